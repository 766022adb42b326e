import type { Day } from '../participant/day.ts';
import { withEmployerOnTop } from '../participant/employer-on-top.ts';
import type { Person } from '../participant/person.ts';
import { notOfThePlan, type PlanInForce, type Plans } from '../participant/plan-in-force.ts';
import type { Field } from '../participant/profile.ts';
import { normalize } from '../participant/reading/normalize.ts';
import { settledOfAnyTime } from '../participant/settled.ts';
import { planName } from '../plan/terms.ts';
import type { Reply } from './reply.ts';
import type { Input, Turn } from './turn.ts';

type Known = { person: Person; input: Input; plan: PlanInForce | undefined; plans: Plans };

/** What the employer's plans add to a turn: which one is meant, and where the person said something else of it. */
export function withPlans(turn: Turn, { person, input, plan, plans }: Known, day: Day): Turn {
  const otherwise = input.kind === 'text' ? otherThanThePlan(person, input.text, day) : [];
  if (otherwise.length > 0 && !turn.replies.here.some(({ kind }) => kind === 'planSaysOtherwise')) {
    const said: Reply = { kind: 'planSaysOtherwise', fields: otherwise };
    return { ...turn, replies: { ...turn.replies, here: [...turn.replies.here, said] } };
  }
  if (input.kind === 'pressed' && input.press.name === 'otherPlan')
    return { ...turn, replies: { ...turn.replies, here: [whichPlan(plans)] } };
  // With one plan there is nothing to choose, even where it has no rules for this year yet.
  if (plan || plans.plans.length < 2 || person.planId || !turn.replies.here.some(isOfThePlan)) return turn;
  // No figure by nobody's rules: which plan it is comes first.
  const here = turn.replies.here.filter(({ kind }) => kind !== 'outcome' && kind !== 'paycheck');
  return { ...turn, replies: { ...turn.replies, here: [...here, whichPlan(plans)] } };
}

export const whichPlan = ({ plans }: Plans): Reply => ({
  kind: 'whichPlan',
  plans: plans.map((each) => ({ id: each.id, name: planName(each) })),
});

/** What a text says of the plan that is not what HR entered. */
export function otherThanThePlan({ plan, profile }: Person, text: string, day: Day): Field[] {
  if (!plan) return [];
  const read = settledOfAnyTime(text, profile, day);
  return notOfThePlan(withEmployerOnTop(read, normalize(text), profile, day), plan).otherwise;
}

/** Replies that hang on what the plan says. */
const isOfThePlan = ({ kind }: Reply): boolean =>
  ['step', 'inDm', 'outcome', 'noted', 'welcome', 'paycheck'].includes(kind);
