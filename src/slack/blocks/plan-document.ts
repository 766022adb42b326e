import type { KnownBlock } from '@slack/types';
import type { Finding, Findings, NotRead, PlanOutcome } from '../../documents/index.ts';
import type { Facts, Field } from '../../participant/profile.ts';
import { describeFact, fieldNames } from '../../participant/texts.en.ts';
import { planDocumentTexts as texts } from '../plan-document-texts.en.ts';
import { buttons, divider, escaped, type Message, message, pressButton, section, small } from './parts.ts';

/** What a plan document says, each finding with its sentence, its page and a way to take it over. */
export function planDocumentMessage(name: string, outcome: PlanOutcome): Message {
  if (outcome.kind === 'notRead') return notReadMessage(name, outcome.why);
  const { found, unclear, missing } = outcome.findings;
  if (found.length === 0 && unclear.length === 0)
    return message([section(texts.nothingFound(escaped(name))), small(texts.notKept())]);
  return message([
    section(texts.title(escaped(name))),
    ...found.map(findingBlock),
    ...(found.length > 1
      ? buttons([pressButton(texts.takeOverAll(), { name: 'takeOver', facts: allOf(found) }, 'primary')])
      : []),
    ...unclearBlocks(unclear),
    ...(missing.length > 0
      ? [divider(), section(texts.missing(missing.map((feature) => texts.ask[feature])))]
      : []),
    small(texts.notKept()),
  ]);
}

const notReadMessage = (name: string, why: NotRead): Message =>
  message([section(texts.notRead[why](escaped(name))), small(texts.otherWay())]);

/** Facts as they're read: "Pay for the year: *$200,000* · …". mrkdwn. */
export const inWords = (facts: Facts): string =>
  (Object.keys(facts) as Field[])
    .map((field) => `${fieldNames[field]}: *${escaped(describeFact(field, facts))}*`)
    .join(' · ');

const findingBlock = ({ feature, facts, sentence, page }: Finding): KnownBlock =>
  section(
    `${inWords(facts)}\n>${escaped(sentence)}\n${texts.page(page)}`,
    pressButton(texts.takeOver(), { name: 'takeOver', feature, facts }),
  );

const allOf = (found: readonly Finding[]): Facts => Object.assign({}, ...found.map(({ facts }) => facts));

/** Two sentences that cannot both hold: nothing is taken over, the person reads them. */
const unclearBlocks = (unclear: Findings['unclear']): KnownBlock[] =>
  unclear.map(({ feature, sentences }) =>
    section(
      [
        texts.unclear(texts.about[feature]),
        ...sentences.map(({ text, page }) => `>${escaped(text)} (${texts.page(page)})`),
      ].join('\n'),
    ),
  );
