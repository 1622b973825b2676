import { z } from "zod";
import { Basis } from "./date.ts";
import { Span } from "./span.ts";

/** What sort of thing a place name stands for; derived codes (UCDP where_prec, ACLED geo_precision) follow from it and `radiusM`. */
export const PlaceLevel = z.enum(["site", "settlement", "district", "region", "country", "area", "water", "unknown"]);
export type PlaceLevel = z.infer<typeof PlaceLevel>;

/** One reading of a place name. `score` is in log-odds; `reasons` say what it is made of. */
export const PlaceCandidate = z.object({
  gazetteerId: z.string(),
  name: z.string(),
  /** Containing names, most specific first: ["Daquq", "Kirkuk Governorate", "Iraq"]. */
  path: z.array(z.string()),
  country: z.string().nullable(),
  level: PlaceLevel,
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  /** Metres. Never finer than the source's own precision. */
  radiusM: z.number().positive(),
  score: z.number(),
  reasons: z.array(z.string()),
});
export type PlaceCandidate = z.infer<typeof PlaceCandidate>;

const Point = z.object({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) });

/**
 * Where something is that the text puts at a distance, in a direction or between two places.
 * ring: between `innerM` and `outerM` metres from the center, within `halfAngle` degrees of `bearing` (clockwise from
 * north) or all round where they are null; line: a strip of `widthM` metres along the points.
 */
export const PlaceShape = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("ring"),
    center: Point,
    innerM: z.number().nonnegative(),
    outerM: z.number().positive(),
    bearing: z.number().min(0).max(360).nullable(),
    halfAngle: z.number().positive().nullable(),
    reason: z.string(),
  }),
  z.object({
    kind: z.literal("line"),
    points: z.array(Point).min(2),
    widthM: z.number().positive(),
    reason: z.string(),
  }),
]);
export type PlaceShape = z.infer<typeof PlaceShape>;

/**
 * A place name in a text and what it was taken for.
 * `located`: the named place itself; `within`: not in the gazetteer or uncertain, so the smallest unit
 * that is sure, with its radius; `unplaced`: nothing is sure and no pin is drawn.
 */
export const Toponym = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  /** As written. */
  name: z.string(),
  resolution: z.enum(["located", "within", "unplaced"]),
  /** The choice; for `within` the containing unit. Null when unplaced. */
  choice: PlaceCandidate.nullable(),
  /** Most specific first, beginning with the name itself even where only its container is known. */
  path: z.array(z.string()),
  /** True where the name stands for a government or an army ("Moscow said") and not for a place. */
  isMetonym: z.boolean(),
  /** True for a demonym or adjective ("Russian", "Syrian") that names no place of the event by itself. */
  isAdjective: z.boolean(),
  candidates: z.array(PlaceCandidate),
  reason: z.string(),
  /** Where the text says that something is so far from the place, in a direction, or between it and another; left out where it names the place itself. */
  shape: PlaceShape.optional(),
});
export type Toponym = z.infer<typeof Toponym>;

/** The place of a claim: which name of the text, how it relates to it, and how we know. */
export const ClaimPlace = z.object({
  span: Span.nullable(),
  path: z.array(z.string()),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  radiusM: z.number().positive().nullable(),
  gazetteerId: z.string().nullable(),
  level: PlaceLevel,
  relation: z.enum(["in", "near", "toward", "from"]),
  extent: z.enum(["whole", "part", "unknown"]),
  basis: Basis,
  rule: z.string(),
});
export type ClaimPlace = z.infer<typeof ClaimPlace>;
