// Annotated reports as the joiners learn from them: what is read of a report, and the annotated claim behind each claim read.
import fs from "node:fs";
import path from "node:path";
import { goldReports, recordOf } from "../eval/gold-folder.mjs";
import { ingest } from "../dist/ingest/index.js";
import { analyse } from "../dist/language/index.js";
import { loadResources } from "../dist/pipeline/index.js";
import { asideOf } from "../dist/pipeline/join/aside.js";
import { firstEndingBehind } from "../dist/pipeline/join/locate.js";
import { readStatements } from "../dist/read/index.js";

/** The folders of `argument`, joined by commas; ends with one sentence where one of them is no folder of annotated reports. */
export function annotatedFolders(argument, script) {
  const folders = (argument ?? "").split(",");
  for (const folder of folders)
    if (!folder || !fs.existsSync(path.join(folder, "texts"))) {
      console.error(`train/${script} PATH[,PATH...]: a folder of annotated reports with texts/ is missing: ${folder}`);
      process.exit(2);
    }
  return folders;
}

export const resources = loadResources();

/**
 * One entry a report: { report, analysis, sentenceOf, isAside, statements, pairs, found }. A pair is { statement, claim, truth }:
 * each claim read with the annotated one like it. `found` goes the other way: each annotated claim with the claim read that is like it, { truth, claim }.
 * `counterparts` are the annotated statements of `statements`, or null.
 */
export const annotatedReports = (folders) =>
  folders.flatMap((folder) => goldReports(folder).map((entry) => annotatedReport(folder, entry)));

function annotatedReport(folder, entry) {
  const line = Buffer.from(`${JSON.stringify(recordOf(entry))}\n`, "utf8");
  const [report] = ingest(line, { name: `${entry.id}.jsonl`, path: `${entry.id}.jsonl` }).reports;
  const { statements: annotated } = JSON.parse(fs.readFileSync(path.join(folder, entry.name), "utf8"));
  const analysis = analyse(report.text, report.language.code, resources.models);
  const { statements } = readStatements(report, analysis, resources);
  const counterparts = statements.map((statement) => counterpart(statement, annotated));
  const pairs = statements.flatMap((statement, i) => {
    const other = counterparts[i];
    if (!other) return [];
    return statement.claims.flatMap((claim) => {
      const truth = claimLike(claim, other.claims);
      return truth ? [{ statement, claim, truth }] : [];
    });
  });
  const found = annotated.flatMap((other) => {
    const statement = counterpart(other, statements);
    return (statement ? other.claims : []).flatMap((truth) => {
      const claim = claimLike(truth, statement.claims);
      return claim ? [{ truth, claim }] : [];
    });
  });
  return {
    report,
    analysis,
    sentenceOf: (at) => firstEndingBehind(analysis.sentences, at),
    isAside: asideOf(analysis),
    statements,
    counterparts,
    pairs,
    found,
  };
}

const claimLike = (claim, others) =>
  others.find(
    ({ event, quantity }) => event === claim.event && (!quantity || quantity.value === claim.quantity?.value),
  ) ?? others.find(({ event }) => event === claim.event);

/** The statement whose content overlaps most, Dice of characters at least one half. */
function counterpart({ content }, statements) {
  const length = (spans) => spans.reduce((sum, [from, to]) => sum + to - from, 0);
  const overlap = (a, b) =>
    a.reduce(
      (sum, [f, t]) =>
        sum + b.reduce((inner, [from, to]) => inner + Math.max(0, Math.min(t, to) - Math.max(f, from)), 0),
      0,
    );
  let best = null;
  let most = 0.5;
  for (const statement of statements) {
    const dice = (2 * overlap(content, statement.content)) / (length(content) + length(statement.content));
    if (dice >= most) [best, most] = [statement, dice];
  }
  return best;
}

/** The candidates' features and the indices of those that are right; none where the answer is not among them. */
export function example(candidates, isRight) {
  const golds = candidates.flatMap((candidate, i) => (isRight(candidate) ? [i] : []));
  return golds.length > 0 ? [{ candidates: candidates.map(({ features }) => features), golds }] : [];
}
