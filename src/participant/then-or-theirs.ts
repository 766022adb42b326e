import { type Facts, type Field, withoutFields } from './profile.ts';
import { sentencesOf } from './reading/clauses.ts';
import { HIGHLY_PAID } from './reading/plan-rules.ts';

/**
 * What another one's plan has, or what this one had, will have, or has for others, says nothing of what it has now for
 * who writes. Such a fact is left out, and asked. In plain form.
 */

const FEATURES: readonly { words: RegExp; fields: readonly Field[] }[] = [
  {
    words: /\baftertax\b|\bmega\b/,
    fields: ['allowsAfterTax', 'afterTaxCapPercent', 'afterTaxCapAmount', 'afterTaxPercent'],
  },
  {
    words: /\binplan\b|\bconver\w*|\bsweep\w*/,
    fields: ['allowsInPlanConversion', 'conversion', 'allowsAfterTax'],
  },
  { words: /\binservice\b|\bwithdraw\w*/, fields: ['allowsInServiceWithdrawal'] },
  { words: /\bmatch\w*/, fields: ['match', 'matchMaximum'] },
];
const fieldsNamedIn = (words: string): readonly Field[] =>
  FEATURES.filter((feature) => feature.words.test(words)).flatMap(({ fields }) => fields);

const WHO = '(?:wife|husband|spouse|partner|sister|brother|friend|coworker|dad|mom)';
const THEIR_PLAN = new RegExp(
  `\\b(?:${WHO}(?:'?s)|his|hers?|their)(?: (?:own|current|new))? (?:theplan|plan|company|employer|job|work)\\b`,
);
const MINE = new RegExp(`\\b(?:my(?! ${WHO})|mine|our|i|we)\\b`);
/** "… but mine does": of what was named just before. */
const MINE_DOES =
  /\b(?:mine|ours|my (?:plan|theplan|company|employer)) (?:does|do|has|takes|allows|is)\b(?!n't| not)/;
const CLAUSE = /(?<=[.;,!?:])\s|\s(?=but\b)/;

/** Fields that only words about another one's plan speak of: "wife's company does the after-tax, mine doesn't". */
function theirs(plain: string): readonly Field[] {
  let isTheirs = false;
  const [ofThem, ofMe]: [string[], string[]] = [[], []];
  for (const clause of plain.split(CLAUSE)) {
    if (THEIR_PLAN.test(clause)) isTheirs = true;
    else if (MINE.test(clause)) isTheirs = false;
    (isTheirs ? ofThem : ofMe).push(clause);
  }
  if (ofMe.some((clause) => MINE_DOES.test(clause))) return [];
  const mine = new Set(ofMe.flatMap(fieldsNamedIn));
  return ofThem.flatMap(fieldsNamedIn).filter((field) => !mine.has(field));
}

const NO_MORE =
  /\blast year,? (?:our|my|the) (?:plan|theplan|company|employer)\b|\b(?:previous|old|former|last) (?:employer|job|company)(?:'s)? (?:plan|theplan)\b|\b(?:used to (?:have|allow|offer|take|do|let|match|convert)|(?:had|allowed|offered|took|did|was|were)\b[^.;!?]{0,40}\b(?:before the|until|but no more|not any ?more|no longer)|(?:got|was|were|is|been|they) (?:frozen|killed|removed|suspended|discontinued|dropped|eliminated|paused)|until (?:this|last) [a-z]+ (?:there|we|it|they) (?:was|had|took|did))\b/;
const NOT_YET =
  /\b(?:as of|from|starting|effective|beginning|after|come) (?:jan\w*|next year|1\/1|20\d\d|that|then)\b[^.;!?]{0,30}\b(?:will|they'll|it'll|we'll|gonna|going to)\b|\b(?:will|they'll|it'll|gonna|going to) (?:let|allow|offer|take|add|start|have)\b[^.;!?]{0,50}\b(?:jan\w*|next year|20\d\d|after that|soon|eventually)\b/;
const ENDS_LATER =
  /\b(?:will be|being|going to be|gets?) (?:discontinued|removed|ended|eliminated|frozen|dropped|suspended)\b/;
const FOR_OTHERS = new RegExp(
  `\\b(?:not (?:permitted|allowed|available|offered)|may not|cannot|can'?t|prohibited|excluded)\\b[^.;!?]{0,40}\\b${HIGHLY_PAID}|\\b(?:only|just) (?:exists? )?for (?:the )?(?:union|executives?|execs|officers|managers|hourly|partners|owners|directors)\\b`,
);
const NOT_FOR_OTHERS = new RegExp(
  `\\b(?:doesn'?t|don'?t|won'?t|does not|do not) (?:let|allow|permit) ${HIGHLY_PAID}`,
);
const ONCE_OLDER =
  /\bonly (?:over|after|at|past|from|for(?: people)?(?: over)?) (?:age )?(?:59|60|62|65)\b|\bonce (?:i|you) (?:hit|have|reach|get to) \d+ years?\b/;

/** Whether a fact says that something is there: yes, an amount, a step of a match, a way to convert. */
const isThere = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));

/** Fields of which a sentence says how it was, will be, or is for others. */
function ofThenOrOthers(sentence: string, facts: Facts): Field[] {
  const named = fieldsNamedIn(sentence);
  const isYesOfOthers = NO_MORE.test(sentence) || NOT_YET.test(sentence) || FOR_OTHERS.test(sentence);
  const isNoOfOthers = ENDS_LATER.test(sentence) || NOT_FOR_OTHERS.test(sentence);
  const isOnceOlder = ONCE_OLDER.test(sentence) && named.includes('allowsInServiceWithdrawal');
  return [
    ...named.filter(
      (field) => (isYesOfOthers && isThere(facts[field])) || (isNoOfOthers && facts[field] === false),
    ),
    ...(isOnceOlder && facts.allowsInServiceWithdrawal ? (['allowsInServiceWithdrawal'] as const) : []),
  ];
}

/** Facts of a message without what its words say of another's plan, of before, of later, or of others in the plan. */
export function withoutThenOrTheirs(facts: Facts, plain: string): Facts {
  return withoutFields(facts, [
    ...sentencesOf(plain).flatMap((sentence) => ofThenOrOthers(sentence, facts)),
    ...theirs(plain),
  ]);
}
