import type { Facts } from '../../participant/profile.ts';
import type { Page } from '../file/document.ts';
import { FEATURES, type Feature, readFeature } from './rules.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

/** What a document says of a feature, and where; several sentences may say the same. */
export type Finding = { feature: Feature; facts: Facts; sentence: string; page: number };
/** What a document says, what it says in two ways, and what it does not say. */
export type Findings = {
  found: Finding[];
  /** Sentences that cannot both be meant: the person decides. */
  unclear: { feature: Feature; sentences: Sentence[] }[];
  missing: Feature[];
};

/** Longer sentences are cut where they are shown. */
const LONGEST = 280;

/** Reads what a plan document says about what decides on the mega backdoor Roth. */
export function findingsOf(pages: readonly Page[]): Findings {
  const sentences = sentencesOf(pages);
  const result: Findings = { found: [], unclear: [], missing: [] };
  for (const feature of FEATURES) {
    const said = sentences.flatMap(({ text, page }, index): Finding[] => {
      const facts = readFeature(feature, text, sentences[index - 1]?.text ?? '');
      return facts ? [{ feature, facts, sentence: shortened(text), page }] : [];
    });
    const byFacts = grouped(said);
    if (byFacts.length === 0) result.missing.push(feature);
    else if (contradict(byFacts))
      result.unclear.push({
        feature,
        sentences: byFacts.slice(0, 3).map(({ sentence, page }) => ({ text: sentence, page })),
      });
    else result.found.push(...byFacts.slice(0, 3));
  }
  return result;
}

/** The first sentence of each thing that is said. */
function grouped(said: readonly Finding[]): Finding[] {
  const first = new Map<string, Finding>();
  for (const finding of said) {
    const key = JSON.stringify(finding.facts);
    if (!first.has(key)) first.set(key, finding);
  }
  return [...first.values()];
}

/** Two values of the same field. */
const contradict = (findings: readonly Finding[]): boolean => {
  const fields = findings.flatMap(({ facts }) => Object.keys(facts));
  return new Set(fields).size < fields.length;
};

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
