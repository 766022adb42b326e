/** The words of the answer, in English. Legal sources stand beside what they are the source of. */
import {
  type Calculation,
  type Excess,
  lookBackThreshold,
  Money,
  type PlanFeature,
} from '../calculator/index.ts';
import { dayInWords, dollars, list, percent, share } from '../formats.ts';
import { labels } from '../participant/texts.en.ts';
import type { Figures } from './outcome.ts';
import type { ProRata } from './pro-rata.ts';
import type { ToGo } from './to-go.ts';

type Amount = Parameters<typeof dollars>[0];
const bold = (amount: Amount) => `*${dollars(amount)}*`;

const CONVERSION_TIMES = {
  monthly: 'once a month',
  quarterly: 'once a quarter',
  yearly: 'once a year',
} as const;

export const steps = {
  takeOutExcess: (excess: Amount, year: number) =>
    `You’re over the deferral limit by ${bold(excess)}. Ask the plan to return it with its earnings before April 15, ${year + 1}. After that it’s taxed twice (IRC 402(g)(2)).`,
  excessOf457b: (excess: Amount) =>
    `You’re ${bold(excess)} over the limit of your 457(b). Stop your deferrals and tell HR now: a governmental plan pays the excess back, with its earnings, as soon as it can (Treas. Reg. 1.457-4(e)(2)).`,
  theirMoneyIn457b: (amount: Amount) =>
    `Tell HR that your employer’s money would put you another ${bold(amount)} over: it counts toward the limit of a 457(b).`,
  excessStaysIn: (excess: Amount, year: number, is402g: boolean) =>
    is402g
      ? `You were ${bold(excess)} over the ${year} deferral limit, and April 15, ${year + 1} has passed, so the plan can’t pay it out anymore. Put it on your ${year} return as income; it’s taxed again when it comes out someday (IRC 402(g)(2)).`
      : `You were ${bold(excess)} over the ${year} limit: ask the plan how it pays it back (Treas. Reg. 1.457-4(e)).`,
  stillToComeIsTooMuch: (over: Amount, toCome: Amount, year: number) =>
    `Put in nothing more after tax: with the ${dollars(toCome)} your employer still pays for ${year}, you’d be ${bold(over)} over the overall limit. Tell HR now; the plan has to correct it once that money is in, after-tax money first.`,
  whichPlanReturnsIt: () =>
    'Say which plan should return it. Either one can. The figures here count on this one. If the other plan does, your after-tax room here is that much smaller, since what stays in counts toward the overall limit.',
  overTheOverallLimit: (excess: Amount, isOver: boolean) =>
    `What’s in already, with your employer’s money for the year, is ${bold(excess)} over the overall limit. ${isOver ? 'Tell the plan administrator now.' : 'Stop your after-tax election.'} The plan corrects what’s over, after-tax money first (Rev. Proc. 2021-30).`,
  lowerDeferralBesideAfterTax: (amount: Amount, isOverAlready: boolean) =>
    isOverAlready
      ? `Lower your deferral by ${bold(amount)}: that’s how much more it would put you over the overall limit by, on top of what’s over already.`
      : `Lower your deferral by ${bold(amount)}: that’s what it would put you over the overall limit by, on top of the after-tax money that’s in. Nothing has to come out, as long as that much less goes in by December 31.`,
  overThePlansCap: (amount: Amount) =>
    `Ask your plan administrator how they’ll correct the ${bold(amount)} above your plan’s own cap.`,
  lowerAfterTax: ({ percent: elected, amount, over }: NonNullable<ToGo['tooMuch']>) =>
    `Lower your after-tax election: left at ${percent(elected)}, it would put in ${dollars(amount)} more by year-end, ${bold(over)} over your room. \`paycheck\` says what to set.`,
  tooMuchWillGoIn: ({ percent: elected, amount, over }: NonNullable<ToGo['tooMuch']>) =>
    `Tell HR or payroll today: your after-tax election of ${percent(elected)} still puts in ${dollars(amount)} this year, ${bold(over)} over your room, and a change won’t take effect in time. If they can’t stop it, the plan has to return it.`,
  tooLateToLower: (amount: Amount, year: number) =>
    `Tell HR or payroll today that your deferral would go ${bold(amount)} over the ${year} limit: a change you make yourself won’t take effect in time. If they can’t stop it, ask the plan to return it, with its earnings, by April 15, ${year + 1}.`,
  tooLateToLowerBesideAfterTax: (amount: Amount) =>
    `Tell HR or payroll today that what still goes in would put you ${bold(amount)} over the overall limit: a change you make yourself won’t take effect in time. If they can’t stop it, the plan has to correct it, after-tax money first.`,
  electTogether: (amount: Amount, year: number) =>
    `Set your one election for deferrals and after-tax money as \`paycheck\` shows: it brings in ${bold(amount)} after tax by the last paycheck of ${year}, once your deferrals are in.`,
  askTheAdministrator: () =>
    'Ask your plan administrator: the message is written for you, ready to send. Until they answer, these figures hold only if your plan allows it.',
  askForTheFeature: () =>
    'Ask HR whether the plan could add after-tax contributions. Plans can add them, and others may have asked, too.',
  wholeMatch: (more: Amount) =>
    `Defer enough to get the full match: ${bold(more)} more from your employer this year.`,
  raiseDeferral: (room: Amount) => `Raise your deferral to the limit first: ${bold(room)} of room left.`,
  raiseAsFarAsPayGoes: (amount: Amount, room: Amount) =>
    `Raise your deferral first: the paychecks that are left can bring in ${bold(amount)} more of the ${dollars(room)} up to the limit.`,
  raiseBesideAfterTax: (amount: Amount) =>
    `Raise your deferral by up to ${bold(amount)} first: with what’s in after tax already, the overall limit leaves no more.`,
  catchUpAsRoth: (rule?: string) =>
    rule === 'deemed'
      ? 'Your catch-up goes in as Roth automatically: last year’s wages require it (IRC 414(v)(7)), and your plan does it without asking.'
      : rule === 'notOffered'
        ? 'Your plan won’t take catch-up from you: last year’s wages require it to be Roth (IRC 414(v)(7)), and the plan doesn’t offer that. Ask HR what you can do.'
        : 'Make your catch-up contributions as Roth: last year’s wages require it (IRC 414(v)(7)).',
  catchUpIsPreTax: (amount: Amount, limit: Amount) =>
    `${bold(amount)} of what’s in is catch-up, the part above ${dollars(limit)}, and last year’s wages require it to be Roth (IRC 414(v)(7)). Pre-tax it’s the wrong kind: tell the plan now, so that it can move it to Roth or correct it in your W-2.`,
  checkCatchUpIsRoth: (limit: Amount) =>
    `Check your pay stub: your catch-up, what’s in above ${dollars(limit)}, had to go in as Roth, since last year’s wages require it (IRC 414(v)(7)). If it went in pre-tax, ask the plan to correct it.`,
  findOutWages: (threshold: Amount, year: number) =>
    `Look up your ${year} wages from this employer (box 3 of the W-2, Social Security wages; your plan may go by box 5 for 2026, but an empty box 3 means no): above ${dollars(threshold)}, your catch-up must be Roth.`,
  keepTheMatch: () =>
    'Ask whether the plan “trues up” the match. If it doesn’t, spread your deferrals over all your paychecks: a match paid per paycheck stops when your deferrals stop.',
  raiseOwnersDeferral: (room: Amount, year: number) =>
    `Elect a higher deferral in writing by December 31, ${year}: ${bold(room)} of room is left. With self-employment income you may pay it in until your tax return is due; a corporation withholds it from your W-2 pay.`,
  payInByHand: (amount: Amount, year: number, ifAllowed: boolean) =>
    `${ifAllowed ? 'If your plan document allows it, pay' : 'Pay'} in up to ${bold(amount)} as *after-tax (voluntary) contributions* for ${year}, and tell the provider that’s what the deposit is. Do it by December 31; what comes by January 30, ${year + 1}, can still count for ${year} (Treas. Reg. 1.415(c)-1(b)(6)).`,
  tooLateForThisYear: (year: number) =>
    `A change you make now takes effect in ${year + 1}. What you’ve elected already keeps going through your last ${year} paycheck, so check that it doesn’t pass a limit.`,
  elect: (amount: Amount, year: number, ifAllowed: boolean, lessEmployer: string) =>
    `${ifAllowed ? 'If your plan allows it, set' : 'Set'} an after-tax election in your plan’s payroll settings that pays in ${bold(amount)}${lessEmployer} by the last paycheck of ${year}. It only works through payroll, and not after December 31.`,
  electWhatFits: (amount: Amount, left: number, ifAllowed: boolean, lessEmployer: string) =>
    `${ifAllowed ? 'If your plan allows it, set' : 'Set'} as high an after-tax election in your plan’s payroll settings as your pay allows, up to ${bold(amount)}${lessEmployer} in all: only about ${left === 1 ? 'one paycheck is' : `${left} paychecks are`} left this year, so not all of that can still go in. It only works through payroll, and not after December 31.`,
  findOutEmployer: () =>
    'Find out what your employer puts in this year (its match, and anything else), and tell me. I counted nothing, and every dollar of it takes a dollar off your after-tax room.',
  raiseLeavesNothing: (now: Amount, year: number) =>
    `With your deferral raised that far, nothing is left for after-tax money in ${year}. If you leave your deferral as it is, ${bold(now)} fits after tax instead. It only works through payroll, and not after December 31.`,
  electAfterRaise: (after: Amount, now: Amount, year: number, ifAllowed: boolean) =>
    `${ifAllowed ? 'If your plan allows it, then set' : 'Then set'} an after-tax election in your plan’s payroll settings that pays in ${bold(after)} by the last paycheck of ${year}: that’s what is left once your deferral is raised. If you leave your deferral as it is, ${bold(now)} fits instead. It only works through payroll, and not after December 31.`,
  lowerDeferral: (amount: Amount, year: number, isOverAlready: boolean) =>
    isOverAlready
      ? `Stop your deferral: what you still plan for ${year} would put another ${bold(amount)} over the limit.`
      : `Lower your deferral: what you plan for ${year} is ${bold(amount)} over the limit. Nothing has to come out yet, as long as that much less goes in by December 31.`,
  payIsTheBound: (left: Amount) =>
    `Contributions come out of pay, and ${bold(left)} of it is left after what you already put in, before taxes.`,
  gone: (date: string) =>
    `Your last paycheck here was ${dayInWords(date)}: nothing more goes into this plan. What’s in can be rolled over now.`,
  noPayDatesLeft: (year: number) =>
    `Nothing more can go in after tax for ${year}: no paycheck that’s left can bring it in. What you set now counts for ${year + 1}.`,
  deferralsTakeThePay: (room: Amount) =>
    `Decide what matters more: after payroll tax, the deferrals you plan take all the pay that’s left this year. Every dollar you defer less can go in after tax instead, up to ${bold(room)}.`,
  payDatesAreTheBound: (amount: Amount, dates: number) =>
    `Contributions come out of pay: after your deferrals and payroll tax, the ${dates === 1 ? 'one paycheck that’s left' : `${dates} paychecks that are left`} can bring in ${bold(amount)} at most. Income tax comes out of the same pay, so check what’s left to live on; \`paycheck\` shows each one.`,
  lowerCapMayBePassed: (lower: Amount, otherwise: Amount, threshold: Amount | undefined, year: number) =>
    `Find out what this employer paid you in ${year} (box 3 of your W-2) before you put in more after tax. Above ${threshold ? dollars(threshold) : 'the threshold'}, your plan’s lower cap of ${bold(lower)} is yours: it’s used up, so set your after-tax election to zero. Otherwise ${bold(otherwise)} can still go in.`,
  planCapIsTheBound: (amount: Amount, dates: number) =>
    `Your plan caps what goes in from each paycheck, so the ${dates === 1 ? 'one that’s left' : `${dates} that are left`} can bring in ${bold(amount)} at most. Ask whether your plan lets you make up for earlier paychecks.`,
  findOutPayDates: (about: number, unknownSoFar: boolean, knowsHowOften: boolean) =>
    `${about > 0 ? `About ${about === 1 ? 'one paycheck is' : `${about} paychecks are`} left this year.` : 'Hardly any paycheck is left this year.'} Tell me ${knowsHowOften ? '' : 'how often you’re paid and '}your next payday${unknownSoFar ? ', and what your last pay stub shows as paid in this year' : ''}, and I’ll work out what each one has to put in.`,
  fillsFrom: (date: string, before: string | undefined, isAll: boolean) => {
    const does = isAll ? 'fill the room' : 'put in all of that';
    return before
      ? `*Set it before the payday of ${dayInWords(before)}* if you can: a change takes a while to count at your plan, and ${dayInWords(date)} is the last payday from which you can still ${does}.`
      : `*${dayInWords(date)}* is the last payday from which you can still ${does}; payroll needs a few days to pick up a change.`;
  },
  lastPayDate: (date: string, before: string | undefined) =>
    `*${dayInWords(date)}* is your last payday of the year: nothing more goes in after it${before ? `, and a change that’s set after the payday of ${dayInWords(before)} no longer counts in it` : ''}.`,
  reserved: (reserved: Amount) =>
    `Leave ${bold(reserved)} of the room open: that’s what your employer still pays in for this year, and it counts for this year.`,
  stepsAreTheBound: (rest: Amount) =>
    `${bold(rest)} of the room stays open: your plan takes elections in steps, and one step more would go over.`,
  lookUpSoFar: (deferred: boolean, afterTax: boolean) =>
    `Look up what’s in so far this year: your last pay stub shows ${list([...(deferred ? ['your deferrals'] : []), ...(afterTax ? ['your after-tax contributions'] : [])])} under “year to date”. Until I know, I can’t say what to set, since an election could take you over a limit. Send me the stub, or type \`stub\`.`,
  matchEnds: (date: string) =>
    `With the paycheck of ${dayInWords(date)} your pay passes what counts for a match (IRC 401(a)(17)): a match paid per paycheck stops there.`,
  stillWithin30Days: (year: number) =>
    `Through payroll, ${year} is closed. If your plan takes after-tax money straight from you, it can still count for ${year} until January 30, ${year + 1} (Treas. Reg. 1.415(c)-1(b)(6)): ask the plan administrator.`,
  employerStillPays: (year: number) =>
    `A true-up or profit sharing that your employer pays now for ${year} still counts for ${year}: check that it fits into what was left.`,
  thisYear: (year: number) => `What you set now counts for ${year}.`,
  maybeRefunded: (highlyCompensated: boolean | null, threshold: Amount | undefined, year: number) =>
    `${highlyCompensated || !threshold ? 'You are a highly compensated employee: ask' : `If your ${year - 1} pay was above ${dollars(threshold)} (highly compensated), ask`} what share of after-tax contributions the plan had to refund after last year’s test. A refund comes by March 15, ${year + 1}, its earnings taxable (IRC 401(m)).`,
  noRoomLeft: (year: number) => `Nothing more can go in after tax for ${year}: the room is used up.`,
  convertInside: (rule: string | undefined, isPaidByHand: boolean) =>
    isPaidByHand
      ? 'After each deposit, ask the provider for the in-plan Roth conversion: only earnings are taxed, and that soon there are hardly any.'
      : rule === 'automatic'
        ? 'Your plan converts after-tax money to Roth automatically. Check that it does after the first paycheck. Only earnings are taxed, and that soon there are hardly any.'
        : rule === 'monthly' || rule === 'quarterly' || rule === 'yearly'
          ? `Ask for the in-plan Roth conversion each time the plan takes one (${CONVERSION_TIMES[rule]}): only earnings are taxed, and that soon there are hardly any.`
          : 'Turn on automatic in-plan Roth conversion, or convert after each paycheck: only earnings are taxed, and that soon there are hardly any.',
  spreadForTheMatch: () =>
    'Spread your deferrals over all your paychecks this year: your plan has no true-up, and a match paid per paycheck stops when your deferrals stop.',
  rollOut: () =>
    'Or move the after-tax account out with an in-service withdrawal, straight to your Roth IRA (a direct rollover), as often as the plan allows.',
  splitIt: () =>
    'When you take money out, ask for two direct rollovers: pre-tax to a traditional IRA, after-tax to a Roth IRA.',
  rollNow: () =>
    'Ask the recordkeeper for two direct rollovers at once: pre-tax money and earnings to a traditional IRA or your next plan, after-tax contributions to a Roth IRA (Notice 2014-54).',
  rollWhenLeaving: () =>
    'When you leave, ask for two direct rollovers at once: pre-tax money and earnings to a traditional IRA, after-tax contributions to a Roth IRA (Notice 2014-54).',
  other457b: () =>
    'If you also have a 401(k) or 403(b), it has its own deferral limit, and it may take after-tax money. In the three years before your plan’s normal retirement age, ask about the special catch-up of up to twice the limit (IRC 457(b)(3)).',
  fifteenYears: () =>
    'With 15 years of service at a school, hospital or church, ask about the extra catch-up of up to $3,000 a year (IRC 402(g)(7)).',
  rothIra: () =>
    'Look at a Roth IRA, too (or the regular backdoor Roth IRA if your income is too high). It doesn’t depend on your plan.',
};

/**
 * Beside an after-tax amount for which nobody said what the employer puts in: where the plan's own cap holds it, only what is
 * more than the law has room for above the cap takes from it.
 */
export function lessEmployer({ employer, afterTax }: Calculation): string {
  if (employer.known) return '';
  const above = afterTax.legalRoom.minus(afterTax.headroom);
  return above.gt(0)
    ? ` (as long as your employer puts in no more than ${dollars(above)})`
    : ' at most, minus what your employer puts in,';
}

/** What is over a limit, a sentence each; it comes before everything else that is said of the year. */
export const overLimits = (figures: Figures): string[] =>
  figures.calculation.excesses
    .map((excess) => (figures.isOver ? { ...excess, made: excess.amount } : excess))
    .map(overALimit(figures.taxYear, figures.toGo?.isTooLate));

/** The answer in one sentence; what is over a limit comes before it. */
export function headline(figures: Figures): string {
  return [...overLimits(figures), figures.isOver ? ofAYearThatIsOver(figures) : roomSentence(figures)].join(
    ' ',
  );
}

const TOO_LATE = 'a change you make now won’t take effect in time, so tell HR or payroll today';

/** What is over a limit, in a sentence of its own. */
export const overALimit =
  (year: number, isTooLate = false) =>
  ({ kind, amount, made, correctBy }: Excess): string => {
    switch (kind) {
      case 'electiveDeferral':
        if (made.isZero())
          return `*What you plan to defer for ${year} is ${dollars(amount)} over the limit:* ${isTooLate ? TOO_LATE : 'lower your election, so that much less goes in by December 31'}.`;
        return `*You’re over the ${year} deferral limit by ${dollars(made)}:* ${correctBy ? `it has to come out, with its earnings, by ${dayInWords(correctBy)}` : 'the plan has to pay it back'}.${correctBy ? more(made, amount) : withTheirMoney(made, amount)}`;
      case 'planLimit':
        return `*You’ve deferred ${dollars(amount)} more in ${year} than your plan’s own limit allows:* ask your plan administrator how they’ll correct it.`;
      case 'annualAdditions':
        if (made.isZero())
          return `*With what you still plan to defer, you’d go over the ${year} overall limit by ${dollars(amount)}:* ${isTooLate ? TOO_LATE : 'lower your deferral, so that much less goes in by December 31'}.`;
        return `*You’re over the ${year} overall limit by ${dollars(made)}:* the plan has to correct it, after-tax money first.${more(made, amount)}`;
      case 'afterTaxCap':
        return `*You’ve put in ${dollars(amount)} more after tax in ${year} than your plan’s own cap allows:* stop your after-tax election, and ask your plan administrator how they’ll correct it.`;
      case 'employerDeduction':
        return `*The business puts in ${dollars(amount)} more than it can deduct for ${year}.*`;
    }
  };

/** What is only planned of an excess, beside what is in. */
const more = (made: Money, amount: Money): string =>
  made.lt(amount)
    ? ` What you still plan to defer would add ${dollars(amount.minus(made))}: stop your deferrals.`
    : '';

/** In a 457(b) the employer's money counts toward the same limit. IRC 457(b)(2). */
const withTheirMoney = (made: Money, amount: Money): string =>
  made.lt(amount)
    ? ` Your employer’s money counts toward this limit, too: with what it still puts in, you’d be ${dollars(amount)} over.`
    : '';

/** Nothing can be done with the room of a year that is over. */
function ofAYearThatIsOver({ calculation, taxYear, given }: Figures): string {
  const { headroom, remaining } = calculation.afterTax;
  const wentIn = new Money(given.afterTaxSoFar ?? headroom.minus(remaining));
  return `${taxYear} is over, so nothing more can go in for it through payroll. The after-tax room for that year was ${bold(headroom)}${wentIn.isZero() ? '' : wentIn.gt(headroom) ? `, and ${dollars(wentIn)} went in` : `, of which ${dollars(wentIn)} went in`}.`;
}

function roomSentence(figures: Figures): string {
  const { calculation, taxYear, toGo } = figures;
  const { headroom, bindingLimit } = calculation.afterTax;
  const total = `${bold(calculation.grandTotal)} in all`;
  const { status } = calculation.eligibility;
  if (headroom.isZero() && status !== 'notAvailable') {
    const why =
      bindingLimit === 'planCap'
        ? `your plan’s own cap leaves none on top of your deferrals. That’s ${total}`
        : `deferrals and employer money fill the overall limit, ${total}`;
    return `There’s no room for after-tax money in your ${labels.planKind(figures.planType)} for ${taxYear}: ${why}.`;
  }
  if (status === 'notAvailable') {
    if (figures.planType === '457b') return headline457b(figures);
    return `Your plan doesn’t take after-tax contributions, so there’s no mega backdoor Roth in it. For ${taxYear} your own deferrals and your employer’s money come to ${bold(calculation.grandTotal)}.`;
  }
  const ifAllowed = status === 'unknown' ? 'If your plan allows it, you' : 'You';
  const later =
    status === 'onSeparation'
      ? figures.goneOn
        ? ' What’s in can move to Roth now.'
        : ' It can move to Roth when you leave.'
      : '';
  const short = toGo?.isUnlikely ? aboutShort(toGo.paychecks.left) : '';
  if (toGo?.amount.lt(headroom)) return `${stillToGo(figures, toGo, ifAllowed)}${short}${later}`;
  return `${ifAllowed} can put ${bold(headroom)}${lessEmployer(calculation)} after tax into your ${labels.planKind(figures.planType)} for ${taxYear}: ${total}.${ifHighlyCompensated(calculation)}${short}${later}`;
}

/** By the calendar alone: how many are left, and that they don't bring it all in. */
const aboutShort = (left: number): string =>
  left === 0
    ? ' Hardly any paycheck is left this year, though, so little of that can still go in: tell me your next payday, and I’ll work out what can.'
    : ` Only about ${left === 1 ? 'one paycheck is' : `${left} paychecks are`} left this year, though, so not all of that can still go in: tell me your next payday, and I’ll work out what can.`;

/** What can still go in comes first, the room of the year second. */
function stillToGo(figures: Figures, toGo: ToGo, who: string): string {
  const { calculation, taxYear, planType } = figures;
  const { headroom } = calculation.afterTax;
  const ofTheYear = `The room for the year is ${bold(headroom)} (${bold(calculation.grandTotal)} in all)`;
  const kept = toGo.reserved.gt(0)
    ? `, and ${dollars(toGo.reserved)} is kept for what your employer still pays in for ${taxYear}`
    : '';
  if (toGo.amount.lte(0) && toGo.room.gt(0) && toGo.reserved.gte(toGo.room))
    return `Nothing more should go in after tax for ${taxYear}. ${ofTheYear}${kept}.`;
  const unused =
    toGo.bound === 'lag'
      ? `whatever that doesn’t bring in of the last ${dollars(toGo.room)}`
      : `${dollars(toGo.room)} of it`;
  if (toGo.amount.lte(0))
    return toGo.room.gt(0)
      ? `Nothing more can go in after tax for ${taxYear}: ${whyNothing(figures, toGo)}. ${ofTheYear}, and ${unused} stays unused.`
      : `Your after-tax room for ${taxYear} is full: ${bold(headroom)} (${bold(calculation.grandTotal)} in all).`;
  const left =
    toGo.paychecks.about || toGo.isPaidByHand
      ? ''
      : `, from ${toGo.paychecks.left === 1 ? 'the one paycheck that’s left' : `the ${toGo.paychecks.left} paychecks that are left`}`;
  return `${who} can still put *${dollars(toGo.amount)}*${lessEmployer(calculation)} after tax into your ${labels.planKind(planType)} in ${taxYear}${left}${ifNothingIsIn(figures)}. ${ofTheYear}${toGo.room.lt(headroom) ? `, ${kept ? '' : 'and '}${dollars(headroom.minus(toGo.room))} is already in` : ''}${kept}.${ifHighlyCompensated(calculation, toGo)}`;
}

/** Why there is room that no paycheck can fill any more. */
function whyNothing({ taxYear, goneOn }: Figures, { bound, paychecks }: ToGo): string {
  if (bound === 'lag')
    return `a change doesn’t take effect before ${taxYear + 1}. What you’ve elected already keeps going`;
  if (bound === 'lowerCap')
    return 'as long as I don’t know last year’s wages, your plan’s lower cap for highly compensated employees counts, and it’s used up';
  if (bound === 'planCap') return 'your plan’s caps leave none in the paychecks that are left';
  if (goneOn) return `your last paycheck here was ${dayInWords(goneOn)}`;
  return paychecks.left > 0
    ? 'the deferrals you plan take all the pay that’s left'
    : 'no paycheck that’s left can bring it in';
}

/** Where nobody said what went in so far, the room counts nothing. */
const ifNothingIsIn = ({ given, isOver, toGo }: Figures): string => {
  if (toGo?.isSoFarUnknown && given.deferredSoFar === undefined)
    return given.afterTaxSoFar ? ', if you haven’t deferred anything yet' : ', if nothing has gone in yet';
  return given.afterTaxSoFar === undefined && !isOver ? ', if nothing has gone in after tax yet' : '';
};

/** Where the plan's cap is lower for some, and nobody knows yet whether for this person: both figures. */
function ifHighlyCompensated({ afterTax, taxYear }: Calculation, toGo?: ToGo): string {
  const lower = afterTax.headroomIfHighlyCompensated;
  const threshold = lookBackThreshold(taxYear);
  if (!lower?.lt(afterTax.headroom) || !threshold) return '';
  const otherwise = toGo?.election?.ifNotHighlyCompensated;
  if (otherwise)
    return ` That’s by your plan’s lower cap, which is yours if this employer paid you more than ${dollars(threshold)} in ${taxYear - 1} (${bold(lower)} for the year). If not, ${bold(otherwise)} can still go in. Tell me last year’s wages, and I’ll know which.`;
  return ` If this employer paid you more than ${dollars(threshold)} in ${taxYear - 1}, your plan’s lower cap applies: ${bold(lower)} for the year. Tell me last year’s wages, and I’ll know which.`;
}

/** What a governmental 457(b) has instead. IRC 457(b), (e)(15). */
const headline457b = ({ calculation, taxYear }: Figures): string =>
  `A governmental 457(b) doesn’t take after-tax contributions, so there’s no mega backdoor Roth in it. For ${taxYear} you can defer ${bold(calculation.electiveDeferral.limit.plus(calculation.electiveDeferral.catchUp).minus(calculation.employer.total))} into it${calculation.employer.total.gt(0) ? ' (your employer’s money counts toward the same limit)' : ''}, on top of what you defer into a 401(k) or 403(b).`;

export const verdicts: Record<Calculation['eligibility']['status'], string> = {
  eligible: '*Can you do it?* Yes.',
  onSeparation: '*Can you do it?* When you leave.',
  notAvailable: '*Can you do it?* No, not in this plan.',
  unknown: '*Can you do it?* I don’t know yet.',
};

const QUESTION_TO_ASK: Record<PlanFeature, string> = {
  allowsAfterTax:
    'Does the plan accept voluntary after-tax employee contributions (not Roth deferrals), and up to what percent or amount?',
  allowsInPlanConversion:
    'May I convert after-tax contributions to Roth inside the plan (an in-plan Roth rollover), and is there an automatic option?',
  allowsInServiceWithdrawal:
    'May I withdraw my after-tax contributions while I am employed and roll them to a Roth IRA, how often, and are they accounted for separately from pre-tax money?',
};

/** The exact message to the plan administrator about what is not known. */
export const letter = (missing: readonly PlanFeature[]): string =>
  [
    'Hello, a question about our 401(k) plan:',
    ...missing.map((feature, index) => `${index + 1}. ${QUESTION_TO_ASK[feature]}`),
    'Where does the Summary Plan Description say so? Thank you.',
  ].join('\n');

/** A row of what would be different. */
export const canStillGoIn = () => 'What the paychecks left can still bring in after tax';

export const assumptions: Record<Figures['assumptions'][number], string> = {
  defersTheMost: 'You haven’t said what you’ll defer, so I used the most the law allows.',
  deferredSoFarUnknown:
    'You don’t know what you’ve deferred so far this year, so these figures can’t say what may still be deferred: your last pay stub has it.',
  afterTaxSoFarUnknown:
    'You don’t know what went in after tax so far this year. Anything that did leaves less room: your last pay stub has it.',
  elsewhereUnknown:
    'You don’t know what you deferred at other employers this year. The deferral limit is shared with them: what you put in there leaves less to defer here. It takes nothing off the after-tax room.',
  superCatchUpOffered:
    'I used the larger catch-up for ages 60 to 63. Not every plan offers it. If yours doesn’t, tell me: “my plan has no super catch-up”.',
  selfEmploymentIncome:
    'I treated your pay as self-employment income. If your business is a corporation that pays you on a W-2, tell me: different rules apply.',
  relatedCounted:
    'Related employers count as one: what went into the other plan takes from the same overall limit, and your pay there counts too (IRC 415(f), (h)).',
  businessCounted:
    'Your own business’s plan and the 403(b) share one overall limit: I took off what went into the business’s plan (IRC 415(k)(4)).',
  businessApart:
    'What went into your own business’s plan has an overall limit of its own, so I left it out here; only deferrals share one limit.',
  percentFromNow: 'I counted your deferral percent from your next paycheck on, on top of what’s in so far.',
  matchOfEveryPaycheck:
    'I counted your match as if it came with every paycheck of the year. Your deferrals are all in, so if your plan matches paycheck by paycheck and has no true-up, less comes in, and that much more can go in after tax. Your pay stub shows what your employer has put in: tell me (“my employer puts in $8,000 this year”).',
  matchEndedWithDeferrals:
    'Your deferrals are all in, and your plan has no true-up, so a match paid per paycheck has ended, too. I counted it for the whole year: what doesn’t come leaves that much more room. Your pay stub shows what your employer has put in: tell me (“my employer puts in $8,000 this year”), and I’ll use that.',
  afterTaxMatchUpToMaximum:
    'Your match looks at after-tax money, too, and has a maximum. I counted it on your deferrals alone: what after-tax money brings on top, up to that maximum, takes as much off the room.',
  catchUpUnlessWages:
    'Your plan doesn’t take Roth catch-up, so I left out catch-up: if this employer paid you enough last year, it would have to be Roth. Tell me last year’s wages (box 3 of your W-2), and I’ll know whether you can make it.',
  lowerDeferralCap:
    'Your plan has lower caps for highly compensated employees, and they’re in these figures, since I don’t know last year’s wages. Tell me those (box 3 of your W-2), and I’ll know whether they’re yours.',
  payOfThisYear:
    'I used the pay, the deferrals, and the plan’s rules that you told me for this year. If that year was or will be different, so are these figures.',
  employerPutsInNothing:
    'You haven’t said what your employer puts in, so I counted nothing. Every dollar they put in takes a dollar off the after-tax room.',
  employerSharesTheLimit:
    'You haven’t said what your employer puts in, so I counted nothing. In a 457(b) every dollar they put in takes a dollar off what you can defer.',
  employerNotInTotal: 'You haven’t said what your employer puts in, so I counted nothing.',
};

/** All of it, or what is left of the pay for it: contributions come out of pay, after payroll tax where it is counted. */
function allTogether({ calculation, toGo }: NonNullable<Figures['atTheMost']>): string {
  const { headroom, remaining, payLeft } = calculation.afterTax;
  const toCome = toGo?.bound ? toGo.amount : Money.min(payLeft, remaining);
  return toCome.lt(remaining)
    ? `of which ${headroom.gt(remaining) ? `${dollars(headroom.minus(remaining))} is in and ` : ''}your ${toGo?.election ? 'paychecks' : 'pay'} can still bring in ${bold(Money.max(toCome, 0))}`
    : `and all together ${bold(calculation.grandTotal)}`;
}

/** Where after-tax money that is in already takes some of the room, the most is less than the limit. */
const asHigh = ({ total, remaining }: Calculation['electiveDeferral']): string =>
  remaining.gt(0)
    ? `With as high a deferral as your after-tax money leaves room for (${dollars(total)})`
    : `With your deferral at the limit (${dollars(total)})`;

export const words = {
  atTheMost: ({ atTheMost }: Figures) =>
    atTheMost
      ? `${asHigh(atTheMost.calculation.electiveDeferral)}, the after-tax room is ${bold(atTheMost.calculation.afterTax.headroom)}, ${allTogether(atTheMost)}.`
      : '',
  bound: ({ afterTax, annualAdditions, eligibility }: Calculation) => {
    if (eligibility.status === 'notAvailable') return '';
    if (afterTax.bindingLimit === 'planCap') return 'Your plan’s own rule sets the limit here, not the law.';
    return annualAdditions.bindingLimit === 'compensation'
      ? 'The limit here is 100% of your pay, which is less than the dollar limit (IRC 415(c)(1)(B)).'
      : '';
  },
  nextYear: ({ taxYear, calculation }: NonNullable<Figures['nextYear']>) =>
    calculation
      ? `*And ${taxYear}?* With the same plans, ${bold(calculation.afterTax.headroom)} after tax, ${bold(calculation.grandTotal)} in all.`
      : `*And ${taxYear}?* I don’t know the ${taxYear} limits yet, and I don’t guess. The IRS publishes them in October or November.`,
  disclaimer: () =>
    'Information, not tax advice. Your plan document decides what your plan allows: ask your plan administrator. For your taxes, ask a tax adviser.',
};

/** The pro-rata rule for an account, in a few sentences. */
export function proRataWords(proRata: ProRata): string[] {
  const { own, separate, payment, split, allToRoth, afterTaxBalance, afterTaxEarnings, preTaxBalance } =
    proRata;
  const isSeparate = own && separate === true;
  const account = isSeparate
    ? `Your plan accounts for after-tax money separately: ${dollars(afterTaxBalance)} you put in and ${dollars(afterTaxEarnings)} of earnings.`
    : `${own ? 'Your account' : '_Example, not your balances:_ an account'} with ${dollars(preTaxBalance + afterTaxEarnings)} pre-tax and ${dollars(afterTaxBalance)} after-tax: every payout is ${share(payment.preTaxShare)} pre-tax and ${share(1 - Number(payment.preTaxShare))} after-tax.`;
  const holds = `Of ${dollars(payment.amount)} taken out, ${bold(payment.preTax)} is pre-tax and ${bold(payment.afterTax)} is after-tax (IRC 72(e)(8)${isSeparate ? ', 72(d)(2)' : ''}).`;
  const parts = split.directRollovers.map(
    (part) => `${dollars(part.preTax.plus(part.afterTax))} to a ${part.to}`,
  );
  const noTax = `If it all goes out in two direct rollovers, ${list(parts)}, nothing is taxed now (Notice 2014-54).`;
  const taxed = allToRoth.taxableNow.gt(0)
    ? `If it all goes to Roth instead, ${bold(allToRoth.taxableNow)} is income this year${allToRoth.estimatedTax ? `, about ${bold(allToRoth.estimatedTax)} of federal tax at your rate` : ''}; no 10% additional tax on a conversion.`
    : 'If it all goes to Roth, nothing is taxable.';
  return [account, holds, noTax, taxed, separateWords(proRata)].filter((sentence) => sentence !== '');
}

function separateWords({ own, separate, afterTaxEarnings }: ProRata): string {
  if (separate === true && own)
    return afterTaxEarnings > 0
      ? ''
      : 'You told me of no earnings on it, so I counted none: whatever it has earned is pre-tax, and taxed when it moves to Roth.';
  if (separate === true)
    return 'Your plan accounts for after-tax money separately, so only that account’s own earnings come along, not the other pre-tax money (IRC 72(d)(2)).';
  if (separate === false)
    return 'Your plan doesn’t account for after-tax money separately, so some pre-tax money comes along with every payout.';
  return 'If the plan accounts for after-tax money separately, only that money’s own earnings come along (IRC 72(d)(2)): ask the plan administrator whether it does.';
}
