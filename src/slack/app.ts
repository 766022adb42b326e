import { App, type AppOptions, type Logger, LogLevel } from '@slack/bolt';
import { describeError, type Log } from '../log.ts';
import { keepArrivals } from './arrivals.ts';
import type { Parts } from './converse.ts';
import { listenToHr } from './hr/index.ts';
import { listenToActions } from './listeners/actions.ts';
import { listenToCommand } from './listeners/command.ts';
import { listenToHome } from './listeners/home.ts';
import { listenToMentions } from './listeners/mention.ts';
import { listenToMessages } from './listeners/message.ts';
import { listenToShortcuts } from './listeners/shortcuts.ts';
import { listenToUninstall } from './listeners/uninstall.ts';

/** How the app reaches Slack, and Slack the app. */
export type Connection = Pick<
  AppOptions,
  'token' | 'appToken' | 'socketMode' | 'receiver' | 'botId' | 'botUserId'
> & {
  slackApiUrl?: string | undefined;
};

/** A client that tells at once what Slack says: who calls decides whether to try again. */
export const AT_ONCE = {
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  timeout: 10_000,
  // What fails is in our own log.
  logLevel: LogLevel.ERROR,
};

/** The Bolt app with every listener of ours; `resume` answers what was left unanswered. */
export function createApp(
  { slackApiUrl, ...connection }: Connection,
  parts: Parts,
): { app: App; resume: () => Promise<void> } {
  const app = new App({
    ...connection,
    logger: boltLogger(parts.log),
    clientOptions: { ...AT_ONCE, ...(slackApiUrl && { slackApiUrl }) },
    // What a channel said before is nothing this app needs.
    convoStore: false,
  });
  listenToCommand(app, parts);
  listenToMessages(app, parts);
  listenToMentions(app, parts);
  listenToActions(app, parts);
  listenToHome(app, parts);
  listenToShortcuts(app, parts);
  listenToHr(app, parts);
  listenToUninstall(app, parts);
  app.error(async (error) => {
    parts.log.error(describeError(error.original ?? error), 'a listener failed');
  });
  const arrivals = keepArrivals(parts, app.processEvent.bind(app), (channel, text) =>
    app.client.chat.postMessage({ channel, text }),
  );
  app.processEvent = arrivals.receive;
  return { app, resume: arrivals.resume };
}

/** How Bolt begins to say that a request's signature is wrong. */
const UNVERIFIED = 'Failed to parse and verify the request data';
const SAID_EVERY_MS = 60_000;

/** Bolt's own log lines may quote what people wrote: they are counted as lines, and only their level is kept. */
export function boltLogger(log: Log): Logger {
  let saidAt = Number.NEGATIVE_INFINITY;
  /** Anybody may send such requests: it is said once a minute at most. */
  const wrongSignature = () => {
    if (performance.now() - saidAt < SAID_EVERY_MS) return;
    saidAt = performance.now();
    log.warn(
      'A request was refused, since its signature is not right. Where it came from Slack, SLACK_SIGNING_SECRET is wrong: copy the “Signing Secret” from your app’s page “Basic Information”. Or this machine’s clock is off by more than five minutes.',
    );
  };
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...lines: unknown[]) => {
      if (lines.some((line) => typeof line === 'string' && line.startsWith(UNVERIFIED))) wrongSignature();
      else
        log.warn(
          { from: 'bolt', error: lines.filter((line) => line instanceof Error).map(describeError) },
          'Bolt warned',
        );
    },
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
