import type { App } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import { csv } from '../../formats.ts';
import type { AuditEntry } from '../../hr/workspace.ts';
import { buttons, escaped, hrButton, message, section, small } from '../blocks/parts.ts';
import { textLength } from '../blocks/slack-limits.ts';
import type { Parts } from '../converse.ts';
import { sendFile, type TextFile } from '../files.ts';
import { type Asking, onHrPress } from './door.ts';
import { hrTexts } from './texts.en.ts';

const SHOWN = 15;
/** The rest of what a message may hold is for the words around the list. */
const PAGE_CHARACTERS = 9_000;
/** A line's words are shortened in the list; the export has them whole. */
const LONGEST = 600;

/** Slack shows each reader the time in their own zone. */
const when = (iso: string) =>
  `<!date^${Math.floor(Date.parse(iso) / 1000)}^{date_short} {time}|${iso.slice(0, 16).replace('T', ' ')} UTC>`;

/** What was typed is shown as text; people and channels are named. */
const shown = (text: string): string =>
  escaped(text).replace(/&lt;(@[UW][A-Z0-9]+|#[CG][A-Z0-9]+)&gt;/g, '<$1>');

/** What admins did, newest first; `end`: how many of the oldest are looked at, where a later page is shown. */
export async function showAudit(parts: Parts, asking: Asking, end = Number.POSITIVE_INFINITY): Promise<void> {
  const entries = await parts.store.audit(asking.teamId);
  if (entries.length === 0) return void (await asking.here(message([section(hrTexts.auditEmpty())])));
  const last = Math.min(end, entries.length);
  const lines = pageOf(entries.slice(0, last));
  const first = last - lines.length;
  await asking.here(
    message([
      section(hrTexts.auditTitle(first + 1, last, entries.length)),
      ...lines,
      ...buttons([
        ...(first > 0 ? [hrButton(hrTexts.auditOlder(), 'auditOlder', String(first))] : []),
        hrButton(hrTexts.exportAudit(), 'exportAudit'),
      ]),
      small(hrTexts.adminsHelp()),
    ]),
  );
}

/** As many of the newest as one message holds. */
function pageOf(entries: readonly AuditEntry[]): KnownBlock[] {
  const short = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
  const lines = entries
    .slice(-SHOWN)
    .reverse()
    .map(({ at, by, what, before, after }) =>
      section(hrTexts.auditLine(when(at), by, shown(what), shown(short(before)), shown(short(after)))),
    );
  return lines.filter((_, index) => index === 0 || textLength(lines.slice(0, index + 1)) <= PAGE_CHARACTERS);
}

export function listenToAudit(app: App, parts: Parts): void {
  onHrPress(app, parts, 'audit', true, (asking) => showAudit(parts, asking));
  onHrPress(app, parts, 'auditOlder', true, (asking, { value }) => showAudit(parts, asking, Number(value)));
  onHrPress(app, parts, 'exportAudit', true, async (asking) => {
    const entries = await parts.store.audit(asking.teamId);
    const rows = entries.map(({ at, by, what, before, after }) => [at, by, what, before, after]);
    await giveFile(parts, asking, {
      name: 'megaroth-audit.csv',
      content: csv([['at', 'by', 'what', 'before', 'after'], ...rows]),
      words: hrTexts.auditFile(),
    });
  });
}

/** A file of HR's, and a word where it was asked for. */
export async function giveFile(
  { log }: Parts,
  { door: { client }, userId, here, channel }: Asking,
  file: TextFile,
): Promise<void> {
  const dm = await sendFile(client, log, userId, file);
  if (dm === undefined) await here(message([section(hrTexts.exportFailed())]));
  else if (channel !== dm) await here(message([section(hrTexts.exported())]));
}
