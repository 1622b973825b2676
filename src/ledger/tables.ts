/**
 * The ledger's tables. Texts come in as JSON, because a bound string would be cut at a zero character and lose half
 * surrogate pairs; columns beside the JSON are derived from it for finding things, and `verify` compares them.
 */
export interface Tables {
  entries: EntryTable;
  blobs: BlobTable;
  reports: ReportTable;
  readings: ReadingTable;
  statements: StatementTable;
  decisions: DecisionTable;
  feeds: FeedTable;
}

/** The chain: one row for each thing accepted, in order, each sealing the one before. */
export interface EntryTable {
  seq: number;
  kind: "report" | "reading" | "decision";
  subject: string;
  payload_hash: string;
  previous_hash: string;
  hash: string;
  recorded_at: string;
}

/** Bytes as received, once for each content. */
export interface BlobTable {
  sha256: string;
  bytes: Uint8Array;
}

export interface ReportTable {
  id: string;
  seq: number;
  json: string;
  name: string;
  publisher: string | null;
  url: string | null;
  published_from: string | null;
  published_to: string | null;
  /** The day from which the report counts as known: the last day on which it may have been published, else the day it was recorded. */
  known_day: string;
  bytes_hash: string;
  text_hash: string;
}

export interface ReadingTable {
  seq: number;
  report_id: string;
  version: string;
  json: string;
}

/** One row for each statement of a reading, for finding it; the statement itself stands in the reading's JSON at `ordinal`. */
export interface StatementTable {
  reading_seq: number;
  ordinal: number;
  id: string;
  report_id: string;
  source_name: string;
  kind: string;
  party: string | null;
  sentence_start: number;
  sentence_end: number;
}

export interface DecisionTable {
  id: string;
  seq: number;
  json: string;
  kind: string;
  by_whom: string;
  known_day: string;
}

/** What is remembered of a watched feed. */
export interface FeedTable {
  address: string;
  json: string;
}
