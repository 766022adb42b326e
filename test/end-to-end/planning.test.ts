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
    expect(wordsIn(await say('paycheck'))).toContain(
      'I still need: Pay dates and Next payday or paychecks left',
    );
    expect(wordsIn(await press('Ask me'))).toContain('How often are you paid?');
    expect(wordsIn(await press('twice a month'))).toContain(
      'When’s your next payday? Or how many paychecks do you have left in 2026',
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
    expect(plan).toContain('You said you’re leaving. I’m counting on 12 more paychecks this year.');
    await say('4 paychecks left');
    expect(wordsIn(await say('paycheck'))).toContain('From your next paycheck on (4 left in 2026)');
  });
});

describe('paychecks that differ', () => {
  const paidEveryOtherFriday = `${KNOWN}, paid every two weeks, next payday is December 4, deferred 12,250 so far, after-tax 10,000 so far`;
  const openOnDecember1 = () => openWorkspace({ today: '2026-12-01' });

  it('a last paycheck, a raise and a bonus are heard, and the plan is made of what is left', async () => {
    const { say } = await openOnDecember1();
    await say(paidEveryOtherFriday);
    expect(wordsIn(await say('my last paycheck is December 18'))).toContain(
      'Last paycheck here by: December 18, 2026',
    );
    const leaving = wordsIn(await say('paycheck'));
    expect(leaving).toContain('December 4, 2026 (2 left in 2026)');
    expect(leaving).toContain(
      // 26 of 27 paychecks of a yearly $240,000, until it’s said that all of it comes by then.
      'I count your paychecks through December 18, 2026 and treat $231,111 as everything you’re paid this year by then',
    );
    expect(leaving).not.toContain('You said you’re leaving');
    await say('20k of my pay is a bonus on December 18, nothing is taken from the bonus');
    const bonus = wordsIn(await say('paycheck'));
    expect(bonus).toContain('$20,000 of your pay comes as a bonus with the paycheck of December 18, 2026');
    expect(bonus).toContain('Nothing is taken from it.');
    await say('I get a 5% raise from December 10');
    expect(wordsIn(await say('paycheck'))).toContain('Raise of 5% from December 10, 2026');
  });

  it('what is said beside the command is noted, and the plan comes at once', async () => {
    const { say } = await openOnDecember1();
    await say(paidEveryOtherFriday);
    const plan = wordsIn(await say('paycheck, a 30k bonus on December 18'));
    expect(plan).toContain('Bonus, part of the year’s pay: $30,000 on December 18, 2026');
    expect(plan).toContain('I assume your election applies to it, too.');
  });

  it('what pay is raised to is not taken for the pay of the year', async () => {
    const { say } = await openOnDecember1();
    await say(paidEveryOtherFriday);
    const heard = wordsIn(await say('my salary goes up to 260k on December 10'));
    expect(heard).toContain('Raise: to $260,000 a year from December 10, 2026');
    expect(heard).not.toContain('Pay for the year');
  });

  it('asks for a payday where only a number of paychecks was given', async () => {
    const { say, press } = await openOnDecember1();
    await say(
      `${KNOWN}, paid every two weeks, 2 paychecks left, deferred 12,250 so far, after-tax 10,000 so far`,
    );
    await say('my last paycheck is December 18');
    expect(wordsIn(await say('paycheck'))).toContain('I still need: Next payday');
    expect(wordsIn(await press('Ask me'))).toContain('What’s the date of your next payday?');
    expect(wordsIn(await say('December 4'))).toContain('December 4, 2026 (2 left in 2026)');
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
    ['what if bananas', 'I couldn’t tell what should change'],
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
    expect(reply).toContain('there’s no mega backdoor Roth in it.');
    expect(reply).toContain('How much of your pay will you defer');
    await say('the maximum');
    await say('80k');
    await say('0');
    await say('no');
    const answer = wordsIn(await say('nothing'));
    expect(answer).toContain(
      'For 2026 you can defer $32,500 into it, on top of what you defer into a 401(k) or 403(b).',
    );
    expect(answer).not.toContain('Does your plan take after-tax');
  });

  it('a 403(b) points to the 15-year catch-up; a solo 401(k) counts profit', async () => {
    const { command, press } = await openWorkspace();
    await command("my plan is a 403(b), I'm 45, make 90k, I plan to contribute 24,500");
    expect(wordsIn(await command('next'))).toContain('extra catch-up of up to $3,000 a year');
    await command('change plan to solo 401k');
    await command('my pay is 100k');
    // Half of SE tax on $100,000 is $7,064.78: no more than $92,935.22 can go in.
    await command('headroom 2025');
    expect(wordsIn(await press('Every figure, to the cent', { channel: 'general' }))).toContain(
      'Overall limit, 415(c), Limit $70,000',
    );
  });

  it('a spouse’s or another plan is not mine', async () => {
    const { command } = await openWorkspace();
    await command("I'm 45, make 90k, my wife has a 403(b)");
    expect(wordsIn(await command('profile'))).not.toContain('Kind of plan');
  });
});
