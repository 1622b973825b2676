// Names of larger places and of peoples from the shipped gazetteer, as numbers with a size.
import fs from "node:fs";
import path from "node:path";
import { loadGazetteer } from "../../dist/place/gazetteer.js";
import { tokenise } from "../../dist/language/tokenise.js";
import { placeKey } from "../../dist/language/names-features.js";

/** Smallest town that is listed, in persons. Chosen by us: smaller ones are as often words or surnames. */
const SMALLEST_TOWN = 15_000;
/** Sizes that are told apart, smallest population first. */
const TOWNS = [
  [SMALLEST_TOWN, 1],
  [100_000, 2],
  [500_000, 3],
];
const SIZES = { region: 4, country: 5, people: 6, area: 3, water: 3 };

/** Map from the number of a name to the largest size that it stands for. */
export function placeList(root) {
  const gazetteer = loadGazetteer(fs.readFileSync(path.join(root, "data/gazetteer/gazetteer.bin")));
  const sizes = new Map();
  const add = (name, size) => {
    const key = placeKey(tokenise(name, [0, name.length]).map(([start, end]) => name.slice(start, end).toLowerCase()));
    sizes.set(key, Math.max(size, sizes.get(key) ?? 0));
  };
  for (let row = 0; row < gazetteer.size; row++) {
    const level = gazetteer.level(row);
    const population = gazetteer.population(row);
    const size = SIZES[level] ?? TOWNS.findLast(([least]) => population >= least)?.[1];
    if (size !== undefined && level !== "district" && level !== "neighbourhood") add(gazetteer.name(row), size);
  }
  const tables = path.join(root, "data/gazetteer/tables");
  for (const names of column(path.join(tables, "demonyms.tsv")))
    for (const name of names.split(";")) add(name, SIZES.people);
  return new Map([...sizes].sort(([a], [b]) => a - b));
}

/** Second column of a table whose first lines are a comment and the heads of columns. */
const column = (file) =>
  fs
    .readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.includes("\t") && !line.startsWith("#") && !line.startsWith("key\t"))
    .map((line) => line.split("\t")[1]);
