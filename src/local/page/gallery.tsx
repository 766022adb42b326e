import { createRoot } from 'react-dom/client';
import 'slack-blocks-to-jsx/dist/style.css';
import './style.css';
import './gallery.css';
import { Blocks } from './blocks.tsx';
import { Known } from './known.ts';
import { ModalForm } from './modal.tsx';
import type { Block, Workspace } from './server.ts';

/** The gallery: screens of the app one below the other, to be looked at. Nothing can be pressed. */

type Screen = {
  kind: string;
  name: string;
  /** What was said or done just before. */
  after: string;
  surface: 'message' | 'home' | 'modal';
  text: string;
  submit?: string;
  blocks: Block[];
};
type Shown = { workspace: Workspace; screens: Screen[] };

const nothing = () => {};

function OneScreen({ screen, dark }: { screen: Screen; dark: boolean }) {
  const { surface, blocks, text, submit } = screen;
  if (surface === 'home')
    return (
      <div className="home">
        <Blocks blocks={blocks} dark={dark} onAct={nothing} />
      </div>
    );
  if (surface === 'message')
    return (
      <article className="message">
        <span className="avatar app" aria-hidden="true">
          M
        </span>
        <div className="body">
          <header>
            <b>Megaroth</b> <span className="badge">App</span>
          </header>
          <Blocks blocks={blocks} dark={dark} onAct={nothing} />
        </div>
      </article>
    );
  const view = {
    title: { text },
    close: { text: 'Close' },
    submit: submit ? { text: submit } : null,
    blocks,
  };
  return (
    <div className="modal">
      <ModalForm
        view={view}
        dark={dark}
        onAct={nothing}
        onSubmit={(event) => event.preventDefault()}
        onClose={nothing}
      />
    </div>
  );
}

function Gallery({ screens }: { screens: Screen[] }) {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  return (
    <main className="gallery">
      <h1>Megaroth, screen by screen</h1>
      {screens.map((screen, index) => (
        <section key={`${screen.kind} ${screen.name}`} id={`screen-${index}`}>
          <h2>{screen.name}</h2>
          <p className="after">
            {screen.kind} · {screen.after}
          </p>
          <OneScreen screen={screen} dark={dark} />
        </section>
      ))}
    </main>
  );
}

const root = document.getElementById('root');
const given = document.getElementById('screens')?.textContent;
if (root && given) {
  const { workspace, screens } = JSON.parse(given) as Shown;
  createRoot(root).render(
    <Known.Provider value={workspace}>
      <Gallery screens={screens} />
    </Known.Provider>,
  );
}
