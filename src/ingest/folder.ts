import type { Problem, Report } from "../model/index.ts";
import { decode } from "./decode.ts";
import { type ReportMeta } from "./make-report.ts";
import { isRecord, readMeta } from "./meta.ts";
import { ingestText } from "./text.ts";

/** The file beside the texts that says who published them: { "<stem>": { title, publisher, author, published, ... } }. */
export const META_FILE = "meta.json";

/** A folder of texts (file name → bytes) with an optional meta.json; `bytes[i]` is what `reports[i]` came from. */
export function ingestFolder(
  files: ReadonlyMap<string, Uint8Array>,
  folder: { name: string; retrieved: string | null },
): { reports: Report[]; bytes: Uint8Array[]; problems: Problem[] } {
  const reports: Report[] = [];
  const bytes: Uint8Array[] = [];
  const metaBytes = files.get(META_FILE);
  const { metas, problems } =
    metaBytes === undefined
      ? { metas: new Map<string, ReportMeta>(), problems: [] }
      : readMetaFile(metaBytes, folder.name);
  for (const name of [...files.keys()].filter(isTextFile).sort()) {
    const stem = stemOf(name);
    const meta = metas.get(stem);
    const content = files.get(name)!;
    const one = ingestText(content, {
      name: stem,
      retrieved: folder.retrieved,
      ...(meta === undefined ? {} : { meta }),
    });
    problems.push(...one.problems);
    if (one.report !== null) {
      reports.push(one.report);
      bytes.push(content);
    }
  }
  if (reports.length === 0) {
    problems.push({
      code: "ingest/no-reports",
      subject: folder.name,
      message: "no .txt file with a text in it",
      span: null,
    });
  }
  return { reports, bytes, problems };
}

/** meta.json: the metadata of each text by its stem. A broken file gives a problem and no metadata; the texts are still read. */
export function readMetaFile(
  bytes: Uint8Array,
  folderName: string,
): { metas: Map<string, ReportMeta>; problems: Problem[] } {
  const subject = `${folderName}/${META_FILE}`;
  const metas = new Map<string, ReportMeta>();
  const bad = (message: string) => ({ metas, problems: [{ code: "ingest/bad-meta", subject, message, span: null }] });
  const decoded = decode(bytes);
  if ("refused" in decoded) return bad(decoded.reason);
  let value: unknown;
  try {
    value = JSON.parse(decoded.text);
  } catch (error) {
    return bad(`not whole JSON: ${error instanceof Error ? error.message.slice(0, 160) : "unreadable"}`);
  }
  if (!isRecord(value)) return bad("not an object of { stem: { title, publisher, ... } }");
  const problems: Problem[] = [];
  for (const [stem, entry] of Object.entries(value)) {
    if (!isRecord(entry)) {
      problems.push({ code: "ingest/bad-meta", subject, message: `the entry of ${stem} is not an object`, span: null });
      continue;
    }
    const read = readMeta(entry, stem);
    metas.set(stem, read.meta);
    problems.push(...read.problems);
  }
  return { metas, problems };
}

export const isTextFile = (name: string): boolean => /\.te?xt$/i.test(name);
export const isLinesFile = (name: string): boolean => /\.(?:jsonl|ndjson)$/i.test(name);

/** "a/b/003.txt" is "003". */
export const stemOf = (path: string): string => {
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(0, dot) : name;
};
