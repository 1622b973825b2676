import type { AliasGroup, Conflict, Party } from "../model/index.ts";
import { spelledWords, spellingKey } from "./spelling-key.ts";

/** Finds the party that a name belongs to or speaks for, and the one name under which a source is known. */
export type PartyIndex = {
  /**
   * Null for everyone whom no table names: outlets, monitors, residents, unnamed classes. Common nouns of a table
   * ("rebels", "the coalition") hold only in the conflict that the report is about.
   */
  partyOf(name: string, conflict: string | null): Party | null;
  /** The conflict whose parties the names speak of most; null where none is named. */
  conflictOf(names: readonly string[]): string | null;
  /** The key of a source after aliases: two spellings of one source have the same. */
  sourceKey(name: string): string;
};

/**
 * Words that make an office or a body out of a party's name ("Syrian *government*", "US *officials*"). Not in the
 * list, on purpose: media, bloggers, activists, residents, opposition, rebels, analysts, who don't speak for it.
 */
const OFFICE_WORDS = new Set(
  (
    "government governments regime official officials authority authorities army armies military militaries force forces armed air ground " +
    "land naval navy defence defense ministry minister ministers foreign interior troops soldiers officer officers general staff " +
    "command commander commanders president presidential presidency office spokesman spokeswoman spokesperson " +
    "spokespersons administration security service services intelligence state council chief high senior top unnamed " +
    "local regional sources source warplanes jets aircraft helicopters units embassy ambassador delegation " +
    "representative representatives parliament cabinet prime deputy head leadership border guard guards " +
    "central federal national republic department secretary police governor governors mayor envoy " +
    "pilots marines division brigade drones bombers " +
    "first vice permanent special acting un affairs relations press adviser advisor consul negotiator leader chairman " +
    "speaker attorney rear admiral colonel lieutenant major brigadier captain marshal"
  ).split(" "),
);
const LONGEST_OWN_NAME = 5; // words; longer names of a party stand in the tables in full

/** Bodies of which a state has one of the kind, whatever the order of the words that name it. */
const STATE_BODIES = new Set(
  "ministry staff army military navy forces government police parliament embassy command department".split(" "),
);

type Names = { all: Map<string, Party>; own: Map<string, Party> };

export function indexParties(conflicts: readonly Conflict[], aliases: readonly AliasGroup[]): PartyIndex {
  const { everywhere, within, conflictsOfKey, canonical } = tablesOf(conflicts, aliases);
  const sourceKey = (name: string): string => {
    const key = spellingKey(name);
    const body = bodyKey(name, everywhere.own);
    return canonical.get(key) ?? (body === null ? key : (canonical.get(body) ?? body));
  };
  const lookUp = (name: string, names: Names): Party | null =>
    names.all.get(spellingKey(name)) ?? names.all.get(sourceKey(name)) ?? officeOf(name, names.own);
  const found = new Map<string, Party | null>();
  return {
    sourceKey,
    partyOf(name, conflict) {
      const cacheKey = `${conflict ?? ""} ${name}`;
      const cached = found.get(cacheKey);
      if (cached !== undefined) return cached;
      const near = conflict === null ? undefined : within.get(conflict);
      const party = (near && lookUp(name, near)) ?? lookUp(name, everywhere);
      found.set(cacheKey, party);
      return party;
    },
    conflictOf(names) {
      const votes = new Map<string, number>();
      for (const name of names)
        for (const id of conflictsOfKey.get(spellingKey(name)) ?? []) votes.set(id, (votes.get(id) ?? 0) + 1);
      let best: string | null = null;
      for (const conflict of conflicts)
        if ((votes.get(conflict.id) ?? 0) > (best === null ? 0 : votes.get(best)!)) best = conflict.id;
      return best;
    },
  };
}

type NameTables = {
  everywhere: Names;
  /** By the conflict's id. */
  within: Map<string, Names>;
  conflictsOfKey: Map<string, Set<string>>;
  /** From each alias to the name of its group. */
  canonical: Map<string, string>;
};

const built = new WeakMap<readonly Conflict[], WeakMap<readonly AliasGroup[], NameTables>>();

/** The tables by key, built once for the same two lists: every report asks for them anew. */
function tablesOf(conflicts: readonly Conflict[], aliases: readonly AliasGroup[]): NameTables {
  const ofConflicts = built.get(conflicts) ?? new WeakMap<readonly AliasGroup[], NameTables>();
  built.set(conflicts, ofConflicts);
  const tables = ofConflicts.get(aliases) ?? buildTables(conflicts, aliases);
  ofConflicts.set(aliases, tables);
  return tables;
}

function buildTables(conflicts: readonly Conflict[], aliases: readonly AliasGroup[]): NameTables {
  const everywhere: Names = { all: new Map(), own: new Map() };
  const within = new Map<string, Names>();
  const conflictsOfKey = new Map<string, Set<string>>();
  for (const conflict of conflicts) {
    const names: Names = { all: new Map(), own: new Map() };
    within.set(conflict.id, names);
    for (const party of conflict.parties) {
      const own = [party.name, ...party.aliases];
      for (const name of [...own, ...party.speakers]) {
        const key = spellingKey(name);
        setFirst(names.all, key, party);
        if (own.includes(name)) setFirst(names.own, key, party);
        if (isCommonNoun(name)) continue;
        setFirst(everywhere.all, key, party);
        if (own.includes(name)) setFirst(everywhere.own, key, party);
        const holders = conflictsOfKey.get(key) ?? new Set();
        conflictsOfKey.set(key, holders.add(conflict.id));
      }
    }
  }
  const canonical = new Map<string, string>();
  for (const group of aliases)
    for (const alias of [group.name, ...group.aliases]) {
      setFirst(canonical, spellingKey(alias), spellingKey(group.name));
      const body = bodyKey(alias, everywhere.own);
      if (body !== null) setFirst(canonical, body, spellingKey(group.name));
    }
  return { everywhere, within, conflictsOfKey, canonical };
}

/**
 * One string for a body of a state however it is put together: "Russia's Defence Ministry" is the "Ministry of Defence
 * of Russia" and the "Russian Defence Ministry". Null for whoever is no such body or of no state that the tables name.
 */
function bodyKey(name: string, own: ReadonlyMap<string, Party>): string | null {
  const words = spelledWords(name).filter((word) => word !== "federation");
  const nation = words.findIndex((word) => own.has(word));
  if (nation < 0 || words.length < 2 || !words.some((word) => STATE_BODIES.has(word))) return null;
  const rest = words.filter((_, i) => i !== nation).sort();
  return `${own.get(words[nation]!)!.id}: ${rest.join(" ")}`;
}

/** "Senior US officials": a party's own name, and for the rest nothing but words that make an office. */
function officeOf(name: string, own: ReadonlyMap<string, Party>): Party | null {
  const words = spelledWords(name);
  for (let length = Math.min(words.length, LONGEST_OWN_NAME); length > 0; length--)
    for (let start = 0; start + length <= words.length; start++) {
      const key = words.slice(start, start + length).join(" ");
      const rest = [...words.slice(0, start), ...words.slice(start + length)];
      // "Russias ambassador": an apostrophe that the text lost. "Syrians" alone are people.
      const party = own.get(key) ?? (rest.length > 0 && key.endsWith("s") ? own.get(key.slice(0, -1)) : undefined);
      if (!party) continue;
      if (rest.every((word) => OFFICE_WORDS.has(word))) return party;
    }
  return null;
}

/** Written without a capital in the table: it names a party only where the conflict is known. */
const isCommonNoun = (name: string): boolean => name === name.toLowerCase();

function setFirst<V>(map: Map<string, V>, key: string, value: V): void {
  if (key && !map.has(key)) map.set(key, value);
}
