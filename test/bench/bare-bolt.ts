/** Bolt with nothing in it: `node bare-bolt.ts respond|ack`; what the app is measured against. */
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';

const WORDS = { response_type: 'ephemeral', text: 'You can still put in $31,320.' } as const;
const inAck = process.argv[2] === 'ack';
const receiver = new HTTPReceiver({
  signingSecret: process.env.SLACK_SIGNING_SECRET ?? '',
  endpoints: '/slack/events',
});
const app = new App({
  token: process.env.SLACK_BOT_TOKEN ?? '',
  receiver,
  logLevel: LogLevel.ERROR,
  clientOptions: { slackApiUrl: process.env.SLACK_API_URL ?? '' },
});
app.command('/megaroth', async ({ ack, respond }) => {
  if (inAck) return ack(WORDS);
  await ack();
  await respond(WORDS);
});
app.message(async ({ say }) => {
  await say(WORDS.text);
});
await app.start(Number(process.env.PORT));
