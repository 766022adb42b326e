import { describe, expect, it } from 'vitest';
import { openWorkspace, wordsIn } from '../workspace.ts';

/** Different people on different days, in the real app: what each says, in order, and what the last reply has to say. */
type Walk = { who: string; on?: string; says: string[]; reads: RegExp[]; never?: RegExp[] };

const PLAN = 'our plan takes after-tax, yes to in-plan conversions, no match';
const WALKS: Walk[] = [
  {
    who: 'who has not said what is in so far is asked, and gets no election before',
    says: [
      `I'm 45, make 180k, plan to defer 24,500, ${PLAN}, paid twice a month, next payday June 30, 2026`,
      'paycheck',
    ],
    reads: [/I still need: .*so far/],
    never: [/From your next paycheck/],
  },
  {
    who: 'who turns 50 on December 31 has catch-up for the whole year',
    says: [`I was born on December 31, 1976, make 180k, ${PLAN}`, 'what can I defer'],
    reads: [/32,500/],
  },
  {
    who: 'in the first days of January, before the limits are known: nothing more goes in for the year that is over',
    on: '2027-01-04',
    says: [`I'm 45, make 180k, plan to defer 24,500, ${PLAN}`, 'headroom'],
    reads: [/2026 is over/],
    never: [/Set an after-tax election/],
  },
  {
    who: 'in January, who asks for the election',
    on: '2027-01-04',
    says: [`I'm 45, make 180k, ${PLAN}, paid twice a month`, 'paycheck'],
    reads: [/2026 is over|limits (?:of|for) 2027 are not known/],
    never: [/From your next paycheck/],
  },
  {
    who: 'over the deferral limit already',
    on: '2026-11-03',
    says: [
      `I'm 45, make 240k, deferred 26,000 so far, no after-tax contributions so far, ${PLAN}`,
      'headroom',
    ],
    reads: [/^[^\n]*over the 2026 deferral limit by \$1,500/],
  },
  {
    who: 'with a dollar cap on the match',
    says: [
      `I'm 45, make 300k, plan to defer 24,500, our plan takes after-tax, yes to in-plan conversions`,
      '50% match on the first 6%, at most $4,000 a year',
      'headroom',
    ],
    reads: [/ Employer \$4,000 /],
  },
  {
    who: 'who wants to keep some of each paycheck',
    on: '2026-11-03',
    says: [
      `I'm 45, make 240k, plan to defer 24,500, deferred 24,500 so far, no after-tax contributions so far, ${PLAN}, paid twice a month, next payday November 15, 2026`,
      'keep $5,000 of each paycheck',
      'paycheck',
    ],
    reads: [/4 left in 2026/, /Left before income tax \$5,000/],
    never: [/Left before income tax \$[0-4],\d{3}\b/],
  },
  {
    who: 'who only supposes',
    says: [`I'm 45, make 240k, plan to defer 24,500, ${PLAN}`, 'what if I defer 10k'],
    reads: [/\$47,500.*\$62,000/, /I didn’t change your profile/],
  },
  {
    who: 'who changes pay, and the figure moves everywhere',
    says: [`I'm 45, make 240k, plan to defer 24,500, ${PLAN}`, 'make my pay 60k', 'headroom'],
    reads: [/\$35,500/],
  },
];

describe('people', () => {
  it.each(WALKS)('$who', async ({ on, says, reads, never = [] }) => {
    const { say } = await openWorkspace(on ? { today: on } : {});
    let reply = '';
    for (const words of says) reply = wordsIn(await say(words));
    for (const expected of reads) expect(reply).toMatch(expected);
    for (const unwanted of never) expect(reply).not.toMatch(unwanted);
  });
});

describe('asked whether to remove everything', () => {
  it.each([
    ['yes', 'You haven’t told me|You have told me nothing|You haven’t told me anything yet'],
    ['no', '240,000'],
  ])('“%s” in words is heard as the button, and answers no other question', async (word, after) => {
    const { say } = await openWorkspace({ today: '2026-11-25' });
    await say("I'm 45, make 240k, plan to defer 24,500, deferred 20k so far, nothing elsewhere, match is 4%");
    await say('forget');
    await say(word);
    expect(wordsIn(await say('profile'))).toMatch(new RegExp(after));
    expect(wordsIn(await say('profile'))).not.toContain('Plan takes after-tax contributions');
  });
});
