import { createServer } from 'node:http';
import { APP } from '../src/local/people.ts';
import { openLog } from '../src/log.ts';
import { dayOf } from '../src/participant/day.ts';
import { prepareReading } from '../src/participant/reading/index.ts';
import { createApp } from '../src/slack/app.ts';
import type { Parts } from '../src/slack/converse.ts';
import { httpReceiver } from '../src/slack/http.ts';
import { letterClient, startWorker } from '../src/slack/worker.ts';
import { openStore } from '../src/store/store.ts';
import { isPostgres } from '../src/store/where.ts';

/** The app over HTTP in a process of its own: `node app-child.ts DATABASE API PORT`; says when it listens. */
const [file = '', api = '', port = ''] = process.argv.slice(2);
prepareReading(dayOf(new Date()));
const parts: Parts = {
  store: await openStore(file, { keys: isPostgres(file) ? [Buffer.alloc(32, 7)] : [] }),
  now: () => new Date(),
  log: openLog('silent'),
  inHand: new Set(),
  admins: [],
};
const receiver = httpReceiver(APP.signingSecret, parts.log);
const { resume } = createApp(
  { token: APP.botToken, botId: 'BBOT', botUserId: 'UBOT', receiver, slackApiUrl: api },
  parts,
);
startWorker(parts, letterClient(APP.botToken, api), resume, 300);
createServer((request, response) => receiver.requestListener(request, response)).listen(
  Number(port),
  '127.0.0.1',
  () => process.stdout.write('listens\n'),
);
