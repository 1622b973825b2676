// Writes features and their names as columns; the reader is src/place/gazetteer.ts, which documents the format.
import { Buffer } from "node:buffer";

export function writeBinary({ features, names, countries }, { keyHash, soundKeys, exactKey, layout, familyOf }) {
  const postings = [];
  const soundPostings = [];
  for (const { feature, name, kind } of names) {
    const key = exactKey(name);
    if (key === "") continue;
    postings.push(posting(keyHash(key), feature, kind));
    const family = familyOf[features[feature].country];
    if (family && kind === layout.nameKinds.listed && features[feature].level !== layout.levels.district)
      for (const sound of soundKeys(name, family))
        soundPostings.push(posting(keyHash(`${family}:${sound}`), feature, kind));
  }
  const blob = [];
  const offsets = new Uint32Array(features.length + 1);
  let length = 0;
  features.forEach((feature, i) => {
    offsets[i] = length;
    const bytes = Buffer.from(feature.name, "utf8");
    blob.push(bytes);
    length += bytes.length;
  });
  offsets[features.length] = length;
  const codes = countries.map((country) => country.code);
  const sorted = unique(postings);
  const sounds = unique(soundPostings);
  return pack(layout, {
    latitude: Int32Array.from(features, (each) => Math.round(each.lat * layout.degreeScale)),
    longitude: Int32Array.from(features, (each) => Math.round(each.lon * layout.degreeScale)),
    population: Uint32Array.from(features, (each) => each.population),
    id: Uint32Array.from(features, (each) => each.id),
    parent: Uint32Array.from(features, (each) => each.parent ?? layout.none),
    district: Uint32Array.from(features, (each) => each.district ?? layout.none),
    nameOffset: offsets,
    keyHigh: Uint32Array.from(sorted, (each) => each.high),
    keyPosting: Uint32Array.from(sorted, (each) => each.value),
    soundHigh: Uint32Array.from(sounds, (each) => each.high),
    soundPosting: Uint32Array.from(sounds, (each) => each.value),
    radius: Uint16Array.from(features, (each) => Math.min(65535, Math.max(1, Math.round(each.radiusKm * 10)))),
    keyLow: Uint16Array.from(sorted, (each) => each.low),
    soundLow: Uint16Array.from(sounds, (each) => each.low),
    level: Uint8Array.from(features, (each) => each.level),
    idKind: Uint8Array.from(features, (each) => each.idKind),
    country: Uint8Array.from(features, (each) => (each.country ? codes.indexOf(each.country) : layout.noCountry)),
    names: Buffer.concat(blob),
    countryCodes: Buffer.from(codes.join(""), "latin1"),
  });

  function posting(hash, feature, kind) {
    return { high: hash.high, low: hash.low, value: ((kind << layout.featureBits) | feature) >>> 0 };
  }
}

/** Sorted by hash, then by feature and kind; one row for a hash and a feature, of the smallest kind. */
function unique(postings) {
  const mask = (1 << 24) - 1;
  postings.sort((a, b) => a.high - b.high || a.low - b.low || (a.value & mask) - (b.value & mask) || a.value - b.value);
  return postings.filter((each, i) => {
    const before = postings[i - 1];
    return (
      !before || before.high !== each.high || before.low !== each.low || (before.value & mask) !== (each.value & mask)
    );
  });
}

/** Magic, number of columns, then for each its byte offset and length; columns start at multiples of eight. */
function pack(layout, columns) {
  const order = layout.columns.map((column) => columns[column.name]);
  const header = Buffer.alloc(Math.ceil((8 + 8 * order.length) / 8) * 8);
  header.write(layout.magic, 0, "latin1");
  header.writeUInt32LE(order.length, 4);
  const parts = [header];
  let at = header.length;
  order.forEach((column, i) => {
    header.writeUInt32LE(at, 8 + 8 * i);
    header.writeUInt32LE(column.length, 12 + 8 * i);
    const bytes = Buffer.from(column.buffer, column.byteOffset, column.byteLength);
    const padding = Buffer.alloc((8 - (bytes.length % 8)) % 8);
    parts.push(bytes, padding);
    at += bytes.length + padding.length;
  });
  return Buffer.concat(parts);
}
