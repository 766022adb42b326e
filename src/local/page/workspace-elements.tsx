import { useContext, useState } from 'react';
import { held, type Props } from './elements.tsx';
import { Known } from './known.ts';

/** Elements that choose from what the workspace has: its people, its channels, its time. */

/** A person of the workspace. */
export function PersonElement({ element, label, onChange }: Props) {
  const { people } = useContext(Known);
  return (
    <select
      className="element"
      aria-label={label}
      value=""
      onChange={(event) => onChange(held(element, { selected_user: event.target.value }))}
    >
      <option value="" disabled>
        {label}
      </option>
      {people.map(({ id, realName }) => (
        <option key={id} value={id}>
          {realName}
        </option>
      ))}
    </select>
  );
}

/** Channels of the workspace, any number of them. */
export function ChannelsElement({ element, label, onChange }: Props) {
  const { channels } = useContext(Known);
  const [chosen, setChosen] = useState((element.initial_conversations as string[] | undefined) ?? []);
  const toggle = (id: string) => {
    const next = chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id];
    setChosen(next);
    onChange(held(element, { selected_conversations: next }));
  };
  return (
    <fieldset className="element choices" aria-label={label}>
      {channels.map(({ id, name }) => (
        <label key={id}>
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} /># {name}
        </label>
      ))}
    </fieldset>
  );
}

/** A day and a time, as seconds since 1970. */
export function MomentElement({ element, label, onChange }: Props) {
  return (
    <input
      className="element"
      type="datetime-local"
      aria-label={label}
      onChange={(event) => {
        const at = new Date(event.target.value).getTime() / 1_000;
        onChange(held(element, { selected_date_time: Number.isNaN(at) ? null : at }));
      }}
    />
  );
}
