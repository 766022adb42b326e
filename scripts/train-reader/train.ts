import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredModel } from '../../src/participant/reader/model.ts';
import { examplesOf } from './examples.ts';
import { train } from './softmax.ts';
import { readTexts } from './texts.ts';

/**
 * `npm run train`: makes the weights of the reader from the labelled texts, always the same way. The texts are one
 * JSON object a line, { text, profile }, and `open` where a text answers a question.
 */
const root = new URL('../../', import.meta.url).pathname;
const out = process.argv[2] ?? join(root, 'src/participant/reader/weights.json');
const print = (line: string) => process.stdout.write(`${line}\n`);

const rows = readTexts(root);
const { byKind, dropped } = examplesOf(rows);
print(`${rows.length} texts, ${dropped} whose numbers do not align`);
const model: StoredModel = {};
for (const [kind, examples] of byKind) {
  const trained = train(examples);
  model[kind] = trained;
  print(
    `${kind}: ${examples.length} examples, ${trained.labels.length} labels, ${Object.keys(trained.weights).length} features`,
  );
}
writeFileSync(out, JSON.stringify(model));
