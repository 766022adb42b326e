import { setTimeout } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import { describeError, type Log } from '../log.ts';
import { failureOf } from './failures.ts';

/** Who the app is in its workspace. */
export type Identity = { botId: string; botUserId: string };

/** Slack does not take the app's token, or does not answer: the app cannot start. */
export class NoIdentityError extends Error {
  constructor(message: string, cause: unknown) {
    super(message, { cause });
    this.name = 'NoIdentityError';
  }
}

const TRY_FOR_MS = 2 * 60 * 1_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;

/**
 * Asks Slack who the app is, before anybody is listened to; tries again for two minutes while Slack fails.
 *
 * @throws NoIdentityError in words for whoever starts the app
 */
export async function identify(client: WebClient, log: Log, tryForMs = TRY_FOR_MS): Promise<Identity> {
  const giveUpAt = performance.now() + tryForMs;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      const { user_id: botUserId, bot_id: botId } = await client.auth.test();
      if (botUserId && botId) return { botUserId, botId };
      throw new NoIdentityError(
        'the token in SLACK_BOT_TOKEN is not a bot’s. Use the “Bot User OAuth Token”, which begins with xoxb-.',
        undefined,
      );
    } catch (error) {
      if (error instanceof NoIdentityError) throw error;
      const failure = failureOf(error);
      if (failure.kind === 'final')
        throw new NoIdentityError(
          `Slack doesn’t take the token in SLACK_BOT_TOKEN (${failure.reason}). Copy the “Bot User OAuth Token” again from your app’s page “OAuth & Permissions”.`,
          error,
        );
      const wait = failure.retryAfterMs ?? pause;
      if (performance.now() + wait > giveUpAt)
        throw new NoIdentityError(
          'Slack didn’t answer for two minutes. Check this machine’s connection and https://slack-status.com, then start again.',
          error,
        );
      log.warn({ ...describeError(error), againInMs: wait }, 'Slack does not answer yet');
      await setTimeout(wait);
    }
  }
}
