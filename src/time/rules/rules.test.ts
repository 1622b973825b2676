import { expect, test } from "vitest";
import { analyse } from "../../../test/support/english.ts";
import type { Publication } from "../../model/index.ts";
import { readTimes } from "../read-times.ts";
import { JOINERS } from "./joiners.ts";
import { RULES } from "./rules.ts";

/** A Wednesday. */
const PUBLISHED: Publication = {
  kind: "value",
  date: "2025-04-02",
  basis: "metadata",
  evidence: null,
  reason: "fixed for the test",
};

const rulesIn = (text: string) => readTimes(analyse(text), PUBLISHED).map(({ rule }) => rule.split("@")[0]!.split("+"));

for (const { id, takes, leaves } of [...RULES, ...JOINERS.map((joiner) => ({ ...joiner, starts: [] }))]) {
  test(`${id} takes its examples`, () => {
    for (const text of takes) expect(rulesIn(text).flat(), text).toContain(id);
  });

  test(`${id} leaves its counterexamples`, () => {
    expect(leaves.length).toBeGreaterThan(0);
    for (const text of leaves) expect(rulesIn(text).flat(), text).not.toContain(id);
  });
}

test("no two rules share an id and each says where it may begin", () => {
  const ids = [...RULES, ...JOINERS].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, starts } of RULES) expect(starts.length, id).toBeGreaterThan(0);
});
