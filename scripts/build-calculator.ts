/** Builds the calculator as a package of its own, in dist/: JavaScript, type declarations, JSON Schema. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { jsonSchemas } from '../src/calculator/json-schema.ts';

const root = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string;
  dependencies: Record<string, string>;
};

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist', { recursive: true });
const { status } = spawnSync('node_modules/.bin/tsc', ['-p', 'tsconfig.calculator.json'], {
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);

const needed = ['decimal.js', 'zod'];
writeFileSync('dist/calculator/schema.json', JSON.stringify(jsonSchemas(), null, 2));
writeFileSync(
  'dist/package.json',
  JSON.stringify(
    {
      name: 'megaroth',
      version: root.version,
      description:
        'Exact, sourced arithmetic of the mega backdoor Roth: contributions, matches, paychecks, distributions.',
      type: 'module',
      engines: { node: '>=20' },
      sideEffects: false,
      exports: {
        './calculator': { types: './calculator/index.d.ts', default: './calculator/index.js' },
        './calculator/schema.json': './calculator/schema.json',
      },
      files: ['calculator'],
      dependencies: Object.fromEntries(needed.map((name) => [name, root.dependencies[name]])),
    },
    null,
    2,
  ),
);
