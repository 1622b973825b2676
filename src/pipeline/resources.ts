import { readdirSync, readFileSync, statSync } from "node:fs";
import { z } from "zod";
import { AliasGroup, Conflict } from "../model/index.ts";
import { loadGazetteer, type Gazetteer } from "../place/index.ts";

/** What the stages are handed in: the gazetteer, the parties of conflicts, the names of sources. */
export type Resources = { gazetteer: Gazetteer; conflicts: Conflict[]; aliases: AliasGroup[] };

const DATA = new URL("../../data/", import.meta.url);

const GAZETTEER = new URL("gazetteer/gazetteer.bin", DATA);

/**
 * Reads the shipped tables from the package, and the gazetteer once a report is read: 16 MB that a command which only
 * asks a ledger need not wait for. Throws where a table or the gazetteer is missing or a table is broken.
 */
export function loadResources(): Resources {
  const parties = new URL("parties/", DATA);
  const conflicts = readdirSync(parties)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => Conflict.parse(JSON.parse(readFileSync(new URL(name, parties), "utf8"))));
  const aliases = z.array(AliasGroup).parse(JSON.parse(readFileSync(new URL("aliases.json", DATA), "utf8")));
  statSync(GAZETTEER);
  let gazetteer: Gazetteer | null = null;
  return {
    get gazetteer() {
      return (gazetteer ??= loadGazetteer(readFileSync(GAZETTEER)));
    },
    conflicts,
    aliases,
  };
}
