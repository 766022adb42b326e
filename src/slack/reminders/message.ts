import { limitsIfKnown } from '../../calculator/index.ts';
import { dollars } from '../../formats.ts';
import { yearBefore } from '../../guidance/last-year.ts';
import { outcomeFor } from '../../guidance/outcome.ts';
import { overLimits, words } from '../../guidance/texts.en.ts';
import type { Workspace } from '../../hr/workspace.ts';
import type { Day } from '../../participant/day.ts';
import { asOf, type Person } from '../../participant/person.ts';
import { type PlanInForce, planFor, underPlan } from '../../participant/plan-in-force.ts';
import { lastDatesOf, type Reminder, remindedDates, type Situation } from '../../reminders/due.ts';
import { buttons, hrButton, type Message, message, pressButton, section, small } from '../blocks/parts.ts';
import { reminderTexts as texts } from './texts.en.ts';

/** What decides which reminders a person gets, as of a day. */
export function situationOf(kept: Person, workspace: Workspace, day: Day): Situation {
  const now = asOf(kept, day);
  const plan: PlanInForce | undefined = planFor(now, workspace, day);
  const person = underPlan(now, plan);
  const { profile } = person;
  return {
    profile,
    outcome: outcomeFor(profile, day),
    day,
    before: yearBefore(person),
    isKnown: (taxYear) => limitsIfKnown(taxYear) !== undefined,
  };
}

/**
 * A reminder as a message, on what is known now; undefined where there is nothing left to remind of.
 *
 * @param today ISO day where the person is: nothing that is past is told to be done
 */
export function reminderMessage(
  { kind, period }: Reminder,
  situation: Situation,
  today: string,
): Message | undefined {
  const said = bodyOf({ kind, period }, situation, today);
  if (!said) return undefined;
  return message([
    section(said.text),
    ...buttons([
      ...said.buttons,
      hrButton(texts.snooze(), 'remindAgain', `${kind}:${period}`),
      hrButton(texts.stop(), 'remindStop', 'all'),
    ]),
    small(words.disclaimer()),
  ]);
}

function bodyOf({ kind, period }: Reminder, situation: Situation, today: string) {
  const year = period.slice(0, 4);
  const { profile, outcome } = situation;
  switch (kind) {
    case 'lastPayDate': {
      const dates = lastDatesOf(situation, today);
      const toGo = outcome.kind === 'figures' ? outcome.figures.toGo : undefined;
      return !dates || !toGo
        ? undefined
        : {
            text: [
              ...(outcome.kind === 'figures' ? overLimits(outcome.figures) : []),
              toGo.isSoFarUnknown
                ? texts.lookUpSoFar(year)
                : texts.lastPayDate(year, dollars(toGo.amount), dollars(toGo.room), dates),
            ].join('\n\n'),
            buttons: [pressButton(texts.paycheck(), { name: 'paycheck' }, 'primary')],
          };
    }
    case 'convert': {
      const amount = profile.afterTaxBalance ?? profile.afterTaxYearToDate;
      const { conversion } = profile;
      // Where it's automatic there is nothing to do, and no reminder.
      const rule =
        conversion && conversion !== 'automatic' && conversion !== 'unknown'
          ? texts.rule[conversion]
          : undefined;
      return {
        text: texts.convert(typeof amount === 'number' ? dollars(amount) : undefined, rule),
        buttons: [pressButton(texts.rollover(), { name: 'rollover' }, 'primary')],
      };
    }
    case 'dates': {
      const found = remindedDates(situation).find(({ id, on }) => id === period && on >= today);
      return (
        found && {
          text: texts.date(found),
          buttons: [pressButton(texts.allDates(), { name: 'calendar' }, 'primary')],
        }
      );
    }
    case 'newLimits': {
      const limits = limitsIfKnown(Number(year));
      return (
        limits && {
          text: texts.newLimits(year, dollars(limits.electiveDeferral), dollars(limits.annualAdditions)),
          buttons: [pressButton(texts.forMe(), { name: 'bothYears', taxYear: Number(year) }, 'primary')],
        }
      );
    }
    case 'yearEnd':
      return {
        text: summary(year, situation),
        buttons: [pressButton(texts.showAnswer(), { name: 'headroom', taxYear: Number(year) }, 'primary')],
      };
  }
}

function summary(year: string, { profile, outcome }: Situation): string {
  if (outcome.kind !== 'figures') return `${texts.yearEnd(year)} ${texts.yearEndNothing()}`;
  const told = (amount: number | null | undefined) =>
    typeof amount === 'number' ? dollars(amount) : texts.unknown();
  const { afterTax } = outcome.figures.calculation;
  return [
    texts.yearEnd(year),
    texts.yearEndLine(texts.deferred(), told(profile.electiveDeferralYearToDate)),
    texts.yearEndLine(texts.afterTax(), told(profile.afterTaxYearToDate)),
    texts.yearEndLine(texts.roomLeft(), dollars(afterTax.remaining)),
    texts.yearEndAfter(year),
  ].join('\n');
}
