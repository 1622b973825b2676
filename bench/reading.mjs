#!/usr/bin/env node
// node bench/reading.mjs PATH [--megabytes N]
// Speed of reading on one core, beside three libraries on the same texts in the same run: MB (10^6 bytes of UTF-8) a
// second of processor time, and the memory in use. PATH: a JSON Lines file with "text", or a folder of .txt files.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { parseArgs } from "node:util";
import { readRecord, resources } from "../eval/report.mjs";
import { analyse } from "../dist/language/index.js";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { megabytes: { type: "string", default: "2" } },
});
const texts = readTexts(positionals[0], Number(values.megabytes) * 1e6);

/** Milliseconds after which one is stopped; its rate is that of what it did. */
const LONGEST_MS = 60_000;
/** Share of the texts that warms each one up before it is timed. */
const WARM_UP = 0.15;

const require = createRequire(import.meta.url);
const contenders = {
  "fogline, whole reading": (text, i) => readRecord({ id: String(i), text, published: "2024-08-20" }),
  "fogline, language": (text) => analyse(text, "en", resources().models),
  "wink-nlp, tokens, tags, entities": wink(),
  "chrono-node, dates": chrono(),
  "compromise, tags": compromise(),
};

const rows = [];
for (const [name, work] of Object.entries(contenders)) {
  for (const [i, text] of texts.slice(0, Math.ceil(texts.length * WARM_UP)).entries()) work(text, i);
  const started = process.cpuUsage();
  const clock = performance.now();
  let bytes = 0;
  for (const [i, text] of texts.entries()) {
    work(text, i);
    bytes += Buffer.byteLength(text);
    if (performance.now() - clock > LONGEST_MS) break;
  }
  const used = process.cpuUsage(started);
  rows.push({ name, bytes, rate: bytes / (used.user + used.system), rss: process.memoryUsage().rss });
}
const peer = rows.find(({ name }) => name.startsWith("wink")).rate;
for (const { name, bytes, rate, rss } of rows)
  console.log(
    `${name.padEnd(34)}${rate.toFixed(3).padStart(8)} MB/s  ${(rate / peer).toFixed(2).padStart(6)} × wink-nlp  ` +
      `on ${(bytes / 1e6).toFixed(2)} MB, ${(rss / 1e6).toFixed(0)} MB resident`,
  );

function wink() {
  const nlp = require("wink-nlp")(require("wink-eng-lite-web-model"), ["sbd", "pos", "ner"]);
  const { its } = nlp;
  return (text) => {
    const doc = nlp.readDoc(text);
    return [doc.tokens().out(its.value), doc.tokens().out(its.pos), doc.entities().out(its.detail)];
  };
}

function chrono() {
  const { parse } = require("chrono-node");
  const reference = new Date(Date.UTC(2024, 7, 20));
  return (text) => parse(text, reference);
}

function compromise() {
  const nlp = require("compromise");
  return (text) => nlp(text).json({ offset: true });
}

/** Texts up to `most` bytes. */
function readTexts(source, most) {
  const fail = (message) => {
    console.error(`node bench/reading.mjs PATH [--megabytes N]: ${message}`);
    process.exit(2);
  };
  if (!source || !fs.existsSync(source)) fail(`no such file or folder: ${source ?? ""}`);
  const all = fs.statSync(source).isDirectory()
    ? fs
        .readdirSync(source)
        .filter((name) => name.endsWith(".txt"))
        .sort()
        .map((name) => fs.readFileSync(path.join(source, name), "utf8"))
    : fs
        .readFileSync(source, "utf8")
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => JSON.parse(line).text);
  const texts = [];
  let size = 0;
  for (const text of all) {
    if (typeof text !== "string" || text === "") continue;
    texts.push(text);
    size += Buffer.byteLength(text);
    if (size >= most) break;
  }
  if (texts.length === 0) fail(`no texts in ${source}`);
  return texts;
}
