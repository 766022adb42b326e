import { describe, expect, it } from 'vitest';
import { personNamed } from '../../src/local/world.ts';
import { isTheirHour, localTime, nextHourOf } from '../../src/participant/reminder-settings.ts';
import { openWorkspace, type Workspace, wordsIn } from '../workspace.ts';
import { enterLimits } from './new-limits.ts';

const TEAM = 'T000000001';
const avery = personNamed('avery').id;

/** Avery asks for reminders, at 9 in New York. */
async function asked(today: string, other: Record<string, string | string[]> = {}) {
  const workspace = await openWorkspace({ today });
  await workspace.say('remind me');
  await workspace.press('Set up reminders');
  expect(await workspace.submit('avery', other)).toEqual({});
  return workspace;
}

/** HR's plan with pay dates every two weeks, converting once a quarter. */
async function withPlan(workspace: Workspace) {
  await workspace.command('plan', 'robin');
  await workspace.press('Enter a plan', { person: 'robin', channel: 'general' });
  await workspace.submit('robin', { name: 'Acme 401(k)' });
  await workspace.submit('robin', {
    allowsAfterTax: 'yes',
    allowsInPlanConversion: 'yes',
    conversion: 'quarterly',
  });
  await workspace.submit('robin', { match: 'none' });
  await workspace.submit('robin', { payDates: 'every 2 weeks from January 9, 2026' });
  await workspace.submit('robin', {});
}

const reminders = async (workspace: Workspace, words: string) =>
  (await workspace.messages()).filter(({ text, user }) => user !== avery && text.includes(words));

/** The worker runs each hour from one time to another; over many days, four times a day. */
async function hours(workspace: Workspace, from: string, to: string) {
  const step = Date.parse(to) - Date.parse(from) > 3 * 86_400_000 ? 6 : 1;
  for (let at = Date.parse(from); at <= Date.parse(to); at += step * 3_600_000) {
    workspace.moveTo(new Date(at).toISOString());
    await workspace.deliver();
  }
}

describe('reminders', () => {
  it('come to nobody who did not ask', async () => {
    const workspace = await openWorkspace({ today: '2026-12-26' });
    await workspace.say('I was born in 1981, make 180k');
    await hours(workspace, '2026-12-26T00:00:00Z', '2026-12-28T00:00:00Z');
    expect(wordsIn(await workspace.messages())).not.toContain('Your 2026');
  });

  it('show on the Home tab as soon as they are on, and off', async () => {
    const workspace = await openWorkspace();
    await workspace.world.openTab(personNamed('avery'), 'home');
    await workspace.settled();
    await workspace.say('I was born in 1981, make 180k');
    await workspace.say('remind me');
    await workspace.press('Set up reminders');
    await workspace.submit('avery', {});
    expect(JSON.stringify(workspace.home('avery'))).toContain('*Reminders:* on.');
    await workspace.press('Stop reminders');
    expect(JSON.stringify(workspace.home('avery'))).toContain('*Reminders:* off.');
  });

  it('before the last pay date that can still fill the room, at one’s own hour, once', async () => {
    const workspace = await asked('2026-09-01');
    await withPlan(workspace);
    await workspace.say(
      'I was born in 1981, make 260k, I plan to defer 24,500, deferred 20,000 so far, no after-tax contributions so far',
    );
    // $52,000 to go; of $10,000 a payday, $9,765 are left after Medicare tax: six of them, the first on October 16;
    // two weeks before is October 2.
    await hours(workspace, '2026-09-30T00:00:00Z', '2026-10-02T12:00:00Z');
    expect(await reminders(workspace, 'you can still fill your')).toEqual([]);
    await hours(workspace, '2026-10-02T13:00:00Z', '2026-10-04T00:00:00Z');
    const sent = await reminders(workspace, 'you can still fill your');
    expect(sent.map(({ text }) => text)).toEqual([
      expect.stringContaining(
        'October 16, 2026 is the last payday from which you can still fill your after-tax room for 2026: $47,500.',
      ),
    ]);
  });

  it('a week before a day that counts: once, with what to do, and not after it', async () => {
    const workspace = await asked('2026-12-20', { kinds: ['dates'] });
    await workspace.say('I was born in 1977, make 180k');
    await hours(workspace, '2026-12-23T00:00:00Z', '2026-12-25T13:00:00Z');
    expect(await reminders(workspace, 'you turn 50 in 2027')).toEqual([]);
    await hours(workspace, '2026-12-25T14:00:00Z', '2026-12-28T00:00:00Z');
    const sent = await reminders(workspace, 'you turn 50 in 2027');
    expect(sent.map(({ text }) => text)).toEqual([
      expect.stringContaining(
        'January 1, 2027: Catch-up starts: you turn 50 in 2027. From January 1 of that year you can defer more',
      ),
    ]);
    await workspace.press('All my dates');
    expect(wordsIn(await workspace.messages())).toContain('Your dates');
  });

  it('a week before the last day for what was too much in the year before', async () => {
    const workspace = await asked('2027-02-01', { kinds: ['dates'] });
    await workspace.say('I was born in 1981, make 180k');
    await workspace.say('in 2026 I deferred 27k');
    await hours(workspace, '2027-04-06T00:00:00Z', '2027-04-08T12:00:00Z');
    expect(await reminders(workspace, 'Last day for 2026 deferrals over the limit')).toEqual([]);
    await hours(workspace, '2027-04-08T13:00:00Z', '2027-04-10T00:00:00Z');
    const sent = await reminders(workspace, 'Last day for 2026 deferrals over the limit');
    expect(sent.map(({ text }) => text)).toEqual([expect.stringContaining('$2,500 is over.')]);
  });

  it('tells nobody to do what is past: what can still go in, and the last payday', async () => {
    const workspace = await asked('2026-11-25');
    await withPlan(workspace);
    await workspace.say(
      'I was born in 1981, make 260k, I plan to defer 24,500, deferred 20,000 so far, no after-tax contributions so far',
    );
    await hours(workspace, '2026-11-26T00:00:00Z', '2026-12-08T00:00:00Z');
    const sent = await reminders(workspace, 'can’t be filled anymore');
    expect(sent).toHaveLength(1);
    expect(sent[0]?.text).toContain('Your last payday of 2026 is December 25, 2026');
    expect(sent[0]?.text).not.toMatch(/October|November 1\d/);
  });

  it('none where there is no room, or the plan takes no after-tax money', async () => {
    const workspace = await asked('2026-12-01');
    await workspace.say('I was born in 1981, make 180k, no after-tax contributions in my plan');
    await hours(workspace, '2026-12-02T00:00:00Z', '2026-12-20T00:00:00Z');
    expect(await reminders(workspace, 'after-tax room')).toEqual([]);
  });

  it('when there is money to convert, by the plan’s rule', async () => {
    const workspace = await asked('2026-08-01');
    await withPlan(workspace);
    await workspace.say('I have 12k after-tax in the plan');
    await hours(workspace, '2026-08-02T00:00:00Z', '2026-08-12T00:00:00Z');
    expect(await reminders(workspace, 'convert your after-tax')).toEqual([]);
    await hours(workspace, '2026-10-01T00:00:00Z', '2026-10-11T00:00:00Z');
    const sent = await reminders(workspace, 'convert your after-tax');
    expect(sent).toHaveLength(1);
    expect(sent[0]?.text).toContain(
      '($12,000, from what you told me). Your plan converts once a quarter, when you ask.',
    );
  });

  it('in January when new limits apply, with both years one press away', async () => {
    const workspace = await asked('2026-11-03');
    await workspace.say('I was born in 1981, make 180k');
    await enterLimits(workspace);
    await hours(workspace, '2027-01-01T00:00:00Z', '2027-01-04T00:00:00Z');
    const sent = await reminders(workspace, 'are now in effect');
    expect(sent.map(({ text }) => text)).toEqual([
      expect.stringContaining('The 2027 limits are now in effect: $25,000'),
    ]);
    expect(wordsIn(await workspace.press('What does it mean for me?'))).toContain('2026 $');
  });

  it('a summary in the last days of the year', async () => {
    const workspace = await asked('2026-12-20');
    await workspace.say('I was born in 1981, make 180k, deferred 20,000 so far, and 5,000 after-tax so far');
    await hours(workspace, '2026-12-25T00:00:00Z', '2026-12-31T00:00:00Z');
    const sent = await reminders(workspace, 'Your 2026');
    expect(sent).toHaveLength(1);
    expect(sent[0]?.text).toContain('Deferred so far: $20,000');
    expect(sent[0]?.text).toContain('Paid in after tax so far: $5,000');
  });

  it('one press puts it off a week, one stops all', async () => {
    const workspace = await asked('2026-12-20');
    await workspace.say('I was born in 1981, make 180k, deferred 20,000 so far');
    await hours(workspace, '2026-12-26T00:00:00Z', '2026-12-26T20:00:00Z');
    expect(wordsIn(await workspace.press('Remind me in a week'))).toContain('January 2, 2027');
    await hours(workspace, '2026-12-27T00:00:00Z', '2027-01-02T12:00:00Z');
    expect(await reminders(workspace, 'Your 2026')).toHaveLength(1);
    await hours(workspace, '2027-01-02T13:00:00Z', '2027-01-03T20:00:00Z');
    expect(await reminders(workspace, 'Your 2026')).toHaveLength(2);
    expect(wordsIn(await workspace.press('Stop reminders'))).toContain('turns them back on');
    await hours(workspace, '2027-12-25T00:00:00Z', '2027-12-31T00:00:00Z');
    expect(await reminders(workspace, 'Your 2027')).toEqual([]);
    expect(wordsIn(await workspace.say('remind me'))).toContain('Reminders are off');
  });

  it('each once, through restarts, and none after everything is forgotten', async () => {
    const workspace = await asked('2026-12-20');
    await hours(workspace, '2026-12-26T14:00:00Z', '2026-12-26T16:00:00Z');
    const again = await openWorkspace({ today: '2026-12-27', file: workspace.file });
    await hours(again, '2026-12-27T14:00:00Z', '2026-12-27T16:00:00Z');
    expect(await reminders(again, 'Your 2026')).toEqual([]);
    await workspace.say('forget');
    await workspace.press('Yes, delete all of it');
    expect(await workspace.store.progress(TEAM, `reminder:${avery}`)).toEqual({
      sent: 0,
      waiting: 0,
      impossible: [],
    });
  });

  it('one that was held up overnight waits for the morning', async () => {
    const workspace = await asked('2026-12-20', { hour: '20' });
    workspace.moveTo('2026-12-27T01:30:00Z'); // half past eight in the evening
    await workspace.store.post(TEAM, [
      {
        ...{ key: 'reminder:test', batch: 'reminder:test', userId: avery, channel: avery },
        ...{
          content: { kind: 'reminder', reminder: 'yearEnd', period: '2026' },
          dueAt: new Date('2026-12-27T01:30:00Z'),
        },
      },
    ]);
    workspace.moveTo('2026-12-27T05:00:00Z'); // midnight
    await workspace.deliver();
    expect(await reminders(workspace, 'Your 2026')).toEqual([]);
    workspace.moveTo('2026-12-28T01:10:00Z'); // ten past eight in the evening
    await workspace.deliver();
    expect(await reminders(workspace, 'Your 2026')).not.toEqual([]);
  });

  it('nothing is chosen: said at the field', async () => {
    const workspace = await openWorkspace();
    await workspace.say('reminders');
    await workspace.press('Set up reminders');
    expect(await workspace.submit('avery', { kinds: [] })).toEqual({
      kinds: 'Pick at least one. “Stop reminders” turns them all off.',
    });
  });
});

describe('the hour where a person is', () => {
  const LOCAL: [string, string, string, number][] = [
    ['2026-12-27T01:30:00Z', 'America/New_York', '2026-12-26', 20],
    ['2026-07-01T04:00:00Z', 'Asia/Kolkata', '2026-07-01', 9],
    // Clocks go forward on March 8, and back on November 1.
    ['2026-03-08T06:59:00Z', 'America/New_York', '2026-03-08', 1],
    ['2026-03-08T07:00:00Z', 'America/New_York', '2026-03-08', 3],
    ['2026-11-01T05:30:00Z', 'America/New_York', '2026-11-01', 1],
    ['2026-11-01T06:30:00Z', 'America/New_York', '2026-11-01', 1],
    ['2026-11-01T14:00:00Z', 'America/New_York', '2026-11-01', 9],
  ];
  it.each(LOCAL)('%s in %s', (at, zone, date, hour) => {
    expect(localTime(new Date(at), zone)).toEqual({ date, hour });
  });

  it('is never at night, whatever the season', () => {
    const settings = { zone: 'America/Los_Angeles', hour: 7 } as const;
    for (let at = Date.parse('2026-01-01'); at < Date.parse('2027-01-01'); at += 3_600_000) {
      const { hour } = localTime(new Date(at), settings.zone);
      expect(isTheirHour(settings, new Date(at))).toBe(hour >= 7 && hour <= 20);
      const next = nextHourOf(settings, new Date(at));
      expect(isTheirHour(settings, next)).toBe(true);
      expect(next.getTime() - at).toBeLessThanOrEqual(12 * 3_600_000);
    }
  });
});
