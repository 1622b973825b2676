import { analyse, findNames } from "../../dist/language/index.js";
import { findAbove, goldPaths, outFile, readLines, score, writeLines } from "../files.mjs";
import { relationsOf } from "../re3d-relations.mjs";
import { readRecord, resources } from "../report.mjs";

const TYPES = { person: "Person", organisation: "Organisation", place: "Location" };

/** Entities and relations of re3d: names as that corpus counts them, expressions of time, and rules over both. */
export async function run({ gold, out }) {
  const [file] = goldPaths(gold, "file");
  const predicted = outFile(out, "re3d.jsonl");
  writeLines(
    predicted,
    readLines(file).map(({ id, text, title }) => ({ id, ...predict({ id, text, title }) })),
  );
  const result = score(findAbove(file, "score-re3d.mjs"), [file, predicted, "--json"]);
  return [
    {
      name: file,
      figures: {
        "entity exact": result["entity exact"].f1,
        "entity overlap": result["entity overlap"].f1,
        "relation strict": result["relation strict"].f1,
        "relation lenient": result["relation lenient"].f1,
      },
    },
  ];
}

function predict(record) {
  const { models } = resources();
  const { tokens, sentences } = analyse(record.text, "en", models);
  const { reading } = readRecord(record);
  const names = findNames(tokens, sentences, models.names, "re3d").map(({ span, kind }) => ({
    s: span[0],
    e: span[1],
    type: TYPES[kind],
  }));
  const times = reading.timexes
    .filter(({ start, end }) => !names.some(({ s, e }) => s < end && e > start))
    .map(({ start, end }) => ({ s: start, e: end, type: "Temporal" }));
  const entities = [...names, ...times];
  return { entities, relations: relationsOf(record.text, sentences, entities, reading.statements) };
}
