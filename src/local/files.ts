import { APP } from './people.ts';

/** Files that people sent: kept in memory, and given to whoever shows the app's token, as Slack does. */
export type Files = {
  /** Takes a file, and gives back the address at which the app finds it. */
  add(file: SentFile): string;
  /** The file at an address; `undefined` without the token. */
  get(path: string, authorization: string | undefined): SentFile | undefined;
};
export type SentFile = { name: string; bytes: Uint8Array };

export const FILES_PATH = '/local/files/';

export function newFiles(origin: () => string): Files {
  const list: SentFile[] = [];
  return {
    add: (file) => `${origin()}${FILES_PATH}${list.push(file) - 1}`,
    get: (path, authorization) =>
      authorization === `Bearer ${APP.botToken}` ? list[Number(path.slice(FILES_PATH.length))] : undefined,
  };
}
