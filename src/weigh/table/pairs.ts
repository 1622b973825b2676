import { type FirstTruth, voteOf } from "./first-truth.ts";
import type { ClaimTable } from "./table.ts";

/** What two sources share, counted once over the table. Slots are numbered in the order of (first, second). */
export interface Pairs {
  count: number;
  first: Int32Array;
  second: Int32Array;
  /** Items that both speak of, and those of them on which they agree. */
  shared: Float64Array;
  agreed: Float64Array;
  /** Shared items on which the first spoke earlier, and later. */
  earlier: Float64Array;
  later: Float64Array;
  /** Agreements beyond those that independent sources would have, and the variance of that. */
  excess: Float64Array;
  variance: Float64Array;
  /**
   * Agreements by how likely the second (even rows) or the first (odd rows) was to say the same on its own account:
   * slot × 2 × BINS; and the sum of the logarithms of those chances.
   */
  histogram: Float32Array;
  logSums: Float32Array;
  /** Claims of each source in the items looked at, and how many items those are. */
  claims: Float64Array;
  items: number;
}

/** Reads all pairs of claims of one item, on as many items as the budget allows (every n-th). */
export function scanPairs(table: ClaimTable, truth: FirstTruth, weight: Float64Array | null): Pairs {
  const step = stepFor(table);
  const index = indexPairs(table, step);
  const pairs = emptyPairs(table, index);
  const vote = truth.accuracy.map(voteOf);
  const { claimStart, candidateStart, source, choice, time } = table;
  const support: number[] = [];
  const usual = usualAgreement(table, step);
  for (let i = 0; i < table.items.length; i += step) {
    const from = claimStart[i]!;
    const to = claimStart[i + 1]!;
    pairs.items++;
    for (let k = from; k < to; k++) pairs.claims[source[k]!]!++;
    if (to - from < 2 || to - from > MOST_CLAIMS) continue;
    support.length = candidateStart[i + 1]! - candidateStart[i]!;
    support.fill(0);
    let all = 0;
    for (let k = from; k < to; k++) {
      const own = weight === null ? 1 : weight[k]!;
      support[choice[k]!]! += own;
      all += own;
    }
    const total = truth.total[i]!;
    for (let p = from; p < to; p++) {
      const x = source[p]!;
      const ownP = weight === null ? 1 : weight[p]!;
      const without = Math.exp(truth.score[p]! - ownP * vote[x]! - total);
      for (let q = p + 1; q < to; q++) {
        const y = source[q]!;
        const slot = index.slotOf(x, y);
        if (slot < 0) continue;
        const ownQ = weight === null ? 1 : weight[q]!;
        const isSame = choice[p] === choice[q];
        pairs.shared[slot]!++;
        if (time !== null) {
          if (time[p]! < time[q]!) pairs.earlier[slot]!++;
          else if (time[p]! > time[q]!) pairs.later[slot]!++;
        }
        // The probability of a value, and its popularity, without the two that are looked at.
        const rest = all - ownP - ownQ;
        let ofX: number;
        let ofY: number;
        if (isSame) {
          const both = without * Math.exp(-ownQ * vote[y]!);
          const others = Math.max(TINY, 1 - truth.probability[p]!);
          const part = WITNESS_WEIGHT / (WITNESS_WEIGHT + rest);
          const withX = both * Math.exp(part * ownP * vote[x]!);
          const withY = both * Math.exp(part * ownQ * vote[y]!);
          const popularity = (support[choice[p]!]! - ownP - ownQ + PRIOR_WEIGHT / VALUES) / (rest + PRIOR_WEIGHT);
          ofY = (truth.accuracy[y]! * withX) / (others + withX) + (1 - truth.accuracy[y]!) * popularity;
          ofX = (truth.accuracy[x]! * withY) / (others + withY) + (1 - truth.accuracy[x]!) * popularity;
        } else {
          const ofQ = Math.exp(truth.score[q]! - ownQ * vote[y]! - total);
          const whole = Math.max(TINY, 1 - truth.probability[p]! - truth.probability[q]!) + without + ofQ;
          const saysP = (support[choice[p]!]! - ownP + PRIOR_WEIGHT / VALUES) / (rest + PRIOR_WEIGHT);
          const saysQ = (support[choice[q]!]! - ownQ + PRIOR_WEIGHT / VALUES) / (rest + PRIOR_WEIGHT);
          ofY = (truth.accuracy[y]! * without) / whole + (1 - truth.accuracy[y]!) * saysP;
          ofX = (truth.accuracy[x]! * ofQ) / whole + (1 - truth.accuracy[x]!) * saysQ;
        }
        // Where few others speak, two agree as often as any two of the table do.
        ofY = (rest * ofY + USUAL_WEIGHT * usual) / (rest + USUAL_WEIGHT);
        ofX = (rest * ofX + USUAL_WEIGHT * usual) / (rest + USUAL_WEIGHT);
        if (isSame) {
          pairs.agreed[slot]!++;
          const row = slot * 2 * BINS;
          const logY = Math.log(ofY);
          const logX = Math.log(ofX);
          const binY = row + binOf(logY);
          const binX = row + BINS + binOf(logX);
          pairs.histogram[binY]!++;
          pairs.histogram[binX]!++;
          pairs.logSums[binY]! += logY;
          pairs.logSums[binX]! += logX;
        }
        pairs.excess[slot]! += (isSame ? 1 : 0) - (ofX + ofY) / 2;
        pairs.variance[slot]! += (ofX * (1 - ofX) + ofY * (1 - ofY)) / 2;
      }
    }
  }
  return pairs;
}

/** Bins of a probability, even in its logarithm from LEAST to 1. */
export const BINS = 8;
const LOG_LEAST = Math.log(0.01);

export function binOf(logarithm: number): number {
  const bin = Math.floor(BINS * (1 - logarithm / LOG_LEAST));
  return bin < 0 ? 0 : bin >= BINS ? BINS - 1 : bin;
}

/** An item on which more sources speak tells little of any two of them, and would cost the square of their number. */
const MOST_CLAIMS = 300;
/** Pairs of claims that are read: enough for a copier of a tenth to stand out, and read in a fifth of a second. */
const PAIRS_BUDGET = 5_000_000;
/** Sources that share fewer items can't be told to be copiers. */
const LEAST_SHARED = 3;
/** One claim's worth of belief that any of eight values comes up. */
const PRIOR_WEIGHT = 1;
/** Claims that the table's usual agreement weighs against the other claims of an item. Chosen by us on generated tables. */
const USUAL_WEIGHT = 0.3;
const VALUES = 8;
/** The fewer others speak, the more the word of the one counts in judging what the other would say. Claims. */
const WITNESS_WEIGHT = 2;
const TINY = 1e-12;
/** Up to this many sources a square of slots is held; beyond, a hash. */
const SQUARE_LIMIT = 2048;

function stepFor({ items, claimStart }: ClaimTable): number {
  let all = 0;
  for (let i = 0; i < items.length; i++) {
    const claims = claimStart[i + 1]! - claimStart[i]!;
    if (claims <= MOST_CLAIMS) all += (claims * (claims - 1)) / 2;
  }
  return Math.max(1, Math.ceil(all / PAIRS_BUDGET));
}

/** Share of equal values among all pairs of claims of one item. */
function usualAgreement({ items, claimStart, candidateStart, choice }: ClaimTable, step: number): number {
  let same = 1;
  let all = 2;
  const support: number[] = [];
  for (let i = 0; i < items.length; i += step) {
    const claims = claimStart[i + 1]! - claimStart[i]!;
    support.length = candidateStart[i + 1]! - candidateStart[i]!;
    support.fill(0);
    for (let k = claimStart[i]!; k < claimStart[i + 1]!; k++) support[choice[k]!]!++;
    for (const n of support) same += (n * (n - 1)) / 2;
    all += (claims * (claims - 1)) / 2;
  }
  return same / all;
}

interface PairIndex {
  first: Int32Array;
  second: Int32Array;
  /** -1 where the two share too little. */
  slotOf: (x: number, y: number) => number;
}

function indexPairs(table: ClaimTable, step: number): PairIndex {
  const width = table.sources.length;
  const isSquare = width <= SQUARE_LIMIT;
  const square = isSquare ? new Int32Array(width * width) : null;
  const counts = new Map<number, number>();
  const { claimStart, source } = table;
  for (let i = 0; i < table.items.length; i += step) {
    const from = claimStart[i]!;
    const to = claimStart[i + 1]!;
    if (to - from > MOST_CLAIMS) continue;
    for (let p = from; p < to; p++)
      for (let q = p + 1; q < to; q++) {
        const key = source[p]! * width + source[q]!;
        if (square !== null) square[key]!++;
        else counts.set(key, (counts.get(key) ?? 0) + 1);
      }
  }
  const keys: number[] = [];
  if (square !== null)
    for (let key = 0; key < square.length; key++) square[key] = square[key]! >= LEAST_SHARED ? keys.push(key) - 1 : -1;
  else {
    for (const [key, count] of counts) if (count >= LEAST_SHARED) keys.push(key);
    keys.sort((a, b) => a - b);
    counts.clear();
    keys.forEach((key, slot) => counts.set(key, slot));
  }
  return {
    first: Int32Array.from(keys, (key) => Math.floor(key / width)),
    second: Int32Array.from(keys, (key) => key % width),
    slotOf: square !== null ? (x, y) => square[x * width + y]! : (x, y) => counts.get(x * width + y) ?? -1,
  };
}

function emptyPairs(table: ClaimTable, { first, second }: PairIndex): Pairs {
  const count = first.length;
  const column = (): Float64Array => new Float64Array(count);
  return {
    count,
    first,
    second,
    shared: column(),
    agreed: column(),
    earlier: column(),
    later: column(),
    excess: column(),
    variance: column(),
    histogram: new Float32Array(count * 2 * BINS),
    logSums: new Float32Array(count * 2 * BINS),
    claims: new Float64Array(table.sources.length),
    items: 0,
  };
}
