#!/usr/bin/env node
// npm run train -- identity TRAIN.jsonl [SCORER.mjs]: learns when two mentions in reports name one occurrence (ECB+ form: text and events with
// their cluster). With a scorer it prints how well it does on stories that were left out. Writes data/models/identity.json; the same input gives
// the same bytes.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { analyse } from "../dist/language/index.js";
import {
  averageLinkage,
  compareMentions,
  compareDocuments,
  documentWords,
  groupDocuments,
  headPair,
  readMentions,
} from "../dist/match/identity/index.js";
import { loadResources } from "../dist/pipeline/index.js";
import { boost } from "./boost.mjs";

// All chosen by us by leaving stories of the training part out.
const STORY_FROM = 0.18; // cosine
const MERGE_AT = -0.7; // log-odds
const SHAPE = { trees: 160, depth: 5, rate: 0.1, l2: 5, fewest: 40, bins: 32 };
const FOLDS = 5; // of stories, for the words that meet
const KEEP_EASY = 4; // of so many pairs with nothing in common one is kept, with their weight
const FEWEST_MET = 2; // times that two heads named one occurrence
const FEWEST_APART = 6; // times that two heads were seen together, where they never did
const PRIOR = { met: 0.3, apart: 3 }; // added counts: unlike words seldom name one thing

const [file, scorer] = process.argv.slice(2);
if (!file || !fs.existsSync(file)) {
  console.error(`train/identity.mjs TRAIN.jsonl: annotated documents are missing: ${file ?? ""}`);
  process.exit(2);
}
const { models, wordCounts } = loadResources();
const stories = read(file);

const byFold = Array.from({ length: FOLDS }, (_, fold) => wordsThatMeet(stories.filter((_, i) => i % FOLDS !== fold)));
const examples = stories.flatMap((story, i) => examplesOf(story, byFold[i % FOLDS], i));
const totals = {};
if (scorer) await crossValidate();
const meet = wordsThatMeet(stories);
const forest = learn(examples);
const wordsMeet = Object.fromEntries([...meet].sort(([a], [b]) => (a < b ? -1 : 1)));
const model = { forest, wordsMeet, storyFrom: STORY_FROM, mergeAt: MERGE_AT };
fs.writeFileSync(new URL("../data/models/identity.json", import.meta.url), `${JSON.stringify(model)}\n`);
console.log(`${examples.length} pairs, ${meet.size} pairs of words`);

/** Stories as they are grouped in use: mentions of reviewed sentences with their cluster, and the likeness of documents. */
function read(path) {
  const documents = fs
    .readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));
  const vectors = [];
  const mentions = [];
  for (const [index, { text, events }] of documents.entries()) {
    const analysis = analyse(text, "en", models);
    vectors.push(documentWords(analysis, wordCounts));
    const places = events.filter(({ sel }) => sel).map(({ s, e, cluster }) => ({ start: s, end: e, cluster }));
    const found = readMentions(analysis, places, index, wordCounts);
    mentions.push(found.map((mention, i) => ({ mention, cluster: places[i].cluster })));
  }
  const alike = compareDocuments(vectors);
  return groupDocuments(vectors, STORY_FROM).map((story) => ({
    mentions: story.flatMap((index) => mentions[index]),
    alike: (a, b) => alike(a.document, b.document),
  }));
}

/** Log-odds that two different heads name one occurrence, from how often they did in these stories. */
function wordsThatMeet(some) {
  const counts = new Map();
  for (const { mentions } of some)
    for (let i = 0; i < mentions.length; i++)
      for (let j = 0; j < i; j++) {
        const [a, b] = [mentions[i], mentions[j]];
        if (a.mention.head === b.mention.head) continue;
        const key = headPair(a.mention.head, b.mention.head);
        const count = counts.get(key) ?? { met: 0, apart: 0 };
        counts.set(key, count);
        count[a.cluster === b.cluster ? "met" : "apart"]++;
      }
  const kept = new Map();
  for (const [key, { met, apart }] of counts)
    if (met >= FEWEST_MET || (met === 0 && apart >= FEWEST_APART))
      kept.set(key, Math.round(10 * Math.log((met + PRIOR.met) / (apart + PRIOR.apart))) / 10);
  return kept;
}

function examplesOf({ mentions, alike }, meet, story) {
  const out = [];
  for (let i = 0; i < mentions.length; i++)
    for (let j = 0; j < i; j++) {
      const [a, b] = [mentions[i], mentions[j]];
      const met = meet.get(headPair(a.mention.head, b.mention.head)) ?? 0;
      const values = compareMentions(a.mention, b.mention, alike(a.mention, b.mention), met);
      const label = a.cluster === b.cluster ? 1 : 0;
      const isEasy = label === 0 && a.mention.root !== b.mention.root && met <= 0;
      out.push({
        values,
        label,
        story,
        i,
        j,
        weight: isEasy ? KEEP_EASY : 1,
        isLeftOut: isEasy && (i + j) % KEEP_EASY !== 0,
      });
    }
  return out;
}

function learn(some) {
  const kept = some.filter(({ isLeftOut }) => !isLeftOut);
  return boost(
    kept.map(({ values }) => values),
    kept.map(({ label }) => label),
    kept.map(({ weight }) => weight),
    SHAPE,
  );
}

/** Two halves of the stories, each by what was learned from the other: the mean of their CoNLL F1 at several thresholds. */
async function crossValidate() {
  const { logOddsOf } = await import("../dist/match/identity/trees.js");
  const { coref } = await import(pathToFileURL(path.resolve(scorer)).href);
  for (const at of [-1.6, -1.3, -1, -0.7, -0.4, 0]) totals[at] = 0;
  for (const half of [0, 1]) {
    const learned = learn(examples.filter(({ story }) => story % 2 !== half));
    const gold = new Map();
    const scored = new Map();
    for (const { story, i, j, values } of examples)
      if (story % 2 === half) scored.set(`${story} ${i} ${j}`, logOddsOf(learned, values));
    for (const at of Object.keys(totals).map(Number)) {
      const found = [];
      gold.clear();
      for (const [story, { mentions }] of stories.entries()) {
        if (story % 2 !== half) continue;
        for (const [i, { cluster }] of mentions.entries())
          gold.set(cluster, [...(gold.get(cluster) ?? []), `${story} ${i}`]);
        const score = (i, j) => scored.get(`${story} ${Math.max(i, j)} ${Math.min(i, j)}`);
        for (const group of averageLinkage(mentions.length, score, at)) found.push(group.map((i) => `${story} ${i}`));
      }
      totals[at] += coref([...gold.values()], found).conll / 2;
    }
  }
  console.log(
    "cv",
    Object.entries(totals)
      .map(([at, value]) => `${at}: ${(100 * value).toFixed(2)}`)
      .join("  "),
  );
}
