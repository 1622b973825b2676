import type { GazetteerLevel } from "./gazetteer.ts";

/** A common noun that tells what sort of place its name is: "Kursk region", "village of X". */
export interface PlaceWord {
  readonly word: string;
  /** Levels that a place called so may have in the gazetteer, best first. */
  readonly levels: readonly GazetteerLevel[];
  /** Where it stands: after the name ("Kursk Oblast"), before it ("Lake Erie") or before it with "of" ("village of X"). */
  readonly stands: readonly ("after" | "before" | "of")[];
}

const REGION: readonly GazetteerLevel[] = ["region", "area", "district"];
const DISTRICT: readonly GazetteerLevel[] = ["district", "region", "settlement", "neighbourhood"];
const TOWN: readonly GazetteerLevel[] = ["settlement", "capital", "neighbourhood"];
const WATER: readonly GazetteerLevel[] = ["water"];

/** English words for administrative units, settlements and waters, with the words of other languages that English texts leave. */
export const PLACE_WORDS: readonly PlaceWord[] = [
  ...["oblast", "region", "province", "governorate", "voivodeship", "krai", "okrug", "muhafazah"].map((word) =>
    row(word, REGION, ["after", "of"]),
  ),
  row("countryside", REGION, ["after", "of"]),
  row("department", REGION, ["after", "of"]),
  row("state", REGION, ["after", "of"]),
  row("republic", ["region", "country"], ["after", "of"]),
  row("territory", REGION, ["after"]),
  row("county", DISTRICT, ["after", "before"]),
  row("parish", DISTRICT, ["after"]),
  ...["district", "raion", "rayon", "municipality", "subdistrict", "township", "borough"].map((word) =>
    row(word, DISTRICT, ["after", "of"]),
  ),
  ...[
    "village",
    "town",
    "city",
    "settlement",
    "hamlet",
    "suburb",
    "neighbourhood",
    "neighborhood",
    "quarter",
    "port city",
    "capital",
  ].map((word) => row(word, TOWN, ["after", "before", "of"])),
  ...["river", "sea", "lake", "gulf", "strait", "bay", "ocean", "canal", "reservoir"].map((word) =>
    row(word, WATER, ["after", "before", "of"]),
  ),
  row("valley", ["area", "water"], ["after"]),
  row("peninsula", ["area", "region"], ["after"]),
  row("island", ["area", "site", "region"], ["after", "of"]),
  row("islands", ["area", "region", "country"], ["after"]),
];

export const PLACE_WORD: ReadonlyMap<string, PlaceWord> = new Map(PLACE_WORDS.map((each) => [each.word, each]));

/** Plural forms that open a list: "the villages of X, Y and Z". */
export const PLURAL_PLACE_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    villages: "village",
    towns: "town",
    cities: "city",
    settlements: "settlement",
    regions: "region",
    provinces: "province",
    oblasts: "oblast",
    districts: "district",
    counties: "county",
    states: "state",
    neighborhoods: "neighborhood",
    neighbourhoods: "neighbourhood",
    suburbs: "suburb",
    quarters: "quarter",
    governorates: "governorate",
    departments: "department",
  }),
);

/** Words of a direction or part before a name: the place meant is a part of the named one. */
export const DIRECTION_WORDS: ReadonlySet<string> = new Set(
  "north south east west northern southern eastern western northeast northwest southeast southwest northeastern northwestern southeastern southwestern north-east north-west south-east south-west north-eastern north-western south-eastern south-western central upper lower downtown greater inner outer mainland rural occupied upstate".split(
    " ",
  ),
);

function row(word: string, levels: readonly GazetteerLevel[], stands: PlaceWord["stands"]): PlaceWord {
  return { word, levels, stands };
}
