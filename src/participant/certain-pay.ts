import { AMOUNT, BUSINESS, type Certain, MADE } from './certain.ts';
import type { Facts, Profile } from './profile.ts';
import { MONTH } from './reading/other-subjects.ts';

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

/** "145" for what somebody makes in a year is thousands. */
const inThousands = (said: number): number => (said >= 20 && said < 1_000 ? said * 1_000 : said);
const YEARLY =
  '\\$?(\\d{3}(?![\\d.%])|\\d{5,6}(?:\\.\\d+)?)(?![\\d.]*\\d|%| ?(?:an hour|hours|percent|shares|more|less|in bonus|bonus|rsus?|paychecks?|options)\\b|[^.;]{0,20}\\bnext year)';

const IN_PIECES_OR_PAST =
  /\b(?:bonus|commissions?|rsus?|overtime|raise|was|last|next|not|actually|base|quarter|half|wife|husband|spouse|partner|months?)\b/;

/** What is less, of an item of a list, may be anything. */
const LEAST_PAY = 40_000;
const OF_PAY = /\b(?:pay|salary|commissions?|wages?|wtwo|income|earn\w*|mak(?:e|ing)|made|comp|gross|ote)\b/;
/** "…, and usually another 30k in bonus that doesn't count". */
const NOT_COUNTED = /\b(?:doesn'?t|does not|don'?t|isn'?t|not) (?:count|counted|eligible|included|part)\b/;
/** "Last year I made 172k, this year my wife makes 188k", "… 24,500 to the 401(k)": the second isn't one's pay. */
const PUT_IN_LAST_OR_NOW =
  /\blast (?:year|yr)\b[^.;]*\b(?:this (?:year|yr)[^.;]*\b(?:theplan|put in|deferred|contributed|wife|husband|spouse)|match)\b|\bbalance\b[^.;]*\blast (?:year|yr)/;
/** Of savings, of costs, and of a spouse. */
const OF_OTHERS =
  /\b(?:wife|husband|spouse|partner|his|hers?|deferr?\w*|contribut\w*|put(?:ting)? in|saved?|match\w*|aftertax|profit|bonus|rent|employer|limit)\b/;

/** Pay in pieces, and what it really comes to. */
export const ofPay: readonly Certain[] = [
  {
    // "I make like 165 plus around 15 bonus": thousands, both
    words:
      /\b(?:i make|making|i earn|i'm at|pay is|salary is|base is|base)(?: (?:like|about|around|roughly))* \$?(\d{2,3})k?(?:000)?,? (?:plus|and|with|\+)(?: (?:a|an|around|about|like|roughly|maybe|another))* \$?(\d{1,2})k?(?:000)? (?:in |of )?bonus\b/,
    means: ([base = 0, bonus = 0]) => (base >= 40 ? { annualPay: (base + bonus) * 1_000 } : undefined),
    alsoAsked: true,
  },
  {
    // "90k a half year"
    words: new RegExp(
      `${AMOUNT} (?:(?:a|per|each|every|for) half[- ]year|(?:a|per|for|every) half a year|every (?:six|6) months)\\b`,
    ),
    means: ([half = 0]) => ({ annualPay: half * 2 }),
  },
  {
    // "180 until June, 220 since", "220 but only since July": of the whole year it's neither.
    words: new RegExp(
      `^(?:(?:i was |was |been |it was )?(?:on |at )?\\$?\\d+ (?:until|till|til|through|thru) ${MONTH},? (?:and |then |but )?(?:now )?\\$?\\d+ (?:since|after|from then|now)|\\$?\\d+,? (?:but )?only (?:since|from|starting) ${MONTH})`,
    ),
    means: () => ({}),
    isNot: ['annualPay'],
  },
  {
    // "Paid on the last day of each month"
    words:
      /\bpaid (?:on )?(?:the )?(?:last|first|\d{1,2}(?:st|nd|rd|th))(?: (?:business|working|week))?(?: ?day)? of (?:each|every|the) month\b/,
    means: () => ({ payFrequency: 'monthly' }),
  },
  {
    // "My salary is $240,000 and last year it was $231,000"
    words: new RegExp(
      `\\b(?:salary|pay|i make|wages?|i earn)(?: (?:is|of|this year|are|about|around))*:? ${AMOUNT}(?: (?:this year|now))?,? (?:and )?last (?:year|yr)(?:'s)?(?: (?:it was|i made|was|i earned|they were|i had))* ${AMOUNT}`,
    ),
    means: ([pay = 0, wages = 0], _, plain) =>
      OF_OTHERS.test(plain) ? undefined : { annualPay: pay, priorYearWages: wages },
  },
  {
    // "60, 155k, 149,900 last year", "wages 155k this year, 149,900 last year"
    words: new RegExp(
      `(?:^|[,;] ?|\\bwages? )${AMOUNT}(?: this (?:year|yr))?, (?:and )?${AMOUNT} last (?:year|yr)(?= ?(?:$|[.,;]))`,
    ),
    means: ([pay = 0, wages = 0], _, plain) =>
      OF_OTHERS.test(plain) || pay < LEAST_PAY ? undefined : { annualPay: pay, priorYearWages: wages },
  },
  {
    // "Commission, last year 210k this year prob 180k": each of its year, where it's pay that is spoken of.
    words: new RegExp(
      `\\blast (?:year|yr)(?:'s)?(?: (?:was|were|it was|i made|i got|about|around|at))*:? ${AMOUNT}[,;.]? (?:and |but |so )*(?:this|for this) (?:year|yr)(?:'s)?(?: (?:prob|probably|about|around|maybe|more like|it'?s|it'?ll be|will be|looks like|i'?m at|at|is|should be|closer to|only))* ${AMOUNT}`,
    ),
    means: ([wages = 0, pay = 0], _, plain) =>
      OF_PAY.test(plain) && !OF_OTHERS.test(plain) && !PUT_IN_LAST_OR_NOW.test(plain) && pay >= LEAST_PAY
        ? { priorYearWages: wages, annualPay: pay }
        : undefined,
  },
  {
    // "Last year I made 182k and put in 23,500. This year it's 195k"
    words: new RegExp(
      `\\blast (?:year|yr) i (?:made|earned|got) ${AMOUNT}(?: (?:here|there))? and (?:put in|deferred|contributed|saved) ${AMOUNT}[,.;] (?:and |but )?this (?:year|yr)(?:'s)?(?: (?:it'?s|it'?ll be|i'?m at|i make|i'?ll make|pay is|is|will be|about|more like))+ ${AMOUNT}`,
    ),
    means: ([wages = 0, , pay = 0]) => ({ priorYearWages: wages, annualPay: pay }),
  },
  {
    // "400k all in, 260k of that is base. The plan only counts base"
    words: new RegExp(
      `${AMOUNT}[^.;$]{0,20}[,;.] ?${AMOUNT} of (?:that|it|this|which) is (?:my )?base\\b(?=.*\\b(?:only (?:counts?|looks at|goes by)|(?:counts?|looks at|goes by) only) (?:my |the )?base)`,
    ),
    means: ([, base = 0]) => ({ annualPay: base }),
  },
  {
    // "Made 149k last yr per box 3 but 160k this yr"
    words: new RegExp(
      `\\b${MADE} ${AMOUNT} (?:in )?last (?:year|yr)(?: (?:per|by|in|from|on) (?:thebox|box \\d|my wtwo|the wtwo|wtwo))?,? (?:and |but )?(?:more like |about |around |prob(?:ably)? |will make |i'?ll make )*${AMOUNT} this (?:year|yr)`,
    ),
    means: ([wages = 0, pay = 0]) => ({ priorYearWages: wages, annualPay: pay }),
  },
  {
    // "66, made 30k this year and that's it"
    words: new RegExp(
      `(?:^|[.;,] ?)(?:i(?:'ve| have)? )?(?:only )?${MADE} ${AMOUNT} this (?:year|yr)(?! so far| to date| from (?:my|the) (?:side|other|old))(?=,? (?:and |but )?(?:that'?s|thats) (?:it|all)\\b|[.;,]? ?(?:put|deferred|contributed|saved)\\b)`,
    ),
    means: ([pay = 0]) => ({ annualPay: pay }),
    isNot: ['electiveDeferralPlanned'],
  },
  {
    // "salary 200000 … aftertax 4000 biweekly", a list without commas: the pay is what is called so.
    words: new RegExp(
      `\\b(?:salary|annual pay|yearly pay)(?: (?:is|of))*:? ${AMOUNT}(?! (?:a|per|every|each)\\b)(?=[^.;]*\\b(?:aftertax|match|deferrals?|theplan) \\$\\d)`,
    ),
    means: ([pay = 0], _, plain) =>
      pay >= 20_000 && !IN_PIECES_OR_PAST.test(plain) ? { annualPay: pay } : undefined,
    isNot: ['annualPay'],
  },
  {
    // "I work at Acme for 200k"
    words: new RegExp(`\\bwork(?:ing)? (?:at|for) [a-z]+(?: [a-z]+)? for ${AMOUNT}`),
    means: ([pay = 0]) => (pay >= 10_000 ? { annualPay: pay } : undefined),
  },
  {
    // "W-2 from my own S corp of 100k": pay of the business that has the plan.
    words: new RegExp(
      `\\bwtwo(?: (?:pay|wages|income|salary))? (?:from|by) (?:my|our)(?: own)? ${BUSINESS}(?: (?:of|is|at|about))+ ${AMOUNT}(?! (?:last year|in 20))|\\b[sc][- ]?corp\\b[^.;$]{0,20}\\bwtwo(?: (?:of|is|pay of|wages of))+ ${AMOUNT}(?! (?:last year|in 20))`,
    ),
    means: ([pay = 0]) => ({ annualPay: pay }),
    isNot: ['priorYearWages'],
  },
  {
    // "Base is 185k and then usually another 30k in commission"
    words: new RegExp(
      `\\bbase(?: (?:is|pay|salary|of))*:? ${AMOUNT},? (?:and |plus |then |with )*(?:usually |typically |about |around |maybe |probably |roughly )*(?:another |an extra |a further )?(?:usually |about |around )?${AMOUNT} (?:in |of |from )(?:commissions?|overtime|ot|tips|bonus(?:es)?)\\b`,
    ),
    means: ([base = 0, more = 0], _, plain) =>
      NOT_COUNTED.test(plain) ? undefined : { annualPay: base + more },
  },
  {
    // "Base 70, OTE 160, realistically I'll land around 145 this year"
    words: new RegExp(
      `\\b(?:realistically|actually|really|probably|likely|prob|more likely)[ ,]+(?:i'?ll |i will |i |it'?ll |will )?(?:land|end up|finish|come out|come in|make|earn)(?: (?:at|around|about|near|with|making|like))* ${YEARLY}(?: (?:this year|for the year|all in|total|in total))?`,
    ),
    means: ([pay = 0]) => ({ annualPay: inThousands(pay) }),
  },
  {
    // "Base 100k, realistically 140k with commission"
    words: new RegExp(
      `\\b(?:realistically|in reality|more like|really)[ ,]+(?:about |around )?${AMOUNT} (?:with|incl(?:uding)?|after|counting)(?: (?:the|my|all))* (?:commissions?|bonus(?:es)?|overtime|ot|tips)\\b`,
    ),
    means: ([pay = 0]) => ({ annualPay: pay }),
  },
  {
    // "Base 90k, commission prob 70k more, so 160k all in this year"
    words: new RegExp(
      `\\bbase(?: (?:is|pay|salary|of))*:? ${AMOUNT}[^;!?]{0,80}\\bso (?:about |around |like |roughly )?${AMOUNT} (?:all in|all told|in total|total|altogether|in all)\\b`,
    ),
    means: ([base = 0, pay = 0]) => (pay > base ? { annualPay: pay } : undefined),
  },
  {
    // "98k is the offer letter's yearly figure, what I'll really get paid in 2026 is 64k"
    words: new RegExp(
      `\\bwhat (?:i'?ll|i will|i) (?:really |actually )?(?:get|be|get paid|be paid|make|earn|receive)\\b[^.;$?]{0,30}\\b(?:is|will be|comes to|would be|should be)(?: (?:about|around|more like|only))* ${AMOUNT}`,
    ),
    means: ([pay = 0]) => ({ annualPay: pay }),
  },
  {
    // "Base is 182k. The 2025 bonus got paid in March, 27,300": pay of the year in which it's paid.
    words: new RegExp(
      `\\bbase(?: (?:is|pay|salary|of))*:? ${AMOUNT}[.,;]? (?:and )?(?:the |my |a )?(?:20\\d\\d |last year'?s |annual )*bonus (?:got |was |came |is )?(?:paid|paid out|in)(?: (?:out|in))* (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*,? (?:it was |was |and was |of |at )?${AMOUNT}(?!,? for (?:20\\d\\d|last year))`,
    ),
    means: ([base = 0, bonus = 0]) => ({ annualPay: base + bonus }),
  },
  {
    // "27,300 bonus this March on top of my base of 200k"
    words: new RegExp(
      `${AMOUNT} bonus(?: (?:this|in|last|paid|was|came|year|[a-z]{3,9}))* (?:on top of|over|above|beside|in addition to) (?:my |the |a )?(?:base|salary|base pay|base salary)(?: (?:of|is))* ${AMOUNT}`,
    ),
    means: ([bonus = 0, base = 0]) => ({ annualPay: base + bonus }),
  },
  {
    // "Gross receipts 210k, net 175k", "1099 income 210k before expenses, expenses 35k": what the business leaves.
    words: new RegExp(
      `\\bgross receipts(?: (?:of|are|were|is|about))*:? ${AMOUNT}[^.;$]{0,20}\\bnet(?: (?:profit|income|of|is|about))*:? ${AMOUNT}`,
    ),
    means: ([, net = 0]) => ({ annualPay: net }),
  },
  {
    words: new RegExp(
      `${AMOUNT} before expenses,? (?:and )?(?:my |the )?expenses(?: (?:of|are|were|is|about|around))* ${AMOUNT}`,
    ),
    means: ([receipts = 0, expenses = 0]) =>
      receipts > expenses ? { annualPay: receipts - expenses } : undefined,
  },
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
    // "Last year I made 172k on my W-2, this year more like 188k": each of its year.
    words: new RegExp(
      `(?:(?:^|[.;,!] ?|\\band |\\bbut )|(?<!'s )\\b(?:pay|salary|income|wages|base|wtwo) )last year'?s? (?:i )?(?:${MADE}|was|wages|wtwo)[^.;$]{0,12} ${AMOUNT}[^.;$%]{0,30}?,? (?:and |but )?this year[^.;$%]{0,20} ${AMOUNT}(?! so far| in already)`,
    ),
    means: ([before = 0, now = 0], _, plain) =>
      PUT_IN_LAST_OR_NOW.test(plain) || now < LEAST_PAY
        ? undefined
        : { priorYearWages: before, annualPay: now },
  },
];
