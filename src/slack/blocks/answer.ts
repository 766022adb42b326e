import type { KnownBlock } from '@slack/types';
import { type Calculation, Money } from '../../calculator/index.ts';
import { dollars } from '../../formats.ts';
import type { Figures, Outcome } from '../../guidance/outcome.ts';
import { assumptions, headline, letter, proRataWords, verdicts, words } from '../../guidance/texts.en.ts';
import type { Day } from '../../participant/day.ts';
import { questionName } from '../../participant/texts.en.ts';
import { texts } from '../texts.en.ts';
import {
  buttons,
  divider,
  escaped,
  type Message,
  message,
  pressButton,
  section,
  small,
  table,
} from './parts.ts';

/** The answer: how much, the buckets, whether it can be done, the pro-rata rule, what to do next. */
export function outcomeMessage(outcome: Outcome, day: Day): Message {
  return message(
    outcome.kind === 'figures' ? answerBlocks(outcome.figures, day) : missingBlocks(outcome, day),
  );
}

export function answerBlocks(figures: Figures, day: Day): KnownBlock[] {
  const { calculation, taxYear, nextYear } = figures;
  const notes = [
    words.atTheMost(figures),
    words.bound(calculation),
    ...figures.assumptions.map((each) => assumptions[each]),
  ].filter((note) => note !== '');
  return [
    section(headline(figures)),
    bucketTable(figures, taxYear === day.calendarYear),
    ...(notes.length > 0 ? [small(notes.join(' '))] : []),
    section(verdict(calculation)),
    ...letterBlocks(calculation),
    ...(calculation.eligibility.status === 'notAvailable'
      ? []
      : [section(`${texts.proRataTitle()} ${proRataWords(figures.proRata).join(' ')}`)]),
    section(`${texts.stepsTitle()}\n${numbered(figures.steps)}`),
    ...(nextYear ? [section(words.nextYear(nextYear))] : []),
    small(words.disclaimer()),
    ...buttons([
      pressButton(texts.howComputed(), { name: 'derivation', taxYear }),
      pressButton(texts.nextSteps(), { name: 'next' }),
      pressButton(texts.proRata(), { name: 'proRata' }),
      pressButton(texts.changeAnswer(), { name: 'whatToChange' }),
      pressButton(texts.anotherYear(), { name: 'otherYears' }),
    ]),
  ];
}

const verdict = ({ eligibility }: Calculation): string =>
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
function bucketTable({ calculation, given, isOver }: Figures, isThisYear: boolean): KnownBlock {
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
      [texts.allTogether(), '–', dollars(calculation.grandTotal), '–', '–'],
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
