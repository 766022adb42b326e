import type { KnownBlock } from '@slack/types';
import { announcementOf, batchOf } from '../../../announcements/announcing.ts';
import type { Announcement, Workspace } from '../../../hr/workspace.ts';
import { buttons, hrButton, type Message, message, section } from '../../blocks/parts.ts';
import type { Parts } from '../../converse.ts';
import { replaceMessage } from '../../deliver.ts';
import type { Asking } from '../door.ts';
import { announcementMessage } from './message.ts';
import { announceTexts as texts } from './texts.en.ts';

/** Seconds since 1970, as Slack's dates take them. */
export const seconds = (iso: string): number => Math.floor(Date.parse(iso) / 1_000);

/** The announcement that an id names. */
export function found(workspace: Workspace, id: string): Announcement | undefined {
  const [taxYear, version] = id.split('.').map(Number);
  return taxYear && version ? announcementOf(workspace, taxYear, version) : undefined;
}

/** The announcement as it will look, and below it what can be done with it. Only HR sees both. */
export async function show(
  parts: Parts,
  asking: Asking,
  { id }: Pick<Announcement, 'id'>,
  known?: Workspace,
): Promise<void> {
  const workspace = known ?? (await parts.store.workspace(asking.teamId));
  const announcement = found(workspace, id);
  const preview = announcement && announcementMessage(workspace, announcement);
  if (!announcement || !preview) return void (await asking.here(message([section(texts.noYears())])));
  await asking.here(preview);
  await asking.here(await controlMessage(parts, asking, workspace, announcement));
}

async function controlMessage(
  parts: Parts,
  asking: Asking,
  workspace: Workspace,
  announcement: Announcement,
): Promise<Message> {
  const isOpen = announcement.state === 'draft' || announcement.state === 'scheduled';
  const channels = isOpen ? workspace.channels : announcement.channels;
  const state = await stateWords(parts, asking, announcement);
  // What is being posted, or was, isn't a preview any more.
  const title = isOpen ? `${texts.previewTitle()}\n` : '';
  return message([
    section(`${title}${texts.controls(state, channels)}`),
    ...controls(announcement, channels),
  ]);
}

/**
 * Once it's posted, scheduled or canceled, the message that did it says so, and its buttons go.
 *
 * @param at the message; undefined where it can't be changed
 */
export async function withoutItsButtons(
  parts: Parts,
  asking: Asking,
  { id }: Pick<Announcement, 'id'>,
  at: { channel: string; ts: string } | undefined,
): Promise<void> {
  const workspace = await parts.store.workspace(asking.teamId);
  const announcement = found(workspace, id);
  if (!at || !announcement) return;
  // While it's being posted nothing is counted here: the report comes when it's done, and the count would stand still.
  const now =
    announcement.state === 'posting'
      ? message([section(texts.controls(texts.state.posting, announcement.channels))])
      : await controlMessage(parts, asking, workspace, announcement);
  await replaceMessage(asking.door.client, at, now, parts.log);
}

async function stateWords(parts: Parts, { teamId }: Asking, announcement: Announcement): Promise<string> {
  const words = texts.state[announcement.state];
  if (announcement.state === 'scheduled' && announcement.postAt)
    return words + texts.at(seconds(announcement.postAt), announcement.postAt);
  if (announcement.state !== 'posting' && announcement.state !== 'done') return words;
  const { sent, waiting, impossible } = await parts.store.progress(teamId, batchOf(announcement));
  return `${words} ${texts.progress(sent, sent + waiting + impossible.length)}`;
}

function controls({ id, state }: Announcement, channels: readonly string[]): KnownBlock[] {
  if (state === 'posting') return buttons([hrButton(texts.refresh(), 'announceShow', id)]);
  if (state === 'done') return [];
  const edit = hrButton(texts.edit(), 'announceEdit', id);
  const choose = hrButton(texts.channels(), 'announceChannels', id);
  if (state === 'scheduled') return buttons([hrButton(texts.cancel(), 'announceCancel', id, 'danger'), edit]);
  return buttons(
    channels.length === 0
      ? [{ ...choose, style: 'primary' as const }, edit]
      : [
          hrButton(texts.postNow(), 'announcePost', id, 'primary'),
          hrButton(texts.postAt(), 'announceAt', id),
          edit,
          choose,
          ...(state === 'draft' ? [hrButton(texts.cancel(), 'announceCancel', id, 'danger')] : []),
        ],
  );
}
