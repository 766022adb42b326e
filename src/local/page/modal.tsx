import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Blocks } from './blocks.tsx';
import type { Element, Held } from './elements.tsx';
import type { Block, Values, View } from './server.ts';

type Props = {
  view: View;
  dark: boolean;
  /** A button, or a field by which the app decides what else it asks. */
  onPress: (block: Block, element: Element, held: Held, state: Values) => void;
  onSubmit: (values: Values) => Promise<Record<string, string>>;
  onClose: () => void;
};

const words = (text: unknown): string | undefined => (text as { text?: string } | null)?.text;

/** What the inputs hold before anything is changed. */
function initialValues(blocks: Block[]): Values {
  const values: Values = {};
  for (const block of blocks) {
    const element = block.element as Element | undefined;
    if (!element?.action_id || !block.block_id) continue;
    values[block.block_id] = { [element.action_id]: initiallyHeld(element) };
  }
  return values;
}

/** Of what was typed, what is in fields that are there. */
const only = (typed: Values, blocks: Block[]): Values =>
  Object.fromEntries(Object.entries(typed).filter(([id]) => blocks.some(({ block_id }) => block_id === id)));

/** What an element holds at first, under the name that Slack has for its kind. */
function initiallyHeld(element: Element): Held {
  const { type } = element;
  const held: Record<string, Held> = {
    static_select: { selected_option: element.initial_option ?? null },
    radio_buttons: { selected_option: element.initial_option ?? null },
    checkboxes: { selected_options: element.initial_options ?? [] },
    multi_static_select: { selected_options: element.initial_options ?? [] },
    multi_conversations_select: { selected_conversations: element.initial_conversations ?? [] },
    datepicker: { selected_date: element.initial_date ?? null },
    timepicker: { selected_time: element.initial_time ?? null },
    datetimepicker: { selected_date_time: element.initial_date_time ?? null },
  };
  return { type, ...(held[type] ?? { value: element.initial_value ?? null }) };
}

/** A modal: what was typed stays when the app finds something wrong. */
export function Modal({ view, dark, onPress, onSubmit, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState<Values>({});
  // A page that was drawn anew keeps what stands in the fields that it still has.
  const values = { ...initialValues(view.blocks), ...only(typed, view.blocks) };
  const [errors, setErrors] = useState<Record<string, string>>({});
  useEffect(() => dialog.current?.showModal(), []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setErrors(await onSubmit(values));
  };
  const act = (block: Block, element: Element, held: Held) => {
    if (block.type !== 'input') return onPress(block, element, held, values);
    const next = { ...values, [block.block_id ?? '']: { [element.action_id ?? '']: held } };
    setTyped(next);
    if (block.dispatch_action) onPress(block, element, held, next);
  };
  return (
    <dialog ref={dialog} className="modal" aria-label={words(view.title)} onCancel={onClose}>
      <ModalForm view={view} dark={dark} onAct={act} onSubmit={submit} onClose={onClose} errors={errors} />
    </dialog>
  );
}

type FormProps = Pick<Props, 'dark' | 'onClose'> & {
  view: Omit<View, 'id' | 'type'>;
  onAct: (block: Block, element: Element, held: Held) => void;
  onSubmit: (event: FormEvent) => void;
  errors?: Record<string, string>;
};

/** What stands in a modal: its title, its blocks, its buttons. */
export function ModalForm({ view, dark, onAct, onSubmit, onClose, errors = {} }: FormProps) {
  return (
    <form onSubmit={onSubmit}>
      <h2>{words(view.title)}</h2>
      <Blocks blocks={view.blocks as Block[]} dark={dark} onAct={onAct} errors={errors} />
      <footer>
        <button type="button" className="button" onClick={onClose}>
          {words(view.close) ?? 'Close'}
        </button>
        {view.submit ? (
          <button type="submit" className="button primary">
            {words(view.submit)}
          </button>
        ) : null}
      </footer>
    </form>
  );
}
