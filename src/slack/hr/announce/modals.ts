import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { z } from 'zod';
import type { Announcement } from '../../../hr/workspace.ts';
import { escaped, message, section } from '../../blocks/parts.ts';
import type { Parts } from '../../converse.ts';
import { type Asking, onHrSubmit, type Submitted } from '../door.ts';
import { conversationsInput, digest, modal, momentInput, textInput } from '../parts.ts';
import { found } from './show.ts';
import { announceTexts as texts } from './texts.en.ts';

/** What a modal says of what it was opened on: the announcement, and what stood there then. */
const keptSchema = z.strictObject({
  id: z.string(),
  seen: z.string().optional(),
  /** The message that it was opened from, where it can be changed. */
  at: z.strictObject({ channel: z.string(), ts: z.string() }).optional(),
});
export type At = z.output<typeof keptSchema>['at'];

/** As many characters as an announcement keeps. */
const LONGEST_INTRODUCTION = 1_000;

/** @param now what somebody else put there while this admin was typing */
export function introductionModal(id: string, typed: string, now?: string): ModalView {
  const field = {
    id: 'introduction',
    label: texts.introduction(),
    hint: texts.introductionHint(),
    optional: true,
  };
  const told = now === undefined ? [] : [section(texts.introductionMeanwhile(escaped(now)))];
  return modal(
    'announceEdit',
    texts.introduction(),
    [...told, textInput(field, typed, LONGEST_INTRODUCTION, true)],
    {
      submit: texts.save(),
      close: texts.close(),
      kept: { id, seen: digest(now ?? typed) },
    },
  );
}

export function channelsModal(id: string, chosen: readonly string[], now?: readonly string[]): ModalView {
  const field = { id: 'channels', label: texts.channelsLabel(), hint: texts.channelsHint() };
  const told = now ? [section(texts.channelsMeanwhile(now))] : [];
  return modal('announceChannels', texts.channels(), [...told, conversationsInput(field, chosen)], {
    submit: texts.save(),
    close: texts.close(),
    kept: { id, seen: digest((now ?? chosen).join(',')) },
  });
}

/** Whether it is to be posted now: where, and what would notify everybody. */
export const confirmModal = (
  { id, introduction }: Pick<Announcement, 'id' | 'introduction'>,
  channels: readonly string[],
  at: At,
): ModalView =>
  modal(
    'announcePost',
    texts.postNow(),
    [
      section(texts.postWhere(channels)),
      ...(NOTIFIES.test(introduction) ? [section(texts.postNotifies())] : []),
      ...(introduction === '' ? [] : [section(texts.postIntroduction(escaped(introduction)))]),
    ],
    { submit: texts.post(), close: texts.close(), kept: { id, ...(at && { at }) } },
  );
/** What wakes everybody in a channel. */
const NOTIFIES = /(?:@|<!)(?:channel|here|everyone)\b/;

export const timeModal = (id: string, at: At): ModalView =>
  modal('announceAt', texts.postAt(), [momentInput({ id: 'at', label: texts.when() })], {
    submit: texts.postAt(),
    close: texts.close(),
    kept: { id, ...(at && { at }) },
  });

/** A modal about an announcement; where that is gone, nothing comes of it. */
export const onAnnouncement = (
  app: App,
  parts: Parts,
  name: string,
  submit: (
    asking: Asking,
    announcement: Announcement,
    values: Record<string, string>,
    seen: string | undefined,
    at: At,
  ) => Promise<Submitted>,
): void =>
  onHrSubmit(app, parts, name, true, async (asking, { kept, values }) => {
    const { id, seen, at } = keptSchema.parse(kept);
    const announcement = found(await parts.store.workspace(asking.teamId), id);
    return announcement
      ? submit(asking, announcement, values, seen, at)
      : { afterwards: () => asking.here(message([section(texts.noYears())])) };
  });
