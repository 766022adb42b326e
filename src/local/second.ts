import { z } from 'zod';
import { describeError } from '../log.ts';
import type { Parts } from '../slack/converse.ts';
import { letterClient, startWorker } from '../slack/worker.ts';
import { localApp, partsForTrying } from './app.ts';
import { newClock } from './clock.ts';
import { APP } from './people.ts';

const clockAnswer = z.object({ now: z.iso.datetime() });
const EVERY_MS = 1_000;

/**
 * Starts a second process of the app on the same data: it joins a local workspace that runs already, gets every
 * second request of it, works on the same outbox, and goes by the same clock.
 *
 * @param address of the workspace that runs, such as http://localhost:3000
 */
export async function joinLocalWorkspace(
  address: string,
  given: Parts,
): Promise<{ where: string; stop: () => Promise<void> }> {
  const clock = newClock();
  const setClock = async () => {
    const answer = await fetch(`${address}/local/clock`);
    clock.moveTo(new Date(clockAnswer.parse(await answer.json()).now));
  };
  await setClock();
  const parts = partsForTrying({ ...given, now: clock.now });
  const slackApiUrl = `${address}/api/`;
  const { app, resume } = localApp(parts, slackApiUrl);
  const server = await app.start(0);
  const bound = 'address' in server ? server.address() : null;
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  await fetch(`${address}/local/join`, {
    method: 'POST',
    body: JSON.stringify({ address: `http://127.0.0.1:${port}/slack/events` }),
  });
  const worker = startWorker(parts, letterClient(APP.botToken, slackApiUrl), resume);
  const timer = setInterval(
    () =>
      setClock().catch((error: unknown) =>
        parts.log.warn(describeError(error), 'the workspace that was joined does not answer'),
      ),
    EVERY_MS,
  );
  return {
    where: `A second process of Megaroth takes part in the local workspace at ${address}`,
    stop: async () => {
      clearInterval(timer);
      await worker.stop();
      await app.stop();
    },
  };
}
