import type { EventType, Measure, Metric, Quantity } from "../../model/index.ts";
import type { Figure } from "./figure.ts";
import { scopeOfFigure } from "./figure-scope.ts";
import type { View } from "./view.ts";

type Measured = { metric: Metric; measure: Measure };

/** What a figure measures, by the event that it stands with. Units with a metric of their own (area, distance, duration, share) keep it. */
const BY_EVENT: Partial<Record<EventType, Measured>> = {
  killed: { metric: "killed", measure: "killed" },
  wounded: { metric: "wounded", measure: "wounded" },
  casualties: { metric: "casualties", measure: "casualties" },
  "captured-persons": { metric: "captured", measure: "captured" },
  displacement: { metric: "displaced", measure: "displaced" },
  "equipment-loss": { metric: "destroyed", measure: "destroyed" },
  "infrastructure-damage": { metric: "destroyed", measure: "damaged" },
  repelled: { metric: "destroyed", measure: "intercepted" },
  "force-size": { metric: "troops", measure: "present" },
  buildup: { metric: "troops", measure: "present" },
  "area-held": { metric: "area", measure: "control" },
  control: { metric: "settlements", measure: "control" },
  capture: { metric: "settlements", measure: "seized" },
  recapture: { metric: "settlements", measure: "seized" },
  advance: { metric: "distance", measure: "gain" },
  "drone-strike": { metric: "strikes", measure: "launched" },
  "missile-strike": { metric: "strikes", measure: "launched" },
  "air-strike": { metric: "strikes", measure: "launched" },
  bombardment: { metric: "strikes", measure: "launched" },
};

/** Events that happen to things: a bare number ("at least 13 were destroyed") counts no persons there. */
const THINGS: ReadonlySet<EventType> = new Set(["equipment-loss", "infrastructure-damage", "repelled", "capture"]);

const KEEPS_ITS_METRIC: ReadonlySet<Metric> = new Set(["area", "distance", "length", "duration", "share"]);

export function measureOf(view: View, figure: Figure, event: EventType): Quantity {
  const measured = BY_EVENT[event];
  const keeps = KEEPS_ITS_METRIC.has(figure.metric);
  const isPlaceCount = measured?.metric === "settlements" && figure.metric !== "settlements" && !keeps;
  const metric = keeps ? figure.metric : isPlaceCount ? "other" : (measured?.metric ?? figure.metric);
  const measure: Measure = groundMeasure(view, figure) ?? measured?.measure ?? "other";
  return {
    metric,
    of: figure.of,
    value: figure.value,
    bound: figure.bound,
    high: figure.high,
    unit: kindOfFigure(figure) === "bare" && THINGS.has(event) ? "items" : figure.unit,
    measure,
    scope: scopeOfFigure(view, figure),
    span: figure.span,
  };
}

/** Words that say in which way ground is counted: held, advanced into, taken, lost. The nearest to the figure in its clause decides. */
const GROUND_MEASURES: ReadonlyMap<string, Measure> = new Map<string, Measure>([
  ...["control", "hold", "held", "keep", "retain"].map((word): [string, Measure] => [word, "control"]),
  ...["occupy", "occupation", "occupied"].map((word): [string, Measure] => [word, "occupied"]),
  ...["gain", "gains", "advance", "advances", "push", "progress", "expand"].map((word): [string, Measure] => [
    word,
    "gain",
  ]),
  ...["capture", "seize", "take", "liberate", "retake", "recapture", "conquer", "clear", "regain"].map(
    (word): [string, Measure] => [word, "seized"],
  ),
  ...["lose", "lost", "loss", "cede"].map((word): [string, Measure] => [word, "loss"]),
]);

function groundMeasure(view: View, figure: Figure): Measure | null {
  const kind = kindOfFigure(figure);
  if (kind !== "area" && kind !== "share") return null;
  const [start, end] = view.segments[view.words[figure.number]!.segment] ?? [0, view.words.length];
  let best: { measure: Measure; distance: number } | null = null;
  for (let at = start; at < end; at++) {
    const measure = GROUND_MEASURES.get(view.words[at]!.lemma) ?? GROUND_MEASURES.get(view.words[at]!.lower);
    const distance = Math.abs(at - figure.number);
    if (measure !== undefined && (best === null || distance < best.distance)) best = { measure, distance };
  }
  return best?.measure ?? null;
}

/** Events that a figure may belong to, by what it counts; the number is a distance in words that has to be made up for. */
export function affinity(figure: Figure, event: EventType): number | null {
  const table = AFFINITY[kindOfFigure(figure)];
  return table[event] ?? null;
}

type FigureKind =
  | "persons"
  | "bare"
  | "materiel"
  | "weapons"
  | "strikes"
  | "built"
  | "settlements"
  | "area"
  | "share"
  | "distance"
  | "duration"
  | "units"
  | "times"
  | "else";

export function kindOfFigure(figure: Figure): FigureKind {
  if (figure.isPerson) return figure.noun < 0 ? "bare" : "persons";
  switch (figure.unit) {
    case "aircraft":
    case "vehicles":
    case "ships":
    case "systems":
      return "materiel";
    case "drones":
    case "missiles":
    case "rockets":
    case "munitions":
      return "weapons";
    case "strikes":
    case "attacks":
      return "strikes";
    case "buildings":
    case "bridges":
    case "positions":
    case "facilities":
      return "built";
    case "settlements":
    case "regions":
      return "settlements";
    case "km2":
    case "square miles":
    case "hectares":
      return "area";
    case "percent":
      return "share";
    case "km":
    case "miles":
    case "m":
    case "feet":
      return "distance";
    case "units":
      return "units";
    case "times":
      return "times";
    default:
      return figure.metric === "duration" ? "duration" : "else";
  }
}

const FIRE = { "air-strike": 0, bombardment: 0, "drone-strike": 0, "missile-strike": 0 } as const;
const FIRE_LATE = { "air-strike": 6, bombardment: 6, "drone-strike": 6, "missile-strike": 6 } as const;

const PERSONS = {
  killed: 0,
  wounded: 0,
  casualties: 0,
  "captured-persons": 0,
  displacement: 0,
  "force-size": 0,
  buildup: 2,
  withdrawal: 4,
  other: 14,
} as const;

const AFFINITY: Record<FigureKind, Partial<Record<EventType, number>>> = {
  persons: PERSONS,
  bare: { ...PERSONS, "equipment-loss": 1, "infrastructure-damage": 1, repelled: 1, capture: 4 },
  materiel: {
    "equipment-loss": 0,
    repelled: 1,
    "force-size": 3,
    buildup: 4,
    "infrastructure-damage": 6,
    ...FIRE_LATE,
    other: 14,
  },
  weapons: { ...FIRE, repelled: 0, incursion: 4, "equipment-loss": 3, other: 12 },
  strikes: { ...FIRE, repelled: 0, clash: 2, "attack-tempo": 3, incursion: 6, other: 10 },
  built: {
    "infrastructure-damage": 0,
    ...FIRE_LATE,
    capture: 2,
    control: 2,
    recapture: 2,
    "emergency-measure": 3,
    other: 12,
  },
  settlements: {
    capture: 0,
    recapture: 0,
    control: 0,
    advance: 1,
    withdrawal: 3,
    "area-held": 4,
    ...FIRE_LATE,
    clash: 4,
    displacement: 6,
    other: 12,
  },
  area: { "area-held": 0, control: 1, advance: 1, capture: 1, recapture: 1, other: 10 },
  share: { "area-held": 0, "infrastructure-damage": 6, control: 2, killed: 8, wounded: 8, casualties: 8, other: 8 },
  distance: { advance: 0, incursion: 3, "drone-strike": 8, "missile-strike": 8, other: 4 },
  duration: { ceasefire: 0, clash: 8, negotiation: 8, other: 8 },
  times: { "attack-tempo": 0, "force-size": 2, killed: 4, wounded: 4, displacement: 4, "area-held": 4, other: 6 },
  units: { "force-size": 0, buildup: 0, ...FIRE_LATE, other: 10 },
  else: {
    other: 4,
    "infrastructure-damage": 8,
    negotiation: 6,
    "emergency-measure": 4,
    incursion: 4,
    "ceasefire-violation": 2,
    clash: 5,
  },
};
