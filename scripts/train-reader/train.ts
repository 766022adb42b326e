import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { featuresOf } from '../../src/participant/reader/features.ts';
import { findsIn, tokensOf } from '../../src/participant/reader/finds.ts';
import { SCALE, type StoredModel } from '../../src/participant/reader/model.ts';
import { isNumberKind } from '../../src/participant/reader/roles.ts';
import { normalize } from '../../src/participant/reading/normalize.ts';
import { whatHolds } from '../../src/participant/reading/put-right.ts';
import { alignNumbers, alignWord, type Profile } from './align.ts';

type Row = { text: string; profile: Profile };

/** People write one fact after another with commas between: short statements of different facts, three in a row. */
function listsOf(all: readonly Row[]): Row[] {
  const short = all.filter(
    ({ text, profile }) => text.length <= SHORT && Object.keys(profile).length > 0 && !text.includes('?'),
  );
  return short.flatMap((row, index) => {
    const three = [row, short[(index * 7 + 13) % short.length], short[(index * 11 + 29) % short.length]];
    const said = three.filter((one) => one !== undefined);
    const fields = said.flatMap(({ profile }) => Object.keys(profile));
    if (new Set(fields).size < fields.length) return [];
    return [
      {
        text: said.map(({ text }) => text.replace(/[.!]+$/, '')).join(', '),
        profile: Object.assign({}, ...said.map(({ profile }) => profile)),
      },
    ];
  });
}

/**
 * `npm run train`: makes the weights of the reader from the labelled texts, always the same way. The texts are one
 * JSON object a line, { text, profile }.
 */
type Example = { features: string[]; label: string };

const EPOCHS = 14;
const RATE = 0.25;
const DECAY = 2e-6;
const SEEN_AT_LEAST = 2;
const SMALLEST = 0.06;
const SHORT = 45;

const root = new URL('../../', import.meta.url).pathname;
const texts = globSync('scripts/train-reader/texts/*.jsonl', { cwd: root }).sort();
const files = [...texts, 'test/measure/seen/utterances.jsonl'].map((file) => join(root, file));
const out = process.argv[2] ?? join(root, 'src/participant/reader/weights.json');
const rows = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row),
);
rows.push(...listsOf(rows));
const byKind = new Map<string, Example[]>();
let dropped = 0;
for (const { text, profile } of rows) {
  const plain = whatHolds(normalize(text));
  const tokens = tokensOf(plain);
  const finds = findsIn(tokens);
  const numbers = finds.filter(({ kind }) => isNumberKind(kind));
  const roles = alignNumbers(numbers, profile);
  if (!roles) {
    dropped++;
    if (process.env.SHOW) process.stdout.write(`dropped: ${text} ${JSON.stringify(profile)} | ${plain}\n`);
  }
  for (const find of finds) {
    let label: string | null;
    if (isNumberKind(find.kind)) {
      if (!roles) continue;
      label = roles[numbers.indexOf(find)] ?? 'none';
    } else {
      const others = finds
        .filter((other) => other !== find && other.kind === find.kind)
        .map(({ at }) => tokens[at]?.text ?? '');
      label = alignWord(find, tokens[find.at]?.text ?? '', profile, others);
    }
    if (label === null) continue;
    byKind.set(find.kind, [
      ...(byKind.get(find.kind) ?? []),
      { features: featuresOf(tokens, find, undefined), label },
    ]);
  }
}
process.stdout.write(`${rows.length} texts, ${dropped} whose numbers do not align\n`);

const model: StoredModel = {};
for (const [kind, examples] of byKind) {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= SEEN_AT_LEAST).map(([name]) => name);
  const position = new Map(names.map((name, index) => [name, index]));
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const width = labels.length;
  const weights = new Float64Array((names.length + 1) * width);
  const squares = new Float64Array((names.length + 1) * width).fill(1e-6);
  const sum = new Float64Array(weights.length);
  const data = examples.map(({ features, label }) => ({
    at: features.flatMap((feature) => position.get(feature) ?? []),
    label: labels.indexOf(label),
  }));
  const bias = names.length * width;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const order = data
      .map((item, index) => ({ item, key: Math.imul(index + 1, 2_654_435_761 + 2 * epoch) >>> 0 }))
      .sort((a, b) => a.key - b.key);
    for (const { item } of order) {
      const norm = 1 / Math.sqrt(item.at.length + 1);
      const scores = new Float64Array(width);
      for (let label = 0; label < width; label++) scores[label] = weights[bias + label] ?? 0;
      for (const feature of item.at)
        for (let label = 0; label < width; label++)
          scores[label] = (scores[label] ?? 0) + (weights[feature * width + label] ?? 0);
      const highest = Math.max(...scores);
      let total = 0;
      for (let label = 0; label < width; label++)
        total += scores[label] = Math.exp((scores[label] ?? 0) - highest);
      for (let label = 0; label < width; label++) {
        const error = (scores[label] ?? 0) / total - (label === item.label ? 1 : 0);
        if (Math.abs(error) < 0.002) continue;
        for (const feature of [...item.at, names.length]) {
          const place = feature * width + label;
          const gradient = error * norm + DECAY * (weights[place] ?? 0);
          squares[place] = (squares[place] ?? 0) + gradient * gradient;
          weights[place] = (weights[place] ?? 0) - (RATE * norm * gradient) / Math.sqrt(squares[place] ?? 1);
        }
      }
    }
    for (let place = 0; place < weights.length; place++)
      sum[place] = (sum[place] ?? 0) + (epoch >= EPOCHS / 2 ? (weights[place] ?? 0) : 0);
  }
  const mean = (place: number) => (sum[place] ?? 0) / (EPOCHS / 2);
  const kept: Record<string, number[]> = {};
  names.forEach((name, feature) => {
    const own = labels.flatMap((_, label) => {
      const weight = mean(feature * width + label);
      return Math.abs(weight) < SMALLEST ? [] : [label, Math.round(weight * SCALE)];
    });
    if (own.length > 0) kept[name] = own;
  });
  model[kind] = {
    labels,
    bias: labels.map((_, label) => Math.round(mean(bias + label) * SCALE)),
    weights: kept,
  };
  process.stdout.write(
    `${kind}: ${examples.length} examples, ${width} labels, ${names.length} features, ${Object.keys(kept).length} kept\n`,
  );
}
writeFileSync(out, JSON.stringify(model));
