import type { KnownBlock } from '@slack/types';
import { type Calculation, Money } from '../../calculator/index.ts';
import { dollars } from '../../formats.ts';
import type { Figures, Outcome } from '../../guidance/outcome.ts';
import { assumptions, headline, letter, verdicts, words } from '../../guidance/texts.en.ts';
import type { Day } from '../../participant/day.ts';
import { questionName } from '../../participant/texts.en.ts';
import { texts } from '../texts.en.ts';
import { ceilingChart } from './ceiling.ts';
import {
  type Block,
  buttons,
  divider,
  escaped,
  type Message,
  message,
  overflow,
  pressButton,
  section,
  small,
  table,
} from './parts.ts';

/** The answer: how much, the buckets, whether it can be done, the pro-rata rule, what to do next. */
export function outcomeMessage(outcome: Outcome, day: Day, before?: Outcome): Message {
  if (outcome.kind !== 'figures') return message(missingBlocks(outcome, day));
  const isChange = before?.kind === 'figures' && before.figures.taxYear === outcome.figures.taxYear;
  return message(isChange ? changeBlocks(outcome.figures, before.figures) : answerBlocks(outcome.figures));
}

/** After an answer that stands above: what it is now, what it was, and what to do; all of it is one press away. */
function changeBlocks(figures: Figures, before: Figures): Block[] {
  const { taxYear } = figures;
  const [now, then] = [figures, before].map(keyFigure);
  const isSame = headline(figures) === headline(before);
  const was = then && now && !now.eq(then) ? ` ${texts.itWas(then)}` : '';
  return [
    section(isSame ? `${texts.figuresStay()} ${headline(figures)}` : `${headline(figures)}${was}`),
    ...nextThing(figures),
    ...letterBlocks(figures.calculation),
    ...notesOf(figures),
    ...buttons([
      pressButton(texts.showAnswer(), { name: 'headroom', taxYear, page: taxYear }),
      pressButton(texts.whatToDo(), { name: 'next', page: taxYear }),
    ]),
  ];
}

/** What the first sentence is about: what can still go in, else the room of the year. */
const keyFigure = ({ toGo, calculation }: Figures): Money => toGo?.amount ?? calculation.afterTax.headroom;

/**
 * The first screen: the figure that matters today, the year's ceiling as one picture, whether it can be done, the next
 * thing to do. Everything else is one press away.
 */
function answerBlocks(figures: Figures): Block[] {
  const { calculation, taxYear } = figures;
  const chart = ceilingChart(figures);
  return [
    section(headline(figures)),
    ...(chart ? [chart] : []),
    section(verdict(calculation)),
    ...nextThing(figures),
    ...letterBlocks(calculation),
    ...notesOf(figures),
    small(words.disclaimer()),
    ...buttons([
      pressButton(texts.whatToDo(), { name: 'next', page: taxYear }, 'primary'),
      pressButton(texts.howComputed(), { name: 'derivation', taxYear, page: taxYear }),
      overflow([
        [texts.everyFigure(), { name: 'buckets', taxYear, page: taxYear }],
        [texts.perPaycheck(), { name: 'paycheck', page: taxYear }],
        [texts.proRata(), { name: 'proRata', page: taxYear }],
        [texts.changeAnswer(), { name: 'whatToChange' }],
        [texts.anotherYear(), { name: 'otherYears' }],
      ]),
    ]),
  ];
}

/** The one next thing to do, with its date where it is known. */
export function nextThing({ steps, toGo, calculation }: Figures): KnownBlock[] {
  const [next] = steps;
  // What is over a limit has a date of its own.
  const payday = calculation.excesses.length > 0 ? undefined : toGo?.election?.calendar.dates[0];
  return next ? [section(texts.nextThing(next, steps.length, payday))] : [];
}

/** What the figures rest on, and what comes next year. */
function notesOf(figures: Figures): KnownBlock[] {
  const { calculation, nextYear, assumptions: taken } = figures;
  const notes = [
    words.atTheMost(figures),
    words.bound(calculation),
    ...taken.map((each) => assumptions[each]),
    ...(nextYear ? [words.nextYear(nextYear)] : []),
  ].filter((note) => note !== '');
  return notes.length > 0 ? [small(notes.join(' '))] : [];
}

/** Every figure of the year, to the cent. */
export const bucketsMessage = (figures: Figures, day: Day): Message =>
  message([
    section(headline(figures)),
    bucketTable(figures, figures.taxYear === day.calendarYear),
    ...notesOf(figures),
    small(words.disclaimer()),
  ]);

/** In one line; the sources stand with how it is computed. */
const verdict = ({ eligibility: { status, reasons } }: Calculation): string =>
  status === 'unknown'
    ? `${verdicts.unknown} ${texts.dependsOnThePlan()}`
    : [verdicts[status], ...reasons.map(({ says }) => `${escaped(says)}.`)].join(' ');

/** The same with the source of each reason. */
export const verdictWithSources = ({ eligibility }: Calculation): string =>
  [
    verdicts[eligibility.status],
    ...eligibility.reasons.map((reason) => `• ${escaped(reason.says)} _(${escaped(reason.source)})_`),
  ].join('\n');

/** What to send to the plan administrator, ready to be copied. */
export function letterBlocks({ eligibility }: Calculation): KnownBlock[] {
  if (eligibility.missing.length === 0) return [];
  return [section(`${texts.letterTitle()}\n\`\`\`${letter(eligibility.missing)}\`\`\``)];
}

export const numbered = (steps: readonly string[]): string =>
  steps.map((step, index) => `${index + 1}. ${step}`).join('\n');

/**
 * The buckets of the year; catch-up stands beside the overall limit, not inside it. IRC 414(v)(3)(A). What was paid in
 * is shown as it was said: what a limit cuts of it has a row of its own.
 */
export function bucketTable({ calculation, given, isOver }: Figures, isThisYear: boolean): KnownBlock {
  const { electiveDeferral: deferral, employer, annualAdditions, afterTax, excesses } = calculation;
  const catchUpRoom = Money.min(deferral.remaining, deferral.catchUp.minus(deferral.catchUpUsed));
  const deferred = new Money(given.deferredSoFar ?? 0);
  const ofCatchUp = Money.min(deferral.catchUpUsed, Money.max(0, deferred.minus(deferral.limit)));
  const paidSoFar = (amount: Money | number | undefined) => {
    if (!isThisYear) return '–';
    return amount === undefined ? texts.notKnown() : dollars(amount);
  };
  const roomLeft = (amount: Money) => (isOver ? '–' : dollars(amount));
  return table(
    [texts.bucket(), `>${texts.limit()}`, `>${texts.planned()}`, `>${texts.paid()}`, `>${texts.room()}`],
    [
      [
        texts.deferrals(),
        dollars(deferral.limit),
        dollars(deferral.total.minus(deferral.catchUpUsed)),
        paidSoFar(given.deferredSoFar === undefined ? undefined : deferred.minus(ofCatchUp)),
        roomLeft(deferral.remaining.minus(catchUpRoom)),
      ],
      [texts.employer(), '–', employer.known ? dollars(employer.total) : texts.notKnown(), '–', '–'],
      [
        texts.afterTax(),
        dollars(afterTax.headroom),
        '–',
        paidSoFar(given.afterTaxSoFar),
        roomLeft(afterTax.remaining),
      ],
      [
        texts.overall(),
        dollars(annualAdditions.limit),
        dollars(annualAdditions.used),
        '–',
        roomLeft(annualAdditions.remaining),
      ],
      ...(deferral.catchUpKind === 'none'
        ? []
        : [
            [
              texts.catchUp(),
              dollars(deferral.catchUp),
              dollars(deferral.catchUpUsed),
              paidSoFar(given.deferredSoFar === undefined ? undefined : ofCatchUp),
              roomLeft(catchUpRoom),
            ],
          ]),
      ...excesses.map(({ amount }) => [texts.overTheLimit(), '–', dollars(amount), '–', '–']),
      // Of a year that is over no room can be used any more.
      ...(isOver ? [] : [[texts.allTogether(), '–', dollars(calculation.grandTotal), '–', '–']]),
    ],
  );
}

/** No figures yet: what is missing, and how to go on. */
function missingBlocks({ missing, taxYear }: Extract<Outcome, { kind: 'missing' }>, day: Day): KnownBlock[] {
  return [
    section(texts.missing(missing.map(questionName))),
    ...(taxYear === day.taxYear ? [small(texts.missingWhy())] : []),
    ...buttons([
      pressButton(texts.askMe(), { name: 'begin' }, 'primary'),
      ...missing.map((question) =>
        pressButton(texts.give(questionName(question)), { name: 'change', question }),
      ),
      pressButton(texts.showLimits(taxYear), { name: 'limits', taxYear }),
    ]),
    divider(),
    small(words.disclaimer()),
  ];
}
