import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { adminsOf } from '../../../hr/admins.ts';
import type { Workspace } from '../../../hr/workspace.ts';
import { escaped, message, section } from '../../blocks/parts.ts';
import type { Parts } from '../../converse.ts';
import { type Asking, onHrPress, onHrSubmit, openModal, type Submitted } from '../door.ts';
import { digest, modal, selectInput, textInput } from '../parts.ts';
import { planTexts as texts } from './texts.en.ts';

/** A person says that HR's word of the plan is wrong: what is, and whether with their name; HR hears that and nothing else. */
export function listenToDoubts(app: App, parts: Parts): void {
  onHrPress(app, parts, 'tellHr', false, async (asking, { value }) => {
    const workspace = await parts.store.workspace(asking.teamId);
    const plan = workspace.plans.find(({ id }) => id === value);
    if (!plan || adminsOf(workspace, parts.admins).length === 0)
      return void (await asking.here(message([section(texts.doubtNobody())])));
    await openModal(asking, doubtModal(value, plan.versions.at(-1)?.terms.name ?? ''));
  });
  onHrSubmit(app, parts, 'doubt', false, async (asking, { kept, values }) =>
    tell(parts, asking, keptSchema.parse(kept).plan, values),
  );
}

const keptSchema = z.strictObject({ plan: z.string() });
const LONGEST = 500;

const doubtModal = (plan: string, name: string): ModalView =>
  modal(
    'doubt',
    texts.doubtTitle(),
    [
      section(texts.doubtAsks(escaped(name))),
      textInput({ id: 'what', label: texts.doubtWhat(), hint: texts.doubtHint() }, '', LONGEST, true),
      // No default: whoever tells chooses.
      selectInput(
        { id: 'name', label: texts.doubtName() },
        [
          { value: 'with', label: texts.doubtWithName() },
          { value: 'without', label: texts.doubtWithoutName() },
        ],
        '',
      ),
    ],
    { submit: texts.doubtSend(), close: texts.close(), kept: { plan } },
  );

/** The admins hear it, each once for the same words about the same version. */
async function tell(
  parts: Parts,
  asking: Asking,
  planId: string,
  values: Record<string, string>,
): Promise<Submitted> {
  const what = (values.what ?? '').trim();
  if (what === '') return { errors: { what: texts.doubtEmpty() } };
  const isNamed = values.name === 'with';
  const admins = await parts.store.changeWorkspace(asking.teamId, (workspace) => {
    const plan = workspace.plans.find(({ id }) => id === planId);
    const newest = plan?.versions.at(-1);
    const ids = plan ? adminsOf(workspace, parts.admins) : [];
    const content = {
      kind: 'doubt' as const,
      from: isNamed ? asking.userId : null,
      plan: newest?.terms.name ?? '',
      enteredOn: newest?.enteredOn ?? '',
      what,
    };
    // Without the name nothing of it leads to the person, not in what is kept either.
    const of = isNamed ? asking.userId : 'nobody';
    return {
      workspace: plan && ids.length > 0 ? withDoubt(workspace, planId, plan.versions.length) : workspace,
      result: ids,
      letters: ids.map((id) => ({
        key: `planDoubt:${planId}:${plan?.versions.length}:${of}:${digest(what)}:${id}`,
        batch: `planDoubt:${planId}`,
        // It names them, so it goes when they are forgotten.
        ...(isNamed && { userId: asking.userId }),
        channel: id,
        content,
        dueAt: parts.now(),
      })),
    };
  });
  const told = admins.length > 0 ? texts.doubtTold(admins, isNamed) : texts.doubtNobody();
  return { afterwards: () => asking.here(message([section(told)])) };
}

/** That it was said, and how often, shows on the admins' Home until one of them opens the plan. */
function withDoubt(workspace: Workspace, planId: string, versions: number): Workspace {
  const before = workspace.doubted[planId];
  const times = before?.versions === versions ? before.times + 1 : 1;
  return { ...workspace, doubted: { ...workspace.doubted, [planId]: { versions, times } } };
}
