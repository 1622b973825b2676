import type { FeatureName, Features } from "./features.ts";
import { FEATURE_NAMES } from "./features.ts";

/**
 * How much each thing that two claims share speaks for one question: weights of a logistic regression (L2 penalty 1)
 * in log-odds, fitted on the pairs of claims of five hand-annotated sets (54 reports on Syria, Iraq, El Salvador,
 * Colombia, Ukraine, Poland, Mali and the Middle East; 148 questions) and rounded to a twentieth. Only weights were
 * kept. The fit with one set left out at a time is given in docs/method.md.
 */
const PAIR_WEIGHTS: Record<FeatureName, number> = {
  placeSame: 0.05,
  placeWithin: -0.35,
  placeCountry: -0.55,
  placeUnknown: -2.05,
  timeSame: -0.05,
  timeOverlap: -0.7,
  timeUnknown: -1.05,
  timeLoose: -1.05,
  sameReport: -0.6,
  words: 3.55,
  wordsSquared: -0.8,
  sameEvent: -0.2,
  sameActor: 0.5,
  otherActor: 0.95,
  sameTarget: 0.55,
  otherTarget: -0.7,
  sameFigure: 1.55,
  otherClass: 0.8,
  neighbours: 0.45,
  samePolarity: -1,
};

/** Intercept and further weight of shared words, by topic: a closed type needs fewer words in common than "other". Same fit. */
const TOPIC_WEIGHTS: Record<string, { base: number; words: number }> = {
  count: { base: 0.35, words: 1 },
  attack: { base: -0.25, words: 0.65 },
  killing: { base: 1.15, words: -0.05 },
  control: { base: -0.35, words: 0.1 },
  fighting: { base: -0.5, words: 0.25 },
  truce: { base: -0.6, words: -1.1 },
  purpose: { base: 0.3, words: -0.2 },
  state: { base: -0.75, words: 1.35 },
  other: { base: -1.2, words: 2.95 },
  talk: { base: -0.45, words: -0.2 },
};

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

/** Mean weight at which two groups of claims become one question. Log-odds; chosen by linking F1 with one set left out at a time. */
export const MERGE_AT = -1;

/** Log-odds that two claims under one topic answer one question. */
export function pairWeight(topic: string, features: Features): number {
  const row = topic.startsWith("count ") ? "count" : (SHARED_ROW[topic] ?? topic);
  const { base, words } = TOPIC_WEIGHTS[row] ?? TOPIC_WEIGHTS["other"]!;
  let sum = base + words * features.words;
  for (const name of FEATURE_NAMES) sum += PAIR_WEIGHTS[name] * features[name];
  return sum;
}
