import { batchOf, isUnderWay, lettersOf, withAnnouncement } from '../../../announcements/announcing.ts';
import type { Announcement } from '../../../hr/workspace.ts';
import { buttons, hrButton, message, section } from '../../blocks/parts.ts';
import type { Parts } from '../../converse.ts';
import { type Asking, auditEntry } from '../door.ts';
import { digest } from '../parts.ts';
import { found, seconds } from './show.ts';
import { announceTexts as texts } from './texts.en.ts';

/** Changes the introduction; gives back what stands there where somebody changed it since `seen`. */
export function change(
  parts: Parts,
  asking: Asking,
  { id, taxYear }: Announcement,
  introduction: string,
  seen: string | undefined,
): Promise<string | undefined> {
  return parts.store.changeWorkspace<string | undefined>(asking.teamId, (workspace) => {
    const announcement = found(workspace, id);
    if (!announcement || isUnderWay(announcement, parts.now())) return { workspace, result: undefined };
    if (seen !== undefined && digest(announcement.introduction) !== seen)
      return { workspace, result: announcement.introduction };
    const what = `introduction of the announcement of ${taxYear}`;
    return {
      workspace: withAnnouncement(workspace, { ...announcement, introduction }),
      result: undefined,
      audit: [auditEntry(parts, asking, what, announcement.introduction, introduction)],
    };
  });
}

/** Chooses the channels; gives back those that stand there where somebody changed them since `seen`. */
export function chooseChannels(
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
            auditEntry(
              parts,
              asking,
              'channels of announcements',
              names(workspace.channels),
              names(channels),
            ),
          ],
        },
  );
}

/** Posts it in every chosen channel, now or at a time; a second press finds that it was done. */
export async function post(
  parts: Parts,
  asking: Asking,
  { id }: Announcement,
  postAt: string | null,
): Promise<void> {
  const words = await parts.store.changeWorkspace(asking.teamId, (workspace) => {
    const announcement = found(workspace, id);
    if (!announcement || announcement.state === 'scheduled' || isUnderWay(announcement, parts.now()))
      return { workspace, result: texts.notTwice() };
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
        auditEntry(
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

/** Nothing of it is posted; once it is under way, it is too late. */
export async function cancel(parts: Parts, asking: Asking, { id }: Announcement): Promise<void> {
  const words = await parts.store.changeWorkspace(asking.teamId, (workspace) => {
    const announcement = found(workspace, id);
    if (!announcement || isUnderWay(announcement, parts.now())) return { workspace, result: texts.tooLate() };
    return {
      workspace: withAnnouncement(workspace, { ...announcement, state: 'cancelled', postAt: null }),
      takeBack: [batchOf(announcement)],
      audit: [
        auditEntry(
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
