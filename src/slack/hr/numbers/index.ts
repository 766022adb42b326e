import type { App } from '@slack/bolt';
import { csv, dollars } from '../../../formats.ts';
import type { Report } from '../../../usage/report.ts';
import { buttons, hrButton, type Message, message, section, small, table } from '../../blocks/parts.ts';
import type { Parts } from '../../converse.ts';
import { giveFile } from '../audit.ts';
import { type Asking, onHrPress } from '../door.ts';
import { numbersTexts as texts } from './texts.en.ts';

/** `/megaroth numbers`: what HR sees, and everybody else too. */
export async function numbersCommand(parts: Parts, asking: Asking): Promise<void> {
  await asking.here(numbersMessage((await parts.store.workspace(asking.teamId)).numbers));
}

export function listenToNumbers(app: App, parts: Parts): void {
  onHrPress(app, parts, 'numbersCsv', false, async (asking) => {
    const { numbers } = await parts.store.workspace(asking.teamId);
    const rows = numbers ? linesOf(numbers) : [];
    await giveFile(parts, asking, {
      name: `megaroth-numbers-${numbers?.period ?? 'none'}.csv`,
      content: csv([
        ['what', 'people_at_least', 'dollars_about'],
        ...rows.map(({ name, people, dollars: amount }) => [name, people, amount ?? '']),
      ]),
      words: texts.file(),
    });
  });
}

const ORDER = ['used', 'told', 'figures', 'reminders', 'unusedRoom'];
/** A table holds a hundred rows; these are the most asked. */
const MOST_TOPICS = 60;

/** The lines in the order in which people read them: how many, how far, the room, then what was asked most. */
function linesOf({ lines }: Report): { name: string; people: number; dollars: number | null }[] {
  const topics = Object.keys(lines)
    .filter((name) => !ORDER.includes(name))
    .sort(
      (one, other) => (lines[other]?.people ?? 0) - (lines[one]?.people ?? 0) || one.localeCompare(other),
    );
  return [...ORDER, ...topics.slice(0, MOST_TOPICS)].flatMap((name) => {
    const line = lines[name];
    return line ? [{ name: nameOf(name), ...line }] : [];
  });
}

/** A line of its own name, and of no topic; a newer version of the app may count others. */
const isFixed = (line: string): line is keyof typeof texts.line => Object.hasOwn(texts.line, line);

function nameOf(line: string): string {
  const [kind, topic = ''] = line.split(':');
  if (kind === 'asked') return texts.asked(topic);
  if (kind === 'right' || kind === 'wrong') return texts.judged(topic, kind === 'right');
  if (kind === 'unanswered') return texts.unanswered(topic);
  return isFixed(line) ? texts.line[line] : line;
}

/** The numbers as a message; the same for HR and everybody. */
export function numbersMessage(report: Report | null): Message {
  if (!report) return message([section(texts.none()), small(texts.privacy())]);
  const lines = linesOf(report);
  if (lines.length === 0)
    return message([section(`${texts.title(report.period)}\n${texts.tooFew()}`), small(texts.privacy())]);
  return message([
    section(texts.title(report.period)),
    table(
      [texts.what(), `>${texts.people()}`, `>${texts.dollars()}`],
      lines.map(({ name, people, dollars: amount }) => [
        name,
        String(people),
        amount === null ? '–' : dollars(amount),
      ]),
    ),
    ...buttons([hrButton(texts.csv(), 'numbersCsv')]),
    small(texts.privacy()),
  ]);
}
