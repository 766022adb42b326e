import { expect, it } from 'vitest';
import type { ShownMessage } from '../../src/local/messages.ts';
import { personNamed } from '../../src/local/world.ts';
import { buttonsOf, openWorkspace } from '../workspace.ts';

const ACTS = 700;

/** The same "random" choices in every run. */
function random(seed: number) {
  let state = seed;
  return (most: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * most);
  };
}

const TEXTS = [
  ...[
    'hi',
    'start',
    'skip',
    'back',
    "I don't know",
    'why',
    'yes',
    'no',
    'stop',
    'resume',
    'undo',
    'profile',
    'help',
  ],
  ...[
    'I was born March 14, 1966',
    '52',
    '240k',
    '10%',
    'the maximum',
    '21,000 so far',
    'none',
    'nothing yet',
  ],
  ...[
    'every two weeks',
    'December 4',
    '50% of the first 6%',
    'my plan takes after-tax and has in-plan conversion',
  ],
  ...[
    'headroom',
    'paycheck',
    'next',
    'limits',
    'limits 2025',
    'pro-rata',
    'rollover 80k pretax 20k after-tax, 10k cash',
  ],
  ...[
    'what if I put in 30k',
    'and if I were 60?',
    'why so little?',
    'and next year?',
    'how much can I put in?',
  ],
  ...[
    'does the match count?',
    'can I undo a conversion',
    'is FXAIX better than VTI',
    'no wait, pay is 210k',
    'change pay',
  ],
  ...[
    'remind me',
    'numbers',
    'forget',
    'sorry, I meant 176k',
    '<!channel> & <b>',
    'x'.repeat(300),
    'my bonus is 50k',
  ],
  ...[
    'I switched jobs and put 12k in my old 401(k)',
    'start over',
    'update: deferred 30k so far',
    '🎉',
    'idk, maybe 3%?',
  ],
];
const COMMANDS = [
  '',
  'headroom',
  'plan',
  'announce 2026',
  'admin',
  'admin audit',
  'numbers',
  'limits',
  'remind',
  'profile',
];
const PEOPLE = ['avery', 'jordan', 'robin'];

it('seven hundred acts of three people, two of them admins: no message is wrong, and nobody is left without a word', {
  timeout: 240_000,
}, async () => {
  const workspace = await openWorkspace({
    today: '2026-11-25',
    admins: ['robin', 'jordan'].map((name) => personNamed(name).id),
  });
  const below = random(20_261_125);
  const one = <Value>(list: readonly Value[]): Value => list[below(list.length)] as Value;
  const silent: string[] = [];
  const kinds = new Map<string, number>();

  const press = async (person: string): Promise<ShownMessage[] | undefined> => {
    const shown = await workspace.messages(person);
    const recent = shown
      .slice(-6)
      .flatMap((message) => buttonsOf(message).map(({ label }) => ({ label, ts: message.ts })));
    if (recent.length === 0) return undefined;
    const { label, ts } = one(recent);
    return workspace.press(label, { person, ts });
  };
  /** A form that stands open is sent as it is, or with something odd in one field. */
  const form = async (person: string): Promise<void> => {
    const view = workspace.modal(person);
    if (!view) return;
    const typed = view.blocks.filter(
      (block) => block.type === 'input' && (block.element as { type: string }).type === 'plain_text_input',
    );
    const field = one([undefined, ...typed])?.block_id;
    await workspace.submit(person, field ? { [field]: one(['', '12', 'abc', '<x> & y', '2026-12-31']) } : {});
  };

  for (let act = 0; act < ACTS; act++) {
    const person = one(PEOPLE);
    const kind = one(['say', 'say', 'press', 'press', 'press', 'command', 'form', 'home']);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (kind === 'say') {
      const text = one(TEXTS);
      const answers = await workspace.say(text, person);
      if (answers.length === 0) silent.push(`${person} said “${text}”`);
    } else if (kind === 'command') {
      const text = one(COMMANDS);
      const before = (await workspace.messages(person)).length;
      const answers = await workspace.command(text, person);
      const after = (await workspace.messages(person)).length;
      if (answers.length === 0 && after === before) silent.push(`${person} wrote /megaroth ${text}`);
    } else if (kind === 'press') await press(person);
    else if (kind === 'form') await form(person);
    else {
      await workspace.world.openTab(personNamed(person), 'home');
      await workspace.settled();
    }
  }
  expect(silent).toEqual([]);
  for (const kind of ['say', 'press', 'command', 'form', 'home'])
    expect(kinds.get(kind) ?? 0).toBeGreaterThan(20);
  // Nobody's figures stand where others read them.
  for (const channel of ['general', 'hr-benefits'])
    for (const message of await workspace.messages('avery', channel))
      if (!message.ephemeral) expect(message.text).not.toMatch(/Pay for the year: \$/);
});
