import { describe, expect, test } from "vitest";
import { models } from "../../test/support/english.ts";
import { readTokens } from "./tokens.ts";

const tokensOf = (text: string) => readTokens(text, [0, text.length], 0, models.english);

describe("tokens", () => {
  test("have offsets into the whole text, the word as written, in lower case and its base form", () => {
    const text = "First.  The bridges  fell.";
    const tokens = readTokens(text, [8, text.length], 2, models.english);
    expect(tokens.map((token) => text.slice(token.start, token.end))).toEqual(["The", "bridges", "fell", "."]);
    expect(tokens.map(({ text: written }) => written)).toEqual(["The", "bridges", "fell", "."]);
    expect(tokens.map(({ lower }) => lower)).toEqual(["the", "bridges", "fell", "."]);
    expect(tokens.map(({ lemma }) => lemma)).toEqual(["the", "bridge", "fall", "."]);
    expect(tokens.map(({ pos }) => pos)).toEqual(["DET", "NOUN", "VERB", "PUNCT"]);
    expect(tokens.map(({ xpos }) => xpos)).toEqual(["DT", "NNS", "VBD", "."]);
  });

  test("name their heads by the index that tokens have in the analysis, and the root has none", () => {
    const tokens = readTokens("The bridges fell.", [0, 17], 10, models.english);
    expect(tokens.map(({ head, relation }) => [head, relation])).toEqual([
      [11, "det"],
      [12, "nsubj"],
      [-1, "root"],
      [12, "punct"],
    ]);
  });

  test("of a sentence in capitals are tagged as in lower case and kept as written", () => {
    const tokens = tokensOf("THE GUARDS LEFT THE BRIDGES.");
    expect(tokens.map(({ text }) => text)).toEqual(["THE", "GUARDS", "LEFT", "THE", "BRIDGES", "."]);
    expect(tokens.map(({ pos }) => pos)).toEqual(["DET", "NOUN", "VERB", "DET", "NOUN", "PUNCT"]);
    expect(tokens[4]!.lemma).toBe("bridge");
  });

  test("capitals whose lower case is longer do not shift what follows", () => {
    const text = "İSTANBUL GUARDS LEFT THE BRIDGE.";
    for (const { start, end, text: written } of tokensOf(text)) expect(text.slice(start, end)).toBe(written);
    expect(tokensOf(text).map(({ text: written }) => written)).toContain("BRIDGE");
  });

  test("blank text has none", () => {
    expect(tokensOf(" \u00a0\n")).toEqual([]);
  });
});
