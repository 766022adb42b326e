import type { WebClient } from '@slack/web-api';

/** A text file, and the words above it. */
export type TextFile = { name: string; content: string; words: string };

/**
 * A file goes into the direct messages: nobody else reads it.
 *
 * @returns the channel of these direct messages
 * @throws what Slack says where it does not take it
 */
export async function uploadTo(client: WebClient, userId: string, file: TextFile): Promise<string> {
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
}
