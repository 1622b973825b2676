import type { ClaimTable } from "./table.ts";

/**
 * Whether the true number is likely among those claimed: sources that look a figure up agree on it to the digit, sources
 * that judge or measure scatter. Share of equal pairs of claims beyond those that chance makes equal (frequent values such
 * as 0 are equal everywhere).
 */
export function areLookedUp(table: ClaimTable, items: Int32Array, weight: Float64Array | null): boolean {
  const { claimStart, candidateStart, candidateValue, choice } = table;
  const frequency = new Map<number, number>();
  const support: number[] = [];
  let equal = 0;
  let pairs = 0;
  let claims = 0;
  for (const i of items) {
    const first = candidateStart[i]!;
    support.length = candidateStart[i + 1]! - first;
    support.fill(0);
    let all = 0;
    let squares = 0;
    for (let k = claimStart[i]!; k < claimStart[i + 1]!; k++) {
      const own = weight === null ? 1 : weight[k]!;
      const value = candidateValue[first + choice[k]!]!;
      support[choice[k]!]! += own;
      all += own;
      squares += own * own;
      frequency.set(value, (frequency.get(value) ?? 0) + own);
    }
    claims += all;
    for (const n of support) equal += n * n;
    equal -= squares;
    pairs += all * all - squares;
  }
  if (pairs <= 0) return true;
  let chance = 0;
  for (const n of frequency.values()) chance += (n / claims) ** 2;
  return (equal / pairs - chance) / (1 - chance) >= LOOKED_UP_SHARE;
}

/** Between the boards: judged scores .1, measured and generated quantities .05 to .15; looked-up figures .5 and more. */
const LOOKED_UP_SHARE = 0.25;
