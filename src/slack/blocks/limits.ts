import {
  type AnnualLimits,
  FIGURE_NAMES,
  type FigureName,
  limitsFor,
  limitsIfKnown,
  PHASE_OUT_STATUSES,
  type PhaseOutStatus,
} from '../../calculator/index.ts';
import { says } from '../../calculator/texts.en.ts';
import { dollarRange, dollars, signedDollars } from '../../formats.ts';
import { type Day, offeredYears } from '../../participant/day.ts';
import { texts } from '../texts.en.ts';
import { buttons, escaped, type Message, message, pressButton, section, small, table } from './parts.ts';

/** All figures of a year, what changed from the year before, and where each was published. */
export function limitsMessage(taxYear: number): Message {
  const limits = limitsFor(taxYear);
  const before = limitsIfKnown(taxYear - 1);
  const rows = FIGURE_NAMES.filter((name) => limits[name] !== null).map((name) => [
    says.limitName(name),
    dollars(limits[name] ?? 0),
    changeOf(name, limits, before),
    limits.sources[name],
  ]);
  const phaseOuts = PHASE_OUT_STATUSES.map((status) => [
    texts.phaseOut(status),
    rangeOf(limits, status),
    before
      ? rangeOf(before, status) === rangeOf(limits, status)
        ? texts.same()
        : texts.was(rangeOf(before, status))
      : '–',
    limits.sources.rothIraPhaseOut,
  ]);
  const years = [taxYear - 1, taxYear + 1].filter((year) => limitsIfKnown(year));
  return message([
    section(texts.limitsTitle(taxYear)),
    table(
      [texts.what(), `>${texts.amount()}`, `>${texts.changed(taxYear - 1)}`, texts.source()],
      [...rows, ...phaseOuts],
    ),
    ...buttons(years.map((year) => pressButton(texts.showLimits(year), { name: 'limits', taxYear: year }))),
    small(texts.limitsNote()),
  ]);
}

function changeOf(name: FigureName, limits: AnnualLimits, before: AnnualLimits | undefined): string {
  const now = limits[name];
  const old = before?.[name];
  if (!now || !before) return '–';
  if (!old) return texts.newRule();
  const more = now.minus(old);
  return more.isZero() ? texts.same() : signedDollars(more);
}

const rangeOf = (limits: AnnualLimits, status: PhaseOutStatus) =>
  dollarRange(...limits.rothIraPhaseOut[status]);

/** A year that has no published figures here. */
export function unknownYearMessage(asked: string, day: Day): Message {
  const known = offeredYears(day);
  return message([
    section(texts.unknownYear(escaped(asked.slice(0, 40)), known[0] ?? 0, known.at(-1) ?? 0)),
    ...buttons([pressButton(texts.showLimits(day.taxYear), { name: 'limits', taxYear: day.taxYear })]),
  ]);
}

/** The years to choose from. */
export function otherYearsMessage(years: readonly number[], current: number): Message {
  const buttonsOfYears = years
    .toReversed()
    .map((taxYear) =>
      pressButton(
        String(taxYear),
        { name: 'headroom', taxYear },
        taxYear === current ? 'primary' : undefined,
      ),
    );
  return message([section(texts.whichYear()), ...buttons(buttonsOfYears), small(texts.otherYearsNote())]);
}
