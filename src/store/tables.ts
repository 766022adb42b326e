import type { Generated } from 'kysely';

/** The tables, as Kysely sees them. Only this room knows them. */
export type Tables = {
  people: {
    team_id: string;
    user_id: string;
    /** All that is kept of the person, as JSON that `personSchema` reads; sealed. */
    state: string;
    /** The day on which they are told that they'll be forgotten, or are; ISO. Null: nobody knows when they used the app. */
    due_on: string | null;
    /** Counts the changes: one that was made on an older state is made again on the newer one. */
    version: number;
  };
  handled_events: {
    team_id: string;
    event_id: string;
    /** Seconds since 1970. */
    handled_at: number;
    /** What is to be said for it, as JSON, until all of it is said; sealed. */
    answers: string | null;
  };
  inbox: {
    team_id: string;
    /** Slack's id of it. */
    arrival_id: string;
    user_id: string;
    /** As it came, as JSON; sealed; null once it is answered. */
    body: string | null;
    attempts: number;
    /** This and the next: milliseconds since 1970. */
    arrived_at: number;
    /** Until then it is somebody's; null: it is answered. */
    claimed_until: number | null;
  };
  workspaces: {
    team_id: string;
    /** What HR set up, as JSON that `workspaceSchema` reads. */
    state: string;
    version: number;
  };
  workspace_keys: {
    team_id: string;
    /** By chance; what is sealed names it. */
    key_id: string;
    /** The id of the key of `MEGAROTH_KEY` that sealed it. */
    master_id: string;
    /** The key itself, sealed. */
    wrapped: string;
  };
  audit: {
    id: Generated<number>;
    team_id: string;
    /** An `AuditEntry`, as JSON. */
    entry: string;
  };
  outbox: {
    id: Generated<number>;
    team_id: string;
    /** Says what the message is; there is one of each. */
    key: string;
    /** Messages that belong together. */
    batch: string;
    /** Whose message it is; goes when the person's data goes. */
    user_id: string | null;
    channel: string;
    /** What to say, as JSON; it becomes a message when it is sent. Sealed; emptied once it is sent. */
    content: string;
    state: 'waiting' | 'sending' | 'sent' | 'impossible' | 'dropped';
    /** 1: one of very many, which let the others go first. */
    bulk: number;
    /** This and the other times: seconds since 1970. */
    due_at: number;
    /** An attempt failed; the next one waits so long. The order stays that of `due_at`. */
    not_before: number | null;
    attempts: number;
    first_tried_at: number | null;
    /** 1: an attempt began whose end is not known. */
    maybe_posted: number;
    claimed_until: number | null;
    /** Slack's time stamp, with the conversation before it. */
    posted_at: string | null;
    reason: string | null;
  };
};
