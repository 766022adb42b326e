import MiniSearch from 'minisearch';
import { learned, type Sample } from '../../scripts/train-topics/learn.ts';
import { type Matcher, matcherFrom, packedMatcher } from '../../src/answers/trained.ts';
import { topicWords } from '../../src/answers/words.ts';
import type { Ranked } from '../../src/participant/reader/model.ts';

/** The matchers that were tried on the same split, each made from the same samples. */
export const MATCHERS: Record<string, (samples: readonly Sample[]) => Matcher> = {
  'linear classifier (chosen)': (samples) => matcherFrom(packedMatcher(learned(samples))),
  'BM25 with fuzzy terms (minisearch), the best 15 by score': (samples) => fullText(samples, 15),
  'BM25 with fuzzy terms (minisearch), the best alone': (samples) => fullText(samples, 1),
};

/** A full-text search over the samples; the labels of the closest share the probability by their scores. */
function fullText(samples: readonly Sample[], closest: number): Matcher {
  const index = new MiniSearch<Sample & { id: number }>({
    fields: ['text'],
    storeFields: ['label'],
    tokenize: topicWords,
    processTerm: (term) => term,
  });
  index.addAll(samples.map((sample, id) => ({ id, ...sample })));
  return (text): Ranked => {
    const scores = new Map<string, number>();
    const hits = index.search(text, { fuzzy: 0.2 }).slice(0, closest);
    for (const { label, score } of hits) scores.set(String(label), (scores.get(String(label)) ?? 0) + score);
    const total = [...scores.values()].reduce((sum, score) => sum + score, 0);
    return [...scores]
      .map(([label, score]) => ({ label, probability: score / total }))
      .sort((a, b) => b.probability - a.probability);
  };
}
