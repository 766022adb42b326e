import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { z } from 'zod';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const foundByAxe = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })),
    }),
  ),
});

/** What axe-core finds wrong in a page, one line each. */
export async function problemsIn(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = foundByAxe.parse(await page.evaluate('axe.run(document, { resultTypes: ["violations"] })'));
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) => `${id}: ${html.slice(0, 140)} ${failureSummary?.split('\n')[1] ?? ''}`,
    ),
  );
}
