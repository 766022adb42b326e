import type { Button, KnownBlock } from '@slack/types';
import { TOPIC_OF } from '../../conversation/life-event.ts';
import type { Press } from '../../conversation/press.ts';
import type { Reply } from '../../conversation/reply.ts';
import { LIFE_EVENTS, type LifeEvent, NAMES, type ToDo } from '../../guidance/life-events/index.ts';
import { words } from '../../guidance/texts.en.ts';
import { lifeEventTexts as texts } from '../life-event-texts.en.ts';
import { texts as common } from '../texts.en.ts';
import { buttons, header, type Message, message, pressButton, section, small } from './parts.ts';
import { notedBlocks } from './question.ts';

/** A checklist: what it comes to, what to do in order, what would make it fit better. */
export function lifeEventMessage({
  checklist,
  undo,
  ...heard
}: Extract<Reply, { kind: 'lifeEvent' }>): Message {
  const { event, lead, toDo, ask } = checklist;
  const sources = [...new Set(toDo.map(({ source }) => source))];
  return message([
    ...notedBlocks(heard, undo),
    header(texts.title(event)),
    section(lead),
    ...inSections(toDo),
    ...(ask.length > 0 ? [section(ask.join(' '))] : []),
    ...buttons(waysOn(event)),
    small(`${sources.length > 0 ? `${common.datesSources(sources)} ` : ''}${words.disclaimer()}`),
  ]);
}

/** So many lines stand in a section: more than that in one is hard to read on a phone. */
const LINES = 4;

function inSections(toDo: readonly ToDo[]): KnownBlock[] {
  const lines = toDo.map(({ by, says }) => texts.toDo(by, says));
  return Array.from({ length: Math.ceil(lines.length / LINES) }, (_, index) =>
    section(lines.slice(index * LINES, (index + 1) * LINES).join('\n')),
  );
}

const THEN: Record<
  LifeEvent['kind'],
  Press['name'] & ('paycheck' | 'rollover' | 'calendar' | 'next' | 'growth')
> = {
  leaving: 'rollover',
  newJob: 'next',
  bonus: 'paycheck',
  birthday: 'calendar',
  married: 'next',
  overLimit: 'next',
};

function waysOn(event: LifeEvent): Button[] {
  const name = THEN[event.kind];
  return [
    pressButton(name === 'calendar' ? common.allDates() : common.goOnWith[name](), { name }, 'primary'),
    pressButton(texts.moreAbout(), { name: 'topic', topic: TOPIC_OF[event.kind] }),
    ...(name === 'calendar' ? [] : [pressButton(common.allDates(), { name: 'calendar' })]),
  ];
}

/** A press without anything that was said: what is known of the person fills it in. */
const EMPTY: Record<LifeEvent['kind'], LifeEvent> = {
  leaving: { kind: 'leaving', laidOff: false },
  newJob: { kind: 'newJob' },
  bonus: { kind: 'bonus' },
  birthday: { kind: 'birthday' },
  married: { kind: 'married' },
  overLimit: { kind: 'overLimit' },
};

/** Which checklists there are. */
export const lifeEventsMessage = (): Message =>
  message([
    section(texts.which()),
    ...buttons(
      LIFE_EVENTS.map((kind) => pressButton(NAMES[kind], { name: 'lifeEvent', event: EMPTY[kind] })),
    ),
  ]);

/** One press for them all, on Home. */
export const lifeEventsButton = (): Button => pressButton(texts.lifeEvents(), { name: 'lifeEvents' });
