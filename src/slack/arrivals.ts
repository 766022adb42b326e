import { randomUUID } from 'node:crypto';
import type { ReceiverEvent } from '@slack/bolt';
import { z } from 'zod';
import { describeError } from '../log.ts';
import type { Arrival, Taken } from '../store/store.ts';
import { type Arrived, arrivedFor, kindOf, newArrived } from './arrived.ts';
import type { Parts } from './converse.ts';
import { readEnvelope } from './envelope.ts';
import { texts } from './texts.en.ts';
import { type Doing, type Say, sayUnkept, type Waiting, waitFor } from './unkept.ts';

/** A process that ended is noticed after so long: its arrivals are answered by another, or by the next start. */
const LEASE_MS = 4_000;
const RENEW_MS = 1_000;
/** Begun so often without an end, an arrival ends whoever answers it: it is let go. */
const MOST_ATTEMPTS = 20;
/** So many that were left are taken up at a time: what is begun is also finished. */
const MOST_AT_ONCE = 20;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 10 * 60 * 1_000;
/** So long a command's acknowledgement waits for the answer; Slack waits three seconds for it. */
const ANSWERED_AT_ONCE_MS = 1_000;
/** An answer that nobody waits for any more. */
const LONGEST_MS = 24 * 60 * 60 * 1_000;

/** What Slack sent, and who waits for its acknowledgement. */
type Come = { envelope: Doing; event: ReceiverEvent; waiting: Waiting };

const bodySchema = z.record(z.string(), z.unknown());

type Process = (event: ReceiverEvent) => Promise<void>;

/** What Slack sends is taken in, and what was left unanswered is taken up again. */
export type Arrivals = { receive: Process; resume: () => Promise<void> };

/**
 * Between Slack and the listeners: a request is written down before it is acknowledged, answered once, and struck
 * out when its answers are said. One person's requests are answered one after the other. A command is answered in its
 * acknowledgement: where that takes no second, Slack was never told that it's taken, and nothing need be written down.
 *
 * @param process hands a request to the listeners
 * @param say says something to a person where nothing can be written down
 */
export function keepArrivals(parts: Parts, process: Process, say: Say): Arrivals {
  const { store, log, inHand } = parts;
  const held = new Map<string, Pick<Arrival, 'teamId' | 'id'>>();
  const last = new Map<string, Promise<void>>();
  let renewal: ReturnType<typeof setInterval> | undefined;
  const until = (ms: number) => new Date(Date.now() + ms);

  const renew = () =>
    store
      .holdArrivals([...held.values()], until(LEASE_MS))
      .catch((error: unknown) => log.warn(describeError(error), 'what is being answered could not be held'));
  const hold = (arrival: Arrival) => {
    held.set(nameOf(arrival), arrival);
    renewal ??= setInterval(() => void renew(), RENEW_MS).unref();
  };
  const letGo = (arrival: Arrival) => {
    held.delete(nameOf(arrival));
    if (held.size > 0) return;
    clearInterval(renewal);
    renewal = undefined;
  };

  /** Lets the listeners answer, and strikes the arrival out; where Slack takes no answer, it waits its turn. */
  const answer = async (arrival: Arrival, event: ReceiverEvent, arrived: Arrived): Promise<void> => {
    arrivedFor.set(event.body, arrived);
    try {
      await process(event);
      parts.metrics?.answered(kindOf(arrival.id), Date.now() - arrived.since.getTime());
      const isKept = held.has(nameOf(arrival));
      const age = Date.now() - arrived.since.getTime();
      if (arrived.undelivered && age < LONGEST_MS) {
        const pause = Math.min(Math.max(age, FIRST_PAUSE_MS), LONGEST_PAUSE_MS);
        if (isKept) await store.holdArrivals([arrival], until(pause));
        else await store.keepArrival(arrival, arrived.since, () => until(pause));
      } else if (isKept || arrived.acts.size > 0)
        await store.settleArrival({ ...arrival, acts: [...arrived.acts] });
    } finally {
      letGo(arrival);
    }
  };
  /** After what the same person did before. */
  const inTurn = (arrival: Arrival, work: () => Promise<void>): Promise<void> => {
    const who = `${arrival.teamId}:${arrival.userId}`;
    const turn = (last.get(who) ?? Promise.resolve())
      .then(work)
      .catch((error: unknown) => log.error(describeError(error), 'a request was not answered to its end'))
      .finally(() => {
        if (last.get(who) === turn) last.delete(who);
      });
    last.set(who, turn);
    return tracked(inHand, turn);
  };

  /** Writes it down, so that it may be acknowledged; false: it may not be answered (again), or not yet. */
  const keep = async (arrival: Arrival, now: Date, { envelope, event, waiting }: Come): Promise<boolean> => {
    try {
      const isNew = await store.keepArrival(arrival, now, () => until(LEASE_MS));
      if (!isNew) await waiting.ack();
      return isNew;
    } catch (error) {
      log.error(describeError(error), 'a request could not be written down');
      await sayUnkept(envelope, event, waiting, say);
      return false;
    } finally {
      waiting.over();
    }
  };
  /** Answered in the acknowledgement; where that takes longer, it's written down like everything else. */
  const answerCommand = async (arrival: Arrival, arrived: Arrived, come: Come): Promise<void> => {
    const { event, waiting } = come;
    arrived.inAcknowledgement = async (response) => {
      if (waiting.isAcknowledged()) return false;
      await waiting.ack(response);
      return true;
    };
    let isDone = false;
    const answered = inTurn(arrival, () =>
      answer(arrival, { ...event, ack: async () => undefined }, arrived),
    ).finally(() => {
      isDone = true;
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const isLate = new Promise<true>((resolve) => {
      timer = setTimeout(resolve, ANSWERED_AT_ONCE_MS, true);
    });
    if ((await Promise.race([answered, isLate])) && (await keep(arrival, arrived.since, come))) {
      if (isDone) await store.settleArrival({ ...arrival, acts: [] });
      else hold(arrival);
      await acknowledged(parts, event, waiting.ack);
    }
    await answered;
    clearTimeout(timer);
    waiting.over();
    await acknowledged(parts, event, waiting.ack);
  };

  return {
    receive: async (event) => {
      const envelope = readEnvelope(event.body);
      if (envelope.kind === 'unheard') return event.ack();
      if (envelope.kind === 'shown') return tracked(inHand, process(event));
      if (envelope.kind === 'stranger') return tracked(inHand, sayToStranger(envelope.responseUrl, event));
      const { kind, teamId, userId } = envelope;
      parts.metrics?.came(kind);
      // Only events are sent again; whoever presses twice does it twice.
      const id = envelope.kind === 'event' ? envelope.id : `${kind}:${randomUUID()}`;
      const arrival = { teamId, userId, id, body: event.body };
      const now = new Date();
      const waiting = waitFor(envelope, event, say, log);
      const come = { envelope, event, waiting };
      if (kind === 'command') return answerCommand(arrival, newArrived(id, now), come);
      if (!(await keep(arrival, now, come))) return;
      // Whoever submitted it was told that it isn't kept, and submits it again.
      if (kind === 'submission' && waiting.isTold()) return store.settleArrival({ ...arrival, acts: [] });
      hold(arrival);
      const taken = kind === 'submission' ? event : await acknowledged(parts, event, waiting.ack);
      await inTurn(arrival, () => answer(arrival, taken, newArrived(arrival.id, now)));
    },

    resume: async () => {
      while (held.size < MOST_AT_ONCE) {
        const taken = await store.takeArrival(new Date(), until(LEASE_MS));
        if (!taken) return;
        if (await isGivenUp(parts, taken, say)) continue;
        const { body, arrivedAt } = taken;
        const event = { body: bodySchema.parse(body), ack: async () => undefined };
        hold(taken);
        void inTurn(taken, () => answer(taken, event, newArrived(taken.id, arrivedAt, true)));
      }
    },
  };
}

/** Takes note of what is being done, so that a process that stops can wait for it. */
async function tracked(inHand: Set<Promise<unknown>>, work: Promise<void>): Promise<void> {
  inHand.add(work);
  try {
    await work;
  } finally {
    inHand.delete(work);
  }
}

const nameOf = ({ teamId, id }: Pick<Arrival, 'teamId' | 'id'>) => `${teamId}:${id}`;

async function isGivenUp(
  { store, log }: Parts,
  { attempts, teamId, userId, id }: Taken,
  say: Say,
): Promise<boolean> {
  if (attempts <= MOST_ATTEMPTS) return false;
  log.error({ attempts }, 'a request was begun again and again, and is let go');
  await store.settleArrival({ teamId, id, acts: [] });
  await say(userId, texts.gaveUp()).catch((error: unknown) =>
    log.error(describeError(error), 'a person could not be told that something failed'),
  );
  return true;
}

/** Once it is written down Slack need not send it again; where Slack has hung up meanwhile, it is answered all the same. */
async function acknowledged(
  { log }: Parts,
  event: ReceiverEvent,
  ack: ReceiverEvent['ack'],
): Promise<ReceiverEvent> {
  try {
    await ack();
  } catch (error) {
    log.warn(describeError(error), 'an acknowledgement came too late');
  }
  return { ...event, ack: async () => undefined };
}

/** Nothing of somebody of another company is looked at or kept; they hear that. */
async function sayToStranger(responseUrl: string | undefined, event: ReceiverEvent): Promise<void> {
  await event.ack();
  if (!responseUrl) return;
  const body = { response_type: 'ephemeral', replace_original: false, text: texts.stranger() };
  await fetch(responseUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}
