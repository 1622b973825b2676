import type { EventDetail, EventType, Metric, QuestionKind } from "../model/index.ts";
import { nameWords } from "../text/name-key.ts";
import type { Item } from "./item.ts";
import { classOf, type OfClass } from "./metrics.ts";

/** One question that a claim bears on: claims meet only under the same topic. */
export type Aspect = { topic: string; kind: QuestionKind; rule: string };

type Row = {
  id: string;
  events: readonly EventType[];
  details?: readonly EventDetail[];
  topic: string;
  kind: QuestionKind;
  reason: string;
};

/** Which question a claim bears on, by its event. A claim may bear on several. */
const ROWS: readonly Row[] = [
  {
    id: "attack",
    events: ["air-strike", "missile-strike", "drone-strike", "bombardment"],
    topic: "attack",
    kind: "responsibility",
    reason: "accounts of one strike differ in the weapon they name, so all strikes meet",
  },
  {
    id: "attack-detail",
    events: ["other"],
    details: ["attack", "chemical", "bombing", "raid", "explosion", "responsibility"],
    topic: "attack",
    kind: "responsibility",
    reason: "an attack without a stated means may be the strike that others name",
  },
  {
    id: "killing",
    events: ["killed"],
    topic: "killing",
    kind: "responsibility",
    reason: "who killed is asked apart from how many died",
  },
  {
    id: "control",
    events: ["control", "capture", "recapture", "area-held", "withdrawal"],
    topic: "control",
    kind: "control",
    reason: "taking, holding and leaving a place answer who holds it",
  },
  {
    id: "fighting",
    events: ["incursion", "advance", "clash", "repelled", "attack-tempo"],
    topic: "fighting",
    kind: "presence",
    reason: "entering, advancing, fighting and being repelled answer whether a side is there",
  },
  { id: "buildup", events: ["buildup", "force-size"], topic: "buildup", kind: "occurrence", reason: "forces gathered" },
  {
    id: "damage",
    events: ["equipment-loss", "infrastructure-damage"],
    topic: "damage",
    kind: "occurrence",
    reason: "what was hit or destroyed",
  },
  {
    id: "displacement",
    events: ["displacement"],
    topic: "displacement",
    kind: "occurrence",
    reason: "people moved or brought out",
  },
  {
    id: "detention",
    events: ["captured-persons"],
    topic: "detention",
    kind: "occurrence",
    reason: "people taken or held",
  },
  {
    id: "truce",
    events: ["ceasefire", "ceasefire-violation"],
    topic: "truce",
    kind: "compliance",
    reason: "an agreement and its breach are the two sides of whether it is kept",
  },
  { id: "talks", events: ["negotiation"], topic: "talks", kind: "other", reason: "whether and how the sides talk" },
  {
    id: "purpose",
    events: ["objective"],
    topic: "purpose",
    kind: "purpose",
    reason: "what an operation is to achieve",
  },
  { id: "outcome", events: ["outcome"], topic: "outcome", kind: "outcome", reason: "whether it achieved it" },
  { id: "forecast", events: ["forecast"], topic: "forecast", kind: "forecast", reason: "what is expected" },
  {
    id: "measure",
    events: ["emergency-measure"],
    topic: "measure",
    kind: "occurrence",
    reason: "what authorities did for safety",
  },
  {
    id: "other",
    events: ["other"],
    topic: "other",
    kind: "other",
    reason: "no closed type: meets only by its words",
  },
];

/** A claim without a figure still speaks to the count where it has a vague one ("scores were killed"). */
const VAGUE_METRIC: Partial<Record<EventType, Metric>> = {
  killed: "killed",
  wounded: "wounded",
  casualties: "casualties",
};

/** Classes that are counted apart: children among the dead and all the dead are two questions. */
const COUNTED_APART: ReadonlySet<OfClass> = new Set(["children", "women", "soldiers", "fighters", "police", "staff"]);

export function aspectsOf(item: Item): Aspect[] {
  const { claim, figure } = item;
  const aspects: Aspect[] = [];
  // "X didn't kill them" and "it is unclear whether X did" speak of who, not of how many.
  const speaksToCount = claim.polarity === "affirmed" ? item.hasVagueCount : !item.actor;
  const metric = figure?.metric ?? (speaksToCount ? VAGUE_METRIC[claim.event] : undefined);
  for (const row of ROWS) {
    if (!row.events.includes(claim.event)) continue;
    if (row.details && !(item.detail && row.details.includes(item.detail))) continue;
    // So many square miles taken say how much is held and not who holds the place that gives them their name.
    if (row.id === "control" && claim.event === "area-held" && figure) continue;
    if (row.id === "killing" && !item.actor && claim.polarity === "affirmed" && metric) continue;
    aspects.push({ topic: row.topic, kind: row.kind, rule: `aspect/${row.id}` });
  }
  if (metric) {
    const of = figure?.of ?? classOf(nameWords(claim.target ?? ""));
    const apart = COUNTED_APART.has(of) ? ` of ${of}` : "";
    aspects.push({ topic: `count ${metric}${apart}`, kind: "quantity", rule: "aspect/count" });
  }
  return aspects;
}
