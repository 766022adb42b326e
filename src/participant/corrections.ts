import { asItWas } from './as-it-was.ts';
import { closeTo, isNear, lastAmounts, onlyFieldWith } from './known-figures.ts';
import { ofTheLastMessage } from './last-message.ts';
import { notThatPutRight, severalPutRight, thatIsNow } from './not-that.ts';
import { addedToPay, payChanged } from './pay-put-right.ts';
import type { Person } from './person.ts';
import { type Facts, type Field, type Profile, profileSchema } from './profile.ts';
import { AN_EXCUSE, EXCUSES } from './reading/excuses.ts';
import { toldAgain } from './told-again.ts';

/** What was said before is put right in so many words. In plain form (`normalize`). */

/** Words that by themselves put the figure after them in place of another. */
const IN_ITS_PLACE =
  "(?:i (?:meant?|mean)(?: to (?:say|write|type))?|i should have said|(?:that|it|this)(?:'s| should be| was| is) (?:actually|really|rather)|(?:that|it|this) should (?:be|have been|say)|(?:so |ok |then )*(?:let'?s (?:say|go with|call it)|call it|go with|make (?:it|that))|never ?mind[^$\\d]{0,25}? (?:it'?s|its)|(?:go |going |put it |set it |i'?m )*back (?:down |up )?to)";
/** After an excuse, less is needed. */
const IT_IS =
  "(?:(?:it'?s|its|it is|that'?s|to|at|only|about|more like|closer to|just|really|exactly|(?:(?:the|my) )?(?:pay ?)?(?:stub|statement|paycheck|wtwo|portal|site) (?:actually )?(?:says?|shows?|has)) ?)*";
/** "Sorry I misread the stub, 19,800" */
const MISREAD =
  '(?:i (?:just )?(?:misread|misremembered|misspoke|mixed up|looked at|read|had|got|was looking at)(?: (?:the|my|that|it|a|old|wrong|last))*(?: (?:pay ?)?(?:stub|statement|number|figure|line|column|month|one|paycheck|wrong|box|form))*[,.;:] *)?';
/** "Wait, that stub is old: …" */
const IS_OLD =
  "(?:(?:that|the|my|this) (?:pay ?)?(?:stub|statement|number|figure|one|paycheck|screen)(?: is|'s| was) (?:an? )?(?:old|older|outdated|stale|wrong|last month'?s?)(?: one)?[,.;:] *)?";
const I_MEANT = new RegExp(
  `^(?:${EXCUSES}${IN_ITS_PLACE} |${AN_EXCUSE}(?:[a-z0-9' ]{3,40}, )?${MISREAD}${IS_OLD}${IT_IS})\\$?(?<figure>\\d+(?:\\.\\d+)?)(?<unit>%?)(?: (?:a year|for the year|in total|total|deferrals?|planned|ytd|so far|now|last year|in 20\\d\\d))*(?:[,;.(]+ ?(?:i |that |it |the )*(?:was|is|were|misread|looked|looking|had|mixed|wrong|typo|other|first|final|sorry|fat|lol)[^$\\d]{0,60})?(?:,? i meant?)?[.!)]*$`,
);

/**
 * "Oops, I meant 176k", "make that 60%", "plus a 20k bonus": the one figure that the last message gave is put right, or
 * the pay gets more; what is asked now is not meant.
 */
export function lastPutRight(plain: string, person: Person): Facts | undefined {
  // "It's 6 pre-tax plus 2 Roth" is one deferral of two parts.
  if (OF_TWO_KINDS.test(plain)) return undefined;
  const whole = putRightBy(plain, person);
  if (whole) return whole;
  // "Sorry, exactly 160,000. Am I highly compensated?": what is asked after it holds no figure.
  const [first = '', ...rest] = plain.split(/(?<=[a-z\d]{2})[.!;] /);
  return rest.length > 0 && !/\d/.test(rest.join(' '))
    ? (figurePutRight(first, person) ?? payChanged(first, person.profile))
    : undefined;
}

const OF_TWO_KINDS =
  /(?<![\d$])\d{1,2}%? (?:in )?(?:pretax|roth)(?! ira)(?:,| and| plus| \+)+ \d{1,2}%? (?:in )?(?:pretax|roth)(?! ira)/;

function putRightBy(plain: string, person: Person): Facts | undefined {
  return (
    ofTheLastMessage(plain, person) ??
    addedToPay(plain, person.profile) ??
    matchPutRight(plain, person) ??
    figurePutRight(plain, person) ??
    fieldPutRight(plain, person) ??
    asItWas(plain, person) ??
    digitsPutRight(plain, person.profile) ??
    notThatPutRight(plain, person.profile) ??
    severalPutRight(plain, person.profile) ??
    thatIsNow(plain, person.profile) ??
    toldAgain(plain, person.profile) ??
    payChanged(plain, person.profile)
  );
}

const TYPO =
  /\b(?:typo|mistyped|wait|sorry|oops|whoops|i mean|meant|transposed|digits|other way (?:a)?round)\b/;

/** "Wait, it's 176,520, typo": the known amount with the same digits in another order. */
function digitsPutRight(plain: string, profile: Profile): Facts | undefined {
  const [amount, ...more] = plain.match(/\d+(?:\.\d+)?/g) ?? [];
  if (!amount || more.length > 0 || amount.length < DIGITS_THAT_TELL || !TYPO.test(plain)) return undefined;
  const sorted = (digits: string) => [...digits].toSorted().join('');
  const [field, ...others] = (Object.keys(profile) as Field[]).filter((each) => {
    const value = profile[each];
    return typeof value === 'number' && value !== Number(amount) && sorted(String(value)) === sorted(amount);
  });
  return field && others.length === 0 ? profileSchema.parse({ [field]: Number(amount) }) : undefined;
}
const DIGITS_THAT_TELL = 4;

const NOT_THERE = new RegExp(
  `^${EXCUSES}(?:(?:but )?(?:i (?:meant?|mean)|that(?:'s| is| was)?|it(?:'s| is| was)?|this (?:is|was)|those (?:are|were)) )+(?:(?:all|actually|really|for|at|in|with|into|to|the|my|from|just) )*(?<what>[a-z -]{3,40}?)[.!]*$`,
);
/** What a person may have meant in place of what was noted, by the words for it. */
const MEANT: readonly [RegExp, Field][] = [
  [
    /^(?:old|previous|former|prior|last|other|first|ex)(?:[ -](?:job|employer|company|place|one|theplan|gig|firm))$/,
    'otherEmployerDeferrals',
  ],
  [/^aftertax(?: (?:money|contributions?|one|side|bucket))?$/, 'afterTaxYearToDate'],
  [
    /^(?:regular|pretax|normal|ordinary|roth)(?: (?:deferrals?|theplan|side|contributions?))?$|^deferrals?$/,
    'electiveDeferralYearToDate',
  ],
  [/^(?:planned?|plan|whole year|full year|year|goal)(?: (?:amount|deferral))?$/, 'electiveDeferralPlanned'],
  [/^so far$|^ytd$|^already in$/, 'electiveDeferralYearToDate'],
  [/^(?:last year(?:'s)?|wtwo|2025)(?: (?:pay|wages|income))?$/, 'priorYearWages'],
];

const AFTER_TAX_AGAIN = new RegExp(
  `^${AN_EXCUSE}${IT_IS}\\$(?<figure>\\d+(?:\\.\\d+)?) (?:in )?aftertax(?: so far| now| ytd)?[.!]*$`,
);

/** "Wait no, it's 22k after tax": what is in already, where that was said, and no balance. */
function afterTaxPutRight(
  plain: string,
  { afterTaxYearToDate, afterTaxBalance }: Profile,
): Facts | undefined {
  const figure = AFTER_TAX_AGAIN.exec(plain)?.groups?.figure;
  return figure && typeof afterTaxYearToDate === 'number' && typeof afterTaxBalance !== 'number'
    ? profileSchema.parse({ afterTaxYearToDate: Number(figure) })
    : undefined;
}

/** "Sorry, I meant at my old job": the one amount that the last message gave is another field's. */
function fieldPutRight(plain: string, { profile, undo }: Person): Facts | undefined {
  const moved = amountPutRight(plain, profile) ?? afterTaxPutRight(plain, profile);
  if (moved) return moved;
  const what = NOT_THERE.exec(plain)?.groups?.what;
  const [, to] = MEANT.find(([words]) => what !== undefined && words.test(what)) ?? [];
  if (!to || !undo) return undefined;
  const [from, ...more] = lastAmounts({ profile, undo });
  if (!from || from === to || more.length > 0) return undefined;
  return profileSchema.parse({ [to]: profile[from], [from]: undo.before[from] ?? null });
}

/** "That 14k is my after-tax contributions, not deferrals": an amount that was said before is another field's. */
const THAT_AMOUNT =
  /\b(?:that|those|the|these) \$(\d+(?:\.\d+)?) (?:i (?:gave|told|said|mentioned)[^$%\d,.;]{0,20} )?(?:is|was|are|were|'s)(?: (?:actually|really|all|my|the|for|in))* (?<what>[a-z -]{3,40}?)(?:,? (?:and )?not\b|[.!]*$)/;

function amountPutRight(plain: string, profile: Profile): Facts | undefined {
  const found = THAT_AMOUNT.exec(plain);
  const what = found?.groups?.what ?? '';
  const [, to] = MEANT.find(([words]) => words.test(what)) ?? [];
  const from = onlyFieldWith(profile, Number(found?.[1]));
  if (!to || !from || from === to) return undefined;
  return profileSchema.parse({ [to]: profile[from], [from]: null });
}

function figurePutRight(plain: string, { profile, undo }: Person): Facts | undefined {
  const { figure, unit } = I_MEANT.exec(plain)?.groups ?? {};
  if (figure === undefined) return undefined;
  const value = Number(figure);
  const fits = (field: Field) => /Percent$/.test(field) === (unit === '%');
  // A question came between: then what is hardly another figure.
  if (!undo) {
    const [field, ...more] = closeTo(profile, value).filter(fits);
    return field && more.length === 0 ? profileSchema.safeParse({ [field]: value }).data : undefined;
  }
  const amounts = lastAmounts({ profile, undo }).filter(fits);
  // "I don't know exactly, between 160 and 170": then a figure after all.
  const unknown = (Object.keys(profile) as Field[]).filter(
    (each) =>
      profile[each] === null && undo.before[each] === undefined && isAmount(each, value) && fits(each),
  );
  // "No, 255" after 250k: in thousands, as people say pay.
  const inThousands = unit === '' && value >= 10 && value < 1_000 ? value * 1_000 : undefined;
  const [ofThousands, ...others1000] = inThousands
    ? amounts.filter((field) => isNear(Number(profile[field]), inThousands))
    : [];
  if (
    ofThousands &&
    others1000.length === 0 &&
    !amounts.some((field) => isNear(Number(profile[field]), value))
  )
    return profileSchema.safeParse({ [ofThousands]: inThousands }).data;
  // "1900000", then "oops 190000": a zero too many, or one too few.
  const isByAZero = (field: Field) => [10, 0.1].includes(Number(profile[field]) / value);
  const isJoke = /\bkidding\b|\bjk\b/.test(plain);
  const near =
    isJoke && value >= 1_000
      ? amounts
      : amounts.filter((field) => isNear(Number(profile[field]), value) || isByAZero(field));
  // Said before the last message, and hardly another figure.
  const earlier = near.length > 0 ? [] : closeTo(profile, value).filter(fits);
  const others = earlier.length > 0 ? earlier : amounts.length > 0 ? [] : unknown;
  const [field, ...more] = near.length > 0 ? near : others;
  return field && more.length === 0 ? profileSchema.safeParse({ [field]: value }).data : undefined;
}

const isAmount = (field: Field, value: number): boolean =>
  profileSchema.shape[field].safeParse(value).success;

/** Whether a text puts right the one figure that the last message gave. */
export const correctsLast = (plain: string, person: Person): boolean =>
  lastPutRight(plain, person) !== undefined;

/** "Wait 6 not 8": of the bound or the rate that was said. */
const NOT_THAT = new RegExp(
  `^${EXCUSES}(?:it'?s )?(\\d+(?:\\.\\d+)?)%?,? (?:and )?not (\\d+(?:\\.\\d+)?)%?[.!]*$`,
);

const MOST_BOUND = 15;
const FIRST_INSTEAD = /\bfirst (\d+(?:\.\d+)?)%?,? (?:and )?not (?:the )?(?:first )?\d/;

/** Of a match with one tier that the last message gave: "make that 60%" is its rate, "the first 5, not 6" its bound. */
function matchPutRight(plain: string, { profile, undo }: Person): Facts | undefined {
  const [tier, ...more] = profile.match ?? [];
  if (!tier || more.length > 0) return undefined;
  const bound = FIRST_INSTEAD.exec(plain)?.[1];
  if (bound) return { match: [{ ...tier, upToPercentOfPay: Number(bound) }] };
  const [, now, before] = NOT_THAT.exec(plain) ?? [];
  if (now && Number(before) === tier.upToPercentOfPay)
    return { match: [{ ...tier, upToPercentOfPay: Number(now) }] };
  if (now && Number(before) / 100 === tier.rate) return { match: [{ ...tier, rate: Number(now) / 100 }] };
  const found = I_MEANT.exec(plain);
  const isOfMatch = undo && JSON.stringify(undo.before.match) !== JSON.stringify(profile.match);
  const { figure, unit } = found?.groups ?? {};
  // "No, 4" after 5%: the bound; a rate is said with its percent.
  if (unit === '' && isOfMatch && Number(figure) <= MOST_BOUND && tier.upToPercentOfPay !== undefined)
    return { match: [{ ...tier, upToPercentOfPay: Number(figure) }] };
  return unit === '%' && isOfMatch ? { match: [{ ...tier, rate: Number(figure) / 100 }] } : undefined;
}
