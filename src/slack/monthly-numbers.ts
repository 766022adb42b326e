import { asOf } from '../participant/person.ts';
import { everybody } from '../store/store.ts';
import { contributionOf } from '../usage/contribution.ts';
import { type Contribution, type Counted, nextReport } from '../usage/report.ts';
import type { Parts } from './converse.ts';
import { situationOf } from './reminders/message.ts';
import { workspaceOf } from './workspace-of.ts';

/** The month before an instant, "2026-11". */
const monthBefore = (now: Date): string =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1)).toISOString().slice(0, 7);

/**
 * The numbers of the month that is over, made once: everybody's part is added up, kept with each person, and only
 * then shown. Where that stops half-way, it is begun again, and tells less rather than more.
 */
export async function makeNumbers(parts: Parts, teamId: string): Promise<void> {
  const { workspace, day, run } = await workspaceOf(parts, teamId);
  const period = monthBefore(parts.now());
  // The first round ever begins a month; its numbers come when it is over.
  if (workspace.numbersSince === null) return begin(parts, teamId);
  if (workspace.numbersSince >= period || (workspace.numbers?.period ?? '') >= period) return;
  const counted: (Counted & { userId: string })[] = [];
  const unreadable = () =>
    parts.log.error('what is kept of one person cannot be read; the numbers are without them');
  for await (const { userId, person } of everybody(parts.store, teamId, unreadable)) {
    const { outcome } = run(() => situationOf(person, workspace, day));
    counted.push({ userId, now: contributionOf(asOf(person, day), outcome), before: person.counted });
  }
  const { report, renewed } = nextReport(counted, workspace.numbers, period);
  for (const { userId, now, before } of counted) {
    const next = withRenewed(before, now, renewed);
    await parts.store.change({ teamId, userId }, (person) => ({
      person: person ? { ...person, counted: next } : null,
      result: undefined,
    }));
  }
  await parts.store.changeWorkspace(teamId, (newest) => {
    if ((newest.numbers?.period ?? '') >= period) return { workspace: newest, result: undefined };
    const { monthlyNumbers } = newest.settings;
    return {
      workspace: { ...newest, numbers: report },
      letters: (monthlyNumbers ? newest.channels : []).map((channel) => ({
        key: `numbers:${period}:${channel}`,
        batch: `numbers:${period}`,
        channel,
        content: { kind: 'numbers', period },
        dueAt: parts.now(),
      })),
      result: undefined,
    };
  });
}

const begin = (parts: Parts, teamId: string): Promise<void> =>
  parts.store.changeWorkspace(teamId, (workspace) => ({
    workspace: { ...workspace, numbersSince: workspace.numbersSince ?? monthBefore(parts.now()) },
    result: undefined,
  }));

/** What the person added to the lines that were renewed; of the others, what they added before. */
function withRenewed(before: Contribution, now: Contribution, renewed: readonly string[]): Contribution {
  const kept = Object.entries(before).filter(([line]) => !renewed.includes(line));
  const added = Object.entries(now).filter(([line]) => renewed.includes(line));
  return Object.fromEntries([...kept, ...added]);
}
