import type { FeatureName, Features } from "./features.ts";
import { FEATURE_NAMES } from "./features.ts";

/**
 * How much each thing that two claims share speaks for one question: weights of a logistic regression (L2 penalty 5)
 * in log-odds, fitted on the pairs of claims of five hand-annotated sets (54 reports on Syria, Iraq, El Salvador,
 * Colombia, Ukraine, Poland, Mali and the Middle East; 148 questions) and rounded to a twentieth. Only weights were
 * kept. The fit with one set left out at a time is given in docs/method.md.
 */
export const PAIR_WEIGHTS: Record<FeatureName, number> = {
  placeSame: 0,
  placeWithin: -0.45,
  placeCountry: -0.8,
  placeUnknown: -1.85,
  timeSame: -0.35,
  timeOverlap: -0.7,
  timeUnknown: -1.1,
  timeLoose: -0.85,
  sameReport: -0.55,
  words: 2.4,
  wordsMany: 0.3,
  wordsMost: -0.2,
  sameEvent: 0,
  sameActor: 0.2,
  otherActor: -0.3,
  rivalActor: 0.8,
  sameTarget: 0.5,
  otherTarget: -0.4,
  sameFigure: 0.55,
  otherClass: 0.7,
  neighbours: 0.45,
  samePolarity: -0.85,
  broadPlace: -0.3,
  bothImplied: -0.1,
  sameSource: -0.5,
  otherModality: -0.65,
  ofWords: 0.95,
  oneVague: -0.1,
  singleDay: 0.4,
  bothNamed: 0.8,
  bothAuthor: -0.2,
  bothActors: 0.5,
  noActor: -0.25,
  opposedSpeakers: 0.3,
  onePartySpeaks: 0.4,
};

/**
 * Intercept and further weight of shared words, by topic: a closed type needs fewer words in common than "other". Same fit.
 * mergeAt: mean log-odds from which two groups of claims become one question; chosen by the linking F1 of sets that were
 * left out of the fit. Counts and killings are asked after once an event, strikes and measures are many.
 */
export const TOPIC_WEIGHTS: Record<string, { base: number; words: number; mergeAt: number }> = {
  count: { base: 0.6, words: 0.3, mergeAt: -1.25 },
  attack: { base: -0.85, words: 0.95, mergeAt: 0.25 },
  killing: { base: 0.05, words: 0.05, mergeAt: -1.25 },
  control: { base: 0.15, words: 0.05, mergeAt: -1 },
  fighting: { base: -0.45, words: 0.05, mergeAt: -0.5 },
  truce: { base: -0.6, words: -0.45, mergeAt: 0.25 },
  purpose: { base: -0.05, words: -0.1, mergeAt: 0 },
  state: { base: -0.5, words: 0.35, mergeAt: 0.5 },
  other: { base: -1.2, words: 1.25, mergeAt: -1 },
  talk: { base: -0.2, words: -0.1, mergeAt: 0.75 },
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

/** Mean log-odds at which two groups of claims under one topic become one question. */
export const mergeAt = (topic: string): number => rowOf(topic).mergeAt;

/** Log-odds that two claims under one topic answer one question. */
export function pairWeight(topic: string, features: Features): number {
  const { base, words } = rowOf(topic);
  let sum = base + words * features.words;
  for (const name of FEATURE_NAMES) sum += PAIR_WEIGHTS[name] * features[name];
  return sum;
}

function rowOf(topic: string): { base: number; words: number; mergeAt: number } {
  const row = topic.startsWith("count ") ? "count" : (SHARED_ROW[topic] ?? topic);
  return TOPIC_WEIGHTS[row] ?? TOPIC_WEIGHTS["other"]!;
}
