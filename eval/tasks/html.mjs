// npm run eval -- html --gold FOLDER [--out OUT]: pages against the article and metadata that were expected of them.
// FOLDER holds one folder a page: source.html, expected.html, expected-metadata.json (title, byline, publishedTime).
import fs from "node:fs";
import path from "node:path";
import { parseHTML } from "linkedom";
import { readFile } from "../../dist/ingest/index.js";
import { textOf } from "../../dist/ingest/html/blocks.js";
import { statedDay } from "../../dist/ingest/stated-day.js";
import { EvalError } from "../files.mjs";

export async function run({ gold, out }) {
  if (!fs.existsSync(gold)) throw new EvalError(`--gold ${gold}: there is no such folder`);
  const names = fs
    .readdirSync(gold)
    .filter((name) => fs.existsSync(path.join(gold, name, "source.html")))
    .sort();
  if (names.length === 0) throw new EvalError(`--gold ${gold}: no folder with a source.html in it`);
  const rows = [];
  for (const name of names) rows.push(await scorePage(path.join(gold, name), name));
  if (out) fs.writeFileSync(out, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  const rate = (field) => {
    const stated = rows.filter((row) => row[field] !== null);
    return stated.length === 0 ? null : stated.filter((row) => row[field]).length / stated.length;
  };
  return [
    {
      name: `html (${rows.length} pages)`,
      figures: {
        "text.token.f1": rows.reduce((sum, row) => sum + row.f1, 0) / rows.length,
        "title.rate": rate("title"),
        "byline.rate": rate("byline"),
        "date.rate": rate("date"),
      },
    },
  ];
}

async function scorePage(folder, name) {
  const bytes = fs.readFileSync(path.join(folder, "source.html"));
  let report = null;
  for await (const taken of readFile(bytes, { path: `${name}.html`, retrieved: null })) report ??= taken.report;
  const { document } = parseHTML(
    `<!doctype html><html><body>${fs.readFileSync(path.join(folder, "expected.html"), "utf8")}</body></html>`,
  );
  const meta = JSON.parse(fs.readFileSync(path.join(folder, "expected-metadata.json"), "utf8"));
  const day = meta.publishedTime ? statedDay(meta.publishedTime) : null;
  return {
    id: name,
    f1: tokenF1(report?.text ?? "", textOf(document.body)),
    title: meta.title ? same(report?.title, meta.title) : null,
    byline: meta.byline ? same(report?.author, meta.byline) : null,
    date: day === null ? null : report?.published.kind === "value" && report.published.date === day,
  };
}

/** F1 over words as a multiset. */
function tokenF1(text, expected) {
  const count = (value) => {
    const words = new Map();
    for (const word of value.match(/[\p{L}\p{N}]+/gu) ?? []) words.set(word, (words.get(word) ?? 0) + 1);
    return words;
  };
  const [a, b] = [count(text), count(expected)];
  const total = (words) => [...words.values()].reduce((sum, n) => sum + n, 0);
  if (total(a) + total(b) === 0) return 1;
  let shared = 0;
  for (const [word, n] of a) shared += Math.min(n, b.get(word) ?? 0);
  return (2 * shared) / (total(a) + total(b));
}

const same = (found, expected) => found != null && normal(found) === normal(expected);

/** Words alone; a byline's "By" is not the name. */
const normal = (value) => (value.match(/[\p{L}\p{N}]+/gu) ?? []).join(" ").toLowerCase().replace(/^by /, "");
