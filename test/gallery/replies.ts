import type { Reply } from '../../src/conversation/reply.ts';
import { type Input, takeTurn } from '../../src/conversation/turn.ts';
import { readDocument } from '../../src/documents/index.ts';
import { dayOf } from '../../src/participant/day.ts';
import { newPerson, type Person } from '../../src/participant/person.ts';
import type { Plans } from '../../src/participant/plan-in-force.ts';
import { type Plan, termsSchema } from '../../src/plan/terms.ts';
import { render } from '../../src/slack/blocks/index.ts';
import { problemsOf } from '../../src/slack/blocks/slack-limits.ts';
import { SCENES } from './scenes.ts';
import type { State } from './state.ts';

/** What a person does in a scene: writes, edits, sends a file, or presses. */
export type Act = string | { edited: string } | { file: string; text: string } | Press;
type Press = Extract<Input, { kind: 'pressed' }>['press'];

/** How one reply comes about: who the person is by then, and the last thing they do. */
export type Scene = {
  name: string;
  /** ISO; June 15, 2026 where it's left out. */
  on?: string;
  /** How many plans HR entered; none where it's left out. */
  plans?: 1 | 2;
  /** The last thing is done where others read along. */
  inChannel?: true;
  /** What they told before; nothing of it is shown. */
  told?: readonly Act[];
  does: Act;
};

/** Every kind of reply, made by the conversation itself and rendered as for Slack. */
export async function replyStates(): Promise<State[]> {
  const scenes = Object.entries(SCENES).flatMap(([kind, each]) => each.map((scene) => ({ kind, scene })));
  const states = await Promise.allSettled(scenes.map(({ kind, scene }) => stateOf(kind, scene)));
  const wrong = states.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []));
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  return states.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
}

async function stateOf(kind: string, scene: Scene): Promise<State> {
  const { name, on = '2026-06-15', told = [], does, inChannel = false } = scene;
  const day = dayOf(new Date(`${on}T15:00:00Z`));
  const plans = plansOf(scene.plans ?? 0);
  let person: Person = { ...newPerson(day), welcomed: kind !== 'welcome' };
  for (const act of told) person = takeTurn(person, await inputOf(act, true), day, plans).person ?? person;
  const { replies, plan } = takeTurn(person, await inputOf(does, !inChannel), day, plans);
  const said: Reply[] = [...replies.here, ...replies.inDm];
  const reply = said.find((each) => each.kind === kind);
  if (!reply) throw new Error(`“${name}” brings ${said.map((each) => each.kind).join(', ')}, and no ${kind}`);
  const message = render(reply, day, { plan });
  return { kind, name, after: inWords(does), surface: 'message', ...message, problems: problemsOf(message) };
}

async function inputOf(act: Act, inDm: boolean): Promise<Input> {
  if (typeof act === 'string') return { kind: 'text', inDm, text: act };
  if ('edited' in act) return { kind: 'edited', inDm, text: act.edited };
  if ('file' in act) {
    const outcome = await readDocument({ name: act.file, bytes: new TextEncoder().encode(act.text) });
    return { kind: 'document', inDm, name: act.file, outcome };
  }
  return { kind: 'pressed', inDm, press: act };
}

function inWords(act: Act): string {
  if (typeof act === 'string') return act.length > 90 ? `${act.slice(0, 90)}…` : act;
  if ('edited' in act) return `edits: ${act.edited}`;
  return 'file' in act ? `sends ${act.file}` : `presses ${act.name}`;
}

/** Plans that take after-tax money and convert it, as HR enters them. */
const plansOf = (count: 0 | 1 | 2): Plans => ({
  plans: ['Acme 401(k)', 'Acme 401(k), hourly'].slice(0, count).map(planCalled),
  defaultPlan: null,
});

const planCalled = (name: string, index: number): Plan => ({
  id: `plan-${index + 1}`,
  versions: [{ firstTaxYear: 2026, enteredOn: '2026-01-12', enteredBy: 'UHR', terms: termsOf(name) }],
});

const termsOf = (name: string) =>
  termsSchema.parse({
    ...Object.fromEntries(Object.keys(termsSchema.shape).map((term) => [term, null])),
    name,
    recordkeeper: 'Northfield',
    type: '401k',
    allowsAfterTax: true,
    allowsInPlanConversion: true,
    conversion: 'automatic',
    rothCatchUp: 'deemed',
    match: [{ rate: 0.5, upToPercentOfPay: 6 }],
    payDates: [],
  });
