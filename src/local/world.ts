import { z } from 'zod';
import type { Files } from './files.ts';
import { channelsOf, dmOf, type Ephemerals, messagesFor, type ShownMessage } from './messages.ts';
import * as payloads from './payloads.ts';
import { APP, type Person, personCalled, TEAM } from './people.ts';
import type { ResponseUrls } from './response-urls.ts';
import type { Views } from './views.ts';
import type { WebApi } from './web-api.ts';

/** Sends a request to the app as Slack would, and gives back what the app answered. */
export type ToApp = (request: RequestInit) => Promise<Response>;

export type Parts = {
  api: WebApi;
  ephemerals: Ephemerals;
  views: Views;
  responseUrls: ResponseUrls;
  files: Files;
  toApp: ToApp;
};

/** What people do in the workspace. Each is what a client of Slack's does, and reaches the app as Slack's payload. */
export type World = {
  /** The person's conversations: channels, and the direct messages with the app. */
  conversations(person: Person): Promise<{ id: string; name: string; isDm: boolean }[]>;
  messages(person: Person, channel: string): Promise<ShownMessage[]>;
  say(person: Person, channel: string, text: string): Promise<void>;
  /** Sends a file in a conversation. */
  upload(person: Person, channel: string, file: { name: string; bytes: Uint8Array }): Promise<void>;
  command(person: Person, channel: string, command: string, text: string): Promise<void>;
  openTab(person: Person, tab: 'home' | 'messages'): Promise<void>;
  press(
    person: Person,
    at: { channel: string; ts: string } | { view: string },
    action: object,
    state: object,
  ): Promise<void>;
  /** Chooses a shortcut: from the lightning menu, or from the menu of a message. */
  shortcut(person: Person, callbackId: string, at?: { channel: string; ts: string }): Promise<void>;
  /** Submits a modal; errors come back by block. */
  submit(person: Person, view: string, values: object): Promise<Record<string, string>>;
  closeView(person: Person, view: string): Promise<void>;
  /** The text of a file that the app sent. */
  fileText(id: string): Promise<string>;
  /** A fresh trigger id, as Slack gives one with each command and press. */
  triggerFor(person: Person): Promise<string>;
};

const submitted = z.object({
  response_action: z.enum(['errors', 'update', 'push', 'clear']).optional(),
  errors: z.record(z.string(), z.string()).optional(),
  view: z.unknown().optional(),
});
const triggerAnswer = z.object({ trigger_id: z.string() });
const said = z.object({ ts: z.string() });

/** The app did not take what Slack would have sent. Slack shows this to the person as a failure of the app. */
export class AppRefusedError extends Error {
  constructor(status: number) {
    super(`Megaroth did not answer this (HTTP ${status}).`);
    this.name = 'AppRefusedError';
  }
}

export function createWorld({ api, ephemerals, views, responseUrls, files, toApp }: Parts): World {
  const send = async (request: RequestInit): Promise<Response> => {
    const response = await toApp(request);
    if (!response.ok) throw new AppRefusedError(response.status);
    return response;
  };
  const trigger = async (person: Person, view?: string): Promise<string> => {
    const answer = triggerAnswer.parse(
      await api.call(APP.botToken, 'views.generateTriggerId', {
        user_id: person.id,
        ...(view && { view_id: view }),
      }),
    );
    views.triggeredBy(answer.trigger_id, person.name);
    return answer.trigger_id;
  };
  const nameOf = async (id: string) => ({
    id,
    name: (await channelsOf(api)).find((channel) => channel.id === id)?.name ?? 'directmessage',
  });

  const messageAt = async (person: Person, { channel, ts }: { channel: string; ts: string }) =>
    (await messagesFor(api, ephemerals, person.name, channel)).find((each) => each.ts === ts);

  return {
    triggerFor: (person) => trigger(person),
    fileText: async (id) => {
      const file = await api.file(APP.botToken, id);
      return new TextDecoder().decode(file?.body);
    },
    conversations: async (person) => [
      ...(await channelsOf(api)).map((channel) => ({ ...channel, isDm: false })),
      { id: await dmOf(api, person), name: APP.name, isDm: true },
    ],
    messages: (person, channel) => messagesFor(api, ephemerals, person.name, channel),

    say: async (person, channel, text) => {
      const { ts } = said.parse(
        await api.call(person.token, 'chat.postMessage', { channel, text: mentioned(text) }),
      );
      const isDm = channel === (await dmOf(api, person));
      if (!isDm && !mentioned(text).includes(APP_MENTION)) return;
      const event = {
        type: isDm ? 'message' : 'app_mention',
        channel,
        ...(isDm && { channel_type: 'im' }),
        user: person.id,
        text: mentioned(text),
        ts,
        event_ts: ts,
        team: TEAM.id,
      };
      await send(payloads.eventCallback(event, newEventId()));
    },

    upload: async (person, channel, file) => {
      const { ts } = said.parse(
        await api.call(person.token, 'chat.postMessage', { channel, text: `File: *${escaped(file.name)}*` }),
      );
      if (channel !== (await dmOf(api, person))) return;
      const event = {
        type: 'message',
        subtype: 'file_share',
        channel,
        channel_type: 'im',
        user: person.id,
        text: '',
        files: [{ id: ts, name: file.name, size: file.bytes.length, url_private_download: files.add(file) }],
        ts,
        event_ts: ts,
        team: TEAM.id,
      };
      await send(payloads.eventCallback(event, newEventId()));
    },

    command: async (person, channel, command, text) => {
      const here = { person: person.name, channel };
      const where = { responseUrl: responseUrls.issue(here), triggerId: await trigger(person) };
      const response = await send(payloads.slashCommand(person, await nameOf(channel), command, text, where));
      const answer = await response.text();
      // An acknowledgement may carry the answer.
      if (answer !== '') await responseUrls.show(here, JSON.parse(answer));
    },

    openTab: async (person, tab) => {
      const channel = await dmOf(api, person);
      await send(
        payloads.eventCallback(
          { type: 'app_home_opened', user: person.id, channel, tab, event_ts: String(Date.now() / 1_000) },
          newEventId(),
        ),
      );
    },

    press: async (person, at, action, state) => {
      if ('view' in at) {
        const view = views.find(at.view);
        if (view)
          await send(payloads.pressInView(person, view, action, state, await trigger(person, at.view)));
        return;
      }
      const message = await messageAt(person, at);
      if (!message) return;
      const original = { ts: at.ts, ephemeral: message.ephemeral };
      const where = {
        responseUrl: responseUrls.issue({ person: person.name, channel: at.channel, original }),
        triggerId: await trigger(person),
      };
      await send(payloads.pressInMessage(person, await nameOf(at.channel), message, action, state, where));
    },

    shortcut: async (person, callbackId, at) => {
      if (!at) {
        await send(payloads.globalShortcut(person, callbackId, await trigger(person)));
        return;
      }
      const message = await messageAt(person, at);
      if (!message) return;
      const where = {
        responseUrl: responseUrls.issue({ person: person.name, channel: at.channel }),
        triggerId: await trigger(person),
      };
      await send(payloads.messageShortcut(person, callbackId, await nameOf(at.channel), message, where));
    },

    submit: async (person, view, values) => {
      const shown = views.find(view);
      if (!shown) return {};
      const response = await send(
        payloads.viewSubmission(person, shown, values, await trigger(person, view)),
      );
      const text = await response.text();
      const answer = submitted.parse(text === '' ? {} : JSON.parse(text));
      if (answer.response_action === 'errors') return answer.errors ?? {};
      if (answer.response_action === undefined || answer.response_action === 'clear')
        views.close(person.name, view, answer.response_action === 'clear');
      else views.replace(person.name, view, answer.view, answer.response_action === 'push');
      return {};
    },

    closeView: async (person, view) => {
      const shown = views.find(view);
      views.close(person.name, view, false);
      if (shown?.notify_on_close === true) await send(payloads.viewClosed(person, shown));
    },
  };
}

const APP_MENTION = `<@${APP.botUserId}>`;
/** A person's text as Slack sends it: escaped, and "@Megaroth" as a mention of the app. */
const mentioned = (text: string) => escaped(text).replace(new RegExp(`@${APP.name}\\b`, 'gi'), APP_MENTION);

/** Slack sends a person's text with these three characters escaped. */
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

let events = 0;
const newEventId = () => `Ev${Date.now().toString(36).toUpperCase()}${(events++).toString(36).toUpperCase()}`;

/** The person whom a request names; refused where there is none of that name. */
export function personNamed(name: string): Person {
  const person = personCalled(name);
  if (!person) throw new Error(`There is no ${name} in the local workspace.`);
  return person;
}
