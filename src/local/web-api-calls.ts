import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { type Ephemerals, showOnlyTo } from './messages.ts';
import { PEOPLE } from './people.ts';
import type { Views } from './views.ts';
import type { WebApi } from './web-api.ts';

type Noting = { api: WebApi; ephemerals: Ephemerals; views: Views };

/** A call of the app's: to the emulator and back; what the page has to know of it is noted on the way. */
export async function webApiCall(
  parts: Noting,
  method: string,
  headers: IncomingMessage['headers'],
  body: string,
): Promise<{ status: number; body: string }> {
  const type = headers['content-type'] ?? 'application/json';
  const answered = await parts.api.forward(
    method,
    { authorization: headers.authorization ?? '', 'content-type': type },
    body,
  );
  const result = z.looseObject({ ok: z.boolean() }).safeParse(JSON.parse(answered.body || '{}'));
  if (result.success && result.data.ok) await note(parts, method, paramsOf(type, body), result.data);
  return { status: answered.status, body: answered.body };
}

async function note(
  { views, ephemerals, api }: Noting,
  method: string,
  params: Record<string, unknown>,
  answer: unknown,
): Promise<void> {
  const personOf = (id: string) => PEOPLE.find((person) => person.id === id)?.name;
  if (method === 'chat.postEphemeral') {
    const blocks = z.array(z.unknown()).default([]).parse(params.blocks);
    const to = { person: personOf(String(params.user)) ?? '', channel: String(params.channel) };
    await showOnlyTo(api, ephemerals, to, { text: String(params.text ?? ''), blocks });
  }
  if (/^views\.(?:publish|open|push|update)$/.test(method)) views.note(method, params, answer, personOf);
}

/** The parameters of a call; in a form, values that are not text are JSON. */
function paramsOf(type: string, body: string): Record<string, unknown> {
  if (type.includes('json')) return z.record(z.string(), z.unknown()).parse(JSON.parse(body || '{}'));
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([name, value]) => [
      name,
      /^[[{]/.test(value) ? JSON.parse(value) : value,
    ]),
  );
}
