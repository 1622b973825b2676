// A softmax ranker over named features: each example has candidates, some of which are right. Seedless: the same examples in the same order give the same weights.
import fs from "node:fs";

const PASSES = 60; // chosen by us: the loss no longer moves
const L2 = 0.05; // per weight and step, chosen by us by cross-validation over the training reports
const RATE = 0.1; // Adagrad (Duchi et al., 2011)
const ROUND = 1e3; // weights keep three decimals

/** Softmax regression over the candidates of each claim, Adagrad with L2, examples in a fixed order. */
export function train(all, { passes = PASSES, l2 = L2, rate = RATE, leastCount = 1 } = {}) {
  const list = leastCount > 1 ? withCommon(all, leastCount) : all;
  const weights = new Map();
  const squares = new Map();
  for (let pass = 0; pass < passes; pass++)
    for (const { candidates, golds } of list) {
      const scores = candidates.map((features) => sum(features, weights));
      const chance = softmax(scores);
      const good = softmax(scores.map((score, i) => (golds.includes(i) ? score : -Infinity)));
      const gradient = new Map();
      for (const [i, features] of candidates.entries()) {
        const difference = good[i] - chance[i];
        if (Math.abs(difference) > 1e-6)
          for (const feature of features) gradient.set(feature, (gradient.get(feature) ?? 0) + difference);
      }
      for (const [feature, value] of gradient) {
        const step = value - l2 * (weights.get(feature) ?? 0);
        const square = (squares.get(feature) ?? 1e-6) + step * step;
        squares.set(feature, square);
        weights.set(feature, (weights.get(feature) ?? 0) + (rate * step) / Math.sqrt(square));
      }
    }
  return weights;
}

/**
 * Mean of the weights learned from `bags` draws of the documents with replacement (bagging, Breiman 1996): with few
 * documents one fit leans on which they are. The draws come from a fixed sequence.
 */
export function trainBags(documents, bags, settings) {
  const draw = sequence(SEED);
  const mean = new Map();
  for (let bag = 0; bag < bags; bag++) {
    const drawn = documents.map(() => documents[Math.floor(draw() * documents.length)]);
    for (const [feature, weight] of train(drawn.flat(), settings))
      mean.set(feature, (mean.get(feature) ?? 0) + weight / bags);
  }
  return mean;
}

const SEED = 12345;

/** Numbers from 0 to 1 by the linear congruential generator of ISO C's example rand. */
function sequence(seed) {
  let state = seed;
  return () => (state = (state * 1103515245 + 12345) % 2 ** 31) / 2 ** 31;
}

/** The same examples without features that fewer than `leastCount` candidates have. */
function withCommon(list, leastCount) {
  const counts = new Map();
  for (const { candidates } of list)
    for (const features of candidates)
      for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return list.map(({ candidates, golds }) => ({
    candidates: candidates.map((features) => features.filter((feature) => counts.get(feature) >= leastCount)),
    golds,
  }));
}

/** Index of the candidate with the highest sum of weights; `lean` is added to the last one, which stands for none. */
export function argmax(candidates, weights, lean = 0) {
  let best = -1;
  let highest = -Infinity;
  for (const [i, features] of candidates.entries()) {
    const score = sum(features, weights) + (i === candidates.length - 1 ? lean : 0);
    if (score > highest) [best, highest] = [i, score];
  }
  return best;
}

const FOLDS = 5;

/** Prints the share of claims whose candidate is right when their report was not learned from. */
export function crossValidate(kind, documents) {
  let right = 0;
  let count = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = train(documents.filter((_, i) => i % FOLDS !== fold).flat());
    for (const { candidates, golds } of documents.filter((_, i) => i % FOLDS === fold).flat()) {
      count++;
      if (golds.includes(argmax(candidates, weights))) right++;
    }
  }
  console.log(
    `${kind}: ${count} claims, ${((100 * right) / count).toFixed(1)} % right in ${FOLDS}-fold cross-validation`,
  );
}

/** Writes src/pipeline/join/KIND-weights.ts; weights of at most `least` on either side of zero are left out. */
export function writeWeights(kind, weights, least = 0) {
  const rows = [...weights]
    .map(([feature, weight]) => [feature, Math.round(weight * ROUND) / ROUND])
    .filter(([, weight]) => Math.abs(weight) > least)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([feature, weight]) => `  ${JSON.stringify(feature)}: ${weight},`);
  const file = new URL(`../src/pipeline/join/${kind}-weights.ts`, import.meta.url);
  fs.writeFileSync(
    file,
    `import type { Weights } from "./rank.ts";\n\n/** Learned by train/${kind}-join.mjs; see data/models/${kind}-join.md. Log-odds of a feature for being the ${kind} of a claim. */\nexport const ${kind.toUpperCase()}_WEIGHTS: Weights = {\n${rows.join("\n")}\n};\n`,
  );
}

export function sum(features, weights) {
  let total = 0;
  for (const feature of features) total += weights.get(feature) ?? 0;
  return total;
}

function softmax(scores) {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}
