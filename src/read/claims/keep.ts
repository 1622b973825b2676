import type { Candidate } from "./candidates.ts";
import type { StatementInput } from "./statement.ts";
import type { View } from "./view.ts";

export function keepCandidates(
  _view: View,
  candidates: readonly Candidate[],
  _statement: StatementInput,
  _cue: View | null,
): Candidate[] {
  return [...candidates];
}
