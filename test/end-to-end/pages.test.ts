import { describe, expect, it } from 'vitest';
import type { ShownMessage } from '../../src/local/messages.ts';
import { buttonsOf, openWorkspace, wordsIn } from '../workspace.ts';

const labelsOf = (message: ShownMessage) => buttonsOf(message).map(({ label }) => label);

const FACTS =
  'I am 45, make 240k, defer the most, 20k deferred so far, 5k after-tax so far, no other employer, employer puts in 10k, plan allows after tax and in-plan conversion';

describe('an answer and its pages', () => {
  it('what is pressed takes the answer’s place, and a press brings the answer back', async () => {
    const { say, press } = await openWorkspace();
    await say(FACTS);
    const [answer] = await say('headroom');
    for (const [label, words] of [
      ['How it’s computed', 'How the 2026 figures are computed'],
      ['What to do', 'What to do next'],
      ['Every figure, to the cent', 'Overall limit, 415(c)'],
    ] as const) {
      const [page] = await press(label, { ts: answer?.ts ?? '' });
      expect(page?.ts).toBe(answer?.ts);
      expect(wordsIn(page ? [page] : [])).toContain(words);
      const [again] = await press('‹ Back to the answer', { ts: answer?.ts ?? '' });
      expect(again?.ts).toBe(answer?.ts);
      expect(again && labelsOf(again)).toContain('What to do');
    }
  });
});

describe('one thing more, after the answer', () => {
  it('says what it is now and what it was, and not all of it again', async () => {
    const { say } = await openWorkspace();
    await say(FACTS);
    await say('headroom');
    const said = await say('8k after tax so far now');
    expect(wordsIn(said)).toContain('Paid in after tax so far');
    expect(wordsIn(said)).toContain('(It was ');
    expect(wordsIn(said)).not.toContain('Can you do it?');
    expect(said.flatMap(labelsOf)).toContain('Show the answer');
  });

  it('where nothing changes, it says so', async () => {
    const { say } = await openWorkspace();
    await say(FACTS);
    await say('headroom');
    expect(wordsIn(await say('I have 100k pre-tax and 10k after-tax in the plan'))).toContain(
      'That doesn’t change your figures.',
    );
  });
});
