import type { App } from '@slack/bolt';
import { announcementOf } from '../../../announcements/announcing.ts';
import { noteLimits, versionOf } from '../../../hr/limits.ts';
import type { Announcement, Workspace } from '../../../hr/workspace.ts';
import { message, section } from '../../blocks/parts.ts';
import type { Parts } from '../../converse.ts';
import { type Asking, onHrPress, openModal } from '../door.ts';
import { cancel, change, chooseChannels, post } from './changes.ts';
import { channelsModal, confirmModal, introductionModal, onAnnouncement, timeModal } from './modals.ts';
import { found, show, withoutItsButtons } from './show.ts';
import { announceTexts as texts } from './texts.en.ts';

const LONGEST_INTRODUCTION = 1_000;
const YEAR_MS = 366 * 24 * 60 * 60 * 1_000;

/** `/megaroth announce [year]`: the announcement as it will look, and what can be done with it. */
export async function announceCommand(parts: Parts, asking: Asking, rest: string): Promise<void> {
  const workspace = await noted(parts, asking.teamId);
  const year = Number(/\b\d{4}\b/.exec(rest)?.[0]) || newestYear(workspace);
  if (!workspace.knownLimits.some(({ taxYear }) => taxYear === year))
    return void (await asking.here(message([section(texts.nothing(year))])));
  await show(parts, asking, announcementOf(workspace, year, versionOf(workspace, year)), workspace);
}

/** The years that are known are taken note of first: a year that came with the app can be announced too. */
async function noted(parts: Parts, teamId: string): Promise<Workspace> {
  const known = await parts.store.workspace(teamId);
  if (known.knownLimits.length > 0) return known;
  return parts.store.changeWorkspace(teamId, (before) => {
    const { workspace } = noteLimits(before, parts.now());
    return { workspace, result: workspace };
  });
}

/** The open draft, or the newest year that is known. */
const newestYear = ({ announcements, knownLimits }: Workspace): number =>
  announcements.findLast(({ state }) => state === 'draft' || state === 'scheduled' || state === 'posting')
    ?.taxYear ?? Math.max(...knownLimits.map(({ taxYear }) => taxYear));

const isOpen = ({ state }: Announcement): boolean => state === 'draft' || state === 'cancelled';

export function listenToAnnouncements(app: App, parts: Parts): void {
  const on = (name: string, action: (asking: Asking, announcement: Announcement) => Promise<void>) =>
    onHrPress(app, parts, name, true, async (asking, { value }) => {
      const announcement = found(await parts.store.workspace(asking.teamId), value);
      if (announcement) await action(asking, announcement);
    });
  on('announceShow', (asking, announcement) => show(parts, asking, announcement));
  on('announcePost', async (asking, announcement) => {
    const { channels } = await parts.store.workspace(asking.teamId);
    if (channels.length === 0 || !isOpen(announcement)) return post(parts, asking, announcement, null);
    await openModal(asking, confirmModal(announcement, channels, asking.pressed));
  });
  onAnnouncement(app, parts, 'announcePost', async (asking, announcement, _values, _seen, at) => ({
    afterwards: async () => {
      await post(parts, asking, announcement, null);
      await withoutItsButtons(parts, asking, announcement, at);
    },
  }));
  on('announceCancel', async (asking, announcement) => {
    await cancel(parts, asking, announcement);
    await withoutItsButtons(parts, asking, announcement, asking.pressed);
  });
  on('announceEdit', (asking, { id, introduction }) =>
    openModal(asking, introductionModal(id, introduction)),
  );
  on('announceAt', (asking, { id }) => openModal(asking, timeModal(id, asking.pressed)));
  on('announceChannels', async (asking, { id }) => {
    const { channels } = await parts.store.workspace(asking.teamId);
    await openModal(asking, channelsModal(id, channels));
  });

  onAnnouncement(app, parts, 'announceEdit', async (asking, announcement, { introduction = '' }, seen) => {
    if (introduction.length > LONGEST_INTRODUCTION)
      return { errors: { introduction: texts.introductionTooLong(introduction.length) } };
    const now = await change(parts, asking, announcement, introduction, seen);
    return now === undefined
      ? { afterwards: () => show(parts, asking, announcement) }
      : { view: introductionModal(announcement.id, introduction, now) };
  });
  onAnnouncement(app, parts, 'announceChannels', async (asking, announcement, { channels = '' }, seen) => {
    const chosen = channels.split(',').filter((id) => id !== '');
    if (chosen.length === 0) return { errors: { channels: texts.channelsNeeded() } };
    const now = await chooseChannels(parts, asking, chosen, seen);
    return now
      ? { view: channelsModal(announcement.id, chosen, now) }
      : { afterwards: () => show(parts, asking, announcement) };
  });
  onAnnouncement(app, parts, 'announceAt', async (asking, announcement, values, _seen, at) => {
    const time = new Date(Number(values.at) * 1_000);
    if (!(time > parts.now())) return { errors: { at: texts.notInPast() } };
    if (time.getTime() - parts.now().getTime() > YEAR_MS) return { errors: { at: texts.tooFar() } };
    return {
      afterwards: async () => {
        await post(parts, asking, announcement, time.toISOString());
        await withoutItsButtons(parts, asking, announcement, at);
      },
    };
  });
}
