import { isNear, onlyFieldWith } from './known-figures.ts';
import { type Facts, type Field, PAYCHECKS_A_YEAR, type Profile, profileSchema } from './profile.ts';
import { AN_EXCUSE, EXCUSES } from './reading/excuses.ts';
import { frequencyIn } from './reading/payday.ts';

/**
 * A figure, mostly the pay, that a later message changes without an excuse: "plus a 20k bonus", "its 184 this year",
 * "the 159 is my wife's", "167k to be clear". In plain form (`normalize`).
 */
export const payChanged = (plain: string, profile: Profile): Facts | undefined =>
  periodPutRight(plain, profile) ??
  wasTakeHome(plain, profile) ??
  ofTheWholeYear(plain, profile) ??
  payPutRight(plain, profile) ??
  payOfAnotherYear(plain, profile) ??
  percentPutRight(plain, profile) ??
  somebodyElses(plain, profile) ??
  clearlyPutRight(plain, profile) ??
  frequencyPutRight(plain, profile);

const OFTEN_INSTEAD = new RegExp(
  `^(?:${AN_EXCUSE}|(?=(?:nvm|never ?mind|scratch|forget|not)\\b)|(?=.*\\b(?:my bad|sorry|oops|my mistake)\\b))(?:(?:nvm|never ?mind|scratch|forget|not) (?:the )?(?:weekly|bi-?weekly|semi-?monthly|monthly)[ ,.]*)?(?:(?:i'?m|im|i am|it'?s|its|that'?s|we'?re|paid|get paid|i get|actually|really) )*(weekly|every week|bi-?weekly|every (?:2|two|other) weeks?|semi-?monthly|(?:twice|2 times) a month|monthly|every month|once a month)(?:,? (?:my bad|sorry|oops|actually|not \\w+|lol|instead|my mistake))*[.!]*$`,
);

/** "Wait, biweekly, my bad": how often, of whom it was known otherwise. */
function frequencyPutRight(plain: string, { payFrequency }: Profile): Facts | undefined {
  const now = frequencyIn(OFTEN_INSTEAD.exec(plain)?.[1] ?? '');
  return payFrequency && now && now !== payFrequency ? { payFrequency: now } : undefined;
}

const ADDED =
  /^(?:(?:and|also|oh|then|well|actually)\b[ ,]*)*(?:plus|on top of that|(?:[^$%\d.;]{0,60}\b(?:was|is|were) (?:just |only )?(?:the |my )?base(?: (?:only|salary|pay))?,? ?(?:and |but )?i (?:also )?(?:got|get|had|have|was paid)))\b[^$%\d]{0,40}?(?:\$(?<dollars>\d+(?:\.\d+)?)|(?<percent>\d+(?:\.\d+)?)%)[^$%\d]{0,40}$/;
const NOT_IN_IT =
  /^(?:(?:and|also|oh|wait|ugh|but|well|actually|hm+)[ ,]*)*(?:the |my )?(?:overtime|ot|commissions?|bonus|shift diff\w*|differentials?|on call|tips)\b[^$%\d]{0,25}(?:(?:isn'?t|is not|aren'?t|wasn'?t|not) (?:included |counted |part )?(?:in|of) (?:that|it|there|this)|is another|another|comes on top|is on top|on top|is extra)[^$%\d]{0,30}\$(\d+(?:\.\d+)?)(?: (?:more|on top|extra|a year|this year|per year|for the year))*[^$%\d]{0,20}$/;
const ADDS =
  /^(?:(?:and|also|oh|then|well|actually|plus)\b[ ,]*)*(?:(?:my|the) )?(?:overtime|ot|commissions?|shift diff\w*|differentials?|on call|tips|bonus(?:es)?)(?: pay)? (?:adds?|comes? to|came to|brings?(?: in)?|will add|should add|is worth|was|is)(?: (?:about|around|another|roughly|like|maybe|probably|on|an extra))* \$(\d+(?:\.\d+)?)(?: (?:more|on top|extra|a year|this year|per year|for the year|to (?:that|it)))+[.!]*$|^(?:(?:and|also|oh|then|well|actually|plus)\b[ ,]*)*(?:(?:my|the) )?(?:overtime|ot|commissions?|shift diff\w*|differentials?|on call|tips) adds(?: (?:about|around|another|roughly|like|maybe|probably|on|an extra))* \$(\d+(?:\.\d+)?)[.!]*$/;
/** "Bonus is 20k a year" doesn't say that it comes on top of what was told. */
const IS_SO_MUCH = /\b(?:is|was) \$[\d.]+ (?:a year|this year|per year|for the year)[.!]*$/;
const NO_PAY_OF_PLAN =
  /^(?:(?:and|also|oh|but|well|actually|btw)\b[ ,]*)*\$(\d+(?:\.\d+)?) of (?:that|it|this|which)(?:'s)?(?: (?:is|was|are|comes as|comes from))*(?: (?:in|from|my|the))* (?:rsus?|stock(?: options?)?|equity|options|espp|relocation|sign-?on|severance)\b[^$%\d]*\b(?:doesn'?t|does not|don'?t|won'?t|isn'?t|aren'?t|not) (?:count|counted|eligible|included|part|treat\w*|consider\w*)/;
const OF_PAY = /\bbonus|\bovertime|\bot\b|\bshift|\bdiff|\bcommission|\bstipend|\btips\b|\bon call\b/;

/** "Plus shift differential, about 9k a year": what comes on top of the pay that is known. */
export function addedToPay(plain: string, profile: Profile): Facts | undefined {
  const found = ADDED.exec(plain)?.groups;
  const { annualPay } = profile;
  // "OT isn't in that, it's another 14k on top"
  const apart = Number(NOT_IN_IT.exec(plain)?.[1]);
  const adds = IS_SO_MUCH.test(plain) ? null : ADDS.exec(plain);
  const more = Number(adds?.[1] ?? adds?.[2] ?? apart);
  if (more > 0 && typeof annualPay === 'number') return { annualPay: annualPay + more };
  const notCounted = Number(NO_PAY_OF_PLAN.exec(plain)?.[1]);
  if (typeof annualPay === 'number' && notCounted < annualPay) return { annualPay: annualPay - notCounted };
  if (!found || typeof annualPay !== 'number' || !OF_PAY.test(plain)) return undefined;
  const { dollars, percent } = found;
  const added = dollars === undefined ? (annualPay * Number(percent)) / 100 : Number(dollars);
  return { annualPay: Math.round((annualPay + added) * 100) / 100 };
}

const OF_ANOTHER_PERIOD = new RegExp(
  `^${EXCUSES}(?:i meant |i mean )?(?:(?:that|it|this)(?:'s| is| was)? )?(?:actually |really |for |paid )*(weekly|(?:every|a|per|each) week|bi-?weekly|every (?:2|two|other) weeks?|semi-?monthly|(?:twice|2 times) a month|monthly|(?:a|per|each|every) month)[.!]*$`,
);

/**
 * "Oops, that's every two weeks", of a pay that was told for another period: the same paycheck, at its own number a year.
 * Which period it was is seen by the amount of a paycheck, which nobody's pay has cents in who says it in words.
 */
function periodPutRight(plain: string, { annualPay, payFrequency }: Profile): Facts | undefined {
  const words = OF_ANOTHER_PERIOD.exec(plain)?.[1];
  const now = words === undefined ? undefined : frequencyIn(words);
  if (!now || typeof annualPay !== 'number' || payFrequency === now) return undefined;
  const [each, ...more] = Object.entries(PAYCHECKS_A_YEAR)
    .filter(([frequency]) => (payFrequency ? frequency === payFrequency : frequency !== now))
    .map(([, times]) => annualPay / times)
    .filter((amount) => amount % WHOLE === 0 && amount <= MOST_OF_A_PAYCHECK);
  if (each === undefined || more.length > 0) return undefined;
  return { annualPay: each * PAYCHECKS_A_YEAR[now], payFrequency: now };
}
const WHOLE = 5;
const MOST_OF_A_PAYCHECK = 20_000;

const IS_TAKE_HOME =
  /^(?:(?:oh|but|well|sorry|wait|actually|hm+|though|btw)\b[ ,.]*)*(?:that|it|this)(?:'?s| is| was) (?:my |the |just |only |actually )*(?:take[- ]?home|net(?: pay)?|after taxes?|what hits my (?:bank|account))(?: pay)?(?: (?:tho|though|btw|actually|not gross|by the way))*[.!]*$/;

/** "That's take-home though": then the pay isn't known, and is asked again. */
const wasTakeHome = (plain: string, { annualPay }: Profile): Facts | undefined =>
  typeof annualPay === 'number' && IS_TAKE_HOME.test(plain) ? { annualPay: null } : undefined;

const WHOLE_YEAR =
  /^(?:(?:so|that'?s|ok|then|about|it'?s|actually|oh|make it|call it|figure|say|let'?s say)\b[, ]*)*\$(\d+(?:\.\d+)?) (?:(?:for|in) the (?:whole|entire|full) year|(?:all in|all told|altogether|(?:in )?total|in all)(?: pay| comp)?(?: (?:for|in)? ?(?:the|this) year)?)\b[^$%\d]{0,20}$/;

/** "So 95,095 for the whole year": of a pay that is known and near it. */
function ofTheWholeYear(plain: string, { annualPay }: Profile): Facts | undefined {
  const said = Number(WHOLE_YEAR.exec(plain)?.[1]);
  return typeof annualPay === 'number' && said > 0 && isNear(annualPay, said)
    ? { annualPay: said }
    : undefined;
}

const PAY_NOW =
  /(?:\bit'?s|\bits|\bnow|\bmine is|\bmore like|\bcomes to)(?: (?:now|about|at))* (\d{3})(?= (?:this year|now|for the year|these days)\b)/;
/** Beside words of pay: "10 grand bonus after all so 178 total", "the pay I gave you is base only, with bonus 215". */
const IN_ALL_THIS_YEAR =
  /^(?:so |that'?s |so that'?s )*\$?(\d{3}) (?:in all|all in|all told|altogether|in total|total)(?: (?:for )?(?:this|the) year)?[.!]*$/;
const PAY_IN_ALL =
  /\b(?:so|(?:with|w|incl(?:uding)?)(?: the| my)? bonus(?:es)?)(?: (?:now|about|at|it'?s|its|is))* \$?(\d{3})(?= (?:total|in total|all in|altogether)\b| ?(?:$|[.,;!]))/;
const SPEAKS_OF_PAY = /\b(?:bonus(?:es)?|pay|salary|base|raise)\b/;

/** "Its 184 this year": of a pay that is known and near it, in thousands. */
function payPutRight(plain: string, { annualPay }: Profile): Facts | undefined {
  const inAll = SPEAKS_OF_PAY.test(plain) ? PAY_IN_ALL.exec(plain)?.[1] : undefined;
  const isAll = IN_ALL_THIS_YEAR.exec(plain)?.[1];
  const said = Number(PAY_NOW.exec(plain)?.[1] ?? inAll ?? isAll) * 1_000;
  // All of it is what has a part of it for its base, so it may be more than near.
  const isLikely = isNear(Number(annualPay), said) || (isAll !== undefined && said > Number(annualPay));
  return typeof annualPay === 'number' && said > 0 && isLikely ? { annualPay: said } : undefined;
}

const OF_ANOTHER_YEAR =
  /\b(?:that|it|this) (?:was|is) (?:actually |really )?(?:my |the |for |from )*(?:last year'?s?|20\d\d)(?: (?:number|figure|pay|salary|one|amount|wages))?[,.;:]? (?:and |but )?(?:this year|for this year|now|in 20\d\d)(?: (?:it'?s|it is|it'?ll be|it will be|i'?ll make|i make|is|i'?m at))* \$?(\d+(?:\.\d+)?)\b(?!%)/;

/** "That was my 2025 number, this year it's 228": in place of the pay that is known and near it. */
function payOfAnotherYear(plain: string, { annualPay }: Profile): Facts | undefined {
  const said = Number(OF_ANOTHER_YEAR.exec(plain)?.[1]);
  const [now] = [said, said * 1_000].filter((each) => each > 0 && isNear(Number(annualPay), each));
  return typeof annualPay === 'number' && now ? { annualPay: now } : undefined;
}

const IS_ANOTHERS =
  /\bthe \$?(\d+(?:\.\d+)?) (?:i (?:gave|told|said)[^$%\d,.;]{0,15} )?(?:is|was) (?:my )?(?:wife|husband|spouse|partner)'?s\b/;
const MORE_THAN = /\bmine is \$(\d+(?:\.\d+)?) (more|less|higher|lower) than (?:hers|his|theirs)\b/;

/** "The 159 is my wife's, mine is 8k more than hers": what was said is not known any more, or what it comes to. */
function somebodyElses(plain: string, profile: Profile): Facts | undefined {
  const value = Number(IS_ANOTHERS.exec(plain)?.[1]);
  const [field] = [value, value * 1_000].flatMap((each) => onlyFieldWith(profile, each) ?? []);
  if (!field) return undefined;
  const [, by, which = ''] = MORE_THAN.exec(plain) ?? [];
  const before = Number(profile[field]);
  const now = /more|higher/.test(which) ? before + Number(by) : before - Number(by);
  return profileSchema.safeParse({ [field]: by === undefined ? null : now }).data;
}

const IS_WRONG =
  /\b(?:my|the|that) (\d+(?:\.\d+)?)% (?:is|was) (?:wrong|off|old|outdated)\b[^$%\d]{0,40}\b(?:it'?s|its|to|now|is) (?:now )?(\d+(?:\.\d+)?)%?/;

/** "My 10% is wrong, I bumped it up, it's 14 now" */
function percentPutRight(plain: string, profile: Profile): Facts | undefined {
  const [, before, now] = IS_WRONG.exec(plain) ?? [];
  const field = before === undefined ? undefined : onlyFieldWith(profile, Number(before));
  return field && profileSchema.safeParse({ [field]: Number(now) }).data;
}

const TO_BE_CLEAR =
  /^(?:so )?\$(\d+(?:\.\d+)?)(?: (?:a year|for the year))?,? to be (?:clear|exact|precise)[.!]*$/;

/** "167k to be clear": in place of the one amount that it is near to. */
function clearlyPutRight(plain: string, profile: Profile): Facts | undefined {
  const value = Number(TO_BE_CLEAR.exec(plain)?.[1]);
  const [field, ...more] = (Object.keys(profile) as Field[]).filter(
    (each) => typeof profile[each] === 'number' && isNear(Number(profile[each]), value),
  );
  return field && more.length === 0 ? profileSchema.safeParse({ [field]: value }).data : undefined;
}
