import type { Assessment, Decision, Reason } from "../model/index.ts";

/** The status an analyst set stands in place of the computed one, which stays among the reasons. The last one counts. */
export function applyOverrides(assessments: readonly Assessment[], standing: readonly Decision[]): Assessment[] {
  const overrides = new Map<string, Decision>();
  const notes = new Map<string, Reason[]>();
  for (const decision of standing) {
    const { action } = decision;
    if (action.kind === "override") overrides.set(action.subject, decision);
    if (action.kind === "confirm" || action.kind === "unsure" || action.kind === "note")
      notes.set(action.subject, [...(notes.get(action.subject) ?? []), noteOf(decision)]);
  }
  return assessments.map((assessment) => {
    const decision = overrides.get(assessment.question);
    const added = notes.get(assessment.question) ?? [];
    if (decision?.action.kind !== "override")
      return added.length === 0 ? assessment : { ...assessment, reasons: [...assessment.reasons, ...added] };
    const override: Reason = {
      rule: "decision/override",
      text: `${decision.by} set "${decision.action.status}": ${decision.reason}; computed was "${assessment.status}"`,
      weight: null,
      refs: [],
    };
    return { ...assessment, status: decision.action.status, reasons: [override, ...assessment.reasons, ...added] };
  });
}

const noteOf = ({ action, by, reason }: Decision): Reason => ({
  rule: `decision/${action.kind}`,
  text: `${by}: ${reason}`,
  weight: null,
  refs: [],
});
