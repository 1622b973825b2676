import { closeSync, existsSync, openSync, readSync } from "node:fs";
import { Kysely, Migrator, sql, type SqliteDatabase, SqliteDialect, type SqliteStatement } from "kysely";
import Database from "libsql";
import { explain, LedgerError } from "./error.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import type { Tables } from "./tables.ts";

type Libsql = InstanceType<typeof Database>;

export interface SqliteOptions {
  /** Make a ledger where there is none; else a missing file is an error. */
  create: boolean;
  /** How long to wait for another process that writes, in milliseconds. */
  busyTimeoutMs: number;
  /** The most pages of 4,096 bytes that the file may take; null is as many as the disk has. */
  maxPages: number | null;
}

/** Opens the ledger's file, making or bringing it up to date where that is needed. A file that is no ledger is refused and left as it is. */
export async function openSqlite(path: string, options: SqliteOptions): Promise<Kysely<Tables>> {
  const until = performance.now() + options.busyTimeoutMs;
  for (;;) {
    try {
      return await openOnce(path, options);
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}

/** Wait before a ledger that another process is just making is opened again, in milliseconds. SQLite's own wait does not cover the change to a write-ahead log (sqlite.org/wal.html). */
const RETRY_MS = 25;

/** True where another process holds the file, by the error or what caused it. */
const isBusy = (error: unknown): boolean =>
  error instanceof Error &&
  (/SQLITE_BUSY|database is locked/.test(`${"code" in error ? String(error.code) : ""} ${error.message}`) ||
    isBusy(error.cause));

async function openOnce(path: string, options: SqliteOptions): Promise<Kysely<Tables>> {
  const exists = existsSync(path);
  if (!exists && !options.create) throw new LedgerError("ledger/missing", `there is no ledger at ${path}`);
  if (exists) refuseOther(path);
  const database = connect(path, options.busyTimeoutMs);
  try {
    const isNew = refuseForeign(database, path);
    database.exec("PRAGMA foreign_keys = ON");
    database.exec("PRAGMA synchronous = FULL");
    if (options.maxPages !== null) database.exec(`PRAGMA max_page_count = ${String(options.maxPages)}`);
    if (isNew) database.exec(`PRAGMA application_id = ${String(APPLICATION_ID)}`);
    if (pragma(database, "journal_mode") !== "wal") database.exec("PRAGMA journal_mode = WAL");
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: forKysely(database) }) });
    await migrate(db, path);
    return db;
  } catch (error) {
    database.close();
    throw explain(error, path);
  }
}

/** "Fogl" as a big-endian integer: marks an SQLite file as a ledger (sqlite.org/pragma.html#pragma_application_id). */
const APPLICATION_ID = 0x466f676c;

const SQLITE_HEADER = "SQLite format 3\0";

/** Looks at the first bytes before SQLite gets to see the file: SQLite would take a short file for an empty database and overwrite it. */
function refuseOther(path: string): void {
  const header = Buffer.alloc(SQLITE_HEADER.length);
  let length: number;
  try {
    const file = openSync(path, "r");
    try {
      length = readSync(file, header, 0, header.length, 0);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : "unreadable";
    throw new LedgerError("ledger/unopenable", `${path} can't be opened as a ledger: ${why}`, { cause: error });
  }
  if (length === 0 || header.toString("latin1") === SQLITE_HEADER) return;
  throw new LedgerError("ledger/not-a-ledger", `${path} is no ledger but some other file; it is left as it is`);
}

function connect(path: string, busyTimeoutMs: number): Libsql {
  try {
    return new Database(path, { timeout: busyTimeoutMs });
  } catch (error) {
    // libsql gives a failed opening no result code, only a message.
    throw new LedgerError("ledger/unopenable", `${path} can't be opened: is its folder there, and may it be written?`, {
      cause: error,
    });
  }
}

/** True for a file without any table yet; throws where the tables are another program's. */
function refuseForeign(database: Libsql, path: string): boolean {
  const id = pragma(database, "application_id");
  if (id === APPLICATION_ID) return false;
  const tables = database.prepare("select name from sqlite_master").all([]);
  if (id === 0 && tables.length === 0) return true;
  throw new LedgerError(
    "ledger/not-a-ledger",
    `${path} is an SQLite database, but no ledger of Fogline; it is left as it is`,
  );
}

/** By `all`, not `get`: libsql's `get` leaves the statement open, and with it a lock. */
function pragma(database: Libsql, name: string): unknown {
  const rows = database.prepare(`PRAGMA ${name}`).all([]) as Record<string, unknown>[];
  return rows[0]?.[name];
}

/**
 * What Kysely drives. It begins with `begin`, which takes the write lock only at the first write and then fails at once
 * when another process wrote in between; `begin immediate` waits its turn (sqlite.org/isolation.html). And it rolls back
 * after a failure that SQLite has rolled back already (a full disk: sqlite.org/lang_transaction.html, "Response To
 * Errors Within A Transaction"), where the rollback's own error would hide the first one.
 */
function forKysely(database: Libsql): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  const prepare = (text: string): SqliteStatement => {
    if (text === "rollback" && !database.inTransaction) return NOTHING;
    const statement = kept.get(text) ?? database.prepare(text === "begin" ? "begin immediate" : text);
    if (kept.size < KEPT_STATEMENTS && KEPT.test(text)) kept.set(text, statement);
    return statement;
  };
  // libsql leaves a connection open until its statements are collected as garbage, so that SQLite's own checkpoint at
  // closing comes late: without this one the file alone would not hold everything when it is copied.
  const close = () => {
    kept.clear();
    database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    database.close();
  };
  return { close, prepare };
}

/** Statements that come again with each report are prepared once. Those that change tables are not among them. */
const KEPT = /^(?:insert|select|begin|commit)\b/;

/** More than the ledger has: inserts of statements alone come in a hundred lengths. */
const KEPT_STATEMENTS = 150;

const NOTHING: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
};

async function migrate(db: Kysely<Tables>, path: string): Promise<void> {
  const done = await migrationsDone(db);
  const known = Object.keys(MIGRATIONS);
  const newer = done.filter((name) => !known.includes(name));
  if (newer.length > 0) {
    throw new LedgerError("ledger/newer", `${path} was written by a newer Fogline (it has ${newer.join(", ")})`);
  }
  if (done.length === known.length) return;
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) } });
  // Kysely locks no SQLite file while it migrates: two processes that open a new ledger would both make its tables.
  await sql`begin immediate`.execute(db);
  const { error } = await migrator.migrateToLatest();
  await sql.raw(error === undefined ? "commit" : "rollback").execute(db);
  if (error !== undefined) throw error instanceof Error ? error : new Error("migration failed", { cause: error });
}

async function migrationsDone(db: Kysely<Tables>): Promise<string[]> {
  const table = await sql<{ name: string }>`
    select name from sqlite_master where type = 'table' and name = 'kysely_migration'
  `.execute(db);
  if (table.rows.length === 0) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map((row) => row.name);
}
