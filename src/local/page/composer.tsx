import { type KeyboardEvent, useRef, useState } from 'react';
import type { Command } from './server.ts';

type Props = {
  label: string;
  /** False: there is no conversation yet to write in. */
  ready: boolean;
  commands: Command[];
  /** Whether it was taken; what wasn't stays in the field. */
  onSend: (text: string) => Promise<boolean>;
  onFile: (file: File) => void;
};

/** The words after a command, from the hint in its manifest entry: "start | limits 2025". */
const wordsOf = ({ usageHint }: Command): string[] => usageHint.split('|').map((word) => word.trim());

function completions(text: string, commands: Command[]): { text: string; note: string }[] {
  if (!text.startsWith('/')) return [];
  return commands.flatMap((each) => {
    const whole = [each.command, ...wordsOf(each).map((word) => `${each.command} ${word}`)];
    const shown = text.startsWith(`${each.command} `) ? whole.slice(1) : whole.slice(0, 1);
    return shown
      .filter((line) => line.startsWith(text) && line !== text)
      .map((line) => ({ text: line, note: line === each.command ? each.description : '' }));
  });
}

/** Where a person writes: Enter sends, Shift+Enter makes a new line, "/" completes commands. */
export function Composer({ label, ready, commands, onSend, onFile }: Props) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(-1);
  const field = useRef<HTMLTextAreaElement>(null);
  const offered = completions(text, commands);

  const send = () => {
    if (text.trim() === '') return;
    setText('');
    setChosen(-1);
    // Nothing typed is lost: it comes back, unless something else was typed meanwhile.
    void onSend(text.trim()).then((isTaken) => {
      if (!isTaken) setText((now) => (now === '' ? text : now));
    });
  };
  const take = (line: string) => {
    setText(line.includes(' ') ? line : `${line} `);
    setChosen(-1);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const completion = offered[chosen];
    if (offered.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setChosen((chosen + step + offered.length) % offered.length);
    } else if (event.key === 'Tab' && offered[0] && !event.shiftKey) {
      event.preventDefault();
      take((completion ?? offered[0]).text);
    } else if (event.key === 'Escape') setChosen(-1);
    else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      if (completion) take(completion.text);
      else send();
    }
  };

  return (
    <div className="composer">
      {offered.length > 0 && (
        <div className="completions" role="listbox" aria-label="Commands" id="completions">
          {offered.map((each, index) => (
            <button
              type="button"
              role="option"
              aria-selected={index === chosen}
              tabIndex={-1}
              key={each.text}
              id={`completion-${index}`}
              onClick={() => take(each.text)}
            >
              <b>{each.text}</b> {each.note}
            </button>
          ))}
        </div>
      )}
      <div className="field">
        <label className="attach" title="Send a file">
          <span aria-hidden="true">+</span>
          <input
            type="file"
            aria-label="Send a file"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) onFile(file);
              event.target.value = '';
            }}
          />
        </label>
        <textarea
          ref={field}
          id="write"
          disabled={!ready}
          rows={1}
          value={text}
          aria-label={label}
          placeholder={label}
          aria-autocomplete="list"
          aria-controls={offered.length > 0 ? 'completions' : undefined}
          aria-activedescendant={chosen >= 0 ? `completion-${chosen}` : undefined}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <button type="button" className="send" onClick={send} disabled={text.trim() === ''}>
          Send
        </button>
      </div>
    </div>
  );
}
