import { z } from 'zod';
import { planSchema } from '../plan/terms.ts';

/** A plan as an admin is typing it: raw values by field, and how many versions there were when they began. */
const planDraftSchema = z.strictObject({
  base: z.number().int(),
  values: z.record(z.string(), z.string()),
});
export type PlanDraft = z.infer<typeof planDraftSchema>;

/** All that HR set up in a workspace. Nothing in it is of a participant. */
export const workspaceSchema = z.strictObject({
  /** Admins beside those whom the configuration names, and those of them who were removed. */
  addedAdmins: z.array(z.string()).default([]),
  removedAdmins: z.array(z.string()).default([]),
  plans: z.array(planSchema).default([]),
  /** The plan of whoever has not picked one. */
  defaultPlan: z.string().nullable().default(null),
  /** What an admin is typing, kept until it is saved or thrown away. */
  planDrafts: z.record(z.string(), planDraftSchema).default({}),
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
