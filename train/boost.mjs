// Gradient-boosted trees with the logistic loss (Friedman 2001; second-order gains as in Chen and Guestrin 2016), over
// values sorted into bins. No randomness: the same examples in the same order give the same trees.

/** `rows` of numbers, `labels` 0 or 1, `weights` of the examples. Gives { base, trees } as src/match/identity/trees.ts reads it. */
export function boost(rows, labels, weights, { trees, depth, rate, l2, fewest, bins }) {
  const columns = rows[0].map((_, feature) => binned(rows, feature, bins));
  const all = labels.reduce((sum, _, i) => sum + weights[i], 0);
  const positive = labels.reduce((sum, label, i) => sum + weights[i] * label, 0);
  const base = Math.log(positive / (all - positive));
  const scores = new Float64Array(rows.length).fill(base);
  const gradients = new Float64Array(rows.length);
  const curvatures = new Float64Array(rows.length);
  const grown = [];
  for (let t = 0; t < trees; t++) {
    for (let i = 0; i < rows.length; i++) {
      const p = 1 / (1 + Math.exp(-scores[i]));
      gradients[i] = weights[i] * (labels[i] - p);
      curvatures[i] = weights[i] * p * (1 - p);
    }
    const grow = (examples, left) => {
      let [g, h] = [0, 0];
      for (const i of examples) {
        g += gradients[i];
        h += curvatures[i];
      }
      const split = left > 0 && examples.length >= 2 * fewest ? bestSplit(examples, g, h) : null;
      if (split) {
        const { codes, edges } = columns[split.feature];
        const [yes, no] = [[], []];
        for (const i of examples) (codes[i] <= split.bin ? yes : no).push(i);
        return [split.feature, edges[split.bin], grow(yes, left - 1), grow(no, left - 1)];
      }
      const value = round((rate * g) / (h + l2));
      for (const i of examples) scores[i] += value;
      return value;
    };
    const bestSplit = (examples, g, h) => {
      let best = null;
      for (const [feature, { codes, edges }] of columns.entries()) {
        const [gs, hs] = [new Float64Array(edges.length + 1), new Float64Array(edges.length + 1)];
        const counts = new Int32Array(edges.length + 1);
        for (const i of examples) {
          gs[codes[i]] += gradients[i];
          hs[codes[i]] += curvatures[i];
          counts[codes[i]]++;
        }
        let [gl, hl, count] = [0, 0, 0];
        for (let bin = 0; bin < edges.length; bin++) {
          gl += gs[bin];
          hl += hs[bin];
          count += counts[bin];
          if (count < fewest || examples.length - count < fewest) continue;
          const gain = gl ** 2 / (hl + l2) + (g - gl) ** 2 / (h - hl + l2) - g ** 2 / (h + l2);
          if (gain > LEAST_GAIN && (!best || gain > best.gain)) best = { gain, feature, bin };
        }
      }
      return best;
    };
    grown.push(
      grow(
        rows.map((_, i) => i),
        depth,
      ),
    );
  }
  return { base: round(base), trees: grown };
}

const LEAST_GAIN = 1e-3;
const MOST_SAMPLED = 20_000; // values from which the edges of bins are taken
const round = (x) => Math.round(x * 1e4) / 1e4 + 0;

/** Edges of about equally full bins, and for each example the number of edges at or below its value. */
function binned(rows, feature, bins) {
  const step = Math.max(1, Math.floor(rows.length / MOST_SAMPLED));
  const sample = [];
  for (let i = 0; i < rows.length; i += step) sample.push(rows[i][feature]);
  sample.sort((a, b) => a - b);
  const edges = [];
  for (let b = 1; b < bins; b++) {
    const edge = round(sample[Math.floor((sample.length * b) / bins)]);
    if (edge > sample[0] && edge !== edges.at(-1)) edges.push(edge);
  }
  if (edges.length === 0 && sample.at(-1) > sample[0]) edges.push(round(sample.at(-1)));
  const codes = new Uint8Array(rows.length);
  for (const [i, row] of rows.entries()) {
    let code = 0;
    while (code < edges.length && row[feature] >= edges[code]) code++;
    codes[i] = code;
  }
  return { edges, codes };
}
