import type { KnownBlock } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { APP } from '../../src/local/people.ts';
import { personNamed } from '../../src/local/world.ts';
import { buttonsOf, openWorkspace, type Workspace, wordsIn } from '../workspace.ts';
import { enterLimits } from './new-limits.ts';

const TEAM = 'T000000001';
const there = { person: 'robin', channel: 'general' };

async function ids(workspace: Workspace) {
  const channels = await workspace.world.conversations(personNamed('robin'));
  const of = (name: string) => channels.find((each) => each.name === name)?.id ?? '';
  return { general: of('general'), hr: of('hr-benefits') };
}

/** 2027 is entered, and HR chose its channels. */
async function drafted(channels: ('general' | 'hr')[] = ['hr']) {
  const workspace = await openWorkspace({ today: '2026-11-03' });
  await workspace.deliver();
  await enterLimits(workspace);
  await workspace.deliver();
  await workspace.command('announce', 'robin');
  await workspace.press('Choose channels', there);
  const known = await ids(workspace);
  await workspace.submit('robin', { channels: channels.map((name) => known[name]) });
  return workspace;
}
const posts = async (workspace: Workspace, channel = 'hr-benefits') =>
  (await workspace.messages('robin', channel)).filter(
    ({ text, user, ephemeral }) => !ephemeral && user === APP.botUserId && text.includes('limits for 2027'),
  );
/** Rounds of the worker, some time apart. */
async function rounds(workspace: Workspace, from: string, count = 4) {
  for (let round = 0; round < count; round++) {
    workspace.moveTo(new Date(Date.parse(from) + round * 20_000).toISOString());
    await workspace.deliver();
  }
}

/** Presses "Post now", and says yes to where it goes. */
async function postNow(workspace: Workspace, where: { person: string; channel?: string }): Promise<void> {
  await workspace.press('Post now', where);
  await workspace.submit(where.person, {});
}

describe('when a year’s limits become known', () => {
  it('HR hears that a draft is ready, and nothing is posted without HR', async () => {
    const workspace = await openWorkspace({ today: '2026-11-03' });
    await workspace.deliver();
    await enterLimits(workspace);
    await rounds(workspace, '2026-11-03T15:00:00Z');
    const told = (await workspace.messages('robin')).filter(({ text }) => text.includes('A draft of the'));
    expect(told).toHaveLength(1);
    expect(await posts(workspace)).toEqual([]);
  });

  it('a year that comes with a newer version of the app is noticed too, and one that the app corrects', async () => {
    const workspace = await openWorkspace({ today: '2025-11-14' });
    await workspace.say('start');
    await workspace.deliver();
    // As it was before 2026 came with the app, and with another figure for 2025.
    await workspace.store.changeWorkspace(TEAM, (known) => ({
      workspace: {
        ...known,
        knownLimits: known.knownLimits
          .filter(({ taxYear }) => taxYear < 2026)
          .map((each) =>
            each.taxYear === 2025
              ? { ...each, figures: { ...each.figures, ira: { ...each.figures.ira, amount: 7_500 } } }
              : each,
          ),
      },
      result: undefined,
    }));
    await workspace.say('limits 2025');
    await rounds(workspace, '2025-11-14T13:00:00Z', 6);
    expect(wordsIn(await workspace.messages('robin'))).toContain('The 2026 limits are in. A draft');
    expect(wordsIn(await workspace.messages('avery'))).toContain(
      'Limit on IRA contributions: $7,500 → $7,000',
    );
  });

  it('the preview is what is posted: a table of old, new, dollars and percent; what it means; from when; the source', async () => {
    const workspace = await drafted();
    const shown = await workspace.command('announce', 'robin');
    const preview = shown[0];
    expect(shown.every(({ ephemeral }) => ephemeral)).toBe(true);
    await postNow(workspace, there);
    await rounds(workspace, '2026-11-03T13:00:00Z');
    const [posted, ...more] = await posts(workspace);
    expect(more).toEqual([]);
    const same = (blocks: unknown[] | undefined) =>
      JSON.stringify((blocks as KnownBlock[]).map((block) => ({ ...block, block_id: undefined })));
    expect(same(posted?.blocks)).toBe(same(preview?.blocks));
    expect(posted?.text).toContain(
      'pre-tax and Roth together, 2026 $24,500, 2027 $25,000, Change +$500, Change, % +2.0%',
    );
    expect(posted?.text).toContain(
      'Limit on IRA contributions, 2026 $7,500, 2027 $7,500, Change same, Change, % –',
    );
    expect(posted?.text).toContain('everything that goes into your account');
    expect(posted?.text).toContain('can come to $74,000 ($2,000 more)');
    expect(posted?.text).toContain('From January 1, 2027');
    expect(posted?.text).toContain('IRS Notice 2026-70');
    expect(wordsIn(await workspace.messages('robin'))).toContain('announced in the channel, once in each');
    expect(posted && buttonsOf(posted).map(({ label }) => label)).toEqual(['What does it mean for me?']);
  });

  it('the button answers privately with both years, or starts the questions', async () => {
    const workspace = await drafted();
    await postNow(workspace, { person: 'robin' });
    await rounds(workspace, '2026-11-03T13:00:00Z');
    const at = { channel: 'hr-benefits' };
    const asked = await workspace.press('What does it mean for me?', { ...at, person: 'jordan' });
    expect(asked.every(({ ephemeral }) => ephemeral)).toBe(true);
    expect(wordsIn(await workspace.messages('jordan'))).toContain('When were you born');
    await workspace.say(
      'I was born in 1981, make 200k, no match, my plan allows after-tax and converts in the plan',
    );
    const [mine] = await workspace.press('What does it mean for me?', { ...at, person: 'avery' });
    expect(mine?.ephemeral).toBe(true);
    expect(mine?.text).toContain('After-tax room, 2026 $47,500, 2027 $49,000, Difference +$1,500');
    const seenByOthers = await workspace.messages('jordan', 'hr-benefits');
    expect(wordsIn(seenByOthers)).not.toContain('$49,000, Difference');
  });

  it('HR edits the introduction, which stands in the preview and in the post', async () => {
    const workspace = await drafted();
    await workspace.press('Edit the introduction', { person: 'robin' });
    expect(await workspace.submit('robin', { introduction: 'x'.repeat(1_001) })).toEqual({
      introduction: 'That’s 1001 characters; the most is 1,000.',
    });
    await workspace.submit('robin', { introduction: 'Open enrollment ends on <Friday> & more.' });
    await postNow(workspace, { person: 'robin' });
    await rounds(workspace, '2026-11-03T13:00:00Z');
    expect((await posts(workspace))[0]?.text).toContain('Open enrollment ends on &lt;Friday&gt; &amp; more.');
  });

  it('at a time: posted then, not before; cancelled: not at all', async () => {
    const workspace = await drafted();
    await workspace.press('Post at a time', { person: 'robin' });
    const at = (iso: string) => String(Date.parse(iso) / 1_000);
    expect(await workspace.submit('robin', { at: at('2026-11-03T11:00:00Z') })).toEqual({
      at: 'That time has passed. Pick one that’s still to come.',
    });
    expect(await workspace.submit('robin', { at: at('2026-11-10T15:00:00Z') })).toEqual({});
    await rounds(workspace, '2026-11-10T14:58:00Z');
    expect(await posts(workspace)).toEqual([]);
    await workspace.command('announce', 'robin');
    expect(wordsIn(await workspace.press('Cancel', there))).toContain('nothing will be posted');
    await rounds(workspace, '2026-11-10T15:01:00Z');
    expect(await posts(workspace)).toEqual([]);
    await workspace.command('announce', 'robin');
    await workspace.press('Post at a time', there);
    await workspace.submit('robin', { at: at('2026-11-11T15:00:00Z') });
    await rounds(workspace, '2026-11-11T15:00:01Z');
    expect(await posts(workspace)).toHaveLength(1);
  });

  it('“Post now” asks once: it names the channels, and says when the introduction notifies everybody', async () => {
    const workspace = await drafted(['general', 'hr']);
    await workspace.press('Edit the introduction', { person: 'robin' });
    await workspace.submit('robin', { introduction: 'Hello @channel, the new limits!' });
    await workspace.press('Post now', { person: 'robin' });
    const asked = JSON.stringify(workspace.modal('robin')?.blocks);
    const { general } = await ids(workspace);
    expect(asked).toContain(`<#${general}>`);
    expect(asked).toContain('notifies everybody in each of these channels');
    await rounds(workspace, '2026-11-03T13:00:00Z');
    expect(await posts(workspace)).toEqual([]);
    await workspace.submit('robin', {});
    await rounds(workspace, '2026-11-03T14:00:00Z');
    expect(await posts(workspace)).toHaveLength(1);
  });

  it('once it is posted, scheduled or canceled, the buttons of its message go', async () => {
    const workspace = await drafted();
    await workspace.command('announce', 'robin');
    await workspace.press('Post at a time', { person: 'robin' });
    const labels = async () =>
      (await workspace.messages('robin'))
        .filter(({ text }) => text.includes('This is how it’ll look'))
        .flatMap(buttonsOf)
        .map(({ label }) => label);
    expect(await labels()).toContain('Post now');
    await workspace.submit('robin', { at: String(Date.parse('2026-11-10T15:00:00Z') / 1_000) });
    expect(await labels()).toEqual(['Cancel', 'Edit the introduction']);
    await workspace.press('Cancel', { person: 'robin' });
    expect(await labels()).not.toContain('Cancel the posting');
    expect(wordsIn(await workspace.messages('robin'))).toContain('Canceled: nothing was posted.');
  });

  it('pressed twice, posted once; pressed again later, nothing happens', async () => {
    const workspace = await drafted();
    await workspace.command('announce', 'robin');
    await postNow(workspace, there);
    const { id } = workspace.modal('robin') ?? {};
    expect(id).toBeUndefined();
    await rounds(workspace, '2026-11-03T13:00:00Z');
    expect(wordsIn(await workspace.press('Post now', there))).toContain('already been done');
    // A window that was opened before is no second post either.
    expect(workspace.modal('robin')).toBeUndefined();
    await rounds(workspace, '2026-11-03T14:00:00Z');
    expect(await posts(workspace)).toHaveLength(1);
  });

  it('an archived channel and one that the app is not in: HR has one message that says which and why', async () => {
    const workspace = await drafted(['general', 'hr']);
    const { general, hr } = await ids(workspace);
    await workspace.api.call(personNamed('robin').token, 'conversations.archive', { channel: hr });
    await workspace.store.changeWorkspace(TEAM, (known) => ({
      workspace: { ...known, channels: [...known.channels, 'C0GONE0000'] },
      result: undefined,
    }));
    await postNow(workspace, { person: 'robin' });
    await rounds(workspace, '2026-11-03T13:00:00Z');
    expect(await posts(workspace, 'general')).toHaveLength(1);
    const told = (await workspace.messages('robin')).filter(({ text }) =>
      text.includes('couldn’t post it in'),
    );
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain(`<#${hr}>: the channel is archived`);
    expect(told[0]?.text).toContain('<#C0GONE0000>: the channel is gone');
    expect(told[0]?.text).not.toContain(`<#${general}>`);
  });

  it('by itself, where HR switched that on', async () => {
    const workspace = await drafted();
    await postNow(workspace, { person: 'robin' });
    await rounds(workspace, '2026-11-03T12:30:00Z');
    await workspace.command('admin', 'robin');
    await workspace.press('Announcements post themselves: off', there);
    await enterLimits(workspace, { annualAdditions: '75,000' }, { button: 'Correct 2027' });
    await rounds(workspace, '2026-11-03T13:00:00Z');
    const [, correction] = await posts(workspace);
    expect(correction?.text).toContain('Corrected: 401(k) limits for 2027');
    expect(correction?.text).toContain('Announced before $74,000, Correct $75,000, Change +$1,000');
    expect(correction?.text).not.toContain('$24,500');
  });

  it('corrected before its time, the wrong figures are never posted, and nothing is called a correction', async () => {
    const workspace = await drafted();
    await workspace.press('Post at a time', { person: 'robin' });
    await workspace.submit('robin', { at: String(Date.parse('2026-11-10T15:00:00Z') / 1_000) });
    await enterLimits(workspace, { annualAdditions: '75,000' }, { button: 'Correct 2027' });
    await rounds(workspace, '2026-11-10T15:00:01Z');
    expect(await posts(workspace)).toEqual([]);
    const told = (await workspace.messages('robin')).filter(({ text }) => text.includes('A draft of the'));
    expect(told.map(({ text }) => text.includes('were corrected'))).toEqual([false, false]);
    await workspace.command('announce', 'robin');
    await postNow(workspace, there);
    await rounds(workspace, '2026-11-10T16:00:00Z');
    const posted = await posts(workspace);
    expect(posted.map(({ text }) => text.includes('Corrected'))).toEqual([false]);
    expect(posted[0]?.text).toContain('2026 $72,000, 2027 $75,000, Change +$3,000');
  });

  it('once its time has come, it is too late to cancel', async () => {
    const workspace = await drafted();
    await workspace.press('Post at a time', { person: 'robin' });
    await workspace.submit('robin', { at: String(Date.parse('2026-11-10T15:00:00Z') / 1_000) });
    await workspace.command('announce', 'robin');
    workspace.moveTo('2026-11-10T15:00:01Z');
    expect(wordsIn(await workspace.press('Cancel', there))).toContain('already being posted');
    await rounds(workspace, '2026-11-10T15:00:02Z');
    expect(await posts(workspace)).toHaveLength(1);
  });

  it('two admins at once: the second is told what changed, and loses nothing', async () => {
    const jordan = personNamed('jordan').id;
    const workspace = await openWorkspace({ today: '2026-11-03', admins: [personNamed('robin').id, jordan] });
    await workspace.deliver();
    await enterLimits(workspace);
    for (const person of ['robin', 'jordan']) {
      await workspace.command('announce', person);
      await workspace.press('Edit the introduction', { person, channel: 'general' });
    }
    expect(await workspace.submit('robin', { introduction: 'Robin’s words' })).toEqual({});
    expect(await workspace.submit('jordan', { introduction: 'Jordan’s words' })).toEqual({});
    const told = JSON.stringify(workspace.modal('jordan')?.blocks);
    expect(told).toContain('It now says: “Robin’s words”');
    expect(told).toContain('"initial_value":"Jordan’s words"');
    expect(await workspace.submit('jordan', {})).toEqual({});
    expect(workspace.modal('jordan')).toBeUndefined();
    expect(wordsIn(await workspace.command('announce', 'robin'))).toContain('Jordan’s words');

    const { general, hr } = await ids(workspace);
    for (const person of ['robin', 'jordan']) {
      await workspace.command('announce', person);
      await workspace.press('Choose channels', { person, channel: 'general' });
    }
    await workspace.submit('robin', { channels: [hr] });
    await workspace.submit('jordan', { channels: [general] });
    expect(JSON.stringify(workspace.modal('jordan')?.blocks)).toContain(`They’re now: <#${hr}>`);
    await workspace.submit('jordan', {});
    expect((await workspace.store.workspace(TEAM)).channels).toEqual([general]);
  });

  it('everything of it is in the audit list, and others may not', async () => {
    const workspace = await drafted();
    expect(wordsIn(await workspace.command('announce', 'avery'))).toContain('Only Megaroth admins');
    await postNow(workspace, { person: 'robin' });
    const listed = wordsIn(await workspace.command('admin audit', 'robin'));
    expect(listed).toContain('announcement of the limits of 2027');
    expect(listed).toContain('channels of announcements');
    await workspace.store.changeWorkspace(TEAM, (known) => ({
      workspace: known,
      audit: [
        { at: '2026-11-03T12:00:00.000Z', by: 'UX', what: 'test', before: '<!channel>', after: '<@UX>' },
      ],
      result: undefined,
    }));
    const [shown] = await workspace.command('admin audit', 'robin');
    expect(JSON.stringify(shown?.blocks)).toContain('&lt;!channel&gt; → <@UX>');
  });
});
