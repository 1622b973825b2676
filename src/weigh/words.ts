import type { LikelihoodWord } from "../model/index.ts";

/** ICD 203 (Office of the Director of National Intelligence, 2015): seven ranges, percent; a bound belongs to the upper one. */
const RANGES: readonly { word: LikelihoodWord; below: number }[] = [
  { word: "almost no chance", below: 0.05 },
  { word: "very unlikely", below: 0.2 },
  { word: "unlikely", below: 0.45 },
  { word: "roughly even chance", below: 0.55 },
  { word: "likely", below: 0.8 },
  { word: "very likely", below: 0.95 },
  { word: "almost certain", below: 1 },
];

export function wordOf(probability: number): LikelihoodWord {
  return (RANGES.find(({ below }) => probability < below) ?? RANGES.at(-1)!).word;
}
