import type { Migration } from "kysely";
import * as first from "./001-first.ts";
import * as feeds from "./002-feeds.ts";

/** In order, by the name under which a ledger remembers having had them. Released ones are never edited, only followed. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  "001-first": first,
  "002-feeds": feeds,
};
