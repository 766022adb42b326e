import { contradicted, isPutRight, saidBefore } from './contradiction.ts';
import { lastPutRight, putRight } from './corrections.ts';
import type { Day } from './day.ts';
import type { Person } from './person.ts';
import { notOfThePlan } from './plan-in-force.ts';
import { type Facts, type Field, type Profile, profileSchema } from './profile.ts';
import { questionFor } from './questions/index.ts';
import type { Choice, Question } from './questions/question.ts';
import type { Classified } from './reader/read.ts';
import { readReply, type Says } from './reader/reply.ts';
import { readText } from './reading/index.ts';
import { normalize } from './reading/normalize.ts';
import { isAboutSomethingElse, withoutYears } from './reading/other-subjects.ts';
import { readBusiness, readOwnPlanType } from './reading/plan-type.ts';
import { describeFact, labels, refusals } from './texts.en.ts';

/** Several readings of a value; `contradicts`: one of them is what was said before. */
export type Unclear = { question: string; choices: Choice[]; contradicts?: boolean };

/** What a reply holds, after its bounds were checked. */
export type Understanding = {
  facts: Facts;
  /** Why something was not taken, and what is allowed. */
  refused: string[];
  /** A value that may mean several things. */
  unclear: Unclear | undefined;
};

/**
 * Reads a reply: facts of any kind, and, where a question is open, the lone value that answers it.
 * Each fact is held against the bounds of its question; what is out of bounds is refused and not taken.
 */
export function understand(text: string, person: Person, day: Day, open?: Question): Understanding {
  const { profile, plan } = person;
  const plain = normalize(text);
  const corrected = lastPutRight(plain, person);
  // Put right on purpose: it is not asked whether it holds.
  if (corrected) return checked(notOfThePlan(corrected, plan).facts, `i meant ${plain}`, profile, day, open);
  // What a reply is about weighs only where nothing in it speaks of something else.
  const about = open && !isAboutSomethingElse(plain, plain, open.id) ? open.fields[0] : undefined;
  const said = readText(text, day, about);
  const owned = open && ownedByOpen(open, said.facts, plain, profile, day);
  const answers = open?.fields.some((field) => said.facts[field] !== undefined);
  // "No wait, base is 158, not 185": what is put right is no answer beside it.
  const putsRight = isPutRight(plain) && Object.keys(said.facts).length > 0;
  const isFree = open && !owned && !answers && !putsRight && !isAboutSomethingElse(plain, said.rest, open.id);
  const worded = open && !owned && !answers && !putsRight ? inWords(open, plain, profile, day) : undefined;
  const lone =
    worded ?? (isFree ? (readLone(open, said, profile, day) ?? likelyAnswer(open, said)) : undefined);
  const planType = readOwnPlanType(text);
  const facts = owned ?? {
    ...(Object.keys(said.facts).length === 0 && !lone ? putRight(plain, profile) : {}),
    ...said.facts,
    ...(planType && { planType }),
    ...(plain.includes('?') ? {} : readBusiness(plain)),
    ...lone,
  };
  return checked(notOfThePlan(facts, plan).facts, plain, profile, day, open);
}

/** The words by which a text names a fact of its own, beside an open question. */
const NAMES: Partial<Record<Field, RegExp>> = {
  electiveDeferralYearToDate: /defer|theplan|pretax|\broth\b|elective|\b(?:ee|employee)\b/,
  electiveDeferralPlanned: /defer|theplan|pretax|\broth\b|elective|plan(?:ning)? to|going to|gonna|will\b/,
  electiveDeferralPercent: /defer|theplan|pretax|\broth\b|elective/,
  otherEmployerDeferrals: /other|old|previous|former|last|elsewhere|before|startup|another|left/,
  afterTaxYearToDate: /aftertax|mega/,
  employerContribution: /employer|company|firm|match|they|boss|work|\ber\b/,
  annualPay: /pay|salary|mak(?:e|ing)|earn|comp\b|compensation|base|income|bonus|gross|wage/,
};

/**
 * A reply that fits the open question belongs to it: a fact of another field that the text does not name gives way
 * ("haven't put anything in yet" to "how much after tax so far?").
 */
function ownedByOpen(
  open: Question,
  facts: Facts,
  plain: string,
  profile: Profile,
  day: Day,
): Facts | undefined {
  const fields = Object.keys(facts) as Field[];
  const others = fields.filter((field) => !open.fields.includes(field));
  const unnamed = others.filter((field) => NAMES[field] && !NAMES[field]?.test(plain));
  if (unnamed.length === 0) return undefined;
  if (others.length < fields.length) return withoutEcho(facts, open, unnamed);
  const whole = open.read(plain, profile, day);
  if (!whole) return undefined;
  const named = Object.fromEntries(
    Object.entries(facts).filter(([field]) => !unnamed.includes(field as Field)),
  );
  return { ...named, ...whole };
}

/** One "nothing" says one thing: beside the answer to the open question, another field that it does not name is none. */
function withoutEcho(facts: Facts, open: Question, unnamed: readonly Field[]): Facts | undefined {
  const isNothing = (field: Field) =>
    !facts[field] || (Array.isArray(facts[field]) && facts[field].length === 0);
  if (!open.fields.some((field) => facts[field] !== undefined && isNothing(field))) return undefined;
  const echoes = unnamed.filter(isNothing);
  return Object.fromEntries(Object.entries(facts).filter(([field]) => !echoes.includes(field as Field)));
}

/** As sure as it has to be that a reply is a yes, a no or "nothing", whatever its words. */
const SURE_OF_REPLY = 0.8;

/** A reply that answers the open question without a figure. */
function inWords(open: Question, plain: string, profile: Profile, day: Day): Facts | undefined {
  if (plain.includes('?')) return undefined;
  switch (surelySays(open, plain)) {
    case 'yes':
      return open.input === 'yesNo' ? open.read('yes', profile, day) : undefined;
    case 'no':
      return open.input === 'yesNo' ? open.read('no', profile, day) : undefined;
    case 'nothing':
      return open.input === 'yesNo' ? undefined : open.read('none', profile, day);
    case 'most':
      return open.fields.includes('defersTheMost') ? { defersTheMost: true } : undefined;
    default:
      return undefined;
  }
}

/** Whether a reply says that its writer does not know, in whatever words. */
export const saysUnknown = (open: Question, plain: string): boolean => surelySays(open, plain) === 'unknown';

function surelySays({ fields: [field] }: Question, plain: string): Says {
  const reply = field && readReply(plain, field);
  return reply && reply.probability >= SURE_OF_REPLY ? reply.says : 'none';
}

/** As sure as a role has to be where the open question asks for just that. */
const LIKELY_ANSWER = 0.25;
const ROLE_OF: Partial<Record<Field, string>> = { annualPay: 'pay' };

/** The one number of a reply that may well be what the open question asks for. */
function likelyAnswer(open: Question, { finds }: { finds: readonly Classified[] }): Facts | undefined {
  const likely = open.fields.flatMap((field) =>
    finds.flatMap(({ kind, value, ranked }) =>
      (kind === 'money' || kind === 'percent') &&
      ranked.some(
        ({ label, probability }) => label === (ROLE_OF[field] ?? field) && probability >= LIKELY_ANSWER,
      )
        ? [{ [field]: value }]
        : [],
    ),
  );
  return likely.length === 1 ? profileSchema.safeParse(likely[0]).data : undefined;
}

/** A lone value counts as the answer only where no words beside it say something else. */
function readLone(
  open: Question,
  said: { facts: Facts; rest: string },
  profile: Profile,
  day: Day,
): Facts | undefined {
  return open.read(withoutYears(said.rest.replaceAll('¤', ' ')).trim(), profile, day);
}

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
    else if (question && doubt) unclear ??= { question: question.id, choices: doubt };
    else Object.assign(taken, one);
  }
  const against = isPutRight(plain)
    ? []
    : contradicted(profile, taken, day).filter((field) => !open?.fields.includes(field));
  if (unclear || against.length === 0) return { facts: taken, refused, unclear };
  return { ...withoutFields(taken, against), refused, unclear: whichHolds(profile, taken, against) };
}

function withoutFields(facts: Facts, fields: readonly Field[]): { facts: Facts } {
  return {
    facts: Object.fromEntries(Object.entries(facts).filter(([field]) => !fields.includes(field as Field))),
  };
}

/** Now one thing, before another: the person says which of the two. */
function whichHolds(profile: Profile, facts: Facts, fields: readonly Field[]): Understanding['unclear'] {
  const before = saidBefore(profile, fields);
  const now: Facts = Object.fromEntries(fields.map((field) => [field, facts[field]]));
  const described = (of: Facts) =>
    (Object.keys(of) as Field[]).map((field) => describeFact(field, of)).join('; ');
  return {
    question: questionFor(fields[0] as Field)?.id ?? '',
    contradicts: true,
    choices: [
      { id: 'now', label: labels.saidNow(described(now)), facts: now },
      { id: 'before', label: labels.saidBefore(described(before)), facts: before },
    ],
  };
}

function outOfBounds(field: Field, one: Facts): string | undefined {
  return profileSchema.safeParse(one).success ? undefined : refusals.outOfBounds(field);
}
