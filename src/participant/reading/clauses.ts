/** Words that tell what an amount in the same clause is: planned, or paid in already. */

export const PLANS =
  "(?:my (?:goal|target|plan) is|plan(?:ning)? (?:to|on)|will|going to|gonna|want to|intend(?:ing)? to|aim(?:ing)? (?:to|for)|(?:i'?d|would) like to|expect(?:ing)? to|target(?:ing)?|on track (?:to|for)|i'?ll|by (?:the end of the year|year[ -]end|december))";
export const SO_FAR =
  '(?:so far|ytd|year[ -]to[ -]date|already|to date|until now|up to now|as of now|yet|(?:through|thru) (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)';

/** After an amount: "a paycheck", "of every check". */
export const EACH_PAYCHECK =
  '(?:a|per|each|every|(?:of|in) (?:each|every)|of my|from (?:each|every)|out of (?:each|every)) (?:pay ?check|check|payday|pay ?period)';

/** "I don't max out", "no longer deferring the maximum": the words of the most, and not the most. */
export const deniesTheMost = (plain: string): boolean =>
  /\b(?:half|a third|a quarter|part|some|most|\d+%)(?: of)? (?:the |that |my )?(?:max(?:imum)?|limit)\b|\b(?:mostly|almost|nearly|close to|just about|pretty much|not quite|short of|shy of|all but \$?\d[\d.]*)(?: (?:hit|hitting|at|to))* (?:the |my )?max(?:ed|ing|imum)?\b/.test(
    plain,
  ) ||
  /\b(?:don'?t|do not|didn'?t|not|won'?t|wouldn'?t|never|no longer|can'?t|cannot|couldn'?t|stop(?:ped)?|quit)(?: \w+){0,2} (?:max(?:ing|ed)?\b|defer(?:ring)? the (?:max|most)|(?:do|hit) the max)/.test(
    plain,
  );

/** "The most I can elect is 75%": the plan's rule, and nobody's plan for the year. */
export const isMostOfThePlan = (plain: string): boolean =>
  /\bthe (?:most|max(?:imum)?) (?:that )?(?:i|we|you|they let (?:me|us)) (?:can |may |am allowed to |are allowed to )?\w+(?: in)?(?: is| at)? \d+(?:\.\d+)?%/.test(
    plain,
  );

/** The sentences of a text in plain form. */
export const sentencesOf = (plain: string): string[] => plain.split(/[.;!?](?=\s|$)/);

/** What a text in plain form tells beside what it asks: "I put 10% in. How much can I do?" tells 10%. */
export const statementsOf = (plain: string): string =>
  plain
    .split(/(?<=[.;!?])\s+/)
    .filter((sentence) => !sentence.endsWith('?'))
    .join(' ');

/** Whether a figure stands in a text in plain form, and in one place only. */
export const standsOnce = (figure: number, plain: string): boolean =>
  plain.split(new RegExp(`(?<![\\d.])${figure}(?!\\d|\\.\\d)`)).length === 2;

/** The clause around a match: what stands before and after it, up to the next break. */
export const clauseAround = (text: string, at: number, whole: string) =>
  `${/[^.;,¤]*$/.exec(text.slice(0, at))?.[0] ?? ''}${whole}${/^[^.;,¤]*/.exec(text.slice(at + whole.length))?.[0] ?? ''}`;

/** "That's over the limit, isn't it": asked, with or without a mark. */
export const isTagged = (text: string): boolean => TAG.test(text);
const TAG =
  /\b(?:isn'?t|aren'?t|doesn'?t|won'?t|wouldn'?t|can'?t|don'?t|didn'?t|shouldn'?t|hasn'?t) (?:it|that|i|they|we|there)\W*$/i;
