import { expect, test } from "vitest";
import { countedNoun, plural, thingOf } from "./noun-words.ts";

test.each([
  [60, "Ukrainian soldiers", "persons", "Ukrainian soldiers"],
  [7, "tank", "vehicles", "tanks"],
  [1, "tank", "vehicles", "tank"],
  [20, null, "persons", "people"],
  [1, null, "persons", "person"],
  [3, "killed", "persons", "people"],
  [800, "Russian territory", "km2", "km2"],
  [16, "cases that one hospital treated", "persons", "people"],
] as const)("%i of %s in %s is counted as %s", (value, of, unit, noun) => {
  expect(countedNoun(value, of, unit)).toBe(noun);
});

test("a text in capitals is told calmly, an abbreviation of a few letters as it is", () => {
  expect(thingOf("JESUIT PRIESTS")).toBe("jesuit priests");
  expect(thingOf("MPs")).toBe("MPs");
});

test("what is plural or uncounted stays", () => {
  expect(plural("people")).toBe("people");
  expect(plural("aircraft")).toBe("aircraft");
  expect(plural("drone")).toBe("drones");
});
