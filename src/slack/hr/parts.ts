import { createHash } from 'node:crypto';
import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';

const words = (text: string) => ({ type: 'plain_text' as const, text });

/** A modal; without `submit` it can only be closed. */
export const modal = (
  name: string,
  title: string,
  blocks: KnownBlock[],
  { submit, close, kept }: { submit?: string; close: string; kept?: object },
): ModalView => ({
  type: 'modal',
  callback_id: `hr:${name}`,
  title: words(title),
  close: words(close),
  ...(submit && { submit: words(submit) }),
  ...(kept && { private_metadata: JSON.stringify(kept) }),
  blocks,
});

/** Which text it was, where the text itself is too long or too private: ten thousand channels do not fit into a modal's own data. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

export type Choice = { value: string; label: string };
type Field = {
  id: string;
  label: string;
  hint?: string | undefined;
  optional?: boolean;
  /** The app is told at once when something else is chosen, by this action. */
  tells?: string;
};

const input = (
  { id, label, hint, optional = false, tells }: Field,
  element: InputBlock['element'],
): InputBlock => ({
  type: 'input',
  block_id: id,
  optional,
  label: words(label),
  ...(hint && { hint: words(hint) }),
  ...(tells !== undefined && { dispatch_action: true }),
  element,
});

/**
 * A line to type into, or several.
 *
 * @param longest how many characters it takes; what a modal carries along with it has 3,000 in all
 */
export const textInput = (field: Field, value: string, longest: number, multiline = false): InputBlock =>
  input(field, {
    type: 'plain_text_input',
    action_id: 'value',
    multiline,
    max_length: longest,
    ...(value !== '' && { initial_value: value }),
  });

export function selectInput(field: Field, choices: readonly Choice[], value: string): InputBlock {
  const options = choices.map((each) => ({ text: words(each.label), value: each.value }));
  const initial = options.find((option) => option.value === value);
  return input(field, {
    type: 'static_select',
    action_id: field.tells ?? 'value',
    options,
    ...(initial && { initial_option: initial }),
  });
}

/** Several boxes to tick. */
export function checkboxesInput(
  field: Field,
  choices: readonly Choice[],
  ticked: readonly string[],
): InputBlock {
  const options = choices.map(({ value, label }) => ({ text: words(label), value }));
  const initial = options.filter(({ value }) => ticked.includes(value));
  return input(field, {
    type: 'checkboxes',
    action_id: 'value',
    options,
    ...(initial.length > 0 && { initial_options: initial }),
  });
}

/** One box to tick; its value is "yes" where it is. */
export function checkboxInput(field: Field, text: string, ticked: boolean): InputBlock {
  const option = { text: words(text), value: 'yes' };
  return input(field, {
    type: 'checkboxes',
    action_id: 'value',
    options: [option],
    ...(ticked && { initial_options: [option] }),
  });
}

const held = z.looseObject({
  value: z.string().nullish(),
  selected_option: z.looseObject({ value: z.string() }).nullish(),
  selected_options: z.array(z.looseObject({ value: z.string() })).nullish(),
  selected_conversations: z.array(z.string()).nullish(),
  selected_date_time: z.number().nullish(),
});
const stateSchema = z
  .looseObject({ values: z.record(z.string(), z.record(z.string(), held)).default({}) })
  .default({ values: {} });

/** What stands in a modal's fields, by their ids, as texts; several chosen things with commas between them. */
export const typedValues = (state: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(stateSchema.parse(state).values).flatMap(([field, elements]) =>
      Object.values(elements).map((each) => [
        field,
        each.selected_option?.value ??
          each.selected_options?.map(({ value }) => value).join(',') ??
          each.selected_conversations?.join(',') ??
          each.selected_date_time?.toString() ??
          each.value ??
          '',
      ]),
    ),
  );

/** Channels to choose, public ones and those private ones that the app is in. */
export const conversationsInput = (field: Field, chosen: readonly string[]): InputBlock =>
  input(field, {
    type: 'multi_conversations_select',
    action_id: 'value',
    filter: { include: ['public', 'private'], exclude_bot_users: true },
    ...(chosen.length > 0 && { initial_conversations: [...chosen] }),
  });

/** A day and a time in the zone of whoever chooses. */
export const momentInput = (field: Field): InputBlock =>
  input(field, { type: 'datetimepicker', action_id: 'value' });
