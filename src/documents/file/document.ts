/** A document as it came: its bytes and its name. */
export type PlanFile = { name: string; bytes: Uint8Array };

/**
 * The text of one page, its lines parted by line breaks. Pages of a text without pages count by length. `laidOut`: the
 * same as it stands on the page, with spaces between columns, where the file tells places.
 */
export type Page = { number: number; text: string; laidOut?: string };

/** Why a document was not read; each has its own words for the person. */
export const NOT_READ = [
  'tooBig',
  'tooManyPages',
  'wrongKind',
  'encrypted',
  'scanned',
  'broken',
  'tooHard',
] as const;
export type NotRead = (typeof NOT_READ)[number];

/** A document that cannot be read, and why. */
export class UnreadableError extends Error {
  readonly why: NotRead;
  constructor(why: NotRead) {
    super(why);
    this.name = 'UnreadableError';
    this.why = why;
  }
}

export const LIMITS = {
  /** 20 MB. */
  bytes: 20 * 1024 * 1024,
  pages: 400,
  /** What a page of plain text, or of a Word file without page breaks, is taken to hold. */
  charactersAPage: 3_000,
  /** A Word file that grows beyond this when it is unpacked is no document. */
  unpackedBytes: 60 * 1024 * 1024,
} as const;
