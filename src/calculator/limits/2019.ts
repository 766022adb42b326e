import type { YearData } from './schema.ts';

const notice = 'IRS Notice 2018-83';

export default {
  taxYear: 2019,
  electiveDeferral: { amount: 19_000, source: `${notice}; IRC 402(g)(1)` },
  catchUp: { amount: 6000, source: `${notice}; IRC 414(v)(2)(B)(i)` },
  superCatchUp: null, // begins with tax year 2025: SECURE 2.0 section 109
  annualAdditions: { amount: 56_000, source: `${notice}; IRC 415(c)(1)(A)` },
  compensation: { amount: 280_000, source: `${notice}; IRC 401(a)(17)` },
  highlyCompensated: { amount: 125_000, source: `${notice}; IRC 414(q)(1)(B)` },
  keyEmployee: { amount: 180_000, source: `${notice}; IRC 416(i)(1)(A)(i)` },
  rothCatchUpWages: null, // the mandate begins with tax year 2026: IRS Notice 2023-62
  ira: { amount: 6000, source: `${notice}; IRC 219(b)(5)(A)` },
  iraCatchUp: { amount: 1000, source: `${notice}; IRC 219(b)(5)(B)` },
  rothIraPhaseOut: {
    single: { from: 122_000, to: 137_000, source: `${notice}; IRC 408A(c)(3)` },
    marriedFilingJointly: { from: 193_000, to: 203_000, source: `${notice}; IRC 408A(c)(3)` },
    marriedFilingSeparately: { from: 0, to: 10_000, source: `${notice}; IRC 408A(c)(3)` },
  },
  socialSecurityWageBase: {
    amount: 132_900,
    source:
      'Social Security Administration, contribution and benefit base for 2019; Social Security Act section 230',
  },
} satisfies YearData;
