#!/usr/bin/env node
// npm run train -- joins PATH: learns which of a report's places and times a claim has.
// PATH is a folder of annotated reports, or several joined by commas. Writes src/pipeline/join/{place,time}-weights.ts; the same input gives the same bytes.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { goldReports, recordOf } from "../eval/gold-folder.mjs";
import { ingest } from "../dist/ingest/index.js";
import { analyse } from "../dist/language/index.js";
import { loadResources } from "../dist/pipeline/index.js";
import { asideOf } from "../dist/pipeline/join/aside.js";
import { firstEndingBehind } from "../dist/pipeline/join/locate.js";
import { placeCandidates, placeField } from "../dist/pipeline/join/place.js";
import { timeCandidates, timeField } from "../dist/pipeline/join/time.js";
import { readPlaces } from "../dist/place/index.js";
import { readStatements } from "../dist/read/index.js";
import { inferPublication, readTimes } from "../dist/time/index.js";

/** Index of the candidate with the highest sum of weights. */
function argmax(candidates, weights) {
  let best = 0;
  for (const [i, features] of candidates.entries())
    if (sum(features, weights) > sum(candidates[best], weights)) best = i;
  return best;
}

const PASSES = 60; // chosen by us: the loss no longer moves
const L2 = 0.05; // per weight and step, chosen by us by cross-validation over the training reports
const RATE = 0.1; // Adagrad (Duchi et al., 2011)
const ROUND = 1e3; // weights keep three decimals

const folders = (process.argv[2] ?? "").split(",");
for (const folder of folders)
  if (!folder || !fs.existsSync(path.join(folder, "texts"))) {
    console.error(`train/joins.mjs PATH[,PATH...]: a folder of annotated reports with texts/ is missing: ${folder}`);
    process.exit(2);
  }
const { samePlaceName } = await import(pathToFileURL(path.resolve(folders[0], "..", "score.mjs")).href);
const resources = loadResources();
const examples = folders.flatMap((folder) => goldReports(folder).map((entry) => examplesOf(folder, entry)));

const FOLDS = 5;

const places = examples.map((one) => one.place);
report("place", places);
write("place", train(places.flat()));
const times = examples.map((one) => one.time);
report("time", times);
write("time", train(times.flat()));

/** Share of claims whose candidate is right when their report was not learned from. */
function report(kind, documents) {
  let right = 0;
  let count = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = train(documents.filter((_, i) => i % FOLDS !== fold).flat());
    for (const { candidates, golds } of documents.filter((_, i) => i % FOLDS === fold).flat()) {
      count++;
      if (golds.includes(argmax(candidates, weights))) right++;
    }
  }
  console.log(
    `${kind}: ${count} claims, ${((100 * right) / count).toFixed(1)} % right in ${FOLDS}-fold cross-validation`,
  );
}

function examplesOf(gold, entry) {
  const line = Buffer.from(`${JSON.stringify(recordOf(entry))}\n`, "utf8");
  const [report] = ingest(line, { name: `${entry.id}.jsonl`, path: `${entry.id}.jsonl` }).reports;
  const { statements: goldStatements } = JSON.parse(fs.readFileSync(path.join(gold, entry.name), "utf8"));
  const analysis = analyse(report.text, report.language.code);
  const published = report.published.kind === "unknown" ? inferPublication(analysis) : report.published;
  const sentenceOf = (at) => firstEndingBehind(analysis.sentences, at);
  const isAside = asideOf(analysis);
  const { statements } = readStatements(report, analysis, resources);
  const places = placeField(
    report.text,
    readPlaces(analysis, resources.gazetteer, { title: report.title, publisher: report.publisher, given: null }),
    statements,
    sentenceOf,
    isAside,
  );
  const times = timeField(analysis, readTimes(analysis, published), published, sentenceOf, isAside);
  const found = { place: [], time: [] };
  for (const statement of statements) {
    const annotated = counterpart(statement, goldStatements);
    if (!annotated) continue;
    for (const claim of statement.claims) {
      const truth =
        annotated.claims.find(
          ({ event, quantity }) => event === claim.event && (!quantity || quantity.value === claim.quantity?.value),
        ) ?? annotated.claims.find(({ event }) => event === claim.event);
      if (!truth) continue;
      const sentence = sentenceOf(statement.sentence[0]);
      const where = placeCandidates(places, claim, statement, sentence);
      const isPlace = ({ node }) =>
        truth.place ? node !== null && samePlaceName(truth.place[0], node.path[0]) : node === null;
      push(found.place, where, isPlace);
      const when = timeCandidates(times, claim, statement, sentence);
      const to = truth.time?.to ?? truth.time?.from;
      push(found.time, when, ({ node }) =>
        truth.time ? node?.range.from === truth.time.from && node.range.to === to : node === null,
      );
    }
  }
  return found;
}

function push(list, candidates, isGold) {
  const golds = candidates.flatMap((candidate, i) => (isGold(candidate) ? [i] : []));
  if (golds.length > 0) list.push({ candidates: candidates.map(({ features }) => features), golds });
}

/** The annotated statement whose content overlaps most, Dice of characters at least one half. */
function counterpart({ content }, annotated) {
  const length = (spans) => spans.reduce((sum, [from, to]) => sum + to - from, 0);
  const overlap = (a, b) =>
    a.reduce(
      (sum, [f, t]) =>
        sum + b.reduce((inner, [from, to]) => inner + Math.max(0, Math.min(t, to) - Math.max(f, from)), 0),
      0,
    );
  let best = null;
  let most = 0.5;
  for (const statement of annotated) {
    const dice = (2 * overlap(content, statement.content)) / (length(content) + length(statement.content));
    if (dice >= most) [best, most] = [statement, dice];
  }
  return best;
}

/** Softmax regression over the candidates of each claim, Adagrad with L2, examples in a fixed order. */
function train(list) {
  const weights = new Map();
  const squares = new Map();
  for (let pass = 0; pass < PASSES; pass++)
    for (const { candidates, golds } of list) {
      const scores = candidates.map((features) => sum(features, weights));
      const all = softmax(scores);
      const good = softmax(scores.map((score, i) => (golds.includes(i) ? score : -Infinity)));
      const gradient = new Map();
      for (const [i, features] of candidates.entries()) {
        const difference = good[i] - all[i];
        if (Math.abs(difference) > 1e-6)
          for (const feature of features) gradient.set(feature, (gradient.get(feature) ?? 0) + difference);
      }
      for (const [feature, value] of gradient) {
        const step = value - L2 * (weights.get(feature) ?? 0);
        const square = (squares.get(feature) ?? 1e-6) + step * step;
        squares.set(feature, square);
        weights.set(feature, (weights.get(feature) ?? 0) + (RATE * step) / Math.sqrt(square));
      }
    }
  return weights;
}

function softmax(scores) {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}

function sum(features, weights) {
  let total = 0;
  for (const feature of features) total += weights.get(feature) ?? 0;
  return total;
}

function write(kind, weights) {
  const rows = [...weights]
    .map(([feature, weight]) => [feature, Math.round(weight * ROUND) / ROUND])
    .filter(([, weight]) => weight !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([feature, weight]) => `  ${JSON.stringify(feature)}: ${weight},`);
  const file = new URL(`../src/pipeline/join/${kind}-weights.ts`, import.meta.url);
  fs.writeFileSync(
    file,
    `import type { Weights } from "./rank.ts";\n\n/** Learned by train/joins.mjs; see data/models/joins.md. Log-odds of a feature for being the ${kind} of a claim. */\nexport const ${kind.toUpperCase().replace("-", "_")}_WEIGHTS: Weights = {\n${rows.join("\n")}\n};\n`,
  );
}
