import { type Day, daysAfter, isoOf } from './day.ts';
import type { Facts, Profile } from './profile.ts';

/** "My last paycheck" by itself is the last one here. */
const LAST_OF_THE_YEAR =
  /(?:(?<!\bmy )\blast (?:payday|pay ?date|pay ?check|check|pay ?day)|\blast (?:payday|pay ?date|pay ?check|check|pay ?day) (?:this year|of the year|of 20\d\d|in 20\d\d|for the year|for 20\d\d))(?: (?:is|falls|comes|will be|on|lands|this year|of the year|of 20\d\d|in 20\d\d|for the year))*:? (?:dec(?:ember)?\.? (?:1[5-9]|2\d|3[01])|12\/(?:1[5-9]|2\d|3[01]))/;
const LEAVES =
  /\b(?:leav\w*|quit\w*|retir\w*|resign\w*|laid off|let go|notice|last day|final|here|this job|from them)\b/;

const DAYS: Partial<Record<NonNullable<Profile['payFrequency']>, number>> = { weekly: 7, biweekly: 14 };

/**
 * "Last payday is Dec 24": the year's last, and nobody leaves. Where somebody is paid by the week, the next one is counted
 * back from it; otherwise it says nothing of the next. In plain form.
 */
export function withLastPayday(facts: Facts, plain: string, profile: Profile, { today }: Day): Facts {
  if (!LAST_OF_THE_YEAR.test(plain) || LEAVES.test(plain)) return facts;
  const { leavingEmployer: _, lastPayDate, nextPayDate, ...others } = facts;
  const last = lastPayDate ?? nextPayDate;
  const every = DAYS[facts.payFrequency ?? profile.payFrequency ?? 'monthly'];
  if (!last) return others;
  if (!every) return { ...others, nextPayDate: last };
  let next = last;
  while (daysAfter(next, -every) >= isoOf(today)) next = daysAfter(next, -every);
  return { ...others, nextPayDate: next };
}
