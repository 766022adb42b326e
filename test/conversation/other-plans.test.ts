import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/participant/profile.ts';
import { changed, talked } from './changed.ts';

/** What went into other plans that share this one's overall limit. IRC 415(f), (h), (k)(4). */

const HERE = '45, make 150k, defer 10,000, no match, plan allows after-tax and in-plan conversion';

describe('is told in so many words', () => {
  it.each<[line: string, facts: Facts]>([
    [
      'I also work for a related company, my pay there is 100k and 30k went into its plan',
      { relatedPay: 100_000, relatedAdditions: 30_000 },
    ],
    [
      'I also work at a sister company where 14,500 deferred and 20k employer money went into its plan',
      { relatedAdditions: 34_500, otherEmployerDeferrals: 14_500 },
    ],
    ['30k went into the plan of our sister company', { relatedAdditions: 30_000 }],
    ['my own business’s solo 401(k) got 30k this year', { businessAdditions: 30_000 }],
    ['does my sister company’s plan count', {}],
  ])('%s', (line, facts) => expect(changed(line)).toEqual(facts));
});

describe('takes from the room here', () => {
  it.each([
    [
      'one limit with a related employer, and pay of both',
      `${HERE} || I also work for a related company, my pay there is 100k and 30k went into its plan || headroom`,
      '$32,000',
      'Related employers count as one',
    ],
    [
      'deferrals there use up the deferral limit, too',
      `${HERE}. I also work at a sister company where 14,500 deferred and 20k employer money went into its plan || headroom`,
      '$27,500',
      'Related employers count as one',
    ],
    [
      'a 403(b) and a business of one’s own',
      'I have a 403(b), I’m 45, make 150k, defer 24,500, employer puts in 10k, plan allows after-tax and in-plan conversion. My own business’s solo 401(k) got 30k this year || headroom',
      '$7,500 after tax into your 403(b)',
      'share one overall limit',
    ],
    [
      'a 401(k) and a business of one’s own: two limits',
      `${HERE} || my own business’s plan got 30k this year || headroom`,
      '$62,000 after tax',
      'an overall limit of its own',
    ],
  ])('%s', (_, lines, room, why) => {
    const { said } = talked(lines);
    expect(said).toContain(room);
    expect(said).toContain(why);
  });
});
