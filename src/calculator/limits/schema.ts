import { z } from 'zod';

/** One figure of a tax year: dollars of that year, and where it was published. */
const figure = z.strictObject({ amount: z.number().int().positive(), source: z.string().min(10) });
const phaseOut = z
  .strictObject({
    from: z.number().int().min(0),
    to: z.number().int().positive(),
    source: z.string().min(10),
  })
  .refine((range) => range.from < range.to, { error: 'a phase-out must end above where it begins' });

/** What a year's data file holds. `null` means that the rule did not exist in that year. */
export const yearData = z
  .strictObject({
    taxYear: z.number().int().min(2019).max(2100),
    electiveDeferral: figure,
    catchUp: figure,
    superCatchUp: figure.nullable(),
    annualAdditions: figure,
    compensation: figure,
    highlyCompensated: figure,
    keyEmployee: figure,
    rothCatchUpWages: figure.nullable(),
    ira: figure,
    iraCatchUp: figure,
    rothIraPhaseOut: z.strictObject({
      single: phaseOut,
      marriedFilingJointly: phaseOut,
      marriedFilingSeparately: phaseOut,
    }),
    socialSecurityWageBase: figure,
  })
  .superRefine((year, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if ((year.superCatchUp === null) !== year.taxYear < 2025)
      refuse('superCatchUp', 'exists from 2025 on and in no year before');
    if ((year.rothCatchUpWages === null) !== year.taxYear < 2026)
      refuse('rothCatchUpWages', 'exists from 2026 on and in no year before');
    if (year.superCatchUp && year.superCatchUp.amount < year.catchUp.amount)
      refuse('superCatchUp', 'may not be below the ordinary catch-up');
    if (year.annualAdditions.amount <= year.electiveDeferral.amount)
      refuse('annualAdditions', 'must be above the elective deferral limit');
    if (year.compensation.amount <= year.annualAdditions.amount)
      refuse('compensation', 'must be above the annual additions limit');
    for (const [name, step] of Object.entries(ROUNDED_DOWN_TO) as [keyof typeof ROUNDED_DOWN_TO, number][])
      if ((year[name]?.amount ?? 0) % step !== 0)
        refuse(name, `the law rounds it down to a multiple of $${step}`);
  });

/** The multiples that the law rounds each figure to: IRC 402(g)(4), 414(v)(2)(C), 415(d)(4), 401(a)(17)(B), 414(v)(7)(E), 219(b)(5)(D). */
const ROUNDED_DOWN_TO = {
  electiveDeferral: 500,
  catchUp: 500,
  annualAdditions: 1000,
  compensation: 5000,
  highlyCompensated: 5000,
  keyEmployee: 5000,
  rothCatchUpWages: 5000,
  ira: 500,
  iraCatchUp: 100,
  socialSecurityWageBase: 300,
} as const;

export type YearData = z.input<typeof yearData>;

/** The names of the figures that are one amount, in the order in which people read them. */
export const FIGURE_NAMES = [
  'electiveDeferral',
  'catchUp',
  'superCatchUp',
  'annualAdditions',
  'compensation',
  'highlyCompensated',
  'keyEmployee',
  'rothCatchUpWages',
  'ira',
  'iraCatchUp',
  'socialSecurityWageBase',
] as const;
/** Whose Roth IRA limit shrinks over a range of income of their own: IRC 408A(c)(3). */
export const PHASE_OUT_STATUSES = ['single', 'marriedFilingJointly', 'marriedFilingSeparately'] as const;
export type PhaseOutStatus = (typeof PHASE_OUT_STATUSES)[number];

export type FigureName = (typeof FIGURE_NAMES)[number];

/**
 * Checks the years' data files, each alone and against its neighbours.
 *
 * A figure is out of line when it is below the year before (the law never lowers one of these) or more
 * than a quarter above it (no year since 2002 came near that), or when a year between two is missing.
 *
 * @throws Error naming the year, the figure, what came and what is allowed.
 */
export function checkYears(years: readonly unknown[]): z.output<typeof yearData>[] {
  const read = years.map((year) => {
    const result = yearData.safeParse(year);
    if (result.success) return result.data;
    const name = z.object({ taxYear: z.number() }).safeParse(year).data?.taxYear ?? 'without a number';
    const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Limits of ${name}: ${problems.join('; ')}`);
  });
  const sorted = read.sort((a, b) => a.taxYear - b.taxYear);
  sorted.forEach((year, index) => {
    const before = sorted[index - 1];
    if (!before) return;
    if (year.taxYear !== before.taxYear + 1)
      throw new Error(`Limits: ${before.taxYear} is followed by ${year.taxYear}; each year is wanted once`);
    for (const { name, old, now } of outOfLine(before, year))
      throw new Error(
        `Limits of ${year.taxYear}: ${name} is ${now}; allowed: from ${old} (${before.taxYear}) to ${old * 1.25}`,
      );
  });
  return sorted;
}

/**
 * What is wrong with a year's figures, by figure ("annualAdditions", "rothIraPhaseOut.single"), in words; empty
 * where nothing is.
 */
export function checkYear(year: unknown): Record<string, string> {
  const read = yearData.safeParse(year);
  return Object.fromEntries(
    (read.error?.issues ?? []).map(({ path, message }) => [
      path.slice(0, path[0] === 'rothIraPhaseOut' ? 2 : 1).join('.'),
      message,
    ]),
  );
}

/** The figures of a year that are below those of the year before, or more than a quarter above. */
export function outOfLine(
  before: YearData,
  year: YearData,
): { name: FigureName; old: number; now: number }[] {
  return FIGURE_NAMES.flatMap((name) => {
    const old = before[name]?.amount;
    const now = year[name]?.amount;
    return old === undefined || now === undefined || (now >= old && now <= old * 1.25)
      ? []
      : [{ name, old, now }];
  });
}
