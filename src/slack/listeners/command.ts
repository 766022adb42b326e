import type { App } from '@slack/bolt';
import { arrivedOf } from '../arrived.ts';
import { converse, type Parts } from '../converse.ts';
import { toPersonOnly } from '../deliver.ts';
import { onHrCommand } from '../hr/door.ts';
import { HR_COMMANDS } from '../hr/index.ts';

/** `/megaroth …`: answered where it was typed, seen only by the person; acknowledged by what takes it in (arrivals.ts). */
export function listenToCommand(app: App, parts: Parts): void {
  app.command('/megaroth', async ({ command, body, respond, client }) => {
    const arrived = arrivedOf(body);
    const door = { client, log: parts.log, arrived };
    const here = toPersonOnly(door, respond, command.user_id);
    const asking = {
      teamId: command.team_id,
      userId: command.user_id,
      door,
      here,
      triggerId: command.trigger_id,
      channel: command.channel_id,
    };
    if (await onHrCommand(parts, HR_COMMANDS, asking, command.text)) return;
    await converse(parts, {
      key: { teamId: command.team_id, userId: command.user_id },
      input: { kind: 'text', text: command.text, inDm: false },
      eventId: arrived.id,
      here,
      door,
      channel: command.channel_id,
    });
  });
}
