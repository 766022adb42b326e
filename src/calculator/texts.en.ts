import type { PlanFeature } from './eligibility.ts';
import type { FigureName } from './limits/schema.ts';
import type { Money } from './money.ts';
import type { Elects } from './paycheck-election.ts';
import type { ElectionUnit } from './paycheck-request.ts';

/** What a limit is called when one speaks of it. */
const LIMIT_NAMES: Record<FigureName, string> = {
  electiveDeferral: 'Limit on elective deferrals, pre-tax and Roth together',
  catchUp: 'Catch-up contributions from age 50',
  superCatchUp: 'Catch-up contributions at ages 60 to 63',
  annualAdditions: 'Overall limit on what goes into one employer’s plan',
  compensation: 'Pay that counts for employer contributions, at most',
  highlyCompensated: 'Highly compensated: pay above this makes you one next year',
  keyEmployee: 'Pay above which an officer is a key employee',
  rothCatchUpWages: 'Last year’s wages above which catch-up must be Roth',
  ira: 'Limit on IRA contributions',
  iraCatchUp: 'IRA catch-up from age 50',
  socialSecurityWageBase: 'Wages that Social Security tax applies to, at most',
};

const FEATURES: Record<PlanFeature, string> = {
  allowsAfterTax: 'whether your plan takes after-tax contributions (not Roth, not pre-tax)',
  allowsInPlanConversion: 'whether after-tax money can be converted to Roth inside the plan',
  allowsInServiceWithdrawal: 'whether after-tax money can be taken out while you still work there',
};

const OVER_PLANS = {
  deferrals: 'Deferrals, catch-up included',
  employer: 'Employer money',
  afterTaxHeadroom: 'Room for after-tax money',
  grandTotal: 'All together',
} as const;

const BOXES_1099R = {
  box1: 'box 1: all of it',
  box2a: 'box 2a: the part that is income',
  box4: 'box 4: federal tax withheld',
  box5: 'box 5: after-tax money in it',
} as const;

/** What an election is for, and how it is taken. */
const ELECTS: Record<Elects, string> = {
  deferral: 'deferrals',
  afterTax: 'after-tax money',
  combined: 'deferrals and after-tax money together',
};
const UNITS: Record<ElectionUnit, string> = {
  wholePercent: 'in whole percent of pay',
  halfPercent: 'in steps of half a percent of pay',
  tenthPercent: 'in tenths of a percent of pay',
  dollars: 'in dollars a paycheck',
  wholeDollars: 'in whole dollars a paycheck',
};

/** What the lines of a plan's own cap say. */
const capWords = (on: string) => ({
  amount: () => `Your plan’s own cap on ${on}`,
  percent: () => `Your plan’s cap on ${on}, in percent of pay`,
  cap: (percent: Money) => `Your plan’s own cap on ${on}: ${percent}% of pay`,
  least: (percent: Money) =>
    `Your plan’s own cap on ${on}: the lesser of ${percent}% of pay and the dollar amount`,
});

/** The words of the calculator's results, in English. */
/** What a stub counts. */
const STUB_FIGURES = { deferrals: 'deferrals', afterTax: 'after-tax money' } as const;
type StubFigure = keyof typeof STUB_FIGURES;

const PAY_STUB = {
  paychecksLeft: () => 'Paychecks left this year after the one on your stub',
  soFar: (of: StubFigure) => `Your ${STUB_FIGURES[of]} so far this year`,
  each: (of: StubFigure) => `Your ${STUB_FIGURES[of]} of each paycheck`,
  ifUnchanged: (of: StubFigure) => `Your ${STUB_FIGURES[of]} by the end of the year, if you change nothing`,
  over: (of: StubFigure) => `Your ${STUB_FIGURES[of]} beyond what may go in this year`,
  left: (of: StubFigure) => `What your ${STUB_FIGURES[of]} leave unused`,
  matchIfUnchanged: () => 'Employer match by the end of the year, paycheck by paycheck',
  matchByFormula: () => 'Employer match by the formula, on the whole year’s pay and deferrals',
  matchLost: () => 'Match that paychecks without deferrals don’t bring',
} as const;

export const says = {
  payStub: PAY_STUB,
  limitName: (name: FigureName) => LIMIT_NAMES[name],
  limit: (name: FigureName, year: number) => `${LIMIT_NAMES[name]}, ${year}`,

  noCatchUp: (age: number) =>
    age < 50
      ? `No catch-up: you are ${age} on December 31, and it begins at 50`
      : 'No catch-up: your plan does not offer it',
  catchUpLost: () =>
    'No catch-up: last year’s wages were above the threshold, so it would have to be Roth, and your plan doesn’t take Roth catch-up',
  catchUpUnlessWages: () =>
    'No catch-up as long as last year’s wages aren’t known: above the threshold it would have to be Roth, and your plan doesn’t take Roth catch-up',
  catchUp: (kind: 'ordinary' | 'super', age: number, mustBeRoth: boolean | null) => {
    const what = kind === 'super' ? 'Larger catch-up for ages 60 to 63' : 'Catch-up for age 50 and over';
    return `${what} (${age} on December 31)${mustBeRoth ? ', only as Roth' : ''}`;
  },

  personCatchUp: () =>
    'Catch-up for your age, over all employers: the law gives it to you whether or not this plan does',

  deferralLimit: () => 'What you may defer, before catch-up, over all employers',
  compensation: () => 'Your pay for the year from this employer',
  planned: () => 'What you plan to defer this year',
  yearToDate: () => 'Deferred so far this year',
  otherEmployers: () => 'Deferred at other employers this year',
  available: () => 'What you may defer here, with catch-up, after other employers',
  allowed: () => 'Your planned deferral, as far as limit and pay allow',
  catchUpFirst: () => 'The part of it above the deferral limit: catch-up',
  excess: (year: number) =>
    `Deferred over the limits: must come out, with earnings, by April 15, ${year + 1}`,
  deferralRemaining: () => 'What you may still defer this year beyond that',
  deferralTotal: () => 'Your deferrals of the year, catch-up included',
  pushedOut: () => 'Deferrals that the overall limit leaves no room for',
  catchUpLeft: () => 'Catch-up still unused',
  moreCatchUp: () => 'Of these, what becomes catch-up',
  notAllowed: () => 'Deferrals that employer money alone leaves no room for, and that aren’t catch-up',
  catchUpUsed: () => 'Catch-up used: it does not count toward the overall limit',
  ordinary: () => 'Deferrals that count toward the overall limit',

  excessDeferral: (year: number) =>
    `Tell a plan in time to get this back, with earnings, by April 15, ${year + 1}. It’s income for ${year}; the earnings are income in the year you get them. There’s no 10% tax. If it stays in, it’s taxed twice, for ${year} and when it comes out`,
  excess457b: () =>
    'A governmental plan pays this out, with earnings, as soon as it is found: it is income of the year it was deferred',
  excessMade: () => 'The part of it that is paid in already',
  overPlanLimit: () => 'Deferrals already paid in beyond your plan’s own limit',
  excessOverPlan: () =>
    'More was deferred than your plan’s own limit allows; the plan has to correct it. Ask your plan administrator how',
  overAfterTaxCap: () => 'Paid in after tax beyond your plan’s own cap',
  excessOverAfterTaxCap: () =>
    'More went in after tax than your plan’s own cap allows; the plan has to correct it. Ask your plan administrator how',
  excessAdditions: () =>
    'The plan corrects this: after-tax contributions come back first, with earnings, then deferrals that were not matched; the earnings are income, and no 10% tax applies',
  excessDeduction: () =>
    'The business can’t deduct this, and owes a 10% excise tax on it each year until it’s used up',
  employerStated: () => 'What your employer puts in this year',
  employerUnknown: () => 'What your employer puts in: not known, counted as none',
  matchedDeferral: (withCatchUp: boolean) =>
    withCatchUp ? 'Deferrals that the match looks at' : 'Deferrals that the match looks at, without catch-up',
  payThatCounts: () => 'Your pay as far as it counts for employer contributions',
  nonelectivePercent: () => 'Percent of pay your employer puts in no matter what you defer',
  nonelective: (percent: Money) => `${percent}% of pay, no matter what you defer`,
  tierRate: (tier: number, rate: Money) => `Match, step ${tier}: ${rate.times(100)} cents on the dollar`,
  tierAmount: (tier: number) => `Match, step ${tier}: up to this much deferred`,
  tierPercent: (tier: number) => `Match, step ${tier}: up to this percent of pay`,
  tierBound: (tier: number, percent: Money) => `Match, step ${tier}: ${percent}% of your pay`,
  matchMaximum: () => 'The most your employer’s match comes to in a year',
  match: (asRoth: boolean) =>
    asRoth
      ? 'Employer match, over the whole year, made as Roth: it’s income now and still counts toward the limits'
      : 'Employer match, over the whole year',
  employerTotal: () => 'Employer money of the year',
  sharedRoom: () => 'Room for after-tax money that the law leaves these plans together',
  sharedRoomTotal: () => 'Their room together: one limit, no matter how many plans could take the money',
  overPlans: (what: 'deferrals' | 'employer' | 'afterTaxHeadroom' | 'grandTotal') =>
    `${OVER_PLANS[what]}, over all plans`,
  ofPlan: (what: 'deferrals' | 'employer' | 'afterTaxHeadroom' | 'grandTotal', plan: string) =>
    `${OVER_PLANS[what]}, ${plan}`,

  annualAdditionsLimit: (binding: 'dollar' | 'compensation') =>
    binding === 'compensation'
      ? 'Overall limit: 100% of your pay, which is less than the dollar limit'
      : 'Overall limit on deferrals, employer money and after-tax together',
  afterTaxPaid: () => 'Paid in after tax so far this year',
  additionsUsed: () => 'Counts toward the overall limit so far: deferrals, employer money, after-tax paid',
  additionsRemaining: () => 'Left of the overall limit',
  additionsExcess: () => 'Over the overall limit: the plan corrects it, after-tax money first',

  legalRoom: () => 'Room for after-tax money that the law leaves',
  headroom: () => 'Room for after-tax money this year',
  afterTaxRemaining: () => 'Of that, still to pay in',
  payLeft: () => 'Pay left after deferrals and after-tax money: contributions come out of pay',
  ofAfterTax: capWords('after-tax money'),
  ofDeferrals: capWords('deferrals, before catch-up'),
  ofBoth: capWords('deferrals and after-tax money together'),
  combinedCapLeft: () => 'What that cap leaves for after-tax money, after your deferrals',
  no457b: () =>
    'A governmental 457(b) doesn’t take after-tax contributions, so there’s no mega backdoor Roth in it; its deferral limit comes on top of a 401(k)’s or 403(b)’s',
  planTakesNone: () => 'Your plan takes no after-tax contributions',
  grandTotal: () => 'All together: deferrals with catch-up, employer money, after-tax room',

  planTakesAfterTax: () => 'Your plan takes after-tax contributions',
  inPlan: () => 'It lets you convert them to Roth inside the plan',
  inService: () => 'It lets you take them out while you work there, to roll to a Roth IRA',
  onSeparation: (leaving: boolean) =>
    leaving
      ? 'Your plan has no way out while you work there; since you are leaving, you can roll the money to Roth then'
      : 'Your plan has no way out while you work there: the move to Roth has to wait until you leave (or turn 59½, where the plan allows it then)',
  leavingAnyway: () => 'You are leaving: after-tax money can be rolled to Roth then in any case',
  missing: (feature: PlanFeature) => `Not known yet: ${FEATURES[feature]}`,

  noTest: (type: 'solo401k' | '457b') =>
    type === 'solo401k'
      ? 'You’re the only one in the plan, so there’s no one to test against'
      : 'There are no after-tax contributions here to be tested',
  acp: (highlyCompensated: boolean | null, year: number, by: 'said' | 'newHire' | 'wages') => {
    if (highlyCompensated === false && by === 'said')
      return 'You said you aren’t a highly compensated employee, so after-tax contributions don’t come back after the plan’s test';
    if (highlyCompensated === false)
      return by === 'newHire'
        ? 'Without pay from this employer last year you aren’t a highly compensated employee (unless you own more than 5% of it), so after-tax contributions don’t come back after the plan’s test'
        : 'By the wages you gave, you aren’t a highly compensated employee (unless you own more than 5% of your employer), so after-tax contributions don’t come back after the plan’s test';
    const who =
      highlyCompensated === null
        ? 'If your pay of last year made you a highly compensated employee, part'
        : by === 'said'
          ? 'You said you’re a highly compensated employee: part'
          : 'By the wages you gave, you’re a highly compensated employee (unless your plan counts only its top-paid group, IRC 414(q)(3)): part';
    return `${who} of your after-tax contributions may come back, with taxable earnings, by March 15, ${year + 1} if the plan’s yearly test fails`;
  },

  netProfit: () => 'Net profit of your business, before your own plan contributions',
  wagesElsewhere: () => 'Wages elsewhere that Social Security tax was paid on',
  subjectToTax: () => 'Part of the profit that self-employment tax applies to: 92.35%',
  selfEmploymentTax: () => 'Self-employment tax: 12.4% up to the wage base, and 2.9% of all of it',
  noSelfEmploymentTax: () => 'No self-employment tax: it begins at $400',
  halfOfTax: () => 'Half of that tax, which is deducted first',
  earned: () => 'What the business leaves for pay and contributions',
  employerPercentAfter: () => 'Employer percent, of pay after the contribution',
  employerShare: (percent: Money) => `Employer contribution: ${percent}% of pay after it`,
  employerMaximum: () =>
    'The most the employer may contribute: 25% of pay after it, which is 20% of earnings before it',
  corporationWages: () => 'Your W-2 pay from the corporation',
  employerMaximumOfCorporation: () =>
    'The most the corporation may contribute: 25% of W-2 pay (of all participants’ pay together, if your spouse works there too)',
  soloPay: () => 'Your pay for the overall limit: earnings after the employer contribution',

  tooFewYears: (years: number) => `No 15-year catch-up: ${years} years of service, and it takes 15`,
  serviceAmount: (years: number) => `$5,000 for each of ${years} years of service`,
  deferralsBefore: () => 'Deferred with this employer in all years before',
  fifteenUsed: () => '15-year catch-up used before',
  fifteenYears: () => '15-year catch-up: it raises the deferral limit, and is used before catch-up by age',
  unusedBefore: () => 'Limits of earlier years that were not used',
  lastThreeYears: () => 'Last-three-years catch-up, up to the limit once more',
  specialInstead: () =>
    'Catch-up by age: none, since the last-three-years catch-up is more and takes its place',
  otherAdditions: () =>
    'Annual additions in the plan of a business you control, which takes from the same dollar limit',
  relatedPay: () => 'Your pay from related employers, which counts with this employer’s',
  relatedDeferrals: () => 'What you deferred into plans of related employers',
  relatedAdditions: () =>
    'What went into the plans of related employers: they share one overall limit with this plan',
  limit457b: () => 'Limit of a 457(b) on deferrals and employer money together',
  afterTaxStep: (step: number, rate: Money) =>
    `After-tax dollars in step ${step} of the match: each takes 1 + ${rate} dollars of room`,
  afterTaxStepLeft: (step: number) => `Room left after step ${step}`,
  afterTaxWithMatch: () => 'After-tax dollars that fit with their own match',
  matchOnAfterTax: () => 'Match on after-tax contributions, where all the room is used',
  employerWithAfterTax: () => 'Employer money of the year, with the match on after-tax contributions',
  headroomIfHighlyCompensated: () =>
    'Room for after-tax money if you are highly compensated, by your plan’s lower cap',
  preTaxMoney: () => 'Pre-tax money and earnings in the account',
  afterTaxMoney: () => 'After-tax contributions in the account',
  afterTaxEarnings: () => 'Earnings on after-tax contributions',
  before1987: () => 'After-tax contributions from before 1987: they come out first',
  fromOwnPocket: () => 'To be added from your own pocket within 60 days, since it was withheld',
  form8606Basis: () =>
    'No Form 8606 for the year of the rollover. After-tax money in a traditional IRA is basis: keep this record, and enter it on line 2 of Form 8606 the first year money leaves that IRA or is converted',
  form8606No: () =>
    'No Form 8606 for a rollover from a plan; it is due when money leaves the Roth IRA (Part III)',
  withdrawal: () => 'Amount taken out',
  rothContributions: () => 'Regular contributions in your Roth IRAs',
  fromContributions: () => 'Taken from contributions: tax free',
  heldTaxable: (year: number) => `In the conversion of ${year}: the part that was income then`,
  heldRest: (year: number) => `In the conversion of ${year}: the rest`,
  fromConversionTaxable: (year: number) =>
    `Taken from the conversion of ${year}: the part that was income then`,
  fromConversionRest: (year: number) => `Taken from the conversion of ${year}: the rest`,
  fromEarnings: () => 'Taken from earnings',
  fromBasis: () => 'Taken from what you paid in: tax free',
  qualified: () => 'Income: none, the withdrawal is qualified (59½ and five tax years)',
  notQualified: () => 'Income: the earnings, since the withdrawal is not qualified',
  recaptured: () =>
    'Taxable part of conversions less than five years old, before 59½ and without an exception',
  tenPercent: () => 'Additional tax of 10%',
  noExceptionHere: () =>
    'Additional tax of 10%: the exception you named does not hold for an IRA (separation at 55 and divorce orders are for plans)',
  firstHome: () => 'Left of the $10,000 in a lifetime for a first home',
  sparedPart: () => 'Spared from the 10% tax: a first home, medical costs above 7.5% of income, or education',
  recapturedInPlan: () =>
    'Taxable part of in-plan conversions less than five years old, taken before 59½ with no exception (Form 1099-R, box 10)',
  rothBasis: () => 'What you paid into this Roth 401(k)',
  rothEarnings: () => 'Earnings in it',
  contributionYear: (taxYear: number, countsFor: number) =>
    taxYear === countsFor
      ? `It comes out of ${taxYear} pay, so it counts for ${taxYear}`
      : `It comes out of ${countsFor} pay, so it counts for ${countsFor}. For ${taxYear} the last day is a payday by December 31, ${taxYear}: unlike an IRA, a plan can’t take your money for another year`,
  afterTaxWithin30Days: (year: number, possible: boolean) =>
    possible
      ? `After-tax money that you pay straight to the plan by January 30, ${year + 1} may still count for ${year}, if the plan takes it and allocates it to ${year}. Through payroll, the pay date decides`
      : `After-tax money counts for ${year} only if the plan has it by January 30, ${year + 1}; this counts for the year it is paid in`,
  employerUntilTheReturn: (year: number) =>
    `Employer money that is allocated to ${year} (a true-up, profit sharing) counts for ${year}, though it’s paid in the next year: until 30 days after the employer’s tax return is due, with extensions`,
  ownerUntilTheReturn: (year: number, firstYear: boolean) =>
    firstYear
      ? `In the plan’s first year a sole proprietor who is alone in it may still elect deferrals for ${year} until the tax return is due, without extensions`
      : `Without payroll, elect your deferral in writing by December 31, ${year}; it may be paid in until your tax return is due, with extensions`,
  requiredFrom: (age: number, year: number) =>
    `Pre-tax money has to start coming out for ${year}, the year you turn ${age === 70.5 ? '70½' : age}, by April 1, ${year + 1}. A Roth IRA has no such rule while you live, and since 2024 neither does a Roth 401(k)`,
  notWhileWorking: () =>
    'While you still work there and own no more than 5%, nothing has to come out of this plan until the year you retire',
  requiredStays: () =>
    'Required money can’t be rolled over. If you still work there and own no more than 5%, nothing has to come out of that plan until you retire',
  nondeductible: () => 'Nondeductible contribution of the year (line 1)',
  basisBefore: () => 'Basis of earlier years (line 2)',
  basis: () => 'Basis in all (line 3)',
  yearEndBalance: () => 'All traditional, SEP and SIMPLE IRAs on December 31 (line 6)',
  otherDistributions: () => 'Taken out of them in the year (line 7)',
  converted: () => 'Converted to Roth (line 8)',
  allIras: () => 'All of it together (line 9)',
  basisShare: () => 'Share of it that is basis (line 10)',
  convertedBasis: () => 'Basis in what was converted (line 11)',
  basisTakenOut: () => 'Basis in all that left the IRAs (line 13)',
  basisLeft: () => 'Basis left for later years (line 14)',
  convertedTaxable: () => 'Conversion less its basis (line 18)',
  backdoorTaxable: () => 'Income from the conversion',
  iraExcess: () =>
    'Over the IRA limit: taken out with its earnings by the due date of the return, or taxed at 6% each year',
  preTaxPool: (separate: boolean) =>
    separate
      ? 'Taxable money in the after-tax account: its earnings only, since the plan keeps it apart'
      : 'Taxable money that the payment is taken from: pre-tax money and all earnings',
  preTaxShare: () => 'Share of the payment that is pre-tax',
  distributionAmount: () => 'Amount taken out',
  distributionPreTax: () => 'Pre-tax part of the payment',
  distributionAfterTax: () => 'After-tax part of the payment',
  paidTo: (to: string) => `Sent to ${to}`,
  preTaxTo: (to: string, isRoth: boolean) =>
    `Pre-tax money in what goes to ${to}${isRoth ? ': what the others leave' : ''}`,
  preTaxChosen: (to: string) => `Pre-tax money in what goes to ${to}: your choice`,
  afterTaxTo: (to: string) => `After-tax money in what goes to ${to}`,
  taxableNow: () => 'Income to tax this year: pre-tax money paid in cash or moved to Roth',
  taxRate: () => 'Your marginal tax rate',
  estimatedTax: () => 'Federal income tax on it at your rate',
  tooSmallToWithhold: () => 'Nothing is withheld from less than $200 a year',
  nothingWithheld: () => 'Withheld: nothing, since nothing of it is income',
  withholding: () => 'Withheld from the taxable part paid to you: 20%',
  noAdditionalTax: () => 'Additional 10% tax: none, after 59½ or with an exception',
  line5a: () => 'Form 1040, line 5a: all that was paid out of the plan',
  line5b: () => 'Form 1040, line 5b: the part of it that is income',
  box: (box: 'box1' | 'box2a' | 'box4' | 'box5', payee: string) =>
    `Form 1099-R for what goes to ${payee}, ${BOXES_1099R[box]}`,
  additionalTax: () =>
    'Additional 10% tax on taxable money paid in cash before 59½, unless an exception applies',

  balanceBefore: () => 'Balance at the start of the year',
  basisBeforeYear: () => 'Paid in before, and gains already taxed',
  contributionOfYear: () => 'Contribution at the start of the year',
  annualReturn: () => 'Return of the year',
  balanceAfter: () => 'Balance at the end of the year',
  convertedBalance: () => 'The same balance in Roth: with no earnings at conversion, nothing was taxed then',
  taxedInYear: () => 'Part of the return that is taxed in the year',
  taxOfYear: () => 'Tax on it, paid out of the account',
  basisAfter: () => 'Basis at the end of the year',
  afterTaxValue: (where: string) => `Left after tax if all is taken out: ${where}`,
  laterRate: () => 'Tax rate on income later',
  gainsRate: () => 'Tax rate on gains',
  taxedShare: () => 'Share of the return that is taxed each year',
  catchUpOfAge: () => 'Catch-up for your age',
  paidPay: () => 'Pay in the paychecks so far',
  paidMatch: () => 'Match in the paychecks so far',
  annualPay: () => 'Your pay for a year, without a bonus',
  paychecksAYear: () => 'Paychecks in a year',
  payEach: () => 'Pay of a regular paycheck, to the cent',
  bonus: () => 'Bonus',
  payOf: (number: number) => `Paycheck ${number}: pay`,
  payToDate: (number: number) => `Pay up to and with paycheck ${number}`,
  payThatCountsOf: (number: number) => `Paycheck ${number}: pay that counts for the match`,
  deferralOf: (number: number) => `Paycheck ${number}: deferred`,
  deferralsToDate: (number: number) => `Deferred up to and with paycheck ${number}`,
  matchOf: (number: number) => `Paycheck ${number}: match`,
  afterTaxOf: (number: number) => `Paycheck ${number}: paid in after tax`,
  afterTaxMost: (number: number) => `Paycheck ${number}: the most it can pay in after tax`,
  electionOf: (what: Elects, unit: ElectionUnit) =>
    `What to elect for ${ELECTS[what]}, ${UNITS[unit]}: the most that doesn’t go over the room`,
  electionChange: (what: Elects, paycheck: number) =>
    `What to elect for ${ELECTS[what]} from paycheck ${paycheck} on: one step more, so that the room is used`,
  toElect: () => 'Left to elect, after what is set already',
  paychecksReached: () => 'Paychecks that a new election reaches',
  payReached: () => 'Pay that a new election looks at',
  currentElection: (what: 'deferral' | 'afterTax') => `What you’re set to now, for ${ELECTS[what]}`,
  bonusElection: (what: 'deferral' | 'afterTax') =>
    `What your bonus puts in, in percent, for ${ELECTS[what]}`,
  setAlready: (number: number, what: 'deferral' | 'afterTax') =>
    `Paycheck ${number}: what is set already for ${ELECTS[what]}`,
  spilled: (number: number) => `Paycheck ${number}: deferrals over the limit that go on as after-tax money`,
  combinedOf: (number: number) => `Paycheck ${number}: deferred and paid in after tax together`,
  combinedRoom: () => 'Room for deferrals and after-tax money together in the paychecks left',
  partOfCombined: () => 'There’s no separate after-tax election: one percent covers both',
  leftOf: (number: number) => `Paycheck ${number}: left before income tax and other deductions`,
  tooMuch: (what: 'deferral' | 'afterTax') =>
    `What is set now would bring in beyond the room, for ${ELECTS[what]}`,
  keep: () => 'What you want to keep of each paycheck, before income tax',
  payrollTax: (number: number) => `Paycheck ${number}: Social Security and Medicare tax`,
  raisedPay: (paycheck: number) => `Your pay for a year from paycheck ${paycheck} on`,
  reserve: () => 'Employer money still to come for this year, such as a true-up paid next year',
  afterTaxRemainingIfHighlyCompensated: () =>
    'After-tax room still to fill, if your plan’s lower cap for highly compensated employees applies to you',
  deferralCapPercent: () => 'Your plan’s cap on the deferral election, in percent of pay',
  combinedCapPercent: () => 'Your plan’s cap on both elections together, in percent of pay',
  catchUpForCaps: () => 'Catch-up that can still go in above your plan’s caps on deferrals',
  catchUpMost: (number: number) =>
    `Paycheck ${number}: the most that may go in above those caps, as catch-up`,
  deferralMost: (number: number) => `Paycheck ${number}: the most that can be deferred`,
  aboveCaps: () => 'Of what you still defer, the part above your plan’s caps: catch-up',
  electedByAll: () => 'What that election would bring in all paychecks left',
  electionRest: () => 'The rest, which goes to the last paychecks (below zero: cents too much)',
  electionRestBefore: (number: number) => `What of it paycheck ${number} leaves to the ones before`,
  lastPaycheck: (what: 'deferral' | 'afterTax') =>
    what === 'deferral' ? 'Deferred with the last paycheck' : 'Paid in after tax with the last paycheck',
  unfilled: (what: Elects) => `Room for ${ELECTS[what]} that the paychecks left cannot fill`,
  deferralPercent: () => 'What you defer, in percent of pay',
  deferralRoom: () => 'What may still be deferred in the paychecks left',
  paychecksLeft: () => 'Paychecks left in the year',
  payLeftInYear: () => 'Pay in the paychecks left',
  toDefer: () => 'Deferred in the paychecks left',
  spreadEach: () => 'The same deferrals in equal parts: each paycheck',
  spreadLast: () => 'The same deferrals in equal parts: the last paycheck',
  frontLoaded: (number: number) => `Paycheck ${number}: deferred if as early as pay allows`,
  afterTaxCapPercent: () => 'Your plan’s cap on the after-tax election, in percent of pay',
  afterTaxOfYear: () => 'After-tax contributions of the year',
  afterTaxRoomLeft: () => 'Room for after-tax money in the paychecks left',
  frontLoadedMatch: () => 'Match if you deferred as early as your pay allows',
  frontLoadedLoss: () => 'Match that front-loading would lose',
  refundPercent: () => 'Percent of the after-tax contributions that comes back',
  refund: () => 'Contributions that come back: they were taxed before',
  refundEarnings: () => 'Their earnings, which are income of the year of payment',
  paycheckMatch: (trueUp: boolean) =>
    trueUp ? 'Match of the year, with the true-up at its end' : 'Match of the year, paycheck by paycheck',
  matchIfSpread: () => 'Match if the same deferrals were spread evenly over all paychecks',
  lastDeferralPaycheck: () => 'The last paycheck that defers',
  matchLost: () => 'Match lost by reaching the limit early',
  deferralsOfYear: () => 'Deferrals of the year',

  iraFull: () => 'IRA contribution limit for your age, before any phase-out',
  iraFullWithPay: () => 'The same, and no more than your taxable pay',
  modifiedAgi: () => 'Your modified adjusted gross income',
  phaseOutFrom: () => 'Income at which the Roth IRA limit begins to shrink',
  phaseOutTo: () => 'Income at which it is zero',
  iraReduced: () => 'What the phase-out leaves, before rounding',
  traditionalContributions: () => 'What you put into traditional IRAs for the same year',
  iraLeft: () => 'What those leave of the limit, which both kinds of IRA share',
  iraLimit: () => 'What you may put into a Roth IRA directly (rounded up to $10, at least $200 until zero)',
};
