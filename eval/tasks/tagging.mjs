import fs from "node:fs";
import path from "node:path";
import { analyseWords } from "../../dist/language/index.js";
import { EvalError, goldPaths, outFile } from "../files.mjs";
import { resources } from "../report.mjs";
import { readText, scoreTagging, shares } from "../score-tagging.mjs";

/** Tags, lemmas and parse of a treebank's words. */
export async function run({ gold, out }) {
  const files = goldPaths(gold, "file");
  if (out && files.length > 1) throw new EvalError("--out takes the prediction of one file");
  return files.map((file) => {
    const text = readTreebank(file);
    const target = outFile(out, "tagging.conllu");
    fs.writeFileSync(target, predict(text));
    return { name: path.basename(file), figures: shares(scoreTagging(text, readText(target))) };
  });
}

function readTreebank(file) {
  const text = readText(file);
  if (!/^1\t[^\t\n]*(?:\t[^\t\n]*){8}$/m.test(text))
    throw new EvalError(`${file}: no CoNLL-U with words in ten columns`);
  return text;
}

/** The same sentences with what is read of their words alone; all else of a line is left empty. */
function predict(text) {
  return text
    .split(/\r?\n\r?\n/)
    .filter((block) => block.trim() !== "")
    .map((block) => `${predictSentence(block.split(/\r?\n/)).join("\n")}\n\n`)
    .join("");
}

function predictSentence(lines) {
  const columns = lines.filter((line) => /^\d+\t/.test(line)).map((line) => line.split("\t"));
  const words = analyseWords(
    columns.map(([, form]) => form),
    resources().models.english,
  );
  return words.map(({ lemma, pos, xpos, head, relation }, i) => {
    const [id, form, , , , , , , , misc] = columns[i];
    const space = /(?:^|\|)SpaceAfter=No(?:\||$)/.test(misc) ? "SpaceAfter=No" : "_";
    return [id, form, inCase(lemma, form, pos), pos, xpos, "_", head + 1, relation, "_", space].join("\t");
  });
}

/** A treebank writes the lemma of a name in its own letters, and the word "I" in a capital; ours are all small. */
function inCase(lemma, form, pos) {
  if (pos === "PROPN" && form.toLowerCase().startsWith(lemma)) return form.slice(0, lemma.length);
  return pos === "PRON" && lemma === "i" ? "I" : lemma;
}
