import { date, type Which } from "../expression.ts";
import type { Role, Unit } from "../lexeme.ts";
import { hasRole, isDash, isMark, isNamePart, pieceAt, skipHyphen, skipStop, type Pieces } from "../piece.ts";
import { WHICH_STARTS } from "./rule.ts";
import type { Found, Reading, Rule } from "./rule.ts";
import { asksForTime } from "./month.ts";
import { isApostrophe, readAnyYear, readOrdinal, readWhich, readYear, skipPossessive, skipThe } from "./words.ts";

/** Times counted from publication or from the date last spoken of. */
export const DEICTIC_RULES: readonly Rule[] = [
  {
    id: "deictic/day",
    starts: ["dayOffset", "the"],
    reason: "days counted from publication",
    takes: ["he said today", "THEY LEFT YESTERDAY", "they meet tomorrow", "the day before yesterday"],
    leaves: ["USA Todays Inc", "yesteryear was"],
    read: readDayOffset,
  },
  {
    id: "deictic/weekday",
    starts: [...WHICH_STARTS, "weekday"],
    reason: "a day of the week; short forms only beside a date",
    takes: ["on Monday they", "last Friday", "this coming Sunday", "Tuesday's raid"],
    leaves: ["the Sunday Times", "he sat down", "the sun rose"],
    read: readWeekday,
  },
  {
    id: "deictic/cycle",
    starts: [...WHICH_STARTS],
    reason: "a week, month or year by its place beside the present or the one last spoken of",
    takes: ["last week they", "this month the", "next year a", "that year the", "the following day"],
    leaves: ["last weeks-long march", "this years-old", "that months of"],
    read: readCycle,
  },
  {
    id: "deictic/the-period",
    starts: ["the"],
    reason: "the day, week, quarter or year that the text speaks of, after a word that makes it a time",
    takes: ["during the day they", "sales for the quarter", "for the year the", "ending the week"],
    leaves: ["the day of the dead", "the year was hard", "the quarter of the town"],
    read: readThePeriod,
  },
  {
    id: "deictic/weekend",
    starts: [...WHICH_STARTS],
    reason: "Saturday and Sunday, past unless the sentence looks ahead",
    takes: ["over the weekend they", "at the weekend", "this weekend", "last weekend"],
    leaves: ["weekend clothes", "the weekender"],
    read: readWeekend,
  },
  {
    id: "deictic/month",
    starts: [...WHICH_STARTS],
    reason: "a month with a word that says which: 'last August' is the latest August that is over or begun",
    takes: ["last August they", "next March", "this September"],
    leaves: ["last may be first", "this march on"],
    read: readMonthWhich,
  },
  {
    id: "deictic/season",
    starts: [...WHICH_STARTS, "season"],
    reason: "a season needs a year or a word that asks for a time, for spring and fall are more than seasons",
    takes: ["last winter they", "in the spring of 2024", "this summer", "spring 2025", "in the autumn"],
    leaves: ["the fall of Kabul", "a spring offensive", "prices fall in Asia", "a winter coat"],
    read: readSeason,
  },
  {
    id: "deictic/quarter",
    starts: ["number", "ordinal", "count", "the", "fiscal", "quarter-letter"],
    reason: "a quarter or half of a year",
    takes: ["the third quarter of 2024", "in Q3 2024", "the first half of 2016", "third-quarter losses"],
    leaves: ["a quarter of the town", "the second half of the team", "in the Old Quarter"],
    read: readQuarter,
  },
  {
    id: "deictic/year-earlier",
    starts: ["the", "unit"],
    reason: "the same period a year before, as business reports say it",
    takes: ["the year-earlier quarter", "from the year-ago period"],
    leaves: ["a year, ago or not", "years-earlier"],
    read: readYearEarlier,
  },
  {
    id: "deictic/holiday",
    starts: [...WHICH_STARTS, "holiday"],
    reason: "a feast with one date",
    takes: ["on Christmas Day", "since New Year's Eve", "at Easter"],
    leaves: ["the new years ahead", "Christmases"],
    read: readHoliday,
  },
  {
    id: "deictic/period-end",
    starts: ["unit"],
    reason: "the end of this year or month in one word",
    takes: ["by year-end they", "at year's end"],
    leaves: ["a year ended", "the year endured"],
    read: readPeriodEnd,
  },
];

function readDayOffset({ pieces }: Reading, at: number): Found | null {
  if (hasRole(pieces, at, "the") && pieceAt(pieces, at + 1).lexeme.unit === "day") {
    const step = hasRole(pieces, at + 2, "before") ? -1 : hasRole(pieces, at + 2, "after") ? 1 : 0;
    const anchor = pieceAt(pieces, at + 3).lexeme.dayOffset;
    if (step !== 0 && anchor === step) return { to: at + 4, expression: { kind: "day-offset", days: 2 * step } };
    return null;
  }
  const { lexeme } = pieceAt(pieces, at);
  if (lexeme.dayOffset === undefined || isNamePart(pieces, at)) return null;
  if (lexeme.dayPart !== undefined)
    return { to: at + 1, expression: { kind: "day-part", part: lexeme.dayPart, which: "this", hour: null } };
  return { to: at + 1, expression: { kind: "day-offset", days: lexeme.dayOffset } };
}

function readWeekday({ pieces }: Reading, at: number): Found | null {
  const which = readWhich(pieces, at);
  const start = which?.to ?? at;
  const { lexeme, isCapital } = pieceAt(pieces, start);
  if (lexeme.weekday === undefined || !isCapital) return null;
  let to = start + 1;
  if (lexeme.isAbbreviation === true) {
    to = skipStop(pieces, to);
    const comma = isMark(pieces, to, ",") ? to + 1 : to;
    const next = pieceAt(pieces, comma);
    if (next.lexeme.month === undefined && !(next.digits > 0 && next.digits <= 2 && to > start + 1)) return null;
  }
  if (hasRole(pieces, to, "name-tail") && pieceAt(pieces, to).isCapital && !isCapitalText(pieces, to)) return null;
  if (lexeme.isPlural === true && hasRole(pieces, at - 1, "on")) return null; // "on Mondays" is a set
  return { to, expression: { kind: "weekday", weekday: lexeme.weekday, which: which?.which ?? null } };
}

/** True where the piece after is in capitals beyond its first letter: a capital says nothing there. */
const isCapitalText = (pieces: Pieces, at: number) =>
  pieceAt(pieces, at - 1).isCapital && pieceAt(pieces, at + 1).isCapital;

const CYCLES: ReadonlySet<Unit> = new Set(["day", "week", "month", "quarter", "year", "decade", "century"]);

function readCycle({ pieces }: Reading, at: number): Found | null {
  const which = readWhich(pieces, at);
  if (which === null) return null;
  let to = which.to;
  if (hasRole(pieces, to, "fiscal")) to++;
  const { lexeme } = pieceAt(pieces, to);
  if (lexeme.unit === undefined || !CYCLES.has(lexeme.unit) || lexeme.isPlural === true) return null;
  if (isDash(pieces, to + 1) && pieceAt(pieces, to + 1).isGlued) return null;
  if (isNamePart(pieces, to)) return null;
  const isWindow = (which.hasThe && which.which === "last") || which.which === "past";
  if (isWindow && lexeme.unit !== "quarter")
    return { to: to + 1, expression: { kind: "window", count: 1, unit: lexeme.unit, direction: -1, isRecent: false } };
  if (which.which === "this" && lexeme.unit === "day")
    return { to: to + 1, expression: { kind: "day-offset", days: 0 } };
  return { to: to + 1, expression: { kind: "cycle", unit: lexeme.unit, which: which.which } };
}

function readThePeriod({ pieces }: Reading, at: number): Found | null {
  if (!hasRole(pieces, at, "the")) return null;
  const isLatest = hasRole(pieces, at + 1, "latest");
  const isWhole = hasRole(pieces, at + 1, "fiscal") || hasRole(pieces, at + 1, "whole");
  const to = isLatest || isWhole ? at + 2 : at + 1;
  const { lexeme, isGlued } = pieceAt(pieces, to);
  if (isDash(pieces, to + 1) && pieceAt(pieces, to + 1).isGlued) return null;
  if (isLatest && lexeme.roles.includes("period") && !isGlued)
    return { to: to + 1, expression: { kind: "cycle", unit: "quarter", which: "latest" } };
  const { unit } = lexeme;
  if (isLatest || unit === undefined || lexeme.isPlural === true || !CYCLES.has(unit)) return null;
  if (hasRole(pieces, to + 1, "of") || unit === "decade" || unit === "century") return null;
  const found = (which: Which): Found => ({ to: to + 1, expression: { kind: "cycle", unit, which } });
  if (unit === "quarter") return found("latest");
  if (unit === "year" && hasRole(pieces, to + 1, "ending")) return null; // "the year ended March 31" is read as a length
  const before = pieceAt(pieces, at - 1).lexeme.roles;
  const isTime = before.some((role) => PERIOD_ASKED.has(role));
  return isTime ? found(unit === "day" ? "same" : "this") : null;
}

/** "in" is left out for the day: "in the day of" is another word for an age. */
const PERIOD_ASKED: ReadonlySet<Role> = new Set<Role>(["for", "during", "of", "ending"]);

function readWeekend({ pieces }: Reading, at: number): Found | null {
  const which = readWhich(pieces, at);
  const to = which?.to ?? skipThe(pieces, at);
  if (pieceAt(pieces, to).lexeme.unit !== "weekend" || pieceAt(pieces, to).lexeme.isPlural === true) return null;
  if (to === at) return null;
  return { to: to + 1, expression: { kind: "cycle", unit: "weekend", which: which?.which ?? null } };
}

function readMonthWhich({ pieces }: Reading, at: number): Found | null {
  const which = readWhich(pieces, at);
  if (which === null) return null;
  const { lexeme, isCapital } = pieceAt(pieces, which.to);
  if (lexeme.month === undefined || !isCapital) return null;
  const to = lexeme.isAbbreviation === true ? skipStop(pieces, which.to + 1) : which.to + 1;
  return { to, expression: date({ month: lexeme.month, which: which.which }) };
}

function readSeason({ pieces }: Reading, at: number): Found | null {
  const which = readWhich(pieces, at);
  const start = which?.to ?? skipThe(pieces, at);
  const { lexeme, isCapital } = pieceAt(pieces, start);
  if (lexeme.season === undefined) return null;
  const joint = hasRole(pieces, start + 1, "of") ? start + 2 : start + 1;
  const year = readAnyYear(pieces, joint);
  if (year !== null)
    return {
      to: year.to,
      expression: { kind: "season", season: lexeme.season, year: year.year, yearShift: null, which: null },
    };
  if (hasRole(pieces, start + 1, "of") && !isThisYear(pieces, start + 2)) return null;
  const asked = which !== null || asksForTime(pieces, start > at ? at - 1 : start - 1);
  if (
    !asked ||
    (lexeme.isAmbiguous === true && which === null && start === at && !isCapital && !hasRole(pieces, at - 1, "in"))
  )
    return null;
  if (
    lexeme.isAmbiguous === true &&
    which === null &&
    !hasRole(pieces, at - 1, "in") &&
    !hasRole(pieces, at - 1, "since") &&
    !hasRole(pieces, at - 1, "early") &&
    !hasRole(pieces, at - 1, "late") &&
    !hasRole(pieces, at - 1, "during") &&
    !hasRole(pieces, at - 1, "until") &&
    !hasRole(pieces, at - 1, "by")
  )
    return null;
  return {
    to: start + 1,
    expression: { kind: "season", season: lexeme.season, year: null, yearShift: null, which: which?.which ?? null },
  };
}

const isThisYear = (pieces: Pieces, at: number) => readWhich(pieces, at) !== null;

function readQuarter({ pieces }: Reading, at: number): Found | null {
  return readQuarterNumber(pieces, at) ?? readQuarterWords(pieces, at);
}

/** "Q3 2024", "H1 2016". */
function readQuarterNumber(pieces: Pieces, at: number): Found | null {
  const letter = pieceAt(pieces, at);
  const index = pieceAt(pieces, at + 1);
  if (!letter.lexeme.roles.includes("quarter-letter") || !letter.isCapital || !index.isGlued || index.digits !== 1)
    return null;
  const half = letter.lexeme.roles.includes("half-letter");
  if (index.number === null || index.number < 1 || index.number > (half ? 2 : 4)) return null;
  const year = readYear(pieces, at + 2);
  if (year === null && half) return null;
  return {
    to: year?.to ?? at + 2,
    expression: { kind: "quarter", index: index.number, half, year: year?.year ?? null, yearShift: null },
  };
}

/** "the third quarter of 2024", "the 1988 second quarter", "the first half of 2016". */
function readQuarterWords(pieces: Pieces, at: number): Found | null {
  let start = skipThe(pieces, at);
  const early = readAnyYear(pieces, start);
  if (early !== null) start = early.to;
  if (hasRole(pieces, start, "fiscal")) start = skipHyphen(pieces, start + 1);
  const ordinal = readOrdinal(pieces, start);
  const last = ordinal === null && hasRole(pieces, start, "last") && start > at;
  if (ordinal === null && !last) return null;
  const to = skipHyphen(pieces, ordinal?.to ?? start + 1);
  const piece = pieceAt(pieces, to);
  const half = piece.lexeme.roles.includes("half");
  if ((piece.lexeme.unit !== "quarter" || piece.lexeme.isPlural === true) && !half) return null;
  if (last && !half && (!hasRole(pieces, to + 1, "of") || readAnyYear(pieces, to + 2) === null)) return null;
  if (to > (ordinal?.to ?? start + 1) && hasRole(pieces, at, "the")) return null; // "the third-quarter loss": the loss has the article
  const index = ordinal?.value ?? (half ? 2 : 4);
  if (index > (half ? 2 : 4)) return null;
  const isJoined = hasRole(pieces, to + 1, "of");
  const year = early ?? readAnyYear(pieces, isJoined ? to + 2 : to + 1);
  if (half && year === null) return null;
  if (year === null && isJoined && readWhich(pieces, to + 2) === null) return null;
  return {
    to: early === null && year !== null ? year.to : to + 1,
    expression: { kind: "quarter", index, half, year: year?.year ?? null, yearShift: null },
  };
}

function readYearEarlier({ pieces }: Reading, at: number): Found | null {
  const start = skipThe(pieces, at);
  if (pieceAt(pieces, start).lexeme.unit !== "year" || pieceAt(pieces, start).lexeme.isPlural === true) return null;
  const hyphen = skipHyphen(pieces, start + 1);
  if (hyphen === start + 1) return null;
  if (!hasRole(pieces, hyphen, "earlier") && !hasRole(pieces, hyphen, "ago")) return null;
  let to = hyphen + 1;
  const { lexeme } = pieceAt(pieces, to);
  const ordinal = readOrdinal(pieces, to);
  if (ordinal !== null && pieceAt(pieces, ordinal.to).lexeme.unit === "quarter") to = ordinal.to + 1;
  else if (lexeme.roles.includes("period") || (lexeme.unit === "quarter" && lexeme.isPlural !== true)) to++;
  else if (start > at) return null; // "the year-ago results": the results have the article
  return { to, expression: { kind: "shift", count: 1, unit: "year", direction: -1, anchor: "mention" } };
}

function readHoliday({ pieces, vocabulary }: Reading, at: number): Found | null {
  const which = readWhich(pieces, at);
  const start = which?.to ?? at;
  if (pieceAt(pieces, start).lexeme.holiday === undefined || !pieceAt(pieces, start).isCapital) return null;
  if (hasRole(pieces, start - 1, "other-calendar")) return null; // "Orthodox Easter" is another day
  let name = "";
  let found: { id: string; to: number } | null = null;
  for (let i = start; i < start + LONGEST_HOLIDAY; i++) {
    const piece = pieceAt(pieces, i);
    if (piece.token < 0) break;
    const written = isApostrophe(pieces, i) ? "'" : piece.lower;
    name += (piece.isGlued || name === "" ? "" : " ") + written;
    if (vocabulary.holidays[name] !== undefined) found = { id: name, to: i + 1 };
  }
  if (found === null) return null;
  const comma = isMark(pieces, found.to, ",") ? found.to + 1 : found.to;
  const year = readYear(pieces, comma);
  return {
    to: year?.to ?? found.to,
    expression: { kind: "holiday", id: found.id, year: year?.year ?? null, which: which?.which ?? null },
  };
}

/** Pieces of the longest name: new year ' s day. */
const LONGEST_HOLIDAY = 5;

function readPeriodEnd({ pieces }: Reading, at: number): Found | null {
  const { lexeme } = pieceAt(pieces, at);
  if ((lexeme.unit !== "year" && lexeme.unit !== "month") || lexeme.isPlural === true) return null;
  const possessive = skipPossessive(pieces, at + 1);
  const to = possessive > at + 1 ? possessive : skipHyphen(pieces, at + 1);
  const isApart = hasRole(pieces, at - 1, "by") || hasRole(pieces, at - 1, "at") || hasRole(pieces, at - 1, "about");
  if ((to === at + 1 && !isApart) || !hasRole(pieces, to, "end")) return null;
  const which: Which = "this";
  return { to: to + 1, expression: { kind: "edge", edge: "end", of: { kind: "cycle", unit: lexeme.unit, which } } };
}
