import { mkdirSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { launchBrowser } from './browser.ts';
import type { Workspace } from './workspace.ts';

/** Where the screenshots go, to be looked at; the README shows some of them. */
export const SHOTS = 'test/.screenshots';

export type View = {
  width?: number;
  height?: number;
  dark?: boolean;
  timezoneId?: string;
  /** Whether the app greets, as it does whoever it knows nothing of. */
  greets?: boolean;
  /** What happens to the page's requests on their way. */
  onTheWay?: (context: BrowserContext) => Promise<unknown>;
};
export type OpenPage = (workspace: Workspace, view?: View) => Promise<Page>;

/** One browser for the tests of a file; gives back how to open the local workspace in it. */
export function pagesInBrowser(): OpenPage {
  let browser: Browser;
  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  return async (
    { url },
    { width = 1_200, height = 900, dark = false, greets = true, timezoneId, onTheWay } = {},
  ) => {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      ...(timezoneId && { timezoneId }),
    });
    await onTheWay?.(context);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    onTestFinished(async () => {
      await context.close();
      expect(errors).toEqual([]);
    });
    await page.goto(url);
    // The greeting comes at its own time: what a test does begins after it.
    await page.locator('textarea:enabled').waitFor();
    if (greets) await page.locator('.message').first().waitFor();
    return page;
  };
}

/** Writes in the open conversation, and waits for words of the answer. */
export async function say(page: Page, text: string, answer: string | RegExp): Promise<void> {
  const field = page.getByRole('textbox', { name: /^Message/ });
  await field.fill(text);
  await field.press('Enter');
  await lastMessage(page).getByText(answer).first().waitFor();
}

export const lastMessage = (page: Page) => page.locator('.message').last();
