import type { GivenToponym, Problem, Report } from "../model/index.ts";
import { decode } from "./decode.ts";
import { LINE_BYTES_LIMIT } from "./limits.ts";
import type { ByteLine } from "./lines.ts";
import { makeReport } from "./make-report.ts";
import { isRecord, readMeta } from "./meta.ts";

export interface LineHint {
  /** What the lines come from, for messages: a file's name or "standard input". */
  name: string;
  retrieved: string | null;
}

/** `id` is the line's own, as text; null where it has none or can't be read. */
export interface IngestedLine {
  id: string | null;
  report: Report | null;
  problems: Problem[];
}

/**
 * One line of JSON Lines: {id, text, title?, publisher?, author?, published?, url?, licence?, language?,
 * toponyms?: [{start, end}]}. A line that can't be used gives a problem and no report; a blank line gives null.
 */
export function ingestLine(line: ByteLine, hint: LineHint): IngestedLine | null {
  const subject = `${hint.name}, line ${String(line.number)}`;
  const without = (code: string, message: string, id: string | null = null): IngestedLine => ({
    id,
    report: null,
    problems: [{ code, subject, message, span: null }],
  });
  if ("tooLongBytes" in line) {
    const size = `${String(line.tooLongBytes)} bytes in one line; a line may have ${String(LINE_BYTES_LIMIT)}`;
    return without("ingest/too-long", size);
  }
  if (isBlank(line.bytes)) return null;
  const decoded = decode(line.bytes);
  if ("refused" in decoded) return without(`ingest/${decoded.refused}`, decoded.reason);
  const parsed = parse(decoded.text);
  if ("fault" in parsed) return without("ingest/broken-json", parsed.fault);
  const record = parsed.value;
  if (!isRecord(record)) return without("ingest/broken-json", "the line is JSON but not an object");
  const given = record["id"];
  const id = typeof given === "string" && given !== "" ? given : typeof given === "number" ? String(given) : null;
  const text = record["text"];
  if (typeof text !== "string") return without("ingest/no-text", "the line has no text", id);

  const name = id ?? subject;
  const { meta, problems: metaProblems } = readMeta(record, name);
  const { toponyms, problems: spanProblems } = readToponyms(record["toponyms"], text, name);
  const made = makeReport({
    name,
    text,
    bytes: line.bytes,
    meta,
    retrieved: hint.retrieved,
    givenToponyms: toponyms,
  });
  const faults: Problem[] = [];
  if (!decoded.certain) {
    const message = `not UTF-8; read as ${decoded.encoding}, which is a guess`;
    faults.push({ code: "ingest/encoding-guessed", subject: name, message, span: null });
  }
  if (decoded.replaced > 0) {
    const message = `${String(decoded.replaced)} broken bytes replaced by U+FFFD`;
    faults.push({ code: "ingest/broken-utf8", subject: name, message, span: null });
  }
  return { id, report: made.report, problems: [...faults, ...metaProblems, ...spanProblems, ...made.problems] };
}

const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);

function parse(text: string): { value: unknown } | { fault: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    // JSON.parse throws nothing but a SyntaxError; its message names the place.
    return { fault: `not whole JSON: ${error instanceof Error ? error.message.slice(0, 160) : "unreadable"}` };
  }
}

function readToponyms(
  given: unknown,
  text: string,
  subject: string,
): { toponyms: GivenToponym[] | null; problems: Problem[] } {
  if (given === undefined || given === null) return { toponyms: null, problems: [] };
  if (!Array.isArray(given)) {
    const message = "toponyms is not a list of {start, end}";
    return { toponyms: null, problems: [{ code: "ingest/wrong-field", subject, message, span: null }] };
  }
  const toponyms: GivenToponym[] = [];
  const problems: Problem[] = [];
  for (const entry of given as unknown[]) {
    const start = isRecord(entry) ? entry["start"] : undefined;
    const end = isRecord(entry) ? entry["end"] : undefined;
    if (isOffset(start) && isOffset(end) && start < end && end <= text.length) toponyms.push({ start, end });
    else {
      const message = `no span of a text of ${String(text.length)} characters: ${JSON.stringify(entry).slice(0, 80)}`;
      problems.push({ code: "ingest/bad-span", subject, message, span: null });
    }
  }
  return { toponyms, problems };
}

const isOffset = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
