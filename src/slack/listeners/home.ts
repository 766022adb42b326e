import type { App } from '@slack/bolt';
import { outcomeFor } from '../../guidance/outcome.ts';
import { adminsOf } from '../../hr/admins.ts';
import { versionOf } from '../../hr/limits.ts';
import { asOf, newPerson, type Person } from '../../participant/person.ts';
import { planFor, profileIn, underPlan } from '../../participant/plan-in-force.ts';
import { knownFields } from '../../participant/questions/index.ts';
import type { PersonKey } from '../../store/store.ts';
import { arrivedOf } from '../arrivals.ts';
import { render } from '../blocks/index.ts';
import { homeView } from '../blocks/pages.ts';
import type { Parts } from '../converse.ts';
import { publishHome, toConversation } from '../deliver.ts';
import { workspaceOf } from '../workspace-of.ts';

/** The Home tab is drawn whenever it is opened; the direct messages welcome a person once. */
export function listenToHome(app: App, parts: Parts): void {
  app.event('app_home_opened', async ({ event, body, client }) => {
    const key = { teamId: body.team_id, userId: event.user };
    const { workspace, day, run } = await workspaceOf(parts, key.teamId);
    if (event.tab === 'home') {
      const known = await parts.store.read(key);
      const kept = asOf(known ?? newPerson(day), day);
      const plan = run(() => planFor(kept, workspace, day));
      const person = underPlan(kept, plan);
      const isHr = adminsOf(workspace, parts.admins).includes(event.user);
      const outcome = run(() => outcomeFor(profileIn(person, day), day));
      if (known && outcome.kind === 'figures')
        await noteTold(
          parts,
          key,
          known,
          outcome.figures.taxYear,
          versionOf(workspace, outcome.figures.taxYear),
        );
      await publishHome(
        client,
        event.user,
        run(() => homeView(outcome, knownFields(person.profile).length, day, { isAdmin: isHr, plan })),
        parts.log,
      );
      return;
    }
    const isFirst = await parts.store.change(
      key,
      (known) => {
        const person = known ?? newPerson(day);
        return { person: { ...person, welcomed: true }, result: !person.welcomed };
      },
      { eventId: body.event_id, at: parts.now() },
    );
    const door = { client, log: parts.log, arrived: arrivedOf(body) };
    if (isFirst) await toConversation(door, event.channel)(render({ kind: 'welcome' }, day));
  });
}

/** Who read figures here hears of a correction too. */
async function noteTold(
  { store }: Parts,
  key: PersonKey,
  known: Person,
  taxYear: number,
  version: number,
): Promise<void> {
  const year = String(taxYear);
  if (known.told[year] === version) return;
  await store.change(key, (person) => ({
    person: person ? { ...person, told: { ...person.told, [year]: version } } : null,
    result: undefined,
  }));
}
