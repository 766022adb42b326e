import type { WebClient } from '@slack/web-api';
import { batchOf, isUnderWay, reportLetter, withAnnouncement } from '../announcements/announcing.ts';
import { adminsOf } from '../hr/admins.ts';
import { noteLimits } from '../hr/limits.ts';
import type { Announcement, Workspace } from '../hr/workspace.ts';
import { describeError } from '../log.ts';
import { remindersDue } from '../reminders/due.ts';
import { everybody, type Letter } from '../store/store.ts';
import type { Parts } from './converse.ts';
import { replaceMessage } from './deliver.ts';
import { forgetUnused } from './forgetting.ts';
import { noteAndDraft } from './hr/limits/enter.ts';
import { progressMessage } from './letters.ts';
import { makeNumbers } from './monthly-numbers.ts';
import { situationOf } from './reminders/message.ts';
import { workspaceOf } from './workspace-of.ts';

/** What is looked after without anybody asking, in every workspace. */
export async function doChores(
  parts: Parts,
  client: WebClient,
  { reminds }: { reminds: boolean },
): Promise<void> {
  for (const teamId of await parts.store.teams())
    await choresOf(parts, client, teamId, reminds).catch((error: unknown) =>
      parts.log.error(describeError(error), 'a chore of one workspace failed'),
    );
}

async function choresOf(parts: Parts, client: WebClient, teamId: string, reminds: boolean): Promise<void> {
  await noticeNewLimits(parts, teamId);
  await tellCorrections(parts, teamId);
  await finishAnnouncements(parts, client, teamId);
  if (reminds) {
    await planReminders(parts, teamId);
    await forgetUnused(parts, teamId);
  }
  await makeNumbers(parts, teamId);
}

/** One person whose row cannot be read is passed over; the log says so. */
const unreadable = (parts: Parts) => () =>
  parts.log.error('what is kept of one person cannot be read; they are passed over');

/** Figures that came with a newer version of the app are noticed like those that HR enters. */
async function noticeNewLimits(parts: Parts, teamId: string): Promise<void> {
  const before = await parts.store.workspace(teamId);
  if (noteLimits(before, parts.now()).workspace === before) return;
  await parts.store.changeWorkspace(teamId, (workspace) => ({
    ...noteAndDraft(parts, workspace),
    result: undefined,
  }));
}

const PEOPLE_AT_ONCE = 200;

/** Everybody who was told figures that are corrected hears it, some people at a time, from where it stopped. */
async function tellCorrections(parts: Parts, teamId: string): Promise<void> {
  const [correction] = (await parts.store.workspace(teamId)).corrections;
  if (!correction) return;
  const { taxYear, version, after } = correction;
  const people = await parts.store.people(teamId, after, PEOPLE_AT_ONCE);
  const last = people.at(-1)?.userId;
  const letters = people.flatMap(({ userId, person }) => {
    const told = person?.told[String(taxYear)];
    return told === undefined || told >= version
      ? []
      : [
          {
            key: `correction:${taxYear}:${version}:${userId}`,
            batch: `correction:${taxYear}.${version}`,
            userId,
            channel: userId,
            content: { kind: 'correction' as const, taxYear, from: told, to: version },
            dueAt: parts.now(),
          },
        ];
  });
  await parts.store.changeWorkspace(teamId, (workspace) => {
    const [first, ...rest] = workspace.corrections;
    const isSame = first?.taxYear === taxYear && first.version === version && first.after === after;
    if (!isSame) return { workspace, result: undefined };
    const isOver = last === undefined || people.length < PEOPLE_AT_ONCE;
    return {
      workspace: { ...workspace, corrections: isOver ? rest : [{ ...first, after: last }, ...rest] },
      letters,
      result: undefined,
    };
  });
}

/** Whoever asked for reminders gets those that are due, each once: its key is of the person, the kind and the period. */
async function planReminders(parts: Parts, teamId: string): Promise<void> {
  const { workspace, day, run } = await workspaceOf(parts, teamId);
  const letters: Letter[] = [];
  for await (const { userId, person } of everybody(parts.store, teamId, unreadable(parts))) {
    const { reminders } = person;
    if (!reminders) continue;
    const due = run(() => remindersDue(reminders, () => situationOf(person, workspace, day), parts.now()));
    for (const { kind, period, key } of due)
      letters.push({
        key: `reminder:${userId}:${key}`,
        batch: `reminder:${userId}`,
        userId,
        channel: userId,
        content: { kind: 'reminder', reminder: kind, period },
        dueAt: parts.now(),
      });
  }
  if (letters.length > 0) await parts.store.post(teamId, letters);
}

/** Announcements whose channels are all dealt with are done, and HR hears how it went, in one message. */
async function finishAnnouncements(parts: Parts, client: WebClient, teamId: string): Promise<void> {
  const workspace = await parts.store.workspace(teamId);
  for (const announcement of workspace.announcements) {
    if (announcement.state === 'done' || !isUnderWay(announcement, parts.now())) continue;
    const { waiting } = await parts.store.progress(teamId, batchOf(announcement));
    if (waiting > 0) {
      if (announcement.channels.length >= SHOWS_PROGRESS_FROM)
        await showProgress(parts, client, teamId, announcement);
      continue;
    }
    await parts.store.changeWorkspace(teamId, (newest) => ({
      workspace: done(newest, announcement.id),
      letters: reportTo(parts, newest, announcement).map((id) => reportLetter(announcement, id, parts.now())),
      result: undefined,
    }));
  }
}

/** Whoever posted it; where it went out by itself, all admins. */
const reportTo = ({ admins }: Parts, workspace: Workspace, { by }: Announcement): string[] =>
  by ? [by] : adminsOf(workspace, admins);

const done = (workspace: Workspace, id: string): Workspace => {
  const announcement = workspace.announcements.find((each) => each.id === id);
  return announcement ? withAnnouncement(workspace, { ...announcement, state: 'done' }) : workspace;
};

/** Fewer are posted before one could look. */
const SHOWS_PROGRESS_FROM = 25;

/** Slack takes about one change of a message a second; every ten seconds is enough to look at. */
async function showProgress(
  parts: Parts,
  client: WebClient,
  teamId: string,
  announcement: Announcement,
): Promise<void> {
  const to = announcement.by;
  if (!to) return;
  const key = `announcementProgress:${announcement.id}`;
  const stands = await parts.store.postedAt(teamId, key);
  if (!stands)
    return parts.store.post(teamId, [
      {
        key,
        batch: key,
        channel: to,
        content: { kind: 'announcementProgress', id: announcement.id },
        dueAt: parts.now(),
      },
    ]);
  try {
    await replaceMessage(client, stands, await progressMessage(parts, teamId, announcement), parts.log);
  } catch (error) {
    parts.log.warn(describeError(error), 'how far the announcement is was not brought up to date');
  }
}
