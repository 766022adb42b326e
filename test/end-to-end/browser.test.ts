import { describe, expect, it } from 'vitest';
import { stubAsPdf } from '../documents/pay-stub/stubs.ts';
import { lastMessage, pagesInBrowser, SHOTS, say } from '../page.ts';
import { openWorkspace, temporaryFile } from '../workspace.ts';

const openPage = pagesInBrowser();

describe('a person who has never seen it', () => {
  it('types /megaroth, answers in their own words, and reads the figures of the reference document', async () => {
    const page = await openPage(await openWorkspace({ today: '2025-06-15' }));
    await say(page, '/megaroth', 'works out your mega backdoor Roth');
    await page.screenshot({ path: `${SHOTS}/welcome.png` });
    await page.getByRole('button', { name: 'Start in direct messages' }).last().click();
    await lastMessage(page).getByText('When were you born?').waitFor();
    await page.screenshot({ path: `${SHOTS}/question.png` });
    await say(page, 'I turn 60 this year', 'What’s your pay for 2025');
    await say(page, '$300,000', 'How much of your pay will you defer');
    await say(page, '34,750', 'How much of that have you deferred');
    await lastMessage(page).getByRole('button', { name: 'Nothing yet' }).click();
    await lastMessage(page).getByText('another employer’s plan').waitFor();
    await say(page, 'no', 'What does your employer put in');
    await say(page, '15,000', 'take after-tax contributions');
    await lastMessage(page).getByRole('button', { name: 'Yes' }).click();
    await lastMessage(page).getByText('convert after-tax money').waitFor();
    await say(page, 'yes, automatically', 'put in after tax so far');
    await say(page, 'nothing yet', 'You can put');
    await expect
      .poll(() => lastMessage(page).textContent())
      .toMatch(/You can put \$31,500 after tax into your 401\(k\) for 2025: \$81,250 in all\./);
    await page.setViewportSize({ width: 1_200, height: 1_500 });
    await lastMessage(page).screenshot({ path: `${SHOTS}/answer.png` });
    await lastMessage(page).getByRole('button', { name: 'How it’s computed' }).click();
    await lastMessage(page).getByText('How the 2025 figures are computed').waitFor();
    await lastMessage(page).screenshot({ path: `${SHOTS}/derivation.png` });
  });

  it('asks for the pro-rata rule with 80/20', async () => {
    const page = await openPage(await openWorkspace());
    await say(page, '/megaroth pro-rata 80k pretax 20k after-tax', '80% pre-tax and 20% after-tax');
    await page.screenshot({ path: `${SHOTS}/pro-rata.png` });
    await expect
      .poll(() => lastMessage(page).textContent())
      .toContain('$8,000 is pre-tax and $2,000 is after-tax');
  });

  it('corrects an answer in the middle of the questions', async () => {
    const page = await openPage(await openWorkspace());
    await say(page, "I'm 40, I make 240k", 'How much of your pay will you defer');
    await say(page, 'sorry, pay is 250k', 'Pay for the year: $250,000 (was $240,000)'.slice(0, 17));
    await expect
      .poll(() => lastMessage(page).textContent())
      .toContain('Pay for the year: $250,000 (was $240,000)');
    await page.screenshot({ path: `${SHOTS}/correction.png` });
  });

  it('sees the days that matter, and gets them as a file for the calendar', async () => {
    const workspace = await openWorkspace({ today: '2026-11-27' });
    const page = await openPage(workspace, { width: 1_200, height: 1_300 });
    await say(page, "I'm 59, born June 30, 1967, make 300k, no match, no other job, maxing", 'Got it');
    await say(
      page,
      'deferred 20k so far, 5k after tax so far, paid biweekly, next payday December 4',
      'Got it',
    );
    await say(page, 'the plan takes after-tax and converts inside the plan when I ask', 'Got it');
    await say(page, 'my dates', 'Your dates');
    await lastMessage(page).screenshot({ path: `${SHOTS}/dates.png` });
    await expect.poll(() => lastMessage(page).textContent()).toContain('You turn 59½');
    await lastMessage(page).getByRole('button', { name: 'Add to my calendar' }).click();
    await page.getByText('megaroth-dates.ics').first().waitFor();
    await page.screenshot({ path: `${SHOTS}/dates-file.png` });
  });

  it('sends a pay stub, sees what it means, and uses its figures, on a phone too', async () => {
    const workspace = await openWorkspace({ today: '2026-11-21' });
    await workspace.say(
      'I am 45, make 200k, the plan takes after-tax, match 50% of the first 6%, no true-up',
    );
    await workspace.upload('stub-november-20.pdf', await stubAsPdf('01'));
    for (const width of [1_200, 390]) {
      const page = await openPage(workspace, { width, height: 1_300, greets: false });
      await expect
        .poll(() => lastMessage(page).textContent())
        .toContain('Your pay stub of November 20, 2026');
      await lastMessage(page).screenshot({ path: `${SHOTS}/pay-stub-${width}.png` });
      if (width === 390) await lastMessage(page).getByRole('button', { name: 'Use these figures' }).click();
      if (width === 390)
        await expect
          .poll(() => lastMessage(page).textContent())
          .toContain('Deferred so far this year: $11,496.15');
    }
  });

  it('tells that the job ends: a checklist with the days and figures, on a phone too, and from Home', async () => {
    const workspace = await openWorkspace({ today: '2026-11-21' });
    await workspace.say(
      'I am 45, make 200k, the plan takes after-tax, match 50% of the first 6%, deferred 20k so far, 5k after tax so far, paid biweekly, next payday November 25',
    );
    await workspace.say('my last day is December 11');
    for (const width of [1_200, 390]) {
      const page = await openPage(workspace, { width, height: 1_300, greets: false });
      await expect.poll(() => page.locator('body').textContent()).toContain('Leaving your job');
      await page.screenshot({ path: `${SHOTS}/life-event-${width}.png` });
    }
    const page = await openPage(workspace, { height: 1_100, greets: false });
    await say(page, 'life events', 'What’s changing?');
    await lastMessage(page).screenshot({ path: `${SHOTS}/life-events.png` });
    await lastMessage(page).getByRole('button', { name: 'A bonus is coming' }).click();
    await expect.poll(() => lastMessage(page).textContent()).toContain('Your bonus');
    await lastMessage(page).screenshot({ path: `${SHOTS}/life-event-bonus.png` });
  });

  it('asks questions, a what-if, a rollover and the election per paycheck', async () => {
    const workspace = await openWorkspace();
    await workspace.command(
      "I'm 45, make 240k, 50% match up to 6%, paid twice a month, our plan takes after-tax, yes to in-plan conversions",
    );
    await workspace.command(
      'I plan to contribute 24,500, I have put in 20,000 so far, no after-tax contributions so far, nothing at other employers',
    );
    await workspace.say('change paychecks left');
    await workspace.say('5');
    const page = await openPage(workspace, { height: 1_100 });
    await say(page, 'what do I owe when I convert?', 'Your after-tax contributions convert without tax');
    await page.screenshot({ path: `${SHOTS}/topic.png` });
    await say(page, 'what if the match were 100% of the first 5%', 'I didn’t change your profile');
    await page.screenshot({ path: `${SHOTS}/what-if.png` });
    await say(
      page,
      'rollover 80k pretax 20k after-tax, 80k to traditional IRA, 20k to Roth IRA',
      'is $80,000 pre-tax',
    );
    await page.screenshot({ path: `${SHOTS}/rollover.png` });
    await say(page, 'paycheck', 'From your next paycheck on');
    await page.screenshot({ path: `${SHOTS}/paycheck.png` });
  });

  it('finds the question again after a restart in the middle', async () => {
    const file = temporaryFile();
    const first = await openWorkspace({ file });
    const before = await openPage(first);
    await say(before, "I'm 40, I make 240k", 'How much of your pay will you defer');
    await first.close();
    const after = await openPage(await openWorkspace({ file }), { greets: false });
    await say(after, '10%', 'How much of that have you deferred');
  });
});

describe('the page', () => {
  it('can be used with the keyboard only, and completes commands', async () => {
    const page = await openPage(await openWorkspace());
    await page.getByRole('textbox', { name: /^Message/ }).focus();
    await page.keyboard.type('/me');
    await page.keyboard.press('Tab');
    await page.keyboard.type('lim');
    await page.screenshot({ path: `${SHOTS}/completion.png` });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await lastMessage(page).getByText('The limits for 2025').waitFor();
    await page.screenshot({ path: `${SHOTS}/limits.png` });
    await lastMessage(page).getByRole('button', { name: 'Limits 2026' }).focus();
    await page.keyboard.press('Enter');
    await lastMessage(page).getByText('The limits for 2026').waitFor();
  });

  it('switches between people; what one sees alone the other does not', async () => {
    const page = await openPage(await openWorkspace());
    await page.getByRole('button', { name: 'general' }).click();
    await say(page, '/megaroth 52, 240k', 'Age:');
    await expect.poll(() => lastMessage(page).textContent()).toContain('Only visible to you');
    await page.getByLabel('You are').selectOption('robin');
    await page.getByRole('button', { name: 'general' }).click();
    await page.getByText('Nothing here yet.').waitFor();
  });

  it('each day stands above its messages; on a phone the clock leaves the room to them, a press away', async () => {
    const workspace = await openWorkspace({ today: '2026-06-15' });
    const page = await openPage(workspace, { width: 390, height: 844, timezoneId: 'UTC' });
    await say(page, 'limits', 'The limits for 2026');
    const step = page.getByRole('button', { name: '+1 day' });
    expect(await step.isVisible()).toBe(false);
    await page.locator('.clock summary').click();
    await step.click();
    await expect.poll(() => page.locator('.clock time').textContent()).toContain('Jun 16');
    await say(page, 'limits 2025', 'The limits for 2025');
    // Messages bear Slack's own time, whatever the clock says that the app goes by.
    const first = Number(await page.locator('.message').first().getAttribute('data-ts')) * 1_000;
    const day = { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
    expect(await page.locator('.day').first().textContent()).toBe(
      new Date(first).toLocaleDateString('en-US', day),
    );
    const top = await page.locator('.messages').boundingBox();
    await page.locator('.clock summary').click();
    expect((await page.locator('.messages').boundingBox())?.y).toBeLessThan(Math.min(top?.y ?? 0, 0.3 * 844));
  });

  it('where the app stops, it says so in plain words, and what was typed is still there', async () => {
    const workspace = await openWorkspace();
    const page = await openPage(workspace);
    await say(page, "I'm 40, I make 240k", 'How much of your pay will you defer');
    await page.route('**/local/**', (route) => route.abort());
    await page.locator('#write').fill('the max');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('I can’t reach the app.').waitFor();
    await expect.poll(() => page.locator('#write').inputValue()).toBe('the max');
    await page.screenshot({ path: `${SHOTS}/out-of-reach.png` });
    await page.unroute('**/local/**');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await lastMessage(page).getByText('How much of that have you deferred').waitFor();
  });

  it('keeps the messages over a reload', async () => {
    const page = await openPage(await openWorkspace());
    await say(page, "I'm 40, I make 240k", 'How much of your pay will you defer');
    await page.reload();
    await lastMessage(page).getByText('How much of your pay will you defer').waitFor();
  });

  it('shows the Home tab, light and dark, and at 390 pixels', async () => {
    const workspace = await openWorkspace();
    await workspace.command(
      '52, 240k, 50% match up to 6%, I plan to contribute 32,500, our plan takes after-tax, yes to in-plan conversions',
    );
    for (const view of [
      { dark: true },
      { width: 390, height: 844 },
      { width: 390, height: 844, dark: true },
    ]) {
      const page = await openPage(workspace, { ...view, greets: false });
      await page.getByRole('tab', { name: 'Home' }).click();
      await page.getByText('Where you stand').waitFor();
      await page.screenshot({
        path: `${SHOTS}/home-${view.width ?? 1200}-${view.dark ? 'dark' : 'light'}.png`,
      });
      const overflow = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(overflow).toBe(0);
    }
  });

  it('picks a date', async () => {
    const page = await openPage(await openWorkspace());
    await lastMessage(page).getByText('works out your mega backdoor Roth').first().waitFor();
    await say(page, 'start', 'When were you born?');
    await lastMessage(page).getByLabel('Pick your birth date').fill('1966-03-14');
    await lastMessage(page).getByRole('button', { name: 'Set date' }).click();
    await lastMessage(page).getByText('What’s your pay').waitFor();
  });

  it('shows modals with every kind of input, and keeps what was typed when something is wrong', async () => {
    const workspace = await openWorkspace();
    const page = await openPage(workspace);
    const { APP } = await import('../../src/local/people.ts');
    const call = async (method: string, body: object) =>
      (
        await fetch(`${workspace.url}/api/${method}`, {
          method: 'POST',
          headers: { authorization: `Bearer ${APP.botToken}`, 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
      ).json() as Promise<Record<string, unknown>>;
    const { personNamed } = await import('../../src/local/world.ts');
    const trigger = await workspace.world.triggerFor(personNamed('avery'));
    const text = (words: string) => ({ type: 'plain_text', text: words });
    const option = (words: string) => ({ text: text(words), value: words });
    const input = (id: string, element: object) => ({
      type: 'input',
      block_id: id,
      label: text(id),
      optional: true,
      element: { action_id: id, ...element },
    });
    const view = {
      type: 'modal',
      callback_id: 'trial',
      title: text('A trial'),
      submit: text('Save'),
      close: text('Cancel'),
      blocks: [
        input('Words', { type: 'plain_text_input' }),
        input('Number', { type: 'number_input', is_decimal_allowed: true }),
        input('Day', { type: 'datepicker' }),
        input('One of', { type: 'static_select', options: [option('red'), option('blue')] }),
        input('Radio', { type: 'radio_buttons', options: [option('yes'), option('no')] }),
        input('Several', { type: 'checkboxes', options: [option('a'), option('b')] }),
      ],
    };
    expect(await call('views.open', { trigger_id: trigger, view })).toMatchObject({ ok: true });
    const dialog = page.getByRole('dialog', { name: 'A trial' });
    await dialog.getByLabel('Words').fill('some words');
    await dialog.getByLabel('Number').fill('3.5');
    await dialog.getByLabel('One of').selectOption('blue');
    await dialog.getByLabel('yes').check();
    await dialog.getByLabel('b', { exact: true }).check();
    await page.screenshot({ path: `${SHOTS}/modal.png` });
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });
});
