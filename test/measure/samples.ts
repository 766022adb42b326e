import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Labelled questions and statements: those that were used for building, and the third that was kept aside. */
export const PARTS = ['seen', 'unseen'] as const;
export type Part = (typeof PARTS)[number];
export const OFF = 'off-topic';

const question = z.strictObject({ id: z.string(), text: z.string(), topic: z.string() });
const utterance = z.strictObject({
  id: z.string(),
  text: z.string(),
  profile: z.record(z.string(), z.unknown()),
});
export type Question = z.output<typeof question>;
export type Utterance = z.output<typeof utterance>;

const rowsOf = <Row>(part: Part, file: string, row: z.ZodType<Row>): Row[] =>
  readFileSync(join(import.meta.dirname, part, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => row.parse(JSON.parse(line)));

export const questionsOf = (part: Part): Question[] => rowsOf(part, 'questions.jsonl', question);
export const utterancesOf = (part: Part): Utterance[] => rowsOf(part, 'utterances.jsonl', utterance);
