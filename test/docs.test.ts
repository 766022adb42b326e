import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];
const scripts = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts);

const MADE_BY_TESTS = ['test/.screenshots', 'test/.gallery'];

it.each(pages)('%s: every link, picture, file and script that it names is there', (page) => {
  const text = readFileSync(page, 'utf8');
  const links = [...text.matchAll(/\]\(((?!https?:|#)[^)#]+)/g)].map(([, to = '']) =>
    join(dirname(page), to),
  );
  const files = [...text.matchAll(/`((?:src|test|scripts|docs)\/[\w./-]+)`/g)].map(([, file = '']) => file);
  const named = [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, script = '']) => script);
  expect(
    [...links, ...files.filter((file) => !MADE_BY_TESTS.includes(file))].filter((file) => !existsSync(file)),
  ).toEqual([]);
  expect(named.filter((script) => !scripts.includes(script))).toEqual([]);
});
