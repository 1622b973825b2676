#!/usr/bin/env node
// npm run train -- word-counts PATH...: in how many texts each stem stands, counted over .jsonl files with a `text` a line.
// Writes data/models/word-counts.tsv; the same input gives the same bytes.
import fs from "node:fs";
import { termsOf } from "../dist/match/terms.js";

const FEWEST = 3; // texts; rarer stems weigh like unseen ones nearly, and are mostly names
const paths = process.argv.slice(2);
for (const file of paths.length > 0 ? paths : [""])
  if (!fs.existsSync(file)) {
    console.error(`train/word-counts.mjs PATH...: a .jsonl file of texts is missing: ${file}`);
    process.exit(2);
  }
const counts = new Map();
let documents = 0;
for (const file of paths)
  for (const line of fs.readFileSync(file, "utf8").split("\n")) {
    if (line.trim() === "") continue;
    documents++;
    for (const term of new Set(termsOf(JSON.parse(line).text))) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
const rows = [...counts].filter(([, count]) => count >= FEWEST).sort(([a], [b]) => (a < b ? -1 : 1));
const table = [String(documents), ...rows.map(([stem, count]) => `${stem}\t${count}`)].join("\n");
fs.writeFileSync(new URL("../data/models/word-counts.tsv", import.meta.url), `${table}\n`);
console.log(`${documents} texts, ${rows.length} stems`);
