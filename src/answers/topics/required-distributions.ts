import { rmdNow } from '../own-figures.ts';
import type { Topic } from '../topic.ts';

export const requiredDistributions: Topic = {
  id: 'required-distributions',
  asks: [
    'rmd',
    'required minimum distributions',
    'do i have to take rmds from the roth 401k',
    'when do rmds start',
    'age 73',
    'do roth accounts have rmds',
    'required distributions',
    'at what age must i withdraw',
    'rmd roth ira',
    'mandatory withdrawals',
    'rmd age 75',
    'when must i start taking money out',
    'do i have to take distributions from roth',
    'minimum distributions in retirement',
    'will I be forced to withdraw from my roth',
    'what age do mandatory distributions begin for someone born 1962',
    'forced to withdraw',
    'must I take money out at some age',
    'mandatory withdrawal age',
    'does roth money have to be taken out at 73',
  ],
  answer: (context) => [
    rmdNow(context),
    'Pre-tax money must begin to come out at 73 if you were born in 1951 to 1959, at 75 if in 1960 or later.',
    'A Roth IRA has no required distributions in your life, nor, from 2024, has a Roth 401(k): one more reason to be in Roth.',
  ],
  more: () =>
    'IRC 401(a)(9)(C); SECURE 2.0, sections 107 and 325. The first is due by April 1 of the following year.',
  source: 'IRC 401(a)(9); SECURE 2.0 sections 107, 325',
  related: ['roth-ira-or-roth-401k', 'five-year-rule'],
  next: 'next',
};
