#!/usr/bin/env node
// npm run train -- time-join PATH: learns which of a report's intervals a claim has.
// PATH is a folder of annotated reports, or several joined by commas. Writes src/pipeline/join/time-weights.ts; the same input gives the same bytes.
import { NO_TIME, chooseTimes, timeCandidates, timeField } from "../dist/pipeline/join/time.js";
import { inferPublication, readTimes } from "../dist/time/index.js";
import { annotatedFolders, annotatedReports } from "./annotated-claims.mjs";
import { argmax, trainBags, writeWeights } from "./ranker.mjs";

/** Chosen by us by five-fold cross-validation over the training reports. */
const SETTINGS = { passes: 20, l2: 0.3, rate: 0.1, leastCount: 8 };
const BAGS = 8;
/** Weights up to this decide nothing. */
const LEAST_WEIGHT = 0.01;
const FOLDS = 5;

const reports = annotatedReports(annotatedFolders(process.argv[2], "time-join.mjs")).map(fieldOf);
crossValidate();
writeWeights("time", learn(reports), LEAST_WEIGHT);

function fieldOf({ report, analysis, statements, found, sentenceOf, isAside }) {
  const published = report.published.kind === "unknown" ? inferPublication(analysis) : report.published;
  const times = readTimes(analysis, published);
  const field = timeField(analysis, statements, times, published, sentenceOf, isAside);
  const truths = new Map();
  for (const { claim, truth } of found) truths.set(claim, [...(truths.get(claim) ?? []), truth]);
  return { field, truths };
}

function learn(list) {
  return trainBags(list.map(examplesOf), BAGS, SETTINGS);
}

/** Examples of one report, each with what people gave the claims before it as its history. */
function examplesOf({ field, truths }) {
  const before = [];
  const examples = [];
  for (const profile of field.profiles) {
    const candidates = timeCandidates(field, profile, before);
    const features = candidates.map((candidate) => candidate.features);
    const answers = (truths.get(profile.claim) ?? []).flatMap((truth) => {
      const golds = candidates.flatMap(({ node }, i) => (isGold(node, truth) ? [i] : []));
      return golds.length > 0 ? [golds] : [];
    });
    for (const golds of answers) examples.push({ candidates: features, golds });
    before.push({ profile, node: answers[0] ? candidates[answers[0][0]].node : null });
  }
  return examples;
}

function isGold(node, { time }) {
  return time ? node?.range.from === time.from && node.range.to === (time.to ?? time.from) : node === null;
}

/** Prints how many dated and undated claims are right in reports that were not learned from. */
function crossValidate() {
  const counts = { dated: [0, 0], undated: [0, 0] };
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = learn(reports.filter((_, i) => i % FOLDS !== fold));
    for (const { field, truths } of reports.filter((_, i) => i % FOLDS === fold))
      for (const { profile, node } of chooseTimes(field, (candidates) => argmax(candidates, weights, NO_TIME))) {
        for (const truth of truths.get(profile.claim) ?? []) {
          const count = counts[truth.time ? "dated" : "undated"];
          count[1]++;
          if (isGold(node, truth)) count[0]++;
        }
      }
  }
  const told = Object.entries(counts).map(([kind, [right, all]]) => `${kind} ${right} of ${all} right`);
  console.log(`time, ${FOLDS}-fold cross-validation over reports: ${told.join(", ")}`);
}
