import type { TriggerRow } from "./trigger-row.ts";

/** What is done to things: materiel against buildings and networks. */
export const DAMAGE_ROWS: readonly TriggerRow[] = [
  {
    id: "damage.verb",
    event: "infrastructure-damage",
    words: [
      "destroy|damage/V|demolish|wreck|ruin|disable|raze|gut|flatten|level/V|burn|torch|ravage|devastate|destroyed|damaged|damaging|destroying|detonated",
      "burned|burnt ~1 out|down",
      "reduce ~3 rubble|ruins|ashes",
      "collapse|collapsed",
      "knock|put ~3 out of action|service",
      "set ~4 fire|ablaze",
      "sink|sank|sunk|scuttle",
    ],
    roles: "agent",
    settling: "object",
    reason:
      "by the thing destroyed: vehicles and weapons are equipment, buildings and networks infrastructure, people are killed",
    takes: ["The shelling destroyed two houses.", "The flood of fire damaged a bridge."],
    leaves: "The level of the river fell.",
  },
  {
    id: "damage.noun",
    event: "infrastructure-damage",
    words: [
      "damage/N|destruction|devastation|wreckage|rubble|ruins",
      "fire|fires|blaze|blazes ~3 ^break|broke|rage|start|spread|erupt",
      "cause|spark|trigger|ignite|start|set ~4 ^fire|fires|blaze",
      "catch|caught ^fire",
      "on|in fire|flames",
      "smoke ~2 rise|rising|pour|pouring",
      "power|electricity ~2 ^outage|outages|cut|cuts|blackout",
      "blackout|blackouts|outages",
      "without power|electricity",
    ],
    roles: "object",
    settling: "object",
    reason: "damage named as a thing",
    takes: ["The attack caused heavy damage to the port.", "A fire broke out at the refinery."],
    leaves: "They fire their guns at dawn.",
  },
  {
    id: "equipment.crash",
    event: "equipment-loss",
    words: [
      "$aircraft ~5 ^crash|crashed|down|downed|explode",
      "shoot|shot ~2 ^down ~5 $aircraft",
      "$aircraft ~5 shoot|shot ^down",
      "down|downed|downing ~3 $aircraft",
      "crash/N ~3 $aircraft",
      "$aircraft crash",
      "$equipment ~2 ^crash|crashed|downed",
      "seize|capture|captured|confiscate|confiscated ~4 ammunition|weapons|weapon|tank|tanks|vehicles|equipment|rockets|arms",
      "lose|lost ~4 $equipment",
      "loss of ~4 $equipment",
    ],
    roles: "object",
    reason: "aircraft brought down, materiel lost or taken",
    takes: ["A helicopter crashed in the hills.", "Rebels shot down a warplane."],
    leaves: "The stock market crashed in October.",
  },
];
