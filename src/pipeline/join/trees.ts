/**
 * Boosted regression trees (Friedman, 2001): complete binary trees of one depth over numbered features. A row's score
 * is the sum of the leaves that it falls into, in log-odds.
 */
export type Trees = {
  depth: number;
  /** Inner nodes of all trees, level by level: the feature that is read, and the value above which a row goes right. */
  feature: Uint16Array;
  threshold: Float32Array;
  leaf: Float32Array;
};

const MAGIC = "FTR1";
const HEADER_BYTES = 16;

/** Sum of the leaves that `row` falls into. */
export function scoreOf(row: ArrayLike<number>, { depth, feature, threshold, leaf }: Trees): number {
  const inner = 2 ** depth - 1;
  const leaves = inner + 1;
  let sum = 0;
  for (let tree = 0, base = 0; base < feature.length; tree++, base += inner) {
    let at = 0;
    while (at < inner) at = 2 * at + (row[feature[base + at]!]! > threshold[base + at]! ? 2 : 1);
    sum += leaf[tree * leaves + at - inner]!;
  }
  return sum;
}

/** Reads trees as `writeTrees` of train/trees.mjs writes them; throws where the bytes are others or cut off. */
export function loadTrees(bytes: Uint8Array, features: number): Trees {
  const magic = new TextDecoder("latin1").decode(bytes.subarray(0, 4));
  if (magic !== MAGIC) throw new Error(`no trees of this version: begins with ${JSON.stringify(magic)}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [trees, depth, columns] = [4, 8, 12].map((at) => view.getUint32(at, true)) as [number, number, number];
  if (columns !== features) throw new Error(`trees over ${columns} features, expected ${features}`);
  const inner = 2 ** depth - 1;
  const needed = HEADER_BYTES + trees * (inner * 6 + (inner + 1) * 4);
  if (bytes.byteLength !== needed) throw new Error(`trees of ${needed} bytes expected, ${bytes.byteLength} given`);
  let at = HEADER_BYTES;
  const take = <T>(count: number, size: number, read: (at: number) => T): T[] => {
    const values = Array.from({ length: count }, (_, i) => read(at + i * size));
    at += count * size;
    return values;
  };
  const threshold = Float32Array.from(take(trees * inner, 4, (i) => view.getFloat32(i, true)));
  const leaf = Float32Array.from(take(trees * (inner + 1), 4, (i) => view.getFloat32(i, true)));
  const feature = Uint16Array.from(take(trees * inner, 2, (i) => view.getUint16(i, true)));
  return { depth, feature, threshold, leaf };
}
