import type { Scored } from "./choose.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { distanceKm } from "./geometry.ts";

/** Share of the probability that a pin's radius has to hold. */
const HELD_SHARE = 0.8;
const METRES_PER_KM = 1000;

/**
 * How far the readings of a name lie apart: the distance in metres from the best candidate that holds 80 % of
 * the probability of all. A name that may be any of several far places gets no precise pin.
 */
export function spreadM(candidates: readonly Scored[], gazetteer: Gazetteer): number {
  const best = candidates[0];
  if (best === undefined) return 0;
  const weights = candidates.map(({ score }) => Math.exp(score - best.score));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let held = 0;
  let farthest = 0;
  for (let i = 0; i < candidates.length && held < HELD_SHARE * total; i++) {
    held += weights[i]!;
    const { row } = candidates[i]!;
    const km = distanceKm(
      gazetteer.latitude(best.row),
      gazetteer.longitude(best.row),
      gazetteer.latitude(row),
      gazetteer.longitude(row),
    );
    // A unit that holds the best one, or lies in it, is no other place.
    const isSame = km * METRES_PER_KM <= Math.max(gazetteer.radiusM(row), gazetteer.radiusM(best.row));
    if (!isSame) farthest = Math.max(farthest, km * METRES_PER_KM);
  }
  return farthest;
}
