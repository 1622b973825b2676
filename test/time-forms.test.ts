import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Publication, Timex } from "../src/model/index.ts";
import { readTimes } from "../src/time/index.ts";
import { analyse } from "./support/english.ts";

/** Forms that are known to be read wrongly; docs/limits.md tells of them. */
const KNOWN_WRONG: ReadonlySet<string> = new Set(["He was arrested on [3 January]."]);

type Form = { group: string; published: string; sentence: string; value: string; from: string; to: string };

const forms = readFileSync(new URL("cases/time-forms.tsv", import.meta.url), "utf8")
  .split("\n")
  .slice(1)
  .filter((line) => line !== "")
  .map((line): Form => {
    const [group, published, sentence, value, from, to] = line.split("\t") as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    return { group, published, sentence, value, from, to };
  });

/** The days that are read for the part in brackets; "none" for each that has none; of a sentence without brackets all days. */
function daysOf({ published, sentence }: Form): string[] {
  const start = sentence.indexOf("[");
  const end = sentence.indexOf("]") - 1;
  const given: Publication = { kind: "value", date: published, basis: "metadata", evidence: null, reason: "given" };
  const found = readTimes(analyse(sentence.replace("[", "").replace("]", "")), given);
  if (start < 0) return found.flatMap(({ range }) => (range ? [`${range.from} ${range.to}`] : []));
  const meant = found.filter((timex: Timex) => timex.start < end && timex.end > start);
  return meant.map(({ range }) => (range ? `${range.from} ${range.to}` : "none"));
}

describe("forms of saying when", () => {
  const right = forms.filter(({ sentence }) => !KNOWN_WRONG.has(sentence));
  test.each(right)("$group, $published: $sentence", (form) => {
    const days = daysOf(form);
    if (!form.sentence.includes("[")) expect(days).toEqual([]);
    else if (form.from === "-") expect(days.filter((day) => day !== "none")).toEqual([]);
    else expect(days).toContain(`${form.from} ${form.to}`);
  });

  test("known faults are still faults", () => {
    for (const form of forms.filter(({ sentence }) => KNOWN_WRONG.has(sentence)))
      expect(daysOf(form)).not.toContain(`${form.from} ${form.to}`);
  });

  test("are 340, 300 of them at least with days", () => {
    expect(forms).toHaveLength(340);
    expect(forms.filter(({ from }) => from !== "-").length).toBeGreaterThanOrEqual(280);
  });
});
