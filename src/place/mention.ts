import type { Analysis, Token } from "../model/index.ts";
import { DIRECTION_WORDS, PLACE_WORD, PLURAL_PLACE_WORDS, type PlaceWord } from "./place-words.ts";

/** A place name in the text that is to be resolved. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** Index of its sentence, or -1 where the text was not taken apart. */
  readonly sentence: number;
  /** Words before it that make it a part: "northern", "western rural"; else "". */
  readonly direction: string;
  /** What the words beside it call it: "Kursk region", "the villages of X and Y". */
  readonly word: PlaceWord | null;
  /** True for a part of a town or a site that its own words put in the place that they name ("Old City of X"). */
  readonly isSite?: boolean;
  /** The fuller name that the report gave it, under which it is looked up ("Olenya" for "Olenya air base"). */
  readonly as?: string;
}

/** The name under which a mention is looked up. */
export const nameOf = ({ name, as }: Mention): string => as ?? name;

export function mentionAt(analysis: Analysis, start: number, end: number): Mention {
  const first = firstTokenAt(analysis, start);
  return {
    start,
    end,
    name: analysis.text.slice(start, end),
    sentence: sentenceAt(analysis, start),
    direction: first < 0 ? "" : directionBefore(analysis, first),
    word: first < 0 ? null : (wordAfter(analysis.tokens, first, end) ?? wordBefore(analysis.tokens, first)),
  };
}

function directionBefore(analysis: Analysis, first: number): string {
  const { tokens, text } = analysis;
  let from = first;
  while (from > 0 && first - from < LONGEST_DIRECTION && DIRECTION_WORDS.has(tokens[from - 1]!.lower)) from--;
  return from === first ? "" : text.slice(tokens[from]!.start, tokens[first - 1]!.end);
}

const LONGEST_DIRECTION = 2;

/** "X region", or "X, Y and Z regions" for each of them. */
function wordAfter(tokens: readonly Token[], first: number, end: number): PlaceWord | null {
  let i = first;
  while (i < tokens.length && tokens[i]!.end <= end) i++;
  const next = tokens[i];
  if (next === undefined) return null;
  const direct = PLACE_WORD.get(next.lower);
  if (direct !== undefined) return direct.stands.includes("after") ? direct : null;
  for (let steps = 0; steps < LONGEST_LIST && i < tokens.length; steps++, i++) {
    const token = tokens[i]!;
    const plural = PLURAL_PLACE_WORDS.get(token.lower);
    if (plural !== undefined) return steps > 0 ? PLACE_WORD.get(plural)! : null;
    if (token.lower !== "and" && token.lower !== "or" && token.text !== "," && !CAPITAL.test(token.text)) return null;
  }
  return null;
}

/** "village of X", "city X", "the towns of X, Y and Z". */
export function wordBefore(tokens: readonly Token[], first: number): PlaceWord | null {
  let i = first - 1;
  for (let steps = 0; steps < LONGEST_LIST && i >= 0; steps++, i--) {
    const token = tokens[i]!;
    if (token.lower === "of") {
      const noun = tokens[i - 1]?.lower ?? "";
      const singular = PLURAL_PLACE_WORDS.get(noun);
      const word = PLACE_WORD.get(singular ?? noun);
      return word?.stands.includes("of") && (steps <= 1 || singular !== undefined) ? word : null;
    }
    if (steps === 0) {
      const word = PLACE_WORD.get(token.lower);
      if (word?.stands.includes("before") && token.text === token.lower) return word;
    }
    if (
      token.lower !== "and" &&
      token.lower !== "the" &&
      token.text !== "," &&
      token.text !== "-" &&
      !CAPITAL.test(token.text)
    )
      return null;
  }
  return null;
}

/** Tokens of an enumeration that share one place word. */
const LONGEST_LIST = 24;
const CAPITAL = /^\p{Lu}/u;

/** Index of the sentence that holds an offset; binary search, -1 where none does. */
export function sentenceAt(analysis: Analysis, offset: number): number {
  return firstEndingAfter(analysis.sentences.length, offset, (i) => analysis.sentences[i]!.span[1]);
}

/** Index of the first token that ends after an offset; -1 without tokens. */
export function firstTokenAt(analysis: Analysis, offset: number): number {
  return firstEndingAfter(analysis.tokens.length, offset, (i) => analysis.tokens[i]!.end);
}

function firstEndingAfter(length: number, offset: number, endOf: (index: number) => number): number {
  let from = 0;
  let to = length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (endOf(middle) <= offset) from = middle + 1;
    else to = middle;
  }
  return from < length ? from : length - 1;
}
