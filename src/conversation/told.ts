import type { Day } from '../participant/day.ts';
import type { Person } from '../participant/person.ts';
import type { Reply } from './reply.ts';

/** The tax years whose limits a reply rests on. */
function yearsOf(reply: Reply, day: Day): number[] {
  switch (reply.kind) {
    case 'outcome':
      return reply.outcome.kind === 'figures'
        ? [reply.outcome.figures.taxYear, ...nextYear(reply.outcome.figures.nextYear)]
        : [];
    case 'buckets':
    case 'derivation':
    case 'steps':
      return [reply.figures.taxYear];
    case 'limits':
      return [reply.taxYear];
    // An answer without an amount rests on no limit.
    case 'answer':
      return reply.answer.sentences.some((sentence) => sentence.includes('$')) ? [reply.answer.taxYear] : [];
    case 'noted':
      return reply.headline ? [day.taxYear] : [];
    case 'paycheck':
    case 'whatIf':
      return [day.taxYear];
    case 'bothYears':
      return reply.outcomes.map(({ taxYear }) => taxYear);
    default:
      return [];
  }
}

const nextYear = (next: { taxYear: number; calculation: unknown } | undefined): number[] =>
  next?.calculation ? [next.taxYear] : [];

/** Which version of a year's limits a person was told, so that a correction reaches those who heard the wrong one. */
export function withTold(
  person: Person,
  replies: readonly Reply[],
  day: Day,
  versionOf: (taxYear: number) => number,
): Person {
  const years = new Set(replies.flatMap((reply) => yearsOf(reply, day)));
  const now = Object.fromEntries([...years].map((year) => [String(year), versionOf(year)]));
  return years.size === 0 ? person : { ...person, told: { ...person.told, ...now } };
}
