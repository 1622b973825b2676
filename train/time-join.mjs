#!/usr/bin/env node
// npm run train -- time-join PATH: learns which of a report's intervals a claim has.
// PATH is a folder of annotated reports, or several joined by commas. Writes src/pipeline/join/time-weights.ts; the same input gives the same bytes.
import { timeCandidates, timeField } from "../dist/pipeline/join/time.js";
import { inferPublication, readTimes } from "../dist/time/index.js";
import { annotatedFolders, annotatedReports, example } from "./annotated-claims.mjs";
import { crossValidate, train, writeWeights } from "./ranker.mjs";

const examples = annotatedReports(annotatedFolders(process.argv[2], "time-join.mjs")).map(examplesOf);
crossValidate("time", examples);
writeWeights("time", train(examples.flat()));

function examplesOf({ report, analysis, pairs, sentenceOf, isAside }) {
  const published = report.published.kind === "unknown" ? inferPublication(analysis) : report.published;
  const field = timeField(analysis, readTimes(analysis, published), published, sentenceOf, isAside);
  return pairs.flatMap(({ statement, claim, truth }) => {
    const to = truth.time?.to ?? truth.time?.from;
    return example(timeCandidates(field, claim, statement, sentenceOf(statement.sentence[0])), ({ node }) =>
      truth.time ? node?.range.from === truth.time.from && node.range.to === to : node === null,
    );
  });
}
