import type { Token } from "../../../model/index.ts";
import { MONTHS, OCCASIONS, SPEAKING_DAYS } from "../../en/occasions.ts";
import type { FoundCue } from "./cue.ts";
import type { Range } from "../found.ts";
import { hasFiniteVerb, isComma, isDash, isQuoteMark, isStop, type SentenceView } from "../view.ts";

/** How many words an addressee, a day or an occasion may stand between the cue and its "that". Chosen by us on the training reports. */
const REACH = 16;

/** Token at which the content to the right of a cue begins: after "that", a colon, an addressee, a day, an occasion. */
export function contentStart(view: SentenceView, cue: FoundCue, limit: number): number {
  const { tokens, isQuoted } = view;
  for (let i = cue.to; i < limit && i < cue.to + REACH; i++) {
    const token = tokens[i]!;
    if (isQuoted[i] && isQuoteMark(token)) return i;
    if (token.text === ":") return i + 1;
    if (
      token.lower === "that" &&
      (token.pos === "SCONJ" || token.pos === "PRON" || token.pos === "DET" || token.pos === "ADP")
    )
      return opensClause(tokens, i, limit, cue) ? i + 1 : skipAddressee(tokens, cue, limit);
    if (i > cue.to && (isStop(token) || token.text === ";")) break;
    if (isFiniteVerb(token) && i > cue.to) break; // a clause has begun without "that"
  }
  return skipAddressee(tokens, cue, limit);
}

const isFiniteVerb = (token: Token) =>
  token.pos === "AUX" || (token.pos === "VERB" && !/(?:ing|ed)$/.test(token.lower));

/** "that" before a clause opens the content; behind the noun of a cue's object it is a relative: "condemned the raid that killed". */
function opensClause(tokens: readonly Token[], at: number, limit: number, cue: FoundCue): boolean {
  if (!hasFiniteVerb(tokens, at + 1, limit) && tokens[at]!.pos !== "SCONJ") return false;
  return cue.row.takes !== "any" || skipAddressee(tokens, cue, limit) >= at;
}

function skipAddressee(tokens: readonly Token[], cue: FoundCue, limit: number): number {
  let at = cue.to;
  let moved = true;
  while (moved && at < limit) {
    moved = false;
    if (cue.row.takes === "person" && at === cue.to) {
      const end = addresseeEnd(tokens, at, limit);
      moved = end > at;
      at = end;
    }
    const phrase = adverbialEnd(tokens, at, limit);
    if (phrase > at) {
      at = phrase;
      moved = true;
    }
  }
  return at;
}

/** "told reporters", "told the channel": the noun phrase after the verb. */
function addresseeEnd(tokens: readonly Token[], from: number, limit: number): number {
  let at = from;
  const isPart = (token: Token) => /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(token.pos) || /^(?:of|['’]s)$/.test(token.lower);
  while (at < limit && isPart(tokens[at]!) && at - from < 10) at++;
  if (at === from && tokens[at]?.pos === "PRON") return at + 1;
  return at;
}

/** "on Saturday", "in a statement", "late Tuesday", "at a briefing": phrases between cue and content. */
function adverbialEnd(tokens: readonly Token[], from: number, limit: number): number {
  const first = tokens[from];
  if (!first || from >= limit) return from;
  if (isComma(first) && tokens[from + 1]?.pos === "ADV" && isComma(tokens[from + 2])) return from + 3; // ", however,"
  if (SPEAKING_DAYS.has(first.lower)) return isComma(tokens[from + 1]) ? from + 2 : from + 1;
  if (first.pos === "ADV" && isComma(tokens[from + 1])) return from + 2;
  if (first.pos !== "ADP" && first.lower !== "late" && first.lower !== "early") return from;
  for (let i = from + 1; i < limit && i < from + 9; i++) {
    const word = tokens[i]!;
    if (isComma(word) || word.pos === "VERB" || word.pos === "AUX" || isQuoteMark(word)) return from;
    if (!SPEAKING_DAYS.has(word.lower) && !OCCASIONS.has(word.lower) && !isDate(tokens, i)) continue;
    let end = i + 1;
    while (
      end < limit &&
      (isDate(tokens, end) || SPEAKING_DAYS.has(tokens[end]!.lower) || OCCASIONS.has(tokens[end]!.lower))
    )
      end++;
    return isComma(tokens[end]) ? end + 1 : end;
  }
  return from;
}

const isDate = (tokens: readonly Token[], at: number) =>
  MONTHS.has(tokens[at]?.lower ?? "") ||
  (/^[0-9]{1,4}$/.test(tokens[at]?.text ?? "") &&
    (MONTHS.has(tokens[at - 1]?.lower ?? "") || MONTHS.has(tokens[at + 1]?.lower ?? "")));

/** True where only an addressee, a day or marks stand in [from, to): the content is on the other side. */
export function isEmptyBetween(tokens: readonly Token[], from: number, to: number): boolean {
  let at = from;
  while (at < to && (isStop(tokens[at]) || isComma(tokens[at]) || isQuoteMark(tokens[at]))) at++;
  if (at >= to) return true;
  if (isComma(tokens[from - 1]) || isComma(tokens[from]))
    return !hasFiniteVerb(tokens, at, to) || /^(?:VERB|ADP|SCONJ)$/.test(tokens[at]!.pos);
  if (tokens[at]!.pos === "ADP" || tokens[at]!.lower === "late") return !hasFiniteVerb(tokens, at, to);
  return false;
}

/** The range [from, to) without the marks and conjunctions at its ends. */
export function skipBack(tokens: readonly Token[], from: number, to: number): Range {
  let start = from;
  let end = to;
  while (end > start && (isComma(tokens[end - 1]) || isDash(tokens[end - 1]) || tokens[end - 1]!.lower === "as")) end--;
  while (
    start < end &&
    (isComma(tokens[start]) ||
      tokens[start]!.text === ";" ||
      isDash(tokens[start]) ||
      (start > 0 && tokens[start]!.pos === "CCONJ"))
  )
    start++;
  return [start, end];
}
