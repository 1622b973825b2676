#!/usr/bin/env node
// node eval/score-tagging.mjs GOLD PREDICTED: both CoNLL-U, plain or gzipped; prints shares as JSON.
// Tags, lemmas and parse of given words against a treebank, over words: lines of contractions (3-4) and of empty nodes
// (8.1) are left out, and relations are compared before the colon.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import zlib from "node:zlib";

/** Text of a file, which may be gzipped. */
export function readText(file) {
  const bytes = fs.readFileSync(file);
  return (file.endsWith(".gz") ? zlib.gunzipSync(bytes) : bytes).toString("utf8");
}

/** Counts of right words: { words, upos, lemma, uas, las }. Throws where the two files do not hold the same words. */
export function scoreTagging(gold, predicted) {
  const golds = wordsOf(gold);
  const guesses = wordsOf(predicted);
  if (golds.length !== guesses.length) throw new Error(`${golds.length} words in gold, ${guesses.length} predicted`);
  const counts = { words: golds.length, upos: 0, lemma: 0, uas: 0, las: 0 };
  for (const [i, [id, form, lemma, upos, , , head, relation]] of golds.entries()) {
    const guess = guesses[i];
    if (guess[0] !== id || guess[1] !== form)
      throw new Error(`word ${i + 1} is ${id} ${form} in gold, ${guess[0]} ${guess[1]} predicted`);
    if (guess[3] === upos) counts.upos++;
    if (guess[2] === lemma) counts.lemma++;
    if (guess[6] !== head) continue;
    counts.uas++;
    if (guess[7].split(":")[0] === relation.split(":")[0]) counts.las++;
  }
  return counts;
}

const wordsOf = (text) =>
  text
    .split(/\r?\n/)
    .filter((line) => /^\d+\t/.test(line))
    .map((line) => line.split("\t"));

/** The counts as shares of the words. */
export const shares = ({ words, upos, lemma, uas, las }) => ({
  words,
  upos: upos / words,
  lemma: lemma / words,
  uas: uas / words,
  las: las / words,
});

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [gold, predicted] = process.argv.slice(2);
  if (!gold || !predicted || ![gold, predicted].every((file) => fs.existsSync(file))) {
    console.error("usage: node eval/score-tagging.mjs GOLD PREDICTED (two files that exist)");
    process.exit(2);
  }
  console.log(JSON.stringify(shares(scoreTagging(readText(gold), readText(predicted)))));
}
