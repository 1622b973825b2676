import type { Kysely } from "kysely";

/** What is remembered of the feeds that are watched: rows change with every poll and are no part of the chain. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("feeds")
    .addColumn("address", "text", (column) => column.primaryKey())
    .addColumn("json", "text", (column) => column.notNull())
    .execute();
}
