import { isPutRight } from './contradiction.ts';
import type { Day } from './day.ts';
import { type Facts, type Field, type Profile, profileSchema, withoutFields } from './profile.ts';
import { questionFor } from './questions/index.ts';
import { holdsOn, saysNoAmount } from './questions/lone-answers.ts';
import type { Question } from './questions/question.ts';
import { readReply, type Says } from './reader/reply.ts';
import { deniesTheMost, isTagged } from './reading/clauses.ts';
import { isOfTheMatch, type Said } from './reading/index.ts';
import { isAboutSomethingElse, withoutDates, withoutYears } from './reading/other-subjects.ts';

/** What a reply says to the question that is open, beside the facts that it names by itself. */

/**
 * `owned`: all that the reply holds, where it belongs to the question; `lone`: its answer beside other facts; `isSure`: the
 * answer holds whatever else its words could be.
 */
export type OpenAnswer = { owned?: Facts | undefined; lone?: Facts | undefined; isSure?: true };

/** @param plain the reply in plain form; `said.plain` is what of it holds */
export function openAnswer(
  open: Question,
  said: Said,
  plain: string,
  profile: Profile,
  day: Day,
): OpenAnswer {
  const sure = open.surely?.(plain, profile, day);
  if (sure) return { lone: sure, isSure: true };
  const asks = onlyAsks(plain) && (open.input !== 'yesNo' || ASKS_HOW.test(plain));
  if (open.isOfAnother?.(said.plain) || asks || ASKS_OF_TAX.test(plain) || NOT_HERE_THEN.test(plain))
    return {};
  const owned = ownedByOpen(open, said, plain, profile, day);
  if (owned) return { owned };
  const answers = open.fields.some((field) => said.facts[field] !== undefined);
  // "No wait, base is 158, not 185": what is put right is no answer beside it.
  const putsRight = isPutRight(plain) && Object.keys(said.facts).length > 0;
  if (answers || putsRight) return {};
  const worded = inWords(open, said, profile, day);
  if (worded || isAboutSomethingElse(plain, said.rest, open.id)) return { lone: worded };
  const alone = withoutSaidNothing(open, said, readLone(open, said, profile, day));
  // "3% match, dollar for dollar": the 100% is the match's.
  const lone = alone && isOfTheMatch({ ...said.facts, ...alone }, said.plain) ? undefined : alone;
  return { lone: lone ?? likelyAnswer(open, said) };
}

/** No answer to a yes-or-no question begins so. */
const ASKS_HOW = /^\W*(?:(?:and|but|so|ok)\b[ ,]*)*(?:how|what|why|when|where|who|which)\b/;
/** "Wasn't here last year": of last year, whatever is asked. */
const NOT_HERE_THEN = /\bwas ?n'?t (?:here|working|employed|with them)\b/;
/** "Tax if there's 300 of gains" */
const ASKS_OF_TAX = /^\W*(?:(?:and|but|so|ok)\b[ ,]*)*(?:the )?tax(?:es)? (?:if|on|when|for)\b/;
const A_QUESTION =
  /^\W*(?:(?:and|but|so|also|ok|okay|wait|hm+|hmm|ugh|oh|um+|uh|sorry|well|btw|yeah|hey|lol|actually|quick question)\b[ ,:.]*)*(?:what(?:'?s)?|how(?:'?s| come)?|why|when|where|who|which|(?:can|could|is|isn'?t|are|aren'?t|am|do|does|doesn'?t|will|won'?t|would|should) (?:i|we|it|that|this|they|the|my|you|there))\b[^.;!]*$/;
/** "Wait, what's the limit": asked, with or without a mark. */
export const asksOnly = (plain: string): boolean =>
  (A_QUESTION.test(plain) || isTagged(plain)) && !/\bor (?:not|no)\b/.test(plain);

/** The same, and no figure in it that could be an answer. */
const onlyAsks = (plain: string): boolean => !/\d/.test(plain) && asksOnly(plain);

/** The question that a reply answers: "18k so far" is what is in, also where the plan for the year is asked. */
export const answeredBy = (plain: string, asked: Question): Question =>
  (asked.id === 'planned' && !plain.includes('%') && SO_FAR.test(plain)) ||
  (asked.id === 'lastYearsWages' && PUT_IN_SO_FAR.test(plain))
    ? (questionFor('electiveDeferralYearToDate') ?? asked)
    : asked;
const SO_FAR =
  /\b(?:nothing(?: (?:is|has gone|went))? in(?: there)? yet|(?:haven'?t|have not|didn'?t|not) (?:put|paid|deferred|contributed)(?: anything| any| a (?:dime|cent|penny))?(?: in)?(?: (?:yet|so far))|none (?:yet|in yet)|so far|already|ytd|year to date|i(?:'ve| have) (?:put|paid|deferred|contributed)(?: in)? \$?\d+|as of (?:the|my|october|november|december|last|now|today))\b/;
/** Nobody's wages of last year are "so far", or are put in. */
const PUT_IN_SO_FAR =
  /^(?:(?:about|like|i'?m at|around|roughly) )*\$?\d[\d.]*(?: in)? (?:so far|already|ytd|year to date)\W*$|\bi(?:'?ve| have)?(?: already)? (?:put|deferred|contributed|saved)(?: in)? (?:about )?\$?\d[\d.]*(?: in)?(?: (?:so far|already|ytd|this year))+\W*$|\bi had \$?\d[\d.]* in\b|\$?\d[\d.]*(?: in)? as of (?:the|my|october|november|december|september|last|now|today)\b/;

/** The words by which a text names a fact of its own, beside an open question. */
const NAMES: Partial<Record<Field, RegExp>> = {
  electiveDeferralYearToDate: /defer|theplan|pretax|\broth\b|elective|\b(?:ee|employee|regular|normal)\b/,
  electiveDeferralPlanned: /defer|theplan|pretax|\broth\b|elective|plan(?:ning)? to|going to|gonna|will\b/,
  electiveDeferralPercent: /defer|theplan|pretax|\broth\b|elective|\bput(?:ting)?(?: in)? \d+(?:\.\d+)?%/,
  otherEmployerDeferrals: /other|old|previous|former|last|elsewhere|before|startup|another|left/,
  afterTaxYearToDate: /aftertax|mega/,
  employerContribution:
    /employer|company|firm|match|they (?:\w+ )?(?:put|give|gave|add|pay|paid|contribut|kick|throw|chip|do\b)|boss|work|\ber\b/,
  annualPay:
    /pay|\bpaid\b(?! in)|salary|mak(?:e|ing)|earn|comp\b|compensation|base|income|bonus|gross|wage|raised?|promot|profit|\bnets?\b/,
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
  const inParts = open.id === 'deferredSoFar' ? pretaxAndRoth(said.plain) : undefined;
  if (inParts) return inParts;
  const fields = Object.keys(facts) as Field[];
  const others = fields.filter((field) => !open.fields.includes(field));
  // "Scratch that, it's 183k": what was said before is put right, whatever is asked now.
  const isChanged = (field: Field) => profile[field] != null && CHANGES.test(plain);
  const unnamed = others.filter((field) => NAMES[field] && !NAMES[field]?.test(plain) && !isChanged(field));
  if (unnamed.length === 0) return undefined;
  if (others.length < fields.length) return withoutEcho(facts, open, unnamed);
  const whole = open.read(said.plain, profile, day);
  if (!whole || isOfTheMatch({ ...facts, ...whole }, said.plain)) return undefined;
  return { ...withoutFields(facts, unnamed), ...whole };
}

const IN_PARTS =
  /^(?:so far |about |it'?s )*\$(\d+(?:\.\d+)?)(?: (?:is|was|in|of|it|went|as))* ?(?:pretax|traditional)(?: so far)?,? ?(?:and|plus|\+|&)? ?(?:another |about )?\$(\d+(?:\.\d+)?)(?: (?:is|was|in|into|of|it|went|as|the))* ?roth(?: so far)?[.!]*$/;

/** "17,250 pretax and 2,300 in Roth": both are deferrals, and no balances where it's asked what is deferred. */
function pretaxAndRoth(plain: string): Facts | undefined {
  const [, pretax, roth] = IN_PARTS.exec(plain) ?? [];
  if (pretax === undefined || roth === undefined) return undefined;
  const sum = Math.round((Number(pretax) + Number(roth)) * 100) / 100;
  return { electiveDeferralYearToDate: sum, deferralKind: 'mixed' };
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
  return withoutFields(facts, echoes);
}

/** As sure as it has to be that a reply is a yes, a no or "nothing", whatever its words. */
const SURE_OF_REPLY = 0.8;

/** A reply that answers the open question without a figure. */
function inWords(open: Question, said: Said, profile: Profile, day: Day): Facts | undefined {
  if (said.plain.includes('?') || ASKS_IN_IT.test(said.plain)) return undefined;
  if (open.input !== 'yesNo' && saysNoAmount(said.plain)) return undefined;
  if (holdsOn(said.plain)) return undefined;
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
      return open.fields.includes('defersTheMost') && !deniesTheMost(said.plain)
        ? { defersTheMost: true }
        : undefined;
    default:
      return undefined;
  }
}

/** "The first job is gone do I call them": asked, though without a mark. */
export const ASKS_IN_IT =
  /\b(?:do|does|should|can|could|would|shall) (?:i|we|they|you) (?:\w+)\b(?<!\b(?:say|think|that|not))|\b(?:who|whom|how|where|which) (?:do|does|should|can|could) (?:i|we)\b/;

/** Whether a reply says that its writer does not know, in whatever words. */
export const saysUnknown = (open: Question, plain: string): boolean => surelySays(open, plain) === 'unknown';

function surelySays({ fields: [field] }: Question, plain: string): Says {
  const reply = field && readReply(plain, field);
  return reply && reply.probability >= SURE_OF_REPLY ? reply.says : 'none';
}

/** As sure as a role has to be where the open question asks for just that. */
const LIKELY_ANSWER = 0.25;
const ROLE_OF: Partial<Record<Field, string>> = { annualPay: 'pay' };

/** The number of a day is an answer only where a day is asked for. */
const asksForADay = ({ input, part }: Question): boolean => input === 'date' || part === 'paycheck';

/** The one number of a reply that may well be what the open question asks for; one that says another fact is not. */
function likelyAnswer(open: Question, { finds, facts, rest }: Said): Facts | undefined {
  const used = new Set<unknown>(Object.values(facts));
  // "I own 10% of the company": a number that was read as a part of another fact has its meaning.
  const left = asksForADay(open) ? rest : withoutDates(withoutYears(rest));
  const isLeft = (value: number) => left.includes(String(value));
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
  // "900 a check, 24 checks a year": how often stands beside it.
  const { payFrequency = profile.payFrequency } = said.facts;
  return open.read((asksForADay(open) ? rest : withoutDates(rest)).trim(), { ...profile, payFrequency }, day);
}
