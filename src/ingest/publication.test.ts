import { describe, expect, test } from "vitest";
import { givenPublication } from "./publication.ts";

const NONE = { published: null, publishedFrom: null, publishedInterval: null };

describe("a date that was given", () => {
  test.each([
    ["2025-04-01", "2025-04-01", "2025-04-01"],
    ["2025-04-01T23:30:00-05:00", "2025-04-01", "2025-04-01"], // the day as written, in its own zone
    ["2025-04-01 22:55", "2025-04-01", "2025-04-01"],
    ["20250401", "2025-04-01", "2025-04-01"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2023", "2023-01-01", "2023-12-31"],
    ["2025-03-29/2025-04-02", "2025-03-29", "2025-04-02"],
    ["2025-03/2025-04", "2025-03-01", "2025-04-30"],
  ])("%s", (published, from, to) => {
    const { published: known, invalid } = givenPublication({ ...NONE, published });
    expect(invalid).toBeNull();
    expect(known).toMatchObject(from === to ? { kind: "value", date: from } : { kind: "interval", from, to });
  });

  test.each([
    "2025-02-31",
    "2025-13-01",
    "yesterday",
    "01.04.2025",
    "2025-04-02/2025-04-01",
    "2025-1-1",
    "1/2/3",
    "999",
  ])("%s is none: told, and unknown", (published) => {
    const { published: known, invalid } = givenPublication({ ...NONE, published });
    expect(known.kind).toBe("unknown");
    expect(invalid).toBe(published);
  });

  test("an interval of its own wins; one that ends before it begins is none", () => {
    const both = { published: "2025-04-01", publishedFrom: "inferred: ± 2 days" };
    expect(givenPublication({ ...both, publishedInterval: ["2025-03-30", "2025-04-03"] }).published).toEqual({
      kind: "interval",
      from: "2025-03-30",
      to: "2025-04-03",
      basis: "inferred",
      evidence: null,
      reason: "inferred: ± 2 days",
    });
    expect(givenPublication({ ...both, publishedInterval: ["2025-04-03", "2025-03-30"] }).invalid).not.toBeNull();
  });

  test("no date is unknown, with the reason that was given, and no fault", () => {
    expect(givenPublication(NONE)).toEqual({
      published: { kind: "unknown", reason: "no date was given with the report" },
      invalid: null,
    });
    expect(givenPublication({ ...NONE, publishedFrom: "undated pamphlet" }).published).toEqual({
      kind: "unknown",
      reason: "undated pamphlet",
    });
  });
});

describe("how the date is known follows from how publishedFrom begins", () => {
  test.each([
    [null, "metadata"],
    ["front matter of the post", "metadata"],
    ['Byline: "1 April 2025"', "byline"],
    ["dateline in the text", "byline"],
    ["inferred: the day after the attack", "inferred"],
    ["not in the text; inferred", "inferred"],
    ["Neither date nor publisher stands in the text.", "inferred"],
    ["external: the outlet's archive", "external"],
    ["page, not inferred", "metadata"],
  ])("%s", (publishedFrom, basis) => {
    expect(givenPublication({ ...NONE, published: "2025-04-01", publishedFrom }).published).toMatchObject({ basis });
  });
});
