import { topicLabel } from '../../answers/index.ts';
import type { AsQuestion } from '../../conversation/in-public.ts';
import { words } from '../../guidance/texts.en.ts';
import { texts } from '../texts.en.ts';
import { buttons, type Message, message, pressButton, section, small } from './parts.ts';

/** An answer that others read too, and the offer to go on where nobody else does. */
export function publicMessage({ answer, topics }: AsQuestion, hrContact?: string): Message {
  const topic = answer?.topic ?? topics[0];
  const said = answer
    ? [
        section(answer.sentences.join(' ')),
        small(`${texts.sources()} ${answer.source}. ${words.disclaimer()}`),
      ]
    : [section(notSure(topics)), small(hrContact ? texts.elseAskContact(hrContact) : texts.elseAsk())];
  return message([
    ...said,
    ...buttons([
      pressButton(texts.goOnInPrivate(), topic ? { name: 'private', topic } : { name: 'private' }, 'primary'),
    ]),
    small(texts.onlyYouSee()),
  ]);
}

const notSure = (topics: readonly string[]): string =>
  topics.length > 0 ? texts.notSureInPublic(topics.map(topicLabel)) : texts.notOurs();
