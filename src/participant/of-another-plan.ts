import { type Facts, type Profile, TIMES_A_YEAR, withoutFields } from './profile.ts';
import { HIGHLY_PAID } from './reading/plan-rules.ts';

/**
 * Amounts that belong to another job, another plan, or the plan's rule for some: they are given to what they are of, or
 * given up, so that they are said to be unused. In plain form, but for `raw`, where each kind of plan has its name.
 */
export const ofAnotherPlan = (facts: Facts, plain: string, raw: string): Facts =>
  ofBothPlans(
    withoutCapOfSome(withoutIra(leftBeforeThis(ofAnotherJob(facts, plain), plain), plain), plain),
    raw,
  );

type Amounts = 'annualPay' | 'electiveDeferralPlanned' | 'electiveDeferralYearToDate';
const DEFERRALS = ['electiveDeferralPlanned', 'electiveDeferralYearToDate'] as const;

/** Facts without those of the fields that hold the amount. */
function without(
  facts: Facts,
  amount: number,
  fields: readonly (Amounts | 'afterTaxYearToDate' | 'afterTaxBalance' | 'otherEmployerDeferrals')[],
): Facts {
  return withoutFields(
    facts,
    fields.filter((field) => facts[field] === amount),
  );
}

const ANOTHER_JOB =
  /\b(?:second|2nd|other|side|part-?time|another|old|previous|former|prior|ex)[ -](?:job|employer|company|gig|firm|place|one)\b|(?<!(?:i'm|i am|now) (?:at |with )?)\b(?:job|employer|company) (?:b|2|two)\b|\b(?:was|worked) (?:at|with|for) (?:my )?(?:job|employer|company) (?:a|1|one)\b|\b(?:at |from )?the first (?:place|one|job|employer|company)\b|\bbefore (?:this|that|joining|coming here)\b|\b(?:was|worked|been) (?:at|with|for) (?!this\b|my\b|the\b|job\b|employer\b|company\b)[a-z]+(?: [a-z]+)? (?:until|till|til|through|thru) [a-z]+\b|\bleft [a-z]+(?: [a-z]+)? (?:back )?in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/g;
const THIS_JOB =
  /\b(?:this|my (?:main|day|current|present|full-?time|first)) (?:job|employer|company|firm)\b|(?<!(?:was|worked) (?:at|with|for) (?:my )?)\b(?:job|employer|company) (?:a|1|one)\b|\b(?:i'm|i am|now) (?:at |with )?(?:job|employer|company) (?:b|2|two)\b|\bnew (?:job|employer|company|place|gig|one)\b|\bthis (?:one|plan|theplan|place)\b|\bhere\b/g;
const DEFERRED = /\b(?:defer\w*|put(?:ting)?(?: in)?|contribut\w*|sav(?:e|ed|ing)|theplan)\b/;
const PAID = /\b(?:pays?|salary|mak(?:e|ing)|earn(?:ing)?|paid me)\b/;
/** "They matched 4,000" */
const EMPLOYERS =
  /\b(?:they|employer|company)(?: (?:also|had|have))* (?:match\w*|put|gave|contribut\w*|added)\b[^$]*$/;
const AMOUNT = /\$(\d+(?:\.\d+)?)/g;

const NOT_THERE = /\b(?:no|not|without|any|n't have|don't have|never had)(?: (?:an?|any))? ?$/;
/** "13k at my other job": right after the amount, in its clause. */
const RIGHT_AFTER = 45;
const CLOSE_BEHIND = 22;

/** Whose an amount is: the job that was named last before it in its sentence, else one that is named right after it. */
function jobOf(sentence: string, at: number): 'this' | 'another' | undefined {
  const places = [
    ...[...sentence.matchAll(ANOTHER_JOB)].map(({ index }) => ({ index, job: 'another' as const })),
    ...[...sentence.matchAll(THIS_JOB)].map(({ index }) => ({ index, job: 'this' as const })),
  ]
    .filter(({ index }) => !NOT_THERE.test(sentence.slice(0, index)))
    .toSorted((one, other) => one.index - other.index);
  // "15k at my old job and 11k here": what stands close behind an amount is its own.
  const own = places.find(({ index }) => index > at && index - at <= CLOSE_BEHIND);
  if (own && !/[,$%]| and /.test(sentence.slice(at + 1, own.index))) return own.job;
  const [next] = places;
  const isRightAfter = next && !/[,$%]/.test(sentence.slice(at + 1, Math.min(next.index, at + RIGHT_AFTER)));
  const after = isRightAfter && next.index - at <= RIGHT_AFTER ? next : undefined;
  return (places.findLast(({ index }) => index < at) ?? after)?.job;
}

/** "Job one pays 150k and I defer 15k there. Job two pays 100k, I deferred 9.5k": of each its own. IRC 402(g)(1). */
function ofAnotherJob(facts: Facts, plain: string): Facts {
  if (plain.search(ANOTHER_JOB) < 0) return facts;
  const amounts = plain
    .split(/(?<=[.;!?])\s/)
    .filter((sentence) => !sentence.endsWith('?') && !ANOTHER_YEAR.test(sentence))
    .flatMap((sentence) => [...sentence.matchAll(AMOUNT)].map((match) => amountOfJob(sentence, match)));
  // What is deferred there is none of this one's: only then is it open what is deferred here.
  const isElsewhere = ({ job, isDeferral }: (typeof amounts)[number]) => job === 'another' && isDeferral;
  const inOrder = [...amounts.filter(isElsewhere), ...amounts.filter((each) => !isElsewhere(each))];
  const sums = planHereOfSum(facts, amounts);
  if (sums) return sums;
  return inOrder.reduce(
    (own, { amount, job, ...kind }) =>
      // What went in after tax there is nothing here.
      kind.isAfterTax && job === 'another'
        ? without(own, amount, ['afterTaxYearToDate', 'afterTaxBalance'])
        : withItsJob(own, amount, job, kind),
    facts,
  );
}

/** "Back in 2023 … that year": neither job's of this year. */
const ANOTHER_YEAR = /\bthat year\b|\bback (?:in (?:19|20)\d\d|then)\b/;

type AmountOfJob = ReturnType<typeof amountOfJob>;

/** "Deferring 26,000: 15,500 at the old one, 10,500 at the new one": the plan for the year in its two parts. */
function planHereOfSum(facts: Facts, amounts: readonly AmountOfJob[]): Facts | undefined {
  const [there, ...moreThere] = amounts.filter(({ job }) => job === 'another');
  const [here, ...moreHere] = amounts.filter(({ job }) => job === 'this');
  if (!there || !here || moreThere.length + moreHere.length > 0) return undefined;
  if (facts.electiveDeferralPlanned !== there.amount + here.amount) return undefined;
  return { ...facts, otherEmployerDeferrals: there.amount, electiveDeferralPlanned: here.amount };
}

/** An amount of a sentence: whose it is, and of what kind. */
function amountOfJob(sentence: string, { index, 1: digits = '' }: RegExpExecArray) {
  const clause = /[^,]*$/.exec(sentence.slice(0, index))?.[0] ?? '';
  const after = /^[^,$]*/.exec(sentence.slice(index + digits.length + 1))?.[0] ?? '';
  const isPay = PAID.test(clause) && !DEFERRED.test(clause);
  return {
    amount: Number(digits),
    job: jobOf(sentence, index),
    isPay,
    isDeferral: !isPay && DEFERRED.test(`${clause} ${after}`),
    isAfterTax: /^ ?(?:of |in |into )?aftertax\b/.test(after),
    isEmployers: EMPLOYERS.test(clause),
  };
}

function withItsJob(
  facts: Facts,
  amount: number,
  job: 'this' | 'another' | undefined,
  { isPay, isDeferral, isEmployers }: Pick<AmountOfJob, 'isPay' | 'isDeferral' | 'isEmployers'>,
): Facts {
  if (job === 'another' && isEmployers) {
    // What another employer puts in counts toward its own limit. IRC 415(f)
    const { employerContribution, ...others } = without(facts, amount, DEFERRALS);
    return employerContribution === undefined || employerContribution === amount
      ? others
      : { ...others, employerContribution };
  }
  if (job === 'another') {
    const own =
      isPay || isDeferral
        ? without(withoutPayOf(facts, amount), amount, [...DEFERRALS, 'otherEmployerDeferrals'])
        : facts;
    return isDeferral ? { ...own, otherEmployerDeferrals: amount } : own;
  }
  const isUnread = job === 'this' && !Object.values(facts).includes(amount);
  if (isUnread && isPay && facts.annualPay === undefined) return { ...facts, annualPay: amount };
  const isOpen = isUnread && isDeferral && DEFERRALS.every((field) => facts[field] === undefined);
  return isOpen ? { ...facts, electiveDeferralYearToDate: amount } : facts;
}

/** Also "11k a month": in the year, what it comes to. */
const withoutPayOf = (facts: Facts, amount: number): Facts =>
  TIMES_A_YEAR.reduce((rest, times) => without(rest, amount * times, ['annualPay']), facts);

const LEFT_AND_STARTED =
  /\b(?:i )?(?:quit|left|resigned|was laid off|got laid off|was let go|was fired)\b(?<left>[^.;!?]{0,60}?)(?:,|\.| and| then)[^.;!?]{0,20}\b(?:started|joined|began|new (?:job|employer|place|company)|i'm at|here since)\b/;

/** "I quit in May after deferring 11k, started here June 15": the job that is left is the one before. IRC 402(g)(1) */
function leftBeforeThis(facts: Facts, plain: string): Facts {
  const left = LEFT_AND_STARTED.exec(plain)?.groups?.left;
  if (left === undefined || facts.startedOn === undefined) return facts;
  const { leavingEmployer: _, lastPayDate: __, ...others } = facts;
  const deferred = Number(/\b(?:deferr\w+|putting in|contribut\w+|put in) \$(\d+(?:\.\d+)?)/.exec(left)?.[1]);
  if (!(deferred > 0)) return others;
  return { ...without(others, deferred, DEFERRALS), otherEmployerDeferrals: deferred };
}

const IN_AN_IRA =
  /\$(\d+(?:\.\d+)?) (?:(?:a year|this year|already|so far) )?(?:in|into|to|for|toward) (?:my |a |an |the |our )?(?:(?:roth|traditional|backdoor|sep|simple|spousal)[ -])*(?:ira|sep)\b(?! \d)/g;

/** "7k to my Roth IRA", "30k in my SEP": neither has the limit of a 401(k)'s deferrals. IRC 408(o), 408(k). */
const withoutIra = (facts: Facts, plain: string): Facts =>
  [...plain.matchAll(IN_AN_IRA)].reduce((rest, [, amount]) => {
    const left = without(rest, Number(amount), [...DEFERRALS, 'afterTaxYearToDate']);
    const isPlanned = rest.electiveDeferralYearToDate === Number(amount) && left.electiveDeferralPlanned;
    // Of two amounts that went in, the one that is left is not what is only planned.
    if (!isPlanned) return left;
    const { electiveDeferralPlanned, ...others } = left;
    return { ...others, electiveDeferralYearToDate: electiveDeferralPlanned };
  }, facts);

const FOR_SOME = new RegExp(
  `\\$(\\d+(?:\\.\\d+)?)(?: (?:a|per) year)? (?:for|if) (?:you'?re )?${HIGHLY_PAID}`,
);

/** "Capped at $10,000, $5,000 for the highly compensated": the cap of some is no money of anybody's. */
function withoutCapOfSome(facts: Facts, plain: string): Facts {
  const amount = Number(FOR_SOME.exec(plain)?.[1]);
  return amount > 0 ? without(facts, amount, [...DEFERRALS, 'afterTaxYearToDate']) : facts;
}

const IN_A_PLAN = (kind: string) =>
  new RegExp(
    `\\$?(\\d[\\d,]*(?:\\.\\d+)?)(k?) (?:(?:went|goes|is) )?(?:in|into|to|for|at) (?:the|my|a|our) (?:[a-z]+ )?${kind}`,
  );
const inPlan = (raw: string, kind: string): number => {
  const [, digits = '', thousands] = IN_A_PLAN(kind).exec(raw.toLowerCase()) ?? [];
  return Number(digits.replaceAll(',', '')) * (thousands ? 1_000 : 1);
};

/** "10k in the 457(b) and 14k in the 403(b) this year": the two plans' limits are apart. IRC 457(c). */
function ofBothPlans(facts: Facts, raw: string): Facts {
  const [other, own] = [inPlan(raw, '457'), inPlan(raw, '40[13]')];
  if (!(other > 0 && own > 0) || other === own) return facts;
  const rest = without(without(facts, other, DEFERRALS), own, DEFERRALS);
  return { ...rest, electiveDeferralYearToDate: own };
}

const TWO_PLANS =
  /\b(?:both )?(?:an? |the |my |our )?403 ?\(?b\)?[^.;!?]{0,20}\b(?:and|plus|&|as well as)\b[^.;!?]{0,15}457/i;

/** Of a 403(b) and a 457(b), the 403(b) is the one that may take after-tax money. */
export const planOfTwo = (raw: string): Profile['planType'] =>
  TWO_PLANS.test(raw) && !raw.includes('?') ? '403b' : undefined;
