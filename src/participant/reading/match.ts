import type { Facts } from '../profile.ts';
import { type Pattern, say } from './pattern.ts';

type Tier = { rate: number; upToPercentOfPay?: number; upToAmount?: number };

const EMPLOYER = '(?:employer|company|firm|they|work|job|boss|plan|it)';
const MATCH = '(?:match(?:es|ed|ing)?)';
const FIRST =
  '(?: (?:of|on|for|up to|to|at))?(?: (?:the|my|your|our|each|what))?(?: (?:first|up to|initial))?';
const NEXT =
  '(?:,? ?(?:and|then|plus|&)?(?: then| another)?)? ?(\\d+(?:\\.\\d+)?)% (?:of|on|for) (?:the |my |your )?next (\\d+(?:\\.\\d+)?)%?';

/** "100% of the first 3% and 50% of the next 2%": each later bound counts on from the one before. */
function tiers(rate: string | undefined, upTo: string | undefined, more = ''): Facts {
  const match: Tier[] = [{ rate: Number(rate) / 100, upToPercentOfPay: Number(upTo) }];
  for (const [, nextRate, width] of more.matchAll(new RegExp(NEXT, 'g')))
    match.push({
      rate: Number(nextRate) / 100,
      upToPercentOfPay: (match.at(-1)?.upToPercentOfPay ?? 0) + Number(width),
    });
  return { match };
}

/** Some money is not matched, or no longer this year: there is a match. */
const NOT_OF_ALL =
  " (?:on|for) aftertax| (?:on |for )?(?:the |my |any )?catch| (?:on|in) my (?:pay ?)?checks?| since\\b| (?:any ?more )?(?:after|once|because) (?:i|i've|that|the)\\b";

const SHARES: Record<string, string> = { half: '50', 'a quarter': '25', all: '100' };

const RATE_BEHIND =
  ',?(?: (?:is|are|gets?|at|they|it|matched|match|with|by))* (fully|in full|completely|all|half|\\d{2,3}(?![\\d.]))%?(?: on the dollar)?';
const inShares = (words: string | undefined): number =>
  words === 'half' ? 0.5 : /^\d/.test(words ?? '') ? Number(words) / 100 : 1;

const MORE = `((?:${NEXT.replaceAll('(\\d', '(?:\\d')})*)`;

/** Percents of what is put in that employers match. */
export const USUAL_SHARES: ReadonlySet<number> = new Set([
  20, 25, 30, 33, 35, 40, 50, 60, 66, 75, 80, 100, 150, 200,
]);

export const matchPatterns: readonly Pattern[] = [
  say(
    `(?:no|without(?: an?| any)?|zero|\\b0%?|(?:don'?t|do not) (?:have|get|offer)(?: an?| any)?|doesn'?t (?:have|offer)(?: an?| any)?|not) (?:employer |company )?match(?:ing)?\\b(?!${NOT_OF_ALL})|(?:doesn'?t|don'?t|does not|do not|won'?t|never) match\\b(?!${NOT_OF_ALL})`,
    () => ({ match: [] }),
  ),
  // "Dollar for dollar up to 3 then half up to 5"
  say(
    '(?:\\b(?:they|company|employer) )?(?:match(?:es)? )?(100%|full(?:y)?) (?:on |of )?(?:up )?to (\\d+(?:\\.\\d+)?)%?,?(?: (?:and|then|,))+ (?:half|50%) (?:(?:on |of )?(?:up )?to|of|on) (\\d+(?:\\.\\d+)?)%?(?! of)',
    ([, first, last]) =>
      Number(last) > Number(first)
        ? {
            match: [
              { rate: 1, upToPercentOfPay: Number(first) },
              { rate: 0.5, upToPercentOfPay: Number(last) },
            ],
          }
        : undefined,
  ),
  // "Same as mine up to 4"
  say(
    '(?:same as (?:mine|me|my own|what i (?:put in|do|defer|contribute)|my contributions?)|whatever i (?:put in|do|defer|contribute)|what i (?:put in|do)),? (?:up )?to (\\d{1,2}(?:\\.\\d+)?)(?:%|(?= ?(?:$|[.,;!])))',
    ([upTo]) => tiers('100', upTo),
  ),
  // "First 3% matched fully, next 2% at half": the rate stands behind its percent.
  say(
    `(?:${MATCH} )?(?:the |my |our )?first (\\d+(?:\\.\\d+)?)%?(?: of (?:my )?(?:pay|salary))?${RATE_BEHIND},?(?: (?:and|then|plus))*(?: (?:the|my))? next (\\d+(?:\\.\\d+)?)%?(?: of (?:my )?(?:pay|salary))?${RATE_BEHIND}`,
    ([first, rate, next, nextRate]) => ({
      match: [
        { rate: inShares(rate), upToPercentOfPay: Number(first) },
        { rate: inShares(nextRate), upToPercentOfPay: Number(first) + Number(next) },
      ],
    }),
  ),
  // "100% of the first 3% and 50% of the next 2%", "50% up to 6%", "50% match on the first 6"
  say(
    `<percent>(?: ${MATCH})?(?: (?:of|on|for|up to|to))(?: (?:the|my|your|our|what i put in))*(?: (?:up to|first|initial|contributions up to|salary up to|pay up to))* (\\d+(?:\\.\\d+)?)(?:%| ?percent|(?= ?(?:$|[,.;!?]|and |then |plus )))(?: of (?:my |your |the )?(?:pay|salary|comp(?:ensation)?|income|wages|base))?${MORE}`,
    ([rate, upTo, more]) =>
      Number(rate) <= 300 && Number(upTo) <= 100 ? tiers(rate, upTo, more) : undefined,
  ),
  // "match the first 4% dollar for dollar", "match 6% at 50%"
  say(
    `${MATCH}${FIRST} <percent>(?: of (?:my |your )?(?:pay|salary|comp(?:ensation)?|income))?,?(?: at| by| with)?(?: a)? <percent>(?! of (?:the |my )?(?:next|first)| (?:deferral|theplan|aftertax|roth|pretax|nonelective|profit))${MORE}`,
    ([upTo, rate, more], _context, { whole }) =>
      // "Match 4%, 10%, biweekly": an item of its own, unless it's a share that is usual.
      /%[^%]*,[^%]*%/.test(whole) && !/\b(?:at|by|with)\b/.test(whole) && !USUAL_SHARES.has(Number(rate))
        ? undefined
        : tiers(rate, upTo, more),
  ),
  // "4 percent of my pay, matched 1:1"
  say(
    `<percent>(?: of (?:my |the |our )?(?:pay|salary|comp(?:ensation)?|base|income))?,? (?:is |gets |they |it'?s )*${MATCH} (?:at )?100%(?! of (?:the |my )?(?:first|next))`,
    ([upTo]) => tiers('100', upTo),
  ),
  // "4 percent, dollar for dollar"
  say(
    `<percent>,? (?:at )?100%(?! of (?:the |my )?(?:first|next))${MORE}`,
    ([upTo, more], _context, { whole, text, at }) =>
      /match|employer|company|they/.test(text.slice(0, at)) ||
      /^ ?(?:employer |company )?match/.test(text.slice(at + whole.length)) ||
      text.length < whole.length + 30
        ? tiers('100', upTo, more)
        : undefined,
  ),
  // "50% match up to $5,000", "match 100% up to 5k"
  say(
    `(?:${MATCH}[^.;$%]{0,20})?<percent>(?: ${MATCH})?(?: (?:of|on|for))?(?: (?:the|my|your))?(?: first| up to) <money>`,
    ([rate, upTo]) => ({
      match: [{ rate: Number(rate) / 100, upToAmount: Number(upTo) }],
    }),
  ),
  // "they match everything up to 6%", "full match up to 4% of salary"
  say(
    `(?:${MATCH} (?:everything|all of it|all|it all|whatever i put in|in full|fully)|full(?:y)? ${MATCH})(?: (?:up to|to|on|of|for))+(?: (?:the|my))?(?: first)? <percent>`,
    ([upTo]) => tiers('100', upTo),
  ),
  // "they match 4%", "6% match", "match is up to 5% of pay"
  // "50 cents per dollar, max 6% of salary"
  say(`<percent>(?: ${MATCH})?,? (?:to |up to )?(?:a )?max(?:imum)?(?: of)? <percent>`, ([rate, upTo]) =>
    tiers(rate, upTo),
  ),
  // "matches 75% of what I put in, up to 8% of pay"
  say(
    `${MATCH} <percent> of (?:what(?:ever)? (?:i|you|we) (?:put in|contribute|defer|save)|each dollar|every dollar|(?:my|our|your|the) (?:own )?(?:contributions?|deferrals?)),? up to <percent>`,
    ([rate, upTo]) => tiers(rate, upTo),
  ),
  // "they match half my contributions up to 8%"
  say(
    `${MATCH} (?:<percent>|(half|a quarter|all))(?: of)? (?:my|our|your|the) (?:own )?(?:contributions?|deferrals?|savings),?(?: (?:up to|to))+ <percent>`,
    ([percent, share, upTo]) =>
      (percent ?? SHARES[share ?? '']) ? tiers(percent ?? SHARES[share ?? ''], upTo) : undefined,
  ),
  say(`${MATCH}(?: \\w+)? (?:is |gets )?(?:capped|maxed|limited) at <percent>`, ([upTo]) =>
    tiers('100', upTo),
  ),
  // "match: dollar for dollar, 4%"
  say(`${MATCH}[: ]*(?:is )?100%,? (?:up to |on |to )?<percent>`, ([upTo]) => tiers('100', upTo)),
  say(
    `${MATCH}(?: is| of|:)?(?: (?:up to|to))?(?: (?:the|my|your|our))?(?: first)? <about><percent>(?! of (?:what|each|every|(?:my|our|your) (?:own )?(?:contribution|deferral)))`,
    ([upTo]) => tiers('100', upTo),
  ),
  say(`<percent>(?: (?:employer|company|401k|theplan))? match\\b`, ([upTo]) => tiers('100', upTo)),
];

export const employerPatterns: readonly Pattern[] = [
  // "I put in 20k as the employer": with a business of one's own.
  say(
    '(?:put(?: in)?|contribut(?:e|ed|ing)|pa(?:y|id)|add(?:ed)?|did)(?: in)? <about><money>(?: (?:in|into|it|of))* as (?:the |an |my own |my )?employer',
    ([amount]) => ({ employerContribution: Number(amount) }),
  ),
  // "We do get profit sharing tho, 8% of pay"
  say(
    '\\bprofit[ -]?sharing(?: (?:tho(?:ugh)?|too|also|as well|contribution))*,? (?:(?:of|at|it.?s|around|about|usually) )*<percent>(?: of (?:pay|salary|comp))?',
    ([percent]) => ({ nonelectivePercent: Number(percent) }),
  ),
  say(
    `<percent>(?: of (?:my |our |the )?(?:pay|salary|comp(?:ensation)?))?(?: (?:on top|extra|more|to everyone))* (?:no matter what|regardless|whatever i|automatic(?:ally)?\\b|non-?elective|profit[ -]?sharing|safe[ -]?harbor|even if i)|(?:automatic(?:ally)?|non-?elective|profit[ -]?sharing|safe[ -]?harbor)(?: contribution)?s?<gap> ?<percent>`,
    ([before, after]) => ({
      nonelectivePercent: Number(before ?? after),
    }),
  ),
  say(
    `${EMPLOYER}(?:'ve|'s)?(?: (?:also|already|will|just|usually|has|have|even|does|do|actually))* (?:put(?:s|ting)?(?: in)?|contribut(?:es?|ed|ing)|add(?:s|ed)?|g[ai]ves?|pays?(?: in)?(?! me\\b)|paid(?: in)?(?! me\\b)|kick(?:s|ed)? in|throws? in|chips? in|deposits?|${MATCH})<gap> ?<money>(?! (?:\\w+ )?bonus)(?: ?(?:a|per|each|every|/) ?(month|paycheck|week))?`,
    ([amount, per]) =>
      per === 'month'
        ? { employerContribution: Number(amount) * 12 }
        : per
          ? undefined
          : { employerContribution: Number(amount) },
  ),
  say(
    "(?:employer|company|firm|they) (?:doesn'?t|don'?t|does not|do not) (?:contribute|give|put in|add|pay)(?: (?:in|us|me))? ?(?:anything|any money)?(?=$|[.,;!])",
    () => ({
      employerContribution: 0,
    }),
  ),
  say(
    `(?:^|[.;] ?)(?:the )?(?:employer|company)(?:'s)?(?: (?:side|share|part|money))? ?[:=] ?<money>`,
    ([amount]) => ({
      employerContribution: Number(amount),
    }),
  ),
  // "The 3 they give everybody no matter what you put in"
  say(
    '\\b(?:the )?(\\d{1,2}(?:\\.\\d+)?)%? (?:that )?(?:they|the company|my (?:company|employer)|work) (?:gives?|puts? in|pays?|contributes?)(?: (?:for|to))? (?:everybody|everyone|us all|all of us|anyone)(?: (?:no matter|regardless|whether|even if|whatever)[^.;]*)?',
    ([percent]) => ({ nonelectivePercent: Number(percent) }),
  ),
  say(`<percent> (?:employer|company) contribution`, ([percent]) => ({
    nonelectivePercent: Number(percent),
  })),
  say(
    `\\bmatch (?:came|comes|amounts|amounted|adds up|added up|worked out) to <about><money>`,
    ([amount]) => ({
      employerContribution: Number(amount),
    }),
  ),
  say(`(?:employer|company)(?:'s)? (?:money|match|contributions?|share|part)<gap> ?<money>`, ([amount]) => ({
    employerContribution: Number(amount),
  })),
  say(
    `<money>(?: (?:is|was|comes|came|put in|contributed|paid))?(?: (?:in|flat|match))* (?:from|by) (?:my |the |our )?(?:employer|company|firm|work)`,
    ([amount]) => ({ employerContribution: Number(amount) }),
  ),
  say(
    `<money>(?: (?:employer|company))(?: (?:match|contribution|money))?|<money> match\\b|\\bmatch(?: is| of| was|:)? ?<about><money>`,
    ([first, second, third]) => ({
      employerContribution: Number(first ?? second ?? third),
    }),
  ),
  say(
    `${EMPLOYER} (?:does )?(?:puts?|contributes?|gives?|adds?|pays?)(?: in)? (?:nothing|zero|\\$?0\\b|no money)|(?:nothing|no money) from (?:my |the )?(?:employer|company)`,
    () => ({ employerContribution: 0 }),
  ),
  say(
    `${EMPLOYER} (?:g[ai]ves?|contributes?|puts? in|adds?|pays?)(?: (?:us|me|everyone|a|an|in|flat))* <percent>(?: of (?:my |our |the )?(?:pay|salary))?(?: to (?:everyone|everybody|all|each))?(?! (?:of|on|up))`,
    ([percent]) => ({ nonelectivePercent: Number(percent) }),
  ),
];
