import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FUNCTIONS } from '../../src/calculator/functions.ts';
import { jsonSchemas } from '../../src/calculator/json-schema.ts';
import { launchBrowser } from '../browser.ts';
import { PERSON_OF_60 as request } from '../calculator/requests.ts';

const program = `import { calculate } from 'megaroth/calculator';
const result = calculate(${JSON.stringify(request)});
const shown = JSON.stringify([result.afterTax.headroom, result.grandTotal]);`;

describe('the calculator as a package', () => {
  let project = '';
  beforeAll(() => {
    execFileSync('npm', ['run', '-s', 'build:calculator']);
    project = mkdtempSync(join(tmpdir(), 'megaroth-package-'));
    const [packed] = JSON.parse(
      execFileSync('npm', ['pack', '--json', '--pack-destination', project, './dist'], { encoding: 'utf8' }),
    ) as { filename: string }[];
    writeFileSync(
      join(project, 'package.json'),
      JSON.stringify({ name: 'somebody-elses', private: true, type: 'module' }),
    );
    execFileSync('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', `./${packed?.filename}`], {
      cwd: project,
    });
  }, 120_000);
  afterAll(() => rmSync(project, { recursive: true, force: true }));

  it('has no dependency but decimal.js and zod, and nothing of Slack', () => {
    const { dependencies } = JSON.parse(
      readFileSync(join(project, 'node_modules/megaroth/package.json'), 'utf8'),
    ) as { dependencies: object };
    expect(Object.keys(dependencies)).toEqual(['decimal.js', 'zod']);
    const { stdout } = spawnSync('ls', [join(project, 'node_modules')], { encoding: 'utf8' });
    expect(stdout.trim().split('\n')).toEqual(['decimal.js', 'megaroth', 'zod']);
  });

  it('runs under Node 20', () => {
    writeFileSync(join(project, 'main.js'), `${program}\nconsole.log(process.version, shown);`);
    const onPath = spawnSync('which', ['-a', 'node'], { encoding: 'utf8' }).stdout.trim().split('\n');
    const twenty = onPath.find((node) =>
      spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.startsWith('v20.'),
    );
    const output = twenty
      ? execFileSync(twenty, ['main.js'], { cwd: project, encoding: 'utf8' })
      : execFileSync('npx', ['--yes', '-p', 'node@20', 'node', 'main.js'], {
          cwd: project,
          encoding: 'utf8',
        });
    expect(output).toMatch(/^v20\..* \["31500","81250"\]/);
  });

  it('has type declarations that a project of somebody else’s compiles against', () => {
    writeFileSync(
      join(project, 'main.ts'),
      `${program}\nexport const room: string = result.afterTax.headroom.toFixed(2);\nexport { shown };`,
    );
    const options = [
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2022',
      '--types',
      '',
      'main.ts',
    ];
    const compiled = spawnSync(join(process.cwd(), 'node_modules/.bin/tsc'), options, {
      cwd: project,
      encoding: 'utf8',
    });
    expect(compiled.stdout).toBe('');
  });

  it('runs in a browser', async () => {
    writeFileSync(join(project, 'browser.js'), `${program}\nglobalThis.shown = shown;`);
    const { outputFiles } = await build({
      entryPoints: [join(project, 'browser.js')],
      bundle: true,
      write: false,
      format: 'iife',
      platform: 'browser',
    });
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
      expect(await page.evaluate('globalThis.shown')).toBe('["31500","81250"]');
    } finally {
      await browser.close();
    }
  });

  it('ships the JSON Schema of every request and result', () => {
    const shipped = JSON.parse(
      readFileSync(join(project, 'node_modules/megaroth/calculator/schema.json'), 'utf8'),
    ) as object;
    expect(Object.keys(shipped)).toEqual(Object.keys(FUNCTIONS));
    expect(shipped).toEqual(JSON.parse(JSON.stringify(jsonSchemas())));
  });
});

describe('the command line', () => {
  const calculate = (input: string, ...args: string[]) =>
    spawnSync('node_modules/.bin/node', ['src/command-line.ts', ...args], { input, encoding: 'utf8' });

  it('prints the result as JSON', () => {
    const { stdout, status } = calculate(JSON.stringify(request));
    expect([status, (JSON.parse(stdout) as { grandTotal: string }).grandTotal]).toEqual([0, '81250']);
  });
  it('explains it as text, line by line', () => {
    expect(calculate(JSON.stringify(request), '--explain').stdout).toMatch(
      /Room for after-tax money this year: \$31,500 = \[\d+\] {2}\(IRC 415\(c\)\)/,
    );
  });
  it('says which file it checks, where there is none', () => {
    const { stderr, status } = calculate('', '--check', 'nowhere.txt');
    expect([status, stderr]).toEqual([2, '--check: got nowhere.txt; allowed: one file that is there\n']);
  });
  it('explains every year of a projection, rates as percents', () => {
    const assumptions = {
      ...{ age: 40, toAge: 42, yearly: 1_000, annualReturn: 0.1 },
      ...{ taxLater: 0.3, capitalGainsRate: 0.2 },
    };
    const { stdout } = calculate(JSON.stringify(assumptions), '--explain', '--function', 'project');
    expect(stdout.match(/^\d:$/gm)).toEqual(['1:', '2:']);
    expect(stdout).toMatch(/Return of the year: 10% /);
    expect(stdout).toMatch(/left alone in the plan: \$2,217 = \[\d+\] - cents/);
    expect(stdout).toContain('cents(): rounded to the cent');
  });
  it('runs another function', () => {
    expect(calculate('{"birthYear":1966}', '--function', 'requiredDistributions').stdout).toContain(
      '"startAge": 75',
    );
  });
  it.each([
    [
      '{"taxYear":2026,"participant":{"compensation":-1}}',
      [],
      /participant\.compensation: got -1; allowed: dollars/,
    ],
    [
      '{"taxYear":2031,"participant":{"ageAtYearEnd":40,"compensation":1,"electiveDeferrals":{"planned":1}}}',
      [],
      /taxYear: got 2031; allowed: .*2026/,
    ],
    ['not json', [], /input: got text that is no JSON/],
    ['{}', ['--function', 'guess'], /--function: got guess; allowed: calculate, .*distribute/],
    ['{}', ['--loud'], /--loud: not an option/],
  ])('refuses %s %j with exit code 2, field by field', (input, args, message) => {
    const { status, stderr, stdout } = calculate(input, ...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });
});
