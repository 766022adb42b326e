import type { Facts, Field, Profile } from './profile.ts';
import { HIGHLY_PAID } from './reading/plan-rules.ts';

/** A wording that says beyond doubt what its figures are, in plain form, and the pieces that such wordings are made of. */
export type Certain = {
  words: RegExp;
  /** @param found the figures that the words hold, in their order; undefined where they say nothing of this person */
  means: (found: readonly number[], profile: Profile, plain: string) => Facts | undefined;
  /** Facts that the same words were taken for. */
  isNot?: readonly Field[];
  /** Facts whose “no” the same words were taken for. */
  isNoOf?: readonly Field[];
  /** An “I don't know” is of this alone: not of what is asked, too. */
  isNullOf?: 'others';
  /** Said in a question too. */
  alsoAsked?: true;
};

// Read whole, so that no expression gives back a digit.
export const AMOUNT = '\\$(\\d+(?:\\.\\d+)?)(?![\\d.]*\\d)';
export const RATE = '(\\d+(?:\\.\\d+)?)%';
export const HCE = `(?:the )?${HIGHLY_PAID}(?: employees?)?`;
export const MADE = '(?:made|earned|got|was paid|pulled in)';
export const BUSINESS = '(?:[sc][- ]?corp(?:oration)?|corporation|corp|business|llc|company|practice|firm)';
