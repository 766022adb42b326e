import { dollars } from '../../../formats.ts';

const madeUpMark = (madeUp: boolean) => (madeUp ? ' (made up, for trying)' : '');

const tenths = new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** What announcements and HR's pages about them say, in English. mrkdwn. */
export const announceTexts = {
  title: (year: number, madeUp: boolean) => `New 401(k) limits for ${year}${madeUpMark(madeUp)}`,
  titleCorrected: (year: number, madeUp: boolean) =>
    `Corrected: 401(k) limits for ${year}${madeUpMark(madeUp)}`,
  figure: () => 'Limit',
  before: (year: number) => String(year),
  wasWrong: () => 'Announced before',
  corrected: () => 'Correct',
  difference: () => 'Change',
  percent: () => 'Change, %',
  newRule: () => 'new',
  same: () => 'same',
  morePercent: (percent: number) => `${percent < 0 ? '−' : '+'}${tenths.format(Math.abs(percent))}%`,
  means: (deferral: number, all: number, deferralMore: number | null, allMore: number | null, year: number) =>
    `You may defer up to *${dollars(deferral)}* of your pay in ${year}${moreThan(deferralMore)}, and all that goes into your account, with your employer’s money and after-tax contributions, may come to *${dollars(all)}*${moreThan(allMore)}. If your plan takes after-tax contributions and lets you move them to Roth, up to *${dollars(all - deferral)}* beyond your deferral may go that way, less what your employer puts in.`,
  from: (year: number, source: string) =>
    `From January 1, ${year}, for pay of that year. Source: ${source}. Information, not tax advice.`,
  forMe: () => 'What does it mean for me?',

  nothing: (year: number) =>
    `I don’t know the limits of ${year} yet. They are published in October or November; \`/megaroth enter limits\` takes them then.`,
  noYears: () => 'There is nothing to announce yet.',
  previewTitle: () => '*This is how it will look.* Only you see it.',
  state: {
    draft: 'A draft: nothing is posted.',
    scheduled: 'Waits for its time.',
    posting: 'Being posted.',
    done: 'Posted.',
    cancelled: 'Cancelled: nothing was posted.',
  } as Record<string, string>,
  controls: (state: string, channels: readonly string[]) =>
    `*The announcement.* ${state}\n${channels.length === 0 ? 'No channel is chosen yet.' : `Channels: ${shownChannels(channels)}`}`,
  at: (seconds: number, iso: string) =>
    ` It is posted on <!date^${seconds}^{date_long} at {time}|${iso.slice(0, 16).replace('T', ' ')} UTC>.`,
  progress: (sent: number, all: number) =>
    `Posted in ${sent.toLocaleString('en-US')} of ${all.toLocaleString('en-US')} channels.`,
  edit: () => 'Edit the introduction',
  channels: () => 'Choose channels',
  postNow: () => 'Post now',
  postAt: () => 'Post at a time',
  cancel: () => 'Cancel',
  again: () => 'Take it up again',
  refresh: () => 'How far is it?',
  close: () => 'Close',
  save: () => 'Save',
  introduction: () => 'Introduction',
  introductionHint: () => 'Stands above the table. Empty: none. At most 1,000 characters.',
  introductionTooLong: (length: number) => `${length} characters; at most 1,000 are allowed.`,
  channelsLabel: () => 'Channels in which announcements are posted',
  channelsHint: () => 'Invite Megaroth into each of them first: /invite @Megaroth',
  channelsNeeded: () => 'Choose at least one channel.',
  introductionMeanwhile: (now: string) =>
    `*While you were typing, somebody changed the introduction.* It says now: ${now === '' ? '(nothing)' : `“${now}”`}. Yours is still here: save it once more to put it in its place, or close this.`,
  channelsMeanwhile: (now: readonly string[]) =>
    `*While you were choosing, somebody changed the channels.* They are now: ${now.length === 0 ? 'none' : shownChannels(now)}. Your choice is still here: save it once more, or close this.`,
  when: () => 'When it is posted, in your own time zone',
  notInPast: () => 'That time is over: choose one that is still to come.',
  tooFar: () => 'That is more than a year ahead.',
  needsChannels: () => 'Choose at least one channel first.',
  posting: (count: number) =>
    `Posting it in ${count === 1 ? 'one channel' : `${count.toLocaleString('en-US')} channels`}. I tell you here when all are done.`,
  scheduled: (seconds: number, iso: string) =>
    `It will be posted on <!date^${seconds}^{date_long} at {time}|${iso.slice(0, 16).replace('T', ' ')} UTC>.`,
  cancelled: () => 'Cancelled: nothing is posted.',
  tooLate: () => 'It is being posted already.',
  notTwice: () => 'That was done already: nothing was changed.',
  draftReady: (year: number, corrected: boolean) =>
    corrected
      ? `The limits of *${year}* were corrected. A draft of the correction is ready for your channels; nothing is posted without you.`
      : `The limits of *${year}* are known. A draft of the announcement is ready for your channels; nothing is posted without you.`,
  look: () => 'Look at it',

  reportAll: (year: number, sent: number) =>
    `The announcement of the limits of *${year}* stands in ${sent === 1 ? 'its channel' : `all ${sent.toLocaleString('en-US')} channels`}, once in each.`,
  reportSome: (year: number, sent: number, missing: readonly string[]) =>
    `The announcement of the limits of *${year}* stands in ${sent.toLocaleString('en-US')} ${sent === 1 ? 'channel' : 'channels'}, once in each. It could not be posted in:\n${missing.map((line) => `• ${line}`).join('\n')}`,
  missing: (channel: string, reason: string) =>
    `<#${channel}>: ${reasons[reason.replace(/^not_checked:.*/, 'not_checked')] ?? `Slack says “${reason}”`}`,
  andMore: (count: number) =>
    `and ${count.toLocaleString('en-US')} more; \`/megaroth announce\` tells the state`,
};

const moreThan = (more: number | null) =>
  more === null || more === 0 ? '' : ` (${dollars(Math.abs(more))} ${more > 0 ? 'more' : 'less'})`;

const SHOWN = 20;
const shownChannels = (ids: readonly string[]) =>
  `${ids
    .slice(0, SHOWN)
    .map((id) => `<#${id}>`)
    .join(', ')}${ids.length > SHOWN ? ` and ${(ids.length - SHOWN).toLocaleString('en-US')} more` : ''}`;

/** Why Slack does not take a message in a channel, and what to do. */
const reasons: Record<string, string> = {
  not_in_channel: 'Megaroth is not in it. Invite it with `/invite @Megaroth`, and post there yourself',
  channel_not_found: 'the channel is gone, or private without Megaroth in it',
  is_archived: 'the channel is archived',
  restricted_action: 'only some people may post there',
  no_answer: 'Slack did not answer for a day',
  not_checked: 'I could not see whether it stands there already, and I don’t post twice: look yourself',
};
