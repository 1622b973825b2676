import { expect, test } from "vitest";
import { visibleLine, visibleText } from "./visible.ts";

test("characters that hide or reorder are named", () => {
  expect(visibleText("a\u202Eb\u200Fc\u0000d\u{E0041}e\uFEFF")).toBe("a‹U+202E›b‹U+200F›c‹U+0000›d‹U+E0041›e‹U+FEFF›");
  expect(visibleText("\u001B[31mred")).toBe("‹U+001B›[31mred");
  expect(visibleText("half \uD83D of a pair")).toBe("half ‹U+D83D› of a pair");
});

test("letters of any script, whole pairs, joiners and line feeds stay", () => {
  const text = "Бєлгород حلب 🙂 می\u200Cروم\n\tnext";
  expect(visibleText(text)).toBe(text);
});

test("a line has no line feeds and no runs of white space", () => {
  expect(visibleLine("  a\n\n\tb\u00A0 c ")).toBe("a b c");
});
