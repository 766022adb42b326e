import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personNamed } from '../../src/local/world.ts';
import { dayOf } from '../../src/participant/day.ts';
import { newPerson } from '../../src/participant/person.ts';
import { type Contribution, GROUP, nextReport, type Report } from '../../src/usage/report.ts';
import { buttonsOf, openWorkspace, type Workspace, wordsIn } from '../workspace.ts';

const TEAM = 'T000000001';
const day = dayOf(new Date('2026-11-03T12:00:00Z'));

/** So many people who said what Avery might, each with another pay. */
async function people(workspace: Workspace, count: number, from = 0) {
  for (let index = from; index < from + count; index++)
    await workspace.store.change({ teamId: TEAM, userId: `UPERSON${index}` }, () => ({
      person: {
        ...newPerson(day),
        profile: {
          birthYear: 1981,
          annualPay: 200_000 + index * 1_000,
          match: [],
          electiveDeferralPlanned: 24_500,
        },
        asked: index % 2 === 0 ? ['headroom'] : [],
        unanswered: ['other'],
      },
      result: undefined,
    }));
}
/** The numbers of November, on the first of December. */
async function monthEnd(workspace: Workspace, month = '2026-12') {
  workspace.moveTo('2026-11-03');
  await workspace.deliver();
  workspace.moveTo(`${month}-01T00:00:05Z`);
  await workspace.deliver();
}

describe('what HR sees', () => {
  it('is numbers of five people and more, the same for everybody', async () => {
    const workspace = await openWorkspace({ today: '2026-11-03' });
    expect(wordsIn(await workspace.command('numbers', 'robin'))).toContain('no numbers yet');
    await people(workspace, 13);
    await monthEnd(workspace);
    const seen = wordsIn(await workspace.command('numbers', 'robin'));
    expect(seen).toContain('at the end of November 2026');
    expect(seen).toContain('Used Megaroth, People, at least 10, Dollars, about –');
    // 13 times $47,500, to the next $5,000.
    expect(seen).toContain('not used, all together, People, at least 10, Dollars, about $620,000');
    expect(seen).toContain('People, at least 5');
    expect(seen).toContain('Asked without an answer: something else');
    expect(wordsIn(await workspace.command('numbers', 'avery'))).toBe(seen);
  });

  it('whether answers were right is counted by topic, without the person, and the last word of each counts', async () => {
    const workspace = await openWorkspace({ today: '2026-11-03' });
    const judge = (name: 'wasRight' | 'wasWrong') =>
      workspace.choose(
        'press:more-choices',
        { selected_option: { value: JSON.stringify({ name, topic: 'employer-match' }) } },
        { person: 'avery' },
      );
    await workspace.say('does the match count toward the limit?');
    expect(wordsIn(await judge('wasRight'))).toContain('Good to know, thanks');
    const other = await judge('wasWrong');
    expect(wordsIn(other)).toContain('Ask it another way, or is it one of these?');
    expect(other.flatMap(buttonsOf).map(({ label }) => label)).toEqual([
      'How do I set it up in payroll?',
      'How much can I put in?',
    ]);
    const kept = await workspace.store.read({ teamId: TEAM, userId: personNamed('avery').id });
    expect(kept?.judged).toEqual({ 'employer-match': false });
    for (let index = 0; index < 4; index++)
      await workspace.store.change({ teamId: TEAM, userId: `UJUDGE${index}` }, () => ({
        person: { ...newPerson(day), judged: { 'employer-match': false, headroom: true } },
        result: undefined,
      }));
    await monthEnd(workspace);
    const seen = wordsIn(await workspace.command('numbers', 'robin'));
    expect(seen).toContain('Said it wasn’t what they asked: Does the match count?, People, at least 5');
    // Four people are no group.
    expect(seen).not.toContain('Said the answer was right');
  });

  it('of fewer than five, nothing', async () => {
    const workspace = await openWorkspace({ today: '2026-11-03' });
    await people(workspace, 4);
    await monthEnd(workspace);
    expect(wordsIn(await workspace.command('numbers', 'robin'))).toContain('Nothing to show yet');
  });

  it('two reports do not tell of the one person who came between them', async () => {
    const workspace = await openWorkspace({ today: '2026-11-03' });
    await people(workspace, 9);
    await monthEnd(workspace);
    const before = (await workspace.store.workspace(TEAM)).numbers?.lines;
    await people(workspace, 1, 9);
    await monthEnd(workspace, '2027-01');
    const after = (await workspace.store.workspace(TEAM)).numbers;
    expect(after?.period).toBe('2026-12');
    expect(after?.lines.used).toEqual(before?.used);
    expect(after?.lines['asked:headroom']).toEqual(before?.['asked:headroom']);
  });

  it('a CSV, for HR and for everybody', async () => {
    const workspace = await openWorkspace({ today: '2026-11-03' });
    await people(workspace, 13);
    await monthEnd(workspace);
    for (const person of ['robin', 'avery']) {
      await workspace.command('numbers', person);
      await workspace.press('As CSV', { person, channel: 'general' });
      const file = (await workspace.messages(person)).at(-1)?.files[0];
      expect(file?.name).toBe('megaroth-numbers-2026-11.csv');
      const content = await workspace.world.fileText(file?.id ?? '');
      expect(content.split('\r\n').slice(0, 2)).toEqual([
        'what,people_at_least,dollars_about',
        'Used Megaroth,10,',
      ]);
    }
  });

  it('goes to the HR channels each month where that is wanted, once', async () => {
    const workspace = await openWorkspace({ today: '2026-11-03' });
    const channels = await workspace.world.conversations(personNamed('robin'));
    const hr = channels.find(({ name }) => name === 'hr-benefits')?.id ?? '';
    await people(workspace, 13);
    await workspace.store.changeWorkspace(TEAM, (known) => ({
      workspace: { ...known, channels: [hr], settings: { ...known.settings, monthlyNumbers: true } },
      result: undefined,
    }));
    await monthEnd(workspace);
    workspace.moveTo('2026-12-02');
    await workspace.deliver();
    const posted = (await workspace.messages('robin', 'hr-benefits')).filter(({ text }) =>
      text.includes('in numbers'),
    );
    expect(posted).toHaveLength(1);
  });

  it('what people wrote is nowhere', async () => {
    const workspace = await openWorkspace({ today: '2026-11-03' });
    await workspace.say('is the moon made of green cheese?');
    await workspace.say('what is the acp test?');
    const kept = await workspace.store.people(TEAM, '', 10);
    expect(JSON.stringify(kept)).not.toMatch(/cheese|moon/);
    expect(kept[0]?.person?.asked).toEqual(['nondiscrimination-test']);
    expect(kept[0]?.person?.unanswered).toHaveLength(1);
  });
});

describe('whatever people do, and whenever reports are made', () => {
  const lines = fc.dictionary(
    fc.constantFrom('used', 'asked:headroom', 'unusedRoom'),
    fc.integer({ min: 1, max: 9 }),
  );
  it('a line is of five people or more, and changes only with five people', () => {
    fc.assert(
      fc.property(fc.array(fc.array(lines, { maxLength: 12 }), { minLength: 1, maxLength: 6 }), (months) => {
        let report: Report | null = null;
        /** Who is there, with what is kept of them; whoever left and comes again is somebody else. */
        let there: { id: number; before: Contribution }[] = [];
        /** What each line was made of when it was renewed last. */
        const made: Record<string, Record<number, number>> = {};
        let ids = 0;
        months.forEach((now, month) => {
          there = now.map((_, index) => there[index] ?? { id: ids++, before: {} });
          const counted = there.map(({ id, before }, index) => ({ id, before, now: now[index] ?? {} }));
          const old: Report | null = report;
          const next = nextReport(counted, old, `2026-${month}`);
          for (const name of ['used', 'asked:headroom', 'unusedRoom']) {
            const line = next.report.lines[name];
            expect((line?.people ?? GROUP) % GROUP).toBe(0);
            expect(line?.people ?? GROUP).toBeGreaterThanOrEqual(GROUP);
            const is = Object.fromEntries(
              counted.flatMap((each) => (each.now[name] === undefined ? [] : [[each.id, each.now[name]]])),
            );
            const was = made[name] ?? {};
            const changed = [...new Set([...Object.keys(is), ...Object.keys(was)])].filter(
              (id) => is[Number(id)] !== was[Number(id)],
            );
            if (JSON.stringify(old?.lines[name]) !== JSON.stringify(line))
              expect(changed.length).toBeGreaterThanOrEqual(GROUP);
            if (next.renewed.includes(name)) made[name] = is;
          }
          there = counted.map((each) => ({
            id: each.id,
            before: Object.fromEntries([
              ...Object.entries(each.before).filter(([name]) => !next.renewed.includes(name)),
              ...Object.entries(each.now).filter(([name]) => next.renewed.includes(name)),
            ]),
          }));
          report = next.report;
        });
      }),
      { numRuns: 500 },
    );
  });
});
