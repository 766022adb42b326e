import { z } from 'zod';
import type { Reply } from '../conversation/reply.ts';
import type { Turn } from '../conversation/turn.ts';
import type { Day } from '../participant/day.ts';
import type { PersonKey } from '../store/store.ts';
import { render } from './blocks/index.ts';
import { type Block, buttons, type Message, pressButton } from './blocks/parts.ts';
import { calendarFile, ownerOf } from './calendar-file.ts';
import { texts } from './texts.en.ts';

const block = z.custom<Block>(
  (value) => typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string',
);

/** What is to be said for one turn, as it is kept until all of it is said. */
export const answersSchema = z.strictObject({
  /** Files into the direct messages: nobody else reads them. */
  files: z
    .array(z.strictObject({ name: z.string(), content: z.string(), words: z.string().optional() }))
    .default([]),
  /** Questions that lose their buttons. */
  closed: z.array(
    z.strictObject({
      message: z.strictObject({ channel: z.string(), ts: z.string() }),
      asked: z.string(),
      shows: z.string().nullable(),
    }),
  ),
  messages: z.array(
    z.strictObject({
      /** Where it was asked, or the direct messages; or where it was asked unless that is the direct messages. */
      to: z.enum(['here', 'dm', 'here unless in DM']),
      /** Says which message it is, where it might be sent again. */
      key: z.string(),
      words: z.strictObject({ text: z.string(), blocks: z.array(block) }),
      /** The question that it asks. */
      asks: z.strictObject({ question: z.string(), turn: z.number() }).optional(),
    }),
  ),
});
export type Answers = z.output<typeof answersSchema>;
type Answer = Answers['messages'][number];

/**
 * The messages of a turn, the direct messages' first.
 *
 * @param name of what is answered; the messages' keys begin with it
 */
export function answersOf(
  { replies, closed, plan, page }: Turn,
  name: string,
  key: PersonKey,
  day: Day,
  hrContact: string | undefined,
): Answers {
  const said = [
    ...replies.inDm.map((reply) => ({ reply, to: 'dm' as const })),
    ...replies.here.map((reply) => ({ reply, to: hereOf(reply) })),
  ];
  return {
    closed,
    files: said.flatMap(({ reply }) => filesOf(reply, key, day)),
    messages: said.map(({ reply, to }, index) => ({
      to,
      key: `${name}:${index}`,
      words: withWayBack(
        render(reply, day, { hrContact, plan }),
        to === 'dm' || reply.kind === 'outcome' ? undefined : page,
      ),
      ...askedIn(reply),
    })),
  };
}

/** A page that took the answer's place has a way back to it, and no other button that shows it. */
function withWayBack(words: Message, page: number | undefined): Message {
  if (page === undefined) return words;
  const back = pressButton(texts.backToAnswer(), { name: 'headroom', taxYear: page, page });
  const blocks = words.blocks.flatMap((each): Block[] => {
    if (each.type !== 'actions') return [each];
    const elements = each.elements.filter(
      (element) => !('action_id' in element) || element.action_id !== back.action_id,
    );
    return elements.length > 0 ? [{ ...each, elements }] : [];
  });
  return { ...words, blocks: [...blocks, ...buttons([back])] };
}

function filesOf(reply: Reply, key: PersonKey, { today }: Day): Answers['files'] {
  if (reply.kind === 'record') return [reply.file];
  if (reply.kind !== 'calendarFile') return [];
  const content = calendarFile(reply, ownerOf(key), today);
  return [{ name: 'megaroth-dates.ics', content, words: texts.calendarFile() }];
}

const hereOf = ({ kind }: Reply): Answer['to'] => (kind === 'inDm' ? 'here unless in DM' : 'here');

function askedIn(reply: Reply): Pick<Answer, 'asks'> {
  if (reply.kind !== 'step' || !('turn' in reply.step.next)) return {};
  const { question, turn } = reply.step.next;
  return { asks: { question, turn } };
}
