import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { StoredModel } from './model.ts';

const stored = z.record(
  z.string(),
  z.object({
    labels: z.array(z.string()),
    bias: z.array(z.number()),
    weights: z.record(z.string(), z.array(z.number())),
  }),
);

let loaded: StoredModel | undefined;
/** The weights that `npm run train` made; read once. */
export function weights(): StoredModel {
  loaded ??= stored.parse(JSON.parse(readFileSync(new URL('weights.json', import.meta.url), 'utf8')));
  return loaded;
}
