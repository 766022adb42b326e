import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Sample } from './learn.ts';

const sample = z.strictObject({ text: z.string(), topic: z.string() });
const read = (file: string): Sample[] =>
  readFileSync(new URL(`texts/${file}.jsonl`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => sample.parse(JSON.parse(line)))
    .map(({ text, topic }) => ({ text, label: topic }));

/** Our own ways to ask each topic. */
export const ownSamples = (): Sample[] => read('own');
/** What people also write to an assistant, and what it does not answer: near ones (other benefits) and far ones. */
export const offTopicSamples = (): Sample[] => read('off-topic');

/** What the matcher of topics learns from: our own wordings, what is off topic, and questions by other hands. */
export const samples = (): Sample[] => [...ownSamples(), ...offTopicSamples(), ...read('other-hands')];
