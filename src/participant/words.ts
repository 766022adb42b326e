import { distance } from 'fastest-levenshtein';
import { withoutManners } from './reading/normalize.ts';

/** What a person can ask for in a word or two, in a message or after the slash command. */
const COMMANDS = {
  start: [
    'start',
    'begin',
    'go',
    'lets go',
    'lets start',
    'get started',
    'hi',
    'hello',
    'hey',
    'hi there',
    'hello there',
    'good morning',
    'good afternoon',
    'questions',
  ],
  headroom: [
    'headroom',
    'room',
    'head room',
    'my room',
    'answer',
    'result',
    'results',
    'how much',
    'calculate',
    'status',
  ],
  limits: ['limits', 'limit', 'the limits', 'irs limits'],
  proRata: ['pro-rata', 'prorata', 'pro rata', 'pro-rata rule', 'prorata rule', 'pro rata rule', 'split'],
  paycheck: ['paycheck', 'paychecks', 'election', 'payroll', 'per paycheck'],
  rollover: ['rollover', 'roll over', 'rollovers', 'distribution', 'roll it over'],
  whatIf: ['what if', 'whatif', 'what-if', 'suppose', 'what happens if'],
  next: ['next', 'next steps', 'next step', 'steps', 'todo', 'what now', 'what next', 'whats next'],
  profile: [
    'profile',
    'my profile',
    'my data',
    'facts',
    'what do you know',
    'what do you know about me',
    'show profile',
  ],
  forget: [
    'forget',
    'delete',
    'erase',
    'remove',
    'forget me',
    'delete me',
    'delete my data',
    'delete everything',
    'forget everything',
    'remove my data',
    'erase my data',
    'delete all',
    'clear',
  ],
  about: [
    'who are you',
    'what are you',
    'what is this',
    'who is this',
    'are you a bot',
    'are you a robot',
    'are you human',
    'are you a human',
    'are you real',
    'are you an ai',
    'are you chatgpt',
    'what is megaroth',
    'introduce yourself',
  ],
  help: ['help', '?', 'hilfe', 'commands', 'menu', 'what can you do', 'how does this work'],
  back: ['back', 'go back', 'previous', 'undo', 'last question'],
  skip: ['skip', 'pass', 'skip it', 'skip this', 'next question', 'later'],
  dontKnow: [
    "i don't know",
    "don't know",
    'dont know',
    'i dont know',
    'idk',
    'no idea',
    'not sure',
    'unsure',
    'dunno',
    "i'm not sure",
    'im not sure',
    'no clue',
    'unknown',
    'i have no idea',
    'beats me',
  ],
  why: [
    'why',
    'why do you ask',
    'why do you need that',
    'why do you need this',
    'what for',
    'why that',
    'reason',
  ],
  stop: ['stop', 'pause', 'quit', 'exit', 'cancel', 'enough', 'not now', 'stop it'],
  resume: ['resume', 'continue', 'go on', 'carry on', 'keep going'],
  startOver: ['start over', 'restart', 'start again', 'reset', 'from the beginning', 'begin again'],
  thanks: [
    'thanks',
    'thank you',
    'thx',
    'ty',
    'cheers',
    'thank you so much',
    'thanks so much',
    'many thanks',
    'thanks again',
    'great',
    'great thanks',
    'ok thanks',
    'thanks a lot',
    'perfect',
    'awesome',
    'cool',
    'nice',
  ],
  laugh: [
    'lol',
    'haha',
    'hahaha',
    'hehe',
    'rofl',
    'lmao',
    'lol ok',
    'haha nice',
    'ha',
    'funny',
    ':)',
    ':joy:',
    ':smile:',
  ],
  change: [
    'change',
    'edit',
    'correct',
    'update',
    'fix',
    'change an answer',
    'change answer',
    'change something',
  ],
} as const;

export type Command = keyof typeof COMMANDS;
/** A command, and the words after it ("limits" and "2025"). */
export type Said = { command: Command; rest: string };

const PHRASES = (Object.entries(COMMANDS) as [Command, readonly string[]][]).flatMap(([command, phrases]) =>
  phrases.map((phrase) => ({ command, phrase })),
);

/** Commands that take words after them; the others are only meant when they stand alone. */
const TAKES_WORDS: ReadonlySet<Command> = new Set([
  'limits',
  'proRata',
  'change',
  'headroom',
  'rollover',
  'whatIf',
]);

/** What is longer is no command, whatever it begins with. */
const LONGEST_COMMAND = 1_000;

const plainOf = (text: string) =>
  withoutManners(text.toLowerCase())
    .replace(/[’‘`]/g, "'")
    .replace(/^[\s/"'“”*_.!,-]+|[\s"'“”*_.!,?]+$/g, '')
    .replace(/(?!^)\b(?:please|pls|thanks|thank you)\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * The command in a text, with case, punctuation and a typo forgiven; `undefined` where it says something else.
 *
 * @example findCommand('LIMITS 2025') // { command: 'limits', rest: '2025' }
 */
export function findCommand(text: string): Said | undefined {
  if (text.length > LONGEST_COMMAND) return undefined;
  const plain = text.trim() === '?' ? '?' : plainOf(text);
  if (plain === '') return undefined;
  const whole = PHRASES.find(({ phrase }) => phrase === plain) ?? typo(plain);
  if (whole) return { command: whole.command, rest: '' };
  const start = PHRASES.filter(
    ({ command, phrase }) => TAKES_WORDS.has(command) && plain.startsWith(`${phrase} `),
  ).sort((a, b) => b.phrase.length - a.phrase.length)[0];
  if (start) return { command: start.command, rest: plain.slice(start.phrase.length).trim() };
  const [word = '', ...rest] = plain.split(' ');
  const mistyped = typo(word);
  return mistyped && TAKES_WORDS.has(mistyped.command) && rest.length > 0
    ? { command: mistyped.command, rest: rest.join(' ') }
    : undefined;
}

/** One letter wrong in a long word ("headrom"), or two that changed places ("limtis"). */
function typo(plain: string): { command: Command } | undefined {
  if (plain.length < 5) return undefined;
  return PHRASES.find(
    ({ phrase }) =>
      phrase.length >= 5 &&
      (distance(phrase, plain) <= (plain.length < 8 ? 1 : 2) || isSwapped(phrase, plain)),
  );
}

const isSwapped = (a: string, b: string): boolean =>
  a.length === b.length && distance(a, b) === 2 && [...a].sort().join('') === [...b].sort().join('');
