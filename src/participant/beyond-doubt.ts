import { AMOUNT, BUSINESS, type Certain, HCE, MADE, RATE } from './certain.ts';
import { ofOneself } from './certain-oneself.ts';
import { ofPay } from './certain-pay.ts';
import { ofThePlan } from './certain-plan.ts';
import { type Facts, type Field, type Profile, TIMES_A_YEAR } from './profile.ts';
import { MONTH } from './reading/other-subjects.ts';

/**
 * Wordings that say beyond doubt what their figures are, whatever the reader made of them: what it gave these figures is
 * given up, and what the words say stands. In plain form.
 */
const CERTAIN: readonly Certain[] = [
  ...ofPay,
  ...ofThePlan,
  ...ofOneself,
  {
    // "Bonus is 40k, base 170k": pay is both, in either order.
    words: new RegExp(
      `\\bbonus(?: (?:is|of|was|will be|about|around))*:? ${AMOUNT},? (?:and |on )?(?:my |a )?base(?: (?:pay|salary|is|of))*:? ${AMOUNT}`,
    ),
    means: ([bonus = 0, base = 0]) => ({ annualPay: bonus + base }),
  },
  {
    // "Should end up around 160k all in"
    words: new RegExp(
      `\\b(?:should|will|gonna|going to|probably|i'll|expect to)(?: probably)? (?:end up|land|come out|finish|wind up)(?: (?:at|around|about|near|close to|with|making))* ${AMOUNT}(?: (?:all in|all told|total|in all|for the year|this year|altogether))+`,
    ),
    means: ([pay = 0]) => ({ annualPay: pay }),
  },
  {
    // "They just put in 10% no matter what": fixed, and no election of one's own.
    words: new RegExp(
      `\\b(?:they|employer|company|firm|work) (?:just |simply |only |always )*(?:puts?|gives?|contributes?|adds?|kicks?)(?: (?:in|me|us|everyone|everybody))* ${RATE}(?: of (?:my |our )?pay)? (?:no matter what|regardless|whether or not|either way|automatically|for everyone|for everybody|to everyone)`,
    ),
    means: ([percent = 0]) => ({ nonelectivePercent: percent }),
  },
  {
    // "They do 50% of what I put in, capped at 5k"
    words: new RegExp(
      `\\b(?:match(?:es)?|do(?:es)?|pays?|puts? in|gives?) ${RATE} of (?:what(?:ever)?|everything|all(?: that)?) (?:i|we|you) (?:put in|contribute|defer|save|do),? (?:and )?(?:it'?s |but |with )?(?:capped|capping|max(?:es|ed)?(?: out)?|up to|maximum|limited|limit)(?: (?:a|at|to|of|about))* ${AMOUNT}`,
    ),
    means: ([rate = 0, most = 0]) => ({
      match: [{ rate: rate / 100, upToPercentOfPay: 100 }],
      matchMaximum: most,
    }),
  },
  {
    // "Planning to hit 24.5 with my December bonus": thousands.
    words:
      /\b(?:plan(?:ning)? (?:to|on)|gonna|going to|will|should|aiming (?:to|for)) (?:hit|hitting|reach|get to|getting to|max at) (\d\d(?:\.\d)?)(?![\d%k]|\.\d| ?(?:percent|years?))/,
    means: ([thousands = 0]) => ({ electiveDeferralPlanned: thousands * 1_000 }),
  },
  {
    // "After-tax is limited to 6% for HCEs": theirs alone, where no other percent is said.
    words: new RegExp(
      `\\baftertax(?: (?:contributions?|money|is|are))* (?:limited|capped|restricted|maxed)(?: (?:to|at))+ ${RATE}(?: of (?:pay|comp(?:ensation)?|salary))? for ${HCE}(?![^.;]*\\d%)`,
    ),
    means: ([percent = 0]) => ({ allowsAfterTax: true, afterTaxCapHighlyCompensatedPercent: percent }),
    isNot: ['afterTaxCapPercent'],
  },
  {
    // "After-tax contributions of 1% to 10%, highly compensated employees up to 6%"
    words: new RegExp(
      `\\baftertax(?: (?:contributions?|money|of|from|between|elections?))* \\d+(?:\\.\\d+)?% (?:to|and|-) ${RATE}(?: of (?:eligible |their |your |our )?(?:pay|comp(?:ensation)?|salary))?[,;]? (?:and |but |with )?${HCE}(?: (?:up to|only|at|to|limited|capped|can do))* ${RATE}`,
    ),
    means: ([all = 0, some = 0]) => ({
      ...{ allowsAfterTax: true, afterTaxCapPercent: all },
      ...{ afterTaxCapHighlyCompensatedPercent: some },
    }),
    isNot: ['deferralCapHighlyCompensatedPercent', 'deferralCapPercent', 'match', 'afterTaxPercent'],
  },
  {
    // "The corporation puts in 20,000": the employer's money, and no deferral of its owner.
    words: new RegExp(
      `\\b(?:the |my |our )?${BUSINESS} (?:will |also |usually )?(?:puts?(?: in)?|contributes?|pays? in|adds?|kicks? in)(?: (?:into|for|me))* ${AMOUNT}(?! (?:in |of )?(?:wages?|salary|wtwo))`,
    ),
    means: ([amount = 0]) => ({ employerContribution: amount }),
  },
  {
    // "Employer match year to date 8,200, will be 8,900 by year end"
    words: new RegExp(
      `\\b(?:match|employer(?: money)?|company)(?: (?:is|was|ytd|year to date|so far|at|money|put in))* ${AMOUNT}(?: (?:ytd|so far|year to date))*,? (?:and |but )?(?:it'?ll be|it will be|will be|should be|gonna be|comes to)(?: (?:about|around))? ${AMOUNT}(?: (?:by|at|for) (?:the )?(?:end|year|yr|eoy|december))`,
    ),
    means: ([, year = 0]) => ({ employerContribution: year }),
  },
  {
    // "Employer was 8k as of September, 9,100 now"
    words: new RegExp(
      `\\b(?:employer|match|company)(?: (?:money|match|contributions?))?(?: (?:was|is|were|at|had|put in))* ${AMOUNT}(?: (?:as of|in|by|through|until) [a-z]+\\.?(?: \\d{1,2})?)?,? (?:and |but |it'?s |they'?re )*${AMOUNT} (?:now|today|by now|as of (?:now|today))`,
    ),
    means: ([, now = 0]) => ({ employerContribution: now }),
  },
  {
    // "My employer still owes me 2k for this year"
    words: new RegExp(`\\b(?:employer|company|they) (?:still )?owes?(?: me)? ${AMOUNT}`),
    means: ([amount = 0]) => ({ employerStillToCome: amount }),
  },
  {
    // "Deferred so far 0"
    words: /\bdeferred(?: so far| ytd| year to date)*:? \$?(0)(?![\d.%k])/,
    means: () => ({ electiveDeferralYearToDate: 0 }),
  },
  {
    // "…, deferred so far 2,000": an item of a list.
    words: new RegExp(
      `(?:^|[,;.] ?)(?:and )?(?:i(?:'ve| have)? )?deferred(?: (?:so far|ytd|year to date|to date))+:? ${AMOUNT}(?= ?(?:$|[,;.]))`,
    ),
    means: ([amount = 0]) => ({ electiveDeferralYearToDate: amount }),
  },
  {
    // "…, after-tax 55k so far": an item of a list.
    words: new RegExp(
      `(?:^|[,;.] ?)(?:and )?aftertax(?: contributions?)?:? ${AMOUNT} (?:so far|ytd|year to date|to date)(?= ?(?:$|[,;.]))`,
    ),
    means: ([amount = 0]) => ({ afterTaxYearToDate: amount, allowsAfterTax: true }),
  },
  {
    // "1,900 a month until July, then stopped": how much that is nobody has said.
    words: new RegExp(
      `${AMOUNT} (?:a|per|each|every) (?:month|pay ?check|check|pay ?period|week)[^.;$%]{0,30}\\b(?:until|till|til|through|thru|up to) (?:the end of )?${MONTH}`,
    ),
    means: () => ({}),
  },
  {
    // "I'm 60 in January 2027": born so many years before.
    words: /\b(?:i'?m|i am|i'll be|i turn|turning|i will be) (\d\d) in (?:[a-z]+ )?(20\d\d)\b/,
    means: ([age = 0, year = 0]) => ({ birthYear: year - age }),
    isNot: ['age', 'turningAge'],
    alsoAsked: true,
  },
  {
    // "Paid 13,750 a month, so 6,875 a check, and I got a 22k bonus"
    words: new RegExp(
      `${AMOUNT} (?:a|per|each|every) month\\b[^.;!?]{0,80}\\b(?:and|plus|with|also|got|get)(?: (?:i|also|got|get|have|had|an?|my))* ${AMOUNT} (?:annual |year-?end |sign-?on )?bonus`,
    ),
    means: ([month = 0, bonus = 0]) => ({ annualPay: month * 12 + bonus }),
  },
  {
    // "Paid 27 times, 7,000 gross each"
    words: new RegExp(
      `\\bpaid (\\d\\d) times(?: (?:a|this|per) year)?,? (?:at |with )?${AMOUNT} (?:gross |before taxes )?(?:each|a time|every time|a pop|per)\\b`,
    ),
    means: ([times = 0, each = 0]) => ({ annualPay: times * each, ...rhythmOf(times) }),
  },
  {
    // "15k is my bonus, salary is 180k"
    words: new RegExp(
      `${AMOUNT} is (?:my|the) bonus,? (?:and )?(?:my |the )?(?:salary|base|pay)(?: (?:is|of))* ${AMOUNT}`,
    ),
    means: ([bonus = 0, base = 0]) => ({ annualPay: bonus + base }),
  },
  {
    // "She makes 120k, so 310k together; I make 190k"
    words: new RegExp(
      `\\bi (?:make|earn) ${AMOUNT},? (?:plus|and|\\+|while) (?:she|he|my (?:wife|husband|spouse|partner)) (?:makes|earns)\\b`,
    ),
    means: ([pay = 0]) => ({ annualPay: pay }),
  },
  {
    // "The bonus will only be 25k": of the bonus that is known.
    words: new RegExp(
      `\\b(?:the|my) bonus (?:will |is |would |should |came |comes )(?:only |now |just |in |out |be |at |to )*${AMOUNT}`,
    ),
    means: ([amount = 0], { bonus }) => (bonus ? { bonus: { ...bonus, amount } } : undefined),
  },
  {
    // "No employer money"
    words: /\bno (?:employer|company) (?:money|contributions?)\b(?! (?:so far|yet))/,
    means: () => ({ employerContribution: 0 }),
  },
  {
    // "I'm a 5% owner", as the law calls who owns more than that. IRC 416(i)(1)(B)
    words: /\b(?:i'?m|i am|im) an? (?:more than )?(5)(?:%|-percent| percent) owner\b/,
    means: () => ({ fivePercentOwner: true }),
  },
  {
    // "Last year I made 172k on my W-2, this year more like 188k": each of its year.
    words: new RegExp(
      `\\blast year'?s? (?:i )?(?:${MADE}|was|wages|wtwo)[^.;$]{0,12} ${AMOUNT}[^.;$%]{0,30}?,? (?:and |but )?this year[^.;$%]{0,20} ${AMOUNT}`,
    ),
    means: ([before = 0, now = 0]) => ({ priorYearWages: before, annualPay: now }),
  },
  {
    // "Withdrawals only at 59½ or when you leave": nothing for who is younger.
    words:
      /\bwithdrawals?(?: (?:are|is|allowed|possible|come|of aftertax(?: money)?))* only (?:at|after|from|once|when|past)(?: (?:age|you'?re|you turn|you hit|i'?m))* 59/,
    means: (_, { age }) => ((age ?? 0) >= 59 ? undefined : { allowsInServiceWithdrawal: false }),
    isNot: ['age', 'turningAge', 'leavingEmployer'],
  },
  {
    // "Year-end profit share, last year it was 7k": no wages.
    words: new RegExp(
      `\\blast year (?:it|that|they|theirs)(?:'s)?(?: (?:was|were|put in|gave|paid|did|about|around))+ ${AMOUNT}`,
    ),
    means: (_, __, plain) => (THEIR_MONEY.test(plain) && !WAGES.test(plain) ? {} : undefined),
  },
  {
    // "I went over the limit": nobody plans that.
    words:
      /\b(?:went|gone|am|i'?m|was|get|got) over (?:the|my) (?:irs |annual |yearly )?(?:limit|max(?:imum)?)\b/,
    means: () => ({}),
    isNot: ['defersTheMost'],
  },
];

const THEIR_MONEY = /\b(?:profit[ -]?shar(?:ing|e)|match|bonus|employer|true[- ]?up)\b/;
const WAGES = /\b(?:wages?|wtwo|salary|pay|made|earned|income)\b/;

const RHYTHMS: readonly [times: readonly number[], frequency: NonNullable<Profile['payFrequency']>][] = [
  [[52, 53], 'weekly'],
  [[26, 27], 'biweekly'],
  [[24], 'semimonthly'],
  [[12], 'monthly'],
];
const rhythmOf = (times: number): Facts => {
  const found = RHYTHMS.find(([all]) => all.includes(times));
  return found ? { payFrequency: found[1] } : {};
};

/** Facts of a message with what its words say beyond doubt. */
export const beyondDoubt = (facts: Facts, plain: string, profile: Profile): Facts =>
  CERTAIN.filter(({ alsoAsked }) => alsoAsked || !plain.includes('?')).reduce(
    (known, certain) => withCertain(known, certain, plain, profile),
    facts,
  );

function withCertain(
  facts: Facts,
  { words, means, isNot = [], isNoOf = [] }: Certain,
  plain: string,
  profile: Profile,
): Facts {
  const match = words.exec(plain);
  if (!match) return facts;
  const found = match
    .slice(1)
    .filter((each) => each !== undefined)
    .map(Number);
  const said = means(found, profile, plain);
  if (!said) return facts;
  // A figure that is said elsewhere too keeps what it is there.
  const alone = found.filter(
    (figure) => plain.split(new RegExp(`(?<![\\d.])${figure}(?![\\d.]|\\.\\d)`)).length === 2,
  );
  const rest = Object.entries(withoutTiersOf(facts, alone)).filter(
    ([field, value]) =>
      !isNot.includes(field as Field) &&
      !(value === false && isNoOf.includes(field as Field)) &&
      !(typeof value === 'number' && comesTo(value, alone)),
  );
  return { ...Object.fromEntries(rest), ...said };
}

/** As it was said, or what it comes to in a year. */
const comesTo = (value: number, figures: readonly number[]): boolean =>
  figures.some((figure) => TIMES_A_YEAR.some((times) => Math.abs(figure * times - value) < 0.005));

/** A step of a match that these figures alone were taken for. */
function withoutTiersOf(facts: Facts, figures: readonly number[]): Facts {
  const { match, ...others } = facts;
  if (!match) return facts;
  const left = match.filter(
    ({ upToPercentOfPay: bound }, index) =>
      bound === undefined ||
      !figures.some(
        (figure) => bound === figure || bound - (match[index - 1]?.upToPercentOfPay ?? 0) === figure,
      ),
  );
  return left.length === 0 && match.length > 0 ? others : { ...others, match: left };
}

const OF_SOMETHING_ELSE =
  '(?:owner|ownership|stake|equity|return|returns|growth|yield|interest|apr|apy|inflation|raise|bracket|tax|vested|for (?:the )?(?:highly|hces?|others?))';
const BEFORE_IT =
  '(?:return|returns|growth|yield|interest|inflation|rate of return|bracket)(?: (?:of|at|is|about))*';

/** "50% up to 6%, I'm a 5% owner", "…, return 7%": a percent of something else is neither a match nor an election. */
export function withoutOtherPercents(facts: Facts, plain: string): Facts {
  const others = [
    ...plain.matchAll(new RegExp(`${RATE} ${OF_SOMETHING_ELSE}\\b`, 'g')),
    ...plain.matchAll(new RegExp(`\\b${BEFORE_IT} ${RATE}`, 'g')),
  ]
    .map(([, figure]) => Number(figure))
    .filter((figure) => plain.split(`${figure}%`).length === 2);
  if (others.length === 0) return facts;
  const { electiveDeferralPercent: percent, ...rest } = withoutTiersOf(facts, others);
  return percent == null || others.includes(percent) ? rest : { ...rest, electiveDeferralPercent: percent };
}

const IN_YEARS =
  /\b(?:retir\w*|leav\w*|quit\w*)(?: (?:from )?(?:here|work|this job|them|the company))? in (?:about |maybe |like )?(?:\d+|a few|a couple(?: of)?|two|three|four|five|ten|several|some) (?:more )?(?:years?|yrs?)\b|\b(?:\d+|a few|two|three|four|five|ten) (?:more )?(?:years?|yrs?) (?:until|till|before|from|to) (?:i )?retir\w*/;

/** Whoever is on leave comes back. */
const ON_LEAVE =
  /\b(?:unpaid|parental|maternity|paternity|medical|family|sick|fmla|military) leave\b|\bleave of absence\b|\bon (?:fmla|leave)\b/;

/** "Retiring in 2 years": not soon, as the question has it. */
export function withoutLeavingLater(facts: Facts, plain: string): Facts {
  const { leavingEmployer, lastPayDate: _, ...others } = facts;
  return leavingEmployer === true && (IN_YEARS.test(plain) || ON_LEAVE.test(plain)) ? others : facts;
}
