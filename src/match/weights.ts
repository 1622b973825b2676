import type { FeatureName, Features } from "./features.ts";
import { FEATURE_NAMES } from "./features.ts";

/**
 * How much each thing that two claims share speaks for one question: weights of a logistic regression (L2 penalty 5)
 * in log-odds, fitted on the pairs of claims of five hand-annotated sets (54 reports on Syria, Iraq, El Salvador,
 * Colombia, Ukraine, Poland, Mali and the Middle East; 148 questions) and rounded to a twentieth. Pairs of the same sets as read by
 * machine were fitted with them, so that missing places and dates weigh as they do in use. Only weights were kept.
 * The fit with one set left out at a time is given in docs/method.md.
 */
export const PAIR_WEIGHTS: Record<FeatureName, number> = {
  placeSame: -0.15,
  placeWithin: -0.4,
  placeCountry: -0.8,
  placeUnknown: -2.05,
  timeSame: -0.55,
  timeOverlap: -0.85,
  timeUnknown: -0.6,
  timeLoose: -1,
  sameReport: -0.4,
  words: 3.05,
  wordsMany: 0.05,
  wordsMost: -0.5,
  sameEvent: 0,
  sameActor: 0.2,
  otherActor: -0.35,
  rivalActor: 0.5,
  sameTarget: 0.45,
  otherTarget: -0.25,
  sameFigure: 0.8,
  otherClass: 0.6,
  neighbours: 0.5,
  samePolarity: -0.9,
  broadPlace: -0.25,
  bothImplied: 0,
  sameSource: -0.6,
  otherModality: -0.45,
  ofWords: 1.05,
  oneVague: 0,
  singleDay: 0.55,
  bothNamed: 0.65,
  bothAuthor: 0.1,
  bothActors: 0.25,
  noActor: -0.1,
  opposedSpeakers: 0.2,
  onePartySpeaks: 0.2,
};

/**
 * Intercept and further weight of shared words, by topic: a closed type needs fewer words in common than "other". Same fit.
 * mergeAt: mean log-odds from which two groups of claims become one question; chosen by the linking F1 of sets that were
 * left out of the fit. Counts and killings are asked after once an event, strikes and measures are many.
 */
export const TOPIC_WEIGHTS: Record<string, { base: number; words: number; mergeAt: number }> = {
  count: { base: 0.4, words: 0.15, mergeAt: -1.65 },
  attack: { base: -0.6, words: 1.1, mergeAt: -0.15 },
  killing: { base: 0.3, words: 0.35, mergeAt: -1.65 },
  control: { base: -0.35, words: 0.15, mergeAt: -1.4 },
  fighting: { base: -0.4, words: 0.15, mergeAt: -0.9 },
  truce: { base: -0.7, words: -0.55, mergeAt: -0.15 },
  purpose: { base: 0, words: -0.1, mergeAt: -0.4 },
  state: { base: -0.2, words: 0.45, mergeAt: 0.1 },
  other: { base: -1.1, words: 1.55, mergeAt: -1.4 },
  talk: { base: -0.7, words: -0.15, mergeAt: 0.35 },
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
