import type { App } from '@slack/bolt';
import type { HomeView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { outcomeFor } from '../../guidance/outcome.ts';
import { adminsOf } from '../../hr/admins.ts';
import { versionOf } from '../../hr/limits.ts';
import { describeError } from '../../log.ts';
import { asOf, newPerson, type Person } from '../../participant/person.ts';
import { planFor, profileIn, underPlan } from '../../participant/plan-in-force.ts';
import { knownFields } from '../../participant/questions/index.ts';
import type { PersonKey } from '../../store/store.ts';
import { arrivedOf } from '../arrivals.ts';
import { render } from '../blocks/index.ts';
import { homeView } from '../blocks/pages.ts';
import { section } from '../blocks/parts.ts';
import type { Parts } from '../converse.ts';
import { publishHome, toConversation } from '../deliver.ts';
import { texts } from '../texts.en.ts';
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

/** Draws the Home tab as things stand; where they cannot be read, it says so. */
async function showHome(parts: Parts, key: PersonKey, client: WebClient): Promise<void> {
  const view = await homeNow(parts, key).catch((error: unknown) => {
    parts.log.error(describeError(error), 'the Home tab could not be drawn');
    return { type: 'home' as const, blocks: [section(texts.failed())] };
  });
  await publishHome(client, key.userId, view, parts.log);
}

async function homeNow(parts: Parts, key: PersonKey): Promise<HomeView> {
  const { workspace, day, run } = await workspaceOf(parts, key.teamId);
  const known = await parts.store.read(key);
  const kept = asOf(known ?? newPerson(day), day);
  const plan = run(() => planFor(kept, workspace, day));
  const person = underPlan(kept, plan);
  const isAdmin = adminsOf(workspace, parts.admins).includes(key.userId);
  const outcome = run(() => outcomeFor(profileIn(person, day), day));
  if (known && outcome.kind === 'figures') {
    const { taxYear } = outcome.figures;
    await noteTold(parts, key, known, taxYear, versionOf(workspace, taxYear));
  }
  return run(() => homeView(outcome, knownFields(person.profile).length, day, { isAdmin, plan }));
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
