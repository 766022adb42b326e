import { expect, it, onTestFinished } from 'vitest';
import { APP, PEOPLE } from '../src/local/people.ts';
import { startWebApi } from '../src/local/web-api.ts';

it('the local workspace takes more calls than an hour of use makes', async () => {
  const api = await startWebApi();
  onTestFinished(() => api.close());
  const callAll = (token: string) =>
    Promise.all(Array.from({ length: 60 }, () => api.call(token, 'auth.test', {})));
  // The emulator itself takes 5,000 an hour with a token.
  for (let round = 0; round < 90; round++)
    for (const { ok } of await callAll(APP.botToken)) expect(ok).toBe(true);
  const { ok, user } = await api.call(PEOPLE[1]?.token ?? '', 'auth.test', {});
  expect([ok, user]).toEqual([true, PEOPLE[1]?.name]);
});
