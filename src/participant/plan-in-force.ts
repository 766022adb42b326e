import { type Plan, planName, type Term, type Terms, termsSchema, versionFor } from '../plan/terms.ts';
import type { Day } from './day.ts';
import type { Person } from './person.ts';
import {
  type Facts,
  FIELDS,
  type Field,
  PAY_FREQUENCIES,
  PAYCHECKS_A_YEAR,
  type Profile,
  profileSchema,
  withoutFields,
} from './profile.ts';

/** The plan that holds for a person, as HR entered it. It is never kept with the person. */
export type PlanInForce = {
  id: string;
  name: string;
  /** The day HR entered it. */
  enteredOn: string;
  /** Who entered it: a person's id. */
  enteredBy: string;
  terms: Terms;
  /** What it says of the person's profile. */
  facts: Facts;
  /** The plan with all its versions: another year may have another one. */
  plan: Plan;
  /** The fields that HR's word decides; the person is not asked, and their own word is not taken over. */
  governed: readonly Field[];
};

/** The plans of a workspace, and whose is meant where nobody picked. */
export type Plans = { plans: readonly Plan[]; defaultPlan: string | null };

/** The plan that a person picked, HR's default, or the only one; undefined where it is open which. */
export function planFor(person: Person, { plans, defaultPlan }: Plans, day: Day): PlanInForce | undefined {
  const wanted = person.planId ?? defaultPlan;
  const plan = plans.find(({ id }) => id === wanted) ?? (plans.length === 1 ? plans[0] : undefined);
  const version = plan && versionFor(plan, day.taxYear);
  if (!plan || !version) return undefined;
  const facts = factsOf(version.terms, day);
  return {
    id: plan.id,
    name: planName(plan),
    enteredOn: version.enteredOn,
    enteredBy: version.enteredBy,
    terms: version.terms,
    facts,
    plan,
    governed: FIELDS.filter((field) => field in facts || isCap(field)),
  };
}

/** Where HR entered no cap, the plan has none, whatever a plan document was read to say. */
const CAPS: readonly Field[] = [
  'afterTaxCapPercent',
  'afterTaxCapAmount',
  'afterTaxCapHighlyCompensatedPercent',
  'deferralCapPercent',
  'deferralCapAmount',
  'deferralCapHighlyCompensatedPercent',
  'combinedCapPercent',
  'matchMaximum',
];
const isCap = (field: Field) => CAPS.includes(field);

/** Of the terms, those that a profile holds under the same name. */
const SAME_NAME = (Object.keys(termsSchema.shape) as Term[]).filter((term): term is Term & Field =>
  (FIELDS as readonly string[]).includes(term),
);

/** What a plan's terms say of the profile of everybody in it, in the tax year of `day`. */
export function factsOf(terms: Terms, { taxYear }: Pick<Day, 'taxYear'>): Facts {
  const ofThisYear = terms.payDates.filter((date) => date.startsWith(String(taxYear)));
  const said: Record<string, unknown> = {
    ...Object.fromEntries(SAME_NAME.map((term) => [term, terms[term]])),
    planType: terms.type,
    conversion: terms.conversion === 'unknown' ? null : terms.conversion,
    rothCatchUp: terms.rothCatchUp === 'unknown' ? null : terms.rothCatchUp,
    // A formula that HR entered is all that the employer puts in.
    nonelectivePercent: terms.nonelectivePercent ?? (terms.match ? 0 : null),
    payDates: ofThisYear.length > 0 ? ofThisYear : null,
    payFrequency: frequencyOf(ofThisYear.length),
  };
  return profileSchema.parse(Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null)));
}

/** How often people are paid, by the number of pay dates of a year: 26 or 27, 52 or 53. */
const frequencyOf = (dates: number): Profile['payFrequency'] =>
  dates === 0
    ? null
    : (PAY_FREQUENCIES.find((each) => Math.abs(PAYCHECKS_A_YEAR[each] - dates) <= 1) ?? null);

/** HR's word decides what this question asks. */
export const isGoverned = ({ plan }: Person, { fields }: { fields: readonly Field[] }): boolean =>
  fields.some((field) => plan?.governed.includes(field));

/** The person as the conversation sees them: what the plan says stands in place of what they said of it. */
export function underPlan(person: Person, plan: PlanInForce | undefined): Person {
  if (!plan) return person;
  const own = withoutFields(person.profile, plan.governed);
  return { ...person, plan, profile: profileSchema.parse({ ...own, ...plan.facts }) };
}

/** The profile for a tax year: of the plan, the version that holds for that year. */
export const profileIn =
  ({ profile, plan }: Person, day: Day) =>
  (taxYear: number): Profile => {
    const version = plan && versionFor(plan.plan, taxYear);
    if (!version || taxYear === day.taxYear) return profile;
    const facts = factsOf(version.terms, { ...day, taxYear });
    return profileSchema.parse({ ...withoutFields(profile, plan.governed), ...facts });
  };

/** The person as they are kept: their own word of the plan as it was before, for the day when HR's no longer holds. */
export function withoutPlan(after: Person, before: Person, plan: PlanInForce | undefined): Person {
  const { plan: _, ...person } = after;
  if (!plan) return person;
  const isGoverned = ([field]: [string, unknown]) => plan.governed.includes(field as Field);
  const profile = {
    ...Object.fromEntries(Object.entries(person.profile).filter((entry) => !isGoverned(entry))),
    ...Object.fromEntries(Object.entries(before.profile).filter(isGoverned)),
  };
  return { ...person, profile: profileSchema.parse(profile) };
}

/** Facts without those that HR's word decides, and the fields of those that say something else than HR. */
export function notOfThePlan(
  facts: Facts,
  plan: PlanInForce | undefined,
): { facts: Facts; otherwise: Field[] } {
  if (!plan) return { facts, otherwise: [] };
  const fields = Object.keys(facts) as Field[];
  const isGoverned = (field: Field) => plan.governed.includes(field);
  return {
    facts: withoutFields(facts, plan.governed),
    otherwise: fields.filter(
      (field) =>
        isGoverned(field) &&
        facts[field] !== null &&
        JSON.stringify(facts[field]) !== JSON.stringify(plan.facts[field]),
    ),
  };
}
