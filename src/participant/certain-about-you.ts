import { AMOUNT, type Certain } from './certain.ts';

/** Who somebody is to this employer, and when they were born. */
export const ofThePerson: readonly Certain[] = [
  {
    // "The 149k was from my old company": no wages from this one.
    words: new RegExp(
      `\\bthe ${AMOUNT} (?:was|were|is|came|comes)(?: (?:all|actually|really))* (?:from|at|with) (?:my |the |an? )?(?:old|previous|former|last|other|prior) (?:job|employer|company|place|firm)\\b`,
    ),
    means: ([amount = 0], { priorYearWages }) =>
      priorYearWages === amount ? { priorYearWages: 0 } : undefined,
  },
  {
    // "I'm 60 in January 2027": born so many years before.
    words: /\b(?:i'?m|i am|i'll be|i turn|turning|i will be) (\d\d) in (?:[a-z]+ )?(20\d\d)\b/,
    means: ([age = 0, year = 0]) => ({ birthYear: year - age }),
    isNot: ['age', 'turningAge'],
    alsoAsked: true,
  },
  {
    // "I'm a 5% owner", as the law calls who owns more than that. IRC 416(i)(1)(B)
    words: /\b(?:i'?m|i am|im) an? (?:more than )?(5)(?:%|-percent| percent) owner\b/,
    means: () => ({ fivePercentOwner: true }),
  },
  {
    // "I'm new here this year, am I an HCE?": no wages from this employer last year.
    words:
      /\b(?:i )?was ?n'?t (?:here|working here|employed here|with them) last year\b|\b(?:i'?m|i am|im|as) (?:a )?(?:new (?:here|hire|employee)|newly hired) (?:this year|since this year)\b|(?:^|[,;.] ?)(?:a )?new hire this year\b|\bi (?:(?:only |just )*(?:started|joined)) (?:here|this company|the company|this job|working here) (?:only |just )?this year\b|\bi (?:was|got) hired (?:here )?this year(?= ?(?:$|[.,;!?]))/,
    means: (_, __, plain) =>
      /\blast (?:year|yr)\b/.test(plain.replace(/\bwas ?n'?t [a-z ]{4,16} last year\b/, ' '))
        ? undefined
        : { priorYearWages: 0 },
    alsoAsked: true,
  },
];
