import type { EnglishModel } from "./english-model.ts";
import { mix } from "./hash.ts";
import type { Words } from "./words.ts";

/** Features of one word for the tagger, at most. */
export const TAG_FEATURES = 48;

/** Fine tags of a sentence's words, from left to right: averaged perceptron (Collins 2002) over the candidates of the lexicon. */
export function tagWords(words: Words, model: EnglishModel): Uint8Array {
  const tags = new Uint8Array(words.count);
  const features = new Int32Array(TAG_FEATURES);
  const cells = model.tagCells;
  const mask = cells.length - 1;
  for (let i = 0; i < words.count; i++) {
    const candidates = model.tagSets[words.tagSet[i]!]!;
    let best = candidates[0]!;
    if (candidates.length > 1) {
      const count = tagFeatures(words, tags, i, features);
      let top = -Infinity;
      for (let c = 0; c < candidates.length; c++) {
        const tag = candidates[c]!;
        const salt = classSalt(tag);
        let score = 0;
        for (let f = 0; f < count; f++) {
          const key = classKey(features[f]!, salt);
          const cell = cells[key & mask]!;
          if (cell >>> 8 === key >>> 24) score += (cell << 24) >> 24;
        }
        if (score > top) {
          top = score;
          best = tag;
        }
      }
    }
    tags[i] = best;
  }
  return tags;
}

/** A number for a class (a tag, a relation) that spreads its cells. */
export const classSalt = (number: number) => Math.imul(number + 1, 0x27d4eb2f);

/** Key of the cell of a feature for a class. */
export function classKey(feature: number, salt: number): number {
  const mixed = Math.imul(feature ^ salt, 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

/** Writes the features of word `i`, given the tags before it; returns how many. */
export function tagFeatures(words: Words, tags: Uint8Array, i: number, out: Int32Array): number {
  const { word, suffix1, suffix2, suffix3, suffix4, prefix1, prefix3, shape, tagSet, cluster, count } = words;
  const has1 = i > 0;
  const has2 = i > 1;
  const next1 = i + 1 < count;
  const next2 = i + 2 < count;
  const tag1 = has1 ? tags[i - 1]! + 1 : 0;
  const tag2 = has2 ? tags[i - 2]! + 1 : 0;
  const here = word[i]!;
  const before = has1 ? word[i - 1]! : 1;
  const after = next1 ? word[i + 1]! : 2;
  const after2 = next2 ? word[i + 2]! : 2;
  const set1 = next1 ? tagSet[i + 1]! + 1 : 0;
  const set2 = next2 ? tagSet[i + 2]! + 1 : 0;
  const form = shape[i]!;
  const isKnown = tagSet[i]! === 0 ? 0 : 1;
  const tags12 = tag1 * 128 + tag2;
  let n = 0;
  out[n++] = mix(here, 1);
  out[n++] = mix(suffix2[i]!, 2);
  out[n++] = mix(suffix3[i]!, 3);
  out[n++] = mix(suffix4[i]!, 4);
  out[n++] = mix(prefix1[i]!, 5);
  out[n++] = mix(prefix3[i]!, 6);
  out[n++] = mix(form, 7);
  out[n++] = mix(tag1, 8);
  out[n++] = mix(tags12, 9);
  out[n++] = mix(mix(here, tag1), 10);
  out[n++] = mix(before, 11);
  out[n++] = mix(has2 ? word[i - 2]! : 1, 12);
  out[n++] = mix(after, 13);
  out[n++] = mix(after2, 14);
  out[n++] = mix(mix(here, after), 15);
  out[n++] = mix(mix(before, here), 16);
  out[n++] = mix(next1 ? suffix3[i + 1]! : 2, 17);
  out[n++] = mix(set1, 18);
  out[n++] = mix(set1 * 4096 + set2, 19);
  out[n++] = mix(mix(tag1, set1), 20);
  out[n++] = mix(mix(here, set1), 21);
  out[n++] = mix(mix(suffix2[i]!, tag1), 22);
  out[n++] = mix(mix(suffix2[i]!, set1), 23);
  out[n++] = mix(mix(form, tag1), 24);
  out[n++] = mix(next1 ? shape[i + 1]! : 2, 25);
  out[n++] = mix(has1 ? shape[i - 1]! : 2, 26);
  out[n++] = mix(mix(form, suffix3[i]!), 27);
  out[n++] = mix(mix(here, tags12), 28);
  out[n++] = mix(mix(tags12, set1), 29);
  out[n++] = mix(mix(tagSet[i]!, tag1), 30);
  out[n++] = mix(mix(tagSet[i]!, set1), 31);
  out[n++] = mix(mix(tagSet[i]!, tags12), 32);
  out[n++] = mix(mix(before, set1), 33);
  out[n++] = mix(mix(form, here), 34);
  out[n++] = mix(mix(tagSet[i]!, after), 35);
  out[n++] = mix(mix(suffix1[i]!, form), 36);
  out[n++] = mix(isKnown, 37);
  if (cluster[i]! > 0) {
    out[n++] = mix(cluster[i]!, 38);
    out[n++] = mix(mix(cluster[i]!, tag1), 39);
  }
  if (has1) out[n++] = mix(cluster[i - 1]!, 40);
  if (next1) out[n++] = mix(cluster[i + 1]!, 41);
  if (next2) out[n++] = mix(cluster[i + 2]!, 42);
  if (next1) out[n++] = mix(mix(cluster[i + 1]!, cluster[i]!), 43);
  return n;
}
