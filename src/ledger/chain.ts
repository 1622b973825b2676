import type { Kysely } from "kysely";
import { sha256 } from "../text/id.ts";
import type { EntryTable, Tables } from "./tables.ts";

/** What stands before the first entry. */
export const GENESIS = "0".repeat(64);

/** What an entry's hash seals: everything in its row but the hash. A JSON array, so that no two rows give the same bytes. */
export const entryHash = (entry: Omit<EntryTable, "hash">): string =>
  sha256(
    JSON.stringify([entry.seq, entry.kind, entry.subject, entry.payload_hash, entry.previous_hash, entry.recorded_at]),
  );

/** The last entry, or what stands before the first. */
export async function chainHead(db: Kysely<Tables>): Promise<{ seq: number; hash: string }> {
  const last = await db
    .selectFrom("entries")
    .select(["seq", "hash"])
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return last ?? { seq: 0, hash: GENESIS };
}

/** Seals a payload at the end of the chain; to be called inside a transaction. Returns the entry's number. */
export async function appendEntry(
  db: Kysely<Tables>,
  entry: Pick<EntryTable, "kind" | "subject" | "recorded_at"> & { payload: string },
): Promise<number> {
  const head = await chainHead(db);
  const sealed = {
    seq: head.seq + 1,
    kind: entry.kind,
    subject: entry.subject,
    payload_hash: sha256(entry.payload),
    previous_hash: head.hash,
    recorded_at: entry.recorded_at,
  };
  await db
    .insertInto("entries")
    .values({ ...sealed, hash: entryHash(sealed) })
    .execute();
  return sealed.seq;
}
