import { stemmer } from 'stemmer';
import { spell, unescapeSlack } from '../participant/reading/normalize.ts';

/** The field's own terms as one word each, however people write them. Order matters: longer terms first. */
const TERMS: readonly [RegExp, string][] = [
  [/\bmega[- ]?back ?door(?: roth)?s?\b|\bmbdr?\b|\bmegabackdoors?\b|\bmega roth\b/g, ' megabackdoor '],
  [/\bback ?door(?: roth)?(?: ira)?\b/g, ' backdoor '],
  [/\bafter[- ]?tax(?:es)?\b/g, ' aftertax '],
  [/\bpre[- ]?tax\b/g, ' pretax '],
  [/\bpost[- ]?tax\b/g, ' aftertax '],
  [/\bin[- ]?service\b/g, ' inservice '],
  [/\bin[- ]?plan\b/g, ' inplan '],
  [
    /\bauto(?:matic(?:ally)?)?[- ]?convert(?:s|ed|ing)?\b|\bautomatic (?:roth )?conversions?\b/g,
    ' autoconvert convert ',
  ],
  [/\broth[- ]?iras?\b/g, ' rothira roth '],
  [/\broth[- ]?\(?401 ?\(?k\)?\b/g, ' rothplan roth '],
  [/\b(?:solo|individual|one participant) ?401 ?\(?k\)?s?/g, ' soloplan '],
  [/\b401 ?\(?a\)? ?\(?17\)?/g, ' paylimit '],
  [/\b401 ?\(?k\)?s?\b/g, ' plan401k '],
  [/\b403 ?\(?b\)?s?\b/g, ' plan403b '],
  [/\b457 ?\(?b?\)?s?\b/g, ' plan457b '],
  [/\b415 ?\(?c?\)?\b/g, ' sec415 limit '],
  [/\b402 ?\(?g\)?\b/g, ' sec402g limit '],
  [/\b(?:pro[- ]?rata|prorata|pro-rated?)\b/g, ' prorata '],
  [/\b(?:true[- ]?ups?|trued up|trues up)\b/g, ' trueup match '],
  [/\bcatch(?:ing)?[- ]?ups?\b/g, ' catchup '],
  [/\b1099[- ]?r?s?\b/g, ' form1099 taxform '],
  [/\b8606\b/g, ' form8606 taxform '],
  [/\b5498\b/g, ' form5498 taxform '],
  [/\b1040\b/g, ' form1040 taxform '],
  [/\bw[- ]?2s?\b/g, ' wtwo '],
  [/\bhces?\b|\bhighly (?:compensated|paid)\b/g, ' highlycompensated '],
  [/\brmds?\b|\brequired (?:minimum )?distributions?\b|\bminimum distributions?\b/g, ' rmd '],
  [/\bspds?\b|\bsummary plan description\b|\bplan document\b/g, ' spd '],
  [/\b(?:five|5)[- ]?(?:year|yr)s?\b/g, ' fiveyear '],
  [/\b59 ?(?:½|\.5|1\/2| and a half)\b/g, ' fiftyninehalf '],
  [
    /\b(?:alabama|arizona|california|colorado|connecticut|florida|georgia|illinois|massachusetts|maryland|michigan|minnesota|new jersey|nj|new york|nyc?|ohio|oregon|pennsylvania|texas|virginia|washington|state income tax(?:es)?|state tax(?:es)?)\b/g,
    ' usstate ',
  ],
  [
    /\b(?:last|old|previous|former|prior|ex)[- ]?(?:company|job|employer|firm|workplace|place)\b/g,
    ' oldjob ',
  ],
  [
    /\b(?:new|different|another|second) (?:company|job|employer|firm)\b|\b(?:two|2|both|multiple|several) (?:jobs|employers|companies)\b|\b(?:switch(?:ed|ing)?|chang(?:ed|ing|e)) (?:jobs?|employers?|companies)\b/g,
    ' newjob oldjob ',
  ],
  [
    /\b(?:resign(?:ed|ing)?|quit(?:ting)?|leav(?:e|ing)|left|retir(?:e|ed|ing)|laid off|layoff|terminated|separat(?:e|ed|ion)|last day at)\b/g,
    ' leaving ',
  ],
  [/\b(?:gains?|growth|profits?|appreciation)\b/g, ' earnings '],
  [/\b(?:pull|tap|access|get at|take out|cash out)\b/g, ' withdraw '],
  [/\b(?:forced|mandatory|must|have to|has to|required|obligated)\b/g, ' must '],
  [/\b(?:front[- ]?load(?:ed|ing)?)\b/g, ' frontload match '],
  [/\b(?:over[- ]?contribut\w+|too much|excess|over the limit|went (?:over|past)|exceed\w*)\b/g, ' excess '],
  [/\b(?:banned|ban|abolish\w*|outlaw\w*|loophole|legit|legal|congress|lawmakers?)\b/g, ' legality '],
  [/\b(?:wipe|erase|delete|remove|forget)\b/g, ' erase '],
  [/\b(?:vacation|pto|holidays?|sick leave|parental leave|time off)\b/g, ' timeoff '],
  [/\b(?:hsa|fsa|dental|vision|medical|health) ?(?:insurance|plan|limit|account)?\b/g, ' otherbenefit '],
  [/\b(?:loan|borrow|lend|advance)\b/g, ' loan '],
  [
    /\b(?:rsus?|restricted stock(?: units?)?|stock options?|equity (?:comp|pay)\w*|stock pay)\b/g,
    ' stockpay ',
  ],
  [/\bvest(?:ed|ing|s)?\b/g, ' vesting '],
  [/\bsimple[- ](?:ira|401 ?\(?k\)?|plan)s?\b|\ba simple\b/g, ' simpleplan '],
  [/\brecharacteri[sz]\w*|\bundo(?:ing|ne)?\b|\brevers(?:e|ed|ing|al)\b|\bunconvert\w*/g, ' undo '],
  [
    /\bmagi\b|\birmaa\b|\bmedicare\b|\bpart b\b|\baca\b|\bobamacare\b|\bpremium tax credit\b|\bmarketplace\b|\bsubsid\w+/g,
    ' magi ',
  ],
  [/\bseverance\b|\bseparation package\b/g, ' severance '],
  [/\bnua\b|\bnet unrealized appreciation\b|\b(?:company|employer) (?:stock|shares)\b/g, ' companystock '],
  [/\bplesas?\b|\bemergency (?:fund|savings?)\b|\brainy day\b|\bsafety net\b/g, ' emergencyfund '],
  [
    /\brule of 55\b|\b(?:after|at|past|turn(?:ed)?|since) 5[5-9]\b|\b5[5-9](?:th)? (?:bday|birthday)\b/g,
    ' ruleof55 ',
  ],
  [
    /\bfees?\b|\bcharg(?:e|es|ed)\b|\bcosts? (?:me|anything|extra|money)\b|\brecordkeeping costs?\b/g,
    ' fee ',
  ],
  [/\btake[- ]?home\b|\bnet pay\b|\bcash ?flow\b/g, ' takehome '],
  [/\b(?:index funds?|mutual funds?|etfs?|stocks?|shares|crypto|bitcoin|market|invest in)\b/g, ' investing '],
  [/\b(?:my |our |your )?(?:wife|husband|spouse|partner)(?:'?s)?\b/g, ' spouse '],
  [/\b(?:company|employer)(?:'?s)? (?:match|contributions?|money)\b/g, ' match employer '],
  [/\bpay ?checks?\b|\bpay ?stubs?\b/g, ' paycheck '],
  [/\$ ?\d[\d,.]*k?\b|\b\d[\d,.]*k\b|\b\d{1,3}(?:,\d{3})+\b/g, ' amount '],
  [/\b20[1-3]\d\b/g, ' someyear '],
  [/\b(?:1[89]|[2-9]\d)(?= ?(?:years? old|yo\b|y\/o))/g, ' someage '],
  [/\b\d+(?:\.\d+)? ?(?:%|percent|pct)\b/g, ' percentage '],
];

/** Words that say nothing of the topic. */
const STOP = new Set(
  'a an the of to in on for and or is are am be it its this that these those i me my we our us you your he she they them his her their do does did have has had was were will would can could should may might at by with from as so if then than there here just also about into out up too very really actually please hey hi thanks thank tell ok well um like some any one get got im ive id dont doesnt isnt s t m re ve ll d let know want need think guess wondering question'.split(
    ' ',
  ),
);

/**
 * A text as the words that carry its topic: the field's terms as one word each, the rest stemmed.
 *
 * @example topicWords('Is my after-tax money converted?') // ['aftertax', 'monei', 'convert']
 */
export function topicWords(text: string): string[] {
  let plain = unescapeSlack(text.slice(0, 2_000))
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    // A typo in a term of several words ("mega bakdoor") would hide it.
    .replace(/(?<![a-z'])[a-z]{5,30}(?![a-z'])/g, spell);
  for (const [wording, word] of TERMS) plain = plain.replace(wording, word);
  const words = plain.replace(/'/g, '').match(/[a-z]+[a-z0-9]*|\d+/g) ?? [];
  return words.filter((word) => !STOP.has(word)).map((word) => (/\d/.test(word) ? word : stemmer(word)));
}
