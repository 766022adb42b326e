import type { App } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import { z } from 'zod';
import { outcomeOf } from '../../guidance/last-year.ts';
import { roomBlocks } from '../blocks/home.ts';
import { converse, type Parts } from '../converse.ts';
import { toPersonOnly } from '../deliver.ts';
import { askingOf, heard, openModal } from '../hr/door.ts';
import { modal } from '../hr/parts.ts';
import { personNow } from '../person-now.ts';
import { texts } from '../texts.en.ts';

const aboutMessage = z.looseObject({
  channel: z.looseObject({ id: z.string() }),
  message: z.looseObject({ text: z.string().nullish() }),
});

/** The lightning menu, and the menu of a message. */
export function listenToShortcuts(app: App, parts: Parts): void {
  app.shortcut('my_room', async ({ ack, body, client }) => {
    await ack();
    const asking = askingOf(parts, body, client, undefined);
    await heard(parts, asking, async () => {
      const { person, day, run } = await personNow(parts, asking);
      const blocks = run((): KnownBlock[] => roomBlocks(outcomeOf(person, day)));
      await openModal(asking, modal('room', texts.myRoom(), blocks, { close: texts.close() }));
    });
  });

  // Somebody's message, read as a question: answered to whoever pressed, and nothing of it is kept.
  app.shortcut('ask_about', async ({ ack, body, respond, client }) => {
    await ack();
    const asking = askingOf(parts, body, client, respond);
    const { door } = asking;
    const { channel, message } = aboutMessage.parse(body);
    await converse(parts, {
      key: asking,
      input: { kind: 'about', text: message.text ?? '', inDm: false },
      eventId: door.arrived.id,
      // In whatever conversation it stands, also one between two people.
      here: toPersonOnly(door, respond, asking.userId),
      door,
      channel: channel.id,
    });
  });
}
