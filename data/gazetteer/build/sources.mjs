// Reads the source tables. A missing file is named together with all others that are missing.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const SOURCE_FILES = [
  "countryInfo.txt",
  "admin1CodesASCII.txt",
  "admin2Codes.txt",
  "world-cities.tsv",
  "exonyms.tsv",
  "ua-places.tsv",
];
export const BOUNDARY_FILES = ["world-countries-50m.topo.json", "ua-oblasts.topo.json", "ua-raions-pre2020.topo.json"];

export function missingFiles(sourceFolder, boundaryFolder) {
  return [
    ...SOURCE_FILES.map((name) => join(sourceFolder, name)),
    ...BOUNDARY_FILES.map((name) => join(boundaryFolder, name)),
  ].filter((path) => !existsSync(path));
}

export const readJson = (...path) => JSON.parse(readFileSync(join(...path), "utf8"));

/** Lines of a headed, tab-separated table as objects; lines with "#" in front are remarks. */
export function readTable(...path) {
  const lines = readLines(...path).filter((line) => !line.startsWith("#"));
  const columns = lines[0].split("\t");
  return lines.slice(1).map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ""]));
  });
}

/** Lines of a table without a header, as arrays. */
export function readRows(...path) {
  return readLines(...path)
    .filter((line) => !line.startsWith("#"))
    .map((line) => line.split("\t"));
}

function readLines(...path) {
  return readFileSync(join(...path), "utf8")
    .split(/\r?\n/)
    .filter((line) => line !== "");
}
