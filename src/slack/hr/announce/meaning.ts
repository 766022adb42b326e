import type { Change } from '../../../announcements/changes.ts';
import type { YearData } from '../../../calculator/index.ts';
import type { Workspace } from '../../../hr/workspace.ts';
import { type Terms, versionFor } from '../../../plan/terms.ts';
import { escaped } from '../../blocks/parts.ts';
import { announceTexts as texts } from './texts.en.ts';

/** What new limits mean, and what the plan that HR entered makes of them: nobody has to know what “if your plan” is. */
export function meaning(workspace: Workspace, changes: readonly Change[], figures: YearData): string {
  const more = (name: Change['name']) => changes.find((change) => change.name === name)?.difference ?? null;
  const deferral = figures.electiveDeferral.amount;
  const all = figures.annualAdditions.amount;
  const ofTheYear = texts.means(
    deferral,
    all,
    more('electiveDeferral'),
    more('annualAdditions'),
    figures.taxYear,
  );
  return `${ofTheYear} ${wayToRoth(workspace, figures.taxYear, all - deferral)}`;
}

/** Of the one plan that everybody here has; of several, or of what HR doesn't know, what each person has to look up. */
function wayToRoth({ plans }: Workspace, taxYear: number, beyond: number): string {
  const [plan, ...others] = plans;
  const terms = plan && others.length === 0 ? versionFor(plan, taxYear)?.terms : undefined;
  if (!terms || terms.type === '457b' || terms.allowsAfterTax === null) return texts.ifYourPlan(beyond);
  const name = escaped(terms.name);
  if (!terms.allowsAfterTax) return texts.noAfterTax(name);
  const way = wayOf(terms);
  if (way === undefined) return texts.ifYourPlan(beyond);
  if (way === 'none') return texts.noWay(name);
  return texts.yourPlan(name, beyond, texts.ways[way], texts.caps(terms));
}

type Way = 'automatic' | 'inPlan' | 'withdrawal';

/** How after-tax money gets to Roth while people work there; undefined: HR doesn't know. */
function wayOf({
  allowsInPlanConversion,
  allowsInServiceWithdrawal,
  conversion,
}: Terms): Way | 'none' | undefined {
  if (allowsInPlanConversion) return conversion === 'automatic' ? 'automatic' : 'inPlan';
  if (allowsInServiceWithdrawal) return 'withdrawal';
  return allowsInPlanConversion === false && allowsInServiceWithdrawal === false ? 'none' : undefined;
}
