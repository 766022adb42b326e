import type { YearData } from './schema.ts';

const notice = 'IRS Notice 2025-67';

export default {
  taxYear: 2026,
  electiveDeferral: { amount: 24_500, source: `${notice}; IRC 402(g)(1)` },
  catchUp: { amount: 8000, source: `${notice}; IRC 414(v)(2)(B)(i)` },
  superCatchUp: { amount: 11_250, source: `${notice}; IRC 414(v)(2)(E)` },
  annualAdditions: { amount: 72_000, source: `${notice}; IRC 415(c)(1)(A)` },
  compensation: { amount: 360_000, source: `${notice}; IRC 401(a)(17)` },
  highlyCompensated: { amount: 160_000, source: `${notice}; IRC 414(q)(1)(B)` },
  keyEmployee: { amount: 235_000, source: `${notice}; IRC 416(i)(1)(A)(i)` },
  rothCatchUpWages: { amount: 150_000, source: `${notice}; IRC 414(v)(7)(A)` },
  ira: { amount: 7500, source: `${notice}; IRC 219(b)(5)(A)` },
  iraCatchUp: { amount: 1100, source: `${notice}; IRC 219(b)(5)(B)` },
  rothIraPhaseOut: {
    single: { from: 153_000, to: 168_000, source: `${notice}; IRC 408A(c)(3)` },
    marriedFilingJointly: { from: 242_000, to: 252_000, source: `${notice}; IRC 408A(c)(3)` },
    marriedFilingSeparately: { from: 0, to: 10_000, source: `${notice}; IRC 408A(c)(3)` },
  },
  socialSecurityWageBase: {
    amount: 184_500,
    source:
      'Social Security Administration, contribution and benefit base for 2026; Social Security Act section 230',
  },
} satisfies YearData;
