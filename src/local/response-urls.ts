import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Ephemerals, showOnlyTo } from './messages.ts';
import { APP } from './people.ts';
import type { WebApi } from './web-api.ts';

/** Addresses at which the app may answer a command or a press: five times, within 30 minutes. */
export type ResponseUrls = {
  issue(for_: Issued): string;
  /** Takes an answer; false: the address was used up, or never issued. */
  take(id: string, body: unknown): Promise<boolean>;
  /** Shows what a command was answered with in its acknowledgement. */
  show(for_: Issued, body: unknown): Promise<void>;
};
export type Issued = { person: string; channel: string; original?: { ts: string; ephemeral: boolean } };

const USES = 5;
const LASTS_MS = 30 * 60 * 1_000;

const answer = z.looseObject({
  text: z.string().default(''),
  blocks: z.array(z.unknown()).default([]),
  response_type: z.enum(['ephemeral', 'in_channel']).default('ephemeral'),
  replace_original: z.boolean().default(false),
  delete_original: z.boolean().default(false),
});
type Answer = z.infer<typeof answer>;

export function newResponseUrls(base: () => string, api: WebApi, ephemerals: Ephemerals): ResponseUrls {
  const issued = new Map<string, Issued & { left: number; until: number }>();
  return {
    issue: (for_) => {
      const id = randomUUID();
      issued.set(id, { ...for_, left: USES, until: Date.now() + LASTS_MS });
      return `${base()}/local/respond/${id}`;
    },
    take: async (id, body) => {
      const url = issued.get(id);
      if (!url || url.left <= 0 || url.until < Date.now()) return false;
      url.left -= 1;
      await put(api, ephemerals, url, answer.parse(body));
      return true;
    },
    show: (for_, body) => put(api, ephemerals, for_, answer.parse(body)),
  };
}

async function put(
  api: WebApi,
  ephemerals: Ephemerals,
  { person, channel, original }: Issued,
  { text, blocks, ...how }: Answer,
): Promise<void> {
  const content = { text, blocks };
  if (original && (how.replace_original || how.delete_original)) {
    if (original.ephemeral)
      how.delete_original ? ephemerals.remove(original.ts) : ephemerals.replace(original.ts, content);
    else
      await api.call(APP.botToken, how.delete_original ? 'chat.delete' : 'chat.update', {
        channel,
        ts: original.ts,
        ...content,
      });
    return;
  }
  if (how.response_type === 'in_channel')
    await api.call(APP.botToken, 'chat.postMessage', { channel, ...content });
  else await showOnlyTo(api, ephemerals, { person, channel }, content);
}
