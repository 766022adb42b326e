import { describe, expect, it } from 'vitest';
import { takeTurn } from '../../src/conversation/turn.ts';
import { dayOf } from '../../src/participant/day.ts';
import { newPerson } from '../../src/participant/person.ts';
import { render } from '../../src/slack/blocks/index.ts';

const day = dayOf(new Date('2026-11-26T15:00:00Z'));

/** What the last message is answered with, in kinds and in words, and what is known afterwards. */
function talk(...lines: string[]) {
  let person = { ...newPerson(day), welcomed: true };
  let kinds: string[] = [];
  let said = '';
  for (const line of lines) {
    const turn = takeTurn(person, { inDm: true, kind: 'text', text: line }, day);
    person = turn.person ?? person;
    const replies = [...turn.replies.here, ...turn.replies.inDm];
    kinds = replies.map((reply) => (reply.kind === 'answer' ? reply.answer.topic : reply.kind));
    said = JSON.stringify(replies.map((reply) => render(reply, day).blocks)).replaceAll('*', '');
  }
  return { kinds, said, profile: person.profile };
}
const KNOWN = "I'm 45, make 200k, plan takes after-tax, match 50% of the first 6%, deferred 20k so far";

describe('something changes in somebody’s life', () => {
  it('is answered with its checklist, and then the open question comes again', () => {
    const { kinds, said, profile } = talk(KNOWN, 'my last day is December 11');
    expect(kinds).toEqual(['lifeEvent', 'step']);
    expect(said).toContain('Leaving your job');
    expect(said).toContain('Last paycheck here by: December 11, 2026');
    expect(profile).toMatchObject({ leavingEmployer: true, lastPayDate: '2026-12-11' });
  });

  it('asked of the event as a whole it is the checklist; a question of its own has its own answer', () => {
    expect(talk(KNOWN, "I'm leaving in March, what should I do?").kinds[0]).toBe('lifeEvent');
    expect(talk(KNOWN, "i'm leaving next month, what happens to my after tax money").kinds[0]).toBe(
      'leaving-employer',
    );
  });

  it('an answer to the open question stays one', () => {
    const asked = talk(
      'born 1981, 240k, plan takes after-tax, no in-plan conversion, no in-service, maxing out, 21k so far',
      'change leaving',
      'yes, in March',
    );
    expect(asked.kinds).not.toContain('lifeEvent');
    expect(asked.profile.leavingEmployer).toBe(true);
  });

  it('one of many facts about oneself is noted, and the questions go on', () => {
    const { kinds } = talk("I'm 45, make 200k, defer 10%, match 50% of 6%, leaving in March");
    expect(kinds).toEqual(['step']);
  });

  it('an amount that belongs to it is not said to be unused, and can be taken back with what was noted', () => {
    const { said } = talk(KNOWN, 'went over the limit by 2k');
    expect(said).toContain('Over a limit');
    expect(said).not.toContain('I didn’t use');
    expect(talk(KNOWN, 'my last day is December 11', 'undo').profile.lastPayDate).toBeUndefined();
  });

  it('what comes next goes on with it', () => {
    expect(talk(KNOWN, 'went over the limit by 2k', 'by when?').kinds[0]).toBe('excess-contributions');
    expect(talk(KNOWN, 'went over the limit by 2k', 'is there a penalty').kinds[0]).toBe(
      'excess-contributions',
    );
  });

  it('by name, all of them are a press away', () => {
    const { said } = talk('life events');
    for (const name of [
      'leaving my job',
      'new job',
      'bonus',
      'turning 50',
      'getting married',
      'over a limit',
    ])
      expect(said).toContain(name);
  });

  it('a press without a word fills itself from what is known', () => {
    const person = {
      ...newPerson(day),
      welcomed: true,
      profile: { age: 46, lastPayDate: '2026-12-11', leavingEmployer: true },
    };
    const press = { name: 'lifeEvent', event: { kind: 'leaving', laidOff: false } } as const;
    const { replies } = takeTurn(person, { inDm: true, kind: 'pressed', press }, day);
    expect(JSON.stringify(replies.here)).toContain('2026-12-11');
  });
});

describe('whose last paycheck is over', () => {
  const GONE =
    "I was laid off on October 15. I earned 90k there this year. I'm 52. Paid biweekly. Deferred 24,500, after-tax 20,000, employer put in 3,600. Plan takes after-tax, no conversions in plan, no in-service";

  it('nothing more goes in, anywhere it is said, and what is in can move', () => {
    const { said } = talk(GONE, 'headroom');
    expect(said).toContain(
      'Nothing more can go in after tax for 2026: your last paycheck here was October 15, 2026',
    );
    expect(said).toContain('can move to Roth now');
    expect(talk(GONE, 'paycheck').said).toContain('Your last paycheck here was October 15, 2026');
    const next = talk(GONE, 'next').said;
    expect(next).toContain('Ask the recordkeeper for two direct rollovers at once');
    expect(next).not.toMatch(/When you leave|election|Look up your 2025 wages/);
  });

  it('nobody asks what they will defer there', () => {
    expect(talk(GONE).said).not.toContain('How much of your pay will you defer');
  });

  it('right after a last day the last paycheck is still to come, and soon', () => {
    expect(talk('laid off on November 20').profile).toEqual({
      leavingEmployer: true,
      lastPayDate: '2026-12-10',
    });
    expect(talk('laid off on Oct 15').profile).toMatchObject({ lastPayDate: '2026-10-15' });
  });
});

it('employer money that is still to come and goes over is said, in the steps and when asked', () => {
  const KNOWS =
    "I'm 45, 250k, deferred 24,500 so far, after-tax 20,000 so far, profit sharing of 20,000 comes in March, match 10,000, biweekly next payday Dec 4, plan allows after-tax and conversion";
  // 24,500 + 20,000 + 10,000 + 20,000 = 74,500.
  for (const asked of ['next', 'am I over?'])
    expect(talk(KNOWS, asked).said).toContain('you’d be $2,500 over the overall limit');
});
