import type { Analysis, PlaceShape, Token, Toponym } from "../model/index.ts";
import { distanceKm } from "./geometry.ts";
import { firstTokenAt } from "./mention.ts";

/** Metres in a unit of length as reports write it. A nautical mile at sea is written out. */
const METRES: ReadonlyMap<string, number> = new Map([
  ...["km", "kms", "kilometre", "kilometres", "kilometer", "kilometers"].map((word) => [word, 1000] as const),
  ...["mile", "miles", "mi"].map((word) => [word, 1609.344] as const),
  ...["metre", "metres", "meter", "meters", "m"].map((word) => [word, 1] as const),
]);
/** Degrees clockwise from north. */
const BEARINGS: ReadonlyMap<string, number> = new Map([
  ["north", 0],
  ["northeast", 45],
  ["east", 90],
  ["southeast", 135],
  ["south", 180],
  ["southwest", 225],
  ["west", 270],
  ["northwest", 315],
]);
/** A round distance is meant to a tenth and no better than a kilometre; "south of" alone reaches this far. Chosen by us. */
const DISTANCE = { share: 0.1, leastM: 1_000, untoldM: 30_000 } as const;
/** Half of the angle that a direction word covers: eight of them make the whole round, with some overlap. Degrees. */
const HALF_ANGLE = { told: 22.5, alone: 45 } as const;
/** Width of a line between two places, as a share of its length. */
const LINE_WIDTH = 0.1;
/** Tokens before a name in which a distance stands. */
const LOOKED_BACK = 9;
const SMALL: ReadonlySet<string> = new Set([
  "the",
  "of",
  "from",
  "away",
  "city",
  "town",
  "village",
  "capital",
  "to",
  "outside",
]);
const METRES_PER_KM = 1000;

/**
 * What the words before a place name make of it: "40 km north of X" is a part of a ring round X, "south of X" a sector,
 * "between X and Y" a strip. Null where the name stands for the place itself. "the border" has no shape: no list has one.
 */
export function shapeBefore(analysis: Analysis, toponym: Toponym, next: Toponym | null): PlaceShape | null {
  const { choice, start, end } = toponym;
  if (choice === null || toponym.isAdjective || analysis.tokens.length === 0) return null;
  const first = firstTokenAt(analysis, start);
  const before = analysis.tokens.slice(Math.max(0, first - LOOKED_BACK), first);
  if (before.at(-1)?.lower === "between" && next !== null && next.choice !== null) {
    const gap = analysis.text.slice(end, next.start).trim();
    if (gap === "and") return strip(toponym.name, choice, next.name, next.choice);
  }
  return around(before, toponym.name, choice);
}

type Point = { lat: number; lon: number; radiusM: number };

function strip(from: string, a: Point, to: string, b: Point): PlaceShape | null {
  const lengthM = METRES_PER_KM * distanceKm(a.lat, a.lon, b.lat, b.lon);
  if (lengthM === 0) return null;
  return {
    kind: "line",
    points: [
      { lat: a.lat, lon: a.lon },
      { lat: b.lat, lon: b.lon },
    ],
    widthM: Math.max(DISTANCE.leastM, Math.round(lengthM * LINE_WIDTH)),
    reason: `between ${from} and ${to}`,
  };
}

function around(before: readonly Token[], name: string, { lat, lon, radiusM }: Point): PlaceShape | null {
  let at = before.length - 1;
  const link = linkAt(before, at);
  if (link === null) return null;
  at = link;
  while (at >= 0 && (SMALL.has(before[at]!.lower) || before[at]!.text === "-")) at--;
  const direction = BEARINGS.get(before[at]?.lower ?? "");
  if (direction !== undefined) at--;
  while (at >= 0 && (SMALL.has(before[at]!.lower) || before[at]!.text === "-")) at--;
  const unit = METRES.get(before[at]?.lower ?? "");
  const amount = unit === undefined ? Number.NaN : Number((before[at - 1]?.text ?? "").replaceAll(",", ""));
  if (unit !== undefined && amount > 0 && amount * unit < FARTHEST_M) {
    const distance = amount * unit;
    const error = Math.max(DISTANCE.leastM, distance * DISTANCE.share, Math.min(radiusM, distance));
    return {
      kind: "ring",
      center: { lat, lon },
      innerM: Math.max(0, Math.round(distance - error)),
      outerM: Math.round(distance + error),
      bearing: direction ?? null,
      halfAngle: direction === undefined ? null : HALF_ANGLE.told,
      reason: `${String(amount)} ${before[at]!.lower}${direction === undefined ? "" : " in a direction"} from ${name}`,
    };
  }
  if (direction === undefined) return null;
  return {
    kind: "ring",
    center: { lat, lon },
    innerM: 0,
    outerM: Math.round(radiusM + DISTANCE.untoldM),
    bearing: direction,
    halfAngle: HALF_ANGLE.alone,
    reason: `a direction from ${name}, how far is not told`,
  };
}

/** Metres; what is said to be further off than this is no place near the name. */
const FARTHEST_M = 2_000_000;

/** Index of "of" or "from" right before the name, over an article and a noun for what it is; null without one. */
function linkAt(before: readonly Token[], last: number): number | null {
  for (let at = last; at >= 0 && at > last - 4; at--) {
    const { lower } = before[at]!;
    if (lower === "of" || lower === "from") {
      const word = before[at - 1]?.lower ?? "";
      if (BEARINGS.has(word) || METRES.has(word) || word === "away") return at;
      if (lower === "from") return null;
    } else if (!SMALL.has(lower)) return null;
  }
  return null;
}
