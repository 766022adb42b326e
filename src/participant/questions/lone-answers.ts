import type { Facts, Field } from '../profile.ts';
import { isDoubt } from '../reading/doubt.ts';

/** What can be read only because a question is open. All take the plain form that `normalize` makes. */

const NONE =
  /^\W*(?:(?:not|without) (?:a|one) (?:dime|cent|penny|dollar|buck)|haven'?t|have not|didn'?t|did not|never|(?:i |we )?(?:put|paid) (?:in )?(?:nothing|zero)|none|nothing|zero|no|nope|nil|not yet|nothing yet|no money|0|\$0|not any|nada|n\/a)\b(?! \d)/;
const YES =
  /^\W*(?:(?:also|and|again|same,?|that'?s|another) )?(?:yes|y|yep|yeah|yup|sure|correct|right|true|(?:it does|they do|i do|i am|we do)(?=$|[ ,]*(?:$|[.,;!]|and\b|but\b|so\b|(?:take|allow|offer|have|accept|let|permit|keep|track|do)\b))|absolutely|of course|definitely|ok|okay|i think so|i believe so|i think it does|probably(?! not))\b/;
const NO =
  /^\W*(?:(?:also|again|same,?|another) )?(?:no|n|nope|nah|probably not|i don.?t think so|i don.?t believe so|not|never|false|it does ?n.?t|they do ?n.?t|i.?m not|we do ?n.?t)\b/;

/** "No wait, my pay is 210k": no to what was said before, not to what is asked. */
const NO_TO_WHAT_WAS_SAID =
  /^\W*no\b[ ,.]*(?:wait|hang on|hold on|actually|sorry|my|mine|i'?m|i am|that'?s|thats|it'?s|its|this|you|why|how|what|not|correction|scratch)\b/;

/** "No comment", "none of your business", "nothing changed", "no, undo": no amount, and no "no" to what is asked. */
const SAYS_NO_AMOUNT =
  /^\W*(?:(?:hm+|uh+|oh|well|ok|so|wait|um+|lol)[ ,.!]+)*(?:no|nope|nah|none|nothing)\b[ ,.!]*(?:undo|go back|back|comment|thanks?\b|thank you|idea|clue|stop|cancel|start over|skip|never ?mind|of (?:your|ur) (?:business|concern)|your business|(?:has |have |'s )?(?:changed|new\b)|i (?:have|got|did|had|do have)\b(?! (?:no|not|nothing|any|none)\b))/;

/** Whether a reply that begins with "no" or "nothing" says neither. */
export const saysNoAmount = (plain: string): boolean => SAYS_NO_AMOUNT.test(plain);

/** "Then no", "so yes": what stands before it says nothing of it. */
const FILLER =
  /^(?:(?:then|so|well|and|but|alright|i see|got it|right)[ ,.!]+)+(?=(?:yes|yeah|yep|yup|no|nope|nah|none|nothing|not|never|zero)\b)/;

/** The one amount of a reply, or 0 for "none"; `undefined` where there is none, or more than one. */
export function readAmount(said: string): number | undefined {
  const plain = said
    .replace(FILLER, '')
    .replace(/(?<=\d)k?[ -]?ish\b/g, (ish) => (ish.startsWith('k') ? 'k' : ''));
  const amounts = plain.match(/(?<![\w.])\$?\d+(?:\.\d+)?(?![\w%]|\.\d)/g) ?? [];
  if (amounts.length === 0)
    return NONE.test(plain) && !isDoubt(plain) && !NO_TO_WHAT_WAS_SAID.test(plain) && !saysNoAmount(plain)
      ? 0
      : undefined;
  if (amounts.length > 1) return totalIn(plain) ?? sumIn(plain);
  if (COUNTS_SOMETHING.test(plain)) return undefined;
  const amount = Number(amounts[0]?.replace('$', ''));
  return /(?:a|per|each|every|\/) ?(?:month|mo)\b|monthly/.test(plain)
    ? Math.round(amount * 1_200) / 100
    : amount;
}

/** "We have 2 kids": how many, and no money. */
const COUNTS_SOMETHING =
  /(?<![\w.$])\d{1,3} (?:kids?|children|dogs?|cats?|cars?|houses?|homes?|people|employees|jobs?|plans?|accounts?|years?|yrs?|months?|weeks?|days?|hours?|times|pages?|questions?|offers?|companies|employers)\b/;

/** "15 + 3, trad + roth": two parts of one amount; of what goes into a plan, "15" are thousands. */
function sumIn(plain: string): number | undefined {
  const found = /^\W*\$?(\d+(?:\.\d+)?) ?(?:\+|plus|and) ?\$?(\d+(?:\.\d+)?)(?![\w%])/.exec(plain);
  if (!found || !/\broth\b/.test(plain) || !/\b(?:pretax|trad)\b/.test(plain)) return undefined;
  const [one, other] = [Number(found[1]), Number(found[2])];
  return one < 50 && other < 50 ? (one + other) * 1_000 : one + other;
}

/** "Like 350 a check since January, so 7,700 total": the one that is said to be all of it. */
function totalIn(plain: string): number | undefined {
  const [one, ...more] = [
    ...plain.matchAll(
      /(?<![\w.])\$?(\d+(?:\.\d+)?)(?![\w%]|\.\d) ?(?:in )?(?:total|all in|altogether|all together|in all|so far|year to date|ytd)\b|\b(?:total(?:s|ed)?(?: of| is)?|altogether|comes to|makes|that'?s) (?:about |around |roughly )?\$?(\d+(?:\.\d+)?)(?![\w%]|\.\d)/g,
    ),
  ];
  return one && more.length === 0 ? Number(one[1] ?? one[2]) : undefined;
}

/** A lone percent of a reply, such as "about 8%". */
export function readPercent(plain: string): number | undefined {
  const found = plain.match(/\d+(?:\.\d+)?(?=%)/g) ?? [];
  return found.length === 1 ? Number(found[0]) : undefined;
}

/** "…found it. so yes they do": the answer comes at the end. */
const AT_THE_END =
  /[.;:,!]\s*(?:so|ok|okay|then|so that'?s(?: a)?|that'?s(?: a)?)\s+((?:yes|yep|yeah|no|nope)\b[^.;:!?]{0,30})[.!]*$/;

/** "No wait, that's wrong", "hang on": to what was said before. What comes after it may answer. */
const HOLDS_ON =
  /^\W*(?:(?:no|nope|nah|yes|yeah|oh|ah|ok)\b[ ,.]*)?(?:wait|hang on|hold on|one sec(?:ond)?|scratch that|strike that)\b[ ,.!]*/;

export const holdsOn = (plain: string): boolean => HOLDS_ON.test(plain);

export function readYesNo(text: string): boolean | undefined {
  const said = text.replace(HOLDS_ON, '');
  const plain = said.replace(FILLER, '');
  if (isDoubt(plain)) return undefined;
  if (YES.test(plain)) return true;
  if (NO.test(plain)) return false;
  const last = AT_THE_END.exec(plain)?.[1];
  return last === undefined ? undefined : YES.test(last);
}

/** Reads a lone amount into a field. */
export const amountInto =
  (field: Field) =>
  (plain: string): Facts | undefined => {
    const amount = readAmount(plain);
    return amount === undefined ? undefined : { [field]: amount };
  };

/** Reads a lone yes or no into a field. */
export const yesNoInto =
  (field: Field) =>
  (plain: string): Facts | undefined => {
    const answer = readYesNo(plain);
    return answer === undefined ? undefined : { [field]: answer };
  };
