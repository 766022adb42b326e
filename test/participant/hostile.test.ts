import { describe, expect, it } from 'vitest';
import { findTopic } from '../../src/answers/index.ts';
import { takeTurn } from '../../src/conversation/turn.ts';
import { dayOf } from '../../src/participant/day.ts';
import { readProfile } from '../../src/participant/index.ts';
import { agePatterns } from '../../src/participant/reading/age.ts';
import { contributionPatterns } from '../../src/participant/reading/contributions.ts';
import { employerPatterns, matchPatterns } from '../../src/participant/reading/match.ts';
import { payPatterns } from '../../src/participant/reading/pay.ts';

/** The longest message that Slack lets through. */
const LONGEST = 40_000;
/** As much of it is read. */
const READ = 4_000;
const filled = (part: string) => part.repeat(Math.ceil(LONGEST / part.length)).slice(0, LONGEST);
const today = new Date('2026-06-15T12:00:00Z');

/** The words that an expression looks for, over and over: what makes it try again and again. */
function hostileTo(wording: RegExp): string[] {
  const words = [...new Set(wording.source.replace(/\\[a-zA-Z]/g, ' ').match(/[a-z']{2,}/g) ?? [])];
  return [
    filled(`${words.join(' ')} `),
    ...words.slice(0, 12).flatMap((word) => [filled(`${word} `), filled(`${word} $100 `)]),
    // Of every word as much as is read of a message: what has no end has none there either.
    ...words.map((word) => `${word} `.repeat(READ / (word.length + 1))),
    ...words.slice(0, 6).map((word) => filled(`${word} 10% `)),
  ];
}

// An expression that backtracks without end does not come to its end within the time of a test.
describe('no expression runs away on a text of 40,000 characters made to hurt it', { timeout: 5_000 }, () => {
  const patterns = { agePatterns, matchPatterns, employerPatterns, contributionPatterns, payPatterns };
  it.each(Object.entries(patterns))('%s, one by one', (_name, list) => {
    for (const { wording } of list)
      for (const text of hostileTo(wording))
        expect(text.replace(wording, '').length).toBeLessThan(LONGEST * 2);
  });

  it.each([
    ['a'],
    ['a '],
    ['1'],
    ['1 '],
    ['$100 '],
    ['put 9 in 2025 '],
    ['raise to 10 '],
    ['$1,'],
    ['%'],
    ['10% '],
    ['after tax '],
    ['in-service '],
    ['my wife '],
    ['what if '],
    ['if i '],
    ['not '],
    ['no '],
    ['no, wait '],
    ['so ok no wait actually '],
    ['or no so ok actually then nah well maybe '],
    ['sorry oops my bad scratch that '],
    ['lol ok great thanks '],
    ['my dad '],
    ['together '],
    ['in 2024 i was '],
    ['no idea '],
    ['twenty '],
    ['nineteen seventy '],
    ['<@U1> '],
    ['```'],
    ['&gt;'],
    [':a'],
    ['hey '],
    ['thanks '],
    ['next year '],
    ['why '],
    ["n't "],
    ['. '],
    ['\n'],
    ['🙂'],
  ])('all of it, over and over: “%s”', (part) => {
    const text = filled(part);
    expect(Object.keys(readProfile(text, { today })).length).toBeLessThan(40);
    findTopic(text);
    const turn = takeTurn(undefined, { kind: 'text', text, inDm: true }, dayOf(today));
    expect([...turn.replies.here, ...turn.replies.inDm].length).toBeGreaterThan(0);
  });
});
