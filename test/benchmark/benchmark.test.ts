import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { answered, readAnswers, results, rows, scored } from './score.ts';

const all = rows();

it('has 300 questions and more, each of its own, with the source of what is expected', () => {
  expect(all.length).toBeGreaterThanOrEqual(300);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(new Set(all.map(({ asks }) => asks)).size).toBe(all.length);
  for (const { source, because } of all) expect(Math.min(source.length, because.length)).toBeGreaterThan(5);
});

it('the page of results says what the calculator answers today', () => {
  const page = readFileSync(join(import.meta.dirname, 'RESULTS.md'), 'utf8');
  expect(results(scored(all, answered), all.length)).toBe(page);
});

it('answers of others are scored by what they say, however it’s written', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'answers-')), 'answers.jsonl');
  writeFileSync(file, '{"id": "c001", "answer": "$56,000"}\n{"id": "c002", "answer": 1}\n');
  const answers = readAnswers(file);
  const { right, wrong, notAnswered } = scored(all, ({ id }) => answers.get(id));
  expect(right.map(({ id }) => id)).toEqual(['c001']);
  expect(wrong.map(({ row, said }) => [row.id, said])).toEqual([['c002', '1']]);
  expect(notAnswered).toHaveLength(all.length - 2);
});
