import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { eventCallback, slashCommand } from '../../src/local/payloads.ts';
import { personNamed } from '../../src/local/world.ts';
import { messageEvent } from '../message-event.ts';
import { type PostgresServer, startPostgres } from '../postgres.ts';
import { openSlack } from '../slack-server.ts';
import { temporaryFile } from '../workspace.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.remove());

/** Where the data lies, and how often the app is killed on it. */
const DATA: [string, () => Promise<string>, number][] = [
  ['SQLite', async () => temporaryFile(), 30],
  ['PostgreSQL', () => server.newDatabase(), 10],
];
// Below the ports that the system gives away by itself: nobody else comes by one of these.
const PORT = 20_000 + (process.pid % 10_000);

/** The same "random" moments in every run. */
function random(seed: number) {
  let state = seed;
  return (most: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state % most;
  };
}

async function startApp(file: string, api: string): Promise<ChildProcess> {
  const child = spawn('node_modules/.bin/node', ['test/app-child.ts', file, api, String(PORT)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout as NodeJS.ReadableStream, 'data');
  return child;
}

it.each(DATA)(
  'killed again and again while people write, on %s: what was acknowledged is answered, once',
  {
    timeout: 240_000,
  },
  async (_name, newData, kills) => {
    const { api, url, standing, alone } = await openSlack();
    const file = await newData();
    const below = random(7);
    const acknowledged: { user: string; amount: string; isCommand: boolean }[] = [];
    let people = 0;
    let isOver = false;
    /** Each person says one thing, in the direct messages or with the command. */
    const write = async () => {
      while (!isOver) {
        const number = ++people;
        const user = `UPERSON${number}`;
        const pay = 100_000 + number;
        const amount = `$${pay.toLocaleString('en-US')}`;
        const isCommand = number % 3 === 0;
        const text = `my pay is ${pay}`;
        const said = messageEvent(text, { channel: `D${user.slice(1)}`, user });
        const request = isCommand
          ? slashCommand(
              { ...personNamed('avery'), id: user },
              { id: 'C1', name: 'general' },
              '/megaroth',
              text,
              {
                responseUrl: `${url}/respond/${user}`,
                triggerId: `trigger-${number}`,
              },
            )
          : eventCallback(said, `Ev${number}`);
        const response = await fetch(`http://127.0.0.1:${PORT}/slack/events`, request).catch(() => undefined);
        if (response?.ok) {
          acknowledged.push({ user, amount, isCommand });
          // A command's acknowledgement may carry its answer.
          const answer = await response.text().catch(() => '');
          if (answer) alone.push({ address: `/respond/${user}`, text: answer, blocks: [] });
        }
        await setTimeout(10 + below(30));
      }
    };
    let app = await startApp(file, api);
    const writers = [write(), write(), write()];
    // By what was acknowledged, not by the clock: as much is asked of a slow machine as of a fast one.
    for (let kill = 0; kill < kills; kill++) {
      const enough = acknowledged.length + 1 + below(8);
      while (acknowledged.length < enough) await setTimeout(1);
      await setTimeout(below(40));
      app.kill('SIGKILL');
      await once(app, 'exit');
      app = await startApp(file, api);
    }
    isOver = true;
    await Promise.all(writers);
    const answersTo = ({ user, amount }: (typeof acknowledged)[number]) => [
      ...standing.filter((each) => each.channel === `D${user.slice(1)}` && each.text.includes(amount)),
      ...alone.filter((each) => each.address === `/respond/${user}` && each.text.includes(amount)),
    ];
    const toldSo = ({ user }: { user: string }) =>
      standing.some((each) => each.channel === `D${user.slice(1)}` && each.text.includes('didn’t confirm'));
    const unanswered = () => acknowledged.filter((each) => answersTo(each).length === 0 && !toldSo(each));
    for (let second = 0; unanswered().length > 0 && second < 60; second++) await setTimeout(1_000);
    expect(unanswered()).toEqual([]);
    expect(acknowledged.filter((each) => answersTo(each).length > 1)).toEqual([]);
    app.kill('SIGKILL');
  },
);
