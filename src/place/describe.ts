import type { PlaceCandidate } from "../model/index.ts";
import type { Gazetteer } from "./gazetteer.ts";

/** A row as the model shows it. */
export function describe(
  chosen: { row: number; score: number; reasons: readonly string[] },
  gazetteer: Gazetteer,
): PlaceCandidate {
  const { row } = chosen;
  return {
    gazetteerId: gazetteer.id(row),
    name: gazetteer.name(row),
    path: pathOf(row, gazetteer),
    country: gazetteer.country(row),
    level: gazetteer.modelLevel(row),
    lat: gazetteer.latitude(row),
    lon: gazetteer.longitude(row),
    radiusM: gazetteer.radiusM(row),
    score: chosen.score,
    reasons: [...chosen.reasons],
  };
}

/** Names from the place to its country. A capital stands directly under its country, as reports write it ("Damascus, Syria"). */
export function pathOf(row: number, gazetteer: Gazetteer): string[] {
  const path = [gazetteer.name(row)];
  const isCapital = gazetteer.level(row) === "capital";
  let at = gazetteer.parent(row);
  for (let steps = 0; at !== null && steps < DEEPEST; steps++) {
    const name = gazetteer.name(at);
    if (name !== path.at(-1) && !(isCapital && gazetteer.level(at) !== "country")) path.push(name);
    at = gazetteer.parent(at);
  }
  return path;
}

const DEEPEST = 4;
