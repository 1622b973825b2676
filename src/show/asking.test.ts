import { expect, test } from "vitest";
import { changeLines, changesBetween } from "./changes.ts";
import { forecastLines, forecastsOf } from "./forecasts.ts";
import { gapLines } from "./gaps.ts";
import { historyLines } from "./history.ts";
import { hypothesesText, matrixOf } from "./hypotheses.ts";
import { disputedArea, makeReport, makeSituation, makeStatement } from "./situation.fixture.ts";
import { tripleOf } from "./triple.ts";
import { whyText } from "./why.ts";

const situation = disputedArea();
const [question] = situation.questions;
const [assessment] = situation.assessments;

test("a status that moved is told with the reports that brought it, and the same moment twice changes nothing", () => {
  const [first] = situation.reports;
  const before = {
    ...situation,
    reports: [first!],
    assessments: [{ ...assessment!, status: "single-source" as const }],
  };
  const { reports, changes } = changesBetween(before, situation);
  expect(reports.map(({ name }) => name)).toEqual(["later"]);
  expect(changes.map((change) => [change.before, change.after])).toEqual([["single-source", "contested"]]);
  const lines = changeLines(before, situation, "2025-04-01");
  expect(lines[0]).toBe("Since 2025-04-01: 1 new report, 0 new questions, 1 status changed.");
  expect(lines.join("\n")).toContain("single-source → contested");
  expect(lines.join("\n")).toContain("by: later");
  expect(changesBetween(situation, situation).changes).toEqual([]);
});

test("a question that was not there is new, and its answers are not told as added", () => {
  const nothing = { ...makeSituation([]), questions: [], assessments: [] };
  const lines = changeLines(nothing, situation, "2025-04-01").join("\n");
  expect(lines).toContain("\nNew\n");
  expect(lines).not.toContain("new answer");
});

const ahead = makeReport({
  name: "outlook",
  text: "The general expects an assault by May. He said the bridge fell in March. The mayor will reopen the school.",
  published: { kind: "value", date: "2025-04-01", basis: "metadata", evidence: null, reason: "handed in" },
});
const outlook = makeSituation([
  [
    ahead,
    [
      makeStatement(ahead, {
        content: "an assault by May",
        claims: [{ event: "forecast", modality: "predicted", time: { from: "2025-04-02", to: "2025-05-01" } }],
      }),
      makeStatement(ahead, {
        content: "the bridge fell in March",
        claims: [{ event: "other", time: { from: "2025-03-01", to: "2025-03-31" } }],
      }),
      makeStatement(ahead, {
        content: "will reopen the school",
        claims: [{ event: "other", modality: "intended", time: null }],
      }),
    ],
  ],
]);

test("a forecast is due on the last day of its time; what is over is none, nor an aim without a day", () => {
  expect(forecastsOf(outlook).map(({ due }) => due)).toEqual(["2025-05-01"]);
  expect(forecastLines(outlook, "2025-04-30")[0]).toBe("Not due yet (1)");
  expect(forecastLines(outlook, "2025-05-01")[0]).toBe("Due: can be checked by 2025-05-01 (1)");
  expect(forecastLines(makeSituation([]), "2025-05-01")[0]).toContain("No forecasts");
});

const effect = {
  origin: question!.answers[0]!.origins[0]!.id,
  name: "The army staff",
  status: "single-source" as const,
};

test("a status that rests on a speaker who is here through others alone is a gap, and why says on whom it hangs", () => {
  const resting = {
    ...situation,
    assessments: [{ ...assessment!, sensitivity: [{ ...effect, kind: "without" as const }] }],
  };
  expect(whyText(resting, question!.id)).toContain("without The army staff the status would be single-source");
  expect(gapLines(situation)).toEqual(["No gaps: no missing original would change a status."]);
  const ground = {
    ...situation,
    assessments: [{ ...assessment!, sensitivity: [{ ...effect, kind: "if-independent" as const }] }],
  };
  expect(gapLines(ground).slice(0, 1)).toEqual(["From where The army staff knows it"]);
  expect(gapLines(ground)[1]).toContain("if it were its own: single-source");
});

test("the matrix has a row an origin and no probability; an analyst's note is a hypothesis of his own", () => {
  const { hypotheses, rows } = matrixOf(question!);
  expect(hypotheses).toEqual(question!.answers.map(({ answer }) => answer));
  expect(rows.every(({ stands }) => stands.length === hypotheses.length)).toBe(true);
  const note = { rule: "decision/note", text: "A. Analyst: Hypothesis: both are out of date", weight: null, refs: [] };
  const noted = { ...situation, assessments: [{ ...assessment!, reasons: [...assessment!.reasons, note] }] };
  const text = hypothesesText(noted, question!.id);
  expect(text).toContain("both are out of date");
  expect(text).toContain("gives no probability");
  expect(text).not.toContain("%");
  expect(hypothesesText(situation, "zzz")).toContain("No question has the id");
});

test("each report is a line of the history, and a single one makes none", () => {
  const [first, second] = situation.reports;
  const steps = [
    { report: first!, status: "single-source" as const, answer: "yes", probability: 0.57 },
    { report: second!, status: null, answer: null, probability: null },
  ];
  const lines = historyLines(steps);
  expect(lines[2]).toContain("◍ single-source ▮▮▮▮▮▮▯▯▯▯  yes");
  expect(lines[3]).toContain("not yet asked");
  expect(historyLines(steps.slice(0, 1))).toEqual([]);
});

test("a count has a low, a best and a high; figures of two measures have none", () => {
  expect(tripleOf(question!)).toBeNull();
  const count = (low: number, high: number | null, origins: number): unknown => ({
    ...question!.answers[0]!,
    value: { low, high, unit: "persons" },
    originCount: { low: origins, high: origins, reasons: [] },
  });
  const counted = {
    ...question!,
    kind: "quantity",
    measures: ["killed"],
    answers: [count(15, 15, 1), count(20, 22, 2)],
  };
  expect(tripleOf(counted as typeof question & object)).toEqual({ low: 15, best: 20, high: 22, unit: "persons" });
});
