import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LetterContent } from '../../src/hr/letter.ts';
import { REMINDERS } from '../../src/participant/reminder-settings.ts';
import { problemsIn } from '../axe.ts';
import { launchBrowser } from '../browser.ts';
import { galleryHtml, openGallery } from './page.ts';
import { replyStates } from './replies.ts';
import { outlineOf, type State } from './state.ts';
import { walkStates } from './walks.ts';

/**
 * Every screen of the app, side by side. `npm run gallery` also takes their pictures, to be looked at one by one,
 * into `test/.gallery/`.
 */
const FOLDER = 'test/.gallery';

/** The kinds of letters, by the compiler's word all of them; of a reminder each kind is one. */
const LETTERS = Object.keys({
  doubt: true,
  confirmLimits: true,
  limitsDecided: true,
  draftReady: true,
  announcement: true,
  announcementProgress: true,
  announcementReport: true,
  forgetting: true,
  numbers: true,
  correction: true,
} satisfies Record<Exclude<LetterContent['kind'], 'reminder'>, true>);

/** The windows that the app opens, by their names in the source. */
const windowsInTheSource = (): string[] =>
  globSync('src/slack/**/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bmodal\(\s*'(\w+)'/g)].map(([, name = '']) => name),
  );

/** Made once, by the test that comes first. */
let made: Promise<State[]> | undefined;
const screens = (): Promise<State[]> => {
  made ??= (async () => [...(await replyStates()), ...(await walkStates())])();
  return made;
};

describe('every screen', () => {
  it('of each kind of reply, letter, window and Home is there', async () => {
    const kinds = new Set((await screens()).map(({ kind }) => kind));
    const expected = [
      ...REMINDERS.map((reminder) => `letter:reminder:${reminder}`),
      ...LETTERS.map((letter) => `letter:${letter}`),
      ...windowsInTheSource().map((name) => `window:${name}`),
      'home',
    ];
    expect(expected.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it('is within Slack’s limits', async () => {
    const wrong = (await screens()).flatMap(({ name, problems }) =>
      problems.map((problem) => `${name}: ${problem}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has the structure that was looked at', async () => {
    const outlines = (await screens()).map((state) => [
      `${state.kind} · ${state.name}`,
      ...outlineOf(state).map((line) => `  ${line}`),
    ]);
    await expect(`${outlines.flat().join('\n')}\n`).toMatchFileSnapshot('structure.txt');
  });
});

describe('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it.each([
    { width: 1_200, dark: false },
    { width: 390, dark: true },
  ])('axe-core finds nothing in any of them, $width wide, dark: $dark', async (looked) => {
    const page = await openGallery(browser, await galleryHtml(await screens()), looked);
    expect(await problemsIn(page)).toEqual([]);
  });

  it.runIf(process.env.GALLERY === 'pictures').each([
    { width: 1_200, dark: false },
    { width: 1_200, dark: true },
    { width: 390, dark: false },
    { width: 390, dark: true },
  ])('pictures, $width wide, dark: $dark', { timeout: 600_000 }, async (looked) => {
    const states = await screens();
    const html = await galleryHtml(states);
    const page = await openGallery(browser, html, looked);
    const folder = `${FOLDER}/${looked.width}-${looked.dark ? 'dark' : 'light'}`;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${FOLDER}/index.html`, html);
    for (const [index, { kind, name }] of states.entries())
      await page.locator(`#screen-${index}`).screenshot({ path: `${folder}/${fileName(index, kind, name)}` });
  });
});

const fileName = (index: number, kind: string, name: string): string =>
  `${String(index).padStart(3, '0')} ${kind} ${name}.png`.replaceAll(/[^\w.]+/g, '-');
