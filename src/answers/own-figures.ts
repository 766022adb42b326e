import {
  type AnnualLimits,
  catchUpAmount,
  catchUpKind,
  type ElectionUnit,
  limitsIfKnown,
  lookBackThreshold,
  Money,
  requiredDistributions,
  rothIraLimit,
} from '../calculator/index.ts';
import { dollars, list, percent, share } from '../formats.ts';
import type { Figures } from '../guidance/outcome.ts';
import { proRataFor } from '../guidance/pro-rata.ts';
import { headline, steps, verdicts, words } from '../guidance/texts.en.ts';
import { ageAtYearEnd } from '../participant/age.ts';
import type { AnswerContext } from './topic.ts';

/** Sentences with this person's own figures; empty where the profile does not have them. */

const figuresOf = ({ outcome }: AnswerContext): Figures | undefined =>
  outcome.kind === 'figures' ? outcome.figures : undefined;
const ageOf = ({ profile, day, limits }: AnswerContext) => ageAtYearEnd(profile, limits.taxYear, day);

export const range = (limits: AnnualLimits, status: keyof AnnualLimits['rothIraPhaseOut']): string =>
  limits.rothIraPhaseOut[status].map((amount) => dollars(amount)).join(' to ');

export function headroomNow(context: AnswerContext): string {
  const figures = figuresOf(context);
  if (figures) return [headline(figures), words.atTheMost(figures)].filter((said) => said !== '').join(' ');
  const needed =
    'Tell me your age, pay, planned deferral and employer money, and I’ll compute it to the cent.';
  return [deferralLeftNow(context), needed].filter((sentence) => sentence !== '').join(' ');
}

/** What is left of the deferral limit at this age, where it is known what went in so far. IRC 402(g)(1). */
export function deferralLeftNow(context: AnswerContext): string {
  const { limits, day } = context;
  const byAge = mostAtAge(context);
  const most = byAge ?? limits.electiveDeferral;
  const deferred = deferredEverywhere(context);
  if (limits.taxYear !== day.calendarYear || deferred.isZero()) return '';
  const left = Money.max(most.minus(deferred), 0);
  return `You’ve deferred ${dollars(deferred)} so far this year, so *${dollars(left)}* of your ${dollars(most)} deferral limit is left${byAge ? '' : ' (more from 50, with catch-up)'}.`;
}

const catchUpAt = (age: number, limits: AnnualLimits): Money =>
  catchUpAmount(catchUpKind(age, limits), limits);

/** The deferral limit with catch-up, by age alone. */
function mostAtAge(context: AnswerContext): Money | undefined {
  const age = ageOf(context);
  return age === undefined ? undefined : context.limits.electiveDeferral.plus(catchUpAt(age, context.limits));
}

const deferredEverywhere = ({ profile }: AnswerContext): Money =>
  new Money(profile.electiveDeferralYearToDate ?? 0).plus(profile.otherEmployerDeferrals ?? 0);

export function eligibilityNow(context: AnswerContext): string {
  const figures = figuresOf(context);
  if (!figures || context.profile.allowsAfterTax === undefined) return '';
  const { eligibility } = figures.calculation;
  return `${verdicts[eligibility.status].replace('*Can you do it?*', '*For you:*')} ${eligibility.reasons.map(({ says }) => says).join('. ')}.`;
}

/** All limits at an age, that of the question or the person's own: with catch-up, where the plan has it. IRC 414(v), 415(c). */
export function totalAtAge(context: AnswerContext): string {
  const { limits, ageAsked } = context;
  const age = ageAsked ?? ageOf(context);
  if (age === undefined) return '';
  const catchUp = catchUpAt(age, limits);
  const overall = limits.annualAdditions.plus(catchUp);
  const ira = age >= 50 ? limits.ira.plus(limits.iraCatchUp) : limits.ira;
  // Beside the person's own deferral limit, which says the first part.
  if (ageAsked === undefined && deferralLimitNow(context) !== '')
    return `All together, up to *${dollars(overall)}* can go in at your age; into an IRA, ${dollars(ira)}.`;
  const who = `Someone who’s ${age} at the end of ${limits.taxYear}`;
  return catchUp.gt(0)
    ? `${who} can defer up to *${dollars(limits.electiveDeferral.plus(catchUp))}*, ${dollars(catchUp)} of it catch-up, and up to *${dollars(overall)}* can go in all together; into an IRA, ${dollars(ira)}.`
    : `${who} has no catch-up: up to *${dollars(limits.electiveDeferral)}* of deferrals, *${dollars(overall)}* all together; into an IRA, ${dollars(ira)}.`;
}

/** Where the person's own overall limit is their pay, that; else that it is not. IRC 415(c)(1)(B). */
export function payLimitNow({ profile: { annualPay }, limits }: AnswerContext): string {
  if (typeof annualPay !== 'number' || annualPay === 0) return '';
  return limits.annualAdditions.gt(annualPay)
    ? `Your pay of ${dollars(annualPay)} is below ${dollars(limits.annualAdditions)}, so except for catch-up, no more than your pay can go in.`
    : `Your pay of ${dollars(annualPay)} is above ${dollars(limits.annualAdditions)}, so “100% of pay” doesn’t bite for you.`;
}

/** What is said of a year whose limits are not known. */
export const unknownLimits = (year: number): string =>
  `I don’t know the limits for ${year}, and I don’t guess: they are published in October or November of the year before`;

export function limitsAsked({ limits, unknownYear }: AnswerContext): string {
  if (unknownYear !== undefined)
    return `${unknownLimits(unknownYear)}. For ${limits.taxYear}: ${figuresOfYear(limits)}`;
  return `For ${limits.taxYear}: ${figuresOfYear(limits)}${changes(limits)}`;
}

function figuresOfYear(limits: AnnualLimits): string {
  const larger = limits.superCatchUp ? ` (${dollars(limits.superCatchUp)} at 60 to 63)` : '';
  return `deferrals ${dollars(limits.electiveDeferral)} (402(g)), catch-up from 50 ${dollars(limits.catchUp)}${larger}, all together ${dollars(limits.annualAdditions)} (415(c)), pay that counts ${dollars(limits.compensation)} (401(a)(17)), IRA ${dollars(limits.ira)} and ${dollars(limits.iraCatchUp)} more from 50.`;
}

function changes(limits: AnnualLimits): string {
  const before = limits.taxYear - 1;
  const old = limitsIfKnown(before);
  if (!old) return '';
  return ` In ${before} it was ${dollars(old.electiveDeferral)}, ${dollars(old.catchUp)} and ${dollars(old.annualAdditions)}.`;
}

export function catchUpNow(context: AnswerContext): string {
  const age = ageOf(context);
  if (age === undefined) return '';
  const figures = figuresOf(context);
  const amount = figures?.calculation.electiveDeferral.catchUp;
  if (catchUpKind(age, context.limits) === 'none')
    return `You’re ${age} at the end of ${context.limits.taxYear}: no catch-up yet.`;
  if (amount)
    return `You’re ${age} at the end of ${context.limits.taxYear}: your catch-up is *${dollars(amount)}*.`;
  const byAge = catchUpAt(age, context.limits);
  const most = context.limits.electiveDeferral.plus(byAge);
  return `You’re ${age} at the end of ${context.limits.taxYear}: your catch-up is up to *${dollars(byAge)}*, so you can defer ${dollars(most)} in all.`;
}

/** The most that this person may defer: with catch-up, where the plan has it. Nothing where the plan's own cap is lower. */
export function deferralLimitNow(context: AnswerContext): string {
  const age = ageOf(context);
  const of = figuresOf(context)?.calculation.electiveDeferral;
  if (age === undefined || !of?.limit.eq(context.limits.electiveDeferral)) return '';
  const withCatchUp = of.catchUp.gt(0) ? `, ${dollars(of.catchUp)} of it catch-up` : '';
  return `You’re ${age} at the end of ${context.limits.taxYear}, so your own deferrals go up to *${dollars(of.limit.plus(of.catchUp))}*${withCatchUp}.`;
}

export function rothCatchUpNow(context: AnswerContext): string {
  const figures = figuresOf(context);
  const mustBe = figures?.calculation.electiveDeferral.catchUpMustBeRoth;
  if (
    !figures ||
    figures.calculation.electiveDeferral.catchUpKind === 'none' ||
    mustBe === undefined ||
    mustBe === null
  )
    return '';
  return mustBe
    ? '*Yours has to be Roth:* last year’s wages were above the threshold.'
    : 'Yours doesn’t have to be Roth.';
}

export function deferralRoomNow(context: AnswerContext): string {
  const figures = figuresOf(context);
  const remaining = figures?.calculation.excesses.length
    ? undefined
    : figures?.calculation.electiveDeferral.remaining;
  return remaining?.gt(0) ? `You have ${dollars(remaining)} of deferral room left beyond your plan.` : '';
}

/** What the employer puts in for this person; the pay that counts for a match ends at a limit. IRC 401(a)(17). */
export function matchNow(context: AnswerContext): string {
  const { annualPay, match } = context.profile;
  const total = figuresOf(context)?.calculation.employer.total;
  const { compensation, taxYear } = context.limits;
  const counts =
    typeof annualPay === 'number' && compensation.lt(annualPay) && match?.length
      ? ` Only ${dollars(compensation)} of your pay counts for it in ${taxYear} (IRC 401(a)(17)).`
      : '';
  return total?.gt(0)
    ? `From what you told me, your employer puts in *${dollars(total)}* for ${taxYear}.${counts}`
    : counts.trim();
}

export function conversionNow({ profile }: AnswerContext): string {
  if (profile.allowsInPlanConversion === true) return 'From what I know, your plan allows it.';
  return profile.allowsInPlanConversion === false
    ? 'From what I know, your plan doesn’t allow it. An in-service withdrawal is the other way.'
    : '';
}

export function proRataNow({ profile, amount }: AnswerContext): string {
  const proRata = proRataFor(profile, amount);
  if (!proRata.own) return '';
  if (proRata.separate)
    return `Your plan accounts for after-tax money separately, so only your ${dollars(proRata.afterTaxEarnings)} of earnings comes along as taxable money.`;
  const { payment } = proRata;
  return `For your account: of ${dollars(payment.amount)} taken out, *${dollars(payment.preTax)}* is pre-tax and *${dollars(payment.afterTax)}* after-tax (${share(payment.preTaxShare)} pre-tax).`;
}

export function taxNow({ profile, earningsAsked }: AnswerContext): string {
  const { own, separate, allToRoth } = proRataFor(profile);
  const rate = profile.marginalTaxRate;
  if (earningsAsked !== undefined && typeof rate === 'number' && rate > 0)
    return `At ${share(rate)}, ${dollars(earningsAsked)} of earnings costs about *${dollars(new Money(earningsAsked).times(rate))}* of federal tax; the after-tax contributions, nothing.`;
  if (!own)
    return typeof rate === 'number' && rate > 0
      ? `At ${share(rate)}, each $1,000 of earnings or pre-tax money that you convert costs about ${dollars(rate * 1_000)} of federal tax; the after-tax contributions, nothing.`
      : '';
  const tax = allToRoth.estimatedTax
    ? `, about *${dollars(allToRoth.estimatedTax)}* of federal tax at your rate`
    : '';
  return `${separate ? 'Your plan accounts for after-tax money separately, so only' : 'Converting all of your account,'} ${dollars(allToRoth.taxableNow)} ${separate ? 'of earnings is taxed' : 'would be income'}${tax}.`;
}

export function rmdNow({ profile }: AnswerContext): string {
  const { birthDate, birthYear } = profile;
  // By the year alone, before 1950, the age cannot be told: July 1, 1949 divides it.
  if (!birthDate && (!birthYear || birthYear < 1950)) return '';
  const { startAge, firstYear } = requiredDistributions(
    birthDate ? { birthDate } : { birthYear: birthYear ?? 0 },
  );
  return `Born in ${birthDate ? birthDate.slice(0, 4) : birthYear}, yours begin at ${startAge === 70.5 ? '70½' : startAge}, first for ${firstYear}.`;
}

export function hceNow(context: AnswerContext): string {
  if (context.profile.planType === 'solo401k')
    return 'With only you (and your spouse) in a solo 401(k), there’s nobody to be tested against: no ACP test.';
  if (context.unknownYear === context.day.calendarYear + 1) return hceNextYear(context);
  const before = context.limits.taxYear - 1;
  const threshold = lookBackThreshold(context.limits.taxYear);
  if (!threshold) return '';
  const known = figuresOf(context)?.calculation.acpTest.highlyCompensated;
  const own =
    known === true
      ? ' By the wages you gave, *you are highly compensated* (unless your plan counts only its top-paid group).'
      : known === false
        ? ' You aren’t one, by the wages you gave.'
        : '';
  return `For ${context.limits.taxYear} you’re a highly compensated employee if your ${before} pay here was above ${dollars(threshold)}, or you own more than 5%.${own}`;
}

/** Next year's status goes by this year's pay, and by a threshold that is known this year. IRC 414(q)(1)(B). */
function hceNextYear({ profile: { annualPay }, day: { calendarYear: year }, limits }: AnswerContext): string {
  const threshold = limits.highlyCompensated;
  const rule = `For ${year + 1} it goes by your ${year} pay, and that threshold is known: ${dollars(threshold)}.`;
  if (typeof annualPay !== 'number') return rule;
  return `${rule} ${threshold.lt(annualPay) ? `With ${dollars(annualPay)} *you will be* highly compensated in ${year + 1} (unless your plan counts only its top-paid group).` : `With ${dollars(annualPay)} *you won’t be*, unless you own more than 5%.`}`;
}

export function rothIraNow(context: AnswerContext): string {
  const { filingStatus, modifiedAgi, annualPay } = context.profile;
  const age = ageOf(context);
  if (!filingStatus || typeof modifiedAgi !== 'number' || age === undefined) return '';
  const { limit } = rothIraLimit({
    taxYear: context.limits.taxYear,
    filingStatus,
    modifiedAgi,
    ageAtYearEnd: age,
    // Pay of one's own is known; a spouse's counts too, so a joint limit is not cut by it.
    ...(typeof annualPay === 'number' &&
      filingStatus !== 'marriedFilingJointly' && { compensation: annualPay }),
  });
  return `You can put *${dollars(limit)}* directly into a Roth IRA for ${context.limits.taxYear}.`;
}

export function jobChangeNow(context: AnswerContext): string {
  const elsewhere = context.profile.otherEmployerDeferrals;
  const figures = figuresOf(context);
  if (!elsewhere) return '';
  if (!figures) {
    const { electiveDeferral } = context.limits;
    const here = context.profile.electiveDeferralYearToDate ?? 0;
    const left = Money.max(electiveDeferral.minus(elsewhere).minus(here), 0);
    const soFar =
      here > 0
        ? `${dollars(elsewhere)} elsewhere and ${dollars(here)} here`
        : `${dollars(elsewhere)} elsewhere`;
    return `You deferred ${soFar} this year, so *${dollars(left)}* of the ${dollars(electiveDeferral)} limit is left for you; from 50, catch-up comes on top.`;
  }
  return `You deferred ${dollars(elsewhere)} elsewhere this year; here ${dollars(figures.calculation.electiveDeferral.remaining.plus(figures.calculation.electiveDeferral.total))} can still be deferred in all, and the after-tax room is *${dollars(figures.calculation.afterTax.headroom)}*.`;
}

export function leavingNow(context: AnswerContext): string {
  const amount = figuresOf(context)?.toGo?.amount;
  if (!amount?.gt(0) || context.profile.leavingEmployer !== true) return '';
  return `You said you’re leaving: up to *${dollars(amount)}* can still go in after tax from your paychecks until then, if the plan takes it.`;
}

const RULE_OF_55 = 55;
/** Whether leaving this year comes in or after the year of the 55th birthday. IRC 72(t)(2)(A)(v); Notice 87-13. */
export function ruleOf55Now({ profile, day }: AnswerContext): string {
  const year = day.calendarYear;
  const age = ageAtYearEnd(profile, year, day);
  if (age === undefined || age < RULE_OF_55 - 5 || age >= 59) return '';
  if (age >= RULE_OF_55)
    return `You’re ${age} at the end of ${year}: if you leave in ${year} or later, *this plan’s payments are free of the 10% tax*.`;
  const first = year + RULE_OF_55 - age;
  return `You’re ${age} at the end of ${year}: *if you leave in ${year}, the rule of 55 isn’t open to you.* It takes leaving in ${first} or later, the year you turn 55.`;
}

/** Whoever leaves can roll after-tax money over then, whatever the plan lets out while they work there. IRC 402(c)(2). */
export const worthWhenLeaving = ({ profile }: AnswerContext): string =>
  profile.leavingEmployer === true
    ? 'You said you’re leaving: what you put in after tax until then can be rolled into a Roth IRA once you’re gone, even where the plan has no conversion.'
    : '';

export const deadlineNow = ({ day, unknownYear }: AnswerContext): string =>
  unknownYear !== undefined && unknownYear > day.calendarYear
    ? `What’s paid in ${unknownYear} counts for ${unknownYear}, with that year’s limits, even if it’s for work in ${unknownYear - 1}. I don’t know those limits yet.`
    : `For ${day.calendarYear} the deadline is your last paycheck of the year, paid by December 31, ${day.calendarYear}.`;

export function electionNow(context: AnswerContext): string {
  const toGo = figuresOf(context)?.toGo;
  if (!toGo) return '';
  const year = context.limits.taxYear;
  if (toGo.paychecks.left === 0 && !toGo.paychecks.about)
    return `*No paycheck is left in ${year}:* what you set now counts for ${year + 1}.`;
  if (toGo.amount.lte(0))
    return toGo.election
      ? `The paychecks that are left can’t bring in any after-tax money for ${context.limits.taxYear} beside your deferrals: \`paycheck\` shows why.`
      : '';
  const short = toGo.amount.lt(toGo.room)
    ? ` (of ${dollars(toGo.room)} of room, with the paychecks that are left)`
    : '';
  return `*${dollars(toGo.amount)}* can still go in after tax in ${context.limits.taxYear}${short}. ${setNow(toGo)}\`paycheck\` shows ${toGo.election ? 'each one' : 'what to set'}.`;
}

/** What to set from the next paycheck on, where it stays the same to the last one. */
function setNow({ election: outcome, paychecks }: NonNullable<Figures['toGo']>): string {
  if (!outcome || outcome.goesOnFor > 0 || outcome.plan.election.changes.length > 0) return '';
  const { deferral, afterTax, combined, unit, afterTaxUnit } = outcome.plan.election;
  const set = [
    ...(combined ? [`set ${inUnit(combined, unit)} for deferrals and after-tax money together`] : []),
    ...(deferral?.gt(0) ? [`defer ${inUnit(deferral, unit)}`] : []),
    ...(combined ? [] : [`put in *${inUnit(afterTax, afterTaxUnit)}* after tax`]),
  ];
  const from =
    paychecks.left === 1
      ? 'From the one paycheck that’s left'
      : `From each of the ${paychecks.left} paychecks that are left`;
  return `${from}, ${list(set)}. `;
}

const inUnit = (election: Money, unit: ElectionUnit): string =>
  unit === 'dollars' || unit === 'wholeDollars' ? dollars(election) : percent(election);

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
  return most ? Money.max(deferredEverywhere(context).minus(most), 0) : new Money(0);
}

/** Where deferrals are known, and within the limit at this age. */
function notOver(context: AnswerContext): string {
  const most = mostAtAge(context);
  const deferred = deferredEverywhere(context);
  if (!most || deferred.isZero() || deferred.gt(most)) return '';
  return `From your figures, you’re not over: ${dollars(deferred)} of deferrals, and the limit at your age is ${dollars(most)}${most.gt(context.limits.electiveDeferral) ? ' with catch-up, if the plan takes it' : ''}.`;
}

export function excessNow(context: AnswerContext): string {
  if (!figuresOf(context)) {
    const over = overByAge(context);
    return over.gt(0)
      ? `*From your figures, you’re over:* ${dollars(over)} over the deferral limit, across all your employers.`
      : notOver(context);
  }
  const excesses = figuresOf(context)?.calculation.excesses ?? [];
  const tooMuch = figuresOf(context)?.toGo?.tooMuch;
  const soFar = notOver(context);
  if (excesses.length === 0 && tooMuch)
    return `${soFar === '' ? '' : `${soFar} `}*But you’d go over:* ${steps.lowerAfterTax(tooMuch)}`;
  if (excesses.length === 0) return soFar;
  return `*From your figures, you’re over:* ${list(excesses.map(({ kind, amount }) => `${dollars(amount)} over the ${OVER[kind]}`))}.`;
}
