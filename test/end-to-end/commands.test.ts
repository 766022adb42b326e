import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventCallback } from '../../src/local/payloads.ts';
import { personNamed } from '../../src/local/world.ts';
import { checkRecord } from '../../src/record.ts';
import { enterLimits } from '../hr/new-limits.ts';
import { messageEvent } from '../message-event.ts';
import { buttonsOf, openWorkspace, wordsIn } from '../workspace.ts';

const KNOWN = "I'm 52, make 240k, 50% match up to 6%, our plan takes after-tax, yes to in-plan conversions";

describe('/megaroth', () => {
  it('welcomes once: what this is, what it keeps, who sees it; afterwards it says where the person stands', async () => {
    const { command } = await openWorkspace();
    const welcome = wordsIn(await command(''));
    expect(welcome).toContain('mega backdoor Roth');
    expect(welcome).toContain('only to you');
    await command(KNOWN);
    expect(wordsIn(await command(''))).toContain('You can put');
  });

  it('is seen only by the person', async () => {
    const { command, messages } = await openWorkspace();
    const replies = await command(KNOWN);
    expect(replies.every(({ ephemeral }) => ephemeral)).toBe(true);
    expect(await messages('jordan', 'general')).toEqual([]);
  });

  it.each([
    ['limits', 'The limits for 2026'],
    ['LIMITS 2025', 'The limits for 2025'],
    ['Limit 2025', 'The limits for 2025'],
    ['limtis 2025', 'The limits for 2025'],
    ['limits 2031', 'I don’t know the limits for “2031”'],
    ['limits next year', 'I don’t know the limits for “2027”'],
    ['prorata', 'Example, not your balances'],
    ['pro-rata', 'Example, not your balances'],
    ['Pro Rata', 'Example, not your balances'],
    ['pro-rata 80k pretax 20k after-tax', '80% pre-tax and 20% after-tax'],
    ['next', 'I still need: Age and Pay'],
    ['headroom', 'I still need: Age and Pay'],
    ['profile', 'You haven’t told me anything yet'],
    ['delete', 'Delete everything I know about you?'],
    ['help', 'What you can ask'],
    ['?', 'What you can ask'],
    ['HELP!', 'What you can ask'],
    ['how long is a piece of string', 'That’s not something I can answer'],
    ['a piece of string', 'I couldn’t read that'],
  ])('%s', async (text, words) => {
    const { command } = await openWorkspace();
    expect(wordsIn(await command(text))).toContain(words);
  });

  it('limits: every figure, what changed, and its source', async () => {
    const { command } = await openWorkspace();
    const limits = wordsIn(await command('limits 2026'));
    expect(limits).toContain(
      'Limit on elective deferrals, pre-tax and Roth together, Amount $24,500, Compared with 2025 +$1,000, Source IRS Notice 2025-67; IRC 402(g)(1)',
    );
    expect(limits).toContain(
      'Last year’s wages above which catch-up must be Roth, Amount $150,000, Compared with 2025 new',
    );
    expect(limits).toContain(
      'Catch-up contributions at ages 60 to 63, Amount $11,250, Compared with 2025 same',
    );
  });

  it('pro-rata from balances as they are written, without keeping them', async () => {
    const { command } = await openWorkspace();
    const reply = wordsIn(await command('pro-rata 80k pretax 20k after-tax'));
    expect(reply).toContain('Of $10,000 taken out, $8,000 is pre-tax and $2,000 is after-tax (IRC 72(e)(8))');
    expect(reply).toContain('$80,000 to a traditional IRA and $20,000 to a Roth IRA, nothing is taxed now');
    expect(wordsIn(await command('profile'))).toContain('You haven’t told me anything yet');
  });

  it('reads facts, says what was understood and what is still needed', async () => {
    const { command } = await openWorkspace();
    const reply = wordsIn(await command('52, 240k, 50% match up to 6%'));
    expect(reply).toContain('Age: 52');
    expect(reply).toContain('Employer match: 50% of the first 6% of pay');
    expect(reply).toContain('Still needed: Planned deferral');
    expect(reply).toContain('If your plan allows it, you can put');
  });

  it('asks back what can be misread', async () => {
    const { command, press } = await openWorkspace();
    const [which] = await command('my pay is 20,000');
    expect(which?.text).toContain('$20,000: what is that?');
    await press('$20,000 a month: $240,000 a year', { channel: 'general' });
    expect(wordsIn(await command('profile'))).toContain('Pay for the year: $240,000');
  });

  it('profile: each fact with a way to change it', async () => {
    const { command, press, messages } = await openWorkspace();
    await command('52, 240k');
    const [profile] = await command('profile');
    expect(profile && buttonsOf(profile).map(({ label }) => label)).toEqual([
      'Change',
      'Change',
      'Export it',
      'Forget all of it',
    ]);
    await press('Change', { channel: 'general' });
    expect(wordsIn(await messages())).toContain('When were you born?');
  });

  it('export: all that is kept, as it is kept, for the person alone', async () => {
    const { command, store } = await openWorkspace();
    await command('52, 240k, my plan matches 50% of 6%');
    const [readable, exported] = await command('export');
    expect(readable?.text).toContain('Pay for the year: $240,000');
    const json = ((exported?.blocks ?? []) as { text?: { text: string } }[])
      .map(({ text }) => /^```([\s\S]*)```$/.exec(text?.text ?? '')?.[1] ?? '')
      .join('');
    const kept = await store.read({ teamId: 'T000000001', userId: personNamed('avery').id });
    expect(JSON.parse(json)).toMatchObject({ profile: kept?.profile, year: kept?.year, told: kept?.told });
    expect(Object.keys(JSON.parse(json) as object).sort()).toEqual(Object.keys(kept ?? {}).sort());
  });

  it('calendar: the days that matter, on Home too, and as a file that asks to be opened in a calendar', async () => {
    const { command, messages, press, world, home } = await openWorkspace();
    await command(
      `${KNOWN}, born 1974, paid biweekly, next payday December 4, deferred 20k so far, no other job`,
    );
    await command('nothing after tax so far');
    const said = wordsIn(await command('my dates'));
    expect(said).toContain('December 31: Last payday of 2026.');
    expect(said).toContain('March 15: After-tax money may come back by now.');
    await press('Add to my calendar', { channel: 'general' });
    const [file] = (await messages()).flatMap(({ files }) => files);
    expect(file?.name).toBe('megaroth-dates.ics');
    expect(await world.fileText(file?.id ?? '')).toContain('SUMMARY:Last payday of 2026');
    expect(JSON.stringify(home('avery'))).toContain('Coming up');
  });

  it('export answer: a text file in the direct messages, and anybody computes it again without a network', async () => {
    const { command, messages, press, world } = await openWorkspace();
    expect(wordsIn(await command('export answer'))).toContain('I still need: Age and Pay');
    await command(KNOWN);
    expect(wordsIn(await command('export answer'))).toContain('text file in our direct messages');
    const sent = (await messages()).flatMap(({ files }) => files);
    expect(sent.map(({ name }) => name)).toEqual(['after-tax-room-2026.txt']);
    // Of another year, by its own button and in so many words.
    await command('headroom 2025');
    await press('How it’s computed', { channel: 'general' });
    await press('Save as a file', { channel: 'general' });
    await command('export answer 2025');
    const files = (await messages()).flatMap((each) => each.files.map(({ name }) => name));
    expect(files.slice(1)).toEqual(['after-tax-room-2025.txt', 'after-tax-room-2025.txt']);
    const record = await world.fileText(sent[0]?.id ?? '');
    expect(record).toContain('Your pay for the year from this employer: $240,000');
    const kept = join(mkdtempSync(join(tmpdir(), 'record-')), 'answer.txt');
    const check = (text: string) => {
      writeFileSync(kept, text);
      const ran = spawnSync('node_modules/.bin/node', ['src/command-line.ts', '--check', kept], {
        encoding: 'utf8',
      });
      return [ran.status, `${ran.stdout}${ran.stderr}`];
    };
    expect(check(record)).toEqual([0, expect.stringMatching(/^The same: \d+ lines, as they were made\.\n$/)]);
    // A mail program's line ends change nothing; a figure does, in what went in and in what came out.
    expect(check(record.replaceAll('\n', '\r\n'))[0]).toBe(0);
    const [status, problems] = check(record.replace('"compensation": 240000', '"compensation": 250000'));
    expect(status).toBe(1);
    expect(problems).toContain('The fingerprint doesn’t fit');
    expect(problems).toContain('the file has “  5. Your pay for the year from this employer: $240,000');
    expect(check('something else')).toEqual([1, expect.stringContaining('no record of an answer')]);
    expect(check(record.replace('"compensation": 240000', '"compensation": -3'))).toEqual([
      2,
      expect.stringMatching(/^participant\.compensation: got -3; allowed: dollars from 0/),
    ]);
  });

  it('an answer by limits that HR entered, or corrected, is computed again with those', async () => {
    const workspace = await openWorkspace({ today: '2026-11-03' });
    await workspace.say("I'm 45, make 240k, no match, defer 20k");
    await enterLimits(workspace);
    await workspace.say('export answer 2027');
    const [{ files } = { files: [] }] = (await workspace.messages()).filter((each) => each.files.length > 0);
    const record = await workspace.world.fileText(files[0]?.id ?? '');
    expect(record).toContain('THE LIMITS THAT THE EMPLOYER ENTERED');
    expect(record).toContain('IRS Notice 2026-70');
    // Nobody but this workspace knows the year.
    expect(checkRecord(record)).toMatchObject({ same: true });
    expect(checkRecord(record.replace('25000', '26000'))).toMatchObject({ same: false });
    expect(
      checkRecord(
        record.replace('"taxYear": 2027,\n    "electiveDeferral"', '"taxYear": "x",\n "electiveDeferral"'),
      ),
    ).toMatchObject({ same: false });
  });

  it('forget: asks once, then removes all of it', async () => {
    const { command, press, store } = await openWorkspace();
    await command('52, 240k');
    await command('forget');
    expect(wordsIn(await press('No, keep it', { channel: 'general' }))).toContain('Nothing was deleted');
    await command('forget');
    expect(wordsIn(await press('Yes, delete all of it', { channel: 'general' }))).toContain(
      'I deleted everything you told me (2 facts, and what goes with them); nothing about you is kept',
    );
    expect(await store.read({ teamId: 'T000000001', userId: personNamed('avery').id })).toBeUndefined();
    expect(wordsIn(await command('profile'))).toContain('You haven’t told me anything yet');
  });
});

describe('the answer', () => {
  it('says how much, in a picture and in words, whether, what next; the rest is one press away', async () => {
    const { command, press } = await openWorkspace({ today: '2026-11-24' });
    await command(KNOWN);
    await command('I plan to contribute 23,250, I have put in 20,000 so far, 4,000 after-tax so far');
    const answer = wordsIn(await command('headroom'));
    expect(answer).toContain(
      'You can still put $37,550 after tax into your 401(k) in 2026. The room for the year is $41,550 ($72,000 in all), and $4,000 is already in.',
    );
    expect(answer).toContain(
      'Your 2026 ceiling: $72,000 = Deferrals $23,250 + Employer $7,200 + In so far $4,000 + Room $37,550',
    );
    expect(answer).toContain('Can you do it? Yes.');
    expect(answer).not.toContain('80% pre-tax');
    expect(answer).toContain('Raise your deferral to the limit first: $9,250 of room left.');
    expect(answer).toContain('I don’t know the 2027 limits yet');
    const derivation = wordsIn(await press('How it’s computed', { channel: 'general' }));
    expect(derivation).toContain('Room for after-tax money this year, Amount $41,550');
    expect(derivation).toContain('IRC 415(c)');
    expect(wordsIn(await press('What to do', { channel: 'general' }))).toContain('What to do next');
    await command('headroom');
    expect(wordsIn(await press('Every figure, to the cent', { channel: 'general' }))).toContain(
      'Deferrals, pre-tax and Roth, Limit $24,500, Planned $23,250, Paid so far $20,000, Room $1,250',
    );
    const proRata = wordsIn(await press('Pro-rata rule', { channel: 'general' }));
    expect(proRata).toContain('Tell me your balances, and I’ll show you yours.');
    expect(proRata).not.toContain('80%');
    expect(wordsIn(await press('Show an example', { channel: 'general' }))).toContain('80% pre-tax');
    await command('headroom');
    expect(wordsIn(await press('Another year', { channel: 'general' }))).toContain('Which tax year?');
    expect(wordsIn(await press('2025', { channel: 'general' }))).toContain('2025 is over');
  });

  it('an answer is changed where it stands with its value', async () => {
    const { command, press } = await openWorkspace();
    await command('52, 240k');
    expect(wordsIn(await command('change'))).toContain('Which answer do you want to change?');
    await press('Pay: $240,000', { channel: 'general' });
  });

  it('what cannot be read gets a short word and three ways on', async () => {
    const { say, press } = await openWorkspace();
    await say('hi');
    const reply = wordsIn(await say('a piece of string'));
    expect(reply).toContain('I couldn’t read that.');
    expect(reply.length).toBeLessThan(200);
    expect(wordsIn(await press('What you can ask'))).toContain('What you can ask, here or after');
  });

  it('gives the exact sentence to send where the plan is not known', async () => {
    const { command } = await openWorkspace();
    await command('52, 240k, $10,000 from my employer');
    const answer = wordsIn(await command('headroom'));
    expect(answer).toContain('Can you do it? I don’t know yet.');
    expect(answer).toContain('Does the plan accept voluntary after-tax employee contributions');
  });

  it('uses the person’s own balances, separate accounting and tax rate', async () => {
    const { say, press } = await openWorkspace();
    await say(KNOWN);
    await say('profile');
    await say('pro-rata');
    await press('Use my own balances');
    await say('yes');
    await say('20,000');
    await say('$600');
    const reply = wordsIn(await say('32%'));
    expect(reply).toContain(
      'Your plan accounts for after-tax money separately: $20,000 you put in and $600 of earnings',
    );
    expect(reply).toContain('$600 is income this year, about $192 of federal tax at your rate');
  });

  it('from October brings the next year, where its limits are known', async () => {
    const { command } = await openWorkspace({ today: '2025-11-03' });
    await command('40, 300k, $10,000 from my employer');
    await command('I plan to contribute 23,500');
    expect(wordsIn(await command('headroom'))).toContain('And 2026? With the same plans, $38,500 after tax');
  });

  it('for another year leaves out what belongs to this one', async () => {
    const { command } = await openWorkspace();
    await command('40, 300k, $10,000 from my employer, I have put in 4,000 after-tax this year');
    expect(wordsIn(await command('headroom 2025'))).toMatch(
      /2025 is over.*The after-tax room for that year was \$36,500/,
    );
  });
});

describe('what Slack sends twice', () => {
  it('is handled once', async () => {
    const { messages, world, settled, url } = await openWorkspace();
    const avery = personNamed('avery');
    const channel = (await world.conversations(avery)).find(({ isDm }) => isDm)?.id ?? '';
    const event = messageEvent("I'm 40, make 240k", { channel, user: avery.id });
    for (let delivery = 0; delivery < 3; delivery++) {
      await fetch(`${url}/slack/events`, eventCallback(event, 'Ev0SAME'));
      await settled();
    }
    expect((await messages()).filter(({ text }) => text.includes('Got it.'))).toHaveLength(1);
  });

  it('with a wrong or an old signature is refused', async () => {
    const { url } = await openWorkspace();
    const { signed } = await import('../../src/local/payloads.ts');
    const old = await fetch(
      `${url}/slack/events`,
      signed('{}', 'application/json', Date.now() - 10 * 60 * 1_000),
    );
    expect(old.status).toBe(401);
    const forged = signed('command=%2Fmegaroth', 'application/x-www-form-urlencoded');
    const answer = await fetch(`${url}/slack/events`, {
      ...forged,
      body: 'command=%2Fmegaroth&text=profile',
    });
    expect(answer.status).toBe(401);
  });
});

describe('the Home tab and the direct messages', () => {
  it('welcome a person once, and show where they stand', async () => {
    const { world, messages, command, settled, url } = await openWorkspace();
    const avery = personNamed('avery');
    for (let opening = 0; opening < 2; opening++) {
      await world.openTab(avery, 'messages');
      await settled();
    }
    expect((await messages()).filter(({ text }) => text.includes('Megaroth works out'))).toHaveLength(1);
    const home = async () => {
      await world.openTab(avery, 'home');
      await settled();
      return JSON.stringify(await (await fetch(`${url}/local/views?person=avery`)).json());
    };
    expect(await home()).toContain('Megaroth works out');
    await command(KNOWN);
    expect(await home()).toContain('Where you stand');
  });
});

it('no figure of a person reaches a channel or another person', async () => {
  const { command, press, messages } = await openWorkspace();
  await command(KNOWN);
  await press('Show the answer', { channel: 'general' });
  expect(await messages('robin', 'general')).toEqual([]);
  expect(await messages('robin')).toEqual([]);
});
