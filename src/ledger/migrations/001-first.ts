import { type Kysely, sql } from "kysely";

const APPEND_ONLY = ["entries", "blobs", "reports", "readings", "statements", "decisions"];

/** The chain, what it seals, and what is derived for finding things. Rows are added, never changed or taken away. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("entries")
    .addColumn("seq", "integer", (column) => column.primaryKey())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("subject", "text", (column) => column.notNull())
    .addColumn("payload_hash", "text", (column) => column.notNull())
    .addColumn("previous_hash", "text", (column) => column.notNull().unique())
    .addColumn("hash", "text", (column) => column.notNull().unique())
    .addColumn("recorded_at", "text", (column) => column.notNull())
    .execute();

  await db.schema
    .createTable("blobs")
    .addColumn("sha256", "text", (column) => column.primaryKey())
    .addColumn("bytes", "blob", (column) => column.notNull())
    .execute();

  await db.schema
    .createTable("reports")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("seq", "integer", (column) => column.notNull().unique().references("entries.seq"))
    .addColumn("json", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("publisher", "text")
    .addColumn("url", "text")
    .addColumn("published_from", "text")
    .addColumn("published_to", "text")
    .addColumn("known_day", "text", (column) => column.notNull())
    .addColumn("bytes_hash", "text", (column) => column.notNull().references("blobs.sha256"))
    .addColumn("text_hash", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("reports_text").on("reports").column("text_hash").execute();
  await db.schema.createIndex("reports_known").on("reports").columns(["known_day", "seq"]).execute();
  await db.schema.createIndex("reports_name").on("reports").column("name").execute();

  await db.schema
    .createTable("readings")
    .addColumn("seq", "integer", (column) => column.primaryKey().references("entries.seq"))
    .addColumn("report_id", "text", (column) => column.notNull().references("reports.id"))
    .addColumn("version", "text", (column) => column.notNull())
    .addColumn("json", "text", (column) => column.notNull())
    .addUniqueConstraint("readings_version", ["report_id", "version"])
    .execute();

  await db.schema
    .createTable("statements")
    .addColumn("reading_seq", "integer", (column) => column.notNull().references("readings.seq"))
    .addColumn("ordinal", "integer", (column) => column.notNull())
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("report_id", "text", (column) => column.notNull().references("reports.id"))
    .addColumn("source_name", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("party", "text")
    .addColumn("sentence_start", "integer", (column) => column.notNull())
    .addColumn("sentence_end", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("statements_place", ["reading_seq", "ordinal"])
    .execute();
  await db.schema.createIndex("statements_id").on("statements").column("id").execute();
  await db.schema.createIndex("statements_source").on("statements").column("source_name").execute();

  await db.schema
    .createTable("decisions")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("seq", "integer", (column) => column.notNull().unique().references("entries.seq"))
    .addColumn("json", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("by_whom", "text", (column) => column.notNull())
    .addColumn("known_day", "text", (column) => column.notNull())
    .execute();

  for (const table of APPEND_ONLY) {
    for (const change of ["update", "delete"]) {
      await sql`
        create trigger ${sql.ref(`${table}_no_${change}`)} before ${sql.raw(change)} on ${sql.table(table)}
        begin select raise(abort, 'the ledger is append-only'); end
      `.execute(db);
    }
  }
}
