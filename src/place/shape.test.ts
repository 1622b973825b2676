import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { analyse } from "../../test/support/english.ts";
import { loadGazetteer, readPlaces } from "./index.ts";

const gazetteer = loadGazetteer(readFileSync(new URL("../../data/gazetteer/gazetteer.bin", import.meta.url)));
const shapeOf = (text: string, name: string) =>
  readPlaces(analyse(text), gazetteer, { title: null, publisher: null, given: null }).find((each) => each.name === name)
    ?.shape;

describe("shapes", () => {
  test("a distance and a direction are a part of a ring", () => {
    const shape = shapeOf("The camp lies 40 km north of Aleppo, Syria.", "Aleppo");
    expect(shape).toMatchObject({ kind: "ring", bearing: 0, halfAngle: 22.5 });
    if (shape?.kind !== "ring") throw new Error("no ring");
    expect([shape.innerM < 40_000, shape.outerM > 40_000]).toEqual([true, true]);
  });
  test("miles are longer than kilometres, and without a direction the ring is whole", () => {
    const shape = shapeOf("Troops stood 100 miles from Baghdad, Iraq.", "Baghdad");
    if (shape?.kind !== "ring") throw new Error("no ring");
    expect(shape.bearing).toBeNull();
    expect(shape.innerM).toBeLessThan(160_934);
    expect(shape.outerM).toBeGreaterThan(160_934);
  });
  test("a direction alone is a sector", () => {
    expect(shapeOf("Fighting went on south of Kharkiv, Ukraine.", "Kharkiv")).toMatchObject({
      kind: "ring",
      bearing: 180,
      innerM: 0,
    });
  });
  test("between two places is a strip", () => {
    expect(shapeOf("The road between Homs and Aleppo in Syria was cut.", "Homs")).toMatchObject({ kind: "line" });
  });
  test.each([
    ["Shells fell on Aleppo, Syria.", "Aleppo"],
    ["The mayor of Aleppo, Syria, left.", "Aleppo"],
    ["He came from Aleppo, Syria.", "Aleppo"],
    ["The talks between Syria and others failed.", "Syria"],
  ])("%s has none", (text, name) => expect(shapeOf(text, name)).toBeUndefined());
});
