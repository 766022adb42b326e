/**
 * Slack's chart block, which its types do not have yet: https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block.
 * In messages only, at most two; a client or a workspace may refuse it, and then gets the same as a table.
 */
export type ChartBlock = {
  type: 'data_visualization';
  block_id?: string;
  /** At most 50 characters. */
  title: string;
  /** Up to 6 segments above 0; a label of at most 20 characters. Bars of several series stand side by side, so what makes up a whole is a pie. */
  chart: { type: 'pie'; segments: { label: string; value: number }[] };
};

export const CHART = { title: 50, label: 20, segments: 6, inAMessage: 2 } as const;

export const isChart = (block: { type: string }): block is ChartBlock => block.type === 'data_visualization';

/** The chart in words, for notifications and screen readers; title and labels hold the amounts. */
export const chartInWords = ({ title, chart }: ChartBlock): string =>
  `${title} = ${chart.segments.map(({ label }) => label).join(' + ')}`;

/** Everything in a chart that Slack would refuse, in words. */
export function chartProblems({ title, chart: { segments } }: ChartBlock): string[] {
  return [
    ...(title.length === 0 || title.length > CHART.title
      ? [`chart: a title of ${title.length} characters`]
      : []),
    ...(segments.length === 0 || segments.length > CHART.segments
      ? [`chart: ${segments.length} segments`]
      : []),
    ...segments.flatMap(({ label, value }) => [
      ...(label.length === 0 || label.length > CHART.label ? [`chart: label “${label}”`] : []),
      ...(value > 0 ? [] : [`chart: ${label} is not above 0`]),
    ]),
  ];
}
