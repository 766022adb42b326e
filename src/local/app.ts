import type { App, HTTPReceiver } from '@slack/bolt';
import { createApp } from '../slack/app.ts';
import type { Parts } from '../slack/converse.ts';
import { httpReceiver } from '../slack/http.ts';
import { APP, PEOPLE } from './people.ts';

const HR = PEOPLE.filter(({ role }) => role === 'HR').map(({ id }) => id);

/** The parts as they are where the app is tried out: where the configuration names no admin, the people of HR are. */
export const partsForTrying = (parts: Parts): Parts => ({
  ...parts,
  admins: parts.admins.length > 0 ? parts.admins : HR,
  tryingOut: true,
});

/** The app in the local workspace, and what takes the requests that its page sends. */
export function localApp(
  parts: Parts,
  slackApiUrl: string,
): { app: App; receiver: HTTPReceiver; resume: () => Promise<void> } {
  const receiver = httpReceiver(APP.signingSecret, parts.log);
  const { botToken: token, botId, botUserId } = APP;
  return { receiver, ...createApp({ token, botId, botUserId, receiver, slackApiUrl }, parts) };
}
