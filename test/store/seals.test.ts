import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/participant/day.ts';
import { newPerson } from '../../src/participant/person.ts';
import { SealError, seal, unseal } from '../../src/store/seals/seal.ts';
import { openStore } from '../../src/store/store.ts';
import { openWorkspace, temporaryFile } from '../workspace.ts';

const day = dayOf(new Date('2026-06-15T12:00:00Z'));
const earning = (annualPay: number) => ({ ...newPerson(day), profile: { annualPay } });
const [OLD, NEW, OTHER] = [1, 2, 3].map((byte) => Buffer.alloc(32, byte)) as [Buffer, Buffer, Buffer];

const someone = { teamId: 'T1', userId: 'U1' };
async function written(keys: Buffer[] = []): Promise<string> {
  const file = temporaryFile();
  const store = await openStore(file, { keys });
  await store.change(someone, () => ({ person: earning(240_000), result: undefined }));
  await store.close();
  return file;
}
const payIn = async (file: string, keys: Buffer[] = []) => {
  const store = await openStore(file, { keys });
  try {
    return (await store.read(someone))?.profile.annualPay;
  } finally {
    await store.close();
  }
};

describe('a sealed text', () => {
  const key = randomBytes(32);
  const sealed = seal(key, 'T1/people/U1', Buffer.from('pay 240000'));

  it('is opened with its key, for its place', () => {
    expect(unseal(key, 'T1/people/U1', sealed).toString()).toBe('pay 240000');
  });

  it('never looks the same twice', () => {
    const twice = [1, 2].map(() => seal(key, 'T1/people/U1', Buffer.from('pay 240000')));
    expect(twice[0]).not.toBe(twice[1]);
  });

  it.each<[string, Buffer, string, string]>([
    ['with another key', randomBytes(32), 'T1/people/U1', sealed],
    ['for another person', key, 'T1/people/U2', sealed],
    ['for another workspace', key, 'T2/people/U1', sealed],
    ['cut short', key, 'T1/people/U1', sealed.slice(0, 8)],
    ['shortened', key, 'T1/people/U1', sealed.slice(0, -8)],
  ])('%s it is not opened', (_name, otherKey, about, text) => {
    expect(() => unseal(otherKey, about, text)).toThrow(SealError);
  });

  it('changed in any byte it is not opened', () => {
    const bytes = Buffer.from(sealed, 'base64');
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => unseal(key, 'T1/people/U1', changed.toString('base64')), String(at)).toThrow(SealError);
    }
  });
});

describe('the key', () => {
  it('is made beside the file where none is given, for its owner alone, and stays', async () => {
    const file = await written();
    expect((statSync(`${file}.key`).mode & 0o777).toString(8)).toBe('600');
    expect(await payIn(file)).toBe(240_000);
  });

  it('given later takes the place of the one beside the file, which may go then', async () => {
    const file = await written();
    expect(await payIn(file, [NEW])).toBe(240_000);
    rmSync(`${file}.key`);
    expect(await payIn(file, [NEW])).toBe(240_000);
  });

  it('given from the start, none is made beside the file', async () => {
    const file = await written([NEW]);
    expect(existsSync(`${file}.key`)).toBe(false);
  });

  it('is changed by giving the new one before the old one; afterwards the old one opens nothing', async () => {
    const file = await written([OLD]);
    expect(await payIn(file, [NEW, OLD])).toBe(240_000);
    expect(await payIn(file, [NEW])).toBe(240_000);
    await expect(payIn(file, [OLD])).rejects.toThrow(
      /sealed with the key “[0-9a-f]{8}”, and the keys given are/,
    );
  });

  it('changed while another process runs with both: neither stops', async () => {
    const file = await written([OLD]);
    const running = await openStore(file, { keys: [OLD, NEW] });
    const next = await openStore(file, { keys: [NEW, OLD] });
    for (const [store, userId] of [
      [running, 'U2'],
      [next, 'U3'],
      [running, 'U1'],
    ] as const)
      await store.change({ teamId: 'T1', userId }, () => ({ person: earning(1), result: undefined }));
    expect((await running.read({ teamId: 'T1', userId: 'U3' }))?.profile.annualPay).toBe(1);
    expect((await next.read({ teamId: 'T1', userId: 'U2' }))?.profile.annualPay).toBe(1);
    for (const store of [running, next]) await store.close();
  });

  it('another one is refused at the start, in words that name neither key, and nothing is changed', async () => {
    const file = await written([OLD]);
    const before = readFileSync(file);
    const refused = await openStore(file, { keys: [OTHER] }).then(
      () => '',
      (error: Error) => error.message,
    );
    expect(refused).toMatch(/Start with MEGAROTH_KEY as it was/);
    for (const key of [OLD, OTHER]) expect(refused).not.toContain(key.toString('base64').slice(0, 12));
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(await payIn(file, [OLD])).toBe(240_000);
  });

  it('lost with its file, it is said, and none is made in its place', async () => {
    const file = await written();
    rmSync(`${file}.key`);
    await expect(payIn(file)).rejects.toThrow(/nobody can read the facts/);
    expect(existsSync(`${file}.key`)).toBe(false);
  });

  it('a file that is no key is said to be none', async () => {
    const file = await written();
    writeFileSync(`${file}.key`, 'hello');
    await expect(payIn(file)).rejects.toThrow(/is not a key: 32 bytes in base64 belong there/);
  });

  it('of a workspace goes when the app is removed: what a copy of the file holds stays shut', async () => {
    const file = await written([OLD]);
    const database = new Database(file);
    const copied = database.prepare('select * from people').get() as { state: string };
    const store = await openStore(file, { keys: [OLD] });
    await store.forgetWorkspace('T1');
    database
      .prepare("insert into people (team_id, user_id, state, version) values ('T1', 'U1', ?, 1)")
      .run(copied.state);
    database.close();
    await expect(store.read(someone)).rejects.toThrow(/The key of what is kept of people\/U1 is gone/);
    // Where the app is installed again, there is a new key.
    await store.change({ teamId: 'T1', userId: 'U2' }, () => ({ person: earning(7), result: undefined }));
    expect((await store.read({ teamId: 'T1', userId: 'U2' }))?.profile.annualPay).toBe(7);
    await store.close();
  });
});

it('one person’s row put in place of another’s is not read', async () => {
  const file = await written([OLD]);
  const store = await openStore(file, { keys: [OLD] });
  await store.change({ teamId: 'T1', userId: 'U2' }, () => ({ person: earning(90_000), result: undefined }));
  const database = new Database(file);
  database.exec(
    "update people set state = (select state from people where user_id = 'U1') where user_id = 'U2'",
  );
  database.close();
  await expect(store.read({ teamId: 'T1', userId: 'U2' })).rejects.toThrow(SealError);
  await store.close();
});

it('nothing that a person says is to be found in the file, nor in the files beside it', async () => {
  const workspace = await openWorkspace();
  await workspace.say('start');
  await workspace.say('I make $213,457 and was born on March 14, 1971. My wages last year were $207,331.');
  await workspace.say('I have 81,353 pre-tax and 19,777 after-tax with 3,119 of earnings in my plan');
  await workspace.say('head of household, 32% tax rate, my match is 50% of the first 6%');
  await workspace.command('headroom');
  await workspace.say('remind me every payday');
  await workspace.press('Undo').catch(() => undefined);
  await workspace.deliver();
  await workspace.close();
  const FACTS = ['213457', '213,457', '1971-03-14', '207331', '81353', '19777', '3119', 'headOfHousehold'];
  const FIELDS = ['annualPay', 'birthDate', 'preTaxBalance', 'afterTaxEarnings', 'filingStatus', 'match'];
  for (const part of [workspace.file, `${workspace.file}-wal`].filter((file) => existsSync(file))) {
    const bytes = readFileSync(part);
    for (const fact of [...FACTS, ...FIELDS]) expect(bytes.includes(fact), `${part}: ${fact}`).toBe(false);
  }
  // The same run, unsealed, has them all: the test looks where they are.
  const store = await openStore(workspace.file);
  const [first] = await store.teams();
  const [kept] = await store.people(first ?? '', '', 1);
  expect(JSON.stringify(kept?.person)).toContain('213457');
  await store.close();
});
