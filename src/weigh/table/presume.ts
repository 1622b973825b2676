import { middleAndSpread } from "./camps.ts";
import type { Pairs } from "./pairs.ts";
import { findClaim } from "./shared.ts";
import type { ClaimTable } from "./table.ts";

/**
 * A cautious start: sources that agree far more than pairs of this table usually do are taken for one voice, until the
 * evidence is looked at. Otherwise a crowd of copies makes its own values the truth, and its agreement then looks like
 * accuracy. Where they were right and no copies, the next look finds no shared mistakes, and their claims count in full.
 */
export function presumeDependence(table: ClaimTable, pairs: Pairs): Float64Array | null {
  const rates: number[] = [];
  for (let slot = 0; slot < pairs.count; slot++)
    if (pairs.shared[slot]! >= LEAST_SHARED) rates.push(pairs.agreed[slot]! / pairs.shared[slot]!);
  const { middle, spread } = middleAndSpread(Float64Array.from(rates));
  const usual = Math.min(0.95, middle + USUAL_SPREADS * spread);
  if (usual >= 1) return null;
  const alike = new Map<number, { other: number; share: number }[]>();
  for (let slot = 0; slot < pairs.count; slot++) {
    const share = (pairs.agreed[slot]! / pairs.shared[slot]! - usual) / (1 - usual);
    if (pairs.shared[slot]! < LEAST_SHARED || share <= 0) continue;
    const [a, b] = [pairs.first[slot]!, pairs.second[slot]!];
    for (const [from, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const list = alike.get(from) ?? [];
      alike.set(from, list);
      list.push({ other, share });
    }
  }
  if (alike.size === 0) return null;
  const { claimStart, source, choice } = table;
  const weight = new Float64Array(source.length).fill(1);
  for (let i = 0; i < table.items.length; i++) {
    const from = claimStart[i]!;
    const to = claimStart[i + 1]!;
    if (to - from < 2) continue;
    for (let k = from; k < to; k++) {
      let voices = 1;
      for (const { other, share } of alike.get(source[k]!) ?? []) {
        const at = findClaim(source, from, to, other);
        if (at >= 0 && choice[at] === choice[k]) voices += share;
      }
      weight[k] = 1 / voices;
    }
  }
  return weight;
}

/** Two sources are compared that share at least so many items. */
const LEAST_SHARED = 10;
/** Beyond the median by so many standard deviations, two sources are taken for one voice to begin with. */
const USUAL_SPREADS = 2;
