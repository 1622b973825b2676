/**
 * The binary gazetteer: `magic`, the number of columns, then byte offset and item count of each column
 * (32-bit, little-endian), then the columns, each at a multiple of eight bytes. One row is one place.
 *
 * Names are not stored as text but as 48-bit hashes of their keys, sorted, each with a posting: the row in the
 * low `featureBits`, the kind of name above. Two keys of a million share a hash with a chance below 1 in 10⁶.
 */
export const LAYOUT = {
  magic: "FGZ1",
  /** Coordinates are whole numbers of 1/100,000 degree (about a metre). */
  degreeScale: 100_000,
  featureBits: 24,
  none: 0xffffffff,
  noCountry: 255,
  columns: [
    { name: "latitude", type: "i32" },
    { name: "longitude", type: "i32" },
    { name: "population", type: "u32" },
    { name: "id", type: "u32" },
    /** Row of the containing unit. */
    { name: "parent", type: "u32" },
    /** Row of the district, below the parent. */
    { name: "district", type: "u32" },
    { name: "nameOffset", type: "u32" },
    { name: "keyHigh", type: "u32" },
    { name: "keyPosting", type: "u32" },
    { name: "soundHigh", type: "u32" },
    { name: "soundPosting", type: "u32" },
    /** Tenths of a kilometre. */
    { name: "radius", type: "u16" },
    { name: "keyLow", type: "u16" },
    { name: "soundLow", type: "u16" },
    { name: "level", type: "u8" },
    { name: "idKind", type: "u8" },
    { name: "country", type: "u8" },
    { name: "names", type: "u8" },
    { name: "countryCodes", type: "u8" },
  ],
  levels: {
    country: 0,
    region: 1,
    district: 2,
    capital: 3,
    settlement: 4,
    neighbourhood: 5,
    area: 6,
    water: 7,
    site: 8,
  },
  idKinds: { none: 0, geonames: 1, whosOnFirst: 2, region: 3 },
  /** listed: its own and English names; capitals: counts only as written, in capitals; foreign: names in other languages. */
  nameKinds: { listed: 0, capitals: 1, foreign: 2, demonym: 3 },
} as const;

export type ColumnName = (typeof LAYOUT.columns)[number]["name"];
