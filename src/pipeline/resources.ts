import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import { AliasGroup, Conflict } from "../model/index.ts";
import { loadGazetteer, type Gazetteer } from "../place/index.ts";

/** What the stages are handed in: the gazetteer, the parties of conflicts, the names of sources. */
export type Resources = { gazetteer: Gazetteer; conflicts: Conflict[]; aliases: AliasGroup[] };

const DATA = new URL("../../data/", import.meta.url);

/** Reads the shipped tables and the gazetteer from the package. Throws where one is missing or broken. */
export function loadResources(): Resources {
  const parties = new URL("parties/", DATA);
  const conflicts = readdirSync(parties)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => Conflict.parse(JSON.parse(readFileSync(new URL(name, parties), "utf8"))));
  const aliases = z.array(AliasGroup).parse(JSON.parse(readFileSync(new URL("aliases.json", DATA), "utf8")));
  return { gazetteer: loadGazetteer(readFileSync(new URL("gazetteer/gazetteer.bin", DATA))), conflicts, aliases };
}
