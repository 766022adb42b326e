import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { temporaryFile } from './workspace.ts';

export const temporaryDatabaseUrl = (): string => `sqlite:${temporaryFile()}`;

export type Started = {
  process: ChildProcess;
  firstLine: Promise<string>;
  output: () => string;
  ended: Promise<number | null>;
};

/** Starts the app as `npm start` does, with no environment but what the test gives. */
export function start(env: Record<string, string>): Started {
  const child = spawn('node_modules/.bin/node', ['src/main.ts'], {
    env: { PATH: process.env.PATH ?? '', ...env },
  });
  let output = '';
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const firstLine = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString();
      if (output.includes('\n')) resolve(output.split('\n')[0] ?? '');
    });
    child.stderr.on('data', (data: Buffer) => {
      output += data.toString();
    });
    child.on('exit', () => reject(new Error(output)));
  });
  firstLine.catch(() => undefined);
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return { process: child, firstLine, output: () => output, ended };
}
