import type { Calculation } from '../../../calculator/index.ts';
import { dayInWords, dollars, list, percent } from '../../../formats.ts';
import type { Example } from '../../../guidance/plan-preview.ts';
import type { Impossible, Term, Terms } from '../../../plan/terms.ts';

/** What one may choose in the plan's form. */
export type ChoiceOfPlan =
  | Terms['type']
  | Terms['conversion']
  | Terms['rothCatchUp']
  | NonNullable<Terms['electionUnit']>;

/** What the plan's modal says, in English. */
export const planTexts = {
  yesNo: { yes: 'Yes', no: 'No', unknown: 'I don’t know' },
  choice: {
    '401k': '401(k)',
    '403b': '403(b)',
    '457b': 'Governmental 457(b)',
    automatic: 'Automatically, by the plan',
    anyTime: 'When a person asks, at any time',
    monthly: 'When a person asks, once a month',
    quarterly: 'When a person asks, once a quarter',
    yearly: 'When a person asks, once a year',
    unknown: 'I don’t know',
    wholePercent: 'In whole percents of pay',
    halfPercent: 'In half percents of pay',
    tenthPercent: 'In tenths of a percent of pay',
    dollars: 'In dollars and cents a paycheck',
    wholeDollars: 'In whole dollars a paycheck',
    deemed: 'Made Roth automatically',
    chosen: 'Each person has to choose Roth',
    notOffered: 'No catch-up where it must be Roth',
  } satisfies Record<ChoiceOfPlan, string>,

  title: () => 'Your plan',
  pageTitle: {
    1: '*1 of 5 · The plan.* It’s all in the Summary Plan Description. If another group has different rules, enter it as its own plan.',
    2: '*2 of 5 · After-tax money and the way to Roth.*',
    3: '*3 of 5 · Deferrals and employer money.*',
    4: '*4 of 5 · How people set elections, and paydays.*',
  },
  label: {
    name: 'Name of the plan, or of the group it’s for',
    firstTaxYear: 'First tax year this applies to',
    type: 'Kind of plan',
    recordkeeper: 'Recordkeeper',
    recordkeeperLink: 'Link to the recordkeeper',
    hrContact: 'Who people should ask',
    allowsAfterTax: 'Can people make after-tax contributions (not Roth)?',
    afterTaxCapPercent: 'Cap on after-tax contributions, percent of pay',
    afterTaxCapAmount: 'Cap on after-tax contributions, dollars a year',
    afterTaxCapHighlyCompensatedPercent: 'Lower cap for highly compensated employees, percent of pay',
    allowsInPlanConversion: 'Can after-tax money be converted to Roth inside the plan?',
    conversion: 'How is it converted?',
    allowsInServiceWithdrawal: 'Can after-tax money be taken out while employed?',
    separateAccounting: 'Is after-tax money accounted for separately?',
    offersRoth: 'Roth deferrals?',
    offersCatchUp: 'Catch-up contributions from 50?',
    offersSuperCatchUp: 'The larger catch-up at 60 to 63?',
    rothCatchUp: 'Where catch-up must be Roth (high wages last year)',
    match: 'Employer match',
    matchMaximum: 'The most the match comes to in a year, dollars',
    trueUp: 'True-up of the match at year-end?',
    matchesCatchUp: 'Is catch-up matched, too?',
    matchesAfterTax: 'Are after-tax contributions matched, too?',
    deferralCapPercent: 'Cap on deferrals, percent of pay',
    deferralCapAmount: 'Cap on deferrals, dollars a year',
    deferralCapHighlyCompensatedPercent:
      'Lower cap on deferrals for highly compensated employees, percent of pay',
    combinedCapPercent: 'Cap on both together, percent of pay',
    capsOverYear: 'Do percent caps apply only to the whole year?',
    electionUnit: 'How do people set an election?',
    afterTaxElectionUnit: 'And an after-tax election?',
    combinedElection: 'Is it one percent for deferrals and after-tax money?',
    spillover: 'Spillover: do deferrals continue after tax at the limit?',
    electionLag: 'Paychecks before a change takes effect',
    nonelectivePercent: 'Employer money without a deferral, percent of pay',
    payDates: 'Pay dates of the year',
  } satisfies Record<Term | 'firstTaxYear', string>,
  hint: {
    recordkeeperLink: 'Starts with https://',
    hrContact: 'A name, an address, or a Slack mention such as <@U012ABCDEF>',
    afterTaxCapPercent: 'Leave empty if there isn’t one',
    afterTaxCapAmount: 'Leave empty if there isn’t one. If there’s a percent, too, the lower one counts',
    deferralCapPercent: 'The plan’s own cap, before catch-up. Leave empty if there isn’t one',
    deferralCapAmount: 'Leave empty if there isn’t one. If there’s a percent, too, the lower one counts',
    combinedCapPercent:
      'Deferrals and after-tax money together, before catch-up. Leave empty if there isn’t one',
    capsOverYear: '“No” or “I don’t know”: the percent also limits each paycheck’s election',
    matchMaximum: 'Leave empty if there isn’t one',
    electionLag: '0: the very next paycheck. 1: the one after that',
    afterTaxCapHighlyCompensatedPercent: 'Leave empty if there isn’t one',
    deferralCapHighlyCompensatedPercent: 'Leave empty if there isn’t one',
    match:
      'Such as “50% of the first 6%”, “100% of the first 3% and 50% of the next 2%”, “50% up to $10,000”, or “none”. Leave empty if you don’t know',
    nonelectivePercent: 'Leave empty if there isn’t one',
    payDates:
      'One per line, such as 2026-01-09; or “every 2 weeks from January 9, 2026”, “15th and last day 2026”, “last day of the month 2026”',
  } as Partial<Record<Term | 'firstTaxYear', string>>,
  /** The label as the name of a term: what is asked, without the mark. */
  termName: (id: Term): string => planTexts.label[id].replace(/\?$/, ''),
  next: () => 'Next',
  back: () => 'Back',
  close: () => 'Close',
  save: () => 'Save',
  saveAnyway: () => 'Save mine anyway',
  none: () => 'none',
  dates: (dates: readonly string[]) =>
    dates.length === 0
      ? 'none'
      : `${dates.length} from ${dayInWords(dates[0] ?? '')} to ${dayInWords(dates.at(-1) ?? '')}`,

  choose: () => 'Pick one.',
  tooLong: () => 'That’s too long: 80 characters at most.',
  refused: {
    name: (raw: string) => (raw === '' ? 'Please enter a name.' : '80 characters at most.'),
    recordkeeperLink: (raw: string) =>
      `I got “${raw.slice(0, 60)}”; I need a link that starts with https://.`,
    hrContact: () => '200 characters at most.',
  } as Partial<Record<Term, (raw: string) => string>>,
  outOfBounds: (raw: string, most: number, unit: 'percent' | 'dollars') =>
    `I got “${raw.slice(0, 40)}”; allowed: ${unit === 'percent' ? `0 to ${most} percent` : `$0 to ${dollars(most)}`}, or nothing.`,
  wholeNumber: (raw: string, most: number) =>
    `I got “${raw.slice(0, 20)}”; I need a whole number from 0 to ${most}, or nothing.`,
  maximumApart: () => 'Enter the steps here, and the most the match can come to in the field below.',
  matchUnread: (raw: string) =>
    `I can’t read “${raw.slice(0, 60)}” as a match. Enter it like “50% of the first 6%” or “100% of the first 3% and 50% of the next 2%”, “50% up to $10,000”, or “none”.`,
  dateUnread: (line: string) =>
    `I can’t read “${line.slice(0, 40)}” as a date with a year. Enter 2026-01-09, or “every 2 weeks from January 9, 2026”.`,
  datesOfAPart: (count: number, year: string) =>
    `I got ${count === 1 ? 'one pay date' : `${count} pay dates`} for ${year}. I need all of them for the year, including the ones that have passed: 12, 24, 26, 27, 52 or 53. “Every 2 weeks from January 9, 2026” gives me the whole year.`,
  yearUnread: (raw: string) => `I got “${raw.slice(0, 20)}”; I need a year from 2019 on, such as 2026.`,
  impossible: (why: Impossible): string => {
    switch (why.kind) {
      case 'aboveAnnualAdditions':
        return `This can’t be right: at the most pay that counts, it comes to ${dollars(why.most)} a year, more than everything that can go in (${dollars(why.limit)}, IRC 415(c)).`;
      case 'tiersOutOfOrder':
        return 'This can’t be right: each step of a match starts where the one before it ends.';
      case 'tiersOfTwoKinds':
        return 'Enter every step in percent of pay, or every step in dollars, not some of each.';
      case 'higherForHighlyPaid':
        return `This can’t be right: it’s above the cap for everyone (${percent(why.cap)}).`;
      case 'noAfterTaxIn457b':
        return 'This can’t be right: a governmental 457(b) doesn’t take after-tax contributions (IRC 457(b)).';
      case 'superWithoutCatchUp':
        return 'This can’t be right: a plan with the larger catch-up takes catch-up contributions (IRC 414(v)(2)(E)).';
      case 'datesOutOfOrder':
        return `Out of order: ${dayInWords(why.date)} comes after ${dayInWords(why.after)}.`;
    }
  },

  previewTitle: (name: string, year: number) =>
    `*5 of 5 · What it changes.* ${name}, starting with tax year ${year}. Nothing is saved yet.`,
  previewOf: (year: number) => `*Three example people, with the ${year} limits:*`,
  example: {
    young: 'Age 30, pay $90,000, defers $9,000',
    middle: 'Age 45, pay $180,000, defers the most',
    older: 'Age 61, pay $250,000, defers the most as Roth',
  } satisfies Record<Example['id'], string>,
  room: (before: number | undefined, after: number) => `After-tax room: ${fromTo(before, after)}`,
  employer: (before: number | undefined, after: number) => `Employer: ${fromTo(before, after)}`,
  status: {
    eligible: 'can be moved to Roth',
    onSeparation: 'can be moved to Roth when they leave',
    notAvailable: 'not available',
    unknown: 'open: I don’t know something yet',
  } satisfies Record<Calculation['eligibility']['status'], string>,
  became: (before: string | undefined, after: string) =>
    before === undefined || before === after ? after : `${before} → ${after}`,
  nothingChanged: () => '_Nothing is different from what’s saved._',
  changedTerms: (lines: readonly string[]) =>
    `*What’s different:*\n${lines.map((line) => `• ${line}`).join('\n')}`,

  conflictTitle: (by: string) =>
    `*While you were editing, <@${by}> saved this plan.* You haven’t lost anything: look at what’s different, then save yours over it, or close this (your entries stay until you open the plan again).`,
  theirs: (lines: readonly string[]) =>
    `*What they changed:*\n${lines.map((line) => `• ${line}`).join('\n')}`,
  mine: (lines: readonly string[]) =>
    lines.length > 0
      ? `*What yours would change:*\n${lines.map((line) => `• ${line}`).join('\n')}`
      : '*Yours is the same as what they saved.*',

  saved: (name: string, year: number) =>
    `*${name}* is saved, starting with tax year ${year}. I won’t ask anyone in this plan what it says anymore.`,
  peopleAreAsked: (count: number) =>
    `There are ${count} plans now, so I ask everyone which one they’re in before I show a figure. To put everyone who hasn’t picked in one of them, set a default with \`/megaroth plan\`.`,
  plansTitle: (count: number) =>
    count === 0
      ? '*No plan has been entered yet.* Enter it once, from the Summary Plan Description, and I won’t have to ask anyone what the plan says.'
      : `*Your ${count === 1 ? 'plan' : `${count} plans`}.* Each change is saved as a version with its first tax year.`,
  planLine: (name: string, versions: number, enteredOn: string, by: string, isDefault: boolean) =>
    `*${name}*${isDefault ? ' · for anyone who hasn’t picked one' : ''}\n${versions} ${versions === 1 ? 'version' : 'versions'}, the last entered on ${dayInWords(enteredOn)} by <@${by}>`,
  edit: () => 'Change',
  add: () => 'Enter a plan',
  addAnother: () => 'Enter another plan',
  makeDefault: (name: string) => `Default: ${name}`,
  noDefault: () => 'No default: people pick',
  isDefault: (name: string) => `Anyone who hasn’t picked a plan is now in *${name}*.`,
  isNoDefault: () => 'Everyone now picks their own plan.',
  stillThere: () => '_You started this earlier. Your entries are still here._',
  tooMany: () => 'There are already 20 plans, and that’s the most.',
  doubtTitle: () => 'Tell HR',
  doubtAsks: (name: string) =>
    `What HR entered for *${name}* isn’t right? HR reads what you write here, and nothing else you’ve told me.`,
  doubtWhat: () => 'What’s different?',
  doubtHint: () =>
    'For example: “the plan does let us convert inside, page 14 of the plan summary”. Leave out your pay and balances.',
  doubtName: () => 'Your name',
  doubtWithName: () => 'Send it with my name',
  doubtWithoutName: () => 'Send it without my name',
  doubtSend: () => 'Tell HR',
  doubtEmpty: () => 'Write in a few words what’s different, so HR can look it up.',
  doubt: (by: string | undefined, name: string, enteredOn: string, what: string) =>
    `${by ? `<@${by}>` : 'Someone who didn’t want to give their name'} says that what HR entered for *${name}* on ${dayInWords(enteredOn)} isn’t right:\n> ${what.replaceAll('\n', '\n> ')}\n\`/megaroth plan\` shows it and lets you change it.`,
  doubtTold: (admins: readonly string[], isNamed: boolean) =>
    `I told HR (${list(admins.map((id) => `<@${id}>`))}) what you wrote. They see ${isNamed ? 'your name and those words' : 'those words without your name'}, and nothing else you’ve told me.`,
  doubtNobody: () => 'No one from HR is set up here, so I can’t tell anyone. Ask your plan administrator.',
};

const fromTo = (before: number | undefined, after: number) =>
  before === undefined || before === after ? dollars(after) : `${dollars(before)} → *${dollars(after)}*`;
