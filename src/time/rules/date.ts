import { date, type Expression } from "../expression.ts";
import { hasRole, isDash, pieceAt, skipHyphen, skipStop, type Pieces } from "../piece.ts";
import type { Found, Reading, Rule } from "./rule.ts";
import { fullYear, isInsideNumber, readDayOfMonth, readYear, skipComma, skipThe } from "./words.ts";

/** Days with their own numbers. */
export const DATE_RULES: readonly Rule[] = [
  {
    id: "date/iso",
    starts: ["number"],
    reason:
      "ISO 8601 and its variants with dots and slashes: the year of four digits comes first, so the order is sure",
    takes: ["Posted 2025-03-18.", "the log of 2016/07/19 says", "seen 2025-03-18T10:30Z by"],
    leaves: ["call 2025-03 now", "a ratio of 2014-15 to one"],
    read: readIsoDate,
  },
  {
    id: "date/numeric",
    starts: ["number"],
    reason: "day, month and year in digits; the order is the day first unless the second number can only be a day",
    takes: ["on 18/03/2016 they", "dated 11.03.2022 in", "on 03/18/2016 they"],
    leaves: ["version 11.3.20221 of", "a score of 11/3 and"],
    read: readNumericDate,
  },
  {
    id: "date/day-month",
    starts: ["number", "ordinal", "count", "the"],
    reason: "the day before the month, with or without the year: the order of most of the world",
    takes: ["on 18 March 2025", "ON 16 NOVEMBER", "on the 5th of June", "from 5 to 8 March", "[16 NOV]"],
    leaves: ["about 18 march on", "18 may have died"],
    read: readDayMonth,
  },
  {
    id: "date/month-day",
    starts: ["month"],
    reason: "the month before the day: the American order",
    takes: ["on March 18, 2025", "on Mar. 18 they", "on April 2nd they", "from March 18 to 20"],
    leaves: ["they may 12 times", "march 20 kilometres"],
    read: readMonthDay,
  },
  {
    id: "date/ordinal-day",
    starts: ["the"],
    reason: "a day by its number alone, in the month last spoken of",
    takes: ["on the 16th, they", "until the 3rd."],
    leaves: ["on the 16th floor", "the 3rd brigade"],
    read: readOrdinalDay,
  },
];

function readIsoDate({ pieces }: Reading, at: number): Found | null {
  const year = pieceAt(pieces, at);
  if (year.digits !== 4 || year.number === null || !isFree(pieces, at)) return null;
  const mark = pieceAt(pieces, at + 1);
  if (!mark.isGlued || !["-", "/", "."].includes(mark.lower)) return null;
  const [month, day] = [pieceAt(pieces, at + 2), pieceAt(pieces, at + 4)];
  if (!month.isGlued || month.digits > 2 || month.number === null || pieceAt(pieces, at + 3).lower !== mark.lower)
    return null;
  if (!pieceAt(pieces, at + 3).isGlued || !day.isGlued || day.digits > 2 || day.number === null) return null;
  if (month.number > 12 && day.number > 12) return null;
  return { to: at + 5, expression: date({ year: year.number, month: month.number, day: day.number }) };
}

function readNumericDate({ pieces }: Reading, at: number): Found | null {
  const first = pieceAt(pieces, at);
  const mark = pieceAt(pieces, at + 1);
  const second = pieceAt(pieces, at + 2);
  const year = pieceAt(pieces, at + 4);
  if (first.digits > 2 || first.number === null || second.digits > 2 || second.number === null) return null;
  if (!["-", "/", "."].includes(mark.lower) || pieceAt(pieces, at + 3).lower !== mark.lower) return null;
  if (![at + 1, at + 2, at + 3, at + 4].every((i) => pieceAt(pieces, i).isGlued) || !isFree(pieces, at)) return null;
  if (year.digits !== 4 || year.number === null || year.number < 1000 || year.number > 2199) return null;
  const isMonthFirst = second.number > 12 && first.number <= 12;
  const [day, month] = isMonthFirst ? [second.number, first.number] : [first.number, second.number];
  return { to: at + 5, expression: date({ year: year.number, month, day }) };
}

const isFree = (pieces: Pieces, at: number) => {
  const piece = pieceAt(pieces, at);
  const before = pieceAt(pieces, at - 1);
  return !piece.isGlued || !(before.digits > 0 || [".", "/", "-", ","].includes(before.lower));
};

function readDayMonth(reading: Reading, at: number): Found | null {
  const { pieces } = reading;
  const first = readDayOfMonth(pieces, hasRole(pieces, at, "the") ? at + 1 : at);
  if (first === null || (hasRole(pieces, at, "the") && !first.isOrdinal)) return null;
  if (pieceAt(pieces, at).number === null && !first.isOrdinal) return null;
  const isPair =
    isDash(pieces, first.to) ||
    hasRole(pieces, first.to, "to") ||
    hasRole(pieces, first.to, "and") ||
    hasRole(pieces, first.to, "until");
  const second = isPair ? readDayOfMonth(pieces, skipThe(pieces, first.to + 1)) : null;
  let to = (second ?? first).to;
  if (isPair && second === null) {
    if (!isDash(pieces, first.to) || !pieceAt(pieces, first.to).isGlued) return null;
    to = first.to + 1; // "16-November-1989"
  }
  if (hasRole(pieces, to, "of")) to++;
  const { lexeme } = pieceAt(pieces, to);
  if (lexeme.month === undefined || !isMonthName(pieces, to)) return null;
  to = lexeme.isAbbreviation === true ? skipStop(pieces, to + 1) : to + 1;
  const year = readYearAfter(pieces, to, true);
  const whole = (day: number) => date({ year: year?.year ?? null, month: lexeme.month ?? null, day });
  const expression: Expression =
    second === null ? whole(first.day) : { kind: "range", from: whole(first.day), to: whole(second.day) };
  return { to: year?.to ?? to, expression };
}

/** "march" and "may" name a month beside a number where they are capitalised. */
export const isMonthName = (pieces: Pieces, at: number) => {
  const piece = pieceAt(pieces, at);
  return piece.lexeme.isAmbiguous !== true || piece.isCapital;
};

function readMonthDay(reading: Reading, at: number): Found | null {
  const { pieces } = reading;
  const { lexeme } = pieceAt(pieces, at);
  if (lexeme.month === undefined || !isMonthName(pieces, at)) return null;
  let to = skipStop(pieces, at + 1);
  if (isDash(pieces, to) && pieceAt(pieces, to).isGlued) to++; // "Nov-16-1989"
  to = skipThe(pieces, to);
  const first = readDayOfMonth(pieces, to);
  if (first === null) return readRunTogether(pieces, to, lexeme.month);
  if (isCounted(reading, first.to)) return null;
  const isPair =
    isDash(pieces, first.to) ||
    hasRole(pieces, first.to, "to") ||
    hasRole(pieces, first.to, "and") ||
    hasRole(pieces, first.to, "until");
  let second = isPair ? readDayOfMonth(pieces, skipThe(pieces, first.to + 1)) : null;
  if (
    second !== null &&
    (second.day <= first.day || isCounted(reading, second.to) || pieceAt(pieces, second.to).lexeme.month !== undefined)
  )
    second = null;
  to = (second ?? first).to;
  const year = readYearAfter(pieces, to, false);
  const whole = (day: number) => date({ year: year?.year ?? null, month: lexeme.month ?? null, day });
  const expression: Expression =
    second === null ? whole(first.day) : { kind: "range", from: whole(first.day), to: whole(second.day) };
  return { to: year?.to ?? to, expression };
}

/** "Jul 172015": day and year whose comma was lost in extraction. */
function readRunTogether(pieces: Pieces, at: number, month: number): Found | null {
  const piece = pieceAt(pieces, at);
  if (piece.number === null || piece.digits < 5 || piece.digits > 6 || isInsideNumber(pieces, at)) return null;
  const [day, year] = [Math.floor(piece.number / 10_000), piece.number % 10_000];
  return day >= 1 && day <= 31 && year >= 1900 && year <= 2099
    ? { to: at + 1, expression: date({ year, month, day }) }
    : null;
}

/** A counted noun, a sign of percentage or a colon with digits after a number: it is no day of the month. */
function isCounted({ pieces, vocabulary }: Reading, at: number): boolean {
  const { lower, isGlued } = pieceAt(pieces, at);
  if (lower === ":") return isGlued && pieceAt(pieces, at + 1).isGlued && pieceAt(pieces, at + 1).digits > 0;
  return lower === "%" || vocabulary.countedNouns.has(lower);
}

/** ", 2025", "2025", "of 2014", "'89", and "89" at the end of a telex's date ("16 NOV 89"). */
function readYearAfter(pieces: Pieces, at: number, shortAllowed: boolean): { year: number; to: number } | null {
  const direct = readYear(pieces, skipHyphen(pieces, at));
  if (direct !== null) return direct;
  const behind = hasRole(pieces, at, "of") ? at + 1 : skipComma(pieces, at);
  const year = behind > at ? readYear(pieces, behind) : null;
  if (year !== null) return year;
  const short = pieceAt(pieces, at);
  const next = pieceAt(pieces, at + 1);
  const isShort =
    shortAllowed &&
    short.digits === 2 &&
    short.number !== null &&
    pieceAt(pieces, at - 1).lexeme.isAbbreviation === true;
  return isShort && !next.isGlued && !isInsideNumber(pieces, at) && (next.token < 0 || /^[([\-–—]/.test(next.lower))
    ? { year: fullYear(short.number ?? 0), to: at + 1 }
    : null;
}

function readOrdinalDay({ pieces }: Reading, at: number): Found | null {
  if (!hasRole(pieces, at, "the") || pieceAt(pieces, at + 1).digits === 0) return null;
  const before = pieceAt(pieces, at - 1).lexeme.roles;
  if (!before.includes("on") && !before.includes("until") && !before.includes("since") && !before.includes("by"))
    return null;
  const day = readDayOfMonth(pieces, at + 1);
  if (day === null || !day.isOrdinal) return null;
  const after = pieceAt(pieces, day.to);
  if (after.token >= 0 && !/^[,.;:)!?]/.test(after.lower) && !after.lexeme.roles.includes("and")) return null;
  return { to: day.to, expression: { kind: "month-day", day: day.day } };
}
