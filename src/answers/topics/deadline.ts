import { deadlineNow } from '../own-figures.ts';
import type { Topic } from '../topic.ts';

export const deadline: Topic = {
  id: 'deadline',
  asks: [
    'until when can i contribute for this year',
    'deadline',
    'last day to get after tax money in for this year',
    'is there a deadline like april 15',
    'can i still contribute for last year',
    'cutoff for 2026',
    'when is the last day',
    'until december 31',
    'can i contribute in january for last year',
    'prior year contribution',
    'by when do i have to convert',
    'last paycheck deadline',
    'how late can I start',
    'is it too late for this year',
    'year end deadline',
    'by what date must contributions be made',
    'can I make a 2025 after-tax contribution in february 2026',
    'by what date must it be in',
    'can I contribute for last year in january',
    'latest date',
    'when is it too late',
    'contribution in february for last year',
    'when does the window for this year close',
    'is april 15 the cutoff',
  ],
  answer: (context) => [
    deadlineNow(context),
    'Contributions go through payroll: the last paycheck of the year, by December 31, is the end. There is no contribution for the year before, as an IRA has.',
    'Payroll needs some days to take up a new election: set it before the cutoff of the last pay run.',
    'The conversion may come later; it is taxed in the year in which it is made.',
  ],
  more: () =>
    'Employee contributions count in the year in which they are made: Treas. Reg. 1.415(c)-1(b)(6).',
  source: 'Treas. Reg. 1.415(c)-1(b)(6)',
  related: ['payroll-election', 'conversion-timing'],
  next: 'paycheck',
};
