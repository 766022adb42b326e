import { Fragment, useEffect, useRef } from 'react';
import { Blocks } from './blocks.tsx';
import type { Element, Held } from './elements.tsx';
import type { Block, Message, Workspace } from './server.ts';

type Props = {
  messages: Message[];
  workspace: Workspace;
  /** Who reads. */
  reader: string;
  dark: boolean;
  onPress: (message: Message, block: Block, element: Element, held: Held) => void;
  /** A shortcut of a message's menu was chosen. */
  onShortcut: (callbackId: string, message: Message) => void;
};

const timeOf = (ts: string) =>
  new Date(Number(ts) * 1_000).toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' });

/** The day that a message is of, as it stands above the first one of it. */
const dayOf = (ts: string | undefined) =>
  ts &&
  new Date(Number(ts) * 1_000).toLocaleDateString([], { weekday: 'long', month: 'long', day: 'numeric' });

/** A conversation; the newest message is in sight. */
export function Messages({ messages, workspace, reader, dark, onPress, onShortcut }: Props) {
  const end = useRef<HTMLDivElement>(null);
  const last = messages.at(-1)?.ts;
  useEffect(() => {
    if (last) end.current?.scrollIntoView({ block: 'end' });
  }, [last]);
  return (
    <div className="messages" role="log" aria-live="polite" aria-label="Messages">
      {messages.length === 0 && <p className="empty">Nothing here yet.</p>}
      {messages.map((message, index) => (
        <Fragment key={message.ts}>
          {dayOf(message.ts) !== dayOf(messages[index - 1]?.ts) && (
            <p className="day">
              <span>{dayOf(message.ts)}</span>
            </p>
          )}
          <OneMessage
            message={message}
            workspace={workspace}
            reader={reader}
            dark={dark}
            onPress={onPress}
            onShortcut={onShortcut}
          />
        </Fragment>
      ))}
      <div ref={end} />
    </div>
  );
}

function OneMessage({
  message,
  workspace,
  reader,
  dark,
  onPress,
  onShortcut,
}: Omit<Props, 'messages'> & { message: Message }) {
  const isApp = message.user === workspace.app.userId;
  const person = workspace.people.find(({ id }) => id === message.user);
  const name = isApp ? workspace.app.name : (person?.realName ?? message.user);
  const nameOf = (id: string) =>
    id === workspace.app.userId
      ? workspace.app.name
      : (workspace.people.find((each) => each.id === id)?.realName ?? id);
  const words = message.text.replace(/<@(\w+)>/g, (_, id: string) => `*@${nameOf(id)}*`);
  const text: Block = { type: 'section', text: { type: 'mrkdwn', text: words } };
  const blocks = message.blocks.length > 0 ? message.blocks : [text];
  return (
    <article
      className={['message', message.ephemeral && 'ephemeral', message.thread && 'reply']
        .filter(Boolean)
        .join(' ')}
      data-ts={message.ts}
    >
      <span className={`avatar ${isApp ? 'app' : (person?.name ?? '')}`} aria-hidden="true">
        {name.charAt(0)}
      </span>
      <div className="body">
        <header>
          <b>{name}</b> {isApp && <span className="badge">App</span>} <time>{timeOf(message.ts)}</time>
          {!isApp &&
            workspace.shortcuts
              .filter(({ type }) => type === 'message')
              .map((shortcut) => (
                <button
                  type="button"
                  className="shortcut"
                  key={shortcut.callbackId}
                  onClick={() => onShortcut(shortcut.callbackId, message)}
                >
                  {shortcut.name}
                </button>
              ))}
        </header>
        {message.ephemeral && <p className="only-you">Only visible to you</p>}
        <Blocks
          blocks={blocks}
          dark={dark}
          onAct={(block, element, held) => onPress(message, block, element, held)}
        />
        {message.files.map((file) => (
          <a
            key={file.id}
            className="file"
            href={`/local/sent?${new URLSearchParams({ person: reader, id: file.id })}`}
          >
            {file.name}
          </a>
        ))}
      </div>
    </article>
  );
}
