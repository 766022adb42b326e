/**
 * The app against bare Bolt, side by side and interleaved: `npm run bench`; writes RESULTS.md beside this file.
 * Each round starts every subject anew, so that none profits from another's warm machine.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type BenchSlack, command, directMessage, openBenchSlack, SECRET, send, TOKEN } from './slack.ts';

const ROUNDS = 3;
const WARM_UP_MS = 3_000;
const LOAD_MS = 8_000;
const AT_ONCE = 32;
const PEOPLE = 64;
const PORT = 4_790;
const FACTS =
  'I am 52, make 200k, plan takes after-tax, converts, match 50% of the first 6%, 20k deferred so far, 4k after tax so far';

type Subject = { name: string; script: readonly string[]; isApp: boolean };
const SUBJECTS: readonly Subject[] = [
  { name: 'bare Bolt, by response_url', script: ['test/bench/bare-bolt.ts', 'respond'], isApp: false },
  { name: 'bare Bolt, in the acknowledgement', script: ['test/bench/bare-bolt.ts', 'ack'], isApp: false },
  { name: 'Megaroth', script: ['src/main.ts'], isApp: true },
];
const MEASURES = {
  perSecond: 'commands a second',
  p50: 'command p50, ms',
  p99: 'command p99, ms',
  messageP50: 'message at 50 a second p50, ms',
  messageP99: 'message at 50 a second p99, ms',
  start: 'start, ms',
  memoryAtStart: 'memory at start, MB',
  memoryAfter: 'memory after the load, MB',
} as const;
type Measures = Record<keyof typeof MEASURES, number>;

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN;

const memoryOf = ({ pid }: ChildProcess): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024;

async function startSubject(subject: Subject, slack: BenchSlack, database: string) {
  const begun = performance.now();
  const child = spawn(process.execPath, [...subject.script], {
    stdio: 'inherit',
    env: {
      ...{ PATH: process.env.PATH, SLACK_BOT_TOKEN: TOKEN, SLACK_SIGNING_SECRET: SECRET, LOG_LEVEL: 'error' },
      ...{ SLACK_API_URL: slack.api, PORT: String(PORT), DATABASE_URL: `sqlite:${database}` },
    },
  });
  const check = JSON.stringify({ type: 'url_verification', challenge: 'x' });
  while ((await send(PORT, check, 'application/json')).status !== 200) await setTimeout(5);
  return { child, start: performance.now() - begun };
}

/** Everybody asks again as soon as they are answered, for so long; the milliseconds of each answer. */
async function load(slack: BenchSlack, forMs: number, label: string): Promise<number[]> {
  const times: number[] = [];
  const until = performance.now() + forMs;
  const one = async (worker: number) => {
    for (let turn = 0; performance.now() < until; turn++) {
      const sent = performance.now();
      await command(
        slack,
        PORT,
        `U${(worker + turn * AT_ONCE) % PEOPLE}`,
        'headroom',
        `${label}-${worker}-${turn}`,
      );
      times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, (_, worker) => one(worker)));
  return times;
}

/** Fifty people a second write to the app, each once it has answered them. */
async function messages(slack: BenchSlack): Promise<number[]> {
  const times: number[] = [];
  const begun: Promise<void>[] = [];
  for (let index = 0; index < 400; index++) {
    const write = async () => {
      const sent = performance.now();
      await directMessage(slack, PORT, `U${index % PEOPLE}`, 'pay is 210k', `9.${index}`);
      times.push(performance.now() - sent);
    };
    begun.push(write());
    await setTimeout(20);
  }
  await Promise.all(begun);
  return times;
}

async function measure(subject: Subject, slack: BenchSlack): Promise<Measures> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const { child, start } = await startSubject(subject, slack, join(folder, 'bench.db'));
  try {
    const memoryAtStart = memoryOf(child);
    if (subject.isApp)
      for (let person = 0; person < PEOPLE; person++)
        await command(slack, PORT, `U${person}`, FACTS, `fill-${person}`);
    await load(slack, WARM_UP_MS, 'warm');
    const begun = performance.now();
    const times = await load(slack, LOAD_MS, 'load');
    const perSecond = (times.length / (performance.now() - begun)) * 1_000;
    const memoryAfter = memoryOf(child);
    const written = await messages(slack);
    return {
      ...{
        perSecond,
        p50: quantile(times, 0.5),
        p99: quantile(times, 0.99),
        start,
        memoryAtStart,
        memoryAfter,
      },
      ...{ messageP50: quantile(written, 0.5), messageP99: quantile(written, 0.99) },
    };
  } finally {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

const shown = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(1));
/** The median of the rounds, with the least and the most. */
const spread = (values: readonly number[]): string =>
  `${shown(quantile(values, 0.5))} (${shown(Math.min(...values))}–${shown(Math.max(...values))})`;

function report(measured: ReadonlyMap<string, Measures[]>): string {
  const names = [...measured.keys()];
  const of = (name: string, key: keyof Measures) => (measured.get(name) ?? []).map((each) => each[key]);
  const first = names[0] ?? '';
  const app = names.at(-1) ?? '';
  const keys = Object.keys(MEASURES) as (keyof Measures)[];
  const rows = keys.map(
    (key) =>
      `| ${MEASURES[key]} | ${names.map((name) => spread(of(name, key))).join(' | ')} | ${(quantile(of(app, key), 0.5) / quantile(of(first, key), 0.5)).toFixed(2)} |`,
  );
  return [
    '# The app against bare Bolt',
    '',
    `\`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${ROUNDS} rounds, interleaved; the median, and in brackets the least and the most. ${cpus().length} cores of ${cpus()[0]?.model ?? 'an unknown kind'} (the load comes from the same machine), Node ${process.version}, SQLite with \`synchronous=FULL\`. A command is \`/megaroth headroom\` of somebody whose facts are known, ${AT_ONCE} at once; its time ends with the answer, wherever it comes. A message is a fact told in direct messages: it is on the disk before it is acknowledged.`,
    '',
    `| | ${names.join(' | ')} | Megaroth to bare Bolt by response_url |`,
    `| --- | ${names.map(() => '---').join(' | ')} | --- |`,
    ...rows,
    '',
  ].join('\n');
}

const slack = await openBenchSlack();
const measured = new Map<string, Measures[]>(SUBJECTS.map(({ name }) => [name, []]));
for (let round = 0; round < ROUNDS; round++)
  for (const subject of SUBJECTS) measured.get(subject.name)?.push(await measure(subject, slack));
slack.close();
const results = report(measured);
process.stdout.write(results);
writeFileSync(new URL('RESULTS.md', import.meta.url), results);
process.exit(0);
