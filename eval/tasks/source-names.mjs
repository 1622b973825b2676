import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { analyse } from "../../dist/language/index.js";
import { SourceResolver } from "../../dist/read/attribution/sources.js";
import { findAbove, goldPaths, outFile, writeLines } from "../files.mjs";
import { goldReports } from "../gold-folder.mjs";
import { resources } from "../report.mjs";

/**
 * Whether the words of a source lead to the right name, apart from whether the source was found: the spans of the
 * annotated sources are given, in the order of the text; the name each is resolved to is compared with the annotated
 * one as the scorer compares names. OUT holds the misses.
 */
export async function run({ gold, out }) {
  const folders = goldPaths(gold, "folder");
  const { sameSource } = await import(pathToFileURL(findAbove(folders[0], "score.mjs")).href);
  const misses = [];
  const rows = folders.map((folder) => {
    const aliasFile = path.join(folder, "aliases.json");
    const aliases = fs.existsSync(aliasFile) ? JSON.parse(fs.readFileSync(aliasFile, "utf8")) : [];
    const figures = { "sources.right.rate": 0, right: 0, of: 0 };
    for (const { id, name, text } of goldReports(folder)) {
      const { statements } = JSON.parse(fs.readFileSync(path.join(folder, name), "utf8"));
      const known = statements.filter(({ source, sourceName }) => source && sourceName !== "author");
      const names = resolveSpans(
        text,
        known.map(({ source }) => source),
      );
      for (const [i, { source, sourceName, sourceAlt }] of known.entries()) {
        const isRight = [sourceName, ...(sourceAlt ?? [])].some((right) => sameSource(right, names[i], aliases));
        figures.of++;
        if (isRight) figures.right++;
        else misses.push({ id, words: text.slice(...source), gold: sourceName, name: names[i] });
      }
    }
    return { name: folder, figures: { ...figures, "sources.right.rate": figures.right / figures.of } };
  });
  if (out) writeLines(outFile(out, "misses.jsonl"), misses);
  return rows.length === 1 ? rows : [...rows, pooled(rows)];
}

/** The names that the spans are resolved to, in the order of the text. */
function resolveSpans(text, spans) {
  const { models, aliases } = resources();
  const analysis = analyse(text, "en", models);
  const resolver = new SourceResolver(analysis, aliases);
  const names = new Array(spans.length).fill("");
  const inOrder = spans.map((span, i) => ({ span, i })).sort((a, b) => a.span[0] - b.span[0]);
  for (const { span, i } of inOrder) {
    const tokens = analysis.tokens.filter(({ start, end }) => start < span[1] && end > span[0]);
    if (tokens.length > 0) names[i] = resolver.resolve(tokens).name;
  }
  return names;
}

function pooled(rows) {
  const right = rows.reduce((sum, { figures }) => sum + figures.right, 0);
  const of = rows.reduce((sum, { figures }) => sum + figures.of, 0);
  return { name: "pooled", figures: { "sources.right.rate": right / of, right, of } };
}
