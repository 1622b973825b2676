import { expect, test } from "vitest";
import { cluster } from "./cluster.ts";

const sorted = (groups: number[][]) => groups.map((group) => [...group].sort()).sort((a, b) => a[0]! - b[0]!);

test("two close groups with one weak link between them stay two", () => {
  const edges = [
    { a: 0, b: 1, weight: 3 },
    { a: 2, b: 3, weight: 3 },
    { a: 1, b: 2, weight: 0.5 },
  ];
  expect(sorted(cluster(["a", "b", "c", "d"], edges, 0))).toEqual([
    [0, 1],
    [2, 3],
  ]);
});

test("what is linked throughout becomes one, and nothing is lost or doubled", () => {
  const edges = [
    { a: 0, b: 1, weight: 1 },
    { a: 1, b: 2, weight: 1 },
    { a: 0, b: 2, weight: 1 },
  ];
  expect(sorted(cluster(["a", "b", "c", "d"], edges, 0))).toEqual([[0, 1, 2], [3]]);
});
