import { AIM_ROWS } from "./events-aims.ts";
import { CONTROL_ROWS } from "./events-control.ts";
import { DAMAGE_ROWS } from "./events-damage.ts";
import { FIRE_ROWS } from "./events-fire.ts";
import { GROUND_ROWS } from "./events-ground.ts";
import { HARM_ROWS } from "./events-harm.ts";
import { OTHER_ROWS } from "./events-other.ts";
import { TALK_ROWS } from "./events-talks.ts";
import type { TriggerRow } from "./trigger-row.ts";

/** Phrases in which a trigger's word tells of no event. They take their words away from the other rows. */
export const STOP_ROW: TriggerRow = {
  id: "stop",
  event: "other",
  words: [
    "war crime|crimes|criminal|criminals",
    "fighting|battle|defensive|firing position|positions",
    "air force|defense|defence|defenses|defences|base|bases|space|traffic|war",
    "combat morale|readiness|uniform|plane|planes|aircraft|vehicle|vehicles",
    "world war",
    "cold war",
    "heart attack|attacks",
    "hunger strike|strikes",
    "general strike",
    "on strike",
    "strike assessment|assessments|release|releases",
    "death penalty|squad|squads|threat|threats",
    "dead end|line|lock",
    "refugee camp|camps|crisis",
    "passport|traffic|arms|quality control",
    "command and control",
    "crash course",
    "in advance of",
    "capital punishment",
    "bomb shelter|shelters|disposal|squad|threat",
    "fire station|brigade|service|department|truck|engine",
    "attack aircraft|helicopter|helicopters",
    "mass media",
    "storm warning",
    "target audience",
    "peace and security",
    "in the wake of",
    "as a result",
    "plan of action",
    "no doubt",
    "security council|forces",
    "will to",
    "will of",
    "shell company",
    "stock market",
    "take|takes|took place",
    "take into account",
    "deal with",
    "great|good deal of",
    "deal a|an ~1 blow",
  ],
  roles: "none",
  reason: "names, compounds and idioms",
  takes: ["The court hears war crimes.", "He died of a heart attack."],
  leaves: "The war goes on.",
};

/** Longest match first; among equals the order of this list: what is done to people before what is done to things and ground, aims last. */
export const TRIGGER_ROWS: readonly TriggerRow[] = [
  ...HARM_ROWS,
  ...FIRE_ROWS,
  ...TALK_ROWS,
  ...GROUND_ROWS,
  ...CONTROL_ROWS,
  ...DAMAGE_ROWS,
  ...AIM_ROWS,
  ...OTHER_ROWS,
];
