import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answered, readAnswers, results, rows, type Score, scored } from './score.ts';

/**
 * `npm run benchmark:public` scores this calculator and writes RESULTS.md; with a file of answers after `--`, it scores
 * those, and writes nothing.
 */
const all = rows();
const file = process.argv[2];
const answers = file === undefined ? undefined : readAnswers(file);
const score = scored(all, answers ? ({ id }) => answers.get(id) : answered);
console.log(inWords(score, all.length));
if (!answers) writeFileSync(join(import.meta.dirname, 'RESULTS.md'), results(score, all.length));

function inWords({ right, wrong, notAnswered }: Score, count: number): string {
  return [
    `${right.length} of ${count} right, ${wrong.length} wrong, ${notAnswered.length} not answered`,
    ...wrong.map(
      ({ row, said }) => `${row.id}: ${said}, expected ${row.expect} (${row.because}) ${row.asks}`,
    ),
  ].join('\n');
}
