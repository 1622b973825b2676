import { readFileSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newWorld, type World } from "./support/world.ts";

let world: World;
beforeEach(() => (world = newWorld()));
afterEach(() => world.remove());

const TABLE = "source,item,value\na,x,1\nb,x,1\nc,x,2\na,y,p\nb,y,p\n";
const write = (name: string, text: string): string => {
  writeFileSync(world.path(name), text);
  return world.path(name);
};

test("one answer an item, with what speaks for it", async () => {
  const { code, out, err } = await world.run(["weigh", write("claims.csv", TABLE)]);
  expect([code, err]).toEqual([0, ""]);
  const [x, y] = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(x).toMatchObject({ item: "x", value: "1", claims: 3, support: 2, rival: "2" });
  expect(x!["reasons"]).toHaveLength(3);
  expect(y).toMatchObject({ item: "y", value: "p", rival: null });
});

test("faulty lines are told with their numbers, and the rest is weighed", async () => {
  const { code, out, err } = await world.run(["weigh", write("claims.csv", `${TABLE}d,x\n,y,q\n`)]);
  expect(code).toBe(1);
  expect(out.trim().split("\n")).toHaveLength(2);
  expect(err).toContain("2 lines left out");
  expect(err).toContain("line 7: 2 fields where the header has 3");
  expect(err).toContain("line 8: no source");
});

test("copies and sources are written as tables", async () => {
  const [copies, sources] = [world.path("copies.csv"), world.path("sources.csv")];
  const { code } = await world.run(["weigh", write("c.csv", TABLE), "--copies", copies, "--sources", sources]);
  expect(code).toBe(0);
  expect(readFileSync(copies, "utf8")).toMatch(/^a,b,score,directed,asserted,rate,shared,agreed\n/);
  expect(readFileSync(sources, "utf8").trim().split("\n")).toHaveLength(4);
});

test("what can't be weighed ends with 2 and one sentence", async () => {
  const table = write("claims.csv", TABLE);
  for (const [args, said] of [
    [["weigh", world.path("nowhere.csv")], /can't be read/],
    [["weigh", write("empty.csv", "")], /no claim came in/],
    [["weigh", write("header.csv", "who,what\na,b\n")], /source and item and value are missing/],
    [["weigh", table, "--type", "colour"], /--type must be one of/],
    [["weigh", table, "--type", "hierarchy"], /needs --hierarchy/],
    [["weigh", table, "--hierarchy", world.path("none.csv")], /can't be read/],
    [["weigh", table, "--cyclic", "-3"], /--cyclic/],
  ] as const) {
    const { code, out, err } = await world.run([...args]);
    expect([args, code, out]).toEqual([args, 2, ""]);
    expect(err).toMatch(said);
  }
});
