import { type Facts, PAYCHECKS_A_YEAR } from '../profile.ts';
import { labels } from '../texts.en.ts';
import type { Choice } from './question.ts';

/**
 * The ways to read what comes with each paycheck, where nobody said how many there are: a choice for each frequency.
 *
 * @param each dollars of one paycheck
 * @param field what they are in the year: `annualPay`, or what is deferred of it
 */
export const byHowOften = (each: number, field: 'annualPay' | 'electiveDeferralPlanned'): Choice[] =>
  (['biweekly', 'semimonthly', 'monthly', 'weekly'] as const).map((payFrequency) => {
    const yearly = Math.round(each * PAYCHECKS_A_YEAR[payFrequency] * 100) / 100;
    const facts: Facts = { payFrequency, [field]: yearly };
    return { id: payFrequency, label: labels.paidSo(payFrequency, yearly), facts };
  });
