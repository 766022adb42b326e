/** What is said about a pay stub, in English. mrkdwn. */
import { dayInWords, dayWithoutYear, dollars } from '../formats.ts';
import type { StubMissing } from '../guidance/pay-stub.ts';
import type { StubWord } from '../guidance/stub-verdict.ts';

type WordOf<Kind extends StubWord['kind']> = Extract<StubWord, { kind: Kind }>;
type Verdict = { [Kind in StubWord['kind']]: (word: WordOf<Kind>, year: number) => string };

const from = (date: string | undefined) => (date ? ` on ${dayWithoutYear(date)}` : '');

const unlessTrueUp = (may: boolean) => (may ? ', unless your plan makes up for it with a true-up' : '');

const VERDICT: Verdict = {
  afterTaxIsOver: ({ over, byYearEnd }, year) =>
    `*You’re already ${dollars(over)} over the after-tax limit${byYearEnd.gt(over) ? `, and ${dollars(byYearEnd)} by December ${year} if nothing changes` : ''}.* Set your after-tax election to zero, and ask your plan administrator how you’ll get the excess and its earnings back.`,
  afterTaxWillBeOver: ({ over, from: date, limit }, year) =>
    `*${dollars(over)} too much after tax by December ${year}.* If nothing changes, you pass your limit of ${dollars(limit)} with the paycheck${from(date)}. Many plans don’t stop after-tax money by themselves.`,
  deferralsTooMuch: ({ over, from: date, isIn, hasElsewhere }, year) =>
    hasElsewhere
      ? `*${dollars(over)} too much in deferrals by December ${year}.* With what you deferred elsewhere ${isIn ? 'you’re past your limit already' : `you pass your limit with the paycheck${from(date)}`}, and this payroll doesn’t know about the other one. Stop your deferrals yourself, and ask for the extra money back by April 15, ${year + 1}.`
      : `*${dollars(over)} too much in deferrals by December ${year}.* This payroll should have stopped at your limit and didn’t. Stop your deferrals yourself, tell your plan administrator now, and ask for the extra money back by April 15, ${year + 1}.`,
  deferralsEnd: ({ from: date, limit }) =>
    `Your deferrals reach ${dollars(limit)} with the paycheck${from(date)}, and payroll stops them there.`,
  matchLost: ({ lost, since, isDone, mayTrueUp }, year) =>
    isDone
      ? `*${dollars(lost)} of match is lost by December ${year}${since ? `, missing since ${dayWithoutYear(since)}` : ''}*${unlessTrueUp(mayTrueUp)}. You’ve stopped deferring, and a match paid per paycheck stops, too.`
      : `*${dollars(lost)} of match will be lost*${unlessTrueUp(mayTrueUp)}: when your deferrals stop, a match paid per paycheck stops, too. A lower deferral that lasts through December keeps it.`,
  left: ({ deferrals, afterTax, inAll, isSurePlan }, year) => {
    const sure = isSurePlan ? '' : ', if your plan takes after-tax money';
    if (deferrals.gt(0) && afterTax.gt(0))
      return `*Left unused by December ${year} if nothing changes:* ${dollars(inAll)} in all: ${deferrals.eq(inAll) ? 'as deferrals or after tax' : `up to ${dollars(deferrals)} of it as deferrals, the rest after tax`}${sure}.`;
    const parts = [
      ...(deferrals.gt(0) ? [`${dollars(deferrals)} of deferrals`] : []),
      ...(afterTax.gt(0) ? [`${dollars(afterTax)} after tax${sure}`] : []),
    ];
    return `*Left unused by December ${year} if nothing changes:* ${parts.join(', and ')}.`;
  },
  onCourse: (_, year) =>
    `*You’re on course for ${year}.* Nothing will be too much, and nothing is left unused.`,
};

const MISSING: Record<StubMissing, string> = {
  limits:
    'this year’s limits, which I don’t know yet (the IRS publishes them, and your HR team enters them here)',
  birth: 'your age, since it decides about catch-up',
  pay: 'your pay for the year',
  dates: 'how often you’re paid, and the pay date',
  deferrals: 'your 401(k) deferral, of this paycheck and of the year so far',
  unclear: 'what the lines I couldn’t read come to',
};

export const payStubTexts = {
  verdict: (word: StubWord, year: number): string =>
    (VERDICT[word.kind] as (word: StubWord, year: number) => string)(word, year),
  title: (date: string) => `*Your pay stub of ${dayInWords(date)}.* I won’t use any of it until you say so.`,
  columns: ['On your stub', '>This paycheck', '>Year to date'] as const,
  gross: 'Gross pay',
  notShown: '–',
  labels: {
    preTax: (label: string) => `${label} (pre-tax)`,
    roth: (label: string) => `${label} (Roth)`,
    afterTax: (label: string) => `${label} (after-tax)`,
    match: (label: string) => `${label} (employer)`,
    otherEmployer: (label: string) => `${label} (employer)`,
  },
  notCounted: (labels: readonly string[]) =>
    `Not counted, since it isn’t money going in under your 401(k) limits: ${labels.join(', ')}.`,
  unclear: (labels: readonly string[]) =>
    `*I can’t tell for sure what these lines say:* ${labels.join(', ')}. I’d rather not guess, so tell me: “deferred 15,000 so far”, “after-tax 5,000 so far”.`,
  mayBeRoth: () =>
    'Some stubs call Roth deferrals “after-tax”. If that line is your Roth, don’t use it: say “I have no after-tax contributions”.',
  noAfterTaxLine: () => 'I see no after-tax 401(k) line on it, so I count none.',
  since: (paychecks: number) =>
    paychecks === 1
      ? 'One paycheck has come since; I’ve counted it like this one.'
      : `${paychecks} paychecks have come since; I’ve counted them like this one. Your latest stub would be exact.`,
  sinceUnknown: (paychecks: number) =>
    `${paychecks === 1 ? 'One paycheck has' : `${paychecks} paychecks have`} come since, so it’s too old to count on. Send your latest stub.`,
  paychecksSinceUnknown: () => 'If you’ve been paid since, what went in after it isn’t counted yet.',
  toUseIt: () => 'To use all of it:',
  goesOn: (left: number) =>
    left === 0
      ? 'It’s the last paycheck of the year.'
      : `Counted with ${left} more paycheck${left === 1 ? '' : 's'} like it this year.`,
  missing: (missing: readonly StubMissing[]) =>
    `To say whether you’re on course I need ${missing.map((each) => MISSING[each]).join('; ')}. Tell me, then send the stub again: I don’t keep it.`,
  takeOver: (facts: string) => `*To use for your figures:* ${facts}`,
  use: () => 'Use these figures',
  nothingNew: () => 'There’s nothing on it that I don’t already know.',
  notKept: () => 'I read it in memory and didn’t keep it. Only you see this.',
  otherYear: (date: string) =>
    `That stub is from ${dayInWords(date)}. I only check this year, so send me your latest stub from this year.`,
  noDate: () =>
    'I can read amounts on it, but I don’t see a pay date, and I need it to know which year they count for. Send it again with the date, such as “pay date 11/13/2026”.',
  ask: () =>
    '*Send me your latest pay stub* as a PDF, or paste its text here: all of it, or the lines with your pay and your 401(k). You can type them, too: “stub: pay date 11/13/2026, biweekly, gross 7,692.31 ytd 169,230.82, 401k 769.23 ytd 16,923.06, after-tax 401k 384.62 ytd 8,461.64, match 230.77 ytd 5,076.94”. I read it in memory, keep nothing until you say so, and tell you whether your year ends within its limits.',
};
