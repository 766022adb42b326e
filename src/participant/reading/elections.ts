import type { Facts } from '../profile.ts';
import { clauseAround } from './clauses.ts';
import { type Pattern, say } from './pattern.ts';
import { AFTER_TAX, CAP_NOUN, CAP_VERB, HIGHLY_PAID, isForHighlyPaid } from './plan-rules.ts';

/**
 * How elections are set on the recordkeeper's page, and the plan's own caps on deferrals. A cap in percent is the
 * plan's: the law has none. One in dollars counts only where the plan is said to set it.
 */

const DEFERRALS =
  '(?:(?:elective|employee|salary|my|our|the|pretax|roth|regular|theplan|ordinary|and|or|/) ?)*(?:deferrals?|contributions?|(?:deferral |contribution )?elections?|deferral rate)';
const PLAN = '(?:(?:my|our|the) )?(?:plan|theplan|employer|company|payroll|they|it|we|recordkeeper)';
const CANNOT =
  "(?:can'?t|cannot|can not|not allowed to|aren'?t allowed to|may not|won'?t let (?:me|us)|doesn'?t let (?:me|us)|not able to)";
const DEFER = '(?:defer|elect|contribute|put in|set|go|save)';
const EACH = '(?: (?:of|from|out of|my|our|the|each|every|per|a|pay|salary|paycheck|check|eligible))*';

const isAboutAfterTax = (clause: string): boolean => /\baftertax\b/.test(clause);
const isAboutBoth = (clause: string): boolean =>
  isAboutAfterTax(clause) && /\b(?:and|plus|both|together|combined|total)\b|[+&]/.test(clause);

/** A percent of a cap on deferrals, or on them and after-tax money together. */
const capInPercent: Parameters<typeof say>[1] = ([percent], _context, { text, at, whole }) => {
  const clause = clauseAround(text, at, whole);
  if (isForHighlyPaid(text.slice(at + whole.length)))
    return isAboutAfterTax(clause) ? undefined : { deferralCapHighlyCompensatedPercent: Number(percent) };
  if (isAboutBoth(clause)) return { combinedCapPercent: Number(percent) };
  return isAboutAfterTax(clause) ? undefined : { deferralCapPercent: Number(percent) };
};

const TOGETHER = '(?:combined|together|in total|total|overall|all in)';
const ALL = '(?:total|all|overall|combined|aggregate|the sum of)';
/** Where the plan caps after-tax money too, it takes it. */
const ofBoth: Parameters<typeof say>[1] = ([percent]) => ({
  allowsAfterTax: true,
  combinedCapPercent: Number(percent),
});
const COUNTS: Record<string, number> = { one: 1, two: 2, three: 3, four: 4 };

/** In which steps; of after-tax money alone where only that is named. */
const inUnit =
  (electionUnit: NonNullable<Facts['electionUnit']>): Parameters<typeof say>[1] =>
  (_, _context, { text, at, whole }) => {
    const clause = clauseAround(text, at, whole);
    return isAboutAfterTax(clause) && !isAboutBoth(clause)
      ? { afterTaxElectionUnit: electionUnit }
      : { electionUnit };
  };

/** The cap on the deferrals of the highly compensated; "I'm highly compensated and put in 4%" is one's own election. */
const capForHighlyPaid: Parameters<typeof say>[1] = ([percent], _context, { text, at, whole }) => {
  const clause = clauseAround(text, at, whole);
  if (isAboutAfterTax(clause) || (/\b(?:i|i'm|my|me)\b/.test(whole) && !IS_ALLOWED.test(whole)))
    return undefined;
  return { deferralCapHighlyCompensatedPercent: Number(percent) };
};
const IS_ALLOWED = /\b(?:can|may|allowed|able to|lets?|capped|limited|cap|limit)\b/;

/** What pre-tax, Roth and after-tax money have together as their cap: read before what looks for the cap of one of them. */
export const combinedCapPatterns: readonly Pattern[] = [
  // "the plan limits deferrals and after-tax together to 25% of each paycheck", "caps pre-tax plus after-tax at a combined 40%"
  say(
    `${PLAN} (?:only )?${CAP_VERB} [^.;%$]{0,20}?\\b(?:deferrals?|contributions?|pretax|roth)\\b[^.;%$]{0,15}?(?: and| plus| with|,|&|\\+)+ ?(?:the |my )?${AFTER_TAX}[^.;%$]{0,30}?<percent>${EACH}`,
    ofBoth,
  ),
  // "deferrals plus after-tax can't exceed 50%", "pre-tax, Roth and after-tax together can't be more than 50%"
  say(
    `(?:${DEFERRALS}|pretax|roth)[^.;%$]{0,30} ${AFTER_TAX}[^.;%$]{0,20}(?:${CAP_VERB}|${CANNOT}|${CAP_NOUN})[^.;%$]{0,25}<percent>${EACH}`,
    ofBoth,
  ),
  // "total employee contributions are capped at 40% of eligible pay", "the plan caps all my contributions at 60%"
  say(
    `(?:${PLAN} (?:only )?${CAP_VERB} )(?:my |our |the )?${ALL} (?:employee |my |our )*(?:contributions?|savings|deferrals?)(?: (?:at|to|by))*<about><percent>${EACH}`,
    ([percent]) => ({ combinedCapPercent: Number(percent) }),
  ),
  say(
    `\\b${ALL} (?:employee |of my |my |our )*(?:contributions?|savings|deferrals?)(?: (?:is|are|gets?|being|may|must))*(?: (?:${CAP_VERB}|${CANNOT}|not|be|exceed|more than|up to|at|to|by|only))+<about><percent>${EACH}`,
    ([percent]) => ({ combinedCapPercent: Number(percent) }),
  ),
  // "Plan says max 20% total across everything"
  say(
    `${PLAN}(?: (?:says|has|allows|lets us do))?(?: (?:a|the|only|up to|is))* (?:max(?:imum)?|cap|limit|most)(?: (?:of|is|at))* <percent> (?:total|combined|in total|altogether)(?: (?:across|for|of|on|over) (?:everything|all(?: of it| contributions| sources| types)?|pretax,? roth,? and aftertax))?(?= ?(?:$|[.,;!]))`,
    ([percent]) => ({ combinedCapPercent: Number(percent) }),
  ),
  say(`\\b${TOGETHER} (?:employee )?${CAP_NOUN}<about><percent>${EACH}`, ([percent]) => ({
    combinedCapPercent: Number(percent),
  })),
];

export const electionPatterns: readonly Pattern[] = [
  // "the plan caps deferrals at 50%, 8% for HCEs"
  say(
    `(?:${PLAN} (?:only )?${CAP_VERB} )?${DEFERRALS}(?: (?:is|are|gets?|being))*(?: ${CAP_VERB})?(?: (?:at|to|up|by))*<about><percent>${EACH},?(?: (?:and|but|or|only|just))* <percent>${EACH} (?:for|if|when) (?:you'?re )?${HIGHLY_PAID}`,
    ([everybody, highlyPaid], _context, { whole }) =>
      isAboutAfterTax(whole)
        ? undefined
        : {
            deferralCapPercent: Number(everybody),
            deferralCapHighlyCompensatedPercent: Number(highlyPaid),
          },
  ),
  // "highly compensated employees can only defer 8%", "as an HCE I can only contribute 6%", "HCEs are capped at 5% pre-tax"
  say(
    `\\b${HIGHLY_PAID}[^.;%$]{0,30}\\b(?:only|at most|up to|capped|limited|limit|cap|max(?:imum|es)?|no more than)\\b[^.;%$]{0,25}<percent>${EACH}`,
    capForHighlyPaid,
  ),
  say(
    `${PLAN} (?:only )?${CAP_VERB} ${HIGHLY_PAID}(?: (?:at|to|by))*<about><percent>${EACH}`,
    capForHighlyPaid,
  ),
  // "the plan caps deferrals at 15% of each paycheck", "they limit us to 50% of pay"
  say(
    `${PLAN} (?:only )?${CAP_VERB} (?:${DEFERRALS}|us|me|you|everyone|employees)(?: (?:at|to|by))*<about><percent>${EACH}`,
    capInPercent,
  ),
  say(
    `${PLAN} (?:only )?${CAP_VERB} ${DEFERRALS}(?: (?:at|to|by))*<about><money>(?: (?:a|per) year)?`,
    ([amount]) => ({ deferralCapAmount: Number(amount) }),
  ),
  // "my deferral is capped at 20%", "deferrals max out at 75% of pay"
  say(
    `${DEFERRALS}(?: (?:is|are|gets?|being))? ${CAP_VERB}(?: (?:at|to|off|out|by))*<about><percent>${EACH}`,
    capInPercent,
  ),
  // "the cap on deferrals is 15%"
  say(
    `${CAP_NOUN} (?:on|for|of) ${DEFERRALS}(?: (?:in|at|under) (?:my|our|the) (?:plan|theplan|company))?<about><percent>${EACH}`,
    capInPercent,
  ),
  say(`\\b(?:deferral|contribution|election) ${CAP_NOUN}<about><percent>${EACH}`, capInPercent),
  // "I can't defer more than 15%", "we can only elect up to 50%"
  say(`${CANNOT} ${DEFER} (?:more than|over|above|past)<about><percent>${EACH}`, capInPercent),
  say(
    `\\b(?:can|lets? (?:me|us)|allows? (?:me|us) to|allowed to|able to) (?:only )?${DEFER} (?:only )?(?:up to|at most|a max(?:imum)? of|no more than)<about><percent>${EACH}`,
    capInPercent,
  ),
  say(
    `\\b(?:the )?(?:most|max(?:imum)?)(?: (?:i|we|you|that|can|may|am allowed to|are allowed to|the plan lets me))* ${DEFER}<about><percent>${EACH}`,
    capInPercent,
  ),
  // "whole percents only", "we elect in half percents", "elections are a flat dollar amount per paycheck"
  say(
    '\\b(?:whole|full|integer|round)[- ]?(?:number )?(?:percents?|percentages?|percentage points?|%)(?: (?:only|of pay|steps))*',
    inUnit('wholePercent'),
  ),
  say(
    '\\bhalf[- ](?:a )?(?:percents?|percentages?|%)(?: (?:steps?|increments?|points?))*|\\b(?:0?\\.5%|half[- ]percent) (?:steps|increments)|\\b(?:steps|increments) of 0?\\.5%',
    inUnit('halfPercent'),
  ),
  say(
    '\\btenths? of (?:a )?(?:percents?|%)|\\b0?\\.1% (?:steps|increments)|\\b(?:steps|increments) of 0?\\.1%|\\bone decimal(?: place)?',
    inUnit('tenthPercent'),
  ),
  say('\\bwhole[- ]dollars?(?: (?:amounts?|only|a|per|each|paycheck))*', inUnit('wholeDollars')),
  say(
    '\\b(?:elections?|elect|set|enter|entered|deferrals?|it)\\b[^.;%$\\d]{0,25}\\b(?:in|as|a|an|by)(?: (?:a|flat|fixed|exact))* dollars?(?: amounts?)?(?: (?:a|per|each|every) (?:pay ?check|check|pay ?period))?(?= ?(?:$|[.,;!]|not|instead))',
    inUnit('dollars'),
  ),
  // "one percent for both", "one election covers pre-tax and after-tax"
  say(
    '\\b(?:one|a single|the same|just one) (?:election|percent(?:age)?|rate|number)(?: (?:is|covers|counts|applies|holds))*(?: (?:for|to))? (?:both|everything|all of it|pretax and aftertax|deferrals? and aftertax)',
    () => ({ combinedElection: true }),
  ),
  // "the plan has spillover", "my deferrals go on as after-tax once I hit the limit"
  say(
    "\\b(?:no|without|not have|does not have|doesn't have|don't have|not offer|doesn't offer)(?: (?:a|any))? spill[- ]?over",
    () => ({
      spillover: false,
    }),
  ),
  say(
    "\\b(?:has|have|with|offers?|does|there is|there's|uses?)(?: (?:a|an|automatic|auto))* spill[- ]?over\\b|\\bspills? over (?:in)?to aftertax|\\b(?:deferrals?|contributions?|it|they|everything|money)\\b[^.;]{0,20}\\b(?:goes? on|continues?|switch(?:es)?|flips?|rolls?)(?: over| on)? (?:as|into|to) aftertax\\b[^.;]{0,20}\\b(?:limit|max|cap)\\b",
    () => ({ spillover: true }),
  ),
  // "changes take two paychecks to kick in"
  say(
    '\\b(?:changes?|elections?|it|payroll)\\b[^.;\\d]{0,20}\\b(?:takes?|needs?)(?: (?:about|up to|effect|after|within|me))* (1|2|3|4|one|two|three|four)(?: full)? (?:pay ?checks?|pay ?periods?|payrolls?|pay cycles?|paydays?)(?: (?:to|until|before|for|it|them|a|change|kick|kicks|in|take|takes|effect|counts?|be|is|effective|show|shows|up|go|through))*',
    ([count = '']) => ({ electionLag: COUNTS[count] ?? Number(count) }),
  ),
];
