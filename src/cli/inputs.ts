import { createReadStream } from "node:fs";
import { open, readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import {
  byteLines,
  type ColumnField,
  type FileHint,
  formatOf,
  ingestLine,
  ingestText,
  isLinesFile,
  isReadable,
  isTextFile,
  LINE_BYTES_LIMIT,
  META_FILE,
  readCaptures,
  readFile as readReports,
  readMetaFile,
  type ReportMeta,
  stemOf,
  TEXT_BYTES_LIMIT,
  tooLong,
} from "../ingest/index.ts";
import type { Problem, Report } from "../model/index.ts";
import type { Effects } from "./effects.ts";

/** One report or what came instead of it. `bytesDone` counts over all inputs so far. */
export interface Input {
  /** The JSON line's own id, the file's stem; null where there is none. */
  id: string | null;
  report: Report | null;
  bytes: Uint8Array;
  problems: Problem[];
  bytesDone: number;
}

export interface Inputs {
  /** Of all files together; null where standard input is among them. */
  totalBytes: number | null;
  each: AsyncGenerator<Input>;
}

/** How the inputs are to be taken. `columns`: field → header, for tables and GeoJSON. */
export interface InputOptions {
  columns?: ReadonlyMap<ColumnField, string>;
  /** Ask machines of private networks too. */
  allowPrivate?: boolean;
}

/** Reports from files, folders (with what lies in them) and `-`, one after the other, at most one file of them in memory. */
export async function openInputs(
  paths: readonly string[],
  effects: Effects,
  options: InputOptions = {},
): Promise<Inputs> {
  const found: Found[] = [];
  for (const path of paths) found.push(...(await findFiles(path, effects.cwd)));
  const isOpen = found.some((one) => one.kind === "standard input" || one.kind === "address");
  const totalBytes = isOpen ? null : found.reduce((sum, one) => sum + ("size" in one ? one.size : 0), 0);
  return { totalBytes, each: readAll(found, effects, options) };
}

type Found =
  | { kind: "file"; path: string; shown: string; size: number; meta: MetaOf | null }
  | { kind: "standard input" }
  | { kind: "address"; address: string }
  | { kind: "problem"; problem: Problem };

/** The metadata of a folder's texts, read when the first is. */
type MetaOf = () => Promise<{ metas: ReadonlyMap<string, ReportMeta>; problems: Problem[] }>;

async function findFiles(given: string, cwd: string): Promise<Found[]> {
  if (given === "-") return [{ kind: "standard input" }];
  if (/^https?:\/\//i.test(given)) return [{ kind: "address", address: given }];
  const path = resolve(cwd, given);
  let found;
  try {
    found = await stat(path);
  } catch (error) {
    return [faulty("ingest/unreadable", given, reasonOf(error))];
  }
  if (!found.isDirectory()) {
    const meta = isLinesFile(path) ? null : metaOf(dirname(path), dirname(given));
    return [{ kind: "file", path, shown: given, size: found.size, meta }];
  }
  const inside = await findInFolder(path, given);
  return inside.some((one) => one.kind === "file")
    ? inside
    : [...inside, faulty("ingest/no-reports", given, "no file of a kind that is read in the folder")];
}

async function findInFolder(path: string, shown: string): Promise<Found[]> {
  let entries;
  try {
    entries = await readdir(path, { withFileTypes: true });
  } catch (error) {
    return [faulty("ingest/unreadable", shown, reasonOf(error))];
  }
  const found: Found[] = [];
  const meta = metaOf(path, shown);
  // By name, so that the same folder is always read in the same order. Links are not followed: they can lead in a circle.
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inPath = join(path, entry.name);
    const inShown = join(shown, entry.name);
    if (entry.name.startsWith(".") || entry.name === META_FILE) continue;
    if (entry.isDirectory()) found.push(...(await findInFolder(inPath, inShown)));
    else if (isReadable(entry.name)) {
      try {
        const { size } = await stat(inPath);
        found.push({ kind: "file", path: inPath, shown: inShown, size, meta: isLinesFile(entry.name) ? null : meta });
      } catch (error) {
        found.push(faulty("ingest/unreadable", inShown, reasonOf(error)));
      }
    } else found.push(faulty("ingest/unknown-format", inShown, "not a kind of file that is read"));
  }
  return found;
}

function metaOf(folder: string, shown: string): MetaOf {
  let read: ReturnType<MetaOf> | null = null;
  return () => (read ??= readMeta(join(folder, META_FILE), shown));
}

async function readMeta(path: string, shown: string): ReturnType<MetaOf> {
  try {
    return readMetaFile(await readFile(path), shown);
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    const code = "ingest/bad-meta";
    const problem: Problem = { code, subject: `${shown}/${META_FILE}`, message: reasonOf(error), span: null };
    return { metas: new Map(), problems: isMissing ? [] : [problem] };
  }
}

async function* readAll(found: readonly Found[], effects: Effects, options: InputOptions): AsyncGenerator<Input> {
  let bytesBefore = 0;
  const metaToldOf = new Set<MetaOf>();
  for (const one of found) {
    if (one.kind === "problem") {
      yield { ...NOTHING, problems: [one.problem], bytesDone: bytesBefore };
      continue;
    }
    const retrieved = effects.clock().toISOString();
    if (one.kind === "standard input") {
      yield* readStandardInput(effects.stdin.bytes, bytesBefore, retrieved);
      continue;
    }
    if (one.kind === "address") {
      yield* readAddress(one.address, effects, options, bytesBefore);
      continue;
    }
    if (isLinesFile(one.path)) {
      yield* guarded(one.shown, bytesBefore, readLines(createReadStream(one.path), one.shown, bytesBefore, retrieved));
    } else {
      const meta = one.meta === null ? null : await one.meta();
      if (one.meta !== null && meta !== null && meta.problems.length > 0 && !metaToldOf.has(one.meta)) {
        metaToldOf.add(one.meta);
        yield { ...NOTHING, problems: meta.problems, bytesDone: bytesBefore };
      }
      const known = meta?.metas.get(stemOf(basename(one.path)));
      const hint: FileHint = {
        path: one.shown,
        retrieved,
        ...(options.columns === undefined ? {} : { columns: options.columns }),
        ...(known === undefined ? {} : { meta: known }),
      };
      yield* guarded(one.shown, bytesBefore, readOne(one, hint, bytesBefore));
    }
    bytesBefore += one.size;
  }
}

const NOTHING = { id: null, report: null, bytes: new Uint8Array(0) };

/** What a web address answers with: a page, a feed, a PDF, an archive. Its links are not followed. */
async function* readAddress(
  address: string,
  effects: Effects,
  options: InputOptions,
  bytesDone: number,
): AsyncGenerator<Input> {
  const clock = () => effects.clock().toISOString();
  const fetched = await effects.fetch(address, { clock, allowPrivate: options.allowPrivate === true });
  if (fetched.kind !== "fetched") {
    const reason = fetched.kind === "failed" ? fetched.reason : "nothing new";
    const problem: Problem = { code: "ingest/unreachable", subject: address, message: reason, span: null };
    yield { ...NOTHING, problems: [problem], bytesDone };
    return;
  }
  const hint: FileHint = {
    path: fetched.address,
    address: fetched.address,
    type: fetched.type,
    retrieved: fetched.at,
    ...(fetched.charset === null ? {} : { charset: fetched.charset }),
    ...(options.columns === undefined ? {} : { columns: options.columns }),
  };
  for await (const taken of readReports(fetched.bytes, hint)) yield { ...taken, bytesDone };
}

/** A file that fails while it is read is a problem of that file, and the others are still read. */
async function* guarded(shown: string, bytesDone: number, inputs: AsyncGenerator<Input>): AsyncGenerator<Input> {
  for (;;) {
    let next;
    try {
      next = await inputs.next();
    } catch (error) {
      const problem: Problem = { code: "ingest/unreadable", subject: shown, message: reasonOf(error), span: null };
      yield { ...NOTHING, problems: [problem], bytesDone };
      return;
    }
    if (next.done === true) return;
    yield next.value;
  }
}

/** A file is read whole, but for a web archive, which goes capture by capture. `bytesDone` moves when the file is done. */
async function* readOne(
  file: { path: string; shown: string; size: number },
  hint: FileHint,
  bytesBefore: number,
): AsyncGenerator<Input> {
  const limit = isTextFile(file.path) ? TEXT_BYTES_LIMIT : FILE_BYTES_LIMIT;
  if (WEB_ARCHIVE.test(file.path)) {
    for await (const taken of readCaptures(createReadStream(file.path), hint))
      yield { ...taken, bytesDone: bytesBefore };
    return;
  }
  const bytes = await readAtMost(file.path, limit);
  if ("size" in bytes) {
    const name = stemOf(basename(file.path));
    const problem = isTextFile(file.path) ? tooLong(file.shown, bytes.size) : tooLarge(file.shown, bytes.size);
    yield { ...NOTHING, id: name, problems: [problem], bytesDone: bytesBefore };
    return;
  }
  for await (const taken of readReports(bytes, hint)) yield { ...taken, bytesDone: bytesBefore + bytes.length };
}

const WEB_ARCHIVE = /\.warc(?:\.gz)?$/i;

/** The largest file that is read whole, in bytes: an archive of many reports. Chosen by us: the longest buffer that stays well within a small machine's memory. */
const FILE_BYTES_LIMIT = 1_000_000_000;

const tooLarge = (subject: string, size: number): Problem => ({
  code: "ingest/too-long",
  subject,
  message: `${String(size)} bytes; a file may have ${String(FILE_BYTES_LIMIT)}. Unpack it and add the folder`,
  span: null,
});

/** The whole file, or its size where it is longer than `limit`. Pipes and devices have no size beforehand. */
async function readAtMost(path: string, limit: number): Promise<Uint8Array | { size: number }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size > limit) return { size };
    const { bytes, total } = await collect(file.createReadStream({ autoClose: false }), limit);
    return bytes ?? { size: total };
  } finally {
    await file.close();
  }
}

async function collect(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<{ bytes: Uint8Array | null; total: number }> {
  const held: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of chunks) {
    total += chunk.length;
    if (total > limit) return { bytes: null, total };
    held.push(chunk);
  }
  return { bytes: Buffer.concat(held), total };
}

/** JSON Lines from a stream of bytes. */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  bytesBefore: number,
  retrieved: string,
): AsyncGenerator<Input> {
  let bytesDone = bytesBefore;
  for await (const line of byteLines(chunks, LINE_BYTES_LIMIT)) {
    const bytes = "bytes" in line ? line.bytes : NOTHING.bytes;
    bytesDone += 1 + ("bytes" in line ? line.bytes.length : line.tooLongBytes);
    const ingested = ingestLine(line, { name, retrieved });
    if (ingested !== null) yield { ...ingested, bytes, bytesDone };
  }
}

/** One plain text from a stream of bytes. */
export async function readTextStream(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  retrieved: string,
): Promise<Input> {
  const { bytes, total } = await collect(chunks, TEXT_BYTES_LIMIT);
  if (bytes === null) return { ...NOTHING, id: name, problems: [tooLong(name, total)], bytesDone: total };
  return readTextBytes(bytes, name, retrieved);
}

const readTextBytes = (bytes: Uint8Array, name: string, retrieved: string): Input => ({
  id: name,
  bytes,
  bytesDone: bytes.length,
  ...ingestText(bytes, { name, retrieved }),
});

const STANDARD_INPUT = "standard input";

/** JSON Lines where the first character is a brace, else whatever its first bytes tell, else one plain text. */
async function* readStandardInput(
  chunks: AsyncIterable<Uint8Array>,
  bytesBefore: number,
  retrieved: string,
): AsyncGenerator<Input> {
  const { first, all } = await peek(chunks);
  if (first === OPENING_BRACE) {
    yield* readLines(all, STANDARD_INPUT, bytesBefore, retrieved);
    return;
  }
  const { bytes, total } = await collect(all, FILE_BYTES_LIMIT);
  if (bytes === null)
    yield { ...NOTHING, id: STANDARD_INPUT, problems: [tooLarge(STANDARD_INPUT, total)], bytesDone: total };
  else if (formatOf(STANDARD_INPUT, bytes) === null) yield readTextBytes(bytes, STANDARD_INPUT, retrieved);
  else
    for await (const taken of readReports(bytes, { path: STANDARD_INPUT, retrieved }))
      yield { ...taken, bytesDone: total };
}

const OPENING_BRACE = "{".charCodeAt(0);
const BLANKS: readonly (number | undefined)[] = [0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf];

/** The first byte that is no blank (nor byte-order mark), and the whole stream still to be read. */
async function peek(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ first: number | null; all: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let first: number | null = null;
  while (first === null) {
    const next = await iterator.next();
    if (next.done === true) break;
    held.push(next.value);
    first = next.value.find((byte) => !BLANKS.includes(byte)) ?? null;
  }
  return { first, all: rest() };

  async function* rest(): AsyncGenerator<Uint8Array> {
    yield* held;
    for (;;) {
      const next = await iterator.next();
      if (next.done === true) return;
      yield next.value;
    }
  }
}

const faulty = (code: string, subject: string, message: string): Found => ({
  kind: "problem",
  problem: { code, subject, message, span: null },
});

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

/** What Node's error codes mean to the one who typed the path. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "it may not be read",
  EPERM: "it may not be read",
  EISDIR: "it is a folder",
  ELOOP: "it is a circle of links",
  EMFILE: "too many files are open",
};
