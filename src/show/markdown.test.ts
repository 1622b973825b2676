import { expect, test } from "vitest";
import { briefMarkdown } from "./index.ts";
import { disputedArea, makeQuestion, makeReport, makeSituation, makeStatement } from "./situation.fixture.ts";

test("a contested figure is told first, with both measures, likelihoods, origins and exact characters", () => {
  const situation = disputedArea();
  const brief = briefMarkdown(situation);
  expect(brief).toContain("Read from 2 reports with 3 statements, giving 1 question; as known on 2 April 2025.");
  expect(brief).toContain("## ◐ Contested (1)");
  expect(brief).toContain("The figures measure different things: under control; advanced into.");
  expect(brief).toContain("**more than 1,000 km² (under control)** · roughly even chance (45–55 %) · 1 origin");
  expect(brief).toContain(
    "An agency ← The army staff, 1 April 2025: “it holds more than 1,000 square kilometres around Almar”",
  );

  const [name, start, end] = /\[(first) (\d+)-(\d+)\]/.exec(brief)?.slice(1) ?? [];
  const report = situation.reports.find((one) => one.name === name);
  expect(report?.text.slice(Number(start), Number(end))).toBe("the advance at about 800 square kilometres");
});

test("the likelier answer stands before the others", () => {
  const brief = briefMarkdown(disputedArea());
  expect(brief.indexOf("**about 800 km² ")).toBeLessThan(brief.indexOf("**more than 1,000 km² "));
});

test("dropped attributions, silence with its guard, copies and the tray have their sections", () => {
  const brief = briefMarkdown(disputedArea());
  expect(brief).toContain("## Dropped attributions (1)");
  expect(brief).toContain("stated bare: A weekly, 1 April 2025: “the army held more than 1,000");
  expect(brief).toContain("## Silence (1)");
  expect(brief).toContain("may mean nothing: the collection has no local reports");
  expect(brief).toMatch(
    /\*\*later\*\* \(A weekly, 1 April 2025\) copies \*\*first\*\* \(An agency, 1 April 2025\): 50 % .*counted once/,
  );
  expect(brief).toContain("## Tray: 1 unplaced, 0 undated");
});

test("no brief says true or false of an account", () => {
  const before = briefMarkdown(disputedArea()).split("## What this cannot tell you")[0] ?? "";
  expect(before).not.toMatch(/\b(true|false)\b/i);
});

test("a brief of nothing teaches what to add and how", () => {
  const brief = briefMarkdown(makeSituation([]));
  expect(brief).toContain("There are no reports yet");
  expect(brief).toContain("fogline add reports.jsonl");
});

test("reports without a question say so and say what to try", () => {
  const report = makeReport({ name: "only", text: "It rained." });
  expect(briefMarkdown(makeSituation([[report, []]]))).toContain("No questions yet");
});

test("a hostile text makes no markup, no link and no line of its own", () => {
  const report = makeReport({
    name: "x](http://a.example)",
    publisher: "<img src=x onerror=alert(1)>",
    text: "# Heading\n\n[click](https://a.example) *bold* `code` \u202Eevil\u202C @someone www.a.example",
  });
  const statement = makeStatement(report, { content: report.text });
  const { question, assessment } = makeQuestion("1. Who?", "single-source", [
    { answer: "- nobody", support: [[report, statement]] },
  ]);
  const brief = briefMarkdown(
    makeSituation([[report, [statement]]], { questions: [question], assessments: [assessment] }),
  );
  expect(brief).not.toMatch(/(^|[^\\])</);
  expect(brief).toContain(
    "\\# Heading \\[click\\](https\\://a.example) \\*bold\\* \\`code\\` ‹U+202E›evil‹U+202C› \\@someone www\\.a",
  );
  expect(brief).not.toMatch(/[\u202A-\u202E]/);
  expect(brief).toContain("1\\. Who?");
});

test("a very long quotation is cut at a word, and its offsets are those of what is shown", () => {
  const report = makeReport({ name: "long", text: `Speaker says ${"word ".repeat(5000)}end.` });
  const content = report.text.slice("Speaker says ".length);
  const statement = makeStatement(report, { content, source: "Speaker", cue: "says" });
  const { question, assessment } = makeQuestion("What?", "unresolved", [
    { answer: "a", support: [[report, statement]] },
  ]);
  const brief = briefMarkdown(
    makeSituation([[report, [statement]]], { questions: [question], assessments: [assessment] }),
  );
  expect(brief.length).toBeLessThan(3000);
  const quoted = /“([^”]*) …” \[long (\d+)-(\d+)\]/.exec(brief);
  expect(report.text.slice(Number(quoted?.[2]), Number(quoted?.[3]))).toBe(quoted?.[1]);
  expect(quoted?.[1]).toMatch(/word$/);
});

test("lists are capped and say by how much", () => {
  const report = makeReport({ name: "many", text: "A says b." });
  const statement = makeStatement(report, { content: "b", source: "A", cue: "says" });
  const made = Array.from({ length: 30 }, (_, i) =>
    makeQuestion(`Question ${i}?`, "contested", [{ answer: "b", support: [[report, statement]] }]),
  );
  const brief = briefMarkdown(
    makeSituation([[report, [statement]]], {
      questions: made.map(({ question }) => question),
      assessments: made.map(({ assessment }) => assessment),
    }),
  );
  expect(brief).toContain("Contested (30)");
  expect(brief).toContain("and 18 more questions (`fogline questions`)");
});
