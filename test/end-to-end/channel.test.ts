import { expect, it } from 'vitest';
import { buttonsOf, openWorkspace, wordsIn } from '../workspace.ts';

it('a mention in a channel is answered in the thread, without anybody’s figures', async () => {
  const { say, sayIn, store } = await openWorkspace();
  await say('I am 45, make 240k, defer the most, employer puts in 10k, plan allows after tax');
  const before = await store.read({ teamId: 'T000000001', userId: 'ULOCALAVERY' });
  const [answer, ...others] = await sayIn(
    'general',
    '@Megaroth how much can I put in after tax? I make 300k',
  );
  expect(others).toEqual([]);
  expect(answer?.thread).toBeDefined();
  expect(answer?.ephemeral).toBe(false);
  expect(answer?.text).toContain('415(c)');
  expect(answer?.text).not.toMatch(/240|300|37,500/);
  expect(answer && buttonsOf(answer).map(({ label }) => label)).toEqual(['Continue in private']);
  expect((await store.read({ teamId: 'T000000001', userId: 'ULOCALAVERY' }))?.profile).toEqual(
    before?.profile,
  );
});

it('“Continue in private” answers in the direct messages, with the figures of whoever pressed', async () => {
  const { say, sayIn, press, messages } = await openWorkspace();
  await say('I am 45, make 240k, defer the most, employer puts in 10k, plan allows after tax', 'jordan');
  await sayIn('general', '@Megaroth how much can I put in after tax?');
  const [hint] = await press('Continue in private', { person: 'jordan', channel: 'general' });
  expect(hint?.ephemeral).toBe(true);
  expect(wordsIn((await messages('jordan')).slice(-1))).toContain('$37,500');
  expect(wordsIn(await messages('avery', 'general'))).not.toContain('37,500');
});

it('what is not clear, or not ours, is not guessed at; who is not mentioned is not answered', async () => {
  const { sayIn } = await openWorkspace({ hrContact: 'benefits@example.com' });
  expect(wordsIn(await sayIn('general', '@Megaroth when is payday?'))).toContain('ask benefits@example.com');
  expect(await sayIn('general', 'how much can I put in after tax?')).toEqual([]);
});
