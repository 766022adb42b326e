import { z } from 'zod';
import { batchOf, corrects } from '../announcements/announcing.ts';
import { dayInWords } from '../formats.ts';
import { type LetterContent, letterContent } from '../hr/letter.ts';
import { comparedWith, versionOf } from '../hr/limits.ts';
import type { Announcement, Workspace } from '../hr/workspace.ts';
import { isTheirHour, localTime, nextHourOf } from '../participant/reminder-settings.ts';
import type { Claimed, PersonKey } from '../store/store.ts';
import { buttons, escaped, hrButton, type Message, message, pressButton, section } from './blocks/parts.ts';
import type { Parts } from './converse.ts';
import { announcementMessage } from './hr/announce/message.ts';
import { announceTexts } from './hr/announce/texts.en.ts';
import { changes } from './hr/limits/modal.ts';
import { limitsTexts } from './hr/limits/texts.en.ts';
import { numbersMessage } from './hr/numbers/index.ts';
import { planTexts } from './hr/plan/texts.en.ts';
import type { Write } from './outbox.ts';
import { reminderMessage, situationOf } from './reminders/message.ts';
import { texts } from './texts.en.ts';
import { workspaceOf } from './workspace-of.ts';

/** Letters that an earlier version wrote, with their words in them, and that still wait. */
const earlier = z.union([
  z.strictObject({ kind: z.literal('words'), words: z.string() }),
  z.strictObject({ kind: z.literal('confirmLimits'), id: z.string(), words: z.string() }),
]);
const contentSchema = z.union([letterContent, earlier]);
type Content = z.output<typeof contentSchema>;

/** Makes letters into messages. */
export const writerFor =
  (parts: Parts): Write =>
  async (claimed) => {
    const content = contentSchema.parse(claimed.content);
    const workspace = await parts.store.workspace(claimed.teamId);
    return written(parts, claimed, content, workspace);
  };

async function written(
  parts: Parts,
  { teamId, userId }: Claimed,
  content: Content,
  workspace: Workspace,
): ReturnType<Write> {
  switch (content.kind) {
    case 'words':
      return message([section(content.words)]);
    case 'doubt':
      return message([section(doubtWords(content))]);
    case 'confirmLimits':
      return confirmMessage(workspace, content.id, 'words' in content ? content.words : undefined);
    case 'limitsDecided':
      return decidedMessage(workspace, content.id);
    case 'correction':
      return correctionMessage(workspace, content);
    case 'numbers':
      return workspace.numbers?.period === content.period ? numbersMessage(workspace.numbers) : undefined;
    case 'reminder':
      return reminder(parts, { teamId, userId: userId ?? '' }, content);
    case 'forgetting':
      return forgettingMessage(content.on);
  }
  const announcement = workspace.announcements.find(({ id }) => id === content.id);
  if (!announcement) return undefined;
  switch (content.kind) {
    case 'announcement':
      // Corrected meanwhile: the wrong figures go nowhere any more.
      return versionOf(workspace, announcement.taxYear) > announcement.version
        ? undefined
        : announcementMessage(workspace, announcement);
    case 'draftReady':
      return message([
        section(announceTexts.draftReady(announcement.taxYear, corrects(workspace, announcement))),
        ...buttons([hrButton(announceTexts.look(), 'announceShow', announcement.id, 'primary')]),
      ]);
    case 'announcementProgress':
      return progressMessage(parts, teamId, announcement);
    case 'announcementReport':
      return reportMessage(parts, teamId, announcement);
  }
}

const doubtWords = ({ from, plan, enteredOn, what }: Extract<LetterContent, { kind: 'doubt' }>): string =>
  planTexts.doubt(from ?? undefined, escaped(plan), enteredOn, escaped(what));

/** Nothing where they were decided meanwhile. */
function confirmMessage(workspace: Workspace, id: string, words?: string): Message | undefined {
  const entered = workspace.enteredLimits.find((each) => each.id === id);
  if (entered?.state !== 'proposed') return undefined;
  const { figures, enteredBy } = entered;
  const before = comparedWith(workspace, figures.taxYear);
  const said =
    words ??
    [
      limitsTexts.pleaseConfirm(enteredBy, figures.taxYear),
      ...changes(before, figures),
      figures.electiveDeferral.source,
    ].join('\n');
  return message([
    section(said),
    ...buttons([
      hrButton(limitsTexts.confirm(), 'limitsConfirm', id, 'primary'),
      hrButton(limitsTexts.reject(), 'limitsReject', id, 'danger'),
    ]),
  ]);
}

function decidedMessage({ enteredLimits }: Workspace, id: string): Message | undefined {
  const entered = enteredLimits.find((each) => each.id === id);
  if (!entered?.decidedBy) return undefined;
  const tell = entered.state === 'inForce' ? limitsTexts.confirmedTell : limitsTexts.rejectedTell;
  return message([section(tell(entered.decidedBy, entered.figures.taxYear))]);
}

/** On what is known when it is sent: not where it was stopped meanwhile, and not at night. */
async function reminder(
  parts: Parts,
  key: PersonKey,
  { reminder: kind, period }: Extract<LetterContent, { kind: 'reminder' }>,
): ReturnType<Write> {
  const person = await parts.store.read(key);
  if (!person?.reminders?.kinds.includes(kind)) return undefined;
  if (!isTheirHour(person.reminders, parts.now()))
    return { notBefore: nextHourOf(person.reminders, parts.now()) };
  const { workspace, day, run } = await workspaceOf(parts, key.teamId);
  const { date: today } = localTime(parts.now(), person.reminders.zone);
  return run(() => reminderMessage({ kind, period }, situationOf(person, workspace, day), today));
}

/** Any use of the app keeps it: pressing the one button, too. */
const forgettingMessage = (on: string): Message =>
  message([
    section(texts.forgetting(dayInWords(on))),
    ...buttons([
      pressButton(texts.keepIt(), { name: 'forgetNo' }, 'primary'),
      pressButton(texts.deleteNow(), { name: 'forgetYes' }, 'danger'),
    ]),
  ]);

/** How far an announcement is, in HR's direct messages; the message is brought up to date while it goes on. */
export async function progressMessage(
  parts: Parts,
  teamId: string,
  announcement: Announcement,
): Promise<Message> {
  const { sent, waiting, impossible } = await parts.store.progress(teamId, batchOf(announcement));
  return message([section(announceTexts.progress(sent, sent + waiting + impossible.length))]);
}

const MISSING_SHOWN = 30;

async function reportMessage(parts: Parts, teamId: string, announcement: Announcement): Promise<Message> {
  const { sent, impossible } = await parts.store.progress(teamId, batchOf(announcement));
  if (impossible.length === 0) return message([section(announceTexts.reportAll(announcement.taxYear, sent))]);
  const lines = impossible
    .slice(0, MISSING_SHOWN)
    .map(({ channel, reason }) => announceTexts.missing(channel, reason));
  const more = impossible.length - MISSING_SHOWN;
  const all = more > 0 ? [...lines, announceTexts.andMore(more)] : lines;
  return message([section(announceTexts.reportSome(announcement.taxYear, sent, all))]);
}

/** Which figures somebody was told wrong; undefined where none of them changed. */
function correctionMessage(
  { knownLimits }: Workspace,
  { taxYear, from, to }: Extract<LetterContent, { kind: 'correction' }>,
): Message | undefined {
  const of = (version: number) =>
    knownLimits.find((each) => each.taxYear === taxYear && each.version === version)?.figures;
  const [before, after] = [of(from), of(to)];
  // Corrected once more meanwhile: the letter of that version says it.
  if (!before || !after || of(to + 1)) return undefined;
  const lines = changes(before, after, true).map((line) => `• ${line}`);
  return message([
    section([limitsTexts.correctionTitle(taxYear), ...lines].join('\n')),
    ...buttons([pressButton(limitsTexts.showMine(), { name: 'headroom', taxYear }, 'primary')]),
  ]);
}
