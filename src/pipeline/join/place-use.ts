import type { Toponym } from "../../model/index.ts";

/**
 * How a mention stands in its sentence. scene: something is said to be there; acting: a state or its adjective acts or
 * owns ("US air strikes", "Russia's army"); frame: it says where the place beside it lies ("Sudzha, Kursk Oblast");
 * reference: something lies so far from it ("30 km north of X"); compounded: "Iran-backed".
 */
export type Use = "scene" | "acting" | "frame" | "reference";

const words = (text: string) => text.split(" ");

/** Nouns that make an adjective before them a place: "a Syrian village", "Russian territory". */
const PLACE_NOUNS: ReadonlySet<string> = new Set(
  words(
    "village villages town towns city cities province provinces region regions territory territories soil border borders airspace capital port coast coastline island airbase base bases camp camps district districts governorate oblast county state peninsula side enclave land desert mainland waters neighborhood suburb suburbs countryside",
  ),
);
const SCENE_PREPOSITIONS: ReadonlySet<string> = new Set(
  words(
    "in inside into across over within throughout to toward towards from at near on around through via outside of entering entered reach reached between along off",
  ),
);
/** Words that may stand between a preposition and a country. */
const PARTS: ReadonlySet<string> = new Set(
  words(
    "the northern southern eastern western central neighboring neighbouring all most rural occupied much northeastern northwestern southeastern southwestern",
  ),
);
/** Small words after a country that show that no noun of its own follows ("in Syria on Monday"). */
const FOLLOWERS: ReadonlySet<string> = new Set(
  words(
    "and or on in at by for with where which who that is was were are has have had since after before during to from as but while when this last over against said says killed amid under between because about according into through will would should overnight early late today yesterday near held including if not than until also following despite via",
  ),
);
const DIRECTIONS: ReadonlySet<string> = new Set(
  words("north south east west northeast northwest southeast southwest northern southern eastern western central"),
);
const LENGTHS: ReadonlySet<string> = new Set(
  words("km kilometres kilometers kilometre kilometer miles mile metres meters hour hours minutes"),
);
/** What may stand between a place and the unit that holds it. */
const LINKS: ReadonlySet<string> = new Set([
  ...DIRECTIONS,
  ...words("s in of the city town village region province district governorate oblast"),
]);

/** Characters before and behind a mention that are looked at. */
const AROUND = 48;
/** Characters between two names within which one may hold the other. */
const LONGEST_LINK = 26;

/** How a toponym is used, by the words around it; `beside` are the toponyms right before and after it. */
export function useOf(text: string, toponym: Toponym, beside: readonly (Toponym | undefined)[]): Use {
  const before = wordsIn(text.slice(Math.max(0, toponym.start - AROUND), toponym.start));
  if (isReference(before)) return "reference";
  const isFrame = beside.some(
    (other) => other !== undefined && holds(toponym, other) && isLink(between(text, toponym, other)),
  );
  if (isFrame) return "frame";
  const after = text.slice(toponym.end, toponym.end + AROUND);
  const [next = "", second = ""] = wordsIn(after);
  if (toponym.isAdjective)
    return PLACE_NOUNS.has(next) || (PLACE_NOUNS.has(second) && !next.endsWith("s")) ? "frame" : "acting";
  if (toponym.isMetonym) return "acting";
  if (toponym.path.length > 1 || toponym.choice?.level !== "country") return "scene";
  return useOfCountry(text, toponym, before, after, next);
}

function useOfCountry(text: string, { start }: Toponym, before: readonly string[], after: string, next: string): Use {
  const isNoun = /^ [a-z]/.test(after);
  const last = before.at(-1) ?? "";
  const isPlaced =
    SCENE_PREPOSITIONS.has(last) ||
    (PARTS.has(last) &&
      (SCENE_PREPOSITIONS.has(before.at(-2) ?? "") ||
        (before.at(-2) === "the" && SCENE_PREPOSITIONS.has(before.at(-3) ?? ""))));
  if (/^['’]/.test(after)) return isPlaced ? "scene" : "acting";
  if (isPlaced) return isNoun && last !== "from" && !FOLLOWERS.has(next) && !PLACE_NOUNS.has(next) ? "acting" : "scene";
  if (last === "and" || last === "or" || text.slice(start - 2, start) === ", ")
    return isNoun && (next.endsWith("ed") || next.endsWith("s")) ? "acting" : "scene";
  return "acting";
}

/** "30 km north of", "two hours' drive from", "south of the capital". */
function isReference(before: readonly string[]): boolean {
  let at = before.length - 1;
  while (
    at >= 0 &&
    (before[at] === "the" || before[at] === "city" || before[at] === "capital" || before[at] === "town")
  )
    at--;
  const link = before[at];
  if (link !== "of" && link !== "from" && link !== "outside") return false;
  const tail = before.slice(Math.max(0, at - REFERENCE_WORDS), at);
  if (link === "of" && DIRECTIONS.has(tail.at(-1) ?? "")) return true;
  return link !== "of" && tail.some((word) => LENGTHS.has(word));
}

/** Words before "from" within which a length stands. */
const REFERENCE_WORDS = 4;

const holds = (unit: Toponym, inner: Toponym): boolean =>
  inner.path.length > unit.path.length &&
  unit.path.every((name, i) => inner.path[inner.path.length - unit.path.length + i] === name);

const between = (text: string, a: Toponym, b: Toponym): string | null => {
  const from = Math.min(a.end, b.end);
  const to = Math.max(a.start, b.start);
  return to - from > LONGEST_LINK ? null : text.slice(from, Math.max(from, to));
};

const isLink = (gap: string | null): boolean =>
  gap !== null && !/[.;:!?"“”]/.test(gap) && wordsIn(gap).every((word) => LINKS.has(word));

const wordsIn = (piece: string): string[] =>
  piece
    .toLowerCase()
    .split(/[^\p{L}]/u)
    .filter((word) => word !== "");
