import { describe, expect, it } from 'vitest';
import type { ShownMessage } from '../../src/local/messages.ts';
import { buttonsOf, openWorkspace, wordsIn } from '../workspace.ts';

const FACTS =
  'I am 45, make 240k, defer the most, employer puts in 10k, plan allows after tax and in-plan conversion';

describe('words that refer to what was last said', () => {
  it('“and next year?” after a topic is the topic for next year; a year that is not known is said to be one', async () => {
    const { say } = await openWorkspace({ today: '2025-06-15' });
    expect(wordsIn(await say("what's the 401k limit?"))).toContain('$23,500');
    expect(wordsIn(await say('and next year?'))).toContain('$24,500');
    expect(wordsIn(await say('what about 2024'))).toContain('$23,000');
    expect(wordsIn(await say('and in 2031?'))).toContain('I don’t know the limits for 2031');
  });

  it('figures of this year are not shown as if they were of a year that is not known', async () => {
    const { say } = await openWorkspace();
    await say("I'm 52 and make 180k, how much can I put in?");
    expect(wordsIn(await say('and next year?'))).toMatch(/^I don’t know the limits for 2027[\s\S]*for 2026/);
  });

  it('“and last year?” after the figures is the figures of last year', async () => {
    const { say } = await openWorkspace();
    await say(FACTS);
    await say('headroom');
    expect(wordsIn(await say('and last year?'))).toContain('2025');
  });

  it('“why?” and “how did you get that?” show the law of a topic, and the derivation of figures', async () => {
    const { say } = await openWorkspace();
    await say('does the match count toward the limit?');
    expect(wordsIn(await say('why?'))).toContain('The law, with an example.');
    await say(FACTS);
    await say('headroom');
    const derivation = wordsIn(await say('how did you get that?'));
    expect(derivation).toContain('How the 2026 figures are computed.');
    expect(derivation).toContain('Room for after-tax money this year');
  });

  it('“why?” under a question says why it is asked; after an answer in between, it is the answer that is meant', async () => {
    const { say } = await openWorkspace();
    await say("I'm 40");
    const why = wordsIn(await say('why?'));
    expect(why).not.toContain('The law, with an example.');
    await say('does the match count toward the limit?');
    expect(wordsIn(await say('why?'))).toContain('The law, with an example.');
  });

  it('“more” goes deeper; “what about my wife?” is answered for her', async () => {
    const { say } = await openWorkspace();
    await say('what is the pro-rata rule?');
    expect(wordsIn(await say('tell me more'))).toContain('Example: $80,000 pre-tax');
    expect(wordsIn(await say('what about my wife?'))).toMatch(/limits are per person/i);
  });

  it('“I don’t get it” under a question explains the question', async () => {
    const { say } = await openWorkspace();
    await say("I'm 40");
    expect(wordsIn(await say("I don't get it"))).toMatch(/^Pay\./);
  });

  it('with nothing said before, they are no riddle', async () => {
    const { say } = await openWorkspace();
    expect(wordsIn(await say('and next year?'))).not.toContain('Source:');
  });
});

describe('what contradicts an earlier word', () => {
  it('is asked back, and the person says which one holds', async () => {
    const { say, press } = await openWorkspace();
    await say("I'm 45 and make 180k");
    const [which] = await say('my salary is 240k');
    expect(which?.text).toContain('that’s not what you told me before. Which one is right?');
    expect(which && buttonsOf(which).map(({ label }) => label)).toEqual([
      'Now: $240,000',
      'As before: $180,000',
    ]);
    expect(wordsIn(await say('profile'))).toContain('Pay for the year: $180,000');
    await press('Now: $240,000');
    expect(wordsIn(await say('profile'))).toContain('Pay for the year: $240,000');
  });

  it.each<[string, string, string]>([
    ["I'm 45", "I'm 52", 'Age: 45'],
    ['born 3/14/1966', 'I am 45 years old', 'March 14, 1966'],
    ['our plan allows after-tax', "the plan doesn't allow after-tax", 'contributions: yes'],
    ['50% match up to 6%', 'they match 100% up to 4%', '50% of the first 6%'],
  ])('%s, then %s: nothing is overwritten', async (first, second, stays) => {
    const { say, press, messages } = await openWorkspace();
    await say(first);
    expect(wordsIn(await say(second))).toContain('Which one is right?');
    await press(await labelOf('As before', messages));
    expect(wordsIn(await say('profile'))).toContain(stays);
  });

  it.each([
    ["I'm 45 and make 180k", 'actually I make 240k', '$240,000'],
    ["I'm 45 and make 180k", 'sorry, pay is 240k', '$240,000'],
    ["I'm 45 and make 180k", 'my pay is 240k, not 180k', '$240,000'],
    ['born 3/14/1966, make 180k', 'I am 60 and make 180k', '$180,000'],
  ])('%s, then %s: put right, or no contradiction, is taken', async (first, second, shown) => {
    const { say } = await openWorkspace();
    await say(first);
    expect(wordsIn(await say(second))).not.toContain('Which one is right?');
    expect(wordsIn(await say('profile'))).toContain(shown);
  });

  it('what grows over the year is no contradiction', async () => {
    const { say } = await openWorkspace();
    await say("I've deferred 10k so far");
    expect(wordsIn(await say("I've deferred 12k so far"))).not.toContain('Which one is right?');
  });
});

/** The newest button whose label begins so. */
const labelOf = async (start: string, messages: () => Promise<ShownMessage[]>): Promise<string> =>
  (await messages())
    .flatMap(buttonsOf)
    .map(({ label }) => label)
    .findLast((label) => label.startsWith(start)) ?? '';

describe('one press takes back what a message said', () => {
  it('facts in a question', async () => {
    const { say, press } = await openWorkspace();
    const [answer] = await say("I'm 52 and make 180k, how much can I put in?");
    expect(answer && buttonsOf(answer).map(({ label }) => label)).toContain('Undo');
    expect(wordsIn(await press('Undo'))).toContain('Undone');
    expect(wordsIn(await say('profile'))).toContain('You haven’t told me anything yet');
  });

  it('what stood there before comes back', async () => {
    const { say, press } = await openWorkspace();
    await say('I make 180k');
    await say('actually I make 240k and am 45');
    await press('Undo');
    const profile = wordsIn(await say('profile'));
    expect(profile).toContain('$180,000');
    expect(profile).not.toContain('45');
  });

  it('what was answered since is not lost by an Undo from before it', async () => {
    const { say, press } = await openWorkspace();
    await say("I'm 45");
    const [answer] = await say('I file jointly, does the match count toward the limit?');
    await say('240k');
    expect(wordsIn(await press('Undo', { ts: answer?.ts ?? '' }))).toContain(
      'You’ve told me more since then',
    );
    const profile = wordsIn(await say('profile'));
    expect(profile).toContain('$240,000');
    expect(profile).toContain('Filing status');
  });

  it('an older Undo changes nothing', async () => {
    const { say, press } = await openWorkspace();
    const [first] = await say('I make 180k and am 45, how much can I put in?');
    await say('our plan allows after-tax, we file jointly');
    expect(wordsIn(await press('Undo', { ts: first?.ts ?? '' }))).toContain('You’ve told me more since then');
    expect(wordsIn(await say('profile'))).toContain('$180,000');
  });
});

describe('what is supposed is computed beside the profile', () => {
  it.each([
    ['what if I retire in June?', /Pay for the year: \$120,000/],
    ['hmm what would happen if they matched 100% of 6%', /100% of the first 6% of pay/],
    ['if I put in 10k, how much room is left?', /Deferral planned for the year: \$10,000/],
    ['suppose I made 300k', /Pay for the year: \$300,000/],
  ])('%s', async (text, words) => {
    const { say } = await openWorkspace();
    await say(`${FACTS.replace('employer puts in 10k', '50% match up to 6%')}`);
    const answer = wordsIn(await say(text));
    expect(answer).toMatch(words);
    expect(answer).toContain('I didn’t change your profile.');
    expect(wordsIn(await say('profile'))).toContain('Pay for the year: $240,000');
  });
});

describe('a person is a person', () => {
  it.each([
    ['thanks!', 'You’re welcome'],
    ['Thank you so much', 'You’re welcome'],
    ['lol', 'I’m here when you want to go on'],
    ['hahaha', 'I’m here when you want to go on'],
    ['who are you?', 'Megaroth works out your mega backdoor Roth'],
    ['hey, are you a bot?', 'Megaroth works out your mega backdoor Roth'],
  ])('%s', async (text, words) => {
    const { say } = await openWorkspace();
    await say('help');
    expect(wordsIn(await say(text))).toContain(words);
  });

  it('who cannot be helped here is handed over to the contact that HR named', async () => {
    const { say } = await openWorkspace({ hrContact: 'Robin Park, benefits@example.com' });
    expect(wordsIn(await say("what's the wifi password?"))).toContain('ask Robin Park, benefits@example.com');
    expect(wordsIn(await say('can I talk to a person?'))).toContain(
      'Your contact here: Robin Park, benefits@example.com',
    );
  });
});

describe('what Slack writes around the words is read as what it is', () => {
  it.each([
    ['&gt; I make 500k\nI make 240k', '$240,000'],
    ['I make 240k ```salary: 500k```', '$240,000'],
    ['my pay is *240k* :moneybag:', '$240,000'],
    ['<@U123> I make 240k, see <https://example.com/500k|this page>', '$240,000'],
    ['I make 240k &amp; am 45', '$240,000'],
  ])('%s', async (text, pay) => {
    const { say } = await openWorkspace();
    await say(text.replaceAll('&gt;', '>').replaceAll('&amp;', '&'));
    expect(wordsIn(await say('profile'))).toContain(`Pay for the year: ${pay}`);
  });

  it('of 40,000 characters the beginning is read, and it is said that the rest is not', async () => {
    const { say } = await openWorkspace();
    await say(`I make 240k. ${'and so on and so forth. '.repeat(1_600)}`);
    expect(wordsIn(await say('profile'))).toContain('Pay for the year: $240,000');
  });

  it('“why so little?” of one’s own room is how it was computed', async () => {
    const { say } = await openWorkspace();
    await say(`${FACTS}, nothing after tax so far`);
    await say('how much can I put in after tax?');
    expect(wordsIn(await say('why so little?'))).toContain('How the 2026 figures are computed.');
  });

  it.each([
    ['without the match', 'If, in 2026: Employer match: none'],
    ['say i made 100k', 'Pay for the year: $100,000'],
    ['and with a 5% match', 'Employer match'],
  ])('“%s” supposes something of the figures', async (words, says) => {
    const { say } = await openWorkspace();
    await say(
      "I'm 45, make 240k, defer the most, 50% match up to 6%, plan allows after tax and in-plan conversion",
    );
    await say('headroom');
    expect(wordsIn(await say(words))).toContain(says);
  });

  it('“and at 52?” after a topic is that topic at 52', async () => {
    const { say } = await openWorkspace();
    await say("I'm 45 and make 240k");
    await say('what is catch-up?');
    expect(wordsIn(await say('and at 52?'))).toContain('your catch-up is $8,000');
    expect(wordsIn(await say('profile'))).toContain('45');
  });

  it('a fact in between does not end what is spoken of', async () => {
    const { say } = await openWorkspace();
    await say('what counts as highly compensated?');
    await say('I made 158k last year');
    expect(wordsIn(await say('so am i one'))).toContain('highly compensated');
  });

  it('“can she do it too?” is about whoever was meant, by their own plan', async () => {
    const { say } = await openWorkspace();
    await say("my wife is 52 and makes 95k, i'm 46 at 205k");
    expect(wordsIn(await say('can she do it too?'))).toContain('per person and plan');
  });

  it('“sorry, I meant at my old job” moves the amount', async () => {
    const { say } = await openWorkspace();
    await say('deferred 9,500 so far');
    await say('sorry, i meant at my old job');
    const profile = wordsIn(await say('profile'));
    expect(profile).toContain('Deferred at other employers this year: $9,500');
    expect(profile).not.toContain('so far this year: $9,500');
  });
});
