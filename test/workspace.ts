import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KnownBlock } from '@slack/types';
import pg from 'pg';
import { onTestFinished } from 'vitest';
import type { Clock } from '../src/local/clock.ts';
import type { ShownMessage } from '../src/local/messages.ts';
import type { WebApi } from '../src/local/web-api.ts';
import { startLocalWorkspace } from '../src/local/workspace.ts';
import { personNamed, type World } from '../src/local/world.ts';
import { openLog } from '../src/log.ts';
import { modalProblems, problemsOf } from '../src/slack/blocks/slack-limits.ts';
import type { Parts } from '../src/slack/converse.ts';
import { openStore, type Store } from '../src/store/store.ts';
import { isPostgres } from '../src/store/where.ts';

/** A real workspace on a real file: the app, signed requests over HTTP, the emulated Web API. */
export type Workspace = {
  url: string;
  world: World;
  store: Store;
  parts: Parts;
  file: string;
  api: WebApi;
  /** Writes in the direct messages; the app's new messages come back. */
  say: (text: string, person?: string) => Promise<ShownMessage[]>;
  /** The slash command, in a channel; what only the person sees comes back. */
  command: (text: string, person?: string, channel?: string) => Promise<ShownMessage[]>;
  /** Sends a file in the direct messages; the app's new messages come back. */
  upload: (name: string, bytes: Uint8Array, person?: string) => Promise<ShownMessage[]>;
  /** Writes in a channel; the app's new messages there come back. */
  sayIn: (channel: string, text: string, person?: string) => Promise<ShownMessage[]>;
  /** Presses a button by its label, on the newest message that has it; new messages come back, or the page in its place. */
  press: (
    label: string,
    options?: { person?: string; channel?: string; ts?: string },
  ) => Promise<ShownMessage[]>;
  pickDate: (date: string) => Promise<ShownMessage[]>;
  /** Chooses in a select of a message, by its action; new messages come back. */
  choose: (
    actionId: string,
    chosen: object,
    options: { person: string; channel?: string },
  ) => Promise<ShownMessage[]>;
  /** Chooses a shortcut, from the lightning menu or, in a channel, of the newest message with these words. */
  shortcut: (
    callbackId: string,
    person?: string,
    at?: { channel: string; words: string },
  ) => Promise<ShownMessage[]>;
  /** The Home tab as it was drawn last. */
  home: (person: string) => unknown;
  /** The modal that a person sees. */
  modal: (person: string) => Modal | undefined;
  /** Presses a button of the modal. */
  pressInModal: (person: string, label: string) => Promise<void>;
  /** Chooses in a field of the modal that tells at once; `values` stand in the others. */
  chooseInModal: (
    person: string,
    field: string,
    value: string,
    values?: Record<string, string | null>,
  ) => Promise<void>;
  /** Fills in the modal (what is not named keeps what stands there) and submits it; errors by field come back. */
  submit: (
    person: string,
    values: Record<string, string | readonly string[] | null>,
  ) => Promise<Record<string, string>>;
  /** Sends what is due. */
  deliver: () => Promise<void>;
  /** The clock is set to another time. */
  moveTo: (time: string) => void;
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

/** What the workspaces of a run on PostgreSQL are sealed with. */
export const KEY = Buffer.alloc(32, 7);

/** New data: a SQLite file, or a database of the server that `npm run test:postgres` starts. */
async function newDatabase(): Promise<string> {
  const server = process.env.MEGAROTH_TEST_POSTGRES;
  if (!server) return temporaryFile();
  const name = `workspace_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return new URL(`/${name}`, server).href;
}

type Options = {
  today?: string;
  /** A SQLite file, or the address of a PostgreSQL database. */
  file?: string;
  log?: Parts['log'];
  hrContact?: string;
  admins?: readonly string[];
};

/** Opens a workspace that is closed when the test ends. */
export async function openWorkspace({
  today = '2026-06-15',
  file: given,
  log = openLog('silent'),
  hrContact,
  admins = [personNamed('robin').id],
}: Options = {}): Promise<Workspace> {
  const file = given ?? (await newDatabase());
  const store = await openStore(file, { keys: isPostgres(file) ? [KEY] : [] });
  let at = new Date(today.includes('T') ? today : `${today}T12:00:00Z`);
  const now = () => at;
  const parts: Parts = { store, now, log, inHand: new Set(), hrContact, admins };
  const clock: Clock = {
    now,
    moveTo: (time) => {
      at = time ?? new Date(`${today}T12:00:00Z`);
    },
  };
  const local = await startLocalWorkspace(0, parts, undefined, 0, clock);
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
    const pressed = async () => (await messages(person, channel)).find((each) => each.ts === ts);
    const before = JSON.stringify((await pressed())?.blocks);
    const fresh = await newOnes(person, channel, () =>
      world.press(personNamed(person), at, { ...action, block_id: block.block_id }, {}),
    );
    const now = await pressed();
    // A page takes the place of the message it was asked under.
    if (fresh.length > 0 || !now || JSON.stringify(now.blocks) === before) return fresh;
    checkLimits(now);
    return [now];
  };
  return {
    url: local.url,
    world,
    store,
    parts,
    file,
    api: local.api,
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
    choose: async (actionId, chosen, { person, channel }) => {
      for (const shown of (await messages(person, channel)).toReversed())
        for (const block of shown.blocks as KnownBlock[])
          for (const element of block.type === 'actions' ? block.elements : [])
            if ('action_id' in element && element.action_id === actionId)
              return pressOn(person, channel, shown.ts, block, {
                type: element.type,
                action_id: actionId,
                ...chosen,
              });
      throw new Error(`There is no ${actionId}`);
    },
    shortcut: async (callbackId, person = 'avery', at) => {
      const found =
        at && (await messages(person, at.channel)).findLast(({ text }) => text.includes(at.words));
      const channel = at && (await channelId(person, at.channel));
      return newOnes(person, at?.channel, () =>
        world.shortcut(
          personNamed(person),
          callbackId,
          found && channel ? { channel, ts: found.ts } : undefined,
        ),
      );
    },
    home: (person) => local.views.home(person),
    modal: (person) => local.views.modal(person) as Modal | undefined,
    pressInModal: async (person, label) => {
      const view = local.views.modal(person) as Modal | undefined;
      const button = buttonsOf({ blocks: view?.blocks ?? [] } as unknown as ShownMessage).find(
        (each) => each.label === label,
      );
      if (!view || !button) throw new Error(`There is no button “${label}” in the modal`);
      await world.press(personNamed(person), { view: view.id }, button.element, stateOf(view, {}));
      await settled();
    },
    chooseInModal: async (person, field, value, values = {}) => {
      const view = local.views.modal(person) as Modal | undefined;
      const block = view?.blocks.find(({ block_id }) => block_id === field);
      if (!view || block?.type !== 'input' || !block.dispatch_action)
        throw new Error(`There is no field ${field} in the modal that tells`);
      const element = block.element as unknown as Record<string, unknown> & {
        type: string;
        action_id: string;
      };
      await world.press(
        personNamed(person),
        { view: view.id },
        { ...heldBy(element, value), action_id: element.action_id, block_id: field },
        stateOf(view, { ...values, [field]: value }),
      );
      await settled();
    },
    submit: async (person, values) => {
      const view = local.views.modal(person) as Modal | undefined;
      if (!view) throw new Error('There is no modal');
      const problems = modalProblems(view as never);
      if (problems.length > 0) throw new Error(`A modal is outside Slack’s limits: ${problems.join('; ')}`);
      const errors = await world.submit(personNamed(person), view.id, stateOf(view, values));
      await settled();
      return errors;
    },
    deliver: async () => {
      await local.worker.round();
    },
    moveTo: (time) => {
      at = new Date(time.includes('T') ? time : `${time}T12:00:00Z`);
    },
    messages,
    settled,
    close,
  };
}

/** A modal as the page has it. */
export type Modal = {
  id: string;
  title: { text: string };
  submit?: { text: string };
  blocks: (KnownBlock & { block_id?: string })[];
  private_metadata?: string;
};

/** The state of a modal's inputs: what stands in them, with other values over it. */
function stateOf(view: Modal, values: Record<string, string | readonly string[] | null>) {
  const state: Record<string, Record<string, object>> = {};
  const known = new Set<string>();
  for (const block of view.blocks) {
    if (block.type !== 'input' || !block.block_id) continue;
    known.add(block.block_id);
    const element = block.element as unknown as Record<string, unknown> & { type: string; action_id: string };
    state[block.block_id] = { [element.action_id]: heldBy(element, values[block.block_id]) };
  }
  for (const name of Object.keys(values))
    if (!known.has(name)) throw new Error(`The modal has no field ${name}; it has ${[...known].join(', ')}`);
  return state;
}

type SelectOptions = { value: string }[] | undefined;

function heldBy(
  element: Record<string, unknown> & { type: string },
  value: string | readonly string[] | null | undefined,
): object {
  const { type } = element;
  const option = (wanted: string) => {
    const found = (element.options as SelectOptions)?.find((each) => each.value === wanted);
    if (!found) throw new Error(`There is no option ${wanted}`);
    return found;
  };
  if (type === 'static_select')
    return {
      type,
      selected_option:
        value === undefined
          ? (element.initial_option ?? null)
          : value === null
            ? null
            : option(String(value)),
    };
  if (type === 'checkboxes')
    return {
      type,
      selected_options:
        value === undefined
          ? (element.initial_options ?? [])
          : [value ?? []].flat().map((each) => option(String(each))),
    };
  if (type === 'multi_conversations_select')
    return {
      type,
      selected_conversations:
        value === undefined ? (element.initial_conversations ?? []) : [value ?? []].flat(),
    };
  if (type === 'datetimepicker')
    return {
      type,
      selected_date_time: value === undefined ? (element.initial_date_time ?? null) : Number(value),
    };
  return { type, value: value === undefined ? (element.initial_value ?? null) : value };
}

/** Every message that goes out in a test is within Slack's limits, and has a text that says the same. */
function checkLimits({ text, blocks }: ShownMessage): void {
  const problems = problemsOf({ text, blocks: blocks as KnownBlock[] });
  if (problems.length > 0) throw new Error(`A message is outside Slack’s limits: ${problems.join('; ')}`);
}

type Pressable = {
  label: string;
  block: KnownBlock;
  element: Record<string, unknown> & { type: string; action_id?: string; value?: string };
};

/** The buttons of a message and what stands behind its “…”, by label. */
export function buttonsOf({ blocks }: ShownMessage): Pressable[] {
  return (blocks as KnownBlock[]).flatMap((block) => {
    const elements =
      block.type === 'actions'
        ? block.elements
        : block.type === 'section' && block.accessory
          ? [block.accessory]
          : [];
    return elements.flatMap((element): Pressable[] => {
      if (element.type === 'button')
        return [{ label: element.text.text, block, element: { ...element } as Pressable['element'] }];
      if (element.type !== 'overflow') return [];
      const { type, action_id = '' } = element;
      return element.options.map((option) => ({
        label: option.text.text,
        block,
        element: { type, action_id, selected_option: option },
      }));
    });
  });
}

const buttonOf = (message: ShownMessage, label: string) =>
  buttonsOf(message).find((button) => button.label === label);

/** The words of messages, one below the other. */
export const wordsIn = (messages: readonly ShownMessage[]): string =>
  messages.map(({ text }) => text).join('\n');
