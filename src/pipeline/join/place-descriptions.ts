import type { Token } from "../../model/index.ts";

/** What a common noun calls a place: the class of place that "the town" or "the country" takes up again. */
export type PlaceClass = "site" | "settlement" | "unit" | "country" | "area";

/** Nouns that take up a place named before, by the class of place they stand for. */
const DESCRIPTIONS: readonly { class: PlaceClass; nouns: string; reason: string }[] = [
  { class: "settlement", nouns: "town city village settlement hamlet capital municipality", reason: "a settlement" },
  {
    class: "unit",
    nouns: "province region oblast governorate state department district county raion territory",
    reason: "a unit of administration or a region",
  },
  { class: "country", nouns: "country nation republic kingdom homeland motherland", reason: "a country" },
  {
    class: "site",
    nouns:
      "hospital camp airport airbase base mosque school building market bridge neighborhood neighbourhood church plant factory prison embassy university compound headquarters street square clinic",
    reason: "a spot within a settlement",
  },
  { class: "area", nouns: "area enclave zone border front frontline pocket countryside suburb", reason: "no unit" },
];

const CLASS_OF: ReadonlyMap<string, PlaceClass> = new Map(
  DESCRIPTIONS.flatMap((row) =>
    row.nouns.split(" ").flatMap((noun): [string, PlaceClass][] => [
      [noun, row.class],
      [noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`, row.class],
    ]),
  ),
);

/** Words that make a noun point back. */
const POINTING: ReadonlySet<string> = new Set(["the", "this", "that", "its", "their", "our", "these", "those"]);
/** Words between the article and the noun that are looked over. */
const LOOKED_OVER = 3;

/** A noun that takes up a place named elsewhere: "the town", "our country"; `at` is its first character. */
export type Description = { class: PlaceClass; at: number; end: number };

/** The describing nouns among `tokens[from..to)` that no name follows or precedes ("the town of X", "X province" name theirs). */
export function descriptionsIn(
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  isNamed: (start: number, end: number) => boolean,
): Description[] {
  const found: Description[] = [];
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    const kind = CLASS_OF.get(token.lower);
    if (kind === undefined) continue;
    let points = false;
    for (let back = i - 1; back >= from && back >= i - LOOKED_OVER; back--)
      if (POINTING.has(tokens[back]!.lower)) points = true;
    if (!points) continue;
    const after = tokens[i + 1]?.lower === "of" ? tokens[i + 2] : tokens[i + 1];
    const before = tokens[i - 1];
    if (after && i + 1 < to && isNamed(after.start, after.end)) continue;
    if (before && i - 1 >= from && isNamed(before.start, before.end)) continue;
    found.push({ class: kind, at: token.start, end: token.end });
  }
  return found;
}
