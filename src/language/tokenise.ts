import type { Span } from "../model/index.ts";
import { DIGIT, kindAt, LETTER, OTHER, SPACE } from "./characters.ts";
import {
  CLITICS,
  DOMAINS,
  FILE_ENDINGS,
  FUSED,
  HYPHEN_PREFIXES,
  STOPPED,
  STOPPED_ALWAYS,
  UNITS,
} from "./en/word-parts.ts";

/** Characters beyond which a run is no word but noise, and is cut. Addresses of web pages seldom have so many. Chosen by us. */
const LONGEST_WORD = 200;

/**
 * Tokens of one sentence as spans: words as the English treebanks of Universal Dependencies cut them ("do|n't",
 * "Kursk|'s", "US|-|led", "anti-tank"), except that ranges of figures stay whole ("2014-2015"). Each character is gone
 * through a bounded number of times.
 */
export function tokenise(text: string, [start, end]: Span): Span[] {
  const tokens: Span[] = [];
  let at = start;
  while (at < end) {
    const kind = kindAt(text, at);
    if (kind === SPACE) {
      at++;
      continue;
    }
    const address = kind === LETTER ? addressEnd(text, at, end) : at;
    const stop =
      address > at ? address : kind === OTHER ? signEnd(text, at, start, end) : wordEnd(text, at, end, tokens);
    if (address > at || kind === OTHER) tokens.push([at, stop]);
    else pushWord(tokens, text, at, stop);
    at = stop;
  }
  return tokens;
}

/** End of a web address or a mail address that begins here, `at` where none does. */
function addressEnd(text: string, at: number, end: number): number {
  const isUrl = startsLower(text, at, "http://") || startsLower(text, at, "https://") || startsLower(text, at, "www.");
  if (!isUrl) return at;
  let stop = at;
  while (stop < end && stop - at < 2 * LONGEST_WORD && kindAt(text, stop) !== SPACE && !CLOSES_ADDRESS.has(text[stop]!))
    stop++;
  while (stop > at && TRAILS.has(text[stop - 1]!)) stop--;
  return stop - at > "www.".length ? stop : at;
}

const CLOSES_ADDRESS = new Set(["“", "”", '"', "<", ">", "«", "»", "…"]);
const TRAILS = new Set([".", ",", ";", ":", "!", "?", ")", "]", "'", "’"]);

/** End of a word that begins with a letter or a digit: with inner stops, apostrophes, hyphens and slashes that belong to it. */
function wordEnd(text: string, at: number, end: number, tokens: readonly Span[]): number {
  let stop = at;
  let part = at; // where the part after the last inner mark begins
  const limit = Math.min(end, at + LONGEST_WORD);
  while (stop < limit) {
    const kind = kindAt(text, stop);
    if (kind === LETTER || kind === DIGIT) {
      stop++;
      continue;
    }
    if (kind === SPACE) break;
    const mark = text[stop]!;
    const next = stop + 1 < limit ? kindAt(text, stop + 1) : SPACE;
    const isInner =
      mark === "."
        ? joinsStop(text, at, part, stop, limit)
        : mark === "-" || mark === "‑" || mark === "‐"
          ? joinsHyphen(text, at, part, stop, limit)
          : mark === "'" || mark === "’"
            ? next === LETTER && kindAt(text, stop - 1) === LETTER
            : mark === "," || mark === ":" || mark === "/"
              ? next === DIGIT && kindAt(text, stop - 1) === DIGIT
              : mark === "&"
                ? stop - part <= 2 && isCapital(text, stop - 1) && next === LETTER && isCapital(text, stop + 1)
                : mark === "_" || (mark === "@" && next !== SPACE && next !== OTHER);
    if (!isInner) break;
    stop++;
    part = stop;
  }
  return withStop(text, at, part, stop, end, tokens);
}

/** Whether a full stop at `stop` stands inside a word: a decimal, initials, an address, a file. */
function joinsStop(text: string, at: number, part: number, stop: number, limit: number): boolean {
  if (stop + 1 >= limit) return false;
  const next = kindAt(text, stop + 1);
  const before = kindAt(text, stop - 1);
  if (next === DIGIT) return before === DIGIT || stop - part === 1;
  if (next !== LETTER) return false;
  let after = stop + 1;
  while (after < limit && kindAt(text, after) === LETTER) after++;
  const length = after - stop - 1;
  if (stop - part <= 2 && length <= 2 && before === LETTER && !/^[A-Z][a-z]$/.test(text.slice(stop + 1, after)))
    return text[after] === "." || stop - part === 1; // "U.S.", "e.g.", "Ph.D."
  if (length > LONGEST_ENDING) return false;
  const ending = text.slice(stop + 1, after);
  if (FILE_ENDINGS.has(ending.toLowerCase()) && (after >= limit || kindAt(text, after) !== DIGIT)) return true;
  return DOMAINS.has(ending) && stop - at > 1 ? true : text.slice(at, at + 4) === "www.";
}

/** Letters of the longest ending of an address or a file name in the tables. */
const LONGEST_ENDING = 6;

/** Whether a hyphen stands inside a word: after an affix, or in a designation or a range of figures ("Su-34", "2014-2015"). */
function joinsHyphen(text: string, at: number, part: number, stop: number, limit: number): boolean {
  if (stop + 1 >= limit) return false;
  const next = kindAt(text, stop + 1);
  if (next === DIGIT) return true;
  if (next !== LETTER || kindAt(text, stop - 1) === DIGIT) return false;
  return part === at && stop - at <= LONGEST_PREFIX && HYPHEN_PREFIXES.has(text.slice(at, stop).toLowerCase());
}

const LONGEST_PREFIX = Math.max(...[...HYPHEN_PREFIXES].map((prefix) => prefix.length));

/** The end of a word, with the full stop after it where it is an abbreviation's. */
function withStop(text: string, at: number, part: number, stop: number, end: number, tokens: readonly Span[]): number {
  if (text[stop] !== "." || stop >= end || stop - at > LONGEST_STOPPED || text[stop + 1] === ".") return stop;
  if (kindAt(text, at) !== LETTER) return stop;
  const word = text.slice(at, stop).toLowerCase();
  const isLast = !goesOn(text, stop + 1, end);
  if (word.includes(".")) return stop - part <= 2 ? stop + 1 : stop;
  if (STOPPED_ALWAYS.has(word) || (STOPPED.has(word) && !isLast)) return stop + 1;
  const isInitial = stop - at === 1 && isCapital(text, at);
  return isInitial && (!isLast || isSingle(text, tokens.at(-1))) ? stop + 1 : stop;
}

const LONGEST_STOPPED = 12;

/** True where a letter, a digit or a comma follows in the sentence. */
function goesOn(text: string, from: number, end: number): boolean {
  for (let i = from; i < end; i++) {
    const kind = kindAt(text, i);
    if (kind === SPACE) continue;
    return kind !== OTHER || text[i] === "," || text[i] === "(" || text[i] === "“" || text[i] === '"';
  }
  return false;
}

/** True for an initial with its stop. */
const isSingle = (text: string, token: Span | undefined) =>
  token !== undefined && token[1] - token[0] === 2 && text[token[0] + 1] === ".";

/** Adds a word, taken apart at contractions and units. */
function pushWord(tokens: Span[], text: string, at: number, stop: number): void {
  const cut = contractionAt(text, at, stop) ?? unitAt(text, at, stop);
  if (cut === null) tokens.push([at, stop]);
  else tokens.push([at, cut], [cut, stop]);
}

function contractionAt(text: string, at: number, stop: number): number | null {
  const length = stop - at;
  if (length < 3) return null;
  const tail = text.charCodeAt(stop - 2);
  const isMark = (unit: number) => unit === 0x27 || unit === 0x2019;
  if (isMark(tail)) {
    if (length > 3 && /^[nN].[tT]$/.test(text.slice(stop - 3, stop))) return stop - 3;
    return CLITICS.has(`'${text[stop - 1]!.toLowerCase()}`) ? stop - 2 : null;
  }
  if (length > 3 && isMark(text.charCodeAt(stop - 3)))
    return CLITICS.has(`'${text.slice(stop - 2, stop).toLowerCase()}`) ? stop - 3 : null;
  if (length > 6) return null;
  const first = FUSED.get(text.slice(at, stop).toLowerCase());
  return first === undefined ? null : at + first;
}

function unitAt(text: string, at: number, stop: number): number | null {
  if (kindAt(text, at) !== DIGIT) return null;
  let cut = stop;
  while (cut > at && kindAt(text, cut - 1) === LETTER) cut--;
  if (cut === stop && text[stop - 1] === "2") cut = stop - 3; // "10km2"
  if (cut <= at || cut === stop || stop - cut > 4 || kindAt(text, cut - 1) !== DIGIT) return null;
  return UNITS.has(text.slice(cut, stop).toLowerCase()) ? cut : null;
}

/** Marks that make one token when repeated. */
const REPEATED = new Set([".", "-", "!", "?", "*", "=", "_", "~", "#", "'", "`", "•", "–", "—", "…"]);
const HANDLE = new Set(["@", "#"]);
const SIGNS = new Set(["-", "+", "−"]);
const OPENERS = new Set(["(", "[", "“", '"', "‘", "'", "/"]);

/** End of a token that begins with a mark: a run of it, a handle, a signed number, years as in "'90s". */
function signEnd(text: string, at: number, start: number, end: number): number {
  const mark = text[at]!;
  let stop = at + 1;
  const unit = text.charCodeAt(at);
  if (
    unit >= 0xd800 &&
    unit < 0xdc00 &&
    stop < end &&
    text.charCodeAt(stop) >= 0xdc00 &&
    text.charCodeAt(stop) < 0xe000
  )
    return stop + 1;
  if (stop >= end) return stop;
  if (text[stop] === mark && REPEATED.has(mark)) {
    while (stop < end && text[stop] === mark && stop - at < LONGEST_WORD) stop++;
    return stop;
  }
  const next = kindAt(text, stop);
  const isFree = at === start || kindAt(text, at - 1) === SPACE || OPENERS.has(text[at - 1]!);
  if (!isFree) return stop;
  if (HANDLE.has(mark) && next === LETTER) {
    while (stop < end && stop - at < LONGEST_WORD && (kindAt(text, stop) === LETTER || isHandleSign(text, stop)))
      stop++;
    return stop;
  }
  if (SIGNS.has(mark) && next === DIGIT) {
    while (stop < end && stop - at < LONGEST_WORD && (kindAt(text, stop) === DIGIT || isDecimal(text, stop, end)))
      stop++;
    return stop;
  }
  if ((mark === "'" || mark === "’") && next === DIGIT && isDecade(text, stop, end))
    return stop + (text[stop + 2]?.toLowerCase() === "s" ? 3 : 2);
  return stop;
}

const isHandleSign = (text: string, at: number) => kindAt(text, at) === DIGIT || text[at] === "_";

const isDecimal = (text: string, at: number, end: number) =>
  (text[at] === "." || text[at] === ",") && at + 1 < end && kindAt(text, at + 1) === DIGIT;

/** Two digits, perhaps with an s, and then no further letter: "'90s", "'45". */
function isDecade(text: string, at: number, end: number): boolean {
  if (at + 1 >= end || kindAt(text, at + 1) !== DIGIT) return false;
  const after = text[at + 2]?.toLowerCase() === "s" ? at + 3 : at + 2;
  const kind = after < end ? kindAt(text, after) : SPACE;
  return kind !== DIGIT && kind !== LETTER;
}

function isCapital(text: string, at: number): boolean {
  const letter = text[at]!;
  return letter !== letter.toLowerCase();
}

/** Whether the lower-case `prefix` stands here in any casing. */
function startsLower(text: string, at: number, prefix: string): boolean {
  for (let i = 0; i < prefix.length; i++) {
    const unit = text.charCodeAt(at + i);
    const lower = unit >= 0x41 && unit <= 0x5a ? unit + 32 : unit;
    if (lower !== prefix.charCodeAt(i)) return false;
  }
  return true;
}
