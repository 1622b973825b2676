import type { EventType } from "../../model/index.ts";

/** Kinds of events that take places and times alike. */
export type EventGroup = "strike" | "harm" | "ground" | "state" | "politics" | "other";

const GROUPS: Readonly<Record<EventType, EventGroup>> = {
  bombardment: "strike",
  "drone-strike": "strike",
  "missile-strike": "strike",
  "air-strike": "strike",
  "infrastructure-damage": "strike",
  "equipment-loss": "strike",
  repelled: "strike",
  killed: "harm",
  wounded: "harm",
  casualties: "harm",
  "captured-persons": "harm",
  displacement: "harm",
  incursion: "ground",
  advance: "ground",
  capture: "ground",
  recapture: "ground",
  withdrawal: "ground",
  clash: "ground",
  "attack-tempo": "ground",
  buildup: "state",
  control: "state",
  "area-held": "state",
  "force-size": "state",
  ceasefire: "politics",
  "ceasefire-violation": "politics",
  negotiation: "politics",
  objective: "politics",
  outcome: "politics",
  forecast: "politics",
  "emergency-measure": "politics",
  other: "other",
};

export const groupOf = (event: EventType): EventGroup => GROUPS[event];
