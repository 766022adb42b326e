import { AFTER_TAX_CAPS, type Facts, FIELDS, PAY_FREQUENCIES, PAYCHECKS_A_YEAR } from '../profile.ts';
import type { Token } from './finds.ts';
import type { Classified } from './read.ts';
import { likelihood, readFinds } from './read.ts';

/**
 * Two readings of one text made one. Numbers go by the classifier, which looks at all the words around; what a
 * pattern says of them is kept where the classifier holds it possible. Statements in words go by the patterns first.
 * The bounds were chosen on labelled texts that neither had seen: docs/understanding.md.
 */
const SURE_OF_NUMBER = 0.55;
const SURE_OF_WORDS = 0.6;
/** How often one is paid is named beside many an amount that is not paid so. */
const SURE_OF_FREQUENCY = 0.85;
const POSSIBLE_NUMBER = 0.1;
const POSSIBLE_WORDS = 0.03;
/** “Earned … last year” is said of nothing else, and stands beside this year's pay often. */
const POSSIBLE: Readonly<Record<string, number>> = {
  priorYearWages: 0.02,
  afterTaxYearToDate: 0.02,
  otherEmployerDeferrals: 0.05,
  age: 0.05,
};
const ONE_NUMBER_ONE_ROLE = SURE_OF_NUMBER;
/** A yes that the classifier is sure is a no, or the other way round. */
const SURE_OF_OPPOSITE = 0.7;
const DOUBTED = 0.15;

/** What patterns compute with periods and dates: the classifier has to hold the find possible, and they say how much it is. */
const PATTERN_FIRST = ['annualPay', 'turningAge', 'birthYear'] as const;
/** A sum of two numbers that stand in the text is no find of the classifier's. */
const SUMMED = ['electiveDeferralYearToDate'] as const;
const POSSIBLE_PERIOD = 0.07;

const isFigure = (value: unknown): boolean =>
  (typeof value === 'number' && value !== 0) || (Array.isArray(value) && value.length > 0);

/** Facts that patterns alone read: whole dates, and what was not in the labelled texts. */
const BY_PATTERN: ReadonlySet<string> = new Set([
  ...[
    'birthDate',
    'keepPerPaycheck',
    'employerStillToCome',
    'afterTaxCapPercent',
    'afterTaxCapAmount',
    'afterTaxCapHighlyCompensatedPercent',
    'matchMaximum',
  ],
  ...['offersRoth', 'nextPayDate', 'paychecksLeft', 'offersSuperCatchUp', 'offersCatchUp', 'defersTheMost'],
  ...[
    'deferralCapPercent',
    'deferralCapAmount',
    'deferralCapHighlyCompensatedPercent',
    'combinedCapPercent',
    'electionUnit',
    'afterTaxElectionUnit',
  ],
  ...['combinedElection', 'spillover', 'electionLag', 'trueUp', 'fivePercentOwner', 'highlyCompensated'],
  ...['matchesCatchUp', 'matchesAfterTax'],
  ...['startedOn', 'lastPayDate', 'raise', 'bonus', 'bonusElection'],
]);

export function merged(
  byPatterns: Facts,
  { tokens, finds }: { tokens: readonly Token[]; finds: readonly Classified[] },
): Facts {
  const { facts: byRoles, sure } = readFinds(tokens, finds);
  const result: Record<string, unknown> = {};
  const isSure = (field: string, bound: number) => (sure[field] ?? 0) >= bound;
  for (const field of PATTERN_FIRST)
    if (
      field in byPatterns &&
      likelihood({ finds }, field, byPatterns[field]) >= POSSIBLE_PERIOD &&
      !(field === 'annualPay' && isOutdone(byPatterns.annualPay, finds))
    )
      result[field] = byPatterns[field];
  if (
    saysTheRate(byPatterns.match, byRoles.match, finds) ||
    saysMoreTiers(byPatterns.match, byRoles.match) ||
    saysTheirRates(byPatterns.match, byRoles.match)
  )
    result.match = byPatterns.match;
  for (const field of SUMMED)
    if (typeof byPatterns[field] === 'number' && !finds.some(({ value }) => value === byPatterns[field]))
      result[field] = byPatterns[field];
  for (const [field, value] of Object.entries(byRoles))
    if (!(field in result) && isFigure(value) && isSure(field, SURE_OF_NUMBER)) result[field] = value;
  for (const [field, value] of Object.entries(byPatterns)) {
    if (BY_PATTERN.has(field)) result[field] = value;
    if (field in result) continue;
    const likely = likelihood({ finds }, field, value);
    if (!isFigure(value)) {
      const isDenied =
        typeof value === 'boolean' &&
        likely < DOUBTED &&
        likelihood({ finds }, field, !value) >= SURE_OF_OPPOSITE;
      // Who says that they stay moves a house, and no job.
      const stays = field === 'leavingEmployer' && value === false;
      if (stays || (likely >= POSSIBLE_WORDS && !isDenied)) result[field] = value;
      continue;
    }
    // One number is one fact; one that stands there twice may be two.
    const takers = Object.entries(result).filter(
      ([other, taken]) => taken === value && isSure(other, ONE_NUMBER_ONE_ROLE),
    );
    const places = finds.filter((find) => find.value === value).length;
    const isTaken = takers.length >= Math.max(1, places);
    if (likely >= (POSSIBLE[field] ?? POSSIBLE_NUMBER) && !isTaken) result[field] = value;
  }
  for (const [field, value] of Object.entries(byRoles))
    if (
      !(field in result) &&
      !isFigure(value) &&
      !(field === 'payFrequency' && !saysSo(value, tokens)) &&
      isSure(field, field === 'payFrequency' ? SURE_OF_FREQUENCY : SURE_OF_WORDS)
    )
      result[field] = value;
  // "Limits deferrals and after-tax together": what has a cap is taken.
  if (byPatterns.combinedCapPercent && byPatterns.allowsAfterTax) result.allowsAfterTax ??= true;
  withMatchMaximum(result, finds);
  withOneCap(result, finds);
  withoutBoundAsDeferral(result, byPatterns, finds);
  const read = withoutTwice(splitOfKinds(ofTheYear(result, tokens, finds), tokens, finds), finds);
  return Object.fromEntries(FIELDS.filter((field) => field in read).map((field) => [field, read[field]]));
}

/** Words without which nobody says that they are paid so: "36 hours a week, 50 weeks a year" has none of being paid every other week. */
const SAYS: Readonly<Record<(typeof PAY_FREQUENCIES)[number], RegExp>> = {
  weekly: /week|\bwk|\b52\b|\b(?:every|each) \w+day\b/,
  biweekly:
    /\bbi|\b(?:every|each) (?:other|second|2|two|alternate)\b|fortnight|\b26\b|\b(?:2|two) (?:weeks?|wks?)\b|\bother (?:week|\w+day|fri|thurs)/,
  semimonthly: /semi|twice|\b2x\b|\b(?:2|two) times\b|\b(?:15|1|16|30)(?:st|th)\b|\b24x?\b|bi-?month/,
  monthly: /month|\bmo\b|\b12x?\b/,
};

function saysSo(frequency: unknown, tokens: readonly Token[]): boolean {
  const said = PAY_FREQUENCIES.find((each) => each === frequency);
  return said !== undefined && SAYS[said].test(tokens.map(({ text }) => text).join(' '));
}

/** "50% of the first 6%": where the classifier has the bound alone, it would be dollar for dollar; the rate stands there. */
function saysTheRate(said: Facts['match'], byRoles: unknown, finds: readonly Classified[]): boolean {
  const ofRoles: unknown[] = Array.isArray(byRoles) ? byRoles : [];
  const last = said?.at(-1);
  const isBoundAlone = ofRoles.some(
    (tier) => JSON.stringify(tier) === JSON.stringify({ rate: 1, upToPercentOfPay: last?.upToPercentOfPay }),
  );
  const stands = (percent: number) =>
    finds.some(({ kind, value }) => kind === 'percent' && value === percent);
  return isBoundAlone && said?.every(({ rate }) => rate !== 1 && stands(rate * 100)) === true;
}

/** "First 3% matched fully, next 2% at half": of the same steps, what each is matched at. */
function saysTheirRates(said: Facts['match'], byRoles: unknown): boolean {
  const ofRoles: unknown[] = Array.isArray(byRoles) ? byRoles : [];
  const inFull = said?.map(({ upToPercentOfPay }) => ({ rate: 1, upToPercentOfPay }));
  return (
    (said?.length ?? 0) > 1 &&
    said?.some(({ rate }) => rate !== 1) === true &&
    (ofRoles.length === 0 || JSON.stringify(ofRoles) === JSON.stringify(inFull))
  );
}

/** "The first 4% dollar for dollar, then half of the next 2": steps that stand in so many words are not one alone. */
const saysMoreTiers = (said: Facts['match'], byRoles: unknown): boolean =>
  said != null && said.length > 1 && Array.isArray(byRoles) && byRoles.length < said.length;

/** "50% of the first 6%, up to $5,000": beside a bound in percent, one in dollars is the most of the match. */
function withMatchMaximum(result: Record<string, unknown>, finds: readonly Classified[]): void {
  const tiers: unknown[] = Array.isArray(result.match) ? result.match : [];
  const inDollars = tiers.filter(
    (tier): tier is { upToAmount: unknown; rate?: unknown } =>
      typeof tier === 'object' && tier !== null && 'upToAmount' in tier,
  );
  const [most] = inDollars;
  if (inDollars.length !== 1 || tiers.length === 1 || !most) return;
  // A rate that was said for it makes it a step of its own.
  const sameRate = (tier: unknown) =>
    typeof tier === 'object' && tier !== null && 'rate' in tier && tier.rate === most.rate;
  const places = finds.filter(({ kind, value }) => kind === 'percent' && value === Number(most.rate) * 100);
  if (places.length >= tiers.filter(sameRate).length) return;
  result.match = tiers.filter((tier) => tier !== most);
  result.matchMaximum ??= most.upToAmount;
}

/** "Matches 50% of the first 8% of pre-tax deferrals": the bound of a match is no deferral of anybody's. */
function withoutBoundAsDeferral(
  result: Record<string, unknown>,
  byPatterns: Facts,
  finds: readonly Classified[],
): void {
  const percent = result.electiveDeferralPercent;
  const stands = (bound: number) => finds.some(({ kind, value }) => kind === 'percent' && value === bound);
  const isBound = saidBounds(byPatterns.match, stands).some((bound) => bound === percent);
  const isSaidOnce = finds.filter(({ value }) => value === percent).length < 2;
  if (isBound && isSaidOnce && byPatterns.electiveDeferralPercent === undefined)
    delete result.electiveDeferralPercent;
}

/**
 * The bounds of a match that are said: of "100% on the first 3, then 50% on the next 3" the second is 6, which is only
 * added up.
 *
 * @param stands whether a percent stands in the text
 */
export const saidBounds = (match: Facts['match'], stands: (percent: number) => boolean): number[] =>
  (match ?? []).flatMap(({ upToPercentOfPay: bound }, index) => {
    const before = match?.[index - 1]?.upToPercentOfPay;
    const isAddedUp = bound !== undefined && before !== undefined && stands(bound - before);
    return bound === undefined || isAddedUp ? [] : [bound];
  });

/** "Together no more than 30%": one percent is one cap. */
function withOneCap(result: Record<string, unknown>, finds: readonly Classified[]): void {
  const cap = result.combinedCapPercent;
  if (typeof cap !== 'number' || finds.filter(({ value }) => value === cap).length > 1) return;
  for (const field of ['afterTaxCapPercent', 'deferralCapPercent'])
    if (result[field] === cap) delete result[field];
}

/** "Base 190k, … RSUs maybe 85k a year": a number that is hardly the pay, beside one that surely is. */
const isOutdone = (pay: unknown, finds: readonly Classified[]): boolean => {
  const isPay = (find: Classified) => find.ranked.find(({ label }) => label === 'pay')?.probability ?? 0;
  const own = finds.filter(({ value }) => value === pay);
  return (
    own.length > 0 &&
    own.every((find) => isPay(find) < HARDLY_PAY) &&
    finds.some((find) => find.kind === 'money' && !own.includes(find) && isPay(find) >= SURELY_PAY)
  );
};
const HARDLY_PAY = 0.3;
const SURELY_PAY = 0.9;

/** Up to here an amount beside how often one is paid is that of a paycheck, unless it is said to be the year's. */
const MOST_OF_A_PAYCHECK: Readonly<Record<(typeof PAY_FREQUENCIES)[number], number>> = {
  weekly: 8_000,
  biweekly: 16_000,
  semimonthly: 17_000,
  monthly: 30_000,
};
const YEARLY = /^(?:year|yr|annual\w*|yearly|annum|salary)$/;

/** "Paid weekly. 2,310 gross": pay of a paycheck is that of 52, wherever in the text it says how often it comes. */
function ofTheYear(
  facts: Record<string, unknown>,
  tokens: readonly Token[],
  finds: readonly Classified[],
): Record<string, unknown> {
  const { annualPay, payFrequency } = facts;
  const frequency = PAY_FREQUENCIES.find((each) => each === payFrequency);
  if (typeof annualPay !== 'number' || !frequency || annualPay > MOST_OF_A_PAYCHECK[frequency]) return facts;
  const found = finds.find(({ value }) => value === annualPay);
  const isYearly = found && tokens.slice(found.at - 3, found.at + 4).some(({ text }) => YEARLY.test(text));
  const yearly = Math.round(annualPay * PAYCHECKS_A_YEAR[frequency] * 100) / 100;
  return found && !isYearly ? { ...facts, annualPay: yearly } : facts;
}

/** "70% of that in Roth and 30% traditional": two percents that make a hundred split a deferral, and are none. */
function splitOfKinds(
  facts: Record<string, unknown>,
  tokens: readonly Token[],
  finds: readonly Classified[],
): Record<string, unknown> {
  const [one, other, ...more] = finds.filter(({ kind }) => kind === 'percent');
  if (!one || !other || more.length > 0 || one.value + other.value !== 100) return facts;
  const words = tokens.map(({ text }) => text);
  if (!words.includes('roth') || !words.includes('pretax')) return facts;
  const { electiveDeferralPercent: _, nonelectivePercent: __, ...others } = facts;
  return { ...others, deferralKind: 'mixed' };
}

/** One way of saying an age is enough; a date says most. */
const AGES = ['birthDate', 'birthYear', 'turningAge', 'age'] as const;

/** "After-tax up to 10%, and I defer 10%": one of the two numbers is surely this. */
const standsTwice = (field: string, value: unknown, finds: readonly Classified[]): boolean => {
  const same = finds.filter((find) => find.value === value);
  return (
    same.length > 1 &&
    same.some(({ ranked: [first] }) => first?.label === field && first.probability >= SURE_OF_WORDS)
  );
};

/** A plan's own cap is no election of the person's, and one number is one fact. */
function withoutTwice(facts: Record<string, unknown>, finds: readonly Classified[]): Facts {
  // "Pre-tax and Roth contributions are limited to 20%" says what the cap is on, not how its writer defers.
  const ownDeferral = ['electiveDeferralPercent', 'electiveDeferralPlanned', 'electiveDeferralYearToDate'];
  const isOfTheCap = [
    'deferralCapPercent',
    'deferralCapAmount',
    'deferralCapHighlyCompensatedPercent',
    'combinedCapPercent',
  ].some((cap) => cap in facts);
  const drop = (field: string, beside: string) => {
    if (beside in facts && facts[field] === facts[beside] && !standsTwice(field, facts[field], finds))
      delete facts[field];
  };
  const [, ...lesser] = AGES.filter((field) => field in facts);
  for (const field of lesser) delete facts[field];
  for (const field of ['afterTaxPercent', 'electiveDeferralPercent', 'nonelectivePercent'])
    for (const cap of [
      'afterTaxCapPercent',
      'afterTaxCapHighlyCompensatedPercent',
      'deferralCapPercent',
      'deferralCapHighlyCompensatedPercent',
      'combinedCapPercent',
    ])
      drop(field, cap);
  drop('afterTaxCapPercent', 'afterTaxCapHighlyCompensatedPercent');
  drop('afterTaxCapPercent', 'deferralCapPercent');
  drop('afterTaxCapHighlyCompensatedPercent', 'deferralCapHighlyCompensatedPercent');
  drop('deferralCapPercent', 'deferralCapHighlyCompensatedPercent');
  for (const field of ['afterTaxYearToDate', 'electiveDeferralPlanned', 'electiveDeferralYearToDate'])
    for (const cap of ['afterTaxCapAmount', 'deferralCapAmount']) drop(field, cap);
  for (const field of [
    'electiveDeferralPlanned',
    'employerContribution',
    'electiveDeferralYearToDate',
    'annualPay',
  ])
    drop(field, 'matchMaximum');
  for (const field of ['electiveDeferralPlanned', 'electiveDeferralYearToDate', 'annualPay'])
    drop(field, 'keepPerPaycheck');
  if (isOfTheCap && !ownDeferral.some((field) => field in facts)) delete facts.deferralKind;
  // What has a cap is taken.
  if (AFTER_TAX_CAPS.some((cap) => typeof facts[cap] === 'number')) facts.allowsAfterTax ??= true;
  // "No match on after-tax" denies neither the match nor after-tax money.
  if (facts.matchesAfterTax === false && facts.allowsAfterTax === false) delete facts.allowsAfterTax;
  const isPartial = facts.matchesAfterTax === false || facts.matchesCatchUp === false;
  if (isPartial && Array.isArray(facts.match) && facts.match.length === 0) delete facts.match;
  // Nothing for the highly compensated: what they don't get, others do.
  if (facts.afterTaxCapHighlyCompensatedPercent === 0) facts.allowsAfterTax = true;
  return facts as Facts;
}
