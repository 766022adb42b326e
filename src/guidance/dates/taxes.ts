import { acpRefund } from '../../calculator/index.ts';
import { dollars } from '../../formats.ts';
import { deferralsOver } from '../deferrals-over.ts';
import { isConverted } from './conversions.ts';
import { type DateOfYear, date, hasAfterTaxMoney, type Known, leavingYear } from './date.ts';
import { taxDay } from './tax-day.ts';
import { dateTexts as texts } from './texts.en.ts';

/** What is over a limit comes out by a day, and what a failed test sends back comes by one. */
export function ofCorrections(known: Known): DateOfYear[] {
  const { figures, year } = known;
  const over = figures?.calculation.excesses.find(
    ({ kind, made }) => kind === 'electiveDeferral' && made.gt(0),
  );
  return [
    ...ofTheYearBefore(known),
    ...(over?.correctBy
      ? [
          date(`excess:${year}`, over.correctBy, texts.excess(year), 'IRC 402(g)(2)', {
            own: texts.ownExcess(dollars(over.made)),
            isReminded: true,
          }),
        ]
      : []),
    ...refundYears(known).map((taxYear) =>
      date(`refund:${taxYear}`, refundBy(taxYear), texts.refund(taxYear), 'IRC 401(m)(6), 4979(f)', {
        ...(taxYear === year &&
          figures?.calculation.acpTest.highlyCompensated === true && { own: texts.ownHighlyPaid() }),
        isReminded: true,
      }),
    ),
  ];
}

/** What was found to be too much last year has its day in this one. IRC 402(g)(2)(A). */
function ofTheYearBefore({ before }: Known): DateOfYear[] {
  if (!before) return [];
  const { taxYear, profile, outcome, day } = before;
  const { over, isCertain } = deferralsOver(profile, outcome, day);
  if (!isCertain || over.lte(0)) return [];
  return [
    date(`excess:${taxYear}`, `${taxYear + 1}-04-15`, texts.excess(taxYear), 'IRC 402(g)(2)', {
      own: texts.ownExcess(dollars(over)),
      isReminded: true,
    }),
  ];
}

/** Without the 10% tax on the employer: 2½ months after the year. IRC 4979(f)(1). */
const refundBy = (taxYear: number): string =>
  acpRefund({ taxYear, afterTax: 0, refundPercent: 0 }).withoutExciseTaxBy;

/** The years whose test may send something back: not where the owner is alone in the plan, or nobody's after-tax money is in it. */
function refundYears({ profile, figures, year }: Known): number[] {
  const { planType, allowsAfterTax, highlyCompensated, afterTaxYearToDate } = profile;
  if (planType === 'solo401k' || planType === '457b' || highlyCompensated === false) return [];
  const isPossible = figures ? figures.calculation.acpTest.refundPossible !== false : true;
  const isThisYear = isPossible && ((afterTaxYearToDate ?? 0) > 0 || figures?.toGo?.amount.gt(0) === true);
  return [...(allowsAfterTax === true ? [year - 1] : []), ...(isThisYear ? [year] : [])];
}

/** Of this year's money, what the next year's tax season asks for; before its day, of the year before too. */
export function ofReturns(known: Known): DateOfYear[] {
  const { year, profile } = known;
  const source = 'IRC 6072(a), 7503, 219(f)(3)';
  const isMoved =
    isConverted(known) || (leavingYear(profile, year) !== undefined && hasAfterTaxMoney(profile));
  const of = (taxYear: number): DateOfYear[] => [
    date(`ira:${taxYear}`, taxDay(taxYear + 1), texts.ira(taxYear), source, { isReminded: true }),
    ...(isMoved
      ? [
          date(`form1099:${taxYear}`, `${taxYear + 1}-01-31`, texts.form1099(taxYear), FORM_1099, {
            isReminded: true,
          }),
          date(`return:${taxYear}`, taxDay(taxYear + 1), texts.taxReturn(taxYear), source, {
            isReminded: true,
          }),
        ]
      : []),
  ];
  return [...of(year - 1), ...of(year)];
}
const FORM_1099 = 'General Instructions for Certain Information Returns; Instructions for Form 1099-R';
