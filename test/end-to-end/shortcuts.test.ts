import { describe, expect, it } from 'vitest';
import { openWorkspace, wordsIn } from '../workspace.ts';

const PERSON = "I'm 41, make 180k, max out, no match, my plan takes after-tax and converts in-plan";

describe('the lightning menu: my after-tax room', () => {
  it('shows the figure in a window of its own, and its buttons answer in the direct messages', async () => {
    const workspace = await openWorkspace();
    await workspace.say(PERSON);
    await workspace.shortcut('my_room');
    const modal = workspace.modal('avery');
    expect(modal?.title.text).toBe('My after-tax room');
    expect(JSON.stringify(modal?.blocks)).toContain('$47,500');
    await workspace.pressInModal('avery', 'What to do');
    expect(wordsIn(await workspace.messages())).toContain('What to do next');
  });

  it('whoever told nothing yet is asked, in the form or in the questions', async () => {
    const workspace = await openWorkspace();
    await workspace.shortcut('my_room');
    expect(JSON.stringify(workspace.modal('avery')?.blocks)).toMatch(
      /Fill in a form instead.*Start the questions/,
    );
  });
});

describe('the menu of a message: ask Megaroth about this', () => {
  it('answers whoever pressed, and nobody else sees it', async () => {
    const workspace = await openWorkspace();
    await workspace.sayIn(
      'general',
      'does anybody know whether the match counts toward the 72k limit?',
      'jordan',
    );
    const seen = await workspace.shortcut('ask_about', 'avery', {
      channel: 'general',
      words: 'the match counts',
    });
    expect(wordsIn(seen)).toContain('Employer money counts toward the overall limit');
    expect(seen.every(({ ephemeral }) => ephemeral)).toBe(true);
    expect(wordsIn(await workspace.messages('jordan', 'general'))).not.toContain('Employer money counts');
  });

  it('with the presser’s own figures, and no fact of the message is theirs', async () => {
    const workspace = await openWorkspace();
    await workspace.say(PERSON);
    await workspace.sayIn(
      'general',
      "I'm 55 and make 400k, how much can I put in after tax this year?",
      'jordan',
    );
    const seen = await workspace.shortcut('ask_about', 'avery', { channel: 'general', words: 'make 400k' });
    expect(wordsIn(seen)).toContain('$47,500');
    expect(wordsIn(await workspace.command('profile'))).not.toMatch(/400,000|Age: 55/);
  });

  it('what is no question of ours is not answered as one', async () => {
    const workspace = await openWorkspace();
    await workspace.sayIn('general', 'who wants pizza at noon?', 'jordan');
    const seen = await workspace.shortcut('ask_about', 'avery', { channel: 'general', words: 'pizza' });
    expect(wordsIn(seen)).toMatch(/not something I can answer|not sure what you’re asking/);
  });
});
