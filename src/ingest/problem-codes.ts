/** What a problem means for the report it was found in: nothing of it was taken, or it was taken and the fault is told. */
export type Effect = "skipped" | "noted";

export interface ProblemCode {
  code: string;
  effect: Effect;
  /** As counted in a summary: "2 files that hold no text". */
  meaning: string;
}

/** Every problem that reading a file into reports can find. docs/cli.md lists them; a test compares the two. */
export const INGEST_PROBLEMS: readonly ProblemCode[] = [
  { code: "ingest/empty", effect: "skipped", meaning: "empty: no text in it" },
  { code: "ingest/binary", effect: "skipped", meaning: "not a text: binary data" },
  { code: "ingest/unknown-encoding", effect: "skipped", meaning: "not a text in any known character set" },
  { code: "ingest/too-long", effect: "skipped", meaning: "longer than a report may be" },
  { code: "ingest/unknown-format", effect: "skipped", meaning: "a kind of file that is not read" },
  { code: "ingest/broken-json", effect: "skipped", meaning: "a line or file that is not whole JSON" },
  { code: "ingest/no-text", effect: "skipped", meaning: "a JSON line without a text" },
  { code: "ingest/no-reports", effect: "skipped", meaning: "a folder or file without reports" },
  { code: "ingest/hostile-page", effect: "skipped", meaning: "a page made to break readers" },
  { code: "ingest/broken-feed", effect: "skipped", meaning: "a feed that can't be read" },
  { code: "ingest/broken-pdf", effect: "skipped", meaning: "a PDF that can't be read" },
  { code: "ingest/broken-archive", effect: "skipped", meaning: "an archive, or a file in one, that can't be unpacked" },
  { code: "ingest/broken-row", effect: "skipped", meaning: "a row of a table that can't be read" },
  { code: "ingest/no-text-column", effect: "skipped", meaning: "a table without a column that holds a text" },
  { code: "ingest/unreadable", effect: "skipped", meaning: "missing, or not to be opened" },
  { code: "ingest/unreachable", effect: "skipped", meaning: "an address that did not answer with anything" },
  { code: "ingest/encoding-guessed", effect: "noted", meaning: "not UTF-8: the character set was guessed" },
  { code: "ingest/broken-utf8", effect: "noted", meaning: "broken UTF-8: bytes replaced by U+FFFD" },
  { code: "ingest/lone-surrogates", effect: "noted", meaning: "half characters (lone surrogates), kept" },
  { code: "ingest/control-characters", effect: "noted", meaning: "control characters, kept" },
  { code: "ingest/direction-marks", effect: "noted", meaning: "invisible direction marks, kept" },
  { code: "ingest/html-tags", effect: "noted", meaning: "HTML tags in a plain text, kept as text" },
  { code: "ingest/bad-date", effect: "noted", meaning: "a publication date that is none" },
  { code: "ingest/bad-span", effect: "noted", meaning: "a place-name span outside its text, left out" },
  { code: "ingest/wrong-field", effect: "noted", meaning: "a field of the wrong type, left out" },
  { code: "ingest/bad-meta", effect: "noted", meaning: "a meta.json that can't be used" },
  {
    code: "ingest/encoding-conflict",
    effect: "noted",
    meaning: "a character set declared that is not the one of its bytes",
  },
  { code: "ingest/conflicting-metadata", effect: "noted", meaning: "a page that states a field in two ways" },
  { code: "ingest/no-publisher", effect: "noted", meaning: "no publisher given" },
];

/** Whether this code means that nothing was taken. */
export const isSkip = (code: string): boolean =>
  INGEST_PROBLEMS.some((row) => row.code === code && row.effect === "skipped");
