import { ingest, NO_META, type ReportMeta } from "../../src/ingest/index.ts";
import type { Reading, Report, Span } from "../../src/model/index.ts";
import { makeId } from "../../src/text/id.ts";

/** A report made of a text, as `add` would make it of a file. */
export function sampleReport(
  text: string,
  meta: Partial<ReportMeta> = {},
  name = "sample",
): { report: Report; bytes: Uint8Array } {
  const bytes = Buffer.from(JSON.stringify({ id: name, text, ...meta }));
  const { reports } = ingest(bytes, { name, path: `${name}.jsonl`, meta: NO_META, retrieved: null });
  return { report: reports[0]!, bytes };
}

/** A reading with one statement in the author's voice over the whole text. */
export function sampleReading(report: Report, version = "test 1"): Reading {
  const whole: Span = [0, report.text.length];
  return {
    id: report.id,
    version,
    statements: [
      {
        id: makeId("stm", [report.id, 0]),
        sentence: whole,
        content: [whole],
        source: null,
        cue: null,
        sourceName: "author",
        party: null,
        chain: [report.publisher ?? "unknown"],
        kind: "author",
        heading: false,
        againstInterest: false,
        isInference: false,
        evidence: [],
        claims: [],
        rule: "sample",
      },
    ],
    attributions: [],
    toponyms: [],
    timexes: [],
    problems: [],
  };
}
