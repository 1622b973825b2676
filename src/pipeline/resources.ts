import { readdirSync, readFileSync, statSync } from "node:fs";
import { z } from "zod";
import { loadEnglishModel, loadNameModel, type LanguageModels } from "../language/index.ts";
import { IdentityModel, readWordCounts, type WordCounts } from "../match/index.ts";
import { AliasGroup, Conflict } from "../model/index.ts";
import { importedGazetteerPath, withImported } from "./imported-gazetteer.ts";
import { readAttributionModel, type AttributionModel } from "../read/index.ts";
import { loadGazetteer, type Gazetteer } from "../place/index.ts";
import { PLACE_FEATURES } from "./join/place-features.ts";
import { loadTrees, type Trees } from "./join/trees.ts";

/** What the stages are handed in: learned models, the gazetteer, the parties of conflicts, the names of sources. */
export type Resources = {
  models: LanguageModels;
  gazetteer: Gazetteer;
  /** Which of a report's places a claim has. */
  placeTrees: Trees;
  conflicts: Conflict[];
  aliases: AliasGroup[];
  wordCounts: WordCounts;
  /** Who says what. */
  attribution: AttributionModel;
  identity: IdentityModel;
};

const DATA = new URL("../../data/", import.meta.url);

const IDENTITY = new URL("models/identity.json", DATA);
const WORD_COUNTS = new URL("models/word-counts.tsv", DATA);

const GAZETTEER = new URL("gazetteer/gazetteer.bin", DATA);
const PLACE_JOIN = new URL("models/place-join.bin", DATA);
const ENGLISH = new URL("models/english.bin", DATA);
const ATTRIBUTION = new URL("models/attribution.bin", DATA);
const NAMES = new URL("models/names.bin", DATA);

/**
 * Reads the shipped tables from the package, and the gazetteer and the models once a report is read: 20 MB that a
 * command which only asks a ledger need not wait for. Throws where one of them is missing or a table is broken.
 */
export function loadResources(): Resources {
  const parties = new URL("parties/", DATA);
  const conflicts = readdirSync(parties)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => Conflict.parse(JSON.parse(readFileSync(new URL(name, parties), "utf8"))));
  const aliases = z.array(AliasGroup).parse(JSON.parse(readFileSync(new URL("aliases.json", DATA), "utf8")));
  statSync(GAZETTEER);
  statSync(ENGLISH);
  statSync(ATTRIBUTION);
  statSync(NAMES);
  let gazetteer: Gazetteer | null = null;
  let models: LanguageModels | null = null;
  let placeTrees: Trees | null = null;
  let wordCounts: WordCounts | null = null;
  let attribution: AttributionModel | null = null;
  let identity: IdentityModel | null = null;
  return {
    get models() {
      return (models ??= {
        english: loadEnglishModel(readFileSync(ENGLISH)),
        names: loadNameModel(readFileSync(NAMES)),
      });
    },
    get attribution() {
      return (attribution ??= readAttributionModel(readFileSync(ATTRIBUTION)));
    },
    get gazetteer() {
      return (gazetteer ??= withImported(loadGazetteer(readFileSync(GAZETTEER)), importedGazetteerPath(process.env)));
    },
    get placeTrees() {
      return (placeTrees ??= loadTrees(readFileSync(PLACE_JOIN), PLACE_FEATURES.length));
    },
    conflicts,
    aliases,
    get wordCounts() {
      return (wordCounts ??= readWordCounts(readFileSync(WORD_COUNTS, "utf8")));
    },
    get identity() {
      return (identity ??= IdentityModel.parse(JSON.parse(readFileSync(IDENTITY, "utf8"))));
    },
  };
}
