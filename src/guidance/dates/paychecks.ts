import { dollars } from '../../formats.ts';
import type { Profile } from '../../participant/profile.ts';
import { dateOf } from '../paycheck.ts';
import type { ToGo } from '../to-go.ts';
import { birthYear, type DateOfYear, date, type Known, leavingYear } from './date.ts';
import { requiredFor } from './required.ts';
import { dateTexts as texts } from './texts.en.ts';

/** The paydays that count, from the same election as `paycheck` shows; a bonus, and the last one before leaving. */
export function ofPaychecks({ profile, figures, year }: Known): DateOfYear[] {
  const { toGo } = figures ?? {};
  const { bonus, lastPayDate } = profile;
  const ofRoom = toGo?.amount.gt(0) ? toGo : undefined;
  const ends = toGo?.election && dateOf(toGo.election.plan.payLimitPaycheck, toGo.election);
  const law = 'IRC 415(c); Treas. Reg. 1.415(c)-1(b)';
  return [
    ...(ofRoom?.fillsFrom && ofRoom.fillsFrom !== ofRoom.lastDate
      ? [
          date(`fillsFrom:${year}`, ofRoom.fillsFrom, fillsFromTexts(ofRoom), law, {
            own: texts.ownRoom(dollars(ofRoom.amount)),
          }),
        ]
      : []),
    ...(ofRoom?.lastDate ? [date(`lastPayday:${year}`, ofRoom.lastDate, texts.lastPayday(year), law)] : []),
    ...(ends && toGo?.election?.plan.match.gt(0)
      ? [date(`matchEnds:${year}`, ends, texts.matchEnds(), 'IRC 401(a)(17)')]
      : []),
    ...(bonus
      ? [date(`bonus:${year}`, bonus.on, ofTheBonus(profile), 'what you told me', { isReminded: true })]
      : []),
    ...(lastPayDate ? [leavingDate(profile, lastPayDate)] : []),
    // Who is gone by then, or pays in by hand, has no election to set.
    ...(leavingYear(profile, year) === year || profile.planType === 'solo401k'
      ? []
      : [date(`newYear:${year + 1}`, `${year + 1}-01-01`, texts.newYear(year + 1), 'IRC 402(g), 415(d)')]),
  ];
}

const ofTheBonus = ({ bonusElection }: Profile) =>
  bonusElection === 'none' ? texts.bonusApart() : texts.bonus();

const fillsFromTexts = ({ amount, reserved, room, setBefore }: ToGo) =>
  texts.fillsFrom(amount.plus(reserved).gte(room), setBefore?.fillsFrom);

/** What is required of the year in which somebody leaves can't be rolled over. IRC 402(c)(4)(B). */
function leavingDate(profile: Profile, on: string): DateOfYear {
  const year = Number(on.slice(0, 4));
  const required = requiredFor({ ...profile, birthYear: birthYear(profile, year) });
  const isRequired = required !== undefined && required.firstYear <= year;
  const says = profile.planType === '457b' ? texts.leaving457b() : texts.leaving();
  const source = profile.planType === '457b' ? 'IRC 72(t)(9), 402(c)' : 'IRC 402(c); Notice 2014-54';
  return date(
    'leaving',
    on,
    isRequired ? { ...says, says: `${says.says} ${texts.requiredStays(year)}` } : says,
    source,
    { isReminded: true },
  );
}
