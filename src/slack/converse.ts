import { withAsked } from '../conversation/asked.ts';
import { withTold } from '../conversation/told.ts';
import { type Input, type Turn, takeTurn } from '../conversation/turn.ts';
import { versionOf } from '../hr/limits.ts';
import { describeError, type Log, logFailure } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { Person } from '../participant/person.ts';
import type { Closed } from '../participant/step.ts';
import type { HandledOnce, PersonKey, Store } from '../store/store.ts';
import { type Answers, answersOf, answersSchema } from './answers.ts';
import { message, section } from './blocks/parts.ts';
import { closedMessage } from './blocks/question.ts';
import { type Door, type Posted, replaceMessage, type Send, toConversation } from './deliver.ts';
import { failureOf } from './failures.ts';
import { sendFile } from './files.ts';
import { showHomeAgain } from './home.ts';
import { texts } from './texts.en.ts';
import { workspaceOf } from './workspace-of.ts';

/** What every listener needs. */
export type Parts = {
  store: Store;
  now: () => Date;
  log: Log;
  /** Counts what comes and how it is answered; none while it's only tried out. */
  metrics?: Pick<Metrics, 'came' | 'answered'>;
  /** Whom people are handed over to, where the set-up names somebody. */
  hrContact?: string | undefined;
  /** The first admins, as the configuration names them. */
  admins: readonly string[];
  /** The app is only tried out: made-up years may be entered. */
  tryingOut?: boolean;
  /** What is being answered right now; a process that stops waits for it. */
  inHand: Set<Promise<unknown>>;
};

/** Who acts, what they do, and where they read the reply. */
export type Act = {
  key: PersonKey;
  input: Input;
  /** Names what they do: it is done once, however often Slack sends it. */
  eventId: string;
  here: Send;
  door: Door;
  channel: string | undefined;
};

/**
 * One turn: what the person did is kept first, with what is to be said for it; then it is said. Where Slack takes
 * it only later, nothing is lost and nothing is said twice. What changed shows on the Home tab at once.
 */
export async function converse(parts: Parts, act: Act): Promise<Turn | undefined> {
  const { turn, answers, isChanged } = await keep(parts, act);
  if (answers) await say(parts, act, answers);
  if (isChanged) await showHomeAgain(parts, act.key, act.door.client);
  return turn;
}

/** Takes the turn and keeps what comes of it; what was handled before has its answers still, or none. */
async function keep(
  parts: Parts,
  act: Act,
): Promise<{ turn?: Turn; answers: Answers | undefined; isChanged?: boolean }> {
  const { store, log } = parts;
  const { key, input, eventId, here } = act;
  const { arrived } = act.door;
  const once = onceOf(parts, act);
  try {
    const { workspace, day, run } = await workspaceOf(parts, key.teamId);
    const done = await store.change(
      key,
      (person) =>
        run(() => {
          const turn = takeTurn(person, input, day, workspace);
          const replies = [...turn.replies.here, ...turn.replies.inDm];
          const told =
            turn.person &&
            withAsked(
              withTold(turn.person, replies, day, (year) => versionOf(workspace, year)),
              replies,
            );
          const answers = answersOf(turn, eventId, key, day, parts.hrContact);
          const isChanged = onHome(told) !== onHome(person);
          const next = person && isSame(told, person) ? person : told;
          return { person: next, result: { turn, answers, isChanged, isWritten: next !== person }, answers };
        }),
      once,
    );
    if (!done || done.isWritten || !once.sentOnce) arrived.acts.add(eventId);
    if (done) {
      // Only now it is known what to say: nothing of it can have been said. (Of a command that changed nothing, it may have been.)
      if (!arrived.isCommand) arrived.again = false;
      return done;
    }
    const left = await store.answers(key.teamId, eventId);
    return { answers: left === undefined ? undefined : answersSchema.parse(left) };
  } catch (error) {
    await tell(parts, here, texts.failed(logFailure(log, error, 'a turn was not taken')));
    return { answers: undefined };
  }
}

const onceOf = (
  { now }: Parts,
  { eventId, door: { arrived } }: Act,
): HandledOnce & { sentOnce: boolean } => ({
  ...{ eventId, at: now() },
  sentOnce: arrived.isCommand && !arrived.again,
});

const isSame = (next: Person | null, before: Person): boolean =>
  JSON.stringify(next) === JSON.stringify(before);

/** Of a person, what the Home tab shows. */
const onHome = (person: Person | null | undefined): string =>
  JSON.stringify([
    person?.profile ?? {},
    person?.lastYear,
    person?.planId,
    person?.reminders,
    person?.keepMonths,
  ]);

/** Says the answers one after the other; what Slack takes only later is kept for then. */
async function say(parts: Parts, act: Act, answers: Answers): Promise<void> {
  const { store, log } = parts;
  const { key, door } = act;
  if (!door.arrived.again) for (const each of answers.closed) await close(door, each);
  const inDm = toConversation(door, act.channel?.startsWith('D') ? act.channel : key.userId);
  let dm: string | undefined;
  for (const [index, { to, words, asks, key: named }] of answers.messages.entries()) {
    // Whoever is in these direct messages already need not be sent there.
    if (to === 'here unless in DM' && dm !== undefined && dm === act.channel) continue;
    try {
      const posted = await (to === 'dm' ? inDm : act.here)(words, named);
      if (to === 'dm') dm = posted?.channel ?? dm;
      if (asks) await remember(store, key, asks, posted);
    } catch (error) {
      log.error(describeError(error), 'an answer was not delivered');
      if (failureOf(error).kind === 'final') return tell(parts, act.here, texts.notDelivered());
      const left = answers.messages.slice(index).map((each) => ({ ...each, to: 'dm' as const }));
      return store.noteAnswers(key.teamId, onceOf(parts, act), { ...answers, closed: [], messages: left });
    }
  }
  for (const file of answers.files) {
    const dm = await sendFile(door.client, log, key.userId, {
      ...file,
      words: file.words ?? texts.recordFile(),
    });
    if (dm === undefined) await tell(parts, act.here, texts.fileNotSent());
  }
}

/** Where the question stands, so that its buttons can go when it is answered. */
async function remember(
  store: Store,
  key: PersonKey,
  asked: { question: string; turn: number },
  posted: Posted,
): Promise<void> {
  if (!posted) return;
  await store.change(key, (person) => {
    const isStill = person?.interview?.open === asked.question && person.interview.turn === asked.turn;
    const next =
      person?.interview && isStill
        ? { ...person, interview: { ...person.interview, message: posted } }
        : person;
    return { person: next ?? null, result: undefined };
  });
}

/** A question that is done with loses its buttons. Where its message is gone, there is nothing to take away. */
async function close({ client, log }: Door, { message: at, asked, shows }: Closed): Promise<void> {
  try {
    await replaceMessage(client, at, closedMessage(asked, shows), log);
  } catch (error) {
    log.warn(describeError(error), 'a question kept its buttons');
  }
}

/** Says in plain words that something failed; where even that fails, the log has it. */
async function tell({ log }: Parts, here: Send, words: string): Promise<void> {
  try {
    await here(message([section(words)]));
  } catch (error) {
    log.error(describeError(error), 'a person could not be told that something failed');
  }
}
