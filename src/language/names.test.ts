import { describe, expect, test } from "vitest";
import { analyse } from "../../test/support/english.ts";

const namesOf = (text: string): [string, string][] =>
  analyse(text).names.map(({ span, kind }) => [kind, text.slice(...span)]);

describe("names by their form", () => {
  test.each([
    ["a title makes a person", "The guards saw President Omar Haddad leave.", ["person", "President Omar Haddad"]],
    ["so does a role before it", "They met spokesman Adam Novak at the bridge.", ["person", "Adam Novak"]],
    ["so does a verb of speech", "The bridge fell, Anna Berg said on Monday.", ["person", "Anna Berg"]],
    [
      "a word for a body makes an organisation",
      "The Ministry of Defence kept silent.",
      ["organisation", "Ministry of Defence"],
    ],
    ["a word for a place inside it", "They fled to the Northern Province by boat.", ["place", "Northern Province"]],
    ["a word for a place after it", "They fled to Azure province by boat.", ["place", "Azure"]],
    ["nothing tells", "They fled to Azure by boat.", ["unknown", "Azure"]],
  ])("%s", (_name, text, expected) => {
    expect(namesOf(text)).toContainEqual(expected);
  });

  test("initials and ranks stay with the name", () => {
    expect(namesOf("It was Gen. Adam Novak who told J. R. Holm.").map(([, name]) => name)).toEqual([
      "Gen. Adam Novak",
      "J. R. Holm",
    ]);
  });

  test("a name does not run on over the end of its sentence", () => {
    expect(namesOf("They reached Azure. Berg was there.").map(([, name]) => name)).not.toContain("Azure. Berg");
  });

  test("words without capitals, pronouns and a sentence in capitals give none", () => {
    expect(namesOf("the guards left the old bridge.")).toEqual([]);
    expect(namesOf("They said that I was late.")).toEqual([]);
    expect(namesOf("PRESIDENT HADDAD LEFT AZURE ON MONDAY.")).toEqual([]);
  });
});
