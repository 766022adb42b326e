import type { HomeView, ModalView } from '@slack/types';
import type { ShownMessage } from '../../src/local/messages.ts';
import { personNamed } from '../../src/local/world.ts';
import type { Block } from '../../src/slack/blocks/parts.ts';
import { modalProblems, problemsOf, viewProblems } from '../../src/slack/blocks/slack-limits.ts';
import { enterLimits, FIGURES_2027, openLimits } from '../hr/new-limits.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';
import type { State } from './state.ts';

/** Letters, windows, Home, and HR's screens: the real app is walked through, and what it shows is kept. */

const HR = { person: 'robin', channel: 'general' };
const avery = personNamed('avery').id;
const robin = personNamed('robin').id;
const PAM =
  "I'm 41, make 200k, max out, match 50% of the first 6%, plan takes after-tax and converts in-plan";

/** Keeps what the app shows under a name. */
class Kept {
  readonly states: State[] = [];
  readonly workspace: Workspace;
  constructor(workspace: Workspace) {
    this.workspace = workspace;
  }
  message(kind: string, name: string, after: string, shown: readonly ShownMessage[]): void {
    const last = shown.at(-1);
    if (!last) throw new Error(`“${name}” shows nothing`);
    const message = { text: last.text, blocks: last.blocks as Block[] };
    this.states.push({ kind, name, after, surface: 'message', ...message, problems: problemsOf(message) });
  }
  /** What HR, or somebody else, gets for a slash command. */
  async command(name: string, words: string, person = 'robin'): Promise<void> {
    this.message('hr', name, `/megaroth ${words}`, await this.workspace.command(words, person));
  }
  /** What came by itself, with these words. */
  async letter(kind: string, name: string, words: string, person = 'avery', channel?: string): Promise<void> {
    const found = (await this.workspace.messages(person, channel)).filter(({ text }) => text.includes(words));
    this.message(`letter:${kind}`, name, 'comes by itself', found);
  }
  window(name: string, after: string, person = 'avery'): void {
    const view = this.workspace.modal(person) as unknown as ModalView | undefined;
    if (!view) throw new Error(`“${name}” opens no window`);
    const { title, submit, blocks, callback_id: id = '' } = view;
    const shown = {
      text: title.text,
      submit: submit?.text,
      blocks: blocks as Block[],
      problems: modalProblems(view),
    };
    this.states.push({ kind: `window:${id.replace(/^hr:/, '')}`, name, after, surface: 'modal', ...shown });
  }
  async home(name: string, person = 'avery'): Promise<void> {
    await this.workspace.world.openTab(personNamed(person), 'home');
    await this.workspace.settled();
    const view = this.workspace.home(person) as HomeView;
    const shown = { text: name, blocks: view.blocks as Block[], problems: viewProblems(view) };
    this.states.push({ kind: 'home', name, after: 'opens Home', surface: 'home', ...shown });
  }
}

export async function walkStates(): Promise<State[]> {
  const states: State[] = [];
  for (const walk of [
    home,
    windows,
    plans,
    limitsAndAnnouncement,
    twoAdmins,
    reminders,
    forgettingAndNumbers,
  ])
    states.push(...(await walk()));
  return states;
}

async function home(): Promise<State[]> {
  const workspace = await openWorkspace({ today: '2026-06-15' });
  const kept = new Kept(workspace);
  await kept.home('Nothing told yet');
  await workspace.say("I'm 41 and make 200k");
  await kept.home('Something told');
  await workspace.say(PAM);
  await workspace.say('biweekly, next payday June 26, deferred 11k so far, 5k after tax so far');
  await kept.home('Where you stand');
  await workspace.say('I also deferred 18k at my old employer this year');
  await kept.home('Over the limit');
  workspace.moveTo('2027-01-08');
  await kept.home('January, before the new limits');
  return kept.states;
}

async function windows(): Promise<State[]> {
  const workspace = await openWorkspace({ today: '2026-06-15' });
  const kept = new Kept(workspace);
  await workspace.shortcut('my_room');
  kept.window('My room: nothing told', 'the shortcut');
  await workspace.say(PAM);
  await workspace.shortcut('my_room');
  kept.window('My room', 'the shortcut');
  await workspace.say('form');
  await workspace.press('Open the form');
  kept.window('All questions', 'form');
  await workspace.say('remind me');
  await workspace.press('Set up reminders');
  kept.window('Reminders', 'remind me');
  await workspace.sayIn('general', 'does the match count toward the 72k limit?', 'jordan');
  kept.message(
    'asked in a channel',
    'Ask Megaroth about this',
    'the menu of a message',
    await workspace.shortcut('ask_about', 'avery', { channel: 'general', words: 'the match' }),
  );
  kept.message(
    'asked in a channel',
    'Mentioned where others read',
    '@Megaroth does the match count?',
    await workspace.sayIn('general', '@Megaroth does the match count toward the limit?'),
  );
  return kept.states;
}

const PLAN: Record<string, string>[] = [
  { name: 'Acme 401(k)', recordkeeper: 'Northfield', recordkeeperLink: 'https://northfield.example' },
  {
    ...{ allowsAfterTax: 'yes', afterTaxCapPercent: '10', allowsInPlanConversion: 'yes' },
    ...{ conversion: 'quarterly', separateAccounting: 'yes' },
  },
  { offersRoth: 'yes', offersCatchUp: 'yes', match: '50% of the first 6%', trueUp: 'yes' },
  { payDates: 'every 2 weeks from January 9, 2026' },
];

async function plans(): Promise<State[]> {
  const workspace = await openWorkspace({ today: '2026-06-15' });
  const kept = new Kept(workspace);
  await kept.home('HR, before a plan is entered', 'robin');
  await kept.command('Plans: none yet', 'plan');
  await workspace.press('Enter a plan', HR);
  for (const [index, page] of PLAN.entries()) {
    kept.window(`The plan, page ${index + 1}`, 'plan', 'robin');
    await workspace.submit('robin', page);
  }
  kept.window('The plan, before it’s saved', 'plan', 'robin');
  await workspace.submit('robin', {});
  kept.message('hr', 'The plan is saved', 'plan', await workspace.messages('robin'));
  await kept.command('Plans', 'plan');
  await kept.command('Admins', 'admin');
  await kept.command('Somebody else asks', 'admin', 'avery');
  await kept.command('What was done', 'admin audit');
  await workspace.say("we don't have after-tax contributions");
  await workspace.press('That’s wrong: tell HR');
  kept.window('What’s wrong', 'That’s wrong: tell HR');
  await workspace.submit('avery', { what: 'Page 14 says there are none', name: 'with' });
  await workspace.deliver();
  await kept.letter('doubt', 'HR hears what’s wrong', 'isn’t right', 'robin');
  await kept.home('HR, with a plan', 'robin');
  await workspace.say(PAM);
  await kept.home('Where you stand, by HR’s plan');
  return kept.states;
}

async function limitsAndAnnouncement(): Promise<State[]> {
  const workspace = await openWorkspace({ today: '2026-11-03' });
  const kept = new Kept(workspace);
  await workspace.say(PAM);
  await workspace.deliver();
  await kept.command('Limits to enter', 'enter limits');
  await openLimits(workspace);
  kept.window('The limits of a year', 'enter limits', 'robin');
  await workspace.submit('robin', { ...FIGURES_2027, ira: '7,000' });
  kept.window('The limits, before they count', 'enter limits', 'robin');
  await workspace.submit('robin', { unusual: ['yes'] });
  await workspace.deliver();
  await kept.letter('draftReady', 'A draft is ready', 'A draft of the', 'robin');
  await kept.home('HR, with a draft', 'robin');
  await kept.command('The announcement’s preview', 'announce');
  await workspace.press('Choose channels', HR);
  kept.window('Channels', 'Choose channels', 'robin');
  const channels = await workspace.world.conversations(personNamed('robin'));
  const named = (name: string) => channels.find((each) => each.name === name)?.id ?? '';
  await workspace.submit('robin', { channels: [named('general'), named('hr-benefits')] });
  await workspace.api.call(personNamed('robin').token, 'conversations.archive', {
    channel: named('hr-benefits'),
  });
  await workspace.press('Edit the introduction', { person: 'robin' });
  kept.window('The introduction', 'Edit the introduction', 'robin');
  await workspace.submit('robin', { introduction: 'Hello @channel, the new limits are in.' });
  await workspace.press('Post at a time', { person: 'robin' });
  kept.window('When', 'Post at a time', 'robin');
  await workspace.world.closeView(personNamed('robin'), workspace.modal('robin')?.id ?? '');
  await workspace.press('Post now', { person: 'robin' });
  kept.window('Post now?', 'Post now', 'robin');
  await workspace.submit('robin', {});
  await rounds(workspace, '2026-11-03T13:00:00Z');
  await postProgress(workspace);
  await kept.letter('announcementProgress', 'How far it is', 'Posted in', 'robin');
  await kept.letter('announcement', 'The announcement', 'limits for 2027', 'avery', 'general');
  await kept.letter('announcementReport', 'Where it couldn’t be posted', 'couldn’t post it in', 'robin');
  kept.message(
    'reply',
    'What does it mean for me?',
    'presses the announcement’s button',
    await workspace.press('What does it mean for me?', { channel: 'general' }),
  );
  await workspace.say('headroom 2027');
  await enterLimits(workspace, { annualAdditions: '75,000' }, { button: 'Correct 2027' });
  await rounds(workspace, '2026-11-03T14:00:00Z');
  await kept.letter('correction', 'Figures that were wrong', 'orrect', 'avery');
  return kept.states;
}

/** As it comes where the channels are many. */
async function postProgress({ store, parts, deliver }: Workspace): Promise<void> {
  const id = (await store.workspace('T000000001')).announcements[0]?.id ?? '';
  const content = { kind: 'announcementProgress' as const, id };
  const letter = { key: 'progress', batch: 'progress', channel: robin, content, dueAt: parts.now() };
  await store.post('T000000001', [letter]);
  await deliver();
}

/** Rounds of the worker, some time apart. */
async function rounds(workspace: Workspace, from: string): Promise<void> {
  for (let round = 0; round < 4; round++) {
    workspace.moveTo(new Date(Date.parse(from) + round * 20_000).toISOString());
    await workspace.deliver();
  }
}

async function twoAdmins(): Promise<State[]> {
  const jordan = personNamed('jordan').id;
  const workspace = await openWorkspace({ today: '2026-11-03', admins: [robin, jordan] });
  const kept = new Kept(workspace);
  await workspace.command('admin', 'robin');
  await workspace.press('Second admin confirms limits: off', HR);
  await enterLimits(workspace);
  await workspace.deliver();
  await kept.letter('confirmLimits', 'A second admin decides', '2027', 'jordan');
  await kept.home('HR, with limits to confirm', 'jordan');
  await workspace.press('Confirm', { person: 'jordan' });
  await workspace.deliver();
  await kept.letter('limitsDecided', 'The second admin decided', 'confirmed the', 'robin');
  await openLimits(workspace);
  await workspace.command(`admin remove <@${robin}>`, 'jordan');
  await workspace.submit('robin', { ...FIGURES_2027, taxYear: '2027' });
  kept.window('Not an admin anymore', 'Next', 'robin');
  return kept.states;
}

async function reminders(): Promise<State[]> {
  const states: State[] = [];
  for (const [kind, today, told, words] of REMINDED) {
    const workspace = await openWorkspace({ today });
    const kept = new Kept(workspace);
    await workspace.say('remind me');
    await workspace.press('Set up reminders');
    await workspace.submit('avery', { kinds: [kind] });
    if (kind === 'newLimits') await enterLimits(workspace);
    await workspace.say(told);
    for (let at = Date.parse(`${today}T16:00:00Z`), days = 0; days < 120; days++) {
      workspace.moveTo(new Date(at + days * 86_400_000).toISOString());
      await workspace.deliver();
      if ((await workspace.messages()).some(({ text, user }) => user !== avery && text.includes(words)))
        break;
    }
    await kept.letter(`reminder:${kind}`, `Reminder, ${kind}`, words);
    states.push(...kept.states);
  }
  return states;
}

const REMINDED = [
  [
    'lastPayDate',
    '2026-09-01',
    `${PAM}, biweekly, next payday September 4, deferred 20k so far, no after-tax so far`,
    'last payday from which',
  ],
  ['convert', '2026-08-01', `${PAM}, I have 12k after-tax in the plan`, 'onvert your after-tax'],
  ['newLimits', '2026-12-20', "I'm 41 and make 180k", 'are now in effect: '],
  ['yearEnd', '2026-12-20', `${PAM}, deferred 20k so far, 5k after-tax so far`, 'Your 2026'],
  ['dates', '2026-12-20', 'I was born in 1977, make 180k', 'you turn 50 in 2027'],
] as const;

async function forgettingAndNumbers(): Promise<State[]> {
  const workspace = await openWorkspace({ today: '2026-11-03' });
  const kept = new Kept(workspace);
  await workspace.say(PAM);
  await workspace.deliver();
  await kept.command('Numbers: none yet', 'numbers');
  await toChannels(workspace);
  workspace.moveTo('2026-12-01T00:00:05Z');
  await workspace.deliver();
  await kept.letter('numbers', 'The month’s numbers', 'in numbers', 'robin', 'hr-benefits');
  workspace.moveTo('2028-10-20');
  await workspace.deliver();
  await kept.letter('forgetting', 'A month before it’s deleted', 'I’ll delete everything');
  return kept.states;
}

/** HR wants the numbers in its channel each month. */
async function toChannels({ world, store, command, press }: Workspace): Promise<void> {
  const channels = await world.conversations(personNamed('robin'));
  const benefits = channels.find(({ name }) => name === 'hr-benefits')?.id ?? '';
  await store.changeWorkspace('T000000001', (known) => ({
    workspace: { ...known, channels: [benefits] },
    result: undefined,
  }));
  await command('admin', 'robin');
  await press('Monthly numbers: off', HR);
}
