import { mergeConfig } from 'vitest/config';
import ours from './vitest.config.ts';

/** What a change of the law, of the reading or of the conversation breaks first: without Slack, a browser or processes. */
export default mergeConfig(ours, {
  test: {
    // None of them leaves anything behind, and each module is read once.
    isolate: false,
    exclude: [
      'test/{end-to-end,gallery,hr,slack,store,package}/**',
      'test/{process,socket-mode,local-web-api}.test.ts',
      // Seconds each, and the whole suite has them.
      'test/**/hostile.test.ts',
      'test/guidance/one-figure.test.ts',
      'test/calculator/properties.test.ts',
      'test/answers/trained.test.ts',
    ],
  },
});
