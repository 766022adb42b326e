import type { YearData } from './schema.ts';

const notice = 'IRS Notice 2024-80';

export default {
  taxYear: 2025,
  electiveDeferral: { amount: 23_500, source: `${notice}; IRC 402(g)(1)` },
  catchUp: { amount: 7500, source: `${notice}; IRC 414(v)(2)(B)(i)` },
  superCatchUp: { amount: 11_250, source: `${notice}; IRC 414(v)(2)(E)` },
  annualAdditions: { amount: 70_000, source: `${notice}; IRC 415(c)(1)(A)` },
  compensation: { amount: 350_000, source: `${notice}; IRC 401(a)(17)` },
  highlyCompensated: { amount: 160_000, source: `${notice}; IRC 414(q)(1)(B)` },
  keyEmployee: { amount: 230_000, source: `${notice}; IRC 416(i)(1)(A)(i)` },
  rothCatchUpWages: null, // the mandate begins with tax year 2026: IRS Notice 2023-62
  ira: { amount: 7000, source: `${notice}; IRC 219(b)(5)(A)` },
  iraCatchUp: { amount: 1000, source: `${notice}; IRC 219(b)(5)(B)` },
  rothIraPhaseOut: {
    single: { from: 150_000, to: 165_000, source: `${notice}; IRC 408A(c)(3)` },
    marriedFilingJointly: { from: 236_000, to: 246_000, source: `${notice}; IRC 408A(c)(3)` },
    marriedFilingSeparately: { from: 0, to: 10_000, source: `${notice}; IRC 408A(c)(3)` },
  },
  socialSecurityWageBase: {
    amount: 176_100,
    source:
      'Social Security Administration, contribution and benefit base for 2025; Social Security Act section 230',
  },
} satisfies YearData;
