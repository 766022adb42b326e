import { createServer, type Server, type ServerResponse } from 'node:http';
import { describeError } from '../log.ts';
import type { Parts } from '../slack/converse.ts';
import { letterClient, startWorker, type Worker } from '../slack/worker.ts';
import { localApp, partsForTrying } from './app.ts';
import type { Clock } from './clock.ts';
import { newFiles } from './files.ts';
import { newEphemerals } from './messages.ts';
import { buildPage } from './page-files.ts';
import { APP } from './people.ts';
import { newProcesses } from './processes.ts';
import { newResponseUrls } from './response-urls.ts';
import { routes } from './routes.ts';
import { restoreTranscript, saveTranscript } from './transcript.ts';
import { newViews, type Views } from './views.ts';
import { startWebApi, type WebApi } from './web-api.ts';
import { createWorld, type World } from './world.ts';

/** A running local workspace. */
export type LocalWorkspace = {
  where: string;
  url: string;
  world: World;
  views: Views;
  api: WebApi;
  worker: Worker;
  stop: () => Promise<void>;
};

const FIRST_PORT = 3_000;
const PORTS_TRIED = 50;

/**
 * Starts a Slack workspace on this machine: the real app with its real handlers, an emulated Web API, and a
 * page to use it. Nothing in it knows a block of the app's.
 *
 * @param port where the page is served; where it is taken, the next free one
 * @param clock the clock that `parts` go by, where it can be moved on the page
 * @param workEveryMs how often the outbox is looked at; 0: only when asked for
 * @param transcriptFile where the conversations are kept between two starts; undefined: nowhere
 */
export async function startLocalWorkspace(
  port: number | undefined,
  given: Parts,
  transcriptFile?: string,
  workEveryMs?: number,
  clock?: Clock,
): Promise<LocalWorkspace> {
  const parts = partsForTrying(given);
  const [api, page] = await Promise.all([startWebApi(), buildPage()]);
  const ephemerals = newEphemerals();
  if (transcriptFile) await restoreTranscript(transcriptFile, api, ephemerals);
  const views = newViews();
  const watchers = new Set<ServerResponse>();
  const save = transcriptFile
    ? soon(() => saveTranscript(transcriptFile, api, ephemerals), parts.log)
    : undefined;
  const changed = () => {
    for (const watcher of watchers) watcher.write('data: changed\n\n');
    save?.();
  };
  const server = await listen(port ?? FIRST_PORT);
  const url = `http://localhost:${portOf(server)}`;
  const loopback = `http://127.0.0.1:${portOf(server)}`;
  const slackApiUrl = `${loopback}/api/`;
  const { receiver, resume } = localApp(parts, slackApiUrl);
  const worker = startWorker(parts, letterClient(APP.botToken, slackApiUrl), resume, workEveryMs);
  const responseUrls = newResponseUrls(() => loopback, api, ephemerals);
  const processes = newProcesses(() => `${loopback}/slack/events`);
  const files = newFiles(() => loopback);
  const world = createWorld({ api, ephemerals, views, responseUrls, files, toApp: processes.send });
  server.on(
    'request',
    routes({
      world,
      api,
      ephemerals,
      views,
      responseUrls,
      files,
      page,
      clock,
      processes,
      work: () => worker.round(),
      slackEvents: receiver.requestListener,
      watchers,
      changed,
    }),
  );
  return {
    where: `Megaroth’s local workspace is open at ${url}`,
    url,
    world,
    views,
    api,
    worker,
    stop: async () => {
      await worker.stop();
      await Promise.allSettled(parts.inHand);
      if (transcriptFile) await saveTranscript(transcriptFile, api, ephemerals);
      for (const watcher of watchers) watcher.end();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await api.close();
    },
  };
}

const SOON_MS = 300;

/** Does it a moment after the last of several calls. */
function soon(action: () => Promise<void>, log: Parts['log']): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(
      () =>
        action().catch((error: unknown) =>
          log.warn(describeError(error), 'the conversations were not written down'),
        ),
      SOON_MS,
    );
    timer.unref();
  };
}

const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
};

/** Listens on this machine only, at the first port from `first` on that is free for both of its addresses. */
async function listen(first: number): Promise<Server> {
  for (let port = first; port < first + PORTS_TRIED; port++) {
    const sixth = await bind(port, '::1');
    if (sixth === 'taken') continue;
    if (sixth !== 'no such address') await new Promise((closed) => sixth.close(closed));
    const server = await bind(port, '127.0.0.1');
    if (typeof server === 'object') return server;
  }
  throw new Error(`no free port from ${first} to ${first + PORTS_TRIED - 1}`);
}

async function bind(port: number, address: string): Promise<Server | 'taken' | 'no such address'> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('listening', () => resolve(server));
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve('taken');
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve('no such address');
      else reject(error);
    });
    server.listen(port, address);
  });
}
