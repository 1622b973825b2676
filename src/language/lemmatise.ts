import type { EnglishModel } from "./english-model.ts";
import { hashSlice, mix } from "./hash.ts";
import { findSlot } from "./words.ts";

/** Characters of an ending that the rules look at. Longer ones are words of their own in the training data. */
export const LONGEST_ENDING = 5;

/** Lemma of a lower-cased word with its fine tag: words learned by heart first, then the longest known ending. */
export function lemmatise(lower: string, tag: number, model: EnglishModel): string {
  const known = findSlot(model.lemmaWordKeys, lemmaWordKey(lower, tag));
  if (known >= 0) return rewrite(lower, model.lemmaScripts[model.lemmaWordScripts[known]!]!);
  for (let length = Math.min(LONGEST_ENDING, lower.length - 1); length >= 0; length--) {
    const slot = findSlot(model.lemmaSuffixKeys, lemmaSuffixKey(lower, length, tag));
    if (slot >= 0) return rewrite(lower, model.lemmaScripts[model.lemmaSuffixScripts[slot]!]!);
  }
  return lower;
}

export const lemmaWordKey = (lower: string, tag: number) => mix(hashSlice(lower, 0, lower.length), tag + 1001) || 1;

export const lemmaSuffixKey = (lower: string, length: number, tag: number) =>
  mix(mix(hashSlice(lower, lower.length - length, lower.length), length), tag + 2001) || 1;

const rewrite = (word: string, { cut, add }: { cut: number; add: string }) =>
  cut < word.length || add !== "" ? word.slice(0, Math.max(0, word.length - cut)) + add : word;
