import type { Credibility, LikelihoodWord, Reliability } from "../model/index.ts";

/**
 * ICD 203 (Office of the Director of National Intelligence, Analytic Standards, 2 January 2015), section D.6.e.2.a:
 * one of seven ranges in percent, never 0 or 100. The words of its two rows are not mixed; this is the first row.
 */
const RANGES: Readonly<Record<LikelihoodWord, readonly [number, number]>> = {
  "almost no chance": [1, 5],
  "very unlikely": [5, 20],
  unlikely: [20, 45],
  "roughly even chance": [45, 55],
  likely: [55, 80],
  "very likely": [80, 95],
  "almost certain": [95, 99],
};

/** `likely (55–80 %)`. */
export function likelihoodWords(word: LikelihoodWord): string {
  const [low, high] = RANGES[word];
  return `${word} (${low}–${high} %)`;
}

export const LIKELIHOODS: readonly LikelihoodWord[] = [
  "almost no chance",
  "very unlikely",
  "unlikely",
  "roughly even chance",
  "likely",
  "very likely",
  "almost certain",
];

/** NATO AJP-2.1: F and 6 mean that it cannot be judged, and are no number in the middle. */
const RELIABILITY: Readonly<Record<Reliability, string>> = {
  A: "completely reliable",
  B: "usually reliable",
  C: "fairly reliable",
  D: "not usually reliable",
  E: "unreliable",
  F: "reliability cannot be judged",
};

const CREDIBILITY: Readonly<Record<Credibility, string>> = {
  "1": "confirmed by other sources",
  "2": "probably true",
  "3": "possibly true",
  "4": "doubtful",
  "5": "improbable",
  "6": "cannot be judged",
};

export const reliabilityWords = (grade: Reliability): string => `${grade} (${RELIABILITY[grade]})`;

/** The standard's own word for 2 and 3 is an opinion on the item, not ours; it is shown with the standard's name. */
export const credibilityWords = (grade: Credibility): string => `${grade} (${CREDIBILITY[grade]})`;

/** A term of a sum in log-odds with its sign: `+0.7`. One decimal: the evidence has no more. */
export function weightWords(weight: number | null): string {
  if (weight === null) return "·";
  const rounded = Math.abs(weight).toFixed(1);
  return `${weight < 0 && rounded !== "0.0" ? "−" : "+"}${rounded}`;
}
