import { describe, expect, it } from 'vitest';
import { asDocx, asPdf, pagesOfDocument } from '../documents/plan/documents.ts';
import { buttonsOf, openWorkspace, wordsIn } from '../workspace.ts';

const northwind = pagesOfDocument('northwind-401k');

describe('a plan document in the direct messages', () => {
  it('is read: each finding with its sentence and page, and nothing is taken over by itself', async () => {
    const { upload, say } = await openWorkspace();
    const shown = await upload('Northwind SPD.pdf', await asPdf(northwind));
    const words = wordsIn(shown);
    expect(words).toContain('Reading Northwind SPD.pdf');
    expect(words).toContain('Plan takes after-tax contributions: yes');
    expect(words).toContain(
      'you may elect to make after-tax contributions (which are not Roth contributions)',
    );
    expect(words).toMatch(/page 2[\s\S]*page 4/);
    expect(words).toContain('didn’t keep it');
    expect(wordsIn(await say('profile'))).toContain('You haven’t told me anything yet');
  });

  it('one press takes over one finding, another all of them; the figures use them', async () => {
    const { upload, say, press } = await openWorkspace();
    const [, shown] = await upload('spd.docx', asDocx(northwind));
    expect(shown && buttonsOf(shown).filter(({ label }) => label === 'Use this')).toHaveLength(8);
    await press('Use this');
    expect(wordsIn(await say('profile'))).toContain('Plan takes after-tax contributions');
    expect(wordsIn(await say('profile'))).not.toContain('separately');
    await press('Use all of these');
    const profile = wordsIn(await say('profile'));
    expect(profile).toContain('50% of the first 6% of pay');
    expect(profile).toContain('Plan’s cap on after-tax contributions: 10% of pay');
    expect(profile).toContain('accounted for separately: yes');
    await say("I'm 45, make 200k, defer the most");
    // 10% of $200,000, which is less than the law leaves.
    expect(wordsIn(await say('headroom'))).toContain('$20,000');
  });

  it('says what is not in it, and what to ask for; two sentences that differ are left to the person', async () => {
    const { upload } = await openWorkspace();
    const words = wordsIn(await upload('sterling.pdf', await asPdf(pagesOfDocument('sterling-bank'))));
    expect(words).toContain('Not clear: the document says more than one thing about whether the plan takes');
    expect(words).toContain(
      'Before the amendment, voluntary after-tax contributions were not permitted. (page 4)',
    );
    expect(words).toContain('Ask your plan administrator exactly this:\n• Does the plan take catch-up');
  });

  it('may be pasted as text; a long message of another kind is no plan document', async () => {
    const { say } = await openWorkspace();
    const words = wordsIn(await say(northwind.join('\n')));
    expect(words).toContain('What the text says.');
    expect(words).toContain('Plan lets');
    expect(wordsIn(await say(`I make 240k. ${'And so on, and so forth. '.repeat(80)}`))).not.toContain(
      'What the text says.',
    );
  });

  it.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['picture.png', 'I take PDF, Word (.docx) and plain text', () => Buffer.from('89504e47', 'hex')],
    ['secret.pdf', 'is password-protected', () => asPdf(northwind, { userPassword: 'x' })],
    ['scan.pdf', 'is a scan: pictures of pages, with no text', () => asPdf([''])],
    ['half.pdf', 'is damaged', () => Buffer.from('%PDF-1.7')],
    ['recipe.txt', 'found nothing about after-tax contributions', () => Buffer.from('Take two eggs.')],
  ])('%s: %s', async (name, words, bytes) => {
    const { upload, say } = await openWorkspace();
    expect(wordsIn(await upload(name, await bytes()))).toContain(words);
    expect(wordsIn(await say('limits'))).toContain('The limits for 2026');
  });

  it('the answer to a wrong confirmation is one press away: it can be changed', async () => {
    const { upload, press, say } = await openWorkspace();
    await say('our plan allows after-tax');
    await upload('harbor.pdf', await asPdf(pagesOfDocument('harbor-health')));
    await press('Use this');
    expect(wordsIn(await say('profile'))).toContain('Plan takes after-tax contributions: no');
  });
});
