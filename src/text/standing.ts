import type { Decision } from "../model/index.ts";

/** The decisions that hold: those that no later decision undoes. An undo may itself be undone. In the order given. */
export function standingDecisions(decisions: readonly Decision[]): Decision[] {
  const undone = new Set<string>();
  for (const decision of [...decisions].reverse())
    if (decision.action.kind === "undo" && !undone.has(decision.id)) undone.add(decision.action.decision);
  return decisions.filter((decision) => decision.action.kind !== "undo" && !undone.has(decision.id));
}
