import { halfBirthday } from '../../calculator/index.ts';
import { payCalendar } from '../../participant/pay-calendar.ts';
import type { Profile } from '../../participant/profile.ts';
import { birthYear, type DateOfYear, date, HALF_AT, hasAfterTaxMoney, type Known } from './date.ts';
import { dateTexts as texts } from './texts.en.ts';

/** Whether the plan moves after-tax money to Roth while one works there, one way or the other. */
export const movesToRoth = ({ allowsInPlanConversion, allowsInServiceWithdrawal }: Profile): boolean =>
  allowsInPlanConversion === true || allowsInServiceWithdrawal === true;

/** Whether after-tax money is there, or may still come, and can be moved to Roth. */
export const isConverted = ({ profile, figures }: Pick<Known, 'profile' | 'figures'>): boolean =>
  movesToRoth(profile) && (hasAfterTaxMoney(profile) || figures?.toGo?.amount.gt(0) === true);

/** The months in which a plan converts that does so a few times a year. */
export const CONVERSION_MONTHS = { quarterly: ['01', '04', '07', '10'], yearly: ['12'] } as const;
const CONVERSION = 'Notice 2010-84; IRC 402A(c)(4)';

/** As often as the plan converts; after each payday, where the paydays are known. */
export function ofConversions(known: Known): DateOfYear[] {
  const { profile, year } = known;
  if (!isConverted(known)) return [];
  const yearEnd = date(`conversionYear:${year}`, `${year}-12-31`, texts.conversionYear(year), CONVERSION);
  const clock = date(
    `clock:${year}`,
    `${year + CLOCK_YEARS}-01-01`,
    texts.clock(year),
    'IRC 408A(d)(3)(F), 402A(c)(4)(D)',
    { isReminded: true },
  );
  const own = profile.conversion === 'automatic' ? [] : conversionDays(known);
  return [
    ...own.map((on) =>
      date(`convert:${on}`, on, texts.convert(profile.conversion ?? 'eachPaycheck'), CONVERSION),
    ),
    yearEnd,
    ...(mayEndBeforeHalf(profile, year) ? [clock] : []),
  ];
}
const CLOCK_YEARS = 5;

/** From 59½ on nothing hangs on the clock: it has to end before that, as far as the birth is known. IRC 72(t)(2)(A)(i). */
function mayEndBeforeHalf(profile: Profile, year: number): boolean {
  const ends = year + CLOCK_YEARS;
  if (profile.birthDate) return halfBirthday(profile.birthDate, HALF_AT) > `${ends}-01-01`;
  // Of an age alone the year of birth is this much at the latest.
  const born = birthYear(profile, year) ?? (profile.age ? year - profile.age : undefined);
  return born === undefined || born + HALF_AT + 1 >= ends;
}

function conversionDays({ profile, year, day }: Known): string[] {
  const { conversion } = profile;
  const firsts = (months: readonly string[]) => months.map((month) => `${year}-${month}-01`);
  if (conversion === 'quarterly' || conversion === 'yearly') return firsts(CONVERSION_MONTHS[conversion]);
  if (conversion === 'monthly')
    return firsts(Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0')));
  return payCalendar(profile, day)?.dates ?? [];
}
