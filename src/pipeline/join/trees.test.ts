import { describe, expect, test } from "vitest";
import { loadTrees, scoreOf } from "./trees.ts";

/** One tree of depth 1 that asks whether feature 1 is above 2.5. */
function bytesOfOneTree(): Uint8Array {
  const bytes = new Uint8Array(16 + 4 + 8 + 2);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode("FTR1"));
  [1, 1, 2].forEach((value, i) => view.setUint32(4 + 4 * i, value, true));
  [2.5, -1, 1].forEach((value, i) => view.setFloat32(16 + 4 * i, value, true));
  view.setUint16(28, 1, true);
  return bytes;
}

describe("trees", () => {
  const trees = loadTrees(bytesOfOneTree(), 2);
  test("a row goes right above the threshold and left at it", () => {
    expect(scoreOf([9, 2.5], trees)).toBe(-1);
    expect(scoreOf([0, 2.6], trees)).toBe(1);
  });
  test("bytes of another kind, of other features or cut off are refused", () => {
    expect(() => loadTrees(new Uint8Array(40), 2)).toThrow("no trees of this version");
    expect(() => loadTrees(bytesOfOneTree(), 3)).toThrow("trees over 2 features, expected 3");
    expect(() => loadTrees(bytesOfOneTree().subarray(0, 29), 2)).toThrow("trees of 30 bytes expected, 29 given");
  });
});
