import { defineConfig } from 'vitest/config';

/** What the mutation run tests with: the calculator's own tests, with fewer random cases for each mutant. */
export default defineConfig({
  test: { include: ['test/calculator/*.test.ts'], env: { RANDOM_CASES: '150' } },
});
