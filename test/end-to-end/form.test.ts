import { describe, expect, it } from 'vitest';
import { openWorkspace, wordsIn } from '../workspace.ts';

/** All questions on one page: the same questions, read in the same way. */

type Workspace = Awaited<ReturnType<typeof openWorkspace>>;
const fieldsOf = (workspace: Workspace, person = 'avery') =>
  (workspace.modal(person)?.blocks ?? []).flatMap(({ type, block_id }) =>
    type === 'input' ? [block_id] : [],
  );
const standsIn = (workspace: Workspace, field: string): unknown => {
  const block = workspace.modal('avery')?.blocks.find(({ block_id }) => block_id === field);
  const element = block?.type === 'input' ? (block.element as unknown as Record<string, unknown>) : {};
  return element.initial_value ?? (element.initial_option as { value?: string } | undefined)?.value;
};
const PERSON = "I'm 41, make 180k, max out, no match";

describe('the form', () => {
  it('opens by the command, by the button at the first question, and in the direct messages by a button', async () => {
    const workspace = await openWorkspace();
    await workspace.command('form');
    expect(workspace.modal('avery')?.title.text).toBe('My 401(k)');

    const asked = await openWorkspace();
    await asked.say('start');
    await asked.press('Start the questions');
    await asked.press('Fill in a form instead');
    expect(fieldsOf(asked)).toContain('birth');

    const written = await openWorkspace();
    await written.say('form');
    expect(written.modal('avery')).toBeUndefined();
    await written.press('Open the form');
    expect(fieldsOf(written)).toContain('pay');
  });

  it('holds what is known, takes what is new, and answers with the figures', async () => {
    const workspace = await openWorkspace();
    await workspace.say(PERSON);
    await workspace.command('form');
    expect([standsIn(workspace, 'pay'), standsIn(workspace, 'birth')]).toEqual(['$180,000', '41']);
    await workspace.submit('avery', { pay: '190k', afterTax: 'yes', inPlan: 'yes', afterTaxSoFar: '5k' });
    expect(workspace.modal('avery')).toBeUndefined();
    const words = wordsIn(await workspace.messages());
    expect(words).toContain('Pay for the year: $190,000 (was $180,000)');
    // $72,000 less $24,500; $5,000 of it is in.
    expect(words).toMatch(/\$47,500/);
    expect(wordsIn(await workspace.command('profile'))).toMatch(
      /Paid in after tax so far this year: \$5,000/,
    );
  });

  it('a question that depends on another one comes and goes, and nothing typed is lost', async () => {
    const workspace = await openWorkspace();
    await workspace.say(PERSON);
    await workspace.command('form');
    expect(fieldsOf(workspace)).toContain('inService');
    await workspace.chooseInModal('avery', 'inPlan', 'yes', { pay: '191k' });
    expect(fieldsOf(workspace)).not.toContain('inService');
    expect(standsIn(workspace, 'pay')).toBe('191k');
    await workspace.chooseInModal('avery', 'inPlan', 'no');
    expect(fieldsOf(workspace)).toContain('inService');
    await workspace.chooseInModal('avery', 'planType', '457b');
    expect(fieldsOf(workspace)).not.toContain('afterTax');
  });

  it('what cannot be stands beside its field, and nothing is taken until it is right', async () => {
    const workspace = await openWorkspace();
    await workspace.command('form');
    const errors = await workspace.submit('avery', {
      ...{ birth: '1886', pay: '150k', employer: 'the usual', planned: '10' },
    });
    expect(Object.keys(errors).sort()).toEqual(['birth', 'employer', 'planned']);
    expect(errors.planned).toMatch(/10% of pay: \$15,000 a year or \$10,000 a year.* Type it in full/);
    expect(errors.birth).toMatch(/a birth date, a birth year, or an age/);
    expect(errors.employer).toMatch(/couldn’t read that/);
    expect(wordsIn(await workspace.command('profile'))).not.toContain('150,000');
    expect(
      await workspace.submit('avery', {
        birth: '1986',
        pay: '150,000',
        employer: '50% of the first 6%',
        planned: '24,500',
      }),
    ).toEqual({});
    expect(wordsIn(await workspace.command('profile'))).toMatch(/Year of birth: 1986.*\$24,500/s);
  });

  it('what is emptied is forgotten, “I don’t know” is kept as not known, and “undo” takes it all back', async () => {
    const workspace = await openWorkspace();
    await workspace.say(PERSON);
    await workspace.command('form');
    await workspace.submit('avery', { pay: null, deferredSoFar: 'no idea', afterTax: 'unknown' });
    const profile = wordsIn(await workspace.command('profile'));
    expect(profile).not.toContain('180,000');
    expect(profile).toMatch(/Deferred so far this year: not known/);
    expect(profile).toMatch(/Plan takes after-tax contributions: not known/);
    await workspace.say('undo');
    expect(wordsIn(await workspace.command('profile'))).toContain('$180,000');
  });

  it('the question that waited in the conversation waits no more', async () => {
    const workspace = await openWorkspace();
    await workspace.say('start');
    await workspace.press('Start the questions');
    await workspace.command('form');
    await workspace.submit('avery', { birth: '1986', pay: '150,000', planned: '24,500' });
    const words = wordsIn(await workspace.say('52'));
    expect(words).not.toContain('Got it. Age: 52');
  });

  it('the Home tab shows what changed at once', async () => {
    const workspace = await openWorkspace();
    await workspace.command('form');
    await workspace.submit('avery', {
      birth: '1986',
      pay: '150,000',
      planned: 'the maximum',
      employer: 'none',
    });
    const home = JSON.stringify(workspace.home('avery'));
    expect(home).toContain('$47,500');
    expect(home).toContain('Not answered yet');
    await workspace.say('my plan takes after-tax and converts in-plan, 9,500 after tax so far');
    expect(JSON.stringify(workspace.home('avery'))).toContain('▰▰▱▱▱▱▱▱▱▱▱▱');
  });
});
