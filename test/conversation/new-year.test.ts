import { describe, expect, it } from 'vitest';
import { takeTurn } from '../../src/conversation/turn.ts';
import { dayOf } from '../../src/participant/day.ts';
import { newPerson } from '../../src/participant/person.ts';
import { render } from '../../src/slack/blocks/index.ts';

/** In January, before the new year's limits are entered: it is the new year that people speak of. */

const january = dayOf(new Date('2027-01-05T15:00:00Z'));
function talk(...lines: string[]): string {
  let person = { ...newPerson(january), welcomed: true };
  let said = '';
  for (const text of lines) {
    const turn = takeTurn(person, { inDm: true, kind: 'text', text }, january);
    person = turn.person ?? person;
    said = JSON.stringify(
      [...turn.replies.here, ...turn.replies.inDm].map((reply) => render(reply, january).blocks),
    );
  }
  return said.replaceAll('*', '');
}

describe('the first days of 2027', () => {
  it('asks what somebody defers in 2027, and names no amount for “the most”', () => {
    const asked = talk('born in 1977, pay 200k');
    expect(asked).toContain('in all of 2027');
    expect(asked).toContain('As much as the law allows"');
    expect(asked).not.toContain('$24,500');
  });

  it('nor for “all of it” of the most, pressed or said', () => {
    const lines = ['born in 1977, pay 200k', 'the max'];
    expect(talk(...lines)).not.toContain('All of it');
    expect(talk(...lines, 'all of it')).not.toContain('$24,500');
    expect(talk('born in 1977, pay 200k', 'I maxed out already')).not.toContain('$24,500');
  });

  it('supposes nothing about a year that is over', () => {
    expect(talk('born in 1977, pay 200k', 'what if I stop deferring')).toContain(
      '2026 is over, and that would be in 2027',
    );
  });

  it('a birthday of “this year” is one of 2027', () => {
    const said = talk('born in 1977, pay 200k', 'I turn 50 this year, how much catch up do I get?');
    expect(said).toContain('You’re 50 at the end of 2027: old enough for catch-up that year.');
    expect(said).not.toContain('no catch-up yet');
  });
});

it('a birthday question that waits over New Year asks for the age again', () => {
  const person = { ...newPerson(dayOf(new Date('2026-12-28T15:00:00Z'))), welcomed: true };
  const asked = takeTurn(
    person,
    { inDm: true, kind: 'text', text: "I'm 63, make 300k" },
    dayOf(new Date('2026-12-28T15:00:00Z')),
  );
  const after = takeTurn(asked.person ?? person, { inDm: true, kind: 'text', text: 'hello' }, january);
  const said = JSON.stringify(after.replies.here.map((reply) => render(reply, january).blocks));
  expect(said).not.toContain('undefined');
  expect(said).toContain('When were you born?');
});
