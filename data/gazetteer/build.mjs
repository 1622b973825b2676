#!/usr/bin/env node
// node data/gazetteer/build.mjs SOURCE BOUNDARIES
// Makes gazetteer.bin from the source tables (README.md lists them with licence and hash). The same sources
// give the same bytes. Run `npm run build` before: names are folded by the product's own code.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeBinary } from "./build/binary.mjs";
import { gather } from "./build/gather.mjs";
import { BOUNDARY_FILES, missingFiles, SOURCE_FILES } from "./build/sources.mjs";

const [source, boundaries, code = fileURLToPath(new URL("../../dist", import.meta.url))] = process.argv.slice(2);
if (!source || !boundaries) fail("usage: build.mjs SOURCE BOUNDARIES [folder of the compiled code]");
const missing = missingFiles(source, boundaries);
if (missing.length > 0) fail(`These source files are missing:\n  ${missing.join("\n  ")}`);
if (!existsSync(`${code}/place/layout.js`)) fail(`No compiled code in ${code}: run "npm run build" first.`);

const { exactKey, keyHash } = await import(`${code}/place/fold.js`);
const { soundKeys, SOUND_FAMILY_OF_COUNTRY } = await import(`${code}/place/romanise.js`);
const { LAYOUT } = await import(`${code}/place/layout.js`);

const tables = fileURLToPath(new URL("./tables", import.meta.url));
const gathered = gather({ source, boundaries, tables, exactKey, layout: LAYOUT });
const bytes = writeBinary(gathered, {
  keyHash,
  soundKeys,
  exactKey,
  layout: LAYOUT,
  familyOf: SOUND_FAMILY_OF_COUNTRY,
});
writeFileSync(new URL("./gazetteer.bin", import.meta.url), bytes);
writeFileSync(new URL("./hashes.txt", import.meta.url), hashes());
console.log(`${gathered.features.length} places, ${gathered.names.length} names, ${bytes.length} bytes`);

function hashes() {
  const paths = [
    ...SOURCE_FILES.map((name) => join(source, name)),
    ...BOUNDARY_FILES.map((name) => join(boundaries, name)),
    ...readdirSync(tables)
      .sort()
      .map((name) => join(tables, name)),
  ];
  const rows = paths.map((path) => `${sha256(readFileSync(path))}  ${basename(path)}`);
  return [...rows, `${sha256(bytes)}  gazetteer.bin`].join("\n") + "\n";
}

function sha256(content) {
  return createHash("sha256").update(content).digest("hex");
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
