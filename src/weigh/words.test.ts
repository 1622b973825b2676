import { expect, test } from "vitest";
import { wordOf } from "./words.ts";

test.each([
  [0.01, "almost no chance"],
  [0.05, "very unlikely"],
  [0.44, "unlikely"],
  [0.5, "roughly even chance"],
  [0.55, "likely"],
  [0.8, "very likely"],
  [0.99, "almost certain"],
] as const)("%f is %s by ICD 203", (probability, word) => {
  expect(wordOf(probability)).toBe(word);
});
