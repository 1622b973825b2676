import type { Command } from "commander";
import type { GazetteerOptions } from "./commands/gazetteer-import.ts";
import type { FindOptions } from "./commands/gazetteer-find.ts";
import type { Effects } from "./effects.ts";

const FILE_OPTION = [
  "--gazetteer <file>",
  "where imported places are kept (default: FOGLINE_GAZETTEER, else the user's data folder)",
] as const;

const IMPORT_EXAMPLES = `  fogline gazetteer import RU.zip
  fogline gazetteer import allCountries.zip alternateNamesV2.zip
  fogline gazetteer import camps.geojson villages.csv
`;
const FIND_EXAMPLES = `  fogline gazetteer find Ivanivka --in "Kharkiv Oblast"
  fogline gazetteer find Sudzha --near 51.2,35.3 --json
`;

/** `fogline gazetteer`: bring places, and ask for one. */
export function addGazetteerCommands(program: Command, effects: Effects, setCode: (code: number) => void): void {
  const gazetteer = program.command("gazetteer").description("the places that reading knows: import more, or find one");
  gazetteer
    .command("import")
    .description("add places of GeoNames dumps, GeoJSON files and tables; the next reading uses them")
    .argument("<file...>", "RU.zip, allCountries.zip, alternateNamesV2.zip, their .txt, .geojson, .csv or .tsv")
    .option(...FILE_OPTION)
    .option("--json", "the summary as JSON")
    .addHelpText("after", `\nExamples:\n${IMPORT_EXAMPLES}`)
    .action(async (files: string[], options: GazetteerOptions) => {
      const { gazetteerImport } = await import("./commands/gazetteer-import.ts");
      setCode(await gazetteerImport(files, options, effects));
    });
  gazetteer
    .command("find")
    .description("the places that a name may stand for")
    .argument("<name>", "a place name, as reports write it")
    .option("--near <place>", "the nearest first: LAT,LON or a place")
    .option("--in <unit>", "only those in this country, region or district")
    .option(...FILE_OPTION)
    .option("--json", "one place a line, as JSON Lines")
    .addHelpText("after", `\nExamples:\n${FIND_EXAMPLES}`)
    .action(async (name: string, options: FindOptions) => {
      const { gazetteerFind } = await import("./commands/gazetteer-find.ts");
      setCode(await gazetteerFind(name, options, effects));
    });
}
