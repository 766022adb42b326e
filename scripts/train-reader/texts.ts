import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Field } from '../../src/participant/profile.ts';
import type { Profile } from './align.ts';

/** A labelled text. `open`: the field that the open question asks for, where it is a reply. */
export type Row = { text: string; profile: Profile; open?: Field };

/** In characters; longer ones stand by themselves. */
const SHORT = 45;

/** All labelled texts of a project, in a fixed order, and lists made of them. */
export function readTexts(root: string): Row[] {
  const files = [
    ...globSync('scripts/train-reader/texts/*.jsonl', { cwd: root }).sort(),
    'test/measure/seen/utterances.jsonl',
  ];
  const rows = files.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row),
  );
  return [...rows, ...listsOf(rows)];
}

/** People write one fact after another with commas between: short statements of different facts, three in a row. */
function listsOf(all: readonly Row[]): Row[] {
  const short = all.filter(
    ({ text, profile, open }) =>
      open === undefined && text.length <= SHORT && Object.keys(profile).length > 0 && !text.includes('?'),
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
