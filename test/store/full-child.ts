import { dayOf } from '../../src/participant/day.ts';
import { newPerson } from '../../src/participant/person.ts';
import { openStore } from '../../src/store/store.ts';

/** Writes people until the file may not grow any more: `node full-child.ts FILE`; prints how many, and why it stopped. */
process.on('SIGXFSZ', () => undefined);
const store = await openStore(process.argv[2] ?? '');
const day = dayOf(new Date('2026-06-15T12:00:00Z'));
let written = 0;
let reason = '';
while (reason === '') {
  try {
    await store.change({ teamId: 'T1', userId: `U${String(written).padStart(5, '0')}` }, () => ({
      person: { ...newPerson(day), asked: ['x'.repeat(2_000)] },
      result: undefined,
    }));
    written++;
  } catch (error) {
    reason = error instanceof Error ? error.message : String(error);
  }
}
const readable = (await store.people('T1', '', 10_000)).length;
process.stdout.write(JSON.stringify({ written, reason, readable }));
