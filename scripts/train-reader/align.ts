import type { Find } from '../../src/participant/reader/finds.ts';
import type { NumberRole } from '../../src/participant/reader/roles.ts';

/** From a labelled text to the role of each find: whose value is a field's, or makes it together with others. */

export type Profile = Record<string, unknown>;
type Roles = (string | undefined)[];

const near = (one: number, other: number) => Math.abs(one - other) < 0.015;
const PERIODS = [1, 12, 4, 24, 26, 52];
const SAME: readonly NumberRole[] = [
  'priorYearWages',
  'modifiedAgi',
  'electiveDeferralYearToDate',
  'otherEmployerDeferrals',
  'afterTaxYearToDate',
  'matchMaximum',
  'preTaxBalance',
  'afterTaxBalance',
  'afterTaxEarnings',
  'rothBalance',
  'afterTaxCapAmount',
];
const PERCENTS: readonly NumberRole[] = [
  'electiveDeferralPercent',
  'afterTaxPercent',
  'nonelectivePercent',
  'afterTaxCapPercent',
];

/** The roles of the numbers; `undefined` where a value of the profile is not found in them. */
export function alignNumbers(finds: readonly Find[], profile: Profile): Roles | undefined {
  const roles: Roles = finds.map(() => undefined);
  const free = (index: number) => roles[index] === undefined;
  const take = (role: string, fits: (find: Find) => boolean): boolean => {
    const index = finds.findIndex((find, place) => free(place) && fits(find));
    if (index < 0) return false;
    roles[index] = role;
    return true;
  };
  const amount = (field: string) =>
    typeof profile[field] === 'number' ? (profile[field] as number) : undefined;
  const money =
    (value: number, factor = 1) =>
    (find: Find) =>
      (find.kind === 'money' || (find.kind === 'number' && find.value >= 50)) &&
      near(find.value * factor, value);
  const thousands = (value: number) => (find: Find) =>
    find.kind === 'number' && near(find.value * 1_000, value) && find.value < 2_000;

  for (const field of SAME) {
    const value = amount(field);
    if (value === undefined || value === 0) continue;
    if (
      field === 'afterTaxBalance' &&
      profile.afterTaxEarnings &&
      take('afterTaxTotal', money(value + Number(profile.afterTaxEarnings)))
    )
      continue;
    if (take(field, money(value)) || take(field, thousands(value))) continue;
    if (field !== 'electiveDeferralYearToDate' || !takeTwo(finds, roles, field, value)) return undefined;
  }
  for (const [field, role] of [
    ['electiveDeferralPlanned', 'electiveDeferralPlanned'],
    ['employerContribution', 'employerContribution'],
  ] as const) {
    const value = amount(field);
    if (value === undefined || value === 0) continue;
    if (!PERIODS.some((factor) => take(role, money(value, factor))) && !take(role, thousands(value)))
      return undefined;
  }
  const pay = amount('annualPay');
  if (pay !== undefined && !alignPay(finds, roles, pay)) return undefined;
  for (const field of PERCENTS) {
    const value = amount(field);
    if (value === undefined) continue;
    if (value === 0 && field === 'nonelectivePercent') continue;
    const fits = (find: Find) =>
      (find.kind === 'percent' || find.kind === 'number') && near(find.value, value);
    if (take(field, (find) => find.kind === 'percent' && fits(find)) || take(field, fits)) continue;
    // 6% and 4% of two kinds.
    const pair = finds
      .flatMap((one, i) => finds.map((other, j) => [i, j, one, other] as const))
      .find(
        ([i, j, one, other]) =>
          i < j &&
          free(i) &&
          free(j) &&
          one.kind === 'percent' &&
          other.kind === 'percent' &&
          near(one.value + other.value, value),
      );
    if (!pair) return undefined;
    roles[pair[0]] = field;
    roles[pair[1]] = field;
  }
  const rate = amount('marginalTaxRate');
  if (
    rate !== undefined &&
    !take('marginalTaxRate', (find) => find.kind !== 'money' && near(find.value, rate * 100))
  )
    return undefined;
  if (Array.isArray(profile.match) && !alignMatch(finds, roles, profile.match)) return undefined;
  for (const field of ['age', 'turningAge', 'paychecksLeft'] as const) {
    const value = amount(field);
    if (value !== undefined && !take(field, (find) => find.kind === 'number' && find.value === value))
      return undefined;
  }
  const year = amount('birthYear');
  if (
    year !== undefined &&
    !take(
      'birthYear',
      (find) => find.kind === 'number' && (find.value === year || find.value + 1_900 === year),
    )
  )
    return undefined;
  return roles;
}

/** Two amounts that are a field together: pre-tax and Roth. */
function takeTwo(finds: readonly Find[], roles: Roles, field: string, value: number): boolean {
  for (const [i, one] of finds.entries())
    for (const [j, other] of finds.entries()) {
      if (i >= j || roles[i] || roles[j] || one.kind !== 'money' || other.kind !== 'money') continue;
      if (!near(one.value + other.value, value)) continue;
      roles[i] = field;
      roles[j] = field;
      return true;
    }
  return false;
}

function alignPay(finds: readonly Find[], roles: Roles, pay: number): boolean {
  const open = finds
    .map((find, index) => ({ find, index }))
    .filter(({ index }) => roles[index] === undefined);
  const worth = ({ kind, value }: Find): number[] =>
    kind === 'money'
      ? PERIODS.map((factor) => value * factor)
      : kind === 'number' && value >= 15 && value < 2_000
        ? [value * 1_000]
        : [];
  for (const { find, index } of open)
    if (worth(find).some((value) => near(value, pay))) {
      roles[index] = 'pay';
      return true;
    }
  for (const one of open)
    for (const other of open) {
      if (one.index === other.index) continue;
      const isBonus = other.find.kind === 'money' || other.find.kind === 'number';
      const fits = worth(one.find).some((base) =>
        other.find.kind === 'percent'
          ? near(base * (1 + other.find.value / 100), pay)
          : isBonus && worth(other.find).some((bonus) => near(base + bonus, pay)),
      );
      if (fits) {
        roles[one.index] = 'pay';
        roles[other.index] = other.find.kind === 'percent' ? 'bonusPercent' : 'bonus';
        return true;
      }
      if (near(one.find.value * other.find.value * 52, pay)) {
        const [rate, hours] = one.find.kind === 'money' ? [one, other] : [other, one];
        roles[rate.index] = 'pay';
        roles[hours.index] = 'hours';
        return true;
      }
    }
  for (const { find, index } of open)
    if (near(find.value * 2_080, pay) || near(find.value * 2_000, pay)) {
      roles[index] = 'pay';
      return true;
    }
  return false;
}

type Tier = { rate?: unknown; upToPercentOfPay?: unknown; upToAmount?: unknown };
function alignMatch(finds: readonly Find[], roles: Roles, match: readonly Tier[]): boolean {
  let before = 0;
  const take = (role: string, fits: (find: Find) => boolean): boolean => {
    const index = finds.findIndex((find, place) => roles[place] === undefined && fits(find));
    if (index >= 0) roles[index] = role;
    return index >= 0;
  };
  for (const tier of match) {
    const rate = Number(tier.rate) * 100;
    const isBare = near(rate, 100);
    const rateFound = take('tierRate', ({ kind, value }) => kind === 'percent' && near(value, rate));
    if (!rateFound && !isBare) return false;
    if (tier.upToAmount !== undefined) {
      if (!take('tierAmount', ({ kind, value }) => kind === 'money' && near(value, Number(tier.upToAmount))))
        return false;
      continue;
    }
    const bound = Number(tier.upToPercentOfPay);
    const fits = ({ kind, value }: Find) =>
      kind !== 'money' && (near(value, bound) || near(value, bound - before));
    if (!take('tierBound', fits)) return false;
    before = bound;
  }
  return true;
}

const FEATURES: Partial<Record<Find['kind'], string>> = {
  afterTax: 'allowsAfterTax',
  inService: 'allowsInServiceWithdrawal',
  inPlan: 'allowsInPlanConversion',
  separate: 'separateAccounting',
  filing: 'filingStatus',
  kind: 'deferralKind',
  most: 'defersTheMost',
  frequency: 'payFrequency',
  leaving: 'leavingEmployer',
};
const ZEROS = [
  'electiveDeferralYearToDate',
  'otherEmployerDeferrals',
  'afterTaxYearToDate',
  'employerContribution',
  'priorYearWages',
  'rothBalance',
  'preTaxBalance',
  'electiveDeferralPlanned',
  'nonelectivePercent',
];
const OF_DOUBT = [
  'match',
  'employerContribution',
  'modifiedAgi',
  'marginalTaxRate',
  'annualPay',
  'priorYearWages',
  'afterTaxYearToDate',
  'electiveDeferralYearToDate',
  'preTaxBalance',
  'afterTaxBalance',
  'rothBalance',
  'deferralKind',
  'filingStatus',
  'payFrequency',
  'leavingEmployer',
  'electiveDeferralPercent',
  'otherEmployerDeferrals',
  'nonelectivePercent',
  'afterTaxEarnings',
];
const WEAK = /^(?:only|just|yet|not|don't|doesn't|isn't|never)$/;

/** The role of a word: the statement that it is part of; `null`: not to be learned from, since it may be one of several. */
export function alignWord(
  find: Find,
  text: string,
  profile: Profile,
  others: readonly string[],
): string | null {
  const field = FEATURES[find.kind];
  if (field) return field in profile ? `${field}=${String(profile[field])}` : 'none';
  if (find.kind === 'zero') {
    const zeros = [
      ...ZEROS.filter((each) => profile[each] === 0),
      ...(Array.isArray(profile.match) && profile.match.length === 0 ? ['match'] : []),
    ];
    if (zeros.length === 0) return 'none';
    const isWeak = WEAK.test(text) && others.some((other) => !WEAK.test(other));
    if (isWeak) return null;
    return zeros.length === 1 ? `${zeros[0]}=0` : null;
  }
  const unknown = OF_DOUBT.filter((each) => profile[each] === null);
  if (unknown.length === 0) return 'none';
  return unknown.length === 1 ? `${unknown[0]}=null` : null;
}
