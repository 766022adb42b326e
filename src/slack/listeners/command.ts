import type { App } from '@slack/bolt';
import { converse, type Parts } from '../converse.ts';
import { toPersonOnly } from '../deliver.ts';

/** `/megaroth …`: answered where it was typed, seen only by the person. */
export function listenToCommand(app: App, parts: Parts): void {
  app.command('/megaroth', async ({ command, ack, respond, client }) => {
    await ack();
    await converse(parts, {
      key: { teamId: command.team_id, userId: command.user_id },
      input: { kind: 'text', text: command.text, inDm: false },
      here: toPersonOnly(respond, parts.log),
      client,
      channel: command.channel_id,
    });
  });
}
