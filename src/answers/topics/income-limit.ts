import { range, rothIraNow } from '../own/limits.ts';
import type { Topic } from '../topic.ts';

export const incomeLimit: Topic = {
  id: 'income-limit',
  label: 'Is there an income limit?',
  answer: (context) => {
    const { limits } = context;
    return [
      'The mega backdoor Roth has *no income limit*.',
      rothIraNow(context),
      `A direct Roth IRA contribution phases out by modified AGI: in ${limits.taxYear} from ${range(limits, 'single')} if single or head of household, ${range(limits, 'marriedFilingJointly')} if filing jointly, ${range(limits, 'marriedFilingSeparately')} if filing separately and living with your spouse at some time of the year (apart all year: as if single).`,
    ];
  },
  more: () =>
    'IRC 408A(c)(3) has the phase-out of the Roth IRA; conversions and rollovers have had no income limit since 2010.',
  source: 'IRC 408A(c)(3)',
  related: ['backdoor-roth', 'eligibility'],
  next: 'headroom',
};
