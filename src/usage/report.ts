import { z } from 'zod';

/** So many people make a group; of fewer nothing is said. */
export const GROUP = 5;
/** Dollars of a group are told in steps of this. */
export const DOLLARS_STEP = 5_000;

/**
 * What one person adds to the numbers, by line ("used", "asked:headroom", "unusedRoom"): 1 for being counted, or
 * dollars. It is kept with the person, and goes with them.
 */
export const contributionSchema = z.record(z.string(), z.number());
export type Contribution = z.infer<typeof contributionSchema>;

/** Lines that are dollars; the others count people. */
export const isDollars = (line: string): boolean => line === 'unusedRoom';

/** A line as everybody may see it: people in steps of five, dollars in steps of $5,000. */
const lineSchema = z.strictObject({ people: z.number().int(), dollars: z.number().nullable() });
export type Line = z.infer<typeof lineSchema>;

export const reportSchema = z.strictObject({
  /** The month at whose end it was made: "2026-11". */
  period: z.string(),
  lines: z.record(z.string(), lineSchema),
  /** How many people were counted in each line when it was last renewed; nobody sees it. */
  counted: z.record(z.string(), z.number().int()),
});
export type Report = z.infer<typeof reportSchema>;

/** What a person adds now, and what they added when each line was last renewed. */
export type Counted = { now: Contribution; before: Contribution };

/**
 * The next report. A line is renewed only where at least five people's part in it changed since it was renewed
 * last (came, went, or has another amount), so that two reports never tell of one person; a line of fewer than
 * five people is left out. There are no filters: the lines are all there is.
 *
 * @returns the report, and the lines that were renewed
 */
export function nextReport(
  people: readonly Counted[],
  before: Report | null,
  period: string,
): { report: Report; renewed: string[] } {
  const names = new Set(people.flatMap(({ now, before: old }) => [...Object.keys(now), ...Object.keys(old)]));
  for (const name of Object.keys(before?.counted ?? {})) names.add(name);
  const report: Report = { period, lines: { ...before?.lines }, counted: { ...before?.counted } };
  const renewed: string[] = [];
  for (const name of names) {
    if (changedIn(name, people, before) < GROUP) continue;
    renewed.push(name);
    const amounts = people.flatMap(({ now }) => (now[name] === undefined ? [] : [now[name]]));
    report.counted[name] = amounts.length;
    if (amounts.length >= GROUP) report.lines[name] = lineOf(name, amounts);
    else delete report.lines[name];
  }
  return { report, renewed };
}

/** How many people's part in a line is another than when it was renewed: those who are gone among them. */
function changedIn(name: string, people: readonly Counted[], before: Report | null): number {
  const stillThere = people.filter((each) => each.before[name] !== undefined).length;
  const gone = Math.max(0, (before?.counted[name] ?? 0) - stillThere);
  return gone + people.filter((each) => each.now[name] !== each.before[name]).length;
}

const lineOf = (name: string, amounts: readonly number[]): Line => ({
  people: Math.floor(amounts.length / GROUP) * GROUP,
  dollars: isDollars(name)
    ? Math.round(amounts.reduce((sum, amount) => sum + amount, 0) / DOLLARS_STEP) * DOLLARS_STEP
    : null,
});
