import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type CustomRoute,
  HTTPModuleFunctions,
  HTTPReceiver,
  HTTPReceiverDeferredRequestError,
} from '@slack/bolt';
import { describeError, type Log } from '../log.ts';
import { boltLogger } from './app.ts';
import { MalformedError } from './envelope.ts';

export const SLACK_PATH = '/slack/events';

/**
 * Bolt's receiver; what Slack would not send is refused, and ends nothing.
 *
 * @param isReady whether what is sent now can be written down; asked at `/readyz`
 */
export function httpReceiver(
  signingSecret: string,
  log: Log,
  isReady: () => Promise<boolean> = async () => true,
): HTTPReceiver {
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: SLACK_PATH,
    customRoutes: healthRoutes(isReady),
    logger: boltLogger(log),
    dispatchErrorHandler: ({ error, response }) => end(response, statusOf(error)),
    processEventErrorHandler: async ({ error, response }) => {
      if (error instanceof MalformedError) log.warn({ error: error.message }, 'a request was refused');
      else log.error(describeError(error), 'a request was not taken');
      if (!response.headersSent) end(response, error instanceof MalformedError ? 400 : 503);
      return true;
    },
  });
  const { requestListener } = receiver;
  receiver.requestListener = (request, response) => {
    if (request.method !== 'POST') return requestListener(request, response);
    void withObject(request, response, () => requestListener(request, response));
  };
  return receiver;
}

/** For who looks after the process: it runs (`/healthz`), and the database answers it (`/readyz`). Nothing else is said. */
const healthRoutes = (isReady: () => Promise<boolean>): CustomRoute[] => [
  { path: '/healthz', method: 'GET', handler: (_request, response) => say(response, 200, 'ok') },
  {
    path: '/readyz',
    method: 'GET',
    handler: async (_request, response) =>
      (await isReady()) ? say(response, 200, 'ready') : say(response, 503, 'the database does not answer'),
  },
];

function say(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`${words}\n`);
}

/** Goes on where the body, once verified, will be an object: Bolt looks into it before any code of ours. */
async function withObject(
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
): Promise<void> {
  try {
    const buffered = await HTTPModuleFunctions.bufferIncomingMessage(
      request,
      HTTPModuleFunctions.defaultBodyLimit,
    );
    const body: unknown = HTTPModuleFunctions.parseHTTPRequestBody(buffered);
    if (typeof body !== 'object' || body === null) return end(response, 400);
  } catch (error) {
    const isTooLarge = HTTPModuleFunctions.isRawBodyError(error) && error.statusCode === 413;
    return end(response, isTooLarge ? 413 : 400);
  }
  try {
    next();
  } catch (error) {
    end(response, statusOf(error));
  }
}

/** An address that nobody listens at, or one that is none. */
const statusOf = (error: unknown): number => (error instanceof HTTPReceiverDeferredRequestError ? 404 : 400);

function end(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}
