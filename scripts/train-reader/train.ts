import { writeFileSync } from 'node:fs';
import { packedWeights, WEIGHTS } from '../../src/participant/reader/weights.ts';
import { examplesOf } from './examples.ts';
import { digestOf, modelOf } from './model-of.ts';
import { type Trained, train } from './softmax.ts';
import { readTexts } from './texts.ts';

/**
 * `npm run train`: makes the weights of the reader from the labelled texts, always the same way. The texts are one
 * JSON object a line, { text, profile }, and `open` where a text answers a question.
 */
const root = new URL('../../', import.meta.url).pathname;
const print = (line: string) => process.stdout.write(`${line}\n`);

const rows = readTexts(root);
const { byKind, dropped } = examplesOf(rows);
print(`${rows.length} texts, ${dropped} whose numbers do not align`);
const trained = new Map<string, Trained>();
for (const [kind, examples] of byKind) {
  const own = train(examples);
  trained.set(kind, own);
  print(`${kind}: ${examples.length} examples, ${own.labels.length} labels, ${own.weights.size} features`);
}
const madeFrom = Object.fromEntries([...byKind].map(([kind, examples]) => [kind, digestOf(examples)]));
const file = packedWeights(modelOf(trained), madeFrom);
writeFileSync(process.argv[2] ?? WEIGHTS, file);
print(`${(file.byteLength / 1e6).toFixed(1)} MB`);
