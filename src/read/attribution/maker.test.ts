import { describe, expect, test } from "vitest";
import { analyse } from "../../../test/support/english.ts";
import { makerOf } from "./maker.ts";
import { viewSentences } from "./view.ts";

const maker = (phrase: string) => {
  const [view] = viewSentences(analyse(phrase));
  return makerOf(view!, [0, view!.tokens.length]);
};

describe("who made a piece of evidence", () => {
  const cases: [string, string | null][] = [
    ["footage published on 29 March by the Northern Army", "Northern Army"],
    ["footage published by the ministry on 29 March", "ministry"],
    ["images from the defence ministry", "defence ministry"],
    ["the brigade's footage", "brigade"],
    ["footage from the village", null],
    ["geolocated footage published on 29 March", null],
    ["photographs of the bridge", null],
  ];
  test.each(cases)("%s", (phrase, expected) => {
    expect(maker(phrase)).toBe(expected);
  });
});
