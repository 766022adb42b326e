import { describe, expect, it } from 'vitest';
import { calculate, knownTaxYears, limitsFor, withLimits, yearFiles } from '../../src/calculator/index.ts';
import { personNamed } from '../../src/local/world.ts';
import { openWorkspace, wordsIn } from '../workspace.ts';
import { enterLimits, FIGURES_2027, openLimits } from './new-limits.ts';

const TEAM = 'T000000001';
const robin = personNamed('robin').id;
const jordan = personNamed('jordan').id;
const words = (blocks: unknown) => JSON.stringify(blocks ?? []).replaceAll('\\n', '\n');

describe('an admin enters next year’s limits', () => {
  it('they count everywhere at once, each with its source', async () => {
    const workspace = await openWorkspace({ today: '2026-11-03' });
    await workspace.say('I was born in 1981, make 400k, and my employer puts in 10k');
    expect(wordsIn(await workspace.say('limits 2027'))).toContain('2027');
    await enterLimits(workspace);
    expect(wordsIn(await workspace.messages('robin'))).toContain(
      'The 2027 limits are now in effect everywhere',
    );
    const limits = wordsIn(await workspace.say('limits 2027'));
    expect(limits).toContain('$74,000');
    expect(limits).toContain('IRS Notice 2026-70; IRC 415(c)(1)(A)');
    expect(limits).toContain('+$2,000');
    // 74,000 − 25,000 − 10,000
    expect(wordsIn(await workspace.say('headroom 2027'))).toContain('$39,000');
    expect(wordsIn(await workspace.sayIn('general', '@Megaroth what are the limits for 2027?'))).toContain(
      '$25,000',
    );
    workspace.moveTo('2027-02-01');
    expect(wordsIn(await workspace.say('headroom'))).toContain('$39,000');
  });

  it('another workspace knows nothing of them', () => {
    const last = yearFiles().at(-1);
    const next = { ...last, taxYear: 2027 } as NonNullable<typeof last>;
    const request = {
      taxYear: 2027,
      participant: { ageAtYearEnd: 45, compensation: 180_000, electiveDeferrals: { planned: 0 } },
      plan: {},
    };
    expect(withLimits([next], () => knownTaxYears().at(-1))).toBe(2027);
    expect(withLimits([next], () => calculate(request).annualAdditions.limit.toNumber())).toBe(72_000);
    expect(knownTaxYears().at(-1)).toBe(2026);
    expect(() => limitsFor(2027)).toThrow('2027');
    expect(() => withLimits([next], () => Promise.resolve())).toThrow(TypeError);
    expect(() => withLimits([next], () => limitsFor(2031))).toThrow('2031');
    expect(knownTaxYears().at(-1)).toBe(2026);
  });

  const REFUSED: [string, Record<string, string>, string, RegExp][] = [
    ['no year', { taxYear: 'next' }, 'taxYear', /I got “next”; I need a year/],
    ['a year far ahead', { taxYear: '2031' }, 'taxYear', /up to 2027/],
    ['no source', { notice: '' }, 'notice', /I need the source/],
    ['an amount in words', { ira: 'seven thousand' }, 'ira', /I got “seven thousand”/],
    ['a negative amount', { ira: '-7500' }, 'ira', /I got “-7500”/],
    ['not a multiple', { electiveDeferral: '24,750' }, 'electiveDeferral', /multiple of \$500/],
    ['not a multiple of 1,000', { annualAdditions: '73,500' }, 'annualAdditions', /multiple of \$1000/],
    [
      'total below the deferral',
      { annualAdditions: '25,000' },
      'annualAdditions',
      /above the elective deferral/,
    ],
    [
      'super catch-up below catch-up',
      { superCatchUp: '8,000' },
      'superCatchUp',
      /below the ordinary catch-up/,
    ],
    ['a range that is none', { single: '157,000' }, 'single', /I need two amounts/],
    ['a range upside down', { single: '172,000 – 157,000' }, 'single', /end above where it begins/],
  ];
  it.each(REFUSED)('%s is refused at its field', async (_, other, field, why) => {
    const workspace = await openWorkspace({ today: '2026-11-03' });
    await openLimits(workspace);
    const errors = await workspace.submit('robin', { ...FIGURES_2027, ...other });
    expect(Object.keys(errors)).toEqual([field]);
    expect(errors[field]).toMatch(why);
  });

  it('a figure below the year before has to be confirmed', async () => {
    const workspace = await openWorkspace({ today: '2026-11-03' });
    await openLimits(workspace);
    expect(await workspace.submit('robin', { ...FIGURES_2027, ira: '7,000' })).toEqual({});
    expect(words(workspace.modal('robin')?.blocks)).toContain('$7,000 is below the year before ($7,500)');
    expect(await workspace.submit('robin', {})).toEqual({
      unusual: 'Check the figures marked above, and confirm they’re as published.',
    });
    expect(wordsIn(await workspace.say('limits 2027'))).not.toContain('$7,000');
    expect(await workspace.submit('robin', { unusual: ['yes'] })).toEqual({});
    expect(wordsIn(await workspace.say('limits 2027'))).toContain('$7,000');
  });

  it('two admins at once: the second is told, and enters theirs over it or not', async () => {
    const workspace = await openWorkspace({ today: '2026-11-03', admins: [robin, jordan] });
    for (const [person, ira] of [
      ['robin', '7,500'],
      ['jordan', '8,000'],
    ] as const) {
      await openLimits(workspace, person);
      await workspace.submit(person, { ...FIGURES_2027, ira });
    }
    await workspace.submit('robin', {});
    expect(await workspace.submit('jordan', {})).toEqual({});
    const told = words(workspace.modal('jordan')?.blocks);
    expect(told).toContain(`<@${robin}> entered the 2027 limits`);
    expect(told).toContain('Limit on IRA contributions: $7,500 → *$8,000*');
    expect(wordsIn(await workspace.say('limits 2027'))).toContain('$7,500');
    await workspace.submit('jordan', {});
    expect(wordsIn(await workspace.say('limits 2027'))).toContain('$8,000');
  });

  it('going back keeps what was typed', async () => {
    const workspace = await openWorkspace({ today: '2026-11-03' });
    await openLimits(workspace);
    await workspace.submit('robin', FIGURES_2027);
    await workspace.pressInModal('robin', 'Back');
    expect(words(workspace.modal('robin')?.blocks)).toContain('"initial_value":"$74,000"');
  });

  it('a form that was closed opens again as it was typed, and a modal carries none of it', async () => {
    const workspace = await openWorkspace({ today: '2026-11-03' });
    await openLimits(workspace);
    await workspace.submit('robin', { ...FIGURES_2027, notice: '“'.repeat(300) });
    expect(workspace.modal('robin')?.private_metadata).toBe('{"page":"review","seen":0}');
    await openLimits(workspace);
    expect(words(workspace.modal('robin')?.blocks)).toContain('"initial_value":"$74,000"');
    await workspace.submit('robin', FIGURES_2027);
    await workspace.submit('robin', {});
    await openLimits(workspace, 'robin', 'Correct 2027');
    expect(words(workspace.modal('robin')?.blocks)).toContain('"initial_value":"74,000"');
  });

  it('everybody else is refused', async () => {
    const { command } = await openWorkspace();
    expect(wordsIn(await command('enter limits', 'avery'))).toContain('Only Megaroth admins');
  });
});

describe('a second admin has to confirm, where HR wants it', () => {
  async function proposed() {
    const workspace = await openWorkspace({ today: '2026-11-03', admins: [robin, jordan] });
    await workspace.command('admin', 'robin');
    await workspace.press('Second admin confirms limits: off', { person: 'robin', channel: 'general' });
    await enterLimits(workspace);
    await workspace.deliver();
    return workspace;
  }

  it('until then nothing counts, and the one who entered them cannot', async () => {
    const workspace = await proposed();
    expect(wordsIn(await workspace.say('limits 2027'))).not.toContain('$74,000');
    const asked = (await workspace.messages('jordan')).at(-1);
    expect(asked?.text).toContain(`<@${robin}> entered the 2027 limits`);
    expect(asked?.text).toContain('$72,000 → $74,000');
    expect(wordsIn(await workspace.messages('robin'))).not.toContain('Hold them against the source');
    await workspace.press('Confirm', { person: 'jordan' });
    expect(wordsIn(await workspace.say('limits 2027'))).toContain('$74,000');
    expect(wordsIn(await workspace.press('Reject', { person: 'jordan' }))).toContain(
      'already been decided: confirmed',
    );
    await workspace.deliver();
    expect(wordsIn(await workspace.messages('robin'))).toContain(`<@${jordan}> confirmed the 2027 limits`);
  });

  it('rejected, nothing of them counts', async () => {
    const workspace = await proposed();
    await workspace.press('Reject', { person: 'jordan' });
    expect(wordsIn(await workspace.say('limits 2027'))).not.toContain('$74,000');
    const listed = wordsIn(await workspace.command('admin audit', 'robin'));
    expect(listed).toContain('proposed → rejected');
  });

  it('with one admin alone, says so', async () => {
    const workspace = await openWorkspace({ today: '2026-11-03' });
    await workspace.command('admin', 'robin');
    await workspace.press('Second admin confirms limits: off', { person: 'robin', channel: 'general' });
    await enterLimits(workspace);
    expect(wordsIn(await workspace.messages('robin'))).toContain('there isn’t one yet. Add one');
  });
});

describe('a correction', () => {
  it('is a new version, and reaches those who were told the wrong figure, each once', async () => {
    const workspace = await openWorkspace({ today: '2026-11-03' });
    await workspace.deliver();
    await enterLimits(workspace);
    await workspace.say("I'm 45 and make 180k", 'avery');
    await workspace.say('limits 2027', 'avery');
    await workspace.say('what is the acp test?', 'jordan');
    await workspace.say('I make 180k', 'robin');
    await enterLimits(workspace, { annualAdditions: '75,000' }, { button: 'Correct 2027' });
    for (let round = 0; round < 4; round++) {
      workspace.moveTo(`2026-11-03T13:0${round}:00Z`);
      await workspace.deliver();
    }
    const told = (await workspace.messages('avery')).filter(({ text }) =>
      text.includes('or used for your figures, was wrong'),
    );
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain('$74,000 → $75,000');
    expect(told[0]?.text).not.toContain('$25,000');
    for (const person of ['jordan', 'robin'])
      expect(wordsIn(await workspace.messages(person))).not.toContain('or used for your figures, was wrong');
    expect(wordsIn(await workspace.press('Show my figures', { person: 'avery' }))).toContain('2027');
    const { knownLimits } = await workspace.store.workspace(TEAM);
    expect(knownLimits.filter(({ taxYear }) => taxYear === 2027).map(({ version }) => version)).toEqual([
      1, 2,
    ]);
  });
});

describe('a correction of a range', () => {
  it('is told and announced like one of an amount', async () => {
    const workspace = await openWorkspace({ today: '2026-11-03' });
    await workspace.say('start', 'jordan');
    await workspace.deliver();
    await enterLimits(workspace);
    await workspace.say('limits 2027', 'jordan');
    const { id, ...announced } = {
      ...{ id: '2027.1', taxYear: 2027, version: 1, introduction: '', state: 'done' as const },
      ...{ channels: [], postAt: null, by: robin },
    };
    await workspace.store.changeWorkspace(TEAM, (known) => ({
      workspace: { ...known, announcements: [{ id, ...announced }] },
      result: undefined,
    }));
    await enterLimits(workspace, { single: '158,000 – 173,000' }, { button: 'Correct 2027' });
    for (const minute of [1, 2, 3]) {
      workspace.moveTo(`2026-11-03T13:0${minute}:00Z`);
      await workspace.deliver();
    }
    expect(wordsIn(await workspace.messages('jordan'))).toContain(
      'single or head of household: $157,000 – $172,000 → $158,000 – $173,000',
    );
    const preview = wordsIn(await workspace.command('announce', 'robin'));
    expect(preview).toContain(
      'Announced before $157,000 – $172,000, Correct $158,000 – $173,000, Change +$1,000',
    );
    expect(preview).not.toContain('married filing jointly');
  });
});

describe('a year that is made up, to try Megaroth out', () => {
  it('is marked wherever it is announced', async () => {
    const workspace = await openWorkspace({ today: '2026-11-03' });
    await workspace.deliver();
    await openLimits(workspace, 'robin', 'Enter another year');
    const made = { ...FIGURES_2027, taxYear: '2099', wageBaseSource: 'made up, to try Megaroth out' };
    expect(Object.keys(await workspace.submit('robin', made))).toEqual(['taxYear']);
    expect(await workspace.submit('robin', { ...made, madeUp: ['yes'] })).toEqual({});
    expect(words(workspace.modal('robin')?.blocks)).toContain(
      'The 2099 limits (made up, to try Megaroth out)',
    );
    expect(await workspace.submit('robin', {})).toEqual({});
    expect(wordsIn(await workspace.command('announce 2099', 'robin'))).toContain(
      'New 401(k) limits for 2099 (made up, to try Megaroth out)',
    );
  });
});
