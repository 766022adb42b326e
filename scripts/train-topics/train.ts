import { writeFileSync } from 'node:fs';
import { LEARNED, packedMatcher } from '../../src/answers/trained.ts';
import { learned } from './learn.ts';
import { samples } from './samples.ts';

/** `npm run train`: makes what the matcher of topics knows from its samples, always the same way. */
const rows = samples();
const file = packedMatcher(learned(rows));
writeFileSync(LEARNED, file);
process.stdout.write(`${rows.length} questions, ${(file.byteLength / 1e6).toFixed(1)} MB\n`);
