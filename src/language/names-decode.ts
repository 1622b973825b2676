import { LABELS, MAY_CLOSE, MAY_FOLLOW, MAY_OPEN, OUTSIDE } from "./names-labels.ts";
import type { SentenceFeatures } from "./names-features.ts";
import { slotOf, type LayerWeights } from "./names-model.ts";

/** More than the weights of any token sum to. */
const CERTAIN = 1e6;

/** Writes the sum of weights of every label for each token of a sentence, row by row. */
export function scoreTokens(
  { ids, from }: SentenceFeatures,
  count: number,
  { keys, rows, weights }: LayerWeights,
  scores: Float32Array,
): void {
  scores.fill(0, 0, count * LABELS);
  for (let i = 0; i < count; i++) {
    const at = i * LABELS;
    if (from[i] === from[i + 1]) scores[at + OUTSIDE] = CERTAIN; // no features: no name
    for (let f = from[i]!; f < from[i + 1]!; f++) {
      const slot = slotOf(keys, ids[f]!);
      if (slot < 0) continue;
      const row = rows[slot]! * LABELS;
      for (let label = 0; label < LABELS; label++) scores[at + label]! += weights[row + label]!;
    }
  }
}

/** Room for decoding, made once a text and enlarged when a sentence needs it. */
export type DecodingRoom = { best: Float32Array; back: Uint8Array; scores: Float32Array };

export const makeRoom = (tokens: number): DecodingRoom => ({
  best: new Float32Array(tokens * LABELS),
  back: new Uint8Array(tokens * LABELS),
  scores: new Float32Array(tokens * LABELS),
});

/** Writes the best sequence of labels for the scores in `room` of a sentence that begins at token `first` (Viterbi 1967). */
export function decode(
  transitions: Float32Array,
  first: number,
  count: number,
  { best, back, scores }: DecodingRoom,
  labels: Uint8Array,
): void {
  for (let label = 0; label < LABELS; label++)
    best[label] = MAY_OPEN[label] ? scores[label]! + transitions[LABELS * LABELS + label]! : -Infinity;
  for (let i = 1; i < count; i++) {
    for (let label = 0; label < LABELS; label++) {
      let most = -Infinity;
      let from = 0;
      for (let before = 0; before < LABELS; before++) {
        if (!MAY_FOLLOW[before * LABELS + label]) continue;
        const sum = best[(i - 1) * LABELS + before]! + transitions[before * LABELS + label]!;
        if (sum > most) {
          most = sum;
          from = before;
        }
      }
      best[i * LABELS + label] = most + scores[i * LABELS + label]!;
      back[i * LABELS + label] = from;
    }
  }
  let label = 0;
  let most = -Infinity;
  for (let end = 0; end < LABELS; end++)
    if (MAY_CLOSE[end] && best[(count - 1) * LABELS + end]! > most) {
      most = best[(count - 1) * LABELS + end]!;
      label = end;
    }
  for (let i = count - 1; i >= 0; i--) {
    labels[first + i] = label;
    label = back[i * LABELS + label]!;
  }
}
