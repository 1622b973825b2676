import fs from "node:fs";
import path from "node:path";
import { findAbove, goldPaths, outFolder, score } from "../files.mjs";
import { goldReports, recordOf } from "../gold-folder.mjs";
import { pool } from "../pool.mjs";
import { writeQuestions } from "../questions-file.mjs";
import { ingest } from "../../dist/ingest/index.js";
import { predict, questionFigures } from "./readings.mjs";

/** Matching and weighing: end to end, or with --given-readings from the annotated statements alone. */
export async function run({ gold, out, "given-readings": given }) {
  const folders = goldPaths(gold, "folder");
  const base = outFolder(out);
  const results = folders.map((folder) => {
    const target = folders.length > 1 ? path.join(base, path.basename(folder)) : base;
    fs.mkdirSync(target, { recursive: true });
    if (given) predictFromGold(folder, target);
    else predict(folder, target);
    return { folder, result: score(findAbove(folder, "score.mjs"), [folder, target, "--json"]) };
  });
  return [...pool(results, questionFigures), ...statusRecall(folders, base)];
}

/** The annotated statements without their glosses, and the questions that follow from them; questions.json is never read. */
function predictFromGold(folder, target) {
  const reports = [];
  const readings = [];
  const names = new Map();
  for (const entry of goldReports(folder)) {
    const annotated = JSON.parse(fs.readFileSync(path.join(folder, entry.name), "utf8"));
    fs.writeFileSync(path.join(target, `${entry.id}.json`), JSON.stringify(annotated, null, 1));
    const line = Buffer.from(`${JSON.stringify(recordOf(entry))}\n`, "utf8");
    const [report] = ingest(line, { name: `${entry.id}.jsonl`, path: `${entry.id}.jsonl` }).reports;
    names.set(report.id, entry.id);
    reports.push(report);
    readings.push({ id: report.id, statements: annotated.statements.map(withoutGlosses) });
  }
  writeQuestions(target, { reports, readings }, (id) => names.get(id));
}

const withoutGlosses = (statement) => ({
  ...statement,
  claims: statement.claims.map((claim) => ({ ...claim, gloss: undefined })),
});

/** How many gold questions of each status there are: the share of the commonest is what a constant would reach. */
function statusRecall(folders) {
  const counts = {};
  for (const folder of folders) {
    const file = path.join(folder, "questions.json");
    if (!fs.existsSync(file)) continue;
    for (const { status } of JSON.parse(fs.readFileSync(file, "utf8"))) counts[status] = (counts[status] ?? 0) + 1;
  }
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const [best, times] = Object.entries(counts).sort((a, b) => b[1] - a[1])[0] ?? ["–", 0];
  return [
    {
      name: "best constant status (reads the gold, for comparison alone)",
      figures: { [best]: all ? times / all : null },
    },
  ];
}
