import { expect, it } from 'vitest';
import { problemsIn } from '../axe.ts';
import { pagesInBrowser, say } from '../page.ts';
import { openWorkspace } from '../workspace.ts';

/** The local page for whoever hears it, uses no mouse, or has a small screen: axe-core finds nothing in any state. */

const openPage = pagesInBrowser();
it.each([
  ['wide', 1_200, false],
  ['wide and dark', 1_200, true],
  ['on a phone', 390, false],
  ['at 200%', 600, false],
] as const)('%s', async (_, width, dark) => {
  const workspace = await openWorkspace({ today: '2026-11-27' });
  const page = await openPage(workspace, { width, height: 844, dark });
  // The conversation has the place beside the sidebar, or below it.
  const box = await page.locator('main').boundingBox();
  expect(box?.width).toBeGreaterThan(width * (width > 720 ? 0.75 : 0.95));
  expect(await problemsIn(page)).toEqual([]);
  await say(page, "I'm 52, make 180k, max out, paid biweekly, next payday December 4", 'Got it');
  await say(page, 'headroom', 'If your plan allows it');
  await say(page, 'paycheck', 'I can’t give you a figure yet');
  await say(page, 'pro-rata 80k pretax 20k after-tax', '80% pre-tax and 20% after-tax');
  await say(page, 'help', 'paycheck');
  expect(await problemsIn(page)).toEqual([]);
  await page.getByRole('tab', { name: 'Home' }).click();
  await page.getByText('Where you stand in 2026').waitFor();
  expect(await problemsIn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Change it in a form' }).click();
  await page.getByRole('dialog').waitFor();
  expect(await problemsIn(page)).toEqual([]);
});

it('from the top of the page one key leads to the message field', async () => {
  const page = await openPage(await openWorkspace());
  const first = 'document.querySelector("a[href], button, select, input, textarea")';
  expect(await page.evaluate(`${first}.className`)).toBe('skip');
  await page.evaluate(`${first}.focus()`);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate('document.activeElement?.id')).toBe('write');
});
