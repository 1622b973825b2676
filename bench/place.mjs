#!/usr/bin/env node
// node bench/place.mjs TEXTS.jsonl: speed of the place stage alone, of opening the gazetteer and of look-ups.
// TEXTS.jsonl has a text a line, as for `fogline read`. Times are CPU time of this process.
import fs from "node:fs";
import { analyse } from "../dist/language/index.js";
import { loadResources } from "../dist/pipeline/index.js";
import { loadGazetteer, readPlaces } from "../dist/place/index.js";

const file = process.argv[2];
if (!file || !fs.existsSync(file)) {
  console.error(`node bench/place.mjs TEXTS.jsonl: a file of texts is missing: ${file ?? ""}`);
  process.exit(2);
}
const ROUNDS = 3; // the first one warms up
const LOOK_UPS = 200_000;
const cpuSeconds = () => process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6;

const bytes = fs.readFileSync(new URL("../data/gazetteer/gazetteer.bin", import.meta.url));
let from = performance.now();
const gazetteer = loadGazetteer(bytes);
gazetteer.find("Kyiv");
console.log(`gazetteer: ${(bytes.length / 1e6).toFixed(1)} MB, open in ${(performance.now() - from).toFixed(0)} ms`);

from = performance.now();
for (let i = 0; i < LOOK_UPS; i++) gazetteer.find(gazetteer.name((i * 7919) % gazetteer.size));
console.log(
  `look-up: ${(((performance.now() - from) * 1000) / LOOK_UPS).toFixed(1)} microseconds, the name read from its row`,
);

const { models } = loadResources();
const analyses = fs
  .readFileSync(file, "utf8")
  .trim()
  .split("\n")
  .map((line) => analyse(JSON.parse(line).text, "en", models));
const size = analyses.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
for (let round = 0; round < ROUNDS; round++) {
  const start = cpuSeconds();
  for (const analysis of analyses) readPlaces(analysis, gazetteer, { title: null, publisher: null, given: null });
  console.log(
    `places of ${(size / 1e6).toFixed(2)} MB: ${(size / 1e6 / (cpuSeconds() - start)).toFixed(2)} MB/s of CPU time`,
  );
}
