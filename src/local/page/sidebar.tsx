import { ClockPanel } from './clock.tsx';
import { type Conversation, type Person, server, type Workspace } from './server.ts';

type Props = {
  workspace: Workspace;
  person: Person;
  conversations: Conversation[];
  current: string | undefined;
  onPerson: (name: string) => void;
  onConversation: (id: string) => void;
  attempt: (action: () => Promise<unknown>) => Promise<boolean>;
};

/** Who one is, and where one can go. */
export function Sidebar({
  workspace,
  person,
  conversations,
  current,
  onPerson,
  onConversation,
  attempt,
}: Props) {
  const entry = ({ id, name, isDm }: Conversation) => (
    <li key={id}>
      <button
        type="button"
        aria-current={id === current ? 'page' : undefined}
        onClick={() => onConversation(id)}
      >
        <span aria-hidden="true">{isDm ? '◆' : '#'}</span> {name}
      </button>
    </li>
  );
  return (
    <nav className="sidebar" aria-label="Workspace">
      <h1>Local workspace</h1>
      <p className="plain">
        A Slack for trying {workspace.app.name}, on this machine only. The app is the real one; the people are
        made up.
      </p>
      <label className="you">
        You are
        <select value={person.name} onChange={(event) => onPerson(event.target.value)}>
          {workspace.people.map(({ name, realName, role }) => (
            <option key={name} value={name}>
              {realName} ({role})
            </option>
          ))}
        </select>
      </label>
      <h2>Channels</h2>
      <ul>{conversations.filter(({ isDm }) => !isDm).map(entry)}</ul>
      <h2>Apps</h2>
      <ul>{conversations.filter(({ isDm }) => isDm).map(entry)}</ul>
      <h2>Shortcuts</h2>
      <ul>
        {workspace.shortcuts
          .filter(({ type }) => type === 'global')
          .map(({ name, callbackId }) => (
            <li key={callbackId}>
              <button
                type="button"
                onClick={() => void attempt(() => server.shortcut(person.name, callbackId))}
              >
                <span aria-hidden="true">⚡</span> {name}
              </button>
            </li>
          ))}
      </ul>
      <ClockPanel attempt={attempt} />
    </nav>
  );
}
