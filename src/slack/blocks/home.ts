import type { Button, HomeView, KnownBlock } from '@slack/types';
import { Money } from '../../calculator/index.ts';
import { dollars } from '../../formats.ts';
import type { DateOfYear } from '../../guidance/dates/index.ts';
import type { Figures, Outcome } from '../../guidance/outcome.ts';
import { headline, words } from '../../guidance/texts.en.ts';
import type { Waiting } from '../../hr/waiting.ts';
import type { Day } from '../../participant/day.ts';
import type { PlanInForce } from '../../participant/plan-in-force.ts';
import { questionName } from '../../participant/texts.en.ts';
import { texts } from '../texts.en.ts';
import { bucketTable, nextThing } from './answer.ts';
import { comingUp } from './calendar.ts';
import { lifeEventsButton } from './life-event.ts';
import { buttons, divider, escaped, header, hrButton, pressButton, section, small } from './parts.ts';
import { planNote, whichPlanBlocks } from './plan.ts';

/** All that the Home tab shows of a person, and for an admin of HR's side. */
export type HomeState = {
  outcome: Outcome;
  day: Day;
  /** How many facts are kept. */
  known: number;
  /** Questions, by their ids, that are still to be answered for the figures. */
  missing: readonly string[];
  hasReminders: boolean;
  /** From today on, in order. */
  dates: readonly DateOfYear[];
  plan: PlanInForce | undefined;
  /** The employer's plans, where it's open which is this person's. */
  whichPlan: readonly { id: string; name: string }[] | undefined;
  /** What waits for an admin; undefined for everybody else. */
  hr: { waiting: readonly Waiting[]; plans: readonly { id: string; name: string }[] } | undefined;
};

/** The Home tab: a card of the state, each line with its one press; what HR has to do below it. */
export function homeView(state: HomeState): HomeView {
  const { hr } = state;
  const own = state.whichPlan ? ofNoPlan(state.whichPlan, state.known) : ofPerson(state);
  return { type: 'home', blocks: [...own, ...(hr ? hrBlocks(hr) : [])] };
}

const ofPerson = (state: HomeState): KnownBlock[] =>
  state.outcome.kind === 'figures' ? ofFigures(state.outcome.figures, state) : notYet(state);

/** By which plan's rules is open: until that's said there is no figure. */
const ofNoPlan = (plans: NonNullable<HomeState['whichPlan']>, known: number): KnownBlock[] => [
  header(texts.homeTitle()),
  ...whichPlanBlocks(plans),
  divider(),
  section(texts.keeps()),
  ...(known > 0 ? buttons(keptButtons()) : []),
  small(`${texts.repliesInMessages()} ${words.disclaimer()}`),
];

function ofFigures(
  figures: Figures,
  { day, missing, hasReminders, plan, known, dates }: HomeState,
): KnownBlock[] {
  const { taxYear } = figures;
  const isThisYear = taxYear === day.calendarYear;
  return [
    header(texts.whereIStand(taxYear)),
    section(headline(figures)),
    ...(isThisYear ? barOf(figures) : []),
    ...nextThing(figures),
    ...buttons([
      pressButton(texts.whatToDo(), { name: 'next' }, 'primary'),
      pressButton(texts.howComputed(), { name: 'derivation', taxYear }),
      pressButton(texts.perPaycheck(), { name: 'paycheck' }),
      pressButton(texts.checkStub(), { name: 'stub' }),
      lifeEventsButton(),
    ]),
    bucketTable(figures, isThisYear),
    ...comingUp(dates, day),
    divider(),
    ...(missing.length > 0 ? [missingLine(missing)] : []),
    remindersLine(hasReminders),
    ...(plan ? [planNote(plan, true)] : []),
    keptLine(known),
    ...buttons([
      pressButton(texts.showProfile(), { name: 'profile' }),
      hrButton(texts.openForm(), 'open', 'form'),
      ...keptButtons(),
    ]),
    small(`${texts.repliesInMessages()} ${words.disclaimer()}`),
  ];
}

function notYet({ known, missing, day, plan }: HomeState): KnownBlock[] {
  return [
    header(texts.homeTitle()),
    section(texts.welcome()),
    ...(known > 0 ? [section(texts.knownSoFar(known))] : []),
    ...(known > 0 && missing.length > 0 ? [missingLine(missing)] : []),
    ...buttons([
      pressButton(known > 0 ? texts.goOn() : texts.start(), { name: 'begin' }, 'primary'),
      hrButton(texts.formInstead(), 'open', 'form'),
      pressButton(texts.showLimits(day.taxYear), { name: 'limits', taxYear: day.taxYear }),
    ]),
    ...(plan ? [planNote(plan, true)] : []),
    divider(),
    section(texts.keeps()),
    ...(known > 0 ? buttons(keptButtons()) : []),
    small(`${texts.repliesInMessages()} ${words.disclaimer()}`),
  ];
}

/** The figure of the year in a few lines, for a modal: no table may stand there. */
export function roomBlocks(outcome: Outcome): KnownBlock[] {
  if (outcome.kind === 'missing')
    return [
      section(texts.missing(outcome.missing.map(questionName))),
      ...buttons([
        hrButton(texts.formInstead(), 'open', 'form', 'primary'),
        pressButton(texts.start(), { name: 'begin' }),
      ]),
    ];
  const { figures } = outcome;
  return [
    section(headline(figures)),
    ...(figures.isOver ? [] : barOf(figures)),
    ...nextThing(figures),
    ...buttons([
      pressButton(texts.whatToDo(), { name: 'next' }, 'primary'),
      pressButton(texts.howComputed(), { name: 'derivation', taxYear: figures.taxYear }),
    ]),
    small(`${texts.repliesInMessages()} ${words.disclaimer()}`),
  ];
}

const CELLS = 12;

/** How much of the year's after-tax room is in, as a bar and in words; nothing where there is no room, or nothing is known to be in. */
function barOf({ calculation, given }: Figures): KnownBlock[] {
  const { headroom } = calculation.afterTax;
  if (calculation.eligibility.status === 'notAvailable' || headroom.isZero()) return [];
  if (given.afterTaxSoFar === undefined) return [];
  const paidIn = Money.min(given.afterTaxSoFar, headroom);
  const full = paidIn.div(headroom).times(CELLS).floor().toNumber();
  const bar = `${'▰'.repeat(full)}${'▱'.repeat(CELLS - full)}`;
  return [section(texts.roomFilled(bar, dollars(paidIn), dollars(headroom)))];
}

/** The first of what is missing is one press away; the form has them all. */
const missingLine = (missing: readonly string[]): KnownBlock =>
  section(
    texts.notAnswered(missing.map((id) => escaped(questionName(id)))),
    missing[0] === undefined
      ? undefined
      : pressButton(texts.answerIt(), { name: 'change', question: missing[0] }),
  );

const remindersLine = (hasReminders: boolean): KnownBlock =>
  section(texts.remindersAre(hasReminders), hrButton(texts.reminders(), 'open', 'remind'));

const keptLine = (known: number): KnownBlock => section(texts.howMuchIsKept(known));

const keptButtons = (): Button[] => [
  pressButton(texts.exportData(), { name: 'export' }),
  pressButton(texts.forgetAll(), { name: 'forget' }, 'danger'),
];

/** HR's side: what waits first, each with what opens it, then everything there is. */
function hrBlocks({ waiting, plans }: NonNullable<HomeState['hr']>): KnownBlock[] {
  const [plan] = plans;
  return [
    divider(),
    header(texts.hrTitle()),
    ...(waiting.length > 0 ? waiting.map(waitingLine) : [section(texts.nothingWaits())]),
    ...buttons([
      plan && plans.length === 1
        ? hrButton(texts.hrPlan(), 'planEdit', plan.id)
        : hrButton(texts.hrPlan(), 'open', 'plan'),
      hrButton(texts.hrLimits(), 'open', 'limits'),
      hrButton(texts.hrAnnounce(), 'open', 'announce'),
      hrButton(texts.hrNumbers(), 'open', 'numbers'),
      hrButton(texts.hrAdmins(), 'open', 'admin'),
    ]),
    small(texts.hrSeesNobody()),
  ];
}

function waitingLine(waiting: Waiting): KnownBlock {
  const button = opens(waiting);
  return section(waitingWords(waiting), {
    ...button,
    // The same form may be opened from the row below.
    action_id: `${button.action_id}:waits:${waiting.kind}`,
  });
}

function waitingWords(waiting: Waiting): string {
  if (waiting.kind === 'planDoubted') return texts.waits.planDoubted(escaped(waiting.name), waiting.times);
  return texts.waits[waiting.kind]('taxYear' in waiting ? waiting.taxYear : 0);
}

function opens(waiting: Waiting): Button {
  switch (waiting.kind) {
    case 'planDoubted':
      return hrButton(texts.lookAtIt(), 'planEdit', waiting.plan);
    case 'noPlan':
      return hrButton(texts.enterIt(), 'planEdit', 'new', 'primary');
    case 'planDraft':
      return hrButton(texts.goOn(), 'planEdit', waiting.plan);
    case 'limitsMissing':
      return hrButton(texts.enterIt(), 'limitsEnter', String(waiting.taxYear), 'primary');
    case 'limitsDraft':
      return hrButton(texts.goOn(), 'limitsEnter', String(waiting.taxYear));
    case 'limitsToConfirm':
      return hrButton(texts.lookAtIt(), 'open', 'limits');
    case 'announcement':
      return hrButton(texts.lookAtIt(), 'announceShow', waiting.id);
  }
}
