import type { Analysis, Token } from "../model/index.ts";
import type { TenseWords } from "./lexeme.ts";

/** `deadline`: after "by" or "until", where what is meant lies ahead if it is near. */
export type Tense = "past" | "future" | "deadline" | "unknown";

export const isAheadTense = (tense: Tense): boolean => tense === "future" || tense === "deadline";

/** Tokens on each side in which a verb may decide; a clause is seldom longer. Chosen by us on the TimeBank development part. */
const REACH = 14;

/** A verb of saying this near before a date dates the saying. Tokens. */
const SAID_NEAR = 3;

/**
 * Whether what stands at tokens `from` to `to` (half-open) lies behind or ahead, by the nearest verb form of its sentence,
 * those before it first. Verbs of saying count only where no other verb is near.
 */
export function tenseAt(analysis: Analysis, sentence: number, from: number, to: number, words: TenseWords): Tense {
  const range = analysis.sentences[sentence]?.tokens;
  if (range === undefined) return "unknown";
  let saying: Tense = "unknown";
  for (let i = from - 1; i >= Math.max(range[0], from - REACH); i--) {
    const tense = verbTense(analysis.tokens, i, range[0], words);
    if (tense === "saying" && from - i <= SAID_NEAR) return "past"; // "he said on Friday that they will"
    if (tense === "saying") saying = "past";
    else if (tense !== null) return tense;
  }
  for (let i = to; i < Math.min(range[1], to + REACH); i++) {
    const tense = verbTense(analysis.tokens, i, range[0], words);
    if (tense === "saying") return "past"; // "In May he announced plans to"
    if (tense !== null) return tense;
  }
  return saying;
}

/** Whether the nearest verb before token `from` is yet to be done ("must leave by Friday") or puts something off ("extended until Friday"). */
export function isYetToBeDone(analysis: Analysis, sentence: number, from: number, words: TenseWords): boolean {
  const first = analysis.sentences[sentence]?.tokens[0] ?? from;
  for (let i = from - 1; i >= Math.max(first, from - REACH); i--) {
    const token = analysis.tokens[i];
    if (token === undefined) continue;
    if (words.postponing.has(token.lower)) return true;
    if (token.pos !== "VERB" && token.pos !== "AUX") continue;
    const before = analysis.tokens[i - 1]?.lower ?? "";
    return i > first && (words.modals.has(before) || words.modals.has(token.lower));
  }
  return false;
}

function verbTense(tokens: readonly Token[], i: number, first: number, words: TenseWords): Tense | "saying" | null {
  const token = tokens[i];
  if (token === undefined) return null;
  if (words.future.has(token.lower)) return "future";
  if (words.saying.has(token.lower)) return "saying";
  if (words.expected.has(token.lower)) return "future";
  if (token.pos !== "VERB" && token.pos !== "AUX") return null;
  const before = tokens[i - 1];
  if (i > first && before !== undefined) {
    if (words.future.has(before.lower) || words.future.has(tokens[i - 2]?.lower ?? "")) return "future";
    const isPassive = words.be === before.lower && tokens[i - 2]?.lower === words.infinitive; // "to be published"
    if (isPassive) return "future";
    if (before.lower === words.infinitive) return words.prospective.has(tokens[i - 2]?.lower ?? "") ? "future" : null;
  }
  if (words.past.has(token.lower)) return "past";
  if (token.lower.endsWith(words.pastEnding) && token.lower.length > 3) return "past";
  return null;
}
