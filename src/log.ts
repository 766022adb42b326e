import { randomBytes } from 'node:crypto';
import { type Logger, pino } from 'pino';

export type Log = Logger;
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

/**
 * Logs as JSON lines on standard error: what happened, never what a person said, wrote or pressed.
 *
 * @param hears of each warning and error, its level and its words
 */
export const openLog = (
  level: (typeof LOG_LEVELS)[number],
  hears?: (level: string, words: string) => void,
): Log =>
  pino(
    {
      level,
      base: null,
      hooks: {
        logMethod(line, method, number) {
          const words = line.find((part) => typeof part === 'string');
          if (number >= WARN && typeof words === 'string') hears?.(number > WARN ? 'error' : 'warn', words);
          method.apply(this, line);
        },
      },
    },
    pino.destination({ dest: 2, sync: true }),
  );
/** pino's number of a warning; errors have higher ones. */
const WARN = 40;

/**
 * What of an error may be logged: its kind, its code, what Slack called it, and where in the code it arose.
 * Its message may hold what a person wrote, so it stays out.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code, data } = error as { code?: unknown; data?: { error?: unknown } };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    kind: error.name,
    ...(typeof code === 'string' && { code }),
    ...(typeof data?.error === 'string' && { slack: data.error }),
    at: frames.slice(0, 6).map((line) => line.trim()),
  };
}

/**
 * Writes down what failed, under a number that the person hears too: whoever runs the app finds the line by it.
 *
 * @param what what could not be done, in words for whoever reads the log
 * @returns six hexadecimal digits
 */
export function logFailure(log: Log, error: unknown, what: string): string {
  const id = randomBytes(3).toString('hex');
  log.error({ ...describeError(error), id }, what);
  return id;
}
