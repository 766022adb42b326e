import { dayInWords, dollars } from '../../formats.ts';
import type { LastDates } from '../../reminders/due.ts';

/** What reminders say, and the page on which one asks for them. */
export const reminderTexts = {
  intro: () =>
    '*Reminders, only if you want them.* I write to you in our direct messages at your hour, never at night; each comes once, and one press stops them or puts one off.',
  isOn: (kinds: readonly string[], hour: string, zone: string) =>
    `You are reminded ${kinds.join('; ')}. I write from ${hour} on, ${zone} time.`,
  isOff: () => 'You are not reminded of anything.',
  setUp: () => 'Set up reminders',
  change: () => 'Change',
  stop: () => 'Stop reminders',
  stopped: () => 'Stopped: I remind you of nothing any more. `/megaroth remind` sets reminders up again.',
  snooze: () => 'Again in a week',
  snoozed: (date: string) => `I remind you of it again on ${dayInWords(date)}.`,
  title: () => 'Reminders',
  close: () => 'Close',
  save: () => 'Turn on',
  kindsLabel: () => 'Remind me',
  kindsNeeded: () => 'Choose at least one; “Stop reminders” turns all of them off.',
  zoneLabel: () => 'Your time zone',
  hourLabel: () => 'From this hour on',
  kind: {
    lastPayDate: 'before the last pay dates that can still fill the room',
    convert: 'when there is after-tax money to convert',
    newLimits: 'in January, when new limits apply',
    yearEnd: 'in the last days of the year, with a summary',
  } as Record<string, string>,
  hour: (hour: number) => (hour === 12 ? 'noon' : hour < 12 ? `${hour} a.m.` : `${hour - 12} p.m.`),
  zone: (zone: string) => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone,
  saved: () => 'Your reminders are on.',

  lastPayDate: (year: string, amount: string, room: string, { today, fillsFrom, last }: LastDates) => {
    if (fillsFrom && fillsFrom > today)
      return `*${dayInWords(fillsFrom)} is the last payday from which you can still ${amount === room ? `fill your after-tax room for ${year}: ${room}` : `put in what fits after tax for ${year}: ${amount}, of ${room} of room`}.* Payroll needs a few days to pick up an election, so set it now.${last ? ` After ${dayInWords(last)} nothing more can go in for ${year}.` : ''}`;
    if (last)
      return `*Your after-tax room for ${year} can’t be filled any more, but ${amount} of it can still go in* (${room} is left). Your last payday of ${year} is ${dayInWords(last)}, and payroll needs a few days to pick up an election.`;
    const ofRoom = amount === room ? '' : ` (of ${room} of room, since it comes out of your pay)`;
    return `*${amount} can still go in after tax for ${year}${ofRoom}.* Contributions come from pay, so only the paychecks that are left in ${year} can fill it: set your election now. Tell me your next payday, and I’ll say what each one has to put in.`;
  },
  convert: (amount: string | undefined, rule: string | undefined) =>
    `*It is time to convert your after-tax money to Roth*${amount ? ` (${amount} by what you told me)` : ''}. ${
      rule === undefined ? '' : `Your plan converts ${rule}. `
    }Only earnings are taxed, and the sooner it is done the fewer there are.`,
  rule: {
    monthly: 'once a month, when you ask',
    quarterly: 'once a quarter, when you ask',
    yearly: 'once a year, when you ask',
    anyTime: 'whenever you ask',
  } as Record<string, string>,
  newLimits: (year: string, deferral: string, all: string) =>
    `*The limits of ${year} apply now:* ${deferral} of deferrals, ${all} of everything that goes into your account. Check your elections: what you set for last year may stop short of them.`,
  yearEnd: (year: string) => `*Your ${year}, by what you told me:*`,
  yearEndLine: (name: string, amount: string) => `• ${name}: *${amount}*`,
  deferred: () => 'Deferred so far',
  afterTax: () => 'Paid in after tax so far',
  roomLeft: () => 'After-tax room that is left',
  yearEndNothing: () => 'I don’t know enough of it to sum it up. Tell me what went in, and I do.',
  yearEndAfter: (year: string) =>
    `What was not paid in by the last pay date of ${year} is gone for ${year}; after-tax money that waits can still be converted, and is taxed in the year in which that is done.`,
  unknown: () => 'not told',
  paycheck: () => 'My election per paycheck',
  rollover: () => 'My conversion',
  forMe: () => 'What does it mean for me?',
  showAnswer: () => 'Show the answer',
  dollars: (amount: number) => dollars(amount),
};
