// Plain texts of a data folder, for what can be learned of words without annotation.
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { splitSentences } from "../../dist/language/sentences.js";
import { tokenise } from "../../dist/language/tokenise.js";

/** Files of training texts in JSON Lines and where each keeps its text; parts kept for judging are not among them. */
const FILES = [
  ["attribution/train.jsonl", ({ text }) => [text]],
  ["muc4/train.jsonl", ({ text }) => [text]],
  ["ecbplus/train.jsonl", ({ text }) => [text]],
  ["re3d/train.jsonl", ({ text }) => [text]],
  ["matching/fnc1/bodies.jsonl.gz", ({ text, body }) => [text ?? body]],
  ["matching/wice/dev.jsonl.gz", ({ evidence }) => evidence],
  ["../reports/fa-kes.jsonl", ({ text }) => [text]],
  ["../reports/presidents-2021-22.jsonl", ({ text }) => [text]],
];
const TREEBANKS = ["treebank/ewt-train.conllu.gz", "treebank/gum-train.conllu.gz"];

/** Texts that begin alike are copies. UTF-16 code units. */
const SAME_BEGINNING = 200;

export function plainTexts(folder) {
  const texts = new Map();
  const add = (text) => {
    if (typeof text === "string" && text.length > 0) texts.set(text.slice(0, SAME_BEGINNING), text);
  };
  for (const [name, textsOf] of FILES)
    for (const line of linesOf(path.join(folder, name))) (textsOf(JSON.parse(line)) ?? []).forEach(add);
  for (const name of TREEBANKS)
    for (const line of linesOf(path.join(folder, name)))
      if (line.startsWith("# text = ")) add(line.slice("# text = ".length));
  return [...texts.values()];
}

function linesOf(file) {
  if (!fs.existsSync(file)) return [];
  const bytes = fs.readFileSync(file);
  const text = (file.endsWith(".gz") ? zlib.gunzipSync(bytes) : bytes).toString("utf8");
  return text.split("\n").filter((line) => line.trim() !== "");
}

/** Sentences of a text as words in small letters, digits made equal. */
export function wordsOf(text) {
  const sentences = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const line = [match.index, match.index + match[0].length];
    for (const span of splitSentences(text, line)) {
      const words = tokenise(text, span).map(([start, end]) =>
        text.slice(start, end).toLowerCase().replace(/[0-9]/g, "0").replace(/’/g, "'"),
      );
      if (words.length >= SHORTEST) sentences.push(words);
    }
  }
  return sentences;
}

/** Words of the shortest sentence that tells of contexts. */
const SHORTEST = 3;
