import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';

/**
 * What a failed call to Slack means. `passing`: the same call may work later; `maybeDone`: Slack may have done it
 * all the same, its answer only did not arrive.
 */
export type Failure =
  | { kind: 'passing'; maybeDone: boolean; retryAfterMs: number | undefined }
  | { kind: 'final'; reason: string };

/** What Slack calls its own troubles; with the first two it may have done part of what was asked. */
const MAYBE_DONE = new Set(['fatal_error', 'request_timeout']);
const PASSING = new Set([
  'internal_error',
  'service_unavailable',
  'ratelimited',
  'team_added_to_org',
  'rollup_error',
]);

/** The request never reached anybody. */
export const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

const passing = (maybeDone: boolean, retryAfterMs?: number): Failure => ({
  kind: 'passing',
  maybeDone,
  retryAfterMs,
});

/** Reads an error that a call of Slack's Web API threw; anything else is a defect of ours, and final. */
export function failureOf(error: unknown): Failure {
  if (error instanceof WebAPIRateLimitedError) return passing(false, error.retryAfter * 1_000);
  if (error instanceof WebAPIHTTPError)
    return error.statusCode >= 500 ? passing(true) : { kind: 'final', reason: `http_${error.statusCode}` };
  if (error instanceof WebAPIRequestError) return passing(!NOT_SENT.has(codeOf(error.original)));
  if (error instanceof WebAPIPlatformError) {
    const reason = error.data.error;
    if (MAYBE_DONE.has(reason)) return passing(true);
    return PASSING.has(reason) ? passing(false) : { kind: 'final', reason };
  }
  return { kind: 'final', reason: 'unknown' };
}

/** The system's code of a failed connection; fetch wraps it. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codeOf(error.cause);
}
