import type { Problem, Report } from "../model/index.ts";
import { isLinesFile } from "./folder.ts";
import { ingestLine } from "./jsonl.ts";
import { linesOf } from "./lines-of.ts";
import type { ReportMeta } from "./make-report.ts";
import { ingestText } from "./text.ts";

export { decode } from "./decode.ts";
export { formatOf, isReadable, type Format } from "./format.ts";
export { readCaptures, readFile, type FileHint } from "./read-file.ts";
export { COLUMN_FIELDS, type ColumnField } from "./table-columns.ts";
export { refused, type Taken } from "./taken.ts";
export { ingestFolder, isLinesFile, isTextFile, META_FILE, readMetaFile, stemOf } from "./folder.ts";
export { ingestLine, type IngestedLine } from "./jsonl.ts";
export { LINE_BYTES_LIMIT, TEXT_BYTES_LIMIT, TEXT_LENGTH_LIMIT } from "./limits.ts";
export { byteLines, type ByteLine } from "./lines.ts";
export { NO_META, type ReportMeta } from "./make-report.ts";
export { INGEST_PROBLEMS, isSkip, type ProblemCode } from "./problem-codes.ts";
export { ingestText, tooLong } from "./text.ts";

export interface Hint {
  /** What the report is called where the bytes don't say: a file's stem. */
  name: string;
  /** Decides the format by its ending: .jsonl and .ndjson are JSON Lines, all else is one text. */
  path: string;
  meta?: ReportMeta;
  retrieved: string | null;
}

/** `bytes[i]` is what `reports[i]` came from. */
export interface Ingested {
  reports: Report[];
  bytes: Uint8Array[];
  problems: Problem[];
}

/** Bytes of one file to the reports in it, and what was wrong. Files too large for memory go line by line through `byteLines` and `ingestLine`. */
export function ingest(bytes: Uint8Array, hint: Hint): Ingested {
  if (isLinesFile(hint.path)) return ingestLines(bytes, hint);
  const { report, problems } = ingestText(bytes, hint);
  return report === null ? { reports: [], bytes: [], problems } : { reports: [report], bytes: [bytes], problems };
}

function ingestLines(bytes: Uint8Array, hint: Hint): Ingested {
  const ingested: Ingested = { reports: [], bytes: [], problems: [] };
  for (const line of linesOf(bytes)) {
    const one = ingestLine(line, hint);
    if (one === null) continue;
    ingested.problems.push(...one.problems);
    if (one.report !== null) {
      ingested.reports.push(one.report);
      ingested.bytes.push((line as { bytes: Uint8Array }).bytes); // a report has come of it, so it was not too long
    }
  }
  return ingested;
}
