import { dayInWords, dollars } from '../../formats.ts';
import type { DateOfYear } from '../../guidance/dates/index.ts';
import type { Profile } from '../../participant/profile.ts';
import type { ReminderKind } from '../../participant/reminder-settings.ts';
import type { LastDates } from '../../reminders/due.ts';

/** What reminders say, and the page on which one asks for them. */
export const reminderTexts = {
  intro: () =>
    '*Reminders, only if you want them.* I message you here at the hour you pick, never at night. Each one comes once, and one press stops them or snoozes one.',
  isOn: (kinds: readonly string[], hour: string, zone: string) =>
    `Reminders are on: ${kinds.join('; ')}. They come from ${hour} on, ${zone} time.`,
  isOff: () => 'Reminders are off.',
  setUp: () => 'Set up reminders',
  change: () => 'Change',
  stop: () => 'Stop reminders',
  stopped: () => 'Reminders are off. `/megaroth remind` turns them back on.',
  snooze: () => 'Remind me in a week',
  snoozed: (date: string) => `I’ll remind you again on ${dayInWords(date)}.`,
  title: () => 'Reminders',
  close: () => 'Close',
  save: () => 'Turn on',
  kindsLabel: () => 'Remind me',
  kindsNeeded: () => 'Pick at least one. “Stop reminders” turns them all off.',
  zoneLabel: () => 'Your time zone',
  hourLabel: () => 'From this hour on',
  kind: {
    lastPayDate: 'before the last paydays that can still fill your room',
    convert: 'when there’s after-tax money to convert',
    newLimits: 'in January, when the new limits take effect',
    yearEnd: 'in the last days of the year, with a summary',
    dates: 'a week before refunds, tax forms, birthdays, and clocks that count',
  } satisfies Record<ReminderKind, string>,
  hour: (hour: number) => (hour === 12 ? 'noon' : hour < 12 ? `${hour} a.m.` : `${hour - 12} p.m.`),
  zone: (zone: string) => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone,

  lastPayDate: (
    year: string,
    amount: string,
    room: string,
    { today, fillsFrom, last, setBefore }: LastDates,
  ) => {
    if (fillsFrom && fillsFrom > today)
      return `*${dayInWords(fillsFrom)} is the last payday from which you can still ${amount === room ? `fill your after-tax room for ${year}: ${room}` : `put in what fits after tax for ${year}: ${amount}, of ${room} of room`}.* ${setBefore ? `A change takes a while to count at your plan: set it before the payday of ${dayInWords(setBefore)}.` : 'Payroll needs a few days to pick up an election, so set it now.'}${last ? ` After ${dayInWords(last)} nothing more can go in for ${year}.` : ''}`;
    if (last)
      return `*Your after-tax room for ${year} can’t be filled anymore, but ${amount} of it can still go in* (${room} is left). Your last payday of ${year} is ${dayInWords(last)}, and payroll needs a few days to pick up an election.`;
    const ofRoom = amount === room ? '' : ` (of ${room} of room, since it comes out of your pay)`;
    return `*${amount} can still go in after tax for ${year}${ofRoom}.* Contributions come from pay, so only the paychecks left in ${year} can fill it: set your election now. Tell me your next payday, and I’ll work out what each one has to put in.`;
  },
  lookUpSoFar: (year: string) =>
    `*Something may still go in after tax for ${year}, but how much depends on what’s in so far, and you weren’t sure.* Your last pay stub shows it under “year to date”: send it to me, or type \`stub\`. Only the paychecks left in ${year} can bring it in.`,
  convert: (amount: string | undefined, rule: string | undefined) =>
    `*It’s time to convert your after-tax money to Roth*${amount ? ` (${amount}, from what you told me)` : ''}. ${
      rule === undefined ? '' : `Your plan converts ${rule}. `
    }Only the earnings are taxed, so the sooner you do it, the less tax there is.`,
  rule: {
    monthly: 'once a month, when you ask',
    quarterly: 'once a quarter, when you ask',
    yearly: 'once a year, when you ask',
    anyTime: 'whenever you ask',
  } satisfies Record<Exclude<NonNullable<Profile['conversion']>, 'automatic' | 'unknown'>, string>,
  date: ({ on, title, says, own }: DateOfYear) =>
    `*${dayInWords(on)}: ${title}.* ${says}${own === undefined ? '' : ` ${own}`}`,
  allDates: () => 'All my dates',
  newLimits: (year: string, deferral: string, all: string) =>
    `*The ${year} limits are now in effect:* ${deferral} for deferrals, ${all} for everything that goes into your account. Check your elections: last year’s settings may stop short of them.`,
  yearEnd: (year: string) => `*Your ${year}, from what you told me:*`,
  yearEndLine: (name: string, amount: string) => `• ${name}: *${amount}*`,
  deferred: () => 'Deferred so far',
  afterTax: () => 'Paid in after tax so far',
  roomLeft: () => 'After-tax room left',
  yearEndNothing: () => 'I don’t know enough to sum it up. Tell me what went in, and I will.',
  yearEndAfter: (year: string) =>
    `Room you didn’t use by the last payday of ${year} is gone. After-tax money that’s still in the plan can be converted later; its earnings are taxed in the year you convert.`,
  unknown: () => 'not told',
  paycheck: () => 'My election per paycheck',
  rollover: () => 'My conversion',
  forMe: () => 'What does it mean for me?',
  showAnswer: () => 'Show the answer',
  dollars: (amount: number) => dollars(amount),
};
