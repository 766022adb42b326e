import type { ToApp } from './world.ts';

/** The processes of the app that take what Slack sends: the first, and those that joined it. */
export type Processes = {
  join: (address: string) => void;
  count: () => number;
  /** Each request to the next of them in turn; one that is gone is left out, and the request goes on to another. */
  send: ToApp;
};

export function newProcesses(first: () => string): Processes {
  const joined = new Set<string>();
  let turn = 0;
  const send: ToApp = async (request) => {
    const all = [first(), ...joined];
    const address = all[turn++ % all.length] ?? first();
    try {
      return await fetch(address, request);
    } catch (error) {
      if (!joined.delete(address)) throw error;
      return send(request);
    }
  };
  return { join: (address) => joined.add(address), count: () => joined.size + 1, send };
}
