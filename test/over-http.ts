import { createServer, type RequestListener } from 'node:http';
import { onTestFinished } from 'vitest';
import type { Parts } from '../src/slack/converse.ts';

/** The app behind a port of its own until the test is over; its store is closed after it. */
export async function overHttp(
  listener: RequestListener,
  { inHand, store }: Pick<Parts, 'inHand' | 'store'>,
) {
  const server = createServer(listener);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  /** Everything that was begun is done. */
  const settled = async () => {
    while (inHand.size > 0) await Promise.allSettled(inHand);
  };
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await settled();
    await store.close();
  });
  /** What the app acknowledges with, as Slack sees it. */
  const send = async (request: RequestInit, path = '/slack/events') =>
    (await fetch(`${url}${path}`, { ...request, signal: AbortSignal.timeout(20_000) })).status;
  return { url, send, settled };
}
