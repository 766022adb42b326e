import { z } from 'zod';
import { REMINDERS } from '../participant/reminder-settings.ts';

/**
 * What a letter says, in codes with names, amounts and dates: its words are made when it is sent, on what is true then.
 * Nothing of it is in a language but what somebody typed.
 */
export const letterContent = z.discriminatedUnion('kind', [
  /** Somebody says that what HR entered of a plan isn't right; `from` is null where they didn't give their name. */
  z.strictObject({
    kind: z.literal('doubt'),
    from: z.string().nullable(),
    plan: z.string(),
    enteredOn: z.string(),
    what: z.string(),
  }),
  /** Limits were entered, and a second admin decides. */
  z.strictObject({ kind: z.literal('confirmLimits'), id: z.string() }),
  /** What the second admin decided, to the first. */
  z.strictObject({ kind: z.literal('limitsDecided'), id: z.string() }),
  z.strictObject({
    kind: z.enum(['draftReady', 'announcement', 'announcementProgress', 'announcementReport']),
    id: z.string(),
  }),
  z.strictObject({ kind: z.literal('forgetting'), on: z.iso.date() }),
  z.strictObject({ kind: z.literal('numbers'), period: z.string() }),
  z.strictObject({ kind: z.literal('reminder'), reminder: z.enum(REMINDERS), period: z.string() }),
  /** Figures that somebody was told, of a version of a year's limits, were wrong. */
  z.strictObject({
    kind: z.literal('correction'),
    taxYear: z.number(),
    from: z.number(),
    to: z.number(),
  }),
]);
export type LetterContent = z.output<typeof letterContent>;

/**
 * What is to be sent, each once: it is written down in the transaction of what it follows from, and sent
 * afterwards by whichever process comes first.
 */
export type Letter = {
  /** Says what the message is; a second letter with the same key is none. */
  key: string;
  /** Letters that belong together: an announcement's, a report's. */
  batch: string;
  /** The person whose message it is; removed with their data. */
  userId?: string | undefined;
  /** A conversation, or a person's id for their direct messages. */
  channel: string;
  /** What to say; made into a message when it is sent. */
  content: LetterContent;
  dueAt: Date;
  /** One of very many: the others go first. */
  bulk?: boolean;
};
