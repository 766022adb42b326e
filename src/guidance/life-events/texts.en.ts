import { dayInWords, dollars, list } from '../../formats.ts';
import type { LifeEvent, When } from './event.ts';

/** The words of the checklists, in English. */

type Amount = Parameters<typeof dollars>[0];
const bold = (amount: Amount) => `*${dollars(amount)}*`;

const MONTH = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });
/** "March 14, 2027", or "March 2027" where only the month was said. */
const whenInWords = ({ on, isMonth }: When): string =>
  isMonth ? MONTH.format(new Date(`${on}T12:00:00Z`)) : dayInWords(on);
const inOrOn = (when: When): string => `${when.isMonth ? 'in' : 'on'} ${whenInWords(when)}`;

export const NAMES: Record<LifeEvent['kind'], string> = {
  leaving: 'I’m leaving my job',
  newJob: 'I have a new job',
  bonus: 'A bonus is coming',
  birthday: 'I’m turning 50, 60, 64…',
  married: 'I’m getting married',
  overLimit: 'I went over a limit',
};

/** Where pay dates aren't known, and so few paychecks can hardly bring in as much. */
const perPaychecks = (left: number | undefined): string =>
  left === undefined
    ? ''
    : `, as far as the ${left <= 1 ? 'one paycheck or so' : `${left} paychecks or so`} until then can bring in`;

export const leavingTexts = {
  lead: {
    gone: (when: When) =>
      `Your last day was ${whenInWords(when)}. Once your last paycheck is through, nothing more goes in here. What’s in can move now.`,
    laidOff: () =>
      'I’m sorry to hear that. Here’s what to do, in this order, so that nothing you’ve saved gets lost.',
    roomUntil: (amount: Amount, when: When, paychecks: number | undefined) =>
      `Until you leave ${inOrOn(when)}, up to ${bold(amount)} can still go in after tax${perPaychecks(paychecks)}.`,
    noRoomUntil: (when: When) =>
      `Until you leave ${inOrOn(when)}, nothing more can go in after tax. What’s in can move once you’re gone.`,
    noAfterTax: (when: When | undefined) =>
      `${when ? `You’re leaving ${inOrOn(when)}. ` : ''}Your plan takes no after-tax money, so it’s your deferrals and what’s already in that count.`,
    laterYear: (amount: Amount, year: number, when: When, paychecks: number | undefined) =>
      `You’re leaving ${inOrOn(when)}, so ${year} stays a whole year: up to ${bold(amount)} can still go in after tax by December 31${perPaychecks(paychecks)}.`,
    openRoom: (amount: Amount, year: number, paychecks: number | undefined) =>
      `If you’re still paid through December, up to ${bold(amount)} can go in after tax in ${year}${perPaychecks(paychecks)}. If you leave before, it may be less.`,
    unknown: () =>
      'Your last paycheck is your last chance to contribute here. After that you can roll the money over, whatever the plan allowed before.',
  },
  nextYear: (when: When, deferral: Amount | undefined, room: Amount | undefined) => {
    const year = when.on.slice(0, 4);
    if (deferral === undefined)
      return `${year} has its own limits, and I don’t know them yet. What you’re paid here until you leave counts against them, so set your elections for it before January 1.`;
    const afterTax = room === undefined ? '' : `, and ${bold(room)} after tax on top of that`;
    return `${year} has its own limits: on what you’re paid here until then, up to ${bold(deferral)} can be deferred${afterTax}.`;
  },
  setElection: () =>
    'Set your after-tax election: payroll needs a few days to pick up a change. `paycheck` says what to set.',
  finishDeferring: (left: Amount, here: Amount) =>
    `You can still defer ${bold(left)} this year${Number(here) > 0 ? ` on top of the ${dollars(here)} that’s in` : ''}. Here it only comes out of pay, so what you want in this plan has to go in by your last paycheck.`,
  tellNextPayroll: (sent: Amount, left: Amount, year: number) =>
    `Tell your next payroll that you deferred ${dollars(sent)} in ${year}. They can’t see it, and the deferral limit is yours across jobs: ${bold(left)} of it is left.`,
  tellNextPayrollUnknown: (year: number) =>
    `Keep your last pay stub and tell your next payroll what you deferred in ${year}. They can’t see it, and the deferral limit is yours across jobs.`,
  employerMoney: (hasTrueUp: boolean, laidOff: boolean) =>
    `Ask HR what you’re vested in on your last day, and whether ${hasTrueUp ? 'the match true-up and any profit sharing' : 'profit sharing or a match true-up'} goes only to people who are still there on December 31.${laidOff ? ' If many of you were let go at once, the law may make everybody fully vested (a partial plan termination).' : ' Sometimes a few more weeks are worth it.'}`,
  severance: () =>
    'Nothing can be deferred from severance pay. Your last regular paycheck counts, and so does unused vacation if the plan says so, when it’s paid within 2½ months or by the end of the year, whichever is later.',
  loan: (year: number | undefined) =>
    `Ask when it’s due. If the plan takes what you still owe off your balance, you can roll that much over until your return for that year is due${year === undefined ? '' : `: ${dayInWords(`${year + 1}-10-15`)}, with an extension`}.`,
  roll: () =>
    'Ask the recordkeeper for two direct rollovers at once: pre-tax money and earnings to a traditional IRA or your next plan, after-tax contributions to a Roth IRA. No tax is due then.',
  rollOwn: (afterTax: Amount, preTax: Amount) =>
    `Ask the recordkeeper for two direct rollovers at once: ${bold(afterTax)} of after-tax contributions to a Roth IRA, and ${bold(preTax)} of pre-tax money and earnings to a traditional IRA or your next plan. No tax is due then. That’s by the balances you told me.`,
  only457b: () =>
    'What a governmental 457(b) pays you after you leave is free of the 10% tax at any age. A rollover to an IRA gives that up.',
  backdoor: () =>
    'Send the pre-tax money to your next plan rather than to a traditional IRA. An IRA balance on December 31 makes part of every conversion taxable.',
  rothAccount: () =>
    'It goes to a Roth IRA or your next plan’s Roth account. In a Roth IRA the five-year clock is the IRA’s own, so if you have none yet, opening one now starts it.',
  ruleOf55: (age: number, year: number) =>
    `You’re ${age} at the end of ${year}: what *this* plan pays you after you leave is free of the 10% tax. In an IRA it isn’t until 59½, so leave in the plan what you’ll need before then.`,
  almost55: (age: number, year: number, first: number) =>
    `You’re ${age} at the end of ${year}. If you leave in ${first} or later, this plan’s payments are free of the 10% tax (the rule of 55); if you leave before, they aren’t until 59½.`,
  required: (year: number) =>
    `Take what’s required to come out for ${year} first: that part can’t be rolled over.`,
  form1099: (year: number) =>
    `Look for the Form 1099-R of whatever you rolled over in ${year}. It goes on your return even if nothing is taxed.`,
  askDay: () =>
    'Tell me your last payday, for example “my last day is January 15”: then these are your dates.',
};

export const newJobTexts = {
  lead: {
    left: (left: Amount, year: number, here: Amount, elsewhere: Amount) =>
      `The deferral limit is yours, not your employer’s: with ${list([
        ...(Number(here) > 0 ? [`${dollars(here)} in here`] : []),
        ...(Number(elsewhere) > 0 ? [`${dollars(elsewhere)} elsewhere`] : []),
      ])}, ${bold(left)} is left for ${year}. The overall limit starts over at the new employer.`,
    nothingIn: (limit: Amount, year: number) =>
      `The deferral limit is yours across jobs: ${bold(limit)} for ${year}. The overall limit starts over at the new employer.`,
    nextYear: (year: number) =>
      `You start in ${year}, so what you deferred before doesn’t count there: both limits are new. Only your pay at the new place counts for its plan.`,
    unknown: () =>
      'The deferral limit is yours across jobs, so what you deferred this year comes along. The overall limit starts over at the new employer.',
  },
  tellPayroll: (sent: Amount, year: number) =>
    `Tell the new payroll that you deferred ${dollars(sent)} in ${year} already. They can’t see it, and they won’t stop you at your limit.`,
  tellPayrollUnknown: () =>
    'Take the deferrals off your last pay stub and tell the new payroll. They can’t see them, and they won’t stop you at your limit.',
  overall: (limit: Amount, year: number, knownYear: number) =>
    `At the new employer up to ${bold(limit)} can go in ${knownYear === year ? `for ${year}` : `(${knownYear}’s limit; I don’t know ${year}’s yet)`}, or all you’re paid there if that’s less: your deferrals there, their money, and after-tax money. If both companies have the same owners, they share one limit.`,
  askThePlan: () =>
    'Ask the new plan two things: does it take after-tax contributions, and can they be converted to Roth inside the plan or taken out while you work there? Ask when you may join and when the match starts, too.',
  notHighlyPaid: (threshold: Amount | undefined) =>
    `In your first calendar year there you don’t count as highly compensated${threshold === undefined ? '' : ` (more than ${dollars(threshold)} the year before, from that employer)`}, unless you own more than 5%. So the ACP test can’t send your after-tax money back.`,
  catchUpMayBePreTax: () =>
    'Your catch-up may be pre-tax in your first year there: the Roth rule looks at last year’s wages from that employer, and there are none.',
  oldPlan: () =>
    'After-tax contributions can go to a Roth IRA now. Pre-tax money can go to the new plan, if it takes rollovers. There’s no rush, but earnings on after-tax money are taxable until you move it.',
  backdoor: leavingTexts.backdoor,
  askElsewhere: (year: number) =>
    `Tell me what you deferred at the old job in ${year}, for example “deferred 12k at my old job”.`,
  askStart: () => 'Tell me the day you start.',
};

export const marriedTexts = {
  lead: () =>
    'Congratulations! Your 401(k) limits stay as they are: they’re per person and plan, married or not.',
  spouse: (limit: Amount, overall: Amount) =>
    `Your spouse has limits of their own: up to ${dollars(limit)} of deferrals (more from 50), and up to ${dollars(overall)} in all if their plan takes after-tax money. It has to come out of their pay.`,
  status: (year: number | undefined) =>
    `What you are on December 31 counts for the whole year${year === undefined ? '' : `: married by December 31, ${year}, you file the ${year} return jointly or separately`}.`,
  rothIra: (from: Amount, to: Amount, year: number) =>
    `Your incomes are added up: filing jointly, the limit shrinks from ${dollars(from)} of modified AGI (${year}) and ends at ${dollars(to)}. Filing separately, if you lived together, it ends at $10,000. Above that, use the backdoor. If you’ve put in this year’s money already, check it again.`,
  rate: () =>
    'Your tax bracket may change, and it decides what earnings in a conversion cost: tell me the new one. Hand in a new W-4, too.',
  beneficiary: () =>
    'By law your spouse becomes the beneficiary of your 401(k), and anyone else needs their written consent. An IRA doesn’t change by itself: name your beneficiary there again.',
  spousesIra: () =>
    'A spouse without pay can have an IRA from yours, if you file jointly. There’s no 401(k) without pay from that employer.',
};

export const birthdayTexts = {
  lead: {
    catchUp: (age: number, year: number, catchUp: Amount, total: Amount, isFirst: boolean) =>
      `${isFirst ? `From January 1, ${year}` : `In ${year}`}, the year you turn ${age}, you can defer ${bold(total)}: ${dollars(catchUp)} of catch-up on top of the regular limit. It’s the age at the end of the year that counts.`,
    estimate: (age: number, year: number, catchUp: Amount, total: Amount, known: number) =>
      `From January 1, ${year}, the year you turn ${age}, you have ${age === 60 ? 'the larger' : 'the'} catch-up. I don’t know ${year}’s limits yet; in ${known} it’s ${dollars(catchUp)} on top of the regular limit, ${bold(total)} in all.`,
    backToOrdinary: (year: number, catchUp: Amount, isKnown: boolean, known: number) =>
      `In ${year}, the year you turn 64, the larger catch-up ends and the regular one is back: ${isKnown ? bold(catchUp) : `${bold(catchUp)} by ${known}’s limits, since ${year}’s aren’t known yet`}. Lower your election before January 1 if it was set for the larger one.`,
    ruleOf55: (year: number) =>
      `From January 1, ${year}, the year you turn 55: if you leave your employer then or later, what *that* plan pays you is free of the 10% tax. Nothing changes in your limits.`,
    half: (day: string | undefined) =>
      `${day === undefined ? 'At 59½' : `On ${dayInWords(day)} you’re 59½:`} the 10% tax on early withdrawals ends, and plans may pay out pre-tax money while you work there.`,
    required: (startAge: number, firstYear: number, dueBy: string) =>
      `Your first required distribution is for ${firstYear}, the year you turn ${startAge}. It’s due by ${dayInWords(dueBy)}, or, if you still work there and own no more than 5%, by April 1 after the year you stop.`,
    nothing: (age: number) =>
      `Nothing changes in your limits at ${age}. They change in the years you turn 50, 60, and 64.`,
  },
  nothingYet: () =>
    'Your limits change in the years you turn 50, 60, and 64: what counts is your age on December 31.',
  requiredFirst: () => 'What’s required of a year can’t be rolled over: take it first.',
  onTop: () => 'Catch-up comes on top of the overall limit, so it takes nothing from your after-tax room.',
  setElection: (year: number) =>
    `Raise your deferral for the first paycheck of ${year}. Some plans have a catch-up election of its own: ask which one yours is.`,
  setElectionNow: (year: number) =>
    `Raise your deferral from your next paycheck on. All of ${year}’s catch-up can still go in, as long as it comes out of pay by December 31. Some plans have a catch-up election of its own: ask which one yours is.`,
  superOffered: () =>
    'Ask whether your plan offers the larger catch-up for 60 to 63. It may, but it doesn’t have to.',
  mustBeRoth: (threshold: Amount, year: number) =>
    `If your ${year - 1} wages from this employer were above ${dollars(threshold)} (box 3 of the W-2), your catch-up has to be Roth.`,
  ends64: (year: number) =>
    `The larger catch-up holds through ${year}; in the year you turn 64 it’s the regular one again.`,
  ira: (extra: Amount, year: number) => `An IRA takes ${dollars(extra)} more from 50, too (${year}).`,
  rothClock: () =>
    'For tax-free earnings a Roth account also needs its five years. A Roth IRA that you open now starts its clock on January 1 of this year.',
  inService: () =>
    'Ask whether your plan pays out pre-tax money from 59½ while you work there. After-tax money may come out at any age, if the plan lets it.',
  rothHasNone: () => 'Roth money has no required distributions while you live, in the plan or in an IRA.',
  askAge: () => 'Tell me which birthday it is, for example “I turn 50 in May”.',
  askBirth: () => 'Tell me when you were born, and I’ll name the year.',
};

export const bonusTexts = {
  lead: {
    fits: (amount: Amount | undefined, room: Amount, year: number) =>
      `${amount === undefined ? 'Your bonus' : `Your ${dollars(amount)} bonus`} is a good way to fill your room: ${bold(room)} can still go in after tax in ${year}.`,
    part: (most: Amount, amount: Amount, year: number) =>
      `Of your ${dollars(amount)} bonus up to ${bold(most)} could go in after tax in ${year}, what’s left of it after payroll tax.`,
    noRoom: (year: number) =>
      `Nothing more can go in after tax for ${year}, from the bonus or from anything else.`,
    nextYear: (year: number) =>
      `It’s paid in ${year}, so it counts for ${year}, whatever year you earned it in: ${year}’s limits, ${year}’s pay.`,
    unknown: () => 'A bonus can put a lot in at once, if your plan lets your elections apply to it.',
  },
  ask: () =>
    'Ask payroll: do my deferral and after-tax elections apply to the bonus, is there an election of its own for it, and by when do you need it?',
  deferral: (percent: string, amount: Amount) =>
    `Your ${percent} deferral would take ${bold(amount)} of it. If you don’t want that, say so before the run.`,
  deferralPast: (percent: string, amount: Amount, left: Amount) =>
    `Your ${percent} deferral would take ${dollars(amount)} of it, and only ${bold(left)} is left of your limit. Payroll stops at its own limit, but it doesn’t know what you deferred elsewhere.`,
  match: () =>
    'If the match is paid per paycheck, don’t let the bonus fill your deferral limit: the paychecks after it would get no match. Plans with a true-up make up for that.',
  payCap: (cap: Amount, year: number) =>
    `Pay above ${dollars(cap)} (${year}) doesn’t count for a match, a bonus included.`,
  payrollTax: () =>
    'Social Security and Medicare tax come off the bonus first, and usually income tax, so not all of it can go in.',
  isItInPay: (pay: Amount) =>
    `I count ${dollars(pay)} as your pay for the year. If the bonus isn’t in it, tell me your pay with it, for example “my pay with the bonus is 230k”.`,
  askDay: () =>
    'Tell me the amount and the payday, for example “a 20k bonus on December 18”: then `paycheck` counts it.',
};

export const overLimitTexts = {
  lead: {
    tooLate: (amount: Amount, year: number) =>
      `You were ${bold(amount)} over the deferral limit for ${year}, and April 15, ${year + 1} has passed. The plan can’t pay it out anymore, so it’s taxed twice: for ${year}, and again when it comes out someday.`,
    deferral: (amount: Amount, year: number, knowsAge: boolean) =>
      `You’re ${bold(amount)} over the deferral limit for ${year}${knowsAge ? '' : ', unless you’re 50 or older by the end of it: then catch-up may take it'}. It can come out without a penalty, if you’re in time.`,
    of457b: (amount: Amount, year: number) =>
      `You’re ${bold(amount)} over the limit of your 457(b) for ${year}. It has no April 15: a governmental plan pays it back as soon as it can.`,
    overall: (amount: Amount, year: number) =>
      `You’re ${bold(amount)} over the overall limit for ${year}. Your plan has to correct it, after-tax money first; you can’t do it yourself.`,
    onlyPlanned: (amount: Amount, year: number) =>
      `You’re not over yet: what’s planned for ${year} is ${bold(amount)} too much. Lower it now and nothing has to come out.`,
    notByWhatIKnow: (total: Amount, limit: Amount, year: number) =>
      `By what you told me you’re not over: ${dollars(total)} of your ${dollars(limit)} deferral limit for ${year}. Where did you see it? It depends on which limit it is.`,
    unknown: (amount: Amount | undefined) =>
      `It depends on which limit you went over${amount === undefined ? '' : ` by ${dollars(amount)}`}. Either way it can be put right.`,
  },
  tell: (amount: string, year: number) =>
    `Write to one of the plans now: “I have ${amount} of excess deferrals for ${year}. Please pay them out with their earnings before April 15, ${year + 1}.” They need time, so don’t wait for April.`,
  tell457b: () =>
    'Tell HR that you’re over, and ask when the plan pays it back with its earnings. Deferrals into other 457(b) plans count together; those into a 401(k) or 403(b) don’t.',
  onOldReturn: (year: number) =>
    `Put it on your ${year} return as income, if it isn’t there yet: your W-2s don’t show it. Amend the return if it’s filed already.`,
  leaveIt: () =>
    'Leave it in the plan until you’re allowed to take money out. It doesn’t count as after-tax money: it’s taxed like the rest when it comes out.',
  keepLimits: (year: number) =>
    `Tell your payroll now what you’ve deferred elsewhere in ${year}, so that it doesn’t happen again.`,
  whichPlan: () =>
    'With two employers, you choose which plan pays it out. Take it from the one whose money got no match, if there is one: matched dollars can cost you their match.',
  deferralTax: (year: number) =>
    `Pre-tax deferrals that come back are income of ${year}, the year you deferred them; their earnings are income of the year they’re paid. Roth deferrals were taxed already. There’s no 10% tax.`,
  late: (year: number) =>
    `After April 15, ${year + 1} it’s taxed twice: for ${year}, and again when it comes out someday.`,
  overallHow: () =>
    'Over the overall limit: tell the plan administrator. Unmatched after-tax contributions go back first, with earnings, then deferrals. Earnings are taxable, and there’s no 10% tax.',
  converted: () =>
    'If that after-tax money was already converted or rolled over, tell the plan. It wasn’t eligible, so it has to come out of the Roth IRA, with its earnings, by your return’s due date.',
  stop: () => 'Stop the election that put you over, today: the next paycheck would add to it.',
  deferralIf: (limit: Amount, year: number, isOwn: boolean) =>
    `More than ${dollars(limit)}${isOwn ? '' : ' (more from 50)'} of deferrals at all jobs together? Tell one plan in time for it to pay the excess out by April 15, ${year + 1}.`,
  deferralIfLate: (limit: Amount, year: number, isOwn: boolean) =>
    `More than ${dollars(limit)}${isOwn ? '' : ' (more from 50)'} of deferrals at all jobs together? April 15, ${year + 1} has passed, so no plan pays it out anymore: put it on your ${year} return as income. It’s taxed again when it comes out someday.`,
  overallIf: (limit: Amount, year: number) =>
    `More than ${dollars(limit)} in one employer’s plan, its money and after-tax money counted? Catch-up doesn’t count. For ${year} the plan corrects it.`,
  iraIf: (year: number) =>
    `Too much in an IRA, or Roth IRA money above the income limit? Take it out with its earnings, or recharacterize it, by the due date of your ${year} return: 6% a year is due otherwise.`,
  iraIfLate: (year: number, isAfterOctober: boolean) =>
    isAfterOctober
      ? `Too much in an IRA, or Roth IRA money above the income limit? October 15, ${year + 1} has passed: 6% is due for each year-end it’s still in, so take it out, or use it up with next year’s limit.`
      : `Too much in an IRA, or Roth IRA money above the income limit? If you filed your ${year} return in time, you have until October 15, ${year + 1} to take it out with its earnings or recharacterize it: 6% a year is due otherwise.`,
  askFigures: (year: number) =>
    `Tell me your age, and what you deferred in ${year} at each job: then I can say whether it’s that limit, and by how much.`,
};
