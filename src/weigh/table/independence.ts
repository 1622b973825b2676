import { type Copying, isAsserted } from "./copies.ts";
import type { FirstTruth } from "./first-truth.ts";
import { findClaim } from "./shared.ts";
import type { ClaimTable } from "./table.ts";

/**
 * How far each claim is its source's own, 0 to 1: the chance that it was not copied from a source that says the same.
 * Who copies is told by time; else the smaller source is taken for the copier, as its claims are the ones that add least.
 * Null where nothing is copied.
 */
export function independence(table: ClaimTable, truth: FirstTruth, copies: readonly Copying[]): Float64Array | null {
  const asserted = copies.filter(isAsserted);
  if (asserted.length === 0) return null;
  const { claimStart, source, choice } = table;
  const sizes = new Float64Array(table.sources.length);
  for (const s of source) sizes[s]!++;
  /** Of each source, those it may have copied from. */
  const originals = new Map<number, { from: number; rate: number; score: number }[]>();
  for (const { a, b, rate, score, copier } of asserted) {
    const isB = copier === null ? sizes[b]! < sizes[a]! || (sizes[b] === sizes[a] && b > a) : copier === b;
    const [taker, giver] = isB ? [b, a] : [a, b];
    originals.set(taker, [...(originals.get(taker) ?? []), { from: giver, rate, score }]);
  }
  const weight = new Float64Array(source.length).fill(1);
  for (let i = 0; i < table.items.length; i++) {
    const from = claimStart[i]!;
    const to = claimStart[i + 1]!;
    if (to - from < 2) continue;
    for (let k = from; k < to; k++) {
      const givers = originals.get(source[k]!);
      if (givers === undefined) continue;
      for (const { from: giver, rate, score } of givers) {
        const at = findClaim(source, from, to, giver);
        if (at < 0 || choice[at] !== choice[k]) continue;
        // Bayes: the same value by copying, or by itself with the chance that a source like this says it.
        const alone = Math.max(LEAST_ALONE, Math.min(truth.probability[k]!, 1) * truth.accuracy[source[k]!]!);
        weight[k]! *= 1 - (score * rate) / (rate + (1 - rate) * alone);
      }
    }
  }
  return weight;
}

/** The chance of a value by itself is never less than one in twenty: few questions have more plausible answers. */
const LEAST_ALONE = 0.05;
