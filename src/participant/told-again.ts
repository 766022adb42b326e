import { onlyFieldWith } from './known-figures.ts';
import { type Facts, type Field, type Profile, profileSchema } from './profile.ts';
import { AN_EXCUSE } from './reading/excuses.ts';

/** A figure that was told before is named again, by its amount or its name, with what holds in its place. In plain form. */
export const toldAgain = (plain: string, profile: Profile): Facts | undefined =>
  wasAnotherTimes(plain, profile) ??
  asOfThen(plain, profile) ??
  byItsName(plain, profile) ??
  iSaid(plain, profile) ??
  forgetThat(plain, profile) ??
  isNotRight(plain, profile);

/** Another value in the one field that has the figure named; undefined where none or several have it, or it doesn't fit. */
function inPlaceOf(before: string | undefined, now: number | null, profile: Profile): Facts | undefined {
  const field = before === undefined ? undefined : onlyFieldWith(profile, Number(before));
  return field && profileSchema.safeParse({ [field]: now }).data;
}

const WAS_OF_ANOTHER_TIME =
  /^(?:[a-z' ]{0,20}[, ])?(?:the |that )?\$?(\d+(?:\.\d+)?) (?:was|is|'s)(?: (?:from|for|in|as of|my|the))* (?:last (?:year|month|week|quarter|stub|paycheck)(?:'?s)?|20\d\d|old|outdated)\b[^$%\d]{0,20}?[,;.] ?(?:and |but |so )?(?:(?:it'?s|its|it is|i'?m at|now|this year|for this year|only|about|at)[, ]*)*(?:\$?(\d+(?:\.\d+)?)|nothing|none|zero)(?: (?:now|this year|so far|today|yet|in))*[.!]*$/;

/** "9k was last month, it's 10,500 now", "the 8k was last year, nothing this year": of what is known, the one that it was. */
function wasAnotherTimes(plain: string, profile: Profile): Facts | undefined {
  const [, before, now = '0'] = WAS_OF_ANOTHER_TIME.exec(plain) ?? [];
  return inPlaceOf(before, Number(now), profile);
}

const FORGET_THAT =
  /^(?:ok |so |and )*(?:forget|ignore|scratch) (?:what i (?:said|told you|wrote) (?:about |of )?)?(?:the |that |my )?\$?(\d+(?:\.\d+)?)(%?),? (?:(?:it'?s|its|it is|now|make it|i'?m at|i do)(?: (?:now|at))* )\$?(\d+(?:\.\d+)?)(%?)(?: now)?[.!]*$/;

/** "Forget what I said about the 12 percent, it's 14 now". */
function forgetThat(plain: string, profile: Profile): Facts | undefined {
  const [, before, percent, now, other] = FORGET_THAT.exec(plain) ?? [];
  // "Forget the 10,000, I do 12%" is of another kind.
  if (other === '%' && percent === '') return undefined;
  // "Forget the 200k, it's 210": thousands, too.
  const isInThousands = Number(before) >= 10_000 && Number(now) >= 1 && Number(now) < 1_000;
  return inPlaceOf(before, Number(now) * (isInThousands ? 1_000 : 1), profile);
}

const AS_OF_THEN =
  /\b(?:was|at|is) \$(\d+(?:\.\d+)?) as of [a-z]+\.?(?: \d{1,2})?,? (?:(?:and|but|so|it'?s|its|now|i'?m at)[, ]*)*\$(\d+(?:\.\d+)?)(?: now| today| so far)*[.!]*$/;

/** "Employer was 8k as of September, 9,100 now". */
function asOfThen(plain: string, profile: Profile): Facts | undefined {
  const [, before, now] = AS_OF_THEN.exec(plain) ?? [];
  return inPlaceOf(before, Number(now), profile);
}

const BY_NAME: readonly [RegExp, Field][] = [
  [/^(?:employer|company)(?: money| contribution| part)?s?$/, 'employerContribution'],
  [/^(?:after-?tax|aftertax)(?: money| contributions?| part)?$/, 'afterTaxYearToDate'],
  [/^(?:pay|salary)$/, 'annualPay'],
  [/^(?:deferrals?|pretax|what i deferred)$/, 'electiveDeferralYearToDate'],
];
const NAMED_AGAIN = new RegExp(
  `^(?:${AN_EXCUSE}|oh,? )(?:the |my )?(?<what>[a-z -]{3,24}?) (?:was|is|were|should be)(?: (?:actually|really|only|just))* \\$(?<figure>\\d+(?:\\.\\d+)?)(?: actually| so far)?[.!]*$`,
);

/** Without an excuse, only the employer's "was" puts right: one's own pay that was so much is another year's. */
const EMPLOYER_WAS =
  /^(?:the |my )?(?<what>(?:employer|company)(?: money| contribution| part)?) (?:was|were|should be)(?: (?:actually|really|only|just))* \$(?<figure>\d+(?:\.\d+)?)(?: actually| so far)?[.!]*$/;

/** "Oh, the employer was 15k": of what was told before, by its name. */
function byItsName(plain: string, profile: Profile): Facts | undefined {
  const { what, figure } = (NAMED_AGAIN.exec(plain) ?? EMPLOYER_WAS.exec(plain))?.groups ?? {};
  const [, field] = BY_NAME.find(([words]) => what !== undefined && words.test(what)) ?? [];
  const isKnown = field !== undefined && typeof profile[field] === 'number';
  return isKnown ? profileSchema.safeParse({ [field]: Number(figure) }).data : undefined;
}

const I_SAID =
  /\bi (?:said|told (?:you|u)|wrote|typed|put down) \$?(\d+(?:\.\d+)?)(%?),? (?:but )?(?:it'?s|its|it is|that'?s|it should be|should be|i meant|i make|meant)(?: (?:actually|really|only|just))* \$?(\d+(?:\.\d+)?)(%?)(?![\d.]| (?:pay|months?|weeks?|days?|years?))/;

/** "I said 180, it's actually 108": of what is known, in the same unit. */
function iSaid(plain: string, profile: Profile): Facts | undefined {
  const [, before, percent, now, other] = I_SAID.exec(plain) ?? [];
  if (before === undefined || now === undefined || percent !== other) return undefined;
  for (const times of [1, 1_000]) {
    const field = onlyFieldWith(profile, Number(before) * times);
    const value = Number(now) < 1_000 || times === 1 ? Number(now) * times : Number(now);
    if (field) return profileSchema.safeParse({ [field]: value }).data;
  }
  return undefined;
}

const NOT_RIGHT =
  /^(?:(?:and|also|hm+|oh|wait|but|no|ok)[ ,.]+)*(?:the|that|my) \$?(\d+(?:\.\d+)?)(%?) (?:isn'?t|is not|wasn'?t|was not|ain'?t) (?:right|correct|true|accurate)(?: (?:either|anymore|any more|at all|though|tho))?[.!]*$/;

/** "The 12% isn't right either": it isn't known any more. */
const isNotRight = (plain: string, profile: Profile): Facts | undefined =>
  inPlaceOf(NOT_RIGHT.exec(plain)?.[1], null, profile);
