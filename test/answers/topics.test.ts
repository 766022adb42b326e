import { describe, expect, it } from 'vitest';
import { offTopicSamples, ownSamples } from '../../scripts/train-topics/samples.ts';
import { answerTopic, findAnswer, findTopic } from '../../src/answers/index.ts';
import { TOPICS } from '../../src/answers/topics/index.ts';
import { dayOf } from '../../src/participant/day.ts';
import type { Profile } from '../../src/participant/profile.ts';
import { render } from '../../src/slack/blocks/index.ts';
import { problemsOf } from '../../src/slack/blocks/slack-limits.ts';

const day = dayOf(new Date('2026-11-24T12:00:00Z'));
const nobody: Profile = {};
const somebody: Profile = {
  birthYear: 1966,
  annualPay: 240_000,
  priorYearWages: 200_000,
  defersTheMost: true,
  employerContribution: 10_000,
  otherEmployerDeferrals: 5_000,
  allowsAfterTax: true,
  allowsInPlanConversion: true,
  separateAccounting: true,
  afterTaxBalance: 20_000,
  afterTaxEarnings: 600,
  marginalTaxRate: 0.32,
  filingStatus: 'single',
  modifiedAgi: 160_500,
  leavingEmployer: true,
};
const said = (topic: string, profile: Profile = nobody, text = '') =>
  answerTopic(topic, text, profile, day)?.sentences.join(' ') ?? '';

describe('every topic', () => {
  it('is one of the list, once', () => {
    expect(new Set(TOPICS.map(({ id }) => id)).size).toBe(55);
  });

  it.each(TOPICS.map(({ id, label }) => [id, label] as const))(
    '%s: is found by its label and its own questions, and answers in two to six sentences',
    (id, label) => {
      expect(findAnswer(label)?.topic).toBe(id);
      const asks = ownSamples().filter(({ label }) => label === id);
      const missed = asks.filter(({ text }) => findAnswer(text)?.topic !== id);
      expect(asks.length).toBeGreaterThan(0);
      expect(missed.length / asks.length).toBeLessThan(0.1);
      for (const profile of [nobody, somebody]) {
        const answer = answerTopic(id, '', profile, day);
        expect(answer?.sentences.length).toBeGreaterThanOrEqual(2);
        expect(answer?.sentences.length).toBeLessThanOrEqual(6);
        for (const related of answer?.related ?? []) expect(TOPICS.map((each) => each.id)).toContain(related);
        for (const more of [true, false])
          if (answer)
            expect(
              problemsOf(render({ kind: 'answer', answer, noted: [], refused: [], unused: [], more }, day)),
            ).toEqual([]);
      }
    },
  );

  it.each<[string, RegExp[]]>([
    ['what-is-it', [/after-tax money in a 401\(k\)/, /beyond the regular deferral limit/, /two features/]],
    ['is-it-worth-it', [/match first/, /HSA/, /tax free/, /59½/]],
    ['eligibility', [/in-service withdrawal or an in-plan conversion/, /no income limit/]],
    ['plan-support', [/Summary Plan Description/, /recordkeeper/, /plan administrator/]],
    ['headroom', [/415\(c\)/, /100% of your pay/, /minus all employer money/]],
    ['contribution-limits', [/\$24,500/, /\$8,000/, /\$11,250/, /\$72,000/, /\$360,000/, /\$7,500/]],
    ['catch-up', [/December 31/, /\$8,000/, /\$11,250/, /on top of the overall limit/]],
    ['roth-catch-up', [/From 2026/, /\$150,000/, /new hire/]],
    [
      'employer-match',
      [
        /counts toward the overall limit/,
        /doesn’t count toward your own deferral limit/,
        /stops when your deferrals stop/,
        /trues up/,
      ],
    ],
    [
      'max-deferrals-first',
      [/You don’t have to, but in most cases it pays/, /The plan decides/, /aren’t deductible/],
    ],
    ['after-tax-or-roth', [/Earnings on after-tax money are taxable/, /Earnings in Roth aren’t/]],
    ['in-service-withdrawal', [/at any age/, /if the plan allows it/, /direct rollover/]],
    ['in-plan-conversion', [/Roth 401\(k\) of the same plan/, /automatically/, /Only the earnings/]],
    ['roth-ira-or-roth-401k', [/investments/, /creditors/, /Five-year clocks/, /required distributions/]],
    ['pro-rata', [/in proportion/, /separately/, /traditional IRAs don’t matter/]],
    ['split-rollover', [/Notice 2014-54/, /one distribution/, /no tax now/]],
    [
      'tax-on-conversion',
      [/convert without tax/, /ordinary income/, /no 10% additional tax on a conversion/],
    ],
    ['conversion-timing', [/As soon and as often/, /small/]],
    ['five-year-rule', [/59½/, /five tax years/, /\*taxable\*/]],
    ['early-withdrawal', [/contributions first/, /10%/, /pro-rata/]],
    ['required-distributions', [/73/, /75/, /no required distributions while you live/]],
    ['nondiscrimination-test', [/ACP test/, /\$160,000/, /March 15/]],
    ['income-limit', [/no income limit/, /\$153,000 to \$168,000/, /\$242,000 to \$252,000/]],
    ['backdoor-roth', [/\$7,500/, /Form 8606/, /You can do both/]],
    [
      'job-change',
      [/shared across all your employers/, /per unrelated employer/, /common control.*count as one/],
    ],
    ['self-employed', [/custom plan document/, /half of self-employment tax/, /no ACP test/]],
    ['plan-403b', [/same limits/, /15 years/, /business that you control/]],
    ['plan-457b', [/doesn’t take after-tax contributions/, /separate/]],
    ['leaving-employer', [/traditional IRA/, /Roth IRA/, /without in-service withdrawals/]],
    ['deadline', [/December 31/, /contribute for the year before/, /taxed in the year you make it/]],
    ['tax-forms', [/1099-R/, /box 1/, /box 2a/, /box 5/, /code G/, /line 5a/, /8606/, /5498/]],
    ['payroll-election', [/after-tax\* election/, /pay that’s left this year/, /bonus/]],
    ['excess-contributions', [/April 15/, /the plan corrects it, after-tax contributions first/]],
    ['spouse', [/per person and plan/, /Roth IRA/]],
    ['state-tax', [/depends on the state/, /don’t compute state tax/]],
    ['law-risk', [/legal today/, /they failed/, /stay converted/]],
    ['privacy', [/Only you see/, /deletes all of it/]],
    ['human-help', [/plan administrator/, /tax adviser/]],
    ['undo-conversion', [/can’t be undone/, /2018/, /in-plan Roth rollover/]],
    ['take-home', [/a dollar less in your paycheck/, /Social Security and Medicare/, /keep \$2,500/]],
    ['rsu', [/plan document lists/, /bonus/i]],
    ['fees', [/404a-5/, /in-service withdrawal/]],
    ['counted-twice', [/not an annual addition/, /box 5/]],
    ['severance', [/from severance pay/, /2½ months/]],
    ['net-unrealized-appreciation', [/lump sum/, /lost once the stock is rolled/]],
    ['emergency-savings', [/\$2,500/, /Keep some cash/]],
    [
      'simple-ira',
      [/Not in the SIMPLE or SEP itself: neither takes after-tax/, /also be in a 401\(k\)/, /25%/],
    ],
    ['medicare-and-magi', [/Only the taxable part/, /IRMAA/]],
    ['hardship', [/can’t be rolled over/, /After-tax contributions are often easier/]],
    ['vesting', [/Your own money is always yours/, /can’t be rolled over/]],
    ['plan-loan', [/repayments aren’t contributions/, /until your tax return/]],
    ['rule-of-55', [/the year you turn 55/, /an IRA has no rule of 55/, /7\.5%/]],
    ['roth-match', [/income of the year it’s allocated/, /code G/, /nothing is withheld/, /fully vested/]],
    ['true-up', [/counts for the year it’s allocated to/]],
    ['growth', [/\$390,000/, /nobody knows/]],
    ['spouse', [/has to come out of \*their\* pay/, /Without pay from such an employer, no/]],
    ['law-risk', [/July 4, 2025/, /left it alone/]],
    ['excess-contributions', [/converted or rolled over already/, /code E/, /after April 15/]],
    ['leaving-employer', [/isn’t vested stays/, /severance/, /loan/]],
    ['split-rollover', [/Form 8606, line 6/]],
    ['backdoor-roth', [/traditional\* IRA counts on Form 8606, line 6/]],
    ['self-employed', [/25% of them/, /W-2 wages/, /catch-up has to be Roth/]],
    ['deadline', [/solo 401\(k\) elects deferrals by December 31/, /January 30/]],
    ['tax-forms', [/line 5c/, /B together with 1, 2, 4 or 7/]],
    ['required-distributions', [/still work/, /can’t be rolled over/]],
    ['roth-catch-up', [/box 3/, /outside Social Security/, /Roth deferrals you made earlier/]],
    ['nondiscrimination-test', [/first year with an employer/, /top-paid/]],
    ['income-limit', [/living with your spouse at some time/]],
  ])('%s says what it must', (topic, facts) => {
    for (const fact of facts) expect(said(topic)).toMatch(fact);
  });

  it.each<[string, RegExp]>([
    ['headroom', /You can put \*\$37,500\*/],
    ['catch-up', /your catch-up is \*\$11,250\*/],
    ['roth-catch-up', /\*Yours has to be Roth/],
    ['pro-rata', /accounts for after-tax money separately, so only your \$600 of earnings/],
    ['tax-on-conversion', /so only \$600 of earnings is taxed, about \*\$192\*/],
    ['required-distributions', /Born in 1966, yours begin at 75/],
    ['nondiscrimination-test', /By the wages you gave, \*you are highly compensated\*/],
    ['income-limit', /You can put \*\$4,300\* directly into a Roth IRA/],
    ['job-change', /You deferred \$5,000 elsewhere/],
    ['in-plan-conversion', /From what I know, your plan allows it/],
    ['payroll-election', /\*\$37,500\* can still go in after tax in 2026/],
  ])('%s uses the person’s own figures', (topic, words) => {
    expect(said(topic, somebody)).toMatch(words);
  });

  it('limits of the year that was asked about; an unknown one is not guessed', () => {
    expect(said('contribution-limits', nobody, 'limits for 2025?')).toContain('For 2025: deferrals $23,500');
    expect(said('contribution-limits', nobody, 'what about next year')).toContain(
      'I don’t know the limits for 2027',
    );
  });
});

describe('the door that other programs use', () => {
  it('knows the topics of its own list: a newer one is part of one of these, or none', () => {
    expect(findTopic('rule of 55')?.topic).toBe('early-withdrawal');
    expect(findTopic('can the match be roth')?.topic).toBe('employer-match');
    expect(findTopic('401k loan')).toBeUndefined();
    expect(findAnswer('401k loan')?.topic).toBe('plan-loan');
  });
});

describe('what is not ours', () => {
  it('is not answered', () => {
    const offTopic = offTopicSamples();
    const answered = offTopic.filter(({ text }) => findTopic(text));
    expect(answered.length / offTopic.length).toBeLessThan(0.02);
  });
  it.each(['', '   ', '??', ':tada:', '<@U123>', '```code```', 'asdf qwer', '1234'])('nor is: %j', (text) => {
    expect(findTopic(text)).toBeUndefined();
  });
});

describe('how people write', () => {
  const questions = TOPICS.map(
    ({ id }) => [id, ownSamples().find(({ label }) => label === id)?.text ?? ''] as const,
  );
  it('without punctuation, in capitals, and with manners around it', () => {
    const missed = questions.filter(([id, ask]) =>
      [ask.toUpperCase(), `hey can you tell me ${ask}`, `${ask} thanks!`].some(
        (text) => findAnswer(text)?.topic !== id,
      ),
    );
    expect(missed.length).toBeLessThanOrEqual(2);
  });
  it('with a typo', () => {
    const typo = (text: string) => text.replace(/[a-z]{6,}/, (word) => `${word.slice(0, 2)}${word.slice(3)}`);
    const missed = questions.filter(([id, ask]) => findAnswer(typo(ask))?.topic !== id);
    expect(missed.length).toBeLessThanOrEqual(5);
  });
  it('40,000 characters of anything do not stall it', () => {
    for (const part of ['a ', 'after tax ', '401(k)', '\\', '$1,', 'mega '])
      findTopic(part.repeat(40_000 / part.length));
  });
});
