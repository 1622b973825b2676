import type { Token } from "../../../model/index.ts";
import type { Range } from "../found.ts";
import { STATEMENTS, TEMPORAL } from "../../en/occasions.ts";
import { NO_SPEAKER } from "../../en/sources.ts";
import { isComma, isDash, isDashAt, isNominal, isQuoteMark, isStop, isVerb } from "../view.ts";

/** Half-open token range. */

/**
 * The noun phrase that ends before `end` and is the subject of the verb there, with its appositions, or null.
 * Walks left to the start of the clause, over "X, an analyst at Y, " and "X (Y) ".
 */
export function subjectBefore(tokens: readonly Token[], end: number, from = 0): Range | null {
  let right = end;
  if (isComma(tokens[right - 1])) {
    const opening = appositionStart(tokens, right - 1, from);
    if (opening === null) return null;
    const head = beforeAppositions(tokens, subjectBefore(tokens, opening, from), from);
    return head ? [head[0], right - 1] : null;
  }
  if (isDashAt(tokens, right - 1)) {
    let opening = right - 2;
    while (opening > from && !isDashAt(tokens, opening)) opening--;
    const head = opening > from ? subjectBefore(tokens, opening, from) : null;
    return head ? [head[0], right - 1] : null;
  }
  while (right > from && tokens[right - 1]!.pos === "ADV") right--;
  const left = phraseStart(tokens, right, from);
  return accept(tokens, left, right);
}

/** "X, an analyst at Y, watching Z, said": the phrase before the comma is an apposition too, and the name stands before it. */
function beforeAppositions(tokens: readonly Token[], head: Range | null, from: number): Range | null {
  if (
    !head ||
    !isComma(tokens[head[0] - 1]) ||
    !/^(?:a|an|the)$/.test(tokens[head[0]]!.lower) ||
    tokens[head[0] - 2]?.pos !== "PROPN"
  )
    return head;
  return subjectBefore(tokens, head[0] - 1, from) ?? head;
}

/** The noun phrase that begins at `start`, up to a verb, a clause mark or the end; for "said X, a spokesman for Y.". */
export function subjectAfter(tokens: readonly Token[], start: number, to: number): Range | null {
  let end = start;
  while (end < to) {
    const token = tokens[end]!;
    if (isStop(token) || isQuoteMark(token) || token.text === ":" || token.text === ";" || isDash(token)) break;
    if (end > start && (token.pos === "SCONJ" || token.lower === "but" || token.lower === "while")) break;
    if (isComma(token) && !isApposition(tokens, end + 1, to)) break;
    if (endsPhrase(tokens, end, start)) break;
    end++;
  }
  while (
    end > start &&
    (isComma(tokens[end - 1]) || tokens[end - 1]!.pos === "ADP" || tokens[end - 1]!.pos === "CCONJ")
  )
    end--;
  return accept(tokens, start, end);
}

/** A finite verb ends the phrase unless a relative pronoun stands before it. A time or addressee ends it too. */
function endsPhrase(tokens: readonly Token[], at: number, start: number): boolean {
  const token = tokens[at]!;
  if (at > start && token.pos === "ADP" && TEMPORAL.has(tokens[at + 1]?.lower ?? "")) return true;
  if (at > start && (token.lower === "in" || token.lower === "during") && STATEMENTS.has(tokens[at + 2]?.lower ?? ""))
    return true;
  if (at > start && TEMPORAL.has(token.lower)) return true;
  if (!isVerb(token)) return false;
  for (let i = at - 1; i > start && i > at - 8; i--) if (RELATIVE.has(tokens[i]!.lower)) return false;
  return !(token.lower.endsWith("ing") || token.lower.endsWith("ed"));
}

const RELATIVE = new Set(["who", "which", "whose", "that", "whom"]);

/** Left end of the noun phrase that ends at `end`. */
function phraseStart(tokens: readonly Token[], end: number, from: number): number {
  let start = end;
  while (start > from) {
    const token = tokens[start - 1]!;
    if (
      isComma(token) ||
      isStop(token) ||
      isQuoteMark(token) ||
      isDash(token) ||
      token.text === ";" ||
      token.text === ":"
    )
      break;
    if (
      token.pos === "SCONJ" ||
      token.lower === "but" ||
      token.lower === "while" ||
      token.lower === "as" ||
      token.lower === "that"
    )
      break;
    if (isNewPhrase(tokens, start, end)) break;
    if (token.pos === "CCONJ" && !joinsNouns(tokens, start - 1, from, end)) break;
    const isCompound = tokens[start - 2]?.text === "-" && tokens[start - 2]!.end === token.start; // "US-led", "so-called"
    if ((token.pos === "VERB" || token.pos === "AUX") && !isCompound) {
      const relative = relativeBefore(tokens, start - 1, from);
      if (relative !== null) {
        start = relative;
        continue;
      }
      if (!isReducedRelative(tokens, start - 1)) break;
    }
    start--;
  }
  return skipAdverbial(tokens, start, end);
}

/** An article right behind a noun opens another phrase: extracted texts have often lost their commas. */
const isNewPhrase = (tokens: readonly Token[], start: number, end: number) =>
  start < end && /^(?:the|a|an)$/.test(tokens[start]!.lower) && /^(?:NOUN|PROPN|NUM|ADV)$/.test(tokens[start - 1]!.pos);

/**
 * The shortest noun phrase that ends before `end`, from its article or first name: the speaker behind a
 * clause that no comma closes ("… in the town the monitor said").
 */
export function tightSubjectBefore(tokens: readonly Token[], end: number, from: number): Range | null {
  let start = end;
  if (tokens[start - 1]?.text === ")") while (start > from && tokens[start]?.text !== "(") start--;
  while (start > from) {
    const token = tokens[start - 1]!;
    const isLink = /^(?:of|for)$/.test(token.lower) && isNominal(tokens[start - 2]) && start < end;
    // The tagger takes some nouns before the cue for verbs ("the monitor said").
    const isMistagged =
      start === end && token.pos === "VERB" && token.lower === token.lemma && isNominal(tokens[start - 2]);
    const isCompound =
      token.text === "-" || (tokens[start - 2]?.text === "-" && tokens[start - 2]!.end === token.start);
    if (!isLink && !isMistagged && !isCompound && !/^(?:NOUN|PROPN|ADJ|NUM|PRON|DET|PART)$/.test(token.pos)) break;
    if (isNewPhrase(tokens, start, end)) break;
    start--;
    if (token.pos === "DET" && !/^(?:of|for)$/.test(tokens[start - 1]?.lower ?? "")) break;
    if (token.pos === "PRON") break;
  }
  return accept(tokens, start, end);
}

/** "On Friday the ministry said": a phrase of time or place before the subject is left out. */
function skipAdverbial(tokens: readonly Token[], start: number, end: number): number {
  let at = start;
  while (at < end && (tokens[at]!.pos === "CCONJ" || tokens[at]!.pos === "ADV" || tokens[at]!.lower === "however"))
    at++;
  if (at < end && tokens[at]!.pos === "ADP" && !isNumberAdverb(tokens, at)) {
    for (let i = at + 1; i < end && i < at + 8; i++) {
      const next = tokens[i + 1];
      const isTime =
        TEMPORAL.has(tokens[i]!.lower) || /^[0-9]{1,4}$/.test(tokens[i]!.text) || STATEMENTS.has(tokens[i]!.lower);
      if (isTime && next && i + 1 < end && !/^[0-9]/.test(next.text) && !TEMPORAL.has(next.lower)) return i + 1;
    }
  }
  return at;
}

const isNumberAdverb = (tokens: readonly Token[], at: number) =>
  tokens[at + 1]?.pos === "NUM" && tokens[at + 2]?.pos === "NOUN";

/** "Etilaf and the Observatory said": the conjunction joins two names unless a verb stands left of it in the clause. */
function joinsNouns(tokens: readonly Token[], at: number, from: number, end: number): boolean {
  if (!isNominal(tokens[at - 1])) return false;
  for (let i = at - 1; i >= from && i > at - 12; i--) {
    if (isComma(tokens[i]) || isQuoteMark(tokens[i])) break;
    if (isVerb(tokens[i])) return false;
  }
  return end - at > 1;
}

/** Index of the relative pronoun that governs the verb at `at`, if one stands up to eight words left of it after a noun. */
function relativeBefore(tokens: readonly Token[], at: number, from: number): number | null {
  for (let i = at - 1; i > from && i > at - 9; i--) {
    if (isComma(tokens[i])) return null;
    if (RELATIVE.has(tokens[i]!.lower) && tokens[i]!.lower !== "that") return isNominal(tokens[i - 1]) ? i : null;
  }
  return null;
}

/** "a driver interviewed by an outlet", "the coalition conducting strikes": a participle right after its noun. */
const isReducedRelative = (tokens: readonly Token[], at: number) =>
  (tokens[at - 1]?.pos === "NOUN" || tokens[at - 1]?.pos === "PROPN") &&
  /(?:ing|ed)$/.test(tokens[at]!.lower) &&
  tokens[at]!.pos === "VERB" &&
  /^(?:ADP|DET|PROPN|NOUN)$/.test(tokens[at + 1]?.pos ?? "");

/** Start (the comma) of the apposition that closes at the comma `at`, or null when a clause stands there. */
function appositionStart(tokens: readonly Token[], at: number, from: number): number | null {
  let i = at - 1;
  while (i > from && !isComma(tokens[i])) {
    if (isQuoteMark(tokens[i]) || isStop(tokens[i])) return null;
    i--;
  }
  if (i <= from || !isComma(tokens[i])) return null;
  const before = tokens[i - 1];
  if (!before || (!isNominal(before) && before.text !== ")")) return null;
  return isApposition(tokens, i + 1, at) ? i : null;
}

/** A phrase after a comma that describes the noun before it: no finite verb of its own unless a relative pronoun opens it. */
function isApposition(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  if (!first || from >= to) return false;
  if (RELATIVE.has(first.lower)) return true;
  if (first.pos === "ADP" && /^(?:where|whom|which)$/.test(tokens[from + 1]?.lower ?? "")) return true;
  if (!/^(?:DET|NOUN|PROPN|ADJ|NUM|ADP|VERB)$/.test(first.pos)) return false;
  if (first.pos === "VERB" && !/(?:ing|ed)$/.test(first.lower)) return false;
  for (let i = from; i < to && !isComma(tokens[i]) && !isStop(tokens[i]); i++) {
    if (tokens[i - 1]?.lower === "to") continue; // an infinitive is no finite verb
    if (tokens[i]!.pos === "AUX") return false;
    if (
      i > from &&
      tokens[i]!.pos === "VERB" &&
      !/(?:ing|ed)$/.test(tokens[i]!.lower) &&
      relativeBefore(tokens, i, from) === null
    )
      return false;
  }
  return true;
}

function accept(tokens: readonly Token[], from: number, to: number): Range | null {
  let start = from;
  let end = to;
  while (start < end && (isComma(tokens[start]) || tokens[start]!.pos === "PUNCT")) start++;
  while (end > start && tokens[end - 1]!.pos === "PUNCT" && tokens[end - 1]!.text !== ")") end--;
  while (
    end - start > 1 &&
    (RELATIVE.has(tokens[start]!.lower) ||
      tokens[start]!.pos === "SCONJ" ||
      /^(?:although|though|while|but|and|when|what|with)$/.test(tokens[start]!.lower))
  )
    start++;
  if (end <= start) return null;
  if (
    tokens[start]!.pos === "ADP" &&
    tokens[start + 1]?.pos !== "NUM" &&
    !/^(?:at|more|about|over)$/.test(tokens[start]!.lower)
  )
    return null;
  const words = tokens.slice(start, end);
  if (
    !words.some(
      (token) =>
        isNominal(token) || /^(?:some|others|many|several|both|all)$/.test(token.lower) || /^\p{Lu}/u.test(token.text),
    )
  )
    return null;
  return NO_SPEAKER.has(headNoun(words)) ? null : [start, end];
}

/** The noun that a phrase is about: the last of its first run of nouns. */
function headNoun(words: readonly Token[]): string {
  let head = "";
  for (const word of words) {
    if (word.pos === "ADP" || word.text === "," || word.pos === "VERB" || /^(?:who|which|that)$/.test(word.lower))
      break;
    if (word.pos === "NOUN" || word.pos === "PROPN") head = word.lower;
  }
  return head;
}
