import type { EventDetail, EventType, Phase, Polarity } from "../../model/index.ts";

/** How a row's event is settled when its words alone leave it open. */
export type Settling =
  /** By the class of the thing it is done to: captured a village, captured soldiers, captured a tank. */
  | "object"
  /** By the weapon named in the clause, else by what the report mostly tells of. */
  | "weapon"
  /** By the deed that the report told of last: "it was not responsible", "those who did it". */
  | "deed";

/** Who does it and to whom: `agent`: subject acts on object (swapped in the passive); `holder`: subject alone; `object`: only the undergoer; `none`. */
export type Roles = "agent" | "holder" | "object" | "none";

/**
 * One way in which English tells of an event. `words` are patterns: elements divided by spaces, each a lemma or form or
 * several divided by `|`; `$class` a class of words.ts, `#` a number, `~n` up to n words of one clause, `/V` `/N` `/A` a
 * part of speech, `?` behind an element makes it optional, `^` before it marks the head (else the first element).
 */
export type TriggerRow = {
  id: string;
  event: EventType;
  words: readonly string[];
  roles: Roles;
  settling?: Settling;
  detail?: EventDetail;
  phase?: Phase;
  /** The polarity that the words themselves carry ("faltered", "lost control of"). */
  polarity?: Polarity;
  reason: string;
  takes: readonly [string, string, ...string[]];
  leaves: string;
};
