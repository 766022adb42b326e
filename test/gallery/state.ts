import type { Block } from '../../src/slack/blocks/parts.ts';

/** One screen of the app: a message, the Home tab or a window, as Slack is given it. */
export type State = {
  /** Of what it is one: the kind of a reply, of a letter, of a window. */
  kind: string;
  name: string;
  /** What was said or done just before. */
  after: string;
  surface: 'message' | 'home' | 'modal';
  /** What a screen reader and a notification say; of a window, its title. */
  text: string;
  /** Of a window: what its button says, where it has one. */
  submit?: string | undefined;
  blocks: Block[];
  /** Where it is outside Slack’s limits. */
  problems: string[];
};

/** A screen's shape without its words: kinds of blocks, and what can be pressed or filled in. */
export function outlineOf({ surface, submit, blocks }: State): string[] {
  return [...blocks.map(outlineOfBlock), ...(surface === 'modal' && submit ? [`submit: ${submit}`] : [])];
}

function outlineOfBlock(block: Block): string {
  switch (block.type) {
    case 'actions':
      return `actions: ${block.elements.map(outlineOfElement).join(', ')}`;
    case 'section':
      return block.accessory ? `section + ${outlineOfElement(block.accessory)}` : 'section';
    case 'input':
      return `input: ${block.label.text} (${block.element.type}${block.optional ? ', optional' : ''})`;
    case 'table':
      return `table: ${block.rows[0]?.length ?? 0} columns`;
    default:
      return block.type;
  }
}

type Element = { type: string; text?: { text: string }; options?: { text: { text: string } }[] };

function outlineOfElement(element: object): string {
  const { type, text, options } = element as Element;
  if (type === 'button') return `[${text?.text ?? ''}]`;
  if (type === 'overflow') return `… (${(options ?? []).map((each) => each.text.text).join(', ')})`;
  return type;
}
