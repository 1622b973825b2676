import { normalise } from "./profile.ts";
import type { ClaimTable } from "./table.ts";

/** Few labels shared by all items: which label a source gives when another is true. */
export interface Confusion {
  labels: readonly number[];
  /** items × labels, in the order of the items given. */
  probability: Float64Array;
  /** sources × labels (true) × labels (given). */
  rates: Float64Array;
  prior: Float64Array;
  /** Mean log probability of a claim foretold from the others of its item. */
  foretold: number;
}

/** How the table of a source is shrunk: `strength` claims a row towards the mean table of all, or one accuracy a source. */
export interface Shape {
  kind: "matrix" | "coin";
  strength: number;
}

/**
 * Truth and tables of confusion by expectation maximisation (Dawid & Skene, Applied Statistics 28, 1979), with the rows of
 * a source shrunk towards those of all sources.
 */
export function fitConfusion(
  table: ClaimTable,
  items: Int32Array,
  labels: readonly number[],
  shape: Shape,
  weight: Float64Array | null,
): Confusion {
  const { claimStart, source } = table;
  const wide = labels.length;
  const given = labelOfClaims(table, items, labels);
  const sources = table.sources.length;
  const probability = new Float64Array(items.length * wide);
  for (let at = 0; at < items.length; at++) {
    const i = items[at]!;
    let all = 0;
    for (let k = claimStart[i]!; k < claimStart[i + 1]!; k++) {
      const own = weight === null ? 1 : weight[k]!;
      probability[at * wide + given[k]!]! += own;
      all += own;
    }
    for (let t = 0; t < wide; t++) probability[at * wide + t]! /= all;
  }
  const counts = new Float64Array(sources * wide * wide);
  const rates = new Float64Array(counts.length);
  const logs = new Float64Array(counts.length);
  const prior = new Float64Array(wide);
  const before = new Float64Array(wide);
  for (let round = 0; round < ROUNDS; round++) {
    prior.fill(1);
    counts.fill(0);
    for (let at = 0; at < items.length; at++) {
      const i = items[at]!;
      for (let t = 0; t < wide; t++) {
        const p = probability[at * wide + t]!;
        prior[t]! += p;
        if (p < NEGLIGIBLE) continue;
        for (let k = claimStart[i]!; k < claimStart[i + 1]!; k++)
          counts[(source[k]! * wide + t) * wide + given[k]!]! += p * (weight === null ? 1 : weight[k]!);
      }
    }
    const total = prior.reduce((a, b) => a + b);
    for (let t = 0; t < wide; t++) prior[t]! /= total;
    shrinkRows(counts, sources, wide, shape, rates);
    for (let k = 0; k < rates.length; k++) logs[k] = Math.log(rates[k]!);
    let change = 0;
    for (let at = 0; at < items.length; at++) {
      const i = items[at]!;
      for (let t = 0; t < wide; t++) before[t] = probability[at * wide + t]!;
      for (let t = 0; t < wide; t++) {
        let sum = Math.log(prior[t]!);
        for (let k = claimStart[i]!; k < claimStart[i + 1]!; k++)
          sum += (weight === null ? 1 : weight[k]!) * logs[(source[k]! * wide + t) * wide + given[k]!]!;
        probability[at * wide + t] = sum;
      }
      normalise(probability, at * wide, wide);
      for (let t = 0; t < wide; t++) change += Math.abs(probability[at * wide + t]! - before[t]!);
    }
    if (change < SETTLED * items.length) break;
  }
  const foretold = foretell(table, items, given, { labels, probability, rates, prior, foretold: 0 }, counts, weight);
  return { labels, probability, rates, prior, foretold };
}

const ROUNDS = 30;
/** Mean change of an item's probabilities below which more rounds change nothing. */
const SETTLED = 2e-3;
const NEGLIGIBLE = 1e-7;

/** The label of each claim of the items, as a position in `labels`. */
export function labelOfClaims(table: ClaimTable, items: Int32Array, labels: readonly number[]): Int32Array {
  const position = new Int32Array(table.values.length).fill(-1);
  labels.forEach((value, at) => (position[value] = at));
  const given = new Int32Array(table.source.length).fill(-1);
  for (const i of items)
    for (let k = table.claimStart[i]!; k < table.claimStart[i + 1]!; k++)
      given[k] = position[table.candidateValue[table.candidateStart[i]! + table.choice[k]!]!]!;
  return given;
}

/** Rates from counts: rows of a source drawn to the mean rows, or its one accuracy drawn to the mean accuracy. */
function shrinkRows(
  counts: Float64Array,
  sources: number,
  wide: number,
  { kind, strength }: Shape,
  rates: Float64Array,
): void {
  const mean = new Float64Array(wide * wide).fill(MEAN_PRIOR);
  for (let s = 0; s < sources; s++)
    for (let cell = 0; cell < wide * wide; cell++) mean[cell]! += counts[s * wide * wide + cell]!;
  for (let t = 0; t < wide; t++) {
    let row = 0;
    for (let u = 0; u < wide; u++) row += mean[t * wide + u]!;
    for (let u = 0; u < wide; u++) mean[t * wide + u]! /= row;
  }
  const spread = strength + wide * FLOOR;
  if (kind === "matrix") {
    for (let s = 0; s < sources; s++)
      for (let t = 0; t < wide; t++) {
        const row = (s * wide + t) * wide;
        let made = 0;
        for (let u = 0; u < wide; u++) made += counts[row + u]!;
        for (let u = 0; u < wide; u++)
          rates[row + u] = (counts[row + u]! + strength * mean[t * wide + u]! + FLOOR) / (made + spread);
      }
    return;
  }
  let right = 0;
  let all = 0;
  for (let s = 0; s < sources; s++)
    for (let cell = 0; cell < wide * wide; cell++) {
      all += counts[s * wide * wide + cell]!;
      if (cell % (wide + 1) === 0) right += counts[s * wide * wide + cell]!;
    }
  for (let s = 0; s < sources; s++) {
    let mine = 0;
    let made = 0;
    for (let cell = 0; cell < wide * wide; cell++) {
      made += counts[s * wide * wide + cell]!;
      if (cell % (wide + 1) === 0) mine += counts[s * wide * wide + cell]!;
    }
    const accuracy = (mine + (strength * right) / all + FLOOR) / (made + strength + 2 * FLOOR);
    for (let t = 0; t < wide; t++)
      for (let u = 0; u < wide; u++)
        rates[(s * wide + t) * wide + u] = t === u ? accuracy : (1 - accuracy) / Math.max(1, wide - 1);
  }
}

/** Claims added to each cell of the mean table, and to each cell of a source's, so that nothing is impossible. */
const MEAN_PRIOR = 0.5;
const FLOOR = 1e-3;

/** Each claim foretold from the other claims of its item, with the source's table less this item's share in it. */
function foretell(
  { claimStart, source }: ClaimTable,
  items: Int32Array,
  given: Int32Array,
  { labels, probability, rates, prior }: Confusion,
  counts: Float64Array,
  weight: Float64Array | null,
): number {
  const wide = labels.length;
  const logs = rates.map(Math.log);
  const whole = new Float64Array(wide);
  const without = new Float64Array(wide);
  let sum = 0;
  let all = 0;
  for (let at = 0; at < items.length; at++) {
    const i = items[at]!;
    const from = claimStart[i]!;
    const to = claimStart[i + 1]!;
    if (to - from < 2) continue;
    for (let t = 0; t < wide; t++) {
      whole[t] = Math.log(prior[t]!);
      for (let j = from; j < to; j++)
        whole[t]! += (weight === null ? 1 : weight[j]!) * logs[(source[j]! * wide + t) * wide + given[j]!]!;
    }
    for (let k = from; k < to; k++) {
      const own = weight === null ? 1 : weight[k]!;
      const s = source[k]!;
      for (let t = 0; t < wide; t++) without[t] = whole[t]! - own * logs[(s * wide + t) * wide + given[k]!]!;
      normalise(without, 0, wide);
      let p = 0;
      for (let t = 0; t < wide; t++) {
        const row = (s * wide + t) * wide;
        let made = 0;
        for (let u = 0; u < wide; u++) made += counts[row + u]!;
        const share = own * probability[at * wide + t]!;
        // rate = (count + pseudo) / (made + strength): taking the share out of both needs only made and rate.
        const rate = rates[row + given[k]!]!;
        const corrected = Math.max(LEAST_RATE, (rate * (made + 1) - share) / (made + 1 - share));
        p += without[t]! * corrected;
      }
      sum += own * Math.log(p);
      all += own;
    }
  }
  return all > 0 ? sum / all : 0;
}

const LEAST_RATE = 1e-4;
