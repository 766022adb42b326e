import { WebClient } from '@slack/web-api';
import { describeError } from '../log.ts';
import { AT_ONCE } from './app.ts';
import { doChores } from './chores.ts';
import type { Parts } from './converse.ts';
import { writerFor } from './letters.ts';
import { deliverDue } from './outbox.ts';

/** A client that tells at once what Slack says: the outbox decides itself when to try again. */
export const letterClient = (token: string, slackApiUrl?: string): WebClient =>
  new WebClient(token, {
    ...AT_ONCE,
    ...(slackApiUrl && { slackApiUrl }),
  });

/** What is done without anybody asking: sending what is due, answering what was left. */
export type Worker = {
  /** A round that begins from now on; one is also done every second. */
  round: () => Promise<void>;
  stop: () => Promise<void>;
};

const EVERY_MS = 1_000;
const LONGEST_PAUSE_MS = 60 * 60 * 1_000;
const CHORES_EVERY_MS = 10_000;
/** Everybody's settings are read for it: not more often than anybody would notice. */
const REMINDERS_EVERY_MS = 5 * 60 * 1_000;

/**
 * @param resume answers what was left unanswered
 * @param everyMs how often a round is done; 0: only when asked for
 */
export function startWorker(
  parts: Parts,
  client: WebClient,
  resume: () => Promise<void>,
  everyMs = EVERY_MS,
): Worker {
  const write = writerFor(parts);
  let pausedUntil = new Date(0);
  let running: Promise<void> | undefined;
  let choresAt = 0;
  let remindersAt = 0;
  const work = async () => {
    await resume().catch((error: unknown) =>
      parts.log.error(describeError(error), 'what was left unanswered could not be taken up'),
    );
    // The clock may be set back: then what is due is due again at once.
    if (Math.abs(parts.now().getTime() - choresAt) >= CHORES_EVERY_MS) {
      choresAt = parts.now().getTime();
      const reminds = Math.abs(choresAt - remindersAt) >= REMINDERS_EVERY_MS;
      if (reminds) remindersAt = choresAt;
      // What is due is sent all the same.
      await doChores(parts, client, { reminds }).catch((error: unknown) =>
        parts.log.error(describeError(error), 'a chore failed'),
      );
    }
    const wait = pausedUntil.getTime() - parts.now().getTime();
    // Longer than any pause: the clock was set back meanwhile.
    if (wait > 0 && wait < LONGEST_PAUSE_MS) return;
    const { pauseUntil } = await deliverDue(parts, client, write);
    if (pauseUntil) pausedUntil = pauseUntil;
  };
  const oneAtATime = () => {
    running ??= work()
      .catch((error: unknown) => parts.log.error(describeError(error), 'a round of the worker failed'))
      .finally(() => {
        running = undefined;
      });
    return running;
  };
  const timer = everyMs > 0 ? setInterval(() => void oneAtATime(), everyMs) : undefined;
  return {
    // One that runs already may have looked before whatever it was asked for.
    round: async () => {
      await running;
      await oneAtATime();
    },
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
