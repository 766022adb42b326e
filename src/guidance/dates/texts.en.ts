import { dayInWords } from '../../formats.ts';

/** What the dates of a year are called, and what to do then. Titles and texts hold no amounts. */

type Said = { title: string; says: string };

const AFTER: Readonly<Record<string, string>> = {
  monthly: 'Your plan converts monthly.',
  quarterly: 'Your plan converts once a quarter.',
  yearly: 'Your plan converts once a year.',
};

export const dateTexts = {
  fillsFrom: (isAll: boolean, before: string | undefined): Said => ({
    title: isAll
      ? 'Last payday that can still fill your after-tax room'
      : 'Last payday from which all that fits can still go in after tax',
    says: before
      ? `At your plan a change takes a while to count, so set your election before the payday of ${dayInWords(before)}. \`paycheck\` says what to set.`
      : 'Payroll needs some days to pick up a change, so set your election before it. `paycheck` says what to set.',
  }),
  ownRoom: (amount: string) => `${amount} can still go in.`,
  lastPayday: (year: number): Said => ({
    title: `Last payday of ${year}`,
    says: `Nothing more goes into the plan from your pay for ${year} after it. Check your pay stub: what’s in is what counts.`,
  }),
  matchEnds: (): Said => ({
    title: 'Pay that counts for your match ends',
    says: 'With this paycheck your pay passes what counts for a match. A match paid per paycheck stops here.',
  }),
  bonusApart: (): Said => ({
    title: 'Bonus',
    says: 'Nothing from it goes into the plan, as you told me. Make sure payroll is set up that way.',
  }),
  bonus: (): Said => ({
    title: 'Bonus',
    says: 'Your elections may apply to it. If you don’t want that, tell payroll before it’s paid.',
  }),
  leaving: (): Said => ({
    title: 'Last payday from this employer',
    says: 'Nothing goes into this plan after it. Ask for two direct rollovers: pre-tax money and earnings to a traditional IRA, after-tax contributions to a Roth IRA.',
  }),
  leaving457b: (): Said => ({
    title: 'Last payday from this employer',
    says: 'Nothing goes into this plan after it. What a governmental 457(b) pays you then is free of the 10% tax at any age; a rollover to an IRA gives that up.',
  }),
  requiredStays: (year: number) => `What’s required to come out for ${year} can’t be rolled over.`,
  newYear: (year: number): Said => ({
    title: `New year: set your elections for ${year}`,
    says: 'Every limit starts over. I clear what you told me about last year’s money. Check your elections before the first paycheck.',
  }),
  convert: (how: string): Said => ({
    title: 'Convert your after-tax money to Roth',
    says: `${AFTER[how] ?? 'Once this paycheck’s money is in the account, convert it.'} Only earnings are taxed, and the sooner you convert, the fewer there are.`,
  }),
  conversionYear: (year: number): Said => ({
    title: `Last day for a conversion that counts for ${year}`,
    says: `The earnings in a conversion are income of the year it’s made in. Ask your recordkeeper how many days they need.`,
  }),
  clock: (year: number): Said => ({
    title: `Five-year clock of your ${year} conversions ends`,
    says: 'From here on the 10% tax no longer applies to what was taxed when you converted that year. After 59½ it doesn’t matter.',
  }),
  excess: (year: number): Said => ({
    title: `Last day for ${year} deferrals over the limit to come out`,
    says: 'Tell a plan well before: it has to pay them out, with earnings, by this day. After it they’re taxed twice.',
  }),
  ownExcess: (amount: string) => `${amount} is over.`,
  refund: (year: number): Said => ({
    title: 'After-tax money may come back by now',
    says: `If you’re highly compensated and the plan’s ${year} test fails, a part of your after-tax money is refunded, usually by this day. Its earnings are income. Plans with automatic enrollment may have until June 30.`,
  }),
  ownHighlyPaid: () => 'You’re highly compensated, so this is about you.',
  ira: (taxYear: number): Said => ({
    title: `Last day to put money into an IRA for ${taxYear}`,
    says: 'Also for the regular backdoor Roth IRA. An extension of your return doesn’t move it.',
  }),
  form1099: (taxYear: number): Said => ({
    title: `Form 1099-R for ${taxYear} is on its way`,
    says: 'Plans send it by about now, one for each conversion or rollover. Box 1 is what moved, box 2a what’s taxed, box 5 your after-tax money. If one is wrong, call the recordkeeper before you file.',
  }),
  taxReturn: (taxYear: number): Said => ({
    title: `Tax return for ${taxYear} is due`,
    says: 'Conversions and rollovers go on Form 1040, lines 5a and 5b. With IRA money moved, Form 8606 too.',
  }),
  turning: {
    50: (year: number): Said => ({
      title: `Catch-up starts: you turn 50 in ${year}`,
      says: 'From January 1 of that year you can defer more, on top of every limit. Above a certain pay it has to be Roth.',
    }),
    55: (year: number): Said => ({
      title: `You turn 55 in ${year}`,
      says: 'If you leave the employer in that year or later, what its plan pays you is free of the 10% tax. A rollover to an IRA loses that.',
    }),
    60: (year: number): Said => ({
      title: `Larger catch-up: you turn 60 in ${year}`,
      says: 'From January 1 of that year through the year you turn 63, if your plan offers it.',
    }),
    64: (year: number): Said => ({
      title: `The larger catch-up ends: you turn 64 in ${year}`,
      says: 'From January 1 of that year it’s the regular catch-up again. Lower your election, so you don’t go over.',
    }),
  },
  half: (): Said => ({
    title: 'You turn 59½',
    says: 'From here on the 10% tax on early withdrawals is gone, and most plans let you take money out while you work there.',
  }),
  required: (age: number, firstYear: number, isNow: boolean): Said => ({
    title: 'First required distribution is due',
    says: `Pre-tax money has to start coming out for ${firstYear}, the year you turn ${age}.${isNow ? '' : ' From the plan of the employer you work for, it can wait until you retire, unless you own more than 5%.'} If you wait until this day, the next one is due by December 31 of the same year.`,
  }),
  requiredAfterLeaving: (year: number): Said => ({
    title: 'First required distribution from this plan is due',
    says: `You’re past the age for it, and it waited while you worked here: pre-tax money has to start coming out for ${year}, the year you leave. The next one is due by December 31 of the year after.`,
  }),
  trueUp: (year: number) =>
    `Your plan trues up its match after ${year} ends. The day is the plan’s own, often in the first quarter: ask HR.`,
  automatic: () => 'Your plan converts by itself, so there’s no date for that.',
  tellPayday: () => `Your paydays: tell me how often you’re paid and your next payday.`,
  tellBirth: () => 'The years in which your age changes something: tell me your birth date, or the year.',
};
