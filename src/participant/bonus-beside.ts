import { dollars } from '../formats.ts';
import type { Unclear } from './checking.ts';
import type { Facts, Profile } from './profile.ts';
import { labels } from './texts.en.ts';

const CAME_IN =
  /(?:^|[.;,!] ?|\b(?:actually|and|but|so|oh|also) )(?:the |my |that )?bonus (?:actually |just |finally |only |then )?(?:came (?:in|out|through|to)|was|is|ended up|turned out|landed|got paid|paid(?: out)?)(?: (?:at|to|be|in|only|about|around|like|just|as))* \$(\d+(?:\.\d+)?)(?![\d.]*\d)(?! last year| in 20)(?![^.;]*\b(?:includ\w+|already in)\b)/;

/** "A quarter of my bonus": then it's told for what is made of it. */
const A_SHARE_OF_IT =
  /\b(?:half|third|quarter|\d+(?:\.\d+)?%|all|most|part) of (?:it|my bonus|the bonus|that)\b/;

/**
 * "Bonus came in at 25k", beside a pay that is known: whether that pay holds it already, nobody has said. In plain form.
 */
export function bonusBeside(facts: Facts, plain: string, { annualPay }: Profile): Unclear | undefined {
  const amount = Number(CAME_IN.exec(plain)?.[1]);
  const isRead = facts.annualPay !== undefined || facts.bonus != null;
  if (
    !(amount > 0) ||
    isRead ||
    A_SHARE_OF_IT.test(plain) ||
    typeof annualPay !== 'number' ||
    plain.includes('?')
  )
    return undefined;
  return {
    question: 'pay',
    amount: dollars(amount),
    choices: [
      {
        id: 'onTop',
        label: labels.bonusOnTop(annualPay + amount, annualPay),
        facts: { annualPay: annualPay + amount },
      },
      { id: 'within', label: labels.bonusWithin(annualPay), facts: { annualPay } },
    ],
  };
}
