import type { Money } from '../../calculator/index.ts';
import { dollars, signedDollars } from '../../formats.ts';
import type { Figures, Outcome } from '../../guidance/outcome.ts';
import { words } from '../../guidance/texts.en.ts';
import { texts } from '../texts.en.ts';
import { buttons, type Message, message, pressButton, section, small, table } from './parts.ts';

/** A person's own figures for two years, side by side. */
export function bothYearsMessage(outcomes: readonly { taxYear: number; outcome: Outcome }[]): Message {
  const figures = outcomes.flatMap(({ outcome }) => (outcome.kind === 'figures' ? [outcome.figures] : []));
  const last = figures.at(-1);
  if (!last) return message([section(texts.missing([]))]);
  const row = (name: string, of: (figures: Figures) => Money | undefined) => {
    const amounts = figures.map(of);
    const [first, second] = amounts;
    return [
      name,
      ...amounts.map((amount) => (amount ? dollars(amount) : texts.notKnown())),
      first && second ? difference(second.minus(first)) : '–',
    ];
  };
  return message([
    section(texts.bothYearsTitle(last.taxYear)),
    table(
      [texts.bucket(), ...figures.map(({ taxYear }) => `>${taxYear}`), `>${texts.difference()}`],
      [
        row(texts.yourDeferral(), (each) => each.calculation.electiveDeferral.total),
        row(texts.employerMoney(), ({ calculation: { employer } }) =>
          employer.known ? employer.total : undefined,
        ),
        row(texts.afterTaxRoom(), (each) => each.calculation.afterTax.headroom),
        row(texts.allTogether(), (each) => each.calculation.grandTotal),
      ],
    ),
    ...buttons(
      figures
        .toReversed()
        .map(({ taxYear }) => pressButton(texts.howComputedFor(taxYear), { name: 'derivation', taxYear })),
    ),
    small(`${texts.bothYearsNote()} ${words.disclaimer()}`),
  ]);
}

const difference = (more: Money): string => (more.isZero() ? texts.same() : signedDollars(more));
