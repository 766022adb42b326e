import { type Facts, PAYCHECKS_A_YEAR, type Profile } from './profile.ts';

const CHECK = '(?:pay ?check|check|payday|pay ?period|pay ?day|time)';
/** "Gross is 8,500 a check", "each is 4,000 gross", "my gross is 9k a check, not 8.5". */
const GROSS_OF_A_CHECK = new RegExp(
  `\\bgross(?: pay| salary)?(?: (?:is|of|comes to|at|about|around))* \\$(\\d+(?:\\.\\d+)?) (?:a|per|each|every) ${CHECK}\\b|\\$(\\d+(?:\\.\\d+)?) gross (?:a|per|each|every|on each|out of each) ${CHECK}\\b|(?:^|[.;,] ?)(?:and )?(?:my |the |each |every )?(?:pay ?)?checks?(?: (?:is|are|was|comes? to|at|about|around))* \\$(\\d+(?:\\.\\d+)?) gross\\b|(?:^|[.;,] ?)(?:and )?each(?: (?:one|${CHECK}))?(?: (?:is|comes to|at|about|around))* \\$(\\d+(?:\\.\\d+)?) gross\\b`,
);
/** "53 paydays this year": as they were counted. */
const COUNTED = /\b(26|27|52|53) (?:pay ?checks|pay ?dates|paydays|pay ?periods|checks)\b/;

/** What each paycheck brings, or puts in, made the year's where it is known how many there are. In plain form. */
export const ofTheYear = (facts: Facts, plain: string, profile: Profile): Facts =>
  deferralOfPaychecks(payOfPaychecks(facts, plain, profile), plain, profile);

/** The pay, where somebody says what a paycheck is before anything is taken. */
function payOfPaychecks(facts: Facts, plain: string, profile: Profile): Facts {
  const amount = GROSS_OF_A_CHECK.exec(plain)?.slice(1).find(Boolean);
  const frequency = facts.payFrequency ?? profile.payFrequency;
  if (amount === undefined || !frequency) return facts;
  const times = Number(COUNTED.exec(plain)?.[1] ?? PAYCHECKS_A_YEAR[frequency]);
  return { ...facts, annualPay: Math.round(Number(amount) * times * 100) / 100 };
}

/** "800 of each goes in pre-tax" */
const DEFERRED_OF_A_CHECK = new RegExp(
  `\\$?(\\d{2,5}(?:\\.\\d+)?) (?:(?:of|from|out of) (?:each|every)(?: one| ${CHECK})?|(?:a|per|each|every) ${CHECK})(?: (?:is|goes|going|go|gets|in|into|to|as|put|deferred|the|my))* (?:pretax|roth(?! ira)|theplan|deferr\\w+)\\b`,
);

function deferralOfPaychecks(facts: Facts, plain: string, profile: Profile): Facts {
  const frequency = facts.payFrequency ?? profile.payFrequency;
  const amount = plain.includes('?') ? undefined : DEFERRED_OF_A_CHECK.exec(plain)?.[1];
  if (amount === undefined || !frequency || facts.electiveDeferralPlanned !== undefined) return facts;
  const yearly = Math.round(Number(amount) * PAYCHECKS_A_YEAR[frequency] * 100) / 100;
  return { ...facts, electiveDeferralPlanned: yearly };
}
