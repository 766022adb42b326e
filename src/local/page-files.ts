import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The page, ready to be served. */
export type PageFiles = { html: string; script: string; style: string };

const HTML = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Megaroth: local workspace</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
</head>
<body><div id="root"></div><script type="module" src="/page.js"></script></body>
</html>`;

/**
 * Bundles the page in memory; it takes a fraction of a second.
 *
 * @param entry `main` is the workspace; `gallery` shows given screens one below the other
 */
export async function buildPage(entry: 'main' | 'gallery' = 'main'): Promise<PageFiles> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`./page/${entry}.tsx`, import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    minify: true,
    outdir: '/page',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  const ending = (suffix: string) => outputFiles.find(({ path }) => path.endsWith(suffix))?.text ?? '';
  return { html: HTML, script: ending('.js'), style: ending('.css') };
}
