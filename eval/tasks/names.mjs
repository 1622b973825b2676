import { analyse } from "../../dist/language/index.js";
import { findNames } from "../../dist/language/index.js";
import { goldPaths, outFile, writeLines } from "../files.mjs";
import { corpusOf, nameCorpus } from "../name-corpora.mjs";
import { resources } from "../report.mjs";

const TYPES = { person: "person", organisation: "organization", place: "place" };

/** Layers of the model that count what belongs to a name as each corpus does. GUM's mentions nest: two layers. */
const LAYERS = { gum: ["gum-inner", "gum-outer"], re3d: ["re3d"] };

/** Names of persons, organisations and places: exact span and type, micro F1 over all files. */
export async function run({ gold, out }) {
  const files = goldPaths(gold, "file");
  const predictions = [];
  const rows = files.map((file) => {
    const documents = nameCorpus(file);
    const predicted = documents.map(({ id, text }) => ({ id, names: predict(text, LAYERS[corpusOf(file)]) }));
    predictions.push(...predicted);
    return { name: file, counts: count(documents, predicted) };
  });
  writeLines(outFile(out, "names.jsonl"), predictions);
  const all = rows.length > 1 ? [...rows, { name: "pooled", counts: sum(rows.map(({ counts }) => counts)) }] : rows;
  return all.map(({ name, counts }) => ({ name, figures: figuresOf(counts) }));
}

/** The names that the layers find, each span and type once. */
function predict(text, layers) {
  const { models } = resources();
  const { tokens, sentences } = analyse(text, "en", models);
  const names = new Map();
  for (const layer of layers)
    for (const { span, kind } of findNames(tokens, sentences, models.names, layer))
      names.set(keyOf({ s: span[0], e: span[1], type: TYPES[kind] }), { s: span[0], e: span[1], type: TYPES[kind] });
  return [...names.values()].sort((a, b) => a.s - b.s || a.e - b.e);
}

const keyOf = ({ s, e, type }) => `${s} ${e} ${type}`;

/** Names found, predicted and annotated, in all and by type. */
function count(documents, predicted) {
  const counts = {};
  for (const [i, { names }] of documents.entries()) {
    const gold = new Set(names.map(keyOf));
    for (const type of ["all", ...Object.values(TYPES)]) {
      const isOf = (name) => type === "all" || name.type === type;
      const of = (counts[type] ??= { hit: 0, predicted: 0, gold: 0 });
      const guesses = predicted[i].names.filter(isOf);
      of.hit += guesses.filter((name) => gold.has(keyOf(name))).length;
      of.predicted += guesses.length;
      of.gold += new Set(names.filter(isOf).map(keyOf)).size;
    }
  }
  return counts;
}

const sum = (all) =>
  Object.fromEntries(
    Object.keys(all[0]).map((type) => [
      type,
      all.reduce(
        (total, counts) => ({
          hit: total.hit + counts[type].hit,
          predicted: total.predicted + counts[type].predicted,
          gold: total.gold + counts[type].gold,
        }),
        { hit: 0, predicted: 0, gold: 0 },
      ),
    ]),
  );

const f1 = ({ hit, predicted, gold }) => (predicted + gold === 0 ? null : (2 * hit) / (predicted + gold));

function figuresOf({ all, person, organization, place }) {
  return {
    "names.f1": f1(all),
    "names.precision": all.predicted === 0 ? null : all.hit / all.predicted,
    "names.recall": all.gold === 0 ? null : all.hit / all.gold,
    "person.f1": f1(person),
    "organization.f1": f1(organization),
    "place.f1": f1(place),
    ...all,
  };
}
