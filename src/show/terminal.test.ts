import { expect, test } from "vitest";
import { questionLines, statementLines } from "./index.ts";
import { disputedArea, makeReport, makeStatement, makeSituation } from "./situation.fixture.ts";

test("a question is one line with its sign, its status, its answers and its origins", () => {
  const lines = questionLines(disputedArea());
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(
    /^◐ contested {5}\w{6} {2}How much land around Almar is held\? {2}about 800 km² \(advanced into\), roughly even chance \(45–55 %\) \| more than 1,000 km² \(under control\), .*\[2 origins\]$/,
  );
});

test("a statement shows its chain, its characters with offsets, and its claims", () => {
  const situation = disputedArea();
  const [report, reading] = [situation.reports[0], situation.readings[0]];
  const lines = report && reading ? statementLines(report, reading) : [];
  expect(lines.slice(0, 3)).toEqual([
    "An agency ← The army staff  (indirect)",
    "  “it holds more than 1,000 square kilometres around Almar” [20-75]",
    "  · area-held; unplaced; undated; more than 1,000 km²",
  ]);
});

test("a text without statements says what is looked for", () => {
  const situation = makeSituation([[makeReport({ name: "r", text: "Hm." }), []]]);
  const [report, reading] = [situation.reports[0], situation.readings[0]];
  expect(report && reading && statementLines(report, reading)[0]).toContain("No statement was found");
});

test("control characters of a text reach no terminal", () => {
  const report = makeReport({ name: "r", text: "\u001B[2J says \u0007gone." });
  const situation = makeSituation([[report, [makeStatement(report, { content: "\u0007gone", source: "\u001B[2J" })]]]);
  const [reading] = situation.readings;
  const text = reading ? statementLines(report, reading).join("\n") : "";
  expect(text).toContain("‹U+0007›gone");
  expect(text).not.toContain("\u001B");
  expect(text).not.toContain("\u0007");
});
