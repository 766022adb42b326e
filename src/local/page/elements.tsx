import { useState } from 'react';
import { ChannelsElement, MomentElement, PersonElement } from './workspace-elements.tsx';

/** What a person presses or fills in. The block library draws everything else, but reports no press. */

type Text = { text: string };
type Option = { text: Text; value: string; description?: Text };
type Confirm = { title: Text; text: Text; confirm: Text; deny: Text };
export type Element = {
  type: string;
  action_id?: string;
  text?: Text;
  value?: string;
  url?: string;
  style?: string;
  placeholder?: Text;
  options?: Option[];
  option_groups?: { label: Text; options: Option[] }[];
  initial_date?: string;
  initial_time?: string;
  initial_value?: string;
  initial_option?: Option;
  initial_options?: Option[];
  multiline?: boolean;
  confirm?: Confirm;
} & Record<string, unknown>;

/** What the element holds, as Slack reports it in an action or in a view's state. */
export type Held = Record<string, unknown>;
export type Props = { element: Element; label: string; onChange: (held: Held) => void };

export const held = (element: Element, more: Held): Held => ({ type: element.type, ...more });

const confirmed = ({ confirm }: Element): boolean =>
  confirm === undefined || window.confirm(`${confirm.title.text}\n\n${confirm.text.text}`);

function ButtonElement({ element, onChange }: Props) {
  const press = () => {
    if (element.url) window.open(element.url, '_blank', 'noopener');
    if (confirmed(element)) onChange(held(element, { text: element.text, value: element.value }));
  };
  return (
    <button type="button" className={`element button ${element.style ?? ''}`} onClick={press}>
      {element.text?.text}
    </button>
  );
}

function SelectElement({ element, label, onChange }: Props) {
  const options = [
    ...(element.options ?? []),
    ...(element.option_groups ?? []).flatMap((group) => group.options),
  ];
  const choose = (value: string) => {
    const option = options.find((each) => each.value === value);
    if (option && confirmed(element)) onChange(held(element, { selected_option: option }));
  };
  return (
    <select
      className={`element ${element.type}`}
      aria-label={label}
      defaultValue={element.initial_option?.value ?? ''}
      onChange={(event) => {
        choose(event.target.value);
        // A menu holds no choice: the same may be pressed again.
        if (element.type === 'overflow') event.target.value = '';
      }}
    >
      <option value="" disabled>
        {element.placeholder?.text ?? 'Choose…'}
      </option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text.text}
        </option>
      ))}
    </select>
  );
}

function OverflowElement(props: Props) {
  return <SelectElement {...props} label="More" element={{ ...props.element, placeholder: { text: '⋯' } }} />;
}

function DateElement({ element, label, onChange }: Props) {
  const [date, setDate] = useState(element.initial_date ?? '');
  const give = () => date !== '' && onChange(held(element, { selected_date: date }));
  return (
    <span className="element date">
      <input
        type="date"
        aria-label={label}
        value={date}
        onChange={(event) => setDate(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && give()}
      />
      <button type="button" className="button" disabled={date === ''} onClick={give}>
        Set date
      </button>
    </span>
  );
}

/** A date or a time of day that counts as soon as it is whole. */
function PickedInput({ type, element, label, onChange }: Props & { type: 'date' | 'time' }) {
  return (
    <input
      className="element"
      type={type}
      aria-label={label}
      defaultValue={type === 'date' ? element.initial_date : element.initial_time}
      onChange={(event) => onChange(held(element, { [`selected_${type}`]: event.target.value || null }))}
    />
  );
}

const DateInput = (props: Props) => <PickedInput type="date" {...props} />;
const TimeElement = (props: Props) => <PickedInput type="time" {...props} />;

const INPUT_TYPES: Record<string, string> = {
  number_input: 'number',
  email_text_input: 'email',
  url_text_input: 'url',
};

function TextElement({ element, label, onChange }: Props) {
  const change = (value: string) => onChange(held(element, { value: value === '' ? null : value }));
  const shared = {
    className: 'element',
    'aria-label': label,
    defaultValue: element.initial_value,
    placeholder: element.placeholder?.text,
  };
  return element.multiline ? (
    <textarea {...shared} rows={4} onChange={(event) => change(event.target.value)} />
  ) : (
    <input
      {...shared}
      type={INPUT_TYPES[element.type] ?? 'text'}
      step="any"
      onChange={(event) => change(event.target.value)}
    />
  );
}

function ChoicesElement({ element, label, onChange }: Props) {
  const many = element.type === 'checkboxes' || element.type === 'multi_static_select';
  const initial = element.initial_options ?? (element.initial_option ? [element.initial_option] : []);
  const [chosen, setChosen] = useState(initial.map((option) => option.value));
  const toggle = (value: string) => {
    const next = many
      ? chosen.includes(value)
        ? chosen.filter((each) => each !== value)
        : [...chosen, value]
      : [value];
    const selected = (element.options ?? []).filter((option) => next.includes(option.value));
    setChosen(next);
    onChange(held(element, many ? { selected_options: selected } : { selected_option: selected[0] }));
  };
  return (
    <fieldset className="element choices" aria-label={label}>
      {element.options?.map((option) => (
        <label key={option.value}>
          <input
            type={many ? 'checkbox' : 'radio'}
            name={element.action_id}
            checked={chosen.includes(option.value)}
            onChange={() => toggle(option.value)}
          />
          {option.text.text} {option.description && <small>{option.description.text}</small>}
        </label>
      ))}
    </fieldset>
  );
}

const ELEMENTS: Record<string, (props: Props) => React.JSX.Element> = {
  button: ButtonElement,
  static_select: SelectElement,
  users_select: PersonElement,
  multi_conversations_select: ChannelsElement,
  datetimepicker: MomentElement,
  overflow: OverflowElement,
  datepicker: DateElement,
  timepicker: TimeElement,
  radio_buttons: ChoicesElement,
  checkboxes: ChoicesElement,
  multi_static_select: ChoicesElement,
  plain_text_input: TextElement,
  number_input: TextElement,
  email_text_input: TextElement,
  url_text_input: TextElement,
};

/** An element, by its type; one that is not drawn here says so. */
export function ElementView({ inForm = false, ...props }: Props & { inForm?: boolean }) {
  const Drawn = inForm && props.element.type === 'datepicker' ? DateInput : ELEMENTS[props.element.type];
  return Drawn ? <Drawn {...props} /> : <em>({props.element.type} is not drawn in the local workspace)</em>;
}
