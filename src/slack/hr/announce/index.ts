import { createHash } from 'node:crypto';
import type { App } from '@slack/bolt';
import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { announcementOf, batchOf, lettersOf, withAnnouncement } from '../../../announcements/announcing.ts';
import { noteLimits, versionOf } from '../../../hr/limits.ts';
import type { Announcement, Workspace } from '../../../hr/workspace.ts';
import { buttons, escaped, message, section } from '../../blocks/parts.ts';
import type { Parts } from '../../converse.ts';
import { type Asking, askingOf, isAdmin, onHrPress } from '../door.ts';
import { conversationsInput, hrButton, modal, momentInput, textInput, typedValues } from '../parts.ts';
import { announcementMessage } from './message.ts';
import { announceTexts as texts } from './texts.en.ts';

const LONGEST_INTRODUCTION = 1_000;
const YEAR_MS = 366 * 24 * 60 * 60 * 1_000;
const seconds = (iso: string) => Math.floor(Date.parse(iso) / 1_000);

/** `/megaroth announce [year]`: the announcement as it will look, and what can be done with it. */
export async function announceCommand(parts: Parts, asking: Asking, rest: string): Promise<void> {
  const workspace = await noted(parts, asking.teamId);
  const year = Number(/\b\d{4}\b/.exec(rest)?.[0]) || newestYear(workspace);
  if (!workspace.knownLimits.some(({ taxYear }) => taxYear === year))
    return void (await asking.here(message([section(texts.nothing(year))])));
  await show(parts, asking, announcementOf(workspace, year, versionOf(workspace, year)), workspace);
}

/** The years that are known are taken note of first: a year that came with the app can be announced too. */
const noted = (parts: Parts, teamId: string): Promise<Workspace> =>
  parts.store.changeWorkspace(teamId, (before) => {
    const { workspace } =
      before.knownLimits.length === 0 ? noteLimits(before, parts.now()) : { workspace: before };
    return { workspace, result: workspace };
  });

/** The open draft, or the newest year that is known. */
const newestYear = ({ announcements, knownLimits }: Workspace): number =>
  announcements.findLast(({ state }) => state === 'draft' || state === 'scheduled' || state === 'posting')
    ?.taxYear ?? Math.max(...knownLimits.map(({ taxYear }) => taxYear));

export function listenToAnnouncements(app: App, parts: Parts): void {
  const on = (name: string, action: (asking: Asking, announcement: Announcement) => Promise<void>) =>
    onHrPress(app, parts, name, true, async (asking, { value }) => {
      const announcement = found(await parts.store.workspace(asking.teamId), value);
      if (announcement) await action(asking, announcement);
    });
  on('announceShow', (asking, announcement) => show(parts, asking, announcement));
  on('announcePost', (asking, announcement) => post(parts, asking, announcement, null));
  on('announceCancel', (asking, announcement) => cancel(parts, asking, announcement));
  on('announceEdit', async ({ client, triggerId }, { id, introduction }) => {
    await client.views.open({ trigger_id: triggerId ?? '', view: introductionModal(id, introduction) });
  });
  on('announceAt', async ({ client, triggerId }, { id }) => {
    await client.views.open({
      trigger_id: triggerId ?? '',
      view: modal('announceAt', texts.postAt(), [momentInput({ id: 'at', label: texts.when() })], {
        submit: texts.postAt(),
        close: texts.close(),
        kept: { id },
      }),
    });
  });
  on('announceChannels', async ({ client, triggerId, teamId }, { id }) => {
    const { channels } = await parts.store.workspace(teamId);
    await client.views.open({ trigger_id: triggerId ?? '', view: channelsModal(id, channels) });
  });

  onModal(app, parts, 'announceEdit', async (asking, announcement, { introduction = '' }, seen) => {
    if (introduction.length > LONGEST_INTRODUCTION)
      return { errors: { introduction: texts.introductionTooLong(introduction.length) } };
    const now = await change(parts, asking, announcement, introduction, seen);
    return now === undefined ? undefined : { view: introductionModal(announcement.id, introduction, now) };
  });
  onModal(app, parts, 'announceChannels', async (asking, announcement, { channels = '' }, seen) => {
    const chosen = channels.split(',').filter((id) => id !== '');
    if (chosen.length === 0) return { errors: { channels: texts.channelsNeeded() } };
    const now = await chooseChannels(parts, asking, chosen, seen);
    if (now) return { view: channelsModal(announcement.id, chosen, now) };
    await show(parts, asking, announcement);
    return undefined;
  });
  onModal(app, parts, 'announceAt', async (asking, announcement, { at = '' }) => {
    const time = new Date(Number(at) * 1_000);
    if (!(time > parts.now())) return { errors: { at: texts.notInPast() } };
    if (time.getTime() - parts.now().getTime() > YEAR_MS) return { errors: { at: texts.tooFar() } };
    await post(parts, asking, announcement, time.toISOString());
    return undefined;
  });
}

/** What a modal says of what it was opened on: the announcement, and what stood there then. */
const keptSchema = z.strictObject({ id: z.string(), seen: z.string().optional() });

/** @param now what somebody else put there while this admin was typing */
function introductionModal(id: string, typed: string, now?: string): ModalView {
  const field = {
    id: 'introduction',
    label: texts.introduction(),
    hint: texts.introductionHint(),
    optional: true,
  };
  const told = now === undefined ? [] : [section(texts.introductionMeanwhile(escaped(now)))];
  return modal('announceEdit', texts.introduction(), [...told, textInput(field, typed, true)], {
    submit: texts.save(),
    close: texts.close(),
    kept: { id, seen: now ?? typed },
  });
}

function channelsModal(id: string, chosen: readonly string[], now?: readonly string[]): ModalView {
  const field = { id: 'channels', label: texts.channelsLabel(), hint: texts.channelsHint() };
  const told = now ? [section(texts.channelsMeanwhile(now))] : [];
  return modal('announceChannels', texts.channels(), [...told, conversationsInput(field, chosen)], {
    submit: texts.save(),
    close: texts.close(),
    kept: { id, seen: digest((now ?? chosen).join(',')) },
  });
}

/** Ten thousand channels do not fit into a modal's own data. */
const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

type Outcome = { errors: Record<string, string> } | { view: ModalView } | undefined;

/** A modal about an announcement: the errors by field, what somebody else changed meanwhile, or what it does. */
function onModal(
  app: App,
  parts: Parts,
  name: string,
  submit: (
    asking: Asking,
    announcement: Announcement,
    values: Record<string, string>,
    seen: string | undefined,
  ) => Promise<Outcome>,
): void {
  app.view(`hr:${name}`, async ({ ack, body, view, client }) => {
    const asking = askingOf(parts, body, client, undefined);
    const { id, seen } = keptSchema.parse(JSON.parse(view.private_metadata));
    const announcement = found(await parts.store.workspace(asking.teamId), id);
    if (!announcement || !(await isAdmin(parts, asking))) return ack({ response_action: 'clear' });
    const outcome = await submit(asking, announcement, typedValues(view.state), seen);
    if (!outcome) await ack();
    else if ('errors' in outcome) await ack({ response_action: 'errors', errors: outcome.errors });
    else await ack({ response_action: 'update', view: outcome.view });
  });
}

function found(workspace: Workspace, id: string): Announcement | undefined {
  const [taxYear, version] = id.split('.').map(Number);
  return taxYear && version ? announcementOf(workspace, taxYear, version) : undefined;
}

/** The announcement as it will look, and below it what can be done with it. Only HR sees both. */
async function show(
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
  const isOpen = announcement.state === 'draft' || announcement.state === 'scheduled';
  const channels = isOpen ? workspace.channels : announcement.channels;
  await asking.here(
    message([
      section(
        `${texts.previewTitle()}\n${texts.controls(await stateWords(parts, asking, announcement), channels)}`,
      ),
      ...controls(announcement, channels),
    ]),
  );
}

async function stateWords(parts: Parts, { teamId }: Asking, announcement: Announcement): Promise<string> {
  const words = texts.state[announcement.state] ?? '';
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

const entry = (parts: Parts, { userId }: Asking, what: string, before: string, after: string) => ({
  at: parts.now().toISOString(),
  by: userId,
  what,
  before,
  after,
});

/** Changes the introduction; gives back what stands there where somebody changed it since `seen`. */
async function change(
  parts: Parts,
  asking: Asking,
  { id, taxYear }: Announcement,
  introduction: string,
  seen: string | undefined,
): Promise<string | undefined> {
  const now = await parts.store.changeWorkspace<string | undefined>(asking.teamId, (workspace) => {
    const announcement = found(workspace, id);
    if (!announcement || announcement.state === 'posting' || announcement.state === 'done')
      return { workspace, result: undefined };
    if (seen !== undefined && announcement.introduction !== seen)
      return { workspace, result: announcement.introduction };
    const what = `introduction of the announcement of ${taxYear}`;
    return {
      workspace: withAnnouncement(workspace, { ...announcement, introduction }),
      result: undefined,
      audit: [entry(parts, asking, what, announcement.introduction, introduction)],
    };
  });
  if (now === undefined) await show(parts, asking, { id });
  return now;
}

/** Chooses the channels; gives back those that stand there where somebody changed them since `seen`. */
function chooseChannels(
  parts: Parts,
  asking: Asking,
  channels: string[],
  seen: string | undefined,
): Promise<string[] | undefined> {
  const names = (ids: readonly string[]) => ids.map((id) => `<#${id}>`).join(', ');
  return parts.store.changeWorkspace<string[] | undefined>(asking.teamId, (workspace) =>
    seen !== undefined && digest(workspace.channels.join(',')) !== seen
      ? { workspace, result: workspace.channels }
      : {
          workspace: { ...workspace, channels },
          result: undefined,
          audit: [
            entry(parts, asking, 'channels of announcements', names(workspace.channels), names(channels)),
          ],
        },
  );
}

/** Posts it in every chosen channel, now or at a time; a second press finds that it was done. */
async function post(
  parts: Parts,
  asking: Asking,
  { id }: Announcement,
  postAt: string | null,
): Promise<void> {
  const words = await parts.store.changeWorkspace(asking.teamId, (workspace) => {
    const announcement = found(workspace, id);
    if (!announcement || announcement.state === 'posting' || announcement.state === 'done')
      return { workspace, result: texts.notTwice() };
    if (announcement.state === 'scheduled') return { workspace, result: texts.notTwice() };
    if (workspace.channels.length === 0) return { workspace, result: texts.needsChannels() };
    const posted: Announcement = {
      ...announcement,
      state: postAt ? 'scheduled' : 'posting',
      channels: workspace.channels,
      postAt,
      by: asking.userId,
    };
    return {
      workspace: withAnnouncement(workspace, posted),
      letters: lettersOf(posted, parts.now()),
      audit: [
        entry(
          parts,
          asking,
          `announcement of the limits of ${posted.taxYear}`,
          announcement.state,
          `${postAt ? `to be posted at ${postAt}` : 'posted'} in ${posted.channels.map((each) => `<#${each}>`).join(', ')}`,
        ),
      ],
      result: postAt ? texts.scheduled(seconds(postAt), postAt) : texts.posting(posted.channels.length),
    };
  });
  await asking.here(message([section(words)]));
}

async function cancel(parts: Parts, asking: Asking, { id }: Announcement): Promise<void> {
  const words = await parts.store.changeWorkspace(asking.teamId, (workspace) => {
    const announcement = found(workspace, id);
    if (!announcement || announcement.state === 'posting' || announcement.state === 'done')
      return { workspace, result: texts.tooLate() };
    return {
      workspace: withAnnouncement(workspace, { ...announcement, state: 'cancelled', postAt: null }),
      takeBack: batchOf(announcement),
      audit: [
        entry(
          parts,
          asking,
          `announcement of the limits of ${announcement.taxYear}`,
          announcement.state,
          'cancelled',
        ),
      ],
      result: texts.cancelled(),
    };
  });
  await asking.here(message([section(words), ...buttons([hrButton(texts.look(), 'announceShow', id)])]));
}
