import { type PlanFile, UnreadableError } from './file/document.ts';
import { pagesOf } from './file/extract.ts';
import { readPayStub } from './pay-stub/read.ts';
import { findingsOf } from './plan/findings.ts';
import type { Outcome } from './read-document.ts';

/** Reads one document in a process of its own, tells what it says, and ends. */
process.once('message', async (file: PlanFile) => {
  const outcome = await read(file);
  process.send?.(outcome, undefined, undefined, () => process.exit(0));
});

async function read(file: PlanFile): Promise<Outcome> {
  try {
    const pages = await pagesOf(file);
    const stub = readPayStub(pages.map(({ laidOut, text }) => laidOut ?? text).join('\n'));
    return stub ? { kind: 'payStub', stub } : { kind: 'read', findings: findingsOf(pages) };
  } catch (error) {
    // Whatever a hostile file makes a reader throw, the file is what is broken.
    return { kind: 'notRead', why: error instanceof UnreadableError ? error.why : 'broken' };
  }
}
