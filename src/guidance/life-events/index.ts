import { birthday } from './birthday.ts';
import { bonus } from './bonus.ts';
import type { Checklist, LifeEvent, Whose } from './event.ts';
import { leaving } from './leaving.ts';
import { married } from './marriage.ts';
import { newJob } from './new-job.ts';
import { overLimit } from './over-limit.ts';

export { type Checklist, LIFE_EVENTS, type LifeEvent, lifeEventSchema, type ToDo } from './event.ts';
export { readLifeEvent } from './read.ts';
export { NAMES } from './texts.en.ts';

/** What to do about an event in somebody's life, in order, with their own dates and figures as far as they are known. */
export function checklistFor(event: LifeEvent, whose: Whose): Checklist {
  switch (event.kind) {
    case 'leaving':
      return leaving(event, whose);
    case 'newJob':
      return newJob(event, whose);
    case 'married':
      return married(event, whose);
    case 'birthday':
      return birthday(event, whose);
    case 'bonus':
      return bonus(event, whose);
    case 'overLimit':
      return overLimit(event, whose);
  }
}
