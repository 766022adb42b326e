import { dollars } from '../../formats.ts';
import { type ChartBlock, chartInWords, isChart } from './chart.ts';
import { type Block, section, table } from './parts.ts';

/** The same blocks with a table where a chart stood; beside another table, its words. */
export function withoutCharts(blocks: readonly Block[]): Block[] {
  const hasTable = blocks.some(({ type }) => type === 'table');
  return blocks.map((block) => {
    if (!isChart(block)) return block;
    return hasTable ? section(chartInWords(block)) : chartAsTable(block);
  });
}

function chartAsTable({ title, chart }: ChartBlock): Block {
  if (chart.type === 'line') {
    const { categories } = chart.axis_config;
    return table(
      [title, ...chart.series.map(({ name }) => `>${name}`)],
      categories.map((category, index) => [
        category,
        ...chart.series.map(({ data }) => dollars(data[index]?.value ?? 0)),
      ]),
    );
  }
  return table(
    [title, '>'],
    chart.segments.map(({ label }) => {
      const [, name = label, amount = ''] = /^(.*?)(?: (\$[\d,.]+))?$/.exec(label) ?? [];
      return [name, amount];
    }),
  );
}
