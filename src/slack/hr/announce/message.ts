import type { KnownBlock } from '@slack/types';
import { corrects } from '../../../announcements/announcing.ts';
import {
  type Change,
  changesBetween,
  type RangeChange,
  rangeChangesBetween,
} from '../../../announcements/changes.ts';
import type { YearData } from '../../../calculator/index.ts';
import { says } from '../../../calculator/texts.en.ts';
import { dollarRange, dollars, signedDollars } from '../../../formats.ts';
import { yearBefore } from '../../../hr/limits.ts';
import type { Announcement, Workspace } from '../../../hr/workspace.ts';
import {
  buttons,
  escaped,
  header,
  type Message,
  message,
  pressButton,
  section,
  small,
  table,
} from '../../blocks/parts.ts';
import { texts as slackTexts } from '../../texts.en.ts';
import { meaning } from './meaning.ts';
import { announceTexts as texts } from './texts.en.ts';

/** What an announcement compares: the year before, or for a correction what was announced before. */
function comparedIn(workspace: Workspace, announcement: Announcement) {
  const { taxYear, version } = announcement;
  const of = (wanted: number) =>
    workspace.knownLimits.find((each) => each.taxYear === taxYear && each.version === wanted);
  const now = of(version);
  const wrong = workspace.announcements
    .filter((each) => each.taxYear === taxYear && each.version < version)
    .findLast(({ state }) => state === 'posting' || state === 'done');
  return now && { now, before: wrong ? of(wrong.version)?.figures : yearBefore(workspace, taxYear) };
}

/** The announcement as it stands in a channel; undefined where its figures are not known. */
export function announcementMessage(workspace: Workspace, announcement: Announcement): Message | undefined {
  const compared = comparedIn(workspace, announcement);
  if (!compared) return undefined;
  const { before } = compared;
  const { figures, madeUp } = compared.now;
  const isCorrection = corrects(workspace, announcement);
  const changes = changesBetween(before, figures);
  const year = figures.taxYear;
  return message([
    header(isCorrection ? texts.titleCorrected(year, madeUp) : texts.title(year, madeUp)),
    ...(announcement.introduction === '' ? [] : [section(escaped(announcement.introduction))]),
    section(meaning(workspace, changes, figures)),
    changesTable(changes, before, figures, isCorrection),
    small(texts.from(year, escaped(figures.electiveDeferral.source.split('; ')[0] ?? ''))),
    ...buttons([pressButton(texts.forMe(), { name: 'bothYears', taxYear: year }, 'primary')]),
  ]);
}

function changesTable(
  changes: readonly Change[],
  before: YearData | undefined,
  after: YearData,
  isCorrection: boolean,
): KnownBlock {
  const [old, now] = isCorrection
    ? [texts.wasWrong(), texts.corrected()]
    : [before ? texts.before(before.taxYear) : '–', texts.before(after.taxYear)];
  return table(
    [texts.figure(), `>${old}`, `>${now}`, `>${texts.difference()}`, `>${texts.percent()}`],
    [
      ...changes
        .filter(({ difference }) => !isCorrection || difference !== 0)
        .map((change) => [
          says.limitName(change.name),
          change.old === null ? '–' : dollars(change.old),
          change.now === null ? '–' : dollars(change.now),
          ...differenceOf(change),
        ]),
      ...rangeChangesBetween(before, after)
        .map(rangeRow)
        .filter(([, was, is]) => !isCorrection || was !== is),
    ],
  );
}

function differenceOf({ old, difference, percent }: Change): [string, string] {
  if (old === null) return [texts.newRule(), '–'];
  if (difference === null || percent === null) return ['–', '–'];
  return difference === 0 ? [texts.same(), '–'] : [signedDollars(difference), texts.morePercent(percent)];
}

/** Both ends of a range mostly move together; a percent of a range says nothing. */
function rangeRow({ status, old, now }: RangeChange): string[] {
  const range = (of: { from: number; to: number }) => dollarRange(of.from, of.to);
  const ends = old ? [...new Set([now.from - old.from, now.to - old.to])] : [];
  const moved = ends.every((more) => more === 0) ? texts.same() : ends.map(signedDollars).join(' / ');
  return [
    slackTexts.phaseOut(status),
    old ? range(old) : '–',
    range(now),
    old ? moved : texts.newRule(),
    '–',
  ];
}
