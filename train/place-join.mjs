#!/usr/bin/env node
// npm run train -- place-join PATH: learns which of a report's places a claim has.
// PATH is a folder of annotated reports, or several joined by commas. Writes src/pipeline/join/place-weights.ts; the same input gives the same bytes.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { placeCandidates, placeField } from "../dist/pipeline/join/place.js";
import { readPlaces } from "../dist/place/index.js";
import { annotatedFolders, annotatedReports, example, resources } from "./annotated-claims.mjs";
import { crossValidate, train, writeWeights } from "./ranker.mjs";

const folders = annotatedFolders(process.argv[2], "place-join.mjs");
const { samePlaceName } = await import(pathToFileURL(path.resolve(folders[0], "..", "score.mjs")).href);
const examples = annotatedReports(folders).map(examplesOf);
crossValidate("place", examples);
writeWeights("place", train(examples.flat()));

function examplesOf({ report, analysis, statements, pairs, sentenceOf, isAside }) {
  const toponyms = readPlaces(analysis, resources.gazetteer, {
    title: report.title,
    publisher: report.publisher,
    given: null,
  });
  const field = placeField(report.text, toponyms, statements, sentenceOf, isAside);
  return pairs.flatMap(({ statement, claim, truth }) =>
    example(placeCandidates(field, claim, statement, sentenceOf(statement.sentence[0])), ({ node }) =>
      truth.place ? node !== null && samePlaceName(truth.place[0], node.path[0]) : node === null,
    ),
  );
}
