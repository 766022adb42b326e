import { z } from 'zod';

/** A request of Slack's has not the shape that Slack gives it: nothing of it is looked at. */
export class MalformedError extends Error {
  constructor(problems: readonly string[]) {
    super(`A request does not have the shape that Slack gives it: ${problems.join('; ')}`);
    this.name = 'MalformedError';
  }
}

const id = z.string().min(1).max(40);
const stamp = z.string().min(1).max(40);

/** A file that somebody sent. */
const sentFile = z.looseObject({
  name: z.string().nullish(),
  url_private_download: z.string().optional(),
});

/** A message in a conversation, or word that one was edited. */
export const sentMessage = z.looseObject({
  type: z.literal('message'),
  channel: id,
  channel_type: z.string().optional(),
  subtype: z.string().optional(),
  user: id.optional(),
  bot_id: z.string().nullish(),
  text: z.string().nullish(),
  ts: stamp.optional(),
  thread_ts: stamp.optional(),
  files: z.array(sentFile).nullish(),
  /** Of an edit: what stands there now, and what stood there. */
  message: z
    .looseObject({ user: id.optional(), bot_id: z.string().nullish(), text: z.string().nullish() })
    .nullish(),
  previous_message: z.looseObject({ text: z.string().nullish() }).nullish(),
});
export type SentMessage = z.output<typeof sentMessage>;
const mention = z.looseObject({
  type: z.literal('app_mention'),
  channel: id,
  user: id.optional(),
  bot_id: z.string().nullish(),
  text: z.string(),
  ts: stamp,
});
const opened = z.looseObject({
  type: z.literal('app_home_opened'),
  channel: id,
  user: id,
  tab: z.enum(['home', 'messages']),
});
/** The workspace removed the app, or took its tokens away. */
const uninstalled = z.looseObject({ type: z.literal('app_uninstalled') });
const revoked = z.looseObject({
  type: z.literal('tokens_revoked'),
  tokens: z.looseObject({ bot: z.array(z.string()).optional() }),
});
const OURS = new Set(['message', 'app_mention', 'app_home_opened', 'app_uninstalled', 'tokens_revoked']);
/** Events that no listener hears. */
const other = z.looseObject({ type: z.string().refine((type) => !OURS.has(type)) });

const event = z.looseObject({
  type: z.literal('event_callback'),
  team_id: id,
  event_id: z.string().min(1).max(64),
  authorizations: z.array(z.looseObject({})).nullish(),
  event: z.union([sentMessage, mention, opened, uninstalled, revoked, other]),
});
const command = z.looseObject({
  command: z.string().startsWith('/').max(100),
  team_id: id,
  user_id: id,
  channel_id: id,
  trigger_id: z.string().min(1).max(255),
  text: z.string().default(''),
  response_url: z.url(),
});

const user = z.looseObject({ id, team_id: id.optional() });
const team = z.looseObject({ id }).nullish();
const enterprise = z.looseObject({ id }).nullish();
const press = z.looseObject({
  type: z.literal('block_actions'),
  user,
  team,
  enterprise,
  trigger_id: z.string().min(1).max(255).optional(),
  actions: z.array(z.looseObject({ action_id: z.string(), type: z.string() })).min(1),
  container: z.looseObject({ is_ephemeral: z.boolean().optional() }).optional(),
  channel: z.looseObject({ id }).nullish(),
  message: z.looseObject({ ts: stamp.optional() }).nullish(),
  view: z.looseObject({ id: z.string() }).nullish(),
  response_url: z.url().optional(),
});
const view = z.looseObject({
  id: z.string().min(1),
  callback_id: z.string(),
  private_metadata: z.string().default(''),
  hash: z.string().optional(),
  state: z.looseObject({ values: z.record(z.string(), z.looseObject({})) }).optional(),
});
const submission = z.looseObject({
  type: z.literal('view_submission'),
  user,
  team,
  enterprise,
  view,
  trigger_id: z.string().min(1).max(255).optional(),
});
/** The lightning menu (`shortcut`), and the menu of a message, which is in a conversation. */
const shortcut = z.looseObject({
  type: z.enum(['shortcut', 'message_action']),
  callback_id: z.string().min(1).max(255),
  user,
  team,
  enterprise,
  trigger_id: z.string().min(1).max(255),
  channel: z.looseObject({ id }).nullish(),
  message: z.looseObject({ text: z.string().nullish() }).nullish(),
  response_url: z.url().optional(),
});
const closing = z.looseObject({ type: z.literal('view_closed'), user, team, view });

/** What Slack sends otherwise, and nobody here listens to. */
const KNOWN = new Set([
  ...['event_callback', 'block_actions', 'view_submission', 'view_closed'],
  ...['shortcut', 'message_action'],
]);
const unheard = z.looseObject({ type: z.string().refine((type) => !KNOWN.has(type)) });

/**
 * One request of Slack's, by what it is. What people do comes with who did it, an event also with the id by which Slack may send it again; `shown`
 * is what a client asks to draw or says it closed, of which nothing need be kept; `unheard` what no listener hears.
 */
export type Envelope =
  | { kind: 'event'; teamId: string; userId: string; id: string }
  | { kind: 'command' | 'press' | 'submission'; teamId: string; userId: string }
  | { kind: 'shown' }
  /** Somebody of another company, in a channel that the two share. */
  | { kind: 'stranger'; responseUrl: string | undefined }
  | { kind: 'unheard' };

function read(body: object): Envelope {
  if ('command' in body) {
    const { team_id, user_id } = command.parse(body);
    return { kind: 'command', teamId: team_id, userId: user_id };
  }
  switch ('type' in body ? body.type : undefined) {
    case 'event_callback':
      return eventIn(event.parse(body));
    case 'block_actions':
      return pressIn(press.parse(body));
    case 'view_submission':
      return actIn('submission', submission.parse(body));
    case 'shortcut':
    case 'message_action': {
      const asked = shortcut.parse(body);
      return actIn('press', asked, asked.response_url);
    }
    case 'view_closed':
      closing.parse(body);
      return { kind: 'shown' };
    default:
      unheard.parse(body);
      return { kind: 'unheard' };
  }
}

/** What happens to a workspace as a whole is no person's doing. */
const NOBODY = '';

/** The app's own messages come by here too, and what is said in channels: nobody hears those. */
function eventIn({ team_id: teamId, event_id: id, event: inside }: z.output<typeof event>): Envelope {
  const { type } = inside;
  if (type === 'app_uninstalled' || type === 'tokens_revoked')
    return { kind: 'event', teamId, userId: NOBODY, id };
  const userId = writerOf(inside);
  if (typeof userId !== 'string' || inside.bot_id) return { kind: 'unheard' };
  if (type === 'app_home_opened' && inside.tab === 'home') return { kind: 'shown' };
  const isHeard = type === 'message' ? inside.channel_type === 'im' : OURS.has(type);
  return isHeard ? { kind: 'event', teamId, userId, id } : { kind: 'unheard' };
}

/** Who wrote it; of an edit, who edited words of their own (Slack also calls it an edit when a link is unfolded). */
function writerOf(inside: z.output<typeof event>['event']): unknown {
  const edit = inside.subtype === 'message_changed' ? sentMessage.safeParse(inside).data : undefined;
  if (!edit) return inside.user;
  const { message, previous_message: before } = edit;
  return message?.bot_id || message?.text === before?.text ? undefined : message?.user;
}

const pressIn = (body: z.output<typeof press>): Envelope => actIn('press', body, body.response_url);

function actIn(
  kind: 'press' | 'submission',
  body: z.output<typeof press> | z.output<typeof submission> | z.output<typeof shortcut>,
  responseUrl?: string,
): Envelope {
  const { team, user, enterprise } = body;
  // Within one organization people of its other workspaces are none.
  if (team && user.team_id && user.team_id !== team.id && !enterprise)
    return { kind: 'stranger', responseUrl: responseUrl };
  return { kind, teamId: team?.id ?? user.team_id ?? '', userId: user.id };
}

/**
 * Reads a request's body: what every listener relies on is there, and of the right shape.
 *
 * @throws MalformedError
 */
export function readEnvelope(body: unknown): Envelope {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new MalformedError(['the body is no object']);
  try {
    return read(body);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    // Which field, and what is wrong with it: never what stood there.
    throw new MalformedError(error.issues.map(({ path, code }) => `${path.join('.')}: ${code}`));
  }
}
