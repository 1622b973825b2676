import type { Measure } from "../model/index.ts";
import type { Item } from "./item.ts";
import { plural, thingOf } from "./noun-words.ts";
import { isSide } from "./sides.ts";
import { termsOf } from "./terms.ts";
import { nameOfPlace } from "./where-words.ts";

/** The question after a figure: "How many soldiers were killed in Lozova on 1 May 2024?" */
export function countQuestion(topic: string, lead: Item, items: readonly Item[], where: string, when: string): string {
  const metric = topic.split(" ")[1] ?? "other";
  const figured = items.filter((item) => item.figure);
  const of = countedAs(figured);
  const measures = new Set(figured.flatMap((item) => item.figure!.measure ?? []));
  const at = `${where}${when}`;
  switch (metric) {
    case "killed":
    case "wounded":
    case "captured":
    case "displaced":
      return `How many ${of ?? "people"} were ${metric}${at}?`;
    case "casualties":
      return `How many ${of ? `casualties did ${of} suffer` : "were killed and wounded"}${at}?`;
    case "destroyed":
      return `How many ${of ?? unitOf(figured) ?? "things"} were ${lossWord(measures, figured)}${at}?`;
    case "area":
      if (figured[0]?.figure?.unit === "settlements")
        return `How many ${of ?? "settlements"} ${heldBy(items, measures, "were")}${at}?`;
      return `How much of ${nameOfPlace(lead) ?? "the ground"} ${heldBy(items, measures, "was")}${when}?`;
    case "distance":
      return measures.has("gain")
        ? `How far did ${holder(items) ?? "they"} advance${at}?`
        : `How far ${isOrWas(of)}${at}?`;
    case "length":
      return `How long ${isOrWas(of)}${at}?`;
    case "duration":
      return of ? `How long did ${of} last${at}?` : `How long did it last${at}?`;
    case "troops":
      return `How many ${of ?? unitOf(figured) ?? "troops"} were${where || " there"}${when}?`;
    case "strikes":
      return `How many ${of ?? unitOf(figured) ?? "strikes"} were ${isHit(figured, measures) ? "attacked" : "launched"}${at}?`;
    case "settlements":
      return `How many ${of ?? "settlements"} were ${settled(measures)}${at}?`;
    case "share":
      return `What share${of ? ` of ${of}` : ""} is given${at}?`;
    default:
      return `How many ${of ?? unitOf(figured) ?? "of them"} were there${at}?`;
  }
}

/** Weapons and raids are launched; whatever else is counted with them was attacked. */
function isHit(figured: readonly Item[], measures: ReadonlySet<Measure>): boolean {
  const words = figured.flatMap((item) => [...item.figure!.ofWords, ...termsOf(item.figure!.unit)]);
  return measures.has("attacked") || !words.some((word) => LAUNCHED.has(word));
}

/** What is counted, where the figures name it: the name that most of them give, in the plural. */
function countedAs(figured: readonly Item[]): string | null {
  const votes = new Map<string, number>();
  for (const { claim } of figured) {
    const of = thingOf(claim.quantity?.of);
    if (of) votes.set(of, (votes.get(of) ?? 0) + 1);
  }
  const best = [...votes].sort(([a, n], [b, m]) => m - n || a.length - b.length || (a < b ? -1 : 1))[0];
  return best ? plural(best[0]) : null;
}

function unitOf(figured: readonly Item[]): string | null {
  const unit = figured[0]?.figure?.unit;
  return !unit || NO_THING.has(unit) ? null : unit;
}
const NO_THING = new Set(["persons", "percent", "%", "other", "unknown", ""]);

function lossWord(measures: ReadonlySet<Measure>, figured: readonly Item[]): string {
  if (measures.size !== 1) return "destroyed or damaged";
  const [only] = measures;
  if (only !== "intercepted") return only === "damaged" ? "damaged" : "destroyed";
  const words = figured.flatMap((item) => [...item.figure!.ofWords, ...termsOf(item.figure!.unit)]);
  return words.some((word) => FLIES.has(word)) ? "shot down" : "stopped";
}
const LAUNCHED = new Set(
  termsOf(
    "drones missiles rockets aircraft planes helicopters jets bombers shells rounds bombs munitions strikes airstrikes attacks raids sorties missions assaults mortars projectiles salvos",
  ),
);
/** What is shot down, as `termsOf` gives it; attacks and columns are stopped. */
const FLIES = new Set(
  termsOf("drones missiles rockets aircraft planes helicopters jets bombers uavs projectiles shells"),
);

/** "did Ukraine hold or reach"; "was held or reached" where the holder isn't one. */
function heldBy(items: readonly Item[], measures: ReadonlySet<Measure>, be: "was" | "were"): string {
  const verbs = AREA_VERBS.filter((row) => [...measures].some((measure) => row.measures.includes(measure)));
  const shown = verbs.length > 0 ? verbs : [AREA_VERBS[0]!];
  const who = holder(items);
  return who
    ? `did ${who} ${shown.map(({ verb }) => verb).join(" or ")}`
    : `${be} ${shown.map(({ done }) => done).join(" or ")}`;
}
const AREA_VERBS: readonly { measures: readonly Measure[]; verb: string; done: string }[] = [
  { measures: ["control", "seized", "occupied"], verb: "hold", done: "held" },
  { measures: ["gain"], verb: "reach", done: "reached" },
  { measures: ["loss"], verb: "lose", done: "lost" },
];

/** The one side that all figures speak of; a party that gives its figure without a holder speaks of itself. */
export function holder(items: readonly Item[]): string | null {
  const names = new Set(
    items.flatMap(({ actor, speaker, statement }) => {
      const agent = actor && isSide(actor) ? (actor.party?.name ?? actor.name) : null;
      return agent ?? (statement.sourceName === "author" ? [] : (speaker?.name ?? []));
    }),
  );
  return names.size === 1 ? [...names][0]! : null;
}

function settled(measures: ReadonlySet<Measure>): string {
  if (measures.has("attacked")) return "attacked";
  if (measures.has("control") || measures.has("occupied")) return "held";
  return measures.has("gain") || measures.has("seized") ? "taken" : "concerned";
}

const isOrWas = (of: string | null): string => (of ? `was the ${of.replace(/^the /iu, "")}` : "was it");
