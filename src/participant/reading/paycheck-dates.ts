import { daysAfter, isoOf } from '../day.ts';
import type { Facts, Profile } from '../profile.ts';
import { type Pattern, readPatterns, say } from './pattern.ts';
import { endOfMonthToCome, readDateOfThisYear, readDateToCome } from './payday.ts';

/**
 * What makes the paychecks of a year differ: a start or a leave, a raise from a date, a bonus with a paycheck. The
 * amounts are part of the year's pay, so what else a text says of pay is read beside it.
 */

const DAY =
  '(?:20\\d\\d-\\d\\d-\\d\\d|\\d{1,2}/\\d{1,2}(?![/\\d])|<month> \\d{1,2}(?!\\d)(?:st|nd|rd|th)?(?:,? 20\\d\\d)?|(?:the )?\\d{1,2}(?:st|nd|rd|th)? (?:of )?<month>)';
const ON =
  '(?: (?:on|in|with|from|starting|effective|beginning|as of|of|by|the|my|paycheck|pay ?check|check))*';
const KIND = '(?:year-?end |annual |holiday |christmas |performance |sign-?on |q[1-4] |sales |cash )?bonus';
const COMES =
  '(?:,? (?:is|will|be|being|getting|gets|comes?|coming|lands?|paid|pays|out|hits|due|that|which|i get|i am getting))*';

/** A day near today, in the words that people have for one. */
const NEAR =
  '(?:today|tomorrow|(?:this |next |on )?(?:mon|tues|wednes|thurs|fri)day|in (?:\\d{1,2}|a|one|two|three|four|six) (?:weeks?|days?))';
/** Until the end of a month, where only that is said. */
const MONTH =
  '(?:in|by|(?:(?:at|by) )?(?:the )?end of|late|early|mid-?) (?:next )?(?:<month>(?: 20\\d\\d)?|month)';

const leaving = (words: string | undefined, today: Date): Facts | undefined => {
  const lastPayDate = readDateToCome(words ?? '', today) ?? endOfMonthToCome(words ?? '', today);
  return lastPayDate === undefined ? undefined : { leavingEmployer: true, lastPayDate };
};
const bonusOn = (amount: string | undefined, words: string | undefined, today: Date): Facts | undefined => {
  const on = readDateOfThisYear(words ?? '', today);
  return on === undefined ? undefined : { bonus: { amount: Number(amount), on } };
};
/** A month without a day, "in October": from its first day, which is said back and can be put right. */
const fromItsFirstDay = (words: string): string =>
  /\d/.test(words.replace(/ ?20\d\d$/, '')) ? words : words.replace(/^([a-z]+\.?)/, '$1 1,');

const raiseFrom = (
  raise: Pick<NonNullable<Profile['raise']>, 'annualPay' | 'percent'>,
  words: string | undefined,
  today: Date,
): Facts | undefined => {
  const from = readDateOfThisYear(fromItsFirstDay(words ?? ''), today);
  return from === undefined ? undefined : { raise: { ...raise, from } };
};

const startedOnDay = (words: string | undefined, today: Date): Facts | undefined => {
  const startedOn = readDateOfThisYear(fromItsFirstDay(words ?? ''), today);
  const isOver = startedOn !== undefined && startedOn <= isoOf(today);
  return isOver ? { startedOn } : undefined;
};

/** A day of this year that is still to come. */
const startingOnDay = (words: string | undefined, today: Date): Facts | undefined => {
  const startedOn = readDateOfThisYear(fromItsFirstDay(words ?? ''), today);
  const isToCome = startedOn !== undefined && startedOn > isoOf(today);
  return isToCome && startedOn.startsWith(String(today.getUTCFullYear())) ? { startedOn } : undefined;
};

const UNTIL_THE_LAST_PAYCHECK = 20;

/** A day of this year that is over: who was laid off then gets one more paycheck at the most, and soon. */
const leftOn = (words: string | undefined, today: Date): Facts | undefined => {
  const lastDay = readDateOfThisYear(words ?? '', today);
  if (lastDay === undefined || lastDay > isoOf(today)) return undefined;
  const isPaid = lastDay <= daysAfter(isoOf(today), -UNTIL_THE_LAST_PAYCHECK);
  return {
    leavingEmployer: true,
    lastPayDate: isPaid ? lastDay : daysAfter(lastDay, UNTIL_THE_LAST_PAYCHECK),
  };
};

const patterns: readonly Pattern[] = [
  // "I was laid off on May 31"
  say(
    `\\b(?:i )?(?:was |got |been |were )?(?:laid off|let go|terminated|fired)(?: (?:here|from (?:here|this job|my job)))?(?: (?:on|as of|effective|this|last))* (${DAY}|yesterday|today|(?:last |this )?(?:mon|tues|wednes|thurs|fri)day)`,
    ([words], { today }) => leftOn(words, today),
  ),
  // "Last check was Nov 19": over, however near.
  say(
    `\\b(?:(?:my |the )?(?:last|final) (?:pay ?)?check(?: from [a-z]+)? (?:was|came|hit|got paid)|paid for the last time)(?: (?:on|in|out))* (${DAY})`,
    ([words], { today }, { text }) => {
      // Without it, the latest one is meant.
      if (
        !/\b(?:laid off|let go|fired|terminated|left|quit|retired|resigned|final|last time|any ?more|no longer|don't work)\b/.test(
          text,
        )
      )
        return undefined;
      const lastPayDate = readDateOfThisYear(words ?? '', today);
      return lastPayDate !== undefined && lastPayDate <= isoOf(today)
        ? { leavingEmployer: true, lastPayDate }
        : undefined;
    },
  ),
  // "My last day is December 11", "leaving on 12/11"
  say(
    `\\b(?:my |the )?(?:last|final) (?:day|pay ?check|check|payday|pay ?date|pay)(?: (?:here|at work|of work|there|at this job|from them|with them|at the company))?(?: (?:is|will be|comes|falls|on|:|by))* (${DAY}|${NEAR}|${MONTH})`,
    ([words], { today }) => leaving(words, today),
  ),
  say(
    `\\b(?:leaving|quitting|retiring|resigning|finishing(?: up)?|done|i leave|i quit|i retire|i resign|i finish)(?: (?:from )?(?:(?:the|this|my) (?:company|firm|job|employer|place|bank|school|university|hospital|team)|here|work|working here|them))?(?: (?:on|by|after|as of|effective))* (${DAY}|${NEAR}|${MONTH})(?! for a)`,
    ([words], { today }) => leaving(words, today),
  ),
  // "Started here on July 6"
  say(
    `\\b(?:(?:i (?:just |only )?)?(?:started|began|joined|was hired|got hired)|i (?:just |only )?(?:changed|switched) jobs)(?: (?:here|this job|my job|(?:at |with |in )?(?:a|the|this|my) (?:new|current|present) (?:job|company|employer|place|role|position|firm|gig)|working here|at this job|with them|at the company|them))*(?: (?:on|as of|in|back in|this|last))* (<month> 20\\d\\d|${DAY}|<month>)(?! (?:for|with) )`,
    ([words], { today }, { text, at }) =>
      // "My wages of last year were only 140k because I started in March": of last year, too.
      new RegExp(`\\b(?:last year|${today.getUTCFullYear() - 1})\\b[^.;!?]*$`).test(text.slice(0, at))
        ? undefined
        : startedOnDay(words, today),
  ),
  // "I start on September 1", "starting September 1 at 120k": still to come, in this year.
  say(
    `\\b(?:i(?:'ll| will|'m going to)? (?:start|begin|join)|i'm (?:starting|joining)|(?:my )?start(?:ing)? date(?: is|:| will be)?|(?<=^|[.;,!] ?)starting)(?: (?:here|there|work|working|this job|the (?:new )?job|my new job|with them|at the company))*(?: (?:on|in|as of))* (${DAY}|<month> 20\\d\\d)(?= ?(?:$|[.;,!]|at \\$|with |and |so ))`,
    ([words], { today }) => startingOnDay(words, today),
  ),
  // "New job since April 1", "I've been here since July"
  say(
    `\\b(?:new job|(?:here|with them|at this (?:job|company)|in this (?:job|role)))(?: (?:here|only|just))* (?:since|from|as of) (<month> 20\\d\\d|${DAY}|<month>)(?! (?:for|with) )`,
    ([words], { today }) => startedOnDay(words, today),
  ),
  // "A 20k bonus on December 18", "my bonus of 20k comes December 18", "bonus on December 18, 20k"
  say(
    `<money>(?: of (?:it|that|my pay|this|my salary))?(?: (?:is|comes as|as|will be|a|an|the|my))* ${KIND}${COMES}${ON} (${DAY})`,
    ([amount, words], { today }) => bonusOn(amount, words, today),
  ),
  say(`\\b${KIND}${COMES}(?: of|:| is)? <about><money>${COMES}${ON} (${DAY})`, ([amount, words], { today }) =>
    bonusOn(amount, words, today),
  ),
  say(
    `\\b${KIND}${COMES}${ON} (${DAY}),?(?: (?:of|is|it is|it'?s|about|around))* <money>`,
    ([words, amount], { today }) => bonusOn(amount, words, today),
  ),
  // "Was on 160k through June 30 and 180k since July 1"
  say(
    `\\b(?:i )?(?:was|am|been|made|got|making|started)(?: (?:on|at|making|earning|paid))* <money>(?: a year)? (?:through|until|till|up to|to) (?:the end of )?(?:${DAY}|<month>),? (?:and|then|now|but)(?: (?:i'?m|am|at|on|it'?s|then|now))* <money>(?: a year)? (?:since|from|as of|after|starting) (${DAY}|<month>)`,
    ([before, now, words], { today }) => {
      const raise = raiseFrom({ annualPay: Number(now) }, words, today);
      return raise && { annualPay: Number(before), ...raise };
    },
  ),
  // "Started the year at 120k and got bumped to 132k on July 1"
  say(
    `\\bstarted (?:out |off |the year |this year |in january |january )*(?:at|on|with) <money>,?(?: (?:and|then|but|i|got|was|been|they))* (?:bumped|raised|moved|increased|upped|promoted|went)(?: (?:me|it|up))* to <money>${ON} (${DAY}|<month>)`,
    ([before, now, words], { today }) => {
      const raise = raiseFrom({ annualPay: Number(now) }, words, today);
      return raise && { annualPay: Number(before), ...raise };
    },
  ),
  // "Pay 200k, my raise to 240k comes July 1"
  say(
    `\\braise to <about><money>(?: (?:a|per) year)?,? (?:that |which )?(?:comes?|kicks? in|takes? effect|starts?|hits|begins?|lands|is effective|goes into effect|will be|is due)(?: (?:in|on|from))* (${DAY}|<month>)`,
    ([amount, words], { today }) => raiseFrom({ annualPay: Number(amount) }, words, today),
  ),
  // "I was on 120k til September 30, then got bumped to 150k"
  say(
    `\\b(?:i )?(?:was|been|am)(?: (?:on|at|making|earning|paid))* <money>(?: a year)? (?:til|till|until|through|thru) (?:the end of )?(${DAY}),?(?: (?:and|then|but|i|got|was|been|they))* (?:bumped|raised|moved|increased|upped|went)(?: (?:me|it|up))* to <money>`,
    ([before, words, now], { today }) => {
      const last = readDateOfThisYear(words ?? '', today);
      const from = last && daysAfter(last, 1);
      return from ? { annualPay: Number(before), raise: { annualPay: Number(now), from } } : undefined;
    },
  ),
  // "A raise to 150k from December 4", "my salary goes up to 150k on December 4", "a 5% raise from December 4"
  say(
    `\\b(?:raised?|raise takes me|pay|salary|base)(?: (?:goes|going|is|will|be|go|up|increases?|increasing|changes?|changing|bumps?))* to <about><money>(?: (?:a|per) year)?${ON} (${DAY}|<month>)`,
    ([amount, words], { today }) => raiseFrom({ annualPay: Number(amount) }, words, today),
  ),
  say(
    `<percent> (?:pay |salary |merit )?(?:raise|increase|bump)${COMES}${ON} (${DAY}|<month>)`,
    ([by, words], { today }) => raiseFrom({ percent: Number(by) }, words, today),
  ),
];

const NOTHING_FROM_IT =
  /\b(?:nothing|no (?:deferrals?|401k|theplan|contributions?|election|money)|zero|\$?0%?)(?: (?:is|gets|comes|goes|will be|are|being))*(?: (?:taken|withheld|deferred|out|in|contributed))*(?: (?:out|of|from|on|to|for))+ (?:it|that|(?:my |the |a )?bonus(?:es)?)\b|\b(?:they |payroll )?(?:don't|doesn't|do not|does not|won't) (?:take|withhold|defer|count|apply)[^.;!?]{0,30}\b(?:from|of|out of|to|on) (?:it|(?:my |the |a )?bonus(?:es)?)\b/;
const SAME_FROM_IT =
  /\b(?:my |the )?(?:same )?(?:election|percent(?:age)?|deferral)s? (?:applies|apply|counts?|holds?|goes) (?:to|for|on) (?:it|(?:my |the )?bonus(?:es)?)(?: too| as well)?\b/;
/** "From the bonus 50% deferred and 20% after tax", "10% of the bonus deferred, 5% after tax" */
const OWN_FROM_IT =
  /\b(?:from|of|out of|on|for) (?:it|(?:my |the )?bonus),? (?:i )?(?:defer |elect |put )?(\d+(?:\.\d+)?)% (?:deferr(?:ed|al)|pretax|roth)?,?(?: and)? (\d+(?:\.\d+)?)% (?:as )?aftertax/;

/** Dates and amounts of paychecks that differ, in plain form. */
export function readPaycheckDates(plain: string, today: Date): Facts {
  const { facts } = readPatterns(plain, patterns, { today });
  const own = OWN_FROM_IT.exec(plain);
  if (own)
    return { ...facts, bonusElection: { deferralPercent: Number(own[1]), afterTaxPercent: Number(own[2]) } };
  if (NOTHING_FROM_IT.test(plain) && plain.includes('bonus')) return { ...facts, bonusElection: 'none' };
  return SAME_FROM_IT.test(plain) && plain.includes('bonus') ? { ...facts, bonusElection: 'same' } : facts;
}
