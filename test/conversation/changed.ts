import { takeTurn } from '../../src/conversation/turn.ts';
import { dayOf } from '../../src/participant/day.ts';
import { newPerson } from '../../src/participant/person.ts';
import type { Facts, Field } from '../../src/participant/profile.ts';
import { render } from '../../src/slack/blocks/index.ts';

/** Messages in a row, parted by " || ": what the last one changes in what is known, and what it is answered with. */
export function talked(lines: string, date = '2026-11-26'): { facts: Facts; said: string } {
  const day = dayOf(new Date(`${date}T15:00:00Z`));
  let person = { ...newPerson(day), welcomed: true };
  let before = person.profile;
  let said = '';
  for (const text of lines.split(' || ')) {
    before = person.profile;
    const turn = takeTurn(person, { inDm: true, kind: 'text', text }, day);
    person = turn.person ?? person;
    said = turn.replies.here
      .map((reply) => render(reply, day).text)
      .join('\n')
      .replaceAll('*', '');
  }
  const fields = [...new Set([...Object.keys(before), ...Object.keys(person.profile)])] as Field[];
  const facts = Object.fromEntries(
    fields
      .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(person.profile[field]))
      .map((field) => [field, person.profile[field]]),
  );
  return { facts, said };
}

export const changed = (lines: string, date?: string): Facts => talked(lines, date).facts;
