// Averaged structured perceptron for label sequences (Collins 2002), rows of weights addressed by masked feature numbers.
import { decode, makeRoom } from "../../dist/language/names-decode.js";
import { LABELS, OUTSIDE } from "../../dist/language/names-labels.js";
import { seeded, shuffled } from "../language/random.mjs";

/** Rows of the training table: 2 to this power. Few of two million features then share a row. */
const ROW_BITS = 21;
export const rowOf = (feature) => feature & ((1 << ROW_BITS) - 1);

/** Weights as learned: `weights` LABELS a row, `transitions` as in the model. */
export const noWeights = () => ({
  weights: new Float32Array((1 << ROW_BITS) * LABELS),
  transitions: new Float32Array((LABELS + 1) * LABELS),
});

/**
 * Learns from sentences { ids, from, labels } (features as of the language stage, rows taken by `rowOf`), beginning
 * at the weights of `start`. The same input and seed give the same weights.
 */
export function learn(sentences, { start, epochs, seed }) {
  const weights = start.weights.slice();
  const transitions = start.transitions.slice();
  const weightSums = new Float64Array(weights.length);
  const transitionSums = new Float64Array(transitions.length);
  const room = makeRoom(sentences.reduce((most, { labels }) => Math.max(most, labels.length), 0));
  const random = seeded(seed);
  let step = 1;
  const change = (label, at, amount) => {
    weights[at + label] += amount;
    weightSums[at + label] += amount * step;
  };
  const turn = (before, label, amount) => {
    transitions[before * LABELS + label] += amount;
    transitionSums[before * LABELS + label] += amount * step;
  };
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const which of shuffled(sentences.length, random)) {
      const { ids, from, labels } = sentences[which];
      const guess = new Uint8Array(labels.length);
      score(ids, from, weights, room.scores);
      decode(transitions, 0, labels.length, room, guess);
      for (let i = 0; i < labels.length; i++) {
        const before = i === 0 ? LABELS : labels[i - 1];
        const guessBefore = i === 0 ? LABELS : guess[i - 1];
        if (labels[i] === guess[i] && before === guessBefore) continue;
        turn(before, labels[i], 1);
        turn(guessBefore, guess[i], -1);
        if (labels[i] === guess[i]) continue;
        for (let f = from[i]; f < from[i + 1]; f++) {
          change(labels[i], ids[f] * LABELS, 1);
          change(guess[i], ids[f] * LABELS, -1);
        }
      }
      step++;
    }
  for (let i = 0; i < weights.length; i++) weights[i] -= weightSums[i] / step;
  for (let i = 0; i < transitions.length; i++) transitions[i] -= transitionSums[i] / step;
  return { weights, transitions };
}

/** Sums of weights of each label for each token. */
function score(ids, from, weights, scores) {
  const count = from.length - 1;
  scores.fill(0, 0, count * LABELS);
  for (let i = 0; i < count; i++)
    for (let f = from[i]; f < from[i + 1]; f++) {
      const row = ids[f] * LABELS;
      for (let label = 0; label < LABELS; label++) scores[i * LABELS + label] += weights[row + label];
    }
}

/** Labels of each sentence by given weights. */
export function label(sentences, { weights, transitions }) {
  const room = makeRoom(sentences.reduce((most, { labels }) => Math.max(most, labels.length), 0));
  return sentences.map(({ ids, from, labels }) => {
    const guess = new Uint8Array(labels.length).fill(OUTSIDE);
    score(ids, from, weights, room.scores);
    decode(transitions, 0, labels.length, room, guess);
    return guess;
  });
}
