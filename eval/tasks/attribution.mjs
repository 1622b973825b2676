import { findAbove, goldPaths, outFile, readLines, score, writeLines } from "../files.mjs";
import { readRecord } from "../report.mjs";

/** Source, cue and content spans on texts annotated in PolNeAR's form. */
export async function run({ gold, out }) {
  const [file] = goldPaths(gold, "file");
  const predicted = outFile(out, "attribution.jsonl");
  const records = readLines(file).map(({ id, text, title, publisher, author, date }) => ({
    id,
    text,
    title,
    publisher,
    author,
    published: date,
  }));
  writeLines(
    predicted,
    records.map((record) => ({ id: record.id, attributions: readRecord(record).reading.attributions })),
  );
  const result = score(findAbove(file, "score-attribution.mjs"), [file, predicted, "--json"]);
  return [
    {
      name: file,
      figures: {
        "relation.lenient.f1": result.relation.lenient.f1,
        "relation.exact_words.f1": result.relation.exact_words.f1,
        "span.content.token.f1": result.span.content.token.f1,
        "who_said_it.accuracy": result.who_said_it.accuracy,
        "type_recall.indirect.recall": result.type_recall?.indirect?.recall ?? null,
      },
    },
  ];
}
