import { Money } from '../../calculator/index.ts';
import { dollars, share } from '../../formats.ts';
import { proRataFor } from '../../guidance/pro-rata.ts';
import { ageAtYearEnd } from '../../participant/age.ts';
import type { Profile } from '../../participant/profile.ts';
import type { AnswerContext } from '../topic.ts';
import { figuresOf } from './person.ts';

/** Sentences with this person’s own figures of money that moves: converted, paid out, rolled over, taken along. */

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

export function taxNow({ profile, earningsAsked, amount }: AnswerContext): string {
  const { own, separate, allToRoth, payment } = proRataFor(profile, amount);
  const rate = profile.marginalTaxRate;
  // "If I move 20k to my Roth IRA, how much of it is taxed?"
  if (own && amount !== undefined && earningsAsked === undefined && payment.amount === amount)
    return `Of ${dollars(amount)} moved to Roth, *${dollars(payment.preTax)}* is pre-tax and taxed as income${typeof rate === 'number' && rate > 0 ? `, about *${dollars(payment.preTax.times(rate))}* of federal tax at ${share(rate)}` : ''}; *${dollars(payment.afterTax)}* is after-tax and isn’t.`;
  if (earningsAsked !== undefined && typeof rate === 'number' && rate > 0)
    return `At ${share(rate)}, ${dollars(earningsAsked)} of earnings costs about *${dollars(new Money(earningsAsked).times(rate))}* of federal tax; the after-tax contributions, nothing.`;
  if (earningsAsked !== undefined && !own)
    return `Only the *${dollars(earningsAsked)}* of earnings is taxed; the contributions aren’t.`;
  const onlyAfterTax = profile.separateAccounting === false ? '' : ofEarningsAlone(profile);
  if (!own && onlyAfterTax !== '') return onlyAfterTax;
  if (!own)
    return typeof rate === 'number' && rate > 0
      ? `At ${share(rate)}, each $1,000 of earnings or pre-tax money that you convert costs about ${dollars(rate * 1_000)} of federal tax; the after-tax contributions, nothing.`
      : '';
  const tax = allToRoth.estimatedTax
    ? `, about *${dollars(allToRoth.estimatedTax)}* of federal tax at your rate`
    : '';
  const taxed = dollars(allToRoth.taxableNow);
  if (separate)
    return `Your plan accounts for after-tax money separately, so only ${taxed} of earnings is taxed${tax}.`;
  return onlyAfterTax === ''
    ? `Converting all of your account, ${taxed} would be income${tax}.`
    : `${onlyAfterTax} Where it doesn’t, and you convert all of your account, ${taxed} would be income${tax}.`;
}

/** What is taxed of the after-tax money by itself, where its earnings are known. */
function ofEarningsAlone({ afterTaxEarnings: earnings, marginalTaxRate: rate }: Profile): string {
  if (typeof earnings !== 'number' || earnings === 0) return '';
  const tax =
    typeof rate === 'number' && rate > 0
      ? `, about *${dollars(new Money(earnings).times(rate))}* of federal tax at ${share(rate)}`
      : '';
  return `If you convert all of your after-tax money and your plan accounts for it separately, *${dollars(earnings)}* of earnings is taxed${tax}.`;
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
  const { remaining, total } = figures.calculation.electiveDeferral;
  const soFar = context.profile.electiveDeferralYearToDate;
  const inAll = remaining.plus(total);
  const here =
    typeof soFar === 'number' && soFar > 0
      ? `${dollars(Money.max(inAll.minus(soFar), 0))} can still be deferred (${dollars(inAll)} in all)`
      : `up to ${dollars(inAll)} can be deferred in all`;
  return `You deferred ${dollars(elsewhere)} elsewhere this year; here ${here}, and the after-tax room is *${dollars(figures.calculation.afterTax.headroom)}*.`;
}

export function leavingNow(context: AnswerContext): string {
  const amount = figuresOf(context)?.toGo?.amount;
  if (!amount?.gt(0) || context.profile.leavingEmployer !== true) return '';
  return `You said you’re leaving: up to *${dollars(amount)}* can still go in after tax from your paychecks until then, if the plan takes it.`;
}

const RULE_OF_55 = 55;

/** Whether leaving this year comes in or after the year of the 55th birthday. IRC 72(t)(2)(A)(v); Notice 87-13. */
export function ruleOf55Now({ profile, day, ageLeft }: AnswerContext): string {
  if (ageLeft !== undefined) return ruleOf55For(ageLeft);
  const year = day.calendarYear;
  const age = ageAtYearEnd(profile, year, day);
  if (age === undefined || age < RULE_OF_55 - 5 || age >= 59) return '';
  if (age >= RULE_OF_55)
    return `You’re ${age} at the end of ${year}: if you leave in ${year} or later, *this plan’s payments are free of the 10% tax*.`;
  const first = year + RULE_OF_55 - age;
  return `You’re ${age} at the end of ${year}: *if you leave in ${year}, the rule of 55 isn’t open to you.* It takes leaving in ${first} or later, the year you turn 55.`;
}

/** What counts is the year of leaving, however old somebody is when the money comes out. */
function ruleOf55For(ageLeft: number): string {
  if (ageLeft >= RULE_OF_55)
    return `You left at ${ageLeft}: *what that employer’s plan pays you is free of the 10% tax*, as long as the money is still in it.`;
  if (ageLeft === RULE_OF_55 - 1)
    return 'You left at 54. *It depends on your birthday:* if you turned 55 later in that same year, that plan’s payments are free of the 10% tax. If you left in the year before you turned 55, they owe it until you’re 59½, however old you are now.';
  return `You left at ${ageLeft}, before the year you turned 55: *that plan’s payments owe the 10% tax until you’re 59½*, unless another exception holds.`;
}

/** Whoever leaves can roll after-tax money over then, whatever the plan lets out while they work there. IRC 402(c)(2). */
export const worthWhenLeaving = ({ profile }: AnswerContext): string =>
  profile.leavingEmployer === true
    ? 'You said you’re leaving: what you put in after tax until then can be rolled into a Roth IRA once you’re gone, even where the plan has no conversion.'
    : '';
