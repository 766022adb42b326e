/** Words that say "I don't know", however they go on: none of them is a "no". */
const DOUBT =
  /\b(?:not (?:really |quite |entirely |100% |too |so |very )?(?:sure|certain)|unsure|no (?:idea|clue)|don'?t (?:really |actually )?(?:know|remember|recall)|do not know|dunno|idk|can'?t (?:say|tell|remember|recall)|could(?:n'?t| not) (?:say|tell)|hard to (?:say|tell)|who knows|beats me|(?:i'?d|i would|i'?ll|i|would|will|gotta|got to) ?(?:have|need)? ?to (?:check|look|ask|find out|verify|confirm)|(?:have|need) to (?:check|look|ask|find out)|let me (?:check|ask|look)|haven'?t (?:looked|checked|asked)|never (?:looked|checked|asked)|wouldn'?t know|depends)\b/;

/** The question itself is not understood: it is explained, and stays open. */
const NOT_UNDERSTOOD =
  /\b(?:don'?t (?:know|understand|get|see)|not sure|no (?:idea|clue)|confused|confuses me) (?:what|why|when|how) (?:the|that|this|my) [^.;?]{1,25}\b(?:is (?:about|for)|counts?|matters?|comes? in|works?|has to do with (?:it|this))\W*$|\bwhatever (?:that|this|it) (?:means?|is)\b|\bwhat (?:(?:does|do|is) )?(?:that|this|it|you|an?|the)(?: \w+){0,4} ?(?:means?|is|are)\b|\bwhat do you mean\b|\b(?:don'?t|do not|didn'?t) (?:really )?(?:understand|get|follow) (?:the question|what|that|this|it|you)\b|\bnot sure what (?:that|this|it|you)\b|\bhuh\b|\bcome again\b|^(?:wdym|wym|meaning|what)\??$/;

/** In plain form, a reply that says that its writer does not know. */
export const isDoubt = (plain: string): boolean => DOUBT.test(plain);

/** In plain form, a reply that asks what the question means. */
export const isNotUnderstood = (plain: string): boolean => plain.length < 120 && NOT_UNDERSTOOD.test(plain);

/** Somebody would rather not answer: why it is asked is said, and that it can be skipped. */
export const wouldRatherNotSay = (plain: string): boolean => RATHER_NOT.test(plain);
const RATHER_NOT =
  /^\W*(?:(?:i'?d|id|i would|i|sorry|um+|hm+|no|well) ?,? ?)*(?:rather not(?: (?:say|tell|share|answer))?|prefer not to(?: (?:say|answer|share))?|don'?t want to (?:say|tell|share|answer)|not (?:saying|telling|comfortable \w+)|none of (?:your|ur) (?:business|concern)|no comment|(?:that'?s )?(?:private|personal|confidential))\b[^?\d]{0,40}$/;
