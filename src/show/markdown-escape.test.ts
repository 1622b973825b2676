import { expect, test } from "vitest";
import { escapeMarkdown } from "./markdown-escape.ts";

test.each([..."\\`*_{}[]<>#|~&$@!"])("%s makes no markup", (character) => {
  expect(escapeMarkdown(`a${character}b`)).toBe(`a\\${character}b`);
});

test("what begins a list or a number at the start of a line begins none", () => {
  expect(["- a", "+ a", "= a", "12. a", "3) a"].map(escapeMarkdown)).toEqual([
    "\\- a",
    "\\+ a",
    "\\= a",
    "12\\. a",
    "3\\) a",
  ]);
});

test("plain words and figures stay as they are", () => {
  const words = "Some 1,000 km² – “held”, 3.5 % (up from 2) in Urum al-Kubra; Бєлгород";
  expect(escapeMarkdown(words)).toBe(words);
});
