import { setImmediate, setTimeout } from 'node:timers/promises';
import type { App } from '@slack/bolt';
import { prepareTopics } from './answers/index.ts';
import type { Config } from './config.ts';
import { type Clock, newClock } from './local/clock.ts';
import { describeError, type Log } from './log.ts';
import { type Metrics, serveMetrics } from './metrics.ts';
import { dayOf } from './participant/day.ts';
import { prepareReading } from './participant/reading/index.ts';
import { createApp } from './slack/app.ts';
import type { Parts } from './slack/converse.ts';
import { httpReceiver, SLACK_PATH } from './slack/http.ts';
import { identify } from './slack/identity.ts';
import { letterClient, startWorker, type Worker } from './slack/worker.ts';
import { openStore } from './store/store.ts';
import { isFile } from './store/where.ts';

/** A running app; `stop` lets what is in hand finish, then closes the store. */
export type Running = { where: string; stop: () => Promise<void> };

/** Opens the store and starts the app the way the configuration says. */
export async function run(config: Config, log: Log, metrics?: Metrics): Promise<Running> {
  const store = await openStore(config.database, {
    keys: config.keys,
    lost: (error) => log.warn(describeError(error), 'a connection to the database was lost'),
  });
  const inHand = new Set<Promise<unknown>>();
  const clock = newClock(config.today);
  const parts: Parts = {
    store,
    now: clock.now,
    log,
    inHand,
    hrContact: config.hrContact,
    admins: config.admins,
    ...(metrics && { metrics }),
  };
  try {
    const started = await start(config, parts, clock);
    const watched = metrics && config.metricsPort && (await serveMetrics(config.metricsPort, metrics, store));
    void prepare(clock);
    return {
      where: started.where,
      stop: async () => {
        await started.stop();
        if (watched) watched.close();
        await Promise.allSettled(inHand);
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/**
 * Slack waits three seconds for an answer: nobody's first message pays for what takes a part of one. It is made ready
 * once the app listens and has answered what was waiting, a piece at a time; what needs it before makes it ready itself.
 */
async function prepare(clock: Clock): Promise<void> {
  await setTimeout(PREPARED_AFTER_MS, undefined, { ref: false });
  prepareTopics();
  await setImmediate();
  prepareReading(dayOf(clock.now()));
}

const PREPARED_AFTER_MS = 250;

async function stopBoth(worker: Worker, app: App): Promise<void> {
  await worker.stop();
  await app.stop();
}

async function start(config: Config, parts: Parts, clock: Clock): Promise<Running> {
  const { mode, slackApiUrl } = config;
  if (mode.kind === 'local') {
    if (mode.join) {
      const { joinLocalWorkspace } = await import('./local/second.ts');
      return joinLocalWorkspace(mode.join, parts);
    }
    // Only here: a real workspace never loads the emulated one, nor the page.
    const { startLocalWorkspace } = await import('./local/workspace.ts');
    const transcript = isFile(config.database) ? `${config.database}.workspace.json` : undefined;
    return startLocalWorkspace(mode.port, parts, transcript, undefined, clock);
  }
  if (mode.kind === 'socket') {
    const client = letterClient(mode.botToken, slackApiUrl);
    const identity = await identify(client, parts.log);
    const { app, resume } = createApp(
      { token: mode.botToken, appToken: mode.appToken, socketMode: true, slackApiUrl, ...identity },
      parts,
    );
    await app.start();
    const worker = startWorker(parts, client, resume);
    return {
      where: 'Megaroth is connected to Slack by Socket Mode.',
      stop: () => stopBoth(worker, app),
    };
  }
  const client = letterClient(mode.botToken, slackApiUrl);
  const identity = await identify(client, parts.log);
  const receiver = httpReceiver(mode.signingSecret, parts.log, parts.store.answersNow);
  const { app, resume } = createApp({ token: mode.botToken, receiver, slackApiUrl, ...identity }, parts);
  await app.start(mode.port);
  const worker = startWorker(parts, client, resume);
  return {
    where: `Megaroth listens for Slack at http://localhost:${mode.port}${SLACK_PATH}`,
    stop: () => stopBoth(worker, app),
  };
}
