import { z } from 'zod';

/** What one can be reminded of. */
export const REMINDERS = ['lastPayDate', 'convert', 'newLimits', 'yearEnd', 'dates'] as const;
export type ReminderKind = (typeof REMINDERS)[number];

/** The time zones to choose from: those of the United States, and some where people work for US companies. */
export const ZONES = [
  ...['America/New_York', 'America/Chicago', 'America/Denver', 'America/Phoenix', 'America/Los_Angeles'],
  ...['America/Anchorage', 'Pacific/Honolulu', 'America/Puerto_Rico', 'Pacific/Guam'],
  ...['America/Toronto', 'America/Mexico_City', 'America/Sao_Paulo', 'Europe/London', 'Europe/Berlin'],
  ...['Asia/Kolkata', 'Asia/Singapore', 'Asia/Tokyo', 'Australia/Sydney'],
] as const;

/** Never earlier in the morning and never later in the evening than this, in the person's own zone. */
export const FIRST_HOUR = 7;
export const LAST_HOUR = 20;

/** A reminder that one wants to see again on a later day. */
const again = z.strictObject({ kind: z.enum(REMINDERS), period: z.string(), on: z.iso.date() });

/** Of what, and when, a person wants to be reminded; nobody is who did not ask. */
export const reminderSettings = z.strictObject({
  zone: z.enum(ZONES),
  hour: z.number().int().min(FIRST_HOUR).max(LAST_HOUR),
  kinds: z.array(z.enum(REMINDERS)).min(1),
  again: z.array(again).default([]),
});
export type ReminderSettings = z.infer<typeof reminderSettings>;

/** The day and the hour of an instant in a time zone. */
export function localTime(at: Date, zone: string): { date: string; hour: number } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
  }).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return { date: `${part('year')}-${part('month')}-${part('day')}`, hour: Number(part('hour')) };
}

/** Whether a person may be reminded at this instant: from their hour on, and not at night. */
export function isTheirHour({ zone, hour }: Pick<ReminderSettings, 'zone' | 'hour'>, at: Date): boolean {
  const local = localTime(at, zone);
  return local.hour >= hour && local.hour <= LAST_HOUR;
}

const HOUR_MS = 3_600_000;

/** The next instant, to the hour, at which they may be reminded. */
export function nextHourOf(settings: Pick<ReminderSettings, 'zone' | 'hour'>, at: Date): Date {
  for (let hours = 0; hours <= 48; hours++) {
    const then = new Date(at.getTime() + hours * HOUR_MS);
    if (isTheirHour(settings, then)) return then;
  }
  return at;
}
