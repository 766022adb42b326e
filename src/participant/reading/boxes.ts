/**
 * The boxes of last year's W-2. The wages that the Roth catch-up rule looks at are those of Social Security, box 3; who
 * pays into another system has none, whatever stands in box 5. IRC 414(v)(7)(A), 3121(a).
 */

const BOX_3 = /\bbox(?:es)? ?(?:no\.? ?|number |# ?)?3\b/;
/** What stands after it, up to the next box or clause. */
const AFTER_BOX_3 = new RegExp(`${BOX_3.source}((?:(?!\\bbox|[;?!]|\\. )[\\s\\S]){0,60})`);
/** An amount: neither the year nor the "2" of "my 2025 W-2". */
const AMOUNT = /(?<![\w-])(?!(?:19|20)\d\d\b(?![,.]\d))(?:\$ ?)?(\d[\d,]*(?:\.\d+)?) ?(k\b)?/;
const EMPTY = new RegExp(`${BOX_3.source}[^\\d.;,]{0,20}?\\b(?:blank|empty|zero|nothing|missing)\\b`);
const OUTSIDE =
  /\boutside (?:of )?(?:the )?social security\b|\b(?:don'?t|do not|never|not) (?:pay(?:ing)?|contribut(?:e|ing)) (?:in)?to social security\b|\bno social security (?:tax(?:es)?|wages|withheld|withholding)\b|\b(?:not in|exempt from) social security\b/;

/** "My wife's box 3 was 120k" */
const SOMEBODY_ELSES =
  /\b(?:(?:wife|husband|spouse|partner|mom|dad|friend|coworker)(?:'?s)?|his|hers?|their)(?: w-?2)? box(?:es)? ?3[^.;,!?]*/g;

/**
 * Last year's Social Security wages in dollars, by a text as it was written; undefined where it does not name them
 * apart from other boxes.
 *
 * @example socialSecurityWages('box 5 was 155,000 and box 3 0') // 0
 */
export function socialSecurityWages(raw: string): number | undefined {
  const text = raw.toLowerCase().replace(/[’‘]/g, "'").replace(SOMEBODY_ELSES, ' ');
  if (text.includes('?') && !BOX_3.test(text)) return undefined;
  if (OUTSIDE.test(text) || EMPTY.test(text)) return 0;
  const [, digits, thousands] = AMOUNT.exec(AFTER_BOX_3.exec(text)?.[1] ?? '') ?? [];
  const value =
    digits === undefined ? undefined : Number(digits.replaceAll(',', '')) * (thousands ? 1_000 : 1);
  return value !== undefined && (value === 0 || value >= 1_000) ? value : undefined;
}
