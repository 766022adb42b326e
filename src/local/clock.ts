/** The clock of the local workspace: it runs, and can be moved, so that what happens later can be seen now. */
export type Clock = {
  now: () => Date;
  /** From now on it is this time; undefined: the time that it really is. */
  moveTo: (time: Date | undefined) => void;
};

export function newClock(start?: Date): Clock {
  let ahead = start ? start.getTime() - Date.now() : 0;
  return {
    now: () => new Date(Date.now() + ahead),
    moveTo: (time) => {
      ahead = time ? time.getTime() - Date.now() : 0;
    },
  };
}
