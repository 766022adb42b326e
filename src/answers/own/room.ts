import { type Excess, Money } from '../../calculator/index.ts';
import { dayWithoutYear, dollars, list, percent } from '../../formats.ts';
import { lookUpSoFar } from '../../guidance/next-steps.ts';
import type { Figures } from '../../guidance/outcome.ts';
import { saysEmployer } from '../../guidance/request.ts';
import { overWithStillToCome } from '../../guidance/still-to-come.ts';
import { assumptions, headline, lessEmployer, steps, verdicts, words } from '../../guidance/texts.en.ts';
import { afterTaxToSet, inUnit } from '../../guidance/to-set.ts';
import type { Day } from '../../participant/day.ts';
import { payCalendar } from '../../participant/pay-calendar.ts';
import { type Profile, takesAfterTax } from '../../participant/profile.ts';
import type { AnswerContext } from '../topic.ts';
import {
  deferredEverywhere,
  deferredForSure,
  eligibilityOf,
  figuresOf,
  figuresUnder50,
  mostAtAge,
} from './person.ts';

/** Sentences with this person’s own room, election and excess; empty where the profile does not have them. */

export function headroomNow(context: AnswerContext): string {
  const figures = figuresOf(context);
  if (!figures && takesAfterTax(context.profile) === false)
    return [NOT_IN_THIS_PLAN, deferralLeftNow(context)].filter((sentence) => sentence !== '').join(' ');
  if (figures)
    return [
      headline(figures),
      words.atTheMost(figures),
      ...NOT_KNOWN.filter((what) => figures.assumptions.includes(what)).map((what) => assumptions[what]),
    ]
      .filter((said) => said !== '')
      .join(' ');
  const young = figuresUnder50(context);
  if (young) return [headline(young), NO_AGE].join(' ');
  return [deferralLeftNow(context), stillNeeded(context), withNoEmployerMoney(context)]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

const NOT_IN_THIS_PLAN =
  'Your plan doesn’t take after-tax contributions, so there’s no after-tax room in it this year. What you can do: defer up to your limit, pre-tax or Roth, and look at a Roth IRA (the backdoor way if your income is too high).';

/** What a person said not to know, which the room would be less by. */
const NOT_KNOWN = ['deferredSoFarUnknown', 'afterTaxSoFarUnknown'] as const;

const NO_AGE =
  'I don’t know your age: that’s as long as you’re under 50. From 50 on you can defer more (catch-up), on top of all of this.';

/** Of what the figures rest on, what isn't known yet. */
function stillNeeded({ profile, outcome }: AnswerContext): string {
  const missing = outcome.kind === 'missing' ? outcome.missing : [];
  const isPlanned =
    profile.defersTheMost === true ||
    [profile.electiveDeferralPlanned, profile.electiveDeferralPercent].some(
      (said) => typeof said === 'number',
    );
  const needed = [
    ...(missing.includes('birth') ? ['age'] : []),
    ...(missing.includes('pay') ? ['pay'] : []),
    ...(isPlanned ? [] : ['planned deferral']),
    ...(saysEmployer(profile) ? [] : ['employer money']),
  ];
  return `Tell me your ${list(needed)}, and I’ll compute it to the cent.`;
}

/** What the law leaves at the most, where nothing is known of the person. */
const withNoEmployerMoney = ({ limits, profile }: AnswerContext): string =>
  saysEmployer(profile) || takesAfterTax(profile) === false
    ? ''
    : `With ${dollars(limits.electiveDeferral)} deferred and nothing from your employer, ${dollars(limits.annualAdditions.minus(limits.electiveDeferral))} can go in after tax for ${limits.taxYear}.`;

/** What is left of the deferral limit at this age, where it is known what went in so far. IRC 402(g)(1). */
export function deferralLeftNow(context: AnswerContext): string {
  const { limits, day } = context;
  const byAge = mostAtAge(context);
  const most = byAge ?? limits.electiveDeferral;
  const deferred = deferredEverywhere(context);
  const elsewhere = context.profile.otherEmployerDeferrals ?? 0;
  if (limits.taxYear !== day.calendarYear) return '';
  if (!deferred && elsewhere > 0)
    return `You deferred ${dollars(elsewhere)} at other employers, so up to *${dollars(Money.max(most.minus(elsewhere), 0))}* can go in here this year, including what’s already in${byAge ? '' : ' (more from 50, with catch-up)'}.`;
  if (!deferred?.gt(0)) return '';
  const left = Money.max(most.minus(deferred), 0);
  return `You’ve deferred ${dollars(deferred)} so far this year, so *${dollars(left)}* of your ${dollars(most)} deferral limit is left${byAge ? '' : ' (more from 50, with catch-up)'}.`;
}

export function eligibilityNow(context: AnswerContext): string {
  const eligibility = eligibilityOf(context);
  if (!eligibility || context.profile.allowsAfterTax === undefined) return '';
  return `${verdicts[eligibility.status].replace('*Can you do it?*', '*For you:*')} ${eligibility.reasons.map(({ says }) => says).join('. ')}.`;
}

export function deferralRoomNow(context: AnswerContext): string {
  const figures = figuresOf(context);
  const remaining = figures?.calculation.excesses.length
    ? undefined
    : figures?.calculation.electiveDeferral.remaining;
  return remaining?.gt(0) ? `You have ${dollars(remaining)} of deferral room left beyond your plan.` : '';
}

/** The most that the formula brings, where pay is known and age isn't: a match looks at no age. IRC 401(a)(17). */
function matchByFormula({ profile, limits }: AnswerContext): string {
  const { annualPay, match, matchMaximum } = profile;
  const tiers = (match ?? []).flatMap(({ rate, upToPercentOfPay }) =>
    upToPercentOfPay ? [{ rate, upTo: upToPercentOfPay }] : [],
  );
  const top = tiers.at(-1)?.upTo;
  if (typeof annualPay !== 'number' || !top || tiers.length !== match?.length) return '';
  const counts = Money.min(annualPay, limits.compensation);
  const brings = tiers.reduce(
    (sum, { rate, upTo }, index) =>
      sum.plus(
        counts
          .times(upTo - (tiers[index - 1]?.upTo ?? 0))
          .div(100)
          .times(rate),
      ),
    new Money(0),
  );
  const most = typeof matchMaximum === 'number' ? Money.min(brings, matchMaximum) : brings;
  return `If you defer at least ${percent(top)} of your pay, the match comes to *${dollars(most.toDecimalPlaces(2))}* for ${limits.taxYear}.`;
}

/** What the employer puts in for this person. */
export function matchNow(context: AnswerContext): string {
  const figures = figuresOf(context);
  const total = figures?.calculation.employer.total;
  if (!figures) return matchByFormula(context);
  if (!total?.gt(0)) return '';
  const more = figures.atTheMost?.calculation.employer.total.minus(total);
  return `From what you told me, your employer puts in *${dollars(total)}* for ${context.limits.taxYear}.${
    more?.gt(0) ? ` Deferring more would bring up to *${dollars(more)}* more of the match.` : ''
  }`;
}

export function electionNow(context: AnswerContext): string {
  const figures = figuresOf(context);
  const toGo = figures?.toGo;
  if (!figures || !toGo) return '';
  const less = lessEmployer(figures.calculation);
  const year = context.limits.taxYear;
  if (toGo.isPaidByHand)
    return toGo.amount.gt(0)
      ? `With a solo 401(k) there’s no payroll to set: you pay it in. *${dollars(toGo.amount)}* can still go in after tax for ${year}.`
      : '';
  if (toGo.bound === 'lag')
    return `*A change you make now takes effect in ${year + 1}:* what you’ve elected already keeps going until then.`;
  if (toGo.paychecks.left === 0 && !toGo.paychecks.about)
    return `*No paycheck is left in ${year}:* what you set now counts for ${year + 1}.`;
  if (toGo.amount.lte(0))
    return toGo.election
      ? `The paychecks that are left can’t bring in any after-tax money for ${context.limits.taxYear} on top of your deferrals: \`paycheck\` shows why.`
      : '';
  if (toGo.isSoFarUnknown) return lookUpSoFar(context.profile);
  const short = toGo.amount.lt(toGo.room)
    ? ` (of ${dollars(toGo.room)} of room${WHY_SHORT[toGo.bound ?? 'paychecks']})`
    : '';
  return `*${dollars(toGo.amount)}*${less} can still go in after tax in ${context.limits.taxYear}${short}. ${setNow(toGo)}\`paycheck\` shows ${toGo.election ? 'each one' : 'what to set'}.`;
}

const WHY_SHORT: Record<NonNullable<NonNullable<Figures['toGo']>['bound']>, string> = {
  paychecks: ', with the paychecks that are left',
  pay: ', with the pay that’s left',
  planCap: ', by your plan’s cap on each paycheck',
  reserve: ', since your employer’s money that’s still to come needs the rest',
  steps: ', in the steps that your plan takes',
  lowerCap: '',
  lag: '',
};

/** What to set from the next paycheck on, where it stays the same to the last one. */
function setNow({ election: outcome, paychecks }: NonNullable<Figures['toGo']>): string {
  if (!outcome || outcome.goesOnFor > 0 || outcome.plan.election.changes.length > 0) return '';
  const { deferral, combined, unit, afterTaxUnit } = outcome.plan.election;
  const { amount, isUpTo } = afterTaxToSet(outcome);
  const set = [
    ...(combined ? [`set ${inUnit(combined, unit)} for deferrals and after-tax money together`] : []),
    ...(deferral?.gt(0) ? [`defer ${inUnit(deferral, unit)}`] : []),
    ...(combined ? [] : [`put in ${isUpTo ? 'up to ' : ''}*${inUnit(amount, afterTaxUnit)}* after tax`]),
  ];
  const from =
    paychecks.left === 1
      ? 'From the one paycheck that’s left'
      : `From each of the ${paychecks.left} paychecks that are left`;
  return `${from}, ${list(set)}. `;
}

const OVER = {
  electiveDeferral: 'deferral limit',
  planLimit: 'plan’s own limit on deferrals',
  annualAdditions: 'overall limit',
  afterTaxCap: 'plan’s own cap on after-tax money',
  employerDeduction: 'most the business can deduct',
} as const;

/** Deferrals of all employers over the limit at this age: for that, no pay has to be known. IRC 402(g)(1). */
function overByAge(context: AnswerContext): Money {
  const most = mostAtAge(context);
  return most ? Money.max(deferredForSure(context).minus(most), 0) : new Money(0);
}

/** An age that isn't known may still bring catch-up. */
function overUnlessOlder(context: AnswerContext): string {
  const { limits } = context;
  const over = deferredForSure(context).minus(limits.electiveDeferral);
  return over.gt(0)
    ? `*From your figures, you’re over:* ${dollars(over)} over the ${dollars(limits.electiveDeferral)} limit on deferrals, across all your employers, unless you’re 50 or older at the end of ${limits.taxYear}.`
    : '';
}

/** Where deferrals are known, and within the limit at this age. */
function notOver(context: AnswerContext): string {
  const most = mostAtAge(context);
  const deferred = deferredEverywhere(context);
  if (!most || !deferred?.gt(0) || deferred.gt(most)) return '';
  return `From your figures, you’re not over: ${dollars(deferred)} of deferrals, and the limit at your age is ${dollars(most)}${most.gt(context.limits.electiveDeferral) ? ' with catch-up, if the plan takes it' : ''}.${planTakesLess(context, most)}`;
}

/** The plan's own cap on deferrals, where it has one, ends before the law's limit. Treas. Reg. 1.414(v)-1(b)(1). */
function planTakesLess(context: AnswerContext, most: Money): string {
  const { deferralCapPercent, deferralCapAmount, deferralCapHighlyCompensatedPercent } = context.profile;
  const own = figuresOf(context)?.calculation.electiveDeferral;
  const isCapped = [deferralCapPercent, deferralCapAmount, deferralCapHighlyCompensatedPercent].some(
    (cap) => typeof cap === 'number',
  );
  const here = own?.total.plus(own.remaining);
  return isCapped && here?.lt(most) ? ` Your plan’s own cap leaves you ${dollars(here)} of it here.` : '';
}

export function excessNow(context: AnswerContext): string {
  if (!figuresOf(context)) {
    const over = overByAge(context);
    if (!mostAtAge(context)) return overUnlessOlder(context);
    return over.gt(0)
      ? `*From your figures, you’re over:* ${dollars(over)} over the deferral limit, across all your employers.`
      : notOver(context);
  }
  const figures = figuresOf(context);
  const toCome = figures ? overWithStillToCome(figures.calculation, context.profile) : undefined;
  if (figures && toCome?.gt(0))
    return `*Not yet, but you will be.* ${steps.stillToComeIsTooMuch(toCome, context.profile.employerStillToCome ?? 0, figures.taxYear)}`;
  const excesses = figuresOf(context)?.calculation.excesses ?? [];
  const tooMuch = figuresOf(context)?.toGo?.tooMuch;
  const soFar = notOver(context);
  if (excesses.length === 0 && tooMuch)
    return `${soFar === '' ? '' : `${soFar} `}*But you’d go over:* ${steps.lowerAfterTax(tooMuch)}`;
  if (excesses.length === 0) return soFar;
  return [
    sayOver(
      'From your figures, you’re over:',
      excesses.map(({ kind, made }) => [kind, made]),
    ),
    sayOver(
      'With what you still plan to defer, you’d go over:',
      excesses.map(({ kind, amount, made }) => [kind, amount.minus(made)]),
    ),
  ]
    .filter((said) => said !== '')
    .join(' ');
}

/** What is in, or would come on top, over each limit. */
function sayOver(start: string, parts: [Excess['kind'], Money][]): string {
  const over = parts.filter(([, amount]) => amount.gt(0));
  return over.length === 0
    ? ''
    : `*${start}* ${list(over.map(([kind, amount]) => `${dollars(amount)} over the ${OVER[kind]}`))}.`;
}

export function deadlineNow({ day, unknownYear, limits, profile }: AnswerContext): string {
  const year = day.calendarYear;
  if (unknownYear !== undefined && unknownYear > year)
    return `What’s paid in ${unknownYear} counts for ${unknownYear}, with that year’s limits, even if it’s for work in ${unknownYear - 1}. I don’t know those limits yet.`;
  const isSolo = profile.planType === 'solo401k';
  // In January of the year before, too: what is paid straight to the plan may still count. Treas. Reg. 1.415(c)-1(b)(6)(i)(B).
  if (limits.taxYear < year || (isSolo && isWithin30Days(day)))
    return forTheYearBefore(year - 1, day, isSolo);
  if (isSolo)
    return `For ${year}: elect your deferrals by *December 31, ${year}*, and pay them in with the business’s part until its return is due, with extensions. After-tax money has to be in by *January 30, ${year + 1}*.`;
  return `For ${year} the deadline is your last paycheck of the year, paid by December 31, ${year}.${paychecksLeft(profile, day)}`;
}

const isWithin30Days = ({ today }: Day): boolean => today.getUTCMonth() === 0 && today.getUTCDate() <= 30;

function forTheYearBefore(year: number, day: Day, isSolo: boolean): string {
  if (!isWithin30Days(day))
    return `For ${year} it’s over: the last paycheck of ${year} was the deadline, and January 30, ${year + 1}, for after-tax money paid straight to the plan.`;
  return isSolo
    ? `*For ${year}, after-tax money still counts if it’s in your plan by January 30, ${year + 1}.* Deferrals you elected by December 31, ${year}, and the business’s part, may be paid in until its return is due.`
    : `*For ${year}, payroll is over.* After-tax money paid straight to the plan by January 30, ${year + 1}, can still count for it, if your plan takes a check: ask the plan administrator.`;
}

/** How many paychecks are left, and when, where the pay dates are known. */
function paychecksLeft(profile: Profile, day: Day): string {
  const calendar = payCalendar(profile, day);
  if (!calendar || calendar.left === 0) return '';
  const { left, dates } = calendar;
  const when = dates.length === left ? ` ${list(dates.map(dayWithoutYear))}.` : '';
  return ` You have *${left === 1 ? 'one paycheck' : `${left} paychecks`}* left${when === '' ? '.' : `:${when}`}`;
}
