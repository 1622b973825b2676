import { expect, test } from "vitest";
import { compareText } from "./index.ts";
import { disputedArea, makeReport, makeSituation, makeStatement, squareKilometres } from "./situation.fixture.ts";

test("a report that states a claim bare hardens it, and what it leaves out is dropped", () => {
  const text = compareText(disputedArea(), "first", "later");
  expect(text).toContain("B hardens\n  attributed to The army staff → stated bare");
  expect(text).toContain("B drops (1 claim)\n  An agency ← A think tank: “the advance at about 800 square kilometres”");
  expect(text).not.toContain("B adds");
});

test("the other way round it softens and adds", () => {
  const text = compareText(disputedArea(), "later", "first");
  expect(text).toContain("B softens\n  the author’s own word → attributed to The army staff");
  expect(text).toContain("B adds (1 claim)");
});

test("a doubt lost and a bound lost are hardenings; the same words in the same voice are none", () => {
  const a = makeReport({
    name: "a",
    text: "Monitors say the bridge was possibly hit. Officials say over 20 houses burned down. Rain fell, farmers say.",
  });
  const b = makeReport({
    name: "b",
    text: "Monitors say the bridge was hit. Officials say 20 houses burned down. Rain fell, farmers say.",
  });
  const houses = (bound: "exact" | "more than") => [
    { event: "infrastructure-damage" as const, quantity: { ...squareKilometres(20, { bound }), unit: "houses" } },
  ];
  const read = (
    report: typeof a,
    bridge: string,
    modality: "possible" | "asserted",
    burned: string,
    bound: "exact" | "more than",
  ) => [
    makeStatement(report, {
      content: bridge,
      source: "Monitors",
      claims: [{ event: "infrastructure-damage", modality }],
    }),
    makeStatement(report, { content: burned, source: "Officials", claims: houses(bound) }),
    makeStatement(report, { content: "Rain fell", source: "farmers", claims: [{ event: "other" }] }),
  ];
  const situation = makeSituation([
    [a, read(a, "the bridge was possibly hit", "possible", "over 20 houses burned down", "more than")],
    [b, read(b, "the bridge was hit", "asserted", "20 houses burned down", "exact")],
  ]);
  const text = compareText(situation, "a", "b");
  expect(text).toContain("3 claims of A are found in B, 1 of them unchanged.");
  expect(text).toContain("possible → asserted");
  expect(text).toContain("more than 20 houses → 20 houses");
  expect(text).not.toContain("B drops");
});

test("a name of no report lists those there are", () => {
  expect(compareText(disputedArea(), "first", "none")).toBe("No report is called none. There are: first, later");
});

test("a report beside itself says so", () => {
  expect(compareText(disputedArea(), "first", "first")).toContain("the same report");
});
