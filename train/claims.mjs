#!/usr/bin/env node
// node train/claims.mjs GOLD [--code DIR] [--out FILE]
// Learns which triggers of a statement are claims: logistic regression, no randomness, the same file from the same data.
// GOLD: a folder of annotated reports (<id>.json with doc.file or texts/<id>.txt, in the form of READING.md).
// --code: folder of the compiled program (default dist); --out: the file of weights (default src/read/claims/weights.ts).
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const root = path.dirname(path.dirname(new URL(import.meta.url).pathname));
const args = process.argv.slice(2);
const option = (name, fallback) => {
  const at = args.indexOf(name);
  return at < 0 ? fallback : args.splice(at, 2)[1];
};
const code = path.resolve(option("--code", path.join(root, "dist")));
const out = path.resolve(option("--out", path.join(root, "src/read/claims/weights.ts")));
const gold = args[0];
const fail = (message) => {
  console.error(message);
  process.exit(2);
};
if (!gold) fail("usage: node train/claims.mjs GOLD [--code DIR] [--out FILE]");
if (!fs.existsSync(gold)) fail(`no such folder: ${gold}`);
const module = (name) => import(pathToFileURL(path.join(code, name)).href);
if (!fs.existsSync(path.join(code, "read/claims/training.js")))
  fail(`not compiled: ${code} (npm run build, or --code DIR)`);
const { analyse: analyseWith } = await module("language/index.js");
const { loadResources } = await module("pipeline/index.js");
const { models } = loadResources();
const analyse = (text, language) => analyseWith(text, language, models);
const { TRIGGER_ROWS, trainingOptions } = await module("read/claims/training.js");
const { readDocumentContext } = await module("read/claims/index.js");

const EPOCHS = 60; // passes over the data; the loss no longer falls after about 50
const LEARNING_RATE = 0.15; // of Adagrad (Duchi et al. 2011)
const L2 = 0.05; // strength of the pull toward zero, chosen by cross-validation on the training reports
const MIN_COUNT = 2; // a feature seen once says nothing
const FOLDS = 5; // of the cross-validation that sets the threshold
const EXAMPLE_COPIES = 2; // how often the table's own examples are shown beside the reports
const SMALLEST = 0.03; // weights below this are left out of the file

const reports = readReports(gold);
if (reports.length === 0) fail(`no annotated reports in ${gold}`);
const rows = reports.flatMap(({ doc, text, statements }, report) => {
  const analysis = analyse(text, "en");
  const context = readDocumentContext(analysis);
  return statements.map((statement, at) => {
    const left = statement.claims.map((claim) => ({ event: claim.event, value: claim.quantity?.value ?? null }));
    const options = trainingOptions(
      analysis,
      { ...statement, cueLemma: cueLemma(analysis, statement.cue), heading: Boolean(statement.heading) },
      context,
    );
    label(options, left);
    return {
      report,
      id: `${doc.id}:${at}`,
      options,
      named: statement.claims.filter((claim) => claim.event !== "other").length,
    };
  });
});

// The table's own examples: what each row is meant to take, also where the reports have none.
const examples = TRIGGER_ROWS.flatMap((row) =>
  row.takes.map((text) => {
    const analysis = analyse(text, "en");
    const statement = {
      sentence: [0, text.length],
      content: [[0, text.length]],
      kind: "author",
      cue: null,
      cueLemma: null,
      sourceName: "author",
      heading: false,
    };
    const options = trainingOptions(analysis, statement, readDocumentContext(analysis));
    for (const o of options)
      o.label = o.features.some((f) => f.startsWith(`option=${row.id}>`)) && !o.isAlternative ? 1 : 0;
    return { report: -1, options: options.filter((o) => o.label === 1), named: 0 };
  }),
);

/** Each gold claim is credited to one group of readings: to those whose figure is the claim's first, then in reading order. */
function label(options, left) {
  const groups = [...new Set(options.map((o) => o.group))].map((group) => options.filter((o) => o.group === group));
  for (const o of options) o.label = 0;
  const take = (o) => {
    const want = Math.max(1, o.figures.length);
    let taken = 0;
    for (const value of [...o.figures, null]) {
      if (taken === want) break;
      const at = left.findIndex((claim) => claim.event === o.event && (value === null || claim.value === value));
      if (at >= 0) {
        left.splice(at, 1);
        taken++;
      }
    }
    return taken > 0;
  };
  for (const withFigure of [true, false])
    for (const isAlternative of [false, true])
      for (const group of groups) {
        if (group.some((o) => o.label === 1)) continue;
        for (const o of group) {
          if (o.isAlternative !== isAlternative) continue;
          if (
            withFigure &&
            !o.figures.some((value) => left.some((claim) => claim.event === o.event && claim.value === value))
          )
            continue;
          if (take(o)) {
            o.label = 1;
            break;
          }
        }
      }
}

function fit(data) {
  const counts = new Map();
  for (const row of [...data, ...examples])
    for (const o of row.options) for (const f of o.features) counts.set(f, (counts.get(f) ?? 0) + 1);
  const weights = new Map();
  const squares = new Map();
  const shown = Array.from({ length: EXAMPLE_COPIES }, () => examples).flat();
  const items = [...data, ...shown]
    .flatMap((row) => row.options)
    .map((o) => ({ y: o.label, f: o.features.filter((f) => counts.get(f) >= MIN_COUNT) }));
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const { y, f } of items) {
      const p = 1 / (1 + Math.exp(-f.reduce((sum, x) => sum + (weights.get(x) ?? 0), 0)));
      for (const x of f) {
        const w = weights.get(x) ?? 0;
        const g = p - y + (x === "bias=1" ? 0 : L2 * w);
        const s = (squares.get(x) ?? 1) + g * g;
        squares.set(x, s);
        weights.set(x, w - (LEARNING_RATE * g) / Math.sqrt(s));
      }
    }
  return weights;
}

const scoreOf = (weights, o) => o.features.reduce((sum, x) => sum + (weights.get(x) ?? 0), 0);

/** Best reading of each group, with what it would add to the count of named claims. */
function outcomes(weights, data) {
  return data.flatMap((row) => {
    const groups = new Map();
    for (const o of row.options) {
      const score = scoreOf(weights, o);
      const best = groups.get(o.group);
      if (!best || score > best.score) groups.set(o.group, { score, o });
    }
    return [...groups.values()]
      .filter(({ o }) => o.event !== "other")
      .map(({ score, o }) => ({ score, right: o.label, count: Math.max(1, o.figures.length) }));
  });
}

const total = rows.reduce((sum, row) => sum + row.named, 0);
const f1At = (found, threshold) => {
  let tp = 0;
  let predicted = 0;
  for (const { score, right, count } of found) if (score > threshold) ((predicted += count), (tp += right * count));
  return (2 * tp) / (predicted + total);
};
const held = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = fit(rows.filter((row) => row.report % FOLDS !== fold));
  held.push(
    ...outcomes(
      weights,
      rows.filter((row) => row.report % FOLDS === fold),
    ),
  );
}
// The curve is flat: the middle of all thresholds as good as the best but for TOLERANCE.
const TOLERANCE = 0.004;
const tried = Array.from({ length: 31 }, (_, k) => Math.round(k - 25) / 10).map((t) => ({ t, f1: f1At(held, t) }));
const top = Math.max(...tried.map(({ f1 }) => f1));
const good = tried.filter(({ f1 }) => f1 >= top - TOLERANCE).map(({ t }) => t);
const threshold = Math.round((good.reduce((sum, t) => sum + t, 0) / good.length) * 10) / 10;
console.log(
  `${reports.length} reports, ${rows.length} statements, ${rows.flatMap((row) => row.options).length} readings of triggers`,
);
console.log(
  `cross-validated F1 of named claims: all kept ${f1At(held, -Infinity).toFixed(3)}, at ${threshold}: ${f1At(held, threshold).toFixed(3)}`,
);
write(fit(rows), threshold);

function write(weights, threshold) {
  const byTemplate = new Map();
  for (const [feature, weight] of [...weights].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (Math.abs(weight) < SMALLEST) continue;
    const cut = feature.indexOf("=");
    const template = feature.slice(0, cut);
    byTemplate.set(template, [...(byTemplate.get(template) ?? []), `${feature.slice(cut + 1)} ${weight.toFixed(2)}`]);
  }
  const lines = [...byTemplate].map(
    ([template, values]) => `  ${JSON.stringify(template)}: ${JSON.stringify(values.join("\n"))},`,
  );
  const text = `// Written by train/claims.mjs; its card is data/models/claims-keep.md. Not edited by hand.

/** Log-odds above which a trigger is a claim. */
export const KEEP_THRESHOLD = ${threshold};

/** By template of feature: one value and its weight (log-odds) a line. */
const BY_TEMPLATE: Record<string, string> = {
${lines.join("\n")}
};

export const KEEP_WEIGHTS: ReadonlyMap<string, number> = new Map(
  Object.entries(BY_TEMPLATE).flatMap(([template, values]) =>
    values.split("\\n").map((line): [string, number] => {
      const cut = line.lastIndexOf(" ");
      return [\`\${template}=\${line.slice(0, cut)}\`, Number(line.slice(cut + 1))];
    }),
  ),
);
`;
  fs.writeFileSync(out, text);
  console.log(`${out}: ${weights.size} weights, ${text.length} characters`);
}

function cueLemma(analysis, cue) {
  if (!cue) return null;
  const words = analysis.tokens.filter((token) => token.start >= cue[0] && token.end <= cue[1]);
  return (words.filter((word) => word.pos === "VERB").at(-1) ?? words.at(-1))?.lemma.toLowerCase() ?? null;
}

function readReports(folder) {
  const found = [];
  for (const name of fs.readdirSync(folder).sort()) {
    if (!name.endsWith(".json") || name === "questions.json" || name === "aliases.json") continue;
    const json = JSON.parse(fs.readFileSync(path.join(folder, name), "utf8"));
    if (!Array.isArray(json.statements)) continue;
    const places = [
      json.doc.file && path.join(folder, json.doc.file),
      json.doc.file && path.join(folder, "..", json.doc.file),
      path.join(folder, "texts", `${json.doc.id}.txt`),
    ];
    const file = places.find((place) => place && fs.existsSync(place) && fs.statSync(place).isFile());
    if (!file) {
      console.error(`text missing, report left out: ${name}`);
      continue;
    }
    found.push({ doc: json.doc, text: fs.readFileSync(file, "utf8"), statements: json.statements });
  }
  return found;
}
