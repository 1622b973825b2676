#!/usr/bin/env node
// npm run train -- WHAT PATH: learns the weights of one model from annotated reports.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const MODELS = [
  "identity",
  "match",
  "word-counts",
  "attribution",
  "claims",
  "language",
  "names",
  "place-join",
  "time-join",
];
const [what, ...rest] = process.argv.slice(2);
if (!MODELS.includes(what)) {
  console.error(`npm run train -- WHAT PATH: WHAT is one of ${MODELS.join(", ")}`);
  process.exit(2);
}
const { status } = spawnSync(process.execPath, [fileURLToPath(new URL(`${what}.mjs`, import.meta.url)), ...rest], {
  stdio: "inherit",
});
process.exit(status ?? 1);
