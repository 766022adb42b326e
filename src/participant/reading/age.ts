import * as chrono from 'chrono-node';
import { type Pattern, say } from './pattern.ts';

const plausible = (age: number) => age >= 14 && age <= 110;
const iso = (date: Date) =>
  `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;

/** A full date in the past, by day, month and year; `undefined` where one of them was not said. */
export function readDate(text: string, today: Date): string | undefined {
  const [found] = chrono.strict.parse(text, today, { forwardDate: false });
  if (!found?.start.isCertain('day') || !found.start.isCertain('month') || !found.start.isCertain('year'))
    return undefined;
  const date = found.start.date();
  return date < today ? iso(date) : undefined;
}

const NOT_A_YEAR_OF_LIFE =
  '(?!\\.\\d| ?(?:%|k\\b|percent|hours?|weeks?|months?|days?|paychecks?|minutes?|people|kids|dollars|bucks|an hour))';

/** A whole date and no word more, so that what follows it is read too: 3/14/1966, March 14, 1966, 14 March 1966. */
const DATE = `\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4}|<month> \\d{1,2}(?:st|nd|rd|th)?,? '?\\d{2,4}|\\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -]<month>[ ,-]*'?\\d{2,4}`;

const OTHER_DATES =
  /\b(?:hired|hire date|joined|started|start date|since|bought|married|graduat\w+|opened|vest\w*|employed|effective|died|passed)\b/;

export const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** From 0; -1 where words name none. */
export const monthOf = (words: string | undefined): number => MONTHS.indexOf(words?.slice(0, 3) ?? '');
/** "Next month" in December, "next January" in January. */
const isNext = (when: string, today: Date): boolean => {
  if (/\bnext month\b/.test(when)) return today.getUTCMonth() === 11;
  const named = /\bnext ([a-z]{3})/.exec(when)?.[1];
  return named !== undefined && monthOf(named) >= 0 && monthOf(named) <= today.getUTCMonth();
};
/** "Turning 55 in February", said in November: of the next year. */
const isOver = (when: string, today: Date): boolean => {
  const month = MONTHS.indexOf(
    /\b(?:in|on|this|by)? ?([a-z]{3})[a-z]*\b/.exec(
      when.replace(/\b(?:in|on|this|by|at|the|end|of|later|next)\b/g, ''),
    )?.[1] ?? '',
  );
  return month >= 0 && month < today.getUTCMonth();
};

/** From April on, counted from 0. */
const JUST_IS_THIS_YEAR = 3;

export const agePatterns: readonly Pattern[] = [
  // "It's January 1 2027 that I turn 64"
  say(
    '\\b(<month>) (\\d{1,2})(?:st|nd|rd|th)?,? (20\\d\\d) (?:that|when|is when) i (?:turn|hit|reach|become) (\\d\\d)\\b',
    ([month, day, year, age]) => {
      const at = monthOf((month ?? '').slice(0, 3)) + 1;
      const on = (part: string | number) => String(part).padStart(2, '0');
      return at > 0 ? { birthDate: `${Number(year) - Number(age)}-${on(at)}-${on(day ?? '')}` } : undefined;
    },
  ),
  // "I turn 50 in 3 years"
  say(
    "\\b(?:turn(?:ing)?|(?:i'?ll|i will) (?:be|turn|hit)|hit) (\\d{2}) in (?:about )?(\\d{1,2}) (?:years|yrs)\\b",
    ([age, years], { today }) =>
      plausible(Number(age))
        ? { birthYear: today.getUTCFullYear() + Number(years) - Number(age) }
        : undefined,
  ),
  // Just turned, and the year is some weeks old: it was in this year.
  say(
    `\\bjust (?:turned|hit) (\\d{2})\\b${NOT_A_YEAR_OF_LIFE}(?: (?:last|this|a few|two|some) (?:weeks?|months?|days?)(?: ago)?)?`,
    ([age], { today }) =>
      !plausible(Number(age))
        ? undefined
        : today.getUTCMonth() >= JUST_IS_THIS_YEAR
          ? { turningAge: Number(age) }
          : { age: Number(age) },
  ),
  // "I'm 49, my birthday's in February": past or still to come.
  say(
    `(?:\\bi'?m |\\bi am |^|[.;,] ?)(\\d{2})(?: years old| now)?,? (?:and |with )?(?:my |a )?(?:birthday|b-?day)(?:'s| is| was| comes)*(?: up)? (?:back )?(?:in|on) (<month>)(?! \\d)`,
    ([age, month], { today }) => {
      const at = monthOf(month);
      if (!plausible(Number(age)) || at < 0 || at === today.getUTCMonth()) return undefined;
      return { turningAge: Number(age) + (at > today.getUTCMonth() ? 1 : 0) };
    },
  ),
  say("\\b(?:i'?m |i am )?an? '?(\\d{2}) baby\\b", ([digits], { today }) => {
    const birthYear = 1900 + Number(digits);
    return plausible(today.getUTCFullYear() - birthYear) ? { birthYear } : undefined;
  }),
  // "1990, so 36": the year by which the age that follows is right.
  say(
    "(?:^|[.;,] ?)((?:19|20)\\d\\d),? (?:so|which makes me|that makes me) (?:i'?m )?(\\d{2})\\b",
    ([year, age], { today }) => {
      const reached = today.getUTCFullYear() - Number(year) - Number(age);
      return reached === 0 || reached === 1 ? { birthYear: Number(year) } : undefined;
    },
  ),
  // As some say it who think in another language.
  say(
    `\\bi (?:am having|have|has|got) (\\d{2}) years?(?: old)?(?= ?(?:$|[.,;!]|and|now))(?! (?:of|with|in|at|to))`,
    ([age]) => (plausible(Number(age)) ? { age: Number(age) } : undefined),
  ),
  say(
    `\\bi was (\\d{2})(?= (?:in|on|this|last) (?:<month>|spring|summer|fall|winter)\\b)${NOT_A_YEAR_OF_LIFE}`,
    ([age]) => (plausible(Number(age)) ? { age: Number(age) } : undefined),
  ),
  // What is past is reached: "turned 50 in June".
  say(
    `\\bturned (\\d{2})\\b(?! next)${NOT_A_YEAR_OF_LIFE}(?: (?:in|on|last|this past) (<month>))?`,
    ([digits, month], { today }) => {
      const age = Number(digits);
      if (!plausible(age)) return undefined;
      // A month that is still to come was last year's: "turned 49 in December", said in January.
      return monthOf(month) > today.getUTCMonth() ? { birthYear: today.getUTCFullYear() - 1 - age } : { age };
    },
  ),
  say('\\b(?:had|celebrated|was) my (\\d{2})(?:st|nd|rd|th) birthday', ([age]) =>
    plausible(Number(age)) ? { age: Number(age) } : undefined,
  ),
  say('\\b(\\d{2})(?:st|nd|rd|th) birthday (?:is|will be|comes|this|in|on|soon)\\b', ([age]) =>
    plausible(Number(age)) ? { turningAge: Number(age) } : undefined,
  ),
  say(
    `(?:born|birthday|b-?day|birth ?date|date of birth|dob|d\\.o\\.b\\.)<gap>(${DATE})`,
    ([words], { today }) => {
      const birthDate = readDate(words ?? '', today);
      return birthDate ? { birthDate } : undefined;
    },
  ),
  // A whole date so long ago is hardly any other; what else people date is named.
  say(`(?<![\\d/.-])(${DATE})(?![\\d/-])`, ([words], { today }, { text, at }) => {
    const birthDate = readDate(words ?? '', today);
    const age = birthDate === undefined ? 0 : today.getUTCFullYear() - Number(birthDate.slice(0, 4));
    const around = text.slice(Math.max(0, at - 50), at + 50);
    return plausible(age) && !OTHER_DATES.test(around) ? { birthDate } : undefined;
  }),
  say(
    "(?:born|birth year|year of birth)(?: back)?(?: was| is|:)?(?: in)? '?(\\d{2}|(?:19|20)\\d\\d)\\b",
    ([digits], { today }) => {
      const year = Number(digits) < 100 ? 1900 + Number(digits) : Number(digits);
      return plausible(today.getUTCFullYear() - year) ? { birthYear: year } : undefined;
    },
  ),
  say(
    "(?:turn(?:ing|s|ed)?|(?:i'?ll|i will|will|going to) be(?: turning)?|hit(?:ting)?) (\\d{2})\\b" +
      NOT_A_YEAR_OF_LIFE +
      '(?: years(?: old)?)?((?: (?:in|by|on|at|this|next|the|end|of|later|year|december|january|february|march|april|may|june|july|august|september|october|november|dec|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|soon|tomorrow|today|year-end|month|\\d{1,4}(?:st|nd|rd|th)?,?))*)',
    ([digits, when = ''], { today }) => {
      const age = Number(digits);
      if (!plausible(age)) return undefined;
      const year = /\b(20\d\d)\b/.exec(when)?.[1];
      if (year) return { birthYear: Number(year) - age };
      if (/next year/.test(when) || isOver(when, today) || isNext(when, today))
        return { birthYear: today.getUTCFullYear() + 1 - age };
      return { turningAge: age };
    },
  ),
  say(
    "(?:\\bi am|\\bi'?m|\\bim|\\baged?:?|\\bage is|\\bmy age is|\\bcurrently)(?: (?:only|just|about|around|now|currently|already|a|like|exactly))* (\\d{2})\\b" +
      NOT_A_YEAR_OF_LIFE,
    ([age]) => (plausible(Number(age)) ? { age: Number(age) } : undefined),
  ),
  // Two of them are two people's.
  say(
    '(?<!\\b\\d{2} ?(?:and|&|,) )\\b(\\d{2})[ -]?(?:yo\\b|y/o|yrs?[ -]old|years?[ -]old|years? of age|year old)',
    ([age]) => (plausible(Number(age)) ? { age: Number(age) } : undefined),
  ),
  // "1986, 240k"
  say('^(?:in )?((?:19[3-9]|200)\\d)(?=, ?\\$\\d{5})', ([year]) => ({ birthYear: Number(year) })),
  // "Hospital with a 403(b), 160k, 53"
  say(
    '(?<=\\$\\d{5,6}(?: (?:a year|a yr|per year|salary|base|pay))?, ?)(\\d{2})(?= ?[.!]?$)',
    ([age], _, { text }) =>
      plausible(Number(age)) &&
      Number(age) >= 18 &&
      Number(age) < 80 &&
      !/\b(?:match|defer\w*|put|aftertax)\b/.test(text)
        ? { age: Number(age) }
        : undefined,
  ),
  // "61 this year, 260k", "50 now", "new grad, 23, started …"
  say(`(?:^|[.;,] ?)(\\d{2}) this (?:year|<month>)(?= ?(?:$|[.,;!]| and\\b))`, ([age]) =>
    plausible(Number(age)) ? { turningAge: Number(age) } : undefined,
  ),
  say('(?:^|[.;,] ?)(\\d{2}) now(?= ?(?:$|[.;!,]| and\\b| so\\b))', ([age]) =>
    plausible(Number(age)) ? { age: Number(age) } : undefined,
  ),
  say(
    '(?<=^(?:(?:just )?(?:a )?(?:new|recent) (?:grad|hire)|hi|hey|hello|newbie|first job)[,;.!] ?)(\\d{2})(?=[,;] ?\\S)',
    ([age]) => (plausible(Number(age)) ? { age: Number(age) } : undefined),
  ),
  // "Equity partner, 51."
  say(
    '(?<!\\b(?:my|his|her|our) (?:\\w+ )?)\\b(?:equity partner|engineer|nurse|teacher|manager|lawyer|attorney|doctor|physician|developer|designer|analyst|accountant|consultant|director|vp|associate|pharmacist|scientist|professor|employee|hourly), (\\d{2})(?=[.!]? ?$|[.!,;] )',
    ([age]) => (plausible(Number(age)) ? { age: Number(age) } : undefined),
  ),
  // "I just started. 23, 78k": a list that begins after a word or two.
  say('(?<=[.!;] )(\\d{2})(?=, \\$\\d)', ([age]) =>
    plausible(Number(age)) ? { age: Number(age) } : undefined,
  ),
  // "52, 240k, …": a list of facts that begins with the age.
  say(
    '(?:^|(?<=^(?:single|married|male|female)[,;] ?)|(?<=^(?:[a-z]+ ){0,3}(?:real|me|seriously|facts|info|ok|lol|stats): ?))(\\d{2})(?= ?[,;/] ?\\S|\\. \\S| \\$\\d| (?:single|married|mfj|male|female|[fm])\\b| (?:and )?(?:i )?(?:make|making|earn|earning|got|on) \\$?\\d)',
    ([age]) => (plausible(Number(age)) ? { age: Number(age) } : undefined),
  ),
];
