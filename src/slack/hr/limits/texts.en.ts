import { dayInWords, dollars } from '../../../formats.ts';

/** What the limits' pages say, in English. */
export const limitsTexts = {
  rangeHint: () => 'From and to, such as 153,000 – 168,000',
  wageBaseSource: (year: number) =>
    `Social Security Administration, contribution and benefit base for ${year}; Social Security Act section 230`,

  title: () => 'Limits for a year',
  intro: () =>
    '*Enter each figure as it was published.* The IRS publishes its limits in a notice in October or November; the wage base comes from the Social Security Administration. I’ll check them, and the next page shows what changes before anything takes effect.',
  taxYear: () => 'Tax year',
  notice: () => 'The IRS notice they are from',
  noticeHint: () => 'Such as IRS Notice 2026-70',
  wageBase: () => 'Source of the Social Security wage base',
  madeUp: () => 'These figures are made up, to try Megaroth out',
  next: () => 'Check',
  close: () => 'Close',
  back: () => 'Back',
  enter: () => 'Enter them',

  yearUnread: (raw: string) => `I got “${raw.slice(0, 20)}”; I need a year, such as 2027.`,
  notThisYear: (year: number, last: number) =>
    `The ${year} limits can’t have been published yet. I take years up to ${last}.`,
  noticeNeeded: (raw: string) =>
    `I got “${raw.slice(0, 40)}”; I need the source, such as IRS Notice 2026-70.`,
  amountUnread: (raw: string) => `I got “${raw.slice(0, 30)}”; I need whole dollars, such as 24,500.`,
  rangeUnread: (raw: string) => `I got “${raw.slice(0, 30)}”; I need two amounts, such as 153,000 – 168,000.`,
  wrong: (message: string) => `This can’t be right: ${message}.`,

  reviewTitle: (year: number, before: number | undefined, madeUp: boolean) =>
    `*The ${year} limits${madeUp ? ' (made up, to try Megaroth out)' : ''}${before ? `, next to ${before === year ? 'the ones in effect now' : before}` : ''}.* Nothing takes effect yet.`,
  changeLine: (name: string, old: string | undefined, now: string) =>
    old === undefined
      ? `${name}: *${now}*`
      : old === now
        ? `${name}: ${now} (same)`
        : `${name}: ${old} → *${now}*`,
  meanwhile: (by: string, year: number) =>
    `*While you were typing, <@${by}> entered the ${year} limits.* You haven’t lost anything: below is what yours would change now. Enter them again, or close this.`,
  unusual: (name: string, old: number, now: number) =>
    `:warning: ${name}: ${dollars(now)} is ${now < old ? 'below' : 'more than a quarter above'} the year before (${dollars(old)}).`,
  confirmUnusual: () => 'Unusual figures',
  confirmUnusualBox: () => 'I checked again: they’re as published',
  confirmNeeded: () => 'Check the figures marked above, and confirm they’re as published.',
  willCorrect: (year: number) =>
    `This corrects what I’ve said about ${year}. I’ll tell everyone who got the old figures from me.`,
  needsSecond: () => 'A second admin has to confirm them before they take effect.',

  entered: (year: number) => `The *${year}* limits are now in effect everywhere.`,
  proposed: (year: number) =>
    `The *${year}* limits are entered and waiting for a second admin. I’ve asked the others in their direct messages.`,
  noSecond: () =>
    'A second admin has to confirm them, and there isn’t one yet. Add one with `/megaroth admin add @name`, then enter them again.',
  pleaseConfirm: (by: string, year: number) =>
    `<@${by}> entered the *${year}* limits. Check them against the source; they take effect when you confirm.`,
  confirm: () => 'Confirm',
  reject: () => 'Reject',
  confirmed: (year: number) => `Confirmed: the *${year}* limits are now in effect everywhere.`,
  rejected: (year: number) => `Rejected: the *${year}* limits aren’t in effect.`,
  rejectedTell: (by: string, year: number) =>
    `<@${by}> rejected the *${year}* limits you entered. Talk to them, then enter them again.`,
  confirmedTell: (by: string, year: number) =>
    `<@${by}> confirmed the *${year}* limits you entered. They’re now in effect.`,
  ownProposal: () => 'You entered these yourself: another admin has to confirm them.',
  decided: (state: string) =>
    `That’s already been decided: ${state === 'inForce' ? 'confirmed' : 'rejected'}.`,

  pageTitle: (years: string) => `*The limits I know:* ${years}.`,
  pageLine: (year: number, madeUp: boolean, by: string, at: string, state: string) =>
    `*${year}*${madeUp ? ' (made up)' : ''}, entered by <@${by}> on ${dayInWords(at.slice(0, 10))}${state === 'proposed' ? ', waiting for a second admin' : state === 'rejected' ? ', rejected' : ''}`,
  enterYear: (year: number) => `Enter ${year}`,
  enterAnother: () => 'Enter another year',
  correct: (year: number) => `Correct ${year}`,

  correctionTitle: (year: number) =>
    `*A ${year} figure that I gave you, or used for your figures, was wrong.* It’s corrected now, and your figures may change.`,
  showMine: () => 'Show my figures',
};
