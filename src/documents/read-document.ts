import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { profileSchema } from '../participant/profile.ts';
import { LIMITS, NOT_READ, type NotRead, type PlanFile } from './file/document.ts';
import { type PayStub, payStubSchema } from './pay-stub/stub.ts';
import type { Findings } from './plan/findings.ts';
import { FEATURES } from './plan/rules.ts';

/** What a plan document says, or why what was sent was not read. */
export type PlanOutcome = { kind: 'read'; findings: Findings } | { kind: 'notRead'; why: NotRead };
/** The same, or what a pay stub says. */
export type Outcome = PlanOutcome | { kind: 'payStub'; stub: PayStub };

/** What comes from the process that a hostile file was given to is read like anything from outside. */
const sentence = z.strictObject({ text: z.string(), page: z.number().int() });
const outcomeSchema: z.ZodType<Outcome> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('notRead'), why: z.enum(NOT_READ) }),
  z.strictObject({ kind: z.literal('payStub'), stub: payStubSchema }),
  z.strictObject({
    kind: z.literal('read'),
    findings: z.strictObject({
      found: z.array(
        z.strictObject({
          feature: z.enum(FEATURES),
          facts: profileSchema,
          sentence: z.string(),
          page: z.number().int(),
        }),
      ),
      unclear: z.array(z.strictObject({ feature: z.enum(FEATURES), sentences: z.array(sentence) })),
      missing: z.array(z.enum(FEATURES)),
    }),
  }),
]);

/** What the reading may cost; a document that takes more is not read. */
export type Allowance = { milliseconds: number; megabytes: number };
const ALLOWANCE: Allowance = { milliseconds: 30_000, megabytes: 800 };
/** Of the allowance for memory, what JavaScript's own objects may take. */
const HEAP_MEGABYTES = 400;
const MEMORY_CHECK_MS = 50;

/**
 * Reads a document in a process of its own, which may read files but write none and start nothing, and
 * which is ended when it takes too long or too much memory. The document is in memory only, and gone with it.
 */
export async function readDocument(file: PlanFile, allowance = ALLOWANCE): Promise<Outcome> {
  if (file.bytes.length > LIMITS.bytes) return { kind: 'notRead', why: 'tooBig' };
  const child = fork(join(import.meta.dirname, 'child.ts'), {
    serialization: 'advanced',
    execArgv: [
      `--max-old-space-size=${HEAP_MEGABYTES}`,
      '--permission',
      '--allow-fs-read=*',
      '--no-warnings',
    ],
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise((resolve) => {
    const tooLong = setTimeout(() => finish({ kind: 'notRead', why: 'tooHard' }), allowance.milliseconds);
    const memory = setInterval(() => {
      if ((megabytesOf(child) ?? 0) > allowance.megabytes) finish({ kind: 'notRead', why: 'tooHard' });
    }, MEMORY_CHECK_MS);
    const finish = (outcome: Outcome) => {
      clearTimeout(tooLong);
      clearInterval(memory);
      child.kill('SIGKILL');
      resolve(outcome);
    };
    child.once('message', (said) => {
      const outcome = outcomeSchema.safeParse(said);
      finish(outcome.success ? outcome.data : { kind: 'notRead', why: 'broken' });
    });
    // A process that ends without a word ran out of memory, or could not be started.
    child.once('exit', () => finish({ kind: 'notRead', why: 'tooHard' }));
    child.once('error', () => finish({ kind: 'notRead', why: 'tooHard' }));
    child.send(file);
  });
}

/** The memory of a process that JavaScript's own limit does not count; known on Linux only. */
function megabytesOf({ pid }: ChildProcess): number | undefined {
  if (process.platform !== 'linux' || pid === undefined) return undefined;
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    return (pages * 4096) / (1024 * 1024);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
