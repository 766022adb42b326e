import { topicLabel } from '../../answers/index.ts';
import type { Press } from '../../conversation/press.ts';
import type { Reply } from '../../conversation/reply.ts';
import { words } from '../../guidance/texts.en.ts';
import { texts } from '../texts.en.ts';
import { buttons, type Message, message, overflow, pressButton, section, small } from './parts.ts';
import { notedBlocks } from './question.ts';
import { shorten } from './slack-limits.ts';

type AnswerReply = Extract<Reply, { kind: 'answer' }>;

/** Two to six sentences, their source, and the way on. */
export function answerMessage(
  { answer, more, undo, isSupposed, ...heard }: AnswerReply,
  hrContact?: string,
): Message {
  return message([
    ...notedBlocks(heard, undo),
    section([...(isSupposed ? [texts.ifThatWereSo()] : []), ...answer.sentences].join(' ')),
    ...(answer.topic === 'human-help' && hrContact ? [section(texts.hrContact(hrContact))] : []),
    ...(more ? [section(`*${texts.theLaw()}* ${answer.more}`)] : []),
    small(`${texts.sources()} ${answer.source}. ${words.disclaimer()}`),
    ...buttons([
      ...(more ? [] : [pressButton(texts.more(), { name: 'more', topic: answer.topic })]),
      pressButton(texts.goOnWith[answer.next](), pressFor(answer), 'primary'),
      ...answer.related.map((topic) => pressButton(label(topic), { name: 'topic', topic })),
      overflow([
        [texts.wasRight(), { name: 'wasRight', topic: answer.topic }],
        [texts.wasWrong(), { name: 'wasWrong', topic: answer.topic }],
      ]),
    ]),
  ]);
}

const pressFor = ({ next, taxYear }: AnswerReply['answer']): Press => {
  if (next === 'limits' || next === 'headroom') return { name: next, taxYear };
  return { name: next === 'start' ? 'begin' : next };
};

/** Counted without the person; and where it was not right, what may have been meant. */
export const judgedMessage = ({ right, topics }: Extract<Reply, { kind: 'judged' }>): Message =>
  message([
    section(right ? texts.gladItWas() : texts.sorryItWasNot()),
    ...buttons(topics.map((topic) => pressButton(label(topic), { name: 'topic', topic }))),
  ]);

/** Not sure, or not ours: what comes close, and who knows. */
export function notSureMessage(topics: readonly string[], hrContact?: string): Message {
  const handOver = hrContact ? texts.elseAskContact(hrContact) : texts.elseAsk();
  if (topics.length === 0)
    return message([
      section(`${texts.notOurs()} ${handOver}`),
      ...buttons([
        pressButton(texts.help(), { name: 'help' }),
        pressButton(texts.start(), { name: 'begin' }),
      ]),
    ]);
  return message([
    section(texts.notSure()),
    ...buttons(topics.map((topic) => pressButton(label(topic), { name: 'topic', topic }))),
    small(handOver),
  ]);
}

const label = (topic: string) => shorten(topicLabel(topic), 75);
