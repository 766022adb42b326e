import type { Day } from '../participant/day.ts';
import { readProfile } from '../participant/index.ts';
import type { Person } from '../participant/person.ts';
import { notOfThePlan, type PlanInForce, type Plans } from '../participant/plan-in-force.ts';
import { planName } from '../plan/terms.ts';
import type { Reply } from './reply.ts';
import type { Input, Turn } from './turn.ts';

type Known = { person: Person; input: Input; plan: PlanInForce | undefined; plans: Plans };

/** What the employer's plans add to a turn: which one is meant, and where the person said something else of it. */
export function withPlans(turn: Turn, { person, input, plan, plans }: Known, day: Day): Turn {
  const otherwise =
    input.kind === 'text' && plan ? notOfThePlan(readProfile(input.text, day), plan).otherwise : [];
  if (otherwise.length > 0) {
    const said: Reply = { kind: 'planSaysOtherwise', fields: otherwise };
    const rest = turn.replies.here.filter((reply) => !saysNothing(reply));
    return { ...turn, replies: { ...turn.replies, here: [...rest, said] } };
  }
  if (input.kind === 'pressed' && input.press.name === 'otherPlan')
    return { ...turn, replies: { ...turn.replies, here: [whichPlan(plans)] } };
  if (plan || plans.plans.length === 0 || person.planId || !turn.replies.here.some(isOfThePlan)) return turn;
  return { ...turn, replies: { ...turn.replies, here: [...turn.replies.here, whichPlan(plans)] } };
}

export const whichPlan = ({ plans }: Plans): Reply => ({
  kind: 'whichPlan',
  plans: plans.map((each) => ({ id: each.id, name: planName(each) })),
});

/** That something was not read is not true of a text that HR's word overrules. */
const saysNothing = (reply: Reply): boolean =>
  (reply.kind === 'help' && reply.unread) ||
  (reply.kind === 'notSure' && reply.topics.length === 0) ||
  (reply.kind === 'step' && reply.step.next.kind === 'unread');

/** Replies that hang on what the plan says. */
const isOfThePlan = ({ kind }: Reply): boolean =>
  ['step', 'inDm', 'outcome', 'noted', 'welcome', 'paycheck'].includes(kind);
