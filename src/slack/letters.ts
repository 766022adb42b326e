import { z } from 'zod';
import { type Message, message, section } from './blocks/parts.ts';
import type { Parts } from './converse.ts';
import type { Write } from './outbox.ts';

/** What a letter of the outbox says; it becomes a message when it is sent, on what is true then. */
const contentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('words'), words: z.string() }),
]);

/** Makes letters into messages. */
export const writerFor =
  (_parts: Parts): Write =>
  async ({ content }): Promise<Message | undefined> => {
    const letter = contentSchema.parse(content);
    switch (letter.kind) {
      case 'words':
        return message([section(letter.words)]);
    }
  };
