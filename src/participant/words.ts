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
  paycheck: [
    ...['paycheck', 'paychecks', 'election', 'payroll', 'per paycheck', 'paycheck plan'],
    ...['plan per paycheck', 'my paycheck plan', 'paycheck schedule', 'paychecks plan'],
  ],
  rollover: ['rollover', 'roll over', 'rollovers', 'distribution', 'roll it over'],
  growth: ['growth', 'show growth', 'growth picture', 'show me the growth', 'projection', 'grow'],
  calendar: [
    ...['calendar', 'my calendar', 'dates', 'my dates', 'key dates', 'important dates', 'what dates matter'],
    ...['which dates matter', 'what are my dates', 'what dates do i need to know', 'show my dates'],
  ],
  calendarFile: [
    ...['calendar file', 'ics', 'ics file', '.ics', 'add to calendar', 'add to my calendar'],
    ...['add them to my calendar', 'put them in my calendar', 'send me the calendar file'],
  ],
  stub: [
    ...['stub', 'pay stub', 'paystub', 'pay slip', 'payslip', 'my pay stub', 'stub check', 'pay stub check'],
    ...['check stub', 'check my stub', 'check my pay stub', 'check my paystub', 'check a pay stub'],
    ...[
      'check my pay slip',
      'read my pay stub',
      'look at my pay stub',
      'heres my pay stub',
      "here's my pay stub",
    ],
  ],
  lifeEvents: [
    ...['life events', 'life event', 'checklist', 'checklists', 'my checklist', 'life changes', 'event'],
    ...['something changes', 'something is changing', "something's changing", 'whats changing'],
  ],
  whatIf: ['what if', 'whatif', 'what-if', 'suppose', 'what happens if'],
  next: [
    ...['next', 'next steps', 'next step', 'steps', 'todo', 'what now', 'what next', 'whats next'],
    ...['whats the move', 'whats my move', 'whats the plan', 'whats the game plan', 'so what do i do'],
    ...['what do i do now', 'what should i do now', 'what do i have to do'],
    ...['what do i do next', 'so what do i do next', 'what should i do next', 'what do i do then'],
  ],
  profile: [
    'profile',
    'my profile',
    'my data',
    'facts',
    'what do you know',
    'what do you know about me',
    'show profile',
  ],
  export: [
    ...['export', 'export my data', 'export everything', 'download my data', 'give me my data'],
    ...['send me my data', 'show me everything you keep', 'what do you keep about me'],
  ],
  exportAnswer: [
    ...['export answer', 'export my answer', 'export the answer', 'save the answer', 'save my answer'],
    ...['download the answer', 'download my answer', 'answer as a file', 'export my figures'],
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
  back: ['back', 'go back', 'previous', 'previous question', 'last question', 'one back'],
  undo: [
    'undo',
    'undo that',
    'undo it',
    'undo this',
    'undo last',
    'take that back',
    'take it back',
    'revert',
    'revert that',
  ],
  takeOver: [
    'use all of these',
    'use all of them',
    'use all of it',
    'use them all',
    'take over all of these',
    'take over all',
    'take over all of them',
    'take all of these',
    'take them all',
    'take over everything',
    'take it over',
    'take these over',
  ],
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
    'why do you need to know that',
    'why do you need to know',
    'why do you need to know this',
    'why does it matter',
    'why does that matter',
    'why are you asking',
    'what do you need that for',
    'why do you need that',
    'why do you need this',
    'what for',
    'why that',
    'reason',
  ],
  stop: ['stop', 'pause', 'pause this', 'pause it', 'quit', 'exit', 'cancel', 'enough', 'not now', 'stop it'],
  resume: ['resume', 'continue', 'go on', 'carry on', 'keep going'],
  startOver: ['start over', 'restart', 'start again', 'reset', 'from the beginning', 'begin again'],
  thanks: [
    'thanks',
    'thank you',
    'thx',
    'ty',
    'cheers',
    'thank you so much',
    'gracias',
    'muchas gracias',
    'merci',
    'danke',
    'thanks so much',
    'many thanks',
    'thanks again',
    'great',
    'great thanks',
    'ok thanks',
    'ok thank you',
    'okay thanks',
    'got it thanks',
    'great thank you',
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

/** A year, as it stands after a command: "2025", "for next year". */
const A_YEAR =
  /^(?:for |in |of )?(?:the )?(?:year )?(?:20\d\d|next year|last year|this year)(?: too| as well)?$/;
const A_NUMBER = /\d/;

/** Commands that take words after them, and which words those are: whatever else follows makes a sentence of it. */
const TAKES: Partial<Record<Command, RegExp>> = {
  limits: A_YEAR,
  headroom: A_YEAR,
  exportAnswer: A_YEAR,
  proRata: A_NUMBER,
  rollover: A_NUMBER,
  whatIf: /\S/,
  // "To 60 at 5%, 20k a year"; a question about growth is a sentence.
  growth: /^(?:(?:to|till|until|by|from|at|for|with|age)\b|\$?\d)(?=.*\d)/,
  change: /\S/,
  // One fact: "forget my salary, keep the rest".
  forget:
    /^(?:(?:me|all(?: of it)?|everything|it|my (?:data|facts|answers)) )?(?:only )?(?:after|in) (?:\d{1,2}|an?|one|two|three|six|twelve) (?:month|year)s?(?: (?:without (?:use|a word)|of (?:silence|not using (?:it|you))))?$|^(?:my|the) [a-z][a-z -]{1,40}(?:,? (?:but |and )?(?:keep|leave) (?:the rest|everything else|the others?|all else)(?: as (?:it is|they are))?|,? (?:i |it |that |because |since |as )[^?\d]{3,60})?$/,
  // What makes the paychecks differ; "paycheck 4,000 twice a month" is pay.
  paycheck: /\b(?:leaving|last|final|started|raise|bonus|keep)\b.*\d/,
};

/** Longer ways to ask for a command, in plain words. */
const ASKED: readonly [RegExp, Command][] = [
  // "Morning! Hope you had a nice Thanksgiving"
  [
    /^(?:(?:good )?(?:morning|afternoon|evening)|hi|hello|hey)(?: (?:there|all|team|everyone|megaroth))?[ ,.!]+(?:i )?(?:hope|happy|merry)\b[^?\d]{3,60}$|^(?:i )?hope (?:you|u|y'?all)(?: all)? (?:had|have|are having|are)\b[^?\d]{3,60}$|^happy (?:thanksgiving|holidays|new year|monday|friday)\b[^?\d]{0,30}$/,
    'start',
  ],
  // "K whats mine again", "what was the real number again"
  [
    /^(?:(?:k|ok|okay|so|and|but|wait|now) )*(?:what'?s|whats|what is|what was) (?:mine|my own|my (?:real |actual |own )?(?:number|figure|room|amount)|the (?:real|actual|right) (?:number|figure|room|amount))(?: (?:again|now|then))?$/,
    'headroom',
  ],
  [
    /^(?:and |so |ok )*what'?s my (?:pay|salary|income)(?: for the year| this year)?(?: then| now)?(?:,? by your (?:count|math|numbers))?$/,
    'profile',
  ],
  [/^(?:and |so |ok |but )*(?:how about |what about )?(?:by|per|each|every) (?:pay ?)?check$/, 'paycheck'],
  // After a what-if: "and as things really are?"
  [
    /^(?:and |so |ok(?:ay)? |but |now )*(?:as (?:things|it) (?:really |actually )?(?:are|is|stands?)(?: now)?|(?:with|back to) my (?:real|actual|own) (?:numbers|figures)|in reality|back to reality)$/,
    'headroom',
  ],
  [
    /^(?:and |so |ok(?:ay)? |but )*what (?:do|should|can) i (?:actually |even )?do(?: (?:on|this|first thing|now|right now|next))* (?:monday|tuesday|wednesday|thursday|friday|tomorrow|today|tonight|first|week)$/,
    'next',
  ],
  [/^(?:and |so |ok )*(?:now|what now|where does that (?:leave|put) me|so where am i(?: now)?)$/, 'headroom'],
  [
    /^(?:what(?:'s| is| was)?|whats) (?:the |that |your )?(?:last |open )?question(?: again)?$|^(?:repeat|say|ask)(?: me)? (?:the|that|your) (?:last )?question(?: again)?$|^(?:ask|say) (?:that|it) again$|^(?:so |ok |ok, |and )*(?:where (?:were|are|did) we(?: (?:at|leave off|stop|now))?|what were (?:we|you) (?:asking|saying|at)|what were we (?:doing|talking about)|back to (?:the|your) questions?|what else (?:do|did) (?:you|u) (?:need|want)(?: (?:to know|from me))?|what(?:'s| is| are) left(?: to (?:ask|answer))|(?:any )?more questions)$/,
    'resume',
  ],
  [
    /^(?:can|could|may) i (?:get|have) (?:a )?(?:copy|printout|file|pdf|record) of (?:all )?(?:that|this|it|everything|the answer|my answer|these)$|^(?:send|email|give) me (?:a )?(?:copy|file|pdf|record) of (?:all )?(?:that|this|it|everything)$/,
    'exportAnswer',
  ],
  [
    /^(?:i'?m|im|we'?re) (?:done|finished|out)(?: for (?:today|now|the day))?$|^(?:that'?s|thats) (?:enough|all|it)(?: for (?:today|now))?$|^(?:gotta|got to|have to) (?:go|run)$|^(?:let'?s|lets|can we|could we) (?:stop|pause|take a break)(?: (?:here|for now|there))?(?:,? (?:and )?(?:i'?ll|i will|we'?ll) [^?\d]{0,50})?$/,
    'stop',
  ],
  [
    /^(?:let'?s|lets|can we|could we) (?:continue|go on|keep going|carry on|pick (?:this|it) (?:back )?up)(?: (?:then|now))?$/,
    'resume',
  ],
  [
    /^(?:let'?s|lets|can we|can i|could we|i want to|i'?d like to) (?:start (?:over|again|from scratch)|restart|begin again)$/,
    'startOver',
  ],
  [
    /^(?:ok(?:ay)? |so |yes )*(?:let'?s|lets|can we|could we|i want to|i'?d like to) (?:start|begin|go|do)(?: (?:with|through|on))?(?: (?:the|your|those))? (?:questions?|interview)$/,
    'start',
  ],
  [/^skip (?:this|that)(?: (?:one|question))?$|^(?:can we |let'?s )?skip (?:it|this)$|^next one$/, 'skip'],
  [
    /^why (?:do|would|did|are) (?:you|u) (?:need|want|ask|asking)(?: (?:to know))?(?: (?:that|this|it|for that))?(?: (?:anyway|at all))?$/,
    'why',
  ],
  [
    /^(?:but |and |so )*why (?:do|would|did) (?:you|u) (?:even )?(?:need|want|ask(?: for| about)?) (?:to know )?my (?:age|birthday|birth ?date|date of birth|pay|salary|income|wages)$/,
    'why',
  ],
  [
    /^(?:can|could|will|would) (?:you|u) (?:please )?(?:check|read|review|look at|go over) (?:my|a) (?:last |latest )?(?:pay ?(?:stub|slip)|stub)(?: for me| please)?$|^(?:i want to|i'?d like to|let me|can i|how (?:do|can) i) (?:send|share|upload|check) (?:you )?(?:my|a) (?:pay ?(?:stub|slip)|stub)$/,
    'stub',
  ],
  [
    /^how (?:does|do) (?:this|it|you|that) work(?:,? what can (?:you|u) do)?$|^what (?:can|do) (?:you|u) do$/,
    'help',
  ],
  [
    /^(?:so |ok(?:ay)? |and |but )*(?:(?:what(?:'s| is)|whats) )?my (?:atc|mbdr|mega ?back ?door)(?: roth)?(?: (?:room|number|limit|max|amount))?$/,
    'headroom',
  ],
  [
    /^(?:so |ok(?:ay)? |and |just |please |simply )*(?:what(?:'s| is| was)|whats|show(?: me)?|give(?: me)?|tell(?: me)?|see|let me see|can i see) (?:the|my|our)? ?(?:final |overall |current )?(?:answer|result|results|number|numbers|figure|figures|room|headroom|head room|total)(?: (?:again|now|then|so far))?$/,
    'headroom',
  ],
  [
    /^(?:forget|delete|erase|remove|wipe|clear)(?: (?:everything|all|all of it|it all|my|data|info|information|answers|profile|facts|of|about|me|that|you|u|know|i|told|have|got|on|what|it|stuff|i've|the|you've|stored|saved|kept|collected|single|thing|every))+$/,
    'forget',
  ],
  [
    /^(?:remind me|tell me|show me) (?:what|which) (?:pay|salary|age|match|numbers?|figures?|data|info|answers?|facts?) (?:do )?you (?:have|know|got|kept)(?: (?:for|on|about|of))?(?: me)?$/,
    'profile',
  ],
  [
    /^(?:what do you know|what have you got|what did i (?:tell|say)|show(?: me)? what (?:you|u) (?:know|have|got)|what do (?:you|u) have)(?: (?:about|on|of|to|me|you|u|so far|now))*$/,
    'profile',
  ],
  [
    /^(?:how much|what)(?: should| do| can)? ?(?:i |we )?(?:set|elect|put in|contribute)? ?(?:per|each|every) (?:paycheck|check|pay period|payday)(?: should i (?:set|elect|put in))?$/,
    'paycheck',
  ],
  [
    /^(?:(?:phew|whew|yay|omg|ah|lol|haha+|ok|okay|oh|great|nice|cool|awesome|perfect|wow|sweet|good|alright|got it)[ ,.!]+)*(?:thanks?|thank you|thx|ty)\b[^?\d]{0,40}$/,
    'thanks',
  ],
  [
    /^(?:phew|whew|yay|omg|wow|great|ok|okay|cool|nice|awesome)?[ ,.!]*(?:u|you|ur|you're|u're|this|it)? ?(?:r|are|is)? ?(?:a |an )?(?:life ?saver|legend|star|the best|rock|hero|gem)[ !.]*$/,
    'thanks',
  ],
  [
    /^(?:you(?:'re| are)|that(?:'s| is| was)|this is) (?:so |really |very |super )?(?:great|awesome|helpful|amazing|the best|perfect|cool|nice|useful|good)\b[^?\d]{0,30}$/,
    'thanks',
  ],
  [
    /^(?:go|take me|bring me) back(?: (?:one|a question|to the (?:last|previous) (?:one|question)))?$/,
    'back',
  ],
  [/^(?:undo|revert|take back) (?:that|the last|my last|what i said|it|this)\b[^?\d]{0,60}$/, 'undo'],
];

/** What is longer is no command, whatever it begins with. */
const LONGEST_COMMAND = 1_000;

const plainOf = (text: string) =>
  withoutManners(text.toLowerCase().replace(/^\s*@?megaroth[\s,:!-]+(?=\S)/, ''))
    .replace(/[’‘`]/g, "'")
    .replace(
      /^(?:(?:oops|whoops|actually|wait|hold on|hang on|one sec|um+|uh+|hm+|well|sorry|alright|ok|okay|no+|nope)[\s,.!-]+)+(?=\S)/,
      '',
    )
    .replace(/^[\s/"'“”*_.!,-]+|[\s"'“”*_.!,?]+$/g, '')
    .replace(/^(?:please|pls|plz|kindly) /, '')
    .replace(/(?!^)\b(?:please|pls|plz|thanks|thank you)\b/g, '')
    .replace(/(?<=\w) (?:for now|for today|then|again)$/, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * The command in a text, with case, punctuation and a typo forgiven; `undefined` where it says something else.
 *
 * @example findCommand('LIMITS 2025') // { command: 'limits', rest: '2025' }
 */
export function findCommand(text: string): Said | undefined {
  if (text.length > LONGEST_COMMAND) return undefined;
  // "Update: it's allowed" tells something.
  if (/^\s*(?:(?:update|change|correction): ?\S|change of plans?\b)/i.test(text)) return undefined;
  const bare = text
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/[\s"“”*_.!,]+$/g, '')
    .trim();
  const said = PHRASES.find(({ phrase }) => phrase === bare);
  if (said) return { command: said.command, rest: '' };
  const plain = text.trim() === '?' ? '?' : plainOf(text);
  if (plain === '') return undefined;
  const whole = PHRASES.find(({ phrase }) => phrase === plain) ?? typo(plain);
  if (whole) return { command: whole.command, rest: '' };
  // A lone year is one to show figures for; nobody was born in it, and nobody earns it.
  if (/^20(?:19|2\d|3\d)$/.test(plain)) return { command: 'headroom', rest: plain };
  const asked = ASKED.find(([wording]) => wording.test(plain));
  if (asked) return { command: asked[1], rest: '' };
  const start = PHRASES.filter(
    ({ command, phrase }) =>
      plain.startsWith(`${phrase} `) && TAKES[command]?.test(plain.slice(phrase.length).trim()),
  ).sort((a, b) => b.phrase.length - a.phrase.length)[0];
  if (start) return { command: start.command, rest: plain.slice(start.phrase.length).trim() };
  const [word = '', ...rest] = plain.split(' ');
  // "Changes take two paychecks": a word of its own, and no typo.
  const mistyped = /^change[sd]$/.test(word) ? undefined : typo(word);
  return mistyped && TAKES[mistyped.command]?.test(rest.join(' '))
    ? { command: mistyped.command, rest: rest.join(' ') }
    : undefined;
}

/** One letter wrong in a long word ("headrom"), or two that changed places ("limtis"). */
function typo(plain: string): { command: Command } | undefined {
  // "hlep": so short, only two letters that changed places.
  if (plain.length === 4) return PHRASES.find(({ phrase }) => phrase === 'help' && isSwapped(phrase, plain));
  if (plain.length < 5) return undefined;
  return PHRASES.find(
    ({ phrase }) =>
      phrase.length >= 5 &&
      (distance(phrase, plain) <= (plain.length < 8 ? 1 : 2) || isSwapped(phrase, plain)),
  );
}

const isSwapped = (a: string, b: string): boolean =>
  a.length === b.length && distance(a, b) === 2 && [...a].sort().join('') === [...b].sort().join('');
