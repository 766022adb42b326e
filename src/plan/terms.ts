import { z } from 'zod';
import { ELECTION_UNITS, limitsFor, Money } from '../calculator/index.ts';

/** The kinds of plan that an employer has; a solo 401(k) is its owner's own. */
export const EMPLOYER_PLANS = ['401k', '403b', '457b'] as const;
/** How often the plan converts after-tax money where a person has to ask for it. */
export const CONVERSIONS = ['automatic', 'anyTime', 'monthly', 'quarterly', 'yearly', 'unknown'] as const;
/** What happens where catch-up must be Roth: made Roth without asking, chosen by each person, or not offered. */
export const ROTH_CATCH_UP = ['deemed', 'chosen', 'notOffered', 'unknown'] as const;

const percent = z.number().min(0).max(100);
const dollars = z.number().min(0).max(1_000_000);
const yesNo = z.boolean().nullable();

/** `rate` 0.5 is fifty cents on the dollar; the bound, in percent of pay or in dollars of a year, counts from the first dollar. */
const tier = z
  .strictObject({
    rate: z.number().min(0).max(10),
    upToPercentOfPay: percent.optional(),
    upToAmount: dollars.optional(),
  })
  .refine((each) => (each.upToPercentOfPay === undefined) !== (each.upToAmount === undefined));
export type Tier = z.infer<typeof tier>;

/**
 * What an employer's plan says, as HR entered it. `null`: HR does not know, or the plan has none. Percents as
 * people say them (6 for 6%), dollars of a year.
 */
export const termsSchema = z.strictObject({
  name: z.string().min(1).max(80),
  recordkeeper: z.string().max(80).nullable(),
  recordkeeperLink: z
    .url({ protocol: /^https$/ })
    .max(500)
    .nullable(),
  type: z.enum(EMPLOYER_PLANS),
  allowsAfterTax: yesNo,
  afterTaxCapPercent: percent.nullable(),
  afterTaxCapAmount: dollars.nullable(),
  /** The lower cap for highly compensated employees, percent of pay. */
  afterTaxCapHighlyCompensatedPercent: percent.nullable(),
  allowsInServiceWithdrawal: yesNo,
  allowsInPlanConversion: yesNo,
  conversion: z.enum(CONVERSIONS),
  separateAccounting: yesNo,
  offersRoth: yesNo,
  offersCatchUp: yesNo,
  offersSuperCatchUp: yesNo,
  rothCatchUp: z.enum(ROTH_CATCH_UP),
  /** `null`: not known; an empty list: no match. */
  match: z.array(tier).max(10).nullable(),
  /** The most that the match comes to in a year. */
  matchMaximum: dollars.nullable().default(null),
  trueUp: yesNo,
  /** Whether the match looks at catch-up, and at after-tax contributions, too. */
  matchesCatchUp: yesNo.default(null),
  matchesAfterTax: yesNo.default(null),
  nonelectivePercent: percent.nullable(),
  /** The plan's own caps on deferrals, before catch-up: the lesser of the two where it has both. */
  deferralCapPercent: percent.nullable().default(null),
  deferralCapAmount: dollars.nullable().default(null),
  /** The lower cap on deferrals for highly compensated employees. */
  deferralCapHighlyCompensatedPercent: percent.nullable().default(null),
  /** On deferrals other than catch-up and after-tax contributions together. */
  combinedCapPercent: percent.nullable().default(null),
  /** Percent caps count over the year: without it they hold for each paycheck's election too. */
  capsOverYear: yesNo.default(null),
  /** How the recordkeeper takes elections; of after-tax money, where that is another way. */
  electionUnit: z.enum(ELECTION_UNITS).nullable().default(null),
  afterTaxElectionUnit: z.enum(ELECTION_UNITS).nullable().default(null),
  /** One percent for deferrals and after-tax money. */
  combinedElection: yesNo.default(null),
  /** Deferrals that reach the limit go on as after-tax contributions. */
  spillover: yesNo.default(null),
  /** Paychecks that go by before a changed election counts: 0 is the very next one. */
  electionLag: z.number().int().min(0).max(6).nullable().default(null),
  /** The pay dates, in order; empty: not known. */
  payDates: z.array(z.iso.date()).max(120),
  hrContact: z.string().max(200).nullable(),
});
export type Terms = z.infer<typeof termsSchema>;
export type Term = keyof Terms;

/** A plan, or the part of it that holds for one group; its versions in the order in which they were entered. */
export const planSchema = z.strictObject({
  id: z.string(),
  versions: z
    .array(
      z.strictObject({
        firstTaxYear: z.number().int().min(2019).max(2100),
        terms: termsSchema,
        enteredOn: z.iso.date(),
        enteredBy: z.string(),
      }),
    )
    .min(1),
});
export type Plan = z.infer<typeof planSchema>;
export type PlanVersion = Plan['versions'][number];

/** The version that holds for a tax year: of those that begin by then, the latest; of two that begin together, the one entered last. */
export const versionFor = ({ versions }: Plan, taxYear: number): PlanVersion | undefined =>
  versions
    .filter(({ firstTaxYear }) => firstTaxYear <= taxYear)
    .reduce<PlanVersion | undefined>(
      (latest, each) => (latest && latest.firstTaxYear > each.firstTaxYear ? latest : each),
      undefined,
    );

/** The name of a plan, as its newest version has it. */
export const planName = ({ versions }: Plan): string => versions.at(-1)?.terms.name ?? '';

/** A cap for the highly compensated, and the one for everybody that it may not be above. */
const LOWER_CAPS = [
  ['afterTaxCapHighlyCompensatedPercent', 'afterTaxCapPercent'],
  ['deferralCapHighlyCompensatedPercent', 'deferralCapPercent'],
] as const satisfies readonly (readonly [Term, Term])[];

/** What cannot be, by the term that says it; empty where the plan can be. */
export function impossible(terms: Terms, taxYear: number): Partial<Record<Term, Impossible>> {
  const problems: Partial<Record<Term, Impossible>> = {};
  const limits = limitsFor(taxYear);
  const byFormula = mostOfMatch(terms, limits.compensation);
  const most = (terms.matchMaximum === null ? byFormula : Money.min(byFormula, terms.matchMaximum)).plus(
    limits.compensation.times(terms.nonelectivePercent ?? 0).div(100),
  );
  const tiers = terms.match ?? [];
  if (
    tiers.some((each) => each.upToAmount === undefined) &&
    tiers.some((each) => each.upToAmount !== undefined)
  )
    problems.match = { kind: 'tiersOfTwoKinds' };
  else if (outOfOrder(tiers.map((each) => each.upToPercentOfPay ?? each.upToAmount ?? 0)))
    problems.match = { kind: 'tiersOutOfOrder' };
  else if (most.gt(limits.annualAdditions))
    problems.match = {
      kind: 'aboveAnnualAdditions',
      most: most.toNumber(),
      limit: limits.annualAdditions.toNumber(),
    };
  for (const [lower, everybody] of LOWER_CAPS) {
    const cap = terms[everybody];
    if (cap !== null && (terms[lower] ?? 0) > cap) problems[lower] = { kind: 'higherForHighlyPaid', cap };
  }
  if (terms.type === '457b' && terms.allowsAfterTax) problems.allowsAfterTax = { kind: 'noAfterTaxIn457b' };
  if (terms.offersSuperCatchUp && terms.offersCatchUp === false)
    problems.offersSuperCatchUp = { kind: 'superWithoutCatchUp' };
  const wrong = terms.payDates.findIndex(
    (date, index) => index > 0 && date <= (terms.payDates[index - 1] ?? ''),
  );
  if (wrong > 0)
    problems.payDates = {
      kind: 'datesOutOfOrder',
      date: terms.payDates[wrong] ?? '',
      after: terms.payDates[wrong - 1] ?? '',
    };
  return problems;
}

/** Why a plan cannot be; the words are those of whoever shows it. */
export type Impossible =
  /** Dollars of the year: the most that the formula can pay, and the limit of IRC 415(c). */
  | { kind: 'aboveAnnualAdditions'; most: number; limit: number }
  | { kind: 'tiersOutOfOrder' }
  | { kind: 'tiersOfTwoKinds' }
  | { kind: 'higherForHighlyPaid'; cap: number }
  /** IRC 457(b) knows no after-tax contributions. */
  | { kind: 'noAfterTaxIn457b' }
  | { kind: 'superWithoutCatchUp' }
  | { kind: 'datesOutOfOrder'; date: string; after: string };

/** The most that the tiers give, at the most pay that counts. */
function mostOfMatch({ match }: Terms, pay: Money): Money {
  const bounds = (match ?? []).map(
    ({ upToPercentOfPay, upToAmount }) =>
      upToAmount ??
      pay
        .times(upToPercentOfPay ?? 0)
        .div(100)
        .toNumber(),
  );
  return Money.sum(
    0,
    ...(match ?? []).map(({ rate }, index) =>
      Money.mul((bounds[index] ?? 0) - (bounds[index - 1] ?? 0), rate),
    ),
  );
}

const outOfOrder = (numbers: readonly number[]) =>
  numbers.some((number, index) => index > 0 && number <= (numbers[index - 1] ?? 0));
