import { App, type AppOptions, type Logger, LogLevel } from '@slack/bolt';
import { describeError, type Log } from '../log.ts';
import type { Parts } from './converse.ts';
import { listenToHr } from './hr/index.ts';
import { listenToActions } from './listeners/actions.ts';
import { listenToCommand } from './listeners/command.ts';
import { listenToHome } from './listeners/home.ts';
import { listenToMentions } from './listeners/mention.ts';
import { listenToMessages } from './listeners/message.ts';

/** How the app reaches Slack, and Slack the app. */
export type Connection = Pick<
  AppOptions,
  'token' | 'appToken' | 'socketMode' | 'receiver' | 'tokenVerificationEnabled'
> & {
  slackApiUrl?: string | undefined;
};

/** Three tries within a few seconds; a person waits for the answer, so not for half an hour. */
const RETRIES = { retries: 3, factor: 2, minTimeout: 200, maxTimeout: 2_000 };

/** The Bolt app with every listener of ours. */
export function createApp({ slackApiUrl, ...connection }: Connection, parts: Parts): App {
  const app = new App({
    ...connection,
    logger: boltLogger(parts.log),
    clientOptions: { retryConfig: RETRIES, timeout: 10_000, ...(slackApiUrl && { slackApiUrl }) },
    // What a channel said before is nothing this app needs.
    convoStore: false,
  });
  app.use(({ next }) => tracked(parts.inHand, next()));
  listenToCommand(app, parts);
  listenToMessages(app, parts);
  listenToMentions(app, parts);
  listenToActions(app, parts);
  listenToHome(app, parts);
  listenToHr(app, parts);
  app.error(async (error) => {
    parts.log.error(describeError(error.original ?? error), 'a listener failed');
  });
  return app;
}

/** Takes note of what is being answered, so that a process that stops can wait for it. */
async function tracked(inHand: Set<Promise<unknown>>, handling: Promise<unknown>): Promise<void> {
  inHand.add(handling);
  try {
    await handling;
  } finally {
    inHand.delete(handling);
  }
}

/** Bolt's own log lines may quote what people wrote: they are counted as lines, and only their level is kept. */
export function boltLogger(log: Log): Logger {
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...lines: unknown[]) =>
      log.warn(
        { from: 'bolt', error: lines.filter((line) => line instanceof Error).map(describeError) },
        'Bolt warned',
      ),
    error: (...lines: unknown[]) =>
      log.error(
        { from: 'bolt', error: lines.filter((line) => line instanceof Error).map(describeError) },
        'Bolt reported an error',
      ),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}
