import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { buildPage } from '../../src/local/page-files.ts';
import { APP, PEOPLE } from '../../src/local/people.ts';
import type { State } from './state.ts';

/** The gallery as a page: all screens one below the other. */
export async function galleryHtml(screens: readonly State[]): Promise<string> {
  const { script, style } = await buildPage('gallery');
  const mentioned = new Set(JSON.stringify(screens).match(/(?<=<#)C\w+(?=>)/g));
  const workspace = {
    people: PEOPLE.map(({ name, id, realName, role }) => ({ name, id, realName, role })),
    channels: [...mentioned].map((id, index) => ({ id, name: `channel-${index + 1}` })),
    app: { name: APP.name, userId: APP.botUserId },
    commands: [],
    shortcuts: [],
  };
  // Nothing in what is shown can end the element that it stands in.
  const data = JSON.stringify({ workspace, screens }).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Megaroth: gallery</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body><div id="root"></div>
<script type="application/json" id="screens">${data}</script>
<script type="module">${script.replaceAll('</script', '<\\/script')}</script>
</body>
</html>`;
}

export type Looked = { width: number; dark: boolean };

/** Opens the gallery in a real browser. */
export async function openGallery(browser: Browser, html: string, { width, dark }: Looked): Promise<Page> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(html);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
  });
  onTestFinished(async () => {
    await context.close();
    server.close();
  });
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.locator('.gallery').waitFor();
  return page;
}
