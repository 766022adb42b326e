import type { WebClient } from '@slack/web-api';
import { LIMITS, type PlanFile } from '../documents/index.ts';

const LONGEST_MS = 60_000;

/** Slack's hosts of files, or the host of the Web API where another one is configured. */
function isSlacks(address: string, slackApiUrl: string): boolean {
  const url = URL.parse(address);
  if (!url) return false;
  if (url.origin === new URL(slackApiUrl).origin) return true;
  return url.protocol === 'https:' && url.port === '' && FILE_HOSTS.test(url.hostname);
}
const FILE_HOSTS = /^(?:[\w-]+\.)?(?:slack\.com|slack-files\.com)$/;

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
 * @param client with the app's token, which goes to Slack's hosts alone
 * @throws NotFetchedError
 */
export async function download(
  url: string,
  name: string,
  { token = '', slackApiUrl }: Pick<WebClient, 'token' | 'slackApiUrl'>,
): Promise<PlanFile> {
  if (!isSlacks(url, slackApiUrl)) throw new NotFetchedError('the address is not one of Slack’s');
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
