import type { KnownBlock } from '@slack/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buttons,
  header,
  message,
  pressButton,
  section,
  small,
  table,
} from '../../src/slack/blocks/parts.ts';
import { problemsOf, shorten, shortenMessage } from '../../src/slack/blocks/slack-limits.ts';

describe('a text that is too long', () => {
  it('is shortened at a word, with an ellipsis', () => {
    expect(shorten('one two three four', 12)).toBe('one two…');
  });

  it('is never cut inside a character', () => {
    expect(shorten('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 24)).toBe('👩‍👩‍👧‍👦👩‍👩‍👧‍👦…');
  });

  it('is never cut inside what Slack reads as one mark', () => {
    const text = 'Acme &amp; Sons &lt;401(k)&gt; for <@U0123456789>, '.repeat(4);
    for (let most = 10; most < text.length; most++) {
      const short = shorten(text, most);
      expect(short, short).not.toMatch(/&(?!(?:amp|lt|gt);)/);
      expect(short, short).not.toMatch(/<[^>]*$/);
    }
  });

  it('is within the limit, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer({ min: 10, max: 80 }),
        (text, most) => {
          const short = shorten(text, most);
          expect(short.length).toBeLessThanOrEqual(most);
          expect(short.isWellFormed()).toBe(true);
        },
      ),
      { seed: 1 },
    );
  });

  it('is shortened in every block of a message, so that nothing is wrong with it', () => {
    const long = 'word '.repeat(20_000);
    const blocks = [
      section(long),
      header(long),
      small(long),
      ...buttons([pressButton(long, { name: 'help' })]),
    ];
    expect(problemsOf({ text: long, blocks })).not.toEqual([]);
    expect(problemsOf(shortenMessage({ text: long, blocks }))).toEqual([]);
  });
});

describe('what Slack would refuse is found', () => {
  const button = pressButton('Help', { name: 'help' });
  it.each<[string, KnownBlock[]]>([
    ['51 blocks in a message', Array.from({ length: 51 }, () => section('x'))],
    ['more than one table', [table(['a'], [['b']]), table(['a'], [['b']])]],
    ['action_id press:help: twice', [...buttons([button]), ...buttons([button])]],
    [
      '26 elements in actions',
      buttons(Array.from({ length: 26 }, (_, index) => ({ ...button, action_id: String(index) }))),
    ],
    [
      'table: 101 rows',
      [
        table(
          ['a'],
          Array.from({ length: 100 }, () => ['b']),
        ),
      ],
    ],
    ['table: rows of different lengths', [table(['a', 'b'], [['c']])]],
    ['section: empty', [section('')]],
  ])('%s', (problem, blocks) => {
    expect(problemsOf({ text: 'x', blocks })).toContain(problem);
  });
});

it('the text of a message says the same in words', () => {
  const { text } = message([
    section('You can put *$31,500* in &amp; more'),
    table(['Bucket', '>Room'], [['After-tax', '$1']]),
    small('_Information_, not advice'),
  ]);
  expect(text).toBe('You can put $31,500 in &amp; more\nAfter-tax, Room $1\nInformation, not advice');
});
