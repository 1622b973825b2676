import fs from "node:fs";
import path from "node:path";
import { findAbove, goldPaths, outFolder, score } from "../files.mjs";
import { goldReports, recordOf } from "../gold-folder.mjs";
import { pool } from "../pool.mjs";
import { writeQuestions } from "../questions-file.mjs";
import { readRecord } from "../report.mjs";

/** Whole readings and the questions that follow from them, on folders annotated by hand. */
export async function run({ gold, out }) {
  const folders = goldPaths(gold, "folder");
  const base = outFolder(out);
  const results = folders.map((folder) => {
    const target = folders.length > 1 ? path.join(base, path.basename(folder)) : base;
    fs.mkdirSync(target, { recursive: true });
    predict(folder, target);
    return { folder, result: score(findAbove(folder, "score.mjs"), [folder, target, "--json"]) };
  });
  return pool(results, readingFigures);
}

/** Writes `<id>.json` for each report and `questions.json`. */
export function predict(folder, target) {
  const known = goldReports(folder).map((entry) => ({ id: entry.id, ...readRecord(recordOf(entry)) }));
  for (const { id, reading } of known)
    fs.writeFileSync(
      path.join(target, `${id}.json`),
      JSON.stringify({ doc: { id }, statements: reading.statements }, null, 1),
    );
  const ids = new Map(known.map(({ id, report }) => [report.id, id]));
  writeQuestions(
    target,
    { reports: known.map(({ report }) => report), readings: known.map(({ reading }) => reading) },
    (id) => ids.get(id),
  );
}

/** Headline figures, each with the counts that pooling needs. */
export function readingFigures({ attribution, claims, questions }) {
  return {
    "attribution.f1": attribution,
    "claims.named.f1": claims.named,
    "claims.overall.f1": claims.overall,
    "claims.place.rate": claims.place,
    "claims.time.rate": claims.time,
    "claims.timeExact.rate": claims.timeExact,
    "claims.timeAbsent.rate": claims.timeAbsent,
    "claims.quantityValue.rate": claims.quantityValue,
    "claims.polarityNotAffirmed.rate": claims.polarityNotAffirmed,
    "claims.modalityNotAsserted.rate": claims.modalityNotAsserted,
    ...(questions ? questionFigures({ questions }) : {}),
  };
}

export const questionFigures = ({ questions }) =>
  questions
    ? {
        "questions.linking.f1": questions.linking,
        "questions.sameAnswer.rate": questions.sameAnswer,
        "questions.status.rate": questions.status,
      }
    : {};
