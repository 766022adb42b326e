import { APP } from '../../src/local/people.ts';
import { openLog } from '../../src/log.ts';
import { writerFor } from '../../src/slack/letters.ts';
import { deliverDue } from '../../src/slack/outbox.ts';
import { letterClient } from '../../src/slack/worker.ts';
import { openStore, type Store } from '../../src/store/store.ts';

/**
 * A process that sends what is due until nothing is, or until it dies: `node deliver-child.ts FILE API NOW STEP COUNT`.
 * It is killed at the step, the COUNTth time it comes there; "none": never.
 */
const [file = '', api = '', now = '', step = 'none', count = '1'] = process.argv.slice(2);
let left = Number(count);
const dieAt = (here: string) => {
  if (here === step && --left === 0) process.kill(process.pid, 'SIGKILL');
};
/** The signal needs a moment; nothing else may happen in it. */
const asleep = () => new Promise((never) => setTimeout(never, 60_000));
const reached = async (here: string) => {
  dieAt(here);
  if (here === step && left <= 0) await asleep();
};

const store = await openStore(file);
const dying: Store = {
  ...store,
  claim: async (at) => {
    await reached('before the claim');
    const letter = await store.claim(at);
    if (letter) await reached('between the claim and the post');
    return letter;
  },
  settle: async (id, settled) => {
    await reached('between the post and its record');
    await store.settle(id, settled);
    await reached('after the record');
  },
};
const parts = {
  store: dying,
  now: () => new Date(now),
  log: openLog('silent'),
  inHand: new Set<Promise<unknown>>(),
  admins: [],
};
const client = letterClient(APP.botToken, api);
while ((await deliverDue(parts, client, writerFor(parts))).done > 0);
await store.close();
