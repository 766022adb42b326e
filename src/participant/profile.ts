import { z } from 'zod';
import { ELECTION_UNITS, FILING_STATUSES, PLAN_TYPES } from '../calculator/index.ts';
import { CONVERSIONS, ROTH_CATCH_UP } from '../plan/terms.ts';

/** A fact: what the person said, or `null` where they said that they do not know. */
const fact = <Value extends z.ZodType>(value: Value) => value.nullable().optional();

const dollars = z.number().min(0).max(1_000_000_000);
const percent = z.number().min(0).max(100);
/** A business with its owner's self-employment income, or a corporation that pays its owner wages. */
export const BUSINESS_KINDS = ['unincorporated', 'corporation'] as const;
export const PAY_FREQUENCIES = ['weekly', 'biweekly', 'semimonthly', 'monthly'] as const;
/** Paychecks in a year; its dates may make it 53 or 27. */
export const PAYCHECKS_A_YEAR = { weekly: 52, biweekly: 26, semimonthly: 24, monthly: 12 } as const;
/** How many times a year an amount may come that was said without how often: once, or with each paycheck. */
export const TIMES_A_YEAR: readonly number[] = [1, ...Object.values(PAYCHECKS_A_YEAR)];

/** As in the calculator's request: `rate` 0.5 is fifty cents on the dollar; the bound counts from the first dollar. */
const matchTier = z.strictObject({
  rate: z.number().min(0).max(10),
  upToPercentOfPay: percent.optional(),
  upToAmount: dollars.optional(),
});

/**
 * What is known of a participant. Dollars of the current tax year, percents as people say them (6 for 6%),
 * shares where the name says rate. `afterTaxBalance` is contributions only, without their earnings.
 */
export const profileSchema = z.strictObject({
  birthDate: fact(z.iso.date()),
  birthYear: fact(z.number().int().min(1900).max(2100)),
  age: fact(z.number().int().min(14).max(120)),
  /** The age reached in the current year, by December 31. */
  turningAge: fact(z.number().int().min(14).max(120)),
  annualPay: fact(dollars),
  priorYearWages: fact(dollars),
  filingStatus: fact(z.enum(FILING_STATUSES)),
  modifiedAgi: fact(dollars),
  marginalTaxRate: fact(z.number().min(0).max(1)),
  electiveDeferralYearToDate: fact(dollars),
  electiveDeferralPercent: fact(percent),
  electiveDeferralPlanned: fact(dollars),
  /** Plans to defer whatever the law allows at their age, catch-up included. */
  defersTheMost: fact(z.boolean()),
  deferralKind: fact(z.enum(['preTax', 'roth', 'mixed'])),
  otherEmployerDeferrals: fact(dollars),
  /** With an employer that counts as one with this one: what went into its plan of any kind, and the pay there. IRC 415(f), (h). */
  relatedAdditions: fact(dollars),
  relatedPay: fact(dollars),
  /** What went into the plan of a business that the person controls: it takes from the limit of a 403(b). IRC 415(k)(4). */
  businessAdditions: fact(dollars),
  afterTaxYearToDate: fact(dollars),
  afterTaxPercent: fact(percent),
  employerContribution: fact(dollars),
  match: fact(z.array(matchTier).max(10)),
  /** The most that the match comes to in a year. */
  matchMaximum: fact(dollars),
  nonelectivePercent: fact(percent),
  /** Employer money of this year that is paid after it: a true-up, profit sharing. Treas. Reg. 1.415(c)-1(b)(6). */
  employerStillToCome: fact(dollars),
  payFrequency: fact(z.enum(PAY_FREQUENCIES)),
  /** Pay dates still to come in the current year. */
  paychecksLeft: fact(z.number().int().min(0).max(53)),
  /** A pay date still to come, from which the others are counted. */
  nextPayDate: fact(z.iso.date()),
  /** Every pay date, where HR entered them. */
  payDates: fact(z.array(z.iso.date()).max(120)),
  /** Who starts in mid-year, and who leaves: paychecks of this employer are those between. */
  startedOn: fact(z.iso.date()),
  lastPayDate: fact(z.iso.date()),
  /** From a date on, to so much a year or by a percent. */
  raise: fact(
    z.strictObject({ annualPay: dollars.optional(), percent: percent.optional(), from: z.iso.date() }),
  ),
  /** A part of the year's pay that comes with one paycheck, and what is elected of it. */
  bonus: fact(z.strictObject({ amount: dollars, on: z.iso.date() })),
  bonusElection: fact(
    z.union([
      z.enum(['same', 'none']),
      z.strictObject({ deferralPercent: percent, afterTaxPercent: percent }),
    ]),
  ),
  /** Of each paycheck, what is to be kept for taxes and living. */
  keepPerPaycheck: fact(dollars),
  planType: fact(z.enum(PLAN_TYPES)),
  /** Of a solo 401(k): whose pay counts how. */
  businessKind: fact(z.enum(BUSINESS_KINDS)),
  preTaxBalance: fact(dollars),
  afterTaxBalance: fact(dollars),
  afterTaxEarnings: fact(dollars),
  rothBalance: fact(dollars),
  allowsAfterTax: fact(z.boolean()),
  allowsInServiceWithdrawal: fact(z.boolean()),
  allowsInPlanConversion: fact(z.boolean()),
  separateAccounting: fact(z.boolean()),
  /** What the plan document says; nobody is asked for these. */
  offersRoth: fact(z.boolean()),
  offersCatchUp: fact(z.boolean()),
  offersSuperCatchUp: fact(z.boolean()),
  trueUp: fact(z.boolean()),
  /** When the plan converts after-tax money; known only where HR entered it. */
  conversion: fact(z.enum(CONVERSIONS)),
  /** What the plan does where catch-up must be Roth; known only where HR entered it. */
  rothCatchUp: fact(z.enum(ROTH_CATCH_UP)),
  /** The plan’s own cap on after-tax contributions: percent of pay, or dollars of a year. */
  afterTaxCapPercent: fact(percent),
  afterTaxCapAmount: fact(dollars),
  afterTaxCapHighlyCompensatedPercent: fact(percent),
  /** The plan's own caps on deferrals, and on deferrals and after-tax money together. */
  deferralCapPercent: fact(percent),
  deferralCapAmount: fact(dollars),
  deferralCapHighlyCompensatedPercent: fact(percent),
  combinedCapPercent: fact(percent),
  capsOverYear: fact(z.boolean()),
  /** What the match looks at beside ordinary deferrals. */
  matchesCatchUp: fact(z.boolean()),
  matchesAfterTax: fact(z.boolean()),
  /** How elections are set in the plan, and when they count. */
  electionUnit: fact(z.enum(ELECTION_UNITS)),
  afterTaxElectionUnit: fact(z.enum(ELECTION_UNITS)),
  combinedElection: fact(z.boolean()),
  spillover: fact(z.boolean()),
  electionLag: fact(z.number().int().min(0).max(6)),
  leavingEmployer: fact(z.boolean()),
  /** Owns more than 5% of the employer, family's shares counted: highly compensated whatever the wages. IRC 414(q)(1)(A). */
  fivePercentOwner: fact(z.boolean()),
  /** As the plan itself says for this year: it may count its top-paid group only. IRC 414(q)(3). */
  highlyCompensated: fact(z.boolean()),
});

export type Profile = z.infer<typeof profileSchema>;
export type Facts = Partial<Profile>;
export type Field = keyof Profile;
export const FIELDS = Object.keys(profileSchema.shape) as Field[];

/** Whether the plan takes after-tax contributions; undefined: not known. A 457(b) has no room for any. IRC 457(b)(2). */
export const takesAfterTax = ({ allowsAfterTax, planType }: Profile): boolean | undefined =>
  planType === '457b' ? false : (allowsAfterTax ?? undefined);

/** Whether catch-up that has to be Roth can be made: with no Roth option, or by a plan's own rule, it can't. IRC 414(v)(7)(B). */
export const takesRothCatchUp = ({ offersRoth, rothCatchUp }: Profile): boolean =>
  offersRoth !== false && rothCatchUp !== 'notOffered';

/** What may be said not to be there: "no cap" is `null`. */
export const AFTER_TAX_CAPS: readonly Field[] = ['afterTaxCapPercent', 'afterTaxCapAmount'];

const AGE: readonly Field[] = ['birthDate', 'birthYear', 'age', 'turningAge'];
const PLANNED: readonly Field[] = ['electiveDeferralPlanned', 'electiveDeferralPercent', 'defersTheMost'];

/** What a new fact takes the place of, since it says the same in another way. */
const REPLACES: Partial<Record<Field, readonly Field[]>> = {
  ...Object.fromEntries(AGE.map((field) => [field, AGE])),
  ...Object.fromEntries(PLANNED.map((field) => [field, PLANNED])),
  // An amount for the year is all that the employer puts in; a formula, or a fixed percent, is a part of it.
  employerContribution: ['match', 'matchMaximum', 'nonelectivePercent'],
  match: ['employerContribution', 'matchMaximum'],
  // A date tells the rest; a number of paychecks that is said later is the newer word.
  nextPayDate: ['paychecksLeft'],
  paychecksLeft: ['nextPayDate'],
  nonelectivePercent: ['employerContribution'],
};

/** Facts of one year only; they say nothing of the next. `age` alone changes too, on a day that is not known. */
const FACTS_OF_ONE_YEAR: readonly Field[] = [
  'age',
  'priorYearWages',
  'highlyCompensated',
  'electiveDeferralYearToDate',
  'afterTaxYearToDate',
  'otherEmployerDeferrals',
  'relatedAdditions',
  'relatedPay',
  'businessAdditions',
  'paychecksLeft',
  'nextPayDate',
  'employerStillToCome',
  'startedOn',
  'lastPayDate',
  'raise',
  'bonus',
];

/** Born in 1966: 60 in the course of 2026, and before the birthday 59. */
function agreesWithBirth({ birthYear, birthDate }: Profile, { age }: Facts, year: number): boolean {
  const born = birthDate ? Number(birthDate.slice(0, 4)) : birthYear;
  return typeof age === 'number' && typeof born === 'number' && [0, 1].includes(year - born - age);
}

const CAPS_OF_AFTER_TAX: readonly Field[] = [...AFTER_TAX_CAPS, 'afterTaxCapHighlyCompensatedPercent'];

/**
 * The profile with new facts in it. The newest word counts; `turningAge` is kept as the year of birth, so that
 * it stays true when the year ends. A stated "I don't know" does not wipe out what is known another way.
 */
export function withFacts(profile: Profile, facts: Facts, taxYear: number): Profile {
  const next: Record<string, unknown> = { ...profile };
  for (const field of FIELDS) {
    if (!(field in facts)) continue;
    // An age that agrees with the year of birth says less than it.
    if (field === 'age' && agreesWithBirth(profile, facts, taxYear)) continue;
    const isKnown = facts[field] !== null;
    for (const other of REPLACES[field] ?? []) if (isKnown && !(other in facts)) delete next[other];
    next[field] = facts[field];
  }
  // A plan that takes none has no cap on it.
  if (facts.allowsAfterTax === false)
    for (const cap of CAPS_OF_AFTER_TAX) if (facts[cap] == null) delete next[cap];
  // Who stays has no last payday here.
  if (facts.leavingEmployer === false && !facts.lastPayDate) delete next.lastPayDate;
  if (typeof facts.turningAge === 'number') {
    delete next.turningAge;
    next.birthYear = taxYear - facts.turningAge;
  }
  return profileSchema.parse(next);
}

/** Facts without these; what is none of them stays as it is. */
export const withoutFields = (facts: Facts, fields: readonly Field[]): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([field]) => !fields.some((each) => each === field)));

/** The profile without one fact. */
export const withoutFact = (profile: Profile, field: Field): Profile =>
  profileSchema.parse(withoutFields(profile, [field]));

/** What is left of a profile when the facts of its year no longer hold. */
export const forAnotherYear = (profile: Profile): Profile =>
  profileSchema.parse(withoutFields(profile, FACTS_OF_ONE_YEAR));
