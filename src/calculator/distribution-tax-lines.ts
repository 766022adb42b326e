import { computed, type DerivationLine, estimatedTaxLines, given } from './derivation.ts';
import { type Distribution, WITHHELD_FROM } from './distribution.ts';
import type { DistributionParts, Part } from './distribution-derivation.ts';
import type { Form1099R } from './distribution-forms.ts';
import { ageAtPayment, isRoth, type ReadDistribution } from './distribution-request.ts';
import { isSpared, sparedByExpenses } from './early-withdrawal.ts';
import { says } from './texts.en.ts';

type Result = Omit<Distribution, 'derivation'>;

const sumOf = (parts: readonly Part[], what: string) =>
  parts.map(({ name }) => `${name}.${what}`).join(' + ') || '0';

/** Income, what is withheld of it, and the tax. */
export function taxLines(
  asked: ReadDistribution,
  result: Result,
  { direct, sixty, cash }: DistributionParts,
): DerivationLine[] {
  const roth = asked.designatedRoth;
  const toRoth = roth ? [] : [...direct, ...sixty].filter(({ to }) => isRoth(to));
  const isTaxFree = roth?.qualified === true;
  const isSmall = asked.amount.lt(WITHHELD_FROM);
  return [
    computed(
      'taxableNow',
      isTaxFree ? says.qualified() : says.taxableNow(),
      result.taxableNow,
      'IRC 402(a), 408A(d)(3), 402A(c)(4)',
      isTaxFree ? '0' : sumOf([...toRoth, cash], 'preTax'),
    ),
    computed(
      'withholding',
      isTaxFree ? says.nothingWithheld() : isSmall ? says.tooSmallToWithhold() : says.withholding(),
      result.withholding,
      isSmall ? 'Treas. Reg. 31.3405(c)-1, Q&A-14' : 'IRC 3405(c)(1)',
      isTaxFree || isSmall ? '0' : `cents((${sumOf([...sixty, cash], 'preTax')}) * 0.2)`,
    ),
    computed(
      'fromOwnPocket',
      says.fromOwnPocket(),
      result.fromOwnPocket,
      'IRC 402(c)(3)',
      sixty.length > 0 ? 'withholding - min(withholding, cash.amount)' : '0',
    ),
    ...estimatedTaxLines(result.estimatedTax, asked.marginalTaxRate, 'taxableNow'),
    ...additionalTaxLine(asked, result),
  ];
}

function additionalTaxLine(asked: ReadDistribution, { additionalTax }: Result): DerivationLine[] {
  const age = ageAtPayment(asked);
  if (additionalTax === undefined || age === undefined) return [];
  const isFree = asked.designatedRoth?.qualified === true || isSpared(age, asked.exception, 'plan');
  const spared = isFree ? undefined : sparedByExpenses(asked, 'plan');
  const isPartly = spared?.gt(0) ?? false;
  return [
    ...(spared && isPartly ? [given('spared', says.sparedPart(), spared, 'IRC 72(t)(2)(B)')] : []),
    computed(
      'additionalTax',
      isFree ? says.noAdditionalTax() : says.additionalTax(),
      additionalTax,
      'IRC 72(t)(1), (2)',
      isFree ? '0' : isPartly ? 'cents(max(0, cash.preTax - spared) * 0.1)' : 'cents(cash.preTax * 0.1)',
    ),
  ];
}

/** The boxes of each Form 1099-R, and the lines of Form 1040. */
export function formLines(
  asked: ReadDistribution,
  { forms, taxableNow }: Result,
  { direct, sixty, cash }: DistributionParts,
): DerivationLine[] {
  const toPerson = [...sixty, cash];
  return [
    ...forms.form1099R.flatMap((form, index) => {
      const part = direct[index];
      const isIncome = part
        ? isRoth(part.to) && !asked.designatedRoth
        : asked.designatedRoth?.qualified !== true;
      const of = part ? [part] : toPerson;
      return boxLines(form, `forms.form1099R.${index + 1}`, {
        box1: sumOf(of, 'amount'),
        box2a: isIncome ? sumOf(of, 'preTax') : '0',
        box4: part ? '0' : 'withholding',
        box5: sumOf(of, 'afterTax'),
      });
    }),
    computed(
      'forms.form1040.line5a',
      says.line5a(),
      forms.form1040.line5a,
      'Instructions for Form 1040, lines 5a to 5c',
      'amount',
    ),
    computed(
      'forms.form1040.line5b',
      says.line5b(),
      taxableNow,
      'Instructions for Form 1040, lines 5a to 5c',
      'taxableNow',
    ),
  ];
}

type Box = 'box1' | 'box2a' | 'box4' | 'box5';
const BOXES: readonly Box[] = ['box1', 'box2a', 'box4', 'box5'];

const boxLines = (form: Form1099R, name: string, formulas: Record<Box, string>): DerivationLine[] =>
  BOXES.map((box) =>
    computed(
      `${name}.${box}`,
      says.box(box, form.payee),
      form[box],
      'Instructions for Form 1099-R',
      formulas[box],
    ),
  );
