import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { EvalError, findAbove, goldPaths, outFile, score, writeLines } from "../files.mjs";
import { sameEventLikeness, stanceOf } from "../../dist/match/index.js";
import { resources } from "../report.mjs";

/** How a text stands to a sentence, and whether two lines tell of one event. PATH is one folder of the matching data. */
export async function run({ gold, out }) {
  return goldPaths(gold, "folder").map((folder) => {
    const set = SETS[path.basename(folder)];
    if (!set) throw new EvalError(`no such set: ${folder}; one of ${Object.keys(SETS).join(", ")}`);
    const predicted = outFile(out, "stance.jsonl");
    writeLines(predicted, set.predict(folder));
    const result = score(findAbove(folder, "score.mjs"), [
      "pairs",
      path.join(folder, set.gold),
      predicted,
      ...set.options,
    ]);
    return { name: path.basename(folder), figures: set.figures(result) };
  });
}

const words = () => resources().wordCounts;
const stance = (sentence, text) => stanceOf(sentence, text, words());

const SETS = {
  fnc1: {
    gold: "pairs.jsonl",
    options: ["--fnc", "--split", "dev"],
    predict: (folder) => {
      const bodies = new Map(lines(folder, "bodies.jsonl").map(({ id, text }) => [id, text]));
      return lines(folder, "pairs.jsonl")
        .filter(({ split }) => split === "dev")
        .map(({ id, headline, body }) => ({ id, label: stance(headline, bodies.get(body)).stance }));
    },
    figures: ({ fnc, perLabel, macroF1 }) => ({
      "fnc.percent": fnc.percent,
      "disagree.f1": perLabel.disagree.f1,
      macroF1,
    }),
  },
  ru_slugs: {
    gold: "pairs.jsonl",
    options: ["--split", "dev", "--positive", "same"],
    predict: (folder) => {
      const all = lines(folder, "pairs.jsonl").map((pair) => ({
        ...pair,
        alike: sameEventLikeness(pair.a, pair.b, words()),
      }));
      const from = bestThreshold(all.filter(({ split }) => split === "train"));
      return all
        .filter(({ split }) => split === "dev")
        .map(({ id, alike }) => ({ id, label: alike >= from ? "same" : "different", prob: clamp(alike) }));
    },
    figures: ({ f1, averagePrecision }) => ({ f1, averagePrecision }),
  },
  wice: {
    gold: "dev.jsonl",
    options: ["--positive", "supported"],
    predict: (folder) =>
      lines(folder, "dev.jsonl").map(({ id, claim, evidence }) => {
        const { nearest, whole } = stance(claim, evidence.join("\n"));
        const label = nearest >= 0.6 ? "supported" : nearest >= 0.25 ? "partially_supported" : "not_supported";
        return { id, label, prob: clamp((nearest + whole) / 2) };
      }),
    figures: ({ macroF1, auc }) => ({ macroF1, auc }),
  },
  climate_fever: {
    gold: "claims.jsonl",
    options: ["--positive", "DISPUTED"],
    predict: (folder) => {
      const byClaim = new Map();
      for (const { claim, evidence } of lines(folder, "pairs.jsonl"))
        byClaim.set(claim, [...(byClaim.get(claim) ?? []), evidence]);
      return lines(folder, "claims.jsonl").map(({ id, claim }) => {
        const stances = (byClaim.get(id) ?? []).map((evidence) => stance(claim, evidence).stance);
        const [yes, no] = [stances.includes("agree"), stances.includes("disagree")];
        const label = yes && no ? "DISPUTED" : no ? "REFUTES" : yes ? "SUPPORTS" : "NOT_ENOUGH_INFO";
        return { id, label, prob: yes && no ? 0.9 : 0.1 };
      });
    },
    figures: ({ f1, macroF1 }) => ({ "disputed.f1": f1, macroF1 }),
  },
  covid_fact: {
    gold: "pairs.jsonl",
    options: ["--positive", "SUPPORTED"],
    predict: (folder) =>
      lines(folder, "pairs.jsonl").map(({ id, claim, evidence }) => {
        const { stance: found, nearest } = stance(claim, evidence.join(" "));
        return { id, label: found === "agree" && nearest >= 0.3 ? "SUPPORTED" : "REFUTED", prob: clamp(nearest) };
      }),
    figures: ({ macroF1, accuracy }) => ({ macroF1, accuracy }),
  },
};

const clamp = (x) => Math.min(0.99, Math.max(0.01, x));

/** The likeness that gives the best F1 of "same" on the training part. */
function bestThreshold(pairs) {
  const sorted = [...pairs].sort((a, b) => b.alike - a.alike);
  const all = sorted.filter(({ label }) => label === "same").length;
  let [tp, best, at] = [0, 0, 1];
  for (const [i, { alike, label }] of sorted.entries()) {
    if (label === "same") tp++;
    const f1 = (2 * tp) / (i + 1 + all);
    if (f1 > best) [best, at] = [f1, alike];
  }
  return at;
}

function lines(folder, name) {
  const file = [path.join(folder, name), path.join(folder, `${name}.gz`)].find((one) => fs.existsSync(one));
  if (!file) throw new EvalError(`${name} is missing in ${folder}`);
  const bytes = fs.readFileSync(file);
  const text = (file.endsWith(".gz") ? zlib.gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}
