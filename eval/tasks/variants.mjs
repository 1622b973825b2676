import fs from "node:fs";
import path from "node:path";
import { EvalError, goldPaths } from "../files.mjs";
import { loadResources } from "../../dist/pipeline/index.js";
import { readName, readSound } from "../../dist/place/index.js";

/** Languages of the listed names whose letters the reader is meant for. */
const LANGUAGES = new Set(["eng", "ukr", "rus", "deu", "fra", "pol", "ces", "und"]);
const LETTERS = /^[\p{Script=Latin}\p{Script=Cyrillic}\s'’ʼ.()-]+$/u;
const STEP = 7; // every seventh locality: 5,000 of them, spread over all regions by the order of the file
const NEAR = 0.05; // degrees: the lists' duplicates of one town lie so near each other

/**
 * Names listed for one place of Ukraine, each looked up as a report about Ukraine would: whether the place is among the
 * candidates. PATH is ua-places.tsv. "by name" are found by
 * the listed names alone, which the gazetteer took from this list; "by sound alone" is what is left where a spelling is not listed.
 */
export async function run({ gold }) {
  return goldPaths(gold, "file").map((file) => {
    const [head, ...lines] = fs.readFileSync(file, "utf8").trimEnd().split("\n");
    const columns = head.split("\t");
    const at = (name) => columns.indexOf(name);
    if (at("names") < 0 || at("placetype") < 0) throw new EvalError(`not a list of places with names: ${file}`);
    const { gazetteer } = loadResources();
    const count = { Latin: [0, 0, 0, 0], Ukrainian: [0, 0, 0, 0], Russian: [0, 0, 0, 0] };
    lines
      .map((line) => line.split("\t"))
      .filter((cells, i) => cells[at("placetype")] === "locality" && i % STEP === 0)
      .forEach((cells) => {
        const lat = Number(cells[at("lat")]);
        const lon = Number(cells[at("lon")]);
        const isPlace = ({ row }) =>
          Math.abs(gazetteer.latitude(row) - lat) < NEAR && Math.abs(gazetteer.longitude(row) - lon) < NEAR;
        for (const [language, name] of namesOf(cells[at("names")])) {
          const kind = language === "ukr" ? "Ukrainian" : language === "rus" ? "Russian" : "Latin";
          const isByName = readName(name, gazetteer).candidates.some(isPlace);
          const isBySound = readSound(name, new Set(["UA"]), gazetteer).some(isPlace);
          const isFound = isByName || isBySound;
          count[kind][0] += isFound ? 1 : 0;
          count[kind][1] += isByName ? 1 : 0;
          count[kind][2] += isBySound ? 1 : 0;
          count[kind][3]++;
        }
      });
    const all = Object.values(count).reduce((sum, one) => sum.map((value, i) => value + one[i]), [0, 0, 0, 0]);
    const figures = Object.entries({ ...count, all }).flatMap(([kind, [found, byName, bySound, total]]) => [
      [`${kind} meet`, total ? found / total : null],
      [`${kind} by name`, total ? byName / total : null],
      [`${kind} by sound alone`, total ? bySound / total : null],
    ]);
    return { name: path.basename(file), figures: { ...Object.fromEntries(figures), names: all[3] } };
  });
}

/** [language, name] of "eng:Kyiv;ukr:Київ", once each. */
function namesOf(cell) {
  const pairs = cell
    .split(";")
    .map((one) => [one.slice(0, 3), one.slice(4)])
    .filter(([language, name]) => LANGUAGES.has(language) && name !== "" && LETTERS.test(name));
  return [...new Map(pairs.map((pair) => [pair.join(":"), pair])).values()];
}
