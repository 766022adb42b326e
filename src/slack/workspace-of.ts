import { withLimits } from '../calculator/index.ts';
import { limitsInForce } from '../hr/limits.ts';
import type { Workspace } from '../hr/workspace.ts';
import { type Day, dayOf } from '../participant/day.ts';
import type { Parts } from './converse.ts';

/** What HR set up, the day, and how to compute with the limits that count in this workspace. */
export type WorkspaceNow = {
  workspace: Workspace;
  day: Day;
  /** Does what needs no waiting with this workspace's limits. */
  run: <Result>(work: () => Result) => Result;
};

export async function workspaceOf({ store, now }: Parts, teamId: string): Promise<WorkspaceNow> {
  const workspace = await store.workspace(teamId);
  const limits = limitsInForce(workspace);
  const run = <Result>(work: () => Result): Result => withLimits(limits, work);
  return { workspace, run, day: run(() => dayOf(now())) };
}
