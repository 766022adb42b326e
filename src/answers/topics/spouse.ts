import type { Topic } from '../topic.ts';

export const spouse: Topic = {
  id: 'spouse',
  asks: [
    'can my spouse do it too',
    'can my wife do it through her plan',
    'both of us',
    'husband and wife limits',
    'does my spouse count',
    'are limits per couple',
    'can we both do mega backdoor',
    'my husband works elsewhere',
    'married couple 401k limits',
    'spouse plan',
    'does filing jointly double the limit',
    'what about my wife',
    'my partner has a 401k',
    "my husband's company offers it, can he do it too",
    'do married couples share one limit',
    'can my husband use it as well',
    'do couples share a limit',
    'does my wifes plan matter',
    'does my wife get her own limit',
  ],
  answer: () => [
    'Yes: the limits are per person and plan, not per couple. Your spouse’s plan decides for your spouse, as yours does for you.',
    'Filing jointly changes nothing in these limits; joint modified AGI matters only for a direct Roth IRA contribution.',
  ],
  more: () => 'IRC 402(g), 415(c) are per participant; IRC 408A(c)(3) uses joint AGI.',
  source: 'IRC 402(g), 415(c), 408A(c)(3)',
  related: ['income-limit', 'eligibility'],
  next: 'headroom',
};
