import { dollars } from '../formats.ts';
import { ageAtYearEnd } from './age.ts';
import { withLeftOver } from './asking-back.ts';
import { checked, meant, type Understanding } from './checking.ts';
import { isPutRight } from './contradiction.ts';
import { lastPutRight, putRight } from './corrections.ts';
import type { Day } from './day.ts';
import { withoutMisread } from './misread.ts';
import type { Person } from './person.ts';
import { notOfThePlan } from './plan-in-force.ts';
import { type Facts, type Field, type Profile, profileSchema } from './profile.ts';
import { mostToDefer } from './questions/contributions.ts';
import { questionFor } from './questions/index.ts';
import type { Question } from './questions/question.ts';
import { readReply, type Says } from './reader/reply.ts';
import { readText, type Said } from './reading/index.ts';
import { normalize } from './reading/normalize.ts';
import { isAboutSomethingElse, withoutDates, withoutYears } from './reading/other-subjects.ts';
import { readBusiness, readOwnPlanType } from './reading/plan-type.ts';
import { refusals } from './texts.en.ts';

/**
 * Reads a reply: facts of any kind, and, where a question is open, the lone value that answers it.
 * Each fact is held against the bounds of its question; what is out of bounds is refused and not taken.
 */
export function understand(text: string, person: Person, day: Day, asked?: Question): Understanding {
  const { profile, plan } = person;
  const plain = normalize(text);
  const open = asked && answeredBy(plain, asked);
  const corrected = lastPutRight(STARRED.test(text) ? `i meant ${plain}` : plain, person);
  // Put right on purpose: it is not asked whether it holds.
  if (corrected) return checked(notOfThePlan(corrected, plan).facts, `i meant ${plain}`, profile, day, open);
  // What a reply is about weighs only where nothing in it speaks of something else.
  const about = open && !isAboutSomethingElse(plain, plain, open.id) ? open.fields[0] : undefined;
  const said = readText(text, day, about);
  const owned = open && ownedByOpen(open, said, plain, profile, day);
  const answers = open?.fields.some((field) => said.facts[field] !== undefined);
  // "No wait, base is 158, not 185": what is put right is no answer beside it.
  const putsRight = isPutRight(plain) && Object.keys(said.facts).length > 0;
  const isFree = open && !owned && !answers && !putsRight && !isAboutSomethingElse(plain, said.rest, open.id);
  const worded = open && !owned && !answers && !putsRight ? inWords(open, said, profile, day) : undefined;
  const lone =
    worded ??
    (isFree
      ? (withoutSaidNothing(open, said, readLone(open, said, profile, day)) ?? likelyAnswer(open, said))
      : undefined);
  const planType = readOwnPlanType(text);
  const read: Facts = {
    ...(planType && { planType }),
    ...(plain.includes('?') ? {} : readBusiness(plain)),
    ...(owned ?? {
      ...(Object.keys(said.facts).length === 0 && !lone ? putRight(plain, profile) : {}),
      ...said.facts,
      ...lone,
    }),
  };
  const own = withConversion(withoutMisread(read, plain, profile, text), plain, profile);
  const facts = withAfterTaxTaken(withAllDeferred(own, plain, profile, day), profile);
  // What pay is raised to is not the pay of the year.
  if (facts.raise?.annualPay !== undefined && facts.annualPay === facts.raise.annualPay)
    delete facts.annualPay;
  const bound = open && onlyABound(open, plain, facts);
  if (bound) return { ...meant({}), refused: [refusals.onlyABound(bound)] };
  const rate = open && onlyARate(open, plain, facts);
  if (rate) return { ...meant({}), refused: [refusals.onlyARate(rate)] };
  const understood = checked(notOfThePlan(facts, plan).facts, plain, profile, day, open);
  return withLeftOver(understood, said, facts, { profile, day });
}

/** "*190k": as people put a typo right where they chat. */
const STARRED = /^\s*\*(?!.*\*)|^[^*]*\d[^*]*\*\s*$/;

/** "Yes, automatically", "auto-converts every pay period". */
const IS_AUTOMATIC =
  /(?<!\b(?:no|not|isn'?t|without|don'?t|doesn'?t|think|guess|if|whether)\b[^.;,?!]{0,25})\bauto(?:matic(?:ally)?|s)?\b(?! ?[:=-]? ?(?:no|nope|none|not)\b)[^?]*$/;

/** Whether a plan that converts does so by itself; one that was said to, and does not after all, is not known. */
function withConversion(facts: Facts, plain: string, profile: Profile): Facts {
  if (!facts.allowsInPlanConversion) return facts;
  if (IS_AUTOMATIC.test(plain)) return { ...facts, conversion: 'automatic' };
  const isTakenBack = profile.conversion === 'automatic' && /\bauto/.test(plain);
  return isTakenBack ? { ...facts, conversion: null } : facts;
}

const MAXED =
  /(?:^|[.;,] ?)(?:(?:i|i've|i have|have|already|just|we've|and) )*(?:maxed(?: (?:it|mine|my (?:deferrals?|theplan|contributions?|pretax)))? out|(?:hit|reached) (?:the|my) (?:deferral |theplan )?(?:limit|max(?:imum)?))(?: (?:already|for the year|this year|(?:back )?(?:in|by) [a-z]+))*(?= ?(?:$|[.;,!]))/;

/** "I maxed out already": all that this person may defer is in, where it is known how much that is. */
function withAllDeferred(facts: Facts, plain: string, profile: Profile, day: Day): Facts {
  const isKnown =
    facts.electiveDeferralYearToDate !== undefined || facts.otherEmployerDeferrals !== undefined;
  if (isKnown || plain.includes('?') || !MAXED.test(plain)) return facts;
  const all = { ...profile, ...facts };
  const isAged = ageAtYearEnd(all, day.taxYear, day) !== undefined;
  return {
    ...facts,
    defersTheMost: true,
    ...(isAged && { electiveDeferralYearToDate: mostToDefer(all, day) }),
  };
}

/** Who has put in after-tax money this year, or elects it, has a plan that takes it, and isn't asked. */
function withAfterTaxTaken(facts: Facts, profile: Profile): Facts {
  const isIn = (facts.afterTaxYearToDate ?? 0) > 0 || (facts.afterTaxPercent ?? 0) > 0;
  const isKnown = facts.allowsAfterTax !== undefined || typeof profile.allowsAfterTax === 'boolean';
  return isIn && !isKnown ? { ...facts, allowsAfterTax: true } : facts;
}

/** The question that a reply answers: "18k so far" is what is in, also where the plan for the year is asked. */
const answeredBy = (plain: string, asked: Question): Question =>
  asked.id === 'planned' && !plain.includes('%') && /\b(?:so far|already|ytd|year to date)\b/.test(plain)
    ? (questionFor('electiveDeferralYearToDate') ?? asked)
    : asked;

const BOUND =
  /\b(?:(?:more|less|higher|lower|greater|fewer) than|at least|at most|no less than|no more than) \$?\d+(?:\.\d+)?/;

/** "More than 150k for sure" is no amount to compute with; the words, where that is all that a reply says. */
function onlyABound(open: Question, plain: string, facts: Facts): string | undefined {
  const isOfOpen = Object.keys(facts).every((field) => open.fields.includes(field as Field));
  const numbers = plain.match(/\$?\d+(?:\.\d+)?/g) ?? [];
  if (open.input !== 'money' || !isOfOpen || numbers.length > 1 || plain.includes('?')) return undefined;
  return BOUND.exec(plain)?.[0].replace(/\$(.*)/, (_, amount: string) => dollars(Number(amount)));
}

const EACH_TIME =
  /\$?\d+(?:\.\d+)? ?(?:dollars |bucks )?(?:a|per|each|every|\/) ?(?:pay ?check|check|pay ?period|pay ?day|month|week|two weeks|quarter)s?\b/;

/** "100 a paycheck since September" is no total of what is in; the words, where they say no more. */
function onlyARate(open: Question, plain: string, facts: Facts): string | undefined {
  const [field] = open.fields;
  const isTotal = field === 'electiveDeferralYearToDate' || field === 'afterTaxYearToDate';
  const amounts = plain.match(/\$?\d+(?:\.\d+)?/g) ?? [];
  if (!isTotal || !facts[field] || amounts.length > 1 || plain.includes('?')) return undefined;
  return EACH_TIME.exec(plain)?.[0];
}

/** The words by which a text names a fact of its own, beside an open question. */
const NAMES: Partial<Record<Field, RegExp>> = {
  electiveDeferralYearToDate: /defer|theplan|pretax|\broth\b|elective|\b(?:ee|employee)\b/,
  electiveDeferralPlanned: /defer|theplan|pretax|\broth\b|elective|plan(?:ning)? to|going to|gonna|will\b/,
  electiveDeferralPercent: /defer|theplan|pretax|\broth\b|elective/,
  otherEmployerDeferrals: /other|old|previous|former|last|elsewhere|before|startup|another|left/,
  afterTaxYearToDate: /aftertax|mega/,
  employerContribution:
    /employer|company|firm|match|they (?:\w+ )?(?:put|give|gave|add|pay|paid|contribut|kick|throw|chip|do\b)|boss|work|\ber\b/,
  annualPay:
    /pay|salary|mak(?:e|ing)|earn|comp\b|compensation|base|income|bonus|gross|wage|raised?|promot|profit|\bnets?\b/,
};

/**
 * A reply that fits the open question belongs to it: a fact of another field that the text does not name gives way
 * ("haven't put anything in yet" to "how much after tax so far?").
 */
function ownedByOpen(
  open: Question,
  said: Said,
  plain: string,
  profile: Profile,
  day: Day,
): Facts | undefined {
  const { facts } = said;
  const fields = Object.keys(facts) as Field[];
  const others = fields.filter((field) => !open.fields.includes(field));
  // "Scratch that, it's 183k": what was said before is put right, whatever is asked now.
  const isChanged = (field: Field) => profile[field] != null && CHANGES.test(plain);
  const unnamed = others.filter((field) => NAMES[field] && !NAMES[field]?.test(plain) && !isChanged(field));
  if (unnamed.length === 0) return undefined;
  if (others.length < fields.length) return withoutEcho(facts, open, unnamed);
  const whole = open.read(said.plain, profile, day);
  if (!whole) return undefined;
  const named = Object.fromEntries(
    Object.entries(facts).filter(([field]) => !unnamed.includes(field as Field)),
  );
  return { ...named, ...whole };
}

const CHANGES =
  /\b(?:scratch that|no,? wait|wait,? no|correction|typo|my (?:bad|mistake)|on second thoughts?|any ?more|upped|bumped|lowered|raised|i meant|turns out|before (?:my|the) (?:raise|promotion|bonus)|that was before)\b/;

const isNothing = (facts: Facts, field: Field): boolean =>
  !facts[field] || (Array.isArray(facts[field]) && facts[field].length === 0);

/** "No after-tax yet", "no employer money": the one "nothing" of a reply is of what it names, and no answer to what is open. */
function withoutSaidNothing(open: Question, { facts }: Said, answer: Facts | undefined): Facts | undefined {
  const isSaid = (Object.keys(facts) as Field[]).some((field) => isNothing(facts, field));
  const saysNothing =
    open.input !== 'yesNo' &&
    answer !== undefined &&
    (Object.keys(answer) as Field[]).every((field) => isNothing(answer, field));
  return isSaid && saysNothing ? undefined : answer;
}

/** One "nothing" says one thing: beside the answer to the open question, another field that it does not name is none. */
function withoutEcho(facts: Facts, open: Question, unnamed: readonly Field[]): Facts | undefined {
  if (!open.fields.some((field) => facts[field] !== undefined && isNothing(facts, field))) return undefined;
  const echoes = unnamed.filter((field) => isNothing(facts, field));
  return Object.fromEntries(Object.entries(facts).filter(([field]) => !echoes.includes(field as Field)));
}

/** As sure as it has to be that a reply is a yes, a no or "nothing", whatever its words. */
const SURE_OF_REPLY = 0.8;

/** A reply that answers the open question without a figure. */
function inWords(open: Question, said: Said, profile: Profile, day: Day): Facts | undefined {
  if (said.plain.includes('?')) return undefined;
  switch (surelySays(open, said.plain)) {
    case 'yes':
      return open.input === 'yesNo' ? open.read('yes', profile, day) : undefined;
    case 'no':
      return open.input === 'yesNo' ? open.read('no', profile, day) : undefined;
    case 'nothing':
      return open.input === 'yesNo'
        ? undefined
        : withoutSaidNothing(open, said, open.read('none', profile, day));
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

/** The one number of a reply that may well be what the open question asks for; one that says another fact is not. */
function likelyAnswer(open: Question, { finds, facts, rest }: Said): Facts | undefined {
  const used = new Set<unknown>(Object.values(facts));
  // "I own 10% of the company": a number that was read as a part of another fact has its meaning.
  const isLeft = (value: number) => rest.includes(String(value));
  const likely = open.fields.flatMap((field) =>
    finds.flatMap(({ kind, value, ranked }) =>
      (kind === 'money' || kind === 'percent') &&
      !used.has(value) &&
      isLeft(value) &&
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
  const rest = withoutYears(said.rest.replaceAll('¤', ' '));
  return open.read((open.input === 'money' ? withoutDates(rest) : rest).trim(), profile, day);
}
