import { expect, test } from "vitest";
import { TableError, tableOf, TableReader } from "./table.ts";

const read = (text: string, leftOut: string[] = []) => {
  const reader = new TableReader({ leftOut });
  reader.push(new TextEncoder().encode(text));
  return { table: reader.end(), problems: reader.problems };
};

test("claims are ordered by item and source, candidates by value, whatever the order of the lines", () => {
  const lines = ["b,y,2", "a,x,9", "b,x,8", "a,y,2", "c,x,9"];
  const forth = read(["source,item,value", ...lines].join("\n")).table;
  const back = read(["source,item,value", ...lines.reverse()].join("\n")).table;
  expect(back).toEqual(forth);
  expect(forth.items).toEqual(["x", "y"]);
  expect([...forth.claimStart]).toEqual([0, 3, 5]);
  expect([...forth.source].map((s) => forth.sources[s])).toEqual(["a", "b", "c", "a", "b"]);
  expect([...forth.candidateValue].map((v) => forth.values[v])).toEqual(["8", "9", "2"]);
  expect([...forth.choice]).toEqual([1, 0, 1, 0, 0]);
});

test("columns are found by name, and others are passed over", () => {
  const { table } = read("note,value,ITEM,source\nhm,1,x,a\n");
  expect(table.sources).toEqual(["a"]);
  expect(table.values).toEqual(["1"]);
  expect(table.time).toBeNull();
});

test("of two claims of a source on one item the later counts, and a repeated one counts once", () => {
  const timed = read("source,item,value,time\na,x,old,2024-01-01\na,x,new,2024-02-01\nb,x,old,3\n").table;
  expect(timed.source.length).toBe(2);
  expect(timed.values[timed.candidateValue[timed.choice[0]!]!]).toBe("new");
  expect(read("source,item,value\na,x,1\na,x,1\n").table.source.length).toBe(1);
});

test("faulty lines are counted and told, the others are used", () => {
  const { table, problems } = read("source,item,value,time\na,x,1,2\na,x\n,x,1,2\na, ,1,2\nb,x,1,soon\nc,x,1,\n");
  expect(table.sources).toEqual(["a", "c"]);
  expect(problems.count).toBe(4);
  expect(problems.examples.map(({ line }) => line)).toEqual([3, 4, 5, 6]);
  expect(problems.examples[3]!.message).toMatch(/time/);
});

test("a header without the columns is an error that names them", () => {
  expect(() => read("who,what,value\na,x,1\n")).toThrow(TableError);
  expect(() => read("who,what,value\n")).toThrow(/source and item are missing/);
});

test("an empty file gives an empty table", () => {
  expect(read("").table.items).toEqual([]);
  expect(read("source,item,value\n").table.items).toEqual([]);
});

test("sources left out leave no trace", () => {
  const { table } = read("source,item,value\na,x,1\nb,x,2\n", ["b", "nobody"]);
  expect(table).toEqual(tableOf([{ source: "a", item: "x", value: "1" }]));
});
