import type { AnnualLimits } from '../calculator/index.ts';
import type { Outcome } from '../guidance/outcome.ts';
import type { Day } from '../participant/day.ts';
import type { Profile } from '../participant/profile.ts';

/** What an answer may use: what is known of the person, and the limits of the year that was asked about. */
export type AnswerContext = {
  profile: Profile;
  day: Day;
  limits: AnnualLimits;
  outcome: Outcome;
  /** A year was asked about whose limits are not known. */
  unknownYear: number | undefined;
  /** The one amount that the question names, in dollars. */
  amount: number | undefined;
  /** What it says is growth, in dollars: "600 of that is growth". */
  earningsAsked: number | undefined;
  /** The age of "somebody" in the question, reached in the year that it is about. */
  ageAsked: number | undefined;
  /** The age at which the person left an employer, where the question says it. */
  ageLeft: number | undefined;
};

/** One thing that people ask. Ways to ask it are in `scripts/train-topics/texts/`: the matcher learns from them. */
export type Topic = {
  /** As in the list of topics that other programs know. */
  id: string;
  /** What it's called on a button. */
  label: string;
  /** A topic that other programs do not know by its own id: the one they know it as, or null for none. */
  partOf?: string | null;
  /** Two to six sentences in plain words; an empty one is left out. */
  answer: (context: AnswerContext) => string[];
  /** The law and the example, on request. */
  more: (context: AnswerContext) => string;
  source: string;
  /** The two topics that people ask next. */
  related: readonly [string, string];
  /** The command that goes on from here. */
  next: 'start' | 'headroom' | 'limits' | 'next' | 'proRata' | 'paycheck' | 'rollover' | 'profile' | 'growth';
};
