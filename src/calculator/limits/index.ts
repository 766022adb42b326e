import { UnknownTaxYearError } from '../errors.ts';
import { type Money, money } from '../money.ts';
import year2019 from './2019.ts';
import year2020 from './2020.ts';
import year2021 from './2021.ts';
import year2022 from './2022.ts';
import year2023 from './2023.ts';
import year2024 from './2024.ts';
import year2025 from './2025.ts';
import year2026 from './2026.ts';
import { checkYears, FIGURE_NAMES, type FigureName, type PhaseOutStatus, type YearData } from './schema.ts';

export type { PhaseOutStatus } from './schema.ts';

/** The published dollar limits of one tax year; `null` where the rule did not exist yet. */
export type AnnualLimits = {
  taxYear: number;
  electiveDeferral: Money;
  catchUp: Money;
  superCatchUp: Money | null;
  annualAdditions: Money;
  compensation: Money;
  highlyCompensated: Money;
  keyEmployee: Money;
  rothCatchUpWages: Money | null;
  ira: Money;
  iraCatchUp: Money;
  /** Modified AGI at which the Roth IRA limit begins to shrink, and at which it is zero. */
  rothIraPhaseOut: Record<PhaseOutStatus, [Money, Money]>;
  socialSecurityWageBase: Money;
  /** Where each figure was published, and the section of law. */
  sources: Record<FigureName | 'rothIraPhaseOut', string>;
};

const FILES = checkYears([
  ...[year2019, year2020, year2021, year2022, year2023, year2024, year2025, year2026],
]);
const YEARS: ReadonlyMap<number, AnnualLimits> = new Map(FILES.map((year) => [year.taxYear, asLimits(year)]));

/** The years of the data files; `withLimits` puts others beside or in place of them. */
let inForce: ReadonlyMap<number, AnnualLimits> = YEARS;
/** Those others, as they were given. */
let beside: readonly YearData[] = [];
/** Stands for the `withLimits` that runs. */
let running: object | undefined;

/**
 * Does `work` with further years known, or with other figures for a year that has a data file. Only while it
 * runs, and it may not wait for anything: what is computed meanwhile for somebody else goes by the data files.
 *
 * @param years each checked as a data file is
 * @throws TypeError where `work` gives back a promise
 * @example withLimits([year2027], () => calculate({ taxYear: 2027, … }))
 */
export function withLimits<Result>(years: readonly YearData[], work: () => Result): Result {
  const [before, besideBefore, runningBefore] = [inForce, beside, running];
  running = {};
  if (years.length > 0) {
    beside = years;
    const all = new Map([...YEARS, ...years.map((year) => [year.taxYear, asLimits(year)] as const)]);
    inForce = new Map([...all].sort(([one], [other]) => one - other));
  }
  try {
    const result = work();
    if (result instanceof Promise) throw new TypeError('What is done with other limits may not wait');
    return result;
  } finally {
    inForce = before;
    beside = besideBefore;
    running = runningBefore;
  }
}

/** The `withLimits` that runs, for what is kept only as long as it does; undefined outside. */
export const runningLimits = (): object | undefined => running;

/** Of these tax years, the ones whose figures are in force without being those of the data files: as they were given. */
export const yearsBeside = (taxYears: readonly number[]): YearData[] =>
  beside.filter(({ taxYear }) => taxYears.includes(taxYear));

/** The years that have a data file, oldest first, with all their figures. */
export const yearFiles = (): YearData[] => [...FILES];

/** The tax years whose limits are known, oldest first. */
export const knownTaxYears = (): number[] => [...inForce.keys()];

/**
 * The limits of a tax year, in dollars of that year, each with its source.
 *
 * @example limitsFor(2026).electiveDeferral.toString() // "24500"
 * @throws UnknownTaxYearError naming the years that are known
 */
export function limitsFor(taxYear: number): AnnualLimits {
  const limits = limitsIfKnown(taxYear);
  if (!limits) throw new UnknownTaxYearError(taxYear, knownTaxYears());
  return limits;
}

/** The limits of a tax year where they are known; `undefined` where they are not. */
export const limitsIfKnown = (taxYear: number): AnnualLimits | undefined => inForce.get(taxYear);

/** Notice 2017-64: the threshold of 2018, which 2019 looks back to; no other figure of that year is used. */
const HIGHLY_COMPENSATED_2018 = money(120_000);

/** The pay of the year before above which an employee is highly compensated in `taxYear`. IRC 414(q)(1)(B). */
export const lookBackThreshold = (taxYear: number): Money | undefined =>
  taxYear === 2019 ? HIGHLY_COMPENSATED_2018 : limitsIfKnown(taxYear - 1)?.highlyCompensated;

/** The year itself where its limits are known, or else the newest that is: what a rule means is then shown with that. */
export const knownYearFor = (taxYear: number): number =>
  limitsIfKnown(taxYear) ? taxYear : (knownTaxYears().at(-1) ?? taxYear);

function asLimits(year: YearData): AnnualLimits {
  const amount = (name: FigureName) => money(year[name]?.amount ?? 0);
  const range = (status: PhaseOutStatus): [Money, Money] => [
    money(year.rothIraPhaseOut[status].from),
    money(year.rothIraPhaseOut[status].to),
  ];
  const sources = Object.fromEntries(FIGURE_NAMES.map((name) => [name, year[name]?.source ?? ''])) as Record<
    FigureName,
    string
  >;
  return {
    taxYear: year.taxYear,
    electiveDeferral: amount('electiveDeferral'),
    catchUp: amount('catchUp'),
    superCatchUp: year.superCatchUp ? amount('superCatchUp') : null,
    annualAdditions: amount('annualAdditions'),
    compensation: amount('compensation'),
    highlyCompensated: amount('highlyCompensated'),
    keyEmployee: amount('keyEmployee'),
    rothCatchUpWages: year.rothCatchUpWages ? amount('rothCatchUpWages') : null,
    ira: amount('ira'),
    iraCatchUp: amount('iraCatchUp'),
    rothIraPhaseOut: {
      single: range('single'),
      marriedFilingJointly: range('marriedFilingJointly'),
      marriedFilingSeparately: range('marriedFilingSeparately'),
    },
    socialSecurityWageBase: amount('socialSecurityWageBase'),
    sources: { ...sources, rothIraPhaseOut: year.rothIraPhaseOut.single.source },
  };
}
