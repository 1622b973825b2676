import { FRACTIONS, MULTIPLIERS, SMALL_NUMBERS, VAGUE_COUNTS } from "../en/quantities.ts";
import type { Word } from "./view.ts";

/** A number read from words `at`..`to` (half-open). `multiplier` is that of its last word ("million"), else 1. */
export type NumberRead = { value: number; to: number; multiplier: number; isFraction: boolean };

const DIGITS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/u;
const GLUED_UNIT = /^(\d+(?:\.\d+)?)(?:km|m|kg|mm|%)$/u;

const digits = (text: string): number | null => (DIGITS.test(text) ? Number(text.replaceAll(",", "")) : null);

/** The number that begins at word `at`, or null. "a dozen", "half a million", "two-thirds", "one hundred and twenty", "2-1/2". */
export function readNumber(words: readonly Word[], at: number): NumberRead | null {
  const word = words[at];
  if (word === undefined) return null;
  const isArticle = word.lower === "a" || word.lower === "an";
  if (isArticle && words[at + 1]?.lower === "quarter" && words[at + 3]?.lower === "a") return readHalf(words, at + 1);
  if (isArticle && words[at + 1]?.lower === "year" && words[at - 1]?.lower === "than")
    return { value: 1, to: at + 1, multiplier: 1, isFraction: false };
  if (
    isArticle &&
    MULTIPLIERS.has(words[at + 1]?.lower ?? "") &&
    words[at + 1]!.lower !== "dozens" &&
    !VAGUE_COUNTS.has(words[at + 1]!.lower)
  )
    return multiplied(words, 1, at + 1);
  const half = readHalf(words, at);
  if (half) return half;
  if (word.lower === "dozen" && !VAGUE_COUNTS.has(words[at - 1]?.lower ?? ""))
    return { value: 12, to: at + 1, multiplier: 12, isFraction: false };
  const figure = digits(word.lower) ?? (GLUED_UNIT.test(word.lower) ? Number(GLUED_UNIT.exec(word.lower)![1]) : null);
  if (figure !== null) {
    const fraction = /^([1-9])\/([1-9])$/u.exec(words[at + 1]?.lower ?? "");
    if (fraction && words[at + 1]!.isJoined)
      return multiplied(words, figure + Number(fraction[1]) / Number(fraction[2]), at + 2);
    return multiplied(words, figure, at + 1);
  }
  return readWords(words, at);
}

function readHalf(words: readonly Word[], at: number): NumberRead | null {
  const lower = words[at]!.lower;
  if (lower === "half" && words[at + 1]?.lower === "a" && MULTIPLIERS.has(words[at + 2]?.lower ?? ""))
    return { value: 0.5 * MULTIPLIERS.get(words[at + 2]!.lower)!, to: at + 3, multiplier: 1, isFraction: false };
  if (
    (lower === "half" || lower === "quarter") &&
    words[at + 1]?.lower === "of" &&
    words[at + 2]?.lower === "a" &&
    MULTIPLIERS.has(words[at + 3]?.lower ?? "")
  )
    return {
      value: (lower === "half" ? 0.5 : 0.25) * MULTIPLIERS.get(words[at + 3]!.lower)!,
      to: at + 4,
      multiplier: 1,
      isFraction: false,
    };
  if (lower === "half" && (words[at + 1]?.lower === "of" || words[at + 1]?.lower === "the"))
    return { value: 0.5, to: at + 1, multiplier: 1, isFraction: true };
  const parts = SMALL_NUMBERS.get(lower) ?? (lower === "a" ? 1 : undefined);
  const fraction = FRACTIONS.get(words[at + 1]?.lower ?? "");
  if (
    parts !== undefined &&
    parts > 0 &&
    parts < 10 &&
    fraction !== undefined &&
    (words[at + 2]?.lower === "of" || words[at + 1]!.isJoined)
  )
    return { value: parts * fraction, to: at + 2, multiplier: 1, isFraction: true };
  return null;
}

/** Multipliers behind a figure: "1.2 million", "70 thousand", "two dozen". */
function multiplied(words: readonly Word[], value: number, to: number): NumberRead {
  let multiplier = 1;
  let end = to;
  while (MULTIPLIERS.has(words[end]?.lower ?? "")) {
    multiplier *= MULTIPLIERS.get(words[end]!.lower)!;
    end++;
  }
  return { value: value * multiplier, to: end, multiplier, isFraction: false };
}

function readWords(words: readonly Word[], at: number): NumberRead | null {
  let total = 0;
  let current = 0;
  let end = at;
  let multiplier = 1;
  for (let i = at; i < words.length; i++) {
    const lower = words[i]!.lower;
    const small = SMALL_NUMBERS.get(lower);
    const times = MULTIPLIERS.get(lower);
    if (small !== undefined) {
      // "twenty five" adds; "five six" are two numbers.
      if (current % 100 !== 0 && !(current % 10 === 0 && small < 10)) break;
      current += small;
      multiplier = 1;
    } else if (times !== undefined && lower !== "dozens" && end > at) {
      current = (current || 1) * times;
      multiplier = times;
      if (times >= 1000) {
        total += current;
        current = 0;
      }
    } else if (lower === "and" && end > at && multiplier >= 100 && SMALL_NUMBERS.has(words[i + 1]?.lower ?? "")) {
      continue;
    } else break;
    end = i + 1;
  }
  return end > at ? { value: total + current, to: end, multiplier, isFraction: false } : null;
}

const YEAR = /^(?:1[89]|20)\d\d$/u;
const ORDINAL = /^\d+(?:st|nd|rd|th)$/u;

/** Years ("in 2022", "May 2022") and ordinals. A four-digit figure before a counted noun is no year. */
export function isOrdinalOrYear(words: readonly Word[], at: number, to: number): boolean {
  const lower = words[at]!.lower;
  if (ORDINAL.test(lower)) return true;
  if (!YEAR.test(lower)) return false;
  const after = words[to];
  if (after?.isJoined) return true;
  const before = words[at - 1]?.lower;
  if (before === "than" || before === "least" || before === "about" || before === "some") return false;
  return (
    after === undefined ||
    !["NOUN", "ADJ"].includes(after.pos) ||
    ["in", "since", "of", "by", "until", "from", "early", "late", "mid"].includes(before ?? "")
  );
}
