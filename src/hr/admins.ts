import type { Workspace } from './workspace.ts';

/** The admins: those whom the configuration names and those added in Slack, without those removed. */
export const adminsOf = (
  { addedAdmins, removedAdmins }: Workspace,
  configured: readonly string[],
): string[] => [...new Set([...configured, ...addedAdmins])].filter((id) => !removedAdmins.includes(id));

export type AdminChange = { workspace: Workspace; done: 'added' | 'removed' | 'already' | 'last' | 'notOne' };

export function addAdmin(workspace: Workspace, configured: readonly string[], id: string): AdminChange {
  if (adminsOf(workspace, configured).includes(id)) return { workspace, done: 'already' };
  return {
    done: 'added',
    workspace: {
      ...workspace,
      addedAdmins: [...new Set([...workspace.addedAdmins, id])],
      removedAdmins: workspace.removedAdmins.filter((each) => each !== id),
    },
  };
}

/** The last admin stays: nobody could add another. */
export function removeAdmin(workspace: Workspace, configured: readonly string[], id: string): AdminChange {
  const admins = adminsOf(workspace, configured);
  if (!admins.includes(id)) return { workspace, done: 'notOne' };
  if (admins.length === 1) return { workspace, done: 'last' };
  return {
    done: 'removed',
    workspace: {
      ...workspace,
      addedAdmins: workspace.addedAdmins.filter((each) => each !== id),
      removedAdmins: configured.includes(id)
        ? [...new Set([...workspace.removedAdmins, id])]
        : workspace.removedAdmins,
    },
  };
}
