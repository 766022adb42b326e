import type { Money, ProjectedYear } from '../../calculator/index.ts';
import { dollars, share } from '../../formats.ts';
import type { Assumed, Growth } from '../../guidance/growth.ts';
import { words } from '../../guidance/texts.en.ts';
import { questionName } from '../../participant/texts.en.ts';
import { growthTexts as texts } from '../growth-texts.en.ts';
import { CHART, type ChartBlock } from './chart.ts';
import { buttons, type Message, message, pressButton, section, small, table } from './parts.ts';

/** The same after-tax dollars in three places, as a picture, with all that is assumed. */
export function growthMessage(growth: Growth): Message {
  if (growth.kind === 'missing')
    return message([
      section(texts.needsAge()),
      ...buttons([
        pressButton(texts.tell(questionName('birth')), { name: 'change', question: 'birth' }, 'primary'),
      ]),
    ]);
  const { years, assumed, unused } = growth;
  const last = years.at(-1);
  if (!last) return message([section(texts.needsAge())]);
  const lead = last.converted.afterTax.minus(last.taxable.afterTax);
  return message([
    ...(unused.length > 0 ? [section(texts.unused(unused))] : []),
    section(texts.headline(last.age, whole(last.converted.afterTax), whole(lead))),
    chartOf(years),
    table(
      [texts.where(), `>${texts.paidIn()}`, `>${texts.worth()}`],
      [
        [texts.converted(), whole(last.contributed), whole(last.converted.afterTax)],
        [texts.leftAlone(), whole(last.contributed), whole(last.leftAlone.afterTax)],
        [texts.taxable(), whole(last.contributed), whole(last.taxable.afterTax)],
      ],
    ),
    small(`${assumptionsOf(assumed)} ${words.disclaimer()}`),
  ]);
}

/** A projection to the cent would promise too much. */
const whole = (amount: Money): string => dollars(amount.round());

const assumptionsOf = ({ yearly, isOwnRoom, years, toAge, ...rates }: Assumed): string =>
  texts.assumed({
    yearly: dollars(yearly),
    isOwnRoom,
    years,
    toAge,
    annualReturn: share(rates.annualReturn),
    taxLater: share(rates.taxLater),
    capitalGainsRate: share(rates.capitalGainsRate),
    taxedEachYear: share(rates.taxedEachYear),
  });

/** At most as many points as a chart takes, the last year among them. */
function chartOf(years: readonly ProjectedYear[]): ChartBlock {
  const every = Math.ceil(years.length / CHART.categories);
  const shown = years.filter((_, index) => (years.length - 1 - index) % every === 0);
  const series = (name: string, of: (year: ProjectedYear) => ProjectedYear['converted']) => ({
    name,
    data: shown.map((year) => ({ label: String(year.age), value: Math.round(of(year).afterTax.toNumber()) })),
  });
  return {
    type: 'data_visualization',
    title: texts.chartTitle(years.at(-1)?.age ?? 0),
    chart: {
      type: 'line',
      series: [
        series(texts.converted(), ({ converted }) => converted),
        series(texts.leftAlone(), ({ leftAlone }) => leftAlone),
        series(texts.taxable(), ({ taxable }) => taxable),
      ],
      axis_config: {
        categories: shown.map(({ age }) => String(age)),
        x_label: texts.age(),
        y_label: texts.worth(),
      },
    },
  };
}
