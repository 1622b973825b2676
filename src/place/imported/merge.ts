import type { PlaceLevel } from "../../model/index.ts";
import { exactKey } from "../fold.ts";
import type { Gazetteer, GazetteerLevel, Listing } from "../gazetteer.ts";
import { distanceKm } from "../geometry.ts";
import { LAYOUT } from "../layout.ts";
import { soundKeys } from "../romanise.ts";
import { codeOfCountry, ENTRY_BITS, entryOf, type ImportedStore, NAMES_ONLY } from "./store.ts";

/**
 * The shipped places and the imported ones as one gazetteer. A place that both have stays one, with the names of both;
 * rows of the shipped one keep their numbers.
 */
export function mergeImported(base: Gazetteer, store: ImportedStore): Gazetteer {
  const baseRows = new Map<number, number>();
  const countryRows = new Map<number, number>();
  for (let row = 0; row < base.size; row++) {
    const id = base.id(row);
    if (id.startsWith(GEONAMES)) baseRows.set(Number(id.slice(GEONAMES.length)), row);
    const country = base.level(row) === "country" ? base.country(row) : null;
    if (country !== null) countryRows.set(codeOfCountry(country), row);
  }
  /** Row in the whole of each imported entry; NONE where only names of an unknown place were imported. */
  const rowOf = new Uint32Array(store.size).fill(NONE);
  const entryAt: number[] = [];
  const newRows = new Map<number, number>();
  for (let entry = 0; entry < store.size; entry++) {
    const isGeonames = store.idKind[entry] === LAYOUT.idKinds.geonames;
    const known = isGeonames ? baseRows.get(store.id[entry]!) : undefined;
    if (known !== undefined) rowOf[entry] = known;
    else if (store.level[entry] !== NAMES_ONLY) {
      rowOf[entry] = base.size + entryAt.length;
      if (isGeonames) newRows.set(store.id[entry]!, rowOf[entry]!);
      entryAt.push(entry);
    }
  }
  const neighbours = new Map<number, number | null>();
  /** The nearest shipped town: a table seldom says in which country and unit its places lie. */
  const neighbourOf = (entry: number): number | null => {
    const cached = neighbours.get(entry);
    if (cached !== undefined) return cached;
    const lat = store.latitude[entry]! / LAYOUT.degreeScale;
    const lon = store.longitude[entry]! / LAYOUT.degreeScale;
    let nearest: number | null = null;
    let least: number = NEIGHBOUR_KM;
    for (let row = 0; row < base.size; row++) {
      if (Math.abs(base.latitude(row) - lat) > NEIGHBOUR_DEGREES || !TOWNS.has(base.level(row))) continue;
      const km = distanceKm(lat, lon, base.latitude(row), base.longitude(row));
      if (km < least) [nearest, least] = [row, km];
    }
    neighbours.set(entry, nearest);
    return nearest;
  };
  const decoder = new TextDecoder();
  const own = (row: number): number => entryAt[row - base.size]!;
  const pick =
    <T>(ofBase: (row: number) => T, ofStore: (entry: number) => T) =>
    (row: number): T =>
      row < base.size ? ofBase(row) : ofStore(own(row));
  const level = pick<GazetteerLevel>(
    (row) => base.level(row),
    (entry) => LEVELS[store.level[entry]!]!,
  );
  const find = (entries: BigUint64Array, key: string, known: readonly Listing[]): readonly Listing[] => {
    if (key === "") return known;
    const listings = [...known];
    const seen = new Set(known.map(({ row }) => row));
    const wanted = entryOf(key);
    for (let i = firstAt(entries, wanted); i < entries.length && entries[i]! >> ENTRY_BITS === wanted; i++) {
      const row = rowOf[Number(entries[i]! & ENTRY_MASK)]!;
      if (row === NONE || seen.has(row)) continue;
      seen.add(row);
      listings.push({ row, kind: (entries[i]! & FURTHER) === 0n ? "listed" : "foreign" });
    }
    return listings;
  };
  return {
    size: base.size + entryAt.length,
    find: (name) => find(store.keys, exactKey(name), base.find(name)),
    findBySound: (name, family) =>
      soundKeys(name, family).reduce(
        (known, key) => find(store.sounds, `${family}:${key}`, known),
        base.findBySound(name, family),
      ),
    name: pick(
      (row) => base.name(row),
      (entry) => decoder.decode(store.names.slice(store.nameOffset[entry], store.nameOffset[entry + 1])),
    ),
    level,
    modelLevel: pick<PlaceLevel>(
      (row) => base.modelLevel(row),
      (entry) => MODEL_LEVELS[LEVELS[store.level[entry]!]!],
    ),
    latitude: pick(
      (row) => base.latitude(row),
      (entry) => store.latitude[entry]! / LAYOUT.degreeScale,
    ),
    longitude: pick(
      (row) => base.longitude(row),
      (entry) => store.longitude[entry]! / LAYOUT.degreeScale,
    ),
    population: pick(
      (row) => base.population(row),
      (entry) => store.population[entry]!,
    ),
    radiusM: pick(
      (row) => base.radiusM(row),
      (entry) => store.radius[entry]! * METRES_PER_RADIUS_UNIT,
    ),
    country: pick<string | null>(
      (row) => base.country(row),
      (entry) => {
        const code = store.country[entry]!;
        if (code !== 0) return String.fromCharCode(code >> 8, code & 255);
        const near = neighbourOf(entry);
        return near === null ? null : base.country(near);
      },
    ),
    countryRow: (code) => base.countryRow(code),
    parent: pick<number | null>(
      (row) => base.parent(row),
      (entry) => {
        const unit = store.unit[entry]!;
        const region = unit === 0 || unit === store.id[entry] ? undefined : (baseRows.get(unit) ?? newRows.get(unit));
        if (region !== undefined) return region;
        const near = store.idKind[entry] === LAYOUT.idKinds.geonames ? null : neighbourOf(entry);
        const around = near === null ? null : base.parent(near);
        const country = countryRows.get(store.country[entry]!) ?? null;
        const isAbroad = country !== null && around !== null && base.country(around) !== base.country(country);
        return isAbroad ? country : (around ?? country);
      },
    ),
    district: pick<number | null>(
      (row) => base.district(row),
      () => null,
    ),
    settlementsPerMillion: (code) => base.settlementsPerMillion(code),
    id: pick(
      (row) => base.id(row),
      (entry) => `${store.idKind[entry] === LAYOUT.idKinds.geonames ? GEONAMES : "own:"}${String(store.id[entry])}`,
    ),
  };
}

/** Kilometres to the nearest town beyond which nothing is concluded from it, and the same in degrees of latitude. */
const NEIGHBOUR_KM = 100;
const NEIGHBOUR_DEGREES = 1;
const TOWNS: ReadonlySet<GazetteerLevel> = new Set(["settlement", "capital"]);
const GEONAMES = "geonames:";
const NONE = 0xffffffff;
const ENTRY_MASK = (1n << BigInt(LAYOUT.featureBits)) - 1n;
const FURTHER = 1n << BigInt(LAYOUT.featureBits);
const METRES_PER_RADIUS_UNIT = 100;
const LEVELS = Object.keys(LAYOUT.levels) as GazetteerLevel[];
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

function firstAt(entries: BigUint64Array, wanted: bigint): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (entries[middle]! >> ENTRY_BITS < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
