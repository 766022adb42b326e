import type { KnownBlock } from '@slack/types';
import type { PlanInForce } from '../../participant/plan-in-force.ts';
import type { Field } from '../../participant/profile.ts';
import type { Noted } from '../../participant/step.ts';
import { describeFact, fieldNames } from '../../participant/texts.en.ts';
import { texts } from '../texts.en.ts';
import { buttons, escaped, hrButton, type Message, message, pressButton, section, small } from './parts.ts';

const tellHr = (plan: PlanInForce) => hrButton(texts.tellHr(), 'tellHr', plan.id);

/** Says whose word the plan's rules are, and how to say that they are wrong. */
export function withPlanNote({ blocks }: Message, plan: PlanInForce): Message {
  return message([...blocks, planNote(plan)]);
}

/** @param named with who entered them, where that is of use: a mention in a message may tell them of it */
export const planNote = (plan: PlanInForce, named = false): KnownBlock =>
  section(
    `${texts.planNote(escaped(plan.name), plan.enteredOn, named ? `<@${plan.enteredBy}>` : undefined)}${recordkeeper(plan)}`,
    tellHr(plan),
  );

/** Where elections are set, with the link where HR entered one. */
function recordkeeper({ terms }: PlanInForce): string {
  const name = terms.recordkeeper === null ? undefined : escaped(terms.recordkeeper);
  const link = terms.recordkeeperLink;
  if (!link) return name ? ` ${texts.recordkeeper(name)}` : '';
  return ` ${texts.recordkeeper(`<${new URL(link).href.replaceAll('|', '%7C')}|${name ?? link}>`)}`;
}

/** The person said something of the plan that is not what HR entered. */
export function planSaysMessage(fields: readonly Field[], plan: PlanInForce | undefined): Message {
  const says = fields.map((field) => {
    const value = plan && field in plan.facts ? describeFact(field, plan.facts) : texts.noCap();
    return `${fieldNames[field]}: *${escaped(value)}*`;
  });
  return message([
    section(texts.planSays(escaped(plan?.name ?? ''), plan?.enteredOn ?? '', says.join(' · '))),
    ...(plan ? buttons([tellHr(plan)]) : []),
  ]);
}

export const whichPlanBlocks = (plans: readonly { id: string; name: string }[]): KnownBlock[] => [
  section(texts.whichPlan()),
  ...buttons(
    plans.slice(0, 25).map(({ id, name }) => ({
      ...pressButton(name.slice(0, 75), { name: 'pickPlan', plan: id }),
      action_id: `press:pickPlan:${id}`,
    })),
  ),
];

export const whichPlanMessage = (plans: readonly { id: string; name: string }[]): Message =>
  message(whichPlanBlocks(plans));

/** What HR entered of the plan, in the profile: nothing of it is the person's to change. */
export const ofThePlanBlocks = (noted: readonly Noted[], plan: PlanInForce): KnownBlock[] => [
  section(
    `${texts.planTitle(escaped(plan.name), plan.enteredOn)}\n${noted
      .map(({ field, value }) => `${fieldNames[field]}: *${escaped(value)}*`)
      .join('\n')}`,
  ),
  ...buttons([tellHr(plan), pressButton(texts.otherPlan(), { name: 'otherPlan' })]),
  small(texts.planNotMine()),
];
