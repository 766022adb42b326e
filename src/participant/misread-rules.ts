import type { Field, Profile } from './profile.ts';
import { PLANS, SO_FAR } from './reading/clauses.ts';

/**
 * Amounts that look like a fact and are another: what the employer put in so far is not its money of the year where
 * the formula is known, what somebody would like to put in is not in yet, a 457(b) and a conversion use up no deferral
 * here. They are given up, so that the amount is asked back or said to be unused.
 */

export type Rule = {
  field: Field;
  isAnother: (clause: string, sentence: string, profile: Profile, raw: string) => boolean;
};

export const SO_FAR_OR_AS_OF = new RegExp(`\\b(?:${SO_FAR}|as of|has (?:put in|contributed|paid))\\b`);
const INTENDED = new RegExp(`\\b(?:${PLANS}|like to|want|hop(?:e|ing) to|goal|thinking (?:of|about))\\b`);
const IN_ALREADY = new RegExp(
  `\\b(?:${SO_FAR}|(?:have|'ve|i) (?:put|paid|contributed|made)|went in|put in (?:before|since))\\b`,
);
const DEFERRED = /\b(?:defer\w*|pretax|theplan|roth(?! ira))\b/;
const ELSEWHERE =
  /\b(?:old|previous|former|prior|last|other|ex) ?-?(?:job|employer|company|firm|place|plan|theplan)\b/;

export const RULES: readonly Rule[] = [
  ...(['afterTaxBalance', 'afterTaxYearToDate'] as const).map(
    (field): Rule => ({
      // What a failed test sends back is neither in the account nor this year's.
      field,
      isAnother: (clause) => /\brefund(?:s|ed|ing)?\b|\bsen(?:t|ding) (?:me )?back\b/.test(clause),
    }),
  ),
  ...(['afterTaxCapAmount', 'deferralCapAmount'] as const).map(
    (field): Rule => ({
      // A cap on each paycheck: how much that is in a year nobody has said.
      field,
      isAnother: (clause) =>
        /\$\d+(?:\.\d+)? ?(?:a|per|each|every|\/) ?(?:pay ?check|check|pay ?period|payday|payroll|month|week)/.test(
          clause,
        ),
    }),
  ),
  {
    // "Was paid 150k here in 2025": one amount is one fact.
    field: 'annualPay',
    isAnother: (clause, _sentence, { annualPay, priorYearWages }) =>
      annualPay === priorYearWages && /\b(?:last year|(?:in|for|during) 20\d\d)\b/.test(clause),
  },
  {
    // What a stub shows as paid in the year so far is not the year's.
    field: 'annualPay',
    isAnother: (clause) =>
      /\b(?:ytd|year to date)\b/.test(clause) && /\b(?:gross|earnings|pay|wages)\b/.test(clause),
  },
  {
    // Where the formula is known, it says the year's.
    field: 'employerContribution',
    isAnother: (clause, _sentence, { match, nonelectivePercent }) =>
      SO_FAR_OR_AS_OF.test(clause) && ((match?.length ?? 0) > 0 || !!nonelectivePercent),
  },
  {
    field: 'employerContribution',
    isAnother: (_clause, sentence) =>
      ELSEWHERE.test(sentence) && /\bthey (?:match\w*|put|gave|contrib\w*)/.test(sentence),
  },
  {
    field: 'afterTaxYearToDate',
    isAnother: (clause) => INTENDED.test(clause) && !IN_ALREADY.test(clause),
  },
  {
    // "Total contributions 34,875", of a page: everybody's, and of every kind.
    field: 'electiveDeferralPlanned',
    isAnother: (clause) => /^[^$]*\btotal contributions?:? \$/.test(clause) && !INTENDED.test(clause),
  },
  {
    field: 'electiveDeferralPlanned',
    isAnother: (clause) => /\baftertax\b/.test(clause) && !DEFERRED.test(clause),
  },
  {
    field: 'electiveDeferralYearToDate',
    isAnother: (_clause, _sentence, { planType }, raw) =>
      raw.includes('457') && !/40[13]/.test(raw) && planType !== undefined && planType !== '457b',
  },
  {
    field: 'electiveDeferralYearToDate',
    isAnother: (clause) => /\b(?:convert\w*|conversions?|rolled)\b/.test(clause) && !DEFERRED.test(clause),
  },
];
