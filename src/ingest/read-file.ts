import { gunzipSync } from "node:zlib";
import type { Problem } from "../model/index.ts";
import { ARCHIVE_DEPTH_LIMIT, ENTRY_BYTES_LIMIT, type UnpackBudget } from "./archive-limits.ts";
import { decode } from "./decode.ts";
import { META_FILE, readMetaFile, stemOf } from "./folder.ts";
import { endingOf, type Format, formatOf, formatOfType, isReadable, jsonFormat } from "./format.ts";
import { ingestGeoJson } from "./geojson.ts";
import { ingestLine } from "./jsonl.ts";
import { linesOf } from "./lines-of.ts";
import type { ReportMeta } from "./make-report.ts";
import type { ColumnField } from "./table-columns.ts";
import { refused, type Taken } from "./taken.ts";
import { ingestTelegram } from "./telegram.ts";
import { ingestText } from "./text.ts";

export interface FileHint {
  /** The file's path, name in an archive, or address: for messages, for the report's name and for the format. */
  path: string;
  /** Known from outside: a meta.json beside it, a capture's address. */
  meta?: ReportMeta;
  address?: string;
  charset?: string;
  /** Media type that a server gave, used where neither the bytes nor the name tell. */
  type?: string;
  /** For tables and GeoJSON: field → header, where the header's own words don't tell. */
  columns?: ReadonlyMap<ColumnField, string>;
  retrieved: string | null;
}

/** The reports in a file of any format that is read, one after the other, archives and what lies in them included. */
export async function* readFile(bytes: Uint8Array, hint: FileHint): AsyncGenerator<Taken> {
  yield* readAny(bytes, hint, { bytes: 0 }, 0);
}

async function* readAny(bytes: Uint8Array, hint: FileHint, budget: UnpackBudget, depth: number): AsyncGenerator<Taken> {
  const { path } = hint;
  const format = formatOf(path, bytes) ?? (hint.type === undefined ? null : formatOfType(hint.type));
  if (format === null) {
    const isJson = endingOf(path) === "json" || hint.type === "application/json";
    if (isJson) yield* readJson(bytes, hint);
    else yield refused("ingest/unknown-format", path, "a kind of file that is not read");
  } else yield* READERS[format](bytes, hint, budget, depth);
}

type Reader = (
  bytes: Uint8Array,
  hint: FileHint,
  budget: UnpackBudget,
  depth: number,
) => AsyncGenerator<Taken> | Taken[];

// Readers with a library behind them are loaded with the first file of their kind: most runs need none of them.
const READERS: Readonly<Record<Format, Reader>> = {
  text: (bytes, hint) => [one(bytes, hint, ingestText)],
  page: readPage,
  lines: (bytes, hint) => readLines(bytes, hint),
  feed: readFeed,
  table: readTable,
  pdf: readPdf,
  telegram: readJson,
  geojson: readJson,
  warc: readWarc,
  zip: readZip,
  gzip: readGzip,
};

const named = ({ path, ...hint }: FileHint) => ({ ...hint, name: path });

/** One report a file: named by its stem; told under its path where nothing was taken. */
function one(
  bytes: Uint8Array,
  hint: FileHint,
  ingest: (bytes: Uint8Array, hint: FileHint & { name: string }) => { report: Taken["report"]; problems: Problem[] },
): Taken {
  const name = stemOf(hint.path);
  const { report, problems } = ingest(bytes, { ...hint, name });
  return { id: name, report, bytes, problems: report === null ? told(problems, hint.path) : problems };
}

const told = (problems: readonly Problem[], subject: string): Problem[] =>
  problems.map((problem) => ({ ...problem, subject }));

function readLines(bytes: Uint8Array, hint: FileHint): Taken[] {
  const taken: Taken[] = [];
  for (const line of linesOf(bytes)) {
    const one = ingestLine(line, { name: hint.path, retrieved: hint.retrieved });
    if (one !== null) taken.push({ ...one, bytes: "bytes" in line ? line.bytes : new Uint8Array(0) });
  }
  return taken;
}

async function* readPage(bytes: Uint8Array, hint: FileHint): AsyncGenerator<Taken> {
  const { ingestPage } = await import("./html/page.ts");
  yield one(bytes, hint, ingestPage);
}

async function* readFeed(bytes: Uint8Array, hint: FileHint): AsyncGenerator<Taken> {
  const { ingestFeed } = await import("./feed.ts");
  yield* ingestFeed(bytes, named(hint));
}

async function* readTable(bytes: Uint8Array, hint: FileHint): AsyncGenerator<Taken> {
  const { ingestTable } = await import("./table.ts");
  yield* ingestTable(bytes, named(hint));
}

async function* readPdf(bytes: Uint8Array, hint: FileHint): AsyncGenerator<Taken> {
  const { ingestPdf } = await import("./pdf/document.ts");
  const taken = await ingestPdf(bytes, { ...hint, name: stemOf(hint.path) });
  yield taken.report === null ? { ...taken, problems: told(taken.problems, hint.path) } : taken;
}

/** JSON that is one document: which, its content tells. */
async function* readJson(bytes: Uint8Array, hint: FileHint): AsyncGenerator<Taken> {
  const decoded = decode(bytes);
  if ("refused" in decoded) {
    yield refused(`ingest/${decoded.refused}`, hint.path, decoded.reason);
    return;
  }
  let value: unknown;
  try {
    value = JSON.parse(decoded.text);
  } catch (error) {
    const message = error instanceof Error ? error.message.slice(0, 160) : "unreadable";
    yield refused("ingest/broken-json", hint.path, `not whole JSON: ${message}`);
    return;
  }
  const format = jsonFormat(value);
  const record = value as Record<string, unknown>;
  if (format === "telegram") yield* ingestTelegram(decoded.text, record, named(hint));
  else if (format === "geojson") yield* ingestGeoJson(decoded.text, record, named(hint));
  else if (format === "feed") yield* readFeed(bytes, hint);
  else yield refused("ingest/unknown-format", hint.path, "JSON that is no Telegram export, no GeoJSON and no feed");
}

async function* readWarc(
  bytes: Uint8Array,
  hint: FileHint,
  budget: UnpackBudget,
  depth: number,
): AsyncGenerator<Taken> {
  async function* chunks() {
    yield await Promise.resolve(bytes);
  }
  yield* readCaptured(chunks(), hint, budget, depth);
}

/** The reports in a web archive too large for memory, from its stream. */
export const readCaptures = (chunks: AsyncIterable<Uint8Array>, hint: FileHint): AsyncGenerator<Taken> =>
  readCaptured(chunks, hint, { bytes: 0 }, 0);

async function* readCaptured(
  chunks: AsyncIterable<Uint8Array>,
  hint: FileHint,
  budget: UnpackBudget,
  depth: number,
): AsyncGenerator<Taken> {
  const { capturesOf } = await import("./warc.ts");
  for await (const capture of capturesOf(chunks, budget)) {
    if ("fault" in capture) {
      yield refused("ingest/broken-archive", `${hint.path} ${capture.address}`.trim(), capture.fault);
      continue;
    }
    const { address, captured, charset } = capture;
    const retrieved = captured ?? hint.retrieved;
    const inside: FileHint = { path: address, address, retrieved, ...(charset === null ? {} : { charset }) };
    if (capture.type === "text/plain") yield one(capture.bytes, inside, ingestText);
    else if (PAGES.has(capture.type)) yield* readPage(capture.bytes, inside);
    else yield* readAny(capture.bytes, inside, budget, depth + 1);
  }
}

const PAGES: ReadonlySet<string> = new Set(["text/html", "application/xhtml+xml"]);

async function* readZip(bytes: Uint8Array, hint: FileHint, budget: UnpackBudget, depth: number): AsyncGenerator<Taken> {
  if (depth >= ARCHIVE_DEPTH_LIMIT) {
    yield tooDeep(hint.path);
    return;
  }
  const { entriesOf } = await import("./zip.ts");
  const metas = new Map<string, ReadonlyMap<string, ReportMeta>>();
  try {
    // The metadata beside the texts first, wherever in the archive they stand.
    for await (const entry of entriesOf(bytes, budget)) {
      if (!isMetaFile(entry.path) || "fault" in entry) continue;
      const read = readMetaFile(entry.bytes, `${hint.path}!${folderOf(entry.path)}`);
      metas.set(folderOf(entry.path), read.metas);
      for (const problem of read.problems)
        yield { id: null, report: null, bytes: new Uint8Array(0), problems: [problem] };
    }
    for await (const entry of entriesOf(bytes, budget)) {
      const path = `${hint.path}!/${entry.path}`;
      if (isMetaFile(entry.path) || (!("fault" in entry) && !isWorth(entry.path))) continue;
      if ("fault" in entry) yield refused("ingest/broken-archive", path, entry.fault);
      else {
        const meta = metas.get(folderOf(entry.path))?.get(stemOf(entry.path));
        const { columns, retrieved } = hint;
        yield* readAny(
          entry.bytes,
          { path, retrieved, ...(columns === undefined ? {} : { columns }), ...(meta === undefined ? {} : { meta }) },
          budget,
          depth + 1,
        );
      }
    }
  } catch (error) {
    const message = error instanceof Error ? error.message.slice(0, 200) : "unreadable";
    yield refused("ingest/broken-archive", hint.path, message);
  }
}

const tooDeep = (path: string): Taken =>
  refused("ingest/broken-archive", path, `archives more than ${String(ARCHIVE_DEPTH_LIMIT)} deep in one another`);

const isMetaFile = (path: string) => path === META_FILE || path.endsWith(`/${META_FILE}`);
const folderOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf("/")));

/** What archives hold beside reports is passed over without a word: pictures, styles, a WACZ's indexes. */
const isWorth = (path: string) =>
  isReadable(path) &&
  !/(?:^|\/)(?:__MACOSX|indexes|pages)\//.test(path) &&
  !path.endsWith("datapackage.json") &&
  !path.endsWith("datapackage-digest.json");

/** Gzip around one file; gzipped web archives are a row of gzip members, which the archive's own reader takes. */
async function* readGzip(
  bytes: Uint8Array,
  hint: FileHint,
  budget: UnpackBudget,
  depth: number,
): AsyncGenerator<Taken> {
  const inner = hint.path.replace(/\.gz$/i, "");
  if (endingOf(inner) === "warc") {
    yield* readWarc(bytes, hint, budget, depth);
    return;
  }
  if (depth >= ARCHIVE_DEPTH_LIMIT) {
    yield tooDeep(hint.path);
    return;
  }
  let unpacked;
  try {
    unpacked = gunzipSync(bytes, { maxOutputLength: ENTRY_BYTES_LIMIT });
  } catch (error) {
    const message = error instanceof Error ? error.message.slice(0, 200) : "unreadable";
    yield refused("ingest/broken-archive", hint.path, message);
    return;
  }
  budget.bytes += unpacked.length;
  yield* readAny(unpacked, { ...hint, path: inner }, budget, depth + 1);
}
