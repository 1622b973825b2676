import type { EventType } from "../../model/index.ts";
import type { Candidate } from "./candidate.ts";
import type { DocumentContext } from "./context.ts";
import type { StatementInput } from "./statement.ts";
import type { View } from "./view.ts";

const CHARGES: ReadonlySet<string> = new Set(["accuse", "blame", "charge", "condemn"]);

const ATTACKS: ReadonlySet<EventType> = new Set([
  "air-strike",
  "bombardment",
  "drone-strike",
  "missile-strike",
  "clash",
]);

/** Words by which what was to stop goes on. */
const GOING_ON: ReadonlySet<string> = new Set([
  "continue",
  "continuing",
  "continued",
  "resume",
  "resuming",
  "resumed",
  "keep",
  "keeping",
  "persist",
]);

/** Words before the attack in which a word of going on is its own. */
const REACH = 5;

/**
 * "They accuse each other of continuing strikes", in a report of a truce: the charge is that the truce is broken. Where
 * no stop of fire is told of, the attack stays what it is.
 */
export function chargedEvent(
  view: View,
  { event, trigger }: Candidate,
  { cueLemma }: StatementInput,
  { hasStop }: DocumentContext,
): EventType {
  if (!hasStop || cueLemma === null || !CHARGES.has(cueLemma) || !ATTACKS.has(event)) return event;
  const before = view.words.slice(Math.max(0, trigger.from - REACH), trigger.head + 1);
  return before.some(({ lower, lemma }) => GOING_ON.has(lower) || GOING_ON.has(lemma)) ? "ceasefire-violation" : event;
}
