import { describe, expect, test } from "vitest";
import { analyse } from "../../../test/support/english.ts";
import { STOP_ROW, TRIGGER_ROWS } from "../en/events.ts";
import { findTriggers } from "./triggers.ts";
import { viewOf } from "./view.ts";

const rowsIn = (text: string): string[] =>
  findTriggers(viewOf(analyse(text), [[0, text.length]])).map((trigger) => trigger.row.id);

describe("each row of the trigger table takes its examples and leaves its counter-example", () => {
  for (const row of TRIGGER_ROWS) {
    for (const example of row.takes)
      test(`${row.id} takes: ${example}`, () => expect(rowsIn(example)).toContain(row.id));
    test(`${row.id} leaves: ${row.leaves}`, () => expect(rowsIn(row.leaves)).not.toContain(row.id));
  }
});

test("a phrase of the stop row takes its words away from the other rows", () => {
  expect(rowsIn("The court hears war crimes.")).toEqual([]);
  expect(rowsIn("He died of a heart attack.")).toEqual(["killed.die"]);
  expect(STOP_ROW.words.length).toBeGreaterThan(20);
});

test("the longer match wins over the shorter one", () => {
  expect(rowsIn("Drone strikes went on all night.")).toEqual(["drone.strike"]);
  expect(rowsIn("Air strikes went on all night.")).toEqual(["air.strike"]);
});

test("row ids are unique", () => {
  const ids = TRIGGER_ROWS.map((row) => row.id);
  expect(new Set(ids).size).toBe(ids.length);
});
