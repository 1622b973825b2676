import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadGazetteer } from "./gazetteer.ts";

const bytes = readFileSync(new URL("../../data/gazetteer/gazetteer.bin", import.meta.url));
const gazetteer = loadGazetteer(bytes);
const pathOf = (row: number): string[] => {
  const parent = gazetteer.parent(row);
  return [gazetteer.name(row), ...(parent === null ? [] : pathOf(parent))];
};
const paths = (name: string): string[] => gazetteer.find(name).map(({ row }) => pathOf(row).join(", "));

describe("what the gazetteer lists", () => {
  test.each([
    ["Sudzha", "Sudzha, Kursk Oblast, Russia"],
    ["Белгород", "Belgorod, Belgorod Oblast, Russia"],
    ["Kiev", "Kyiv, Kyiv City, Ukraine"],
    ["Артемівськ", "Bakhmut, Donetsk Oblast, Ukraine"],
    ["Alep", "Aleppo, Aleppo Governorate, Syria"],
    ["حلب", "Aleppo, Aleppo Governorate, Syria"],
    ["San Salvador", "San Salvador, San Salvador Department, El Salvador"],
    ["Soyapango", "Soyapango, San Salvador Department, El Salvador"],
    ["Nagorno-Karabakh", "Nagorno-Karabakh, Azerbaijan"],
    ["Syrian", "Syria"],
    ["Black Sea", "Black Sea"],
    ["Dnieper", "Dnipro River, Ukraine"],
  ])("%s is %s", (name, path) => expect(paths(name)).toContain(path));

  test("a name that nobody lists has no rows", () => {
    expect(gazetteer.find("Xqzzvykk")).toEqual([]);
    expect(gazetteer.find("")).toEqual([]);
    expect(gazetteer.find("constructor")).toEqual([]);
  });

  test("a name is found by its sound in its own countries", () => {
    const found = gazetteer.findBySound("Wowtschansk", "slavic").map(({ row }) => pathOf(row).join(", "));
    expect(found).toContain("Vovchansk, Kharkiv Oblast, Ukraine");
    expect(gazetteer.findBySound("Wowtschansk", "arabic")).toEqual([]);
  });

  test("Crimea lies in Ukraine and the Golan Heights in no country", () => {
    expect(paths("Simferopol")).toContain("Simferopol, Crimea, Ukraine");
    expect(paths("Golan Heights")).toContain("Golan Heights");
  });

  test("radii are those of a village, a city, a region and a country", () => {
    const radiusKm = (name: string, level: string): number =>
      Math.max(
        ...gazetteer
          .find(name)
          .filter(({ row }) => gazetteer.level(row) === level)
          .map(({ row }) => gazetteer.radiusM(row) / 1000),
      );
    expect(radiusKm("Sudzha", "settlement")).toBeLessThanOrEqual(2);
    expect(radiusKm("Kharkiv", "settlement")).toBeGreaterThan(5);
    expect(radiusKm("Kursk Oblast", "region")).toBeGreaterThan(100);
    expect(radiusKm("Ukraine", "country")).toBeGreaterThan(400);
  });

  test("every row has a name, a point on the globe and a radius", () => {
    for (let row = 0; row < gazetteer.size; row += 97) {
      expect(gazetteer.name(row).length).toBeGreaterThan(0);
      expect(Math.abs(gazetteer.latitude(row))).toBeLessThanOrEqual(90);
      expect(Math.abs(gazetteer.longitude(row))).toBeLessThanOrEqual(180);
      expect(gazetteer.radiusM(row)).toBeGreaterThan(0);
    }
  });
});

describe("bytes that are no gazetteer", () => {
  test("another magic is refused with what was found", () => {
    expect(() => loadGazetteer(new TextEncoder().encode("PK\u0003\u0004 something else"))).toThrow(
      /not a gazetteer.*PK/,
    );
  });
  test("a cut file is refused with the place of the cut", () => {
    expect(() => loadGazetteer(bytes.subarray(0, 1_000_000))).toThrow(/cut off: column/);
  });
  test("bytes at an odd offset are read all the same", () => {
    const odd = new Uint8Array(bytes.length + 3);
    odd.set(bytes, 3);
    const moved = loadGazetteer(odd.subarray(3));
    expect(moved.find("Sudzha")).toEqual(gazetteer.find("Sudzha"));
  });
});
