#!/usr/bin/env node
// npm run train -- attribution --data PATH[,PATH...] [--out FILE]
// Learns who says what from annotated texts. A PATH is a file of JSON Lines in PolNeAR's form, or a folder of annotated
// reports in the form of READING.md. Writes data/models/attribution.bin; the same input gives the same bytes.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as code from "../dist/read/attribution/learned/training.js";
import { analyse, loadEnglishModel } from "../dist/language/index.js";
import { indexed, inCapitals, readAnnotated } from "./attribution/data.mjs";
import { learn, SETTINGS } from "./attribution/learn.mjs";
import { quantized } from "./attribution/quantize.mjs";

const args = process.argv.slice(2);
const option = (name) => {
  const at = args.indexOf(name);
  return at < 0 ? null : args.splice(at, 2)[1];
};
const out = option("--out") ?? fileURLToPath(new URL("../data/models/attribution.bin", import.meta.url));
const places = (option("--data") ?? args[0] ?? "").split(",");
for (const place of places)
  if (!place || !fs.existsSync(place)) {
    console.error(`train/attribution.mjs --data PATH[,PATH...]: no annotated texts there: ${place || "(none named)"}`);
    process.exit(2);
  }

/** One text in so many is learned a second time in capitals; all reports are, for they are few. */
const CAPITALS = [12, 1];

const english = loadEnglishModel(fs.readFileSync(new URL("../data/models/english.bin", import.meta.url)));
const started = Date.now();
const log = (line) => console.log(`${String(Math.round((Date.now() - started) / 1000)).padStart(5)} s  ${line}`);
const read = places.flatMap(readAnnotated);
const copies = read.flatMap((document, at) =>
  at % CAPITALS[document.domain] === 0 ? (inCapitals(document) ?? []) : [],
);
const documents = [...read, ...copies].map((document) =>
  indexed(document, code, (text) => analyse(text, "en", { english })),
);
log(
  `${read.length} texts from ${places.map((place) => path.basename(place)).join(", ")} and ${copies.length} in capitals`,
);
const learned = learn(code, documents, SETTINGS, log);
const percent = (share) => (100 * share).toFixed(1);
for (const [name, { f1, tokens, precision, recall, ...thresholds }] of Object.entries(learned.choice))
  log(
    `${name}, held out: lenient F1 ${percent(f1)}, precision ${percent(precision)}, recall ${percent(recall)}, content tokens ${percent(tokens)} at ${JSON.stringify(thresholds)}`,
  );
const thresholds = {
  wide: learned.choice.wide.wide,
  wideLong: learned.choice.wide.wideLong,
  narrow: learned.choice.narrow.narrow,
};
const { cue, role, turn, keep } = learned;
const bytes = code.writeAttributionModel({
  cue: quantized(cue),
  role: quantized(role),
  turn: quantized(turn),
  keep: quantized(keep),
  thresholds,
});
fs.writeFileSync(out, bytes);
log(`${out}: ${bytes.length} bytes`);
