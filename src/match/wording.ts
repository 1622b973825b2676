import type { DayRange, EventType, QuestionKind } from "../model/index.ts";
import { countQuestion } from "./count-words.ts";
import type { Item } from "./item.ts";
import { plural, thingOf } from "./noun-words.ts";
import { isSide, sideName } from "./sides.ts";
import { whenWords } from "./when-words.ts";
import { nameOfPlace, whereWords } from "./where-words.ts";

/** The question in words, from its kind, its lead claim and its time, as a person would ask it. */
export function wordQuestion(
  kind: QuestionKind,
  topic: string,
  lead: Item,
  items: readonly Item[],
  time: DayRange | null,
): string {
  const where = whereWords(lead);
  const when = time ? ` ${whenWords(time)}` : "";
  const at = `${where}${when}`;
  const actor = sideOf(lead);
  switch (kind) {
    case "occurrence":
      return `${OCCURRENCES[lead.claim.event] ?? "Was there an attack"}${ofTarget(lead)}${at}?`;
    case "presence":
      return actor ? `${didThey(actor, items)}${goingInto(lead, items)}${when}?` : `${whatHappened(lead)}${at}?`;
    case "control":
      return `Who held ${nameOfPlace(lead) ?? "the place"}${when}?`;
    case "quantity":
      return countQuestion(topic, lead, items, where, when);
    case "responsibility":
      return topic === "killing"
        ? `Who ${killing(lead)}${at}?`
        : `Who carried out ${DEEDS[lead.claim.event] ?? "the attack"}${ofTarget(lead)}${at}?`;
    case "purpose":
      return `What ${actor ? `did ${actor} want` : "was the operation meant"} to achieve${at}?`;
    case "outcome":
      return `Did ${actor ?? "the operation"} reach its goal${at}?`;
    case "compliance":
      return `Was the cease-fire kept${at}?`;
    case "forecast":
      return `What was expected to happen${at}?`;
    case "other":
      return lead.claim.event === "negotiation"
        ? `${talksBetween(actor, lead)}${at}?`
        : `Do the accounts agree that this is so: “${glossOf(items.find(readsAsSentence) ?? lead)}”?`;
  }
}

const sideOf = ({ actor }: Item): string | null => (actor && isSide(actor) ? sideName(actor) : null);

function didThey(actor: string, items: readonly Item[]): string {
  const events = new Set(items.map((item) => item.claim.event));
  const [only] = events;
  const hasPlace = items.some((item) => nameOfPlace(item) !== null);
  const verb = events.size === 1 ? VERBS[only!] : undefined;
  if (!hasPlace) return `Did ${actor} ${events.has("incursion") ? "cross the border" : (verb ?? "attack")}`;
  return `Did ${actor} ${verb ?? "attack or enter"}`;
}

/** "enter Kursk Oblast", but "advance in Kursk Oblast". */
function goingInto(lead: Item, items: readonly Item[]): string {
  const events = new Set(items.map((item) => item.claim.event));
  const isTransitive = events.size > 1 || events.has("incursion");
  const place = nameOfPlace(lead);
  if (!isTransitive || !place) return whereWords(lead);
  const words = whereWords(lead);
  return words.startsWith(" in ") || words.startsWith(" at ") ? ` ${place}` : words;
}

/** Of events that one side does, the verb; others are asked for as they happened. */
const VERBS: Partial<Record<EventType, string>> = {
  incursion: "enter",
  advance: "advance",
  clash: "fight",
  "attack-tempo": "keep up an offensive",
  repelled: "beat back an attack",
};

function whatHappened(lead: Item): string {
  return OCCURRENCES[lead.claim.event] ?? "Was there fighting";
}

function killing({ target }: Item): string {
  if (!target) return "was behind the killing";
  if (target.party) return `killed members of ${sideName(target)}`;
  const thing = thingOf(target.name);
  return thing ? `killed ${thing === thing.toLowerCase() ? plural(thing) : thing}` : "was behind the killing";
}

function ofTarget({ target, claim }: Item): string {
  return target && ON_TARGET.has(claim.event) ? ` on ${sideName(target)}` : "";
}
const ON_TARGET: ReadonlySet<EventType> = new Set([
  "air-strike",
  "missile-strike",
  "drone-strike",
  "bombardment",
  "other",
]);

function talksBetween(actor: string | null, { target }: Item): string {
  const names = [...new Set([actor, target && sideName(target)].filter((name) => name != null))];
  if (names.length === 2) return `Were there talks between ${names[0]!} and ${names[1]!}`;
  return names.length === 1 ? `Did ${names[0]!} negotiate` : "Were there talks";
}

/** A clause cut from its sentence ("that they did", "which was then") can't be quoted alone. */
export function readsAsSentence({ claim }: Item): boolean {
  const words = (claim.gloss ?? "").trim().split(" ");
  return words.length >= SHORTEST_SENTENCE && !CUT_OFF.has(words[0]!.toLowerCase());
}
const SHORTEST_SENTENCE = 4; // words
const CUT_OFF = new Set(
  "to that which who whom whose what where when while whether if because and but or as although though than for of by with after before since until including being".split(
    " ",
  ),
);

function glossOf(item: Item): string {
  const gloss = item.claim.gloss?.trim().replace(/[.!?]$/u, "");
  return gloss && gloss.length > 0
    ? gloss
    : [item.actor?.name, item.claim.event, item.target?.name].filter(Boolean).join(" ");
}

const DEEDS: Partial<Record<EventType, string>> = {
  bombardment: "the bombardment",
  "drone-strike": "the drone strike",
  "missile-strike": "the missile strike",
  "air-strike": "the air strike",
};

const OCCURRENCES: Partial<Record<EventType, string>> = {
  incursion: "Was there an incursion",
  advance: "Was there an advance",
  capture: "Was ground captured",
  recapture: "Was ground retaken",
  withdrawal: "Was there a withdrawal",
  repelled: "Was an attack beaten back",
  clash: "Was there fighting",
  bombardment: "Was there a bombardment",
  "drone-strike": "Was there a drone strike",
  "missile-strike": "Was there a missile strike",
  "air-strike": "Was there an air strike",
  buildup: "Were forces massed",
  "attack-tempo": "Was there an offensive",
  killed: "Were people killed",
  wounded: "Were people wounded",
  casualties: "Were there casualties",
  "captured-persons": "Were people captured or detained",
  "equipment-loss": "Was equipment destroyed or damaged",
  displacement: "Did people leave or were they evacuated",
  "infrastructure-damage": "Was anything damaged",
  "emergency-measure": "Were emergency measures taken",
  "force-size": "What forces were there",
};
