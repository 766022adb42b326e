import type { Sample } from '../../scripts/train-topics/learn.ts';
import { offTopicSamples, ownSamples } from '../../scripts/train-topics/samples.ts';
import { findAnswer as findTopic, rankTopics, SURE } from '../../src/answers/find-topic.ts';
import type { Matcher } from '../../src/answers/trained.ts';
import { readProfile } from '../../src/participant/index.ts';
import { DISTURBED } from './disturbed.ts';
import { MATCHERS } from './matchers.ts';
import {
  OFF,
  PARTS,
  type Part,
  type Question,
  questionsOf,
  type Utterance,
  utterancesOf,
} from './samples.ts';

/**
 * `npm run measure`: how well texts are understood, on our own labelled set; the seen part was built with, the
 * unseen part was not. `--misses` prints what was missed of the seen part, `--matchers` compares matchers.
 */
const today = new Date('2026-11-23T12:00:00Z');
const args = process.argv.slice(2);
const print = (line: string) => process.stdout.write(`${line}\n`);
const share = (hits: number, all: number) =>
  `${hits}/${all} = ${((100 * hits) / Math.max(1, all)).toFixed(1)}%`;

const TYPOS_A_TEXT = 7;

type Disturb = (text: string, seed: number) => string;
const asWritten: Disturb = (text) => text;

function measureQuestions(rows: readonly Question[], disturb: Disturb, missed?: (line: string) => void) {
  const on = rows.filter(({ topic }) => topic !== OFF);
  const off = rows.filter(({ topic }) => topic === OFF);
  const topicOf = ({ text, id }: Question) => findTopic(disturb(text, seedOf(id)))?.topic;
  const found = on.filter((row) => {
    const topic = topicOf(row);
    if (topic !== row.topic) missed?.(`${row.text}: want ${row.topic}, got ${topic ?? 'not sure'}`);
    return topic === row.topic;
  });
  const wrong = on.filter((row) => ![row.topic, undefined].includes(topicOf(row)));
  const answered = off.filter((row) => topicOf(row) !== undefined);
  for (const row of answered) missed?.(`${row.text}: off topic, answered as ${topicOf(row)}`);
  return {
    on: on.length,
    off: off.length,
    found: found.length,
    wrong: wrong.length,
    answered: answered.length,
  };
}

function measureUtterances(rows: readonly Utterance[], disturb: Disturb, missed?: (line: string) => void) {
  const totals = { facts: 0, found: 0, unsaid: 0, exact: 0, textsWithUnsaid: 0 };
  for (const { text, profile, id } of rows) {
    const got: Record<string, unknown> = readProfile(disturb(text, seedOf(id)), { today });
    const hits = Object.entries(profile).filter(([name, value]) => name in got && same(got[name], value));
    const unsaid = Object.keys(got).filter((name) => !(name in profile));
    totals.facts += Object.keys(profile).length;
    totals.found += hits.length;
    totals.unsaid += unsaid.length;
    if (unsaid.length > 0) totals.textsWithUnsaid++;
    if (hits.length === Object.keys(profile).length && unsaid.length === 0) totals.exact++;
    else missed?.(`${text}: want ${JSON.stringify(profile)}, got ${JSON.stringify(got)}`);
  }
  return totals;
}

const seedOf = (id: string) => Number(id.slice(1)) * 7;
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));
const same = (got: unknown, want: unknown) =>
  typeof want === 'number'
    ? Math.abs(Number(got) - want) < 0.005
    : JSON.stringify(plain(got)) === JSON.stringify(want);

function reportPart(part: Part): void {
  const questions = questionsOf(part);
  const utterances = utterancesOf(part);
  print(`\n${part}: ${questions.length} questions, ${utterances.length} statements`);
  const missed =
    args.includes('--misses') && part === 'seen' ? (line: string) => print(`  ${line}`) : undefined;
  const facts = measureUtterances(utterances, asWritten, missed);
  print(`facts read: ${share(facts.found, facts.facts)}; ${facts.unsaid} that were not said`);
  print(`texts read exactly: ${share(facts.exact, utterances.length)}`);
  const topics = measureQuestions(questions, asWritten, missed);
  print(`topics found: ${share(topics.found, topics.on)}; answered as another: ${topics.wrong}`);
  print(`off-topic answered: ${share(topics.answered, topics.off)}`);
  for (const [how, disturb] of Object.entries(DISTURBED))
    reportDisturbed(how, disturb, questions, utterances);
}

/** Texts with a typo are counted with several, each another one, so that chance counts less. */
function reportDisturbed(
  how: string,
  disturb: Disturb,
  questions: readonly Question[],
  utterances: readonly Utterance[],
): void {
  const times = disturb.length > 1 ? TYPOS_A_TEXT : 1;
  const rounds = Array.from({ length: times }, (_, round) => {
    const other: Disturb = (text, seed) => disturb(text, seed + round);
    return { read: measureUtterances(utterances, other), asked: measureQuestions(questions, other) };
  });
  const total = (of: (round: (typeof rounds)[number]) => number) =>
    rounds.reduce((sum, round) => sum + of(round), 0);
  const topics = share(
    total(({ asked }) => asked.found),
    total(({ asked }) => asked.on),
  );
  const facts = share(
    total(({ read }) => read.found),
    total(({ read }) => read.facts),
  );
  print(
    `  ${how}: topics ${topics}, off-topic answered ${total(({ asked }) => asked.answered)}; facts ${facts}, ${total(({ read }) => read.unsaid)} not said`,
  );
}

/** How much is answered, and how much of that is right, for each threshold. */
function curve(name: string, rank: Matcher, rows: readonly Question[]): void {
  print(`\n${name}: threshold, coverage (of the questions that are ours), precision, off-topic answered`);
  const off = rows.filter(({ topic }) => topic === OFF).length;
  for (const threshold of [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
    const answered = rows.filter(({ text }) => {
      const [best] = rank(text);
      return best && best.label !== OFF && best.probability >= threshold;
    });
    const right = answered.filter(({ text, topic }) => rank(text)[0]?.label === topic).length;
    const ours = answered.filter(({ topic }) => topic !== OFF).length;
    print(
      `  ${threshold.toFixed(1)}  ${share(ours, rows.length - off)}  ${share(right, answered.length)}  ${answered.length - ours}/${off}`,
    );
  }
}

const SAMPLES: Sample[] = [...ownSamples(), ...offTopicSamples()];

/** Trained on four fifths of the topics' own samples, asked about the fifth, five times over. */
function crossValidated(make: (samples: readonly Sample[]) => Matcher): { rank: Matcher; rows: Question[] } {
  const ranked = new Map<string, ReturnType<Matcher>>();
  for (let fold = 0; fold < 5; fold++) {
    const matcher = make(SAMPLES.filter((_, index) => index % 5 !== fold));
    for (const { text } of SAMPLES.filter((_, index) => index % 5 === fold)) ranked.set(text, matcher(text));
  }
  return {
    rank: (text) => ranked.get(text) ?? [],
    rows: SAMPLES.map(({ text, label }, index) => ({ id: `s${index}`, text, topic: label })),
  };
}

function reportTime(): void {
  const texts = PARTS.flatMap((part) => [...questionsOf(part), ...utterancesOf(part)]).map(
    ({ text }) => text,
  );
  const understand = (text: string) => {
    const start = performance.now();
    findTopic(text);
    readProfile(text, { today });
    return performance.now() - start;
  };
  for (const text of texts) understand(text);
  const times = texts.map(understand).sort((a, b) => a - b);
  const at = (part: number) => times[Math.floor(times.length * part)]?.toFixed(2);
  print(`\na message: median ${at(0.5)} ms, p99 ${at(0.99)} ms`);
  const long = ['a ', 'after tax ', '401(k) ', '$1,', 'I make 180k, ', '1 ', '%'].map((part) =>
    understand(part.repeat(40_000 / part.length)),
  );
  print(`40,000 characters: at most ${Math.max(...long).toFixed(0)} ms`);
}

rankTopics('warm up');
for (const part of PARTS) reportPart(part);
const own = crossValidated(MATCHERS['linear classifier (chosen)'] ?? (() => () => []));
curve(
  `cross-validated on ${SAMPLES.length} samples (the threshold ${SURE} was chosen here)`,
  own.rank,
  own.rows,
);
if (args.includes('--matchers'))
  for (const [name, make] of Object.entries(MATCHERS))
    curve(`${name}, unseen`, make(SAMPLES), questionsOf('unseen'));
reportTime();
