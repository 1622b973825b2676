import { type Kysely, sql } from "kysely";
import { Decision, Reading, Report, type Span } from "../model/index.ts";
import { makeId, sha256 } from "../text/id.ts";
import { entryHash, GENESIS } from "./chain.ts";
import { explain, LedgerError } from "./error.ts";
import { decisionColumns, reportColumns, statementColumns } from "./rows.ts";
import type { EntryTable, StatementTable, Tables } from "./tables.ts";

/** Something that is not as it was written: in which table, at which row, and what. */
export interface Fault {
  table: keyof Tables | "file";
  subject: string;
  message: string;
}

export interface VerifyOptions {
  /** The text that stored bytes hold, for a report of the given text: null where they don't hold it. Without it, bytes are checked by their hash alone. */
  holdsText?: (bytes: Uint8Array, text: string) => boolean;
  /** A head of the chain written down earlier: it must still stand in the chain. */
  expectedHead?: { seq: number; hash: string };
  /** Called with each entry checked, for a progress line. */
  onEntry?: (seq: number) => void | Promise<void>;
}

/** How many entries are held at once. */
const PAGE_ROWS = 50;

/**
 * Goes through the whole chain: each entry's number, link and hash; its payload's hash; the bytes behind each report;
 * every span of every reading inside its text; every derived column; and that no row stands outside the chain.
 */
export async function verifyLedger(db: Kysely<Tables>, options: VerifyOptions): Promise<Fault[]> {
  const faults: Fault[] = [];
  const found = (table: Fault["table"], subject: string, message: string) => faults.push({ table, subject, message });
  try {
    await checkFile(db, found);
    await checkChain(db, options, found);
    await checkStrays(db, found);
  } catch (error) {
    const explained = explain(error, "the database file");
    if (!(explained instanceof LedgerError && explained.code === "ledger/damaged")) throw error;
    found(
      "file",
      "the database file",
      `can't be read to its end: ${error instanceof Error ? error.message : "damaged"}`,
    );
  }
  return faults;
}

async function checkChain(db: Kysely<Tables>, options: VerifyOptions, found: Found): Promise<void> {
  let previous = { seq: 0, hash: GENESIS };
  for (;;) {
    const page = await db
      .selectFrom("entries")
      .selectAll()
      .where("seq", ">", previous.seq)
      .orderBy("seq")
      .limit(PAGE_ROWS)
      .execute();
    for (const entry of page) {
      checkLink(entry, previous, found);
      if (options.expectedHead?.seq === entry.seq && options.expectedHead.hash !== entry.hash) {
        found("entries", String(entry.seq), "the entry is not the one that was written down");
      }
      await checkPayload(db, entry, options, found);
      await options.onEntry?.(entry.seq);
      previous = { seq: entry.seq, hash: entry.hash };
    }
    if (page.length < PAGE_ROWS) break;
  }
  if (options.expectedHead !== undefined && options.expectedHead.seq > previous.seq) {
    found("entries", String(previous.seq), `the chain ends here; it once reached ${String(options.expectedHead.seq)}`);
  }
}

type Found = (table: Fault["table"], subject: string, message: string) => unknown;

async function checkFile(db: Kysely<Tables>, found: Found): Promise<void> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  for (const row of rows) if (row.integrity_check !== "ok") found("file", "the database file", row.integrity_check);
}

function checkLink(entry: EntryTable, previous: { seq: number; hash: string }, found: Found): void {
  const subject = String(entry.seq);
  if (entry.seq !== previous.seq + 1)
    found("entries", subject, `follows entry ${String(previous.seq)}: one is missing`);
  if (entry.previous_hash !== previous.hash) found("entries", subject, "is not sealed to the entry before it");
  if (entryHash(entry) !== entry.hash) found("entries", subject, "its hash does not fit its content");
}

async function checkPayload(
  db: Kysely<Tables>,
  entry: EntryTable,
  options: VerifyOptions,
  found: Found,
): Promise<void> {
  switch (entry.kind) {
    case "report":
      return checkReport(db, entry, options, found);
    case "reading":
      return checkReading(db, entry, found);
    case "decision":
      return checkDecision(db, entry, found);
    default:
      found("entries", String(entry.seq), `is of no known kind: ${String(entry.kind)}`);
  }
}

async function checkReport(db: Kysely<Tables>, entry: EntryTable, options: VerifyOptions, found: Found): Promise<void> {
  const row = await db.selectFrom("reports").selectAll().where("seq", "=", entry.seq).executeTakeFirst();
  if (row === undefined) return void found("reports", entry.subject, "the report is gone");
  if (sha256(row.json) !== entry.payload_hash) found("reports", entry.subject, "its stored content was changed");
  const report = parsed(Report, row.json);
  if (report === null) return void found("reports", entry.subject, "its stored content can't be read");
  if (report.id !== entry.subject) found("reports", entry.subject, `its content is that of ${report.id}`);
  if (report.id !== makeId<string>("rep", [report.bytesHash, report.publisher, report.url])) {
    found("reports", entry.subject, "its id does not follow from its bytes, publisher and address");
  }
  compare(row, reportColumns(report, entry.recorded_at), (column) =>
    found("reports", entry.subject, `its column ${column} does not follow from its content`),
  );
  const blob = await db.selectFrom("blobs").select("bytes").where("sha256", "=", report.bytesHash).executeTakeFirst();
  if (blob === undefined) return void found("blobs", report.bytesHash, `the bytes of ${report.id} are gone`);
  const bytes = new Uint8Array(blob.bytes);
  if (sha256(bytes) !== report.bytesHash) {
    found("blobs", report.bytesHash, `the stored bytes of ${report.id} were changed`);
  } else if (options.holdsText !== undefined && !options.holdsText(bytes, report.text)) {
    found("reports", entry.subject, "its text does not stand in its bytes");
  }
}

async function checkReading(db: Kysely<Tables>, entry: EntryTable, found: Found): Promise<void> {
  const row = await db.selectFrom("readings").selectAll().where("seq", "=", entry.seq).executeTakeFirst();
  const subject = `${entry.subject}, entry ${String(entry.seq)}`;
  if (row === undefined) return void found("readings", subject, "the reading is gone");
  if (sha256(row.json) !== entry.payload_hash) found("readings", subject, "its stored content was changed");
  const reading = parsed(Reading, row.json);
  if (reading === null) return void found("readings", subject, "its stored content can't be read");
  if (reading.id !== entry.subject || row.report_id !== entry.subject) {
    found("readings", subject, `it is of ${reading.id}, in a row of ${row.report_id}`);
  }
  if (reading.version !== row.version)
    found("readings", subject, "its column version does not follow from its content");
  const report = await db.selectFrom("reports").select("json").where("id", "=", entry.subject).executeTakeFirst();
  const text = report === undefined ? null : parsed(Report, report.json)?.text;
  if (text !== null && text !== undefined) checkSpans(reading, text, subject, found);
  await checkStatementRows(db, reading, entry.seq, found);
}

function checkSpans(reading: Reading, text: string, subject: string, found: Found): void {
  const check = (span: Span, what: string) => {
    if (span[0] < span[1] && span[1] <= text.length) return;
    found(
      "readings",
      subject,
      `${what}: [${span.join(", ")}] is no span of a text of ${String(text.length)} characters`,
    );
  };
  for (const statement of reading.statements) {
    const of = `statement ${statement.id}`;
    check(statement.sentence, `${of}, sentence`);
    for (const span of statement.content) check(span, `${of}, content`);
    if (statement.source !== null) check(statement.source, `${of}, source`);
    if (statement.cue !== null) check(statement.cue, `${of}, cue`);
    for (const evidence of statement.evidence) check(evidence.span, `${of}, evidence`);
    for (const claim of statement.claims) for (const span of claim.evidence) check(span, `${of}, claim ${claim.id}`);
  }
  for (const toponym of reading.toponyms) check([toponym.start, toponym.end], `place name ${toponym.name}`);
  for (const timex of reading.timexes) check([timex.start, timex.end], `time expression ${timex.text}`);
}

async function checkStatementRows(db: Kysely<Tables>, reading: Reading, seq: number, found: Found): Promise<void> {
  const rows = await db
    .selectFrom("statements")
    .selectAll()
    .where("reading_seq", "=", seq)
    .orderBy("ordinal")
    .execute();
  const wanted = statementColumns(reading, seq);
  if (rows.length !== wanted.length) {
    const message = `${String(rows.length)} rows for the ${String(wanted.length)} statements of entry ${String(seq)}`;
    found("statements", reading.id, message);
  }
  wanted.forEach((columns, i) => {
    const row: StatementTable | undefined = rows[i];
    if (row === undefined) return;
    compare(row, columns, (column) =>
      found("statements", columns.id, `its column ${column} does not follow from the reading`),
    );
  });
}

async function checkDecision(db: Kysely<Tables>, entry: EntryTable, found: Found): Promise<void> {
  const row = await db.selectFrom("decisions").selectAll().where("seq", "=", entry.seq).executeTakeFirst();
  if (row === undefined) return void found("decisions", entry.subject, "the decision is gone");
  if (sha256(row.json) !== entry.payload_hash) found("decisions", entry.subject, "its stored content was changed");
  const decision = parsed(Decision, row.json);
  if (decision === null) return void found("decisions", entry.subject, "its stored content can't be read");
  if (decision.id !== entry.subject) found("decisions", entry.subject, `its content is that of ${decision.id}`);
  compare(row, decisionColumns(decision), (column) =>
    found("decisions", entry.subject, `its column ${column} does not follow from its content`),
  );
}

/** Rows that no entry of the chain vouches for. */
async function checkStrays(db: Kysely<Tables>, found: Found): Promise<void> {
  for (const [table, kind] of [
    ["reports", "report"],
    ["readings", "reading"],
    ["decisions", "decision"],
  ] as const) {
    const { rows } = await sql<{ seq: number }>`
      select seq from ${sql.table(table)}
      where seq not in (select seq from entries where kind = ${kind}) order by seq
    `.execute(db);
    for (const row of rows) found(table, `entry ${String(row.seq)}`, "the row stands outside the chain");
  }
  const { rows: blobs } = await sql<{ sha256: string }>`
    select sha256 from blobs where sha256 not in (select bytes_hash from reports)
  `.execute(db);
  for (const blob of blobs) found("blobs", blob.sha256, "the bytes belong to no report");
  const { rows: statements } = await sql<{ id: string }>`
    select id from statements where reading_seq not in (select seq from readings)
  `.execute(db);
  for (const statement of statements) found("statements", statement.id, "the row belongs to no reading");
}

function compare<Row extends object>(row: Row, wanted: Partial<Row>, differs: (column: string) => void): void {
  for (const column of Object.keys(wanted) as (keyof Row & string)[]) {
    if (row[column] !== wanted[column]) differs(column);
  }
}

function parsed<T>(
  schema: { safeParse: (value: unknown) => { success: true; data: T } | { success: false } },
  json: string,
): T | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null; // the caller says so as a fault
  }
  const result = schema.safeParse(value);
  return result.success ? result.data : null;
}
