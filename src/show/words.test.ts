import { expect, test } from "vitest";
import { likelihoodWords, LIKELIHOODS, weightWords } from "./likelihood.ts";
import { dayWords, figureWords, originWords, publicationWords, rangeWords } from "./words.ts";

test("ranges of days name month and year once where they are shared", () => {
  expect(rangeWords({ from: "2024-08-06", to: "2024-08-16" })).toBe("6–16 August 2024");
  expect(rangeWords({ from: "2025-03-30", to: "2025-04-01" })).toBe("30 March – 1 April 2025");
  expect(rangeWords({ from: "2024-12-30", to: "2025-01-02" })).toBe("30 December 2024 – 2 January 2025");
  expect(rangeWords({ from: "2024-08-06", to: "2024-08-06" })).toBe("6 August 2024");
  expect(dayWords("soon")).toBe("soon");
});

test("an unknown date is said and never filled in", () => {
  expect(publicationWords({ kind: "unknown", reason: "none given" })).toBe("undated");
});

test("origins are an interval", () => {
  expect(originWords({ low: 1, high: 1, reasons: [] })).toBe("1 origin");
  expect(originWords({ low: 1, high: 3, reasons: [] })).toBe("1 to 3 origins");
  expect(originWords({ low: 0, high: 0, reasons: [] })).toBe("0 origins");
});

test("figures keep their bound", () => {
  expect(figureWords(1000, "more than", null, "km2")).toBe("more than 1,000 km²");
  expect(figureWords(20, "range", 30, "persons")).toBe("20–30 people");
  expect(figureWords(1.5, "exact", null, "km")).toBe("1.5 km");
});

test("the seven ranges of ICD 203 touch one another and reach neither 0 nor 100", () => {
  const ends = LIKELIHOODS.map((word) => /\((\d+)–(\d+) %\)/.exec(likelihoodWords(word))?.slice(1).map(Number));
  expect(ends[0]?.[0]).toBe(1);
  expect(ends.at(-1)?.[1]).toBe(99);
  for (let i = 1; i < ends.length; i++) expect(ends[i]?.[0]).toBe(ends[i - 1]?.[1]);
});

test("a weight has its sign, and one that is not given has none", () => {
  expect([weightWords(0.69), weightWords(-1.04), weightWords(-0.01), weightWords(null)]).toEqual([
    "+0.7",
    "−1.0",
    "+0.0",
    "·",
  ]);
});
