import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KnownBlock } from '@slack/types';
import { onTestFinished } from 'vitest';
import type { ShownMessage } from '../src/local/messages.ts';
import { startLocalWorkspace } from '../src/local/workspace.ts';
import { personNamed, type World } from '../src/local/world.ts';
import { openLog } from '../src/log.ts';
import { problemsOf } from '../src/slack/blocks/slack-limits.ts';
import type { Parts } from '../src/slack/converse.ts';
import { openStore, type Store } from '../src/store/store.ts';

/** A real workspace on a real file: the app, signed requests over HTTP, the emulated Web API. */
export type Workspace = {
  url: string;
  world: World;
  store: Store;
  parts: Parts;
  /** Writes in the direct messages; the app's new messages come back. */
  say: (text: string, person?: string) => Promise<ShownMessage[]>;
  /** The slash command, in a channel; what only the person sees comes back. */
  command: (text: string, person?: string, channel?: string) => Promise<ShownMessage[]>;
  /** Sends a file in the direct messages; the app's new messages come back. */
  upload: (name: string, bytes: Uint8Array, person?: string) => Promise<ShownMessage[]>;
  /** Writes in a channel; the app's new messages there come back. */
  sayIn: (channel: string, text: string, person?: string) => Promise<ShownMessage[]>;
  /** Presses a button by its label, on the newest message that has it. */
  press: (
    label: string,
    options?: { person?: string; channel?: string; ts?: string },
  ) => Promise<ShownMessage[]>;
  pickDate: (date: string) => Promise<ShownMessage[]>;
  /** All messages of the direct messages, or of a channel, as the person sees them. */
  messages: (person?: string, channel?: string) => Promise<ShownMessage[]>;
  settled: () => Promise<void>;
  close: () => Promise<void>;
};

export const temporaryFile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'megaroth-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'megaroth.db');
};

type Options = { today?: string; file?: string; log?: Parts['log']; hrContact?: string };

/** Opens a workspace that is closed when the test ends. */
export async function openWorkspace({
  today = '2026-06-15',
  file = temporaryFile(),
  log = openLog('silent'),
  hrContact,
}: Options = {}): Promise<Workspace> {
  const store = await openStore(file);
  const now = () => new Date(`${today}T12:00:00Z`);
  const parts: Parts = { store, now, log, inHand: new Set(), hrContact };
  const local = await startLocalWorkspace(0, parts);
  const { world } = local;
  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= local.stop().then(() => store.close());
    return closed;
  };
  onTestFinished(close);

  const settled = async () => {
    while (parts.inHand.size > 0) await Promise.allSettled(parts.inHand);
  };
  const dm = async (person: string) =>
    (await world.conversations(personNamed(person))).find(({ isDm }) => isDm)?.id ?? '';
  const channelId = async (person: string, name: string) =>
    (await world.conversations(personNamed(person))).find((each) => each.name === name)?.id ?? '';
  const messages = async (person = 'avery', channel?: string) =>
    world.messages(personNamed(person), channel ? await channelId(person, channel) : await dm(person));
  /** Does something, waits for the app, and gives back what is new of the app's. */
  const newOnes = async (person: string, channel: string | undefined, action: () => Promise<void>) => {
    const before = new Set((await messages(person, channel)).map(({ ts }) => ts));
    await action();
    await settled();
    const fresh = (await messages(person, channel)).filter(
      ({ ts, user }) => !before.has(ts) && user !== personNamed(person).id,
    );
    for (const each of fresh) checkLimits(each);
    return fresh;
  };
  const pressOn = async (
    person: string,
    channel: string | undefined,
    ts: string,
    block: KnownBlock,
    action: object,
  ) => {
    const at = { channel: channel ? await channelId(person, channel) : await dm(person), ts };
    return newOnes(person, channel, () =>
      world.press(personNamed(person), at, { ...action, block_id: block.block_id }, {}),
    );
  };
  return {
    url: local.url,
    world,
    store,
    parts,
    say: async (text, person = 'avery') =>
      newOnes(person, undefined, async () => world.say(personNamed(person), await dm(person), text)),
    command: async (text, person = 'avery', channel = 'general') =>
      newOnes(person, channel, async () =>
        world.command(personNamed(person), await channelId(person, channel), '/megaroth', text),
      ),
    upload: async (name, bytes, person = 'avery') =>
      newOnes(person, undefined, async () =>
        world.upload(personNamed(person), await dm(person), { name, bytes }),
      ),
    sayIn: async (channel, text, person = 'avery') =>
      newOnes(person, channel, async () =>
        world.say(personNamed(person), await channelId(person, channel), text),
      ),
    press: async (label, { person = 'avery', channel, ts } = {}) => {
      const found = (await messages(person, channel))
        .filter((each) => ts === undefined || each.ts === ts)
        .findLast((each) => buttonOf(each, label));
      const button = found && buttonOf(found, label);
      if (!found || !button) throw new Error(`There is no button “${label}”`);
      return pressOn(person, channel, found.ts, button.block, button.element);
    },
    pickDate: async (date) => {
      for (const message of (await messages()).toReversed())
        for (const block of message.blocks as KnownBlock[])
          if (block.type === 'actions')
            for (const element of block.elements)
              if (element.type === 'datepicker')
                return pressOn('avery', undefined, message.ts, block, {
                  type: 'datepicker',
                  action_id: element.action_id,
                  selected_date: date,
                });
      throw new Error('There is no date picker');
    },
    messages,
    settled,
    close,
  };
}

/** Every message that goes out in a test is within Slack's limits, and has a text that says the same. */
function checkLimits({ text, blocks }: ShownMessage): void {
  const problems = problemsOf({ text, blocks: blocks as KnownBlock[] });
  if (problems.length > 0) throw new Error(`A message is outside Slack’s limits: ${problems.join('; ')}`);
}

/** The buttons of a message, by label. */
export function buttonsOf({ blocks }: ShownMessage): {
  label: string;
  block: KnownBlock;
  element: { action_id?: string; value?: string; type: string };
}[] {
  return (blocks as KnownBlock[]).flatMap((block) => {
    const elements =
      block.type === 'actions'
        ? block.elements
        : block.type === 'section' && block.accessory
          ? [block.accessory]
          : [];
    return elements.flatMap((element) =>
      element.type === 'button'
        ? [
            {
              label: element.text.text,
              block,
              element: { ...element } as { action_id?: string; value?: string; type: string },
            },
          ]
        : [],
    );
  });
}

const buttonOf = (message: ShownMessage, label: string) =>
  buttonsOf(message).find((button) => button.label === label);

/** The words of messages, one below the other. */
export const wordsIn = (messages: readonly ShownMessage[]): string =>
  messages.map(({ text }) => text).join('\n');
