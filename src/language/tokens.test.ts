import { describe, expect, test } from "vitest";
import { isCapitals, tagTokens } from "./tokens.ts";

const tokensOf = (text: string) => tagTokens(text, [0, text.length]);

describe("tokens", () => {
  test("have offsets into the whole text, the word as written, in lower case and its base form", () => {
    const text = "First.  The bridges  fell.";
    const tokens = tagTokens(text, [8, text.length]);
    expect(tokens.map((token) => text.slice(token.start, token.end))).toEqual(["The", "bridges", "fell", "."]);
    expect(tokens.map(({ text: written }) => written)).toEqual(["The", "bridges", "fell", "."]);
    expect(tokens.map(({ lower }) => lower)).toEqual(["the", "bridges", "fell", "."]);
    expect(tokens.map(({ lemma }) => lemma)).toEqual(["the", "bridge", "fall", "."]);
    expect(tokens.map(({ pos }) => pos)).toEqual(["DET", "NOUN", "VERB", "PUNCT"]);
  });

  test("of a sentence in capitals are tagged as in lower case and kept as written", () => {
    const tokens = tokensOf("THE GUARDS LEFT THE BRIDGES.");
    expect(tokens.map(({ text }) => text)).toEqual(["THE", "GUARDS", "LEFT", "THE", "BRIDGES", "."]);
    expect(tokens.map(({ pos }) => pos)).toEqual(["DET", "NOUN", "VERB", "DET", "NOUN", "PUNCT"]);
    expect(tokens[4]!.lemma).toBe("bridge");
  });

  test("a contraction is two, and both stand where they are written", () => {
    expect(tokensOf("They don't know.").map(({ text }) => text)).toEqual(["They", "do", "n't", "know", "."]);
  });

  test("capitals whose lower case is longer do not shift what follows", () => {
    const text = "İSTANBUL GUARDS LEFT THE BRIDGE.";
    for (const { start, end, text: written } of tokensOf(text)) expect(text.slice(start, end)).toBe(written);
    expect(tokensOf(text).map(({ text: written }) => written)).toContain("BRIDGE");
  });

  test("a run without blanks longer than any word is cut, and nothing of it is lost or misplaced", () => {
    const text = `Two ${"a-b".repeat(400)} left.`;
    const tokens = tokensOf(text);
    expect(tokens.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text.replaceAll(" ", ""));
    expect(tokens.at(-2)!.start).toBe(text.indexOf("left"));
  });

  test("blank text has none", () => {
    expect(tokensOf(" \u00a0\n")).toEqual([]);
  });
});

test.each([
  ["THE GUARDS LEFT.", true],
  ["THE GUARDS of BRIDGE 4 LEFT.", true],
  ["The guards left.", false],
  ["NATO left.", false],
  ["12.5 (3)", false],
  ["", false],
])("in capitals: %s", (text, expected) => {
  expect(isCapitals(text)).toBe(expected);
});
