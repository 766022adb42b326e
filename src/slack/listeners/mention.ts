import type { App } from '@slack/bolt';
import { inPublic } from '../../conversation/in-public.ts';
import { arrivedOf } from '../arrived.ts';
import { publicMessage } from '../blocks/public-answer.ts';
import type { Parts } from '../converse.ts';
import { toConversation } from '../deliver.ts';
import { heard } from '../hr/door.ts';
import { workspaceOf } from '../workspace-of.ts';

/**
 * The app is mentioned in a channel: an answer in the thread, without a word of what the app knows of anybody.
 * Nothing that is said there is kept.
 */
export function listenToMentions(app: App, parts: Parts): void {
  app.event('app_mention', async ({ event, body, client }) => {
    const door = { client, log: parts.log, arrived: arrivedOf(body) };
    const thread = toConversation(door, event.channel, event.thread_ts ?? event.ts);
    await heard(parts, { here: thread, door }, async () => {
      const { day, run } = await workspaceOf(parts, body.team_id);
      await thread(run(() => publicMessage(inPublic(event.text, day), parts.hrContact)));
    });
  });
}
