import type { Span } from "../../model/index.ts";
import { ACTORS, UNNAMED_ACTORS } from "../en/actors.ts";
import type { Roles } from "../en/trigger-row.ts";
import { isPassive } from "./clauses.ts";
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

/** Words looked at on each side of a trigger for who does it. */
const ACTOR_REACH = 18;

/** Who does it and to whom, by the roles of the row; a passive swaps them, "by" names the doer. */
export function readActors(
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
