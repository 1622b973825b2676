import { exactKey, keyHash } from "../fold.ts";
import { LAYOUT } from "../layout.ts";
import { SOUND_FAMILY_OF_COUNTRY, soundKeys } from "../romanise.ts";
import type { ImportedPlace } from "./place.ts";

/**
 * Imported places as one run of bytes: `FGS1`, counts, then columns of numbers, all names, and two sorted lists of
 * 64-bit entries that lead from a name to its places: 39 bits of the key's hash, one bit for a further name, 24 bits for
 * the place. Of ten million names one in 50,000 unknown ones is taken for a listed one.
 */
export interface ImportedStore {
  readonly size: number;
  readonly id: Uint32Array;
  readonly latitude: Int32Array;
  readonly longitude: Int32Array;
  readonly population: Uint32Array;
  /** Number of the first-level unit at the source, 0 where it is unknown. */
  readonly unit: Uint32Array;
  /** Tenths of a kilometre. */
  readonly radius: Uint16Array;
  /** Two letters as a number, 0 without a country. */
  readonly country: Uint16Array;
  /** As in LAYOUT.levels; NAMES_ONLY for a place of which only names were imported. */
  readonly level: Uint8Array;
  /** As in LAYOUT.idKinds. */
  readonly idKind: Uint8Array;
  readonly nameOffset: Uint32Array;
  readonly names: Uint8Array;
  readonly keys: BigUint64Array;
  readonly sounds: BigUint64Array;
}

export const NAMES_ONLY = 255;
const MAGIC = "FGS1";
const MOST_PLACES = 1 << LAYOUT.featureBits;
const OWN = 4;

/** Columns in the order of the file. */
const COLUMNS = [
  ["keys", BigUint64Array],
  ["sounds", BigUint64Array],
  ["id", Uint32Array],
  ["latitude", Int32Array],
  ["longitude", Int32Array],
  ["population", Uint32Array],
  ["unit", Uint32Array],
  ["nameOffset", Uint32Array],
  ["radius", Uint16Array],
  ["country", Uint16Array],
  ["level", Uint8Array],
  ["idKind", Uint8Array],
  ["names", Uint8Array],
] as const;

/** Reads a store; throws where the bytes are none or are cut off. */
export function loadImported(given: Uint8Array): ImportedStore {
  const magic = new TextDecoder("latin1").decode(given.subarray(0, 4));
  if (magic !== MAGIC) throw new Error(`no imported gazetteer of this version: begins with ${JSON.stringify(magic)}`);
  const bytes = given.byteOffset % 8 === 0 ? given : given.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lengths = COLUMNS.map((_, i) => (8 + 4 * i + 4 <= bytes.byteLength ? view.getUint32(8 + 4 * i, true) : 0));
  let at = HEADER_BYTES;
  const columns: Record<string, unknown> = {};
  COLUMNS.forEach(([name, Type], i) => {
    const length = lengths[i]!;
    if (at + length * Type.BYTES_PER_ELEMENT > bytes.byteLength)
      throw new Error(`the imported gazetteer is cut off: ${name} ends behind byte ${String(bytes.byteLength)}`);
    columns[name] = new Type(bytes.buffer as ArrayBuffer, bytes.byteOffset + at, length);
    at += Math.ceil((length * Type.BYTES_PER_ELEMENT) / 8) * 8;
  });
  return { ...(columns as Omit<ImportedStore, "size">), size: lengths[2]! }; // all columns were set above
}

const HEADER_BYTES = Math.ceil((8 + 4 * COLUMNS.length) / 8) * 8;

export const entryOf = (key: string): bigint => {
  const { high, low } = keyHash(key);
  return (BigInt(high) << 7n) | BigInt(low >>> 9);
};
export const ENTRY_BITS = BigInt(LAYOUT.featureBits + 1);
export const codeOfCountry = (country: string): number => country.charCodeAt(0) * 256 + country.charCodeAt(1);

/** What an import adds to, kept small: columns that grow, and one number a name. */
export interface ImportedBuilder {
  /** Adds a place, or puts it in the stead of the one with its number. False for one more than can be held. */
  add(place: ImportedPlace): boolean;
  /** A further name of a numbered place of GeoNames, known or not. */
  addName(id: number, name: string): void;
  readonly places: number;
  /** The store's bytes; the same places in any order of the same files give the same answers. */
  bytes(): Uint8Array;
}

export function newImportedBuilder(before: ImportedStore | null): ImportedBuilder {
  const rows = {
    id: new Grown(Uint32Array),
    latitude: new Grown(Int32Array),
    longitude: new Grown(Int32Array),
    population: new Grown(Uint32Array),
    unit: new Grown(Uint32Array),
    nameAt: new Grown(Uint32Array),
    nameLength: new Grown(Uint16Array),
    radius: new Grown(Uint16Array),
    country: new Grown(Uint16Array),
    level: new Grown(Uint8Array),
    idKind: new Grown(Uint8Array),
  };
  const names = new Grown(Uint8Array);
  const keys = new Grown(BigUint64Array);
  const sounds = new Grown(BigUint64Array);
  const rowOf = new Map<number, number>();
  const units = new Map<string, number>();
  const pendingUnits = new Map<string, number[]>();
  const encoder = new TextEncoder();
  let places = 0;

  const keyOf = (id: number, idKind: number) => (idKind === OWN ? -id : id);
  const rowFor = (id: number, idKind: number): number => {
    const known = rowOf.get(keyOf(id, idKind));
    if (known !== undefined) return known;
    const row = rows.id.length;
    rowOf.set(keyOf(id, idKind), row);
    rows.id.push(id);
    for (const name of [
      "latitude",
      "longitude",
      "population",
      "unit",
      "nameAt",
      "nameLength",
      "radius",
      "country",
    ] as const)
      rows[name].push(0);
    rows.level.push(NAMES_ONLY);
    rows.idKind.push(idKind);
    return row;
  };
  const addKey = (name: string, row: number, isFurther: boolean, country: string | null, level: number): void => {
    const key = exactKey(name);
    if (key === "") return;
    const target = (isFurther ? 1n << BigInt(LAYOUT.featureBits) : 0n) | BigInt(row);
    keys.push((entryOf(key) << ENTRY_BITS) | target);
    const family = isFurther || country === null ? undefined : SOUND_FAMILY_OF_COUNTRY[country];
    if (family === undefined || level === LAYOUT.levels.district) return;
    for (const sound of soundKeys(name, family))
      sounds.push((entryOf(`${family}:${sound}`) << ENTRY_BITS) | BigInt(row));
  };

  if (before !== null) {
    for (let row = 0; row < before.size; row++) {
      rowOf.set(keyOf(before.id[row]!, before.idKind[row]!), row);
      rows.id.push(before.id[row]!);
      for (const name of [
        "latitude",
        "longitude",
        "population",
        "unit",
        "radius",
        "country",
        "level",
        "idKind",
      ] as const)
        rows[name].push(before[name][row]!);
      const from = before.nameOffset[row]!;
      rows.nameAt.push(names.length);
      rows.nameLength.push(before.nameOffset[row + 1]! - from);
      names.append(before.names.subarray(from, before.nameOffset[row + 1]));
      if (before.level[row] !== NAMES_ONLY) places++;
    }
    keys.append(before.keys);
    sounds.append(before.sounds);
  }

  return {
    get places() {
      return places;
    },
    add(place) {
      const idKind = place.source === "own" ? OWN : LAYOUT.idKinds.geonames;
      if (rows.id.length >= MOST_PLACES - 1 && !rowOf.has(keyOf(place.id, idKind))) return false;
      const row = rowFor(place.id, idKind);
      if (rows.level.at(row) === NAMES_ONLY) places++;
      const level = LAYOUT.levels[place.level];
      rows.latitude.set(row, Math.round(place.lat * LAYOUT.degreeScale));
      rows.longitude.set(row, Math.round(place.lon * LAYOUT.degreeScale));
      rows.population.set(row, place.population);
      rows.radius.set(row, Math.min(65535, Math.max(1, Math.round(place.radiusKm * 10))));
      rows.country.set(row, place.country === null ? 0 : codeOfCountry(place.country));
      rows.level.set(row, level);
      const encoded = encoder.encode(place.name.slice(0, LONGEST_NAME));
      rows.nameAt.set(row, names.length);
      rows.nameLength.set(row, encoded.length);
      names.append(encoded);
      if (place.unit !== null && place.country !== null) {
        const code = `${place.country}.${place.unit}`;
        if (place.isUnit) {
          units.set(code, place.id);
          for (const waiting of pendingUnits.get(code) ?? []) rows.unit.set(waiting, place.id);
          pendingUnits.delete(code);
        } else {
          const unit = units.get(code);
          if (unit !== undefined) rows.unit.set(row, unit);
          else {
            const waiting = pendingUnits.get(code);
            if (waiting === undefined) pendingUnits.set(code, [row]);
            else waiting.push(row);
          }
        }
      }
      addKey(place.name, row, false, place.country, level);
      for (const other of place.otherNames) addKey(other, row, true, place.country, level);
      return true;
    },
    addName(id, name) {
      if (rows.id.length >= MOST_PLACES - 1 && !rowOf.has(id)) return;
      addKey(name, rowFor(id, LAYOUT.idKinds.geonames), true, null, NAMES_ONLY);
    },
    bytes() {
      const size = rows.id.length;
      const nameOffset = new Uint32Array(size + 1);
      for (let row = 0; row < size; row++) nameOffset[row + 1] = nameOffset[row]! + rows.nameLength.at(row);
      const packed = new Uint8Array(nameOffset[size]!);
      for (let row = 0; row < size; row++)
        packed.set(names.slice(rows.nameAt.at(row), rows.nameAt.at(row) + rows.nameLength.at(row)), nameOffset[row]);
      return pack({
        size,
        ...Object.fromEntries(
          (["id", "latitude", "longitude", "population", "unit", "radius", "country", "level", "idKind"] as const).map(
            (name) => [name, rows[name].values()],
          ),
        ),
        nameOffset,
        names: packed,
        keys: sortedOnce(keys.values()),
        sounds: sortedOnce(sounds.values()),
      } as ImportedStore); // the columns are those of `rows`
    },
  };
}

/** UTF-16 code units. */
const LONGEST_NAME = 200;

function pack(store: ImportedStore): Uint8Array {
  const sizes = COLUMNS.map(([name]) => Math.ceil(store[name].byteLength / 8) * 8);
  const bytes = new Uint8Array(HEADER_BYTES + sizes.reduce((a, b) => a + b, 0));
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(MAGIC));
  view.setUint32(4, COLUMNS.length, true);
  let at = HEADER_BYTES;
  COLUMNS.forEach(([name], i) => {
    const column = store[name];
    view.setUint32(8 + 4 * i, column.length, true);
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at);
    at += sizes[i]!;
  });
  return bytes;
}

function sortedOnce(values: BigUint64Array): BigUint64Array {
  const sorted = values.slice().sort();
  let kept = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[kept++] = sorted[i]!;
  return sorted.slice(0, kept);
}

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | BigUint64Array;
type Item<T extends Numbers> = T extends BigUint64Array ? bigint : number;

/** A typed array that doubles when it is full. */
class Grown<T extends Numbers> {
  length = 0;
  private held: T;
  private readonly Type: new (length: number) => T;

  constructor(Type: new (length: number) => T) {
    this.Type = Type;
    this.held = new Type(1024);
  }

  private reserve(length: number): void {
    if (length <= this.held.length) return;
    const larger = new this.Type(Math.max(length, this.held.length * 2));
    larger.set(this.held as never);
    this.held = larger;
  }

  push(value: Item<T>): void {
    this.reserve(this.length + 1);
    this.held[this.length++] = value;
  }

  append(values: Numbers): void {
    this.reserve(this.length + values.length);
    this.held.set(values as never, this.length);
    this.length += values.length;
  }

  at(index: number): Item<T> {
    return this.held[index] as Item<T>;
  }

  set(index: number, value: Item<T>): void {
    this.held[index] = value;
  }

  slice(from: number, to: number): T {
    return this.held.subarray(from, to) as T;
  }

  values(): T {
    return this.held.subarray(0, this.length) as T;
  }
}
