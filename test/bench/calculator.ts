/** How fast the calculator is, on one core, as a ratio to the same arithmetic in plain numbers. */
import { spawnSync } from 'node:child_process';
import { calculate, limitsFor } from '../../src/calculator/index.ts';

const request = {
  taxYear: 2026,
  participant: {
    ageAtYearEnd: 52,
    compensation: 240_000,
    electiveDeferrals: { planned: 32_500, yearToDate: 20_000 },
    afterTax: { yearToDate: 4_000 },
  },
  plan: { allowsAfterTax: true, allowsInPlanConversion: true, match: [{ rate: 0.5, upToPercentOfPay: 6 }] },
};

/** The same arithmetic without a check, a derivation or exactness. */
function inPlainNumbers({ participant }: typeof request): number {
  const [own, catchUp, all, payLimit] = [24_500, 8_000, 72_000, 360_000];
  const deferral = Math.min(
    Math.max(participant.electiveDeferrals.planned, participant.electiveDeferrals.yearToDate),
    own + catchUp,
    participant.compensation,
  );
  const match = Math.min(deferral, Math.min(participant.compensation, payLimit) * 0.06) * 0.5;
  return Math.max(0, Math.min(all, participant.compensation) - Math.min(deferral, own) - match);
}

/** Runs a second to warm up and a second to measure; calls a second. */
function perSecond(action: () => unknown): number {
  const run = (milliseconds: number): number => {
    const until = performance.now() + milliseconds;
    let calls = 0;
    while (performance.now() < until) for (let index = 0; index < 100; index++, calls++) action();
    return calls;
  };
  run(1_000);
  const start = performance.now();
  const calls = run(1_000);
  return (calls / (performance.now() - start)) * 1_000;
}

function importMilliseconds(): number {
  const code = `const t = performance.now(); await import('./src/calculator/index.ts'); console.log(performance.now() - t)`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
  return Number(stdout);
}

const rows = {
  calculate: perSecond(() => calculate(request)),
  limitsFor: perSecond(() => limitsFor(2026)),
  'plain numbers': perSecond(() => inPlainNumbers(request)),
};
for (const [name, rate] of Object.entries(rows))
  console.log(
    `${name}: ${Math.round(rate).toLocaleString('en-US')} a second, ${(rows['plain numbers'] / rate).toPrecision(3)} times the time of plain numbers`,
  );
console.log(`import: ${importMilliseconds().toFixed(0)} ms`);
