import type { AnnotatedQuantity, Measure, Metric } from "../model/index.ts";
import { nameWords } from "../text/name-key.ts";
import { countedNoun } from "./noun-words.ts";
import { termsOf } from "./terms.ts";

/** A figure as matching compares it: closed metric, unit in one scale, an interval in place of a bound. */
export type Figure = {
  metric: Metric;
  measure: Measure | null;
  unit: string;
  low: number | null;
  high: number | null;
  /** The figure itself, for showing and for "the same number". */
  value: number;
  /** A change, a rate or a part is no count of the whole. */
  scope: "whole" | "change" | "rate" | "part";
  bound: AnnotatedQuantity["bound"];
  /** What is counted, by class; null counts everyone or everything. */
  of: OfClass;
  ofWords: readonly string[];
  /** The metric as written, folded: figures of metric "other" meet only under one of these. */
  metricWords: string;
  /** As written. */
  text: string;
};

export type OfClass =
  "all" | "children" | "women" | "civilians" | "soldiers" | "fighters" | "police" | "staff" | "clergy" | "other";

/** "about" allows a tenth either way: chosen by us; a rounding to one significant digit is off by at most that for figures from 5 on. */
const ABOUT_SHARE = 0.1;

/** Free metric strings of people, mapped onto the closed table. First row whose words all occur wins. */
const METRIC_ROWS: readonly { words: string; metric: Metric; measure: Measure | null }[] = [
  { words: "killed", metric: "killed", measure: "killed" },
  { words: "deaths", metric: "killed", measure: "killed" },
  { words: "dead", metric: "killed", measure: "killed" },
  { words: "fatalities", metric: "killed", measure: "killed" },
  { words: "wounded", metric: "wounded", measure: "wounded" },
  { words: "injured", metric: "wounded", measure: "wounded" },
  { words: "casualties", metric: "casualties", measure: "casualties" },
  { words: "captured", metric: "captured", measure: "captured" },
  { words: "prisoners", metric: "captured", measure: "captured" },
  { words: "detained", metric: "captured", measure: "captured" },
  { words: "displaced", metric: "displaced", measure: "displaced" },
  { words: "evacuated", metric: "displaced", measure: "displaced" },
  { words: "refugees", metric: "displaced", measure: "displaced" },
  { words: "equipment lost", metric: "destroyed", measure: "destroyed" },
  { words: "destroyed", metric: "destroyed", measure: "destroyed" },
  { words: "damaged", metric: "destroyed", measure: "damaged" },
  { words: "disabled", metric: "destroyed", measure: "damaged" },
  { words: "intercepted", metric: "destroyed", measure: "intercepted" },
  { words: "downed", metric: "destroyed", measure: "intercepted" },
  { words: "facilities hit", metric: "strikes", measure: "attacked" },
  { words: "strikes", metric: "strikes", measure: "launched" },
  { words: "munitions", metric: "strikes", measure: "launched" },
  { words: "rockets", metric: "strikes", measure: "launched" },
  { words: "missiles", metric: "strikes", measure: "launched" },
  { words: "drones", metric: "strikes", measure: "launched" },
  { words: "missions", metric: "strikes", measure: "launched" },
  { words: "engaged", metric: "strikes", measure: "attacked" },
  { words: "attacks", metric: "strikes", measure: "launched" },
  { words: "troops", metric: "troops", measure: "present" },
  { words: "fighters", metric: "troops", measure: "present" },
  { words: "attackers", metric: "troops", measure: "present" },
  { words: "force size", metric: "troops", measure: "present" },
  { words: "soldiers", metric: "troops", measure: "present" },
  { words: "share", metric: "share", measure: null },
  { words: "percent", metric: "share", measure: null },
  { words: "area", metric: "area", measure: null },
  { words: "distance", metric: "distance", measure: "extent" },
  { words: "radius", metric: "distance", measure: "extent" },
  { words: "depth", metric: "distance", measure: "extent" },
  { words: "length", metric: "length", measure: "extent" },
  { words: "duration", metric: "duration", measure: "extent" },
  { words: "flight time", metric: "duration", measure: "extent" },
  { words: "settlements", metric: "settlements", measure: null },
  { words: "villages", metric: "settlements", measure: null },
  { words: "neighborhoods", metric: "settlements", measure: null },
];

/** Units brought to one scale, so that 300 square miles and 800 km2 can be compared. Factors: BIPM SI brochure; international mile 1,609.344 m. */
const UNIT_ROWS: readonly { unit: string; to: string; factor: number }[] = [
  { unit: "square miles", to: "km2", factor: 2.589988 },
  { unit: "sq mi", to: "km2", factor: 2.589988 },
  { unit: "square kilometers", to: "km2", factor: 1 },
  { unit: "square kilometres", to: "km2", factor: 1 },
  { unit: "hectares", to: "km2", factor: 0.01 },
  { unit: "miles", to: "km", factor: 1.609344 },
  { unit: "kilometers", to: "km", factor: 1 },
  { unit: "kilometres", to: "km", factor: 1 },
  { unit: "m", to: "km", factor: 0.001 },
  { unit: "weeks", to: "days", factor: 7 },
  { unit: "months", to: "days", factor: 30.44 },
  { unit: "years", to: "days", factor: 365.25 },
  { unit: "people", to: "persons", factor: 1 },
];

const OF_ROWS: readonly { of: OfClass; words: string }[] = [
  { of: "children", words: "child children kids schoolchildren minors boys girls infants babies" },
  { of: "women", words: "woman women girls" },
  { of: "police", words: "police policeman policemen policewomen" },
  {
    of: "staff",
    words:
      "staff volunteers medics doctors nurses journalists journalist rescuers paramedics workers teachers teacher aid",
  },
  { of: "clergy", words: "priests priest jesuits jesuit nuns monks imams clergy" },
  { of: "fighters", words: "militants fighters rebels insurgents guerrillas terrorists gunmen jihadists mercenaries" },
  {
    of: "soldiers",
    words: "soldier soldiers troops servicemen personnel military army forces officers marines",
  },
  { of: "civilians", words: "civilian civilians residents citizens" },
  { of: "all", words: "people persons person victims dead killed deaths toll total bodies casualties" },
];

export function readFigure(quantity: AnnotatedQuantity): Figure {
  const metricWords = nameWords(quantity.metric);
  const row = METRIC_ROWS.find((candidate) => candidate.words.split(" ").every((word) => metricWords.includes(word)));
  const unitRow = UNIT_ROWS.find((candidate) => candidate.unit === quantity.unit.toLowerCase());
  const factor = unitRow?.factor ?? 1;
  const value = quantity.value * factor;
  const ofWords = nameWords(quantity.of ?? "");
  return {
    metric: row?.metric ?? "other",
    measure: readMeasure(quantity.measure) ?? row?.measure ?? null,
    unit: unitRow?.to ?? quantity.unit.toLowerCase(),
    ...readInterval(quantity, value, factor),
    value,
    scope: readScope(quantity.scope),
    bound: quantity.bound,
    of: classOf(ofWords),
    ofWords: termsOf(quantity.of ?? ""),
    metricWords: termsOf(quantity.metric).join(" "),
    text: `${BOUND_WORDS[quantity.bound]}${quantity.value}${quantity.bound === "range" && quantity.high != null ? ` to ${quantity.high}` : ""} ${countedNoun(quantity.value, quantity.of, quantity.unit)}`,
  };
}

const BOUND_WORDS: Record<AnnotatedQuantity["bound"], string> = {
  exact: "",
  "at least": "at least ",
  "more than": "more than ",
  about: "about ",
  "at most": "up to ",
  "less than": "less than ",
  range: "",
};

function readInterval(
  q: AnnotatedQuantity,
  value: number,
  factor: number,
): { low: number | null; high: number | null } {
  switch (q.bound) {
    case "exact":
      return { low: value, high: value };
    case "about":
      return { low: value * (1 - ABOUT_SHARE), high: value * (1 + ABOUT_SHARE) };
    case "at least":
    case "more than":
      return { low: value, high: null };
    case "at most":
    case "less than":
      return { low: null, high: value };
    case "range":
      return { low: value, high: (q.high ?? q.value) * factor };
  }
}

export function classOf(words: readonly string[]): OfClass {
  if (words.length === 0) return "all";
  for (const row of OF_ROWS) if (words.some((word) => row.words.split(" ").includes(word))) return row.of;
  return "other";
}

const readScope = (scope: string | null | undefined): Figure["scope"] =>
  scope === "change" || scope === "rate" || scope === "part" ? scope : "whole";

const MEASURES = new Set<string>(
  "control gain loss seized occupied killed wounded casualties captured missing displaced destroyed damaged launched intercepted attacked present extent other".split(
    " ",
  ),
);

function readMeasure(measure: string | null | undefined): Measure | null {
  // The set holds exactly the members of Measure.
  return measure && MEASURES.has(measure) && measure !== "other" ? (measure as Measure) : null;
}
