import type { Span } from "../../model/index.ts";
import { ACTORS, UNNAMED_ACTORS } from "../en/actors.ts";
import type { Roles } from "../en/trigger-row.ts";
import { isOfClass } from "../en/words.ts";
import { isPassive } from "./clauses.ts";
import { frameOf } from "./frame.ts";
import { phraseOf } from "./syntax.ts";
import { spanOf, type View, type Word } from "./view.ts";

export type ActorRead = { name: string; span: Span; at: number };

type Entry = { name: string; words: readonly string[] };

const byFirst = new Map<string, Entry[]>();
for (const row of ACTORS)
  for (const phrase of row.words) {
    const words = phrase.split(" ");
    const entries = byFirst.get(words[0]!) ?? [];
    entries.push({ name: row.name, words });
    byFirst.set(words[0]!, entries);
  }
for (const entries of byFirst.values()) entries.sort((a, b) => b.words.length - a.words.length);

/** Short words that are names only in capitals ("US", "IS", "UN"). */
const CAPITALS_ONLY = new Set(["us", "is", "un", "uk"]);

/** Without the `s` of a lost apostrophe ("Assads forces"). */
const bare = (word: Word): string =>
  word.isCapital && word.lower.endsWith("s") ? word.lower.slice(0, -1) : word.lower;

/** The party named at word `at`, by the table. */
export function actorAt(view: View, at: number): ActorRead | null {
  const { words } = view;
  const word = words[at]!;
  for (const key of [word.lower, bare(word)])
    for (const entry of byFirst.get(key) ?? []) {
      if (CAPITALS_ONLY.has(entry.words[0]!) && (word.text !== word.text.toUpperCase() || view.isUpperCase)) continue;
      if (!word.isCapital && !/\p{Lu}/u.test(word.text)) continue;
      if (
        entry.words.every(
          (part, k) => k === 0 || words[at + k]?.lower === part || (words[at + k] && bare(words[at + k]!) === part),
        )
      )
        return { name: entry.name, span: spanOf(words, at, at + entry.words.length), at };
    }
  return null;
}

/** Canonical name of a source or party as written in full ("the Russian defence ministry" → "Russia"), or the name itself. */
export function canonicalActor(name: string): string {
  const lowered = name.toLowerCase().split(/[\s-]+/u);
  for (let at = 0; at < lowered.length; at++)
    for (const entry of byFirst.get(lowered[at]!) ?? []) {
      if (CAPITALS_ONLY.has(entry.words[0]!) && lowered.length > 1) continue;
      if (entry.words.every((part, k) => lowered[at + k] === part)) return entry.name;
    }
  return name;
}

/** The party nearest to one end of a stretch of words: from the end for subjects, from the start for objects; a bare "rebels" where none is named. */
function actorWithin(view: View, from: number, to: number, nearestTo: "start" | "end"): ActorRead | null {
  let unnamed: ActorRead | null = null;
  const order = Array.from({ length: Math.max(0, to - from) }, (_, k) =>
    nearestTo === "start" ? from + k : to - 1 - k,
  );
  for (const at of order) {
    const actor = actorAt(view, at);
    if (actor) return actor;
    const word = view.words[at]!;
    if (unnamed === null && UNNAMED_ACTORS.has(word.lower))
      unnamed = { name: word.lower, span: spanOf(view.words, at, at + 1), at };
  }
  return unnamed;
}

/** What a noun phrase names as a side: a party of the table within it, else the phrase itself where its head can act. */
function actorOfPhrase(view: View, noun: number): ActorRead | null {
  const { from, to } = phraseOf(view, noun);
  for (let at = from; at < to; at++) {
    const actor = actorAt(view, at);
    if (actor) return actor;
  }
  const word = view.words[noun]!;
  if (word.pos === "PRON" || NO_ACTOR.has(word.lower)) return null;
  const first = view.words[from]!.pos === "DET" && from < noun ? from + 1 : from;
  const read = { name: nameOf(view, first, to), span: spanOf(view.words, first, to), at: noun };
  if (UNNAMED_ACTORS.has(word.lower)) return to - first > 1 ? read : { ...read, name: word.lower };
  return canAct(word) && to - first <= LONGEST_NAME ? read : null;
}

/** What a noun phrase names as the one or the thing done to: a party where its words name one alone, else its words without article and number. */
function targetOfPhrase(view: View, noun: number): ActorRead | null {
  const actor = actorAt(view, noun);
  if (actor) return actor;
  const word = view.words[noun]!;
  if (word.pos === "PRON" || NO_ACTOR.has(word.lower)) return null;
  const { from, to } = phraseOf(view, noun);
  if (isOfClass(word.lemma, word.lower, "force") || HELD_BY_SIDE.has(word.lower))
    for (let at = from; at < noun; at++) {
      const side = actorAt(view, at);
      if (side) return side;
    }
  let first = from;
  while (
    first < noun &&
    (view.words[first]!.pos === "DET" || view.words[first]!.pos === "NUM" || view.words[first]!.xpos === "PRP$")
  )
    first++;
  if (to - first > LONGEST_NAME)
    return { name: nameOf(view, noun, noun + 1), span: spanOf(view.words, noun, noun + 1), at: noun };
  return { name: nameOf(view, first, to), span: spanOf(view.words, first, to), at: noun };
}

/** Words of a phrase that stands for an actor; a longer one describes rather than names. */
const LONGEST_NAME = 6;

const nameOf = (view: View, from: number, to: number): string =>
  view.text.slice(...spanOf(view.words, from, to)).replace(/\s+/gu, " ");

const canAct = (word: Word): boolean =>
  isOfClass(word.lemma, word.lower, "force") ||
  (isOfClass(word.lemma, word.lower, "person") && word.lemma !== "person" && word.lemma !== "people") ||
  (word.pos === "PROPN" && word.isCapital && word.classes === 0);

/** Words that stand for a state and its forces where the report says which ("the regime", "government troops"). */
export const STATE_WORDS: ReadonlySet<string> = new Set(
  "government regime army military troops forces soldiers security authorities police air force units government-held".split(
    " ",
  ),
);

/** Nouns of one of a side, as the side: "rebel-held" is held by rebels. */
const ONE_OF: ReadonlyMap<string, string> = new Map(
  ["rebel", "militant", "terrorist", "guerrilla", "insurgent"].map((one): [string, string] => [one, `${one}s`]),
);

/** The side that a name stands for in this report: the state whose government or army the report names, where the words name no other. */
export function sideOf(name: string, state: string | null): string {
  const words = name.toLowerCase().split(/[\s-]/u);
  if (state !== null && words.every((word) => STATE_WORDS.has(word))) return state;
  return ONE_OF.get(name.toLowerCase()) ?? name;
}

/** The state that a report's "X government", "X army" name; null where it names several alike, or none. */
export function stateOf(views: readonly View[]): string | null {
  const counts = new Map<string, number>();
  for (const view of views)
    for (const word of view.words) {
      if (!STATE_WORDS.has(word.lower) || word.at === 0) continue;
      for (const back of [1, 2]) {
        const actor = word.at >= back ? actorAt(view, word.at - back) : null;
        if (actor) counts.set(actor.name, (counts.get(actor.name) ?? 0) + 1);
      }
    }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return first !== undefined && first[1] >= DOMINANCE * (second?.[1] ?? 0) ? first[0] : null;
}

/** How many times as often as any other a state must be named for "the army" to be its army; chosen by us. */
const DOMINANCE = 2;

/** What a side has in the field: "Northlandic positions" are Northland. */
const HELD_BY_SIDE: ReadonlySet<string> = new Set([
  "positions",
  "position",
  "targets",
  "lines",
  "territory",
  "bases",
  "units",
]);

/** Words that count or point and name nobody. */
const NO_ACTOR: ReadonlySet<string> = new Set([
  "one",
  "several",
  "some",
  "many",
  "most",
  "all",
  "both",
  "others",
  "people",
  "two",
  "number",
  "part",
]);

/** Words looked at on each side of a trigger for who does it. */
const ACTOR_REACH = 18;

/** Who does it and to whom; further doers where "and" or "or" joins several. */
export type ActorsRead = {
  actor: ActorRead | null;
  target: ActorRead | null;
  others: ActorRead[];
  targets: ActorRead[];
};

/** By the parse where it tells, else by the words around: by the roles of the row, a passive swaps them, "by" names the doer. */
export function readActors(view: View, head: number, to: number, roles: Roles): ActorsRead {
  const near = actorsNear(view, head, to, roles);
  if (roles === "none") return { ...near, others: [], targets: [] };
  const frame = frameOf(view, head);
  const [doer, ...others] = frame.doers.flatMap((noun) => actorOfPhrase(view, noun) ?? []);
  const targets = frame.undergoers.flatMap((noun) => targetOfPhrase(view, noun) ?? []);
  const undergoer = targets[0] ?? null;
  const isUndergone = roles === "object" && frame.undergoers.length === 0;
  const actor = isUndergone ? null : (doer ?? (frame.doers.length > 0 ? null : near.actor));
  const target =
    roles === "holder"
      ? near.target
      : isUndergone
        ? (doer ?? near.target)
        : (undergoer ?? (frame.undergoers.length > 0 ? null : near.target));
  return { actor, target: target?.name === actor?.name ? null : target, others: isUndergone ? [] : others, targets };
}

function actorsNear(
  view: View,
  head: number,
  to: number,
  roles: Roles,
): { actor: ActorRead | null; target: ActorRead | null } {
  const { words } = view;
  const segment = view.segments[words[head]!.segment] ?? [0, words.length];
  const back = Math.max(segment[0], head - ACTOR_REACH);
  const forth = Math.min(segment[1], to + ACTOR_REACH);
  if (roles === "none") return { actor: actorWithin(view, Math.max(0, head - 2), to, "end"), target: null };
  const by = agentAfterBy(view, to, Math.min(words.length, to + ACTOR_REACH));
  if (words[head]!.pos !== "VERB" && words[head]!.pos !== "AUX") {
    // A noun: "Russian strikes on Syria", "an attack by rebels against the army".
    const before = actorWithin(view, back, head, "end");
    const after = preposition(view, to, forth, ["on", "against", "at", "of", "upon", "targeting"]);
    if (roles === "object") return { actor: by ?? null, target: after ?? before };
    return { actor: by ?? before, target: after };
  }
  if (isPassive(view, head))
    return { actor: by, target: roles === "holder" ? null : actorWithin(view, back, head, "end") };
  const opener = words[segment[0]]!.lower;
  const sharesSubject =
    words[head]!.lower.endsWith("ing") ||
    opener === "and" ||
    opener === "or" ||
    opener === "," ||
    opener === "which" ||
    opener === "who" ||
    segment[0] === head;
  const above = sharesSubject
    ? actorWithin(view, Math.max(0, back - ACTOR_REACH), back, opener === "which" || opener === "who" ? "end" : "start")
    : null;
  const subject = actorWithin(view, back, head, "end") ?? above;
  if (roles === "object") return { actor: by, target: subject };
  return {
    actor: subject,
    target:
      roles === "holder"
        ? preposition(view, to, forth, ["from", "to", "against"])
        : actorWithin(view, to, forth, "start"),
  };
}

function agentAfterBy(view: View, from: number, to: number): ActorRead | null {
  for (let at = from; at < to; at++) {
    const word = view.words[at]!;
    if (word.lower === "by") return actorWithin(view, at + 1, Math.min(to, at + 8), "start");
    if (word.text === ";" || word.text === ".") return null;
  }
  return null;
}

function preposition(view: View, from: number, to: number, words: readonly string[]): ActorRead | null {
  for (let at = from; at < to; at++)
    if (words.includes(view.words[at]!.lower)) return actorWithin(view, at + 1, Math.min(to, at + 7), "start");
  return null;
}
