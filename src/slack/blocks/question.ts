import type { Button, KnownBlock } from '@slack/types';
import type { Day } from '../../participant/day.ts';
import type { Profile } from '../../participant/profile.ts';
import { questionById } from '../../participant/questions/index.ts';
import type { Noted, Step } from '../../participant/step.ts';
import { fieldNames, questionName, questionTexts } from '../../participant/texts.en.ts';
import { texts } from '../texts.en.ts';
import { buttons, escaped, hrButton, type Message, message, pressButton, section, small } from './parts.ts';

type Asked = Extract<Step['next'], { kind: 'question' | 'unclear' }>;

/** What a message was heard to say: what was noted, what was not taken and why, and the amounts that were not used. */
type Heard = { noted: readonly Noted[]; refused: readonly string[]; unused: readonly string[] };

/** What was understood, in one line, and what was not; with `undo`, one press takes back what was noted. */
export function notedBlocks({ noted, refused, unused }: Heard, undo?: number): KnownBlock[] {
  const button = undo === undefined ? undefined : pressButton(texts.undo(), { name: 'undo', id: undo });
  const facts = noted.map(
    ({ field, value, before }) =>
      `${fieldNames[field]}: *${escaped(value)}*${before ? ` (was ${escaped(before)})` : ''}`,
  );
  return [
    ...(facts.length > 0 ? [section(`${texts.understood()} ${facts.join(' · ')}`, button)] : []),
    ...refused.map((refusal) => section(`${texts.refused()} ${escaped(refusal)}`)),
    ...(unused.length > 0 ? [small(texts.unused(unused))] : []),
  ];
}

/** A step of the questions, as a message; with `undo`, what was noted can be taken back. */
export function stepMessage(step: Step, day: Day, undo?: number): Message {
  const { next, person } = step;
  const said = notedBlocks(step, undo);
  switch (next.kind) {
    case 'question':
      return message([...said, ...questionBlocks(next, person.profile, day)]);
    case 'unclear':
      return message([
        ...said,
        section(whichIsIt(next)),
        ...buttons(answerButtons(next), blockId(next)),
        small(texts.unclearHint()),
      ]);
    case 'unread':
    case 'refused':
      return message([...said, ...unreadBlocks(next.question, next.kind === 'unread')]);
    case 'old':
      return message([
        section(texts.old(questionName(next.question), next.now)),
        ...buttons([pressButton(texts.changeIt(), { name: 'change', question: next.question })]),
      ]);
    case 'stopped':
      return message([
        ...said,
        section(texts.stopped()),
        ...buttons([pressButton(texts.goOn(), { name: 'resume' }, 'primary')]),
      ]);
    default:
      return message(said.length > 0 ? said : [section(texts.thatIsAll())]);
  }
}

const whichIsIt = ({ contradicts, question, amount }: Extract<Asked, { kind: 'unclear' }>): string => {
  if (contradicts) return texts.contradicts(questionName(question));
  return amount === undefined ? texts.unclear() : texts.whatIs(escaped(amount));
};

function questionBlocks(
  next: Extract<Asked, { kind: 'question' }>,
  profile: Profile,
  day: Day,
): KnownBlock[] {
  const words = questionTexts[next.question];
  const of = { question: next.question, turn: next.turn };
  const isDate = questionById(next.question)?.input === 'date';
  return [
    section(`*${words?.ask(profile, day)}*${next.now ? `\n${texts.now(escaped(next.now))}` : ''}`),
    ...(isDate ? [datePicker(next)] : []),
    ...buttons(answerButtons(next), blockId(next)),
    ...buttons(
      [
        ...(next.choices.some(({ id }) => id === 'unknown')
          ? []
          : [pressButton(texts.dontKnow(), { name: 'dontKnow', of })]),
        pressButton(texts.skip(), { name: 'skip', of }),
        ...(next.hasBefore ? [pressButton(texts.back(), { name: 'back', of })] : []),
        pressButton(texts.why(), { name: 'why', question: next.question }),
        pressButton(texts.stop(), { name: 'stop', of }),
        ...(next.turn === 1 ? [hrButton(texts.formInstead(), 'open', 'form')] : []),
      ],
      `${blockId(next)}:more`,
    ),
    small(
      [
        ...(next.left === undefined ? [] : [texts.progress(next.left)]),
        texts.example(words?.example ?? ''),
      ].join(' · '),
    ),
  ];
}

const blockId = ({ question, turn }: Asked) => `question:${question}:${turn}`;

const answerButtons = ({ question, turn, choices }: Asked): Button[] =>
  choices.map((choice) => ({
    type: 'button',
    action_id: `answer:${choice.id}`,
    text: { type: 'plain_text', text: choice.label },
    value: JSON.stringify({ question, turn, choice: choice.id }),
  }));

/** A date picker carries no value of its own, so its id says which question it stands under. */
const datePicker = ({ question, turn }: Asked): KnownBlock => ({
  type: 'actions',
  block_id: `question:${question}:${turn}:date`,
  elements: [
    {
      type: 'datepicker',
      action_id: `date:${question}:${turn}`,
      placeholder: { type: 'plain_text', text: texts.pickDate() },
    },
  ],
});

/** Help for a reply that could not be used; the question stands. */
function unreadBlocks(question: string | undefined, unread: boolean): KnownBlock[] {
  const words = question ? questionTexts[question] : undefined;
  if (!words)
    return [
      section(texts.nothingOpen()),
      ...buttons([
        pressButton(texts.start(), { name: 'begin' }, 'primary'),
        pressButton(texts.help(), { name: 'help' }),
      ]),
    ];
  return [
    section(`${unread ? `${texts.unread()} ` : ''}${texts.stillAsking(words.name, words.allowed)}`),
    small(texts.example(words.example)),
  ];
}

/** A question that is done with: what was asked, what was answered, and no buttons. */
export const closedMessage = (asked: string, shows: string | null): Message =>
  message([
    small(
      shows === null
        ? texts.askedBelow(escaped(asked))
        : shows === ''
          ? escaped(asked)
          : texts.answered(escaped(asked), escaped(shows)),
    ),
  ]);

/** Why a question is asked. */
export function whyMessage(question: string, day: Day): Message {
  const words = questionTexts[question];
  return message([
    section(`*${words?.name}.* ${words?.why(day)}`),
    small(texts.example(words?.example ?? '')),
  ]);
}
