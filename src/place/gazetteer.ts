import type { PlaceLevel } from "../model/index.ts";
import { exactKey, keyHash } from "./fold.ts";
import { LAYOUT, type ColumnName } from "./layout.ts";
import { soundKeys, type SoundFamily } from "./romanise.ts";

/** How a name belongs to a place: as its own or English name, in this spelling in capitals, in another language, or as an adjective. */
export type NameKind = "listed" | "capitals" | "foreign" | "demonym";

/** A row of the gazetteer that a name may stand for. */
export interface Listing {
  readonly row: number;
  readonly kind: NameKind;
}

/** Finer than the model's level: capitals and quarters of a city matter for the choice. */
export type GazetteerLevel = keyof typeof LAYOUT.levels;

/**
 * All places, as columns over one buffer. Rows are numbers; what is asked for by row costs a read of a typed
 * array, a look-up by name one binary search.
 */
export interface Gazetteer {
  readonly size: number;
  /** Rows listed under a name, folded by `exactKey`; in the order of the rows. */
  find(name: string): readonly Listing[];
  /** Rows whose name sounds the same; only in countries of that family of languages. */
  findBySound(name: string, family: SoundFamily): readonly Listing[];
  name(row: number): string;
  level(row: number): GazetteerLevel;
  modelLevel(row: number): PlaceLevel;
  latitude(row: number): number;
  longitude(row: number): number;
  population(row: number): number;
  radiusM(row: number): number;
  /** ISO 3166 code of the country, or null for waters and regions of several countries. */
  country(row: number): string | null;
  /** Row of a country by its code. */
  countryRow(code: string): number | null;
  /** Containing unit, or null for countries and what no country contains. */
  parent(row: number): number | null;
  district(row: number): number | null;
  /** How complete the list of a country is: its settlements per million inhabitants. */
  settlementsPerMillion(code: string): number;
  /** "geonames:703448", "whosonfirst:101752489", "fogline:12". */
  id(row: number): string;
}

/** Reads the columns of a binary gazetteer; throws where the bytes are none, are cut off or have another version. */
export function loadGazetteer(bytes: Uint8Array): Gazetteer {
  const columns = readColumns(bytes);
  const { latitude, longitude, population, radius, level, country, parent, district, id, idKind, nameOffset } = columns;
  const size = latitude.length;
  const decoder = new TextDecoder();
  const codes = decoder.decode(columns.countryCodes);
  const countryRows = new Map<string, number>();
  for (let row = 0; row < size && level[row] === LAYOUT.levels.country; row++) countryRows.set(codeOf(row) ?? "", row);

  const settlements = new Uint32Array(LAYOUT.noCountry + 1);
  for (let row = 0; row < size; row++) if (level[row]! >= LAYOUT.levels.capital) settlements[country[row]!]!++;

  function codeOf(row: number): string | null {
    const index = country[row]!;
    return index === LAYOUT.noCountry ? null : codes.slice(2 * index, 2 * index + 2);
  }
  const findListed = (name: string): Listing[] =>
    lookUp(exactKey(name), columns.keyHigh, columns.keyLow, columns.keyPosting);
  const findShort = remembered(findListed);
  const rowOrNull = (row: number): number | null => (row === LAYOUT.none ? null : row);

  return {
    size,
    find: (name) => (name.length <= LONGEST_REMEMBERED ? findShort(name) : findListed(name)),
    findBySound: (name, family) => {
      const found = new Map<number, Listing>();
      for (const key of soundKeys(name, family))
        for (const listing of lookUp(`${family}:${key}`, columns.soundHigh, columns.soundLow, columns.soundPosting))
          found.set(listing.row, listing);
      return [...found.values()];
    },
    name: remembered((row) =>
      decoder.decode((columns.names as Uint8Array).subarray(nameOffset[row], nameOffset[row + 1])),
    ),
    level: (row) => LEVELS[level[row]!]!,
    modelLevel: (row) => MODEL_LEVELS[LEVELS[level[row]!]!],
    latitude: (row) => latitude[row]! / LAYOUT.degreeScale,
    longitude: (row) => longitude[row]! / LAYOUT.degreeScale,
    population: (row) => population[row]!,
    radiusM: (row) => radius[row]! * METRES_PER_RADIUS_UNIT,
    country: codeOf,
    countryRow: (code) => countryRows.get(code) ?? null,
    parent: (row) => rowOrNull(parent[row]!),
    district: (row) => rowOrNull(district[row]!),
    settlementsPerMillion: (code) => {
      const row = countryRows.get(code);
      return row === undefined ? 0 : (settlements[country[row]!]! * PEOPLE_PER_MILLION) / Math.max(1, population[row]!);
    },
    id: (row) => (idKind[row] === LAYOUT.idKinds.none ? `fogline:row-${row}` : `${ID_KINDS[idKind[row]!]}:${id[row]}`),
  };
}

/** Reports name the same places over and over: the last answers are kept, up to so many, then all are forgotten. */
const REMEMBERED = 20_000;
/** UTF-16 code units. V8 keeps a whole text alive for a longer slice of it. */
const LONGEST_REMEMBERED = 12;

function remembered<Question, Answer>(ask: (question: Question) => Answer): (question: Question) => Answer {
  const answers = new Map<Question, Answer>();
  return (question) => {
    const known = answers.get(question);
    if (known !== undefined) return known;
    if (answers.size >= REMEMBERED) answers.clear();
    const answer = ask(question);
    answers.set(question, answer);
    return answer;
  };
}

const PEOPLE_PER_MILLION = 1_000_000;
const METRES_PER_RADIUS_UNIT = 100;
const LEVELS = Object.keys(LAYOUT.levels) as GazetteerLevel[];
const NAME_KINDS = Object.keys(LAYOUT.nameKinds) as NameKind[];
const ID_KINDS = ["none", "geonames", "whosonfirst", "fogline"] as const;
const MODEL_LEVELS: Readonly<Record<GazetteerLevel, PlaceLevel>> = {
  country: "country",
  region: "region",
  district: "district",
  capital: "settlement",
  settlement: "settlement",
  neighbourhood: "site",
  area: "area",
  water: "water",
  site: "site",
};

type Column = Int32Array | Uint32Array | Uint16Array | Uint8Array;

function lookUp(key: string, highs: Column, lows: Column, postings: Column): Listing[] {
  if (key === "") return [];
  const { high, low } = keyHash(key);
  let from = 0;
  let to = highs.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (highs[middle]! < high || (highs[middle] === high && lows[middle]! < low)) from = middle + 1;
    else to = middle;
  }
  const listings: Listing[] = [];
  for (let i = from; i < highs.length && highs[i] === high && lows[i] === low; i++) {
    const posting = postings[i]!;
    listings.push({ row: posting & FEATURE_MASK, kind: NAME_KINDS[posting >>> LAYOUT.featureBits]! });
  }
  return listings;
}

const FEATURE_MASK = (1 << LAYOUT.featureBits) - 1;

function readColumns(given: Uint8Array): Record<ColumnName, Column> {
  const magic = new TextDecoder("latin1").decode(given.subarray(0, 4));
  if (magic !== LAYOUT.magic) throw new Error(`not a gazetteer of this version: begins with ${JSON.stringify(magic)}`);
  const bytes = given.byteOffset % 8 === 0 ? given : given.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(4, true);
  if (count !== LAYOUT.columns.length)
    throw new Error(`a gazetteer of ${count} columns, expected ${LAYOUT.columns.length}`);
  const columns: Partial<Record<ColumnName, Column>> = {};
  LAYOUT.columns.forEach(({ name, type }, i) => {
    const at = view.getUint32(8 + 8 * i, true);
    const length = view.getUint32(12 + 8 * i, true);
    const Type = COLUMN_TYPES[type];
    if (at + length * Type.BYTES_PER_ELEMENT > bytes.byteLength)
      throw new Error(
        `the gazetteer is cut off: column ${name} ends at byte ${at + length * Type.BYTES_PER_ELEMENT} of ${bytes.byteLength}`,
      );
    columns[name] = new Type(bytes.buffer as ArrayBuffer, bytes.byteOffset + at, length);
  });
  return columns as Record<ColumnName, Column>; // every column of the layout was set above
}

const COLUMN_TYPES = { i32: Int32Array, u32: Uint32Array, u16: Uint16Array, u8: Uint8Array } as const;
