/** The tables, as Kysely sees them. Only this room knows them. */
export type Tables = {
  people: {
    team_id: string;
    user_id: string;
    /** All that is kept of the person, as JSON that `personSchema` reads. */
    state: string;
    /** Counts the changes: one that was made on an older state is made again on the newer one. */
    version: number;
  };
  handled_events: {
    team_id: string;
    event_id: string;
    /** Seconds since 1970. */
    handled_at: number;
  };
};
