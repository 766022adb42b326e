import { asOf, newPerson } from '../participant/person.ts';
import { planFor, underPlan } from '../participant/plan-in-force.ts';
import type { PersonKey } from '../store/store.ts';
import type { Parts } from './converse.ts';
import { workspaceOf } from './workspace-of.ts';

/**
 * A person as they stand today: what is kept of them (`known`; undefined where nothing is), under the plan that HR
 * entered. What looks at limits runs in `run`, with those of the workspace.
 */
export async function personNow(parts: Parts, key: PersonKey) {
  const { workspace, day, run } = await workspaceOf(parts, key.teamId);
  const known = await parts.store.read(key);
  const kept = asOf(known ?? newPerson(day), day);
  const plan = run(() => planFor(kept, workspace, day));
  return { known, person: underPlan(kept, plan), plan, workspace, day, run };
}
