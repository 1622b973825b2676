import { type Kysely, sql } from "kysely";
import { Decision, FeedState, Reading, Report } from "../model/index.ts";
import { sha256 } from "../text/id.ts";
import { appendEntry, chainHead } from "./chain.ts";
import { explain, LedgerError } from "./error.ts";
import { decisionColumns, reportColumns, statementColumns } from "./rows.ts";
import { openSqlite } from "./sqlite.ts";
import type { Tables } from "./tables.ts";
import { type Fault, verifyLedger, type VerifyOptions } from "./verify.ts";

/** `same`: the very bytes with the same publisher and address, or the same text with the same publisher, address and date. */
export type Added =
  | { added: true }
  | { added: false; reason: "duplicate"; of: string; name: string; title: string | null; same: "bytes" | "text" };

export interface AsOf {
  /** A day: what was known by its end. Null or absent: all. */
  asOf?: string | null;
}

export interface Counts {
  entries: number;
  reports: number;
  readings: number;
  statements: number;
  decisions: number;
}

/** One ledger, open. Every method that writes is one transaction: when it returns, what it was given is on disk. Throws LedgerError. */
export interface Ledger {
  readonly path: string;
  addReport(report: Report, bytes: Uint8Array, reading: Reading): Promise<Added>;
  /** A newer reading of a report that is there. False where this version is there already. */
  addReading(reading: Reading): Promise<boolean>;
  decide(decision: Decision): Promise<void>;
  /** The report that this one would be a duplicate of, without adding it. */
  findDuplicate(report: Report): Promise<Extract<Added, { added: false }> | null>;
  report(id: string): Promise<Report | null>;
  /** Reports in the order in which they were added. */
  reports(when?: AsOf): Promise<Report[]>;
  /** The latest reading of each report, in the order of `reports`. */
  readings(when?: AsOf): Promise<Reading[]>;
  /** Reports with their latest readings, one at a time. */
  each(when?: AsOf): AsyncGenerator<{ report: Report; reading: Reading }>;
  decisions(when?: AsOf): Promise<Decision[]>;
  /** The feeds that are watched, by address. */
  feeds(): Promise<FeedState[]>;
  saveFeed(feed: FeedState): Promise<void>;
  counts(): Promise<Counts>;
  /** The chain's last entry: written down elsewhere, it shows later that nothing before it was changed or cut off. */
  head(): Promise<{ seq: number; hash: string }>;
  verify(options?: VerifyOptions): Promise<Fault[]>;
  close(): Promise<void>;
}

export interface LedgerOptions {
  /** Now, as an ISO instant. */
  clock: () => string;
  /** Default true. */
  create?: boolean;
  /** Default 15,000. */
  busyTimeoutMs?: number;
  /** Default null: no bound but the disk's. */
  maxPages?: number | null;
}

/** How long a writer waits for another: chosen by us, many times what the slowest transaction takes. */
const BUSY_TIMEOUT_MS = 15_000;

/** How many rows of `each` are held at once. */
const PAGE_ROWS = 20;

export async function openLedger(path: string, options: LedgerOptions): Promise<Ledger> {
  const db = await openSqlite(path, {
    create: options.create ?? true,
    busyTimeoutMs: options.busyTimeoutMs ?? BUSY_TIMEOUT_MS,
    maxPages: options.maxPages ?? null,
  });

  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw explain(error, path);
    }
  };
  const write = <T>(work: (trx: Kysely<Tables>) => Promise<T>): Promise<T> =>
    guarded(() => db.transaction().execute(work));

  const ledger: Ledger = {
    path,
    addReport: (report, bytes, reading) =>
      write((trx) => addReport(trx, Report.parse(report), bytes, Reading.parse(reading), options.clock())),
    addReading: (reading) => write((trx) => addNewerReading(trx, Reading.parse(reading), options.clock())),
    decide: (decision) => write((trx) => addDecision(trx, Decision.parse(decision), options.clock())),
    findDuplicate: (report) => guarded(() => findDuplicate(db, report, options.clock())),
    report: (id) => guarded(() => reportById(db, id, path)),
    reports: (when) => guarded(() => reportsAsOf(db, when?.asOf ?? null, path)),
    readings: (when) => guarded(() => readingsAsOf(db, when?.asOf ?? null, path)),
    each: (when) => eachAsOf(db, when?.asOf ?? null, path),
    decisions: (when) => guarded(() => decisionsAsOf(db, when?.asOf ?? null, path)),
    feeds: () => guarded(() => feeds(db)),
    saveFeed: (feed) => write((trx) => saveFeed(trx, FeedState.parse(feed))),
    counts: () => guarded(() => counts(db)),
    head: () => guarded(() => chainHead(db)),
    verify: (how) => guarded(() => verifyLedger(db, how ?? {})),
    close: () => db.destroy(),
  };
  return ledger;
}

async function addReport(
  db: Kysely<Tables>,
  report: Report,
  bytes: Uint8Array,
  reading: Reading,
  recordedAt: string,
): Promise<Added> {
  if (reading.id !== report.id) throw new Error(`reading of ${reading.id} handed in with report ${report.id}`);
  const duplicate = await findDuplicate(db, report, recordedAt);
  if (duplicate !== null) return duplicate;
  await db
    .insertInto("blobs")
    .values({ sha256: report.bytesHash, bytes })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const json = JSON.stringify(report);
  const seq = await appendEntry(db, { kind: "report", subject: report.id, payload: json, recorded_at: recordedAt });
  await db
    .insertInto("reports")
    .values({ ...reportColumns(report, recordedAt), seq, json })
    .execute();
  await addReading(db, reading, recordedAt);
  return { added: true };
}

async function addNewerReading(db: Kysely<Tables>, reading: Reading, recordedAt: string): Promise<boolean> {
  const there = await db
    .selectFrom("readings")
    .select("seq")
    .where("report_id", "=", reading.id)
    .where("version", "=", reading.version)
    .executeTakeFirst();
  if (there !== undefined) return false;
  await addReading(db, reading, recordedAt);
  return true;
}

async function addReading(db: Kysely<Tables>, reading: Reading, recordedAt: string): Promise<void> {
  const json = JSON.stringify(reading);
  const seq = await appendEntry(db, { kind: "reading", subject: reading.id, payload: json, recorded_at: recordedAt });
  await db.insertInto("readings").values({ seq, report_id: reading.id, version: reading.version, json }).execute();
  const rows = statementColumns(reading, seq);
  for (let i = 0; i < rows.length; i += ROWS_AN_INSERT) {
    await db
      .insertInto("statements")
      .values(rows.slice(i, i + ROWS_AN_INSERT))
      .execute();
  }
}

/** Keeps below SQLite's oldest bound of 999 parameters a query. */
const ROWS_AN_INSERT = 100;

async function addDecision(db: Kysely<Tables>, decision: Decision, recordedAt: string): Promise<void> {
  const json = JSON.stringify(decision);
  const seq = await appendEntry(db, { kind: "decision", subject: decision.id, payload: json, recorded_at: recordedAt });
  await db
    .insertInto("decisions")
    .values({ ...decisionColumns(decision), seq, json })
    .execute();
}

async function findDuplicate(
  db: Kysely<Tables>,
  report: Report,
  recordedAt: string,
): Promise<Extract<Added, { added: false }> | null> {
  const wanted = reportColumns(report, recordedAt);
  const rows = await db
    .selectFrom("reports")
    .select(["id", "name", sql<string | null>`json_extract(json, '$.title')`.as("title")])
    .where((where) =>
      where.or([
        where("id", "=", report.id),
        where.and([
          where("text_hash", "=", wanted.text_hash),
          where("publisher", "is", wanted.publisher),
          where("url", "is", wanted.url),
          where("published_from", "is", wanted.published_from),
          where("published_to", "is", wanted.published_to),
        ]),
      ]),
    )
    .orderBy("seq")
    .execute();
  const row = rows.find(({ id }) => id === report.id) ?? rows[0];
  if (row === undefined) return null;
  const { id, name, title } = row;
  return { added: false, reason: "duplicate", of: id, name, title, same: id === report.id ? "bytes" : "text" };
}

async function reportById(db: Kysely<Tables>, id: string, path: string): Promise<Report | null> {
  const row = await db
    .selectFrom("reports")
    .leftJoin("entries", "entries.seq", "reports.seq")
    .select(["reports.json", "entries.payload_hash"])
    .where("reports.id", "=", id)
    .executeTakeFirst();
  return row === undefined ? null : parsed(Report, row.json, row.payload_hash, `report ${id}`, path);
}

async function reportsAsOf(db: Kysely<Tables>, asOf: string | null, path: string): Promise<Report[]> {
  const rows = await db
    .selectFrom("reports")
    .leftJoin("entries", "entries.seq", "reports.seq")
    .select(["reports.id", "reports.json", "entries.payload_hash"])
    .$if(asOf !== null, (query) => query.where("reports.known_day", "<=", asOf!))
    .orderBy("reports.seq")
    .execute();
  return rows.map((row) => parsed(Report, row.json, row.payload_hash, `report ${row.id}`, path));
}

const latestReadings = (db: Kysely<Tables>, asOf: string | null) =>
  db
    .selectFrom("readings")
    .innerJoin("reports", "reports.id", "readings.report_id")
    .leftJoin("entries", "entries.seq", "readings.seq")
    .where("readings.seq", "=", (query) =>
      query
        .selectFrom("readings as newer")
        .select((select) => select.fn.max("newer.seq").as("seq"))
        .whereRef("newer.report_id", "=", "readings.report_id"),
    )
    .$if(asOf !== null, (query) => query.where("reports.known_day", "<=", asOf!))
    .orderBy("reports.seq");

async function readingsAsOf(db: Kysely<Tables>, asOf: string | null, path: string): Promise<Reading[]> {
  const rows = await latestReadings(db, asOf)
    .select(["readings.report_id", "readings.json", "entries.payload_hash"])
    .execute();
  return rows.map((row) => parsed(Reading, row.json, row.payload_hash, `reading of ${row.report_id}`, path));
}

async function* eachAsOf(
  db: Kysely<Tables>,
  asOf: string | null,
  path: string,
): AsyncGenerator<{ report: Report; reading: Reading }> {
  for (let after = 0; ;) {
    const rows = await latestReadings(db, asOf)
      .leftJoin("entries as report_entries", "report_entries.seq", "reports.seq")
      .select(["reports.seq as seq", "reports.id as id", "reports.json as report", "readings.json as reading"])
      .select(["report_entries.payload_hash as report_hash", "entries.payload_hash as reading_hash"])
      .where("reports.seq", ">", after)
      .limit(PAGE_ROWS)
      .execute();
    for (const row of rows) {
      yield {
        report: parsed(Report, row.report, row.report_hash, `report ${row.id}`, path),
        reading: parsed(Reading, row.reading, row.reading_hash, `reading of ${row.id}`, path),
      };
    }
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.seq;
  }
}

async function decisionsAsOf(db: Kysely<Tables>, asOf: string | null, path: string): Promise<Decision[]> {
  const rows = await db
    .selectFrom("decisions")
    .leftJoin("entries", "entries.seq", "decisions.seq")
    .select(["decisions.id", "decisions.json", "entries.payload_hash"])
    .$if(asOf !== null, (query) => query.where("decisions.known_day", "<=", asOf!))
    .orderBy("decisions.seq")
    .execute();
  return rows.map((row) => parsed(Decision, row.json, row.payload_hash, `decision ${row.id}`, path));
}

async function feeds(db: Kysely<Tables>): Promise<FeedState[]> {
  const rows = await db.selectFrom("feeds").select("json").orderBy("address").execute();
  return rows.map((row) => FeedState.parse(JSON.parse(row.json)));
}

async function saveFeed(db: Kysely<Tables>, feed: FeedState): Promise<void> {
  const json = JSON.stringify(feed);
  await db
    .insertInto("feeds")
    .values({ address: feed.address, json })
    .onConflict((conflict) => conflict.column("address").doUpdateSet({ json }))
    .execute();
}

async function counts(db: Kysely<Tables>): Promise<Counts> {
  const count = async (table: keyof Counts): Promise<number> => {
    const row = await db
      .selectFrom(table)
      .select((select) => select.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    return row.count;
  };
  return {
    entries: await count("entries"),
    reports: await count("reports"),
    readings: await count("readings"),
    statements: await count("statements"),
    decisions: await count("decisions"),
  };
}

/**
 * A stored value. Where the chain's hash shows that it is what was once checked and written, it isn't checked again;
 * a row that was changed since, or one without its entry, has to pass the schema.
 */
function parsed<T>(
  schema: { parse: (value: unknown) => T },
  json: string,
  sealedHash: string | null,
  what: string,
  path: string,
): T {
  try {
    const value: unknown = JSON.parse(json);
    return sha256(json) === sealedHash ? (value as T) : schema.parse(value);
  } catch (error) {
    throw new LedgerError(
      "ledger/damaged",
      `${path}: the ${what} can't be read; fogline verify says what else is damaged`,
      {
        cause: error,
      },
    );
  }
}
