import { z } from 'zod';
import { PAY_FREQUENCIES } from '../../participant/profile.ts';

/** What money of a pay stub is, as far as a 401(k) goes. */
export const STUB_LINES = ['preTax', 'roth', 'afterTax', 'match', 'otherEmployer'] as const;
export type StubLine = (typeof STUB_LINES)[number];

/** Dollars of the paycheck, and of the year so far; what the stub doesn't say is left out. */
const amounts = z.strictObject({ current: z.number().optional(), yearToDate: z.number().optional() });
export type StubAmounts = z.infer<typeof amounts>;

const day = z.iso.date().optional();

/** What a pay stub says about pay and the 401(k). Catch-up stands with the deferrals of its kind. */
export const payStubSchema = z.strictObject({
  payDate: day,
  periodStart: day,
  periodEnd: day,
  frequency: z.enum(PAY_FREQUENCIES).optional(),
  gross: amounts.optional(),
  lines: z.array(
    z.strictObject({
      is: z.enum(STUB_LINES),
      /** As the stub calls it. */
      label: z.string(),
      amounts,
    }),
  ),
  /** Lines that sound like the 401(k) and aren't money going in: a loan's repayment, a 457(b), which has a limit of its own. */
  notCounted: z.array(z.string()),
  /** Lines whose amounts, or whose kind, can't be told for sure. */
  unclear: z.array(z.string()),
});
export type PayStub = z.infer<typeof payStubSchema>;

/** All of the lines of some kinds together; undefined where no line says that figure, or one of them doesn't. */
export function stubTotal(
  { lines }: PayStub,
  kinds: readonly StubLine[],
  figure: keyof StubAmounts,
): number | undefined {
  const said = lines.filter((line) => kinds.includes(line.is)).map((line) => line.amounts[figure]);
  const known = said.filter((amount) => amount !== undefined);
  if (said.length === 0 || known.length < said.length) return undefined;
  return Math.round(known.reduce((sum, amount) => sum + amount * 100, 0)) / 100;
}
