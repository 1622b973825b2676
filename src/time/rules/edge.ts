import { isDay, isTimeOfDay, type Edge, type Expression } from "../expression.ts";
import { hasRole, isDash, pieceAt, skipHyphen, type Pieces } from "../piece.ts";
import type { Found, Parsed, Reading, Rule } from "./rule.ts";
import { readOrdinal, skipThe } from "./words.ts";

/** A part of a longer time, and a time that is only about so. They read another expression behind their own words. */
export const EDGE_RULES: readonly Rule[] = [
  {
    id: "edge/part",
    starts: ["the", "early", "mid", "late"],
    reason: "the early, middle or late part of what follows",
    takes: ["in early March", "late last year", "mid-March", "mid-August 2024", "early on Tuesday", "late Monday"],
    leaves: ["the late president", "an early settler", "mid-sized"],
    read: readPart,
  },
  {
    id: "edge/end",
    starts: ["the", "early", "late", "start", "end", "middle"],
    reason: "the beginning, middle or end of what follows",
    takes: ["at the end of March", "the start of 2024", "the beginning of the year", "in the middle of October"],
    leaves: ["the end of the road", "the start of the war"],
    read: readEnd,
  },
  {
    id: "edge/half",
    starts: ["the", "ordinal", "number"],
    reason: "the first or second half of a month or week",
    takes: ["the first half of March", "in the second half of last month"],
    leaves: ["the first half of the match"],
    read: readHalf,
  },
  {
    id: "edge/earlier",
    starts: ["earlier", "later"],
    reason: "from the beginning of what follows up to publication, or from publication to its end",
    takes: ["earlier this week", "later this year", "earlier on Friday", "earlier in the day"],
    leaves: ["an earlier raid", "later they left"],
    read: readEarlier,
  },
  {
    id: "edge/about",
    starts: ["almost", "more", "less", "no", "over", "at", "up"],
    reason: "nearly, more than, at least: the same time, said loosely",
    takes: ["nearly two weeks ago", "more than four hours", "at least 30 days"],
    leaves: ["more than 40 men", "at least they"],
    read: readLoose,
  },
];

/** An expression that a part can be taken of. */
function hasParts(expression: Expression): boolean {
  switch (expression.kind) {
    case "date":
    case "weekday":
    case "cycle":
    case "quarter":
    case "season":
    case "decade":
    case "century":
    case "day-offset":
    case "day-part":
    case "month-day":
      return true;
    case "timed":
      return expression.time.kind === "day-part";
    default:
      return false;
  }
}

function readPart(reading: Reading, at: number, depth: number): Found | null {
  const { pieces } = reading;
  const start = skipThe(pieces, at);
  const edge: Edge | null = hasRole(pieces, start, "early")
    ? "early"
    : hasRole(pieces, start, "mid")
      ? "mid"
      : hasRole(pieces, start, "late")
        ? "late"
        : null;
  if (edge === null) return null;
  const behind = skipHyphen(pieces, start + 1);
  const joint =
    hasRole(pieces, behind, "on") || (hasRole(pieces, behind, "in") && edge !== "mid") ? behind + 1 : behind;
  const inner = reading.parse(joint, depth + 1);
  if (inner === null || !hasParts(inner.expression)) return null;
  if (hasRole(pieces, joint, "the") && joint === behind && inner.expression.kind !== "decade") return null;
  if (joint > behind && hasRole(pieces, behind, "in") && !isInnerPeriod(inner.expression)) return null;
  return { to: inner.to, expression: { kind: "edge", edge, of: inner.expression } };
}

const isInnerPeriod = (expression: Expression) =>
  expression.kind === "cycle" || expression.kind === "date" || expression.kind === "season" || isTimeOfDay(expression);

function readEnd(reading: Reading, at: number, depth: number): Found | null {
  const { pieces } = reading;
  const start = skipThe(pieces, at);
  const word = hasRole(pieces, start, "early") || hasRole(pieces, start, "late") ? start + 1 : start;
  const edge: Edge | null = hasRole(pieces, word, "start")
    ? "start"
    : hasRole(pieces, word, "end")
      ? "end"
      : hasRole(pieces, word, "middle")
        ? "mid"
        : null;
  if (edge === null || !hasRole(pieces, word + 1, "of")) return null;
  const inner = reading.parse(word + 2, depth + 1) ?? readThePeriod(pieces, word + 2);
  if (inner === null || !hasParts(inner.expression)) return null;
  return { to: inner.to, expression: { kind: "edge", edge, of: inner.expression } };
}

/** "the day", "the week", "the month", "the year": of publication, where another word leads to it. */
function readThePeriod(pieces: Pieces, at: number): Parsed | null {
  const { lexeme } = pieceAt(pieces, at + 1);
  if (!hasRole(pieces, at, "the") || lexeme.unit === undefined || lexeme.isPlural === true) return null;
  if (!["day", "week", "month", "year", "decade", "century"].includes(lexeme.unit)) return null;
  return {
    to: at + 2,
    rule: "edge/the-period",
    expression:
      lexeme.unit === "day"
        ? { kind: "cycle", unit: "day", which: "same" }
        : { kind: "cycle", unit: lexeme.unit, which: "this" },
  };
}

function readHalf(reading: Reading, at: number, depth: number): Found | null {
  const { pieces } = reading;
  const start = skipThe(pieces, at);
  const ordinal = readOrdinal(pieces, start);
  if (
    ordinal === null ||
    ordinal.value > 2 ||
    !hasRole(pieces, ordinal.to, "half") ||
    !hasRole(pieces, ordinal.to + 1, "of")
  )
    return null;
  const inner = reading.parse(ordinal.to + 2, depth + 1) ?? readThePeriod(pieces, ordinal.to + 2);
  if (inner === null || !hasParts(inner.expression) || isDay(inner.expression) || isYear(inner.expression)) return null;
  return {
    to: inner.to,
    expression: { kind: "edge", edge: ordinal.value === 1 ? "first-half" : "second-half", of: inner.expression },
  };
}

/** "the first half of 2016" is a value of its own. */
const isYear = (expression: Expression) => expression.kind === "date" && expression.month === null;

function readEarlier(reading: Reading, at: number, depth: number): Found | null {
  const { pieces } = reading;
  const edge: Edge | null = hasRole(pieces, at, "earlier") ? "earlier" : hasRole(pieces, at, "later") ? "later" : null;
  if (edge === null) return null;
  const hasJoint = hasRole(pieces, at + 1, "on") || hasRole(pieces, at + 1, "in");
  const joint = hasJoint ? at + 2 : at + 1;
  const inner = reading.parse(joint, depth + 1) ?? (hasJoint ? readThePeriod(pieces, joint) : null);
  if (inner === null || !hasParts(inner.expression)) return null;
  if (hasRole(pieces, at + 1, "in") && !isInnerPeriod(inner.expression)) return null;
  return { to: inner.to, expression: { kind: "edge", edge, of: inner.expression } };
}

function readLoose(reading: Reading, at: number, depth: number): Found | null {
  const to = skipLoose(reading.pieces, at);
  if (to === at) return null;
  const inner = reading.parse(to, depth + 1);
  if (inner === null) return null;
  const { kind } = inner.expression;
  if (kind !== "duration" && kind !== "shift") return null;
  return { to: inner.to, expression: inner.expression };
}

/** The index after "nearly", "more than", "over", "at least", "up to", "no more than", "less than". */
function skipLoose(pieces: Pieces, at: number): number {
  const piece = pieceAt(pieces, at);
  if (piece.lexeme.roles.includes("almost")) return at + 1;
  if (isThan(pieces, at)) return at + 2;
  if (piece.lexeme.roles.includes("no") && isThan(pieces, at + 1)) return at + 3;
  if (piece.lexeme.roles.includes("over") && !hasRole(pieces, at + 1, "the")) return at + 1;
  if (hasRole(pieces, at, "at") && (hasRole(pieces, at + 1, "least") || hasRole(pieces, at + 1, "most"))) return at + 2;
  if (piece.lexeme.roles.includes("up") && hasRole(pieces, at + 1, "to")) return at + 2;
  return at;
}

const isThan = (pieces: Pieces, at: number) =>
  (hasRole(pieces, at, "more") || hasRole(pieces, at, "less")) &&
  pieceAt(pieces, at + 1).lower === "than" &&
  !isDash(pieces, at + 1);
