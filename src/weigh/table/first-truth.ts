import type { ClaimTable } from "./table.ts";

/** A first view of the truth, of equal values alone: enough to tell shared mistakes from shared truths. */
export interface FirstTruth {
  /** Share of a source's claims that are right, between the bounds below. */
  accuracy: Float64Array;
  /** log Σ of the weights of evidence of a claim's value. */
  score: Float64Array;
  /** log of the normaliser of an item. */
  total: Float64Array;
  /** Probability of a claim's value. */
  probability: Float64Array;
}

/**
 * One accuracy a source, one true value an item, wrong values uniform: ACCU without similarity (Dong, Berti-Equille,
 * Srivastava, PVLDB 2009, eq. 5–9), by expectation maximisation. `weight`: how far a claim is its source's own, 0 to 1.
 */
export function firstTruth(table: ClaimTable, weight: Float64Array | null): FirstTruth {
  const { claimStart, candidateStart, source, choice } = table;
  const items = table.items.length;
  const sources = table.sources.length;
  const accuracy = new Float64Array(sources).fill(PRIOR_ACCURACY);
  const vote = new Float64Array(sources);
  const right = new Float64Array(sources);
  const made = new Float64Array(sources);
  const score = new Float64Array(source.length);
  const probability = new Float64Array(source.length);
  const total = new Float64Array(items);
  let widest = 0;
  for (let i = 0; i < items; i++) widest = Math.max(widest, candidateStart[i + 1]! - candidateStart[i]!);
  const scores = new Float64Array(widest);
  for (let round = 0; round < ROUNDS; round++) {
    for (let s = 0; s < sources; s++) vote[s] = voteOf(accuracy[s]!);
    right.fill(PRIOR_ACCURACY * PRIOR_CLAIMS);
    made.fill(PRIOR_CLAIMS);
    for (let i = 0; i < items; i++) {
      const from = claimStart[i]!;
      const to = claimStart[i + 1]!;
      const candidates = candidateStart[i + 1]! - candidateStart[i]!;
      for (let c = 0; c < candidates; c++) scores[c] = 0;
      for (let k = from; k < to; k++) scores[choice[k]!]! += (weight === null ? 1 : weight[k]!) * vote[source[k]!]!;
      let top = 0;
      for (let c = 0; c < candidates; c++) if (scores[c]! > top) top = scores[c]!;
      // Values that nobody claimed may be true as well.
      let sum = Math.exp(-top) * Math.max(1, FALSE_VALUES - candidates) * UNCLAIMED_SHARE;
      for (let c = 0; c < candidates; c++) sum += Math.exp(scores[c]! - top);
      const log = top + Math.log(sum);
      total[i] = log;
      for (let k = from; k < to; k++) {
        const s = source[k]!;
        const mine = scores[choice[k]!]!;
        const p = Math.exp(mine - log);
        const own = weight === null ? 1 : weight[k]!;
        score[k] = mine;
        probability[k] = p;
        right[s]! += own * p;
        made[s]! += own;
      }
    }
    for (let s = 0; s < sources; s++) accuracy[s] = right[s]! / made[s]!;
  }
  return { accuracy, score, total, probability };
}

/** What a claim of a source with this accuracy adds to its value, in log-odds: ln(n a / (1 − a)), eq. 7. */
export const voteOf = (accuracy: number): number => {
  const a = Math.min(MOST_ACCURACY, accuracy);
  return Math.log((FALSE_VALUES * a) / (1 - a));
};

/** Dong et al. take 100 and note that 10 does as well; with few candidates a small number is nearer the mark. */
export const FALSE_VALUES = 8;
/** No source is believed more than this, however often it agrees with the others. */
const MOST_ACCURACY = 0.97;
/** Dong et al. start from 0.8; crowd tables are worse than web tables. The prior weighs as much as four claims. */
const PRIOR_ACCURACY = 0.7;
const PRIOR_CLAIMS = 4;
/** Dong et al. stop when nothing changes; the accuracies move by less than .01 after eight rounds. */
const ROUNDS = 8;
/** Weight of each value that nobody claimed against one that somebody did. Chosen by us on generated tables. */
const UNCLAIMED_SHARE = 0.2;
