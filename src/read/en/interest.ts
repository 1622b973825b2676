import type { EventType } from "../../model/index.ts";

/**
 * What an event means for its actor and target. Tolls, prisoners and losses are left out: who did it and who suffered it
 * are told apart too poorly there to charge a speaker with a concession. `grants`: to report it of the own side is a concession; the report of
 * an attack on one's own people is none, since it accuses the attacker.
 */
export type InterestRow = {
  actor: "gains" | "loses" | "neither";
  target: "loses" | "neither";
  grants: boolean;
  reason: string;
};

export const INTEREST: ReadonlyMap<EventType, InterestRow> = new Map([
  ["advance", { actor: "gains", target: "loses", grants: true, reason: "ground won by the actor" }],
  ["capture", { actor: "gains", target: "loses", grants: true, reason: "ground won by the actor" }],
  ["recapture", { actor: "gains", target: "loses", grants: true, reason: "ground won by the actor" }],
  ["control", { actor: "gains", target: "neither", grants: false, reason: "ground held by the actor" }],
  ["area-held", { actor: "gains", target: "neither", grants: false, reason: "ground held by the actor" }],
  ["repelled", { actor: "gains", target: "loses", grants: true, reason: "an attack beaten off by the actor" }],
  ["withdrawal", { actor: "loses", target: "neither", grants: false, reason: "ground given up by the actor" }],
]);
