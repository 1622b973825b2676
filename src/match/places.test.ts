import { expect, test } from "vitest";
import { meet, readPath, sameKey, placeKey } from "./places.ts";

const path = (...names: string[]) => readPath(names, null, null, null)!;

test.each([
  ["Kharkiv", "Kharkov"],
  ["Urum al-Kubra", "Urem al-Kubra"],
  ["Zaporizhzhia", "Zaporizhia"],
  ["Sumy Oblast", "Sumy region"],
])("%s and %s are one name", (a, b) => {
  expect(sameKey(placeKey(a), placeKey(b))).toBe(true);
});

test.each([
  ["Sumy", "Suma"],
  ["Homs", "Hama"],
  ["Aleppo", "Afrin"],
])("%s and %s are two names", (a, b) => {
  expect(sameKey(placeKey(a), placeKey(b))).toBe(false);
});

test("a town meets its region as part of it, its country as no more than that, and another town not at all", () => {
  const town = path("Lozova", "Kharkiv Oblast", "Ukraine");
  expect(meet(town, path("Kharkiv Oblast", "Ukraine"))).toBe("within");
  expect(meet(town, path("Ukraine"))).toBe("country");
  expect(meet(town, path("Izium", "Kharkiv Oblast", "Ukraine"))).toBe("apart");
  expect(meet(town, null)).toBe("unknown");
});

test("pins close together are one place though their names differ", () => {
  const a = readPath(["Old Mill"], 50, 36, 500);
  const b = readPath(["Staryi Mlyn"], 50.005, 36.005, 500);
  expect(meet(a, b)).toBe("same");
  expect(meet(a, readPath(["Staryi Mlyn"], 51, 36, 500))).toBe("apart");
});
