import type { Which } from "../lexeme.ts";
import { APOSTROPHES, hasRole, isMark, pieceAt, skipHyphen, type Pieces } from "../piece.ts";

/** The index after an article at `at`, else `at`. */
export const skipThe = (pieces: Pieces, at: number): number => (hasRole(pieces, at, "the") ? at + 1 : at);

/** The index after a comma at `at`, else `at`. */
export const skipComma = (pieces: Pieces, at: number): number => (isMark(pieces, at, ",") ? at + 1 : at);

/** A year in four digits that is not part of a longer number, or a short one behind an apostrophe ('89). */
export function readYear(pieces: Pieces, at: number): { year: number; to: number } | null {
  const piece = pieceAt(pieces, at);
  if (piece.digits === 4 && piece.number !== null && piece.number >= FIRST_YEAR && piece.number <= LAST_YEAR)
    return isInsideNumber(pieces, at) || isIsoHead(pieces, at) ? null : { year: piece.number, to: at + 1 };
  if (!isApostrophe(pieces, at)) return null;
  const short = pieceAt(pieces, at + 1);
  if (!short.isGlued || short.digits !== 2 || short.number === null || pieceAt(pieces, at + 2).isGlued) {
    return null;
  }
  return { year: fullYear(short.number), to: at + 2 };
}

/** "2025-03-18" begins a date of its own and is no year of what stands before it. */
function isIsoHead(pieces: Pieces, at: number): boolean {
  const marks = [pieceAt(pieces, at + 1), pieceAt(pieces, at + 3)];
  const numbers = [pieceAt(pieces, at + 2), pieceAt(pieces, at + 4)];
  return [...marks, ...numbers].every(({ isGlued }) => isGlued) && numbers.every(({ digits }) => digits > 0);
}

/** Years that texts about conflicts speak of; other numbers of four digits are counts. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2199;

/** Two digits of a year: 70 to 99 lie in the 1900s (POSIX strptime %y puts the turn at 69). */
export const fullYear = (short: number): number => (short >= 69 ? 1900 + short : 2000 + short);

/** "1,989", "3.1989", "$1989": digits of something else. */
export function isInsideNumber(pieces: Pieces, at: number): boolean {
  const piece = pieceAt(pieces, at);
  const before = pieceAt(pieces, at - 1);
  const after = pieceAt(pieces, at + 1);
  if (piece.isGlued && CURRENCIES.has(before.lower)) return true;
  if (
    piece.isGlued &&
    (before.lower === "," || before.lower === ".") &&
    before.isGlued &&
    pieceAt(pieces, at - 2).digits > 0
  )
    return true;
  if (!after.isGlued) return false;
  if (after.lower === "%") return true;
  const second = pieceAt(pieces, at + 2);
  return (after.lower === "," || after.lower === ".") && second.isGlued && second.digits > 0;
}

const CURRENCIES = new Set(["$", "£", "€", "₴", "₽", "#", "№"]);

export const isApostrophe = (pieces: Pieces, at: number): boolean => APOSTROPHES.has(pieceAt(pieces, at).lower);

/** The index after "'s", or after the apostrophe of "months'", else `at`. */
export function skipPossessive(pieces: Pieces, at: number): number {
  if (!isApostrophe(pieces, at) || !pieceAt(pieces, at).isGlued) return at;
  const next = pieceAt(pieces, at + 1);
  return next.isGlued && next.lower === "s" ? at + 2 : at + 1;
}

/** A day of a month, 1 to 31 in digits ("18", "18th") or as an ordinal ("eighth"). 32 and more are read too, so that an impossible day can be told. */
export function readDayOfMonth(pieces: Pieces, at: number): { day: number; to: number; isOrdinal: boolean } | null {
  const piece = pieceAt(pieces, at);
  if (piece.number !== null && piece.digits <= 2 && piece.number >= 1 && piece.number <= MOST_DAYS_WRITTEN) {
    if (isInsideNumber(pieces, at)) return null;
    const suffix = pieceAt(pieces, at + 1);
    const isOrdinal = suffix.isGlued && ORDINAL_ENDINGS.has(suffix.lower);
    if (suffix.isGlued && !isOrdinal && suffix.token >= 0 && /^[a-z:]/.test(suffix.lower)) return null;
    return { day: piece.number, to: isOrdinal ? at + 2 : at + 1, isOrdinal };
  }
  const ordinal = readOrdinal(pieces, at);
  return ordinal === null || ordinal.value > 31 ? null : { day: ordinal.value, to: ordinal.to, isOrdinal: true };
}

/** "31 June" and "39 March" are told as impossible dates; 40 and more is some other number beside a month's name. */
const MOST_DAYS_WRITTEN = 39;

const ORDINAL_ENDINGS = new Set(["st", "nd", "rd", "th"]);

/** "third", "twenty-first", "3rd". */
export function readOrdinal(pieces: Pieces, at: number): { value: number; to: number } | null {
  const piece = pieceAt(pieces, at);
  if (piece.lexeme.ordinal !== undefined) return { value: piece.lexeme.ordinal, to: at + 1 };
  const suffix = pieceAt(pieces, at + 1);
  if (piece.number !== null && piece.digits <= 2 && suffix.isGlued && ORDINAL_ENDINGS.has(suffix.lower))
    return { value: piece.number, to: at + 2 };
  const tens = piece.lexeme.count;
  if (typeof tens === "number" && tens >= 20 && tens % 10 === 0) {
    const next = skipHyphen(pieces, at + 1);
    const ones = pieceAt(pieces, next).lexeme.ordinal;
    if (next > at + 1 && ones !== undefined && ones < 10) return { value: tens + ones, to: next + 1 };
  }
  return null;
}

/** "last", "the past", "this coming", "that", "the following". `isWindow` where it counts back from the day ("the past week") and means no calendar week. */
export function readWhich(pieces: Pieces, at: number): { which: Which; to: number; hasThe: boolean } | null {
  const hasThe = hasRole(pieces, at, "the");
  const from = hasThe ? at + 1 : at;
  const { which, roles } = pieceAt(pieces, from).lexeme;
  if (which === undefined) return null;
  if (!roles.includes("this") && !roles.includes("that")) return { which, to: from + 1, hasThe };
  if (hasThe) return null;
  const second = pieceAt(pieces, from + 1).lexeme.which;
  const isThis = roles.includes("this");
  if (isThis && (second === "past" || second === "last")) return { which: "past", to: from + 2, hasThe };
  if (isThis && second === "coming") return { which: "coming", to: from + 2, hasThe };
  if (second === "same") return { which: "same", to: from + 2, hasThe };
  return { which, to: from + 1, hasThe };
}

/** "nineteen ninety-six", "twenty sixteen": a century and the years of it. */
export function yearInWords(pieces: Pieces, at: number): { year: number; to: number } | null {
  const century = pieceAt(pieces, at).lexeme.count;
  if (typeof century !== "number" || century < 17 || century > 20) return null;
  const second = skipHyphen(pieces, at + 1);
  const tens = pieceAt(pieces, second).lexeme.count;
  if (typeof tens !== "number" || tens < 10) return null;
  const third = skipHyphen(pieces, second + 1);
  const ones = tens >= 20 ? pieceAt(pieces, third).lexeme.count : undefined;
  const hasOnes = typeof ones === "number" && ones >= 1 && ones <= 9;
  return { year: century * 100 + tens + (hasOnes ? ones : 0), to: hasOnes ? third + 1 : second + 1 };
}

/** A year in digits or in words. */
export const readAnyYear = (pieces: Pieces, at: number): { year: number; to: number } | null =>
  readYear(pieces, at) ?? yearInWords(pieces, at);
