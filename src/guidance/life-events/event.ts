import { z } from 'zod';
import type { Day } from '../../participant/day.ts';
import type { Profile } from '../../participant/profile.ts';
import type { Outcome } from '../outcome.ts';

/** What changes in somebody's life, and what they do then. */

const isoDay = z.iso.date();

/** A day, or the last one of a month where only the month was said. */
const when = z.strictObject({ on: isoDay, isMonth: z.boolean() });
export type When = z.infer<typeof when>;

/** What happened or will, as far as it was said. */
export const lifeEventSchema = z.discriminatedUnion('kind', [
  /** The last day here; `laidOff`: not by their own choice. */
  z.strictObject({ kind: z.literal('leaving'), laidOff: z.boolean(), last: when.optional() }),
  z.strictObject({ kind: z.literal('newJob'), from: when.optional() }),
  z.strictObject({ kind: z.literal('married'), on: when.optional() }),
  /** The age that is reached, and when where that was said. */
  z.strictObject({
    kind: z.literal('birthday'),
    age: z.number().int().min(14).max(120).optional(),
    year: z.number().int().min(2000).max(2100).optional(),
  }),
  z.strictObject({ kind: z.literal('bonus'), amount: z.number().min(0).optional(), on: when.optional() }),
  z.strictObject({ kind: z.literal('overLimit'), amount: z.number().min(0).optional() }),
]);
export type LifeEvent = z.infer<typeof lifeEventSchema>;
export type LifeEventOf<Kind extends LifeEvent['kind']> = Extract<LifeEvent, { kind: Kind }>;

/** In the order in which they are offered. */
export const LIFE_EVENTS = ['leaving', 'newJob', 'bonus', 'birthday', 'married', 'overLimit'] as const;

/** One thing to do or to know; `by`: in words, until or from when. */
export type ToDo = { by?: string; says: string; source: string };

/** What to do about an event, with the person's own figures where they are known. */
export type Checklist = {
  event: LifeEvent;
  /** What it comes to, in a sentence or two. */
  lead: string;
  toDo: ToDo[];
  /** What the person could tell, so that more of it is theirs; a sentence each. */
  ask: string[];
  /** Of too much: it is by the person's own figures. */
  isCertain?: boolean;
};

/** Whose checklist it is: what is known of them in each tax year, and their figures of this one. */
export type Whose = {
  profileIn: (taxYear: number) => Profile;
  outcome: Outcome;
  day: Day;
  /** The year is over; `day` is its last one, and this is today. */
  now?: Day;
};
