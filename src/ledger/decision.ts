import type { Decision, DecisionAction } from "../model/index.ts";
import { makeId } from "../text/id.ts";

/** A decision with the id that follows from what, who, when and why. */
export const makeDecision = (action: DecisionAction, by: string, at: string, reason: string): Decision => ({
  id: makeId("dec", [action, by, at, reason]),
  action,
  by,
  at,
  reason,
});
