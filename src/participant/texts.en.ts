/** The words of the questions and of what is said back, in English. */
import { dayInWords, dollars, list, percent, share } from '../formats.ts';
import type { Day } from './day.ts';
import { AFTER_TAX_CAPS, type Facts, type Field, type Profile } from './profile.ts';

export const labels = {
  besideThePlan: (amount: string, plan: 'business' | '457b') =>
    plan === 'business'
      ? `${amount} (your own business’s plan is another one, with an overall limit of its own; I work out your job’s)`
      : `${amount} (the 457(b) has a limit of its own and takes nothing from this one)`,
  ofAnotherYear: (amount: string) =>
    `${amount} (that’s from an earlier year, and this year’s limits don’t look at it)`,
  ofEachTime: (amount: string) =>
    `${amount} (that’s what goes in each time: tell me what it comes to so far this year, from your last pay stub)`,
  trueUpIsInMatch: (amount: string) =>
    `${amount} (a true-up is part of your match, and I count that for the whole year)`,
  yes: () => 'Yes',
  no: () => 'No',
  dontKnow: () => 'I don’t know',
  skipped: () => 'skipped',
  whichInFull: (readings: readonly string[]) => `Which one: ${readings.join(' or ')}? Type it in full.`,
  notRead: (allowed: string) => `I couldn’t read that. I can use ${allowed}.`,
  planKind: (kind: string) => WORDS[kind] ?? kind,
  businessKind: (kind: string) => WORDS[kind] ?? kind,
  frequency: (frequency: string) => WORDS[frequency] ?? frequency,
  nothing: () => 'Nothing',
  nothingYet: () => 'Nothing yet',
  noOtherPlan: () => 'No other plan this year',
  noWages: (year: number) => `None in ${year}: I didn’t work here`,
  theMost: (amount: number | undefined) =>
    amount === undefined ? 'As much as the law allows' : `As much as the law allows: ${dollars(amount)}`,
  allOfIt: (amount: number) => `All of it: ${dollars(amount)}`,
  turnsThisYear: (age: number, year: number) => `Yes, I turn ${age} in ${year}`,
  staysThisYear: (age: number, year: number) => `No, I’m ${age} through the end of ${year}`,
  itIs: (field: Field, facts: Facts) => `${fieldNames[field]}: ${describeFact(field, facts)}`,
  neither: (readings: number) => (readings > 1 ? 'Neither' : 'No, something else'),
  saidNow: (value: string) => `Now: ${value}`,
  saidBefore: (value: string) => `As before: ${value}`,
  turning: (age: number, year: number) => `${age} at the end of ${year}`,
  hoursAWeek: (hours: number, yearly: number) => `${hours} hours a week: ${dollars(yearly)} a year`,
  bonusOnTop: (sum: number, pay: number) => `It comes on top of ${dollars(pay)}: ${dollars(sum)}`,
  bonusWithin: (pay: number) => `It’s already in the ${dollars(pay)}`,
  aYear: (amount: number) => `${dollars(amount)} a year`,
  payOfPart: (rate: number, paid: number, { from, to }: { from?: string; to?: string }) =>
    `${dollars(rate)} is my yearly rate: about ${dollars(paid)}${from ? ` from ${dayInWords(from)}` : ''}${to ? ` through ${dayInWords(to)}` : ' to year-end'}`,
  payBeforeRaise: (rate: number, paid: number, year: number) =>
    `${dollars(rate)} is my pay before the raise: about ${dollars(paid)} in ${year}`,
  payOfYear: (amount: number, year: number) => `${dollars(amount)} is what I’ll be paid here in ${year}`,
  paidSo: (frequency: string, yearly: number) => `Paid ${WORDS[frequency]}: ${dollars(yearly)} a year`,
  aMonth: (amount: number) => `${dollars(amount)} a month: ${dollars(amount * 12)} a year`,
  percentOfPay: (rate: number, pay?: number) =>
    pay ? `${percent(rate)} of pay: ${dollars((pay * rate) / 100)} a year` : `${percent(rate)} of pay`,
  match: (rate: number, upTo: number) => `${percent(rate)} of the first ${percent(upTo)} of pay`,
  fixed: (rate: number) => `${percent(rate)} of pay, no matter what I put in`,
};

export const refusals = {
  age: (age: number | undefined, from: number, to: number, year: number) =>
    `That would make you ${age} at the end of ${year}. I can take an age from ${from} to ${to}, or a birth date that gives one.`,
  amount: (amount: number, from: number, to: number) =>
    `${dollars(amount)} can’t be right here. I can take an amount from ${dollars(from)} to ${dollars(to)}.`,
  percent: (rate: number) => `${rate}% is more than all of your pay. I can take a percent from 0 to 100.`,
  employerPercent: (rate: number) =>
    `${rate}% of pay is more than an employer can deduct. I can take 0% to 25%.`,
  taxRate: (rate: number) =>
    `${share(rate)} is above every federal bracket. I can take a rate from 0% to 60%.`,
  paychecks: (count: number, most: number) =>
    `${count} can’t be right. I can take a whole number from 1 to ${most}.`,
  onlyABound: (said: string) =>
    `“${said}” tells me which side you’re on, but I need an amount. An estimate is fine: “about $155,000”.`,
  onlyARange: () =>
    'That’s a range, and I need one figure to compute with. Your best estimate is fine, and you can change it later.',
  onlyARate: (said: string) =>
    `“${said}” is what goes in each time. I need what’s in so far this year, all together: your last pay stub has it under “year to date”, and you can send it to me.`,
  outOfBounds: (field: Field) => `I couldn’t use that for “${fieldNames[field]}”: it’s out of range.`,
};

/** What a fact is called, in lists of what is known. */
export const fieldNames: Record<Field, string> = {
  birthDate: 'Birth date',
  birthYear: 'Year of birth',
  age: 'Age',
  turningAge: 'Age at the end of the year',
  annualPay: 'Pay for the year',
  priorYearWages: 'Last year’s wages from this employer',
  filingStatus: 'Filing status',
  modifiedAgi: 'Modified AGI',
  marginalTaxRate: 'Marginal tax rate',
  electiveDeferralYearToDate: 'Deferred so far this year',
  electiveDeferralPercent: 'Deferral',
  electiveDeferralPlanned: 'Deferral planned for the year',
  defersTheMost: 'Deferral planned for the year',
  deferralKind: 'Kind of deferral',
  otherEmployerDeferrals: 'Deferred at other employers this year',
  relatedAdditions: 'Went into a related employer’s plan this year',
  relatedPay: 'Pay from a related employer',
  businessAdditions: 'Went into your own business’s plan this year',
  afterTaxYearToDate: 'Paid in after tax so far this year',
  afterTaxPercent: 'After-tax election',
  employerContribution: 'Employer money for the year',
  match: 'Employer match',
  matchMaximum: 'The most the match comes to in a year',
  nonelectivePercent: 'Employer money no matter what you defer',
  employerStillToCome: 'Employer money for this year, paid next year',
  payFrequency: 'Paid',
  paychecksLeft: 'Paychecks left this year',
  nextPayDate: 'Next pay date',
  payDates: 'Pay dates',
  startedOn: 'Started here on',
  lastPayDate: 'Last paycheck here by',
  raise: 'Raise',
  bonus: 'Bonus, part of the year’s pay',
  bonusElection: 'Taken from the bonus',
  keepPerPaycheck: 'Kept from each paycheck',
  planType: 'Kind of plan',
  businessKind: 'Kind of business',
  preTaxBalance: 'Pre-tax balance',
  afterTaxBalance: 'After-tax contributions in the account',
  afterTaxEarnings: 'Earnings on after-tax contributions',
  rothBalance: 'Roth balance',
  allowsAfterTax: 'Plan takes after-tax contributions',
  allowsInServiceWithdrawal: 'Plan lets after-tax money out while you work there',
  allowsInPlanConversion: 'Plan converts to Roth inside',
  separateAccounting: 'After-tax money is accounted for separately',
  offersRoth: 'Plan has a Roth option',
  offersCatchUp: 'Plan takes catch-up contributions',
  offersSuperCatchUp: 'Plan takes the larger catch-up at 60 to 63',
  rothCatchUp: 'Where catch-up must be Roth',
  conversion: 'In-plan conversion to Roth',
  trueUp: 'Employer makes up for missed match at year-end',
  afterTaxCapPercent: 'Plan’s cap on after-tax contributions',
  afterTaxCapAmount: 'Plan’s cap on after-tax contributions, in dollars',
  afterTaxCapHighlyCompensatedPercent: 'Plan’s cap for highly compensated employees',
  deferralCapPercent: 'Plan’s own cap on deferrals',
  deferralCapAmount: 'Plan’s own cap on deferrals, in dollars',
  deferralCapHighlyCompensatedPercent: 'Plan’s cap on deferrals for highly compensated employees',
  combinedCapPercent: 'Plan’s cap on deferrals and after-tax money together',
  capsOverYear: 'Percent caps apply to the year, not each paycheck',
  electionUnit: 'Elections are set in',
  afterTaxElectionUnit: 'After-tax elections are set in',
  combinedElection: 'One percent for deferrals and after-tax money',
  matchesCatchUp: 'Match counts catch-up, too',
  matchesAfterTax: 'Match counts after-tax contributions, too',
  spillover: 'Deferrals continue after tax when they reach the limit (spillover)',
  electionLag: 'Paychecks before a change takes effect',
  leavingEmployer: 'Leaving this employer soon',
  fivePercentOwner: 'Owns more than 5% of the employer',
  highlyCompensated: 'Highly compensated employee (HCE) this year',
};

const WORDS: Record<string, string> = {
  single: 'single',
  marriedFilingJointly: 'married filing jointly',
  marriedFilingSeparately: 'married filing separately',
  headOfHousehold: 'head of household',
  preTax: 'pre-tax',
  roth: 'Roth',
  mixed: 'pre-tax and Roth',
  '401k': '401(k)',
  '403b': '403(b)',
  '457b': 'governmental 457(b)',
  solo401k: 'solo 401(k)',
  weekly: 'weekly',
  biweekly: 'every two weeks',
  semimonthly: 'twice a month',
  monthly: 'monthly',
  deemed: 'made Roth automatically',
  chosen: 'each person has to choose Roth',
  notOffered: 'no catch-up',
  automatic: 'automatic',
  anyTime: 'at any time',
  quarterly: 'quarterly',
  yearly: 'yearly',
  wholePercent: 'whole percents of pay',
  halfPercent: 'half percents of pay',
  tenthPercent: 'tenths of a percent of pay',
  dollars: 'dollars a paycheck',
  wholeDollars: 'whole dollars a paycheck',
  unincorporated: 'self-employment income',
  corporation: 'W-2 pay from your corporation',
};

/** Numbers that are no dollars. */
const COUNTS: readonly Field[] = ['age', 'turningAge', 'birthYear', 'paychecksLeft', 'electionLag'];
const PERCENTS: readonly Field[] = [
  'electiveDeferralPercent',
  'afterTaxPercent',
  'nonelectivePercent',
  'afterTaxCapPercent',
  'afterTaxCapHighlyCompensatedPercent',
  'deferralCapPercent',
  'deferralCapHighlyCompensatedPercent',
  'combinedCapPercent',
];

function describeMatch(match: NonNullable<Profile['match']>): string {
  if (match.length === 0) return 'none';
  let from = 0;
  const steps = match.map(({ rate, upToPercentOfPay, upToAmount }) => {
    if (upToAmount !== undefined) return `${share(rate)} up to ${dollars(upToAmount)}`;
    const upTo = upToPercentOfPay ?? 0;
    const step = `${share(rate)} of the ${from === 0 ? 'first' : 'next'} ${percent(upTo - from)}`;
    from = upTo;
    return step;
  });
  return match.every(({ upToAmount }) => upToAmount !== undefined) ? list(steps) : `${list(steps)} of pay`;
}

const payDatesInWords = (dates: readonly string[]): string =>
  dates.length === 0
    ? 'none'
    : `${dates.length}, from ${dayInWords(dates[0] ?? '')} to ${dayInWords(dates.at(-1) ?? '')}`;

function describeRaise({ annualPay, percent: by, from }: NonNullable<Profile['raise']>): string {
  const what = annualPay === undefined ? `of ${percent(by ?? 0)}` : `to ${dollars(annualPay)} a year`;
  return `${what} from ${dayInWords(from)}`;
}

function describeBonusElection(election: NonNullable<Profile['bonusElection']>): string {
  if (election === 'none') return 'nothing';
  return election === 'same'
    ? 'the same as from every paycheck'
    : `${percent(election.deferralPercent)} deferred, ${percent(election.afterTaxPercent)} after tax`;
}

const DATES: readonly Field[] = ['birthDate', 'nextPayDate', 'startedOn', 'lastPayDate'];

/** A fact's value as people read it: "$240,000", "yes", "50% of the first 6% of pay". */
export function describeFact(field: Field, facts: Facts): string {
  const value = facts[field];
  if (value === null && AFTER_TAX_CAPS.includes(field)) return 'none';
  if (value === undefined || value === null) return 'not known';
  if (field === 'match') return describeMatch(facts.match ?? []);
  if (field === 'defersTheMost') return 'the maximum, as much as the law allows';
  if (facts.raise && field === 'raise') return describeRaise(facts.raise);
  if (facts.bonus && field === 'bonus')
    return `${dollars(facts.bonus.amount)} on ${dayInWords(facts.bonus.on)}`;
  if (facts.bonusElection && field === 'bonusElection') return describeBonusElection(facts.bonusElection);
  if (DATES.includes(field)) return dayInWords(String(value));
  if (field === 'payDates') return payDatesInWords(facts.payDates ?? []);
  if (field === 'marginalTaxRate') return share(Number(value));
  if (PERCENTS.includes(field)) return `${percent(Number(value))} of pay`;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return WORDS[value] ?? value;
  return COUNTS.includes(field) ? String(value) : dollars(Number(value));
}

export type QuestionText = {
  /** The name of the question in lists: "change my pay". */
  name: string;
  ask: (profile: Profile, day: Day) => string;
  why: (day: Day) => string;
  allowed: string;
  example: string;
  /** Words, beside the name, by which people mean this question when they want to change it. */
  calledAlso: readonly string[];
};

export const questionTexts: Record<string, QuestionText> = {
  birth: {
    name: 'Age',
    ask: () => 'When were you born? A date, a year or your age will do.',
    why: () =>
      'Starting the year you turn 50 you can put in more (catch-up), and even more at 60 to 63. What counts is your age on December 31.',
    allowed: 'a birth date, a birth year, or an age from 16 to 100',
    example: 'March 14, 1966, or “I turn 60 this year”',
    calledAlso: ['birthday', 'birth date', 'birth year', 'born'],
  },
  birthdayAhead: {
    name: 'Birthday this year',
    ask: ({ age }, { calendarYear }) =>
      `You’re ${age} now. Do you have another birthday before the end of ${calendarYear}?`,
    why: () =>
      'Your age on December 31 decides which catch-up you can make, and here one year makes a difference.',
    allowed: 'yes or no',
    example: 'yes',
    calledAlso: [],
  },
  pay: {
    name: 'Pay',
    ask: (_profile, { calendarYear }) =>
      `What’s your pay for ${calendarYear}, before taxes and deferrals, bonus included?`,
    why: () =>
      'Except for catch-up, no more than your pay can go into your account in a year, and a match is a percent of it.',
    allowed: 'dollars a year, up to $50,000,000',
    example: '240k, or $20,000 a month',
    calledAlso: ['salary', 'income', 'wage', 'wages', 'compensation'],
  },
  planned: {
    name: 'Planned deferral',
    ask: (_profile, { calendarYear }) =>
      `How much of your pay will you defer into the plan in all of ${calendarYear}, pre-tax and Roth together, catch-up included?`,
    why: ({ limits }) =>
      `Deferrals count toward the overall limit of ${dollars(limits.annualAdditions)} (catch-up does not), so they use up room that after-tax money could have.`,
    allowed: 'dollars for the year, or a percent of your pay',
    example: '$23,500, “10%” or “the maximum”',
    calledAlso: ['deferral', 'deferrals', 'contribution', 'contributions', 'plan to contribute'],
  },
  lastYearsWages: {
    name: 'Last year’s wages',
    ask: (_profile, { calendarYear }) =>
      `What did this employer pay you in ${calendarYear - 1}? Box 3 of your W-2 has it (Social Security wages; some plans go by box 5 for 2026).`,
    why: ({ limits, calendarYear }) =>
      `Above ${dollars(limits.rothCatchUpWages ?? 0)} of Social Security wages (box 3) in ${calendarYear - 1}, your catch-up contributions have to be Roth. And what you were paid in ${calendarYear - 1} decides whether you’re highly compensated in ${calendarYear}: some plans have lower caps for that.`,
    allowed: 'dollars; 0 if you didn’t work there',
    example: '$168,600',
    calledAlso: ['w-2', 'w2', 'prior year wages', 'last years pay'],
  },
  deferredSoFar: {
    name: 'Deferred so far',
    ask: (_profile, { calendarYear }) =>
      `How much of that have you deferred so far in ${calendarYear}? Your last pay stub shows it; you can send it to me.`,
    why: () => 'It tells me what you can still defer in the paychecks that are left.',
    allowed: 'dollars, up to $200,000',
    example: '$18,200',
    calledAlso: ['year to date', 'ytd', 'paid so far'],
  },
  elsewhere: {
    name: 'Other employers',
    ask: (_profile, { calendarYear }) =>
      `Did you defer into another employer’s plan in ${calendarYear}? How much?`,
    why: () =>
      'The deferral limit is yours across all employers. What you deferred elsewhere comes off it here.',
    allowed: 'dollars, up to $200,000; 0 for none',
    example: '$11,000, or “no”',
    calledAlso: ['other employer', 'old job', 'previous employer', 'other job'],
  },
  employer: {
    name: 'Employer money',
    ask: (_profile, { calendarYear }) =>
      `What does your employer put in for ${calendarYear}? An amount, or how the match works.`,
    why: () =>
      'Employer money counts toward the overall limit, so it uses up room that after-tax money could have.',
    allowed: 'dollars for the year up to $100,000, or a match such as “50% of the first 6%”',
    example: '$15,000, or “100% of the first 3% and 50% of the next 2%”',
    calledAlso: ['match', 'employer', 'company', 'employer match', 'employer contribution'],
  },
  afterTax: {
    name: 'After-tax contributions',
    ask: () =>
      'Does your plan take after-tax contributions? (They’re neither pre-tax nor Roth; your plan’s enrollment page lists them separately.)',
    why: () => 'Without them there’s no mega backdoor Roth: it starts with after-tax money in the plan.',
    allowed: 'yes, no, or that you don’t know',
    example: 'yes',
    calledAlso: ['after tax', 'aftertax'],
  },
  inPlan: {
    name: 'In-plan conversion',
    ask: () =>
      'Does your plan let you convert after-tax money to Roth inside the plan (an in-plan Roth rollover)?',
    why: () =>
      'The money has to get into a Roth account. Inside the plan is one way; taking it out to a Roth IRA is the other.',
    allowed: 'yes, no, or that you don’t know',
    example: 'yes, automatically',
    calledAlso: ['conversion', 'in-plan', 'in plan', 'inplan', 'in-plan rollover'],
  },
  inService: {
    name: 'In-service withdrawal',
    ask: () =>
      'Can you take after-tax money out of the plan while you still work there (an in-service withdrawal, to roll to a Roth IRA)?',
    why: () =>
      'That’s the other way into a Roth account. Without one of the two, the money stays in the plan until you leave.',
    allowed: 'yes, no, or that you don’t know',
    example: 'no',
    calledAlso: ['in-service', 'in service', 'inservice', 'withdrawal', 'withdrawals'],
  },
  leaving: {
    name: 'Leaving',
    ask: () => 'Will you leave this employer, or retire, within the next year or two?',
    why: () =>
      'When you leave, you can roll after-tax money to Roth no matter what the plan allows before then.',
    allowed: 'yes, no, or that you don’t know',
    example: 'I’m retiring next spring',
    calledAlso: ['retiring', 'retirement', 'quitting'],
  },
  afterTaxSoFar: {
    name: 'After-tax so far',
    ask: (_profile, { calendarYear }) => `How much have you put in after tax so far in ${calendarYear}?`,
    why: () => 'It comes off the room for the year. What’s left can still go in.',
    allowed: 'dollars, up to $200,000',
    example: '$6,200, or “nothing yet”',
    calledAlso: ['after tax so far', 'after tax ytd'],
  },
  separate: {
    name: 'Separate accounting',
    ask: () => 'Does your plan account for after-tax money and its earnings separately from the rest?',
    why: () =>
      'If it does, only the earnings on your after-tax money come along when you move it, not a share of all pre-tax money.',
    allowed: 'yes, no, or that you don’t know',
    example: 'yes',
    calledAlso: ['accounting', 'separate account'],
  },
  afterTaxBalance: {
    name: 'After-tax balance',
    ask: () => 'How much of your own after-tax money is in the account now, not counting earnings?',
    why: () => 'It’s the part of a payout that isn’t taxed again.',
    allowed: 'dollars, up to $100,000,000',
    example: '$20,000',
    calledAlso: ['after tax balance', 'basis'],
  },
  afterTaxEarnings: {
    name: 'Earnings on it',
    ask: () => 'What has that after-tax money earned so far?',
    why: () => 'Earnings are taxed when they move to Roth; what you put in isn’t.',
    allowed: 'dollars, up to $100,000,000',
    example: '$600',
    calledAlso: ['earnings', 'growth', 'gains'],
  },
  preTaxBalance: {
    name: 'Pre-tax balance',
    ask: () =>
      'How much pre-tax money is in the account: your pre-tax deferrals, employer money, and their earnings?',
    why: () =>
      'Without separate accounting, a share of it comes along with every payout (the pro-rata rule).',
    allowed: 'dollars, up to $100,000,000',
    example: '$80,000',
    calledAlso: ['pretax balance', 'pre tax balance', 'pretax'],
  },
  planType: {
    name: 'Kind of plan',
    ask: () => 'What kind of plan is it?',
    why: () =>
      'A 401(k) and a 403(b) share their limits; a governmental 457(b) doesn’t take after-tax money; a solo 401(k) counts your business’s profit as pay.',
    allowed: '401(k), 403(b), governmental 457(b) or solo 401(k)',
    example: '403(b)',
    calledAlso: ['plan type', 'plan', 'type of plan', '403b', '457b', '457', 'solo'],
  },
  frequency: {
    name: 'Pay dates',
    ask: () => 'How often are you paid?',
    why: () => 'You set your election per paycheck.',
    allowed: 'weekly, every two weeks, twice a month or monthly',
    example: 'every two weeks',
    calledAlso: ['pay frequency', 'frequency', 'paychecks'],
  },
  paychecksLeft: {
    name: 'Next payday or paychecks left',
    ask: (_profile, { calendarYear }) =>
      `When’s your next payday? Or how many paychecks do you have left in ${calendarYear}, counting the next one?`,
    why: () =>
      'What’s left has to fit into these paychecks. With a date I can count them and tell you the last one that helps.',
    allowed: 'a date, or a whole number from 1 to 53',
    example: 'December 4, or “3”',
    calledAlso: ['paychecks left', 'remaining paychecks', 'pay dates left', 'next payday', 'next pay date'],
  },
  nextPayday: {
    name: 'Next payday',
    ask: () => 'What’s the date of your next payday?',
    why: () =>
      'You told me about something that happens on a date. With one payday I can tell which paychecks it affects.',
    allowed: 'a date',
    example: 'December 4',
    calledAlso: [],
  },
  businessKind: {
    name: 'Kind of business',
    ask: () =>
      'How does your business pay you: self-employment income (sole proprietor, partnership, LLC), or W-2 pay from your own corporation?',
    why: () =>
      'It changes what counts as pay, and the most the business can contribute: 20% of what’s left after half of self-employment tax, or 25% of W-2 pay.',
    allowed: 'self-employment income, or W-2 pay from a corporation',
    example: 'S corporation, W-2',
    calledAlso: ['business', 's corp', 'corporation', 'sole proprietor'],
  },
  taxRate: {
    name: 'Tax rate',
    ask: () => 'Which federal tax bracket are you in?',
    why: () => 'It tells me how much tax you’d owe on taxable earnings.',
    allowed: 'a percent from 0 to 60',
    example: '24%',
    calledAlso: ['bracket', 'tax bracket', 'rate'],
  },
};

/** The name of a question, as in "change my pay". */
/** What a question is called; a field that no question asks for has a name of its own. */
export const questionName = (id: string): string =>
  questionTexts[id]?.name ?? Object.entries(fieldNames).find(([field]) => field === id)?.[1] ?? id;
