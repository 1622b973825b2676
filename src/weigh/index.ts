import type { Assessment, Day, Matching, MatchInput, Origin, Reliability, Silence } from "../model/index.ts";
import { indexParties } from "../text/party.ts";
import { standingDecisions } from "../text/standing.ts";
import { VERSION } from "./constants.ts";
import { type Case, openCases, originsBehind, leastOrigins } from "./evidence.ts";
import { applyOverrides } from "./override.ts";
import { type Grades, weighAnswer } from "./probability.ts";
import { sensitivityOf } from "./sensitivity.ts";
import { findSilences } from "./silence.ts";
import { statusOf } from "./status.ts";
import { supersede } from "./superseded.ts";

export type WeighInput = MatchInput & {
  /** The day as of which it is weighed; null: no state is called superseded. */
  asOf: Day | null;
  grades: readonly { source: string; reliability: Reliability; reason: string }[];
};

/** Weighs every question: status by rules, probability of each answer as a sum of named terms, and who is silent. */
export function weigh(matching: Matching, input: WeighInput): { assessments: Assessment[]; silences: Silence[] } {
  const standing = standingDecisions(input.decisions ?? []);
  const parties = indexParties(input.conflicts, input.aliases);
  const grades: Map<string, { reliability: Reliability; reason: string }> = new Map(
    input.grades.map(({ source, reliability, reason }) => [source, { reliability, reason }]),
  );
  for (const { action, reason } of standing)
    if (action.kind === "grade") grades.set(action.source, { reliability: action.reliability, reason });

  const cases = openCases(matching.questions, input);
  const computed = cases.map((theCase) => assess(theCase, parties, grades, input.asOf));
  const timed = input.asOf === null ? computed : supersede(matching.questions, computed, input.asOf);
  return { assessments: applyOverrides(timed, standing), silences: findSilences(cases, timed, parties, input) };
}

function assess(theCase: Case, parties: ReturnType<typeof indexParties>, grades: Grades, asOf: Day | null): Assessment {
  const { question } = theCase;
  const { status, reasons } = statusOf(theCase, parties);
  const origins = originsBehind(
    theCase,
    question.answers.flatMap((answer) => answer.support),
  );
  const high = Math.max(
    leastOrigins(origins),
    question.answers.reduce((most, answer) => Math.max(most, answer.originCount.high), 0),
    origins.length,
  );
  const sensitivity = sensitivityOf(theCase, status, parties);
  return {
    question: question.id,
    version: VERSION,
    asOf,
    status,
    origins: { low: leastOrigins(origins), high, reasons: [...new Set(origins.map((origin) => origin.reason))] },
    reasons,
    answers: question.answers.map((answer) => weighAnswer(theCase, answer, parties, grades)),
    grades: gradesOf(origins, grades),
    ...(sensitivity.length > 0 ? { sensitivity } : {}),
  };
}

function gradesOf(origins: readonly Origin[], grades: Grades): Assessment["grades"] {
  return origins.map(({ name }) => {
    const grade = grades.get(name);
    return {
      source: name,
      reliability: grade?.reliability ?? "F",
      reason: grade?.reason ?? "nothing on record to judge by",
    };
  });
}
