import type { RolledOver } from './allocation.ts';
import { ageAtPayment, isRoth, type Parts, type ReadDistribution } from './distribution-request.ts';
import { isPast59AndAHalf } from './early-withdrawal.ts';
import { type Money, sum, ZERO } from './money.ts';
import { says } from './texts.en.ts';

/** One Form 1099-R, in dollars: gross, taxable, withheld, after-tax basis, and the distribution code of box 7. */
export type Form1099R = {
  payee: string;
  box1: Money;
  box2a: Money;
  box4: Money;
  box5: Money;
  box7: string | null;
};

export type DistributionForms = {
  form1099R: Form1099R[];
  /** Lines 5a and 5b of Form 1040; the box "Rollover" on line 5c (from 2025) where something was rolled over. */
  form1040: { line5a: Money; line5b: Money; rollover: boolean };
  /** Form 8606: is one due for this payment, and why. */
  form8606: { due: boolean; says: string };
};

type Paid = {
  direct: readonly RolledOver[];
  sixty: readonly RolledOver[];
  cash: Parts;
  taxableNow: Money;
  withholding: Money;
};

/** The forms of a payment. Instructions for Forms 1099-R (boxes 1, 2a, 4, 5, 7), 1040 (lines 5a, 5b) and 8606. */
export function formsOf(
  asked: ReadDistribution,
  { direct, sixty, cash, taxableNow, withholding }: Paid,
): DistributionForms {
  const toPerson = {
    preTax: sum([cash.preTax, ...sixty.map((part) => part.preTax)]),
    afterTax: sum([cash.afterTax, ...sixty.map((part) => part.afterTax)]),
  };
  const paid = toPerson.preTax.plus(toPerson.afterTax);
  const rolled = [...direct, ...sixty];
  return {
    form1099R: [
      ...direct.map((part) => ({
        payee: part.to,
        box1: part.preTax.plus(part.afterTax),
        // To a Roth account the pre-tax part is income; to a traditional one it is not.
        box2a: isRoth(part.to) && !asked.designatedRoth ? part.preTax : ZERO,
        box4: ZERO,
        box5: part.afterTax,
        box7: rolloverCode(asked, part.to),
      })),
      // The plan does not know of a 60-day rollover: it reports what it paid to the person.
      ...(paid.gt(0)
        ? [
            {
              payee: 'you',
              box1: paid,
              box2a: asked.designatedRoth?.qualified ? ZERO : toPerson.preTax,
              box4: withholding,
              box5: toPerson.afterTax,
              box7: codeFor(asked),
            },
          ]
        : []),
    ],
    form1040: { line5a: asked.amount, line5b: taxableNow, rollover: rolled.length > 0 },
    form8606: form8606(rolled),
  };
}

/** G: a direct rollover. H, alone: from a designated Roth account to a Roth IRA; to another such account, G with B. */
function rolloverCode({ designatedRoth }: ReadDistribution, to: string): string {
  if (!designatedRoth) return 'G';
  return /ira/i.test(to) ? 'H' : 'BG';
}

/**
 * Box 7 of what is paid to the person: early, early with an exception, disability, death, or normal (null where the age is not known); with B where
 * it comes from a designated Roth account, but for disability, which stands alone. Instructions for Form 1099-R,
 * Guide to Distribution Codes.
 */
function codeFor(asked: ReadDistribution): string | null {
  const code = reasonCode(asked);
  return code && asked.designatedRoth && code !== '3' ? `${code}B` : code;
}

function reasonCode(asked: ReadDistribution): string | null {
  const { exception } = asked;
  const age = ageAtPayment(asked);
  if (exception === 'disability') return '3';
  if (exception === 'death') return '4';
  if (age !== undefined && isPast59AndAHalf(age)) return '7';
  // Early or not: without the age nobody knows.
  if (age === undefined && !PLANS_KNOW.has(exception ?? '')) return null;
  // Only these exceptions are known to the plan; the others are claimed on Form 5329.
  return PLANS_KNOW.has(exception ?? '') ? '2' : '1';
}
const PLANS_KNOW: ReadonlySet<string> = new Set(['separationAt55', 'equalPayments', 'divorceOrder']);

/**
 * No rollover from a plan needs a Form 8606 of its year; after-tax money in a traditional IRA is basis, which goes on the
 * form of the first year in which money leaves that IRA. Instructions for Form 8606, line 2.
 */
function form8606(rolled: readonly RolledOver[]): DistributionForms['form8606'] {
  const basis = rolled.some((part) => !isRoth(part.to) && /ira/i.test(part.to) && part.afterTax.gt(0));
  return { due: false, says: basis ? says.form8606Basis() : says.form8606No() };
}
