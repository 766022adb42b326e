import type { HomeView, KnownBlock, ModalView, Overflow } from '@slack/types';
import { CHART, chartProblems, isChart } from './chart.ts';
import { type Block, type Message, wordsOf } from './parts.ts';

/** Slack's limits on messages and views: https://docs.slack.dev/reference/block-kit */
const LIMITS = {
  messageText: 40_000,
  messageBlocks: 50,
  /** Of all blocks of a message together, in texts; beyond some 13,200 Slack answers msg_blocks_too_long. */
  messageBlocksText: 12_000,
  homeBlocks: 100,
  section: 3_000,
  header: 150,
  buttonText: 75,
  buttonValue: 2_000,
  actionId: 255,
  actionsElements: 25,
  contextElements: 10,
  modalTitle: 24,
  modalData: 3_000,
  inputLabel: 2_000,
  optionText: 75,
  optionValue: 150,
  options: 100,
  overflowOptions: 5,
  tableRows: 100,
  tableColumns: 20,
  tableCharacters: 10_000,
} as const;

/** What may stand on the Home tab; the rest only in messages. */
const ON_HOME = new Set([
  'actions',
  'context',
  'divider',
  'header',
  'image',
  'input',
  'rich_text',
  'section',
  'table',
  'video',
]);

/** The beginning of "&amp;" or of "<@U123>", whose end is cut off. */
const HALF_A_MARK = /(?:&[a-z]{0,4}|<[^<>]*)$/;

/**
 * A text of at most `most` characters: cut at a word, with "…" at the end, and never inside a character
 * that is written as two.
 */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
  let end = 0;
  for (const { index, segment } of graphemes.segment(text.slice(0, most + 50))) {
    if (index + segment.length > most - 1) break;
    end = index + segment.length;
  }
  const cut = text.slice(0, end);
  const atWord = cut.replace(/\s+\S*$/, '');
  return `${(atWord.length > most / 2 ? atWord : cut).replace(HALF_A_MARK, '').trimEnd()}…`;
}

/** The same message with every text that is too long shortened. */
export function shortenMessage({ text, blocks }: Message): Message {
  return {
    text: shorten(text === '' ? '…' : text, LIMITS.messageText),
    blocks: blocks.map((block) => (isChart(block) ? block : shortenBlock(block))),
  };
}

export const shortenView = (view: HomeView): HomeView => ({
  ...view,
  blocks: (view.blocks as KnownBlock[]).map(shortenBlock),
});

function shortenBlock(block: KnownBlock): KnownBlock {
  if (block.type === 'section' && block.text)
    return { ...block, text: { ...block.text, text: shorten(block.text.text, LIMITS.section) } };
  if (block.type === 'header')
    return { ...block, text: { ...block.text, text: shorten(block.text.text, LIMITS.header) } };
  if (block.type === 'context')
    return {
      ...block,
      elements: block.elements.map((element) =>
        'text' in element ? { ...element, text: shorten(element.text, LIMITS.section) } : element,
      ),
    };
  if (block.type === 'actions')
    return {
      ...block,
      elements: block.elements.map((element) =>
        element.type === 'button'
          ? { ...element, text: { ...element.text, text: shorten(element.text.text, LIMITS.buttonText) } }
          : element,
      ),
    };
  return block;
}

/** Everything in a message that Slack would refuse, in words; empty where it is fine. */
export function problemsOf({ text, blocks }: Message): string[] {
  return [
    ...(text.length === 0 ? ['text: empty'] : []),
    ...(text.length > LIMITS.messageText ? [`text: ${text.length} characters`] : []),
    ...(blocks.length > LIMITS.messageBlocks ? [`${blocks.length} blocks in a message`] : []),
    ...(blocks.filter(({ type }) => type === 'table').length > 1 ? ['more than one table'] : []),
    ...(blocks.filter(isChart).length > CHART.inAMessage ? ['more than two charts'] : []),
    ...blocks.filter(isChart).flatMap(chartProblems),
    ...(textLength(blocks) > LIMITS.messageBlocksText ? [`blocks: ${textLength(blocks)} characters`] : []),
    ...blocksProblems(blocks.filter((block) => !isChart(block))),
  ];
}

/** How much text stands in the blocks of a message, all together. */
export const textLength = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + wordsOf(block).length, 0);

export function viewProblems(view: HomeView): string[] {
  const blocks = view.blocks as KnownBlock[];
  return [
    ...(blocks.length > LIMITS.homeBlocks ? [`${blocks.length} blocks on the Home tab`] : []),
    ...blocks.filter(({ type }) => !ON_HOME.has(type)).map(({ type }) => `${type}: not on the Home tab`),
    ...blocksProblems(blocks),
  ];
}

/** What may not stand in a modal, though it may in a message. */
const NOT_IN_A_MODAL = new Set(['table', 'markdown', 'data_table', 'data_visualization']);

/** Everything in a modal that Slack would refuse, in words. */
export function modalProblems(view: ModalView): string[] {
  const blocks = view.blocks as KnownBlock[];
  const hasInput = blocks.some(({ type }) => type === 'input');
  return [
    ...(blocks.length > LIMITS.homeBlocks ? [`${blocks.length} blocks in a modal`] : []),
    ...blocks.filter(({ type }) => NOT_IN_A_MODAL.has(type)).map(({ type }) => `${type}: not in a modal`),
    ...[view.title, view.submit, view.close].flatMap((each) =>
      each ? tooLong('title', each.text, LIMITS.modalTitle) : [],
    ),
    ...((view.private_metadata?.length ?? 0) > LIMITS.modalData ? ['private_metadata: too long'] : []),
    ...(hasInput && !view.submit ? ['an input without submit'] : []),
    ...blocksProblems(blocks),
  ];
}

function inputProblems(block: Extract<KnownBlock, { type: 'input' }>): string[] {
  const options = 'options' in block.element ? (block.element.options ?? []) : [];
  return [
    ...tooLong('label', block.label.text, LIMITS.inputLabel),
    ...(block.hint ? tooLong('hint', block.hint.text, LIMITS.inputLabel) : []),
    ...(options.length > LIMITS.options ? [`${options.length} options`] : []),
    ...options.flatMap((option) => [
      ...tooLong('option', option.text.text, LIMITS.optionText),
      ...tooLong('option', option.value ?? '', LIMITS.optionValue),
    ]),
  ];
}

function blocksProblems(blocks: readonly KnownBlock[]): string[] {
  const actionIds = blocks.flatMap((block) =>
    block.type === 'actions'
      ? block.elements.map((element) => element.action_id ?? '')
      : block.type === 'section' && block.accessory && 'action_id' in block.accessory
        ? [block.accessory.action_id ?? '']
        : [],
  );
  const blockIds = blocks.flatMap((block) => (block.block_id ? [block.block_id] : []));
  return [
    ...repeated(actionIds).map((id) => `action_id ${id}: twice`),
    ...repeated(blockIds).map((id) => `block_id ${id}: twice`),
    ...blocks.flatMap(blockProblems),
  ];
}

const repeated = (ids: readonly string[]): string[] => ids.filter((id, index) => ids.indexOf(id) !== index);

const tooLong = (what: string, text: string, most: number): string[] =>
  text.length === 0
    ? [`${what}: empty`]
    : text.length > most
      ? [`${what}: ${text.length} characters, at most ${most}`]
      : [];

function blockProblems(block: KnownBlock): string[] {
  if (block.type === 'section') return [...tooLong('section', block.text?.text ?? '', LIMITS.section)];
  if (block.type === 'header') return tooLong('header', block.text.text, LIMITS.header);
  if (block.type === 'context')
    return [
      ...(block.elements.length > LIMITS.contextElements ? ['too many context elements'] : []),
      ...block.elements.flatMap((element) =>
        'text' in element ? tooLong('context', element.text, LIMITS.section) : [],
      ),
    ];
  if (block.type === 'actions')
    return [
      ...(block.elements.length === 0 || block.elements.length > LIMITS.actionsElements
        ? [`${block.elements.length} elements in actions`]
        : []),
      ...block.elements.flatMap((element) =>
        element.type === 'overflow'
          ? overflowProblems(element)
          : element.type === 'button'
            ? [
                ...tooLong('button', element.text.text, LIMITS.buttonText),
                ...tooLong('action_id', element.action_id ?? '', LIMITS.actionId),
                ...(element.value === undefined ? [] : tooLong('value', element.value, LIMITS.buttonValue)),
              ]
            : [],
      ),
    ];
  if (block.type === 'input') return inputProblems(block);
  if (block.type === 'table') return tableProblems(block);
  return [];
}

const overflowProblems = ({ options }: Overflow): string[] => [
  ...(options.length === 0 || options.length > LIMITS.overflowOptions
    ? [`${options.length} in an overflow`]
    : []),
  ...options.flatMap(({ text, value }) => [
    ...tooLong('option', text.text, LIMITS.optionText),
    ...tooLong('option', value ?? '', LIMITS.optionValue),
  ]),
];

function tableProblems({ rows }: Extract<KnownBlock, { type: 'table' }>): string[] {
  const width = rows[0]?.length ?? 0;
  const characters = rows
    .flat()
    .reduce((sum, cell) => sum + JSON.stringify('text' in cell ? cell.text : cell).length, 0);
  return [
    ...(rows.length > LIMITS.tableRows ? [`table: ${rows.length} rows`] : []),
    ...(width === 0 || width > LIMITS.tableColumns ? [`table: ${width} columns`] : []),
    ...(rows.some((row) => row.length !== width) ? ['table: rows of different lengths'] : []),
    ...(rows.flat().some((cell) => 'text' in cell && cell.text === '') ? ['table: an empty cell'] : []),
    ...(characters > LIMITS.tableCharacters ? [`table: ${characters} characters`] : []),
  ];
}
