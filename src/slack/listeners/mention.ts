import type { App } from '@slack/bolt';
import { inPublic } from '../../conversation/in-public.ts';
import { arrivedOf } from '../arrivals.ts';
import { publicMessage } from '../blocks/public-answer.ts';
import type { Parts } from '../converse.ts';
import { toConversation } from '../deliver.ts';
import { workspaceOf } from '../workspace-of.ts';

/**
 * The app is mentioned in a channel: an answer in the thread, without a word of what the app knows of anybody.
 * Nothing that is said there is kept.
 */
export function listenToMentions(app: App, parts: Parts): void {
  app.event('app_mention', async ({ event, body, client }) => {
    if (!event.user || event.bot_id) return;
    const { day, run } = await workspaceOf(parts, body.team_id);
    const answer = run(() => inPublic(event.text, day));
    const thread = toConversation(
      { client, log: parts.log, arrived: arrivedOf(body) },
      event.channel,
      event.thread_ts ?? event.ts,
    );
    await thread(run(() => publicMessage(answer, parts.hrContact)));
  });
}
