import type { KnownBlock } from '@slack/types';
import { dayInWords, dayWithoutYear } from '../../formats.ts';
import type { DateOfYear, YearsDates } from '../../guidance/dates/index.ts';
import { words } from '../../guidance/texts.en.ts';
import type { Day } from '../../participant/day.ts';
import { texts } from '../texts.en.ts';
import { buttons, header, hrButton, type Message, message, pressButton, section, small } from './parts.ts';

/** Conversions of a year fill a list by themselves: so many are named. */
const CONVERSIONS_SHOWN = 3;
const isConversion = ({ id }: DateOfYear): boolean => id.startsWith('convert:');

/** The days that matter, by year; what has no day below them. */
export function calendarMessage({ dates, undated }: YearsDates): Message {
  const years = [...new Set(dates.map(({ on }) => on.slice(0, 4)))];
  const sources = [...new Set(dates.map(({ source }) => source))];
  return message([
    header(texts.calendarTitle()),
    ...(dates.length === 0 ? [section(texts.noDates())] : []),
    ...years.map((year) =>
      section(`*${year}*\n${linesOf(dates.filter(({ on }) => on.startsWith(year))).join('\n')}`),
    ),
    ...(undated.length > 0
      ? [section([texts.undatedTitle(), ...undated.map(texts.undatedLine)].join('\n'))]
      : []),
    ...buttons([
      ...(dates.length > 0 ? [pressButton(texts.addToCalendar(), { name: 'calendarFile' }, 'primary')] : []),
      hrButton(texts.reminders(), 'open', 'remind'),
      pressButton(texts.whatToDo(), { name: 'next' }),
    ]),
    small(`${dates.length > 0 ? `${texts.datesSources(sources)} ` : ''}${words.disclaimer()}`),
  ]);
}

/** A line each; the conversions of a year are one. */
function linesOf(dates: readonly DateOfYear[]): string[] {
  const conversions = dates.filter(isConversion);
  const [first] = conversions;
  return dates
    .filter((each) => !isConversion(each) || each === first)
    .map((each) =>
      each === first
        ? texts.conversionsLine(
            conversions.slice(0, CONVERSIONS_SHOWN).map(({ on }) => dayWithoutYear(on)),
            Math.max(0, conversions.length - CONVERSIONS_SHOWN),
            each.title,
            each.says,
          )
        : texts.dateLine(dayWithoutYear(each.on), each.title, each.says, each.own),
    );
}

const COMING = 3;

/** The next days on Home; the rest is one press away. */
export function comingUp(dates: readonly DateOfYear[], { calendarYear }: Day): KnownBlock[] {
  const next = dates.filter((each, index) => !isConversion(each) || dates.findIndex(isConversion) === index);
  if (next.length === 0) return [];
  const lines = next
    .slice(0, COMING)
    .map(({ on, title }) =>
      texts.comingUpLine(on.startsWith(`${calendarYear}`) ? dayWithoutYear(on) : dayInWords(on), title),
    );
  return [section(texts.comingUp(lines), pressButton(texts.allDates(), { name: 'calendar' }))];
}
