/** What the page asks of its server, and tells it. */

export type Person = { name: string; id: string; realName: string; role: string };
export type Command = { command: string; description: string; usageHint: string };
export type Shortcut = { name: string; type: string; callbackId: string };
export type Workspace = {
  people: Person[];
  channels: { id: string; name: string }[];
  app: { name: string; userId: string };
  commands: Command[];
  shortcuts: Shortcut[];
};
export type Conversation = { id: string; name: string; isDm: boolean };
export type ClockFace = { now: string; moves: boolean; processes: number };
export type Block = { type: string; block_id?: string } & Record<string, unknown>;
export type Message = {
  ts: string;
  user: string;
  text: string;
  blocks: Block[];
  ephemeral: boolean;
  thread?: string;
  files: { id: string; name: string }[];
};
export type View = { id: string; type: string; blocks: Block[] } & Record<string, unknown>;
export type Views = { home: View | null; modal: View | null };
export type Place = { channel: string; ts: string } | { view: string };
export type Values = Record<string, Record<string, Record<string, unknown>>>;

/** How long after a failure it is tried again. */
const AGAIN_MS = 1_000;

async function request<Answer>(path: string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(path, init);
  const answer = (await response.json()) as Answer & { error?: string };
  if (!response.ok) throw new Error(answer.error ?? `HTTP ${response.status}`);
  return answer;
}

const get = <Answer>(path: string, params: Record<string, string>) =>
  request<Answer>(`${path}?${new URLSearchParams(params)}`);
const post = <Answer>(path: string, body: object) =>
  request<Answer>(path, { method: 'POST', body: JSON.stringify(body) });

export const server = {
  workspace: () => get<Workspace>('/local/workspace', {}),
  conversations: (person: string) => get<Conversation[]>('/local/conversations', { person }),
  messages: (person: string, channel: string) => get<Message[]>('/local/messages', { person, channel }),
  views: (person: string) => get<Views>('/local/views', { person }),
  clock: () => get<ClockFace>('/local/clock', {}),
  /** null: the time that it really is. */
  moveClock: (to: string | null) => post('/local/clock', { to }),
  say: (person: string, channel: string, text: string) => post('/local/say', { person, channel, text }),
  upload: (person: string, channel: string, name: string, base64: string) =>
    post('/local/upload', { person, channel, name, base64 }),
  command: (person: string, channel: string, command: string, text: string) =>
    post('/local/command', { person, channel, command, text }),
  open: (person: string, tab: 'home' | 'messages') => post('/local/open', { person, tab }),
  press: (person: string, at: Place, action: object, state: Values) =>
    post('/local/press', { person, at, action, state }),
  shortcut: (person: string, callbackId: string, at?: { channel: string; ts: string }) =>
    post('/local/shortcut', { person, callbackId, at }),
  submit: (person: string, view: string, values: Values) =>
    post<{ errors: Record<string, string> }>('/local/submit', { person, view, values }),
  close: (person: string, view: string) => post('/local/close', { person, view }),
  /**
   * Asks now and whenever something changed, one question at a time; what failed is asked again, and what comes
   * after the page stopped watching is not taken. Returns how to stop.
   */
  watch: <Answer>(
    ask: () => Promise<Answer>,
    take: (answer: Answer) => void,
    failed: (error: unknown) => void,
  ): (() => void) => {
    let stopped = false;
    let asking = false;
    let changedMeanwhile = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let source: EventSource;
    const look = async (): Promise<void> => {
      changedMeanwhile = asking;
      if (asking) return;
      asking = true;
      try {
        const answer = await ask();
        if (!stopped) take(answer);
      } catch (error) {
        if (stopped) return;
        failed(error);
        timer = setTimeout(() => void look(), AGAIN_MS);
      } finally {
        asking = false;
      }
      if (changedMeanwhile && !stopped) await look();
    };
    const listen = () => {
      source = new EventSource('/local/changes');
      source.onmessage = () => void look();
      // The browser connects again by itself, but for what it takes as final.
      source.onerror = () => {
        if (!stopped && source.readyState === EventSource.CLOSED) setTimeout(listen, AGAIN_MS);
      };
    };
    listen();
    void look();
    return () => {
      stopped = true;
      clearTimeout(timer);
      source.close();
    };
  },
};
