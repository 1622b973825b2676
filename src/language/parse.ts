import { relationSetNumber, type EnglishModel } from "./english-model.ts";
import { ARC_FEATURES, arcFeatures, RELATION_FEATURES, relationFeatures } from "./parse-features.ts";
import { forcedStep, LEFT, RIGHT, SHIFT, startState, takeStep, type ParseState } from "./parse-state.ts";
import { classKey, classSalt } from "./tag.ts";
import type { Words } from "./words.ts";

/** A parsed sentence: head of each word as its index, -1 for the root; relation as its number, 255 for the root. */
export type Parse = { heads: Int32Array; relations: Uint8Array };

/**
 * Projective tree with exactly one root: greedy arc-hybrid parser, trained with a dynamic oracle (Goldberg and Nivre
 * 2013). Two steps a word, so that time grows with the length and no faster.
 */
export function parseWords(words: Words, tags: Uint8Array, model: EnglishModel): Parse {
  const state = startState(words, tags, model);
  const features = new Int32Array(Math.max(ARC_FEATURES, RELATION_FEATURES));
  for (;;) {
    const forced = forcedStep(state);
    if (forced === -1) break;
    const step = forced ?? bestStep(state, features, model);
    if (step === SHIFT) takeStep(state, SHIFT, 0);
    else takeStep(state, step, relationOf(state, step, features, model));
  }
  const heads = state.head.slice(0, words.count);
  for (let i = 0; i < words.count; i++) if (heads[i] === words.count) heads[i] = -1;
  return { heads, relations: state.relation.slice(0, words.count) };
}

function bestStep(state: ParseState, features: Int32Array, model: EnglishModel): number {
  const cells = model.arcCells;
  const mask = cells.length - 1;
  const count = arcFeatures(state, features);
  let right = 0;
  let left = 0;
  let shift = 0;
  for (let f = 0; f < count; f++) {
    const key = features[f]!;
    const cell = cells[key & mask]!;
    if (cell >>> 24 !== key >>> 24) continue;
    right += (cell << 8) >> 24;
    left += (cell << 16) >> 24;
    shift += (cell << 24) >> 24;
  }
  if (state.size > 1 && right > left && right > shift) return RIGHT;
  return left > shift ? LEFT : SHIFT;
}

function relationOf(state: ParseState, step: number, features: Int32Array, model: EnglishModel): number {
  const dependent = state.stack[state.size - 1]!;
  const head = step === LEFT ? state.next : state.stack[state.size - 2]!;
  if (head === state.count) return 255;
  const set = relationSetNumber(step === RIGHT, state.universal[head]!, state.universal[dependent]!);
  const candidates = model.relationSets[set]!;
  if (candidates.length === 1) return candidates[0]!;
  const count = relationFeatures(state, head, dependent, features);
  const cells = model.relationCells;
  const mask = cells.length - 1;
  let best = candidates[0]!;
  let top = -Infinity;
  for (let i = 0; i < candidates.length; i++) {
    const salt = classSalt(candidates[i]!);
    let score = 0;
    for (let f = 0; f < count; f++) {
      const key = classKey(features[f]!, salt);
      const cell = cells[key & mask]!;
      if (cell >>> 8 === key >>> 24) score += (cell << 24) >> 24;
    }
    if (score > top) {
      top = score;
      best = candidates[i]!;
    }
  }
  return best;
}
