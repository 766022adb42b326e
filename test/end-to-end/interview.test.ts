import { describe, expect, it } from 'vitest';
import { buttonsOf, openWorkspace, temporaryFile, wordsIn } from '../workspace.ts';

describe('the questions, in the direct messages', () => {
  it('lead to the figures of the reference document', async () => {
    const { say, press, command } = await openWorkspace({ today: '2025-06-15' });
    expect(wordsIn(await command(''))).toContain('Megaroth works out your mega backdoor Roth');
    const inChannel = await press('Start in direct messages', { channel: 'general' });
    expect(wordsIn(inChannel)).toContain('direct messages');
    expect(wordsIn(await say('I turn 60 this year'))).toContain('What’s your pay for 2025');
    expect(wordsIn(await say('$300,000'))).toContain('How much of your pay will you defer');
    expect(wordsIn(await say('34,750'))).toContain('so far in 2025');
    await say('nothing yet');
    await say('no');
    expect(wordsIn(await say('15k'))).toMatch(
      /Employer money for the year: \$15,000.*\n.*Does your plan take after-tax/s,
    );
    await say('yes');
    await say('yes');
    const answer = wordsIn(await say('nothing yet'));
    expect(answer).toContain('You can put $31,500 after tax into your 401(k) for 2025: $81,250 in all.');
    expect(answer).toContain('Your 2025 ceiling: $70,000 (+ $11,250 catch-up)');
    expect(wordsIn(await press('Every figure, to the cent'))).toContain(
      'Catch-up, on top of the overall limit, Limit $11,250, Planned $11,250',
    );
    expect(answer).toContain('Information, not tax advice');
  });

  it('say back what was understood, with the progress', async () => {
    const { say, press } = await openWorkspace();
    await say('start');
    await press('Start the questions');
    const [reply] = await say('52');
    expect(reply?.text).toMatch(/Got it\. Age: 52\n.*\nAbout \d+ questions to go/);
  });

  it('take several facts at once, and facts for later questions', async () => {
    const { say } = await openWorkspace();
    const reply = wordsIn(await say("I'm 52, make 240k, 50% match up to 6%, and we don't have after-tax"));
    expect(reply).toContain(
      'Age: 52 · Pay for the year: $240,000 · Employer match: 50% of the first 6% of pay',
    );
    expect(reply).toContain('How much of your pay will you defer');
    await say('10%');
    await say('0');
    const answer = wordsIn(await say('no'));
    expect(answer).toContain('Your plan takes no after-tax contributions');
  });

  it.each([
    ['240k', '$240,000'],
    ['$20,000 a month', '$240,000'],
    ['about 240,000', '$240,000'],
    ['two hundred forty thousand', '$240,000'],
    ['95k plus 20k bonus', '$115,000'],
  ])('understand pay written as %s', async (written, value) => {
    const { say } = await openWorkspace();
    await say("I'm 40");
    expect(wordsIn(await say(written))).toContain(`Pay for the year: ${value}`);
  });

  it('correct an earlier answer in the middle', async () => {
    const { say } = await openWorkspace();
    await say("I'm 40, I make 240k");
    const reply = wordsIn(await say('sorry, pay is 250k'));
    expect(reply).toContain('Pay for the year: $250,000 (was $240,000)');
    expect(reply).toContain('How much of your pay will you defer');
  });

  it('refuse kindly what is out of bounds, and the question stands', async () => {
    const { say } = await openWorkspace();
    await say('make 240k');
    const reply = wordsIn(await say('I am 12 years old'));
    expect(wordsIn(await say('150'))).toContain('an age from 16 to 100');
    expect(reply).toContain('Age:');
    expect(wordsIn(await say('40'))).toContain('Got it. Age: 40');
  });

  it('ask back what can be misread, and take the choice', async () => {
    const { say, press } = await openWorkspace();
    await say("I'm 40");
    const [which] = await say('20,000');
    expect(which?.text).toContain('$20,000: what is that?');
    expect(which && buttonsOf(which).map(({ label }) => label)).toEqual([
      '$20,000 a month: $240,000 a year',
      '$20,000 a year',
    ]);
    expect(wordsIn(await press('$20,000 a month: $240,000 a year'))).toContain('Pay for the year: $240,000');
    const [percent] = await say('12');
    expect(percent && buttonsOf(percent).map(({ label }) => label)).toContain('12% of pay: $28,800 a year');
    expect(wordsIn(await say('1'))).toContain('Deferral: 12% of pay');
  });

  it('ask whether pay that was named with its period is the year’s', async () => {
    const { say, press } = await openWorkspace();
    const [which] = await say("I'm 40 and make 240k biweekly");
    expect(which?.text).toContain('Got it. Age: 40');
    expect(which && buttonsOf(which).map(({ label }) => label)).toEqual([
      'Undo',
      '$240,000 a year',
      '$6,240,000 a year',
    ]);
    expect(wordsIn(await press('$240,000 a year'))).toContain('Pay for the year: $240,000');
  });

  it('go back, skip, explain, take "I don’t know", stop, go on, and start over', async () => {
    const { say } = await openWorkspace();
    await say("I'm 40");
    expect(wordsIn(await say('why'))).toContain('no more than your pay can go into your account');
    expect(wordsIn(await say('240k'))).toContain('How much of your pay');
    expect(wordsIn(await say('back'))).toMatch(/What’s your pay.*\n?.*So far: \$240,000/);
    expect(wordsIn(await say('skip'))).toContain('How much of your pay');
    expect(wordsIn(await say('stop'))).toContain('Stopped');
    expect(wordsIn(await say('resume'))).toContain('How much of your pay');
    await say('the maximum');
    await say('all of it');
    expect(wordsIn(await say('no'))).toContain('What does your employer put in');
    expect(wordsIn(await say('no idea'))).toContain('Does your plan take after-tax');
    expect(wordsIn(await say('change pay'))).toContain('What’s your pay');
    expect(wordsIn(await say('250k'))).toContain('(was $240,000)');
    expect(wordsIn(await say('start over'))).toContain('When were you born?');
    expect(wordsIn(await say('profile'))).toContain('You haven’t told me anything yet');
  });

  it('ask nothing whose answer cannot change the result', async () => {
    const { say } = await openWorkspace();
    await say("I'm 35, make 200k");
    await say('the maximum');
    await say('0');
    await say('0');
    await say('10k');
    // No after-tax money, so no way out of the plan and nothing paid in; 35, so no catch-up wages.
    const answer = wordsIn(await say('no'));
    expect(answer).toContain('there’s no mega backdoor Roth in it');
    expect(answer).not.toContain('Does your plan let you convert');
  });

  it('ask who makes catch-up contributions for last year’s wages, from 2026', async () => {
    const { say } = await openWorkspace();
    await say("I'm 55, make 200k");
    expect(wordsIn(await say('the maximum'))).toContain('What did this employer pay you in 2025?');
  });

  it('ask for the birthday where a year of age decides', async () => {
    const { say, press } = await openWorkspace();
    expect(wordsIn(await say("I'm 49"))).toContain('Do you have another birthday before the end of 2026?');
    expect(wordsIn(await press('Yes, I turn 50 in 2026'))).toContain('50 at the end of 2026');
  });

  it('take a date from the picker, and a date in words', async () => {
    const { say, press, pickDate } = await openWorkspace();
    await press('Start the questions', { ts: (await say('start'))[0]?.ts ?? '' });
    expect(wordsIn(await pickDate('1966-03-14'))).toContain('Birth date: March 14, 1966');
    await say('change age');
    expect(wordsIn(await say('15 April 1967'))).toContain('Birth date: April 15, 1967 (was March 14, 1966)');
  });

  it('take nothing from what cannot be read, and offer examples', async () => {
    const { say } = await openWorkspace();
    await say("I'm 40");
    const reply = wordsIn(await say('purple elephants'));
    expect(reply).toContain('I couldn’t read that as an answer');
    expect(reply).toContain('240k, or $20,000 a month');
  });
});

describe('buttons', () => {
  it('that were used show what was chosen and are gone', async () => {
    const { say, press, messages } = await openWorkspace();
    await say("I'm 40, make 240k");
    const question = (await messages()).at(-1);
    await press('As much as the law allows: $24,500');
    const after = (await messages()).find(({ ts }) => ts === question?.ts);
    expect(after && buttonsOf(after)).toEqual([]);
    expect(after?.text).toContain('✓ Planned deferral: the maximum, as much as the law allows');
  });

  it('pressed twice, or after the question was answered in words, change nothing', async () => {
    const { say, messages, world, settled } = await openWorkspace();
    await say("I'm 40, make 240k");
    const question = (await messages()).at(-1);
    const button = question && buttonsOf(question).find(({ label }) => label === 'Nothing');
    await say('10%');
    const { personNamed } = await import('../../src/local/world.ts');
    const avery = personNamed('avery');
    const channel = (await world.conversations(avery)).find(({ isDm }) => isDm)?.id ?? '';
    // Slack's clients may still show the old button: the press arrives all the same.
    for (let press = 0; press < 2; press++) {
      await world.press(
        avery,
        { channel, ts: question?.ts ?? '' },
        { ...button?.element, block_id: button?.block.block_id },
        {},
      );
      await settled();
    }
    expect(wordsIn(await messages())).toContain(
      'You’ve already answered that: Planned deferral is 10% of pay.',
    );
    expect(wordsIn(await say('profile'))).toContain('Deferral: 10% of pay');
  });

  it('pressed by two hands at once are one answer', async () => {
    const { say, messages, world, settled } = await openWorkspace();
    await say("I'm 40, make 240k");
    const question = (await messages()).at(-1);
    const choices = (question ? buttonsOf(question) : []).slice(0, 2);
    const { personNamed } = await import('../../src/local/world.ts');
    const avery = personNamed('avery');
    const channel = (await world.conversations(avery)).find(({ isDm }) => isDm)?.id ?? '';
    await Promise.all(
      choices.map(({ element, block }) =>
        world.press(avery, { channel, ts: question?.ts ?? '' }, { ...element, block_id: block.block_id }, {}),
      ),
    );
    await settled();
    const asked = (await messages()).filter(({ text }) =>
      text.includes('How much of that have you deferred'),
    );
    expect(asked.length).toBeLessThanOrEqual(1);
    expect(wordsIn(await messages())).toContain('Nothing changed');
  });
});

it('goes on after a restart where the person was', async () => {
  const file = temporaryFile();
  const first = await openWorkspace({ file });
  await first.say("I'm 40, make 240k");
  await first.close();
  const second = await openWorkspace({ file });
  expect(wordsIn(await second.say('10%'))).toMatch(
    /Deferral: 10% of pay.*\n.*How much of that have you deferred/,
  );
});

it('keeps people apart', async () => {
  const { say } = await openWorkspace();
  await say("I'm 40, make 240k", 'avery');
  expect(wordsIn(await say('profile', 'jordan'))).toContain('You haven’t told me anything yet');
});

it('in a new year asks again for what was true only in the last one', async () => {
  const file = temporaryFile();
  const lastYear = await openWorkspace({ file, today: '2025-12-30' });
  await lastYear.say("I'm 45, make 240k, I have put in 20,000 so far, 4,000 after-tax so far");
  await lastYear.close();
  const { say } = await openWorkspace({ file, today: '2026-01-02' });
  const profile = wordsIn(await say('profile'));
  expect(profile).toContain('Pay for the year: $240,000');
  expect(profile).not.toMatch(/Age|so far/);
  expect(wordsIn(await say('resume'))).toContain('How much of your pay will you defer');
  expect(wordsIn(await say('10%'))).toContain('When were you born?');
});
