#!/usr/bin/env node
// npm run train -- names --data PATH [--out FILE]
// Learns to find names: the same file from the same data, to the byte.
// --data: a folder with treebank/gum-train.conllu.gz, re3d/train.jsonl and attribution/{train.jsonl,corenlp/train.jsonl.gz};
// texts of other collections in it and in the folder reports beside it are read for word classes, where they are there.
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { nameCorpus } from "../eval/name-corpora.mjs";
import { analyse, loadEnglishModel } from "../dist/language/index.js";
import { nameFeatures, wordKey } from "../dist/language/names-features.js";
import { LABELS, labelsOf, NAME_KINDS } from "../dist/language/names-labels.js";
import { loadNameModel, NAME_LAYERS, writeNameModel } from "../dist/language/names-model.js";
import { bareRange } from "./names/bare.mjs";
import { learn, noWeights, rowOf } from "./names/perceptron.mjs";
import { placeList } from "./names/place-list.mjs";
import { silverDocuments } from "./names/silver.mjs";
import { plainTexts, wordsOf } from "./names/texts.mjs";
import { learnWordClasses } from "./names/word-classes.mjs";

const ROOT = new URL("../", import.meta.url).pathname;
const { values } = parseArgs({
  options: { data: { type: "string" }, out: { type: "string", default: path.join(ROOT, "data/models/names.bin") } },
});
const NEEDED = [
  "treebank/gum-train.conllu.gz",
  "re3d/train.jsonl",
  "attribution/train.jsonl",
  "attribution/corenlp/train.jsonl.gz",
].map((name) => path.join(values.data ?? "", name));
const missing = values.data ? NEEDED.find((file) => !fs.existsSync(file)) : "--data PATH";
if (missing) {
  console.error(`missing: ${missing} (a folder with ${NEEDED.map((file) => path.basename(file)).join(", ")})`);
  process.exit(2);
}

/** Classes of words, fine enough for ministries and militias, coarse enough for rare words. Chosen by us on the training data. */
const COARSE = 255;
const FINE = 512;
/** Passes over the silver names, then over each layer's own. Chosen by us by cross-validation on the training data. */
const SILVER_EPOCHS = 3;
const LAYER_EPOCHS = 7;
/** Of the silver texts, each nth is also shown in capitals, and each nth again when bare names are learned. Chosen by us. */
const EVERY_IN_CAPITALS = 6;
const EVERY_SILVER = 4;
/** Rows of weights a layer keeps, those with the largest weights; and how often a feature must occur. */
const ROWS = 24_000;
const FEWEST = 2;
/** Weights are stored in bytes. */
const LARGEST_BYTE = 127;
/** Documents with such a licence are left out: what is learned from them could not be shipped. */
const NON_COMMERCIAL = /-NC\b/;
/** Orders of the examples over which a corpus's layer is averaged. Chosen by us: the layers are learned from little. */
const ORDERS = 2;
/** Number of the kind for a corpus's type. */
const KINDS = { person: 0, organization: 1, place: 2 };

const started = Date.now();
const log = (line) => console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`);
const models = { english: loadEnglishModel(fs.readFileSync(path.join(ROOT, "data/models/english.bin"))) };

const sentences = plainTexts(values.data).flatMap(wordsOf);
log(`${sentences.length} sentences for word classes`);
const coarse = learnWordClasses(sentences, COARSE);
const fine = learnWordClasses(sentences, FINE);
const words = new Map([...coarse].map(([word, number]) => [wordKey(word), [number + 1, fine.get(word) + 1]]));
const places = placeList(ROOT);
log(`${words.size} words in classes, ${places.size} places`);
const arrays = {
  "words.keys": Int32Array.from(words.keys()),
  "words.coarse": Uint8Array.from(words.values(), ([number]) => number),
  "words.fine": Uint16Array.from(words.values(), ([, number]) => number),
  "places.keys": Int32Array.from(places.keys()),
  "places.sizes": Uint8Array.from(places.values()),
};
for (const layer of NAME_LAYERS) Object.assign(arrays, layerArrays(layer, { keys: [], weights: [], scale: 1 }));
const { lists } = loadNameModel(writeNameModel(arrays));

const gum = nameCorpus(NEEDED[0]);
const re3d = nameCorpus(NEEDED[1]).filter(({ licence }) => !NON_COMMERCIAL.test(licence));
const silver = silverDocuments(NEEDED[2], NEEDED[3]);
const inCapitals = silver.filter((_, i) => i % EVERY_IN_CAPITALS === 0).flatMap(shouted);
const gold = [...gum, ...re3d];
const silverSentences = [...silver, ...inCapitals].map((document) => examplesOf(document, everyName));
log(`${silver.length} silver texts`);
const base = learn(silverSentences.flat(), { start: noWeights(), epochs: SILVER_EPOCHS, seed: 1 });
log("silver names learned");

const LAYERS = {
  name: () => [
    ...[...gold, ...gold.flatMap(shouted)].flatMap((document) => examplesOf(document, bareNames)),
    ...silverSentences.filter((_, i) => i % EVERY_SILVER === 0).flat(),
  ],
  "gum-inner": () => gum.flatMap((document) => examplesOf(document, innermost)),
  "gum-outer": () => gum.flatMap((document) => examplesOf(document, outermost)),
  re3d: () => re3d.flatMap((document) => examplesOf(document, outermost)),
};
for (const [number, layer] of NAME_LAYERS.entries()) {
  const examples = LAYERS[layer]();
  const orders = layer === "name" ? 1 : ORDERS;
  const runs = Array.from({ length: orders }, (_, order) => 10 * (number + 1) + order);
  const learned = meanOf(runs.map((seed) => learn(examples, { start: base, epochs: LAYER_EPOCHS, seed })));
  const seen = [...examples, ...silverSentences.filter((_, i) => i % 2 === 0).flat()];
  Object.assign(arrays, layerArrays(layer, prune(learned, seen), learned.transitions));
  log(`${layer}: ${examples.length} sentences`);
}
const bytes = writeNameModel(arrays);
fs.writeFileSync(values.out, bytes);
log(`${values.out}: ${bytes.length} bytes`);

/** The mean of weights that were learned alike. */
function meanOf(runs) {
  const mean = (of) => runs[0][of].map((_, i) => runs.reduce((sum, run) => sum + run[of][i], 0) / runs.length);
  return runs.length === 1 ? runs[0] : { weights: mean("weights"), transitions: mean("transitions") };
}

/** Sentences of a document with features and labels; names that cross a sentence or overlap another are left out. */
function examplesOf({ text, names }, choose) {
  const { tokens, sentences: all } = analyse(text, "en", { ...models, names: null });
  const featuresOf = nameFeatures(tokens, all, lists);
  const starts = new Map(tokens.map(({ start }, i) => [start, i]));
  const ends = new Map(tokens.map(({ end }, i) => [end, i + 1]));
  const ranges = names.flatMap(({ s, e, type }) => {
    const from = starts.get(s);
    const to = ends.get(e);
    return from === undefined || to === undefined ? [] : [{ from, to, kind: KINDS[type], type }];
  });
  const chosen = choose(ranges, tokens).sort((a, b) => a.from - b.from || a.to - b.to);
  return all.flatMap(({ tokens: [first, last] }) => {
    const inside = [];
    for (const { from, to, kind } of chosen)
      if (from >= first && to <= last && from - first >= (inside.at(-1)?.to ?? 0))
        inside.push({ from: from - first, to: to - first, kind });
    const { ids, from } = featuresOf([first, last]);
    const own = ids.slice(0, from[last - first]);
    return [
      {
        features: own,
        ids: own.map(rowOf),
        from: from.slice(0, last - first + 1),
        labels: labelsOf(inside, last - first),
      },
    ];
  });
}

function everyName(ranges) {
  return ranges;
}
function innermost(ranges) {
  return ranges.filter((range) => !ranges.some((other) => other !== range && holds(range, other)));
}
function outermost(ranges) {
  return ranges.filter((range) => !ranges.some((other) => other !== range && holds(other, range)));
}
function holds(range, other) {
  return range.from <= other.from && range.to >= other.to && range.to - range.from > other.to - other.from;
}
function bareNames(ranges, tokens) {
  return innermost(ranges).flatMap(({ from, to, kind }) => {
    const bare = bareRange(tokens, from, to, NAME_KINDS[kind]);
    return bare ? [{ ...bare, kind }] : [];
  });
}

/** The document in capitals, where that changes no offset. */
function shouted({ text, ...rest }) {
  const upper = text.toUpperCase();
  return upper.length === text.length ? [{ ...rest, text: upper }] : [];
}

/** The features of the rows with the largest weights, as bytes. */
function prune({ weights }, examples) {
  const most = new Float32Array(weights.length / LABELS);
  for (let row = 0; row < most.length; row++)
    for (let label = 0; label < LABELS; label++)
      most[row] = Math.max(most[row], Math.abs(weights[row * LABELS + label]));
  const least = Float32Array.from(most)
    .sort()
    .at(-ROWS - 1);
  const counts = new Map();
  for (const { features, ids } of examples)
    for (let f = 0; f < ids.length; f++)
      if (most[ids[f]] > least) counts.set(features[f], (counts.get(features[f]) ?? 0) + 1);
  const keys = [...counts].flatMap(([feature, count]) => (count >= FEWEST ? [feature] : [])).sort((a, b) => a - b);
  const scale = most.reduce((largest, weight) => Math.max(largest, weight), 0) / LARGEST_BYTE;
  return {
    keys,
    scale,
    weights: keys.flatMap((key) => {
      const row = rowOf(key) * LABELS;
      return Array.from(weights.subarray(row, row + LABELS), (weight) => Math.round(weight / scale));
    }),
  };
}

function layerArrays(layer, { keys, weights, scale }, transitions = new Float32Array((LABELS + 1) * LABELS)) {
  return {
    [`${layer}.keys`]: Int32Array.from(keys),
    [`${layer}.weights`]: Int8Array.from(weights),
    [`${layer}.scale`]: Float32Array.of(scale),
    [`${layer}.transitions`]: transitions,
  };
}
