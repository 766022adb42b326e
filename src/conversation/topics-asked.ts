import { findAnswer, questionsIn, THIS_YEAR } from '../answers/index.ts';
import type { Day } from '../participant/day.ts';
import type { Person } from '../participant/person.ts';
import { meantInContext } from './follow-up.ts';

/** What a message asks: the topics in it, and the words of it that each needs for its answer. */

const A_YEAR = /\b20[1-4]\d\b/g;
/** What stands beside a question and belongs to it: how old somebody was when they left, what of it is growth, and, in January, which year is meant. */
const BELONGS_TO_IT =
  /\bwas \d\d when i\b|\b(?:of|in) (?:that|it|this|which)\b[^.;!?]{0,12}\b(?:growth|earnings|gains|interest)\b|\b(?:worth|gr(?:ew|own) to) \$?\d|\bif (?:i|we) (?:move|convert|roll|take|send|transfer|pull)\b[^.;!?]{0,12}\d/i;

/**
 * A question in the words that it needs: "the next one is in March 2027, which year's limit does it use?" is about the
 * one year of its message, where that is to come.
 */
export function inFull(words: string, text: string, day: Day): string {
  const years = text.match(A_YEAR) ?? [];
  const isToCome =
    years.length === 1 && Number(years[0]) > day.calendarYear && !words.includes(years[0] ?? '');
  const isOfThisYear = day.taxYear < day.calendarYear && years.length === 0 && THIS_YEAR.test(text);
  return isToCome || isOfThisYear || BELONGS_TO_IT.test(text) ? text : words;
}

/** So sure is a question of its own meant beside the one of the whole message. */
const SURE_BESIDE = 0.9;

/** What goes on with what was just answered: "and the 14,200, does that?", "so 15k right?", "why not 14,400?", "left now?" */
const SAME_AGAIN: readonly RegExp[] = [
  /^\W*(?:and|what about|but) (?:the |my )?\$?\d[\d.,]*k?,? (?:does|do|is|will|would) (?:that|it|those)\b/i,
  /^\W*(?:[^.?!]{0,25}[.,] )?so (?:(?:it'?s|that'?s|only|about|like) )*\$?\d[\d.,]*k?,? (?:right|correct|then|yes|ya|no)\b\W*$/i,
  /^\W*(?:but |and )?why not \$?\d/i,
  /^\W*so (?:it'?s|that'?s|i'?m|am i|is it|would it be) (?:ok|okay|fine|good|allowed) (?:at|with|making|if i make) \$?\d/i,
  /^\W*(?:(?:and|so|but|ok) )*what does (?:it|that|this) mean for (?:me|us|my [\w-]+(?: [\w-]+)?)\W*$/i,
  /^\W*(?:(?:and|but|so|what about|how about) )+(?:in |for )?20\d\d,? (?:for )?(?:the )?same\b/i,
  /^\W*(?:(?:and|but|so|what about|how about) )*(?:in|for) 20\d\d,? (?:and )?at (?:age )?\d\d\W*$/i,
  /^\W*(?:(?:so|and|ok|then) )*(?:how much(?: is)? |what'?s |whats )?left(?: (?:now|then))?\W*$/i,
];

/** What was answered last: a topic, or the person's figures. */
const answeredLast = ({ last }: Person): string | undefined =>
  last?.topic ?? (last?.kind === 'figures' ? 'headroom' : undefined);

/** The topics that a text asks about, each with the words that ask it: of the whole, and of each question in it. */
export function topicsIn(text: string, person: Person): Map<string, string> {
  const before = answeredLast(person);
  if (before && SAME_AGAIN.some((wording) => wording.test(text))) return new Map([[before, text]]);
  // "Why, and do I owe tax on that?": a word alone is why of the whole.
  const parts = questionsIn(text).filter((part, _, all) => all.length < 2 || part.trim().includes(' '));
  const found = new Map<string, { words: string; confidence: number }>();
  const topicOf = (words: string) => {
    const answer = findAnswer(words);
    const topic = answer && meantInContext(answer.topic, words, person);
    return topic ? { topic, confidence: answer.confidence } : undefined;
  };
  for (const part of parts) {
    const answer = topicOf(part);
    if (answer && !found.has(answer.topic))
      found.set(answer.topic, { words: part, confidence: answer.confidence });
  }
  const each = [...found].map(([topic, { words }]): [string, string] => [topic, words]);
  // One question, or parts that say too little alone: the whole has it.
  const whole = parts.length < 2 || found.size === 0 ? topicOf(text)?.topic : undefined;
  // "31, 130k, they match 4%. room?": a word that is a question by itself is the question.
  const [only] = parts.length === 1 ? parts : [];
  const isOneWord = only !== undefined && only !== text && only.trim().split(' ').length < 3;
  if (!whole || (isOneWord && each.length > 0)) return new Map(each);
  // What stands beside the one question of a message is why it is asked: that is no question more.
  const beside = each.filter(([topic]) => (found.get(topic)?.confidence ?? 0) >= SURE_BESIDE);
  return new Map([[whole, found.get(whole)?.words ?? text], ...beside.filter(([topic]) => topic !== whole)]);
}
