import type { Clock } from "../expression.ts";
import { hasRole, isMark, pieceAt, skipHyphen, type Pieces } from "../piece.ts";
import { WHICH_STARTS } from "./rule.ts";
import type { Found, Reading, Rule } from "./rule.ts";
import { isInsideNumber, readWhich, skipThe } from "./words.ts";

/** Times of the day: clock times and parts of the day. */
export const CLOCK_RULES: readonly Rule[] = [
  {
    id: "clock/twelve",
    starts: ["number"],
    reason: "hours with a.m. or p.m.",
    takes: ["at 6 p.m. they", "10:55 PM", "about 7.30 am"],
    leaves: ["I am 40", "he got 6 pmols"],
    read: readTwelveHours,
  },
  {
    id: "clock/twenty-four",
    starts: ["number"],
    reason: "hours and minutes with a colon, or four digits with a zone or after 'at'",
    takes: ["at 07:40 they", "0600 GMT", "16:08 UTC", "AT 2200 ON"],
    leaves: ["a score of 3:1", "2200 people", "Luke 25:70"],
    read: readTwentyFourHours,
  },
  {
    id: "clock/oclock",
    starts: ["number", "count"],
    reason: "the hour in words",
    takes: ["at six o'clock", "at 10 o'clock"],
    leaves: ["six clocks"],
    read: readOClock,
  },
  {
    id: "clock/in-the-part",
    starts: ["number", "count"],
    reason: "an hour and the part of the day that says which of two it is",
    takes: ["at 4 in the morning", "at nine in the evening"],
    leaves: ["4 in the hall", "40 in the morning"],
    read: readHourInPart,
  },
  {
    id: "clock/day-part",
    starts: [...WHICH_STARTS, "dayPart"],
    reason: "a part of the day, with a word that says of which day, or after a preposition",
    takes: ["this morning they", "last night", "at dawn", "in the evening", "the next morning"],
    leaves: ["a night market", "morning papers", "an evening gown"],
    read: readDayPart,
  },
  {
    id: "clock/overnight",
    starts: ["overnight"],
    reason: "the night up to the day of publication, or of the day that is named",
    takes: ["overnight they", "overnight into Wednesday"],
    leaves: ["overnightly"],
    read: readOvernight,
  },
  {
    id: "clock/small-hours",
    starts: ["the", "early", "small"],
    reason: "the hours before dawn",
    takes: ["in the early hours of Sunday", "in the small hours"],
    leaves: ["the early settlers", "small houses"],
    read: readSmallHours,
  },
];

const HOURS_IN_DAY = 24;

function readHour(
  pieces: Pieces,
  at: number,
): { hour: number; minute: number | null; second: number | null; to: number } | null {
  const hour = pieceAt(pieces, at);
  if (hour.number === null || hour.digits > 2) return null;
  const mark = pieceAt(pieces, at + 1);
  const minute = pieceAt(pieces, at + 2);
  if (
    !mark.isGlued ||
    (mark.lower !== ":" && mark.lower !== ".") ||
    !minute.isGlued ||
    minute.digits !== 2 ||
    minute.number === null
  )
    return { hour: hour.number, minute: null, second: null, to: at + 1 };
  const second = pieceAt(pieces, at + 4);
  const hasSeconds =
    isMark(pieces, at + 3, ":") && pieceAt(pieces, at + 3).isGlued && second.isGlued && second.digits === 2;
  return {
    hour: hour.number,
    minute: minute.number,
    second: hasSeconds ? second.number : null,
    to: hasSeconds ? at + 5 : at + 3,
  };
}

function readTwelveHours({ pieces }: Reading, at: number): Found | null {
  const hour = readHour(pieces, at);
  if (hour === null || hour.hour > HOURS_IN_DAY || (hour.minute ?? 0) > 59) return null;
  const half = readHalfOfDay(pieces, hour.to);
  if (half === null) return null;
  const hours = hour.hour > 12 ? hour.hour : (hour.hour % 12) + (half.isAfternoon ? 12 : 0);
  const zone = readZone(pieces, half.to);
  return {
    to: zone?.to ?? half.to,
    expression: clock({ hour: hours, minute: hour.minute, second: hour.second, zone: zone?.zone ?? null }),
  };
}

/** "am", "pm", "a.m.", "p.m." */
function readHalfOfDay(pieces: Pieces, at: number): { isAfternoon: boolean; to: number } | null {
  const piece = pieceAt(pieces, at);
  if (piece.lexeme.roles.includes("am") || piece.lexeme.roles.includes("pm"))
    return { isAfternoon: piece.lexeme.roles.includes("pm"), to: at + 1 };
  if (piece.lower !== "a" && piece.lower !== "p") return null;
  const m = pieceAt(pieces, at + 2);
  if (!isMark(pieces, at + 1, ".") || m.lower !== "m") return null;
  const stop = isMark(pieces, at + 3, ".") && pieceAt(pieces, at + 3).isGlued;
  return { isAfternoon: piece.lower === "p", to: stop ? at + 4 : at + 3 };
}

/** "GMT", "local time", "UTC"; `zone` "local" stands for the time of the place. */
function readZone(pieces: Pieces, at: number): { zone: string; to: number } | null {
  const open = isMark(pieces, at, "(") ? at + 1 : at;
  const piece = pieceAt(pieces, open);
  if (!piece.lexeme.roles.includes("zone")) return null;
  let to = open + 1;
  if (hasRole(pieces, to, "times")) to++;
  else if (piece.lower === "local") return null;
  if (open > at) {
    if (!isMark(pieces, to, ")")) return null;
    to++;
  }
  return { zone: piece.lower.toUpperCase(), to };
}

function readTwentyFourHours({ pieces }: Reading, at: number): Found | null {
  const piece = pieceAt(pieces, at);
  if (piece.digits === 4 && piece.number !== null && !piece.isGlued) return readFourDigits(pieces, at, piece.number);
  const hour = readHour(pieces, at);
  if (hour === null || hour.minute === null || !isMark(pieces, at + 1, ":") || pieceAt(pieces, at).isGlued) return null;
  const next = pieceAt(pieces, hour.to);
  if (next.isGlued && /^[a-z0-9:]/.test(next.lower) && next.lower !== "z") return null;
  if (hour.hour > HOURS_IN_DAY || hour.minute > 59) return null;
  const zone = readZone(pieces, hour.to);
  return {
    to: zone?.to ?? hour.to,
    expression: clock({ hour: hour.hour, minute: hour.minute, second: hour.second, zone: zone?.zone ?? null }),
  };
}

/** "0600 GMT"; "AT 2200" and "2200 ON 11 NOVEMBER" where no zone follows. */
function readFourDigits(pieces: Pieces, at: number, digits: number): Found | null {
  const [hour, minute] = [Math.floor(digits / 100), digits % 100];
  if (hour > HOURS_IN_DAY || minute > 59 || isInsideNumber(pieces, at)) return null;
  const zone = readZone(pieces, at + 1);
  const hours = pieceAt(pieces, at + 1).lexeme.unit === "hour" && pieceAt(pieces, at).lower.startsWith("0");
  const dated =
    hasRole(pieces, at + 1, "on") &&
    (hasRole(pieces, at - 1, "at") ||
      pieceAt(pieces, at).lower.startsWith("0") ||
      pieceAt(pieces, at + 2).digits > 0 ||
      pieceAt(pieces, at + 2).lexeme.weekday !== undefined);
  if (zone === null && !hours && !dated && !(hasRole(pieces, at - 1, "at") && isClockEnd(pieces, at + 1))) return null;
  return {
    to: zone?.to ?? (hours ? at + 2 : at + 1),
    expression: clock({ hour, minute, second: null, zone: zone?.zone ?? null }),
  };
}

/** After "AT 2200": a mark, a comma or a day. */
function isClockEnd(pieces: Pieces, at: number): boolean {
  const piece = pieceAt(pieces, at);
  return (
    piece.token < 0 ||
    /^[,.;)\][]/.test(piece.lower) ||
    piece.lexeme.dayOffset !== undefined ||
    piece.lexeme.weekday !== undefined
  );
}

function readOClock({ pieces }: Reading, at: number): Found | null {
  const piece = pieceAt(pieces, at);
  const hour = piece.number ?? piece.lexeme.count;
  if (typeof hour !== "number" || hour < 1 || hour > 12) return null;
  const next = pieceAt(pieces, at + 1);
  const isWord = next.lower === "o" && pieceAt(pieces, at + 2).isGlued && pieceAt(pieces, at + 3).lower === "clock";
  if (!isWord && !next.lexeme.roles.includes("oclock")) return null;
  return { to: isWord ? at + 4 : at + 2, expression: clock({ hour, minute: 0, second: null, zone: null }) };
}

function readHourInPart({ pieces }: Reading, at: number): Found | null {
  const spoken = pieceAt(pieces, at).lexeme.count;
  const hour =
    readHour(pieces, at) ??
    (typeof spoken === "number" ? { hour: spoken, minute: null, second: null, to: at + 1 } : null);
  if (hour === null || hour.hour < 1 || hour.hour > 12) return null;
  if (!hasRole(pieces, hour.to, "in") || !hasRole(pieces, hour.to + 1, "the")) return null;
  const part = pieceAt(pieces, hour.to + 2).lexeme.dayPart;
  if (part !== "MO" && part !== "AF" && part !== "EV") return null;
  const hours = part === "MO" ? hour.hour % 12 : (hour.hour % 12) + 12;
  return { to: hour.to + 3, expression: clock({ hour: hours, minute: hour.minute ?? 0, second: null, zone: null }) };
}

const clock = (parts: Clock) => ({ kind: "clock", clock: parts }) as const;

function readDayPart({ pieces }: Reading, at: number): Found | null {
  const which = readWhich(pieces, at);
  const start = which?.to ?? skipThe(pieces, at);
  const { lexeme } = pieceAt(pieces, start);
  if (lexeme.dayPart === undefined || lexeme.dayOffset !== undefined) return null;
  if (which === null && !isAsked(pieces, at, start)) return null;
  return {
    to: start + 1,
    expression: { kind: "day-part", part: lexeme.dayPart, which: which?.which ?? null, hour: lexeme.hour ?? null },
  };
}

/** Without "this" or "last", a part of the day must follow a preposition or a day, or name an hour by itself. */
function isAsked(pieces: Pieces, at: number, start: number): boolean {
  const before = pieceAt(pieces, at - 1).lexeme;
  const after = pieceAt(pieces, start + 1);
  const isFollowed =
    after.lexeme.weekday !== undefined || after.lexeme.roles.includes("of") || after.lexeme.roles.includes("on");
  const asks = before.roles.some((role) => PART_ASKED.has(role));
  if (start > at) return asks || isFollowed;
  if (before.weekday !== undefined || before.dayOffset !== undefined || before.month !== undefined) return true;
  const { lexeme } = pieceAt(pieces, start);
  if (lexeme.hour !== undefined || lexeme.dayPart === "DA" || lexeme.dayPart === "DU")
    return asks || isFollowed || after.lexeme.dayOffset !== undefined;
  return isFollowed && !after.lexeme.roles.includes("of") && !after.lexeme.roles.includes("on");
}

const PART_ASKED = new Set<string>([
  "in",
  "at",
  "by",
  "since",
  "until",
  "before",
  "after",
  "during",
  "from",
  "on",
  "about",
  "early",
  "late",
  "mid",
  "over",
]);

function readOvernight({ pieces }: Reading, at: number): Found | null {
  if (!hasRole(pieces, at, "overnight")) return null;
  return { to: at + 1, expression: { kind: "overnight", into: false } };
}

function readSmallHours({ pieces }: Reading, at: number): Found | null {
  const start = skipThe(pieces, at);
  const isSmall = hasRole(pieces, start, "early") || hasRole(pieces, start, "small");
  const to = skipHyphen(pieces, start + 1);
  const { lexeme } = pieceAt(pieces, to);
  if (!isSmall || lexeme.unit !== "hour" || lexeme.isPlural !== true) return null;
  return { to: to + 1, expression: { kind: "day-part", part: "MO", which: null, hour: null } };
}
