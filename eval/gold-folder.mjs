// A gold folder as the predicting half may see it: the texts and meta.json; of the annotations only `doc` (id, file).
import fs from "node:fs";
import path from "node:path";
import { EvalError } from "./files.mjs";

const NOT_REPORTS = new Set(["questions.json", "aliases.json"]);

/** One entry a report: { id, file (of the annotation), text, meta }. */
export function goldReports(folder) {
  const metaFile = path.join(folder, "texts", "meta.json");
  const meta = fs.existsSync(metaFile) ? JSON.parse(fs.readFileSync(metaFile, "utf8")) : {};
  const names = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".json") && !NOT_REPORTS.has(name))
    .sort();
  if (names.length === 0) throw new EvalError(`no annotated reports in ${folder}`);
  return names.map((name) => {
    const { doc } = JSON.parse(fs.readFileSync(path.join(folder, name), "utf8"));
    const id = String(doc?.id ?? path.basename(name, ".json"));
    const file = [doc?.file, path.join("texts", `${id}.txt`)].find(
      (candidate) => candidate && fs.existsSync(path.join(folder, candidate)),
    );
    if (!file) throw new EvalError(`no text for ${id} in ${folder}`);
    return {
      id,
      name,
      text: fs.readFileSync(path.join(folder, file), "utf8"),
      meta: meta[path.basename(file, ".txt")] ?? {},
    };
  });
}

/** The record that a reader is given. */
export const recordOf = ({ id, text, meta }) => ({
  id,
  text,
  title: meta.title ?? undefined,
  publisher: meta.publisher ?? undefined,
  author: meta.author ?? undefined,
  published: meta.published ?? undefined,
  url: meta.url ?? undefined,
});
