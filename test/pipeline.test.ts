import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Reading, Report, type Span } from "../src/model/index.ts";
import { loadResources, readReport } from "../src/pipeline/index.ts";
import { sampleReport } from "./support/samples.ts";

const resources = loadResources();

const read = (text: string, meta: Parameters<typeof sampleReport>[1] = { language: "en", publisher: "Daily Post" }) =>
  readReport(sampleReport(text, meta).report, resources);

/** Sentences as reports have them, and what goes wrong in texts, in any order. */
const PIECES = fc.constantFrom(
  "The army shelled Aleppo on 3 May 2016, killing at least 12 people, the governor said. ",
  "“We never crossed the border,” a spokesman told reporters on Monday. ",
  "REBELS CLAIMED THEY HAD SEIZED THE TOWN OF USULUTAN LAST WEEK. ",
  "Officials deny that 1,200 to 1,500 soldiers entered Syria between 5 and 9 June. ",
  "According to the ministry, two drones were shot down near Kyiv overnight. ",
  "It is unclear who holds the village.",
  "\n\n",
  "\n",
  "“",
  '"',
  "(",
  "ended.The ",
  "Мост упал. ",
  "قُصف الجسر. ",
  "桥被炸了。",
  "\u202e",
  "\u200b",
  "\ud800",
  "\u{1f600}",
  "İ",
  "31 February 2021 ",
  "in the 99th century ",
);
const hostile = fc
  .oneof(
    { weight: 3, arbitrary: fc.array(PIECES, { minLength: 1, maxLength: 12 }).map((parts) => parts.join("")) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 200 }) },
  )
  .filter((text) => text.trim() !== "");

/** Every span of a reading, whatever it is of. */
function spansOf({ statements, attributions, toponyms, timexes, problems }: Reading): Span[] {
  const present = (spans: readonly (Span | null | undefined)[]): Span[] =>
    spans.flatMap((span) => (span ? [span] : []));
  return [
    ...statements.flatMap(({ sentence, content, source, cue, evidence, claims }) => [
      sentence,
      ...content,
      ...present([source, cue]),
      ...evidence.map(({ span }) => span),
      ...claims.flatMap((claim) => [
        ...claim.evidence,
        ...present(Object.values(claim.spans).flat()),
        ...present([claim.quantity?.span, claim.where?.span, claim.when?.span]),
      ]),
    ]),
    ...attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
    ...[...toponyms, ...timexes].map(({ start, end }): Span => [start, end]),
    ...present(problems.map(({ span }) => span)),
  ];
}

describe("whatever the text", () => {
  test("a reading fits the model, and each span of it stands for characters of the text", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { report, reading } = read(text);
        Report.parse(report);
        expect(Reading.parse(reading)).toEqual(reading);
        for (const [start, end] of spansOf(reading)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        for (const { start, end, name } of reading.toponyms) expect(name).toBe(text.slice(start, end));
        for (const { start, end, text: written } of reading.timexes) expect(written).toBe(text.slice(start, end));
        for (const { content } of reading.statements)
          for (const span of content) expect(text.slice(...span).trim()).not.toBe("");
      }),
      { numRuns: 150 },
    );
  });

  test("a time ends no earlier than it begins", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { statements, timexes } = read(text).reading;
        const ranges = [
          ...timexes.map(({ range }) => range),
          ...statements.flatMap(({ claims }) => claims.flatMap(({ time, when }) => [time, when?.range ?? null])),
        ];
        for (const range of ranges) if (range !== null) expect(range.from <= range.to).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test("reading it twice gives the same, to the byte, and no two statements have one id", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const first = read(text);
        expect(JSON.stringify(read(text))).toBe(JSON.stringify(first));
        const ids = first.reading.statements.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a text made to be slow is read in time:", () => {
  test.each([
    ["brackets", "("],
    ["quotation marks", "“"],
    ["straight marks", '"'],
    ["one word", "a"],
    ["stops without blanks", "a."],
    ["hyphens", "a-"],
    ["capitals", "Aa "],
    ["figures", "1,"],
    ["years", "2021 "],
    ["months", "May "],
    ["commas between names", "Kyiv, "],
    ["verbs of speech", "said that "],
    ["openings of quotations", "he said “"],
    ["half characters", "\ud800"],
    ["direction marks", "\u202e"],
    ["line ends", "a\n"],
  ])("%s", (_name, unit) => {
    const start = performance.now();
    read(unit.repeat(LENGTH / unit.length));
    expect(performance.now() - start).toBeLessThan(LIMIT_MS);
  });
});

/** UTF-16 code units: ten times the longest reports. */
const LENGTH = 100_000;
/** Ordinary prose of this length takes half a second; work that grows with the square takes minutes. */
const LIMIT_MS = 20_000;

describe("languages", () => {
  test.each([
    ["ru", "Мост через реку был разрушен в понедельник, сообщил губернатор области. Погибли два человека."],
    ["fr", "Le pont sur la rivière a été détruit lundi, a déclaré le gouverneur. Deux personnes sont mortes."],
    ["es", "El puente sobre el río fue destruido el lunes, dijo el gobernador. Dos personas murieron allí."],
    ["de", "Die Brücke über den Fluss wurde am Montag zerstört, sagte der Gouverneur. Zwei Menschen starben."],
  ])("a text in %s is kept and marked as unread", (code, text) => {
    const { report, reading } = read(text, { publisher: "Daily Post" });
    expect(report.language).toEqual({ code, basis: "detected" });
    expect(report.text).toBe(text);
    expect(reading.statements).toEqual([]);
    expect(reading.problems.map((problem) => problem.code)).toEqual(["read/language"]);
  });

  test("an English one is not marked", () => {
    const { reading } = read("The bridge over the river was destroyed on Monday, the governor said.");
    expect(reading.statements.length).toBeGreaterThan(0);
    expect(reading.problems).toEqual([]);
  });
});

test("given place names come back unchanged, each once, and no others", () => {
  const text = "Fighting spread from Aleppo to Nowhereton and the old mill, not to Idlib.";
  const { report } = sampleReport(text, { language: "en" });
  const given = ["Aleppo", "Nowhereton", "old mill"].map((name) => ({
    start: text.indexOf(name),
    end: text.indexOf(name) + name.length,
  }));
  const { reading } = readReport({ ...report, givenToponyms: given }, resources);
  expect(reading.toponyms.map(({ start, end }) => ({ start, end }))).toEqual(given);
});
