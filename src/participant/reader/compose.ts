import { type Facts, PAY_FREQUENCIES, PAYCHECKS_A_YEAR } from '../profile.ts';
import { USUAL_SHARES } from '../reading/match.ts';
import { periodIn } from '../reading/pay.ts';
import type { Find, Token } from './finds.ts';

/** A find with the role that the classifier gives it, and how sure it is. */
export type Assigned = Find & { role: string; probability: number };

type Tier = { rate: number; upToPercentOfPay?: number; upToAmount?: number };
const cents = (value: number) => Math.round(value * 100) / 100;

/** Numbers that are a field of the profile as they stand. */
const SAME = [
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
  'afterTaxCapPercent',
  'afterTaxPercent',
  'nonelectivePercent',
  'age',
  'turningAge',
  'paychecksLeft',
] as const;

/** What the finds of a text say together, each field with the least sure find that it rests on. */
export function compose(
  tokens: readonly Token[],
  assigned: readonly Assigned[],
): { facts: Facts; sure: Record<string, number> } {
  const facts: Record<string, unknown> = {};
  const sure: Record<string, number> = {};
  const of = (role: string) => assigned.filter((each) => each.role === role);
  const best = (role: string) => of(role).toSorted((one, other) => other.probability - one.probability)[0];
  const set = (field: string, value: unknown, ...from: Assigned[]) => {
    facts[field] = value;
    sure[field] = Math.min(...from.map(({ probability }) => probability));
  };
  for (const field of SAME) {
    const found = best(field);
    if (found) set(field, inDollars(found), found);
  }
  for (const field of ['electiveDeferralPlanned', 'employerContribution'] as const) {
    const found = best(field);
    const times = found && timesAYear(tokens, found.at, paychecksAYear(assigned, tokens));
    if (found && times) set(field, cents(inDollars(found) * times), found);
  }
  composeDeferred(of('electiveDeferralYearToDate'), tokens, set);
  // "11% in total, 5 of it Roth": a part is in it already.
  const percents = of('electiveDeferralPercent').filter(
    ({ at }, _, all) =>
      all.length < 2 ||
      !(
        / of (?:it|that|which|those|them)\b/.test(wordsAround(tokens, at, 0, 3)) ||
        IN_AN_IRA.test(wordsAround(tokens, at, 0, 6))
      ),
  );
  const [percent] = percents;
  if (percent && !(percents.length > 1 && followEachOther(tokens)))
    set('electiveDeferralPercent', cents(percents.reduce((sum, { value }) => sum + value, 0)), ...percents);
  const rate = best('marginalTaxRate');
  if (rate) set('marginalTaxRate', cents(rate.value * 100) / 10_000, rate);
  const year = best('birthYear');
  if (year) set('birthYear', year.value < 100 ? 1_900 + year.value : year.value, year);
  const total = best('afterTaxTotal');
  const earnings = best('afterTaxEarnings');
  if (total) set('afterTaxBalance', cents(total.value - (earnings?.value ?? 0)), total);
  composePay(tokens, assigned, set);
  composeMatch(tokens, assigned, set);
  composeStatements(assigned, facts, set);
  return { facts: facts as Facts, sure };
}

type Put = (field: string, value: unknown, ...from: Assigned[]) => void;

/** "190" of a pay are thousands; of what goes in, so is "18", but not "500". */
function inDollars({ kind, value, role }: Assigned): number {
  if (kind !== 'number') return value;
  if (OF_A_YEAR.has(role)) return value < 2_000 ? value * 1_000 : value;
  return DOLLARS.has(role) && value < 50 ? value * 1_000 : value;
}
const OF_A_YEAR: ReadonlySet<string> = new Set(['pay', 'bonus', 'priorYearWages', 'modifiedAgi']);
const DOLLARS: ReadonlySet<string> = new Set([
  ...[
    'electiveDeferralYearToDate',
    'electiveDeferralPlanned',
    'otherEmployerDeferrals',
    'afterTaxYearToDate',
  ],
  ...['employerContribution', 'preTaxBalance', 'afterTaxBalance', 'rothBalance'],
]);

/** "6% until July and 12% since": which of them holds, nobody has said, and their sum never does. */
function followEachOther(tokens: readonly Token[]): boolean {
  const words = tokens.map(({ text }) => text).join(' ');
  const isOfTwoKinds = /\bpretax\b/.test(words) && /\broth\b/.test(words);
  return !isOfTwoKinds && ONE_AFTER_ANOTHER.test(words);
}
const ONE_AFTER_ANOTHER =
  /\b(?:until|till?|since|then|now|from (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|starting|tomorrow|bumped|changing|changed|switch\w*|raised|upped|going to|was|before)\b/;
const IN_AN_IRA = /^[^,;]*?\b(?:in|into|to|of|for|%) ?(?:the |my |a )?(?:roth |traditional |pretax )?iras?\b/;

const BREAK = /^[.;!?]$/;
/** The words around a number, in its sentence. */
function wordsAround(tokens: readonly Token[], at: number, before: number, after: number): string {
  let from = at;
  while (from > 0 && at - from < before && !BREAK.test(tokens[from - 1]?.text ?? '')) from--;
  let to = at + 1;
  while (to < tokens.length && to - at <= after && !BREAK.test(tokens[to]?.text ?? '')) to++;
  return tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ')
    .replace(/ ([/-]) ?/g, '$1');
}

/** How many paychecks a year has, where the same text says how often one is paid; “a paycheck” alone does not. */
const NOT_HOW_OFTEN = /^(?:pay)?checks?$|^paid$/;

const COUNTED =
  /\b(12|24|26|27|52|53) (?:pay ?)?(?:checks?|periods?|days?|dates?) (?:a|per|each|in a|every) year\b/;

function paychecksAYear(assigned: readonly Assigned[], tokens: readonly Token[]): number | undefined {
  const counted = COUNTED.exec(tokens.map(({ text }) => text).join(' '))?.[1];
  if (counted) return Number(counted);
  const said = assigned.find(
    ({ role, probability, at }) =>
      role.startsWith('payFrequency=') && probability >= 0.5 && !NOT_HOW_OFTEN.test(tokens[at]?.text ?? ''),
  );
  const frequency = PAY_FREQUENCIES.find((each) => said?.role === `payFrequency=${each}`);
  return frequency && PAYCHECKS_A_YEAR[frequency];
}

/** Pre-tax and Roth money that a pay stub tells on two lines is one sum; the same said twice is not. */
function composeDeferred(found: readonly Assigned[], tokens: readonly Token[], set: Put): void {
  const sure = found.filter(({ probability }) => probability >= 0.5);
  if (sure.length !== 2) return;
  const isRoth = sure.map(({ at }) => /\broth\b/.test(wordsAround(tokens, at, 4, 1)));
  if (isRoth[0] === isRoth[1]) return;
  set('electiveDeferralYearToDate', cents(sure.reduce((sum, each) => sum + inDollars(each), 0)), ...sure);
  set('deferralKind', 'mixed', ...sure);
}

/** How often a year an amount comes; undefined where it is by the paycheck, and nobody knows how many there are. */
function timesAYear(tokens: readonly Token[], at: number, paychecks: number | undefined): number | undefined {
  const after = wordsAround(tokens, at, 0, 4)
    .slice(tokens[at]?.text.length ?? 0)
    .trim();
  if (/^(?:a|per|each|every|\/)? ?(?:pay ?check|check|pay ?period|payday)/.test(after)) return paychecks;
  if (
    /(?:^|[.;,] ?)(?:monthly|mo|every month|each month)\b(?![^;.,]*[;,])/.test(wordsAround(tokens, at, 4, 0))
  )
    return 12;
  if (/^(?:(?:a|per|each|every) |\/ ?)(?:quarter|qtr)\b|^quarterly/.test(after)) return 4;
  return /^(?:(?:bucks|dollars) )?(?:(?:a|per|each|every) |\/ ?)(?:month|mo)\b|^monthly/.test(after) ? 12 : 1;
}

function composePay(tokens: readonly Token[], assigned: readonly Assigned[], set: Put): void {
  const pays = assigned
    .filter(({ role }) => role === 'pay')
    .toSorted((one, other) => other.probability - one.probability);
  const [pay] = pays;
  if (!pay) return;
  const hours = assigned.find(({ role }) => role === 'hours');
  const around = wordsAround(tokens, pay.at, 6, 6);
  const isHourly =
    /\b(?:an|per|\/|each|a) ?(?:hour|hr)\b|\bhourly\b|\/hr?\b/.test(around) || hours !== undefined;
  if (isHourly && pay.value < 1_000) {
    const yearly = hours
      ? pay.value * hours.value * 52
      : /full[ -]?time|2080|40/.test(around)
        ? pay.value * 2_080
        : undefined;
    if (yearly !== undefined) set('annualPay', cents(yearly), pay, ...(hours ? [hours] : []));
    return;
  }
  const base = inDollars(pay);
  const period = periodIn(wordsAround(tokens, pay.at, 8, 6));
  const times = period && base < UNLIKELY_OF_A_PERIOD ? period.times : 1;
  const bonuses = assigned.filter(({ role }) => role === 'bonus' || role === 'bonusPercent');
  const yearly = bonuses.reduce(
    (sum, bonus) => sum + (bonus.role === 'bonus' ? inDollars(bonus) : (base * times * bonus.value) / 100),
    base * times,
  );
  set('annualPay', cents(yearly), pay, ...bonuses);
  if (times > 1 && (period?.frequency === 'semimonthly' || period?.frequency === 'biweekly'))
    set('payFrequency', period.frequency, pay);
}

/** From here on an amount beside a period is the year's. */
const UNLIKELY_OF_A_PERIOD = 30_000;

/** Rates and bounds in their order: each bound has the rate before it, or the one after, or a dollar for each dollar. */
function composeMatch(tokens: readonly Token[], assigned: readonly Assigned[], set: Put): void {
  const parts = assigned.filter(
    ({ role }) => role === 'tierRate' || role === 'tierBound' || role === 'tierAmount',
  );
  const bounds = parts.filter(({ role }) => role !== 'tierRate');
  if (bounds.length === 0) return;
  const rates = parts.filter(({ role }) => role === 'tierRate');
  const used = new Set<Assigned>();
  const tiers: Tier[] = [];
  for (const bound of bounds) {
    const free = rates.filter((rate) => !used.has(rate));
    const rate =
      free.findLast(({ at }) => at < bound.at) ??
      free.find(
        ({ at, value }) =>
          at > bound.at &&
          !bounds.some((other) => other.at > bound.at && other.at < at) &&
          // "Match 4%, 10%, biweekly": an item of its own, unless it's a share that is usual.
          (USUAL_SHARES.has(value) || !tokens.slice(bound.at, at).some(({ text }) => text === ',')),
      );
    // "Match 4%, 10%": nothing says that it's matched.
    if (!rate && tiers.length > 0 && tokens[bound.at - 1]?.text === ',') continue;
    if (rate) used.add(rate);
    const share = (rate?.value ?? 100) / 100;
    if (bound.role === 'tierAmount') {
      tiers.push({ rate: share, upToAmount: bound.value });
      continue;
    }
    const isNext = /\b(?:next|another|additional|following)\b/.test(wordsAround(tokens, bound.at, 4, 0));
    const before = tiers.at(-1)?.upToPercentOfPay ?? 0;
    tiers.push({
      rate: share,
      upToPercentOfPay: isNext || bound.value < before ? before + bound.value : bound.value,
    });
  }
  set('match', tiers, ...bounds, ...used);
}

/** Words that state a field: "allowsAfterTax=true", "electiveDeferralYearToDate=0", "match=null". */
function composeStatements(assigned: readonly Assigned[], facts: Record<string, unknown>, set: Put): void {
  const stated = assigned.filter(({ role }) => role.includes('='));
  for (const each of stated.toSorted((one, other) => one.probability - other.probability)) {
    const [field = '', value = ''] = each.role.split('=');
    // A number that was read says more than a word.
    if (typeof facts[field] === 'number' || Array.isArray(facts[field])) continue;
    set(field, statedValue(field, value), each);
  }
}

function statedValue(field: string, value: string): unknown {
  if (value === 'null') return null;
  if (value === 'true' || value === 'false') return value === 'true';
  if (field === 'match') return [];
  return value === '0' ? 0 : value;
}
