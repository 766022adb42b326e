import { describe, expect, it } from 'vitest';
import { openWorkspace, wordsIn } from '../workspace.ts';

const KNOWN = "I'm 45, make 240k, 50% match up to 6%, our plan takes after-tax, yes to in-plan conversions";

describe('/megaroth paycheck', () => {
  it('asks for the pay dates, then says what to set, paycheck by paycheck', async () => {
    const { say, press } = await openWorkspace();
    await say(KNOWN);
    await say('the maximum');
    await say('12,250');
    await say('no');
    await say('10,000');
    expect(wordsIn(await say('paycheck'))).toContain('I still need: Pay dates and Paychecks left');
    expect(wordsIn(await press('Ask me'))).toContain('How often are you paid?');
    expect(wordsIn(await press('twice a month'))).toContain(
      'When is your next payday? Or how many paychecks are still to come in 2026',
    );
    expect(wordsIn(await say('30'))).toContain('a whole number from 1 to 24');
    const plan = wordsIn(await say('12'));
    // $12,250 of deferrals and $30,300 of after-tax room ($72,000 − $24,500 − $7,200 − $10,000) in twelve paychecks.
    expect(plan).toContain(
      'From your next paycheck on (12 left in 2026): defer $1,020.83 and put in $2,525 after tax, each paycheck.',
    );
    expect(plan).toContain(
      'With what’s in already, 2026 then has $24,500 of deferrals, $7,200 of match and $40,300 after tax.',
    );
    expect(plan).toContain('24, Pay $10,000, Deferral $1,020.87, After-tax $2,525, Match $300');
  });

  it('tells whoever is leaving that the last paycheck may come sooner, and counts again when told', async () => {
    const { say } = await openWorkspace();
    await say(
      `${KNOWN}. Paid twice a month, 12 paychecks left, deferred 12,250 so far, after-tax 10,000 so far`,
    );
    await say("I'm leaving this summer");
    const plan = wordsIn(await say('paycheck'));
    expect(plan).toContain('You said you’re leaving. This counts on 12 more paychecks this year.');
    await say('4 paychecks left');
    expect(wordsIn(await say('paycheck'))).toContain('From your next paycheck on (4 left in 2026)');
  });
});

describe('/megaroth rollover', () => {
  it('splits a payment over its destinations, with codes and lines', async () => {
    const { command } = await openWorkspace();
    const reply = wordsIn(
      await command('rollover 80k pretax 20k after-tax, 80k to traditional IRA, 20k to Roth IRA'),
    );
    expect(reply).toContain(
      'traditional IRA, Amount $80,000, Pre-tax $80,000, After-tax $0, Taxed now $0, 1099-R code G',
    );
    expect(reply).toContain(
      'Roth IRA, Amount $20,000, Pre-tax $0, After-tax $20,000, Taxed now $0, 1099-R code G',
    );
    expect(reply).toContain('Form 1040: line 5a $100,000, line 5b $0');
  });

  it('uses the person’s own balances, separate accounting and tax rate', async () => {
    const { say, press } = await openWorkspace();
    await say(KNOWN);
    expect(wordsIn(await say('rollover'))).toContain('I need the balances');
    await press('Use my own balances');
    await say('yes');
    await say('20,000');
    await say('600');
    await say('32%');
    const reply = wordsIn(await say('rollover 20,600 to Roth IRA'));
    expect(reply).toContain(
      'Roth IRA, Amount $20,600, Pre-tax $600, After-tax $20,000, Taxed now $600, 1099-R code G',
    );
    expect(reply).toContain('Income this year: $600, about $192 of federal tax at your rate');
  });

  it('says what cannot be', async () => {
    const { command } = await openWorkspace();
    expect(
      wordsIn(await command('rollover 80k pretax 20k after-tax, 90k to traditional IRA, 20k to Roth IRA')),
    ).toContain('at most 100000');
  });
});

describe('what if', () => {
  it.each([
    [
      'what if I put in 10k',
      'Room for after-tax money this year, Now $40,300, Then $57,000, Difference +$16,700',
    ],
    [
      'What if the match were 100% of the first 5%?',
      'Employer money of the year, Now $7,200, Then $12,000, Difference +$4,800',
    ],
    ['what if pay were 300k', 'Because of: Your pay for the year from this employer.'],
    ['what if bananas', 'I could not read what should change'],
  ])('%s', async (text, words) => {
    const { command } = await openWorkspace();
    await command(KNOWN);
    await command('I plan to contribute 24,500');
    expect(wordsIn(await command(text))).toContain(words);
    expect(wordsIn(await command('profile'))).toContain('Deferral planned for the year: $24,500');
  });
});

describe('another kind of plan', () => {
  it('a 457(b): told at once that there is no mega backdoor in it, and what there is instead', async () => {
    const { say } = await openWorkspace();
    const reply = wordsIn(await say('I have a 457(b), I am 55 and make 90k'));
    expect(reply).toContain('there is no mega backdoor Roth in it.');
    expect(reply).toContain('How much of your pay will you defer');
    await say('the maximum');
    await say('80k');
    await say('0');
    await say('no');
    const answer = wordsIn(await say('nothing'));
    expect(answer).toContain(
      'For 2026 you may defer $32,500 into it, on top of what you defer into a 401(k) or 403(b).',
    );
    expect(answer).not.toContain('Does your plan take after-tax');
  });

  it('a 403(b) points to the 15-year catch-up; a solo 401(k) counts profit', async () => {
    const { command } = await openWorkspace();
    await command("my plan is a 403(b), I'm 45, make 90k, I plan to contribute 24,500");
    expect(wordsIn(await command('next'))).toContain('extra catch-up of up to $3,000 a year');
    await command('change plan to solo 401k');
    await command('my pay is 100k');
    // Half of SE tax on $100,000 is $7,064.78: no more than $92,935.22 can go in.
    expect(wordsIn(await command('headroom 2025'))).toContain('Overall limit, 415(c), Limit $70,000');
  });

  it('a spouse’s or another plan is not mine', async () => {
    const { command } = await openWorkspace();
    await command("I'm 45, make 90k, my wife has a 403(b)");
    expect(wordsIn(await command('profile'))).not.toContain('Kind of plan');
  });
});
