import type { Facts } from '../profile.ts';
import { incomePatterns } from './income.ts';
import { type Pattern, say } from './pattern.ts';
import { frequencyIn } from './payday.ts';

const PAY =
  '(?:\\bmak(?:e|es|ing)|\\bearn(?:ing|s)?|\\bsalary|\\bpay(?:s|check)?|\\bpaid|\\bgross(?:ing)?|\\bincome|\\bbase|\\btotal comp|\\bcomp(?:ensation)?|\\bwages|\\bget(?:ting)?|\\bpull(?:ing)?(?: in)?|\\bbring(?:ing)? in|\\braise to|\\bi.?m on)';

const PER_YEAR: readonly [RegExp, number, Facts['payFrequency']?][] = [
  [
    /twice (?:a |per |each )?month(?:ly)?|semi-?monthly|two times a month|2 times a month|2x (?:a|per) month|2x monthly/,
    24,
    'semimonthly',
  ],
  [/every (?:two|2|other|second) (?:weeks?|\w+day)|bi-?weekly|per fortnight/, 26, 'biweekly'],
  [/(?:a|per|each|every|\/) ?(?:week|wk|\w+day)|weekly/, 52, 'weekly'],
  [/(?:a|per|each|every|\/) ?(?:month|mo)\b|monthly/, 12, 'monthly'],
  [/(?:a|per|each|every|\/) ?(?:year|yr)|annually|yearly|p\.?a\.?\b|annual/, 1],
];
const PERIOD =
  '(twice (?:a |per |each )?month(?:ly)?|(?:two|2) times a month|2x (?:a|per) month|semi-?monthly|every (?:two|2|other|second) (?:weeks?|\\w+day)|bi-?weekly|every \\w+day|(?:a|per|each|every|/) ?(?:week|wk|month|mo|year|yr)\\b|weekly|monthly|annually|yearly|p\\.?a\\b)';

const periodOf = (words: string) => PER_YEAR.find(([wording]) => wording.test(words));

/** The period that words name, and how many of it make a year; undefined where they name none, or the year. */
export function periodIn(words: string): { times: number; frequency: Facts['payFrequency'] } | undefined {
  const found = periodOf(words);
  return found && found[1] > 1 ? { times: found[1], frequency: found[2] } : undefined;
}

/** How many of the periods that a text names make a year; 1 where it names none, or the year. */
export const periodsAYear = (plain: string): number => periodOf(plain)?.[1] ?? 1;

/** Below this, an amount given for a year is more often a month's; from it on, one paid monthly is the year's. */
export const UNLIKELY_YEARLY_PAY = 30_000;

/** @param apart "240k, paid monthly": the period says how often one is paid, not what the amount is for */
function perPeriod(amount: string | undefined, period: string | undefined, apart = false): Facts | undefined {
  const found = periodOf(period ?? '');
  if (!found || amount === undefined) return undefined;
  const [, times, frequency] = found;
  if (apart && Number(amount) >= UNLIKELY_YEARLY_PAY)
    return { annualPay: Number(amount), ...(frequency && { payFrequency: frequency }) };
  const annualPay = Math.round(Number(amount) * times * 100) / 100;
  // "$20,000 a month" names an amount; how often one is paid is only said where no other period is.
  const saysFrequency = frequency === 'semimonthly' || frequency === 'biweekly';
  return { annualPay, ...(saysFrequency && frequency && { payFrequency: frequency }) };
}

/** A comma, or "paid", between the amount and the period. */
const APART = /\$[\d.]+(?: gross| net)?(?: ?,| paid\b)/;

/** What an hour of overtime counts. */
const TIME_AND_A_HALF = 1.5;

/** 40 a week, 52 weeks. */
const FULL_TIME_HOURS = 2_080;
const FULL_TIME = /\bfull[ -]?time\b/;

/** "190" for a salary means thousands. */
const inThousands = (digits: string | undefined): Facts | undefined => {
  const value = Number(digits);
  return value >= 20 && value < 1_000 ? { annualPay: value * 1_000 } : undefined;
};

export const payPatterns: readonly Pattern[] = [
  // "41 and 134k by the way"
  say('^[1-7]\\d,? and <money>(?= ?(?:by the way|btw)? ?[.!]*$)', ([amount]) =>
    Number(amount) >= 20_000 ? { annualPay: Number(amount) } : undefined,
  ),
  ...incomePatterns,
  // "$58.50 an hour x 72 hours per pay period, biweekly"
  say(
    `\\$(\\d+(?:\\.\\d+)?) ?(?:an|per|/|each|a) ?(?:hour|hr)\\b[^$%]{0,25}?(\\d{1,3}) ?(?:hours|hrs?|h)\\b ?(?:a|per|each|every|/) ?(?:pay ?period|pay ?check|check|paycheck|payday)[ ,]*${PERIOD}`,
    ([rate, hours, period]) => perPeriod(String(Number(rate) * Number(hours)), period),
  ),
  // "$38 an hour, 40 hours a week, plus 6 hours of overtime at time and a half"
  say(
    '\\$(\\d+(?:\\.\\d+)?) ?(?:an|per|/|each|a) ?(?:hour|hr)\\b[^$%]{0,25}?(\\d{1,2}) ?(?:hours|hrs?|h)\\b(?: ?(?:a|per|/|each) ?(?:week|wk))?[^$%]{0,20}?(\\d{1,2}) ?(?:hours|hrs?|h)(?: (?:of|a|per|each|week|wk))* ?(?:overtime|ot)\\b(?:[^$%.;]{0,20}(?:time and a half|1\\.5x?))?',
    ([rate, hours, more]) => ({
      annualPay: Math.round(Number(rate) * (Number(hours) + Number(more) * TIME_AND_A_HALF) * 52 * 100) / 100,
    }),
  ),
  // "$62 an hour, 36 hours a week, 50 weeks a year"
  say(
    '\\$(\\d+(?:\\.\\d+)?) ?(?:an|per|/|each|a) ?(?:hour|hr)\\b[^$%]{0,15}?(\\d{1,2}) ?(?:hours|hrs?|h)\\b ?(?:a|per|/|each) ?(?:week|wk)[ ,x]*(?:for |and )?(\\d{2}) ?(?:weeks|wks)',
    ([rate, hours, weeks]) => ({
      annualPay: Math.round(Number(rate) * Number(hours) * Number(weeks) * 100) / 100,
    }),
  ),
  // "$4,000 every two weeks, with 27 paychecks this year"
  say(
    `<money> ${PERIOD}[^.;$%]{0,30}?\\b(26|27|52|53) (?:pay ?checks|pay ?dates|paydays|checks)`,
    ([amount, period, times]) => {
      const each = perPeriod(amount, period);
      return each && { ...each, annualPay: Math.round(Number(amount) * Number(times) * 100) / 100 };
    },
  ),
  // "base 180k, 20% target bonus, actually got 33k in march"; "195k base, plus a 15% bonus that was 28k"
  say(
    '(?:base(?: salary| pay)? ?<about><money>|<money>(?: (?:a|per) year)? base(?: salary| pay)?)[^.;$]{0,20}?<percent>(?: \\w+){0,3} bonus[^.;$]{0,30}?(?:got|was|paid|came to|came in at|ended up(?: at)?) ?<about><money>',
    ([base, other, , bonus]) => ({ annualPay: Number(base ?? other) + Number(bonus) }),
  ),
  // "base 165k, bonus 15%"
  say(
    '(?:base(?: salary| pay)? ?<about><money>|<money>(?: (?:a|per) year)? base(?: salary| pay)?),?(?: (?:and|plus|with))?(?: (?:a|my|the|target|annual))* bonus(?: (?:of|is|about|at|target))*:? ?<percent>',
    ([base, other, percent]) => ({
      annualPay: Math.round(Number(base ?? other) * (100 + Number(percent))) / 100,
    }),
  ),
  // "250k salary but base is 180k, the rest is a bonus": all of it is the year's pay.
  say(
    `(?:${PAY}<gap> ?<about><money>|<money>(?: (?:a year|per year|all in|total|salary|pay|comp|tc))*)[ ,(]*(?:but |of which |with |of that |and |is |my |the )*(?:base(?: salary| pay)?(?: (?:is|of|only))*<about>)?<money>(?: (?:is|base|salary|of it|of that))*,?(?: (?:and|with|but))? (?:the )?rest(?: (?:is|of it|comes|as|in|a|an|my|from|the|was))* (?:bonus(?:es)?|commissions?|rsus?)`,
    ([paid, stated, base]) => {
      const whole = Number(paid ?? stated);
      return whole > Number(base) ? { annualPay: whole } : undefined;
    },
  ),
  // "my base is 180k and I get a 40k bonus", "200k base, 10% bonus target"
  say(
    "(?:base(?: salary| pay)? ?<about><money>|<money>(?: (?:a|per) year)? base(?: salary| pay)?)(?:,? (?:and|plus|with)|,)(?: (?:i (?:get|got)|i'?m getting|they (?:owe|pay|give) me|there'?s|theres|there is|then|a|an|about|my|the))* ?(?:<money>|<percent>)(?: (?:annual|yearly|target|cash|retention|sign-?on|year-?end|spot|holiday|christmas))* bonus",
    ([base, other, dollars, percent]) => {
      const amount = Number(base ?? other);
      return {
        annualPay:
          Math.round((amount + (dollars ? Number(dollars) : (amount * Number(percent)) / 100)) * 100) / 100,
      };
    },
  ),
  say(
    '\\bnet profits?(?: (?:is|of|was|about|around|will be))* <money>|<money> (?:in |of )?net profit',
    ([first, second]) => ({
      annualPay: Number(first ?? second),
    }),
  ),
  // "5,200 each", beside how often they come: the year's is made of it where both are known.
  say(
    '<money> each(?: (?:time|pay ?check|check|pay ?day))?(?= ?(?:$|[.,;!]))',
    ([amount], _context, { text }) => (frequencyIn(text) ? { annualPay: Number(amount) } : undefined),
  ),
  say('\\b(?:making|i make) (\\d{3})(?= ?(?:$|[.,;!]| but\\b| and\\b))', ([digits]) => inThousands(digits)),
  // "I'm on 166 for the year", "here I'm on 201", "pay went up, comes to 203 for the year"
  say(
    "\\b(?:i'?m|i am|am) on (\\d{3})(?= (?:for the year|a year|now|all in|here|this year)|,? all in| ?[.;,!]| ?$)",
    ([digits]) => inThousands(digits),
  ),
  say(
    '\\b(?:pay|salary|comp) (?:went|goes|got|is|was)[^.;$%\\d]{0,40}?\\b(?:to|at|is) (\\d{3})(?= (?:for the year|a year|now|this year)|,? all in| ?[.;,!]| ?$)',
    ([digits]) => inThousands(digits),
  ),
  say('\\braise from <money> to <money>', ([, now]) => ({ annualPay: Number(now) })),
  say("\\bi'?m <money> of (?:that|it)\\b", ([amount]) => ({ annualPay: Number(amount) })),
  say('\\b(?:and )?(?:my|mine(?: is)?) <money>(?= ?(?:$|[.,;!]))', ([amount]) =>
    Number(amount) >= 20_000 ? { annualPay: Number(amount) } : undefined,
  ),
  // $60 an hour, 40 hours a week
  say(
    '\\$?(\\d+(?:\\.\\d+)?) ?(?:an|per|/|each|a) ?(?:hour|hr)\\b[^$%]{0,25}?(\\d{1,2}) ?(?:hours|hrs?|h)\\b(?: ?(?:a|per|/|each) ?(?:week|wk))?',
    ([rate, hours]) => ({
      annualPay: Math.round(Number(rate) * Number(hours) * 52 * 100) / 100,
    }),
  ),
  say(
    '\\b(\\d{1,2}) (?:hours|hrs)(?: ?(?:a|per|/|each) ?(?:week|wk))?<gap> \\$(\\d+(?:\\.\\d+)?) ?(?:an|per|/|each|a) ?(?:hour|hr)\\b',
    ([hours, rate]) => ({
      annualPay: Math.round(Number(rate) * Number(hours) * 52 * 100) / 100,
    }),
  ),
  // "$48 an hour full time, plus 5k of overtime"; "full time at $40 an hour"
  say(
    '(?:\\bfull[ -]?time\\b[^$%.;]{0,20})?\\$(\\d+(?:\\.\\d+)?) an hour\\b(?:[^$%.;]{0,15}\\bfull[ -]?time\\b)?(?:,? (?:and|plus|with)(?: (?:about|around|some|like|another))* <money>(?: (?:of|in|a year))* (?:overtime|ot|bonus|differentials?)\\b)?',
    ([rate, more], _context, { whole }) =>
      FULL_TIME.test(whole)
        ? { annualPay: Math.round((Number(rate) * FULL_TIME_HOURS + Number(more ?? 0)) * 100) / 100 }
        : undefined,
  ),
  // "140 plus 15% bonus"
  say(
    `(?:${PAY} (?:is |of )?|^)<about>(?:<money>|(\\d{2,3}))(?: (?:base|salary))?(?:,? (?:plus|and|with|\\+)| ?\\+)(?: (?:a|an))? ?<percent>(?: (?:annual|yearly|target|cash))* bonus`,
    ([dollars, thousands, percent]) => {
      const base = Number(dollars ?? Number(thousands) * 1_000);
      return { annualPay: Math.round(base * (100 + Number(percent))) / 100 };
    },
  ),
  // 14.5k a month plus a 20% bonus; 14.5k a month plus a 30k bonus
  say(
    `<money> ${PERIOD}(?:,? (?:plus|and|with|\\+)| ?\\+)(?: (?:a|an|about|my|then|also))* ?(?:<percent>|<money>)(?: (?:annual|yearly|target|in|cash))* bonus`,
    ([amount, period, percent, bonus]) => {
      const year = perPeriod(amount, period);
      if (year?.annualPay == null) return undefined;
      const more = bonus === undefined ? (year.annualPay * Number(percent)) / 100 : Number(bonus);
      return { ...year, annualPay: Math.round((year.annualPay + more) * 100) / 100 };
    },
  ),
  // "with the OT call it 104k for the year"
  say('\\bcall it <about><money> (?:for the year|a year|all in|in total|total)', ([amount]) => ({
    annualPay: Number(amount),
  })),
  // "8k base monthly and they gave me a 12k bonus in march"
  say(
    `<money>(?: (?:base|gross|salary))* ${PERIOD}(?: (?:base|gross|salary))*,? (?:plus|and|with|then)(?: (?:they|i|gave|give|me|got|get|had|was|a|an|about|paid|also|there|is|my|the))* ?<money>(?: (?:annual|yearly|target|in|cash|year-?end|sign-?on))* bonus`,
    ([amount, period, bonus]) => {
      const year = perPeriod(amount, period);
      if (year?.annualPay == null) return undefined;
      return { ...year, annualPay: Math.round((year.annualPay + Number(bonus)) * 100) / 100 };
    },
  ),
  // 95k plus 20k bonus
  say(
    `<money>(?: (?:base|salary|base salary|a year))?(?: (?:plus|and|with|\\+)| ?\\+)(?: (?:a|an|about|my|roughly|around|maybe|some|another|approximately))* ?<money>(?: (?:annual|yearly|target|in|cash|of))* (?:bonus|bonuses|commissions?|rsus?|stock)`,
    ([base, bonus]) => ({
      annualPay: Number(base) + Number(bonus),
    }),
  ),
  // "Base is 90k, commissions about 130k"
  say(
    '\\bbase(?: (?:is|of|pay|salary))* <money>,? (?:plus |and |my |the )*commissions?(?: (?:is|are|of|about|roughly|around|run|come to|another|maybe))* <money>',
    ([base, commission]) => ({ annualPay: Number(base) + Number(commission) }),
  ),
  say('<money> (?:base|salary|base salary),? <money> (?:bonus|commission|commissions)', ([base, bonus]) => ({
    annualPay: Number(base) + Number(bonus),
  })),
  say(
    "pay (?:cut|raise|rise|bump),? (?:so )?(?:i am |i'm |im )?(?:now )?(?:at|to|on) <money>",
    ([amount]) => ({
      annualPay: Number(amount),
    }),
  ),
  // base 160k and bonus 25k
  say(
    `${PAY}<gap> ?<money>(?:,| and| plus| with)*(?: (?:a|an|my|the))*(?: (?:annual|yearly|target|cash))* bonus(?: (?:of|is|about|around))* ?<money>`,
    ([base, bonus]) => ({ annualPay: Number(base) + Number(bonus) }),
  ),
  // weekly paycheck of $2,000
  say(
    '\\b(weekly|bi-?weekly|semi-?monthly|monthly) (?:pay ?checks?|pay|salary|wages?|gross)(?: (?:is|of|are|about|around|at))* ?<money>',
    ([period, amount]) => {
      const pay = perPeriod(amount, period);
      return pay && { ...pay, ...frequencyOf(period) };
    },
  ),
  say(
    `${PAY}<gap> ?<money>[ ,]*(?:gross |net |before taxes )?(?:paid )?${PERIOD}`,
    ([amount, period], _context, { whole }) =>
      /\bnet\b|take[- ]?home/.test(whole) ? undefined : perPeriod(amount, period, APART.test(whole)),
  ),
  // "we're paid monthly, 12k gross"
  say(
    `(?:paid|pay(?:check)?s?|payroll)(?: is| are| me| us| come)* ${PERIOD}[ ,:]*(?:about |around |it'?s |of |at )?<money>(?: each)?`,
    ([period, amount], _context, { whole }) => {
      const pay = perPeriod(amount, period, whole.includes(',') && !whole.endsWith('each'));
      return pay && { ...pay, ...frequencyOf(period) };
    },
  ),
  say(
    `<money>(?: gross)? ?${PERIOD}(?= ?(?:$|[,.;!]|gross|before|salary|pay|from my job))`,
    ([amount, period], _context, { text, at }) =>
      /(?:defer|contribut|put|save|saving|aftertax|pretax|roth|match|bonus|theplan|\bnet\b|take[- ]?home)[^.;,]*$/.test(
        text.slice(0, at),
      )
        ? undefined
        : perPeriod(amount, period),
  ),
  say(
    `\\b(?:paid|pay(?:check)?s?|payroll|salary)(?: is| are| me| us| come| comes| every)* ${PERIOD}`,
    ([period]) => frequencyOf(period),
  ),
  say(
    '\\b(weekly|bi-?weekly|semi-?monthly|monthly) (?:payroll|pay ?(?:checks?|days?|periods?|dates?|schedule|cycle)|pay\\b)',
    ([period]) => frequencyOf(period),
  ),
  say('\\b(52|26|24|12) (?:pay ?checks|pay ?periods|pay ?days|pay dates|payrolls)\\b', ([number]) =>
    frequencyOfNumber(Number(number)),
  ),
  say(
    "(?:^|[,.;] ?)(?:i am |i'm |im |we are |we're )?(bi-?weekly|semi-?monthly)(?: pay(?:checks?)?)?(?=$|[,.;])",
    ([period]) => frequencyOf(period),
  ),
  // "61, 280k, monthly": an item of a list, and not how often an amount before it goes in.
  say('(?<!\\$\\d{1,4}(?:\\.\\d+)?)[,;/] ?(?:paid )?(weekly|monthly)(?=\\s*(?:$|[,;/.]))', ([period]) =>
    frequencyOf(period),
  ),
  say(
    `${PAY}<gap> ?<about><money>(?! (?:pretax|aftertax|roth|bonus|so far|ytd|in (?:my|the) (?:theplan|account)|to (?:my|the) ))`,
    ([amount], _context, { whole, text, at }) =>
      /(?:paid|pay) (?:in|into)|\bpotential\b|pay off|paid off|pay raise|\bnet\b|take[- ]?home/.test(whole) ||
      /^ ?(?:rent|for |in rent|a month for|mortgage|of stock)/.test(text.slice(at + whole.length)) ||
      (/\b(?:they|employer|company|it|wife|husband|spouse)(?: \w+)? $/.test(text.slice(0, at)) &&
        /\bpays?\b/.test(whole) &&
        !/salary/.test(whole))
        ? undefined
        : { annualPay: Number(amount) },
  ),
  say(
    `<money>(?: (?:gross|base|annual|yearly|total))* (?:salary|base|income|total comp|comp(?:ensation)?|a year|per year|pay|gross|tc|/ ?yr|/ ?year)\\b`,
    ([amount]) => ({ annualPay: Number(amount) }),
  ),
  say(
    `(?:salary|base|pay|make|comp(?:ensation)?)(?: (?:is|was|of|about|around|now|actually|to|should be))* (\\d{2,3})(?=$|[,.;!]| +¤| (?:not|now|a year|i|and))`,
    ([digits]) => inThousands(digits),
  ),
];

function frequencyOf(period: string | undefined): Facts | undefined {
  const frequency = periodOf(period ?? '')?.[2];
  return frequency ? { payFrequency: frequency } : undefined;
}

const frequencyOfNumber = (times: number): Facts | undefined =>
  frequencyOf({ 52: 'weekly', 26: 'biweekly', 24: 'semimonthly', 12: 'monthly' }[times]);
