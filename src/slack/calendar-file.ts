import { createHash } from 'node:crypto';
import ical, {
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { DateOfYear } from '../guidance/dates/index.ts';
import type { PersonKey } from '../store/store.ts';

const A_WEEK = 7 * 86_400;

/** Whose dates they are, in the names of the entries: two people's never meet, and nobody's name stands there. */
export const ownerOf = ({ teamId, userId }: PersonKey): string =>
  createHash('sha256').update(`${teamId}:${userId}`).digest('hex').slice(0, 16);

/**
 * Dates as an iCalendar file (RFC 5545): days without an hour, private, and no amounts, since others may see a calendar.
 * An entry has the same name in each file, and a higher number than in the one before, so a calendar moves it; what no
 * longer holds is canceled.
 *
 * @param owner of the entries' names, see `ownerOf`
 * @param at when it is made
 */
export function calendarFile(
  {
    dates,
    gone,
    sequence,
  }: {
    dates: readonly DateOfYear[];
    gone: readonly { id: string; on: string; title: string }[];
    sequence: number;
  },
  owner: string,
  at: Date,
): string {
  const file = ical({
    name: 'Megaroth',
    prodId: { company: 'Megaroth', product: 'dates', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  const entry = (id: string, on: string, title: string) =>
    file.createEvent({
      id: `${id.replaceAll('½', '.5')}@${owner}.megaroth`,
      start: new Date(`${on}T00:00:00Z`),
      allDay: true,
      summary: title,
      stamp: at,
      sequence,
      class: ICalEventClass.PRIVATE,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  for (const { id, on, title, says, source, isReminded } of dates) {
    const made = entry(id, on, title);
    made.description(`${says}\n${source}. Information, not tax advice.`);
    if (isReminded) made.createAlarm({ type: ICalAlarmType.display, trigger: A_WEEK, description: title });
  }
  for (const { id, on, title } of gone) entry(id, on, title).status(ICalEventStatus.CANCELLED);
  return file.toString();
}
