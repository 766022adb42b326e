import { type Calculation, Money } from '../calculator/index.ts';
import type { Profile } from '../participant/profile.ts';

/**
 * What employer money that is paid next year for this one puts over the overall limit, in dollars, beside all that is in or
 * planned; zero where it fits. An excess that is there without it is not counted. Treas. Reg. 1.415(c)-1(b)(6)(i)(B).
 */
export const overWithStillToCome = (
  { annualAdditions }: Calculation,
  { employerStillToCome }: Profile,
): Money => Money.max(new Money(employerStillToCome ?? 0).minus(annualAdditions.remaining), 0);
