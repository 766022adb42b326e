import Database from 'better-sqlite3';
import { expect, it, vi } from 'vitest';
import { dayOf } from '../../src/participant/day.ts';
import { newPerson } from '../../src/participant/person.ts';
import { openStore } from '../../src/store/store.ts';
import { temporaryFile } from '../workspace.ts';

/** Small ones: as many rows as workspaces. */
const SMALL = /^(?:workspaces|workspace_keys|sqlite_\w+|kysely_\w+)$/;

/** Tables that a statement reads from one end to the other, as SQLite says how it goes about it. */
function scannedBy(database: Database.Database, statement: string): string[] {
  const parameters = (statement.match(/\?/g) ?? []).map(() => null);
  const plan = database.prepare<unknown[], { detail: string }>(`explain query plan ${statement}`);
  return plan.all(...parameters).flatMap(({ detail }) => {
    const table = /^SCAN (\w+)\b(?! USING COVERING)/.exec(detail)?.[1];
    return table && !SMALL.test(table) ? [table] : [];
  });
}

it('no statement of the store reads a whole table', async () => {
  const file = temporaryFile();
  const statements = new Set<string>();
  const prepare = vi.spyOn(Database.prototype, 'prepare');
  const day = dayOf(new Date('2026-06-15T12:00:00Z'));
  const [teamId, userId, now] = ['T1', 'U1', new Date('2026-06-15T12:00:00Z')];
  const later = new Date('2026-06-15T12:01:00Z');
  const store = await openStore(file);
  try {
    prepare.mockClear();
    await store.change({ teamId, userId }, () => ({ person: newPerson(day), result: 1 }), {
      ...{ eventId: 'E1', at: now },
    });
    await store.read({ teamId, userId });
    await store.people(teamId, '', 10);
    await store.due(teamId, '2026-06-15', 10);
    await store.teams();
    await store.changeWorkspace(teamId, (workspace) => ({ workspace, result: 1 }));
    await store.workspace(teamId);
    await store.audit(teamId);
    await store.answers(teamId, 'E1');
    await store.keepArrival({ teamId, userId, id: 'A1', body: {} }, now, () => now);
    const taken = await store.takeArrival(later, later);
    await store.holdArrivals([{ teamId, id: 'A1' }], later);
    if (taken) await store.settleArrival({ teamId, id: 'A1', acts: ['E1'] });
    await store.post(teamId, [
      {
        ...{ key: 'k', batch: 'b', userId, channel: userId, dueAt: now },
        content: { kind: 'announcementProgress', id: '2026.1' },
      },
    ]);
    await store.claim(later);
    await store.progress(teamId, 'b');
    await store.postedAt(teamId, 'k');
    await store.change({ teamId, userId }, () => ({ person: null, result: 1 }));
    for (const [sql] of prepare.mock.calls) if (/^(?:select|update|delete)\b/i.test(sql)) statements.add(sql);
  } finally {
    prepare.mockRestore();
    await store.close();
  }
  expect(statements.size).toBeGreaterThan(15);
  const database = new Database(file, { readonly: true });
  try {
    const scans = [...statements].flatMap((each) =>
      scannedBy(database, each).map((table) => `${table}: ${each}`),
    );
    expect(scans).toEqual([]);
  } finally {
    database.close();
  }
});
