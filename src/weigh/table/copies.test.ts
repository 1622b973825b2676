import { expect, test } from "vitest";
import { findCopies, isAsserted } from "./copies.ts";
import { generate } from "./generated.ts";
import { tableOf } from "./table.ts";

const honest = (count: number, accuracy = 0.7) =>
  Array.from({ length: count }, (_, i) => ({ name: `s${String(i).padStart(2, "0")}`, accuracy, coverage: 0.5 }));

function assertedPairs(seed: number, sources: Parameters<typeof generate>[2], items = 300): string[] {
  const table = tableOf(generate(seed, items, sources).rows);
  return findCopies(table)
    .copies.filter(isAsserted)
    .map(({ a, b }) => `${table.sources[a]!}~${table.sources[b]!}`)
    .sort();
}

test("two sources that share their mistakes are found, and nobody else", () => {
  const sources = [...honest(12), { name: "z", accuracy: 0.6, coverage: 0.1, copies: "s03", rate: 0.8 }];
  for (const seed of [1, 2, 3]) expect(assertedPairs(seed, sources)).toEqual(["s03~z"]);
});

test("sources that are all right agree without copying", () => {
  for (const seed of [1, 2, 3]) expect(assertedPairs(seed, honest(10, 0.98))).toEqual([]);
});

test("poor sources that err on their own are not taken for copiers", () => {
  for (const seed of [1, 2, 3]) expect(assertedPairs(seed, honest(15, 0.55))).toEqual([]);
});

test("two copiers of one source are not taken to copy from each other", () => {
  const sources = [
    ...honest(12),
    { name: "y", accuracy: 0.6, coverage: 0.1, copies: "s03", rate: 0.8 },
    { name: "z", accuracy: 0.6, coverage: 0.1, copies: "s03", rate: 0.8 },
  ];
  for (const seed of [1, 2, 3]) expect(assertedPairs(seed, sources, 600)).toEqual(["s03~y", "s03~z"]);
});

test("who speaks later is the copier", () => {
  const { rows } = generate(5, 300, [
    ...honest(10),
    { name: "a", accuracy: 0.6, coverage: 0.1, copies: "s04", rate: 0.9 },
  ]);
  const table = tableOf(rows.map((row) => ({ ...row, time: row.source === "a" ? 2 : 1 })));
  const best = findCopies(table).copies[0]!;
  expect(best.copier === null ? null : table.sources[best.copier]).toBe("a");
});

test("a table with one source, or one item, has no copies", () => {
  expect(findCopies(tableOf([{ source: "a", item: "x", value: "1" }])).copies).toEqual([]);
  expect(
    findCopies(tableOf(["a", "b", "c"].map((source) => ({ source, item: "x", value: "1" })))).copies.filter(isAsserted),
  ).toEqual([]);
});
