import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { knownYearFor } from '../../../calculator/index.ts';
import { previewOf } from '../../../guidance/plan-preview.ts';
import type { PlanDraft } from '../../../hr/workspace.ts';
import type { Plan, PlanVersion, Terms } from '../../../plan/terms.ts';
import { buttons, escaped, hrButton, section, small } from '../../blocks/parts.ts';
import { modal, selectInput, textInput } from '../parts.ts';
import { changedTerms, describeTerm, PAGES, type Page, PLAN_FIELDS, type PlanField } from './fields.ts';
import { planTexts as texts } from './texts.en.ts';

/** In characters: a line, and the pay dates of a year. */
const LONGEST_LINE = 500;
const LONGEST_LINES = 3_000;

/** Which page of which plan a modal shows, and how many versions the plan had when the admin opened it. */
export const keptSchema = z.strictObject({
  plan: z.string(),
  page: z.number().int(),
  base: z.number().int(),
});
export type Kept = z.infer<typeof keptSchema>;

/** A page of questions, with what was typed before. */
export const questionPage = (
  plan: string,
  page: Page,
  { base, values }: PlanDraft,
  resumed = false,
): ModalView =>
  modal(
    'plan',
    texts.title(),
    [
      section(texts.pageTitle[page]),
      ...(resumed ? [section(texts.stillThere())] : []),
      ...PLAN_FIELDS.filter((field) => field.page === page).map((field) =>
        inputFor(field, values[field.id] ?? ''),
      ),
      ...(page > 1 ? backTo(page - 1) : []),
    ],
    { submit: texts.next(), close: texts.close(), kept: { plan, page, base } satisfies Kept },
  );

const backTo = (page: number) => buttons([hrButton(texts.back(), 'planBack', String(page))]);

function inputFor(field: PlanField, value: string): KnownBlock {
  const { id, optional } = field;
  const shown = { id, optional, label: texts.label[id], hint: texts.hint[id] };
  return field.choices
    ? selectInput(shown, field.choices, value)
    : textInput(shown, value, field.multiline ? LONGEST_LINES : LONGEST_LINE, field.multiline);
}

/** The pages of questions are followed by the preview, and where somebody else saved, by a page more. */
export const PREVIEW = PAGES.length + 1;

/** What saving would change, in terms and for three example people. */
export function previewPage(
  { plan, base }: Kept,
  before: PlanVersion | undefined,
  after: Terms,
  firstTaxYear: number,
): ModalView {
  const changed = changedTerms(before?.terms, after);
  const year = knownYearFor(firstTaxYear);
  return modal(
    'plan',
    texts.title(),
    [
      section(texts.previewTitle(escaped(after.name), firstTaxYear)),
      section(
        changed.length > 0
          ? texts.changedTerms(changed.map((id) => changeLine(id, before?.terms, after)))
          : texts.nothingChanged(),
      ),
      section(texts.previewOf(year)),
      ...previewOf(before?.terms, after, year).map(({ example, before: was, after: now }) =>
        section(
          [
            `*${texts.example[example.id]}*`,
            texts.room(was?.afterTaxRoom, now.afterTaxRoom),
            `Into Roth: ${texts.became(was && texts.status[was.status], texts.status[now.status])}`,
            texts.employer(was?.employer, now.employer),
          ].join('\n'),
        ),
      ),
      ...backTo(PAGES.length),
    ],
    { submit: texts.save(), close: texts.close(), kept: { plan, page: PREVIEW, base } satisfies Kept },
  );
}

/** Somebody else saved meanwhile: what they changed, and what this draft would change of it. */
export function conflictPage(plan: Plan, base: number, mine: Terms): ModalView {
  const theirs = plan.versions.at(-1);
  const old = plan.versions[base - 1];
  const changedByThem = theirs ? changedTerms(old?.terms, theirs.terms) : [];
  const changedByMe = changedTerms(theirs?.terms, mine);
  return modal(
    'plan',
    texts.title(),
    [
      section(texts.conflictTitle(theirs?.enteredBy ?? '')),
      section(texts.theirs(changedByThem.map((id) => changeLine(id, old?.terms, theirs?.terms ?? mine)))),
      section(texts.mine(changedByMe.map((id) => changeLine(id, theirs?.terms, mine)))),
      ...backTo(PAGES.length),
    ],
    {
      submit: texts.saveAnyway(),
      close: texts.close(),
      kept: { plan: plan.id, page: PREVIEW + 1, base: plan.versions.length } satisfies Kept,
    },
  );
}

const changeLine = (id: keyof Terms, before: Terms | undefined, after: Terms): string =>
  `${texts.termName(id)}: ${texts.became(before && escaped(describeTerm(id, before)), `*${escaped(describeTerm(id, after))}*`)}`;

/** The plans of the workspace, for HR. */
export function plansBlocks(plans: readonly Plan[], defaultPlan: string | null): KnownBlock[] {
  return [
    section(texts.plansTitle(plans.length)),
    ...plans.flatMap((plan): KnownBlock[] => {
      const newest = plan.versions.at(-1);
      if (!newest) return [];
      const line = texts.planLine(
        escaped(newest.terms.name),
        plan.versions.length,
        newest.enteredOn,
        newest.enteredBy,
        plan.id === defaultPlan,
      );
      return [section(line, hrButton(texts.edit(), 'planEdit', plan.id))];
    }),
    ...buttons([
      hrButton(plans.length === 0 ? texts.add() : texts.addAnother(), 'planEdit', 'new', 'primary'),
      ...(plans.length > 1
        ? [
            ...plans
              .slice(0, 20)
              .map((plan) =>
                hrButton(
                  texts.makeDefault(plan.versions.at(-1)?.terms.name ?? '').slice(0, 75),
                  'planDefault',
                  plan.id,
                ),
              ),
            hrButton(texts.noDefault(), 'planDefault', 'none'),
          ]
        : []),
    ]),
    ...(plans.length > 0 ? [small('`/megaroth admin audit` shows every change.')] : []),
  ];
}
