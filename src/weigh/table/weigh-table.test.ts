import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { generate, type Row } from "./generated.ts";
import type { KindOptions } from "./kinds.ts";
import { tableOf } from "./table.ts";
import { type TableAnswer, weighTable } from "./weigh-table.ts";

const rowsOf = (text: string): Row[] =>
  text
    .trim()
    .split("\n")
    .map((line) => {
      const [source = "", item = "", value = ""] = line.trim().split(" ");
      return { source, item, value };
    });

function answers(rows: Row[], options?: KindOptions): Map<string, TableAnswer> {
  const table = tableOf(rows);
  const weighing = weighTable(table, options);
  return new Map(table.items.map((item, i) => [item, weighing.answerOf(i)]));
}

const share = (rows: Row[], truth: Map<string, string>, options?: KindOptions): number => {
  const given = answers(rows, options);
  return [...truth].filter(([item, value]) => given.get(item)?.value === value).length / truth.size;
};

describe("what everyone says", () => {
  test("is the answer, and is never certain", () => {
    const answer = answers(rowsOf("a x 1\nb x 1\nc x 1")).get("x")!;
    expect(answer.value).toBe("1");
    expect(answer.probability).toBeGreaterThan(0.5);
    expect(answer.probability).toBeLessThan(1);
    expect(answer).toMatchObject({ claims: 3, support: 3, rival: null });
  });

  test("is not known where two unknown sources differ", () => {
    const answer = answers(rowsOf("a x 1\nb x 2")).get("x")!;
    expect(answer.value).toBe("1"); // a tie goes to the value that sorts first
    expect(answer.probability).toBeLessThan(0.6);
    expect(answer.rival).toBe("2");
  });
});

test("a source that is always right where others can judge is believed against two that are not", () => {
  const rows: Row[] = [];
  for (let i = 0; i < 40; i++) {
    const item = `i${String(i)}`;
    for (const [source, value] of [
      ["good", "t"],
      ["fair", "t"],
      ["sound", "t"],
      ["bad", `w${String(i % 7)}`],
      ["worse", `u${String(i % 5)}`],
    ] as const)
      rows.push({ source, item: `${item}`, value: value === "t" ? `t${String(i)}` : `${value} ${String(i)}` });
  }
  rows.push({ source: "good", item: "z", value: "yes" });
  rows.push({ source: "bad", item: "z", value: "no" });
  expect(answers(rows).get("z")!.value).toBe("yes");
});

test("copies of one mistaken source do not outvote those who speak for themselves", () => {
  const own = Array.from({ length: 12 }, (_, i) => ({ name: `s${String(i)}`, accuracy: 0.6, coverage: 0.5 }));
  const copiers = Array.from({ length: 6 }, (_, i) => ({
    name: `z${String(i)}`,
    accuracy: 0.5,
    coverage: 0.05,
    copies: "y",
    rate: 0.9,
  }));
  const { rows, truth } = generate(11, 400, [...own, { name: "y", accuracy: 0.4, coverage: 0.8 }, ...copiers]);
  const votes = new Map<string, Map<string, number>>();
  for (const { item, value } of rows) {
    const counts = votes.get(item) ?? new Map<string, number>();
    votes.set(item, counts.set(value, (counts.get(value) ?? 0) + 1));
  }
  const byVote =
    [...truth].filter(([item, value]) => {
      const counts = votes.get(item) ?? new Map<string, number>();
      return [...counts].every(([other, count]) => other === value || count < (counts.get(value) ?? 0));
    }).length / truth.size;
  expect(share(rows, truth)).toBeGreaterThan(byVote + 0.15);
});

test("who leaves out co-authors says less and not otherwise", () => {
  const rows = rowsOf(`a b1 x|y\nb b1 x|y\nc b1 x\nd b1 x\ne b1 x
    a b2 p|q\nb b2 p|q\nc b2 p\nd b2 p|q\na b3 m|n\nb b3 m|n\nd b3 m|n\ne b3 m`);
  const given = answers(rows, { type: "set" });
  expect(given.get("b1")!.value).toBe("x|y");
  expect(given.get("b1")!.kind).toBe("set");
});

test("a place within another is the finer answer, not a contradiction", () => {
  const hierarchy = [
    { id: "0", name: "Earth", parent: "-1" },
    { id: "1", name: "Northland", parent: "0" },
    { id: "2", name: "Hill Town", parent: "1" },
    { id: "3", name: "Southland", parent: "0" },
  ];
  const rows: Row[] = [];
  for (let i = 0; i < 30; i++) {
    const item = `p${String(i)}`;
    rows.push({ source: "fine", item, value: "Hill Town" });
    rows.push({ source: "coarse", item, value: "Northland" });
    rows.push({ source: "other", item, value: i % 3 === 0 ? "Southland" : "Hill Town" });
  }
  expect(answers(rows, { hierarchy }).get("p0")!.value).toBe("Hill Town");
});

test("measured numbers are averaged, and one who errs tenfold does not move them", () => {
  const rows: Row[] = [];
  for (let i = 0; i < 60; i++)
    for (let s = 0; s < 7; s++) {
      const truth = 1000 * (i + 1);
      const off = 1 + (((i * 7 + s * 13) % 11) - 5) / 500;
      rows.push({
        source: `s${String(s)}`,
        item: `n${String(i)}`,
        value: String(Math.round(truth * (s === 6 ? 10 : off))),
      });
    }
  const given = answers(rows);
  for (let i = 0; i < 60; i++) {
    const answer = given.get(`n${String(i)}`)!;
    expect(answer.kind).toBe("number");
    expect(Math.abs(Number(answer.value) / (1000 * (i + 1)) - 1)).toBeLessThan(0.03);
  }
});

test("figures that are looked up are chosen, not averaged", () => {
  const rows: Row[] = [];
  for (let i = 0; i < 40; i++)
    for (let s = 0; s < 5; s++)
      rows.push({
        source: `s${String(s)}`,
        item: `n${String(i)}`,
        value: String(s === i % 5 ? 17 * i + 400 : 31 * i + 1234),
      });
  expect(answers(rows).get("n7")!.value).toBe(String(31 * 7 + 1234));
});

const table = fc.array(
  fc.record({
    source: fc.constantFrom("a", "b", "c", "d", "e", "f"),
    item: fc.constantFrom("i", "j", "k", "l", "m"),
    value: fc.constantFrom("1", "2", "3", "x", "17.5", "p|q", "p"),
  }),
  { minLength: 1, maxLength: 40 },
);
const oneEach = (rows: Row[]): Row[] => [...new Map(rows.map((row) => [`${row.source} ${row.item}`, row])).values()];

test("the same claims give the same bytes, in any order of lines", () => {
  fc.assert(
    fc.property(table, fc.infiniteStream(fc.nat()), (rows, order) => {
      const once = oneEach(rows);
      const shuffled = once
        .map((row) => ({ row, key: order.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ row }) => row);
      expect(JSON.stringify([...answers(shuffled)])).toBe(JSON.stringify([...answers(once)]));
    }),
    { numRuns: 60 },
  );
});

test("no probability is 0 or 1, and each answer names its support", () => {
  fc.assert(
    fc.property(table, (rows) => {
      for (const answer of answers(oneEach(rows)).values()) {
        expect(answer.probability).toBeGreaterThan(0);
        expect(answer.probability).toBeLessThan(1);
        expect(answer.support).toBeLessThanOrEqual(answer.claims);
        expect(answer.independent).toBeLessThanOrEqual(answer.support + 1e-9);
      }
    }),
    { numRuns: 60 },
  );
});
