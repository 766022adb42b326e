import { range, rothIraNow } from '../own-figures.ts';
import type { Topic } from '../topic.ts';

export const incomeLimit: Topic = {
  id: 'income-limit',
  asks: [
    'is there an income limit',
    'am i over the income limit',
    'i make 300k, can i still do this',
    'income limits for mega backdoor',
    'do i earn too much',
    'does my salary matter',
    'is there a maximum income',
    'high earner can i contribute',
    'magi limit',
    'too rich for a roth',
    'roth ira income limit',
    'is there an agi limit',
    'income phase out',
    'we make 400k together, is that too much',
    'can high income people do this',
    'household income 450k, does that disqualify us',
    'do high salaries get phased out of this',
    'do we earn too much',
    'does a high salary disqualify me',
    'income cap',
    'phased out by income',
    'is 500k salary too high for this',
  ],
  answer: (context) => {
    const { limits } = context;
    return [
      'The mega backdoor Roth has *no income limit*.',
      rothIraNow(context),
      `A direct Roth IRA contribution phases out by modified AGI: in ${limits.taxYear} from ${range(limits, 'single')} if single or head of household, ${range(limits, 'marriedFilingJointly')} if filing jointly, ${range(limits, 'marriedFilingSeparately')} if filing separately.`,
    ];
  },
  more: () =>
    'IRC 408A(c)(3) has the phase-out of the Roth IRA; conversions and rollovers have had no income limit since 2010.',
  source: 'IRC 408A(c)(3)',
  related: ['backdoor-roth', 'eligibility'],
  next: 'headroom',
};
