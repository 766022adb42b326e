import type { App } from '@slack/bolt';
import { readDocument } from '../../documents/index.ts';
import { unescapeSlack } from '../../participant/reading/normalize.ts';
import { arrivedOf } from '../arrived.ts';
import { escaped, message, section } from '../blocks/parts.ts';
import { type Act, converse, type Parts } from '../converse.ts';
import { toConversation } from '../deliver.ts';
import { download } from '../download.ts';
import { type SentMessage, sentMessage } from '../envelope.ts';
import { onHrCommand } from '../hr/door.ts';
import { HR_COMMANDS } from '../hr/index.ts';
import { planDocumentTexts } from '../plan-document-texts.en.ts';

type Where = Omit<Act, 'input'>;

/** A text that is longer than people write, and may be pages of a plan document. */
const PASTED_FROM = 1_000;
/** So many findings make a pasted text a plan document. */
const FINDINGS_OF_A_PLAN = 2;
const MOST_FILES = 3;

/** The kinds of messages that people write: plain ones, with a file, as "/me", in a thread and to all, edited. */
const WRITTEN = new Set(['', 'file_share', 'me_message', 'thread_broadcast', 'message_changed']);

/** What a person writes or sends in the direct messages. */
export function listenToMessages(app: App, parts: Parts): void {
  app.event('message', async ({ event, body, client }) => {
    const sent = sentMessage.parse(event);
    const edit = sent.subtype === 'message_changed' ? sent.message : undefined;
    const userId = edit?.user ?? sent.user;
    if (sent.channel_type !== 'im' || !userId || sent.bot_id || !WRITTEN.has(sent.subtype ?? '')) return;
    const door = { client, log: parts.log, arrived: arrivedOf(body) };
    const where: Where = {
      key: { teamId: body.team_id, userId },
      eventId: body.event_id,
      // Who writes in a thread is answered there.
      here: toConversation(door, sent.channel, sent.thread_ts),
      door,
      channel: sent.channel,
    };
    if (edit) {
      await converse(parts, { ...where, input: { kind: 'edited', text: edit.text ?? '', inDm: true } });
      return;
    }
    const text = sent.text ?? '';
    const files = (sent.files ?? []).slice(0, MOST_FILES);
    if (files.length > 0) {
      for (const [index, file] of files.entries())
        await onFile(parts, { ...where, eventId: `${where.eventId}:${index}` }, file);
      if (text.trim() === '') return;
    }
    const asking = { ...where.key, door, here: where.here, triggerId: undefined, channel: sent.channel };
    if (await onHrCommand(parts, HR_COMMANDS, asking, text)) return;
    if (text.length >= PASTED_FROM && (await onPasted(parts, where, text))) return;
    await converse(parts, { ...where, input: { kind: 'text', text, inDm: true } });
  });
}

/** A file is fetched, read apart, and what it says is shown. */
async function onFile(
  parts: Parts,
  where: Where,
  file: NonNullable<SentMessage['files']>[number],
): Promise<void> {
  const name = file.name ?? 'the file';
  await where.here(message([section(planDocumentTexts.reading(escaped(name)))]));
  let outcome: Awaited<ReturnType<typeof readDocument>>;
  try {
    if (!file.url_private_download) throw new Error('a file without an address');
    outcome = await readDocument(await download(file.url_private_download, name, where.door.client));
  } catch (error) {
    parts.log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'a file was not fetched');
    await where.here(message([section(planDocumentTexts.notFetched(escaped(name)))]));
    return;
  }
  await converse(parts, { ...where, input: { kind: 'document', name, outcome, inDm: true } });
}

/** Pages of a plan document or a pay stub that were pasted; false where the text is something else. */
async function onPasted(parts: Parts, where: Where, text: string): Promise<boolean> {
  const name = planDocumentTexts.pasted();
  const outcome = await readDocument({ name, bytes: Buffer.from(unescapeSlack(text)) });
  if (outcome.kind === 'notRead') return false;
  if (outcome.kind === 'read') {
    const { found, unclear } = outcome.findings;
    if (found.length + unclear.length < FINDINGS_OF_A_PLAN) return false;
  }
  await converse(parts, { ...where, input: { kind: 'document', name, outcome, inDm: true } });
  return true;
}
