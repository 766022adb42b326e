import { mergeConfig } from 'vitest/config';
import ours from './vitest.config.ts';

/** The whole app on PostgreSQL: every test that opens a workspace gets a database of its own on a real server. */
export default mergeConfig(ours, {
  test: {
    globalSetup: 'test/postgres-setup.ts',
    exclude: [
      // They look into the SQLite file, or start processes on one.
      'test/store/**',
      'test/process.test.ts',
      'test/end-to-end/kills.test.ts',
      // They have no data.
      'test/{answers,calculator,guidance,measure,package,participant,documents}/**',
    ],
  },
});
