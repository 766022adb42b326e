import { z } from 'zod';
import { computed, type DerivationLine, given, limitLine } from './derivation.ts';
import { answer, dollars, oneOf, readRequest, taxYear, whole } from './fields.ts';
import { limitsFor, type PhaseOutStatus } from './limits/index.ts';
import { type Money, max, min, money, tensUp, ZERO } from './money.ts';
import { FILING_STATUSES } from './request.ts';
import { says } from './texts.en.ts';

/** `compensation` is taxable pay of the year (of both, where filing jointly): nobody may put in more than that. */
export const rothIraRequest = z.strictObject(
  {
    taxYear,
    filingStatus: oneOf(FILING_STATUSES),
    modifiedAgi: dollars,
    ageAtYearEnd: whole(0, 120, 'the age on December 31'),
    compensation: dollars.optional(),
    /** What went into traditional IRAs for the same year: both kinds share the limit. IRC 408A(c)(2)(B). */
    traditionalContributions: dollars.optional(),
    /** Filing separately, at some time of the year under one roof: false gives the range of single filers. */
    livedWithSpouse: answer,
  },
  { error: 'an object with tax year, filing status, modified AGI and age' },
);

export type RothIraRequest = z.input<typeof rothIraRequest>;
export type RothIraLimit = {
  /** What may go into Roth IRAs directly this year, in dollars. */
  limit: Money;
  /** The same before the phase-out. */
  fullLimit: Money;
  phaseOut: { from: Money; to: Money };
  derivation: DerivationLine[];
};

/** Heads of household, and separate filers who lived apart all year, follow the single range. IRC 408A(c)(3)(B)(ii), 219(g)(4). */
const RANGE: Record<(typeof FILING_STATUSES)[number], PhaseOutStatus> = {
  single: 'single',
  headOfHousehold: 'single',
  marriedFilingJointly: 'marriedFilingJointly',
  marriedFilingSeparately: 'marriedFilingSeparately',
};

/**
 * What a person may put into a Roth IRA directly: the IRA limit less a linear phase-out by modified AGI,
 * rounded up to the next $10, and at least $200 until it is zero. What is reduced is the lesser of the limit and
 * taxable pay, since no more than that may be deducted at all. IRC 408A(c)(2), (3), 219(b)(1), (g)(2)(B), (C).
 * The mega backdoor Roth has no such limit.
 *
 * @example rothIraLimit({ taxYear: 2026, filingStatus: 'single', modifiedAgi: 160_500, ageAtYearEnd: 40 }).limit // 3,750
 * @throws InvalidRequestError field by field; UnknownTaxYearError
 */
export function rothIraLimit(request: RothIraRequest): RothIraLimit {
  const asked = readRequest(rothIraRequest, request);
  const limits = limitsFor(asked.taxYear);
  const catchUp = asked.ageAtYearEnd >= 50 ? limits.iraCatchUp : ZERO;
  const statutory = limits.ira.plus(catchUp);
  const fullLimit = asked.compensation ? min(statutory, asked.compensation) : statutory;
  const [from, to] =
    limits.rothIraPhaseOut[
      asked.filingStatus === 'marriedFilingSeparately' && asked.livedWithSpouse === false
        ? 'single'
        : RANGE[asked.filingStatus]
    ];
  const share = min(max(asked.modifiedAgi.minus(from), ZERO).div(to.minus(from)), money(1));
  const reduced = fullLimit.times(money(1).minus(share));
  const byIncome = share.eq(1) ? ZERO : min(max(tensUp(reduced), money(200)), fullLimit);
  const traditional = asked.traditionalContributions;
  const left = traditional ? max(fullLimit.minus(traditional), ZERO) : fullLimit;
  const limit = min(byIncome, left);
  const law = limits.sources.rothIraPhaseOut;
  return {
    limit,
    fullLimit,
    phaseOut: { from, to },
    derivation: [
      limitLine(limits, 'ira'),
      ...(catchUp.gt(0) ? [limitLine(limits, 'iraCatchUp')] : []),
      ...(asked.compensation ? [given('compensation', says.compensation(), asked.compensation)] : []),
      computed(
        'ira.statutory',
        says.iraFull(),
        statutory,
        'IRC 219(b)(5)',
        catchUp.gt(0) ? 'limits.ira + limits.iraCatchUp' : 'limits.ira',
      ),
      given('modifiedAgi', says.modifiedAgi(), asked.modifiedAgi),
      given('phaseOut.from', says.phaseOutFrom(), from, law),
      given('phaseOut.to', says.phaseOutTo(), to, law),
      computed(
        'fullLimit',
        says.iraFullWithPay(),
        fullLimit,
        'IRC 219(b)(1)',
        asked.compensation ? 'min(ira.statutory, compensation)' : 'ira.statutory',
      ),
      computed(
        'ira.reduced',
        says.iraReduced(),
        reduced,
        'IRC 408A(c)(3)(A)',
        'fullLimit * (1 - min(1, max(0, modifiedAgi - phaseOut.from) / (phaseOut.to - phaseOut.from)))',
      ),
      ...(traditional
        ? [
            given('traditionalContributions', says.traditionalContributions(), traditional),
            computed(
              'ira.left',
              says.iraLeft(),
              left,
              'IRC 408A(c)(2)(B)',
              'max(0, fullLimit - traditionalContributions)',
            ),
          ]
        : []),
      computed(
        'limit',
        says.iraLimit(),
        limit,
        'IRC 408A(c)(3)(A), 219(g)(2)(B), (C)',
        `${traditional ? 'min(ira.left, ' : ''}${share.eq(1) ? 'ira.reduced' : 'min(fullLimit, max(200, tensUp(ira.reduced)))'}${traditional ? ')' : ''}`,
      ),
    ],
  };
}
