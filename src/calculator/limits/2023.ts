import type { YearData } from './schema.ts';

const notice = 'IRS Notice 2022-55';

export default {
  taxYear: 2023,
  electiveDeferral: { amount: 22_500, source: `${notice}; IRC 402(g)(1)` },
  catchUp: { amount: 7500, source: `${notice}; IRC 414(v)(2)(B)(i)` },
  superCatchUp: null, // begins with tax year 2025: SECURE 2.0 section 109
  annualAdditions: { amount: 66_000, source: `${notice}; IRC 415(c)(1)(A)` },
  compensation: { amount: 330_000, source: `${notice}; IRC 401(a)(17)` },
  highlyCompensated: { amount: 150_000, source: `${notice}; IRC 414(q)(1)(B)` },
  keyEmployee: { amount: 215_000, source: `${notice}; IRC 416(i)(1)(A)(i)` },
  rothCatchUpWages: null, // the mandate begins with tax year 2026: IRS Notice 2023-62
  ira: { amount: 6500, source: `${notice}; IRC 219(b)(5)(A)` },
  iraCatchUp: { amount: 1000, source: `${notice}; IRC 219(b)(5)(B)` },
  rothIraPhaseOut: {
    single: { from: 138_000, to: 153_000, source: `${notice}; IRC 408A(c)(3)` },
    marriedFilingJointly: { from: 218_000, to: 228_000, source: `${notice}; IRC 408A(c)(3)` },
    marriedFilingSeparately: { from: 0, to: 10_000, source: `${notice}; IRC 408A(c)(3)` },
  },
  socialSecurityWageBase: {
    amount: 160_200,
    source:
      'Social Security Administration, contribution and benefit base for 2023; Social Security Act section 230',
  },
} satisfies YearData;
