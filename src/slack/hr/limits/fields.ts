import {
  FIGURE_NAMES,
  type FigureName,
  PHASE_OUT_STATUSES,
  type PhaseOutStatus,
  type YearData,
  yearFiles,
} from '../../../calculator/index.ts';
import { says } from '../../../calculator/texts.en.ts';
import { texts as slackTexts } from '../../texts.en.ts';
import { limitsTexts as texts } from './texts.en.ts';

/** The fields of the limits' modal; a figure's id is its name, a phase-out's that of its status. */
export type LimitField = { id: string; label: string; hint?: string };

export const AMOUNTS: readonly LimitField[] = FIGURE_NAMES.map((name) => ({
  id: name,
  label: says.limitName(name),
}));
export const RANGES: readonly LimitField[] = PHASE_OUT_STATUSES.map((status) => ({
  id: status,
  label: slackTexts.phaseOut(status),
  hint: texts.rangeHint(),
}));

/** The newest year that the app brought along: its sections of law are those of every later year. */
const newestFile = (): YearData => {
  const newest = yearFiles().at(-1);
  if (!newest) throw new Error('no year has a data file');
  return newest;
};

/** "IRC 402(g)(1)" of "IRS Notice 2025-67; IRC 402(g)(1)". */
const sectionOf = (source: string) => source.split('; ').slice(1).join('; ');

/** Digits with or without "$" and thousands separators, or thousands as "24.5k"; undefined for anything else. */
function readDollars(raw: string): number | undefined {
  const thousands = /^\$?\s*(\d{1,4}(?:\.\d{1,3})?)\s*k$/i.exec(raw.trim())?.[1];
  if (thousands !== undefined) return Math.round(Number(thousands) * 1_000);
  return /^\$?\s*\d{1,3}(?:,?\d{3})*$/.test(raw.trim()) ? Number(raw.replace(/[$,\s]/g, '')) : undefined;
}

/** "153,000 – 168,000", "153000 to 168000", "153k to 168k". */
function readRange(raw: string): { from: number; to: number } | undefined {
  const [from, to, ...more] = raw.split(/\s*(?:–|—|-|to)\s*/).map(readDollars);
  return from === undefined || to === undefined || more.length > 0 ? undefined : { from, to };
}

/**
 * The figures that raw values make, each with its source, and what could not be read, by field.
 *
 * @param values of the modal: `taxYear`, `notice`, `wageBaseSource`, the figures and the phase-outs
 */
export function readFigures(values: Readonly<Record<string, string>>): {
  figures: YearData;
  problems: Record<string, string>;
} {
  const problems: Record<string, string> = {};
  const raw = (id: string) => (values[id] ?? '').trim();
  const file = newestFile();
  const notice = raw('notice');
  const taxYear = /^20\d\d$|^2100$/.test(raw('taxYear')) ? Number(raw('taxYear')) : 0;
  if (taxYear === 0) problems.taxYear = texts.yearUnread(raw('taxYear'));
  if (notice.length < 10) problems.notice = texts.noticeNeeded(notice);
  if (raw('wageBaseSource').length < 10) problems.wageBaseSource = texts.noticeNeeded(raw('wageBaseSource'));
  const figure = (name: FigureName) => {
    const amount = readDollars(raw(name));
    if (amount === undefined) problems[name] = texts.amountUnread(raw(name));
    const source =
      name === 'socialSecurityWageBase'
        ? raw('wageBaseSource')
        : `${notice}; ${sectionOf(file[name]?.source ?? '')}`;
    return { amount: amount ?? 0, source };
  };
  const range = (status: PhaseOutStatus) => {
    const read = readRange(raw(status));
    if (!read) problems[status] = texts.rangeUnread(raw(status));
    const source = `${notice}; ${sectionOf(file.rothIraPhaseOut[status].source)}`;
    return { ...(read ?? { from: 0, to: 1 }), source };
  };
  const figures = Object.fromEntries(FIGURE_NAMES.map((name) => [name, figure(name)])) as Record<
    FigureName,
    { amount: number; source: string }
  >;
  return {
    figures: {
      taxYear,
      ...figures,
      rothIraPhaseOut: {
        single: range('single'),
        marriedFilingJointly: range('marriedFilingJointly'),
        marriedFilingSeparately: range('marriedFilingSeparately'),
      },
    },
    problems,
  };
}

/** What stands in the fields of a year that is corrected, or begun from the year before. */
export function valuesOf(year: YearData | undefined, taxYear: number): Record<string, string> {
  const shown = (amount: number | undefined) => (amount === undefined ? '' : amount.toLocaleString('en-US'));
  const isSame = year?.taxYear === taxYear;
  return {
    taxYear: String(taxYear),
    notice: isSame ? (year.electiveDeferral.source.split('; ')[0] ?? '') : '',
    wageBaseSource: isSame ? year.socialSecurityWageBase.source : texts.wageBaseSource(taxYear),
    ...Object.fromEntries(FIGURE_NAMES.map((name) => [name, isSame ? shown(year[name]?.amount) : ''])),
    ...Object.fromEntries(
      PHASE_OUT_STATUSES.map((status) => {
        const { from, to } = year?.rothIraPhaseOut[status] ?? { from: 0, to: 0 };
        // Married filing separately is not adjusted: IRC 408A(c)(3)(B)(ii)(III).
        const isFixed = status === 'marriedFilingSeparately';
        return [status, (isSame || isFixed) && year ? `${shown(from)} – ${shown(to)}` : ''];
      }),
    ),
  };
}

/** The field of the modal for a figure that `checkYear` names. */
export const fieldOf = (figure: string): string => figure.replace(/^rothIraPhaseOut\./, '');
