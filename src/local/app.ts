import { type App, HTTPReceiver } from '@slack/bolt';
import { boltLogger, createApp } from '../slack/app.ts';
import type { Parts } from '../slack/converse.ts';
import { APP, PEOPLE } from './people.ts';

const HR = PEOPLE.filter(({ role }) => role === 'HR').map(({ id }) => id);

/** The parts as they are where the app is tried out: where the configuration names no admin, the people of HR are. */
export const partsForTrying = (parts: Parts): Parts => ({
  ...parts,
  admins: parts.admins.length > 0 ? parts.admins : HR,
  tryingOut: true,
});

/** The app in the local workspace, and what takes the requests that its page sends. */
export function localApp(parts: Parts, slackApiUrl: string): { app: App; receiver: HTTPReceiver } {
  const receiver = new HTTPReceiver({
    signingSecret: APP.signingSecret,
    endpoints: '/slack/events',
    logger: boltLogger(parts.log),
  });
  // The token is ours; it is looked at with the first request.
  const app = createApp(
    { token: APP.botToken, tokenVerificationEnabled: false, receiver, slackApiUrl },
    parts,
  );
  return { app, receiver };
}
