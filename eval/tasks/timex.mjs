import path from "node:path";
import { findAbove, goldPaths, outFile, readLines, score, writeLines } from "../files.mjs";
import { readRecord } from "../report.mjs";
import { readForm, timeForms } from "../time-forms.mjs";

/** Time expressions: span, type, TIMEX3 value and day interval. A table of forms (test/cases/time-forms.tsv) is scored by its own columns. */
export async function run({ gold, out }) {
  const files = goldPaths(gold, "file");
  return files.map((file) => {
    if (file.endsWith(".tsv")) return { name: path.basename(file), figures: formFigures(file) };
    const predicted = outFile(out && files.length > 1 ? path.join(out, path.basename(file)) : out, "timex.jsonl");
    const records = readLines(file).map(({ id, text, dct }) => ({ id, text, published: dct ?? undefined }));
    writeLines(
      predicted,
      records.map((record) => ({
        id: record.id,
        timexes: readRecord(record).reading.timexes.map(({ start, end, type, value }) => ({ start, end, type, value })),
      })),
    );
    const result = score(findAbove(file, "score.mjs"), [file, predicted, "--json"]);
    return {
      name: path.basename(file),
      figures: {
        "value.f1": result.value.f1,
        "relaxed.f1": result.relaxed.f1,
        "strict.f1": result.strict.f1,
        "dayInterval.f1": result.dayInterval?.f1 ?? null,
      },
    };
  });
}

/** Share of the forms whose days, and of those with a value whose value, are exactly right. */
function formFigures(file) {
  const results = timeForms(file).map(readForm);
  const valued = results.filter(({ isValueRight }) => isValueRight !== null);
  return {
    "days.rate": results.filter(({ isDaysRight }) => isDaysRight).length / results.length,
    "value.rate": valued.filter(({ isValueRight }) => isValueRight).length / valued.length,
    forms: results.length,
  };
}
