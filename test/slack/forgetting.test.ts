import { describe, expect, it } from 'vitest';
import { personNamed } from '../../src/local/world.ts';
import { openWorkspace, wordsIn } from '../workspace.ts';

const avery = { teamId: 'T000000001', userId: personNamed('avery').id };

/** A person who told their pay on June 15, 2024. */
async function told() {
  const workspace = await openWorkspace({ today: '2024-06-15' });
  await workspace.say('my pay is 213,000');
  const on = async (day: string) => {
    workspace.moveTo(day);
    const before = new Set((await workspace.messages()).map(({ ts }) => ts));
    await workspace.deliver();
    await workspace.settled();
    return wordsIn((await workspace.messages()).filter(({ ts }) => !before.has(ts)));
  };
  return { ...workspace, on, kept: () => workspace.store.read(avery) };
}

describe('who doesn’t use the app for 24 months', () => {
  it('is told a month before, and then forgotten', async () => {
    const { on, kept } = await told();
    expect(await on('2026-05-15')).toBe('');
    expect(await on('2026-05-17')).toContain('I’ll delete everything I know about you on June 16, 2026');
    expect(await on('2026-06-15')).toBe('');
    expect((await kept())?.profile.annualPay).toBe(213_000);
    await on('2026-06-16');
    expect(await kept()).toBeUndefined();
  });

  it('is told once, however often it is looked at', async () => {
    const { on } = await told();
    await on('2026-05-17');
    expect(await on('2026-05-18')).toBe('');
    expect(await on('2026-05-30')).toBe('');
  });

  it('has a month from being told, however late that is', async () => {
    const { on, kept } = await told();
    expect(await on('2026-11-03')).toContain('on December 3, 2026');
    await on('2026-12-02');
    expect(await kept()).toBeDefined();
    await on('2026-12-03');
    expect(await kept()).toBeUndefined();
  });

  it.each<[string, (workspace: Awaited<ReturnType<typeof told>>) => Promise<unknown>]>([
    ['writes anything', ({ say }) => say('does the match count?')],
    ['presses “Keep it”', ({ press }) => press('Keep it')],
  ])('and %s is kept for as long again', async (_what, uses) => {
    const workspace = await told();
    await workspace.on('2026-05-17');
    await uses(workspace);
    await workspace.on('2026-07-01');
    expect((await workspace.kept())?.profile.annualPay).toBe(213_000);
    expect(await workspace.on('2028-04-20')).toContain('I’ll delete everything I know about you');
  });

  it('and presses “Delete it now” is forgotten at once', async () => {
    const { on, press, kept } = await told();
    await on('2026-05-17');
    await press('Delete it now');
    expect(await kept()).toBeUndefined();
  });
});

it('somebody chooses 12 months, sees it in the profile, and is told after eleven', async () => {
  const { say, on, kept } = await told();
  expect(wordsIn(await say('forget after 12 months'))).toContain('June 15, 2025');
  expect(wordsIn(await say('profile'))).toContain('If you don’t use me for 12 months');
  expect(await on('2025-05-15')).toBe('');
  expect(await on('2025-05-17')).toContain('on June 16, 2025');
  await on('2025-06-16');
  expect(await kept()).toBeUndefined();
});

it('a time that is none to choose from deletes nothing, and says which there are', async () => {
  const { say } = await told();
  const said = wordsIn(await say('forget after 5 months'));
  expect(said).toContain('You can choose 6, 12, 24, or 36 months');
  expect(said).toContain('If you don’t use me for 24 months');
});

it('asked to forget one fact, or all, it still asks and does just that', async () => {
  const { say, kept } = await told();
  expect(wordsIn(await say('forget'))).toContain('Delete everything I know about you?');
  await say('no');
  await say('forget my salary, keep the rest');
  expect((await kept())?.profile).not.toHaveProperty('annualPay');
});
