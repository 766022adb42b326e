import { dollars } from '../formats.ts';
import type { Facts, Field } from './profile.ts';
import type { Question } from './questions/question.ts';
import { refusals } from './texts.en.ts';

/** Why a reply to the open question is no amount to compute with: a bound, or what goes in each time; undefined where it may be one. */
export function notAnAmount(open: Question, plain: string, facts: Facts): string | undefined {
  const bound = onlyABound(open, plain, facts);
  if (bound) return refusals.onlyABound(bound);
  if (onlyARange(open, plain)) return refusals.onlyARange();
  const rate = onlyARate(open, plain, facts);
  return rate && refusals.onlyARate(rate);
}

const BOUND =
  /\b(?:(?:more|less|higher|lower|greater|fewer) than|at least|at most|no less than|no more than|all but|everything but|all except) \$?\d+(?:\.\d+)?|\$?\d+(?:\.\d+)? (?:short of|shy of|away from|below|under|off|less than) (?:the |my )?(?:max(?:imum)?|limit|most|cap)/;

/** "More than 150k for sure" is no amount to compute with; the words, where that is all that a reply says. */
function onlyABound(open: Question, plain: string, facts: Facts): string | undefined {
  const isOfOpen = Object.keys(facts).every((field) => open.fields.includes(field as Field));
  const numbers = plain.match(/\$?\d+(?:\.\d+)?/g) ?? [];
  if (open.input !== 'money' || !isOfOpen || numbers.length > 1 || plain.includes('?')) return undefined;
  return BOUND.exec(plain)?.[0].replace(/\$(\d+(?:\.\d+)?)/, (_, amount: string) => dollars(Number(amount)));
}

const HEDGE =
  "(?:(?:somewhere|anywhere|probably|maybe|like|about|around|roughly|i think|it'?s|i make|i'?m at|between|from|either|say|idk|hmm?|well|prob|approx(?:imately)?)[ ,]*)*";
const ONLY_A_RANGE = new RegExp(
  `^\\W*${HEDGE}\\$?(\\d+(?:\\.\\d+)?)%?k? ?(?:to|-|–|or|and)(?: (?:maybe|about|like))? ?\\$?(\\d+(?:\\.\\d+)?)(?:%|k)?(?: (?:a year|per year|i think|maybe|thousand|grand|so far|percent|probably|ish|or so|this year|dollars|not sure(?: which)?))*\\W*$`,
);

/** "Between 180 and 200k", "18 or 19k": two figures of one size, and which of them it is nobody has said. */
function onlyARange({ input }: Question, plain: string): boolean {
  if (input !== 'money') return false;
  const [, first = 0, second = 0] = (ONLY_A_RANGE.exec(plain) ?? []).map(Number);
  const low = first * 1_000 <= second ? first * 1_000 : first;
  return low > 0 && low < second && second <= low * WIDEST;
}
/** "10 or 12%", "150 to 200k"; what lies further apart are two figures, each of its own. */
const WIDEST = 2;

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
