import { dollars } from '../formats.ts';
import { contradicted, isPutRight, saidBefore } from './contradiction.ts';
import type { Day } from './day.ts';
import { type Facts, type Field, type Profile, profileSchema, withoutFields } from './profile.ts';
import { questionFor } from './questions/index.ts';
import type { Choice, Question } from './questions/question.ts';
import { describeFact, labels, refusals } from './texts.en.ts';

/** Several readings of a value; `contradicts`: one of them is what was said before; `amount`: the number it is about. */
export type Unclear = { question: string; choices: Choice[]; contradicts?: boolean; amount?: string };

/** What a reply holds, after its bounds were checked. */
export type Understanding = {
  facts: Facts;
  /** Why something was not taken, and what is allowed. */
  refused: string[];
  /** A value that may mean several things. */
  unclear: Unclear | undefined;
  /** Amounts that it holds and that were not used, as people read them. */
  unused: string[];
  /** Nothing is left of it to be read: what isn't used is said with the reason. */
  isAccountedFor?: true;
};

/** Facts that are known to be meant: pressed, chosen, confirmed. */
export const meant = (facts: Facts): Understanding => ({
  facts,
  refused: [],
  unclear: undefined,
  unused: [],
});

/**
 * Facts within their bounds; the others refused, or asked back. What contradicts an earlier word is asked back
 * too, unless it is put right in so many words, or answers the question that is open.
 */
export function checked(
  facts: Facts,
  plain: string,
  profile: Profile,
  day: Day,
  open?: Question,
): Understanding {
  const taken: Facts = {};
  const refused: string[] = [];
  let unclear: Understanding['unclear'];
  for (const field of Object.keys(facts) as Field[]) {
    const one: Facts = { [field]: facts[field] };
    const question = questionFor(field);
    const refusal = outOfBounds(field, one) ?? question?.refuse?.(one, { ...profile, ...facts }, day);
    const doubt = refusal ? undefined : question?.doubt?.(one, plain, { ...profile, ...facts }, day);
    if (refusal) refused.push(refusal);
    else if (question && doubt)
      unclear ??= { question: question.id, choices: doubt, ...asSaid(one[field], plain) };
    else Object.assign(taken, one);
  }
  const ofAPart = unclear ? undefined : payOfAPartOfTheYear(taken, profile, day);
  // Until it's said which of them it is, no figure rests on more than may be paid.
  if (ofAPart) Object.assign(taken, leastPay(ofAPart, profile));
  unclear ??= ofAPart;
  const against = isPutRight(plain)
    ? []
    : contradicted(profile, taken, day).filter((field) => !open?.fields.includes(field));
  if (unclear || against.length === 0) return { facts: taken, refused, unclear, unused: [] };
  return {
    facts: withoutFields(taken, against),
    refused,
    unclear: whichHolds(profile, taken, against),
    unused: [],
  };
}

/** The amount that is in doubt, where it stands in the text as it is. */
const asSaid = (value: unknown, plain: string): { amount?: string } =>
  typeof value === 'number' && plain.includes(`$${value}`) ? { amount: dollars(value) } : {};

/** Starts, leaves or gets a raise in mid-year, with a pay that was said before: whether that was the year's or a yearly rate. */
function payOfAPartOfTheYear(facts: Facts, profile: Profile, day: Day): Unclear | undefined {
  const { annualPay } = profile;
  const isNew = (['startedOn', 'lastPayDate', 'raise'] as const).some(
    (field) => facts[field] && JSON.stringify(facts[field]) !== JSON.stringify(profile[field]),
  );
  if (!isNew || facts.annualPay !== undefined) return undefined;
  const pay = questionFor('annualPay');
  const choices =
    typeof annualPay === 'number' && pay?.doubt?.({ annualPay }, '', { ...profile, ...facts }, day);
  return pay && choices ? { question: pay.id, choices } : undefined;
}

function leastPay({ choices }: Unclear, { annualPay }: Profile): Facts {
  const pays = choices.flatMap(({ facts }) => (typeof facts.annualPay === 'number' ? [facts.annualPay] : []));
  const least = Math.min(...pays);
  return typeof annualPay === 'number' && least < annualPay ? { annualPay: least } : {};
}

/** Now one thing, before another: the person says which of the two. */
function whichHolds(profile: Profile, facts: Facts, fields: readonly Field[]): Understanding['unclear'] {
  const before = saidBefore(profile, fields);
  const now: Facts = Object.fromEntries(fields.map((field) => [field, facts[field]]));
  const described = (of: Facts) =>
    (Object.keys(of) as Field[]).map((field) => describeFact(field, of)).join('; ');
  return {
    question: questionFor(fields[0] as Field)?.id ?? fields[0] ?? '',
    contradicts: true,
    choices: [
      { id: 'now', label: labels.saidNow(described(now)), facts: now },
      { id: 'before', label: labels.saidBefore(described(before)), facts: before },
    ],
  };
}

/** Why a fact cannot be one; `undefined` where it can. */
export function outOfBounds(field: Field, one: Facts): string | undefined {
  return profileSchema.safeParse(one).success ? undefined : refusals.outOfBounds(field);
}
