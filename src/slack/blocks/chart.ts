import { dollars } from '../../formats.ts';

/**
 * Slack's chart block, which its types do not have yet: https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block.
 * In messages only, at most two; a client or a workspace may refuse it, and then gets the same as a table.
 */
export type ChartBlock = {
  type: 'data_visualization';
  block_id?: string;
  /** At most 50 characters. */
  title: string;
  chart: PieChart | LineChart;
};
/** Up to 6 segments above 0; a label of at most 20 characters. Bars of several series stand side by side, so what makes up a whole is a pie. */
type PieChart = { type: 'pie'; segments: Point[] };
/** Up to 6 series, each with one point for each of up to 20 categories. */
type LineChart = {
  type: 'line';
  series: { name: string; data: Point[] }[];
  axis_config: { categories: string[]; x_label: string; y_label: string };
};
type Point = { label: string; value: number };

export const CHART = { title: 50, label: 20, segments: 6, categories: 20, inAMessage: 2 } as const;

export const isChart = (block: { type: string }): block is ChartBlock => block.type === 'data_visualization';

/** The chart in words, for notifications and screen readers; title and labels of a pie hold the amounts. */
export const chartInWords = ({ title, chart }: ChartBlock): string =>
  chart.type === 'pie'
    ? `${title} = ${chart.segments.map(({ label }) => label).join(' + ')}`
    : `${title}. ${chart.series.map(({ name, data }) => `${name}: ${dollars(data.at(-1)?.value ?? 0)}`).join(', ')}`;

/** Everything in a chart that Slack would refuse, in words. */
export const chartProblems = ({ title, chart }: ChartBlock): string[] => [
  ...(title.length === 0 || title.length > CHART.title
    ? [`chart: a title of ${title.length} characters`]
    : []),
  ...(chart.type === 'pie' ? pieProblems(chart) : lineProblems(chart)),
];

const isLabel = (label: string): boolean => label.length > 0 && label.length <= CHART.label;

const pieProblems = ({ segments }: PieChart): string[] => [
  ...(segments.length === 0 || segments.length > CHART.segments
    ? [`chart: ${segments.length} segments`]
    : []),
  ...segments.flatMap(({ label, value }) => [
    ...(isLabel(label) ? [] : [`chart: label “${label}”`]),
    ...(value > 0 ? [] : [`chart: ${label} is not above 0`]),
  ]),
];

const lineProblems = ({ series, axis_config: { categories, x_label, y_label } }: LineChart): string[] => [
  ...(series.length === 0 || series.length > CHART.segments ? [`chart: ${series.length} series`] : []),
  ...(categories.length === 0 || categories.length > CHART.categories
    ? [`chart: ${categories.length} categories`]
    : []),
  ...(new Set(categories).size === categories.length ? [] : ['chart: a category twice']),
  ...[...categories, ...series.map(({ name }) => name)]
    .filter((label) => !isLabel(label))
    .map((label) => `chart: label “${label}”`),
  ...[x_label, y_label]
    .filter((label) => label.length > CHART.title)
    .map((label) => `chart: axis “${label}”`),
  ...series
    .filter(({ data }) => data.map(({ label }) => label).join() !== categories.join())
    .map(({ name }) => `chart: ${name} has not one point for each category`),
];
