import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { FIGURES_2027 } from '../hr/new-limits.ts';
import { lastMessage, pagesInBrowser, SHOTS, say } from '../page.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';

const openBrowser = pagesInBrowser();

async function openPage(workspace: Workspace, person: string): Promise<Page> {
  const page = await openBrowser(workspace, { height: 1_000, timezoneId: 'UTC' });
  page.setDefaultTimeout(20_000);
  await be(page, person);
  return page;
}

/** Somebody else sits down. */
async function be(page: Page, person: string): Promise<void> {
  await page.getByLabel('You are').selectOption(person);
  await page.getByRole('textbox', { name: /^Message/ }).waitFor();
}
async function goTo(page: Page, conversation: string): Promise<void> {
  await page.getByRole('button', { name: conversation }).click();
  await page.getByRole('textbox', { name: `Message #${conversation}` }).waitFor();
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).last().click();
const dialog = (page: Page) => page.getByRole('dialog');
const next = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true }).click();

describe('HR in a browser', () => {
  it('sets up the plan, sees what is wrong at its field, and the preview; then nobody is asked', async () => {
    const workspace = await openWorkspace({ today: '2026-11-03' });
    const page = await openPage(workspace, 'robin');
    await page.getByRole('tab', { name: 'Home' }).click();
    await page.getByText('For HR').waitFor();
    await page.screenshot({ path: `${SHOTS}/hr-home.png` });
    await page.getByRole('button', { name: 'Plan', exact: true }).click();
    await page.getByRole('tab', { name: /Messages/ }).click();
    await lastMessage(page).getByText('No plan has been entered yet').waitFor();
    await press(page, 'Enter a plan');
    await dialog(page).getByLabel('Name of the plan').fill('Acme 401(k)');
    await dialog(page).getByLabel('Recordkeeper', { exact: true }).fill('Northfield');
    await dialog(page).getByLabel('Link to the recordkeeper').fill('northfield.example');
    await next(page, 'Next');
    await dialog(page).getByText('I need a link that starts with https://').waitFor();
    await page.screenshot({ path: `${SHOTS}/hr-plan-wrong.png` });
    await dialog(page).getByLabel('Link to the recordkeeper').fill('https://northfield.example');
    await next(page, 'Next');
    await dialog(page).getByText('2 of 5').waitFor();
    await dialog(page).getByLabel('Can people make after-tax contributions').selectOption('yes');
    await dialog(page).getByLabel('Can after-tax money be converted').selectOption('yes');
    await dialog(page).getByLabel('How is it converted?').selectOption('quarterly');
    await page.screenshot({ path: `${SHOTS}/hr-plan-2.png` });
    await next(page, 'Next');
    await dialog(page).getByText('3 of 5').waitFor();
    await dialog(page).getByLabel('Employer match').fill('50% of the first 6%');
    await next(page, 'Next');
    await dialog(page).getByText('4 of 5').waitFor();
    await dialog(page).getByLabel('Pay dates of the year').fill('every 2 weeks from January 9, 2026');
    await next(page, 'Next');
    await dialog(page).getByText('5 of 5').waitFor();
    await dialog(page).getByText('After-tax room: $42,100').waitFor();
    await dialog(page).screenshot({ path: `${SHOTS}/hr-plan-preview.png` });
    await next(page, 'Save');
    await lastMessage(page).getByText('is saved, starting with tax year 2026').waitFor();

    await be(page, 'avery');
    await say(
      page,
      'I was born in 1981, make 180k, I plan to defer 24,500, nothing so far',
      /deferred|employer’s plan|wages/,
    );
    await say(page, '/megaroth headroom', 'as HR entered them on November 3, 2026');
    await lastMessage(page)
      .getByText(/You can (?:still )?put/)
      .waitFor();
    await lastMessage(page).screenshot({ path: `${SHOTS}/hr-answer-names-plan.png` });
  });

  it('enters a made-up 2099, announces it, and an employee presses the button', async () => {
    const workspace = await openWorkspace({ today: '2026-11-03' });
    await workspace.deliver();
    const page = await openPage(workspace, 'robin');
    await say(page, 'enter limits', 'The limits I know');
    await press(page, 'Enter another year');
    const made: Record<string, string> = {
      'Tax year': '2099',
      'The IRS notice they are from': 'made up, to try Megaroth out',
      'Source of the Social Security wage base': 'made up, to try Megaroth out',
    };
    await dialog(page).getByText('Enter each figure').waitFor();
    const figures = Object.values(FIGURES_2027).slice(2);
    const labels = await dialog(page).locator('.input .label').allTextContents();
    for (const [index, label] of labels.slice(2, 16).entries()) made[label.trim()] = figures[index] ?? '';
    for (const [label, value] of Object.entries(made))
      await dialog(page).getByLabel(label, { exact: true }).fill(value);
    await dialog(page).getByRole('checkbox').check();
    await dialog(page).screenshot({ path: `${SHOTS}/hr-limits.png` });
    await next(page, 'Check');
    await dialog(page).getByText('The 2099 limits (made up, to try Megaroth out)').waitFor();
    await dialog(page).screenshot({ path: `${SHOTS}/hr-limits-review.png` });
    await next(page, 'Enter them');
    await lastMessage(page).getByText('are now in effect everywhere').waitFor();
    await say(page, 'announce 2099', 'The announcement.');
    await press(page, 'Choose channels');
    await dialog(page).getByRole('checkbox', { name: 'hr-benefits' }).check();
    await next(page, 'Save');
    await lastMessage(page).getByText('Channels:').waitFor();
    await press(page, 'Edit the introduction');
    await dialog(page).getByLabel('Introduction').fill('These are the limits of next year.');
    await next(page, 'Save');
    await page.locator('.message').nth(-2).getByText('These are the limits of next year.').waitFor();
    await page.screenshot({ path: `${SHOTS}/hr-announce-preview.png`, fullPage: true });
    await press(page, 'Post now');
    await next(page, 'Post it');
    await lastMessage(page).getByText('Posting it in one channel').waitFor();
    for (let hour = 0; hour < 2; hour++) await page.getByRole('button', { name: '+1 hour' }).click();
    await lastMessage(page).getByText('once in each').waitFor();
    await goTo(page, 'hr-benefits');
    await lastMessage(page).getByText('New 401(k) limits for 2099 (made up, to try Megaroth out)').waitFor();
    await lastMessage(page).screenshot({ path: `${SHOTS}/hr-announcement.png` });

    await be(page, 'avery');
    await say(
      page,
      'I was born in 1981, make 300k, no match, my plan takes after-tax and converts in the plan',
      /deferred|defer/,
    );
    await goTo(page, 'hr-benefits');
    await press(page, 'What does it mean for me?');
    await lastMessage(page).getByText('Only visible to you').waitFor();
    await lastMessage(page).getByText('What the 2099 limits mean for you.').waitFor();
    await lastMessage(page).screenshot({ path: `${SHOTS}/hr-for-me.png` });
    await be(page, 'jordan');
    await goTo(page, 'hr-benefits');
    expect(await page.locator('.message').filter({ hasText: 'mean for you' }).count()).toBe(0);
  });

  it('a moved clock brings reminders, and posts at their time', async () => {
    const workspace = await openWorkspace({ today: '2026-12-20' });
    const page = await openPage(workspace, 'avery');
    await say(page, 'remind me', 'Reminders are off');
    await press(page, 'Set up reminders');
    await dialog(page).screenshot({ path: `${SHOTS}/reminders-modal.png` });
    await next(page, 'Turn on');
    await lastMessage(page).getByText('Reminders are on').waitFor();
    await page.getByLabel('Move the clock to').fill('2026-12-27T15:00');
    await lastMessage(page).getByText('Your 2026, from what you told me').waitFor();
    await page.screenshot({ path: `${SHOTS}/reminder.png` });
    await page.getByText('Your 2026, from what you told me').waitFor();
    await press(page, 'Stop reminders');
    await lastMessage(page).getByText('turns them back on').waitFor();
  });

  it('a post at a time comes when the clock is moved there', async () => {
    const workspace = await openWorkspace({ today: '2026-11-03' });
    const page = await openPage(workspace, 'robin');
    await say(page, 'announce 2026', 'The announcement.');
    await press(page, 'Choose channels');
    await dialog(page).getByRole('checkbox', { name: 'hr-benefits' }).check();
    await next(page, 'Save');
    await press(page, 'Post at a time');
    await dialog(page).getByLabel('When to post it').fill('2026-11-10T09:00');
    await next(page, 'Post at a time');
    await lastMessage(page).getByText('It will be posted on').waitFor();
    await page.getByRole('button', { name: '+1 day' }).click();
    await goTo(page, 'hr-benefits');
    await page.getByText('Nothing here yet.').waitFor();
    await page.getByLabel('Move the clock to').fill('2026-11-10T09:01');
    await lastMessage(page).getByText('New 401(k) limits for 2026').waitFor();
  });

  it('whoever sits down again where they sat loses nothing', async () => {
    const workspace = await openWorkspace({ today: '2026-11-03' });
    const page = await openBrowser(workspace);
    for (let time = 0; time < 10; time++) await page.getByLabel('You are').selectOption('avery');
    await say(page, 'remind me', 'Reminders are off');
  });

  it('a page whose first questions fail asks again, and is no page without a conversation', async () => {
    const workspace = await openWorkspace({ today: '2026-11-03' });
    let failures = 0;
    const page = await openBrowser(workspace, {
      onTheWay: (context) =>
        context.route('**/local/conversations*', (route) =>
          failures++ < 2 ? route.abort('connectionreset') : route.continue(),
        ),
    });
    await page.getByLabel('You are').selectOption('robin');
    await say(page, 'numbers', 'There are no numbers yet');
    expect(failures).toBeGreaterThan(2);
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('whoever sits down next writes in their own conversation, however fast', async () => {
    const workspace = await openWorkspace({ today: '2026-11-03' });
    const page = await openPage(workspace, 'avery');
    for (const person of ['robin', 'jordan', 'robin']) {
      await page.getByLabel('You are').selectOption(person);
      await say(page, 'numbers', 'There are no numbers yet');
    }
    const said = async (person: string) =>
      (await workspace.messages(person)).filter(({ text }) => text === 'numbers').length;
    expect([await said('avery'), await said('jordan'), await said('robin')]).toEqual([0, 1, 2]);
  });

  it('admins, their audit list, and the numbers', async () => {
    const workspace = await openWorkspace({ today: '2026-11-03' });
    const page = await openPage(workspace, 'robin');
    await say(page, 'admin', 'The admins of Megaroth here');
    await page.getByLabel('Add an admin').selectOption({ label: 'Jordan Reyes' });
    await lastMessage(page).getByText('is now an admin').waitFor();
    await say(page, 'admin audit', 'What admins did');
    await page.screenshot({ path: `${SHOTS}/hr-audit.png` });
    await press(page, 'Export as CSV');
    await lastMessage(page).getByRole('link', { name: 'megaroth-audit.csv' }).waitFor();
    const download = page.waitForEvent('download');
    await lastMessage(page).getByRole('link', { name: 'megaroth-audit.csv' }).click();
    expect((await download).suggestedFilename()).toBe('megaroth-audit.csv');
    await say(page, 'numbers', 'There are no numbers yet');
  });
});
