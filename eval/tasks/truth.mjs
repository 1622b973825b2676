import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import zlib from "node:zlib";
import { TableReader, weighTable } from "../../dist/weigh/table/index.js";
import { EvalError, findAbove, goldPaths, outFile, outFolder, score } from "../files.mjs";

/** Truth discovery on one set or a folder of sets, one configuration for all. */
export async function run({ gold, out }) {
  const [folder, ...more] = goldPaths(gold, "folder");
  if (more.length > 0) throw new EvalError("one set, or one folder of sets");
  if (isSet(folder)) return measure(folder, outFile(out, `${path.basename(folder)}.csv`));
  const sets = fs
    .readdirSync(folder)
    .sort()
    .map((name) => path.join(folder, name))
    .filter(isSet);
  if (sets.length === 0) throw new EvalError(`no set with claims.csv and meta.json in ${folder}`);
  const into = outFolder(out);
  const rows = sets.flatMap((set) => measure(set, path.join(into, `${path.basename(set)}.csv`)));
  const ratios = rows.filter(({ name, figures }) => figures.errorToVote !== undefined && !name.endsWith("hard"));
  const mean = (key) => ratios.reduce((sum, { figures }) => sum + figures[key], 0) / ratios.length;
  if (ratios.length > 0)
    rows.push({
      name: `mean of ${ratios.length} boards`,
      figures: { errorToVote: mean("errorToVote"), bestErrorToVote: mean("bestErrorToVote") },
    });
  return rows;
}

const claimsOf = (set) =>
  ["claims.csv", "claims.csv.gz"].map((name) => path.join(set, name)).find((f) => fs.existsSync(f));
const isSet = (folder) => fs.existsSync(path.join(folder, "meta.json")) && claimsOf(folder) !== undefined;

function measure(set, predicted) {
  const name = path.basename(set);
  const rows = [row(name, set, predicted, [])];
  const left = BOARDS[name]?.hard?.without;
  if (left) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "fogline-eval-"));
    rows.push(row(`${name} hard`, set, path.join(folder, `${name}.csv`), left));
  }
  return rows;
}

function row(name, set, predicted, leftOut) {
  fs.writeFileSync(predicted, predict(set, leftOut));
  const result = score(findAbove(set, "score.mjs"), [set, predicted]);
  const board = BOARDS[path.basename(set)];
  if (!board)
    return { name, figures: { accuracy: result.accuracy, f1: result.f1, mae: result.mae, ece10: result.ece10 } };
  const { vote, best } = leftOut.length > 0 ? board.hard : board;
  const error = (value) => (board.isError ? value : 1 - value);
  const ours = result[board.measure];
  return {
    name,
    figures: {
      [board.measure]: ours,
      "vote (peers.md)": vote,
      "best peer": best,
      errorToVote: error(ours) / error(vote),
      bestErrorToVote: error(best) / error(vote),
      ece10: result.ece10,
      items: result.goldItems,
    },
  };
}

/** The answers as CSV. Of the set it sees the claims, the hierarchy and five fields of meta.json. */
function predict(set, leftOut) {
  const { type, separator, numericPrefix, numericSuffix, cyclic } = JSON.parse(
    fs.readFileSync(path.join(set, "meta.json"), "utf8"),
  );
  const file = claimsOf(set);
  const bytes = fs.readFileSync(file);
  const reader = new TableReader({ leftOut });
  reader.push(file.endsWith(".gz") ? zlib.gunzipSync(bytes) : bytes);
  const table = reader.end();
  const weighing = weighTable(table, {
    type: type === "hierarchical" ? "hierarchy" : type,
    ...(type === "set" && separator ? { separator } : {}),
    ...(numericPrefix ? { numericPrefix } : {}),
    ...(numericSuffix ? { numericSuffix } : {}),
    ...(cyclic ? { cyclic } : {}),
    ...(type === "hierarchical" ? { hierarchy: readHierarchy(path.join(set, "hierarchy.csv")) } : {}),
  });
  const lines = table.items.map((_, item) => {
    const answer = weighing.answerOf(item);
    return [answer.item, answer.value, answer.probability.toFixed(6)].map(quoted).join(",");
  });
  return ["item,value,prob", ...lines, ""].join("\n");
}

export const quoted = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Nodes of id, name and parent; names with commas are quoted. */
function readHierarchy(file) {
  const nodes = [];
  const reader = new TableReader();
  // The reader of claims wants its own column names: id stands as source, name as item, parent as value.
  const text = fs.readFileSync(file, "utf8");
  reader.push(Buffer.from(`source,item,value${text.slice(text.indexOf("\n"))}`));
  const table = reader.end();
  table.items.forEach((name, i) => {
    for (let k = table.claimStart[i]; k < table.claimStart[i + 1]; k++)
      nodes.push({
        id: table.sources[table.source[k]],
        name,
        parent: table.values[table.candidateValue[table.candidateStart[i] + table.choice[k]]],
      });
  });
  return nodes;
}

/** Measures and figures of the boards: peers beside the data, with ties of votes broken by the smallest value. */
const BOARDS = {
  adult2: { measure: "accuracy", best: 0.7658, vote: 0.7628 },
  birthplaces: { measure: "accuracy", best: 0.8843, vote: 0.7897 },
  book: { measure: "accuracy", best: 0.86, vote: 0.77 },
  d_product: { measure: "f1", best: 0.7209, vote: 0.5905 },
  flight_day: {
    measure: "accuracy",
    best: 0.9395,
    vote: 0.8514,
    hard: { without: ["aa", "ua", "CO"], best: 0.8771, vote: 0.8275 },
  },
  n_emotion: { measure: "mae", isError: true, best: 11.88, vote: 17.01 },
  population_raw: { measure: "errorRate1pct", isError: true, best: 0.1362, vote: 0.2159 },
  s_dog: { measure: "accuracy", best: 0.8426, vote: 0.8191 },
  s_face: { measure: "accuracy", best: 0.6575, vote: 0.6404 },
};
