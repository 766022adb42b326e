import type { Letter } from '../hr/letter.ts';
import type { Announcement, KnownLimits, Workspace } from '../hr/workspace.ts';

/** An announcement is one of a year and a version of its limits. */
export const announcementId = (taxYear: number, version: number): string => `${taxYear}.${version}`;

/**
 * What follows from new versions of limits: a draft for HR (or the announcement itself, where HR switched that
 * on), and for a correction, that everybody who was told the old figures hears of it.
 *
 * @param admins who hear that a draft is there
 */
export function onNewLimits(
  { workspace, added }: { workspace: Workspace; added: readonly KnownLimits[] },
  { now, admins }: { now: Date; admins: readonly string[] },
): { workspace: Workspace; letters: Letter[]; takeBack: string[] } {
  let next = workspace;
  const takeBack: string[] = [];
  const letters: Letter[] = [];
  for (const { taxYear, version } of added) {
    if (version > 1) {
      next = { ...next, corrections: [...next.corrections, { taxYear, version, after: '' }] };
      // What is not posted yet would be posted with the wrong figures.
      const open = next.announcements.filter(
        (each) => each.taxYear === taxYear && each.state !== 'done' && !isUnderWay(each, now),
      );
      takeBack.push(...open.map(batchOf));
      for (const each of open) next = withAnnouncement(next, { ...each, state: 'cancelled', postAt: null });
    }
    // What changed in a year that is over is told to those concerned, and announced to nobody.
    if (taxYear < now.getUTCFullYear()) continue;
    const posts = next.settings.autoPost && next.channels.length > 0;
    const drafted = draft(next, taxYear, version);
    const announcement: Announcement = posts
      ? { ...drafted, state: 'posting', channels: next.channels }
      : drafted;
    next = withAnnouncement(next, announcement);
    letters.push(
      ...(posts ? lettersOf(announcement, now) : admins.map((id) => draftReady(announcement, id, now))),
    );
  }
  return { workspace: next, letters, takeBack };
}

const draft = ({ channels }: Workspace, taxYear: number, version: number): Announcement => ({
  id: announcementId(taxYear, version),
  taxYear,
  version,
  introduction: '',
  state: 'draft',
  channels,
  postAt: null,
  by: null,
});

/** It is being posted, or was: nothing of it can be changed any more. */
export const isUnderWay = ({ state, postAt }: Announcement, now: Date): boolean =>
  state === 'posting' ||
  state === 'done' ||
  (state === 'scheduled' && postAt !== null && new Date(postAt) <= now);

/** Whether an earlier version of the same year was announced: then this one corrects it. */
export const corrects = ({ announcements }: Workspace, { taxYear, version }: Announcement): boolean =>
  announcements.some(
    (each) =>
      each.taxYear === taxYear &&
      each.version < version &&
      (each.state === 'posting' || each.state === 'done'),
  );

/** The announcement of a version, begun where there is none yet. */
export const announcementOf = (workspace: Workspace, taxYear: number, version: number): Announcement =>
  workspace.announcements.find(({ id }) => id === announcementId(taxYear, version)) ??
  draft(workspace, taxYear, version);

export const withAnnouncement = (workspace: Workspace, announcement: Announcement): Workspace => ({
  ...workspace,
  announcements: [...workspace.announcements.filter(({ id }) => id !== announcement.id), announcement],
});

const draftReady = ({ id }: Announcement, admin: string, now: Date): Letter => ({
  key: `draftReady:${id}:${admin}`,
  batch: `draftReady:${id}`,
  channel: admin,
  content: { kind: 'draftReady', id },
  dueAt: now,
});

/** One letter a channel; its key is of the channel and the version, so a second one is none. */
export const lettersOf = ({ id, channels, postAt }: Announcement, now: Date): Letter[] =>
  channels.map((channel) => ({
    key: `announcement:${id}:${channel}`,
    batch: `announcement:${id}`,
    channel,
    content: { kind: 'announcement', id },
    dueAt: postAt ? new Date(postAt) : now,
    bulk: true,
  }));

/** The batch of an announcement's letters. */
export const batchOf = ({ id }: Announcement): string => `announcement:${id}`;

/** What HR hears when all channels are dealt with: one message, whatever went wrong. */
export const reportLetter = ({ id }: Announcement, to: string, now: Date): Letter => ({
  key: `announcementReport:${id}:${to}`,
  batch: `announcementReport:${id}`,
  channel: to,
  content: { kind: 'announcementReport', id },
  dueAt: now,
});
