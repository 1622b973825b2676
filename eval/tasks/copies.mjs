import fs from "node:fs";
import path from "node:path";
import { findCopies, TableReader } from "../../dist/weigh/table/index.js";
import { EvalError, findAbove, goldPaths, outFile, outFolder, score } from "../files.mjs";
import { quoted } from "./truth.mjs";

/** Who copies from whom, on one problem or a suite of them. SCORER beside the data is looked for from --scorer on. */
export async function run({ gold, out, scorer }) {
  const [folder, ...more] = goldPaths(gold, "folder");
  if (more.length > 0) throw new EvalError("one problem, or one folder of problems");
  const program = findScorer(folder, scorer);
  if (isProblem(folder)) return [measure(folder, outFile(out, `${path.basename(folder)}.csv`), program)];
  const problems = fs
    .readdirSync(folder)
    .sort()
    .map((name) => path.join(folder, name))
    .filter(isProblem);
  if (problems.length === 0) throw new EvalError(`no problem with claims.csv and copiers.csv in ${folder}`);
  const into = outFolder(out);
  return problems.map((problem) => measure(problem, path.join(into, `${path.basename(problem)}.csv`), program));
}

const isProblem = (folder) => ["claims.csv", "copiers.csv"].every((name) => fs.existsSync(path.join(folder, name)));

/** Suites are made anywhere: the scorer is named, or lies above them, or with the data beside the repository. */
function findScorer(folder, scorer) {
  const from = scorer ?? process.env.FOGLINE_TRUTH;
  if (from) {
    const file = fs.existsSync(from) && fs.statSync(from).isDirectory() ? path.join(from, "score.mjs") : from;
    if (!fs.existsSync(file)) throw new EvalError(`no scorer: ${file}`);
    return file;
  }
  try {
    return findAbove(folder, "score.mjs");
  } catch {
    const beside = path.resolve(import.meta.dirname, "../../../shared/data/truth/score.mjs");
    if (fs.existsSync(beside)) return beside;
    throw new EvalError(`score.mjs is not above ${folder}: name it by --scorer`);
  }
}

function measure(problem, predicted, scorer) {
  const claims = path.join(problem, "claims.csv");
  const reader = new TableReader();
  reader.push(fs.readFileSync(claims));
  const table = reader.end();
  const { copies } = findCopies(table);
  const lines = copies.map(({ a, b, score: strength, copier }) => {
    const [first, second] = copier === b ? [b, a] : [a, b];
    const directed = copier === null ? "" : "1";
    return [table.sources[first], table.sources[second], strength.toFixed(6), directed].map(quoted).join(",");
  });
  fs.writeFileSync(predicted, ["a,b,score,directed", ...lines, ""].join("\n"));
  const result = score(scorer, ["--copy", path.join(problem, "copiers.csv"), predicted, "--sources", claims]);
  return {
    name: path.basename(problem),
    figures: {
      "direct.averagePrecision": result.direct.averagePrecision,
      "direct.at0_5.precision": result.direct.at0_5.precision,
      "direct.at0_5.recall": result.direct.at0_5.recall,
      "pairs asserted": copies.filter(({ score: strength }) => strength >= 0.5).length,
      directionAccuracy: result.directionAccuracy,
    },
  };
}
