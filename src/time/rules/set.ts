import type { Lexeme, Unit } from "../lexeme.ts";
import { hasRole, pieceAt, type Pieces } from "../piece.ts";
import { digits } from "../calendar.ts";
import { durationValue } from "../value.ts";
import { readCount } from "./count.ts";
import type { Found, Reading, Rule } from "./rule.ts";

/** Times that come again and again. */
export const SET_RULES: readonly Rule[] = [
  {
    id: "set/word",
    starts: ["set"],
    reason: "one word for what comes back",
    takes: ["a daily briefing", "raids come nightly"],
    leaves: ["the Daily Telegraph", "the Weekly Standard"],
    read: readSetWord,
  },
  {
    id: "set/each",
    starts: ["each"],
    reason: "each or every, and a unit or a name",
    takes: ["every day they", "each week", "every two weeks", "every Monday", "every other day", "each July"],
    leaves: ["every soldier", "each of them"],
    read: readEach,
  },
  {
    id: "set/per",
    starts: ["per", "a"],
    reason: "a rate: so many a day",
    takes: ["100 shells a day", "twice a week", "per month"],
    leaves: ["it is a day of", "such a week"],
    read: readPer,
  },
  {
    id: "set/plural-weekday",
    starts: ["weekday"],
    reason: "a weekday in the plural after 'on'",
    takes: ["they march on Mondays"],
    leaves: ["Mondays airstrikes"],
    read: readPluralWeekday,
  },
];

function readSetWord({ pieces }: Reading, at: number): Found | null {
  const { lexeme, isCapital } = pieceAt(pieces, at);
  if (lexeme.set === undefined) return null;
  // A capital makes it a newspaper's name, except at the head of a sentence or in capitals throughout.
  const next = pieceAt(pieces, at + 1);
  const before = pieceAt(pieces, at - 1);
  if (isCapital && (next.isCapital || hasRole(pieces, at - 1, "the") || (before.isCapital && before.token >= 0)))
    return null;
  return { to: at + 1, expression: { kind: "set", value: lexeme.set } };
}

function readEach({ pieces }: Reading, at: number): Found | null {
  if (!hasRole(pieces, at, "each")) return null;
  const isOther = hasRole(pieces, at + 1, "other");
  const start = isOther ? at + 2 : at + 1;
  const name = readName(pieceAt(pieces, start).lexeme);
  if (name !== null && pieceAt(pieces, start).isCapital)
    return { to: start + 1, expression: { kind: "set", value: name } };
  const count = isOther ? { value: 2, to: start } : (readCount(pieces, start) ?? { value: 1, to: start });
  const { lexeme } = pieceAt(pieces, count.to);
  if (lexeme.unit === undefined) return readEachPart(lexeme, count.to);
  if (lexeme.unit === "weekend") return { to: count.to + 1, expression: { kind: "set", value: "XXXX-WXX-WE" } };
  return { to: count.to + 1, expression: { kind: "set", value: durationValue(count.value, lexeme.unit) } };
}

function readEachPart(lexeme: Lexeme, at: number): Found | null {
  return lexeme.dayPart === undefined
    ? null
    : { to: at + 1, expression: { kind: "set", value: `XXXX-XX-XXT${lexeme.dayPart}` } };
}

function readName(lexeme: Lexeme): string | null {
  if (lexeme.weekday !== undefined) return `XXXX-WXX-${lexeme.weekday}`;
  if (lexeme.month !== undefined) return `XXXX-${digits(lexeme.month, 2)}`;
  return lexeme.season === undefined ? null : `XXXX-${lexeme.season}`;
}

const RATE_UNITS: ReadonlySet<Unit> = new Set(["minute", "hour", "day", "night", "week", "month", "year"]);

function readPer({ pieces }: Reading, at: number): Found | null {
  const isPer = hasRole(pieces, at, "per");
  if (!isPer && !(hasRole(pieces, at, "a") && isCountedBefore(pieces, at - 1))) return null;
  const { lexeme } = pieceAt(pieces, at + 1);
  if (lexeme.unit === undefined || lexeme.isPlural === true || !RATE_UNITS.has(lexeme.unit)) return null;
  const next = pieceAt(pieces, at + 2).lexeme.roles;
  if (
    next.includes("ago") ||
    next.includes("earlier") ||
    next.includes("later") ||
    next.includes("before") ||
    next.includes("after")
  )
    return null;
  return { to: at + 2, expression: { kind: "set", value: durationValue(1, lexeme.unit) } };
}

/** "twice a week", "100 shells a day", "three times a year": a number stands at most two words before. */
function isCountedBefore(pieces: Pieces, at: number): boolean {
  const before = pieceAt(pieces, at);
  if (before.lexeme.roles.includes("repeated")) return true;
  if (!/^[a-z]+s$/.test(before.lower) || before.lexeme.unit !== undefined) return false;
  const count = pieceAt(pieces, at - 1);
  return (
    (count.number !== null || typeof count.lexeme.count === "number" || count.lexeme.scale !== undefined) &&
    count.token >= 0
  );
}

function readPluralWeekday({ pieces }: Reading, at: number): Found | null {
  const { lexeme, isCapital } = pieceAt(pieces, at);
  if (lexeme.weekday === undefined || lexeme.isPlural !== true || !isCapital || !hasRole(pieces, at - 1, "on"))
    return null;
  return { to: at + 1, expression: { kind: "set", value: `XXXX-WXX-${lexeme.weekday}` } };
}
