import type { YearData } from './schema.ts';

const notice = 'IRS Notice 2019-59';

export default {
  taxYear: 2020,
  electiveDeferral: { amount: 19_500, source: `${notice}; IRC 402(g)(1)` },
  catchUp: { amount: 6500, source: `${notice}; IRC 414(v)(2)(B)(i)` },
  superCatchUp: null, // begins with tax year 2025: SECURE 2.0 section 109
  annualAdditions: { amount: 57_000, source: `${notice}; IRC 415(c)(1)(A)` },
  compensation: { amount: 285_000, source: `${notice}; IRC 401(a)(17)` },
  highlyCompensated: { amount: 130_000, source: `${notice}; IRC 414(q)(1)(B)` },
  keyEmployee: { amount: 185_000, source: `${notice}; IRC 416(i)(1)(A)(i)` },
  rothCatchUpWages: null, // the mandate begins with tax year 2026: IRS Notice 2023-62
  ira: { amount: 6000, source: `${notice}; IRC 219(b)(5)(A)` },
  iraCatchUp: { amount: 1000, source: `${notice}; IRC 219(b)(5)(B)` },
  rothIraPhaseOut: {
    single: { from: 124_000, to: 139_000, source: `${notice}; IRC 408A(c)(3)` },
    marriedFilingJointly: { from: 196_000, to: 206_000, source: `${notice}; IRC 408A(c)(3)` },
    marriedFilingSeparately: { from: 0, to: 10_000, source: `${notice}; IRC 408A(c)(3)` },
  },
  socialSecurityWageBase: {
    amount: 137_700,
    source:
      'Social Security Administration, contribution and benefit base for 2020; Social Security Act section 230',
  },
} satisfies YearData;
