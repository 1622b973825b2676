#!/usr/bin/env node
// npm run train -- match PATH,PATH,...: learns what makes two claims answer one question.
// PATHs are folders of annotated reports with questions.json. Each is used twice: as people annotated it and as `fogline read`
// reads it, so that missing places and dates weigh as they do in use. Prints how well weights do on a folder that was left out,
// and writes src/match/pair-weights.ts from all of them; the same input gives the same bytes.
import fs from "node:fs";
import path from "node:path";
import { goldReports, recordOf } from "../eval/gold-folder.mjs";
import { readRecord, resources } from "../eval/report.mjs";
import { aspectsOf } from "../dist/match/aspects.js";
import { candidatePairs } from "../dist/match/blocks.js";
import { cluster } from "../dist/match/cluster.js";
import { AT, compare, FEATURE_NAMES } from "../dist/match/features.js";
import { narrow } from "../dist/match/narrow.js";
import { normalise } from "../dist/match/normalise.js";
import { mergeAt, rowNameOf } from "../dist/match/weights.js";
import { isWorthAsking } from "../dist/match/worth.js";

const L2 = 5; // per weight, on sums over pairs; chosen by us by leaving one folder out
const NEWTON_STEPS = 10;
const ROUND = 20; // weights are kept to a twentieth

const folders = (process.argv[2] ?? "").split(",");
for (const folder of folders)
  if (!folder || !fs.existsSync(path.join(folder, "questions.json"))) {
    console.error(
      `train/match.mjs PATH,PATH,...: a folder of annotated reports with questions.json is missing: ${folder}`,
    );
    process.exit(2);
  }
const sets = folders.map(load);

const totals = new Map();
for (const [left, set] of sets.entries()) {
  const model = learn(sets.filter((_, i) => i !== left));
  for (const side of ["gold", "read"]) add(totals, side, linking(set[side], set.pairs, model));
}
for (const [side, counts] of totals) console.log(`left out, ${side}: ${describe(counts)}`);
const model = learn(sets);
for (const side of ["gold", "read"]) {
  const counts = new Map();
  for (const set of sets) add(counts, side, linking(set[side], set.pairs, model));
  console.log(`learned from, ${side}: ${describe(counts.get(side))}`);
}
write(model);

/** A folder's claims by topic with their pairs compared, as annotated and as read, and the pairs of statements that people linked. */
function load(folder) {
  const entries = goldReports(folder);
  const gold = { reports: [], readings: [], names: new Map() };
  const read = { reports: [], readings: [], names: new Map() };
  for (const entry of entries) {
    const { report, reading } = readRecord(recordOf(entry));
    const { statements } = JSON.parse(fs.readFileSync(path.join(folder, entry.name), "utf8"));
    for (const { claims } of statements) for (const claim of claims) delete claim.gloss;
    gold.reports.push(report);
    gold.readings.push({ id: report.id, statements });
    for (const { id } of statements) gold.names.set(`${report.id} ${id}`, `${entry.id}:${id}`);
    read.reports.push(report);
    read.readings.push(reading);
    for (const [mine, theirs] of counterparts(reading.statements, statements))
      read.names.set(`${report.id} ${mine}`, `${entry.id}:${theirs}`);
  }
  const pairs = new Set();
  for (const { answers } of JSON.parse(fs.readFileSync(path.join(folder, "questions.json"), "utf8")))
    for (const pair of pairsAmong(answers.flatMap(({ support, against }) => [...support, ...against]))) pairs.add(pair);
  return { gold: prepare(gold, pairs), read: prepare(read, pairs), pairs };
}

function prepare({ reports, readings, names }, linked) {
  const { conflicts, aliases, wordCounts } = resources();
  const { items } = normalise({ reports, readings, conflicts, aliases }, wordCounts);
  const topics = new Map();
  for (const item of items)
    for (const { topic, kind } of aspectsOf(item)) {
      if (!topics.has(topic)) topics.set(topic, { topic, kind, items: [], pairs: [] });
      topics.get(topic).items.push(item);
    }
  const nameOf = ({ ref }) => names.get(`${ref.report} ${ref.statement}`);
  for (const one of topics.values()) {
    one.items.sort((a, b) => (a.id < b.id ? -1 : 1));
    const index = new Map(one.items.map((item, i) => [item.id, i]));
    for (const [a, b] of candidatePairs(one.items)) {
      const features = compare(a, b, one.kind);
      if (!features) continue;
      const [p, q] = [nameOf(a), nameOf(b)];
      const isJudged = p !== undefined && q !== undefined && p !== q;
      const label = isJudged ? (linked.has([p, q].sort().join("|")) ? 1 : 0) : null;
      one.pairs.push({ a: index.get(a.id), b: index.get(b.id), features, label, row: rowNameOf(one.topic) });
    }
  }
  return { topics: [...topics.values()], nameOf };
}

function learn(training) {
  const pairs = training.flatMap(({ gold, read }) =>
    [gold, read].flatMap(({ topics }) => topics.flatMap((one) => one.pairs.filter(({ label }) => label !== null))),
  );
  return fit(pairs);
}

/** Logistic regression by Newton's method: shared weights, and for each row of topics a base and a further weight of words. */
function fit(pairs) {
  const rows = [...new Set(pairs.map(({ row }) => row))].sort();
  const shared = 1 + FEATURE_NAMES.length;
  const size = shared + 2 * rows.length;
  const vectors = pairs.map(({ features, row }) => {
    const at = shared + 2 * rows.indexOf(row);
    const cells = [[0, 1]];
    for (const [i, value] of features.entries()) if (value !== 0) cells.push([1 + i, value]);
    cells.push([at, 1], [at + 1, features[AT.words]]);
    return cells;
  });
  const w = new Float64Array(size);
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const gradient = new Float64Array(size);
    const hessian = Array.from({ length: size }, () => new Float64Array(size));
    for (const [n, cells] of vectors.entries()) {
      let score = 0;
      for (const [i, x] of cells) score += w[i] * x;
      const p = 1 / (1 + Math.exp(-score));
      for (const [i, x] of cells) {
        gradient[i] += (pairs[n].label - p) * x;
        for (const [j, y] of cells) hessian[i][j] += p * (1 - p) * x * y;
      }
    }
    for (let i = 0; i < size; i++) {
      const penalty = i === 0 ? 0.01 : L2;
      gradient[i] -= penalty * w[i];
      hessian[i][i] += penalty;
    }
    for (const [i, value] of solve(hessian, gradient).entries()) w[i] += value;
  }
  const rounded = (x) => Math.round(x * ROUND) / ROUND + 0;
  return {
    features: Object.fromEntries(FEATURE_NAMES.map((name, i) => [name, rounded(w[1 + i])])),
    rows: Object.fromEntries(
      rows.map((row, i) => [row, { base: rounded(w[0] + w[shared + 2 * i]), words: rounded(w[shared + 2 * i + 1]) }]),
    ),
  };
}

/** Gaussian elimination with the largest pivot. */
function solve(matrix, vector) {
  const rows = matrix.map((row, i) => [...row, vector[i]]);
  for (let c = 0; c < rows.length; c++) {
    let pivot = c;
    for (let r = c + 1; r < rows.length; r++) if (Math.abs(rows[r][c]) > Math.abs(rows[pivot][c])) pivot = r;
    [rows[c], rows[pivot]] = [rows[pivot], rows[c]];
    for (let r = 0; r < rows.length; r++) {
      if (r === c) continue;
      const factor = rows[r][c] / rows[c][c];
      if (factor !== 0) for (let k = c; k <= rows.length; k++) rows[r][k] -= factor * rows[c][k];
    }
  }
  return rows.map((row, i) => row[rows.length] / row[i]);
}

function linking({ topics, nameOf }, linked, { features: shared, rows }) {
  const found = new Set();
  for (const { topic, kind, items, pairs } of topics) {
    const row = rows[rowNameOf(topic)] ?? { base: 0, words: 0 };
    const edges = pairs.map(({ a, b, features }) => {
      let weight = row.base + row.words * features[AT.words];
      for (const [i, name] of FEATURE_NAMES.entries()) weight += shared[name] * features[i];
      return { a, b, weight };
    });
    const order = items.map(({ id }) => id);
    for (const members of cluster(order, edges, mergeAt(topic))) {
      for (const group of narrow({ topic, kind, items: members.map((i) => items[i]) })) {
        if (!isWorthAsking(group)) continue;
        const names = group.items.map(nameOf).filter((name) => name !== undefined);
        for (const pair of pairsAmong(names)) found.add(pair);
      }
    }
  }
  let tp = 0;
  for (const pair of linked) if (found.has(pair)) tp++;
  return { tp, gold: linked.size, pred: found.size };
}

function pairsAmong(names) {
  const sorted = [...new Set(names)].sort();
  return sorted.flatMap((a, i) => sorted.slice(i + 1).map((b) => `${a}|${b}`));
}

/** Statements of a reading and the annotated ones whose words they share most; Dice of characters at least one half. */
function counterparts(read, annotated) {
  const pairs = [];
  for (const mine of read)
    for (const theirs of annotated) {
      const dice = (2 * overlap(mine.content, theirs.content)) / (extent(mine.content) + extent(theirs.content));
      if (dice >= 0.5) pairs.push({ mine: mine.id, theirs: theirs.id, dice });
    }
  pairs.sort((a, b) => b.dice - a.dice || (a.mine + a.theirs < b.mine + b.theirs ? -1 : 1));
  const [left, right] = [new Set(), new Set()];
  const out = [];
  for (const { mine, theirs } of pairs) {
    if (left.has(mine) || right.has(theirs)) continue;
    left.add(mine);
    right.add(theirs);
    out.push([mine, theirs]);
  }
  return out;
}

function extent(spans) {
  return spans.reduce((sum, [from, to]) => sum + to - from, 0);
}

function overlap(a, b) {
  let shared = 0;
  for (const [f, t] of a) for (const [from, to] of b) shared += Math.max(0, Math.min(t, to) - Math.max(f, from));
  return shared;
}

function add(map, key, { tp, gold, pred }) {
  const sum = map.get(key) ?? { tp: 0, gold: 0, pred: 0 };
  map.set(key, { tp: sum.tp + tp, gold: sum.gold + gold, pred: sum.pred + pred });
}

function f1({ tp, gold, pred }) {
  return gold + pred > 0 ? (2 * tp) / (gold + pred) : 0;
}
function describe(counts) {
  return `linking F1 ${f1(counts).toFixed(3)}, precision ${(counts.tp / counts.pred).toFixed(3)}, recall ${(counts.tp / counts.gold).toFixed(3)}`;
}

function write({ features, rows }) {
  const file = new URL("../src/match/pair-weights.ts", import.meta.url);
  const shared = Object.entries(features).map(([name, value]) => `  ${name}: ${value},`);
  const byRow = Object.entries(rows).map(([row, { base, words }]) => `  ${row}: { base: ${base}, words: ${words} },`);
  fs.writeFileSync(
    file,
    `import type { FeatureName } from "./features.ts";

/** Learned by train/match.mjs, see data/models/match.md: log-odds that each thing that two claims share gives for one question. */
export const PAIR_WEIGHTS: Record<FeatureName, number> = {
${shared.join("\n")}
};

/** By topic: intercept and further weight of shared words. */
export const TOPIC_WEIGHTS: Record<string, { base: number; words: number }> = {
${byRow.join("\n")}
};
`,
  );
}
