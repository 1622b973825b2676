import { createReadStream } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import {
  CsvReader,
  type HierarchyNode,
  isAsserted,
  type KindOptions,
  TableError,
  type TableProblems,
  TableReader,
  type ClaimTable,
  type Weighing,
  weighTable,
} from "../../weigh/table/index.ts";
import { CliError, type Effects } from "../effects.ts";

export interface WeighOptions {
  type?: string;
  hierarchy?: string;
  separator?: string;
  cyclic?: string;
  copies?: string;
  sources?: string;
}

/** A table of claims in, one answer an item out. */
export async function weigh(path: string | undefined, options: WeighOptions, effects: Effects): Promise<number> {
  const kinds = await kindOptions(options, effects);
  const reader = new TableReader();
  const table = await readTable(reader, path, effects);
  const { problems } = reader;
  await tell(problems, effects);
  if (table.source.length === 0)
    throw new CliError("no claim came in: lines of source,item,value[,time] under that header", 2);
  const weighing = weighTable(table, kinds);
  await writeAnswers(table, weighing, effects);
  if (options.copies !== undefined) await save(options.copies, copiesCsv(table, weighing), effects);
  if (options.sources !== undefined) await save(options.sources, sourcesCsv(weighing), effects);
  return problems.count > 0 ? 1 : 0;
}

async function kindOptions(options: WeighOptions, effects: Effects): Promise<KindOptions> {
  const { type, hierarchy, separator, cyclic } = options;
  if (type !== undefined && !isType(type))
    throw new CliError(`--type must be one of ${TYPES.join(", ")}, and not ${type}`, 2);
  if (type === "hierarchy" && hierarchy === undefined)
    throw new CliError("--type hierarchy needs --hierarchy FILE: which value lies within which", 2);
  const cycle = cyclic === undefined ? undefined : Number(cyclic);
  if (cycle !== undefined && !(cycle > 0))
    throw new CliError(`--cyclic must be a number above 0, and not ${cyclic!}`, 2);
  if (separator === "") throw new CliError("--separator must not be empty", 2);
  return {
    ...(type === undefined ? {} : { type }),
    ...(separator === undefined ? {} : { separator }),
    ...(cycle === undefined ? {} : { cyclic: cycle }),
    ...(hierarchy === undefined ? {} : { hierarchy: await readHierarchy(hierarchy, effects) }),
  };
}

const TYPES = ["categorical", "numeric", "set", "hierarchy", "mixed"] as const;
const isType = (text: string): text is (typeof TYPES)[number] => TYPES.some((type) => type === text);

async function readTable(reader: TableReader, path: string | undefined, effects: Effects): Promise<ClaimTable> {
  const shown = path ?? "standard input";
  try {
    const chunks: AsyncIterable<Uint8Array> =
      path === undefined || path === "-"
        ? effects.stdin.bytes
        : createReadStream(resolve(effects.cwd, path), { highWaterMark: CHUNK_BYTES });
    for await (const chunk of chunks) reader.push(chunk);
    return reader.end();
  } catch (error) {
    if (error instanceof TableError) throw new CliError(`${shown}: ${error.message}`, 2);
    throw unreadable(shown, error);
  }
}

const CHUNK_BYTES = 1 << 18;

function unreadable(path: string, error: unknown): unknown {
  const isOutside = error instanceof Error && "code" in error && typeof error.code === "string";
  return isOutside ? new CliError(`${path} can't be read: ${error.message}`, 2) : error;
}

/** Nodes from lines of id, name and parent's id, under a header. */
async function readHierarchy(path: string, effects: Effects): Promise<HierarchyNode[]> {
  const nodes: HierarchyNode[] = [];
  const faults: string[] = [];
  const decoder = new TextDecoder();
  let isHeader = true;
  const csv = new CsvReader(({ bytes, bounds, fields, line, fault }) => {
    if (isHeader) {
      isHeader = false;
      return;
    }
    if (fault !== null || fields < 3) {
      faults.push(`line ${String(line)}: ${fault ?? "needs id, name and parent"}`);
      return;
    }
    const [id = "", name = "", parent = ""] = [0, 1, 2].map((i) =>
      decoder.decode(bytes.subarray(bounds[2 * i], bounds[2 * i + 1])),
    );
    nodes.push({ id, name, parent });
  });
  try {
    csv.push(await readFile(resolve(effects.cwd, path)));
  } catch (error) {
    throw unreadable(path, error);
  }
  csv.end();
  if (faults.length > 0) throw new CliError(`${path}: ${faults[0]!}`, 2);
  if (nodes.length === 0) throw new CliError(`${path}: no line of id,name,parent`, 2);
  return nodes;
}

async function tell({ count, examples }: TableProblems, effects: Effects): Promise<void> {
  if (count === 0) return;
  await effects.stderr.write(`fogline: ${String(count)} ${count === 1 ? "line" : "lines"} left out\n`);
  for (const { line, message } of examples) await effects.stderr.write(`  line ${String(line)}: ${message}\n`);
  if (count > examples.length) await effects.stderr.write(`  and ${String(count - examples.length)} more\n`);
}

async function writeAnswers(table: ClaimTable, weighing: Weighing, effects: Effects): Promise<void> {
  let held = "";
  for (let item = 0; item < table.items.length; item++) {
    const { probability, independent, reasons, ...answer } = weighing.answerOf(item);
    held += `${JSON.stringify({
      ...answer,
      probability: rounded(probability, PROBABILITY_DIGITS),
      independent: rounded(independent, 2),
      reasons: reasons.map((reason) => ({ ...reason, weight: rounded(reason.weight, 2) })),
    })}\n`;
    if (held.length < HELD_CHARACTERS) continue;
    await effects.stdout.write(held);
    held = "";
  }
  if (held !== "") await effects.stdout.write(held);
}

const HELD_CHARACTERS = 1 << 16;
const PROBABILITY_DIGITS = 4;
const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

async function save(path: string, text: string, effects: Effects): Promise<void> {
  try {
    await writeFile(resolve(effects.cwd, path), text);
  } catch (error) {
    throw new CliError(`${path} can't be written: ${error instanceof Error ? error.message : String(error)}`, 1);
  }
}

/** Pairs of sources, the likeliest copies first; where times tell who copies, a is the copier. */
function copiesCsv(table: ClaimTable, { copies }: Weighing): string {
  const rows = copies.map((copying) => {
    const { a, b, copier, score, rate, shared, agreed } = copying;
    const [first, second] = copier === b ? [b, a] : [a, b];
    const cells = [
      quoted(table.sources[first]!),
      quoted(table.sources[second]!),
      score.toFixed(6),
      copier === null ? "" : "1",
      isAsserted(copying) ? "yes" : "no",
      rate.toFixed(2),
      String(shared),
      String(agreed),
    ];
    return cells.join(",");
  });
  return ["a,b,score,directed,asserted,rate,shared,agreed", ...rows, ""].join("\n");
}

function sourcesCsv(weighing: Weighing): string {
  const rows = weighing
    .sources()
    .map(({ source, claims, reliability, independence }) =>
      [
        quoted(source),
        String(claims),
        reliability === null ? "" : reliability.toFixed(4),
        independence.toFixed(4),
      ].join(","),
    );
  return ["source,claims,reliability,independence", ...rows, ""].join("\n");
}

const quoted = (text: string): string => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
