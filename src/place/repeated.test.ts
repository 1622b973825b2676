import { describe, expect, test } from "vitest";
import { readFileSync } from "node:fs";
import { analyse } from "../../test/support/english.ts";
import { loadGazetteer, readPlaces } from "./index.ts";

const gazetteer = loadGazetteer(readFileSync(new URL("../../data/gazetteer/gazetteer.bin", import.meta.url)));
const read = (text: string) => readPlaces(analyse(text), gazetteer, { title: null, publisher: null, given: null });
const written = (text: string) => read(text).map(({ name }) => name);

describe("a name of a place said again", () => {
  test("is found without the words that said so, and as a possessive that lost its apostrophe", () => {
    const text =
      "Jets struck the town of Wurayda in Syria. Wurayda and the land around it burned. The Wuraydas market is gone.";
    expect(written(text).filter((name) => name.startsWith("Wurayda"))).toHaveLength(3);
  });
  test("leads from a site's bare name to the site", () => {
    const text = "Drones hit Vlkova-3 air base in Russia overnight. Smoke rose over Vlkova-3 at dawn.";
    const found = read(text).filter(({ name }) => name.startsWith("Vlkova"));
    expect(found.map(({ path }) => path[0])).toEqual(["Vlkova-3 air base", "Vlkova-3 air base"]);
  });
  test("is no person of that name, and no body", () => {
    const text = "Jets struck the town of Wurayda in Syria. Mr. Wurayda wept. The Wurayda Council met.";
    expect(written(text).filter((name) => name === "Wurayda")).toHaveLength(1);
  });
});

describe("a place in a compound", () => {
  test.each(["Iran-backed", "Britain-based", "US-led"])("%s is an adjective", (word) => {
    const [found] = read(`The ${word} group fired on Aleppo, Syria.`);
    expect(found).toMatchObject({ isAdjective: true });
  });
  test("rebel-held names the place behind it", () => {
    expect(read("Shells fell on rebel-held Aleppo, Syria.")[0]).toMatchObject({ name: "Aleppo", isAdjective: false });
  });
});

describe("a town that was renamed while its region was not", () => {
  test.each([
    ["Russia claimed two villages in Dnipropetrovsk, Ukraine.", "Dnipropetrovsk Oblast"],
    ["Shells fell on Kiev, Ukraine.", "Kyiv"],
  ])("%s", (text, name) => {
    expect(read(text).map(({ path }) => path[0])).toContain(name);
  });
});
