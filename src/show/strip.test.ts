import { expect, test } from "vitest";
import { outline } from "./outline.ts";
import {
  disputedArea,
  makeQuestion,
  makeReport,
  makeSituation,
  makeStatement,
  squareKilometres,
} from "./situation.fixture.ts";
import { stripOf } from "./strip.ts";

test("each origin has one mark, however many reports carry it", () => {
  const { lookup, sections } = outline(disputedArea());
  const entry = sections[0]?.entries[0];
  const strip = entry && stripOf(entry, lookup);
  expect(
    strip?.marks.map(({ origin, value, bound, measure, isClaimed, reports }) => [
      origin,
      value,
      bound,
      measure,
      isClaimed,
      reports,
    ]),
  ).toEqual([
    ["The army staff", 1000, "more than", "control", true, 2],
    ["A think tank", 800, "about", "gain", false, 1],
  ]);
  expect(strip?.axis.ticks[0]).toBeLessThanOrEqual(800);
  expect(strip?.axis.ticks.at(-1)).toBeGreaterThanOrEqual(1000);
});

test("figures of different units don't share an axis, and one figure alone needs none", () => {
  const report = makeReport({ name: "r", text: "One says 5. Two says 6." });
  const one = makeStatement(report, { content: "5", source: "One", claims: [{ quantity: squareKilometres(5) }] });
  const two = makeStatement(report, {
    content: "6",
    source: "Two",
    claims: [{ quantity: { ...squareKilometres(6), unit: "km" } }],
  });
  const { question, assessment } = makeQuestion("How much?", "contested", [
    { answer: "5", support: [[report, one]] },
    { answer: "6", support: [[report, two]] },
  ]);
  const { lookup, sections } = outline(
    makeSituation([[report, [one, two]]], { questions: [question], assessments: [assessment] }),
  );
  const entry = sections[0]?.entries[0];
  expect(entry && stripOf(entry, lookup)).toBeNull();
});
