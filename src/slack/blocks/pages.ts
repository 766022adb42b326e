import type { KnownBlock } from '@slack/types';
import { topicLabel } from '../../answers/index.ts';
import { OTHER } from '../../conversation/asked.ts';
import type { Reply } from '../../conversation/reply.ts';
import { dollars } from '../../formats.ts';
import type { Figures } from '../../guidance/outcome.ts';
import type { ProRata } from '../../guidance/pro-rata.ts';
import { proRataWords, words } from '../../guidance/texts.en.ts';
import type { Day } from '../../participant/day.ts';
import type { PlanInForce } from '../../participant/plan-in-force.ts';
import { questionFor } from '../../participant/questions/index.ts';
import type { Noted } from '../../participant/step.ts';
import { fieldNames, questionName } from '../../participant/texts.en.ts';
import { texts } from '../texts.en.ts';
import { letterBlocks, numbered } from './answer.ts';
import {
  buttons,
  divider,
  escaped,
  hrButton,
  type Message,
  message,
  pressButton,
  section,
  small,
  table,
} from './parts.ts';
import { ofThePlanBlocks } from './plan.ts';
import { notedBlocks } from './question.ts';
import { shorten } from './slack-limits.ts';

/** The welcome in three lines, what this is, how it answers, who sees it, and three things to press. */
export const welcomeBlocks = (inDm: boolean): KnownBlock[] => [
  section(texts.welcomeLines()),
  ...buttons([
    pressButton(inDm ? texts.start() : texts.startInDm(), { name: 'begin' }, 'primary'),
    hrButton(texts.formInstead(), 'open', 'form'),
    pressButton(texts.whatYouCanAsk(), { name: 'help' }),
  ]),
  small(words.disclaimer()),
];

/** What could not be read gets a short word and three ways on, not the whole help. */
const unreadMessage = (taxYear: number): Message =>
  message([
    section(texts.notUnderstood()),
    ...buttons([
      pressButton(texts.howMuch(), { name: 'headroom', taxYear }, 'primary'),
      pressButton(texts.start(), { name: 'begin' }),
      pressButton(texts.whatYouCanAsk(), { name: 'help' }),
    ]),
  ]);

export const helpMessage = (unread: boolean, taxYear: number): Message =>
  unread
    ? unreadMessage(taxYear)
    : message([
        section(texts.helpCommands()),
        section(texts.helpExamples()),
        ...buttons([
          pressButton(texts.start(), { name: 'begin' }, 'primary'),
          pressButton(texts.showProfile(), { name: 'profile' }),
        ]),
      ]);

/** What is known, each fact with a way to change it. */
/** "For 2026: deferred *$14,000*": what is kept of the year before. */
export const lastYearLine = ({ taxYear, noted }: { taxYear: number; noted: readonly Noted[] }): string =>
  texts.ofLastYear(
    taxYear,
    noted.map(({ field, value }) => texts.lastYearFact(field, escaped(value))),
  );

export function profileMessage(
  { noted, ofThePlan, lastYear, also }: Extract<Reply, { kind: 'profile' }>,
  plan: PlanInForce | undefined,
): Message {
  const topics = also.topics.map((topic) => (topic === OTHER ? texts.otherTopic() : topicLabel(topic)));
  const more = small(texts.alsoKept(topics, also.reminders, also.months));
  const planBlocks = plan && ofThePlan.length > 0 ? ofThePlanBlocks(ofThePlan, plan) : [];
  const before = lastYear && lastYear.noted.length > 0 ? [section(lastYearLine(lastYear))] : [];
  if (noted.length === 0)
    return message([
      ...(before.length > 0 ? before : [section(texts.nothingKnown())]),
      more,
      ...planBlocks,
      ...buttons([pressButton(texts.start(), { name: 'begin' }, 'primary')]),
    ]);
  const lines = noted.map(({ field, value }): KnownBlock => {
    const question = questionFor(field)?.id;
    const button = question
      ? {
          ...pressButton(texts.change(), { name: 'change', question }),
          action_id: `press:change:${question}:${field}`,
        }
      : pressButton(texts.remove(), { name: 'removeFact', field });
    return {
      type: 'section',
      text: { type: 'mrkdwn', text: `${fieldNames[field]}: *${escaped(value)}*` },
      accessory: button,
    };
  });
  return message([
    section(texts.profileTitle()),
    ...lines,
    ...before,
    divider(),
    ...planBlocks,
    more,
    small(texts.seenBy()),
    ...buttons([
      pressButton(texts.exportData(), { name: 'export' }),
      pressButton(texts.forgetAll(), { name: 'forget' }, 'danger'),
    ]),
  ]);
}

/** In characters: a section takes 3,000, and a message about 12,000 in all. */
const EXPORT_SECTION = 2_800;
const EXPORT_SECTIONS = 4;

/** What is kept of a person as JSON, in parts that Slack takes. */
export function exportMessage(kept: object): Message {
  const json = escaped(JSON.stringify(kept, null, 1).replaceAll('```', "'''"));
  const parts = Array.from({ length: Math.ceil(json.length / EXPORT_SECTION) }, (_, index) =>
    json.slice(index * EXPORT_SECTION, (index + 1) * EXPORT_SECTION),
  );
  const left = parts.slice(EXPORT_SECTIONS).join('').length;
  return message([
    section(texts.exportTitle()),
    ...parts.slice(0, EXPORT_SECTIONS).map((part) => section(`\`\`\`${part}\`\`\``)),
    ...(left > 0 ? [small(texts.exportCut(left))] : []),
  ]);
}

/** What was answered stands with its answer; what was not yet, apart. */
export function whatToChangeMessage(
  questions: Extract<Reply, { kind: 'whatToChange' }>['questions'],
): Message {
  const toChange = ({ id, answer }: (typeof questions)[number]) =>
    pressButton(
      shorten(answer === undefined ? questionName(id) : `${questionName(id)}: ${answer}`, BUTTON_TEXT),
      { name: 'change', question: id },
    );
  const answered = questions.filter(({ answer }) => answer !== undefined);
  const open = questions.filter(({ answer }) => answer === undefined);
  return message([
    section(answered.length > 0 ? texts.whatToChange() : texts.nothingAnswered()),
    ...buttons(answered.slice(0, 25).map(toChange)),
    ...(open.length > 0 ? [small(texts.notAnsweredYet())] : []),
    ...buttons(open.slice(0, 25).map(toChange)),
  ]);
}
const BUTTON_TEXT = 75;

export function notedMessage(reply: Extract<Reply, { kind: 'noted' }>, day: Day): Message {
  const needed = reply.stillNeeded.map(questionName);
  return message([
    ...notedBlocks(reply, reply.undo),
    ...(reply.headline ? [section(reply.headline)] : []),
    ...(needed.length > 0 ? [section(texts.stillNeeded(needed))] : []),
    ...buttons([
      ...(needed.length > 0 ? [pressButton(texts.askMe(), { name: 'begin' }, 'primary')] : []),
      ...(reply.headline
        ? [pressButton(texts.showAnswer(), { name: 'headroom', taxYear: day.taxYear })]
        : []),
    ]),
    ...(reply.headline ? [small(words.disclaimer())] : []),
  ]);
}

export const stepsMessage = (figures: Figures): Message =>
  message([
    section(`${texts.stepsTitle()}\n${numbered(figures.steps)}`),
    ...letterBlocks(figures.calculation),
    ...buttons([
      pressButton(texts.showAnswer(), { name: 'headroom', taxYear: figures.taxYear }),
      pressButton(texts.perPaycheck(), { name: 'paycheck' }),
      pressButton(texts.proRata(), { name: 'proRata' }),
    ]),
    small(words.disclaimer()),
  ]);

/** The pro-rata rule, with the payment as a table. */
export function proRataMessage(proRata: ProRata, canAsk: boolean, kept: boolean): Message {
  const { payment, split, allToRoth } = proRata;
  const row = (name: string, { amount, preTax, afterTax, taxableNow }: ProRata['payment']) => [
    name,
    ...[amount, preTax, afterTax, taxableNow].map((each) => dollars(each)),
  ];
  return message([
    section(`${texts.proRataTitle()} ${proRataWords(proRata).join('\n')}`),
    table(
      [
        texts.payment(),
        `>${texts.amount()}`,
        `>${texts.preTaxPart()}`,
        `>${texts.afterTaxPart()}`,
        `>${texts.taxedNow()}`,
      ],
      [row(texts.paidInCash(), payment), row(texts.splitInTwo(), split), row(texts.allToRoth(), allToRoth)],
    ),
    ...(kept ? [] : [small(texts.notKept())]),
    ...(canAsk ? buttons([pressButton(texts.giveMyBalances(), { name: 'askBalances' }, 'primary')]) : []),
    small(words.disclaimer()),
  ]);
}

/** The rule alone, where no balances are known: what it comes to is one press away. */
export const proRataInShort = (): Message =>
  message([
    section(`${texts.proRataTitle()} ${texts.proRataInShort()}`),
    ...buttons([
      pressButton(texts.giveMyBalances(), { name: 'askBalances' }, 'primary'),
      pressButton(texts.proRataExample(), { name: 'proRataExample' }),
    ]),
    small(words.disclaimer()),
  ]);

export const forgetAskMessage = (): Message =>
  message([
    section(texts.forgetAsk()),
    ...buttons([
      pressButton(texts.forgetYes(), { name: 'forgetYes' }, 'danger'),
      pressButton(texts.forgetNo(), { name: 'forgetNo' }),
    ]),
  ]);
