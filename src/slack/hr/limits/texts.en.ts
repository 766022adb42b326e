import { dayInWords, dollars } from '../../../formats.ts';

/** What the limits' pages say, in English. */
export const limitsTexts = {
  rangeHint: () => 'From and to, such as 153,000 – 168,000',
  wageBaseSource: (year: number) =>
    `Social Security Administration, contribution and benefit base for ${year}; Social Security Act section 230`,

  title: () => 'Limits of a year',
  intro: () =>
    '*Enter each figure as it was published.* The IRS publishes them in October or November in a notice, the Social Security Administration its own. I check them; the next page shows what changes before anything counts.',
  taxYear: () => 'Tax year',
  notice: () => 'The IRS notice they are from',
  noticeHint: () => 'Such as IRS Notice 2026-70',
  wageBase: () => 'Source of the Social Security wage base',
  madeUp: () => 'These figures are made up, for trying Megaroth out',
  next: () => 'Check',
  close: () => 'Close',
  back: () => 'Back',
  enter: () => 'Enter them',

  yearUnread: (raw: string) => `I got “${raw.slice(0, 20)}”; a year is needed, such as 2027.`,
  notThisYear: (year: number, last: number) =>
    `The limits of ${year} can’t be published yet: I take years up to ${last}.`,
  noticeNeeded: (raw: string) =>
    `I got “${raw.slice(0, 40)}”; every figure needs its source, such as IRS Notice 2026-70.`,
  amountUnread: (raw: string) => `I got “${raw.slice(0, 30)}”; whole dollars are needed, such as 24,500.`,
  rangeUnread: (raw: string) =>
    `I got “${raw.slice(0, 30)}”; two amounts are needed, such as 153,000 – 168,000.`,
  wrong: (message: string) => `This can’t be: ${message}.`,

  reviewTitle: (year: number, before: number | undefined, madeUp: boolean) =>
    `*The limits of ${year}${madeUp ? ' (made up, for trying)' : ''}${before ? `, beside ${before === year ? 'what counts now' : before}` : ''}.* Nothing counts yet.`,
  changeLine: (name: string, old: string | undefined, now: string) =>
    old === undefined
      ? `${name}: *${now}*`
      : old === now
        ? `${name}: ${now} (same)`
        : `${name}: ${old} → *${now}*`,
  meanwhile: (by: string, year: number) =>
    `*While you were typing, <@${by}> entered limits of ${year}.* Nothing of yours is lost: below is what yours would change now. Enter them once more, or close this.`,
  unusual: (name: string, old: number, now: number) =>
    `:warning: ${name}: ${dollars(now)} is ${now < old ? 'below' : 'more than a quarter above'} the ${dollars(old)} of the year before.`,
  confirmUnusual: () => 'Unusual figures',
  confirmUnusualBox: () => 'I looked again: they are as published',
  confirmNeeded: () => 'Look at the figures marked above, and confirm that they are as published.',
  willCorrect: (year: number) =>
    `This corrects what I said of ${year}: everybody whom I told the old figures hears it from me.`,
  needsSecond: () => 'A second admin has to confirm them before they count.',

  entered: (year: number) => `The limits of *${year}* count from now on, everywhere.`,
  proposed: (year: number) =>
    `The limits of *${year}* are entered, and wait for a second admin. The others were asked in their direct messages.`,
  noSecond: () =>
    'A second admin has to confirm them, and there is none: add one with `/megaroth admin add @name`, and enter them again.',
  pleaseConfirm: (by: string, year: number) =>
    `<@${by}> entered the limits of *${year}*. Hold them against the source; they count when you confirm.`,
  confirm: () => 'Confirm',
  reject: () => 'Reject',
  confirmed: (year: number) => `Confirmed: the limits of *${year}* count from now on, everywhere.`,
  rejected: (year: number) => `Rejected: nothing of the limits of *${year}* counts.`,
  rejectedTell: (by: string, year: number) =>
    `<@${by}> rejected the limits of *${year}* that you entered. Talk to them, and enter them again.`,
  confirmedTell: (by: string, year: number) =>
    `<@${by}> confirmed the limits of *${year}* that you entered: they count from now on.`,
  ownProposal: () => 'You entered these yourself: another admin has to confirm them.',
  decided: (state: string) => `That is decided already: ${state === 'inForce' ? 'confirmed' : 'rejected'}.`,

  pageTitle: (years: string) => `*The limits I know:* ${years}.`,
  pageLine: (year: number, madeUp: boolean, by: string, at: string, state: string) =>
    `*${year}*${madeUp ? ' (made up)' : ''}, entered by <@${by}> on ${dayInWords(at.slice(0, 10))}${state === 'proposed' ? ', waiting for a second admin' : state === 'rejected' ? ', rejected' : ''}`,
  enterYear: (year: number) => `Enter ${year}`,
  enterAnother: () => 'Enter another year',
  correct: (year: number) => `Correct ${year}`,

  correctionTitle: (year: number) =>
    `*A figure of ${year} that I gave you, or computed with, was wrong.* It is corrected now; what I computed with it changes.`,
  showMine: () => 'Show my figures',
};
