import type { Problem, Report } from "../model/index.ts";
import { decode } from "./decode.ts";
import { TEXT_BYTES_LIMIT } from "./limits.ts";
import { makeReport, NO_META, type ReportMeta } from "./make-report.ts";

export interface TextHint {
  /** The file's stem. */
  name: string;
  meta?: ReportMeta;
  retrieved: string | null;
}

/** A plain text file is one report. The text is what the bytes say, tags and all. */
export function ingestText(bytes: Uint8Array, hint: TextHint): { report: Report | null; problems: Problem[] } {
  const { name } = hint;
  if (bytes.length > TEXT_BYTES_LIMIT) return { report: null, problems: [tooLong(name, bytes.length)] };
  const decoded = decode(bytes);
  if ("refused" in decoded) {
    return {
      report: null,
      problems: [{ code: `ingest/${decoded.refused}`, subject: name, message: decoded.reason, span: null }],
    };
  }
  const { report, problems } = makeReport({
    name,
    text: decoded.text,
    bytes,
    meta: hint.meta ?? NO_META,
    retrieved: hint.retrieved,
    givenToponyms: null,
  });
  return { report, problems: [...encodingProblems(decoded, name), ...problems] };
}

/** Told before a file is even read into memory. */
export const tooLong = (subject: string, size: number): Problem => ({
  code: "ingest/too-long",
  subject,
  message: `${String(size)} bytes; a report may have ${String(TEXT_BYTES_LIMIT)}. A collection belongs in JSON Lines (.jsonl), one report a line`,
  span: null,
});

function encodingProblems(
  decoded: { encoding: string; certain: boolean; replaced: number },
  subject: string,
): Problem[] {
  const problems: Problem[] = [];
  if (!decoded.certain) {
    const message = `not UTF-8; read as ${decoded.encoding}, which is a guess`;
    problems.push({ code: "ingest/encoding-guessed", subject, message, span: null });
  }
  if (decoded.replaced > 0) {
    const message = `${String(decoded.replaced)} broken bytes of ${decoded.encoding} replaced by U+FFFD`;
    problems.push({ code: "ingest/broken-utf8", subject, message, span: null });
  }
  return problems;
}
