import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyse, models } from "../../test/support/english.ts";
import { findNames, loadNameModel } from "./index.ts";

const namesOf = (text: string): string[] =>
  analyse(text).names.map(({ span, kind }) => `${kind}: ${text.slice(...span)}`);

describe("names of persons, organisations and places", () => {
  test.each([
    ["a person with his office", "The guards saw President Omar Haddad leave.", ["person: Omar Haddad"]],
    ["a speaker", "The bridge fell, Anna Berg said on Monday.", ["person: Anna Berg"]],
    ["a ministry", "The Ministry of Defence kept silent.", ["organisation: Ministry of Defence"]],
    ["an abbreviation", "The UN said that the convoy had left.", ["organisation: UN"]],
    ["a country and a city", "They fled from Syria to Beirut by boat.", ["place: Syria", "place: Beirut"]],
    ["a town", "Troops entered Aleppo on Monday.", ["place: Aleppo"]],
    [
      "a body by its head",
      "The Institute for the Study of Law (ISL) assessed it on Monday.",
      ["organisation: Institute for the Study of Law"],
    ],
    [
      "a ministry of a state",
      "Russia’s Defence Ministry denied it on Monday.",
      ["place: Russia", "organisation: Defence Ministry"],
    ],
  ])("%s", (_name, text, expected) => {
    expect(namesOf(text)).toEqual(expected);
  });

  test("capitals alone make no name, and a text in capitals still gives them", () => {
    expect(namesOf("THE GUARDS LEFT THE OLD BRIDGE ON MONDAY AND WENT HOME.")).toEqual([]);
    expect(namesOf("PRESIDENT OMAR HADDAD LEFT SAN SALVADOR ON MONDAY.")).toEqual([
      "person: OMAR HADDAD",
      "place: SAN SALVADOR",
    ]);
  });

  test("words without capitals, pronouns and days give none", () => {
    expect(namesOf("the guards left the old bridge.")).toEqual([]);
    expect(namesOf("They said that I was late on Monday.")).toEqual([]);
  });

  test("weapons and vehicles are called neither persons nor organisations", () => {
    const kinds = analyse("Two Leopard 2 tanks and a T-72 were hit by Grad rockets.").names.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "person" || kind === "organisation")).toEqual([]);
  });

  test("a name does not run on over the end of its sentence", () => {
    expect(namesOf("They reached Beirut. Anna Berg was there.")).toEqual(["place: Beirut", "person: Anna Berg"]);
  });
});

test("names lie in the text, in order, and never overlap, whatever the text", () => {
  const pieces = fc.constantFrom(
    "Anna Berg ",
    "UN ",
    "of ",
    "the ",
    "Łódź ",
    "A",
    ". ",
    "\n",
    "-",
    "’s ",
    "Київ ",
    "5 ",
    "İ",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const text = parts.join("");
      let end = 0;
      for (const { span } of analyse(text).names) {
        expect(span[0]).toBeGreaterThanOrEqual(end);
        expect(span[1]).toBeGreaterThan(span[0]);
        end = span[1];
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 100 },
  );
});

test("whole phrases are found as a corpus counts them", () => {
  const text = "They met the mayor of Beirut, and President Omar Haddad’s brother.";
  const { tokens, sentences } = analyse(text);
  const found = findNames(tokens, sentences, models.names!, "gum-outer").map(({ span }) => text.slice(...span));
  expect(found).toContain("President Omar Haddad’s");
});

test("a file that is no model is refused", () => {
  expect(() => loadNameModel(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8))).toThrow("not a model");
  const bytes = readFileSync(new URL("../../data/models/names.bin", import.meta.url));
  expect(() => loadNameModel(bytes.subarray(0, bytes.length >> 1))).toThrow();
});
