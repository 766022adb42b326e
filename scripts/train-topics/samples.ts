import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { OFF } from '../../src/answers/find-topic.ts';
import { TOPICS } from '../../src/answers/topics/index.ts';
import type { Sample } from './learn.ts';
import { OFF_TOPIC } from './off-topic.ts';

const sample = z.strictObject({ text: z.string(), topic: z.string() });

/** What the matcher of topics learns from: the topics' own ways to ask, what is off topic, and questions by other hands. */
export const samples = (): Sample[] => [
  ...TOPICS.flatMap(({ id, asks }) => asks.map((text) => ({ text, label: id }))),
  ...OFF_TOPIC.map((text) => ({ text, label: OFF })),
  ...readFileSync(new URL('samples.jsonl', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => sample.parse(JSON.parse(line)))
    .map(({ text, topic }) => ({ text, label: topic })),
];
