import { expect, test } from "vitest";
import type { Decision, DecisionAction } from "../model/index.ts";
import { standingDecisions } from "./standing.ts";

const decision = (id: string, action: DecisionAction): Decision => ({
  id: id as Decision["id"], // the form of an id plays no part here
  action,
  by: "analyst",
  at: "2026-01-01T00:00:00Z",
  reason: "test",
});

test("an undone decision doesn't stand, and stands again when the undo is undone", () => {
  const reject = decision("one", { kind: "reject", subject: "stm" });
  const undo = decision("two", { kind: "undo", decision: reject.id });
  const redo = decision("three", { kind: "undo", decision: undo.id });
  expect(standingDecisions([reject])).toEqual([reject]);
  expect(standingDecisions([reject, undo])).toEqual([]);
  expect(standingDecisions([reject, undo, redo])).toEqual([reject]);
});
