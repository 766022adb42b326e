import { dollars } from '../formats.ts';
import type { Facts, Field } from './profile.ts';
import type { Question } from './questions/question.ts';
import { refusals } from './texts.en.ts';

/** Why a reply to the open question is no amount to compute with: a bound, or what goes in each time; undefined where it may be one. */
export function notAnAmount(open: Question, plain: string, facts: Facts): string | undefined {
  const bound = onlyABound(open, plain, facts);
  if (bound) return refusals.onlyABound(bound);
  const rate = onlyARate(open, plain, facts);
  return rate && refusals.onlyARate(rate);
}

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
