import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { boltLogger } from '../../src/slack/app.ts';

const WRONG =
  'Failed to parse and verify the request data: Failed to verify authenticity: signature mismatch';

/** What is written to the log, line by line. */
function openedLog() {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  return { logger: boltLogger(pino(sink)), lines };
}

afterEach(() => void vi.useRealTimers());

describe('a signing secret that is wrong', () => {
  it('is said with what to check, once a minute at most', () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const { logger, lines } = openedLog();
    for (let time = 0; time < 50; time++) logger.warn(WRONG);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('SLACK_SIGNING_SECRET');
    expect(lines[0]).toContain('Basic Information');
    vi.advanceTimersByTime(61_000);
    logger.warn(WRONG);
    expect(lines).toHaveLength(2);
  });

  it('keeps no other warning from being said', () => {
    const { logger, lines } = openedLog();
    logger.warn(WRONG);
    logger.warn('something else');
    expect(lines).toHaveLength(2);
    // Bolt's words may quote what a person wrote.
    expect(lines[1]).not.toContain('something else');
  });
});
