import { z } from 'zod';
import { FEATURES } from '../documents/index.ts';
import { lifeEventSchema } from '../guidance/life-events/index.ts';
import { FIELDS, profileSchema } from '../participant/profile.ts';

/** Under an answer: what is pressed takes the answer's place, with a way back to the figures of that year. */
const page = z.number().int().optional();

/** The buttons that are not answers to a question, as they travel in a button's value. */
export const pressSchema = z.discriminatedUnion('name', [
  z.strictObject({
    name: z.enum([
      'begin',
      'resume',
      'back',
      'skip',
      'dontKnow',
      'stop',
      'startOver',
      'next',
      'profile',
      'help',
      'forget',
      'export',
      'forgetYes',
      'forgetNo',
      'otherYears',
      'askBalances',
      'askPaychecks',
      'paycheck',
      'rollover',
      'growth',
      'calendar',
      'calendarFile',
      'stub',
      'proRata',
      'proRataExample',
      'whatToChange',
      'lifeEvents',
    ]),
    /** Of a question's own buttons: which question they stood under, and its turn. */
    of: z.strictObject({ question: z.string(), turn: z.number().int() }).optional(),
    page,
  }),
  z.strictObject({ name: z.enum(['why', 'change']), question: z.string() }),
  z.strictObject({ name: z.enum(['topic', 'more']), topic: z.string() }),
  /** Whether an answer was what was asked. */
  z.strictObject({ name: z.enum(['wasRight', 'wasWrong']), topic: z.string() }),
  /** What a plan document says is taken over; `feature`: one finding, else all of them. */
  z.strictObject({ name: z.literal('takeOver'), feature: z.enum(FEATURES).optional(), facts: profileSchema }),
  /** From a channel into the direct messages, with the topic that was asked about. */
  z.strictObject({ name: z.literal('private'), topic: z.string().optional() }),
  z.strictObject({ name: z.literal('undo'), id: z.number().int() }),
  z.strictObject({ name: z.literal('pickPlan'), plan: z.string() }),
  z.strictObject({ name: z.literal('otherPlan') }),
  z.strictObject({ name: z.literal('lifeEvent'), event: lifeEventSchema }),
  z.strictObject({ name: z.literal('removeFact'), field: z.enum(FIELDS) }),
  z.strictObject({
    name: z.enum(['headroom', 'buckets', 'derivation', 'limits', 'bothYears', 'exportAnswer']),
    taxYear: z.number().int(),
    page,
  }),
]);
export type Press = z.infer<typeof pressSchema>;

/** The year of the answer whose place it takes; undefined where it's a message of its own. */
export const pageOf = (press: Press): number | undefined => ('page' in press ? press.page : undefined);

/** A pressed answer. */
export const answerSchema = z.strictObject({
  question: z.string(),
  turn: z.number().int(),
  choice: z.string(),
});
