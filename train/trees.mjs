// Boosted regression trees (Friedman, 2001) for choosing among candidates: the loss is the softmax over the candidates
// of an example, leaves are Newton steps (Chen and Guestrin, 2016). Several runs over other columns are averaged.
import fs from "node:fs";

/** Chosen by us by cross-validation over the training reports. */
const OPTIONS = { runs: 4, rounds: 70, depth: 4, rate: 0.08, columns: 0.3, lambda: 2, leastHessian: 1.5, bins: 48 };
const LEAST_ROWS = 8;

/**
 * `examples`: { rows: number[][], right: boolean[] }, all rows with `count` features. Gives trees as
 * { depth, trees: [{ feature, threshold, leaf }] }; the same examples in the same order give the same trees.
 */
export function trainTrees(examples, count, options = OPTIONS) {
  const rows = examples.flatMap((example) => example.rows);
  const cuts = Array.from({ length: count }, (_, j) =>
    cutsOf(
      rows.map((row) => row[j]),
      options.bins,
    ),
  );
  const bins = cuts.map((cut, j) => Uint8Array.from(rows, (row) => binOf(cut, row[j])));
  const trees = [];
  for (let run = 0; run < options.runs; run++) {
    const random = linearCongruential(run + 1);
    const score = new Float64Array(rows.length);
    for (let round = 0; round < options.rounds; round++) {
      const { gradient, hessian } = derivatives(examples, score);
      const columns = cuts.map((_, j) => j).filter(() => random() < options.columns);
      trees.push(grow({ gradient, hessian, score, cuts, bins, columns, options }));
    }
  }
  for (const { leaf } of trees) for (let i = 0; i < leaf.length; i++) leaf[i] /= options.runs;
  return { depth: options.depth, trees };
}

/** Writes trees as src/pipeline/join/trees.ts reads them. */
export function writeTrees(file, { depth, trees }, count) {
  const header = Buffer.alloc(16);
  header.write("FTR1", 0, "latin1");
  [trees.length, depth, count].forEach((value, i) => header.writeUInt32LE(value, 4 + 4 * i));
  const all = (name) => trees.flatMap((tree) => tree[name]);
  const floats = Float32Array.from([...all("threshold"), ...all("leaf")]);
  const features = Uint16Array.from(all("feature"));
  fs.writeFileSync(file, Buffer.concat([header, Buffer.from(floats.buffer), Buffer.from(features.buffer)]));
}

/** Sum of the leaves of one row, as src/pipeline/join/trees.ts does it. */
export function scoreRow(row, { depth, trees }) {
  const inner = 2 ** depth - 1;
  let sum = 0;
  for (const { feature, threshold, leaf } of trees) {
    let at = 0;
    while (at < inner) at = 2 * at + (row[feature[at]] > threshold[at] ? 2 : 1);
    sum += leaf[at - inner];
  }
  return sum;
}

/** First and second derivatives of the softmax loss of each row. */
function derivatives(examples, score) {
  const gradient = new Float64Array(score.length);
  const hessian = new Float64Array(score.length);
  let from = 0;
  for (const { rows, right } of examples) {
    const scores = rows.map((_, i) => score[from + i]);
    const all = softmax(scores);
    const good = softmax(scores.map((value, i) => (right[i] ? value : -Infinity)));
    for (let i = 0; i < rows.length; i++) {
      gradient[from + i] = all[i] - good[i];
      hessian[from + i] = Math.max(all[i] * (1 - all[i]), 1e-3);
    }
    from += rows.length;
  }
  return { gradient, hessian };
}

/** One tree, grown greedily; its leaves are added to `score`. A node that no split helps sends all rows to the left. */
function grow({ gradient, hessian, score, cuts, bins, columns, options }) {
  const { depth, rate, lambda, leastHessian } = options;
  const inner = 2 ** depth - 1;
  const tree = {
    feature: new Array(inner).fill(0),
    threshold: new Array(inner).fill(Infinity),
    leaf: new Array(inner + 1).fill(0),
  };
  const split = (rows, at) => {
    let g = 0;
    let h = 0;
    for (const row of rows) {
      g += gradient[row];
      h += hessian[row];
    }
    if (at >= inner) {
      const value = (-rate * g) / (h + lambda);
      tree.leaf[at - inner] = value;
      for (const row of rows) score[row] += value;
      return;
    }
    let best = { gain: 1e-9, column: -1, bin: -1 };
    if (rows.length >= LEAST_ROWS)
      for (const column of columns) {
        const size = cuts[column].length + 1;
        if (size < 2) continue;
        const sumG = new Float64Array(size);
        const sumH = new Float64Array(size);
        for (const row of rows) {
          sumG[bins[column][row]] += gradient[row];
          sumH[bins[column][row]] += hessian[row];
        }
        let leftG = 0;
        let leftH = 0;
        for (let bin = 0; bin + 1 < size; bin++) {
          leftG += sumG[bin];
          leftH += sumH[bin];
          if (leftH < leastHessian || h - leftH < leastHessian) continue;
          const gain = leftG ** 2 / (leftH + lambda) + (g - leftG) ** 2 / (h - leftH + lambda) - g ** 2 / (h + lambda);
          if (gain > best.gain + 1e-9) best = { gain, column, bin };
        }
      }
    const isLeft = (row) => best.column < 0 || bins[best.column][row] <= best.bin;
    if (best.column >= 0) [tree.feature[at], tree.threshold[at]] = [best.column, cuts[best.column][best.bin]];
    split(rows.filter(isLeft), 2 * at + 1);
    split(
      rows.filter((row) => !isLeft(row)),
      2 * at + 2,
    );
  };
  split(
    Array.from(gradient, (_, i) => i),
    0,
  );
  return tree;
}

/** Values between which a column may be cut: all of them, or quantiles. */
function cutsOf(column, most) {
  const values = [...new Set(column)].sort((a, b) => a - b);
  const middle = (i) => Math.fround((values[i] + values[i + 1]) / 2);
  if (values.length <= most) return values.slice(0, -1).map((_, i) => middle(i));
  const sorted = [...column].sort((a, b) => a - b);
  const found = new Set();
  for (let i = 1; i < most; i++) {
    const at = values.indexOf(sorted[Math.floor((i * sorted.length) / most)]);
    if (at + 1 < values.length) found.add(middle(at));
  }
  return [...found].sort((a, b) => a - b);
}

function binOf(cut, value) {
  let low = 0;
  let high = cut.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > cut[middle]) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Numerical Recipes' "quick and dirty" generator: only picks columns. */
function linearCongruential(seed) {
  let state = (seed * 977) >>> 0;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

function softmax(scores) {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}
