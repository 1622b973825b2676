import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { analyse } from "../../test/support/english.ts";
import type { Toponym } from "../model/index.ts";
import { loadGazetteer, readPlaces } from "./index.ts";

const gazetteer = loadGazetteer(readFileSync(new URL("../../data/gazetteer/gazetteer.bin", import.meta.url)));

const read = (text: string): Toponym[] =>
  readPlaces(analyse(text), gazetteer, { title: null, publisher: null, given: null });
const names = (text: string): string[] => read(text).map(({ name }) => name);
const named = (text: string, name: string): Toponym => {
  const found = read(text).find((each) => each.name === name);
  if (found === undefined) throw new Error(`${name} was not found in: ${names(text).join(", ")}`);
  return found;
};

describe("places that no list has", () => {
  test.each([
    ["Mortars fell on al-Warsheh neighborhood in Aleppo, Syria.", "al-Warsheh"],
    ["Jets struck Wurayda village in Idlib province, Syria.", "Wurayda"],
    ["Rebels lost Wurayda, a small town in Idlib province, Syria.", "Wurayda"],
    ["Shells hit the villages of al-Nawra and Bezzine in Idlib province, Syria.", "al-Nawra"],
    ["Shells hit rebel-held Wurayda in Idlib province, Syria.", "Wurayda"],
    ["A depot burned in Kubayb al-Sughra in Aleppo province, Syria.", "Kubayb al-Sughra"],
    ["Troops advanced in Jabal al-Wurud region in Latakia province, Syria.", "Jabal al-Wurud"],
  ])("%s", (text, name) => {
    expect(named(text, name)).toMatchObject({ resolution: "within" });
    expect(named(text, name).path[0]).toBe(name.replace(/^al-/, ""));
    expect(named(text, name).path.at(-1)).toBe("Syria");
  });

  test.each([
    ["Fighters of Jabhat al-Nusra were killed in Syria.", "an armed group"],
    ["The al-Nusra Front lost men in Syria.", "an armed group with its article"],
    ["Rami al-Homsi spoke of Syria.", "a person"],
    ["A Druze village in Syria was spared.", "a people before a place word"],
    ["Talks in Syria resumed in Tuesdays session.", "a weekday without its apostrophe"],
  ])("%s (%s) names Syria alone", (text) => expect(names(text)).toEqual(["Syria"]));

  test("a quarter lies in the town that is named beside it", () => {
    const found = named("Mortars fell on al-Warsheh neighborhood in Homs city, Syria.", "al-Warsheh");
    expect(found.path).toEqual(["Warsheh", "Homs", "Homs Governorate", "Syria"]);
  });

  test("a name that is told once is one everywhere in the report", () => {
    const text = "Jets struck Wurayda village in Idlib province, Syria. Wurayda evacuees wept. Nobody left Wurayda.";
    expect(names(text).filter((name) => name === "Wurayda")).toHaveLength(3);
    expect(new Set(read(text).flatMap(({ name, path }) => (name === "Wurayda" ? [path.join()] : []))).size).toBe(1);
  });

  test("a report about a country without such names takes no word after a preposition for a village", () => {
    expect(names("They believe in Wurayda, and in France they dance.")).toEqual(["France"]);
  });
});

describe("heads of paths", () => {
  test("a place found by its sound keeps the name as written; the list's article goes where the text has none", () => {
    expect(named("Shells fell in Atareb near Aleppo, Syria.", "Atareb").path[0]).toBe("Atareb");
    expect(named("Fighting went on across Hasakah province, Syria.", "Hasakah").path).toEqual([
      "Hasakah Governorate",
      "Syria",
    ]);
  });

  test("known exonyms stay", () => {
    expect(named("Jets bombed Raqqah in Syria.", "Raqqah").path[0]).toBe("Raqqa");
    expect(named("He flew to Kiev, Ukraine.", "Kiev").path[0]).toBe("Kyiv");
  });

  test("a name in a text that lost its apostrophes", () => {
    expect(named("Syrias allies met in Geneva.", "Syrias").path).toEqual(["Syria"]);
    expect(names("The Jacksons and the Williamses sang.")).toEqual([]);
  });

  test("the countryside of a city is a region", () => {
    expect(named("Shells fell in Damascus countryside in Syria.", "Damascus").path[0]).toBe("Rif Dimashq Governorate");
  });
});

describe("sites and parts of towns", () => {
  test.each([
    ["Rockets hit the Old City of Aleppo in Syria.", "Old City of Aleppo", "Aleppo"],
    ["Exiles live in Camp Nahda near Baghdad, Iraq.", "Camp Nahda", "Baghdad"],
    ["Students left the University of Mosul in Iraq.", "University of Mosul", "Mosul"],
  ])("%s", (text, name, town) => expect(named(text, name).path.slice(0, 2)).toEqual([name, town]));

  test.each(["A Russian airbase was hit in Syria.", "Rebels ran a radio station in Syria."])(
    "%s names no site",
    (text) => expect(names(text).some((name) => /base|station/u.test(name))).toBe(false),
  );

  test("a listed works keeps its own place", () => {
    expect(named("Shells hit the Azovstal plant in Mariupol, Ukraine.", "Azovstal").path[0]).toBe("Azovstal");
  });

  test("a seat stands for who sits there, save where something is beside it", () => {
    expect(named("It came from the Kremlin, he said.", "Kremlin").isMetonym).toBe(true);
    expect(named("Crowds gathered outside the Kremlin.", "Kremlin").isMetonym).toBe(false);
  });
});

describe("countries first", () => {
  test("a country's name is no town or unit of it, a place word brings the town back", () => {
    expect(named("GUATEMALA AND HONDURAS SIGNED THE ACCORD IN COSTA RICA.", "GUATEMALA").path).toEqual(["Guatemala"]);
    expect(named("They flew to Panama City and stayed.", "Panama City").path[0]).toBe("Panama City");
  });

  test("a direction in capitals is no place, nor is a bare surname", () => {
    expect(names("THE PLANE FELL 22 KM SOUTH OF BOGOTA, COLOMBIA, POLICE SAID.")).toEqual(["BOGOTA", "COLOMBIA"]);
    expect(names("THE CAR OF NEWSMAN JULIO IBARRA WAS DESTROYED. IBARRA SAW IT BURN.")).not.toContain("IBARRA");
  });
});
