import { expect, test } from "vitest";
import { analyse } from "../../test/support/english.ts";
import { inferPublication } from "./publication.ts";

const infer = (text: string) => inferPublication(analyse(text));

const DATED: readonly [name: string, text: string, date: string, evidence: string][] = [
  [
    "an agency's header",
    "LIMA, 3 JUN 92 (EFE) -- [TEXT] THE ARMY SAID TODAY THAT TWO SOLDIERS WERE WOUNDED ON 1 JUNE.",
    "1992-06-03",
    "3 JUN 92",
  ],
  [
    "a byline",
    "Army takes town\n\nby Ann Author May 4, 2021 9:15 AM 3 min read\n\nThe army took the town on 2 May 2021.",
    "2021-05-04",
    "May 4, 2021 9:15 AM",
  ],
  [
    "a word of publishing",
    "Army takes town\n\nPublished on 4 May 2021\n\nThe army took the town on Sunday.",
    "2021-05-04",
    "4 May 2021",
  ],
  [
    "a date of publication run into the text",
    "Date of publication 4 May 2021 The army took the town on Sunday and lost it on Monday.",
    "2021-05-04",
    "4 May 2021",
  ],
  [
    "a weekday and date behind a title that was run into the text",
    "Army takes northern town Monitor AFP Tuesday 4 May 2021 The army took the town on Sunday.",
    "2021-05-04",
    "Tuesday 4 May 2021",
  ],
  ["today beside a date", "The minister said today, 4 May 2021, that the town was taken.", "2021-05-04", "4 May 2021"],
];

for (const [name, text, date, evidence] of DATED) {
  test(`${name} dates the report`, () => {
    const published = infer(text);
    expect(published).toMatchObject({ kind: "value", date });
    if (published.kind === "value") expect(text.slice(...published.evidence!)).toBe(evidence);
  });
}

test("the date of publication stands before that of a later change", () => {
  expect(infer("Updated 6 May 2021\n\nPublished 4 May 2021\n\nThe army left.")).toMatchObject({ date: "2021-05-04" });
});

test("an event's date is not the report's", () => {
  for (const text of [
    "On 4 May 2021 the army took the town.",
    "The army took the town on 4 May 2021, a report published on 3 March 2020 said.",
    "The town has been held since 4 May 2021 by rebels.",
  ]) {
    const published = infer(text);
    expect(published.kind, text).toBe("unknown");
  }
});

test("what is told as past and what is told as future bound the publication", () => {
  expect(infer("The army took the town on 4 May 2021. The two sides will meet on 20 May 2021.")).toMatchObject({
    kind: "interval",
    from: "2021-05-04",
    to: "2021-05-20",
    basis: "inferred",
  });
});

test("without a date the publication is unknown and the reason says why", () => {
  const published = infer("The army took the town on Monday.");
  expect(published.kind).toBe("unknown");
  expect(published.reason).toContain("no publication date");
});

test("impossible dates date nothing", () => {
  expect(infer("Published on 31 June 2021\n\nThe army left.").kind).toBe("unknown");
});

test("a language without tables is left alone", () => {
  expect(inferPublication(analyse("Опубліковано 4 травня 2021", "uk")).kind).toBe("unknown");
});
