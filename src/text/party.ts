import type { AliasGroup, Conflict, Party } from "../model/index.ts";
import { nameKey, nameWords } from "./name-key.ts";

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
    "pilots marines division brigade drones bombers"
  ).split(" "),
);
const LONGEST_OWN_NAME = 5; // words; longer names of a party stand in the tables in full

type Names = { all: Map<string, Party>; own: Map<string, Party> };

export function indexParties(conflicts: readonly Conflict[], aliases: readonly AliasGroup[]): PartyIndex {
  const { everywhere, within, conflictsOfKey, canonical } = tablesOf(conflicts, aliases);
  const sourceKey = (name: string): string => {
    const key = nameKey(name);
    return canonical.get(key) ?? key;
  };
  const lookUp = (name: string, names: Names): Party | null =>
    names.all.get(nameKey(name)) ?? names.all.get(sourceKey(name)) ?? officeOf(name, names.own);
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
        for (const id of conflictsOfKey.get(nameKey(name)) ?? []) votes.set(id, (votes.get(id) ?? 0) + 1);
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
        const key = nameKey(name);
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
    for (const alias of [group.name, ...group.aliases]) setFirst(canonical, nameKey(alias), nameKey(group.name));
  return { everywhere, within, conflictsOfKey, canonical };
}

/** "Senior US officials": a party's own name, and for the rest nothing but words that make an office. */
function officeOf(name: string, own: ReadonlyMap<string, Party>): Party | null {
  const words = nameWords(name);
  for (let length = Math.min(words.length, LONGEST_OWN_NAME); length > 0; length--)
    for (let start = 0; start + length <= words.length; start++) {
      const party = own.get(words.slice(start, start + length).join(" "));
      if (!party) continue;
      const rest = [...words.slice(0, start), ...words.slice(start + length)];
      if (rest.every((word) => OFFICE_WORDS.has(word))) return party;
    }
  return null;
}

/** Written without a capital in the table: it names a party only where the conflict is known. */
const isCommonNoun = (name: string): boolean => name === name.toLowerCase();

function setFirst<V>(map: Map<string, V>, key: string, value: V): void {
  if (key && !map.has(key)) map.set(key, value);
}
