import { createContext } from 'react';
import type { Workspace } from './server.ts';

/** Who and what is in the workspace: mentions and lists of people and channels name them. */
export const Known = createContext<Workspace>({
  people: [],
  channels: [],
  app: { name: '', userId: '' },
  commands: [],
  shortcuts: [],
});
