import {
  type AnnualLimits,
  type Calculation,
  catchUpKind,
  limitsIfKnown,
  lookBackThreshold,
  Money,
  rothIraLimit,
} from '../../calculator/index.ts';
import { dollars } from '../../formats.ts';
import { requiredFor } from '../../guidance/dates/required.ts';
import { catchUpOffered } from '../../guidance/deferrals-over.ts';
import type { AnswerContext } from '../topic.ts';
import { ageOf, catchUpAt, deferredEverywhere, figuresOf } from './person.ts';

/** Sentences with the limits at this person’s age and pay; empty where the profile does not have them. */

export const range = (limits: AnnualLimits, status: keyof AnnualLimits['rothIraPhaseOut']): string =>
  limits.rothIraPhaseOut[status].map((amount) => dollars(amount)).join(' to ');

/** All limits at an age, that of the question or the person's own: with catch-up, where the plan has it. IRC 414(v), 415(c). */
export function totalAtAge(context: AnswerContext): string {
  const { limits, ageAsked } = context;
  const age = ageAsked ?? ageOf(context);
  if (age === undefined) return '';
  const own = ageAsked === undefined ? figuresOf(context)?.calculation.electiveDeferral : undefined;
  const catchUp = own
    ? own.catchUp
    : ageAsked === undefined
      ? catchUpOffered(context.profile, age, limits)
      : catchUpAt(age, limits);
  const overall = limits.annualAdditions.plus(catchUp);
  const ira = age >= 50 ? limits.ira.plus(limits.iraCatchUp) : limits.ira;
  if (ageAsked === undefined && context.profile.planType === '457b')
    return `A 457(b) has one limit for your deferrals and your employer’s money together, so that’s also the most that can go in (IRC 457(b)(2)); into an IRA, ${dollars(ira)}.`;
  // Beside the person's own deferral limit, which says the first part.
  if (ageAsked === undefined && deferralLimitNow(context) !== '')
    return `All together, up to *${dollars(overall)}* can go in at your age; into an IRA, ${dollars(ira)}.`;
  const who = `Someone who’s ${age} at the end of ${limits.taxYear}`;
  return catchUp.gt(0)
    ? `${who} can defer up to *${dollars(limits.electiveDeferral.plus(catchUp))}*, ${dollars(catchUp)} of it catch-up, and up to *${dollars(overall)}* can go in all together; into an IRA, ${dollars(ira)}.`
    : `${who} has no catch-up: up to *${dollars(limits.electiveDeferral)}* of deferrals, *${dollars(overall)}* all together; into an IRA, ${dollars(ira)}.`;
}

/** Where the person's own overall limit is their pay, that; else that it is not. IRC 415(c)(1)(B). */
export function payLimitNow({ profile: { annualPay, planType }, limits }: AnswerContext): string {
  if (typeof annualPay !== 'number' || annualPay === 0 || planType === '457b') return '';
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

export function changes(limits: AnnualLimits): string {
  const before = limits.taxYear - 1;
  const old = limitsIfKnown(before);
  if (!old) return '';
  return ` In ${before} it was ${dollars(old.electiveDeferral)}, ${dollars(old.catchUp)} and ${dollars(old.annualAdditions)}.`;
}

export function catchUpNow(context: AnswerContext): string {
  const age = ageOf(context);
  if (age === undefined) return '';
  if (context.unknownYear !== undefined) return catchUpIn(context.unknownYear, age, context);
  const figures = figuresOf(context);
  const amount = figures?.calculation.electiveDeferral.catchUp;
  if (catchUpKind(age, context.limits) === 'none')
    return `You’re ${age} at the end of ${context.limits.taxYear}: no catch-up yet.`;
  if (amount?.isZero())
    return `You’re ${age} at the end of ${context.limits.taxYear}, old enough for catch-up, but in your plan none is left for you: it takes none, or it’s used up elsewhere.`;
  if (amount)
    return `You’re ${age} at the end of ${context.limits.taxYear}: your catch-up is *${dollars(amount)}*${withLimit(context)}.${catchUpLeft(context, amount)}`;
  const byAge = catchUpOffered(context.profile, age, context.limits);
  const most = context.limits.electiveDeferral.plus(byAge);
  return `You’re ${age} at the end of ${context.limits.taxYear}: your catch-up is up to *${dollars(byAge)}*, so you can defer *${dollars(most)}* in all.`;
}

/** The deferral limit with it; nothing where the plan's own cap, or other employers, lower it. */
const withLimit = (context: AnswerContext): string => {
  const of = atTheLawsLimit(context);
  return of ? `, so you can defer up to *${dollars(of.limit.plus(of.catchUp))}* in all` : '';
};

/** The figures of the deferral, where the law's limit is this person's: not with a special catch-up, or at other employers. */
function atTheLawsLimit(context: AnswerContext): Calculation['electiveDeferral'] | undefined {
  const of = figuresOf(context)?.calculation.electiveDeferral;
  return of?.limit.eq(context.limits.electiveDeferral) ? of : undefined;
}

/** What of the catch-up is in, once deferrals of all employers have passed the limit without it. IRC 414(v)(3)(A). */
function catchUpLeft(context: AnswerContext, catchUp: Money): string {
  const deferred = deferredEverywhere(context);
  if (context.limits.taxYear !== context.day.calendarYear || !deferred?.gt(0)) return '';
  const most = context.limits.electiveDeferral.plus(catchUp);
  const used = Money.max(deferred.minus(context.limits.electiveDeferral), 0);
  if (deferred.gte(most)) return ' All of it is in.';
  return used.gt(0)
    ? ` ${dollars(used)} of it is in, and *${dollars(catchUp.minus(used))}* is left.`
    : ` You’ve deferred ${dollars(deferred)} so far, so *${dollars(most.minus(deferred))}* is left, catch-up included.`;
}

/** In a year whose limits aren't out yet: whether, and not how much. IRC 414(v)(5). */
function catchUpIn(year: number, age: number, { limits }: AnswerContext): string {
  const then = age + year - limits.taxYear;
  return catchUpKind(then, limits) === 'none'
    ? `You’re ${then} at the end of ${year}: no catch-up yet.`
    : `You’re ${then} at the end of ${year}: old enough for catch-up that year. How much it’ll be, I can’t say before the IRS publishes it.`;
}

/** The most that this person may defer: with catch-up, where the plan has it. Nothing where the plan's own cap is lower. */
export function deferralLimitNow(context: AnswerContext): string {
  const age = ageOf(context);
  const of = atTheLawsLimit(context);
  if (age === undefined || !of) return '';
  const withCatchUp = of.catchUp.gt(0) ? `, ${dollars(of.catchUp)} of it catch-up` : '';
  return `You’re ${age} at the end of ${context.limits.taxYear}, so your own deferrals go up to *${dollars(of.limit.plus(of.catchUp))}*${withCatchUp}.`;
}

export function rothCatchUpNow(context: AnswerContext): string {
  const { unknownYear } = context;
  // A later year goes by the wages of the one before it, and by its own threshold.
  if (unknownYear !== undefined && unknownYear > context.day.calendarYear)
    return `For ${unknownYear}, your ${unknownYear - 1} wages decide, against a threshold that isn’t published yet.`;
  const own = figuresOf(context)?.calculation.electiveDeferral;
  const age = ageOf(context);
  const kind = own?.catchUpKind ?? (age === undefined ? 'none' : catchUpKind(age, context.limits));
  const mustBe = own ? own.catchUpMustBeRoth : rothByWages(context);
  if (kind === 'none' || mustBe === undefined || mustBe === null) return '';
  return mustBe
    ? '*Yours has to be Roth:* last year’s wages were above the threshold.'
    : '*No, yours doesn’t have to be Roth:* last year’s wages weren’t above the threshold.';
}

/** By last year's wages alone: above the threshold, and exactly at it not. IRC 414(v)(7)(A). */
const rothByWages = ({ profile: { priorYearWages }, limits: { rothCatchUpWages } }: AnswerContext) =>
  typeof priorYearWages === 'number' && rothCatchUpWages ? rothCatchUpWages.lt(priorYearWages) : undefined;

export function rmdNow({ profile, day }: AnswerContext): string {
  const { birthDate, birthYear, age } = profile;
  const born = birthDate ? Number(birthDate.slice(0, 4)) : (birthYear ?? (age && day.calendarYear - age));
  if (!birthDate && born && born < 1950)
    return born === 1949
      ? 'Born in 1949, the day decides: before July 1 yours began at 70½ (2019), from then on at 72 (2021). Tell me your birth date.'
      : `Born in ${born}, yours began at 70½.`;
  const required = requiredFor(profile);
  if (!required) return '';
  const { startAge, firstYear, waitsForRetirement } = required;
  const by = `Born in ${born}, yours begin at ${startAge === 70.5 ? '70½' : startAge}, first for ${firstYear}`;
  return waitsForRetirement
    ? `*Not from this plan while you work there:* you own 5% of the employer at most. ${by}, from IRAs and the plans of earlier employers.`
    : `${by}.`;
}

export function hceNow(context: AnswerContext): string {
  if (context.profile.planType === 'solo401k')
    return 'With only you (and your spouse) in a solo 401(k), there’s nobody to be tested against: no ACP test.';
  if (context.unknownYear === context.day.calendarYear + 1) return hceNextYear(context);
  const before = context.limits.taxYear - 1;
  const threshold = lookBackThreshold(context.limits.taxYear);
  if (!threshold) return '';
  return `For ${context.limits.taxYear} you’re a highly compensated employee if your ${before} pay here was above ${dollars(threshold)}, or you own more than 5%.${hceByWhatIsKnown(context)}`;
}

/** As the plan itself says, else by the wages; empty where neither is known. */
function hceByWhatIsKnown(context: AnswerContext): string {
  const { highlyCompensated: said } = context.profile;
  if (typeof said === 'boolean')
    return ` You said you ${said ? 'are' : 'aren’t'} one, and your plan’s own word goes first: it may count only its top-paid group.`;
  // No Social Security wages doesn't say no pay: public employees outside it have none. IRC 414(q)(4), 415(c)(3).
  if (context.profile.priorYearWages === 0 && context.profile.fivePercentOwner !== true)
    return ' You had no Social Security wages here last year. If you had no pay here at all, you’re not one; if you’re outside Social Security, your pay counts all the same.';
  const known = figuresOf(context)?.calculation.acpTest.highlyCompensated ?? highlyPaidByWages(context);
  if (known === true)
    return ' By the wages you gave, *you are highly compensated* (unless your plan counts only its top-paid group).';
  return known === false
    ? ' By the wages you gave, *you’re not highly compensated*, unless you (with your spouse, parents, children and grandparents) own more than 5%.'
    : '';
}

/** By last year's wages alone, where no figures are known yet. IRC 414(q)(1)(B). */
function highlyPaidByWages({ profile, limits }: AnswerContext): boolean | undefined {
  const threshold = lookBackThreshold(limits.taxYear);
  if (profile.fivePercentOwner) return true;
  return typeof profile.priorYearWages === 'number' && threshold
    ? threshold.lt(profile.priorYearWages)
    : undefined;
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
  const { taxYear } = context.limits;
  const limitIf = (livedWithSpouse?: boolean): Money =>
    rothIraLimit({
      ...{ taxYear, filingStatus, modifiedAgi, ageAtYearEnd: age, livedWithSpouse },
      // Pay of one's own is known; a spouse's counts too, so a joint limit is not cut by it.
      ...(typeof annualPay === 'number' &&
        filingStatus !== 'marriedFilingJointly' && { compensation: annualPay }),
    }).limit;
  // Apart all year, the phase-out is that of who is single. IRC 408A(c)(3)(B)(ii), 219(g)(4).
  return filingStatus === 'marriedFilingSeparately'
    ? `Filing separately, it depends: you can put *${dollars(limitIf(true))}* directly into a Roth IRA for ${taxYear} if you lived with your spouse at any time of the year, and *${dollars(limitIf(false))}* if you lived apart all year.`
    : `You can put *${dollars(limitIf())}* directly into a Roth IRA for ${taxYear}.`;
}
