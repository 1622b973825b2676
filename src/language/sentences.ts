import type { Span } from "../model/index.ts";
import { ABBREVIATIONS, OPENING_LINKS, OPENING_WORDS } from "./en/abbreviations.ts";
import { DOMAINS, STOPPED } from "./en/word-parts.ts";

const TERMINAL = new Set([".", "!", "?", "…"]);
const CLOSER = new Set(['"', "”", "’", "'", ")", "]", "»"]);
const OPENER = new Set(['"', "“", "‘", "'", "(", "[", "«"]);

/**
 * Sentences of a block, trimmed. Ends stand at a terminal mark with its closing quotation marks before a
 * capital, a digit or an opening mark, and at a full stop behind a whole word before a small letter; sentences that
 * were glued together ("ended.The") come apart. The number of an item belongs to the item, and marks without a word to
 * the sentence before.
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
  if (text[mark] === "." && isAbbreviation(text, mark, from, next, end)) return false;
  if (text[mark] === "." && isItemNumber(text, from, mark)) return false;
  const capital = isCapital(text, next, end);
  if (!spaced) return capital && isGlued(text, mark, next, end);
  if (capital || isDigit(text[next]!) || text[next] === "-" || text[next] === "–" || text[next] === "•") return true;
  return text[mark] === "." && after === mark + 1 && isCareless(text, mark, next);
}

/** "1." or "12." where a sentence would begin. */
function isItemNumber(text: string, from: number, mark: number): boolean {
  let at = from;
  while (at < mark && isSpace(text[at]!)) at++;
  return mark > at && mark - at <= 2 && isDigit(text[at]!) && isDigit(text[mark - 1]!);
}

/** "was cut. nobody left": three small letters before the stop, a small letter after it, and no abbreviation. */
function isCareless(text: string, mark: number, next: number): boolean {
  if (!/^[a-z]{3}$/.test(text.slice(Math.max(0, mark - 3), mark)) || !/[a-z]/.test(text[next]!)) return false;
  let start = mark;
  while (start > 0 && mark - start <= LONGEST_ABBREVIATION && /[a-z.]/.test(text[start - 1]!)) start--;
  const word = text.slice(start, mark);
  return !word.includes(".") && !ABBREVIATIONS.always.has(word) && !STOPPED.has(word);
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

/**
 * "service.The": two lower-case letters, the mark, a capital followed by lower case; "SERVICE.THE": three capitals on
 * either side. "U.S.A", "file.TXT" and "EXAMPLE.COM" are none.
 */
function isGlued(text: string, mark: number, next: number, end: number): boolean {
  const before = text.slice(Math.max(0, mark - 3), mark);
  const letter = OPENER.has(text[next]!) ? next + 1 : next;
  if (letter + 1 >= end) return false;
  if (/[a-z0-9)]{2}$/.test(before)) return /^[A-Z][a-z ]$/.test(text.slice(letter, letter + 2));
  if (text[mark] === "." && text[mark + 1] === ".") return false;
  const word = wordAt(text, letter, end);
  return /^[A-Z]{3}$/.test(before) && /^[A-Z]{2}/.test(word) && !DOMAINS.has(word.toLowerCase());
}

/** The letters from `at` on, as far as the words of the tables reach. */
function wordAt(text: string, at: number, end: number): string {
  let stop = at;
  while (stop < end && stop - at <= LONGEST_ABBREVIATION && /[A-Za-z]/.test(text[stop]!)) stop++;
  return text.slice(at, stop);
}

function isAbbreviation(text: string, mark: number, from: number, next: number, end: number): boolean {
  let start = mark;
  while (start > from && !isSpace(text[start - 1]!) && !OPENER.has(text[start - 1]!)) {
    start--;
    if (mark - start > LONGEST_ABBREVIATION) return false;
  }
  const word = text.slice(start, mark).toLowerCase();
  if (word.length === 1 && /[a-z]/.test(word)) return word !== "i" || text[next] !== "T"; // initials: "J. Smith"
  if (ABBREVIATIONS.beforeName.has(word)) return true;
  // "in the U.S. The army", "at 5 p.m. They left", "in Nov. The road": the next word tells.
  const opens = opensSentence(wordAt(text, next, end));
  if (ABBREVIATIONS.always.has(word)) return !opens;
  if (/^(?:[a-z]\.){1,4}[a-z]$/.test(word)) return !opens && text[next] !== '"' && text[next] !== "“";
  return ABBREVIATIONS.beforeNumber.has(word) && isDigit(text[next]!);
}

/** A word that opens sentences and is written so; among capitals few words tell. */
function opensSentence(word: string): boolean {
  const lower = word.toLowerCase();
  if (word === lower) return false;
  return OPENING_WORDS.has(lower) || (OPENING_LINKS.has(lower) && word.slice(1) === lower.slice(1));
}

/** Characters before the stop: "a.b.c.d.e" and "approx" are within. Keeps a text without blanks from being gone through again at each stop. */
const LONGEST_ABBREVIATION = 12;

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
  if (end <= start) return;
  const last = sentences.at(-1);
  if (last && !hasWord(text, start, end)) last[1] = end;
  else sentences.push([start, end]);
}

/** Whether a letter or a digit stands there: all that is not ASCII counts as one, dashes, dots and quotation marks apart. */
function hasWord(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (isDigit(text[i]!) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)) return true;
    if (unit >= 0xc0 && (unit < 0x2000 || unit > 0x206f)) return true;
  }
  return false;
}

const isSpace = (character: string) => character.trim() === "";
const isDigit = (character: string) => character >= "0" && character <= "9";
