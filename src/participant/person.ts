import { z } from 'zod';
import { type Day, isoOf } from './day.ts';
import { keepMonths } from './keeping.ts';
import { lastYearSchema, leftBehind, stillKept } from './last-year.ts';
import type { PlanInForce } from './plan-in-force.ts';
import { forAnotherYear, profileSchema } from './profile.ts';
import { reminderSettings } from './reminder-settings.ts';

const choice = z.strictObject({ id: z.string(), label: z.string(), facts: profileSchema });

/** Where a person is in the questions. */
export const interviewSchema = z.strictObject({
  part: z.enum(['room', 'proRata', 'paycheck']),
  /** The question that waits for an answer. */
  open: z.string().nullable(),
  /** Counts the times that something was asked: a button that carries an older number is an old button. */
  turn: z.number().int(),
  /** Questions that were answered or passed over, in order; "back" goes to the last of them. */
  past: z.array(z.string()),
  skipped: z.array(z.string()),
  /** A value that can be read in several ways, waiting for the person to say which. */
  unclear: z.array(choice).nullable(),
  stopped: z.boolean(),
  /** Where the open question stands in Slack, so that its buttons can be taken away. */
  message: z.strictObject({ channel: z.string(), ts: z.string() }).nullable(),
});

/** What was last spoken of: "and next year?" and "why?" mean this. */
const aboutSchema = z.strictObject({
  /** `forget`: it was asked whether all is to be removed. */
  kind: z.enum(['topic', 'figures', 'limits', 'paycheck', 'proRata', 'rollover', 'forget']),
  topic: z.string().nullable(),
  taxYear: z.number().int(),
  /** Something was asked or noted since: "why?" no longer means it, "and at 50?" still does. */
  behind: z.boolean().default(false),
  /** What was supposed for them: "and 300?" supposes another figure, "and without that?" goes back to what is. */
  supposed: profileSchema.optional(),
});
export type About = z.infer<typeof aboutSchema>;

/** All that is kept of a person. */
export const personSchema = z.strictObject({
  profile: profileSchema,
  /** The calendar year in which the facts were said. */
  year: z.number().int(),
  /** What went in in the year before: too much of it comes out by April 15. */
  lastYear: lastYearSchema.nullable().default(null),
  interview: interviewSchema.nullable(),
  welcomed: z.boolean(),
  last: aboutSchema.nullable().default(null),
  /** The facts as they were before the last message, so that one press takes it back. */
  undo: z.strictObject({ id: z.number().int(), before: profileSchema }).nullable().default(null),
  /** The plan that they picked, where the employer has several. */
  planId: z.string().nullable().default(null),
  /** Of each tax year whose limits they were told: which version. */
  told: z.record(z.string(), z.number().int()).default({}),
  /** Topics they asked about, and topics close to what found no answer; never their words. */
  asked: z.array(z.string()).default([]),
  unanswered: z.array(z.string()).default([]),
  /** Of topics that were answered: whether that was what they asked. */
  judged: z.record(z.string(), z.boolean()).default({}),
  /** Their part in the numbers that everybody sees, as of when each line was renewed. */
  counted: z.record(z.string(), z.number()).default({}),
  /** The day on which they last did something, ISO; null: before that was noted. */
  usedOn: z.iso.date().nullable().default(null),
  /** How long they want to be kept without use; null: as everybody is. */
  keepMonths: keepMonths.nullable().default(null),
  /** They were told that all of it goes on this day. */
  forgetOn: z.iso.date().nullable().default(null),
  /** The dates of the last calendar file they were given, so that the next one takes back what no longer holds. */
  calendar: z
    .strictObject({
      /** Counts the files: a calendar takes what has the higher number. */
      sequence: z.number().int(),
      given: z.array(z.strictObject({ id: z.string(), on: z.iso.date(), title: z.string() })),
    })
    .nullable()
    .default(null),
  /** Null: never reminded. */
  reminders: reminderSettings.nullable().default(null),
});

export type Interview = z.infer<typeof interviewSchema>;
/** `plan`: what HR says of their plan, while they are spoken to; it is not kept with them. */
export type Person = z.infer<typeof personSchema> & { plan?: PlanInForce };

export const newPerson = (day: Day): Person => ({
  profile: {},
  year: day.calendarYear,
  lastYear: null,
  interview: null,
  welcomed: false,
  last: null,
  undo: null,
  planId: null,
  told: {},
  asked: [],
  unanswered: [],
  judged: {},
  counted: {},
  usedOn: isoOf(day.today),
  keepMonths: null,
  forgetOn: null,
  calendar: null,
  reminders: null,
});

/** What was said last can no longer be taken back. */
export const withoutUndo = (person: Person): Person => ({
  ...person,
  undo: person.undo && { ...person.undo, id: person.undo.id + 1 },
});

/** The person as of today: what was true only in an earlier year is not taken over into this one. */
export function asOf(person: Person, day: Day): Person {
  const lastYear = stillKept(person.lastYear, day);
  if (person.year === day.calendarYear)
    return lastYear === person.lastYear ? person : { ...person, lastYear };
  return {
    ...person,
    lastYear: leftBehind(person.year, person.profile, day),
    profile: forAnotherYear(person.profile),
    year: day.calendarYear,
    last: null,
    undo: null,
  };
}
