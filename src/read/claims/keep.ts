import type { Candidate } from "./candidate.ts";
import type { DocumentContext } from "./context.ts";
import { type CueRead, featuresOf } from "./features.ts";
import type { StatementInput } from "./statement.ts";
import type { View } from "./view.ts";
import { KEEP_THRESHOLD, KEEP_WEIGHTS } from "./weights.ts";

/** One trigger with all its readings and the figures that stand with it. */
type Group = { options: Candidate[]; figures: Candidate[] };

/** Log-odds that a candidate is a claim that a reader would take from the statement. */
export const keepScore = (features: readonly string[]): number =>
  features.reduce((sum, feature) => sum + (KEEP_WEIGHTS.get(feature) ?? 0), 0);

/**
 * The candidates that are claims. Of the readings of one trigger at most one is kept: the best above the threshold.
 * A logistic regression over the candidate's words and surroundings decides (data/models/claims-keep.md).
 */
export function keepCandidates(
  view: View,
  candidates: readonly Candidate[],
  statement: StatementInput,
  cue: CueRead,
  document: DocumentContext,
): Candidate[] {
  const kept: Candidate[] = [];
  for (const group of groupsOf(candidates)) {
    let best: { option: Candidate; score: number } | null = null;
    for (const option of group.options) {
      const features = featuresOf(view, candidates, candidates.indexOf(option), statement, cue, document);
      const score = keepScore(features);
      if (score > KEEP_THRESHOLD && (best === null || score > best.score)) best = { option, score };
    }
    if (best === null) continue;
    const { option } = best;
    kept.push(
      ...(option.isAlternative ? group.figures.map((one) => ({ ...one, event: option.event })) : group.figures),
    );
  }
  return kept;
}

/** Candidates by trigger and, for objects of several kinds, by event. Alternatives stand with the reading that they compete with. */
export function groupsOf(candidates: readonly Candidate[]): Group[] {
  const groups: Group[] = [];
  const byKey = new Map<string, Group>();
  for (const candidate of candidates) {
    const { settling } = candidate.trigger.row;
    const isOpen = settling === "weapon" || settling === "deed";
    const key = `${candidate.trigger.head}:${isOpen ? "" : candidate.event}`;
    let group = byKey.get(key);
    if (!group) {
      group = { options: [], figures: [] };
      byKey.set(key, group);
      groups.push(group);
    }
    if (!group.options.some((option) => option.event === candidate.event)) group.options.push(candidate);
    if (!candidate.isAlternative) group.figures.push(candidate);
  }
  return groups;
}
