import type { Button, KnownBlock, Overflow, TableBlock } from '@slack/types';
import type { Press } from '../../conversation/press.ts';
import { type ChartBlock, chartInWords, isChart } from './chart.ts';

/** What messages are made of: Slack's blocks, and its chart. */
export type Block = KnownBlock | ChartBlock;

/** A message as it goes to Slack: blocks, and a text that says the same in words. */
export type Message = { text: string; blocks: Block[] };

/** Text for mrkdwn, with Slack's three control characters escaped. */
export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** @param accessory a button beside the text */
export const section = (text: string, accessory?: Button): KnownBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text },
  ...(accessory && { accessory }),
});
export const header = (text: string): KnownBlock => ({ type: 'header', text: { type: 'plain_text', text } });
export const small = (text: string): KnownBlock => ({
  type: 'context',
  elements: [{ type: 'mrkdwn', text }],
});
export const divider = (): KnownBlock => ({ type: 'divider' });

/** A row of buttons; nothing where there are none. */
export const buttons = (elements: readonly (Button | Overflow)[], blockId?: string): KnownBlock[] =>
  elements.length > 0
    ? [{ type: 'actions', elements: [...elements], ...(blockId && { block_id: blockId }) }]
    : [];

/** A button that is not an answer; its value tells which. */
export function pressButton(label: string, press: Press, style?: 'primary' | 'danger'): Button {
  const which =
    'feature' in press && press.feature
      ? `:${press.feature}`
      : 'topic' in press && press.topic
        ? `:${press.topic}`
        : 'event' in press
          ? `:${press.event.kind}`
          : 'field' in press
            ? `:${press.field}`
            : 'question' in press
              ? `:${press.question}`
              : 'taxYear' in press
                ? `:${press.taxYear}`
                : '';
  return {
    type: 'button',
    action_id: `press:${press.name}${which}`,
    text: { type: 'plain_text', text: label },
    value: JSON.stringify(press),
    ...(style && { style }),
  };
}

/** What is needed less often, behind "…": at most five of these. */
export const overflow = (choices: readonly (readonly [label: string, press: Press])[]): Overflow => ({
  type: 'overflow',
  action_id: 'press:more-choices',
  options: choices.map(([label, press]) => ({
    text: { type: 'plain_text', text: label },
    value: JSON.stringify(press),
  })),
});

/** A button of HR's and of what has a page of its own; `value` comes back with the press. */
export const hrButton = (label: string, name: string, value = '', style?: 'primary' | 'danger'): Button => ({
  type: 'button',
  action_id: `hr:${name}${value === '' ? '' : `:${value}`}`.slice(0, 255),
  text: { type: 'plain_text', text: label },
  ...(value !== '' && { value }),
  ...(style && { style }),
});

type Cell = TableBlock['rows'][number][number];
const cell = (text: string): Cell => ({ type: 'raw_text', text: text === '' ? '–' : text });
const headCell = (text: string): Cell => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text, style: { bold: true } }] }],
});

/** A table; columns whose name begins with ">" are set to the right, as figures are. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): TableBlock {
  return {
    type: 'table',
    column_settings: columns.map((column) => ({
      align: column.startsWith('>') ? ('right' as const) : ('left' as const),
      is_wrapped: true,
    })),
    rows: [columns.map((column) => headCell(column.replace(/^>/, ''))), ...rows.map((row) => row.map(cell))],
  };
}

/** What a table's cell says. */
export const cellText = (from: Cell): string => {
  if (from.type !== 'rich_text') return String(from.type === 'raw_number' ? from.value : from.text);
  return from.elements
    .flatMap((part) => (part.type === 'rich_text_section' ? part.elements : []))
    .map((part) => (part.type === 'text' ? part.text : ''))
    .join('');
};

/** Without its marks. What is escaped stays so: Slack reads a message's text as mrkdwn too. */
const inWords = (mrkdwn: string): string =>
  mrkdwn
    .replace(/```\n?/g, '')
    .replace(/<[^|>]*\|([^>]*)>/g, '$1')
    .replace(/(^|[\s(“])[*_](\S(?:[^*_\n]*\S)?)[*_](?=$|[\s.,:;)!?”])/gm, '$1$2');

/** The words of a block, for notifications and screen readers; buttons say nothing there. */
export function wordsOf(block: Block): string {
  if (isChart(block)) return chartInWords(block);
  if (block.type === 'table') {
    const [head = [], ...rows] = block.rows;
    return rows
      .map((row) =>
        row
          .map((each, index) =>
            escaped(index === 0 ? cellText(each) : `${cellText(head[index] ?? each)} ${cellText(each)}`),
          )
          .join(', '),
      )
      .join('\n');
  }
  if (block.type === 'section') return inWords(block.text?.text ?? '');
  if (block.type === 'header') return escaped(block.text.text);
  if (block.type === 'context')
    return block.elements.map((element) => ('text' in element ? inWords(element.text) : '')).join(' ');
  return '';
}

/** A message of these blocks, its text in the same words. */
export const message = (blocks: Block[]): Message => ({
  text: blocks
    .map(wordsOf)
    .filter((words) => words !== '')
    .join('\n'),
  blocks,
});
