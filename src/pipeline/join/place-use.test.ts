import { describe, expect, test } from "vitest";
import type { Toponym } from "../../model/index.ts";
import { useOf } from "./place-use.ts";

const toponym = (text: string, name: string, path: string[], more: Partial<Toponym> = {}): Toponym => {
  const start = text.indexOf(name);
  return {
    start,
    end: start + name.length,
    name,
    resolution: "located",
    choice: {
      gazetteerId: "test:1",
      name,
      path,
      country: null,
      level: path.length === 1 ? "country" : "settlement",
      lat: 0,
      lon: 0,
      radiusM: 1000,
      score: 0,
      reasons: [],
    },
    path,
    isMetonym: false,
    isAdjective: false,
    candidates: [],
    reason: "",
    ...more,
  };
};

describe("how a place name is used", () => {
  test.each([
    ["Shells fell in Norway on Monday.", "Norway", "scene"],
    ["Two men died in northern Norway.", "Norway", "scene"],
    ["In Norway military circles it was denied.", "Norway", "acting"],
    ["The raid was Norway's answer.", "Norway", "acting"],
    ["Norway bombed the port.", "Norway", "acting"],
  ])("%s", (text, name, use) => {
    expect(useOf(text, toponym(text, name, ["Norway"]), [])).toBe(use);
  });
  test("a place from which a distance is told is a reference", () => {
    const text = "The village lies 30 km north of Bergen and 12 miles from the city of Odda.";
    expect(useOf(text, toponym(text, "Bergen", ["Bergen", "Vestland", "Norway"]), [])).toBe("reference");
    expect(useOf("It is part of Bergen.", toponym("It is part of Bergen.", "Bergen", ["Bergen", "Norway"]), [])).toBe(
      "scene",
    );
  });
  test("what holds the name beside it is its frame", () => {
    const text = "Shells fell on Bergen, Norway, and on Odda.";
    const bergen = toponym(text, "Bergen", ["Bergen", "Norway"]);
    expect(useOf(text, toponym(text, "Norway", ["Norway"]), [bergen])).toBe("frame");
    expect(useOf(text, bergen, [])).toBe("scene");
  });
  test("an adjective before a noun for a place is a frame, before an army it acts", () => {
    const village = "A Norwegian village was hit.";
    const army = "A Norwegian patrol was hit.";
    const more = { isAdjective: true };
    expect(useOf(village, toponym(village, "Norwegian", ["Norway"], more), [])).toBe("frame");
    expect(useOf(army, toponym(army, "Norwegian", ["Norway"], more), [])).toBe("acting");
  });
});
