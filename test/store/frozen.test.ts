import { globSync, readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { outcomeFor } from '../../src/guidance/outcome.ts';
import { dayOf } from '../../src/participant/day.ts';
import { planFor, profileIn, underPlan } from '../../src/participant/plan-in-force.ts';
import { openStore } from '../../src/store/store.ts';
import { temporaryFile } from '../workspace.ts';

/**
 * Rows as each version of the app that ever landed wrote them. A field that is added has a default; a row of
 * before is read with it, and means what it meant.
 */
const frozen = z.strictObject({
  tables: z.array(z.string()),
  rows: z.record(z.string(), z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()])))),
});

const files = globSync('test/store/frozen/*.json').sort();

function restored(file: string): string {
  const { tables, rows } = frozen.parse(JSON.parse(readFileSync(file, 'utf8')));
  const path = temporaryFile();
  const database = new Database(path);
  for (const sql of tables) database.exec(sql);
  for (const [table, list] of Object.entries(rows))
    for (const row of list) {
      const names = Object.keys(row);
      const marks = names.map(() => '?').join(', ');
      database
        .prepare(`insert into "${table}" (${names.join(', ')}) values (${marks})`)
        .run(...Object.values(row));
    }
  database.close();
  return path;
}

describe('data of earlier versions', () => {
  it('there are some', () => expect(files.length).toBeGreaterThan(3));

  it.each(files)('%s is read, and its figures are what they were', async (file) => {
    const store = await openStore(restored(file));
    const person = await store.read({ teamId: 'T1', userId: 'U1' });
    expect(person?.profile).toMatchObject({
      ...{
        birthDate: '1966-03-14',
        annualPay: 240_000,
        electiveDeferralYearToDate: 21_000,
        allowsAfterTax: true,
      },
    });
    const workspace = await store.workspace('T1');
    const hasPlan = workspace.plans.length > 0;
    if (hasPlan) {
      expect(workspace.plans[0]?.versions[0]?.terms).toMatchObject({
        name: 'Acme 401(k)',
        afterTaxCapPercent: 10,
      });
      expect(await store.audit('T1')).toHaveLength(1);
    }
    const day = dayOf(new Date('2026-11-03T12:00:00Z'));
    if (!person) throw new Error('nobody');
    const outcome = outcomeFor(profileIn(underPlan(person, planFor(person, workspace, day)), day), day);
    if (outcome.kind !== 'figures') throw new Error(outcome.kind);
    // $72,000, less ordinary deferrals (the first version took what was in as the plan: $21,000) and $7,200 of match;
    // HR's plan caps it at 10% of pay.
    expect(outcome.figures.calculation.afterTax.headroom.toNumber()).toBe(hasPlan ? 24_000 : 43_800);
    await store.close();
  });
});
