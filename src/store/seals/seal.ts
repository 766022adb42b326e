import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';

/** What came could not be opened: another key sealed it, it was changed, or it was sealed for another place. */
export class SealError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'SealError';
  }
}

/** Bytes of a key of AES-256. */
export const KEY_BYTES = 32;
/** What GCM recommends (NIST SP 800-38D, 8.2): 96 bits by chance, never used twice with one key. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals bytes with AES-256-GCM.
 *
 * @param about where they belong, such as "T1/people/U1": what was sealed for one place can't be opened in another
 * @returns nonce, sealed bytes and tag, in base64
 */
export function seal(key: Buffer | KeyObject, about: string, bytes: Buffer): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(about));
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]).toString('base64');
}

/**
 * Opens what `seal` made.
 *
 * @throws SealError where the key or the place is another, or a bit of it was changed
 */
export function unseal(key: Buffer | KeyObject, about: string, sealed: string): Buffer {
  const bytes = Buffer.from(sealed, 'base64');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) throw new SealError(`What is kept of ${about} is cut short`);
  const opener = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  opener.setAAD(Buffer.from(about));
  opener.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([opener.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), opener.final()]);
  } catch (error) {
    // Node says only that the tag does not fit, whatever the reason.
    if (error instanceof Error && /authenticate data/.test(error.message))
      throw new SealError(`What is kept of ${about} was not sealed with this key, or was changed`);
    throw error;
  }
}
