import { COMMON_WORDS } from "./common-words.ts";
import { exactKey } from "./fold.ts";
import { FIRST_NAMES, FREQUENT_SURNAMES, PLACE_FIRST_NAMES } from "./first-names.ts";
import type { Gazetteer, GazetteerLevel, NameKind } from "./gazetteer.ts";
import { DIRECTION_WORDS, PLACE_WORD, type PlaceWord } from "./place-words.ts";
import { SITE_NOUNS } from "./sites.ts";
import { SOUND_FAMILY_OF_COUNTRY, type SoundFamily } from "./romanise.ts";

/** How a name led to a row: as listed, by its sound, through a part of it ("northern Syria"), or as the place within a longer name. */
export type Way = "listed" | "unit" | "part" | "inner" | "sound";

export interface Candidate {
  readonly row: number;
  readonly kind: NameKind;
  readonly way: Way;
}

/** What a name may stand for: candidates in no order, and the sort of place that its own words tell ("Kursk region"). */
export interface NameReading {
  readonly candidates: readonly Candidate[];
  readonly levels: readonly GazetteerLevel[] | null;
}

/**
 * Candidates for a name as written; `beside` is the place word that stands next to it in the text. The exact name comes first; only where it is listed nowhere are its parts
 * tried: with the word for the unit put otherwise, without a direction, and the place within a longer name.
 */
export function readName(written: string, gazetteer: Gazetteer, beside: PlaceWord | null = null): NameReading {
  const name = clean(written);
  const words = name.split(" ");
  const word = placeWordOf(words);
  const exact = listings(name, written, gazetteer, "listed");
  if (word === null && beside !== null && !exact.some(({ kind }) => kind === "demonym")) {
    const whole = listings(`${name} ${beside.word}`, name, gazetteer, "listed");
    if (whole.length === 1 && gazetteer.level(whole[0]!.row) === "region")
      return { candidates: whole, levels: beside.levels };
    const bare = unitNames(words, -1).flatMap((each) => listings(each, each, gazetteer, "unit"));
    const all = unique([...bare.filter(({ row }) => beside.levels.includes(gazetteer.level(row))), ...exact]);
    if (all.length > 0) return { candidates: all, levels: beside.levels };
  }
  if (word !== null) {
    const bare = unitNames(words, word.at).flatMap((each) => listings(each, each, gazetteer, "unit"));
    const units = unique([...exact, ...bare]).filter(({ row }) => word.word.levels.includes(gazetteer.level(row)));
    if (units.length > 0) return { candidates: units, levels: word.word.levels };
  }
  if (exact.length > 0) {
    const meant = regionOfOldName(name, words, exact, gazetteer);
    return { candidates: beside === null ? countryFirst(meant, gazetteer) : meant, levels: null };
  }
  const owner = withoutApostrophe(name, gazetteer);
  if (owner.length > 0) return { candidates: owner, levels: null };
  const part = withoutDirection(words);
  if (part !== null) {
    const whole = readName(part, gazetteer);
    if (whole.candidates.length > 0)
      return { ...whole, candidates: whole.candidates.map((each) => ({ ...each, way: "part" as const })) };
  }
  return { candidates: innerPlace(words, gazetteer), levels: word?.word.levels ?? null };
}

/** Rows whose name sounds like this one, in the given countries only. */
export function readSound(written: string, countries: ReadonlySet<string>, gazetteer: Gazetteer): Candidate[] {
  const families = new Set<SoundFamily>();
  for (const code of countries) {
    const family = SOUND_FAMILY_OF_COUNTRY[code];
    if (family !== undefined) families.add(family);
  }
  const words = clean(written).split(" ");
  const word = placeWordOf(words);
  const name = word === null ? words.join(" ") : words.filter((_, i) => i !== word.at).join(" ");
  return [...families].flatMap((family) =>
    gazetteer
      .findBySound(name, family)
      .filter(({ row }) => countries.has(gazetteer.country(row) ?? ""))
      .map(({ row, kind }) => ({ row, kind, way: "sound" as const })),
  );
}

/**
 * A town was renamed and its region kept the name: "Dnipropetrovsk" by itself is today the oblast, not Dnipro. Towns
 * listed under a name that is not their own give way to the region around them that bears it.
 */
function regionOfOldName(
  name: string,
  words: readonly string[],
  exact: readonly Candidate[],
  gazetteer: Gazetteer,
): readonly Candidate[] {
  const key = exactKey(name);
  const isRenamed = ({ row }: Candidate) => {
    const level = gazetteer.level(row);
    return (level === "settlement" || level === "capital") && exactKey(gazetteer.name(row)) !== key;
  };
  const renamed = exact.filter(isRenamed);
  if (renamed.length === 0 || exact.length > MOST_RENAMED) return exact;
  const regions = unitNames(words, -1)
    .flatMap((each) => listings(each, each, gazetteer, "unit"))
    .filter(({ row }) => gazetteer.level(row) === "region" && exactKey(gazetteer.name(row)).startsWith(`${key} `));
  const heirs = unique(regions.filter((region) => renamed.some(({ row }) => gazetteer.parent(row) === region.row)));
  if (heirs.length === 0) return exact;
  return [...exact.filter((candidate) => !heirs.includes(candidate) && !isRenamed(candidate)), ...heirs];
}

/** Homonyms beyond which a name is no old name of one town. */
const MOST_RENAMED = 12;

/** A country's own name means no unit or town of that country, unless a place word stands beside it ("Panama", "Kuwait"). */
function countryFirst(candidates: readonly Candidate[], gazetteer: Gazetteer): readonly Candidate[] {
  const countries = new Set<string | null>();
  for (const { row, kind } of candidates)
    if (kind === "listed" && gazetteer.level(row) === "country") countries.add(gazetteer.country(row));
  if (countries.size === 0) return candidates;
  return candidates.filter(
    ({ row, kind }) =>
      (kind !== "listed" && kind !== "foreign") ||
      gazetteer.level(row) === "country" ||
      !countries.has(gazetteer.country(row)),
  );
}

/** "Syrias" in a text that lost its apostrophes: a name in -s that is listed without it, for places that are much named. */
export function withoutApostrophe(name: string, gazetteer: Gazetteer): Candidate[] {
  if (
    !name.endsWith("s") ||
    name.includes(" ") ||
    name.length <= SHORTEST_OWNER ||
    NAMES_OF_PERSONS.has(name.toLowerCase().slice(0, -1))
  )
    return [];
  return listings(name.slice(0, -1), name, gazetteer, "listed").filter(({ row, kind }) => {
    const level = gazetteer.level(row);
    return (
      kind === "listed" && (level === "country" || level === "capital" || gazetteer.population(row) >= OWNER_POPULATION)
    );
  });
}

const SHORTEST_OWNER = 4;
/** Persons. Smaller towns are seldom meant by a word in -s. */
const OWNER_POPULATION = 500_000;
const NAMES_OF_PERSONS: ReadonlySet<string> = new Set([...FIRST_NAMES, ...FREQUENT_SURNAMES, ...PLACE_FIRST_NAMES]);

/** One space between words, no article, no possessive, no marks of quotation. */
export function clean(written: string): string {
  const words = written.split(/\s/u).filter((word) => word !== "");
  if (words.length > 1 && words[0]?.toLowerCase() === "the") words.shift();
  const name = words.join(" ");
  return name.replace(POSSESSIVE, "");
}

const POSSESSIVE = /['’](?:s|S)?$/u;

function listings(name: string, written: string, gazetteer: Gazetteer, way: Way): Candidate[] {
  const found = gazetteer.find(name);
  return found
    .filter(({ kind }) => kind !== "capitals" || IN_CAPITALS.test(written))
    .map(({ row, kind }) => ({ row, kind, way }));
}

/** "US", "U.S.", "Calif.", "N.Y.", but not "us" or "cal". */
const IN_CAPITALS = /^(?:[A-Z]{2}|[A-Z]\.|[A-Z][a-z]{1,5}\.|[A-Z]{1,4}[ .])/u;

function placeWordOf(words: readonly string[]): { word: PlaceWord; at: number } | null {
  if (words.length < 2) return null;
  const last = PLACE_WORD.get(words.at(-1)!.toLowerCase());
  if (last?.stands.includes("after")) return { word: last, at: words.length - 1 };
  const first = PLACE_WORD.get(words[0]!.toLowerCase());
  if (first?.stands.includes("before")) return { word: first, at: 0 };
  return null;
}

/** The bare name, and the name with each other word that lists use for such a unit. */
function unitNames(words: readonly string[], at: number): string[] {
  const rest = words.filter((_, i) => i !== at && !(i === at + 1 && words[i]!.toLowerCase() === "of"));
  const bare = rest.join(" ");
  return [bare, ...UNIT_WORDS_IN_LISTS.map((word) => `${bare} ${word}`)];
}

const UNIT_WORDS_IN_LISTS = [
  "Oblast",
  "Province",
  "Governorate",
  "Region",
  "Department",
  "County",
  "District",
  "Republic",
  "Raion",
  "State",
];

function withoutDirection(words: readonly string[]): string | null {
  let from = 0;
  while (from < words.length - 1 && DIRECTION_WORDS.has(words[from]!.toLowerCase())) from++;
  return from === 0 ? null : words.slice(from).join(" ");
}

/** An embassy does not stand in the country that it is called after, nor any site in that of an adjective.
 * "University of Nairobi", "Denver International Airport": the longest listed place in it, from the end first. */
function innerPlace(words: readonly string[], gazetteer: Gazetteer): Candidate[] {
  if (words.length < 2 || words.length > LONGEST_NAME) return [];
  const last = words.at(-1)!.toLowerCase();
  if (last === "embassy" || last === "consulate") return [];
  const isSite = SITE_NOUNS.has(last);
  for (let length = words.length - 1; length > 0; length--)
    for (let from = words.length - length; from >= 0; from--) {
      const name = words.slice(from, from + length).join(" ");
      const lower = name.toLowerCase();
      if (!STARTS_CAPITAL.test(name) || PLACE_WORD.has(lower) || COMMON_WORDS.has(lower) || isGeneric(lower)) continue;
      const found = listings(clean(name), name, gazetteer, "inner").filter(
        ({ row, kind }) => isKnownAnywhere(row, gazetteer) && !(isSite && kind === "demonym"),
      );
      if (found.length > 0) return found;
    }
  return [];
}

/** Nouns and directions that are also names of units somewhere ("Delta State", "South Region"). */
const isGeneric = (lower: string): boolean => DIRECTION_WORDS.has(lower) || GENERIC.has(lower);

const GENERIC: ReadonlySet<string> = new Set(
  "delta plateau coast hills plains valley highlands lowlands midlands centre center federal central state republic point garden gardens castle abbey bay port santa san st el la los las de".split(
    " ",
  ),
);

const LONGEST_NAME = 8;
/** A word of a longer name is taken for a town only if it is a large one: "Grace Hospital" is not in Grace. */
const INNER_POPULATION = 100_000;

function isKnownAnywhere(row: number, gazetteer: Gazetteer): boolean {
  const level = gazetteer.level(row);
  return level !== "district" && level !== "neighbourhood" && gazetteer.population(row) >= INNER_POPULATION;
}
const STARTS_CAPITAL = /^\p{Lu}/u;

function unique(candidates: readonly Candidate[]): Candidate[] {
  return [...new Map(candidates.map((each) => [each.row, each])).values()];
}
