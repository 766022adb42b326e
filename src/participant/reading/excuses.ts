/**
 * Words by which people take back what they just said. Declared once: what is put right in one breath, in the next
 * message, against what was said before, and beside an open question goes by the same words.
 */

/** Before the figure that holds: "no wait, 205k", "scratch that, it's 189k", "on second thought 22k". */
export const EXCUSE =
  '(?:no,? wait|wait,? no|wait|no,? sorry|sorry,? no|(?:ugh|argh|damn|whoops),? typo|typo|my mistake|pardon(?: me)?|(?:i )?(?:misspoke|mistyped)(?: earlier| before)?|(?:i )?(?:read|looked at|had|used|took) the wrong (?:box|line|number|figure|stub|year|column|one)|sorry|oops|whoops|(?:lol |ugh )?fat fingers?(?:ed)?(?: (?:that|it))?|lol,? no|ugh,? no|(?:no,? )?(?:hold|hang) on|crap|shoot|dang|darn|(?:no,? )?forget (?:that(?: last)?(?: one)?|the last one|it|what i said)|nope|scratch that|strike that|correction|my bad|on second thoughts?|thinking about it|(?:i )?meant?(?: to say)?|i mean|(?:ha+(?:ha)+,? ?|lol,? ?)?(?:just )?(?:kidding|jk)|actually|rather|or rather|make (?:it|that)|no)';

/**
 * Several of them in a row, or none, in front of what follows. At most four: without a bound, "no no no no …" has more
 * ways to be cut into excuses than could ever be tried.
 */
const AND_MORE = `(?:${EXCUSE}|ah|hm+|ugh|damn|um+|ok|well|oh|so|and|but|lol|hang on|hold on|go back)`;
export const EXCUSES = `(?:${AND_MORE}[,.:!; ]+){0,4}`;
/** At least one that takes something back. */
export const AN_EXCUSE = `${EXCUSES}${EXCUSE}[,.:!; ]+${EXCUSES}`;
