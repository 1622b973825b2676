import { classKey, classSalt, TAG_FEATURES, tagFeatures } from "../../dist/language/training.js";
import { FeatureTable } from "./feature-table.mjs";
import { encode } from "./lexicon.mjs";
import { recase, seeded, shuffled } from "./random.mjs";

/** Learns the tagger: averaged perceptron, tags predicted so far as features. Returns the table of averaged weights. */
export function trainTagger(sentences, lexicon, { epochs, seed, weightOf = () => 1, log = () => {} }) {
  const random = seeded(seed);
  const table = new FeatureTable(1);
  const features = new Int32Array(TAG_FEATURES);
  for (let epoch = 1; epoch <= epochs; epoch++) {
    let wrong = 0;
    let seen = 0;
    for (const index of shuffled(sentences.length, random)) {
      const sentence = sentences[index];
      const words = encode(recase(sentence.forms, random), lexicon);
      const tags = new Uint8Array(words.count);
      for (let i = 0; i < words.count; i++) {
        const gold = lexicon.tagNumber(sentence.upos[i], sentence.xpos[i]);
        const candidates = lexicon.tagSets[words.tagSet[i]];
        if (candidates.length === 1) {
          tags[i] = candidates[0];
          continue;
        }
        const count = tagFeatures(words, tags, i, features);
        const guess = bestClass(table, features, count, candidates);
        tags[i] = guess;
        table.step++;
        seen++;
        if (guess === gold || !candidates.includes(gold)) continue;
        wrong++;
        const delta = weightOf(sentence);
        for (let f = 0; f < count; f++) {
          table.add(classKey(features[f], classSalt(gold)), 0, delta);
          table.add(classKey(features[f], classSalt(guess)), 0, -delta);
        }
      }
    }
    log(
      `tagger: pass ${epoch} of ${epochs}, ${((100 * wrong) / seen).toFixed(2)} % of the choices wrong, ${table.used} weights`,
    );
  }
  table.average();
  return table;
}

/** Tags by a table of weights that is not packed yet. */
export function tagWith(table, words, lexicon) {
  const tags = new Uint8Array(words.count);
  const features = new Int32Array(TAG_FEATURES);
  for (let i = 0; i < words.count; i++) {
    const candidates = lexicon.tagSets[words.tagSet[i]];
    tags[i] =
      candidates.length === 1
        ? candidates[0]
        : bestClass(table, features, tagFeatures(words, tags, i, features), candidates);
  }
  return tags;
}

/** The candidate with the highest sum of weights; the first of equals. */
export function bestClass(table, features, count, candidates) {
  let best = candidates[0];
  let top = -Infinity;
  for (const candidate of candidates) {
    const salt = classSalt(candidate);
    let score = 0;
    for (let f = 0; f < count; f++) {
      const row = table.find(classKey(features[f], salt));
      if (row >= 0) score += table.weights[row];
    }
    if (score > top) {
      top = score;
      best = candidate;
    }
  }
  return best;
}
