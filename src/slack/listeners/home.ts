import type { App } from '@slack/bolt';
import { newPerson } from '../../participant/person.ts';
import { arrivedOf } from '../arrived.ts';
import { render } from '../blocks/index.ts';
import type { Parts } from '../converse.ts';
import { toConversation } from '../deliver.ts';
import { showHome } from '../home.ts';
import { workspaceOf } from '../workspace-of.ts';

/** The Home tab is drawn whenever it is opened; the direct messages welcome a person once. */
export function listenToHome(app: App, parts: Parts): void {
  app.event('app_home_opened', async ({ event, body, client }) => {
    const key = { teamId: body.team_id, userId: event.user };
    if (event.tab === 'home') return showHome(parts, key, client);
    const { day } = await workspaceOf(parts, key.teamId);
    const isFirst = await parts.store.change(
      key,
      (known) => {
        const person = known ?? newPerson(day);
        return { person: { ...person, welcomed: true }, result: !person.welcomed };
      },
      { eventId: body.event_id, at: parts.now() },
    );
    const door = { client, log: parts.log, arrived: arrivedOf(body) };
    // Undefined: it was written down before, by somebody who may have ended before it was said.
    if (isFirst ?? door.arrived.again)
      await toConversation(door, event.channel)(render({ kind: 'welcome', inDm: true }, day));
  });
}
