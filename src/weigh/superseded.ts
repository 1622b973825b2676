import type { Assessment, Day, Question } from "../model/index.ts";
import { nameKey } from "../text/name-key.ts";

/** Kinds of question about a state: a later state takes the place of an earlier one. Occurrences and counts stay what they are. */
const STATES: ReadonlySet<string> = new Set(["control", "presence"]);

/** A state whose time ended before that of a later question on the same place: time moved on, which is no contradiction. */
export function supersede(questions: readonly Question[], assessments: readonly Assessment[], asOf: Day): Assessment[] {
  const latest = new Map<string, Question>();
  for (const question of questions) {
    const key = stateKey(question);
    if (!key || question.time!.from > asOf) continue;
    const known = latest.get(key);
    if (!known || question.time!.from > known.time!.from) latest.set(key, question);
  }
  return assessments.map((assessment, index) => {
    const question = questions[index]!;
    const key = stateKey(question);
    const later = key ? latest.get(key) : undefined;
    if (!later || later.id === question.id || question.time!.to >= later.time!.from) return assessment;
    return {
      ...assessment,
      status: "superseded",
      reasons: [
        {
          rule: "status/superseded",
          text: `time moved on: "${later.question}" is about ${later.time!.from} and later; before that it was ${assessment.status}`,
          weight: null,
          refs: later.answers.flatMap((answer) => answer.support),
        },
        ...assessment.reasons,
      ],
    };
  });
}

const stateKey = (question: Question): string | null =>
  STATES.has(question.kind) && question.time && question.place?.[0]
    ? `${question.kind} ${nameKey(question.place[0])}`
    : null;
