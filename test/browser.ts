import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** Chrome of the machine, where the packaged browser does not run. */
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'];

/** No look-ups and no updates of its own: the tests need no network. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A real browser: the one from the packages, or one that is installed. */
export async function launchBrowser(): Promise<Browser> {
  const args = [
    ...chromium.args.filter((arg) => !arg.startsWith('--single-process') && arg !== '--no-zygote'),
    ...QUIET,
  ];
  const packaged = await chromium.executablePath();
  try {
    return await playwright.launch({ executablePath: packaged, args, headless: true });
  } catch (error) {
    const installed = INSTALLED.find((path) => existsSync(path));
    if (!installed) throw error;
    return playwright.launch({ executablePath: installed, args: QUIET, headless: true });
  }
}
