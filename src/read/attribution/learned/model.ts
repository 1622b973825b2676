import { LABELS, TURNS } from "./lattice.ts";

/**
 * One table of weights, a byte each: `values[byte & 255]` is the weight. A byte is the square root of its weight's share
 * of `most`, so that small weights keep their differences. The number of rows is a power of two. `words` are the same
 * bytes, four to a number, where a row has four or more.
 */
export type Table = {
  rows: number;
  width: number;
  most: number;
  weights: Int8Array;
  words: Uint32Array;
  values: Float32Array;
};

/** What each byte stands for. */
export function valuesOf(most: number): Float32Array {
  return Float32Array.from({ length: 256 }, (_, byte) => {
    const signed = (byte << 24) >> 24;
    return Math.sign(signed) * most * (signed / 127) ** 2;
  });
}

/**
 * By convention: `wide` takes thoughts, plans and feelings too, as PolNeAR does, `narrow` what is a statement here.
 * Relations with a long content have a threshold of their own: one of them that is missed leaves more of a text without its speaker.
 */
export type Thresholds = { wide: number; wideLong: number; narrow: number };

/** Tokens from which on a content is long. Chosen on PolNeAR's training part. */
export const LONG = 15;

/** What the attribution model has learned. Made by train/attribution.mjs; data/models/attribution.md tells from what. */
export type AttributionModel = {
  /** Is this token the head of a cue? Log-odds. */
  cue: Table;
  /** Labels of the tokens around a cue. */
  role: Table;
  /** Turns between labels. */
  turn: Table;
  /** Is a relation that was found right? Log-odds. */
  keep: Table;
  /** Probabilities above which a relation counts. */
  thresholds: Thresholds;
};

const MAGIC = 0x31545441; // "ATT1", little-endian
const TABLES = ["cue", "role", "turn", "keep"] as const;
const WIDTHS = { cue: 1, role: LABELS, turn: TURNS, keep: 1 } as const;
const HEADER = 4 * (1 + 3 + 2 * TABLES.length);

/** Reads what `writeAttributionModel` wrote. Throws an Error on other bytes. */
export function readAttributionModel(given: Uint8Array): AttributionModel {
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < HEADER || view.getUint32(0, true) !== MAGIC)
    throw new Error("not a file of attribution weights");
  let at = HEADER;
  const table = (name: (typeof TABLES)[number], k: number): Table => {
    const rows = view.getUint32(16 + 8 * k, true);
    const width = WIDTHS[name];
    const most = view.getFloat32(20 + 8 * k, true);
    if (at + rows * width > bytes.byteLength) throw new Error(`the attribution weights end within "${name}"`);
    const weights = new Int8Array(bytes.buffer, bytes.byteOffset + at, rows * width);
    const words = new Uint32Array(bytes.buffer, bytes.byteOffset + at, (rows * width) >> 2);
    at += rows * width;
    return { rows, width, most, weights, words, values: valuesOf(most) };
  };
  return {
    cue: table("cue", 0),
    role: table("role", 1),
    turn: table("turn", 2),
    keep: table("keep", 3),
    thresholds: {
      wide: view.getFloat32(4, true),
      wideLong: view.getFloat32(8, true),
      narrow: view.getFloat32(12, true),
    },
  };
}

/** The bytes of a model: a header of 32-bit numbers and the tables one after another. */
export function writeAttributionModel(
  model: Record<(typeof TABLES)[number], Omit<Table, "values" | "words">> & Pick<AttributionModel, "thresholds">,
): Uint8Array {
  const tables = TABLES.map((name) => model[name]);
  const bytes = new Uint8Array(HEADER + tables.reduce((sum, { weights }) => sum + weights.length, 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setFloat32(4, model.thresholds.wide, true);
  view.setFloat32(8, model.thresholds.wideLong, true);
  view.setFloat32(12, model.thresholds.narrow, true);
  let at = HEADER;
  for (const [k, { rows, most, weights }] of tables.entries()) {
    view.setUint32(16 + 8 * k, rows, true);
    view.setFloat32(20 + 8 * k, most, true);
    bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), at);
    at += weights.length;
  }
  return bytes;
}
