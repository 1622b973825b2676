import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyse } from "../../test/support/english.ts";
import type { GivenToponym, Toponym } from "../model/index.ts";
import { loadGazetteer, pinUncertaintyM, readPlaces } from "./index.ts";

const gazetteer = loadGazetteer(readFileSync(new URL("../../data/gazetteer/gazetteer.bin", import.meta.url)));

const read = (text: string, given: GivenToponym[] | null = null): Toponym[] =>
  readPlaces(analyse(text), gazetteer, { title: null, publisher: null, given });
const names = (text: string): string[] => read(text).map(({ name }) => name);
const named = (text: string, name: string): Toponym => {
  const found = read(text).find((each) => each.name === name);
  if (found === undefined) throw new Error(`${name} was not found in: ${text}`);
  return found;
};

describe("which words are place names", () => {
  test.each([
    ["Shells fell on Sumy and on Chernihiv.", ["Sumy", "Chernihiv"]],
    ["Fighting went on near the village of Novodubrava.", ["Novodubrava"]],
    ["Troops entered Idlib province from al-Bab.", ["Idlib", "al-Bab"]],
    ["The column left Deir ez-Zor for Khan Sheikhoun.", ["Deir ez-Zor", "Khan Sheikhoun"]],
    ["Trenches were dug across Kursk Oblast.", ["Kursk Oblast"]],
    ["A meeting in Geneva Tuesday brought nothing.", ["Geneva"]],
    ["He was born in Springfield, IL and died in the U.S.", ["Springfield", "IL", "U.S."]],
    [
      "GUERRILLAS ATTACKED THE BARRACKS IN SAN SALVADOR, THE ARMY OF EL SALVADOR SAID.",
      ["SAN SALVADOR", "EL SALVADOR"],
    ],
  ])("%s", (text, expected) => expect(names(text)).toEqual(expected));

  test.each([
    ["John Hardie and Samara Smith wrote the study.", "persons"],
    ["Mr. Jordan spoke first. Later Jordan left.", "a surname after a title"],
    ["Paris Hilton sang.", "a first name"],
    ["The Kharkiv Group counts strikes.", "a body"],
    ["She reads the New York Times.", "an outlet"],
    ["The reading of the bill ended in May; many were there.", "common words"],
    ["SANA news agency gave no figure.", "an acronym"],
    ["It rained in the evening.", "no capitals"],
  ])("%s (%s) names no place", (text) => expect(names(text)).toEqual([]));

  test("adjectives and governments are marked", () => {
    const text = "Syrian troops withdrew. Moscow said the talks in Minsk had failed.";
    expect(named(text, "Syrian")).toMatchObject({ isAdjective: true, path: ["Syria"] });
    expect(named(text, "Moscow")).toMatchObject({ isMetonym: true, path: ["Moscow", "Russia"] });
    expect(named(text, "Minsk")).toMatchObject({ isMetonym: false, isAdjective: false });
  });
});

describe("which place a name means", () => {
  test.each([
    ["Two people died in Paris, Texas.", "Paris", ["Paris", "Texas", "United States"]],
    ["Two people died in Paris, the French police said.", "Paris", ["Paris", "France"]],
    ["Georgia and Russia fought over South Ossetia; Tbilisi was shaken.", "Georgia", ["Georgia"]],
    [
      "Drivers in Georgia and Alabama, from Atlanta to Birmingham, were warned.",
      "Georgia",
      ["Georgia", "United States"],
    ],
    ["Rebels held Tripoli while Benghazi and the rest of Libya burned.", "Tripoli", ["Tripoli", "Libya"]],
    [
      "Gunmen clashed in Tripoli, in northern Lebanon, and in Beirut.",
      "Tripoli",
      ["Tripoli", "North Lebanon Governorate", "Lebanon"],
    ],
    ["Shelling of the Idlib region went on in Syria.", "Idlib", ["Idlib Governorate", "Syria"]],
    ["Fighting in Raqqah and Deir Ezzour, eastern Syria.", "Raqqah", ["Raqqa", "Raqqa Governorate", "Syria"]],
  ])("%s", (text, name, path) => {
    expect(named(text, name)).toMatchObject({ resolution: "located", path });
  });

  test("an unlisted spelling is found by its sound where the text names the country", () => {
    const found = named("In Russia, troops left Rylsk and dug in near Soudja again.", "Soudja");
    expect(found.path).toEqual(["Sudzha", "Kursk Oblast", "Russia"]);
    expect(names("In Peru, miners dug in near Soudja again.")).not.toContain("Soudja");
  });

  test("an unlisted village lies within the region that the text names", () => {
    const found = named(
      "Troops fought near the village of Novodubrava in the Bryansk region of Russia.",
      "Novodubrava",
    );
    expect(found).toMatchObject({ resolution: "within", path: ["Novodubrava", "Bryansk Oblast", "Russia"] });
    expect(found.choice?.radiusM).toBeGreaterThan(50_000);
    expect(found.reason).toContain("not in the gazetteer");
  });

  test("a Ukrainian homonym is not taken where the text puts the village in a Russian region", () => {
    const found = named(
      "Sappers cleared the village of Ivanivka in Bryansk Oblast, Russian officials said.",
      "Ivanivka",
    );
    expect(found.resolution).toBe("within");
    expect(found.path).toEqual(["Ivanivka", "Bryansk Oblast", "Russia"]);
  });

  test("a named site lies in the town that is named beside it, not in the country of its name", () => {
    const found = named("A bomb went off at the Bolivian Embassy in Lima.", "Bolivian Embassy");
    expect(found).toMatchObject({ resolution: "within", path: ["Bolivian Embassy", "Lima", "Peru"] });
    expect(named("Rockets hit Olsk air base near Minsk.", "Olsk air base").path[0]).toBe("Olsk air base");
  });

  test("a direction before a name heads its path, and the span stays the name", () => {
    const found = named("Clashes spread over northern Mali.", "Mali");
    expect(found.path).toEqual(["northern Mali", "Mali"]);
  });

  test("a place that acts after a comma, and the seat of a body, hold nothing", () => {
    expect(named("In Donetsk, Russia claimed gains over Ukraine. Kharkiv was shelled.", "Donetsk").path.at(-1)).toBe(
      "Ukraine",
    );
    const text =
      "A Texas-based group said that troops reached the village of Novodubrava. Ukraine and Russia gave no word.";
    expect(named(text, "Novodubrava").path).not.toContain("Texas");
  });

  test("an oblast is a region before it is a district of the name", () => {
    expect(named("Shells fell near Lyptsi, Kharkiv Oblast, Ukraine.", "Kharkiv Oblast").path).toEqual([
      "Kharkiv Oblast",
      "Ukraine",
    ]);
    expect(named("Shells fell near Lyptsi, Kharkiv Oblast, Ukraine.", "Lyptsi").resolution).toBe("located");
  });

  test("without any context an unknown village has no pin", () => {
    expect(named("They reached the village of Novodubrava.", "Novodubrava")).toMatchObject({
      resolution: "unplaced",
      choice: null,
    });
  });

  test("all mentions of a name mean one place", () => {
    const text = "Clashes went on in Tripoli, Lebanon. Tripoli was calm by night. The mayor of Tripoli fled.";
    const paths = read(text)
      .filter(({ name }) => name === "Tripoli")
      .map(({ path }) => path.join("/"));
    expect(new Set(paths).size).toBe(1);
    expect(paths).toHaveLength(3);
  });

  test("every choice says why, and candidates carry log-odds", () => {
    for (const { reason, choice, candidates } of read("Two people died in Paris, Texas, and one in Dallas.")) {
      expect(reason).not.toBe("");
      expect(choice?.reasons.length).toBeGreaterThan(0);
      for (let i = 1; i < candidates.length; i++)
        expect(candidates[i]!.score).toBeLessThanOrEqual(candidates[i - 1]!.score);
    }
  });

  test("a name of several far places has a wide radius, a sure one its own", () => {
    const [unsure] = read("They met in Springfield.");
    expect(unsure?.choice?.radiusM).toBeGreaterThan(50_000);
    const sure = named("They met in Kharkiv, Ukraine.", "Kharkiv");
    expect(sure.choice?.radiusM).toBeLessThan(50_000);
    const country = named("They met in Ukraine.", "Ukraine");
    expect(country.choice?.radiusM).toBeGreaterThan(400_000);
    expect(pinUncertaintyM(country)).toBeLessThan(50_000);
  });
});

describe("given spans", () => {
  test("come back each once, in their order and unchanged, also where they are no place", () => {
    const text = "Nothing here, but Sumy and again Sumy.";
    const given = [
      { start: 33, end: 37 },
      { start: 18, end: 22 },
      { start: 0, end: 7 },
    ];
    const found = read(text, given);
    expect(found.map(({ start, end }) => ({ start, end }))).toEqual(given);
    expect(found.map(({ name }) => name)).toEqual(["Sumy", "Sumy", "Nothing"]);
  });

  test("hold for any text and spans", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 80 }),
        fc.array(fc.tuple(fc.nat(80), fc.nat(80)), { maxLength: 6 }),
        (text, pairs) => {
          const given = pairs
            .map(([a, b]) => ({ start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) }))
            .filter(({ start, end }) => start < end);
          const found = read(text, given);
          expect(found.map(({ start, end }) => ({ start, end }))).toEqual(given);
          for (const each of found) expect(text.slice(each.start, each.end)).toBe(each.name);
        },
      ),
      { numRuns: 60 },
    );
  });
});

test("spans slice back to the names, in any mixture of names and marks", () => {
  const word = fc.constantFrom(
    "Sumy",
    "al",
    "-",
    "Bab",
    "in",
    "Kursk",
    "Oblast",
    "'s",
    ",",
    "\n",
    "village",
    "of",
    "🙂",
    "U.S.",
    "Kyïv",
    "the",
    "RAQQA",
    "Deir ez-Zor",
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 25 }), (words) => {
      const text = words.join(" ");
      const found = read(text);
      for (let i = 0; i < found.length; i++) {
        expect(text.slice(found[i]!.start, found[i]!.end)).toBe(found[i]!.name);
        if (i > 0) expect(found[i]!.start).toBeGreaterThanOrEqual(found[i - 1]!.end);
      }
    }),
    { numRuns: 80 },
  );
});

test("a text of one name a thousand times, or of a thousand names, is read in near-linear time", () => {
  const text = "In Ivanivka, Springfield and San Jose. ".repeat(1500);
  expect(read(text)).toHaveLength(4500);
});
