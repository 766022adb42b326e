import { dayInWords, dollars, list, percent } from '../../../formats.ts';
import type { Impossible, Term } from '../../../plan/terms.ts';

/** What the plan's modal says, in English. */
export const planTexts = {
  yesNo: { yes: 'Yes', no: 'No', unknown: 'I don’t know' } as Record<string, string>,
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
    deemed: 'Made Roth without asking',
    chosen: 'Each person has to choose Roth',
    notOffered: 'No catch-up where it must be Roth',
  } as Record<string, string>,

  title: () => 'Your plan',
  pageTitle: {
    1: '*1 of 5 · The plan.* The Summary Plan Description says all of this; a plan for another group of people is a plan of its own.',
    2: '*2 of 5 · After-tax money, and the way to Roth.*',
    3: '*3 of 5 · Deferrals and employer money.*',
    4: '*4 of 5 · How elections are set, and pay dates.*',
  } as Record<number, string>,
  label: {
    name: 'Name of the plan, or of the group it is for',
    firstTaxYear: 'First tax year for which this holds',
    type: 'Kind of plan',
    recordkeeper: 'Recordkeeper',
    recordkeeperLink: 'Link to the recordkeeper',
    hrContact: 'Whom people ask',
    allowsAfterTax: 'May people make after-tax contributions (not Roth)?',
    afterTaxCapPercent: 'Cap on after-tax contributions, percent of pay',
    afterTaxCapAmount: 'Cap on after-tax contributions, dollars a year',
    afterTaxCapHighlyCompensatedPercent: 'Lower cap for highly compensated employees, percent of pay',
    allowsInPlanConversion: 'May after-tax money be converted to Roth inside the plan?',
    conversion: 'How is it converted?',
    allowsInServiceWithdrawal: 'May after-tax money be taken out while employed?',
    separateAccounting: 'Is after-tax money kept in an account of its own?',
    offersRoth: 'Roth deferrals?',
    offersCatchUp: 'Catch-up contributions from 50?',
    offersSuperCatchUp: 'The larger catch-up at 60 to 63?',
    rothCatchUp: 'Where catch-up must be Roth (high wages last year)',
    match: 'Employer match',
    matchMaximum: 'The most the match comes to in a year, dollars',
    trueUp: 'True-up of the match at year-end?',
    deferralCapPercent: 'Cap on deferrals, percent of pay',
    deferralCapAmount: 'Cap on deferrals, dollars a year',
    combinedCapPercent: 'Cap on both together, percent of pay',
    capsOverYear: 'Do percent caps count over the year only?',
    electionUnit: 'How do people set an election?',
    afterTaxElectionUnit: 'And an after-tax election?',
    combinedElection: 'Is it one percent for deferrals and after-tax money?',
    spillover: 'Do deferrals go on as after-tax money at the limit?',
    electionLag: 'Paychecks that go by before a change counts',
    nonelectivePercent: 'Employer money without a deferral, percent of pay',
    payDates: 'Pay dates of the year',
  } as Record<string, string>,
  hint: {
    recordkeeperLink: 'Begins with https://',
    hrContact: 'A name, an address, or a Slack mention such as <@U012ABCDEF>',
    afterTaxCapPercent: 'Leave empty where there is none',
    afterTaxCapAmount: 'Leave empty where there is none; with a percent too, the lesser of both counts',
    deferralCapPercent: 'The plan’s own cap, before catch-up; leave empty where there is none',
    deferralCapAmount: 'Leave empty where there is none; with a percent too, the lesser of both counts',
    combinedCapPercent:
      'Deferrals and after-tax money together, before catch-up; leave empty where there is none',
    capsOverYear: '“No” or “I don’t know”: no paycheck’s election may be above the percent either',
    matchMaximum: 'Leave empty where there is none',
    electionLag: '0: the very next one. 1: the one after it',
    afterTaxCapHighlyCompensatedPercent: 'Leave empty where there is none',
    match:
      'Such as “50% of the first 6%”, “100% of the first 3% and 50% of the next 2%”, “50% up to $10,000”, or “none”. Empty: not known',
    nonelectivePercent: 'Leave empty where there is none',
    payDates:
      'One a line, such as 2026-01-09; or “every 2 weeks from January 9, 2026”, “15th and last day 2026”, “last day of the month 2026”',
  } as Record<string, string>,
  /** The label as the name of a term: what is asked, without the mark. */
  termName: (id: string): string => (planTexts.label[id] ?? id).replace(/\?$/, ''),
  next: () => 'Next',
  back: () => 'Back',
  close: () => 'Close',
  save: () => 'Save',
  saveAnyway: () => 'Save mine',
  none: () => 'none',
  dates: (dates: readonly string[]) =>
    dates.length === 0
      ? 'none'
      : `${dates.length} from ${dayInWords(dates[0] ?? '')} to ${dayInWords(dates.at(-1) ?? '')}`,

  choose: () => 'Choose one.',
  tooLong: () => 'That is too long: at most 80 characters.',
  refused: {
    name: (raw: string) => (raw === '' ? 'A name is needed.' : 'At most 80 characters.'),
    recordkeeperLink: (raw: string) =>
      `I got “${raw.slice(0, 60)}”; a link that begins with https:// is needed.`,
    hrContact: () => 'At most 200 characters.',
  } as Partial<Record<Term, (raw: string) => string>>,
  outOfBounds: (raw: string, most: number, unit: 'percent' | 'dollars') =>
    `I got “${raw.slice(0, 40)}”; allowed: ${unit === 'percent' ? `0 to ${most} percent` : `$0 to ${dollars(most)}`}, or nothing.`,
  wholeNumber: (raw: string, most: number) =>
    `I got “${raw.slice(0, 20)}”; a whole number from 0 to ${most} is needed, or nothing.`,
  maximumApart: () => 'Write the steps here, and the most that the match comes to in the field below.',
  matchUnread: (raw: string) =>
    `I can’t read “${raw.slice(0, 60)}” as a match. Write it like “50% of the first 6%” or “100% of the first 3% and 50% of the next 2%”, “50% up to $10,000”, or “none”.`,
  dateUnread: (line: string) =>
    `I can’t read “${line.slice(0, 40)}” as a date with its year. Write 2026-01-09, or “every 2 weeks from January 9, 2026”.`,
  yearUnread: (raw: string) => `I got “${raw.slice(0, 20)}”; a year from 2019 on is needed, such as 2026.`,
  impossible: (why: Impossible): string => {
    switch (why.kind) {
      case 'aboveAnnualAdditions':
        return `This can’t be: at the most pay that counts it comes to ${dollars(why.most)} a year, more than all that may go in (${dollars(why.limit)}, IRC 415(c)).`;
      case 'tiersOutOfOrder':
        return 'This can’t be: each step of a match begins where the one before ends.';
      case 'tiersOfTwoKinds':
        return 'Write every step in percent of pay, or every step in dollars: not some of each.';
      case 'higherForHighlyPaid':
        return `This can’t be: it is above the cap for everybody (${percent(why.cap)}).`;
      case 'noAfterTaxIn457b':
        return 'This can’t be: a governmental 457(b) takes no after-tax contributions (IRC 457(b)).';
      case 'superWithoutCatchUp':
        return 'This can’t be: the larger catch-up is a catch-up (IRC 414(v)(2)(E)).';
      case 'datesOutOfOrder':
        return `Out of order: ${dayInWords(why.date)} stands after ${dayInWords(why.after)}.`;
    }
  },

  previewTitle: (name: string, year: number) =>
    `*5 of 5 · What it changes.* ${name}, from tax year ${year} on. Nothing is saved yet.`,
  previewOf: (year: number) => `*Three example people, with the limits of ${year}:*`,
  example: {
    young: 'Age 30, pay $90,000, defers $9,000',
    middle: 'Age 45, pay $180,000, defers the most',
    older: 'Age 61, pay $250,000, defers the most as Roth',
  } as Record<string, string>,
  room: (before: number | undefined, after: number) => `After-tax room: ${fromTo(before, after)}`,
  employer: (before: number | undefined, after: number) => `Employer: ${fromTo(before, after)}`,
  status: {
    eligible: 'can be moved to Roth',
    onSeparation: 'can be moved to Roth on leaving',
    notAvailable: 'not available',
    unknown: 'open: something is not known',
  } as Record<string, string>,
  became: (before: string | undefined, after: string) =>
    before === undefined || before === after ? after : `${before} → ${after}`,
  nothingChanged: () => '_Nothing differs from what is saved._',
  changedTerms: (lines: readonly string[]) =>
    `*What is different:*\n${lines.map((line) => `• ${line}`).join('\n')}`,

  conflictTitle: (by: string) =>
    `*While you were editing, <@${by}> saved this plan.* Nothing of yours is lost: look at what is different, then save yours over it, or close this (your entries stay until you open the plan again).`,
  theirs: (lines: readonly string[]) =>
    `*What they changed:*\n${lines.map((line) => `• ${line}`).join('\n')}`,
  mine: (lines: readonly string[]) =>
    lines.length > 0
      ? `*What yours would change of it:*\n${lines.map((line) => `• ${line}`).join('\n')}`
      : '*Yours is the same as what they saved.*',

  saved: (name: string, year: number) =>
    `*${name}* is saved, from tax year ${year} on. From now on I ask nobody in this plan what it says.`,
  plansTitle: (count: number) =>
    count === 0
      ? '*No plan is entered yet.* Enter it once, from the Summary Plan Description, and nobody is asked what the plan says any more.'
      : `*Your ${count === 1 ? 'plan' : `${count} plans`}.* Each change is a version with its first tax year.`,
  planLine: (name: string, versions: number, enteredOn: string, by: string, isDefault: boolean) =>
    `*${name}*${isDefault ? ' · for everybody who picks none' : ''}\n${versions} ${versions === 1 ? 'version' : 'versions'}, the last entered on ${dayInWords(enteredOn)} by <@${by}>`,
  edit: () => 'Change',
  add: () => 'Enter a plan',
  addAnother: () => 'Enter another plan',
  makeDefault: (name: string) => `Default: ${name}`,
  noDefault: () => 'No default: people pick',
  isDefault: (name: string) => `Whoever picks no plan is in *${name}* now.`,
  isNoDefault: () => 'Now everybody picks their plan themselves.',
  stillThere: () => '_You had begun this before: your entries are here._',
  tooMany: () => 'There are 20 plans already; that is the most.',
  doubt: (by: string, name: string, enteredOn: string) =>
    `<@${by}> says that what HR entered of *${name}* on ${dayInWords(enteredOn)} is not right. I told you nothing else of them; ask them what is different. \`/megaroth plan\` shows and changes it.`,
  doubtTold: (admins: readonly string[]) =>
    `I told HR (${list(admins.map((id) => `<@${id}>`))}) that you think your plan’s rules are not right, with your name and nothing else of what you told me.`,
  doubtNobody: () => 'Nobody of HR is set up here, so I can tell no one. Ask your plan administrator.',
};

const fromTo = (before: number | undefined, after: number) =>
  before === undefined || before === after ? dollars(after) : `${dollars(before)} → *${dollars(after)}*`;
