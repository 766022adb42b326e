import { type Money, ZERO } from '../../calculator/index.ts';
import { dollars } from '../../formats.ts';
import type { Figures } from '../../guidance/outcome.ts';
import { texts } from '../texts.en.ts';
import { CHART, type ChartBlock } from './chart.ts';

/**
 * The year's ceiling of section 415(c) as a picture of what fills it: deferrals other than catch-up, employer money,
 * after-tax money so far, the room that is left. Catch-up stands beside it, in the title. None where there is no
 * room to speak of: another year that is over, a plan without after-tax money, more than the ceiling.
 */
export function ceilingChart(figures: Figures): ChartBlock | undefined {
  const { calculation, isOver, planType, taxYear } = figures;
  const { eligibility, excesses, annualAdditions, electiveDeferral } = calculation;
  if (isOver || planType === '457b' || eligibility.status === 'notAvailable' || excesses.length > 0)
    return undefined;
  const segments = partsOf(figures).filter(([, amount]) => amount.gt(0));
  if (segments.length < 2) return undefined;
  return {
    type: 'data_visualization',
    title: texts.ceiling(taxYear, dollars(annualAdditions.limit), dollars(electiveDeferral.catchUpUsed)),
    chart: {
      type: 'pie',
      segments: segments.map(([name, amount]) => ({
        label: labelOf(name, amount),
        value: Number(amount.toFixed(2)),
      })),
    },
  };
}

/** Together they are the ceiling. */
function partsOf({ calculation, toGo }: Figures): [string, Money][] {
  const { electiveDeferral, employer, annualAdditions, afterTax } = calculation;
  const deferrals = electiveDeferral.total.minus(electiveDeferral.catchUpUsed);
  const already = afterTax.headroom.minus(afterTax.remaining);
  // What the paychecks that are left cannot bring in is room, and does not get filled.
  const reachable = toGo?.amount.lt(afterTax.remaining) ? toGo.amount : afterTax.remaining;
  const unfilled = afterTax.remaining.minus(reachable);
  const rest = annualAdditions.limit.minus(deferrals).minus(employer.total).minus(afterTax.headroom);
  return [
    [texts.ofDeferrals(), deferrals],
    [texts.ofEmployer(), employer.total],
    [texts.afterTaxAlready(), already],
    [texts.stillToGoIn(), reachable],
    [texts.unfilled(), unfilled],
    [texts.notUsable(), rest.gt(0) ? rest : ZERO],
  ];
}

/** With its amount, where that fits. */
function labelOf(name: string, amount: Money): string {
  const label = `${name} ${dollars(amount)}`;
  return label.length <= CHART.label ? label : name;
}
