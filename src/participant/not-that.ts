import { isNear, onlyFieldWith } from './known-figures.ts';
import { type Facts, type Profile, profileSchema } from './profile.ts';

/** A figure that was said before, put right by its name or beside what it is not: "173 not 137". In plain form. */

/** "It's 205k, not 250k": of what was said before, the one fact that is 250k becomes 205k. */
export function putRight(plain: string, profile: Profile): Facts {
  const found = /\$?(\d+(?:\.\d+)?)%?,? (?:and )?(?:not|instead of|rather than) \$?(\d+(?:\.\d+)?)%?/.exec(
    plain,
  );
  const field = found && onlyFieldWith(profile, Number(found[2]));
  return found && field ? profileSchema.parse({ [field]: Number(found[1]) }) : {};
}

/** One figure in place of another, and nothing else in the message that could be a figure. */
const THIS_NOT_THAT =
  /^[^$%\d]*\$?(\d+(?:\.\d+)?)%?,? (?:and )?(?:not|instead of|rather than) \$?(\d+(?:\.\d+)?)%?[^$%\d]*$/;

/** "Not 12, 20 percent" */
const NOT_THIS_BUT =
  /^(?:no|nah|nope|sorry|wait|oops|actually|lol|[ ,.!])*(?:it'?s |i meant |that'?s )?not \$?(\d+(?:\.\d+)?)%?(?: (?:bucks|dollars))?,?(?: but| it'?s| its| i meant)? \$?(\d+(?:\.\d+)?)%?(?: (?:lol|sorry|my bad|haha|i meant?))*[.!]*$/;

/** "173 not 137", "it's 1982 not 1986": of what is known, the one fact that is the second becomes the first. */
export function notThatPutRight(plain: string, profile: Profile): Facts | undefined {
  // "10k, not 100% sure" puts nothing right.
  if (/\b100% (?:sure|certain|positive|on)\b/.test(plain)) return undefined;
  const [, not, but] = NOT_THIS_BUT.exec(plain) ?? [];
  // "Not 20 bucks, 20 percent"
  if (not !== undefined && not === but && /%/.test(plain) && profile.electiveDeferralPlanned != null)
    return { electiveDeferralPercent: Number(but), electiveDeferralPlanned: null };
  const [, now = but, before = not] = THIS_NOT_THAT.exec(plain) ?? [];
  if (now === undefined || before === undefined) return undefined;
  const { birthDate } = profile;
  if (birthDate?.startsWith(`${before}-`) && now.length === 4)
    return profileSchema.safeParse({ birthDate: birthDate.replace(before, now) }).data;
  for (const times of [1, 1_000]) {
    const field = onlyFieldWith(profile, Number(before) * times);
    // "12k not 15": the unit may stand with one of the two.
    const value = Number(now) * (Number(now) < 1_000 ? times : 1);
    if (field) return profileSchema.safeParse({ [field]: value }).data;
  }
  return undefined;
}

const NOW_NOT = /\$?(\d+(?:\.\d+)?)%?,? (?:and )?(?:not|instead of|rather than) \$?(\d+(?:\.\d+)?)%?/g;

/** "It's 214k, not 241k, I'm 52 rather than 51, and …": each in its own place. */
export function severalPutRight(plain: string, profile: Profile): Facts | undefined {
  const pairs = [...plain.matchAll(NOW_NOT)].flatMap(([, now, before]) => {
    const field = onlyFieldWith(profile, Number(before));
    return field ? [[field, Number(now)] as const] : [];
  });
  return pairs.length > 1 ? profileSchema.safeParse(Object.fromEntries(pairs)).data : undefined;
}

const IT_IS_NOW =
  /\b(?:the|that|my) \$?(\d+(?:\.\d+)?)%? (?:i (?:gave|said|told) (?:you )?)?(?:was|is|were) (?:as of|wrong|off|old|outdated|stale|from|before|for last|last|a typo)\b[^$\d]{0,25}?[,;.] ?(?:(?:it'?s|its|now|should be|it should be|now it'?s)(?: (?:now|at|actually|really|more like))*) \$?(\d+(?:\.\d+)?)%?(?: (?:now|today|actually|sorry))?[.!]*$/;
const OLD_JOB_WAS =
  /\b(?:old|previous|prev|other|last|former|first) (?:job|employer|place|one|company)(?:'?s)?(?: (?:one|deferrals?))? (?:was|is|were) (?:actually |really |only )*\$(\d+(?:\.\d+)?)(?: (?:actually|not \$?[\d.]+|sorry))?(?=[.!?,;]| ?$)/;

/** "The 7,300 was as of October, it's 8,030 now", "old job was 13k actually": of the fact that is named. */
export function thatIsNow(plain: string, profile: Profile): Facts | undefined {
  const [, before, now] = IT_IS_NOW.exec(plain) ?? [];
  const field = before === undefined ? undefined : onlyFieldWith(profile, Number(before));
  if (field && now !== undefined && isNear(Number(before), Number(now)))
    return profileSchema.safeParse({ [field]: Number(now) }).data;
  const elsewhere = Number(OLD_JOB_WAS.exec(plain)?.[1]);
  return elsewhere > 0 && typeof profile.otherEmployerDeferrals === 'number'
    ? { otherEmployerDeferrals: elsewhere }
    : undefined;
}
