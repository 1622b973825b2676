import type { Analysis, EventType } from "../../model/index.ts";
import { WEAPONS } from "../en/weapons.ts";
import { findTriggers } from "./triggers.ts";
import { viewOf } from "./view.ts";

/** What the whole report is about, for words that leave it open ("the attack", "the strike"). */
export type DocumentContext = {
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
  for (const sentence of analysis.sentences) {
    const [from, to] = sentence.tokens;
    if (!analysis.tokens.slice(from, to).some(({ lower }) => FIRE_WORDS.has(lower))) continue;
    const view = viewOf(analysis, [sentence.span]);
    for (const trigger of findTriggers(view))
      if (PLAIN_ROWS.has(trigger.row.id))
        mentions.push({ at: view.words[trigger.head]!.start, event: trigger.row.event });
  }
  const counts = new Map<EventType, number>();
  for (const { event } of mentions) counts.set(event, (counts.get(event) ?? 0) + 1);
  let strike: EventType | null = null;
  for (const [event, count] of counts) if (strike === null || count > counts.get(strike)!) strike = event;
  return { strike, mentions };
}

/** Characters back over which an earlier mention still says what "the attack" is. */
const MENTION_REACH = 700;

/** The kind of attack last named before an offset. */
export function lastMention(document: DocumentContext, offset: number): EventType | null {
  for (let i = document.mentions.length - 1; i >= 0; i--) {
    const mention = document.mentions[i]!;
    if (mention.at < offset) return offset - mention.at <= MENTION_REACH ? mention.event : null;
  }
  return null;
}
