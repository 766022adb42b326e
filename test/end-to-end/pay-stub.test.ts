import { describe, expect, it } from 'vitest';
import { stubAsPdf, stubText } from '../documents/pay-stub/stubs.ts';
import { buttonsOf, openWorkspace, wordsIn } from '../workspace.ts';

/** The day after the pay date of most of the stubs. */
const NOVEMBER = { today: '2026-11-21' };
const KNOWN = 'I am 45, make 200k, the plan takes after-tax, match 50% of the first 6%, no true-up';
const OVER =
  'stub: pay date 11/20/2026, biweekly, gross 7,692.31 ytd 184,615.44, 401k 923.08 ytd 22,153.92, after-tax 401k 1,800.00 ytd 38,000.00, match 230.77 ytd 5,538.48';

describe('a pay stub in the direct messages', () => {
  it('as a PDF: what it says is shown, nothing is kept before the press, and then its figures are used', async () => {
    const { upload, press, say } = await openWorkspace(NOVEMBER);
    await say('I am 40');
    const shown = wordsIn(await upload('stub.pdf', await stubAsPdf('01')));
    expect(shown).toContain('Your pay stub of November 20, 2026. I won’t use any of it until you say so.');
    expect(shown).toContain('401K (pre-tax)');
    expect(shown).toContain('$11,496.15');
    expect(shown).toContain('Not counted, since it isn’t money going in under your 401(k) limits: 401K Loan');
    expect(wordsIn(await say('profile'))).not.toContain('11,496.15');
    await press('Use these figures');
    const profile = wordsIn(await say('profile'));
    expect(profile).toContain('Deferred so far this year: $11,496.15');
    // $114,961.46 so far, and three more paychecks of $4,615.38.
    expect(profile).toContain('Pay for the year: $128,807.60');
    expect(profile).toContain('Next pay date: December 4, 2026');
    // The name and address on it are nowhere.
    expect(wordsIn(await say('export'))).not.toMatch(/MARLOWE|LARKSPUR|HARROW/i);
  });

  it('pasted as text, and in lines that were typed', async () => {
    const { say } = await openWorkspace(NOVEMBER);
    await say(KNOWN);
    expect(wordsIn(await say(stubText('01')))).toContain('Your pay stub of November 20, 2026');
    const typed = wordsIn(await say(OVER));
    // 27 paychecks pay 207,692.37, half of 6% of it is 6,230.77: 72,000 − 24,500 − 6,230.77 leave 41,269.23; 38,000 and
    // three times 1,800 are 43,400.
    // Deferrals of 24,923.16 stop at 24,500.
    expect(typed).toContain('$2,130.77 too much after tax by December 2026.');
    expect(typed).toContain('you pass your limit of $41,269.23 with the paycheck on December 18');
    expect(typed).toContain('Your deferrals reach $24,500 with the paycheck on December 31');
    expect(typed).toContain('From your next paycheck on, December 4, 2026');
  });

  it('by the slash command only its person sees it, and it says how to send one', async () => {
    const { command } = await openWorkspace(NOVEMBER);
    for (const asked of ['stub', 'can you check my pay stub?'])
      expect(wordsIn(await command(asked))).toContain('Send me your latest pay stub');
    const [shown] = await command(OVER);
    expect(shown?.ephemeral).toBe(true);
  });

  it('a match that stopped with the deferrals is lost; a true-up is only spoken of where there may be one', async () => {
    const { say } = await openWorkspace(NOVEMBER);
    const STOPPED =
      'stub: pay date 11/20/2026, biweekly, gross 7,692.31 ytd 184,615.44, 401k 0.00 ytd 24,500.00, match 0.00 ytd 3,000.00';
    await say('I am 45, make 200k, the plan takes no after-tax, match 50% of the first 6%');
    expect(wordsIn(await say(STOPPED))).toContain(
      '$3,230.77 of match is lost by December 2026, unless your plan makes up for it with a true-up.',
    );
    await say('no true-up');
    const words = wordsIn(await say(STOPPED));
    expect(words).toContain('$3,230.77 of match is lost by December 2026. You’ve stopped deferring');
    expect(words).not.toContain('true-up');
  });

  it('of another year, or without a date, it is not used', async () => {
    const { say } = await openWorkspace(NOVEMBER);
    const [old] = await say(stubText('16'));
    expect(wordsIn(old ? [old] : [])).toContain('I only check this year');
    expect(old && buttonsOf(old)).toEqual([]);
    expect(wordsIn(await say('stub: gross 5,000.00, 401k 500.00 ytd 9,000.00'))).toContain(
      'I don’t see a pay date',
    );
  });

  it('a line that cannot be told is asked about, and nothing is taken over of the amounts', async () => {
    const { say } = await openWorkspace(NOVEMBER);
    await say(KNOWN);
    const [shown] = await say(
      'stub: pay date 11/20/2026, biweekly, gross 7,692.31 ytd 184,615.44, 401k zebra 923.08 ytd 22,153.92, 401k 100.00 ytd 2,200.00',
    );
    const words = wordsIn(shown ? [shown] : []);
    expect(words).toContain('I can’t tell for sure what these lines say: 401k zebra');
    expect(words).not.toContain('by December 2026');
    expect(words).not.toContain('Deferred so far this year');
  });
});
