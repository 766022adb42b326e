import { stemmer } from 'stemmer';
import { type Field, profileSchema } from '../profile.ts';
import type { Find, Token } from './finds.ts';

/** How far to either side a word is looked at with its place; beyond, only with its side. */
const NEAR = 4;
const FAR = 12;
const BREAK = /^[.;!?]$/;
const WEAK_BREAK = /^(?:[.,;:!?()]|but|and|while|though|however)$/;
/** Words of somebody else, of a supposition, of the past, of the law: they colour a whole sentence. */
const COLOURS: readonly [string, RegExp][] = [
  [
    'other',
    /^(?:wife|husband|hubby|spouse|partner|friend|buddy|coworker|colleague|dad|mom|brother|sister|boss|he|she|his|her|they're|someone|somebody|people|everyone|son|daughter|guy|fianc\w+|roommate|neighbor|cousin|uncle|aunt|team)$/,
  ],
  [
    'if',
    /^(?:if|suppose|supposing|say|let's|assume|assuming|example|imagine|pretend|would|could|hypothetically|eg|instance)$/,
  ],
  [
    'past',
    /^(?:used|was|were|had|before|previously|previous|former|old|ago|then|prior|earlier|back|ex|2018|2019|2020|2021|2022|2023|2024|2025)$/,
  ],
  ['next', /^(?:next|2027|2028|will|going|gonna|plan|planning|want|hope|hoping|thinking|considering|might)$/],
  ['law', /^(?:irs|limit|limits|threshold|law|allowed|maximum|cap|caps|thelimit|phaseout|rule|rules)$/],
  [
    'place',
    /^(?:ira|iras|hsa|brokerage|taxable|pension|savings|mortgage|rent|house|car|loan|loans|college|espp|rsu|rsus|stock|inheritance|bonds|crypto|annuity|checking|emergency|insurance|fidelity|vanguard|schwab)$/,
  ],
  ['ask', /^(?:what|how|can|should|does|do|is|are|why|when|which|who|where)$/],
];

const shapeOf = (token: string): string => {
  if (/^\$\d/.test(token)) return '$';
  if (/^\d+(?:\.\d+)?%$/.test(token)) return '%';
  if (/^(?:19|20)\d\d$/.test(token)) return token === '2026' || token === '2025' ? token : 'year';
  if (/^\d/.test(token)) return '#';
  return stemmer(token.replace(/'/g, ''));
};

/** Words that say the same of a figure, by one name each: a word that was never seen beside a role still counts. */
const CLASSES: readonly [string, RegExp][] = [
  [
    'EMPLOYER',
    /^(?:employer|employers|company|company's|employer's|firm|they|er|boss|work|corp|management|org|hospital|university|district)$/,
  ],
  [
    'EARN',
    /^(?:make|making|makes|earn|earning|earns|gross|grossing|pulling|bring|bringing|salary|salaried|base|comp|compensation|pay|paid|ote|tc|income|wage|wages|paycheck)$/,
  ],
  [
    'PUT',
    /^(?:put|putting|contribut\w*|contribs?|defer\w*|sav(?:e|ed|ing)|stash\w*|sock\w*|tuck\w*|kick\w*|withh\w*|withheld|elect\w*|add\w*|toss\w*|throw\w*|invest\w*)$/,
  ],
  ['SOFAR', /^(?:ytd|already|far|date|yet|stub|statement|through|thru)$/],
  [
    'PLANNED',
    /^(?:plan|planning|gonna|going|will|aim|aiming|goal|target|targeting|want|intend|expect|by|total|hit|shooting|would|i'll)$/,
  ],
  ['OLD', /^(?:old|previous|former|prior|ex|last|other|another|first|elsewhere|before|startup|prev)$/],
  ['GAIN', /^(?:earnings?|gains?|growth|grown|appreciation|profits?|earned|grew)$/],
  [
    'BALANCE',
    /^(?:balance|account|bucket|sitting|sits|sit|has|have|got|holds?|total|there's|source|subaccount|pot|in|side|saved|accumulated|worth)$/,
  ],
  ['BASIS', /^(?:basis|contributions?|contribs|contributed|principal)$/],
  ['MATCH', /^(?:match\w*)$/],
  ['TAXBRACKET', /^(?:bracket|marginal|fed|federal|rate|tax)$/],
  ['MAX', /^(?:max\w*|cap|caps|capped|limit\w*|most|ceiling|tops?|up)$/],
  ['MONTH', /^(?:month|monthly|mo|months)$/],
  ['YEAR', /^(?:year|yr|annual|annually|yearly|annum)$/],
  ['WTWO', /^(?:wtwo|thebox|box|boxes|fica|medicare|ss|social|security)$/],
];
const classOf = (token: string): string | undefined => CLASSES.find(([, words]) => words.test(token))?.[0];

/** A token with what it looks like, which is worked out once a text: every find beside it asks for it. */
export type Word = Token & { shape: string; group: string | undefined; colours: readonly string[] };

/** The tokens of a text as they are looked at. */
export const wordsOf = (tokens: readonly Token[]): Word[] =>
  tokens.map((token) => ({
    ...token,
    shape: shapeOf(token.text),
    group: classOf(token.text),
    colours: COLOURS.flatMap(([name, colour]) => (colour.test(token.text) ? [name] : [])),
  }));

/** The size of a number, in steps that tell a wage from a balance or an age from a year. */
function sizeOf({ kind, value }: Find): string {
  if (kind === 'money') {
    const steps = [
      100, 700, 2_500, 5_000, 8_000, 12_000, 25_000, 36_000, 50_000, 80_000, 120_000, 200_000, 400_000,
      1_000_000,
    ];
    return `$${steps.findIndex((step) => value < step)}`;
  }
  const steps =
    kind === 'percent'
      ? [1, 4, 7, 11, 16, 26, 38, 51, 76, 101]
      : [1, 10, 18, 27, 50, 60, 66, 80, 100, 1_000, 1_900, 2_027];
  return `${kind}${steps.findIndex((step) => value < step)}`;
}

/**
 * What is around a find: its size, the words beside it by their place, those of its clause and of its sentence, the
 * colours of the sentence, and the question that is open.
 */
export function featuresOf(tokens: readonly Word[], find: Find, open: string | undefined): string[] {
  const { at, kind } = find;
  const word = (index: number) => {
    const token = tokens[index];
    return token ? token.shape : index < 0 ? '^' : '_';
  };
  const isNumber = kind === 'money' || kind === 'percent' || kind === 'number';
  const own = isNumber ? sizeOf(find) : word(at);
  const features = [`own:${own}`, `n:${Math.min(6, tokens.length >> 2)}`];
  const near = (side: 'l' | 'r', step: number) => {
    for (let distance = 1; distance <= FAR; distance++) {
      const index = at + step * distance;
      const token = tokens[index];
      if (!token || BREAK.test(token.text)) {
        features.push(`${side}end:${Math.min(distance, 4)}`);
        break;
      }
      const text = word(index);
      if (distance <= NEAR) {
        features.push(`${side}${distance}:${text}`, `${side}${distance}b:${text}|${word(index + step)}`);
        if (distance <= 2) features.push(`${side}${distance}o:${text}|${own}`);
      }
      features.push(`${side}:${text}`, `${side}b:${text}|${word(index + step)}`);
      const { group } = token;
      if (group) {
        features.push(`${side}g:${group}`, `${side}go:${group}|${own}`);
        if (distance <= NEAR) features.push(`${side}${distance}g:${group}`);
      }
    }
  };
  near('l', -1);
  near('r', 1);
  features.push(
    `lr:${word(at - 1)}|${word(at + 1)}`,
    `lr2:${word(at - 2)}|${word(at - 1)}|${word(at + 1)}`,
    `rr2:${word(at - 1)}|${word(at + 1)}|${word(at + 2)}`,
  );
  const [from, to] = around(tokens, at, BREAK);
  const [clauseFrom, clauseTo] = around(tokens, at, WEAK_BREAK);
  const words = tokens.slice(from, to);
  const clause = tokens.slice(clauseFrom, clauseTo);
  for (const { shape } of clause) features.push(`c:${shape}`, `co:${shape}|${own}`);
  const groups = new Set(clause.flatMap(({ group }) => group ?? []));
  for (const group of groups) features.push(`cg:${group}`);
  const sorted = [...groups].sort();
  for (const [index, one] of sorted.entries())
    for (const other of sorted.slice(index + 1)) features.push(`cgg:${one}|${other}`);
  for (const { shape, group } of words) features.push(`s:${shape}`, ...(group ? [`sg:${group}`] : []));
  const has = (some: readonly Word[], name: string) => some.some(({ colours }) => colours.includes(name));
  for (const [name] of COLOURS) {
    if (has(clause, name)) features.push(`cc:${name}`, `cco:${name}|${own}`);
    if (has(words, name)) features.push(`sc:${name}`);
    if (has(tokens.slice(from, at), name)) features.push(`before:${name}`);
  }
  if (tokens[to]?.text === '?') features.push('?');
  if (tokens.some(({ text }) => text === '?')) features.push('any?');
  if (isNumber) {
    const numbers = tokens.flatMap(({ text, shape }, index) =>
      /^[$\d]/.test(text) ? [{ shape, index }] : [],
    );
    const place = numbers.findIndex(({ index }) => index === at);
    features.push(
      `place:${Math.min(place, 4)}`,
      `prev:${numbers[place - 1]?.shape ?? '-'}`,
      `next:${numbers[place + 1]?.shape ?? '-'}`,
    );
  }
  features.push(`open:${open ?? '-'}`, `opens:${open ?? '-'}|${numbersOf(tokens)}`);
  return [...new Set(features)];
}

/** What a reply as a whole looks like, beside the question that it answers. */
export function featuresOfReply(tokens: readonly Word[], open: Field): string[] {
  const words = tokens.slice(0, REPLY_WORDS).map(({ shape }) => shape);
  const at = (index: number) => words[index] ?? (index < 0 ? '^' : '_');
  const kind = isYesNo(open) ? 'yes/no' : 'other';
  const plain = words.flatMap((word, index) => [
    word,
    `${word}|${at(index + 1)}`,
    `${word}|${at(index + 1)}|${at(index + 2)}`,
    ...(index < 3 ? [`${index}:${word}`] : []),
  ]);
  const groups = tokens.flatMap(({ group }) => group ?? []);
  const features = [...plain, `first:${at(0)}|${at(1)}`, `words:${Math.min(8, words.length)}`, ...groups];
  return [
    ...new Set([
      ...features,
      ...features.map((feature) => `${kind}~${feature}`),
      ...features.map((feature) => `${open}~${feature}`),
      `kind:${kind}`,
      `open:${open}`,
    ]),
  ];
}

/** What is longer is no mere answer. */
const REPLY_WORDS = 40;
/** Asked for yes or no: only a yes or a no fits the field. */
const isYesNo = (field: Field): boolean => profileSchema.shape[field].safeParse(true).success;

const numbersOf = (tokens: readonly Token[]): number =>
  Math.min(3, tokens.filter(({ text }) => /^[$\d]/.test(text)).length);

/** From the last break before a token to the next one after it. */
function around(tokens: readonly Token[], at: number, stop: RegExp): [number, number] {
  let from = at;
  while (from > 0 && !stop.test(tokens[from - 1]?.text ?? '')) from--;
  let to = at;
  while (to < tokens.length && (to === at || !stop.test(tokens[to]?.text ?? ''))) to++;
  return [from, to];
}
