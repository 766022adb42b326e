import { beyondDoubt, withoutLeavingLater, withoutOtherPercents } from './beyond-doubt.ts';
import type { Day } from './day.ts';
import { withoutInPassing } from './in-passing.ts';
import { withoutMisread } from './misread.ts';
import type { Facts, Profile } from './profile.ts';
import { standsOnce } from './reading/clauses.ts';
import { readText } from './reading/index.ts';
import { normalize } from './reading/normalize.ts';
import { withoutMoneyElsewhere } from './reading/not-said.ts';
import { withoutThenOrTheirs } from './then-or-theirs.ts';
import { workedOut } from './worked-out.ts';

/** What a text says of any year, and of the plan whenever it holds: as told of last year, or held against HR's plan. */
export function settledOfAnyTime(text: string, profile: Profile, day: Day): Facts {
  const plain = normalize(text);
  return beyondDoubt(withoutMisread(readText(text, day).facts, plain, profile, text), plain, profile);
}

/**
 * What a message says of its writer now: the facts that were read, without what its words say to be another thing, of
 * another's plan or of another time, and with what they say beyond doubt. In plain form.
 *
 * @param raw the message as it was written
 */
export function settled(read: Facts, plain: string, profile: Profile, raw: string): Facts {
  const likely = withoutOtherPercents(withoutMisread(read, plain, profile, raw), plain);
  const certain = beyondDoubt(workedOut(likely, plain), withoutMoneyElsewhere(plain), profile);
  return withoutTwice(
    withoutInPassing(withoutThenOrTheirs(withoutLeavingLater(certain, plain), plain), plain),
    plain,
  );
}

/**
 * One amount is one thing: what is growth, or in an account, was not deferred elsewhere, too ("old 401(k) has 9k after-tax +
 * 3k growth"), and what somebody is deferring isn't in already.
 */
function withoutTwice(read: Facts, plain: string): Facts {
  const { electiveDeferralYearToDate: soFar, ...planned } = read;
  const isPlanned =
    typeof soFar === 'number' &&
    soFar > 0 &&
    soFar === read.electiveDeferralPlanned &&
    standsOnce(soFar, plain) &&
    /\bdeferring\b/.test(plain);
  const facts = isPlanned ? planned : read;
  const { otherEmployerDeferrals: elsewhere, ...others } = facts;
  const isTwice =
    typeof elsewhere === 'number' &&
    elsewhere > 0 &&
    standsOnce(elsewhere, plain) &&
    Object.values(others).includes(elsewhere);
  return isTwice ? others : facts;
}
