import type { Decision, Reading, Report } from "../model/index.ts";
import { sha256 } from "../text/id.ts";
import type { DecisionTable, ReportTable, StatementTable } from "./tables.ts";

/** The columns that follow from a report and the instant at which it was recorded; `verify` makes them again and compares. */
export function reportColumns(report: Report, recordedAt: string): Omit<ReportTable, "seq" | "json"> {
  const { published } = report;
  const from = published.kind === "value" ? published.date : published.kind === "interval" ? published.from : null;
  const to = published.kind === "value" ? published.date : published.kind === "interval" ? published.to : null;
  return {
    id: report.id,
    name: columnText(report.name),
    publisher: report.publisher === null ? null : columnText(report.publisher),
    url: report.url === null ? null : columnText(report.url),
    published_from: from,
    published_to: to,
    known_day: to ?? dayOf(recordedAt),
    bytes_hash: report.bytesHash,
    text_hash: textHash(report.text),
  };
}

export const statementColumns = (reading: Reading, readingSeq: number): StatementTable[] =>
  reading.statements.map((statement, ordinal) => ({
    reading_seq: readingSeq,
    ordinal,
    id: statement.id,
    report_id: reading.id,
    source_name: columnText(statement.sourceName),
    kind: statement.kind,
    party: statement.party === null ? null : columnText(statement.party),
    sentence_start: statement.sentence[0],
    sentence_end: statement.sentence[1],
  }));

export const decisionColumns = (decision: Decision): Omit<DecisionTable, "seq" | "json"> => ({
  id: decision.id,
  kind: decision.action.kind,
  by_whom: columnText(decision.by),
  known_day: dayOf(decision.at),
});

/** Of the JSON string, so that half surrogate pairs, which UTF-8 can't tell apart, count. */
export const textHash = (text: string): string => sha256(JSON.stringify(text));

/** The UTC day of an instant. */
const dayOf = (instant: string): string => new Date(instant).toISOString().slice(0, 10);

/** For finding only: SQLite's texts are UTF-8 and libsql cuts a bound string at a zero character. */
const columnText = (text: string): string => Buffer.from(text, "utf8").toString("utf8").replaceAll("\0", "\ufffd");
