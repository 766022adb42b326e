import { questionsIn } from '../answers/index.ts';
import { dollars } from '../formats.ts';
import { checklistFor, type LifeEvent, readLifeEvent } from '../guidance/life-events/index.ts';
import { outcomeFor } from '../guidance/outcome.ts';
import type { Day } from '../participant/day.ts';
import type { Person } from '../participant/person.ts';
import { profileIn } from '../participant/plan-in-force.ts';
import type { Field } from '../participant/profile.ts';
import type { Step } from '../participant/step.ts';
import type { Reply } from './reply.ts';

/** Something changes in a person's life: one checklist, unless a message asks something of its own. */

/** What the words after a checklist go on with. */
export const TOPIC_OF: Record<LifeEvent['kind'], string> = {
  leaving: 'leaving-employer',
  newJob: 'job-change',
  bonus: 'payroll-election',
  birthday: 'catch-up',
  married: 'spouse',
  overLimit: 'excess-contributions',
};

/** The facts that an event itself is noted as. */
const OWN_FIELDS: Record<LifeEvent['kind'], readonly Field[]> = {
  leaving: ['leavingEmployer', 'lastPayDate'],
  newJob: ['startedOn', 'otherEmployerDeferrals', 'leavingEmployer'],
  bonus: ['bonus', 'bonusElection'],
  birthday: ['birthDate', 'birthYear', 'turningAge', 'age'],
  married: ['filingStatus'],
  overLimit: ['electiveDeferralYearToDate', 'otherEmployerDeferrals'],
};

/** "What should I do?", "anything I need to know?", "now what?": asked of the event as a whole. */
const WHAT_TO_DO =
  /\b(?:what (?:all |else )?(?:should|do|must|can|shall) (?:i|we) (?:do|know|need|watch|have to|be doing|look)|(?:anything|something|what else|what'?s there) (?:(?:that )?(?:i|we) (?:should|need|have|must|can)|to (?:do|know|watch|look))|what now|now what|what(?:'?s| is) next|what happens(?: now| next| then)?(?:$|[?.!])|what (?:does|will) (?:that|this|it) (?:mean|change)|what changes|checklist|to-?do list|where do i start|(?:any|what) advice|any tips|help)\b/i;

/** More other facts than these beside it: it's one of many things that somebody tells about themselves. */
const FEW = 2;

/**
 * The event that a message tells, where a checklist answers it.
 *
 * @param before as the person was before the message
 * @param hasTopics the message asks something that an answer of its own is known to
 */
export function eventTold(
  text: string,
  step: Step,
  before: Person,
  hasTopics: () => boolean,
  day: Day,
): LifeEvent | undefined {
  const event = readLifeEvent(text, day);
  // Beside a day of leaving it's asked whether the pay was the year's; anything else that is unclear comes first.
  const isOfPay = event?.kind === 'leaving' && step.next.kind === 'unclear' && step.next.question === 'pay';
  if (step.next.kind === 'unclear' && !isOfPay) return undefined;
  if (!event || answersTheOpenQuestion(event, step, before)) return undefined;
  const { leavingEmployer, startedOn } = step.person.profile;
  if (event.kind === 'leaving' && leavingEmployer === false) return undefined;
  // "I quit in May, started here June 15": the job that was left is the one before.
  const isNew = startedOn && step.noted.some(({ field }) => field === 'startedOn');
  if (event.kind === 'leaving' && isNew && !leavingEmployer) return undefined;
  const others = step.noted.filter(({ field }) => !OWN_FIELDS[event.kind].includes(field));
  if (others.length > FEW) return undefined;
  const asks = questionsIn(text).length > 0 || text.includes('?');
  return asks && !WHAT_TO_DO.test(text) && hasTopics() ? undefined : event;
}

/** "Yes, in March" to “Do you plan to leave?” is an answer, and the questions go on. */
function answersTheOpenQuestion(event: LifeEvent, step: Step, before: Person): boolean {
  const open = before.interview?.open;
  const isOfIt =
    (event.kind === 'leaving' && open === 'leaving') || (event.kind === 'birthday' && open === 'birth');
  return isOfIt && step.noted.length > 0;
}

export type LifeEventReply = Extract<Reply, { kind: 'lifeEvent' }>;

export function lifeEventReply(event: LifeEvent, person: Person, day: Day): LifeEventReply {
  const known = profileIn(person, day);
  const checklist = checklistFor(event, { profileIn: known, outcome: outcomeFor(known, day), day });
  return { kind: 'lifeEvent', checklist, noted: [], refused: [], unused: [] };
}

/** A checklist with what else the message told; the event's own amount is used. */
export function withFactsBeside(
  reply: LifeEventReply,
  { noted, refused, unused }: Pick<Step, 'noted' | 'refused' | 'unused'>,
): LifeEventReply {
  const { event } = reply.checklist;
  const used = 'amount' in event && event.amount !== undefined ? dollars(event.amount) : undefined;
  return { ...reply, noted, refused, unused: unused.filter((each) => each !== used) };
}
