import { list } from '../formats.ts';

/** What the picture of growth says. */
export const growthTexts = {
  needsAge: () =>
    'How old are you? With your age I can show what the money becomes by 65, or by another age.',
  unused: (said: readonly string[]) =>
    `I can’t use ${list(said)}: I take an age after yours up to 100, a return up to 30% a year, and one year or more.`,
  tell: (what: string) => `Tell me: ${what}`,
  headline: (age: number, roth: string, lead: string) =>
    `By ${age} the money in Roth would be *${roth}*, tax free: *${lead}* more than in a taxable account. *A worked example, not a forecast:* nobody knows the return.`,
  chartTitle: (age: number) => `What’s left after tax, by age, to ${age}`,
  converted: () => 'Converted to Roth',
  leftAlone: () => 'Left after-tax',
  taxable: () => 'Taxable account',
  where: () => 'Where',
  paidIn: () => 'Paid in',
  worth: () => 'Worth after tax',
  age: () => 'Age',
  assumed: (assumed: {
    yearly: string;
    isOwnRoom: boolean;
    years: number | undefined;
    toAge: number;
    annualReturn: string;
    taxLater: string;
    capitalGainsRate: string;
    taxedEachYear: string;
  }) =>
    `I assumed ${assumed.yearly}${assumed.isOwnRoom ? ' (your room for this year)' : ''} at the start of each year${assumed.years === undefined ? '' : ` for ${assumed.years} ${assumed.years === 1 ? 'year' : 'years'}`}, growing ${assumed.annualReturn} a year. All of it comes out at ${assumed.toAge}: ${assumed.taxLater} income tax on the earnings left in the plan, ${assumed.capitalGainsRate} on the taxable account’s gains, and ${assumed.taxedEachYear} of its return taxed each year as dividends. No inflation; today’s law. For other numbers: “growth to 60 at 5%, 20k a year for 10 years”.`,
};
