import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import {
  FIGURE_NAMES,
  PHASE_OUT_STATUSES,
  type PhaseOutStatus,
  type YearData,
} from '../../../calculator/index.ts';
import { says } from '../../../calculator/texts.en.ts';
import { dollarRange, dollars } from '../../../formats.ts';
import type { Checked } from '../../../hr/limits.ts';
import { buttons, hrButton, section, small } from '../../blocks/parts.ts';
import { texts as slackTexts } from '../../texts.en.ts';
import { checkboxInput, modal, textInput } from '../parts.ts';
import { AMOUNTS, RANGES } from './fields.ts';
import { limitsTexts as texts } from './texts.en.ts';

/** What travels with the modal: the page. What was typed is kept in the store: a modal carries 3,000 characters. */
export const keptSchema = z.object({
  page: z.enum(['figures', 'review']),
  /** How many times limits had been entered when this admin saw what is new. */
  seen: z.number().int().default(0),
});

/** In characters. */
const LONGEST = { figure: 30, source: 300 };

/** All figures of a year to type in. `mayBeMadeUp`: where the app is only tried out. */
export const figuresPage = (values: Readonly<Record<string, string>>, mayBeMadeUp: boolean): ModalView =>
  modal(
    'limits',
    texts.title(),
    [
      section(texts.intro()),
      textInput({ id: 'taxYear', label: texts.taxYear() }, values.taxYear ?? '', LONGEST.figure),
      textInput(
        { id: 'notice', label: texts.notice(), hint: texts.noticeHint() },
        values.notice ?? '',
        LONGEST.source,
      ),
      ...[...AMOUNTS, ...RANGES].map((field) => textInput(field, values[field.id] ?? '', LONGEST.figure)),
      textInput(
        { id: 'wageBaseSource', label: texts.wageBase() },
        values.wageBaseSource ?? '',
        LONGEST.source,
      ),
      ...(mayBeMadeUp
        ? [
            checkboxInput(
              { id: 'madeUp', label: texts.madeUp(), optional: true },
              texts.madeUp(),
              values.madeUp === 'yes',
            ),
          ]
        : []),
    ],
    { submit: texts.next(), close: texts.close(), kept: { page: 'figures', seen: 0 } },
  );

export type Review = {
  figures: YearData;
  madeUp: boolean;
  before: YearData | undefined;
  unusual: Checked['unusual'];
  needsSecond: boolean;
  seen: number;
  /** Who entered limits while this was typed. */
  meanwhile?: { by: string; taxYear: number }[];
};

/** What would count, beside what counts now or in the year before; what is unusual has to be confirmed. */
export const reviewPage = ({
  figures,
  madeUp,
  before,
  unusual,
  needsSecond,
  seen,
  meanwhile = [],
}: Review): ModalView =>
  modal(
    'limits',
    texts.title(),
    [
      ...meanwhile.map(({ by, taxYear }) => section(texts.meanwhile(by, taxYear))),
      section(texts.reviewTitle(figures.taxYear, before?.taxYear, madeUp)),
      section(changes(before, figures).join('\n')),
      ...(unusual.length > 0
        ? ([
            section(
              unusual.map(({ name, old, now }) => texts.unusual(says.limitName(name), old, now)).join('\n'),
            ),
            checkboxInput({ id: 'unusual', label: texts.confirmUnusual() }, texts.confirmUnusualBox(), false),
          ] satisfies KnownBlock[])
        : []),
      ...(before?.taxYear === figures.taxYear ? [section(texts.willCorrect(figures.taxYear))] : []),
      ...(needsSecond ? [section(texts.needsSecond())] : []),
      small(figures.electiveDeferral.source.split('; ')[0] ?? ''),
      ...buttons([hrButton(texts.back(), 'limitsBack')]),
    ],
    { submit: texts.enter(), close: texts.close(), kept: { page: 'review', seen } },
  );

/** Each figure, old and new; `onlyChanged`: without those that stayed the same. */
export function changes(before: YearData | undefined, after: YearData, onlyChanged = false): string[] {
  const rows: [name: string, old: string | undefined, now: string][] = [
    ...FIGURE_NAMES.map((name): [string, string | undefined, string] => [
      says.limitName(name),
      shown(before?.[name]),
      shown(after[name]) ?? '–',
    ]),
    ...PHASE_OUT_STATUSES.map((status): [string, string | undefined, string] => [
      slackTexts.phaseOut(status),
      before && rangeOf(before, status),
      rangeOf(after, status),
    ]),
  ];
  return rows
    .filter(([, old, now]) => !onlyChanged || old !== now)
    .map(([name, old, now]) => texts.changeLine(name, old, now));
}

const shown = (figure: { amount: number } | null | undefined) =>
  figure ? dollars(figure.amount) : undefined;
const rangeOf = (year: YearData, status: PhaseOutStatus) =>
  dollarRange(year.rothIraPhaseOut[status].from, year.rothIraPhaseOut[status].to);
