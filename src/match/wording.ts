import type { DayRange, EventType, QuestionKind } from "../model/index.ts";
import type { Item } from "./item.ts";

/** The question in words, from its kind, its lead claim and its time. */
export function wordQuestion(
  kind: QuestionKind,
  topic: string,
  lead: Item,
  items: readonly Item[],
  time: DayRange | null,
): string {
  const where = lead.place ? ` ${kind === "control" ? "" : "at "}${lead.place.names[0]!}` : "";
  const when = time
    ? ` ${time.from === time.to ? `on ${dayInWords(time.from)}` : `between ${dayInWords(time.from)} and ${dayInWords(time.to)}`}`
    : "";
  const noun = NOUNS[lead.claim.event];
  const actor = lead.actor?.name;
  switch (kind) {
    case "occurrence":
      return `Was there ${noun}${where}${when}?`;
    case "presence":
      return `${actor ? `Did ${actor} attack or enter` : `Was there ${noun}`}${actor ? where.replace(" at ", " ") || " there" : where}${when}?`;
    case "control":
      return `Who held${where || " the place"}${when}?`;
    case "quantity":
      return `How many${countNoun(topic, items)}${where}${when}?`;
    case "responsibility":
      return topic === "killing"
        ? `Who killed ${lead.target?.name ?? "them"}${where}${when}?`
        : `Who carried out ${noun}${lead.target ? ` on ${lead.target.name}` : ""}${where}${when}?`;
    case "purpose":
      return `What ${actor ? `does ${actor}` : "is the operation"} ${actor ? "want to achieve" : "to achieve"}${where}${when}?`;
    case "outcome":
      return `Did ${actor ?? "the operation"} reach its goal${where}${when}?`;
    case "compliance":
      return `Was the cease-fire kept${where}${when}?`;
    case "forecast":
      return `What will happen${where}${when}?`;
    case "other":
      return lead.claim.event === "negotiation"
        ? `Do ${[actor, lead.target?.name].filter(Boolean).join(" and ") || "the sides"} negotiate${where}${when}?`
        : `${glossOf(lead)}: is it so?`;
  }
}

function countNoun(topic: string, items: readonly Item[]): string {
  const metric = topic.split(" ")[1] ?? "other";
  const of = items.find((item) => item.figure && item.figure.of !== "all")?.claim.quantity?.of;
  switch (metric) {
    case "killed":
    case "wounded":
    case "captured":
    case "displaced":
      return ` ${of ?? "people"} were ${metric}`;
    case "casualties":
      return ` casualties${of ? ` among ${of}` : ""} were there`;
    case "destroyed":
      return ` ${of ?? "things"} were destroyed or damaged`;
    case "area":
    case "distance":
    case "length":
    case "duration":
      return ` ${items.find((item) => item.figure)?.figure?.unit ?? ""}${of ? ` of ${of}` : ""}`;
    default:
      return ` ${of ?? metric}`;
  }
}

function glossOf(item: Item): string {
  const gloss = item.claim.gloss?.trim().replace(/[.!?]$/u, "");
  return gloss && gloss.length > 0
    ? gloss
    : [item.actor?.name, item.claim.event, item.target?.name].filter(Boolean).join(" ");
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

function dayInWords(day: string): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number]; // a Day has three parts
  return `${date} ${MONTHS[month - 1]!} ${year}`;
}

const NOUNS: Record<EventType, string> = {
  incursion: "an incursion",
  advance: "an advance",
  capture: "a capture",
  recapture: "a recapture",
  withdrawal: "a withdrawal",
  repelled: "a repelled attack",
  clash: "fighting",
  bombardment: "the bombardment",
  "drone-strike": "the drone strike",
  "missile-strike": "the missile strike",
  "air-strike": "the air strike",
  buildup: "a build-up",
  "attack-tempo": "an offensive",
  control: "control",
  "area-held": "ground held",
  killed: "a killing",
  wounded: "people wounded",
  "captured-persons": "people captured",
  casualties: "casualties",
  "equipment-loss": "equipment lost",
  displacement: "displacement",
  "infrastructure-damage": "damage",
  ceasefire: "a cease-fire",
  "ceasefire-violation": "a breach of the cease-fire",
  negotiation: "talks",
  objective: "an aim",
  outcome: "an outcome",
  forecast: "a forecast",
  "emergency-measure": "an emergency measure",
  "force-size": "a force",
  other: "the attack",
};
