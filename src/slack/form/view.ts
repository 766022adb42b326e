import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import type { FormField, Typed } from '../../participant/form.ts';
import type { Part } from '../../participant/questions/question.ts';
import { divider, escaped, section, small } from '../blocks/parts.ts';
import { modal, selectInput, textInput } from '../hr/parts.ts';
import { formTexts as texts } from './texts.en.ts';

/** What the form carries along: what stood in its fields when it was opened. A modal takes 3,000 characters of it. */
export const keptSchema = z.strictObject({ before: z.record(z.string(), z.string()) });

/** In characters: what people write in one line. */
const LONGEST = 300;
/** A field by which others come and go tells at once. */
export const TELLS = 'hr:formField';

/** What HR's plan answers, as people read it: shown, and not asked. */
export type OfThePlan = { plan: string; lines: readonly { name: string; value: string }[] };

/**
 * All questions on one page.
 *
 * @param typed what stands in the fields now, where the form is open already
 */
export function formView(
  fields: readonly FormField[],
  before: Typed,
  typed: Typed,
  ofThePlan: OfThePlan | undefined,
): ModalView {
  const parts = PARTS.filter((part) => fields.some((field) => field.part === part));
  return modal(
    'form',
    texts.title(),
    [
      section(texts.intro()),
      ...parts.flatMap((part): KnownBlock[] => [
        divider(),
        section(texts.part[part]),
        ...fields
          .filter((field) => field.part === part)
          .map((field) => inputFor(field, typed[field.id] ?? field.value)),
      ]),
      ...(ofThePlan ? planBlocks(ofThePlan) : []),
    ],
    { submit: texts.save(), close: texts.cancel(), kept: { before } satisfies z.infer<typeof keptSchema> },
  );
}

const PARTS: readonly Part[] = ['room', 'paycheck', 'proRata'];

function inputFor({ id, name, example, choices }: FormField, value: string): KnownBlock {
  const shown = { id, label: name, optional: true };
  return choices
    ? selectInput(
        { ...shown, tells: `${TELLS}:${id}` },
        choices.map((choice) => ({ value: choice.id, label: choice.label })),
        value,
      )
    : textInput({ ...shown, hint: texts.example(example) }, value.slice(0, LONGEST), LONGEST);
}

const planBlocks = ({ plan, lines }: OfThePlan): KnownBlock[] => [
  divider(),
  section(
    `${texts.ofThePlan(escaped(plan))}\n${lines.map(({ name, value }) => `• ${name}: *${escaped(value)}*`).join('\n')}`,
  ),
  small(texts.planIsHrs()),
];
