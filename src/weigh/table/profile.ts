import type { Relations } from "./relations.ts";
import type { ClaimTable } from "./table.ts";

/** What the model made of the items it was given. */
export interface Profiles {
  /** Of each candidate of the table, its probability among those claimed; 0 for candidates of other items. */
  probability: Float64Array;
  /** sources × relations: the share of each relation in what a source says. */
  profile: Float64Array;
  /** Log-odds that a claim adds for one candidate of its item against another. `at`: position in the items given. */
  termOf: (at: number, claim: number, answer: number, rival: number) => number;
}

/**
 * Truth by profiles of sources, by expectation maximisation. Source s says a value of relation r to the truth t with
 * probability φ_s(r) / (number of values in that relation), φ_s shrunk towards the mean profile of sources that say as
 * much as it does. A claim of weight w counts w times.
 */
export function weighByProfile(
  table: ClaimTable,
  items: Int32Array,
  relations: Relations,
  weight: Float64Array | null,
): Profiles {
  const model = prepare(table, items, relations);
  const kinds = relations.names.length;
  const { claimStart, source, choice, candidateStart } = table;
  const probability = new Float64Array(candidateStart[table.items.length]!);
  const slots = table.sources.length;
  const profile = new Float64Array(slots * kinds);
  for (let s = 0; s < slots; s++) for (let r = 0; r < kinds; r++) profile[s * kinds + r] = relations.usual[r]!;
  const logs = new Float64Array(profile.length);
  const counts = new Float64Array(profile.length);
  const volume = new Int32Array(slots);
  for (const i of items) for (let k = claimStart[i]!; k < claimStart[i + 1]!; k++) volume[source[k]!]!++;

  for (let round = 0; round <= ROUNDS; round++) {
    for (let k = 0; k < logs.length; k++) logs[k] = Math.log(profile[k]!);
    counts.fill(0);
    for (let at = 0; at < items.length; at++) {
      const i = items[at]!;
      const from = claimStart[i]!;
      const to = claimStart[i + 1]!;
      const first = candidateStart[i]!;
      const width = candidateStart[i + 1]! - first;
      for (let t = 0; t < width; t++) {
        let sum = 0;
        for (let k = from; k < to; k++) {
          const s = source[k]!;
          const r = model.relationOf(at, width, t, choice[k]!);
          const own = weight === null ? 1 : weight[k]!;
          sum += own * (logs[s * kinds + r]! - model.logPossible(at, t, profile, s) + model.logShare(at, width, t, r));
        }
        probability[first + t] = sum;
      }
      normalise(probability, first, width);
      // A value that nobody else speaks of tells nothing of its source.
      if (to - from < 2) continue;
      for (let k = from; k < to; k++) {
        const s = source[k]!;
        const own = weight === null ? 1 : weight[k]!;
        for (let t = 0; t < width; t++)
          counts[s * kinds + model.relationOf(at, width, t, choice[k]!)]! += own * probability[first + t]!;
      }
    }
    if (round < ROUNDS) shrink(counts, volume, kinds, profile);
  }
  const termOf = (at: number, claim: number, answer: number, rival: number): number => {
    const i = items[at]!;
    const width = candidateStart[i + 1]! - candidateStart[i]!;
    const s = source[claim]!;
    const under = (truth: number): number => {
      const r = model.relationOf(at, width, truth, choice[claim]!);
      return logs[s * kinds + r]! - model.logPossible(at, truth, profile, s) + model.logShare(at, width, truth, r);
    };
    return (weight === null ? 1 : weight[claim]!) * (under(answer) - under(rival));
  };
  return { probability, profile, termOf };
}

const ROUNDS = 20;
/** Values that could have been claimed besides those that were: what makes agreement on an open value telling. */
export const OPEN_VALUES = 20;
/** Claims that the mean profile of sources of one size weighs against a source's own record. */
const PRIOR_CLAIMS = 4;
/** Claims that the mean profile of all weighs against that of sources of one size. */
const SIZE_PRIOR_CLAIMS = 10;
/** Sizes are powers of two; beyond 2^12 claims the prior no longer matters. */
const SIZES = 13;

/** Posterior mean profiles under Dirichlet priors: all sources → sources of one size → the source. */
function shrink(counts: Float64Array, volume: Int32Array, kinds: number, profile: Float64Array): void {
  const slots = volume.length;
  const all = new Float64Array(kinds).fill(0.5);
  const bySize = new Float64Array(SIZES * kinds);
  for (let s = 0; s < slots; s++)
    for (let r = 0; r < kinds; r++) {
      all[r]! += counts[s * kinds + r]!;
      bySize[sizeOf(volume[s]!) * kinds + r]! += counts[s * kinds + r]!;
    }
  const total = all.reduce((a, b) => a + b);
  for (let size = 0; size < SIZES; size++) {
    let made = 0;
    for (let r = 0; r < kinds; r++) made += bySize[size * kinds + r]!;
    for (let r = 0; r < kinds; r++)
      bySize[size * kinds + r] =
        (bySize[size * kinds + r]! + (SIZE_PRIOR_CLAIMS * all[r]!) / total) / (made + SIZE_PRIOR_CLAIMS);
  }
  for (let s = 0; s < slots; s++) {
    const size = sizeOf(volume[s]!);
    let made = 0;
    for (let r = 0; r < kinds; r++) made += counts[s * kinds + r]!;
    for (let r = 0; r < kinds; r++)
      profile[s * kinds + r] =
        (counts[s * kinds + r]! + PRIOR_CLAIMS * bySize[size * kinds + r]!) / (made + PRIOR_CLAIMS);
  }
}

const sizeOf = (claims: number): number => Math.min(SIZES - 1, claims > 0 ? Math.floor(Math.log2(claims)) : 0);

/** Turns logarithms into probabilities that sum to 1. */
export function normalise(values: Float64Array, first: number, width: number): void {
  let top = -Infinity;
  for (let t = 0; t < width; t++) top = Math.max(top, values[first + t]!);
  let sum = 0;
  for (let t = 0; t < width; t++) sum += values[first + t] = Math.exp(values[first + t]! - top);
  for (let t = 0; t < width; t++) values[first + t]! /= sum;
}

/** Relations of the candidates of each item, how many values each holds, and which are possible at all. */
interface Model {
  relationOf: (at: number, width: number, truth: number, claimed: number) => number;
  /** ln(1 / number of values that stand in relation r to the truth). */
  logShare: (at: number, width: number, truth: number, relation: number) => number;
  /** ln of the share of a profile in the relations that are possible for this truth. */
  logPossible: (at: number, truth: number, profile: Float64Array, slot: number) => number;
}

function prepare(table: ClaimTable, items: Int32Array, { names, between }: Relations): Model {
  const last = names.length - 1;
  const kinds = names.length;
  if (between === null)
    return {
      relationOf: (_at, _width, truth, claimed) => (truth === claimed ? 0 : last),
      logShare: (_at, width, _truth, relation) => (relation === 0 ? 0 : -Math.log(width - 1 + OPEN_VALUES)),
      logPossible: () => 0,
    };
  const { candidateStart, candidateValue } = table;
  const starts = new Int32Array(items.length + 1);
  const truths = new Int32Array(items.length + 1);
  for (let at = 0; at < items.length; at++) {
    const width = candidateStart[items[at]! + 1]! - candidateStart[items[at]!]!;
    starts[at + 1] = starts[at]! + width * width;
    truths[at + 1] = truths[at]! + width;
  }
  const relation = new Uint8Array(starts[items.length]!);
  const shares = new Float64Array(truths[items.length]! * kinds);
  const possible = new Uint8Array(truths[items.length]!);
  for (let at = 0; at < items.length; at++) {
    const first = candidateStart[items[at]!]!;
    const width = candidateStart[items[at]! + 1]! - first;
    for (let t = 0; t < width; t++) {
      const row = (truths[at]! + t) * kinds;
      for (let u = 0; u < width; u++) {
        const r = between(candidateValue[first + t]!, candidateValue[first + u]!);
        relation[starts[at]! + t * width + u] = r;
        shares[row + r]!++;
      }
      shares[row + last]! += OPEN_VALUES;
      for (let r = 0; r < kinds; r++) {
        if (shares[row + r]! > 0) possible[truths[at]! + t]! |= 1 << r;
        shares[row + r] = r === 0 ? 0 : -Math.log(Math.max(1, shares[row + r]!));
      }
    }
  }
  const all = (1 << kinds) - 1;
  return {
    relationOf: (at, width, truth, claimed) => relation[starts[at]! + truth * width + claimed]!,
    logShare: (at, _width, truth, r) => shares[(truths[at]! + truth) * kinds + r]!,
    logPossible: (at, truth, profile, slot) => {
      const mask = possible[truths[at]! + truth]!;
      if (mask === all) return 0;
      let sum = 0;
      for (let r = 0; r < kinds; r++) if ((mask & (1 << r)) !== 0) sum += profile[slot * kinds + r]!;
      return Math.log(sum);
    },
  };
}
