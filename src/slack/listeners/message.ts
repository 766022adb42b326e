import type { App } from '@slack/bolt';
import { converse, type Parts } from '../converse.ts';
import { toConversation } from '../deliver.ts';

/** What a person writes in the direct messages. */
export function listenToMessages(app: App, parts: Parts): void {
  app.event('message', async ({ event, body, client }) => {
    if (event.channel_type !== 'im' || event.subtype !== undefined || event.bot_id) return;
    await converse(parts, {
      key: { teamId: body.team_id, userId: event.user },
      input: { kind: 'text', text: event.text ?? '', inDm: true },
      once: { eventId: body.event_id, at: parts.now() },
      here: toConversation(client, event.channel, parts.log),
      client,
      channel: event.channel,
    });
  });
}
