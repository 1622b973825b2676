import { expect, test } from "vitest";
import type { Decision, DecisionAction } from "../../src/model/index.ts";
import { report, settle } from "./build.ts";

const village = ["Mala Rohan", "Kharkiv Oblast", "Ukraine"];
const strike = {
  event: "air-strike",
  actor: "Russia",
  target: "school",
  place: village,
  day: "2025-03-28",
  says: "Russian aircraft bombed the village school.",
} as const;
const reports = [
  report("a", "Paper", "2025-03-29", [[{ by: "Red Cross" }, strike]]),
  report("b", "Gazette", "2025-03-30", [
    [{ by: "Village Council of Mala Rohan" }, { ...strike, says: "Bombs from Russian aircraft fell on the school." }],
  ]),
];
const decide = (id: string, action: DecisionAction): Decision => ({
  id: `dec_${id.padEnd(26, "a")}` as Decision["id"], // the form that the brand promises
  action,
  by: "analyst",
  at: "2026-01-01T00:00:00Z",
  reason: "because",
});
const who = (decisions: Decision[]) =>
  settle(reports, decisions).asked.find(({ question }) => question.kind === "responsibility")!;

test("a rejected statement is left out, and comes back with the undo", () => {
  expect(who([]).assessment.status).toBe("corroborated");
  const reject = decide("reject", { kind: "reject", subject: "b:s1" });
  expect(who([reject]).assessment.status).toBe("single-source");
  expect(who([reject, decide("undo", { kind: "undo", decision: reject.id })])).toEqual(who([]));
});

test("an alias makes two sources one origin", () => {
  const alias = decide("alias", { kind: "alias", name: "Red Cross", alias: "Village Council of Mala Rohan" });
  expect(who([alias]).assessment.origins.low).toBe(1);
});

test("an override stands in place of the computed status and keeps it among the reasons", () => {
  const { question } = who([]);
  const { assessment } = who([decide("over", { kind: "override", subject: question.id, status: "unresolved" })]);
  expect(assessment.status).toBe("unresolved");
  expect(assessment.reasons[0]!.text).toContain('computed was "corroborated"');
  expect(assessment.reasons.some(({ rule }) => rule === "status/corroborated")).toBe(true);
});

test("a grade that an analyst enters is a term of the answer; F is none", () => {
  const term = (reliability: "B" | "F") =>
    who([decide("grade", { kind: "grade", source: "Red Cross", reliability })]).assessment.answers[0]!.reasons.find(
      ({ rule }) => rule === "weigh/reliability",
    );
  expect(term("B")?.weight).toBeGreaterThan(0);
  expect(term("F")).toBeUndefined();
});

test("the probability of an answer is the sum of its terms", () => {
  for (const answer of who([]).assessment.answers) {
    const sum = answer.reasons.reduce((total, { weight }) => total + (weight ?? 0), 0);
    expect(answer.probability).toBeCloseTo(1 / (1 + Math.exp(-sum)), 6);
  }
});
