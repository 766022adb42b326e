import type { PaycheckPlan } from '../../calculator/index.ts';
import { dollars } from '../../formats.ts';
import type { PaycheckOutcome } from '../../guidance/paycheck.ts';
import type { Rollover } from '../../guidance/rollover.ts';
import { words } from '../../guidance/texts.en.ts';
import type { WhatIfOutcome } from '../../guidance/what-if.ts';
import type { Facts, Field } from '../../participant/profile.ts';
import { describeFact, fieldNames, questionName } from '../../participant/texts.en.ts';
import { texts } from '../texts.en.ts';
import { buttons, escaped, type Message, message, pressButton, section, small, table } from './parts.ts';

/** The election per paycheck, and what each paycheck then pays in. */
export function paycheckMessage(outcome: PaycheckOutcome): Message {
  if (outcome.kind === 'notForThisPlan') return message([section(texts.noPaychecks())]);
  if (outcome.kind === 'noPaychecksLeft') return message([section(texts.noPaychecksLeft(outcome.taxYear))]);
  if (outcome.kind === 'missing') {
    const isBasic = outcome.missing.some((id) => id === 'birth' || id === 'pay');
    return message([
      section(texts.missing(outcome.missing.map(questionName))),
      ...buttons([pressButton(texts.askMe(), { name: isBasic ? 'begin' : 'askPaychecks' }, 'primary')]),
    ]);
  }
  const { plan, taxYear, paychecksLeft } = outcome;
  const { election, unfilled, frontLoading } = plan;
  const isEven =
    election.last.deferral.eq(election.deferral ?? 0) && election.last.afterTax.eq(election.afterTax);
  const notes = [
    ...(unfilled.deferral.gt(0) ? [texts.unfilledDeferral(dollars(unfilled.deferral))] : []),
    ...(unfilled.afterTax.gt(0) ? [texts.unfilledAfterTax(dollars(unfilled.afterTax))] : []),
    ...(frontLoading.lost.gt(0) ? [texts.frontLoading(dollars(frontLoading.lost))] : []),
    ...(isEven ? [] : [texts.lastPaycheck(dollars(election.last.deferral), dollars(election.last.afterTax))]),
  ];
  return message([
    section(
      texts.election(paychecksLeft, taxYear, dollars(election.deferral ?? 0), dollars(election.afterTax)),
    ),
    section(texts.yearThen(dollars(plan.deferrals), dollars(plan.match), dollars(plan.afterTax))),
    paycheckTable(plan),
    ...(notes.length > 0 ? [section(notes.map((note) => `• ${note}`).join('\n'))] : []),
    small(`${texts.paycheckAssumption()} ${words.disclaimer()}`),
  ]);
}

const paycheckTable = ({ paychecks }: PaycheckPlan) =>
  table(
    [
      texts.paycheck(),
      `>${texts.payColumn()}`,
      `>${texts.deferral()}`,
      `>${texts.afterTaxColumn()}`,
      `>${texts.match()}`,
    ],
    paychecks.map(({ number, pay, deferral, afterTax, match }) => [
      String(number),
      dollars(pay),
      dollars(deferral),
      dollars(afterTax),
      dollars(match),
    ]),
  );

/** A payment and its destinations, its tax, and the forms that follow. */
export function rolloverMessage(rollover: Rollover): Message {
  if (rollover.kind === 'needsBalances')
    return message([
      section(texts.rolloverNeeds()),
      ...buttons([pressButton(texts.giveMyBalances(), { name: 'askBalances' }, 'primary')]),
    ]);
  if (rollover.kind === 'refused')
    return message([section(texts.rolloverRefused(rollover.problems.map(escaped)))]);
  const { distribution, amount, own } = rollover;
  const codes = new Map(distribution.forms.form1099R.map((form) => [form.payee, form]));
  const rows = [
    ...distribution.directRollovers.map((part) => ({
      ...part,
      code: codes.get(part.to)?.box7 ?? '',
      taxed: codes.get(part.to)?.box2a,
    })),
    {
      to: texts.cash(),
      ...distribution.cash,
      code: codes.get('you')?.box7 ?? '',
      taxed: codes.get('you')?.box2a,
    },
  ].filter((part) => part.preTax.plus(part.afterTax).gt(0));
  const { form1040, form8606 } = distribution.forms;
  return message([
    section(
      texts.rolloverTitle(dollars(amount), dollars(distribution.preTax), dollars(distribution.afterTax)),
    ),
    table(
      [
        texts.destination(),
        `>${texts.amount()}`,
        `>${texts.preTaxPart()}`,
        `>${texts.afterTaxPart()}`,
        `>${texts.taxedNow()}`,
        texts.code(),
      ],
      rows.map(({ to, preTax, afterTax, taxed, code }) => [
        to,
        dollars(preTax.plus(afterTax)),
        dollars(preTax),
        dollars(afterTax),
        dollars(taxed ?? 0),
        code,
      ]),
    ),
    section(
      [
        texts.incomeNow(
          dollars(distribution.taxableNow),
          distribution.estimatedTax && dollars(distribution.estimatedTax),
        ),
        ...(distribution.withholding.gt(0) ? [texts.withheld(dollars(distribution.withholding))] : []),
        ...(distribution.additionalTax?.gt(0) ? [texts.tenPercent(dollars(distribution.additionalTax))] : []),
        texts.lines(dollars(form1040.line5a), dollars(form1040.line5b)),
        `${form8606.says}.`,
      ].join('\n'),
    ),
    ...(own ? [] : [small(texts.notKept())]),
    small(words.disclaimer()),
  ]);
}

/** What would be different, beside the profile. */
export function whatIfMessage(outcome: WhatIfOutcome): Message {
  if (outcome.kind === 'unread')
    return message([
      section(texts.whatIfUnread()),
      ...buttons([pressButton(texts.help(), { name: 'help' })]),
    ]);
  if (outcome.kind === 'missing')
    return message([
      section(texts.missing(outcome.missing.map(questionName))),
      ...buttons([pressButton(texts.askMe(), { name: 'begin' }, 'primary')]),
    ]);
  const { facts, differences } = outcome;
  const supposed = (Object.keys(facts) as Field[]).map(
    (field) => `${fieldNames[field]}: *${escaped(describeFact(field, facts as Facts))}*`,
  );
  return message([
    section(texts.whatIfTitle(supposed)),
    ...(differences.length === 0
      ? [section(texts.nothingDiffers())]
      : [
          table(
            [texts.what(), `>${texts.asItIs()}`, `>${texts.ifSo()}`, `>${texts.difference()}`],
            differences.map(({ says, before, after, change }) => [
              says,
              dollars(before),
              dollars(after),
              `${change.gt(0) ? '+' : ''}${dollars(change)}`,
            ]),
          ),
          small(texts.because([...new Set(differences.flatMap(({ because }) => because))])),
        ]),
    small(`${texts.profileUnchanged()} ${words.disclaimer()}`),
  ]);
}
