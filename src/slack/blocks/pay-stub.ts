import type { KnownBlock } from '@slack/types';
import type { PayStub } from '../../documents/index.ts';
import { dollars } from '../../formats.ts';
import type { ReadStub, StubOutcome } from '../../guidance/pay-stub.ts';
import { verdictOf } from '../../guidance/stub-verdict.ts';
import { words } from '../../guidance/texts.en.ts';
import { payStubTexts as texts } from '../pay-stub-texts.en.ts';
import { buttons, escaped, type Message, message, pressButton, section, small, table } from './parts.ts';
import { inWords } from './plan-document.ts';
import { electionWords } from './planning.ts';

/** A pay stub: what it means in one line, what to set, what it says, and a press that takes it over. */
export function payStubMessage(stub: PayStub, outcome: StubOutcome): Message {
  if (outcome.kind === 'otherYear')
    return message([section(texts.otherYear(outcome.date)), small(texts.notKept())]);
  if (outcome.kind === 'noDate')
    return message([
      section(texts.noDate()),
      ...linesOf(stub),
      ...listed(leftOut(stub)),
      small(texts.notKept()),
    ]);
  return message([
    section(texts.title(outcome.date)),
    ...verdictBlocks(outcome),
    ...linesOf(stub),
    ...listed([...leftOut(stub), ...notesOf(stub, outcome)]),
    ...takeOverBlocks(outcome),
    small(`${texts.notKept()} ${words.disclaimer()}`),
  ]);
}

export const askForStubMessage = (): Message => message([section(texts.ask())]);

function verdictBlocks({ check, missing, taxYear }: ReadStub): KnownBlock[] {
  if (!check) return missing.length > 0 ? [section(texts.missing(missing))] : [];
  const said = verdictOf(check);
  const changes = said.some(({ kind }) => kind !== 'onCourse' && kind !== 'afterTaxIsOver');
  const isOnlyLeft = said.every(({ kind }) => kind === 'left');
  const lead = isOnlyLeft ? `${texts.toUseIt()} ` : '';
  return [
    section(said.map((word) => texts.verdict(word, taxYear)).join('\n')),
    ...(changes && check.election ? [section(`${lead}${electionWords(check.election, false)}`)] : []),
  ];
}

/** The lines that count, as the stub calls them. */
function linesOf({ gross, lines }: PayStub): KnownBlock[] {
  const amount = (value: number | undefined) => (value === undefined ? texts.notShown : dollars(value));
  const rows = [
    ...(gross ? [{ label: texts.gross, amounts: gross }] : []),
    ...lines.map(({ is, label, amounts }) => ({ label: texts.labels[is](label), amounts })),
  ];
  if (rows.length === 0) return [];
  return [
    table(
      [...texts.columns],
      rows.map(({ label, amounts }) => [label, amount(amounts.current), amount(amounts.yearToDate)]),
    ),
  ];
}

const listed = (notes: readonly string[]): KnownBlock[] =>
  notes.length > 0 ? [section(notes.map((note) => `• ${note}`).join('\n'))] : [];

/** Lines that sound like the 401(k) and aren't counted, each with why. */
const leftOut = ({ unclear, notCounted }: PayStub): string[] => [
  ...(unclear.length > 0 ? [texts.unclear(unclear.map(escaped))] : []),
  ...(notCounted.length > 0 ? [texts.notCounted(notCounted.map(escaped))] : []),
];

function notesOf(stub: PayStub, { check, since, facts, missing }: ReadStub): string[] {
  const isCounted = facts.electiveDeferralYearToDate !== undefined;
  const has = (kind: PayStub['lines'][number]['is']) => stub.lines.some(({ is }) => is === kind);
  return [
    ...(has('afterTax') && !has('roth') ? [texts.mayBeRoth()] : []),
    ...(check?.countsNoAfterTax && check.takesAfterTax !== false ? [texts.noAfterTaxLine()] : []),
    ...(since > 0 ? [isCounted ? texts.since(since) : texts.sinceUnknown(since)] : []),
    ...(check ? [texts.goesOn(check.left)] : []),
    ...(missing.includes('dates') && facts.electiveDeferralYearToDate !== undefined
      ? [texts.paychecksSinceUnknown()]
      : []),
  ];
}

function takeOverBlocks({ facts }: ReadStub): KnownBlock[] {
  if (Object.keys(facts).length === 0) return [section(texts.nothingNew())];
  return [
    section(texts.takeOver(inWords(facts))),
    ...buttons([pressButton(texts.use(), { name: 'takeOver', facts }, 'primary')]),
  ];
}
