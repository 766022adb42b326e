import type { Outcome } from '../guidance/outcome.ts';
import type { Person } from '../participant/person.ts';
import type { Contribution } from './report.ts';

/** What a person adds to the numbers now: how far they came, what they asked, what room they leave unused. */
export function contributionOf(person: Person, outcome: Outcome): Contribution {
  const room = unusedRoom(outcome);
  return {
    used: 1,
    ...(Object.keys(person.profile).length > 0 && { told: 1 }),
    ...(outcome.kind === 'figures' && { figures: 1 }),
    ...(person.reminders && { reminders: 1 }),
    ...(room > 0 && { unusedRoom: room }),
    ...Object.fromEntries(person.asked.map((topic) => [`asked:${topic}`, 1])),
    ...Object.fromEntries(
      Object.entries(person.judged).map(([topic, right]) => [`${right ? 'right' : 'wrong'}:${topic}`, 1]),
    ),
    ...Object.fromEntries(person.unanswered.map((topic) => [`unanswered:${topic}`, 1])),
  };
}

/** After-tax room of the year in dollars, of those whose plan may have the way to Roth. */
function unusedRoom(outcome: Outcome): number {
  if (outcome.kind !== 'figures') return 0;
  const { eligibility, afterTax } = outcome.figures.calculation;
  return eligibility.status === 'notAvailable' ? 0 : afterTax.remaining.toNumber();
}
