import type { Toponym } from "../model/index.ts";
import { distanceKm } from "./geometry.ts";

/** Coordinates of the lists are no better than this. */
const COORDINATE_PRECISION_M = 1_000;
/** Share of the probability that the distance has to hold. Chosen by us on the development sets so that at most 3 % of pins sure to 50 km lie in a wrong country. */
const HELD_SHARE = 0.97;
const METRES_PER_KM = 1_000;

/**
 * How sure it is *which* place a name means, in metres: the distance from the pin that holds 97 % of the
 * probability of its readings. A large country that can be no other is sure, though `radiusM`, its extent, is
 * large. Null without a pin; the whole radius for a name that is only known to lie within a unit, and for seas and
 * informal regions, which have no agreed point.
 */
export function pinUncertaintyM(toponym: Toponym): number | null {
  const { choice, candidates, resolution } = toponym;
  if (choice === null) return null;
  if (resolution === "within" || choice.level === "area" || choice.level === "water") return choice.radiusM;
  const weights = candidates.map(({ score }) => Math.exp(score - choice.score));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let held = 0;
  let farthest = COORDINATE_PRECISION_M;
  for (let i = 0; i < candidates.length && held < HELD_SHARE * total; i++) {
    held += weights[i]!;
    const other = candidates[i]!;
    const apart = METRES_PER_KM * distanceKm(choice.lat, choice.lon, other.lat, other.lon);
    const isUnitOfTheOther = choice.path.includes(other.name) || other.path.includes(choice.name);
    if (!(isUnitOfTheOther && apart <= Math.max(choice.radiusM, other.radiusM))) farthest = Math.max(farthest, apart);
  }
  return Math.round(farthest);
}
