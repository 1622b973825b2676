import { existsSync } from "node:fs";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { CsvError, parse } from "csv-parse/sync";
import { importedGazetteerPath } from "../../pipeline/imported-gazetteer.ts";
import {
  checkHeaders,
  type ImportedBuilder,
  ImportFault,
  loadImported,
  nameOfDump,
  newImportedBuilder,
  placeOfDump,
  placeOfRow,
  placesOfGeoJson,
} from "../../place/index.ts";
import { CliError, type Effects, INTERRUPTED } from "../effects.ts";
import { linesOf, type TextToImport, textsOf } from "../gazetteer-lines.ts";
import { newProgress, type Progress } from "../progress.ts";

export interface GazetteerOptions {
  gazetteer?: string;
  json?: boolean;
}

/** Where the imported places are: the option, else FOGLINE_GAZETTEER, else the user's data folder. */
export const gazetteerPath = (options: GazetteerOptions, effects: Effects): string =>
  resolve(effects.cwd, options.gazetteer ?? importedGazetteerPath(effects.env));

/** What one file gave. */
type Taken = { file: string; kept: number; names: number; left: number };

/** Lines between two looks at the clock and at Ctrl-C. */
const PULSE_LINES = 5000;
/** The largest table or GeoJSON file, in bytes: they are read at once. */
const LARGEST_BYTES = 300_000_000;
/** GeoNames' own notes in its archives. */
const NOTES = /(?:^|\/)(?:readme|iso-languagecodes)[^/]*\.txt$/i;

/**
 * Adds the places of GeoNames dumps, GeoJSON files and tables to those that reading knows. Nothing is written before
 * all files were read to their end, and then at once: a broken file or Ctrl-C leaves what was there.
 */
export async function gazetteerImport(
  files: readonly string[],
  options: GazetteerOptions,
  effects: Effects,
): Promise<number> {
  const target = gazetteerPath(options, effects);
  const builder = newImportedBuilder(existsSync(target) ? loadBefore(target, await readFile(target)) : null);
  const progress = newProgress(effects);
  let isInterrupted = false;
  const off = effects.onInterrupt(() => (isInterrupted = true));
  const taken: Taken[] = [];
  try {
    for (const file of files) {
      const one = await importFile(resolve(effects.cwd, file), file, builder, progress, () => isInterrupted);
      if (one === null) break;
      taken.push(one);
    }
  } finally {
    off();
    await progress.end();
  }
  if (isInterrupted) {
    await effects.stderr.write("fogline: interrupted; nothing was imported\n");
    return INTERRUPTED;
  }
  await replaceFile(target, builder.bytes());
  await effects.stdout.write(
    options.json === true
      ? `${JSON.stringify({ gazetteer: target, places: builder.places, files: taken })}\n`
      : `${taken.map(summary).join("\n")}\n${String(builder.places)} imported places in ${target}; the next reading uses them\n`,
  );
  return 0;
}

const summary = ({ file, kept, names, left }: Taken): string =>
  `${file}: ${String(kept)} places kept${names > 0 ? `, ${String(names)} further names` : ""}${left > 0 ? `, ${String(left)} lines of other kinds left out` : ""}`;

function loadBefore(path: string, bytes: Uint8Array) {
  try {
    return loadImported(bytes);
  } catch (error) {
    throw new CliError(`${path} is broken (${messageOf(error)}); delete it or name another with --gazetteer`, 2);
  }
}

async function importFile(
  path: string,
  shown: string,
  builder: ImportedBuilder,
  progress: Progress,
  isInterrupted: () => boolean,
): Promise<Taken | null> {
  if (!existsSync(path)) throw new CliError(`no such file: ${shown}`, 2);
  const taken: Taken = { file: shown, kept: 0, names: 0, left: 0 };
  try {
    const { texts, close } = await textsOf(path);
    try {
      for (const text of texts) {
        if (text.name.endsWith("/") || NOTES.test(text.name)) continue;
        if (!(await importText(text, taken, builder, progress, isInterrupted))) return null;
      }
    } finally {
      close();
    }
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError(`${shown}: ${messageOf(error)}; nothing was imported`, 2);
  }
  if (taken.kept + taken.names === 0) throw new CliError(`${shown}: no places in it; nothing was imported`, 2);
  return taken;
}

async function importText(
  text: TextToImport,
  taken: Taken,
  builder: ImportedBuilder,
  progress: Progress,
  isInterrupted: () => boolean,
): Promise<boolean> {
  const kind = text.name.toLowerCase();
  const keep = (place: Parameters<ImportedBuilder["add"]>[0]) => {
    if (!builder.add(place)) throw new ImportFault("more places than can be held (16 million)", null);
    taken.kept++;
  };
  if (/\.(?:geojson|json|csv|tsv)$/.test(kind)) {
    const whole = await wholeText(text);
    if (/json$/.test(kind)) placesOfGeoJson(JSON.parse(whole)).forEach(keep);
    else rowsOf(whole).forEach(([cells, line]) => keep(placeOfRow(cells, line)));
    return true;
  }
  const isNames = /alternatenames/i.test(text.name);
  let number = 0;
  for await (const { line, bytes } of linesOf(await text.open())) {
    number++;
    if (number % PULSE_LINES === 0) {
      if (isInterrupted()) return false;
      await progress.show(`${text.name}: ${String(taken.kept + taken.names)} kept`, bytes / Math.max(1, text.bytes));
    }
    if (line === "" || line.startsWith("#")) continue;
    if (isNames) {
      const found = nameOfDump(line, number);
      if (found === null) taken.left++;
      else {
        builder.addName(found.id, found.name);
        taken.names++;
      }
      continue;
    }
    const place = placeOfDump(line, number);
    if (place === null) taken.left++;
    else keep(place);
  }
  return true;
}

async function wholeText(text: TextToImport): Promise<string> {
  if (text.bytes > LARGEST_BYTES)
    throw new ImportFault(
      `${String(text.bytes)} bytes; a table or GeoJSON file may have ${String(LARGEST_BYTES)}`,
      null,
    );
  const chunks: Uint8Array[] = [];
  for await (const chunk of await text.open()) chunks.push(chunk as Uint8Array);
  return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
}

/** The rows of a table by header in lower case, with their line. */
function rowsOf(whole: string): [ReadonlyMap<string, string>, number][] {
  const head = whole.slice(0, whole.indexOf("\n") < 0 ? whole.length : whole.indexOf("\n"));
  const delimiter = [",", ";", "\t"].reduce((best, one) =>
    head.split(one).length > head.split(best).length ? one : best,
  );
  const rows: string[][] = parse(whole, { delimiter, bom: true, skip_empty_lines: true });
  const headers = (rows[0] ?? []).map((header) => header.trim().toLowerCase());
  checkHeaders(headers);
  return rows.slice(1).map((row, i) => [new Map(headers.map((header, j) => [header, row[j] ?? ""])), i + 2]);
}

/** Writes beside the file and puts it in its stead, so that a kill leaves the old one or the new one. */
async function replaceFile(target: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const beside = `${target}.${String(process.pid)}.part`;
  try {
    const handle = await open(beside, "w");
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, target);
  } finally {
    await rm(beside, { force: true });
  }
}

const messageOf = (error: unknown): string =>
  error instanceof CsvError || error instanceof Error ? error.message : String(error);
