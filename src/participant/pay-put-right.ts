import { isNear, onlyFieldWith } from './known-figures.ts';
import { type Facts, type Field, type Profile, profileSchema } from './profile.ts';

/**
 * A figure, mostly the pay, that a later message changes without an excuse: "plus a 20k bonus", "its 184 this year",
 * "the 159 is my wife's", "167k to be clear". In plain form (`normalize`).
 */
export const payChanged = (plain: string, profile: Profile): Facts | undefined =>
  payPutRight(plain, profile) ??
  percentPutRight(plain, profile) ??
  somebodyElses(plain, profile) ??
  clearlyPutRight(plain, profile);

const ADDED =
  /^(?:(?:and|also|oh|then|well) )*(?:plus|on top of that)\b[^$%\d]{0,40}?(?:\$(?<dollars>\d+(?:\.\d+)?)|(?<percent>\d+(?:\.\d+)?)%)[^$%\d]{0,40}$/;
const OF_PAY = /\bbonus|\bovertime|\bot\b|\bshift|\bdiff|\bcommission|\bstipend|\btips\b|\bon call\b/;

/** "Plus shift differential, about 9k a year": what comes on top of the pay that is known. */
export function addedToPay(plain: string, profile: Profile): Facts | undefined {
  const found = ADDED.exec(plain)?.groups;
  const { annualPay } = profile;
  if (!found || typeof annualPay !== 'number' || !OF_PAY.test(plain)) return undefined;
  const { dollars, percent } = found;
  const more = dollars === undefined ? (annualPay * Number(percent)) / 100 : Number(dollars);
  return { annualPay: Math.round((annualPay + more) * 100) / 100 };
}

const PAY_NOW =
  /(?:\bit'?s|\bits|\bnow|\bmine is|\bmore like|\bcomes to)(?: (?:now|about|at))* (\d{3})(?= (?:this year|now|for the year|these days)\b)/;
/** Beside words of pay: "10 grand bonus after all so 178 total", "the pay I gave you is base only, with bonus 215". */
const PAY_IN_ALL =
  /\b(?:so|(?:with|w|incl(?:uding)?)(?: the| my)? bonus(?:es)?)(?: (?:now|about|at|it'?s|its|is))* \$?(\d{3})(?= (?:total|in total|all in|altogether)\b| ?(?:$|[.,;!]))/;
const SPEAKS_OF_PAY = /\b(?:bonus(?:es)?|pay|salary|base|raise)\b/;

/** "Its 184 this year": of a pay that is known and near it, in thousands. */
function payPutRight(plain: string, { annualPay }: Profile): Facts | undefined {
  const inAll = SPEAKS_OF_PAY.test(plain) ? PAY_IN_ALL.exec(plain)?.[1] : undefined;
  const said = Number(PAY_NOW.exec(plain)?.[1] ?? inAll) * 1_000;
  return typeof annualPay === 'number' && said > 0 && isNear(annualPay, said)
    ? { annualPay: said }
    : undefined;
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
