import type { Analysis, EventType } from "../../model/index.ts";
import { WEAPONS } from "../en/weapons.ts";

/** What the whole report is about, for words that leave it open ("the attack", "the strike"). */
export type DocumentContext = {
  /** The kind of strike that the report mostly tells of; null where it names no weapon. */
  strike: EventType | null;
  /** How often each kind's weapons are named. */
  weapons: ReadonlyMap<EventType, number>;
};

/** Read once a report. */
export function readDocumentContext(analysis: Analysis): DocumentContext {
  const weapons = new Map<EventType, number>();
  for (const token of analysis.tokens)
    for (const row of WEAPONS)
      if (row.words.has(token.lower)) weapons.set(row.event, (weapons.get(row.event) ?? 0) + 1);
  let strike: EventType | null = null;
  for (const [event, count] of weapons) if (strike === null || count > weapons.get(strike)!) strike = event;
  return { strike, weapons };
}
