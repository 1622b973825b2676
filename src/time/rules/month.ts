import { date } from "../expression.ts";
import { hasRole, isDash, pieceAt, skipHyphen, skipStop, type Pieces } from "../piece.ts";
import { isMonthName } from "./date.ts";
import type { Found, Reading, Rule } from "./rule.ts";
import { readAnyYear, skipComma } from "./words.ts";

/** Months, with and without their year. */
export const MONTH_RULES: readonly Rule[] = [
  {
    id: "date/month-year",
    starts: ["month"],
    reason: "a month of a named year",
    takes: ["in March 2025", "since Sept. 2016", "in May of 2014", "in Nov '89"],
    leaves: ["the march 2025 times", "May 30,000 people"],
    read: readMonthYear,
  },
  {
    id: "date/month",
    starts: ["month"],
    reason: "a month without a year; names that are also verbs need a capital and a word that asks for a time",
    takes: ["in October they", "since May they", "by March the", "In May and June"],
    leaves: ["they may go", "a long march on", "the dec of the"],
    read: readMonth,
  },
];

function readMonthYear({ pieces, vocabulary }: Reading, at: number): Found | null {
  const { lexeme } = pieceAt(pieces, at);
  if (lexeme.month === undefined || !isMonthName(pieces, at)) return null;
  const behind = skipStop(pieces, at + 1);
  const joint = hasRole(pieces, behind, "of") ? behind + 1 : skipComma(pieces, skipHyphen(pieces, behind));
  const year = readAnyYear(pieces, joint);
  if (year === null || vocabulary.countedNouns.has(pieceAt(pieces, year.to).lower)) return null;
  return { to: year.to, expression: date({ year: year.year, month: lexeme.month }) };
}

function readMonth({ pieces }: Reading, at: number): Found | null {
  const piece = pieceAt(pieces, at);
  if (piece.lexeme.month === undefined) return null;
  const needsMore = piece.lexeme.isAmbiguous === true || piece.lexeme.isAbbreviation === true;
  if (needsMore && (!piece.isCapital || !asksForTime(pieces, at - 1))) return null;
  if (!piece.isCapital && !asksForTime(pieces, at - 1)) return null;
  const to = piece.lexeme.isAbbreviation === true ? skipStop(pieces, at + 1) : at + 1;
  return { to, expression: date({ month: piece.lexeme.month }) };
}

/** Words before which a month's or season's name can only be a time. */
export function asksForTime(pieces: Pieces, at: number): boolean {
  const { lexeme, lower } = pieceAt(pieces, skipBackHyphen(pieces, at));
  if (lexeme.weekday !== undefined) return true;
  if (lower === "and" || lower === "or" || lower === "to" || lower === "," || lower === "through") {
    return pieceAt(pieces, at - 1).lexeme.month !== undefined;
  }
  return lexeme.roles.some((role) => ASKS_FOR_TIME.has(role));
}

const skipBackHyphen = (pieces: Pieces, at: number) =>
  isDash(pieces, at) && pieceAt(pieces, at).isGlued ? at - 1 : at;

const ASKS_FOR_TIME = new Set<string>([
  "in",
  "of",
  "since",
  "until",
  "by",
  "from",
  "during",
  "last",
  "next",
  "this",
  "past",
  "early",
  "mid",
  "late",
  "before",
  "after",
  "between",
  "each",
  "previous",
  "following",
  "for",
  "on",
  "into",
  "over",
]);
