/**
 * The after-tax headroom a second time, slow and obvious: whole cents in plain numbers, and a search for the
 * largest amount that breaks no rule. It shares nothing with the calculator but the published limits.
 */

export type Case = {
  type: '401k' | '403b' | '457b';
  limits: {
    electiveDeferral: number;
    catchUp: number;
    superCatchUp: number;
    annualAdditions: number;
    compensation: number;
  };
  age: number;
  pay: number;
  planned: number;
  elsewhere: number;
  /** In the plan of a business that the person controls. */
  otherAdditions: number;
  /** There are related employers: what was deferred elsewhere went into their plans. */
  isRelated: boolean;
  relatedPay: number;
  relatedAdditions: number;
  deferralCap: number | undefined;
  combinedCap: number | undefined;
  afterTaxPaid: number;
  stated: number | undefined;
  tiers: { rate: number; percent: number }[] | undefined;
  offersCatchUp: boolean;
  offersSuperCatchUp: boolean;
  matchesCatchUp: boolean;
  matchesAfterTax: boolean;
  nonelective: number;
  cap: number | undefined;
  allowsAfterTax: boolean | null | undefined;
  /** 403(b): what the 15-year catch-up gives. 457(b): unused limits of earlier years. */
  special: number;
};

/** The largest whole number from 0 to `most` that fits; what fits is a run that begins at 0. */
function largest(most: number, fits: (value: number) => boolean): number {
  let low = 0;
  let high = Math.max(0, Math.floor(most));
  if (!fits(0)) return 0;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Match in hundredths of a ten-thousandth of a cent, so that nothing is rounded: rates in percent, bounds in percent of pay. */
function matchOf(tiers: { rate: number; percent: number }[], deferral: number, pay: number): number {
  let total = 0;
  let from = 0;
  for (const { rate, percent } of [...tiers].sort((a, b) => a.percent - b.percent || b.rate - a.rate)) {
    const bound = pay * percent;
    total += Math.max(0, Math.min(deferral * 100, bound) - from) * rate;
    from = Math.max(from, bound);
  }
  return total / 10_000;
}

const roundHalfUp = (value: number) => Math.floor(value + 0.5 + 1e-9);
const roundDown = (value: number) => Math.floor(value + 1e-6);

/** All amounts in cents. */
export function slowly(asked: Case): { deferral: number; employer: number; headroom: number } {
  const { limits, pay } = asked;
  const byAge =
    asked.age < 50
      ? 0
      : asked.age >= 60 && asked.age <= 63 && limits.superCatchUp > 0
        ? limits.superCatchUp
        : limits.catchUp;
  const inPlan = !asked.offersCatchUp ? 0 : asked.offersSuperCatchUp || byAge === 0 ? byAge : limits.catchUp;
  const lastYears = asked.type === '457b' ? Math.min(limits.electiveDeferral, asked.special) : 0;
  const special = asked.type === '403b' ? asked.special : lastYears > inPlan ? lastYears : 0;
  const catchUp = lastYears > inPlan ? 0 : inPlan;
  // Over all employers the law gives catch-up by age, whatever a plan offers; a 457(b) has limits of its own.
  const ofPerson = asked.type === '457b' ? catchUp : byAge;
  const own = limits.electiveDeferral + special;
  const none = Number.MAX_SAFE_INTEGER;
  // A plan's own limit knows of related employers, and of other 457(b) plans; of an unrelated plan it knows nothing.
  const isShared = asked.type === '457b' || asked.isRelated;
  const ownLeft = Math.min(
    isShared ? Math.max(0, own - asked.elsewhere) : own,
    ...[asked.deferralCap ?? none, asked.combinedCap ?? none],
  );
  const catchUpLeft = Math.min(catchUp, Math.max(0, ofPerson - Math.max(0, asked.elsewhere - own)));
  const personLeft = Math.max(0, own + ofPerson - asked.elsewhere);
  const wanted = Math.min(asked.planned, personLeft, ownLeft + catchUp, pay);

  const counted = Math.min(pay, limits.compensation);
  const base = asked.matchesCatchUp ? wanted : Math.min(wanted, ownLeft);
  const match = asked.stated ?? (asked.tiers ? roundHalfUp(matchOf(asked.tiers, base, counted)) : 0);
  const fixed = roundHalfUp((counted * asked.nonelective) / 100);
  // A controlled business takes from the dollar limit alone; related employers bring their pay along.
  const dollars = (asked.type === '457b' ? own : limits.annualAdditions) - asked.otherAdditions;
  const limit = Math.max(0, Math.min(dollars, pay + asked.relatedPay) - asked.relatedAdditions);
  const employer = Math.min(match + fixed, limit);

  // How much of what is wanted fits: some of it as catch-up, which the overall limit does not count.
  const ordinaryOf = (deferral: number) => Math.max(0, deferral - catchUpLeft);
  const deferral = largest(
    wanted,
    (amount) => Math.min(ordinaryOf(amount), ownLeft) + employer <= limit || amount === 0,
  );
  // Catch-up is used only as far as it has to be: ordinary deferrals fill what after-tax money leaves of the limits.
  const ordinary = largest(
    Math.min(deferral, ownLeft, Math.max(0, limit - employer)),
    (amount) =>
      (amount + employer + asked.afterTaxPaid <= limit &&
        amount + asked.afterTaxPaid <= (asked.combinedCap ?? none)) ||
      amount <= deferral - catchUpLeft,
  );

  const isMatched = asked.matchesAfterTax && asked.tiers !== undefined && asked.stated === undefined;
  const extra = (afterTax: number) =>
    isMatched && asked.tiers
      ? matchOf(asked.tiers, base + afterTax, counted) - matchOf(asked.tiers, base, counted)
      : 0;
  const allowed =
    asked.type === '457b' || asked.allowsAfterTax === false
      ? 0
      : Math.min(
          asked.cap ?? Number.MAX_SAFE_INTEGER,
          Math.max(0, (asked.combinedCap ?? Number.MAX_SAFE_INTEGER) - ordinary),
        );
  const headroom = Math.min(
    allowed,
    largest(limit, (afterTax) => ordinary + employer + afterTax + extra(afterTax) <= limit + 1e-6),
  );
  return { deferral, employer: employer + roundDown(extra(headroom)), headroom };
}
