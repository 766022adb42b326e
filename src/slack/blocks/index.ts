import type { Reply } from '../../conversation/reply.ts';
import { dayInWords } from '../../formats.ts';
import type { Day } from '../../participant/day.ts';
import type { PlanInForce } from '../../participant/plan-in-force.ts';
import { describeFact, fieldNames } from '../../participant/texts.en.ts';
import { texts } from '../texts.en.ts';
import { bucketsMessage, outcomeMessage } from './answer.ts';
import { bothYearsMessage } from './both-years.ts';
import { calendarMessage } from './calendar.ts';
import { derivationMessage } from './derivation.ts';
import { growthMessage } from './growth.ts';
import { lifeEventMessage, lifeEventsMessage } from './life-event.ts';
import { limitsMessage, otherYearsMessage, unknownYearMessage } from './limits.ts';
import * as pages from './pages.ts';
import { lastYearLine } from './pages.ts';
import { escaped, type Message, message, section } from './parts.ts';
import { askForStubMessage, payStubMessage } from './pay-stub.ts';
import { planSaysMessage, whichPlanMessage, withPlanNote } from './plan.ts';
import { planDocumentMessage } from './plan-document.ts';
import { paycheckMessage, rolloverMessage, whatIfMessage } from './planning.ts';
import { stepMessage, whyMessage } from './question.ts';
import { answerMessage, judgedMessage, notSureMessage } from './topic-answer.ts';

/** What HR set up that replies name: whom people are handed over to, in Slack's own mark-up, and the plan. */
export type SetUp = { hrContact?: string | undefined; plan?: PlanInForce | undefined };

/** A reply of the conversation as a Slack message. */
export function render(reply: Reply, day: Day, { hrContact, plan }: SetUp = {}): Message {
  const contact = plan?.terms.hrContact ?? hrContact;
  const said = rendered(reply, day, contact, plan);
  return plan && USES_THE_PLAN.has(reply.kind) ? withPlanNote(said, plan) : said;
}

/** Replies whose figures rest on the plan's rules. */
const USES_THE_PLAN: ReadonlySet<Reply['kind']> = new Set([
  'outcome',
  'bothYears',
  'buckets',
  'derivation',
  'steps',
  'proRata',
  'rollover',
  'answer',
  'paycheck',
  'whatIf',
  'lifeEvent',
  'calendar',
  'payStub',
]);

function rendered(
  reply: Reply,
  day: Day,
  hrContact: string | undefined,
  plan: PlanInForce | undefined,
): Message {
  switch (reply.kind) {
    case 'welcome':
      return message(pages.welcomeBlocks(reply.inDm));
    case 'step':
      return stepMessage(reply.step, day, reply.undo);
    case 'noted':
      return pages.notedMessage(reply, day);
    case 'outcome':
      return outcomeMessage(reply.outcome, day, reply.before);
    case 'bothYears':
      return bothYearsMessage(reply.outcomes);
    case 'buckets':
      return bucketsMessage(reply.figures, day);
    case 'derivation':
      return derivationMessage(reply.figures);
    case 'steps':
      return pages.stepsMessage(reply.figures);
    case 'proRata':
      return reply.isShort
        ? pages.proRataInShort()
        : pages.proRataMessage(reply.proRata, reply.canAsk, reply.kept);
    case 'answer':
      return answerMessage(reply, hrContact);
    case 'notSure':
      return notSureMessage(reply.topics, hrContact);
    case 'paycheck':
      return paycheckMessage(reply.outcome);
    case 'calendar':
      return calendarMessage(reply.calendar);
    case 'calendarFile':
      return message([section(texts.calendarComes(reply.gone.length))]);
    case 'growth':
      return growthMessage(reply.growth);
    case 'rollover':
      return rolloverMessage(reply.rollover);
    case 'whatIf':
      return whatIfMessage(reply.outcome, day);
    case 'lifeEvent':
      return lifeEventMessage(reply);
    case 'lastYear':
      return message([section(lastYearLine(reply))]);
    case 'percentOfPay':
      return message([section(texts.percentOfPay(reply.percent, reply.annualPay, reply.paychecks))]);
    case 'lifeEvents':
      return lifeEventsMessage();
    case 'planDocument':
      return planDocumentMessage(reply.name, reply.outcome);
    case 'payStub':
      return payStubMessage(reply.stub, reply.outcome);
    case 'askForStub':
      return askForStubMessage();
    case 'limits':
      return limitsMessage(reply.taxYear);
    case 'unknownYear':
      return unknownYearMessage(reply.asked, day);
    case 'otherYears':
      return otherYearsMessage(reply.years, reply.current);
    case 'profile':
      return pages.profileMessage(reply, plan);
    case 'whichPlan':
      return whichPlanMessage(reply.plans);
    case 'planPicked':
      return message([section(texts.planPicked(escaped(reply.name)))]);
    case 'planSaysOtherwise':
      return planSaysMessage(reply.fields, plan);
    case 'whatToChange':
      return pages.whatToChangeMessage(reply.questions);
    case 'why':
      return whyMessage(reply.question, day);
    case 'forgetAsk':
      return pages.forgetAskMessage();
    case 'forgotten':
      return message([section(texts.forgotten(reply.facts))]);
    case 'judged':
      return judgedMessage(reply);
    case 'keeping':
      return message([section(texts.keeping(reply.months, dayInWords(reply.on)))]);
    case 'record':
      return message([section(texts.recordComes())]);
    case 'export':
      return pages.exportMessage(reply.kept);
    case 'help':
      return pages.helpMessage(reply.unread, day.taxYear);
    case 'undone':
      return message([section(reply.done ? undoneWords(reply) : texts.notUndone())]);
    case 'tooLong':
      return message([section(texts.tooLong(reply.longest))]);
    case 'editUnclear':
      return message([section(texts.editUnclear())]);
    case 'nothingToUndo':
    case 'nothingBefore':
    case 'pressTakeOver':
    case 'laughed':
    case 'kept':
    case 'startedOver':
    case 'youAreWelcome':
    case 'inDm':
    case 'answeredInDm':
    case 'no457b':
      return message([section(texts[reply.kind]())]);
  }
}

/** What is as it was, by name. */
function undoneWords({ fields, before }: Extract<Reply, { kind: 'undone'; done: true }>): string {
  const known = fields.filter((field) => before[field] !== undefined);
  return texts.undone(
    known.map((field) => `${fieldNames[field]}: *${escaped(describeFact(field, before))}*`),
    fields.filter((field) => !known.includes(field)).map((field) => fieldNames[field]),
  );
}
