import { globSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { expect, it } from 'vitest';

/** Which rooms of `src/` a room may import from. Leaves (`formats`, `record`, `packed`, `log`, `config`) are files of `src/` itself. */
const MAY_USE: Record<string, readonly string[]> = {
  calculator: [],
  plan: ['calculator'],
  hr: ['calculator', 'plan', 'participant', 'usage'],
  usage: ['participant', 'guidance'],
  announcements: ['calculator', 'hr'],
  participant: ['calculator', 'plan', 'formats', 'packed'],
  reminders: ['participant', 'guidance'],
  guidance: ['calculator', 'plan', 'participant', 'documents', 'formats'],
  answers: ['calculator', 'participant', 'guidance', 'formats', 'packed'],
  documents: ['participant'],
  conversation: [
    'calculator',
    'plan',
    'participant',
    'guidance',
    'answers',
    'documents',
    'record',
    'formats',
  ],
  store: ['participant', 'hr'],
  slack: [
    ...['calculator', 'participant', 'guidance', 'answers', 'documents', 'conversation'],
    ...['hr', 'plan', 'announcements', 'reminders', 'usage', 'store', 'formats', 'log', 'metrics'],
  ],
  local: ['slack', 'log'],
  record: ['calculator', 'formats'],
  'command-line': ['calculator', 'record'],
  backup: ['config', 'store'],
  config: ['log', 'store'],
  formats: [],
  packed: [],
  log: [],
  metrics: ['store'],
  run: ['config', 'log', 'metrics', 'answers', 'participant', 'slack', 'store', 'local'],
  start: ['config', 'log', 'metrics', 'run'],
  main: ['start'],
};

const roomOf = (file: string) => file.split(sep)[1]?.replace(/\.ts$/, '') ?? '';

it('imports go in one direction between the rooms', () => {
  const wrong = globSync('src/**/*.{ts,tsx}').flatMap((file) => {
    const room = roomOf(file);
    const imported = [...readFileSync(file, 'utf8').matchAll(/(?:from|import\() ?'(\.[^']+)'/g)].map(
      (match) => join(dirname(file), match[1] ?? ''),
    );
    const rooms = imported.filter((path) => path.startsWith(`src${sep}`)).map(roomOf);
    return rooms
      .filter((other) => other !== room && !(MAY_USE[room] ?? []).includes(other))
      .map((other) => `${file} → ${other}`);
  });
  expect(wrong).toEqual([]);
});

it('every room is in the table', () => {
  const rooms = new Set(globSync('src/**/*.ts').map(roomOf));
  expect([...rooms].sort()).toEqual(Object.keys(MAY_USE).sort());
});

it('the calculator has no clock, no input or output, and no dependency but decimal.js and zod', () => {
  for (const file of globSync('src/calculator/**/*.ts')) {
    const source = readFileSync(file, 'utf8');
    const packages = [...source.matchAll(/from '([^.'][^']*)'/g)].map((match) => match[1]);
    expect(
      packages.filter((name) => name !== 'decimal.js' && name !== 'zod'),
      file,
    ).toEqual([]);
    expect(source, file).not.toMatch(/new Date\(|Date\.now|process\.|Math\.random|console\./);
  }
});
