import type { Origin, OriginCount, OriginId, StatementRef } from "../model/index.ts";
import { makeId } from "../text/id.ts";
import { nameKey, nameWords } from "../text/name-key.ts";
import type { PartyIndex } from "../text/party.ts";
import type { Item } from "./item.ts";
import { isPersonName } from "./person-name.ts";
import { likeness } from "./terms.ts";

/** Words of an unnamed class: the name says what sort of people they are and not who. */
const CLASS_WORDS = new Set(
  "activists residents witnesses officials sources bloggers milbloggers experts analysts reports locals people doctors rescuers observers media outlets diplomats survivors villagers soldiers villager resident official source witness activist analyst expert journalists reporters researchers".split(
    " ",
  ),
);
/** What is shown and not said: material at the end of a chain. */
const EVIDENCE_WORDS = new Set(
  "footage imagery images image video videos photos photographs photo satellite recording document documents data maps".split(
    " ",
  ),
);
/** Two bare assertions of different publishers with this much of their words in common have one upstream. Cosine, chosen by us on our own sentences. */
const SAME_WORDING = 0.7;

/** For a report that is a copy: the first of its chain, whose publisher stands for both. */
export type CopyOf = ReadonlyMap<string, { id: string; publisher: string }>;

export type OriginView = {
  /** Origins behind a set of statements. */
  of(items: readonly Item[]): { origins: Origin[]; count: OriginCount };
};

type Voice = {
  item: Item;
  ref: StatementRef;
  /** The report, or the one it copies. */
  report: string;
  speaker: string;
  name: string;
  party: string | null;
  /** Others in the relay chain through whom or for whom he speaks. */
  links: string[];
  isAuthor: boolean;
  isClass: boolean;
};

/**
 * Finds who is behind the statements of one question. All voices of a party are one; a relay adds nothing to what it
 * relays; an author's own voice is its publisher, and in a report that quotes somebody on the same point it may be no
 * more than his words again; an unnamed class may be one and the same speaker each time.
 */
export function findOrigins(
  items: readonly Item[],
  parties: PartyIndex,
  conflictOf: ReadonlyMap<string, string | null>,
  copyOf: CopyOf,
  isCount: boolean,
): OriginView {
  const voices = new Map<string, Voice>();
  for (const item of items) {
    const key = statementKey(item.ref);
    if (!voices.has(key)) voices.set(key, readVoice(item, parties, conflictOf.get(item.ref.report) ?? null, copyOf));
  }
  const all = [...voices.values()].sort((a, b) => (a.item.id < b.item.id ? -1 : 1));
  const upstream = new Map<string, string>(); // speaker key → origin key
  const root = (key: string): string => {
    let at = key;
    while (upstream.has(at)) at = upstream.get(at)!;
    return at;
  };
  const join = (a: string, b: string): void => {
    const [p, q] = [root(a), root(b)];
    if (p !== q) upstream.set(p < q ? q : p, p < q ? p : q);
  };
  const speakers = new Set(all.filter((voice) => !voice.isAuthor).map((voice) => voice.speaker));
  for (const voice of all)
    if (!voice.isAuthor && voice.party === null)
      for (const link of voice.links) if (speakers.has(link)) join(voice.speaker, link);
  // Bare assertions with the same wording in two reports.
  const bare = all.filter((voice) => voice.isAuthor);
  for (let i = 0; i < bare.length; i++)
    for (let j = i + 1; j < bare.length && j <= i + BARE_REACH; j++)
      if (likeness(bare[i]!.item.terms, bare[j]!.item.terms) >= SAME_WORDING) join(bare[i]!.speaker, bare[j]!.speaker);

  joinNested(all, join);

  // Reports that quote somebody on this point, and those whose own voice says what a named speaker says elsewhere.
  const named = all.filter((voice) => !voice.isAuthor);
  const quoted = new Set(named.map((voice) => voice.report));
  for (const voice of all)
    if (voice.isAuthor && named.slice(0, BARE_REACH).some((other) => isHeardIn(voice, other))) quoted.add(voice.report);

  return {
    of(some) {
      const groups = new Map<string, Voice[]>();
      const done = new Set<string>();
      for (const item of some) {
        const key = statementKey(item.ref);
        if (done.has(key)) continue;
        done.add(key);
        const voice = voices.get(key)!;
        const group = groups.get(root(voice.speaker)) ?? [];
        group.push(voice);
        groups.set(root(voice.speaker), group);
      }
      return count([...groups].map(([key, group]) => describe(key, group, quoted, isCount)));
    },
  };
}

/**
 * "The agency reports that the institute said X" may be read as a statement of each. One lies within the other's words
 * and they assert the same, so it is one account. Two speakers of the very same words are two.
 */
function joinNested(voices: readonly Voice[], join: (a: string, b: string) => void): void {
  const bySentence = new Map<string, Voice[]>();
  for (const voice of voices) {
    const key = `${voice.ref.report} ${voice.item.statement.sentence.join(" ")}`;
    bySentence.set(key, [...(bySentence.get(key) ?? []), voice]);
  }
  for (const together of bySentence.values())
    for (let i = 0; i < together.length; i++)
      for (let j = i + 1; j < together.length; j++) {
        const [a, b] = [together[i]!, together[j]!];
        if (a.speaker !== b.speaker && isNested(a.item, b.item) && assertsSame(a.item, b.item))
          join(a.speaker, b.speaker);
      }
}

function isNested(a: Item, b: Item): boolean {
  const [p, q] = [extentOf(a), extentOf(b)];
  const within = (x: readonly [number, number], y: readonly [number, number]): boolean => x[0] >= y[0] && x[1] <= y[1];
  return (p[0] !== q[0] || p[1] !== q[1]) && (within(p, q) || within(q, p));
}

const extentOf = ({ statement: { content } }: Item): [number, number] => [
  content[0]?.[0] ?? 0,
  content.at(-1)?.[1] ?? 0,
];

const assertsSame = (a: Item, b: Item): boolean =>
  a.claim.event === b.claim.event && a.claim.polarity === b.claim.polarity && a.actor?.key === b.actor?.key;

/** An unnamed ministry's own post, and what "Moscow said" in much the same words: it can't be told that they are two. */
const isHeardIn = (author: Voice, named: Voice): boolean =>
  author.report !== named.report && likeness(author.item.terms, named.item.terms) >= SAME_WORD_AGAIN;
/** Cosine of shared words from which a bare assertion may be a named speaker's word. Chosen by us. */
const SAME_WORD_AGAIN = 0.3;

const BARE_REACH = 40; // statements; keeps a huge question near linear

const statementKey = (ref: StatementRef): string => `${ref.report} ${ref.statement}`;

function readVoice(item: Item, parties: PartyIndex, conflict: string | null, copyOf: CopyOf): Voice {
  const { statement, report } = item;
  const original = copyOf.get(report.id) ?? { id: report.id, publisher: report.publisher ?? report.name };
  const publisherName = original.publisher;
  const isAuthor = statement.sourceName === "author";
  const keyOf = (name: string): { key: string; party: string | null } => {
    const party = parties.partyOf(name, conflict);
    return party
      ? { key: `party ${party.id}`, party: party.id }
      : { key: `source ${parties.sourceKey(name)}`, party: null };
  };
  const named = statement.chain.filter((name) => !isEvidence(name));
  const publisher = keyOf(publisherName);
  if (isAuthor) {
    // The last of the chain who is no publisher of this report speaks through it: a communiqué on the radio, a release.
    const issuer = named.at(-1);
    const own = issuer && nameKey(issuer) !== nameKey(publisherName) ? keyOf(issuer) : publisher;
    const party = own.party ?? publisher.party;
    const speaker = party ? `party ${party}` : `author ${original.id}`;
    const name = party === null ? publisherName : (issuer ?? publisherName);
    return {
      item,
      ref: item.ref,
      report: original.id,
      speaker,
      name,
      party,
      links: [],
      isAuthor: party === null,
      isClass: false,
    };
  }
  const spoken = statement.party
    ? { key: `party ${statement.party}`, party: statement.party }
    : keyOf(statement.sourceName);
  // People without a name in a party's own release ("initial reports") are heard through that party alone.
  const isParty = spoken.party === null && publisher.party !== null && isUnnamedClass(statement.sourceName);
  const own = isParty ? publisher : spoken;
  const isClass = own.party === null && isUnnamedClass(statement.sourceName);
  const links = named
    .slice(1)
    .map((name) => keyOf(name).key)
    .filter((key) => key !== own.key && key !== publisher.key);
  // A person whose body stands before him in the chain speaks for it where the body is a party; in a party's own
  // release the body is the publisher.
  const before = named.length === 2 && isPersonName(statement.sourceName) ? named : named.slice(1);
  const body = own.party === null && !isClass ? before.map(keyOf).find((link) => link.party !== null) : undefined;
  const last = named.at(-1);
  const relaysParty = body && last && keyOf(last).key === own.key ? body : undefined;
  const speaker = relaysParty?.key ?? own.key;
  return {
    item,
    ref: item.ref,
    report: original.id,
    speaker,
    name: statement.sourceName,
    party: relaysParty?.party ?? own.party,
    links,
    isAuthor: false,
    isClass,
  };
}

function isUnnamedClass(name: string): boolean {
  return nameWords(name).some((word) => CLASS_WORDS.has(word));
}

const isEvidence = (name: string): boolean => nameWords(name).some((word) => EVIDENCE_WORDS.has(word));

type Described = { origin: Origin; low: number; high: number; reason: string };

function describe(key: string, group: readonly Voice[], quoted: ReadonlySet<string>, isCount: boolean): Described {
  const first = group[0]!;
  const party = group.find((voice) => voice.party !== null)?.party ?? null;
  const names = [...new Set(group.map((voice) => voice.name))];
  const statements = group.map((voice) => ({ report: voice.ref.report, statement: voice.ref.statement }));
  const reports = new Set(group.map((voice) => voice.report)).size;
  const voice =
    group.some((each) => each.isClass) && party === null
      ? "class"
      : group.every((each) => each.isAuthor)
        ? "author"
        : "named";
  const make = (isCertain: boolean, low: number, high: number, reason: string): Described => ({
    origin: {
      id: makeId<OriginId>("org", [key]),
      name: party === null ? first.name : names.join(", "),
      party,
      statements,
      isCertain,
      voice,
      reason,
    },
    low,
    high,
    reason,
  });
  if (party !== null)
    return make(
      true,
      1,
      1,
      names.length > 1 ? `${names.join(", ")} speak for one party: one origin` : `${names[0]!} speaks for a party`,
    );
  if (group.every((voice) => voice.isAuthor)) {
    if (group.every((voice) => voice.item.statement.heading === true))
      return make(false, 0, 1, `a headline of ${first.name}: it says in short what the text says`);
    if (isCount)
      return make(false, 0, 1, `${first.name} gives the figure in its own voice and doesn't say where it is from`);
    if (group.every((voice) => quoted.has(voice.report)))
      return make(
        false,
        0,
        1,
        `${first.name} in its own voice, and others are quoted on this: it may be their word again`,
      );
    return make(true, 1, 1, `${first.name} in its own voice, no upstream given`);
  }
  if (group.some((voice) => voice.isClass))
    return make(
      false,
      1,
      Math.max(1, reports),
      `"${first.name}" is an unnamed class: each mention may be the same speakers`,
    );
  if (names.length > 1)
    return make(true, 1, 1, `${names.join(", ")}: one passes on or speaks for the other, so one origin`);
  return make(true, 1, 1, reports > 1 ? `${first.name}, told by ${reports} reports: one origin` : first.name);
}

/** An author's voice that may be no origin of its own is none only where there is somebody else it could come from. */
function count(described: readonly Described[]): { origins: Origin[]; count: OriginCount } {
  const sorted = [...described].sort((a, b) => (a.origin.id < b.origin.id ? -1 : 1));
  // Unnamed classes may overlap ("residents", "activists"): all of them together are one at least.
  const classes = sorted.filter(({ origin }) => origin.voice === "class").length;
  const low = sorted.reduce((sum, { low: part }) => sum + part, 0) - Math.max(0, classes - 1);
  const high = sorted.reduce((sum, { high: part }) => sum + part, 0);
  return {
    origins: sorted.map(({ origin }) => origin),
    count: { low: Math.max(low, sorted.length > 0 ? 1 : 0), high, reasons: sorted.map(({ reason }) => reason) },
  };
}
