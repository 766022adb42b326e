import { useCallback, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'slack-blocks-to-jsx/dist/style.css';
import './style.css';
import { Blocks } from './blocks.tsx';
import { Composer } from './composer.tsx';
import type { Element, Held } from './elements.tsx';
import { Known } from './known.ts';
import { Messages } from './messages.tsx';
import { Modal } from './modal.tsx';
import {
  type Block,
  type Conversation,
  type Message,
  type Place,
  server,
  type Values,
  type Views,
  type Workspace,
} from './server.ts';
import { Sidebar } from './sidebar.tsx';

type Tab = 'messages' | 'home';
/** What the page last saw, of one person, in one conversation. */
type Seen = {
  person: string;
  channel: string | undefined;
  conversations: Conversation[];
  views: Views;
  messages: Message[];
};
const NO_VIEWS: Views = { home: null, modal: null };

/** The browser says no more than that nothing answered. */
function inWords(error: unknown): string {
  if (error instanceof TypeError)
    return 'I can’t reach the app. If it stopped, start it again with npm start: this page goes on by itself.';
  return error instanceof Error ? error.message : String(error);
}

/** Dark where the system is, until the person says otherwise. */
function useDark(): [boolean, () => void] {
  const [dark, setDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches);
  useEffect(() => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  }, [dark]);
  return [dark, () => setDark(!dark)];
}

function App({ workspace }: { workspace: Workspace }) {
  const [name, setName] = useState(() => sessionStorage.getItem('person') ?? workspace.people[0]?.name ?? '');
  const person = workspace.people.find((each) => each.name === name) ?? workspace.people[0];
  const [channel, setChannel] = useState<string>();
  const [tab, setTab] = useState<Tab>('messages');
  const [seenThere, setSeenThere] = useState<Seen>();
  const [problem, setProblem] = useState<string>();
  const [inHand, setInHand] = useState(0);
  const [outOfReach, setOutOfReach] = useState<string>();
  const [dark, toggleDark] = useDark();
  // What was seen belongs to one person and one conversation: until this one's own is there, nothing is shown,
  // and nothing is written into those of the one before.
  const ofPerson = seenThere?.person === name ? seenThere : undefined;
  const conversations = ofPerson?.conversations ?? [];
  const { home, modal } = ofPerson?.views ?? NO_VIEWS;
  const current = conversations.find(({ id }) => id === channel) ?? conversations.find(({ isDm }) => isDm);
  const here = current?.id;
  const messages = ofPerson && ofPerson.channel === here ? ofPerson.messages : [];

  const attempt = useCallback(async (action: () => Promise<unknown>): Promise<boolean> => {
    setInHand((count) => count + 1);
    try {
      await action();
      setProblem(undefined);
      return true;
    } catch (error) {
      setProblem(inWords(error));
      return false;
    } finally {
      setInHand((count) => count - 1);
    }
  }, []);

  useEffect(
    () =>
      server.watch(
        async () => ({
          person: name,
          channel: here,
          conversations: await server.conversations(name),
          views: await server.views(name),
          messages: here ? await server.messages(name, here) : [],
        }),
        (seen) => {
          setSeenThere(seen);
          setOutOfReach(undefined);
        },
        (error) => setOutOfReach(inWords(error)),
      ),
    [name, here],
  );

  const isDm = current?.isDm ?? false;
  const newest = messages.at(-1)?.ts;
  const [seen, setSeen] = useState<string>();
  useEffect(() => {
    if (tab === 'messages') setSeen(newest);
  }, [tab, newest]);
  const shownTab: Tab = isDm ? tab : 'messages';
  useEffect(() => {
    if (isDm && here) void attempt(() => server.open(name, tab));
  }, [attempt, name, here, isDm, tab]);

  if (!person) return null;
  const press = (at: Place, block: Block, element: Element, held: Held, state: Values = {}) =>
    attempt(() =>
      server.press(
        name,
        at,
        { ...held, action_id: element.action_id, block_id: block.block_id ?? '' },
        state,
      ),
    );
  const send = async (text: string): Promise<boolean> => {
    const command = workspace.commands.find(
      (each) => text === each.command || text.startsWith(`${each.command} `),
    );
    if (!here) return false;
    return attempt(() =>
      command
        ? server.command(name, here, command.command, text.slice(command.command.length).trim())
        : server.say(name, here, text),
    );
  };
  const sendFile = (file: File) => {
    if (!here) return;
    void attempt(async () => server.upload(name, here, file.name, await base64Of(file)));
  };
  return (
    <div className="page">
      {shownTab === 'messages' && (
        <nav aria-label="Skip" className="skipping">
          <button type="button" className="skip" onClick={() => document.getElementById('write')?.focus()}>
            Skip to the message field
          </button>
        </nav>
      )}
      <Sidebar
        workspace={workspace}
        person={person}
        conversations={conversations}
        current={here}
        onPerson={(next) => {
          sessionStorage.setItem('person', next);
          setName(next);
          setChannel(undefined);
        }}
        onConversation={setChannel}
        attempt={attempt}
      />
      <main>
        <header className="top">
          <h2>{isDm ? current?.name : `# ${current?.name ?? ''}`}</h2>
          {isDm && (
            <div role="tablist" aria-label={`${current?.name} tabs`}>
              {(['messages', 'home'] as const).map((each) => (
                <button
                  type="button"
                  role="tab"
                  aria-selected={shownTab === each}
                  key={each}
                  onClick={() => setTab(each)}
                >
                  {each === 'home' ? 'Home' : seen === newest ? 'Messages' : 'Messages (new)'}
                </button>
              ))}
            </div>
          )}
          <button type="button" className="theme" onClick={toggleDark}>
            {dark ? 'Light' : 'Dark'}
          </button>
        </header>
        {(problem ?? outOfReach) && (
          <p className="problem" role="alert">
            {problem ?? outOfReach}
          </p>
        )}
        {shownTab === 'home' ? (
          <div className="home">
            {home ? (
              <Blocks
                blocks={home.blocks}
                dark={dark}
                onAct={(block, element, held) => press({ view: home.id }, block, element, held)}
              />
            ) : (
              <p className="empty">The Home tab is empty.</p>
            )}
          </div>
        ) : (
          <>
            <Messages
              messages={messages}
              workspace={workspace}
              reader={name}
              dark={dark}
              onShortcut={(callbackId, message) =>
                attempt(() => server.shortcut(name, callbackId, { channel: here ?? '', ts: message.ts }))
              }
              onPress={(message, block, element, held) =>
                press({ channel: here ?? '', ts: message.ts }, block, element, held)
              }
            />
            <p className="typing" role="status">
              {isDm && inHand > 0 ? `${current?.name} is typing…` : ''}
            </p>
            <Composer
              label={`Message ${isDm ? current?.name : `#${current?.name ?? ''}`}`}
              ready={here !== undefined}
              commands={workspace.commands}
              onSend={send}
              onFile={sendFile}
            />
          </>
        )}
      </main>
      {modal && (
        <Modal
          key={`${modal.id}:${String(modal.callback_id)}:${String(modal.private_metadata)}`}
          view={modal}
          dark={dark}
          onPress={(block, element, held, state) => press({ view: modal.id }, block, element, held, state)}
          onSubmit={async (values) => (await server.submit(name, modal.id, values)).errors}
          onClose={() => attempt(() => server.close(name, modal.id))}
        />
      )}
    </div>
  );
}

const root = document.getElementById('root');
if (root) {
  const workspace = await server.workspace();
  createRoot(root).render(
    <Known.Provider value={workspace}>
      <App workspace={workspace} />
    </Known.Provider>,
  );
}

/** A file's bytes as they travel in JSON. */
async function base64Of(file: File): Promise<string> {
  const url = await new Promise<string>((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => failed(reader.error ?? new Error('The file could not be read.'));
    reader.readAsDataURL(file);
  });
  return url.slice(url.indexOf(',') + 1);
}
