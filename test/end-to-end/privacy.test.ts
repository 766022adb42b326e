import { pino } from 'pino';
import { expect, it } from 'vitest';
import type { Parts } from '../../src/slack/converse.ts';
import { openWorkspace } from '../workspace.ts';

it('nothing of a person is in a log line, not even when things go wrong', async () => {
  const lines: string[] = [];
  const log: Parts['log'] = pino({ level: 'debug' }, { write: (line: string) => lines.push(line) });
  const { say, command, press, store } = await openWorkspace({ log });
  await command('52, 241,357, my pay is 241,357');
  await say('sorry, pay is 241,358');
  await say('xyzzy-private-words');
  await store.close();
  await command('my pay is 241,359').catch(() => undefined);
  await press('Ask me', { channel: 'general' }).catch(() => undefined);
  expect(lines.join('')).toContain('a request could not be written down');
  expect(lines.join('')).not.toMatch(/241[,]?35\d|xyzzy|ULOCALAVERY/);
});
