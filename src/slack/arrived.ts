import type { Envelope } from './envelope.ts';

/** A request that is being answered: what the answers go by, so that each is said once. */
export type Arrived = {
  /** Slack's id of an event; one of ours for what Slack sends once. */
  id: string;
  /** No answer to it is older. */
  since: Date;
  /** Somebody began to answer it before: what is said already must not be said again. */
  again: boolean;
  isCommand: boolean;
  /** The events that were handled for it; their answers go when it is done. */
  acts: Set<string>;
  /** How many messages were sent for it that have no key of their own. */
  sent: number;
  /** Slack did not take an answer: it is tried again later. */
  undelivered: boolean;
  /** Answers in the acknowledgement; false: it was acknowledged already, or can't carry an answer. */
  inAcknowledgement?: (answer: object) => Promise<boolean>;
};

const OURS = ['command', 'press', 'submission'] as const satisfies readonly Envelope['kind'][];

/** What a request is, by its id: an event has Slack's; ours begins with what it is. */
export const kindOf = (id: string): 'event' | (typeof OURS)[number] =>
  OURS.find((kind) => id.startsWith(`${kind}:`)) ?? 'event';

/** By the body that Bolt hands to the listeners. */
export const arrivedFor = new WeakMap<object, Arrived>();

/** The request that a listener answers, by the body that Bolt hands it. */
export const arrivedOf = (body: object): Arrived =>
  arrivedFor.get(body) ?? newArrived(`unkept:${Date.now()}:${Math.random()}`, new Date());

export const newArrived = (id: string, since: Date, again = false): Arrived => ({
  id,
  since,
  again,
  isCommand: kindOf(id) === 'command',
  acts: new Set(),
  sent: 0,
  undelivered: false,
});
