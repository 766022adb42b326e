import { calculate } from '../calculator/index.ts';
import type { Day } from '../participant/day.ts';
import { ofPayThatCounts } from '../participant/employer-on-top.ts';
import { payWithRaise } from '../participant/pay-of-year.ts';
import type { Facts, Profile } from '../participant/profile.ts';
import { deniesTheMost } from '../participant/reading/clauses.ts';
import { readText } from '../participant/reading/index.ts';
import { normalize } from '../participant/reading/normalize.ts';
import { leavingIn, untilLeaving } from './last-day.ts';
import { requestFor } from './request.ts';
import { deferralKeptAt, ofAnotherJob, stopped } from './supposed-deferrals.ts';

/** What the words after "what if" suppose, as facts that stand beside a profile for the time of one answer. */

/** "What if" and "were" make a fact of a supposition: "the match were 5%" is read as "the match is 5%". */
export const asStatement = (words: string): string =>
  words
    .replace(/[?]/g, '')
    .replace(/[’‘]/g, "'")
    .replace(/^(?:what if|what happens if|suppose|if) /i, '')
    .replace(/\b(i|we) (?:were|was)\b/gi, '$1 am')
    .replace(/\bwere\b|\bwas\b|\bbecame\b/gi, 'is')
    .replace(/\b(?:they|my employer|the company) matched\b/gi, 'they match')
    // After-tax money stays what it is: what goes in of it is compared with the room.
    .replace(
      /(?<!\b(?:they|employer|company|firm) (?:also |too )?)\b(?:put|contributed|deferred)(?: in)?\b(?![^.;]{0,25}after[- ]?tax)/gi,
      'plan to contribute',
    )
    .replace(
      /\b(i|we) (?:only |just )?(?:defer|contribute|save)\b(?![^.;]{0,25}after[- ]?tax)/gi,
      '$1 plan to contribute',
    )
    .replace(
      /\b(i|we) (?:only |just )?(?:do|did) (?=\$?\d[\d.,]*k? ?(?:regular|normal|pre-?tax|$|this|in all|myself|of my own|on my own))/gi,
      '$1 plan to contribute ',
    )
    .replace(/\b(?:made|earned)\b(?![^.;]{0,20}last year)/gi, 'make')
    .replace(/\bplan to contribute (?:nothing|zero)\b/gi, 'plan to contribute $0');

/** What words suppose, as facts; none where they hold nothing that could be changed. */
export function supposedFacts(words: string, profile: Profile, day: Day): Facts {
  const statement = asStatement(words);
  const plain = normalize(statement);
  const read: Facts = {
    ...readText(statement, day).facts,
    ...withBonus(plain, profile),
    ...withPayRaisedBy(plain, profile),
    ...withTrueUp(plain, profile),
    ...withAfterTax(plain, profile),
    ...untilLeaving(leavingIn(statement, day), profile, day),
    ...withRate(plain, profile),
    ...matchChangedTo(plain, profile),
    ...capChangedTo(plain, profile),
    ...addedToThePlan(plain, profile),
    ...deferralKeptAt(plain),
    ...without(statement, profile, day),
    ...employerMoneyOnTop(plain, profile, day),
    ...timesThePay(plain, profile),
    ...moreOrLess(plain, profile, day),
    ...stopped(plain, profile),
  };
  const said = ofAnotherJob(read, plain);
  // What comes on top is counted once: with the year's employer money.
  const theirs = said.employerContribution == null ? percentOnTop(said, profile, day) : undefined;
  if (theirs !== undefined) {
    said.employerContribution = theirs;
    delete said.nonelectivePercent;
  }
  if (said.employerContribution != null) delete said.employerStillToCome;
  const supposed = Object.keys(said).length > 0 ? withRaise(said, profile, day) : (maximum(plain) ?? {});
  if (!deniesTheMost(plain)) return supposed;
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
function withRate(plain: string, { match }: Profile): Facts {
  const rate =
    /^(?:with|w\/|they match|the match is|my match is)? ?(?:an? |the )?(\d+)% match(?:ing)?$|^(?:they match|the match is) (\d+)%$/.exec(
      plain,
    );
  const [tier, ...more] = match ?? [];
  const percent = Number(rate?.[1] ?? rate?.[2]);
  // "They match 4%" is dollar for dollar up to 4%, here as where it is told.
  if (!tier || more.length > 0 || !(percent > MOST_BOUND)) return {};
  return { match: [{ ...tier, rate: percent / 100 }] };
}

/** No match goes up to a larger part of pay: what is more is its rate. */
const MOST_BOUND = 15;

/** "What if they drop it to 3%?": of the one tier that is known, its bound, or its rate where it is too much for one. */
function matchChangedTo(plain: string, { match }: Profile): Facts {
  const to =
    /^(?:they|my employer|the company|it|the match) (?:drops?|cuts?|lowers?|raises?|bumps?|changes?|goes|go|went|drop(?:s|ped)?)(?: (?:it|the match|their match|my match|that|down|up|back))* to (\d+(?:\.\d+)?)%$/.exec(
      plain,
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

const TIMES: readonly [RegExp, number][] = [
  [/\bdoubl(?:es?|ed)\b/, 2],
  [/\btripl(?:es?|ed)\b/, 3],
  [/\b(?:halves|halved|is (?:cut )?in half)\b/, 0.5],
];

/** "What if my pay doubles?" */
function timesThePay(plain: string, { annualPay }: Profile): Facts {
  const times = TIMES.find(([words]) => words.test(plain))?.[1];
  const isPay = /\bmy (?:pay|salary|income|base)\b/.test(plain);
  return times && isPay && typeof annualPay === 'number' ? { annualPay: annualPay * times } : {};
}

/** "What if I defer 5k less?", "earn 20k more", "put in 2% more": of what is known. */
function moreOrLess(plain: string, profile: Profile, day: Day): Facts {
  const found = /(\$?)(\d+(?:\.\d+)?)(%?) (?:points? )?(more|less|fewer|lower|higher)\b/.exec(plain);
  const isTheirs = /^(?:they|my employer|the company|the firm)\b/.test(plain);
  if (!found || isTheirs || /\baftertax\b|\bmatch|\bbonus\b|\byears?\b|\bpaychecks?\b/.test(plain)) return {};
  const by = Number(found[2]) * (/more|higher/.test(found[4] ?? '') ? 1 : -1);
  const isPercent = found[3] === '%';
  if (/\b(?:make|earn|paid|pay|salary|income|commissions?|overtime|ot|tips)\b/.test(plain)) {
    const pay = profile.annualPay;
    if (typeof pay !== 'number') return {};
    return { annualPay: Math.max(0, isPercent ? Math.round(pay * (100 + by)) / 100 : pay + by) };
  }
  if (!/\b(?:defer|contribut\w*|put|save|saved|set aside|pretax|roth)\b/.test(plain)) return {};
  if (isPercent) {
    const now = profile.electiveDeferralPercent;
    return typeof now === 'number' ? { electiveDeferralPercent: Math.min(100, Math.max(0, now + by)) } : {};
  }
  const asked = requestFor(profile, day.taxYear, day);
  const now = asked.missing ? undefined : asked.request.participant.electiveDeferrals.planned;
  return typeof now === 'number' ? { electiveDeferralPlanned: Math.max(0, now + by) } : {};
}

/** "What if they also did 10k of profit sharing?": on top of the match that is known. */
function employerMoneyOnTop(plain: string, profile: Profile, day: Day): Facts {
  const found =
    /\b(?:they|my employer|the company|the firm)\b[^$]{0,20}\$(\d+(?:\.\d+)?) more\b|\bprofit[ -]?sharing\b[^$%]{0,20}\$(\d+(?:\.\d+)?)|\$(\d+(?:\.\d+)?)(?: (?:of|in|as|worth of))* profit[ -]?sharing\b|\b(?:they|my employer|the company)\b[^$]{0,30}\b(?:also|too|besides|additionally|another|an? extra|on top)\b[^$]{0,20}\$(\d+(?:\.\d+)?)|\b(?:they|my employer|the company)\b[^$]{0,30}\$(\d+(?:\.\d+)?)[^$]{0,30}\b(?:on top|as well|too|extra|besides|in addition)\b/.exec(
      plain,
    );
  const amount = Number(found?.slice(1).find((each) => each !== undefined));
  const asked = requestFor(profile, day.taxYear, day);
  if (!(amount > 0) || asked.missing) return {};
  return { employerContribution: calculate(asked.request).employer.total.plus(amount).toNumber() };
}

/** "What if they also add a profit sharing of 4% of pay?": on top of an amount that was told. */
function percentOnTop(
  { nonelectivePercent }: Facts,
  { employerContribution, annualPay }: Profile,
  { limits }: Day,
): number | undefined {
  if (typeof employerContribution !== 'number' || typeof annualPay !== 'number' || !nonelectivePercent)
    return undefined;
  return employerContribution + ofPayThatCounts(nonelectivePercent, annualPay, limits);
}

/** "If they added it": after-tax contributions, where the plan takes none. */
const addedToThePlan = (plain: string, { allowsAfterTax }: Profile): Facts =>
  allowsAfterTax === false &&
  /^(?:they|my plan|theplan|the plan|my employer|the company|we|hr) (?:add(?:ed|s)?|allow(?:ed|s)?|offer(?:ed|s)?|introduced?|had|took|takes?) (?:it|that|this|one|them|the option|aftertax(?: contributions?)?)$/.test(
    plain,
  )
    ? { allowsAfterTax: true }
    : {};

const CAP_CHANGED =
  /^(?:(?:they|we|it|my plan|theplan|the plan|my employer|the company) (?:raised?s?|lifts?|lifted|increased?s?|bump(?:s|ed)?|changed?s?|moved?s?|lower(?:s|ed)?|cut|upped) (?:the|that|its|their) (?:(aftertax|deferral) )?(?:cap|ceiling|limit)|(?:the|that) (?:(aftertax|deferral) )?(?:cap|ceiling) (?:is|was|were|went|goes|moves?)(?: up| down)?)(?: to)? (\d+(?:\.\d+)?)%$/;

/** "They raise the cap to 12%": the cap in percent that the plan has; which of two, only its name says. */
function capChangedTo(plain: string, profile: Profile): Facts {
  const [, named, also, percent] = CAP_CHANGED.exec(plain) ?? [];
  if (percent === undefined) return {};
  const of = named ?? also;
  const caps = (['afterTaxCapPercent', 'deferralCapPercent'] as const).filter((field) =>
    of === undefined
      ? typeof profile[field] === 'number'
      : field.startsWith(of === 'aftertax' ? 'after' : 'defer'),
  );
  const [cap, ...more] = caps;
  return cap && more.length === 0 ? { [cap]: Number(percent) } : {};
}

/** "Without that ceiling", "without the match", "w/o catch-up": as if it were not there. */
function without(statement: string, profile: Profile, day: Day): Facts {
  const what =
    /^(?:without|w\/o|i (?:don'?t|didn'?t|did not|do not|skip(?:ped)?)(?: (?:do|make|use|take|put in))?|(?:there(?:'s| is| were| was)|(?:they|we|my plan|the plan) (?:had|pay|paid|give|gave|make|made)|had) no|(?:they|it|my plan|the plan|we|my employer|the company) (?:dropped|drops?|removed?s?|lifted|lifts?|got rid of|scrapped|took away|eliminated)) (.+)$/.exec(
      statement.toLowerCase().trim(),
    )?.[1] ?? '';
  if (/catch[- ]?up/.test(what)) return withoutCatchUp(profile, day);
  if (/\b(?:ceiling|cap|limit|max(?:imum)?)\b/.test(what)) {
    const caps = CAPS.filter((field) => typeof profile[field] === 'number');
    // "The 4k maximum": the one that is as much.
    const named = caps.filter((field) => normalize(what).includes(`${profile[field]}`));
    const [cap] = /match/.test(what) ? (['matchMaximum'] as const) : named.length > 0 ? named : caps;
    return cap ? { [cap]: null } : {};
  }
  if (/\bprofit[ -]?shar|\bnonelective\b/.test(what)) return withoutSharing(profile);
  return /\bmatch\b/.test(what) ? { match: [] } : {};
}
/** Profit sharing is a fixed percent, or still to come. */
const withoutSharing = ({ nonelectivePercent, employerStillToCome }: Profile): Facts => ({
  ...(nonelectivePercent ? { nonelectivePercent: 0 } : {}),
  ...(employerStillToCome ? { employerStillToCome: 0 } : {}),
});

/** Deferrals up to the limit without catch-up; what is in above it is catch-up already, and stays. IRC 414(v)(1). */
function withoutCatchUp(profile: Profile, { limits }: Day): Facts {
  const limit = limits.electiveDeferral.toNumber() - (profile.otherEmployerDeferrals ?? 0);
  return { electiveDeferralPlanned: Math.max(limit, profile.electiveDeferralYearToDate ?? 0, 0) };
}
const CAPS = ['matchMaximum', 'afterTaxCapPercent', 'afterTaxCapAmount', 'deferralCapPercent'] as const;

/** "What if I get a 50k bonus?", "my bonus is 30k": on top of the pay that is known, in place of the bonus that is known. */
function withBonus(plain: string, { annualPay, bonus: known }: Profile): Facts {
  const found =
    /\b(?:get|got|receive|am paid) (?:a |an |my )?\$(\d+(?:\.\d+)?) (?:bonus|raise|bump|more)\b(?! (?:from|on|in|starting|as of))|\b(?:my|the) (?:[a-z-]+ )?(bonus) (?:is|comes (?:in )?(?:to|at)|of) \$(\d+(?:\.\d+)?)/.exec(
      plain,
    );
  const amount = Number(found?.[1] ?? found?.[3]);
  if (!found || typeof annualPay !== 'number') return {};
  if (!found[2] || !known) return { annualPay: annualPay + amount };
  return { annualPay: annualPay - known.amount + amount, bonus: { ...known, amount } };
}

/** "What if I get a 10% raise?": from when isn't said, so of the year as a whole. */
function withPayRaisedBy(plain: string, { annualPay }: Profile): Facts {
  const [, more, cut] =
    /\b(\d+(?:\.\d+)?)% (?:pay |salary |merit )?(?:raise|increase|bump)\b|\b(\d+(?:\.\d+)?)% (?:pay )?cut\b/.exec(
      plain,
    ) ?? [];
  const isDated = /\b(?:raise|increase|bump|cut)(?: (?:from|on|in|starting|as of|effective))+ /.test(plain);
  if ((more === undefined && cut === undefined) || isDated || typeof annualPay !== 'number') return {};
  const by = more === undefined ? -Number(cut) : Number(more);
  return { annualPay: Math.round(annualPay * (100 + by)) / 100 };
}

/** "What if they true up 2,000?": employer money of this year that is paid next year. Treas. Reg. 1.415(c)-1(b)(6)(i)(B). */
function withTrueUp(plain: string, { match }: Profile): Facts {
  const amount = /\btrue[sd]?[- ]?up\b(?: (?:is|of|by|me|comes to|with|another))* \$?(\d{3,}(?:\.\d+)?)/.exec(
    plain,
  )?.[1];
  if (amount === undefined) return {};
  // The formula's match of the whole year holds it already.
  return match?.length ? { trueUp: true } : { employerStillToCome: Number(amount) };
}

/** "What if I put in 40k after tax?": held against the room. */
function withAfterTax(plain: string, { afterTaxYearToDate }: Profile): Facts {
  const ofRoom = /\b(?:do|did|use|used|fill(?:ed)?) \$(\d+(?:\.\d+)?) of (?:that|it|this|the room)\b/.exec(
    plain,
  )?.[1];
  if (ofRoom !== undefined) return { afterTaxYearToDate: (afterTaxYearToDate ?? 0) + Number(ofRoom) };
  const found =
    /\b(?:put|pay|paid|add|contribut\w+)(?: in)?(?: another)? \$(\d+(?:\.\d+)?)(?: more)?(?: (?:in|into|as))? aftertax/.exec(
      plain,
    );
  if (!found) return {};
  // "10k more" comes on top of what is in; so does what is less than that, since nothing that's in comes out.
  const amount = Number(found[1]);
  const soFar = afterTaxYearToDate ?? 0;
  const isMore = /\bmore\b|\banother\b/.test(found[0]) || amount < soFar;
  return { afterTaxYearToDate: isMore ? soFar + amount : amount };
}

/** "What if I maxed out?" */
function maximum(plain: string): Facts | undefined {
  return /\bmax(?:imum|ed|ing)?\b|\bthe most\b/.test(plain) ? { defersTheMost: true } : undefined;
}
