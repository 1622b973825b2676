#!/usr/bin/env node
// npm run train -- place-join PATH: learns which of a report's places a claim has.
// PATH is a folder of annotated reports, or several joined by commas. Writes data/models/place-join.bin; the same input gives the same bytes.
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { candidatesOf, placeField, rowOf } from "../dist/pipeline/join/place.js";
import { PLACE_FEATURES } from "../dist/pipeline/join/place-features.js";
import { readPlaces } from "../dist/place/index.js";
import { annotatedFolders, annotatedReports, resources } from "./annotated-claims.mjs";
import { scoreRow, trainTrees, writeTrees } from "./trees.mjs";

const FOLDS = 5;
const folders = annotatedFolders(process.argv[2], "place-join.mjs");
const { samePlaceName } = await import(pathToFileURL(path.resolve(folders[0], "..", "score.mjs")).href);
const documents = annotatedReports(folders).map(examplesOf);
if (!process.argv.includes("--no-check")) crossValidate();
const model = trainTrees(documents.flat(), PLACE_FEATURES.length);
writeTrees(fileURLToPath(new URL("../data/models/place-join.bin", import.meta.url)), model, PLACE_FEATURES.length);

/** Prints the share of claims whose best candidate is right when their report was not learned from. */
function crossValidate() {
  let right = 0;
  let count = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const trees = trainTrees(documents.filter((_, i) => i % FOLDS !== fold).flat(), PLACE_FEATURES.length);
    for (const { rows, right: golds } of documents.filter((_, i) => i % FOLDS === fold).flat()) {
      const scores = rows.map((row) => scoreRow(row, trees));
      count++;
      if (golds[scores.indexOf(Math.max(...scores))]) right++;
    }
  }
  console.log(
    `place: ${count} claims, ${((100 * right) / count).toFixed(1)} % right in ${FOLDS}-fold cross-validation`,
  );
}

/** An example for each claim read whose annotated place is among the candidates. */
function examplesOf({ report, analysis, statements, counterparts, sentenceOf, isAside }) {
  const toponyms = readPlaces(analysis, resources.gazetteer, {
    title: report.title,
    publisher: report.publisher,
    given: null,
  });
  const field = placeField(analysis, report.title, toponyms, statements, sentenceOf, isAside);
  return statements.flatMap((statement, i) =>
    statement.claims.flatMap((claim) => {
      const truths = alike(claim, counterparts[i]?.claims ?? []);
      const candidates = candidatesOf(field, claim, statement, sentenceOf(statement.sentence[0]));
      const right = candidates.map(({ node }) => truths.some((truth) => isPlace(truth.place, node)));
      return right.includes(true) ? [{ rows: candidates.map(({ features }) => rowOf(features)), right }] : [];
    }),
  );
}

function isPlace(place, node) {
  const head = Array.isArray(place) ? place[0] : place;
  return head ? node !== null && samePlaceName(head, node.path[0]) : node === null;
}

/** The annotated claims that are most like the one read, by event, figure, polarity and modality. */
function alike(claim, annotated) {
  const likeness = (other) =>
    (other.event === claim.event ? 4 : 0) +
    (other.quantity && claim.quantity ? (other.quantity.value === claim.quantity.value ? 3 : 0.2) : 0) +
    (!other.quantity && !claim.quantity ? 0.5 : 0) +
    (other.polarity === claim.polarity ? 0.5 : 0) +
    (other.modality === claim.modality ? 0.4 : 0) +
    (claim.actor && other.actor && samePlaceName(other.actor, claim.actor) ? 0.3 : 0) +
    (claim.target && other.target && samePlaceName(other.target, claim.target) ? 0.2 : 0);
  const most = Math.max(...annotated.map(likeness));
  return annotated.filter((other) => likeness(other) === most);
}
