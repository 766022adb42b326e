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
  content: unknown;
  dueAt: Date;
  /** One of very many: the others go first. */
  bulk?: boolean;
};
