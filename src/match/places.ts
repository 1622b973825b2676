import { nameWords } from "../text/name-key.ts";

/** A place path as matching compares it; `keys[0]` is the most specific name. */
export type PlacePath = {
  keys: readonly string[];
  /** The keys as they sound, romanisations brought together. */
  sounds: readonly string[];
  names: readonly string[];
  lat: number | null;
  lon: number | null;
  radiusM: number | null;
};

export type PlaceMeeting = "same" | "within" | "country" | "near" | "apart" | "unknown";

/** Words that say what sort of place it is, and articles of other languages that come and go in romanisation. */
const PLACE_WORDS = new Set(
  "oblast region regions district raion rayon province governorate village town city settlement area okrug krai republic near department municipality vicinity county state al el as ash ad an ar at az".split(
    " ",
  ),
);
const SHORTEST_FUZZY = 5; // letters; shorter names differ by one letter too often by chance
const FUZZY_SHARE = 0.2; // edits by length of the longer key: one in five letters, chosen by us for romanisation
const EARTH_RADIUS_M = 6_371_000;
const SAME_PLACE_M = 2_000; // two pins of one settlement in two gazetteers, chosen by us

export function readPath(
  path: readonly string[],
  lat: number | null,
  lon: number | null,
  radiusM: number | null,
): PlacePath | null {
  const names = path.filter((name) => placeKey(name) !== "");
  return names.length === 0
    ? null
    : { keys: names.map(placeKey), sounds: names.map((name) => soundOf(placeKey(name))), names, lat, lon, radiusM };
}

export function placeKey(name: string): string {
  const words = nameWords(name);
  const kept = words.filter((word) => !PLACE_WORDS.has(word));
  return (kept.length > 0 ? kept : words).join("");
}

/** First letter and consonants: spellings of one name share it far more often than not, so it is good for a block. */
export function skeleton(key: string): string {
  const spoken = soundOf(key);
  let out = spoken.slice(0, 1);
  for (const letter of spoken.slice(1)) if (!"aeiou".includes(letter) && !out.endsWith(letter)) out += letter;
  return out;
}

/**
 * How two places meet. `within`: one path's head stands further up in the other's path. `country`: the shared
 * container is a whole country, which says little. Coordinates decide only where names don't meet.
 */
export function meet(a: PlacePath | null, b: PlacePath | null): PlaceMeeting {
  if (!a || !b) return "unknown";
  if (sameSound(a.sounds[0]!, b.sounds[0]!)) return "same";
  const inB = b.sounds.findIndex((sound) => sameSound(sound, a.sounds[0]!));
  const inA = a.sounds.findIndex((sound) => sameSound(sound, b.sounds[0]!));
  if (inB > 0) return a.keys.length === 1 ? "country" : "within";
  if (inA > 0) return b.keys.length === 1 ? "country" : "within";
  const metres = distanceM(a, b);
  if (metres !== null) {
    if (metres <= SAME_PLACE_M) return "same";
    if (metres <= (a.radiusM ?? 0) + (b.radiusM ?? 0)) return "near";
  }
  return "apart";
}

export const sameKey = (a: string, b: string): boolean => a === b || sameSound(soundOf(a), soundOf(b));

function sameSound(p: string, q: string): boolean {
  if (p === q) return true;
  if (p[0] !== q[0]) return false;
  const longer = Math.max(p.length, q.length);
  const limit = Math.floor(longer * FUZZY_SHARE);
  if (Math.min(p.length, q.length) < SHORTEST_FUZZY || Math.abs(p.length - q.length) > limit) return false;
  return editsWithin(p, q, limit);
}

/** Romanisations brought together: kh/h, g/h, w/v, y/j/i, doubled letters. */
function soundOf(key: string): string {
  let out = "";
  for (let i = 0; i < key.length; i++) {
    let letter = key[i]!;
    if (letter === "h" && "kszcg".includes(key[i - 1] ?? " ")) continue;
    if (letter === "w") letter = "v";
    if (letter === "y" || letter === "j") letter = "i";
    if (letter === "c" || letter === "q") letter = "k";
    if (!out.endsWith(letter)) out += letter;
  }
  return out;
}

function editsWithin(a: string, b: string, limit: number): boolean {
  const row = new Uint16Array(b.length + 1);
  for (let j = 0; j <= b.length; j++) row[j] = j;
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0]!;
    let least = (row[0] = i);
    for (let j = 1; j <= b.length; j++) {
      const above = row[j]!;
      row[j] = Math.min(above + 1, row[j - 1]! + 1, diagonal + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1));
      diagonal = above;
      least = Math.min(least, row[j]!);
    }
    if (least > limit) return false;
  }
  return row[b.length]! <= limit;
}

function distanceM(a: PlacePath, b: PlacePath): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null;
  const rad = Math.PI / 180;
  const x = (b.lon - a.lon) * rad * Math.cos(((a.lat + b.lat) / 2) * rad);
  const y = (b.lat - a.lat) * rad;
  return Math.hypot(x, y) * EARTH_RADIUS_M;
}
