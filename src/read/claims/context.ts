import type { Analysis, EventType } from "../../model/index.ts";
import { firstWhere } from "../../text/in-order.ts";
import { WEAPONS } from "../en/weapons.ts";
import { STATE_WORDS, stateOf } from "./actors.ts";
import { findTriggers } from "./triggers.ts";
import { viewOf } from "./view.ts";

/** What the whole report is about, for words that leave it open ("the attack", "the strike"). */
export type DocumentContext = {
  /** Whether the report tells of an agreed stop of fire, which attacks that go on would break. */
  hasStop: boolean;
  /** The state that "the government", "the army" stand for in the report; null where it names none or several alike. */
  state: string | null;
  /** How often the report's words leave nothing open of each kind of attack. */
  kinds: ReadonlyMap<EventType, number>;
  /** Each mention of a deed that somebody may answer for, in order: attacks as in `mentions`, and killing. */
  deeds: readonly { at: number; event: EventType }[];
  /** The kind of attack that the report mostly tells of in words that leave nothing open; null where it tells of none. */
  strike: EventType | null;
  /** Each mention of an attack whose kind its own words say, in order: where it begins, and the kind. */
  mentions: readonly { at: number; event: EventType }[];
};

/** Rows whose words say the kind of an attack by themselves. */
const PLAIN_ROWS: ReadonlySet<string> = new Set([
  "drone.strike",
  "missile.strike",
  "air.strike",
  "shell.artillery",
  "other.bomb",
]);

/** Words for an agreed stop of fire. */
const STOP_WORDS: ReadonlySet<string> = new Set([
  "ceasefire",
  "ceasefires",
  "cease-fire",
  "truce",
  "truces",
  "armistice",
  "moratorium",
  "cessation",
]);

/** Rows that tell of a deed besides. */
const DEED_ROWS: ReadonlySet<string> = new Set(["killed.verb", "killed.shot-dead", "killed.noun", "captured.verb"]);

const DEED_WORDS: ReadonlySet<string> = new Set(
  "kill killed killing killings murder murdered murders assassination assassinated assassinations massacre massacred executed execution kidnapped kidnapping kidnap abducted abduction".split(
    " ",
  ),
);

/** A sentence without any of these words names no kind of attack. */
const FIRE_WORDS: ReadonlySet<string> = new Set(
  WEAPONS.flatMap(({ words }) => [...words]).concat([
    "bombs",
    "bombing",
    "bombings",
    "explosions",
    "blasts",
    "barrage",
    "bombardment",
    "bombarded",
    "shelled",
  ]),
);

/** Read once a report. */
export function readDocumentContext(analysis: Analysis): DocumentContext {
  const mentions: { at: number; event: EventType }[] = [];
  const deeds: { at: number; event: EventType }[] = [];
  for (const sentence of analysis.sentences) {
    const [from, to] = sentence.tokens;
    if (!analysis.tokens.slice(from, to).some(({ lower }) => FIRE_WORDS.has(lower) || DEED_WORDS.has(lower))) continue;
    const view = viewOf(analysis, [sentence.span]);
    for (const { row, head } of findTriggers(view)) {
      const mention = { at: view.words[head]!.start, event: row.event };
      if (PLAIN_ROWS.has(row.id)) mentions.push(mention);
      if (PLAIN_ROWS.has(row.id) || DEED_ROWS.has(row.id)) deeds.push(mention);
    }
  }
  const counts = new Map<EventType, number>();
  for (const { event } of mentions) counts.set(event, (counts.get(event) ?? 0) + 1);
  let strike: EventType | null = null;
  for (const [event, count] of counts) if (strike === null || count > counts.get(strike)!) strike = event;
  return {
    hasStop: analysis.tokens.some(({ lower }) => STOP_WORDS.has(lower)),
    state: stateOf(
      analysis.sentences
        .filter(({ tokens: [from, to] }) => analysis.tokens.slice(from, to).some(({ lower }) => STATE_WORDS.has(lower)))
        .map(({ span }) => viewOf(analysis, [span])),
    ),
    strike,
    mentions,
    kinds: counts,
    deeds,
  };
}

/** Characters back over which an earlier mention still says what "the attack" is. */
const MENTION_REACH = 700;

/** The kind of attack last named before an offset. */
export const lastMention = (document: DocumentContext, offset: number): EventType | null =>
  lastBefore(document.mentions, offset);

/** The deed last told of before an offset. */
export const lastDeed = (document: DocumentContext, offset: number): EventType | null =>
  lastBefore(document.deeds, offset);

function lastBefore(mentions: DocumentContext["mentions"], offset: number): EventType | null {
  const last = mentions[firstWhere(mentions, ({ at }) => at >= offset) - 1];
  return last !== undefined && offset - last.at <= MENTION_REACH ? last.event : null;
}
