import type { WebClient } from '@slack/web-api';
import { describeError, type Log } from '../log.ts';

/** A text file, and the words above it. */
export type TextFile = { name: string; content: string; words: string };

/**
 * A file goes into the direct messages: nobody else reads it.
 *
 * @returns the channel of these direct messages; undefined where Slack does not take it, which is in the log
 */
export async function sendFile(
  client: WebClient,
  log: Log,
  userId: string,
  file: TextFile,
): Promise<string | undefined> {
  try {
    const opened = await client.conversations.open({ users: userId });
    const dm = opened.channel?.id;
    if (!dm) throw new Error('Slack opened no direct messages');
    await client.filesUploadV2({
      channel_id: dm,
      filename: file.name,
      content: file.content,
      initial_comment: file.words,
    });
    return dm;
  } catch (error) {
    log.error(describeError(error), 'a file was not sent');
    return undefined;
  }
}
