import { createHmac } from 'node:crypto';
import { APP, type Person, TEAM } from './people.ts';

/** What Slack would send to the app for what a person does, signed as Slack signs it. */

/** The headers and body of a signed request. https://docs.slack.dev/authentication/verifying-requests-from-slack */
export function signed(body: string, contentType: string, now = Date.now()): RequestInit {
  const timestamp = String(Math.floor(now / 1_000));
  const signature = createHmac('sha256', APP.signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    method: 'POST',
    headers: {
      'content-type': contentType,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
    body,
  };
}

const FORM = 'application/x-www-form-urlencoded';
const asForm = (fields: Record<string, string>) => signed(new URLSearchParams(fields).toString(), FORM);
const asPayload = (payload: object) => asForm({ payload: JSON.stringify(payload) });

type Where = { responseUrl: string; triggerId: string };

export const slashCommand = (
  person: Person,
  channel: { id: string; name: string },
  command: string,
  text: string,
  where: Where,
): RequestInit =>
  asForm({
    token: 'local',
    team_id: TEAM.id,
    team_domain: TEAM.domain,
    channel_id: channel.id,
    channel_name: channel.name,
    user_id: person.id,
    user_name: person.name,
    command,
    text,
    api_app_id: APP.appId,
    is_enterprise_install: 'false',
    response_url: where.responseUrl,
    trigger_id: where.triggerId,
  });

/** An event of the Events API; the same id may be sent again, as Slack does. */
export const eventCallback = (event: object, eventId: string): RequestInit =>
  signed(
    JSON.stringify({
      token: 'local',
      team_id: TEAM.id,
      api_app_id: APP.appId,
      event,
      type: 'event_callback',
      event_id: eventId,
      event_time: Math.floor(Date.now() / 1_000),
      authorizations: [
        {
          team_id: TEAM.id,
          enterprise_id: null,
          user_id: APP.botUserId,
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
      is_ext_shared_channel: false,
    }),
    'application/json',
  );

const common = (person: Person) => ({
  user: { id: person.id, username: person.name, name: person.name, team_id: TEAM.id },
  team: { id: TEAM.id, domain: TEAM.domain },
  api_app_id: APP.appId,
  token: 'local',
  enterprise: null,
  is_enterprise_install: false,
});

/** A press in a message. */
export const pressInMessage = (
  person: Person,
  channel: { id: string; name: string },
  message: { ts: string; ephemeral: boolean; [key: string]: unknown },
  action: object,
  state: object,
  where: Where,
): RequestInit =>
  asPayload({
    type: 'block_actions',
    ...common(person),
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: message.ephemeral,
    },
    channel,
    ...(message.ephemeral ? {} : { message: { type: 'message', ...message } }),
    state: { values: state },
    response_url: where.responseUrl,
    trigger_id: where.triggerId,
    actions: [{ ...action, action_ts: String(Date.now() / 1_000) }],
  });

/** A shortcut of the lightning menu. */
export const globalShortcut = (person: Person, callbackId: string, triggerId: string): RequestInit =>
  asPayload({ type: 'shortcut', ...common(person), callback_id: callbackId, trigger_id: triggerId });

/** A shortcut of a message's menu. */
export const messageShortcut = (
  person: Person,
  callbackId: string,
  channel: { id: string; name: string },
  message: { ts: string; user: string; text: string },
  where: Where,
): RequestInit =>
  asPayload({
    type: 'message_action',
    ...common(person),
    callback_id: callbackId,
    channel,
    message: { type: 'message', user: message.user, text: message.text, ts: message.ts },
    message_ts: message.ts,
    response_url: where.responseUrl,
    trigger_id: where.triggerId,
  });

/** A press on the Home tab or in a modal. */
export const pressInView = (
  person: Person,
  view: { id: string; [key: string]: unknown },
  action: object,
  state: object,
  triggerId: string,
): RequestInit =>
  asPayload({
    type: 'block_actions',
    ...common(person),
    container: { type: 'view', view_id: view.id },
    view: { ...view, state: { values: state } },
    trigger_id: triggerId,
    actions: [{ ...action, action_ts: String(Date.now() / 1_000) }],
  });

export const viewSubmission = (
  person: Person,
  view: object,
  values: object,
  triggerId: string,
): RequestInit =>
  asPayload({
    type: 'view_submission',
    ...common(person),
    view: { ...view, state: { values } },
    trigger_id: triggerId,
    response_urls: [],
  });

export const viewClosed = (person: Person, view: object): RequestInit =>
  asPayload({ type: 'view_closed', ...common(person), view, is_cleared: false });
