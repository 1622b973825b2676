import { LABELS } from "./names-labels.ts";

/**
 * What finding names was taught (data/models/names.md says from what): word classes, place names, and the weights of
 * each way of counting what belongs to a name.
 */
export type NameModel = { lists: NameLists; layers: Readonly<Record<NameLayer, LayerWeights>> };

/**
 * "name" is what the reader uses: bare names. The others follow an annotated corpus, which counts articles, titles and
 * what hangs on the name ("gum-inner", "gum-outer", "re3d"); measuring needs them, and names as whole phrases.
 */
export const NAME_LAYERS = ["name", "gum-inner", "gum-outer", "re3d"] as const;
export type NameLayer = (typeof NAME_LAYERS)[number];

export type NameLists = {
  /** Hash of a lower-case word to its index; 0 marks an empty slot of an open table. */
  wordKeys: Int32Array;
  /** Class of words that stand in like contexts, coarse (1–255) and fine, by slot. */
  coarse: Uint8Array;
  fine: Uint16Array;
  /** Hash of a lower-case place name, and how large the place is, by slot. */
  placeKeys: Int32Array;
  placeSizes: Uint8Array;
};

export type LayerWeights = {
  /** Feature numbers in an open table whose size is a power of two; 0 marks an empty slot. */
  keys: Int32Array;
  /** Index of the feature's weights, by slot. */
  rows: Uint32Array;
  /** LABELS weights a row. */
  weights: Float32Array;
  /** By [label before × LABELS + label]; the row after the last label is the sentence's beginning. */
  transitions: Float32Array;
};

const MAGIC = 0x464c4e32; // "FLN2"

type Section = { kind: keyof typeof ARRAYS; at: number; length: number };
const ARRAYS = { u8: Uint8Array, i8: Int8Array, u16: Uint16Array, i32: Int32Array, f32: Float32Array } as const;

/** Reads a model file: magic, length of the header, header as JSON, sections at multiples of 8 bytes. Throws where it is none. */
export function loadNameModel(bytes: Uint8Array): NameModel {
  const own = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const view = new DataView(own.buffer, own.byteOffset, own.byteLength);
  if (own.byteLength < 8 || view.getUint32(0, true) !== MAGIC) throw new Error("not a model for finding names");
  const headerLength = view.getUint32(4, true);
  const sections = JSON.parse(new TextDecoder().decode(own.subarray(8, 8 + headerLength))) as Record<string, Section>;
  const start = own.byteOffset + align(8 + headerLength);
  const section = <K extends keyof typeof ARRAYS>(name: string, kind: K): InstanceType<(typeof ARRAYS)[K]> => {
    const found = sections[name];
    if (found?.kind !== kind) throw new Error(`the model for finding names lacks ${name}`);
    if (start + found.at + found.length * ARRAYS[kind].BYTES_PER_ELEMENT > own.byteOffset + own.byteLength)
      throw new Error(`the model for finding names is cut off in ${name}`);
    return new ARRAYS[kind](own.buffer as ArrayBuffer, start + found.at, found.length) as InstanceType<
      (typeof ARRAYS)[K]
    >;
  };
  const layer = (name: NameLayer): LayerWeights => {
    const keys = section(`${name}.keys`, "i32");
    const scale = section(`${name}.scale`, "f32")[0]!;
    const weights = Float32Array.from(section(`${name}.weights`, "i8"), (weight) => weight * scale);
    if (weights.length !== keys.length * LABELS) throw new Error(`the model for finding names is cut off in ${name}`);
    return { ...openTable(keys), weights, transitions: section(`${name}.transitions`, "f32") };
  };
  const words = openTable(section("words.keys", "i32"));
  const places = openTable(section("places.keys", "i32"));
  const coarse = section("words.coarse", "u8");
  const fine = section("words.fine", "u16");
  const sizes = section("places.sizes", "u8");
  return {
    lists: {
      wordKeys: words.keys,
      coarse: Uint8Array.from(words.rows, (row, slot) => (words.keys[slot] === 0 ? 0 : coarse[row]!)),
      fine: Uint16Array.from(words.rows, (row, slot) => (words.keys[slot] === 0 ? 0 : fine[row]!)),
      placeKeys: places.keys,
      placeSizes: Uint8Array.from(places.rows, (row, slot) => (places.keys[slot] === 0 ? 0 : sizes[row]!)),
    },
    layers: {
      name: layer("name"),
      "gum-inner": layer("gum-inner"),
      "gum-outer": layer("gum-outer"),
      re3d: layer("re3d"),
    },
  };
}

/** Bytes that `loadNameModel` reads. */
export function writeNameModel(arrays: Readonly<Record<string, InstanceType<(typeof ARRAYS)[keyof typeof ARRAYS]>>>) {
  const kinds = Object.entries(ARRAYS) as [keyof typeof ARRAYS, (typeof ARRAYS)[keyof typeof ARRAYS]][];
  const sections: Record<string, Section> = {};
  let at = 0;
  for (const [name, array] of Object.entries(arrays)) {
    const kind = kinds.find(([, Type]) => array instanceof Type)![0];
    sections[name] = { kind, at, length: array.length };
    at = align(at + array.byteLength);
  }
  const header = new TextEncoder().encode(JSON.stringify(sections));
  const start = align(8 + header.length);
  const bytes = new Uint8Array(start + at);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, header.length, true);
  bytes.set(header, 8);
  for (const [name, array] of Object.entries(arrays))
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), start + sections[name]!.at);
  return bytes;
}

/** Slot of a key, -1 where it is none. */
export function slotOf(keys: Int32Array, key: number): number {
  const mask = keys.length - 1;
  for (let slot = scatter(key) & mask; ; slot = (slot + 1) & mask) {
    const found = keys[slot]!;
    if (found === key) return slot;
    if (found === 0) return -1;
  }
}

/** The keys in a table at most half full. */
function openTable(list: Int32Array): { keys: Int32Array; rows: Uint32Array } {
  let size = 2;
  while (size < 2 * list.length + 2) size *= 2;
  const keys = new Int32Array(size);
  const rows = new Uint32Array(size);
  for (const [row, key] of list.entries()) {
    let slot = scatter(key) & (size - 1);
    while (keys[slot] !== 0) slot = (slot + 1) & (size - 1);
    keys[slot] = key;
    rows[slot] = row;
  }
  return { keys, rows };
}

const scatter = (key: number) => {
  const mixed = Math.imul(key, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
};

const align = (offset: number) => (offset + 7) & ~7;
