import { describe, expect, it } from 'vitest';
import { findPosted, metadataOf, type Search } from '../../src/slack/posted.ts';
import { letterClient } from '../../src/slack/worker.ts';
import { openSlack } from '../slack-server.ts';

/** A channel of so many pages; the message that is sought stands on one of them. */
async function openChannel(pages: number, standsOn: number) {
  let page = 0;
  const slack = await openSlack((method) => {
    if (method !== 'conversations.history') return { taken: true, status: 200 };
    page++;
    const messages = [{ ts: `${page}.1`, ...(page === standsOn && { metadata: metadataOf('K1') }) }];
    const more = page < pages && { response_metadata: { next_cursor: `page ${page + 1}` } };
    return { taken: false, status: 200, body: JSON.stringify({ ok: true, messages, ...more }) };
  });
  const search: Search = {};
  const sought = { key: 'K1', channel: 'C1', since: new Date(0) };
  return { slack, find: () => findPosted(letterClient('xoxb-test', slack.api), sought, search) };
}

describe('a message that may stand in a channel already', () => {
  it('is found on a later page', async () => {
    const { find } = await openChannel(5, 4);
    expect(await find()).toEqual({ channel: 'C1', ts: '4.1' });
  });

  it('is not there where all was looked through', async () => {
    const { find } = await openChannel(5, 9);
    expect(await find()).toBeUndefined();
  });

  it('is never called absent before all was looked through: the search goes on where it stopped', async () => {
    const { slack, find } = await openChannel(30, 27);
    await expect(find()).rejects.toThrow('longer than what is looked through at a time');
    expect(await find()).toEqual({ channel: 'C1', ts: '27.1' });
    expect(slack.calls.filter((method) => method === 'conversations.history')).toHaveLength(27);
  });
});
