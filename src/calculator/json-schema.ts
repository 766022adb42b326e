import { z } from 'zod';
import { FUNCTIONS } from './functions.ts';

type JsonSchema = Record<string, unknown>;

const DECIMAL = { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$', description: 'an exact decimal' };

/** Exact amounts have no form of their own in JSON: requests take numbers or decimal strings, results give strings. */
function toJsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const json = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type !== 'custom') return;
      Object.assign(jsonSchema, io === 'input' ? { anyOf: [{ type: 'number' }, DECIMAL] } : DECIMAL);
    },
  });
  return json as JsonSchema;
}

/** The JSON Schema of every function's request and result, by the function's name. */
export function jsonSchemas(): Record<string, { request: JsonSchema; result: JsonSchema }> {
  return Object.fromEntries(
    Object.entries(FUNCTIONS).map(([name, { request, result }]) => [
      name,
      { request: toJsonSchema(request, 'input'), result: toJsonSchema(result, 'output') },
    ]),
  );
}
