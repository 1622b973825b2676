#!/usr/bin/env node
// npm run train -- language --data PATH [--out FILE]
// Learns the English analysis (tags, lemmas, parse) from treebanks: the same file from the same data, to the byte.
// --data: a folder with treebank/{ewt,gum}-train.conllu.gz; --out: the model (default data/models/english.bin).
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { PartOfSpeech } from "../dist/model/index.js";
import { packSingle, packTriple } from "./language/cells.mjs";
import { readConllu } from "./language/conllu.mjs";
import { learnLemmas } from "./language/lemmas.mjs";
import { buildLexicon, encode } from "./language/lexicon.mjs";
import { packModel } from "./language/pack.mjs";
import { buildRelations, trainParser } from "./language/parser.mjs";
import { recase, seeded } from "./language/random.mjs";
import { tagWith, trainTagger } from "./language/tagger.mjs";

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    out: { type: "string", default: new URL("../data/models/english.bin", import.meta.url).pathname },
    sentences: { type: "string", default: "1e9" },
    epochs: { type: "string", default: "8" },
  },
});
const files = ["ewt", "gum"].map((name) => path.join(values.data ?? "", `treebank/${name}-train.conllu.gz`));
const missing = values.data ? files.find((file) => !fs.existsSync(file)) : "--data PATH";
if (missing) {
  console.error(`missing: ${missing} (a folder with treebank/ewt-train.conllu.gz and treebank/gum-train.conllu.gz)`);
  process.exit(2);
}

/** Parts into which the data is cut to tag each by a tagger that has not seen it, as the parser will see tags. */
const FOLDS = 4;
const epochs = Number(values.epochs);
const started = Date.now();
const log = (line) => console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`);

const sentences = files.flatMap(readConllu).slice(0, Number(values.sentences));
const lexicon = buildLexicon(sentences);
log(`${sentences.length} sentences, ${lexicon.tags.length} tags, ${lexicon.tagSets.length} sets of them`);

const predicted = jackknife();
const tagger = trainTagger(sentences, lexicon, { epochs, seed: 1, log });
const lemmas = learnLemmas(
  sentences.flatMap(({ forms, upos, xpos, lemmas: of }) =>
    forms.map((form, i) => [form.toLowerCase(), lexicon.tagNumber(upos[i], xpos[i]), of[i].toLowerCase()]),
  ),
);
const examples = sentences.map(({ heads, relations }, i) => ({
  ...predicted[i],
  heads,
  relations,
  universals: Array.from(predicted[i].tags, (tag) => lexicon.universalNumber[tag]),
}));
const relations = buildRelations(examples, PartOfSpeech.options.length);
const model = { ...lexicon, ...relations };
const parser = trainParser(examples, model, { epochs, seed: 2, log });

const tagCells = packSingle(tagger, 19, 1);
const arcCells = packTriple(parser.arcs, 19, 1);
const relationCells = packSingle(parser.names, 19, 1);
for (const [name, { placed, offered }] of Object.entries({ tagCells, arcCells, relationCells }))
  log(`${name}: ${placed} of ${offered} weights kept`);
const bytes = packModel(
  {
    tags: lexicon.tags,
    relations: relations.relations,
    tagSets: lexicon.tagSets.map((set) => Array.from(set)),
    relationSets: relations.relationSets.map((set) => Array.from(set)),
    lemmaScripts: lemmas.lemmaScripts.map(({ cut, add }) => [cut, add]),
  },
  {
    lexiconKeys: lexicon.lexiconKeys,
    lexiconSets: lexicon.lexiconSets,
    lexiconClusters: lexicon.lexiconClusters,
    tagCells: tagCells.cells,
    arcCells: arcCells.cells,
    relationCells: relationCells.cells,
    lemmaWordKeys: lemmas.lemmaWordKeys,
    lemmaWordScripts: lemmas.lemmaWordScripts,
    lemmaSuffixKeys: lemmas.lemmaSuffixKeys,
    lemmaSuffixScripts: lemmas.lemmaSuffixScripts,
  },
);
fs.writeFileSync(values.out, bytes);
log(`${values.out}: ${bytes.length} bytes`);

/** Words and tags of each sentence, tagged by a tagger learned from the other parts, some in another casing. */
function jackknife() {
  const random = seeded(3);
  const tagged = new Array(sentences.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = sentences.filter((_, i) => i % FOLDS !== fold);
    const table = trainTagger(rest, lexicon, { epochs: Math.min(epochs, 4), seed: 10 + fold });
    for (let i = fold; i < sentences.length; i += FOLDS) {
      const words = encode(recase(sentences[i].forms, random), lexicon);
      tagged[i] = { words, tags: tagWith(table, words, lexicon) };
    }
    log(`part ${fold + 1} of ${FOLDS} tagged by the others`);
  }
  return tagged;
}
