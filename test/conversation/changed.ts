import { takeTurn } from '../../src/conversation/turn.ts';
import { dayOf } from '../../src/participant/day.ts';
import { newPerson } from '../../src/participant/person.ts';
import type { Plans } from '../../src/participant/plan-in-force.ts';
import type { Facts, Field } from '../../src/participant/profile.ts';
import { type Terms, termsSchema } from '../../src/plan/terms.ts';
import { render } from '../../src/slack/blocks/index.ts';

/** HR's one plan: after-tax money, Roth, both catch-ups, a match of 50% of the first 6%, paid twice a month in 2026. */
const TERMS: Terms = termsSchema.parse({
  ...{ name: 'Acme 401(k)', recordkeeper: 'Fidelity', recordkeeperLink: null, type: '401k', hrContact: null },
  ...{ allowsAfterTax: true, afterTaxCapPercent: null, afterTaxCapAmount: null },
  ...{ afterTaxCapHighlyCompensatedPercent: null, allowsInServiceWithdrawal: true },
  ...{ allowsInPlanConversion: true, conversion: 'anyTime', separateAccounting: true, offersRoth: true },
  ...{ offersCatchUp: true, offersSuperCatchUp: true, rothCatchUp: 'deemed', trueUp: false },
  ...{ match: [{ rate: 0.5, upToPercentOfPay: 6 }], matchMaximum: null, nonelectivePercent: null },
  payDates: Array.from({ length: 24 }, (_, index) =>
    new Date(Date.UTC(2026, Math.floor(index / 2) + (index % 2), index % 2 === 0 ? 15 : 0))
      .toISOString()
      .slice(0, 10),
  ),
});

const plansOf = (terms: Partial<Terms>): Plans => ({
  plans: [
    {
      id: 'acme',
      versions: [
        {
          ...{ firstTaxYear: 2026, enteredOn: '2026-01-02', enteredBy: 'UHR' },
          terms: termsSchema.parse({ ...TERMS, ...terms }),
        },
      ],
    },
  ],
  defaultPlan: null,
});

/** Messages in a row, parted by " || ": what the last one changes in what is known, and what it is answered with. */
export function talked(
  lines: string,
  date = '2026-11-26',
  terms?: Partial<Terms>,
): { facts: Facts; said: string } {
  const plans = terms && plansOf(terms);
  const day = dayOf(new Date(`${date}T15:00:00Z`));
  let person = { ...newPerson(day), welcomed: true };
  let before = person.profile;
  let said = '';
  for (const text of lines.split(' || ')) {
    before = person.profile;
    const turn = takeTurn(person, { inDm: true, kind: 'text', text }, day, plans);
    person = turn.person ?? person;
    said = turn.replies.here
      .map((reply) => render(reply, day, { plan: turn.plan }).text)
      .join('\n')
      .replaceAll('*', '');
  }
  const fields = [...new Set([...Object.keys(before), ...Object.keys(person.profile)])] as Field[];
  const facts = Object.fromEntries(
    fields
      .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(person.profile[field]))
      .map((field) => [field, person.profile[field]]),
  );
  return { facts, said };
}

export const changed = (lines: string, date?: string, terms?: Partial<Terms>): Facts =>
  talked(lines, date, terms).facts;
