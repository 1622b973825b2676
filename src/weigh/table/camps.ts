import type { Pairs } from "./pairs.ts";

/**
 * Agreement that whole camps share: per pair, how many standard errors of excess agreement follow from broad patterns
 * (common views, common accuracy), not from the two. The excess of all pairs is a noisy matrix; an eigenvalue beyond the
 * edge of what noise gives (2 √n for unit entries, Wigner 1958) whose vector spreads over many sources is such a pattern.
 * Copying, which joins few, stays in the remainder.
 */
export function campExcess(pairs: Pairs, sources: number): Float64Array {
  const z = new Float64Array(pairs.count);
  for (let slot = 0; slot < pairs.count; slot++) {
    const error = Math.sqrt(pairs.variance[slot]! + VARIANCE_FLOOR);
    z[slot] = Math.max(-MOST_ERRORS, Math.min(MOST_ERRORS, pairs.excess[slot]! / error));
  }
  const { middle, spread } = middleAndSpread(z);
  const unit = Math.max(1, spread);
  for (let slot = 0; slot < z.length; slot++) z[slot] = (z[slot]! - middle) / unit;

  const speaking = new Set([...pairs.first, ...pairs.second]).size;
  const edge = 2 * Math.sqrt(speaking);
  const explained = new Float64Array(pairs.count);
  for (let round = 0; round < MOST_PATTERNS; round++) {
    const { value, vector } = topVector(pairs, z, sources);
    const reach = 1 / vector.reduce((sum, x) => sum + x ** 4, 0);
    if (Math.abs(value) < EDGE_FACTOR * edge) break;
    const isBroad = value > 0 && reach > BROAD_SHARE * speaking;
    for (let slot = 0; slot < z.length; slot++) {
      const part = value * vector[pairs.first[slot]!]! * vector[pairs.second[slot]!]!;
      z[slot]! -= part;
      if (isBroad) explained[slot]! += part * unit;
    }
  }
  return explained;
}

/** Standard errors beyond which a pair is not let pull the pattern. */
const MOST_ERRORS = 6;
/** Keeps pairs that share next to nothing from large values. */
const VARIANCE_FLOOR = 0.5;
const MOST_PATTERNS = 6;
/** An eigenvalue must stand this far beyond the edge. Chosen by us on generated tables with and without camps. */
const EDGE_FACTOR = 1.35;
/** A pattern is broad that reaches more than this share of the sources (participation ratio). */
const BROAD_SHARE = 0.25;
const POWER_ROUNDS = 60;

/** The eigenvector of the largest absolute eigenvalue of the symmetric matrix of the pairs, by power iteration. */
function topVector(pairs: Pairs, z: Float64Array, sources: number): { value: number; vector: Float64Array } {
  let vector = Float64Array.from({ length: sources }, (_, i) => Math.sin(i * 1.7 + 1));
  let value = 0;
  for (let round = 0; round < POWER_ROUNDS; round++) {
    const next = new Float64Array(sources);
    for (let slot = 0; slot < z.length; slot++) {
      const x = pairs.first[slot]!;
      const y = pairs.second[slot]!;
      next[x]! += z[slot]! * vector[y]!;
      next[y]! += z[slot]! * vector[x]!;
    }
    let norm = 0;
    value = 0;
    let old = 0;
    for (let i = 0; i < sources; i++) {
      norm += next[i]! ** 2;
      value += next[i]! * vector[i]!;
      old += vector[i]! ** 2;
    }
    value /= old || 1;
    if (norm === 0) return { value: 0, vector: next };
    const length = Math.sqrt(norm);
    vector = next.map((x) => x / length);
  }
  return { value, vector };
}

/** Median, and the standard deviation that the quartiles of a normal distribution would have. */
export function middleAndSpread(values: Float64Array): { middle: number; spread: number } {
  const sorted = values.slice().sort();
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return { middle: at(0.5), spread: (at(0.75) - at(0.25)) / QUARTILES_OF_NORMAL };
}

/** Distance of the quartiles of the standard normal distribution. */
const QUARTILES_OF_NORMAL = 1.349;
