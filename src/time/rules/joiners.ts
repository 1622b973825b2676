import { isDay, isTimeOfDay, type Expression } from "../expression.ts";
import { hasRole, isMark, pieceAt, type Pieces } from "../piece.ts";
import type { Found, Joiner, Reading } from "./rule.ts";
import { readWhich, skipComma, skipPossessive } from "./words.ts";

/** Two expressions that say one time. Tried in this order until none applies: the weekday must meet its date before a clock time is put beside it. */
export const JOINERS: readonly Joiner[] = [
  {
    id: "join/weekday-date",
    reason: "a weekday before its date is one day; the date decides",
    takes: ["on Friday, Oct. 23, they", "on Tuesday 19 July 2016"],
    leaves: ["on Friday, October was"],
    join: joinWeekday,
  },
  {
    id: "join/relative-year",
    reason: "a month, season or quarter and the year it is in, said from publication",
    takes: ["in June last year", "January of this year", "the third quarter last year"],
    leaves: ["in June this ship"],
    join: joinYear,
  },
  {
    id: "join/possessive-year",
    reason: "a year before what lies in it",
    takes: ["this year's third quarter", "last year's first quarter"],
    leaves: ["this year's raid"],
    join: joinPossessive,
  },
  {
    id: "join/day-time",
    reason: "a day and a time of that day",
    takes: ["Saturday night", "Monday at 6 p.m.", "16 November at 0200", "Sunday in the morning"],
    leaves: ["Monday at the bridge"],
    join: joinTimeOfDay,
  },
  {
    id: "join/time-day",
    reason: "a time and the day it belongs to",
    takes: ["10 p.m. on Wednesday", "at dawn on Tuesday", "the night of 15 November", "overnight into Sunday"],
    leaves: ["at dawn on foot"],
    join: joinDay,
  },
];

function joinWeekday(reading: Reading, left: Found, depth: number): Found | null {
  if (left.expression.kind !== "weekday") return null;
  const at = skipComma(reading.pieces, left.to);
  const right = reading.parse(at, depth + 1);
  if (right === null) return null;
  const { expression } = right;
  const day = expression.kind === "timed" ? expression.day : expression;
  const isDate = (day.kind === "date" && day.day !== null) || day.kind === "month-day";
  return isDate ? { to: right.to, expression } : null;
}

function joinYear({ pieces }: Reading, left: Found): Found | null {
  const { expression } = left;
  const isOpen =
    (expression.kind === "date" &&
      expression.year === null &&
      expression.month !== null &&
      expression.yearShift === null &&
      expression.which === null) ||
    ((expression.kind === "season" || expression.kind === "quarter") &&
      expression.year === null &&
      expression.yearShift === null);
  if (!isOpen) return null;
  const at = hasRole(pieces, left.to, "of") ? left.to + 1 : skipComma(pieces, left.to);
  const shift = readYearShift(pieces, at);
  return shift === null ? null : { to: shift.to, expression: { ...expression, yearShift: shift.years } };
}

/** "last year", "this year", "next year" in years from publication. */
function readYearShift(pieces: Pieces, at: number): { years: number; to: number } | null {
  const which = readWhich(pieces, at);
  if (
    which === null ||
    pieceAt(pieces, which.to).lexeme.unit !== "year" ||
    pieceAt(pieces, which.to).lexeme.isPlural === true
  )
    return null;
  const years =
    which.which === "last" || which.which === "past"
      ? -1
      : which.which === "this"
        ? 0
        : which.which === "next"
          ? 1
          : null;
  return years === null ? null : { years, to: which.to + 1 };
}

function joinPossessive(reading: Reading, left: Found, depth: number): Found | null {
  const { expression } = left;
  const isYear =
    (expression.kind === "cycle" && expression.unit === "year") ||
    (expression.kind === "date" && expression.month === null && expression.year !== null);
  if (!isYear) return null;
  const at = skipPossessive(reading.pieces, left.to);
  if (at === left.to && expression.kind !== "date") return null;
  const right = reading.parse(at, depth + 1);
  if (right === null || (right.expression.kind !== "quarter" && right.expression.kind !== "season")) return null;
  const { expression: part } = right;
  if (part.year !== null || part.yearShift !== null) return null;
  if (expression.kind === "date") return { to: right.to, expression: { ...part, year: expression.year } };
  const years =
    expression.kind === "cycle" && expression.which === "last"
      ? -1
      : expression.kind === "cycle" && expression.which === "next"
        ? 1
        : 0;
  return { to: right.to, expression: { ...part, yearShift: years } };
}

function joinTimeOfDay(reading: Reading, left: Found, depth: number): Found | null {
  if (!isDay(left.expression)) return null;
  const { pieces } = reading;
  let at = skipComma(pieces, left.to);
  const possessive = skipPossessive(pieces, left.to);
  if (possessive > left.to + 1) at = possessive;
  const isAt = hasRole(pieces, at, "at") || hasRole(pieces, at, "in");
  if (isAt) at++;
  if (hasRole(pieces, at, "about")) at++;
  if (hasRole(pieces, at, "in") && !hasRole(pieces, at + 1, "the")) return null;
  const right = reading.parse(at, depth + 1);
  if (right === null || !isTimeOfDay(right.expression)) return null;
  if (right.expression.kind === "day-part" && right.expression.which !== null) return null;
  if (isMark(pieces, left.to, ",") && right.expression.kind === "day-part" && right.expression.hour === null)
    return null;
  return { to: right.to, expression: { kind: "timed", day: left.expression, time: right.expression } };
}

function joinDay(reading: Reading, left: Found, depth: number): Found | null {
  if (!isTimeOfDay(left.expression)) return null;
  const { pieces } = reading;
  if (left.expression.kind === "day-part" && left.expression.which !== null) return null;
  let at = skipComma(pieces, left.to);
  let time: Expression = left.expression;
  if (left.expression.kind === "overnight" && (hasRole(pieces, at, "into") || hasRole(pieces, at, "to"))) {
    time = { kind: "overnight", into: true };
    at++;
  } else if (hasRole(pieces, at, "on") || hasRole(pieces, at, "of") || hasRole(pieces, at, "from")) at++;
  const right = reading.parse(at, depth + 1);
  if (right === null) return null;
  // "in the small hours of 3 May, at 1:30": the clock says more than the hours.
  if (right.expression.kind === "timed") return { to: right.to, expression: right.expression };
  if (!isDay(right.expression) || right.expression.kind === "shift") return null;
  return { to: right.to, expression: { kind: "timed", day: right.expression, time } };
}
