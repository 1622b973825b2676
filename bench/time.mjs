#!/usr/bin/env node
// node bench/time.mjs PATH[,PATH…] [--documents N]: time expressions and their speed, beside three libraries, in one run. Speed is megabytes for each second of processor time.
// PATH is a JSON Lines file { id, dct, text, timexes } with score.mjs in its folder or above. The libraries are no part of the product: npm install --prefix bench/peers
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { EvalError, findAbove, goldPaths, readLines } from "../eval/files.mjs";
import { resources } from "../eval/report.mjs";
import { loadPeers } from "./time-peers.mjs";

const { positionals, values } = parseArgs({ allowPositionals: true, options: { documents: { type: "string" } } });
if (!positionals[0]) fail("node bench/time.mjs PATH: a JSON Lines file of annotated time expressions is missing");
if (!fs.existsSync(new URL("peers/node_modules/chrono-node", import.meta.url)))
  fail("the libraries to measure beside are missing: npm install --prefix bench/peers");

let files;
try {
  files = goldPaths(positionals[0], "file");
} catch (error) {
  if (!(error instanceof EvalError)) throw error;
  fail(error.message);
}
const { score } = await import(pathToFileURL(findAbove(files[0], "score.mjs")).href);
const PASSES = 8;
const QUICK_SECONDS = 2;
const most = values.documents ? Number(values.documents) : Infinity;
const readers = [await fogline(), ...loadPeers()];
for (const file of files) {
  const gold = readLines(file).slice(0, most);
  const size = gold.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
  console.log(`${path.basename(file)}: ${gold.length} documents, ${size.toFixed(3)} MB`);
  for (const { name, prepare, read } of readers) {
    const ready = gold.map(({ id, text, dct }) => ({ id, text, dct, given: prepare?.(text) }));
    let pass = readAll(read, ready);
    // A quick reader is measured warm: its last pass counts.
    for (let i = 1; i < PASSES && pass.seconds < QUICK_SECONDS; i++) pass = readAll(read, ready);
    const { predicted, refused, seconds } = pass;
    const speed = size / seconds;
    const { value, relaxed, strict, dayInterval } = score(gold, predicted);
    const figures = { value, relaxed, strict, "day interval": dayInterval };
    const cells = Object.entries(figures).map(([key, { f1 }]) => `${key} ${(100 * f1).toFixed(1)}`);
    console.log(
      `  ${name.padEnd(34)} F1: ${cells.join(" · ")}   ${speed.toFixed(3)} MB/s${refused ? `   threw on ${refused} documents` : ""}`,
    );
  }
}

/** The time expressions of all documents, how many made the reader throw, and the seconds of processor time. */
function readAll(read, documents) {
  const began = process.cpuUsage();
  let refused = 0;
  const predicted = documents.map(({ id, text, dct, given }) => {
    try {
      return { id, timexes: read(text, dct.slice(0, 10), given) };
    } catch {
      refused++;
      return { id, timexes: [] };
    }
  });
  const { user, system } = process.cpuUsage(began);
  return { predicted, refused, seconds: (user + system) / 1e6 };
}

/** The stage alone, on texts that are taken apart already. */
async function fogline() {
  const { analyse } = await import("../dist/language/index.js");
  const { readTimes } = await import("../dist/time/index.js");
  const publishedOn = (date) => ({ kind: "value", date, basis: "metadata", evidence: null, reason: "given" });
  const read = (_text, dct, analysis) => readTimes(analysis, publishedOn(dct));
  const prepare = (text) => analyse(text, "en", resources().models);
  return { name: "fogline, time stage alone", prepare, read };
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
