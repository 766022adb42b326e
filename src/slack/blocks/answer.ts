import type { KnownBlock } from '@slack/types';
import { type Calculation, Money, ZERO } from '../../calculator/index.ts';
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
    words.paidAlready(calculation),
    words.atTheMost(figures),
    words.bound(calculation),
    ...figures.assumptions.map((each) => assumptions[each]),
  ].filter((note) => note !== '');
  return [
    section(headline(figures)),
    bucketTable(calculation, taxYear === day.calendarYear),
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

/** The buckets of the year; catch-up stands beside the overall limit, not inside it. IRC 414(v)(3)(A). */
function bucketTable(calculation: Calculation, isThisYear: boolean): KnownBlock {
  const { electiveDeferral: deferral, employer, annualAdditions, afterTax } = calculation;
  const paid = amountsOf(calculation);
  const catchUpRoom = Money.min(deferral.remaining, deferral.catchUp.minus(deferral.catchUpUsed));
  const paidSoFar = (amount: Money) => (isThisYear ? dollars(amount) : '–');
  return table(
    [texts.bucket(), `>${texts.limit()}`, `>${texts.planned()}`, `>${texts.paid()}`, `>${texts.room()}`],
    [
      [
        texts.deferrals(),
        dollars(deferral.limit),
        dollars(deferral.total.minus(deferral.catchUpUsed)),
        paidSoFar(Money.min(paid.deferred, deferral.limit)),
        dollars(deferral.remaining.minus(catchUpRoom)),
      ],
      [texts.employer(), '–', employer.known ? dollars(employer.total) : texts.notKnown(), '–', '–'],
      [
        texts.afterTax(),
        dollars(afterTax.headroom),
        '–',
        paidSoFar(paid.afterTax),
        dollars(afterTax.remaining),
      ],
      [
        texts.overall(),
        dollars(annualAdditions.limit),
        dollars(annualAdditions.used),
        '–',
        dollars(annualAdditions.remaining),
      ],
      ...(deferral.catchUpKind === 'none'
        ? []
        : [
            [
              texts.catchUp(),
              dollars(deferral.catchUp),
              dollars(deferral.catchUpUsed),
              paidSoFar(Money.max(0, paid.deferred.minus(deferral.limit))),
              dollars(catchUpRoom),
            ],
          ]),
      [texts.allTogether(), '–', dollars(calculation.grandTotal), '–', '–'],
    ],
  );
}

/** What was paid in, from the derivation's first lines. */
function amountsOf({ derivation }: Calculation): { deferred: Money; afterTax: Money } {
  const amount = (figure: string) => derivation.find((line) => line.figure === figure)?.amount ?? ZERO;
  return { deferred: amount('participant.yearToDate'), afterTax: amount('participant.afterTaxYearToDate') };
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
