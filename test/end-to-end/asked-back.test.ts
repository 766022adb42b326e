import { describe, expect, it } from 'vitest';
import { openWorkspace, wordsIn } from '../workspace.ts';

describe('a number that may be one thing or another', () => {
  const SAID = '12,600 for the year';

  it('is asked back in the same breath, with the two likeliest as buttons', async () => {
    const { say, press } = await openWorkspace();
    const asked = wordsIn(await say(SAID));
    expect(asked).toContain('$12,600: what is that?');
    expect(wordsIn(await press('Deferred so far this year: $12,600'))).toContain(
      'Got it. Deferred so far this year: $12,600',
    );
    expect(wordsIn(await say('profile'))).not.toContain('planned');
  });

  it('neither of them: nothing is kept, and the questions go on', async () => {
    const { say, press } = await openWorkspace();
    await say(SAID);
    expect(wordsIn(await press('Neither'))).toContain('When were you born?');
    expect(wordsIn(await say('profile'))).not.toContain('12,600');
  });

  it.each([
    ['neither', 'When were you born?'],
    ['no', 'When were you born?'],
    ['the planned deferral', 'Deferral planned for the year: $12,600'],
    ['so far', 'Deferred so far this year: $12,600'],
    ['2', 'Deferred so far this year: $12,600'],
    ['$12,600 after tax', 'Paid in after tax so far this year: $12,600'],
  ])('answered in words: %s', async (words, says) => {
    const { say } = await openWorkspace();
    await say(SAID);
    expect(wordsIn(await say(words))).toContain(says);
  });

  it('said several times, it is asked about, and not also named as not used', async () => {
    const { say } = await openWorkspace();
    const asked = wordsIn(await say('12k; 12k; 12k'));
    expect(asked).toContain('$12,000: what is that?');
    expect(asked).not.toContain('I didn’t use');
  });

  it('“yes” to one of two is no answer: it is asked again', async () => {
    const { say } = await openWorkspace();
    await say(SAID);
    await say('yes');
    expect(wordsIn(await say('profile'))).not.toContain('12,600');
  });

  it('a question in the same message is answered first', async () => {
    const { say } = await openWorkspace();
    expect(wordsIn(await say(`${SAID}. is there an income limit?`))).toContain('income');
  });
});

describe('an amount that was said and is none of the facts', () => {
  it.each([
    ["I'm 45 and make 200k. my husband makes 95k", ['$95,000']],
    ['My stub says 19,300 pre-tax so far. The limit is 24,500, so I have some way to go', ['$24,500']],
    ['pay is 167k, brokerage at 300k, mortgage at 3%', ['$300,000', '3%']],
  ])('%s', async (words, unused) => {
    const { say } = await openWorkspace();
    const reply = wordsIn(await say(words));
    expect(reply).toContain('Got it.');
    for (const amount of unused)
      expect(reply).toMatch(new RegExp(`I didn’t use .*${amount.replace('$', '\\$')}`));
  });

  it('what was used, put right or asked about is not named', async () => {
    const { say } = await openWorkspace();
    for (const words of [
      "I'm 45, make 150k base + 30k commission, 50% match on the first 6%",
      'my pay is 195k, no wait 205k',
      'I make 205k. what if I put in 30k?',
    ])
      expect(wordsIn(await say(words))).not.toContain('I didn’t use');
  });
});
