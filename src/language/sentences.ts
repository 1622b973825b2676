import type { Span } from "../model/index.ts";
import { ABBREVIATIONS } from "./en/abbreviations.ts";

const TERMINAL = new Set([".", "!", "?", "…"]);
const CLOSER = new Set(['"', "”", "’", "'", ")", "]", "»"]);
const OPENER = new Set(['"', "“", "‘", "'", "(", "[", "«"]);

/**
 * Sentences of a block, trimmed. Ends stand at a terminal mark with its closing quotation marks before a
 * capital, a digit or an opening mark; sentences that were glued together ("ended.The") come apart.
 */
export function splitSentences(text: string, [start, end]: Span): Span[] {
  const sentences: Span[] = [];
  let from = start;
  for (let i = start; i < end; i++) {
    if (!TERMINAL.has(text[i]!)) continue;
    let after = i + 1;
    while (after < end && (TERMINAL.has(text[after]!) || CLOSER.has(text[after]!)) && !opensNext(text, after, end))
      after++;
    if (!endsSentence(text, i, after, end, from)) {
      i = after - 1;
      continue;
    }
    push(sentences, text, from, after);
    from = after;
    i = after - 1;
  }
  push(sentences, text, from, end);
  return sentences;
}

function endsSentence(text: string, mark: number, after: number, end: number, from: number): boolean {
  if (after >= end) return true;
  const next = nextCharacter(text, after, end);
  if (next === null) return true;
  const spaced = isSpace(text[after]!);
  if (text[mark] === "." && isAbbreviation(text, mark, from, text[next]!)) return false;
  const capital = isCapital(text, next, end);
  if (!spaced) return capital && isGlued(text, mark, next, end);
  return capital || isDigit(text[next]!) || text[next] === "-" || text[next] === "–" || text[next] === "•";
}

/** A quotation mark that stands before a letter and after a space-less end opens the next sentence rather than closing this one. */
function opensNext(text: string, at: number, end: number): boolean {
  const mark = text[at]!;
  return (
    mark === "“" ||
    mark === "‘" ||
    ((mark === '"' || mark === "'") &&
      at + 1 < end &&
      /[A-Z]/.test(text[at + 1]!) &&
      /[a-z][.!?]/.test(text.slice(at - 2, at)))
  );
}

/** "service.The": two lower-case letters, the mark, a capital followed by lower case; "U.S.A" and "file.TXT" are none. */
function isGlued(text: string, mark: number, next: number, end: number): boolean {
  const before = text.slice(Math.max(0, mark - 2), mark);
  const letter = OPENER.has(text[next]!) ? next + 1 : next;
  return /^[a-z0-9)]{2}$/.test(before) && letter + 1 < end && /^[A-Z][a-z ]$/.test(text.slice(letter, letter + 2));
}

function isAbbreviation(text: string, mark: number, from: number, next: string): boolean {
  let start = mark;
  while (start > from && !isSpace(text[start - 1]!) && !OPENER.has(text[start - 1]!)) {
    start--;
    if (mark - start > LONGEST_ABBREVIATION) return false;
  }
  const word = text.slice(start, mark).toLowerCase();
  if (word.length === 1 && /[a-z]/.test(word)) return word !== "i" || next !== "T"; // initials: "J. Smith"
  if (ABBREVIATIONS.always.has(word)) return true;
  if (/^(?:[a-z]\.){1,4}[a-z]$/.test(word)) return !/[A-Z"“]/.test(next) || !SENTENCE_OPENERS.test(next); // "u.s.", "a.m."
  return ABBREVIATIONS.beforeNumber.has(word) && isDigit(next);
}

/** Characters before the stop: "a.b.c.d.e" and "approx" are within. Keeps a text without blanks from being gone through again at each stop. */
const LONGEST_ABBREVIATION = 12;

/** After "U.S." a new sentence is not told from a name by its capital alone; quotation marks do open one. */
const SENTENCE_OPENERS = /["“]/;

function isCapital(text: string, at: number, end: number): boolean {
  let i = at;
  while (i < end && OPENER.has(text[i]!)) i++;
  const character = text[i];
  return character !== undefined && character !== character.toLowerCase();
}

function nextCharacter(text: string, from: number, end: number): number | null {
  for (let i = from; i < end; i++) if (!isSpace(text[i]!)) return i;
  return null;
}

function push(sentences: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(text[start]!)) start++;
  while (end > start && isSpace(text[end - 1]!)) end--;
  if (end > start) sentences.push([start, end]);
}

const isSpace = (character: string) => character.trim() === "";
const isDigit = (character: string) => character >= "0" && character <= "9";
