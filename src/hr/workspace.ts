import { z } from 'zod';
import { yearData } from '../calculator/index.ts';
import { planSchema } from '../plan/terms.ts';
import { reportSchema } from '../usage/report.ts';

/** A plan as an admin is typing it: raw values by field, and how many versions there were when they began. */
const planDraftSchema = z.strictObject({
  base: z.number().int(),
  values: z.record(z.string(), z.string()),
});
export type PlanDraft = z.infer<typeof planDraftSchema>;

/** A year's limits as an admin entered them. */
const enteredLimitsSchema = z.strictObject({
  id: z.string(),
  figures: yearData,
  /** For trying the app out: not the law's. */
  madeUp: z.boolean(),
  state: z.enum(['proposed', 'inForce', 'rejected']),
  enteredBy: z.string(),
  enteredAt: z.iso.datetime(),
  /** The second admin who confirmed or rejected them. */
  decidedBy: z.string().nullable(),
  /** They stand in place of figures that the app brought along. */
  overFile: z.boolean(),
});
export type EnteredLimits = z.infer<typeof enteredLimitsSchema>;

const knownLimitsSchema = z.strictObject({
  taxYear: z.number().int(),
  version: z.number().int().min(1),
  figures: yearData,
  madeUp: z.boolean(),
  since: z.iso.datetime(),
});
export type KnownLimits = z.infer<typeof knownLimitsSchema>;

const announcementSchema = z.strictObject({
  id: z.string(),
  taxYear: z.number().int(),
  version: z.number().int(),
  introduction: z.string().max(1_000),
  state: z.enum(['draft', 'scheduled', 'posting', 'done', 'cancelled']),
  channels: z.array(z.string()),
  /** When it is to be posted; null: at once. */
  postAt: z.iso.datetime().nullable(),
  /** Who posted it, or is to decide; null: nobody yet. */
  by: z.string().nullable(),
});
export type Announcement = z.infer<typeof announcementSchema>;

const settingsSchema = z.strictObject({
  /** Entered limits count only when a second admin confirmed them. */
  secondAdmin: z.boolean(),
  /** Announcements go out without anybody pressing a button. */
  autoPost: z.boolean(),
  /** The numbers go to the HR channels each month. */
  monthlyNumbers: z.boolean(),
});
export type Setting = keyof z.infer<typeof settingsSchema>;

/** All that HR set up in a workspace. Nothing in it is of a participant. */
export const workspaceSchema = z.strictObject({
  /** Admins beside those whom the configuration names, and those of them who were removed. */
  addedAdmins: z.array(z.string()).default([]),
  removedAdmins: z.array(z.string()).default([]),
  plans: z.array(planSchema).default([]),
  /** The plan of whoever has not picked one. */
  defaultPlan: z.string().nullable().default(null),
  /** Limits that admins entered; the newest of a year that is in force counts. */
  enteredLimits: z.array(enteredLimitsSchema).default([]),
  /** Every version of a year's limits that people were told, in order; the first of a year is version 1. */
  knownLimits: z.array(knownLimitsSchema).default([]),
  /** Corrections that are still being told: to whom after which person. */
  corrections: z
    .array(z.strictObject({ taxYear: z.number().int(), version: z.number().int(), after: z.string() }))
    .default([]),
  /** The channels that HR chose for announcements. */
  channels: z.array(z.string()).default([]),
  announcements: z.array(announcementSchema).default([]),
  settings: settingsSchema.default({ secondAdmin: false, autoPost: false, monthlyNumbers: false }),
  /** The numbers of the last month that is over; before the first there are none. */
  numbers: reportSchema.nullable().default(null),
  /** The last month that is not told: the app began in the one after it. */
  numbersSince: z.string().nullable().default(null),
  /**
   * Plans that somebody said are entered wrong, by id: of which version, and how many times. Who said it, and what, is
   * in letters alone.
   */
  doubted: z
    .record(z.string(), z.strictObject({ versions: z.number().int(), times: z.number().int() }))
    .default({}),
  /** What an admin is typing, kept until it is saved: of a plan by admin and plan, of limits by admin. */
  planDrafts: z.record(z.string(), planDraftSchema).default({}),
  limitsDrafts: z.record(z.string(), z.record(z.string(), z.string())).default({}),
});
export type Workspace = z.infer<typeof workspaceSchema>;
export const newWorkspace = (): Workspace => workspaceSchema.parse({});

/** What an admin did, to what, and how it was before and after. Never a participant's data. */
export const auditEntrySchema = z.strictObject({
  at: z.iso.datetime(),
  by: z.string(),
  what: z.string(),
  before: z.string(),
  after: z.string(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;
