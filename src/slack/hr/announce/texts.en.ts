import { dollars, percent } from '../../../formats.ts';
import type { Announcement } from '../../../hr/workspace.ts';
import type { Terms } from '../../../plan/terms.ts';

const madeUpMark = (madeUp: boolean) => (madeUp ? ' (made up, to try Megaroth out)' : '');

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
    `You can defer up to *${dollars(deferral)}* of your pay in ${year}${moreThan(deferralMore)}, and everything that goes into your account, with your employer’s money and after-tax contributions, can come to *${dollars(all)}*${moreThan(allMore)}.`,
  ifYourPlan: (beyond: number) =>
    `If your plan takes after-tax contributions and lets you move them to Roth, up to *${dollars(beyond)}* beyond your deferral can go that way, minus what your employer puts in.`,
  yourPlan: (name: string, beyond: number, way: string, cap: string) =>
    `The ${name} takes after-tax contributions${way}: up to *${dollars(beyond)}* beyond your deferral can go that way, minus what your employer puts in${cap}.`,
  ways: {
    automatic: ' and moves them to Roth by itself',
    inPlan: ' and lets you convert them to Roth inside the plan',
    withdrawal: ' and lets you roll them to a Roth IRA while you work here',
  },
  caps: ({
    afterTaxCapPercent: ofPay,
    afterTaxCapAmount: amount,
    afterTaxCapHighlyCompensatedPercent: lower,
    combinedCapPercent: together,
  }: Terms) => {
    const caps = [
      ...(ofPay === null ? [] : [`${percent(ofPay)} of your pay`]),
      ...(amount === null ? [] : [dollars(amount)]),
    ];
    const most =
      caps.length === 0
        ? ''
        : `, and at most ${caps.join(' or ')}${caps.length > 1 ? ', whichever is less' : ''}`;
    const ifLower =
      lower === null
        ? ''
        : `${most === '' ? ', and at most' : ','} ${percent(lower)} of your pay if you’re highly compensated`;
    const both =
      together === null
        ? ''
        : `, with deferrals and after-tax money together at most ${percent(together)} of your pay`;
    return `${most}${ifLower}${both}`;
  },
  noAfterTax: (name: string) =>
    `The ${name} takes no after-tax contributions, so a mega backdoor Roth isn’t open in it.`,
  noWay: (name: string) =>
    `The ${name} takes after-tax contributions, but they can’t move to Roth while you work here: you’d roll them over when you leave.`,
  from: (year: number, source: string) =>
    `From January 1, ${year}, for pay of that year. Source: ${source}. Information, not tax advice.`,
  forMe: () => 'What does it mean for me?',

  nothing: (year: number) =>
    `I don’t know the ${year} limits yet. They come out in October or November; enter them then with \`/megaroth enter limits\`.`,
  noYears: () => 'There’s nothing to announce yet.',
  previewTitle: () => '*This is how it’ll look.* Only you can see this.',
  state: {
    draft: 'Draft: nothing is posted.',
    scheduled: 'Scheduled.',
    posting: 'On its way.',
    done: 'Posted.',
    cancelled: 'Canceled: nothing was posted.',
  } satisfies Record<Announcement['state'], string>,
  controls: (state: string, channels: readonly string[]) =>
    `*The announcement.* ${state}\n${channels.length === 0 ? 'No channels chosen yet.' : `Channels: ${shownChannels(channels)}`}`,
  at: (seconds: number, iso: string) =>
    ` It’ll be posted on <!date^${seconds}^{date_long} at {time}|${iso.slice(0, 16).replace('T', ' ')} UTC>.`,
  progress: (sent: number, all: number) =>
    `Posted in ${sent.toLocaleString('en-US')} of ${all.toLocaleString('en-US')} channels.`,
  edit: () => 'Edit the introduction',
  channels: () => 'Choose channels',
  postNow: () => 'Post now',
  post: () => 'Post it',
  postWhere: (channels: readonly string[]) =>
    `It goes to ${channels.length === 1 ? 'this channel' : `these ${channels.length} channels`}, right away: ${shownChannels(channels)}`,
  postNotifies: () =>
    '*Your introduction notifies everybody in each of these channels* (@channel, @here, or @everyone).',
  postIntroduction: (introduction: string) => `Your introduction: “${introduction}”`,
  postAt: () => 'Post at a time',
  cancel: () => 'Cancel',
  again: () => 'Start it again',
  refresh: () => 'How far along is it?',
  close: () => 'Close',
  save: () => 'Save',
  introduction: () => 'Introduction',
  introductionHint: () => 'Goes above the table. Leave empty for none. Up to 1,000 characters.',
  introductionTooLong: (length: number) => `That’s ${length} characters; the most is 1,000.`,
  channelsLabel: () => 'Channels to post announcements in',
  channelsHint: () => 'Invite Megaroth to each of them first: /invite @Megaroth',
  channelsNeeded: () => 'Choose at least one channel.',
  introductionMeanwhile: (now: string) =>
    `*While you were typing, someone changed the introduction.* It now says: ${now === '' ? '(nothing)' : `“${now}”`}. Yours is still here: save it again to replace theirs, or close this.`,
  channelsMeanwhile: (now: readonly string[]) =>
    `*While you were choosing, someone changed the channels.* They’re now: ${now.length === 0 ? 'none' : shownChannels(now)}. Your choice is still here: save it again, or close this.`,
  when: () => 'When to post it, in your time zone',
  notInPast: () => 'That time has passed. Pick one that’s still to come.',
  tooFar: () => 'That’s more than a year away.',
  needsChannels: () => 'Choose at least one channel first.',
  posting: (count: number) =>
    `Posting it in ${count === 1 ? 'one channel' : `${count.toLocaleString('en-US')} channels`}. I’ll tell you here when it’s done.`,
  scheduled: (seconds: number, iso: string) =>
    `It will be posted on <!date^${seconds}^{date_long} at {time}|${iso.slice(0, 16).replace('T', ' ')} UTC>.`,
  cancelled: () => 'Canceled: nothing will be posted.',
  tooLate: () => 'It’s already being posted.',
  notTwice: () => 'That’s already been done. Nothing changed.',
  draftReady: (year: number, corrected: boolean) =>
    corrected
      ? `The *${year}* limits were corrected. A draft of the correction is ready for your channels. Nothing gets posted without you.`
      : `The *${year}* limits are in. A draft of the announcement is ready for your channels. Nothing gets posted without you.`,
  look: () => 'Look at it',

  reportAll: (year: number, sent: number) =>
    `The *${year}* limits are announced in ${sent === 1 ? 'the channel' : `all ${sent.toLocaleString('en-US')} channels`}, once in each.`,
  reportSome: (year: number, sent: number, missing: readonly string[]) =>
    `The *${year}* limits are announced in ${sent.toLocaleString('en-US')} ${sent === 1 ? 'channel' : 'channels'}, once in each. I couldn’t post it in:\n${missing.map((line) => `• ${line}`).join('\n')}`,
  missing: (channel: string, reason: string) =>
    `<#${channel}>: ${reasons[reason.replace(/^not_checked:.*/, 'not_checked')] ?? `Slack says “${reason}”`}`,
  andMore: (count: number) =>
    `and ${count.toLocaleString('en-US')} more; \`/megaroth announce\` shows where it stands`,
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
  not_in_channel: 'Megaroth isn’t in it. Invite it with `/invite @Megaroth`, and post there yourself',
  channel_not_found: 'the channel is gone, or it’s private and Megaroth isn’t in it',
  is_archived: 'the channel is archived',
  restricted_action: 'only some people can post there',
  no_answer: 'Slack didn’t answer for a day',
  not_checked: 'I couldn’t see whether it’s there already, and I never post twice: please check',
};
