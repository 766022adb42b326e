import { LIMITS, type PlanFile } from '../plan-document/index.ts';

const LONGEST_MS = 60_000;

/** Slack did not give the file: it is gone, or the app may not read it. */
export class NotFetchedError extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'NotFetchedError';
  }
}

/**
 * A file that a person sent, in memory. Not more is read than a plan document may have: one byte beyond says
 * that it is too big.
 *
 * @throws NotFetchedError
 */
export async function download(url: string, name: string, token: string): Promise<PlanFile> {
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(LONGEST_MS),
  });
  const type = response.headers.get('content-type') ?? '';
  // Without the right to a file, Slack answers with its sign-in page.
  if (!response.ok || !response.body || (type.includes('text/html') && !/\.html?$/i.test(name)))
    throw new NotFetchedError(`HTTP ${response.status}, ${type}`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LIMITS.bytes) break;
  }
  return { name, bytes: new Uint8Array(Buffer.concat(chunks)) };
}
