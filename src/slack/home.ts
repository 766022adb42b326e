import type { HomeView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { knownTaxYears } from '../calculator/index.ts';
import { datesOf } from '../guidance/dates/index.ts';
import { outcomeOf, yearBefore } from '../guidance/last-year.ts';
import { adminsOf } from '../hr/admins.ts';
import { versionOf } from '../hr/limits.ts';
import { waitingFor } from '../hr/waiting.ts';
import { describeError, logFailure } from '../log.ts';
import type { Person } from '../participant/person.ts';
import { profileIn } from '../participant/plan-in-force.ts';
import { isAnswered, knownFields, questionsOf } from '../participant/questions/index.ts';
import { type Plan, planName } from '../plan/terms.ts';
import type { PersonKey } from '../store/store.ts';
import { homeView } from './blocks/home.ts';
import { section } from './blocks/parts.ts';
import type { Parts } from './converse.ts';
import { publishHome } from './deliver.ts';
import { personNow } from './person-now.ts';
import { texts } from './texts.en.ts';

/** Draws the Home tab as things stand; where they cannot be read, it says so. */
export async function showHome(parts: Parts, key: PersonKey, client: WebClient): Promise<void> {
  const view = await homeNow(parts, key).catch((error: unknown) => {
    const id = logFailure(parts.log, error, 'the Home tab could not be drawn');
    return { type: 'home' as const, blocks: [section(texts.failed(id))] };
  });
  await publishHome(client, key.userId, view, parts.log);
}

/** What just changed may show on the Home tab; where that fails, it is drawn again whenever it is opened. */
export const showHomeAgain = (parts: Parts, key: PersonKey, client: WebClient): Promise<void> =>
  showHome(parts, key, client).catch((error: unknown) =>
    parts.log.warn(describeError(error), 'the Home tab was not drawn anew'),
  );

async function homeNow(parts: Parts, key: PersonKey): Promise<HomeView> {
  const { known, person, plan, workspace, day, run } = await personNow(parts, key);
  const outcome = run(() => outcomeOf(person, day));
  if (known && outcome.kind === 'figures') {
    const { taxYear } = outcome.figures;
    await noteTold(parts, key, known, taxYear, versionOf(workspace, taxYear));
  }
  const isAdmin = adminsOf(workspace, parts.admins).includes(key.userId);
  return run(() =>
    homeView({
      outcome,
      day,
      // What HR entered is none of theirs.
      known: knownFields(known?.profile ?? {}).length,
      missing: questionsOf('room', person.profile, day)
        .filter((question) => !isAnswered(question, person.profile))
        .map(({ id }) => id),
      hasReminders: person.reminders !== null,
      dates: datesOf(profileIn(person, day)(day.calendarYear), outcome, day, yearBefore(person)).dates,
      plan,
      whichPlan: !plan && workspace.plans.length > 1 ? named(workspace.plans) : undefined,
      hr: isAdmin
        ? {
            waiting: waitingFor(workspace, key.userId, knownTaxYears(), parts.now()),
            plans: named(workspace.plans),
          }
        : undefined,
    }),
  );
}

const named = (plans: readonly Plan[]) => plans.map((each) => ({ id: each.id, name: planName(each) }));

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
