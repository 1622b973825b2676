import type { Phase } from "../../model/index.ts";

/** Words near a trigger that tell how far along it is. In order. */
export const PHASE_WORDS: readonly { phase: Phase; words: ReadonlySet<string>; reason: string }[] = [
  {
    phase: "attempted",
    words: new Set(["try", "trying", "attempt", "attempted", "attempting"]),
    reason: "tried, not done",
  },
  {
    phase: "ended",
    words: new Set([
      "end",
      "ended",
      "halt",
      "halted",
      "stop",
      "stopped",
      "conclude",
      "concluded",
      "cease",
      "ceased",
      "over",
    ]),
    reason: "no longer going on",
  },
  {
    phase: "ongoing",
    words: new Set([
      "continue",
      "continues",
      "continued",
      "continuing",
      "ongoing",
      "still",
      "underway",
      "remain",
      "remains",
    ]),
    reason: "going on",
  },
];
