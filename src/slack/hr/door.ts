import type { App, RespondFn } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { adminsOf } from '../../hr/admins.ts';
import type { AuditEntry } from '../../hr/workspace.ts';
import { describeError, logFailure } from '../../log.ts';
import { arrivedOf } from '../arrived.ts';
import { message, section } from '../blocks/parts.ts';
import type { Parts } from '../converse.ts';
import { type Door, type Send, toConversation, toPersonOnly } from '../deliver.ts';
import { failureOf } from '../failures.ts';
import { showHomeAgain } from '../home.ts';
import { texts } from '../texts.en.ts';
import { modal, typedValues } from './parts.ts';
import { hrTexts } from './texts.en.ts';

/** Who asks for something of HR's, where they read the answer, and what opens a modal for them. */
export type Asking = {
  teamId: string;
  userId: string;
  door: Door;
  here: Send;
  /** Only with a command or a press. */
  triggerId: string | undefined;
  /** The conversation in which it was asked. */
  channel: string | undefined;
  /** The message whose button was pressed, where it can be changed: one that only a person sees can't be found again. */
  pressed?: { channel: string; ts: string } | undefined;
};

/** What each word of HR's does with the words after it. */
export type HrCommands = Record<string, { asks: RegExp; onlyAdmins: boolean; does: Does }>;
type Does = (parts: Parts, asking: Asking, rest: string) => Promise<void>;

export const isAdmin = async (parts: Parts, { teamId, userId }: Pick<Asking, 'teamId' | 'userId'>) =>
  adminsOf(await parts.store.workspace(teamId), parts.admins).includes(userId);

/** Runs what only admins may do; everybody else reads who they are. */
export async function forAdmins(parts: Parts, asking: Asking, action: () => Promise<void>): Promise<void> {
  if (await isAdmin(parts, asking)) return action();
  const admins = adminsOf(await parts.store.workspace(asking.teamId), parts.admins);
  await asking.here(message([section(hrTexts.onlyAdmins(admins))]));
}

/** Answers a word of HR's; false where the text is something else. */
export async function onHrCommand(
  parts: Parts,
  commands: HrCommands,
  asking: Asking,
  text: string,
): Promise<boolean> {
  for (const { asks, onlyAdmins, does } of Object.values(commands)) {
    const found = asks.exec(text.trim());
    if (!found) continue;
    const rest = text.trim().slice(found[0].length).trim();
    const action = () => does(parts, asking, rest);
    await heard(parts, asking, () => (onlyAdmins ? forAdmins(parts, asking, action) : action()));
    return true;
  }
  return false;
}

/** Does what was asked; whoever asked hears it where that fails. */
export async function heard(
  parts: Parts,
  { here, door }: Pick<Asking, 'here' | 'door'>,
  action: () => Promise<unknown>,
): Promise<void> {
  try {
    await action();
  } catch (error) {
    const id = logFailure(parts.log, error, 'what was asked for could not be done');
    // Slack takes no answer now: all of it is done again when it does.
    if (door.arrived.undelivered) return;
    await here(message([section(whatFailed(error, id))])).catch((again: unknown) =>
      parts.log.error(describeError(again), 'a person could not be told that something failed'),
    );
  }
}

/** A form opens only within three seconds of the press. */
const TOO_LATE = new Set(['expired_trigger_id', 'exchanged_trigger_id', 'invalid_trigger_id']);

const whatFailed = (error: unknown, id: string): string => {
  const failure = failureOf(error);
  if (failure.kind === 'passing') return hrTexts.slackFailed();
  return TOO_LATE.has(failure.reason) ? hrTexts.tooLate() : texts.failed(id);
};

const pressedBody = z.looseObject({
  team: z.looseObject({ id: z.string() }).nullish(),
  user: z.looseObject({ id: z.string(), team_id: z.string().optional() }),
  trigger_id: z.string().optional(),
  channel: z.looseObject({ id: z.string() }).optional(),
  container: z
    .looseObject({ is_ephemeral: z.boolean().optional(), message_ts: z.string().optional() })
    .optional(),
});

/** A press or a submission: who, and where they read what comes of it. */
export function askingOf(
  parts: Parts,
  body: object,
  client: WebClient,
  respond: RespondFn | undefined,
): Asking {
  const { team, user, trigger_id, channel, container } = pressedBody.parse(body);
  const door = { client, log: parts.log, arrived: arrivedOf(body) };
  const isPrivate = channel === undefined || (channel.id.startsWith('D') && !container?.is_ephemeral);
  return {
    teamId: team?.id ?? user.team_id ?? '',
    userId: user.id,
    door,
    here:
      respond && !isPrivate
        ? toPersonOnly(door, respond, user.id)
        : toConversation(door, channel?.id ?? user.id),
    triggerId: trigger_id,
    channel: channel?.id,
    pressed:
      channel && container?.message_ts && !container.is_ephemeral
        ? { channel: channel.id, ts: container.message_ts }
        : undefined,
  };
}

/** Opens a modal for whoever pressed or wrote a command. */
export const openModal = async ({ door: { client }, triggerId }: Asking, view: ModalView): Promise<void> => {
  await client.views.open({ trigger_id: triggerId ?? '', view });
};

/** A line of the audit list: what an admin does now. */
export const auditEntry = (
  { now }: Parts,
  { userId }: Pick<Asking, 'userId'>,
  what: string,
  before: string,
  after: string,
): AuditEntry => ({ at: now().toISOString(), by: userId, what, before, after });

/** A modal as it is pressed or submitted: its id, what travels with it, and what stands in its fields. */
export type Shown = { id: string; kept: unknown; values: Record<string, string> };
const shownSchema = z.looseObject({ id: z.string(), private_metadata: z.string(), state: z.unknown() });

function shownOf(view: unknown): Shown {
  const { id, private_metadata, state } = shownSchema.parse(view);
  const kept: unknown = private_metadata === '' ? {} : JSON.parse(private_metadata);
  return { id, kept, values: typedValues(state) };
}

/** What a submission leads to: errors by field, another page, or something to do once the modal is closed. */
export type Submitted =
  | { errors: Record<string, string> }
  | { view: ModalView }
  | { afterwards: () => Promise<unknown> };

/** Listens to the submission of a modal; where only admins may, nothing comes of anybody else's. */
export function onHrSubmit(
  app: App,
  parts: Parts,
  name: string,
  onlyAdmins: boolean,
  submit: (asking: Asking, shown: Shown) => Promise<Submitted>,
): void {
  app.view(`hr:${name}`, async ({ ack, body, view, client }) => {
    const asking = askingOf(parts, body, client, undefined);
    let submitted: Submitted;
    try {
      const mayNot = onlyAdmins && !(await isAdmin(parts, asking));
      submitted = mayNot ? { view: noLongerAdmin() } : await submit(asking, shownOf(view));
    } catch (error) {
      const words = texts.failed(logFailure(parts.log, error, 'a form was not taken'));
      const first = view.blocks.find(({ type }) => type === 'input')?.block_id;
      if (first) return ack({ response_action: 'errors', errors: { [first]: words } });
      submitted = { afterwards: () => asking.here(message([section(words)])) };
    }
    if ('errors' in submitted) return ack({ response_action: 'errors', errors: submitted.errors });
    if ('view' in submitted) return ack({ response_action: 'update', view: submitted.view });
    // Slack waits three seconds for this, not for what follows.
    await ack({ response_action: 'clear' });
    const { afterwards } = submitted;
    await heard(parts, asking, afterwards);
    await showHomeAgain(parts, asking, asking.door.client);
  });
}

const noLongerAdmin = (): ModalView =>
  modal('noLongerAdmin', hrTexts.noLongerAdminTitle(), [section(hrTexts.noLongerAdmin())], {
    close: hrTexts.close(),
  });

/** Listens to a button in a modal, for admins: the page that it shows then. */
export const onHrModalPress = (
  app: App,
  parts: Parts,
  name: string,
  page: (asking: Asking, shown: Shown, value: string) => Promise<ModalView>,
): void =>
  onHrPress(app, parts, name, true, async (asking, { value, body }) => {
    const shown = shownOf(z.looseObject({ view: z.unknown() }).parse(body).view);
    await asking.door.client.views.update({ view_id: shown.id, view: await page(asking, shown, value) });
  });

/** Listens to a button of HR's pages. `value` is what the app put into the button. */
export function onHrPress(
  app: App,
  parts: Parts,
  name: string,
  onlyAdmins: boolean,
  action: (asking: Asking, pressed: { value: string; action: unknown; body: unknown }) => Promise<void>,
): void {
  app.action(new RegExp(`^hr:${name}(?::|$)`), async ({ ack, action: pressed, body, client, respond }) => {
    await ack();
    const value = z.looseObject({ value: z.string().default('') }).parse(pressed).value;
    const asking = askingOf(parts, body, client, 'response_url' in body ? respond : undefined);
    const act = () => action(asking, { value, action: pressed, body });
    await heard(parts, asking, () => (onlyAdmins ? forAdmins(parts, asking, act) : act()));
    await showHomeAgain(parts, asking, asking.door.client);
  });
}
