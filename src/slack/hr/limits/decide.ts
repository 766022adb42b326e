import { message, section } from '../../blocks/parts.ts';
import type { Parts } from '../../converse.ts';
import { type Asking, auditEntry } from '../door.ts';
import { noteAndDraft } from './enter.ts';
import { limitsTexts as texts } from './texts.en.ts';

/** A second admin's word on figures that wait for it; never the word of whoever entered them. */
export async function decide(parts: Parts, asking: Asking, id: string, confirms: boolean): Promise<void> {
  const words = await parts.store.changeWorkspace(asking.teamId, (workspace) => {
    const entered = workspace.enteredLimits.find((each) => each.id === id);
    if (entered?.state !== 'proposed')
      return { workspace, result: texts.decided(entered?.state ?? 'rejected') };
    if (entered.enteredBy === asking.userId) return { workspace, result: texts.ownProposal() };
    const state = confirms ? ('inForce' as const) : ('rejected' as const);
    const decided = { ...entered, state, decidedBy: asking.userId };
    const year = entered.figures.taxYear;
    const next = {
      ...workspace,
      enteredLimits: workspace.enteredLimits.map((each) => (each.id === id ? decided : each)),
    };
    const noted = confirms ? noteAndDraft(parts, next) : { workspace: next, letters: [], takeBack: [] };
    return {
      workspace: noted.workspace,
      takeBack: noted.takeBack,
      result: confirms ? texts.confirmed(year) : texts.rejected(year),
      audit: [
        auditEntry(parts, asking, `limits of ${year}`, 'proposed', confirms ? 'confirmed' : 'rejected'),
      ],
      letters: [
        ...noted.letters,
        {
          key: `limitsDecided:${id}`,
          batch: `confirmLimits:${id}`,
          channel: entered.enteredBy,
          content: { kind: 'limitsDecided' as const, id },
          dueAt: parts.now(),
        },
      ],
    };
  });
  await asking.here(message([section(words)]));
}
