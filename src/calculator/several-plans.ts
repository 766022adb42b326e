import { z } from 'zod';
import { type Calculation, calculate } from './calculate.ts';
import { computed, type DerivationLine, given } from './derivation.ts';
import { readRequest } from './fields.ts';
import { limitsFor } from './limits/index.ts';
import { floorZero, type Money, min, money, sum, ZERO } from './money.ts';
import { type CalculationRequest, calculationRequest } from './request.ts';
import { withEarnedIncome } from './self-employment.ts';
import { says } from './texts.en.ts';

/**
 * The plans of one person in one year, in the order in which they were paid into. Plans with the same `group`
 * belong to related employers (a controlled or affiliated service group), which count as one under 415(c);
 * without a group, an employer is related to nobody. `controlled`: a business that the participant controls, whose
 * plan takes from the dollar limit of their 403(b). IRC 415(f), (h), (k)(4).
 */
export const severalPlansRequest = z.strictObject(
  {
    plans: z
      .array(
        z.strictObject(
          {
            name: z.string().min(1).max(60),
            group: z.string().min(1).max(60).optional(),
            controlled: z.boolean({ error: 'true or false' }).optional(),
            request: calculationRequest,
          },
          { error: 'a plan with name and request' },
        ),
        { error: 'a list of plans' },
      )
      .min(1, 'at least one plan')
      .max(10, 'at most 10 plans'),
  },
  { error: 'an object with plans' },
);
export type SeveralPlansRequest = z.input<typeof severalPlansRequest>;
type Asked = SeveralPlansRequest['plans'][number];

export type SeveralPlans = {
  /** Each plan's own figures, with what went into the others; its room is what could still go into it alone. */
  plans: { name: string; calculation: Calculation }[];
  /** Over all plans, in dollars. */
  deferrals: Money;
  employer: Money;
  /** Plans that share one overall limit share one room: it counts once, however many plans could take it. */
  afterTaxHeadroom: Money;
  grandTotal: Money;
  derivation: DerivationLine[];
};

/**
 * Several plans in one year. Deferrals carry over from one to the next: those of 401(k) and 403(b) plans under
 * one limit, those of governmental 457(b) plans under another (IRC 402(g), 457(c)). Related employers have one
 * overall limit, with their pay added up (IRC 415(c), (f), (h)); a business that the participant controls takes
 * from the dollar limit of their 403(b) (IRC 415(k)(4)).
 *
 * @throws InvalidRequestError field by field; UnknownTaxYearError
 */
export function severalPlans(request: SeveralPlansRequest): SeveralPlans {
  readRequest(severalPlansRequest, request);
  const inOrder: { asked: Asked; calculation: Calculation }[] = [];
  for (const asked of request.plans)
    inOrder.push({ asked, calculation: calculate(withDeferralsBefore(asked, inOrder)) });
  // Deferrals and employer money of every plan are known now: each is computed with those of all the others.
  const done = inOrder.map((own, index) => {
    const others = inOrder.filter((_, other) => other !== index);
    const before = withDeferralsBefore(own.asked, inOrder.slice(0, index));
    return { ...own, calculation: calculate(withOthers(before, own.asked, others, index)) };
  });
  const rooms = roomsOf(done);
  const total = (what: Total) => sum(done.map(({ calculation }) => TOTALS[what].of(calculation)));
  const afterTaxHeadroom = sum(rooms.map(({ amount }) => amount));
  const [deferrals, employer] = [total('deferrals'), total('employer')];
  const grandTotal = deferrals.plus(employer).plus(afterTaxHeadroom);
  const named = done.map(({ asked: { name }, calculation }) => ({ name, calculation }));
  return {
    plans: named,
    deferrals,
    employer,
    afterTaxHeadroom,
    grandTotal,
    derivation: [
      ...totalLines('deferrals', named, deferrals),
      ...totalLines('employer', named, employer),
      ...roomLines(rooms, named, afterTaxHeadroom),
      computed(
        'grandTotal',
        says.overPlans('grandTotal'),
        grandTotal,
        'IRC 402(g), 414(v), 415(c)',
        'deferrals + employer + afterTaxHeadroom',
      ),
    ],
  };
}

const TOTALS = {
  deferrals: {
    figure: 'electiveDeferral.total',
    of: (each: Calculation) => each.electiveDeferral.total,
    source: 'IRC 402(g)(1), 457(c)',
  },
  employer: {
    figure: 'employer.total',
    of: (each: Calculation) => each.employer.total,
    source: 'IRC 415(c)(2)(A)',
  },
} as const;
type Total = keyof typeof TOTALS;
type Named = { name: string; calculation: Calculation };
type Done = { asked: Asked; calculation: Calculation };

/** A total by the figures of each plan, which have derivations of their own. */
function totalLines(what: Total, plans: readonly Named[], total: Money): DerivationLine[] {
  const { figure, of, source } = TOTALS[what];
  const parts = plans.map(({ name, calculation }, index) =>
    given(
      `plans.${index + 1}.calculation.${figure}`,
      says.ofPlan(what, name),
      of(calculation),
      `the derivation of ${name}`,
    ),
  );
  return [
    ...parts,
    computed(what, says.overPlans(what), total, source, parts.map(({ figure: part }) => part).join(' + ')),
  ];
}

/** One room that plans share, and the plans (by their place) that could take it. */
type Room = { amount: Money; legal: Money; plans: number[] };

/** Plans of one group, or a 403(b) with a controlled business, share a room; every other plan has its own. */
function roomsOf(done: readonly Done[]): Room[] {
  const rooms = new Map<string, number[]>();
  for (const [index, { asked }] of done.entries()) {
    const own = done.findIndex(({ asked: other }) => other === asked || sharesLimit(asked, other));
    const key = asked.group === undefined ? `plan ${own}` : `group ${asked.group}`;
    rooms.set(key, [...(rooms.get(key) ?? []), index]);
  }
  return [...rooms.values()].map((plans) => {
    const sharing = plans.map((index) => done[index] as Done);
    const legal = legalRoomOf(sharing);
    const each = sharing.map(({ calculation }) => calculation.afterTax.headroom);
    return { plans, legal, amount: min(legal, sum(each)) };
  });
}

/** What the law leaves plans that share a limit, after deferrals and employer money of all of them. */
function legalRoomOf(sharing: readonly Done[]): Money {
  const [first, ...others] = sharing as [Done, ...Done[]];
  const paid = ({ asked }: Done) => money(asked.request.participant.afterTax?.yearToDate ?? 0);
  if (others.every(({ asked }) => isRelated(first.asked, asked)))
    return first.calculation.afterTax.legalRoom.plus(sum(others.map(paid)));
  // A controlled business takes from the dollar limit alone; each plan's own pay bounds its own room.
  const used = sum(sharing.map((each) => each.calculation.annualAdditions.used.minus(paid(each))));
  return floorZero(limitsFor(first.asked.request.taxYear).annualAdditions.minus(used));
}

function roomLines(rooms: readonly Room[], plans: readonly Named[], total: Money): DerivationLine[] {
  const nameOf = (index: number) => `plans.${index + 1}.calculation.afterTax`;
  const lines = rooms.flatMap(({ plans: sharing, legal, amount }, number) => {
    const parts = sharing.map((index) => {
      const { name, calculation } = plans[index] as Named;
      return given(
        `${nameOf(index)}.headroom`,
        says.ofPlan('afterTaxHeadroom', name),
        calculation.afterTax.headroom,
        `the derivation of ${name}`,
      );
    });
    const all = parts.map(({ figure }) => figure).join(' + ');
    if (sharing.length === 1) return parts;
    const room = `rooms.${number + 1}`;
    return [
      ...parts,
      given(`${room}.legal`, says.sharedRoom(), legal, 'IRC 415(f), (h), (k)(4)'),
      computed(room, says.sharedRoomTotal(), amount, 'IRC 415(f), (h)', `min(${room}.legal, ${all})`),
    ];
  });
  const sums = rooms.map(({ plans: sharing }, number) =>
    sharing.length === 1 ? `${nameOf(sharing[0] ?? 0)}.headroom` : `rooms.${number + 1}`,
  );
  return [
    ...lines,
    computed(
      'afterTaxHeadroom',
      says.overPlans('afterTaxHeadroom'),
      total,
      'IRC 415(c), (f)',
      sums.join(' + '),
    ),
  ];
}

/** Pay of the year from an employer, as the 100% limit looks at it. */
const payOf = ({ request }: Asked): Money =>
  withEarnedIncome(readRequest(calculationRequest, request), limitsFor(request.taxYear)).request.participant
    .compensation;

const isGovernmental = ({ request }: Asked): boolean => request.plan?.type === '457b';

const deferralsOf = (plans: readonly Done[]): Money =>
  sum(plans.map(({ calculation }) => calculation.electiveDeferral.total));

/** The special catch-up of a 403(b) or 457(b) raises its person's limit: it takes nothing from the next plan. IRC 402(g)(7), 457(b)(3). */
function specialOf({ asked, calculation: { electiveDeferral } }: Done): Money {
  const ordinary = limitsFor(asked.request.taxYear).electiveDeferral;
  const raisedBy = floorZero(electiveDeferral.limit.minus(ordinary));
  return min(raisedBy, floorZero(electiveDeferral.total.minus(ordinary)));
}

/** What was deferred in the plans before this one, under the same limit. */
function withDeferralsBefore(asked: Asked, before: readonly { asked: Asked; calculation: Calculation }[]) {
  const same = before.filter((each) => isGovernmental(each.asked) === isGovernmental(asked));
  const deferred = deferralsOf(same).minus(sum(same.map(specialOf)));
  const related = before.filter((each) => isRelated(each.asked, asked));
  const { participant } = asked.request;
  const already = participant.electiveDeferrals.otherEmployers ?? ZERO;
  return {
    ...asked.request,
    participant: {
      ...participant,
      electiveDeferrals: { ...participant.electiveDeferrals, otherEmployers: deferred.plus(already) },
      // What is catch-up goes by the limit that related employers share.
      ...(related.length > 0 && {
        relatedEmployers: { compensation: ZERO, annualAdditions: ZERO, deferrals: deferralsOf(related) },
      }),
    },
  };
}

/** Related employers; a governmental 457(b) is in no 415(c) group. */
const isRelated = (one: Asked, other: Asked): boolean =>
  one.group !== undefined && one.group === other.group && !isGovernmental(one) && !isGovernmental(other);

/** A 403(b) and a business that its participant controls. IRC 415(k)(4). */
const sharesLimit = (one: Asked, other: Asked): boolean =>
  (one.request.plan?.type === '403b' && other.controlled === true) ||
  (other.request.plan?.type === '403b' && one.controlled === true);

/**
 * The request with what the other plans of the same limit got.
 *
 * @param place how many of `others` were paid into before
 */
function withOthers(
  request: CalculationRequest,
  asked: Asked,
  others: readonly { asked: Asked; calculation: Calculation }[],
  place: number,
): CalculationRequest {
  const related = others.filter((other) => isRelated(asked, other.asked));
  const controlled = others.filter(
    (other) => !isRelated(asked, other.asked) && sharesLimit(asked, other.asked),
  );
  const additions = (of: typeof others) => sum(of.map(({ calculation }) => calculation.annualAdditions.used));
  const { participant } = request;
  return {
    ...request,
    participant: {
      ...participant,
      ...(related.length > 0 && {
        relatedEmployers: {
          compensation: sum(related.map((other) => payOf(other.asked))),
          annualAdditions: additions(related),
          deferrals: deferralsOf(related.filter((other) => others.indexOf(other) < place)),
        },
      }),
      ...(controlled.length > 0 && {
        otherAnnualAdditions: additions(controlled).plus(participant.otherAnnualAdditions ?? ZERO),
      }),
    },
  };
}
