import { type Difference, type Excess, limitsIfKnown, type Money, whatIf } from '../calculator/index.ts';
import type { Day } from '../participant/day.ts';
import { payWithRaise } from '../participant/pay-of-year.ts';
import { type Facts, type Profile, withFacts } from '../participant/profile.ts';
import { deniesTheMost } from '../participant/reading/clauses.ts';
import { readText } from '../participant/reading/index.ts';
import { normalize } from '../participant/reading/normalize.ts';
import { type Figures, inYear, outcomeFor, type ProfileOrByYear } from './outcome.ts';
import { requestFor } from './request.ts';
import { canStillGoIn } from './texts.en.ts';
import { type ToGo, toGoFor } from './to-go.ts';

/** What would be different, computed beside the profile, which stays as it is. */
export type WhatIfOutcome =
  | {
      kind: 'differences';
      taxYear: number;
      facts: Facts;
      differences: Difference[];
      /** What would be over a limit, where that is another than now. */
      over: Excess[] | undefined;
      /** The after-tax room of the year, where it stays what it is beside what differs. */
      roomStays: Money | undefined;
      /** What the figures are, where nothing would be different. */
      now: Figures | undefined;
    }
  /** It is about a year whose limits are not known yet. */
  | { kind: 'unknownYear'; taxYear: number }
  | { kind: 'missing'; missing: ('birth' | 'pay')[] }
  /** Nothing in it that could be changed. */
  | { kind: 'unread' };

/** The figures that people compare; the others are steps on the way. */
const COMPARED = [
  'electiveDeferral.total',
  'electiveDeferral.catchUp',
  'employer.total',
  'annualAdditions.limit',
  'afterTax.headroom',
  'afterTax.remaining',
  'grandTotal',
];

/** "What if" and "were" make a fact of a supposition: "the match were 5%" is read as "the match is 5%". */
const asStatement = (words: string): string =>
  words
    .replace(/[?]/g, '')
    .replace(/^(?:what if|what happens if|suppose|if) /i, '')
    .replace(/\b(i|we) (?:were|was)\b/gi, '$1 am')
    .replace(/\bwere\b|\bwas\b|\bbecame\b/gi, 'is')
    .replace(/\b(?:they|my employer|the company) matched\b/gi, 'they match')
    // After-tax money stays what it is: what goes in of it is compared with the room.
    .replace(/\b(?:put|contributed|deferred)(?: in)?\b(?![^.;]{0,25}after[- ]?tax)/gi, 'plan to contribute')
    .replace(/\b(i|we) (?:only |just )?(?:defer|contribute|save)\b/gi, '$1 plan to contribute')
    .replace(
      /\b(i|we) (?:only |just )?(?:do|did) (?=\$?\d[\d.,]*k? ?(?:regular|normal|pre-?tax|$|this|in all|myself))/gi,
      '$1 plan to contribute ',
    )
    .replace(/\b(?:made|earned)\b(?![^.;]{0,20}last year)/gi, 'make')
    .replace(/\bplan to contribute (?:nothing|zero)\b/gi, 'plan to contribute $0');

export function whatIfFor(known: ProfileOrByYear, words: string, day: Day): WhatIfOutcome {
  const statement = asStatement(words);
  const leaving = leavingIn(statement, day);
  const taxYear = leaving?.year ?? day.taxYear;
  if (!limitsIfKnown(taxYear)) return { kind: 'unknownYear', taxYear };
  const profile = inYear(known, taxYear);
  const facts = supposedFacts(words, profile, day);
  if (Object.keys(facts).length === 0) return { kind: 'unread' };
  const supposed = withFacts(profile, facts, day.calendarYear);
  const before = requestFor(profile, taxYear, day);
  const after = requestFor(supposed, taxYear, day);
  if (before.missing || after.missing)
    return { kind: 'missing', missing: before.missing ?? after.missing ?? [] };
  const compare = whatIf(before.request, {
    taxYear,
    participant: inPlaceOf(before.request.participant, after.request.participant),
    plan: inPlaceOf(before.request.plan ?? {}, after.request.plan ?? {}),
  });
  const compared = [
    ...compare.differences.filter(({ figure }) => COMPARED.includes(figure)),
    ...whatCanStillGoIn(toGoFor(compare.before, profile, day), toGoFor(compare.after, supposed, day)),
  ];
  const { excesses } = compare.after;
  const over = overOf(excesses) === overOf(compare.before.excesses) ? undefined : excesses;
  return {
    kind: 'differences',
    taxYear,
    facts,
    differences: compared,
    over,
    roomStays:
      compared.length > 0 && compare.before.afterTax.headroom.eq(compare.after.afterTax.headroom)
        ? compare.after.afterTax.headroom
        : undefined,
    now: compared.length === 0 && over === undefined ? figuresOf(known, day, taxYear) : undefined,
  };
}

/** What is there after, and of what was there before nothing else: a cap that is supposed away is gone. */
const inPlaceOf = <Part extends object>(before: Part, after: Part): Part => ({
  ...Object.fromEntries(Object.keys(before).map((key) => [key, undefined])),
  ...after,
});

/** What is over a limit, as text to compare. */
const overOf = (excesses: readonly Excess[]): string =>
  JSON.stringify(excesses.map(({ kind, amount }) => [kind, amount.toFixed(2)]));

/** With fewer or more paychecks left the room may be the same, and what they can bring in another. */
function whatCanStillGoIn(before: ToGo | undefined, after: ToGo | undefined): Difference[] {
  if (!before || !after || before.amount.eq(after.amount)) return [];
  if (before.amount.eq(before.room) && after.amount.eq(after.room)) return [];
  return [
    {
      figure: 'toGo',
      says: canStillGoIn(),
      before: before.amount,
      after: after.amount,
      change: after.amount.minus(before.amount),
      because: [],
    },
  ];
}

function figuresOf(known: ProfileOrByYear, day: Day, taxYear: number): Figures | undefined {
  const outcome = outcomeFor(known, day, taxYear);
  return outcome.kind === 'figures' ? outcome.figures : undefined;
}

/** What words suppose, as facts; none where they hold nothing that could be changed. */
export function supposedFacts(words: string, profile: Profile, day: Day): Facts {
  const statement = asStatement(words);
  const said = {
    ...readText(statement, day).facts,
    ...withBonus(statement, profile),
    ...withAfterTax(statement, profile),
    ...untilLeaving(leavingIn(statement, day), profile, day),
    ...withRate(statement, profile),
    ...matchChangedTo(statement, profile),
    ...deferralKeptAt(statement),
    ...without(statement, profile),
  };
  const supposed = Object.keys(said).length > 0 ? withRaise(said, profile, day) : (maximum(statement) ?? {});
  if (!deniesTheMost(normalize(statement))) return supposed;
  const { defersTheMost: _, ...others } = supposed;
  return others;
}

/** What is known is the pay without the raise: with it, the year comes to more. */
function withRaise(said: Facts, profile: Profile, day: Day): Facts {
  const { raise } = said;
  if (!raise || typeof profile.annualPay !== 'number') return said;
  const annualPay = payWithRaise(profile.annualPay, { ...profile, raise }, day) ?? profile.annualPay;
  return { ...said, annualPay };
}

/** "With a 100% match": the rate of the match that is known. */
function withRate(statement: string, { match }: Profile): Facts {
  const rate =
    /^(?:with|w\/|they match|the match is|my match is)? ?(?:an? |the )?(\d+)% match(?:ing)?$|^(?:they match|the match is) (\d+)%$/.exec(
      normalize(statement),
    );
  const [tier, ...more] = match ?? [];
  if (!rate || !tier || more.length > 0) return {};
  return { match: [{ ...tier, rate: Number(rate[1] ?? rate[2]) / 100 }] };
}

/** No match goes up to a larger part of pay: what is more is its rate. */
const MOST_BOUND = 15;

/** "What if they drop it to 3%?": of the one tier that is known, its bound, or its rate where it is too much for one. */
function matchChangedTo(statement: string, { match }: Profile): Facts {
  const to =
    /^(?:they|my employer|the company|it|the match) (?:drops?|cuts?|lowers?|raises?|bumps?|changes?|goes|go|went|drop(?:s|ped)?)(?: (?:it|the match|their match|my match|that|down|up|back))* to (\d+(?:\.\d+)?)%$/.exec(
      normalize(statement),
    )?.[1];
  const [tier, ...more] = match ?? [];
  if (!to || !tier || more.length > 0 || tier.upToPercentOfPay === undefined) return {};
  return {
    match: [
      Number(to) <= MOST_BOUND
        ? { ...tier, upToPercentOfPay: Number(to) }
        : { ...tier, rate: Number(to) / 100 },
    ],
  };
}

/** "And if I stayed at 12%?" */
function deferralKeptAt(statement: string): Facts {
  const percent =
    /^i (?:stay(?:ed)?|keep|kept|am|remain(?:ed)?|stuck|stick|left it|go|went)(?: (?:it|put|back|with|down|up))* (?:at|to) (\d+(?:\.\d+)?)%$/.exec(
      normalize(statement),
    )?.[1];
  return percent ? { electiveDeferralPercent: Number(percent) } : {};
}

/** "Without that ceiling", "without the match", "w/o catch-up": as if it were not there. */
function without(statement: string, profile: Profile): Facts {
  const what =
    /^(?:without|w\/o|i (?:don'?t|didn'?t|did not|do not|skip(?:ped)?)(?: (?:do|make|use|take|put in))?|(?:there (?:is|were)|(?:they|we|my plan|the plan) had|had) no) (.+)$/.exec(
      statement.toLowerCase().trim(),
    )?.[1] ?? '';
  if (/catch[- ]?up/.test(what)) return { offersCatchUp: false, defersTheMost: true };
  if (/\b(?:ceiling|cap|limit|max(?:imum)?)\b/.test(what)) {
    const caps = CAPS.filter((field) => typeof profile[field] === 'number');
    const [cap] = /match/.test(what) ? (['matchMaximum'] as const) : caps;
    return cap ? { [cap]: null } : {};
  }
  return /\bmatch\b/.test(what) ? { match: [] } : {};
}
const CAPS = ['matchMaximum', 'afterTaxCapPercent', 'afterTaxCapAmount', 'deferralCapPercent'] as const;

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const LEAVING =
  /\b(?:retir\w*|leav\w*|left|quit\w*|resign\w*|stop\w* working)\b[^.]*?\b(?:in|at the end of|by) ([a-z]+)(?: (20\d\d))?/i;

/** "What if I retire in June?": a month that is past is one of the next year. */
function leavingIn(
  statement: string,
  { today, calendarYear }: Day,
): { month: number; year: number } | undefined {
  const found = LEAVING.exec(statement);
  const month = MONTHS.indexOf(found?.[1]?.toLowerCase() ?? '') + 1;
  if (!found || month === 0) return undefined;
  if (found[2]) return { month, year: Number(found[2]) };
  return { month, year: month < today.getUTCMonth() + 1 ? calendarYear + 1 : calendarYear };
}

/** Pay ends with that month, so the year's pay is its part of the year, and no paycheck comes after it. */
function untilLeaving(
  leaving: { month: number; year: number } | undefined,
  { annualPay }: Profile,
  { calendarYear }: Day,
): Facts {
  if (!leaving) return {};
  const { month, year } = leaving;
  const pay = typeof annualPay === 'number' ? Math.round((annualPay * month * 100) / 12) / 100 : undefined;
  const lastDay = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return {
    leavingEmployer: true,
    ...(pay !== undefined && { annualPay: pay }),
    ...(year === calendarYear && month < 12 && { lastPayDate: lastDay }),
  };
}

/** "What if I get a 50k bonus?": on top of the pay that is known. */
function withBonus(statement: string, { annualPay }: Profile): Facts {
  const bonus =
    /\b(?:get|got|receive|am paid) (?:a |an |my )?\$(\d+(?:\.\d+)?) (?:bonus|raise|bump|more)\b(?! (?:from|on|in|starting|as of))/.exec(
      normalize(statement),
    )?.[1];
  return bonus && typeof annualPay === 'number' ? { annualPay: annualPay + Number(bonus) } : {};
}

/** "What if I put in 40k after tax?": held against the room. */
function withAfterTax(statement: string, { afterTaxYearToDate }: Profile): Facts {
  const found =
    /\b(?:put|pay|paid|add|contribut\w+)(?: in)? \$(\d+(?:\.\d+)?)(?: more)?(?: (?:in|into|as))? aftertax/.exec(
      normalize(statement),
    );
  if (!found) return {};
  // "10k more" comes on top of what is in.
  const already = /\bmore\b/.test(found[0]) ? (afterTaxYearToDate ?? 0) : 0;
  return { afterTaxYearToDate: already + Number(found[1]) };
}

/** "What if I maxed out?" */
function maximum(statement: string): Facts | undefined {
  return /\bmax(?:imum|ed|ing)?\b|\bthe most\b/.test(normalize(statement))
    ? { defersTheMost: true }
    : undefined;
}
