import { AMOUNT, BUSINESS, type Certain } from './certain.ts';
import { MONTH } from './reading/other-subjects.ts';

/** An employer that counts as one with this one. IRC 414(b), (c), (m) */
const RELATED =
  '(?:(?:related|sister|affiliated?|parent) (?:compan(?:y|ies)|employer|firm|business)|(?:an? |our )affiliate|subsidiary)';

/** What went in with other employers, and with a business of one's own. */
export const ofOtherPlans: readonly Certain[] = [
  {
    // "… where I had put $9,800 into their 401(k) and they'd put in $3,100": the first is one's own.
    words: new RegExp(
      `\\b(?:had |i'd |i )put ${AMOUNT} (?:in|into) their (?:theplan|plan),? and they(?:'d| had)? (?:also )?(?:put in|matched|added|gave(?: me)?|contributed) ${AMOUNT}`,
    ),
    means: ([own = 0]) => ({ otherEmployerDeferrals: own }),
  },
  {
    // "Started here from Google, where I'd put 14k into their 401(k)"
    words: new RegExp(
      `\\bfrom (?!my\\b|here\\b|the\\b|${MONTH})[a-z]+,? where i(?:'d|'ve| had| have)? (?:already )?(?:put|deferred|contributed|saved)(?: in)? ${AMOUNT}`,
    ),
    means: ([amount = 0], _, plain) =>
      /\baftertax\b/.test(plain) ? undefined : { otherEmployerDeferrals: amount },
    isNot: ['electiveDeferralYearToDate', 'electiveDeferralPlanned'],
  },
  {
    // "I have a solo 401(k). I already max the 24,500 at work": with the employer, not in one's own plan.
    words: new RegExp(
      `\\bmax(?:ed|ing|es)?(?: out)? (?:the |my )?${AMOUNT}(?: \\w+)? (?:at|through|with) (?:work|my (?:day |main |regular |w-?2 )?(?:job|employer))\\b`,
    ),
    means: ([amount = 0], { planType }, plain) =>
      planType === 'solo401k' || /\b(?:solo|own business|self-?employed)\b/.test(plain)
        ? { otherEmployerDeferrals: amount }
        : undefined,
  },
  {
    // "I also work at a sister company where 14,500 deferred and 20k employer money went into its plan"
    words: new RegExp(
      `\\b${RELATED}\\b[^.;$?]{0,40}?(?:i )?(?:deferred |put in )?${AMOUNT}(?: (?:of|in|was|were|deferred|deferrals?|my own|own|pretax|roth))* (?:and|plus|with|,) ?${AMOUNT} (?:of |in )?(?:the |their |its )?(?:employer|company|match|profit sharing)\\b`,
    ),
    means: ([own = 0, theirs = 0]) => ({
      relatedAdditions: own + theirs,
      otherEmployerDeferrals: own,
    }),
  },
  {
    // "I also work for a related company, my pay there is 100k and 30k went into its plan"
    words: new RegExp(
      `\\b${RELATED}\\b[^.;$?]{0,40}?(?:pay(?:s)?(?: me)?|make|earn|salary|paid)(?: (?:there|is|of|at|about))* ${AMOUNT}[^.;$?]{0,20}?${AMOUNT} (?:(?:has|have|was|were) )?(?:went|gone|goes|put|paid|contributed|going) (?:in|into)\\b`,
    ),
    means: ([pay = 0, into = 0]) => ({ relatedPay: pay, relatedAdditions: into }),
  },
  {
    // "30k went into the plan of our sister company"
    words: new RegExp(
      `${AMOUNT} (?:(?:has|have|was|were) )?(?:went|gone|goes|put|paid|contributed)(?: in)?(?: (?:into|in|to|the|theplan|plan|of|at|a|an|my|our))* ${RELATED}\\b|\\b${RELATED}(?:'s)?(?: (?:plan|theplan))?[^.;$?]{0,25}? (?:got|received|has|had) ${AMOUNT}`,
    ),
    means: ([into = 0]) => ({ relatedAdditions: into }),
  },
  {
    // "My own business's solo 401(k) got 30k this year"
    words: new RegExp(
      `\\b(?:my|our) (?:(?:own|side) ${BUSINESS}|llc|business)(?:'s)?(?: (?:solo|own))* (?:plan|theplan)(?: (?:already|has|just))* (?:got|gets|received|is getting) ${AMOUNT}|${AMOUNT} (?:(?:has|have) )?(?:went|gone|goes|put|paid)(?: in)? (?:into |to )(?:my|our) (?:(?:own|side) ${BUSINESS}|llc|business)(?:'s)?(?: (?:solo|own))* (?:plan|theplan)`,
    ),
    means: ([into = 0]) => ({ businessAdditions: into }),
  },
];
