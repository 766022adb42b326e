import { isNear, lastAmounts } from './known-figures.ts';
import type { Person } from './person.ts';
import { type Facts, type Field, profileSchema } from './profile.ts';
import { EXCUSES } from './reading/excuses.ts';
import { whatHolds } from './reading/put-right.ts';

/** What a message says of the facts that the last one gave, or of the one fact that it can mean. In plain form. */
export const ofTheLastMessage = (plain: string, person: Person): Facts | undefined =>
  swapped(plain, person) ??
  ofItThisYear(plain, person) ??
  raisePutRight(plain, person) ??
  electionChanged(plain, person) ??
  yesAfterAll(plain, person) ??
  noAfterAll(plain, person) ??
  asTheySaid(plain, person) ??
  ofThatSoFar(plain, person) ??
  bonusChanged(plain, person);

const SWAP = new RegExp(
  `^${EXCUSES}(?:please )?(?:(?:swap|switch|flip|reverse) (?:those|them|these|the)(?: 2| numbers| amounts| figures)*(?: around)?|(?:it'?s|it should be|that'?s|they'?re|those are|i had (?:it|them|those)|i got (?:it|them|those)) (?:the )?(?:other way a?round|backwards?|reversed|swapped|the wrong way (?:a?round)?))[.!]*$`,
);

/** "Oops, swap those two": of two amounts, each takes the other's place. */
function swapped(plain: string, person: Person): Facts | undefined {
  const [one, other, ...more] = SWAP.test(plain) ? lastAmounts(person) : [];
  if (!one || !other || more.length > 0) return undefined;
  const { profile } = person;
  return profileSchema.safeParse({ [one]: profile[other], [other]: profile[one] }).data;
}

const OF_IT_THIS_YEAR =
  /^(?:and |so )*\$(\d+(?:\.\d+)?) of (?:it|that|this|those|them)(?: (?:i|was|is|all|have|i've))* (?:paid|put|went|gone|contributed|came)(?: in)? (?:just |only )?(?:this year|in 20\d\d|so far this year)[.!]*$/;

/** "11k of it I paid in this year", said of the after-tax money in the account. */
function ofItThisYear(plain: string, person: Person): Facts | undefined {
  const amount = Number(OF_IT_THIS_YEAR.exec(plain)?.[1]);
  const isOfAfterTax = lastAmounts(person).some((field) => field === 'afterTaxBalance');
  return amount > 0 && isOfAfterTax ? { afterTaxYearToDate: amount } : undefined;
}

const RAISE_TO =
  /\b(?:the |my )?raise (?:was|is|went|goes)(?: (?:only|just|actually))* (?:up )?to \$?(\d+(?:\.\d+)?)\b(?!%)/;

/** "No sorry, the raise was only to 175": from the same day. */
function raisePutRight(plain: string, { profile: { raise } }: Person): Facts | undefined {
  const said = Number(RAISE_TO.exec(plain)?.[1]);
  const [to] = [said, said * 1_000].filter((each) => each > 0 && isNear(raise?.annualPay ?? 0, each));
  return raise && to ? { raise: { ...raise, annualPay: to } } : undefined;
}

const SET_TO =
  /\b(?:set|changed|bumped|moved|raised|lowered|upped|dropped|turned|(?:i'?ll|ill|i will|i'?m gonna|gonna|going to|let me) (?:bump|set|change|raise|lower|drop|up|move|put)) (?:it|mine|that|my (?:election|deferral|contribution|percent(?:age)?|rate)s?)(?: (?:up|down|back|over))? to (\d{1,2}(?:\.\d+)?)(?:%|(?= ?(?:$|[.,;!])))(?! aftertax)/;
/** Not one's own, or of another time. */
const NOT_MINE_NOW =
  /\b(?:wife|husband|spouse|partner|hr|they|she|he|irs|plan|theplan|company|stock|unemployment|loan|haven'?t|never|next year|last year|in 20\d\d|in january|used to|at first)\b/;
const ONLY_ASKED = /\b(?:what if|if i|should|could|would|can i|suppose)\b|\?/;

const WENT_WITH =
  /^(?:(?:ok|so|and|well|fine)\b[, ]*)*(?:i )?(?:went|going|i'?ll go|decided to go) with (\d+(?:\.\d+)?)%[.!]*$/;
const BACK_TO = /\bback (?:down |up )?to (\d+(?:\.\d+)?)%(?= ?(?:$|[.,;!]))/;

/** "I went and set it to 10% for real", "back to 12 percent": the percent of one's deferral, where that was told before. */
function electionChanged(plain: string, { profile }: Person): Facts | undefined {
  const percent = Number(
    (SET_TO.exec(whatHolds(plain)) ?? BACK_TO.exec(whatHolds(plain)) ?? WENT_WITH.exec(plain))?.[1],
  );
  const isKnown = typeof profile.electiveDeferralPercent === 'number' || profile.defersTheMost === true;
  const isOfAnother =
    /\b(?:aftertax|match|roth ira)\b/.test(plain) || ONLY_ASKED.test(plain) || NOT_MINE_NOW.test(plain);
  return isKnown && percent > 0 && !isOfAnother ? { electiveDeferralPercent: percent } : undefined;
}

const TAKEN_BACK =
  '(?:(?:actually|wait|no|oh|hm+|sorry|ok|well|scratch that|correction|my (?:bad|mistake)|never ?mind|turns out|(?:i was|i am|im) wrong(?: about (?:that|it))?|i got (?:that|it) wrong|(?:i|we) (?:just )?(?:looked|checked|asked)(?: it up| again)?|(?:hr|payroll|benefits|fidelity|vanguard|schwab|(?:the|my) (?:recordkeeper|administrator|boss|manager|spd)) (?:just |actually )?(?:told me|says?|said|confirmed|emailed(?: me)?|wrote(?: me)?)(?: that)?)\\b[ ,.!;:]*(?:and )?)';
const IT_DOES = new RegExp(
  `^${TAKEN_BACK}*(?:(?:it|they|the plan|my plan|theplan) (?:actually )?(?:does|do)|(?:we|i|you) (?:actually )?(?:can|do|could))(?: (?:after all|actually|allow it|take it|do it))?(?=$|[ ,.!]+(?:up to \\d|$))`,
);
/** Only where it is taken back: "they don't" alone may be of anything. */
const IT_DOES_NOT = new RegExp(
  `^${TAKEN_BACK}+(?:(?:it|they|the plan|my plan|theplan) (?:actually )?(?:doesn't|don't|does not|do not)|(?:we|i|you) (?:actually )?(?:can't|can not|cannot|don't))(?: (?:after all|actually|allow it|take it|do it))?[.!]*$`,
);
const UP_TO = /\bup to (\d+(?:\.\d+)?)%(?= ?(?:$|[,.!]| of (?:my )?(?:pay|salary)))/;

const THEY_SAID = new RegExp(
  `^${EXCUSES}(?:(?:i )?(?:just )?(?:asked|checked|called|emailed)(?: (?:hr|them|payroll|the plan|with (?:hr|them)))?,? (?:and )?)?(?:they|hr|payroll|he|she|the (?:plan|administrator|recordkeeper)|fidelity|vanguard|schwab|the answer)(?: (?:just|actually))* (?:said|says|told me|confirmed|is|was)[ :,]+(?<answer>yes|yep|yeah|no|nope)\\b[.!]*$`,
);
const CHECKED =
  /^(?:(?:ok|so|just)[ ,]+)*(?:i )?(?:just )?(?:checked|asked|looked(?: it up)?)[:,. ]+(?:they|it|the plan|my plan|theplan) (?:do|does|take|takes|allow|allows)(?: (?:it|that|take it|allow it))?[.!]*$/;

/** "Just asked, they said yes": of the one thing about the plan that isn't known. */
function asTheySaid(plain: string, { profile, interview }: Person): Facts | undefined {
  const answer = CHECKED.test(plain) ? 'yes' : THEY_SAID.exec(plain)?.groups?.answer;
  if (!answer) return undefined;
  const [field, ...more] = OF_THE_PLAN.filter((each) => profile[each] === null);
  // A question that's open is answered as such.
  if (!field || more.length > 0 || OF_THE_PLAN.some((each) => each === interview?.open)) return undefined;
  return profileSchema.parse({ [field]: answer.startsWith('y') });
}
const OF_THE_PLAN: readonly Field[] = [
  ...(['allowsAfterTax', 'allowsInPlanConversion', 'allowsInServiceWithdrawal'] as const),
  ...(['separateAccounting', 'trueUp', 'offersRoth'] as const),
];

/** "Actually no, I looked, it does. Up to 8 percent": the one thing that the last message said the plan doesn't. */
function yesAfterAll(plain: string, { profile, undo }: Person): Facts | undefined {
  if (!undo || !IT_DOES.test(plain)) return undefined;
  const [field, ...more] = (Object.keys(profile) as Field[]).filter(
    (each) => profile[each] === false && undo.before[each] !== false,
  );
  if (!field || more.length > 0) return undefined;
  const upTo = field === 'allowsAfterTax' ? UP_TO.exec(plain)?.[1] : undefined;
  return profileSchema.parse({
    [field]: true,
    ...(upTo !== undefined && { afterTaxCapPercent: Number(upTo) }),
  });
}

/** "I was wrong, it doesn't": the one thing that the last message said the plan does. */
function noAfterAll(plain: string, { profile, undo }: Person): Facts | undefined {
  if (!undo || !IT_DOES_NOT.test(plain)) return undefined;
  const [field, ...more] = (Object.keys(profile) as Field[]).filter(
    (each) => profile[each] === true && undo.before[each] !== true,
  );
  return field && more.length === 0 ? profileSchema.parse({ [field]: false }) : undefined;
}

const OF_THAT_SO_FAR =
  /^(?:(?:and|so|well|ok)\b[, ]*)*i(?:'?ve| have)? (?:already )?(?:put|paid|contributed|done|used)(?: in)? \$(\d+(?:\.\d+)?) (?:of|toward|into) (?:that|it|this)(?: (?:so far|already|this year|yet|now))*[.!]*$/;

/** "I've put in 7,500 of that so far", right after what was said of after-tax money. */
function ofThatSoFar(plain: string, { profile, undo }: Person): Facts | undefined {
  const amount = Number(OF_THAT_SO_FAR.exec(plain)?.[1]);
  if (!(amount > 0) || !undo) return undefined;
  const isOfAfterTax = AFTER_TAX_RULES.some((field) => profile[field] !== undo.before[field]);
  return isOfAfterTax ? { afterTaxYearToDate: amount } : undefined;
}
const AFTER_TAX_RULES: readonly Field[] = [
  'allowsAfterTax',
  'afterTaxCapPercent',
  'afterTaxCapAmount',
  'afterTaxPercent',
];

const BONUS_NOW =
  /\bbonus\b[^$%]{0,40}\b(?:it'?s|its|it is|to|now|only|just|at)(?: (?:only|just|now))* \$(\d+(?:\.\d+)?),? (?:and )?(?:not|instead of|rather than) \$(\d+(?:\.\d+)?)/;
const NO_BONUS =
  /\b(?:bonus(?:es)? (?:isn'?t|is not|aren'?t|won'?t|not|got|is|was|fell|didn'?t)(?: (?:be|going to|gonna))? (?:happening|coming|happen|come|paid|cancell?ed|cut|through|denied|off)|no bonus)\b[^$%\d]{0,40}\b(?:just|only|so|it'?s|its|back to)(?: (?:just|only|the|my|base|it'?s))* \$?(\d+(?:\.\d+)?)\b(?!%)/;

/** "Bonus got cut, it's 10k not 30k", "bonus isn't happening, just the 120": of the pay that the last message gave with it. */
function bonusChanged(plain: string, { profile: { annualPay } }: Person): Facts | undefined {
  if (typeof annualPay !== 'number') return undefined;
  const [, now, before] = (BONUS_NOW.exec(plain) ?? []).map(Number);
  if (now !== undefined && before !== undefined && before < annualPay / 2)
    return { annualPay: annualPay - before + now };
  const alone = Number(NO_BONUS.exec(plain)?.[1]);
  const [base] = [alone, alone * 1_000].filter((each) => each < annualPay && isNear(each, annualPay));
  return base ? { annualPay: base } : undefined;
}
