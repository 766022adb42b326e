import { closeTo, lastAmounts } from './known-figures.ts';
import type { Person } from './person.ts';
import { type Facts, profileSchema } from './profile.ts';
import { EXCUSES } from './reading/excuses.ts';

/** What the last message changed is as it was before. In plain form. */
export const asItWas = (plain: string, person: Person): Facts | undefined =>
  wasRight(plain, person) ?? firstWasRight(plain, person) ?? calledOff(plain, person);

const WAS_RIGHT = new RegExp(
  `^${EXCUSES}(?:[^$%\\d]{0,40}[, ])?\\$?(?<figure>\\d+(?:\\.\\d+)?)(?:%| a year)? (?:was|is) (?:actually |really )?(?:right|correct)(?: after all| the first time| before)?[.!]*$`,
);

/** "No, 198k was right": what the last message changed is again what it was. */
function wasRight(plain: string, { profile, undo }: Person): Facts | undefined {
  const said = Number(WAS_RIGHT.exec(plain)?.groups?.figure);
  const changed = lastAmounts({ profile, undo });
  for (const value of [said, said * 1_000]) {
    const before = changed.filter((each) => undo?.before[each] === value);
    const [field, ...more] = before.length > 0 ? before : closeTo(profile, value);
    if (field && more.length === 0) return profileSchema.parse({ [field]: value });
  }
  return undefined;
}

const FIRST_WAS_RIGHT = new RegExp(
  `^${EXCUSES}(?:the |what i (?:said|told you|wrote) )?(?:first|original|earlier|previous|old)(?: (?:one|number|figure|amount|time))?(?: (?:i (?:said|gave|told you|wrote)))? (?:was|is)(?: (?:actually|really))? (?:right|correct)(?: after all)?[.!]*$`,
);

/** "No, the first one was right": the one figure that the last message changed is again what it was. */
function firstWasRight(plain: string, { profile, undo }: Person): Facts | undefined {
  if (!undo || !FIRST_WAS_RIGHT.test(plain)) return undefined;
  const [field, ...more] = lastAmounts({ profile, undo }).filter((each) => undo.before[each] !== undefined);
  return field && more.length === 0 ? profileSchema.parse({ [field]: undo.before[field] }) : undefined;
}

const CALLED_OFF = new RegExp(
  `^${EXCUSES}(?:scrap|scratch|forget|drop|never ?mind|ignore) (?:that|it|this)[,.;!]? (?:(?:and|but|so|since|cause|because|actually|ugh|looks like|turns out)[, ]*)*(?:they|hr|it|that|the company|my (?:boss|company|employer))(?:'?s|'?ve|'?re| has| have| is| are| was| were)? (?:just )?(?:cancell?(?:ed|ing)|called (?:it )?off|not (?:happening|coming|paying|doing)|pulled|scrapped|taking it back|took it back|changed their minds?|off|dead)[^$%\\d]{0,30}$`,
);

/** "Scrap that, they cancelled it again": the one fact that the last message told is as it was. */
function calledOff(plain: string, { profile, undo }: Person): Facts | undefined {
  if (!undo || !CALLED_OFF.test(plain)) return undefined;
  const [field, ...more] = lastAmounts({ profile, undo });
  return field && more.length === 0
    ? profileSchema.parse({ [field]: undo.before[field] ?? (field.startsWith('employer') ? 0 : null) })
    : undefined;
}
