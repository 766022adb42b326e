import type { Unclear } from './checking.ts';
import type { Day } from './day.ts';
import type { Facts, Profile } from './profile.ts';
import { planned } from './questions/contributions.ts';

const BARE =
  /\bi(?:'m| am)? (?:put(?:ting)?|do(?:ing)?|defer(?:ring)?|contribut(?:e|ing)|sav(?:e|ing))(?: (?:in|away|about|around))* (\d{1,2})(?: (?:in|into|to|for|as|my|the))* (?:pretax|roth(?! ira)|theplan)\b(?! ?(?:years?|months?|weeks?))/;

/** "I put 15 in pre-tax": a percent, thousands or dollars; undefined where the message says which. In plain form. */
export function withoutUnit(facts: Facts, plain: string, profile: Profile, day: Day): Unclear | undefined {
  const number = Number(BARE.exec(plain)?.[1]);
  const isRead = ['electiveDeferralPercent', 'electiveDeferralPlanned', 'electiveDeferralYearToDate'].some(
    (field) => field in facts,
  );
  if (!(number > 0) || isRead || plain.includes('?')) return undefined;
  const choices = planned.doubt?.({ electiveDeferralPlanned: number }, '', profile, day);
  return choices && { question: planned.id, choices, amount: String(number) };
}
