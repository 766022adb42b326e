import * as chrono from 'chrono-node';
import { type Day, isoOf } from '../../participant/day.ts';
import { normalize } from '../../participant/reading/normalize.ts';
import { A_PLACE_I } from '../../participant/reading/other-subjects.ts';
import type { LifeEvent, When } from './event.ts';

/** Which event in their life somebody speaks of, in first person and as a fact: no "if", no "my wife". */

const LAID_OFF =
  /\b(?:(?:got|was|been|being|getting|am|were) (?:just )?(?:laid off|let go|fired|terminated|rif(?:fe)?d|made redundant|axed)|lost my job|(?:lay|laid|laying|let|letting) (?:me|us) (?:off|go)|my (?:job|position|role) (?:was|is being|got|is|has been) (?:eliminated|cut)|fired me)\b/;
const LEAVES =
  /\b(?:i(?:'?m| am| will be|'?ll be)? (?:just |now |finally |officially |definitely )?(?:leaving|quitting|resigning|retiring|retire|quit|resign)|i(?:'?ll| will| am going to|'?m going to|'?m gonna| decided to|'?ve decided to| plan to|'?m planning to| want to) (?:leave|quit|resign|retire)|(?:gave|given|giving|put in|handed in|turned in) (?:my )?(?:notice|two[- ]weeks?|2[- ]weeks?|resignation)|my last day(?: (?:here|at work))? (?:is|will be)|(?:took|taking|accepted) (?:the |an? )?(?:buyout|early retirement|voluntary (?:separation|severance)))\b/;
/** "Leaving in March", "retiring next year", with nobody named. */
const LEAVES_ALONE =
  /^(?:(?:so|hey|hi|ok|okay|well|ugh|btw|also|and)[,!. ]+)*(?:leaving|quitting|retiring|resigning|laid off|let go|rif(?:fe)?d)\b/;
/** What is left, but no employer: "leaving it in cash", "leaving money on the table", "leaving the election". */
const LEAVES_SOMETHING =
  /\bleav\w+ (?:it|that|them|money|the (?:money|cash|rest|balance|account|election|after|question)|my (?:money|balance|account|after\w*|401k|deferral|election|contribution)|\$|everything|some|a lot|out|room|(?:the|my) bonus|any|town|early|the (?:office|house)|for (?:(?:a |the |my )?(?:vacation|holiday|trip|day|weekend|lunch|college|school|home|night|honeymoon)|work))\b/;

/** What is years away is a plan, not an event. */
const IN_SOME_YEARS =
  /\bin (?:about |around |like )?(?:\d+|two|three|four|five|ten|a few|some|several) (?:more )?(?:years|yrs)\b/;

const NEW_JOB =
  /\b(?:(?:got|getting|have|starting|start|started|taking|took|accepted|found|landed|beginning|begin|with) (?:a |an |my |the )?(?:brand )?(?:new|another|different) (?:job|gig|position|role|employer|company)|(?:accepted|signed|got|took|taking) (?:an |a |the |my )?(?:job )?offer|(?:switching|changing|switched|changed|moving to (?:a |an )?(?:new|another)) (?:jobs?|employers?|compan(?:y|ies))|joining (?:a |an )?(?:new|another|different) (?:company|firm|employer|team)|^(?:a )?new job\b|new job (?:in|starts?|starting|next|on|from))(?! (?:title|description|duties))/;

const HAS_BEGUN =
  /\b(?:switched|changed|started|got|took|left|joined|accepted)\b(?![^.;!?]*\b(?:start|starting|starts|begin)\b)/;

const AT_A_NEW_ONE =
  /\bnow (?:at|in|with) (?:a |my |the )?(?:new|another)\b|\bnew (?:job|one|place|company) since\b/;
const SINCE = /\bsince [^.;,!?]{3,20}/;

const MARRIES =
  /\b(?:(?:getting|got|just got|get|be|are|were) married|(?:i'?m|we'?re|i am|we are|just got|got) engaged|marrying|wedding (?:is|in|on|next|this)|(?:tie|tying|tied) the knot|getting hitched|just married|newlyweds?)\b/;

const BIRTHDAY_AGE = '(50|55|59(?: ?1/2|\\.5|½)?|60|64|73|75)';
const BIRTHDAY = new RegExp(
  `\\b(?:turn(?:ing)?|hit(?:ting)?|reach(?:ing)?|i'?ll be|i will be|about to be|gonna be|going to be|my) ${BIRTHDAY_AGE}(?:th|rd)?\\b(?! ?(?:%|k\\b|days?|weeks?|months?|years? (?:ago|from)))`,
);

const BONUS =
  /(?!.*\bbonus (?:questions?|points?|tips?|round)\b)\b(?:(?:getting|get|expecting|expect|receiving|receive|due|have|got|promised|paying (?:me|us|out)|pay (?:me|us|out)|will get|there'?s|there is) (?:me |us )?(?:about |around |roughly |approximately )?(?:a |an |my |our |the )?(?:\$?[\d.,]+k? )?(?:\w+ )?bonus|(?:my |our |the |a |\$?[\d.,]+k? )?(?:\w+[- ]?\w* )?bonus(?:es)?,? (?:of |is |are |will be |'?s |about |around |\$?[\d.,]+k?,? )*(?:coming|comes?|due|lands?|landing|pays? out|paid(?: out)?|hits?|hitting|arriv\w+|gets? paid|next|in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|on the way)|bonus (?:season|check|time))\b/;

const OVER =
  /(?!.*\bover (?:the|these|those|my|our) (?:plan|document|numbers|details|list|paperwork|figures|form)\b)\b(?:(?:i|we|have|i'?ve|we'?ve|i'?m|we'?re|i am|accidentally|just|might have|may have|think|already)(?: \w+){0,3} (?:went|gone|go|am|over|put|contributed|paid|deferred)(?: \w+){0,3} (?:over|past|above|too much)|went over|gone over|over-?(?:contributed|deferred|funded|contributing)|(?:contributed|deferred|put in|paid in|put) too much|exceeded (?:the|my) (?:\w+ )?(?:limit|max)|excess (?:deferral|contribution)s?)\b/;

const NOT_A_FACT =
  /\b(?:(?:am|are|did|do|does|have|was|were) (?:i|we)|if|whether|suppose|what happens|would|could|might|(?<!\b(?:in|by|on|this|next|until|since|early|late|mid|from) )may(?! \d)|maybe|should|thinking (?:of|about)|considering|not|never|almost|nearly|hoping)\b|\b\w+n't\b|\b(?:dont|didnt|wasnt|isnt|havent|hasnt|wont|cant|doesnt|arent)\b/;
const SOMEBODY_ELSE =
  /\b(?:my|our|his|her|their) (?:wife|husband|spouse|partner|boss|coworker|co-worker|colleague|friend|buddy|brother|sister|dad|mom|mother|father|son|daughter|neighbor|manager|girlfriend|boyfriend|fianc[eé]e?)\b|\b(?:a|an|some|another|one|this|that) (?:\w+ )?(?:co-?worker|colleague|friend|guy|buddy|neighbor|woman|man|person|relative|dude|lady)\b|\b(?:my|our|the) (?:ex|ceo|cfo|cto|team|department|office)\b|\b(?:everyone|everybody|nobody|anyone)\b|\b(?:he|she|they|someone|somebody|people)(?:'s|'re| is| are| was| were)? /;

/** @returns the event, with its day, age or amount where the words have one; undefined where none is spoken of */
export function readLifeEvent(text: string, day: Day): LifeEvent | undefined {
  const plain = text.toLowerCase().replaceAll(/[’‘]/g, "'");
  const clauses = plain.split(CLAUSES);
  for (const clause of clauses) {
    const event = isOwnFact(clause) ? eventIn(clause.trim(), plain, day) : undefined;
    if (event) return event;
  }
  return undefined;
}

/** What is asked beside it begins a clause of its own: "I'm leaving in March, what should I do?" */
const CLAUSES =
  /[.;!?\n]+|,? but |(?:,|\band\b|\bso\b|-+| – )\s*(?=(?:what|how|should|do i|does|can|could|is|are|am i|will|would|when|where|who|any|anything|now what|if)\b)/;

/** "They let me go" is one's own. */
const TO_ME = /\b(?:they|she|he|boss|manager|company)\b[^.;!?]*\b(?:me|us)\b/;
/** "The hospital I quit in February": a place of before, and no news. */
const A_PLACE_LEFT = new RegExp(`(?<!\\bi (?:quit|left) )\\b${A_PLACE_I} (?:quit|left|resigned from)\\b`);
const isOwnFact = (clause: string): boolean =>
  !NOT_A_FACT.test(clause) &&
  !A_PLACE_LEFT.test(clause) &&
  (!SOMEBODY_ELSE.test(clause) || (LAID_OFF.test(clause) && TO_ME.test(clause)));

function eventIn(clause: string, whole: string, day: Day): LifeEvent | undefined {
  const laidOff = LAID_OFF.test(clause) || /^(?:laid off|let go|riff?e?d)\b/.test(clause);
  const leaves =
    (LEAVES.test(clause) || LEAVES_ALONE.test(clause)) &&
    !LEAVES_SOMETHING.test(clause) &&
    !OVER.test(clause) &&
    !IN_SOME_YEARS.test(clause);
  // "Laid off in June, now at a new job since August": the job that is, and not the one that was.
  if ((laidOff || leaves) && AT_A_NEW_ONE.test(whole))
    return { kind: 'newJob', ...said('from', whenIn(SINCE.exec(whole)?.[0] ?? '', day, true)) };
  if (laidOff || leaves) {
    const isOver = laidOff && !LAST_DAY.test(clause);
    return { kind: 'leaving', laidOff, ...said('last', whenIn(clause, day, isOver)) };
  }
  if (OVER.test(clause)) return { kind: 'overLimit', ...said('amount', amountIn(clause)) };
  if (NEW_JOB.test(clause))
    return {
      kind: 'newJob',
      ...said(
        'from',
        whenIn(clause, day, HAS_BEGUN.test(clause)) ?? whenIn(whole, day, HAS_BEGUN.test(whole)),
      ),
    };
  if (MARRIES.test(clause) && !/\bmarried (?:filing|joint)|\bago\b|\byears\b|\bsince\b/.test(clause))
    return { kind: 'married', ...said('on', whenIn(clause, day, /\b(?:got|just|were)\b/.test(clause))) };
  const bonus = BONUS.test(clause);
  const paid = bonus ? whenIn(clause, day, WAS_PAID.test(clause)) : undefined;
  // What was paid is no bonus to come.
  if (bonus && !(WAS_PAID.test(clause) && (paid?.on ?? '') < isoOf(day.today)))
    return {
      kind: 'bonus',
      ...said('amount', amountIn(clause) ?? amountIn(whole)),
      ...said('on', paid),
    };
  return birthdayIn(clause, day);
}

/** "Got laid off, last paycheck June 30": told before it; "my last day was May 15" is over. */
const LAST_DAY = /\b(?:last (?:day|pay ?check|pay ?day|check)(?! was)|effective|as of|through|until)\b/;

const WAS_PAID = /\b(?:i|we) (?:got|received|had|was paid)\b/;

/** "Turning 60 next year", "my 50th is in May". */
function birthdayIn(clause: string, day: Day): LifeEvent | undefined {
  const age = BIRTHDAY.exec(clause)?.[1];
  if (age === undefined) return undefined;
  const on = whenIn(clause, day, false)?.on;
  const year = /\bthis year\b/.test(clause)
    ? day.calendarYear
    : /\bnext year\b/.test(clause)
      ? day.calendarYear + 1
      : (on && Number(on.slice(0, 4))) || Number(/\b20\d\d\b/.exec(clause)?.[0]) || undefined;
  return { kind: 'birthday', age: Number.parseInt(age, 10), ...said('year', year) };
}

/** An optional part of an event, where it was said. */
const said = <Name extends string, Value>(name: Name, value: Value | undefined): { [Key in Name]?: Value } =>
  value === undefined ? {} : ({ [name]: value } as { [Key in Name]?: Value });

/** The one amount that the words hold, in dollars. */
function amountIn(words: string): number | undefined {
  const amounts = [...normalize(words).matchAll(/\$(\d+(?:\.\d+)?)/g)].map(([, digits]) => Number(digits));
  return amounts.length === 1 ? amounts[0] : undefined;
}

/** A day, or a month as its last day; `isOver`: of the past, where the words leave it open. */
export function whenIn(words: string, { today, calendarYear }: Day, isOver: boolean): When | undefined {
  if (/\b(?:end of (?:the |this )?year|year[- ]?end|eoy)\b/.test(words))
    return { on: `${calendarYear}-12-31`, isMonth: true };
  const [found] = chrono.en.casual.parse(
    // "Last day" is no day by itself.
    words
      .replace(/\blast (?=day|payday|paycheck)/g, '')
      // "Dec 20, 33 years old", "next December, 63 this year": no year.
      .replace(/([\da-z]), ?(?=\d{1,3}(?!\d|st|nd|rd|th))/g, '$1; '),
    { instant: today, timezone: 'UTC' },
    { forwardDate: !isOver },
  );
  const { start } = found ?? {};
  if (!start) return undefined;
  const [month, on] = [start.get('month') ?? 0, start.get('day') ?? 0];
  const said = start.get('year') ?? 0;
  // "I got it in March", said in November: of this year.
  const isAhead =
    isOver && !start.isCertain('year') && isoOf(new Date(Date.UTC(said, month - 1, on))) > isoOf(today);
  const year = isAhead ? said - 1 : said;
  const isExact =
    start.isCertain('day') || start.isCertain('weekday') || /\b(?:days?|weeks?)\b/.test(found?.text ?? '');
  if (isExact) return { on: isoOf(new Date(Date.UTC(year, month - 1, on))), isMonth: false };
  const isMonth = start.isCertain('month') || /\bmonths?\b/.test(found?.text ?? '');
  return isMonth ? { on: isoOf(new Date(Date.UTC(year, month, 0))), isMonth: true } : undefined;
}
