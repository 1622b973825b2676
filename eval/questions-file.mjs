// questions.json as people annotate it, from a situation.
import fs from "node:fs";
import path from "node:path";
import { assess } from "../dist/pipeline/index.js";
import { resources } from "./report.mjs";

const STATUSES = new Set(["corroborated", "single-source", "contested", "denied", "unresolved"]);

/** Matches and weighs what is known and writes the questions; `nameOf` gives the annotated id of a report. */
export function writeQuestions(target, { reports, readings }, nameOf) {
  const { questions, assessments } = assess({ reports, readings, decisions: [], asOf: null }, resources());
  const name = ({ report, statement }) => `${nameOf(report)}:${statement}`;
  const written = questions.map((question, i) => ({
    id: question.id,
    question: question.question,
    event: question.event,
    place: question.place,
    time: question.time,
    answers: question.answers.map(({ answer, support, against }) => ({
      answer,
      support: support.map(name),
      against: against.map(name),
    })),
    status: assessments[i].status,
    why: assessments[i].reasons.map(({ text }) => text).join(" "),
  }));
  fs.writeFileSync(
    path.join(target, "questions.json"),
    JSON.stringify(
      written.filter(({ status }) => STATUSES.has(status)),
      null,
      1,
    ),
  );
}
