import { date, type Expression } from "../expression.ts";
import { hasRole, isDash, pieceAt, skipHyphen, skipStop, type Pieces } from "../piece.ts";
import type { Found, Reading, Rule } from "./rule.ts";
import {
  fullYear,
  isApostrophe,
  isInsideNumber,
  readDayOfMonth,
  readOrdinal,
  readYear,
  skipComma,
  skipThe,
} from "./words.ts";

/** Dates, months, years, decades and centuries with their own numbers. */
export const ABSOLUTE_RULES: readonly Rule[] = [
  {
    id: "date/iso",
    reason:
      "ISO 8601 and its variants with dots and slashes: the year of four digits comes first, so the order is sure",
    takes: ["Posted 2025-03-18.", "the log of 2016/07/19 says", "seen 2025-03-18T10:30Z by"],
    leaves: ["call 2025-03 now", "a ratio of 2014-15 to one"],
    read: readIsoDate,
  },
  {
    id: "date/numeric",
    reason: "day, month and year in digits; the order is the day first unless the second number can only be a day",
    takes: ["on 18/03/2016 they", "dated 11.03.2022 in", "on 03/18/2016 they"],
    leaves: ["version 11.3.20221 of", "a score of 11/3 and"],
    read: readNumericDate,
  },
  {
    id: "date/day-month",
    reason: "the day before the month, with or without the year: the order of most of the world",
    takes: ["on 18 March 2025", "ON 16 NOVEMBER", "on the 5th of June", "from 5 to 8 March", "[16 NOV]"],
    leaves: ["about 18 march on", "18 may have died"],
    read: readDayMonth,
  },
  {
    id: "date/month-day",
    reason: "the month before the day: the American order",
    takes: ["on March 18, 2025", "on Mar. 18 they", "on April 2nd they", "from March 18 to 20"],
    leaves: ["they may 12 times", "march 20 kilometres"],
    read: readMonthDay,
  },
  {
    id: "date/month-year",
    reason: "a month of a named year",
    takes: ["in March 2025", "since Sept. 2016", "in May of 2014", "in Nov '89"],
    leaves: ["the march 2025 times", "May 30,000 people"],
    read: readMonthYear,
  },
  {
    id: "date/month",
    reason: "a month without a year; names that are also verbs need a capital and a word that asks for a time",
    takes: ["in October they", "since last May they", "by March the", "In May and June"],
    leaves: ["they may go", "a long march on", "the dec of the"],
    read: readMonth,
  },
  {
    id: "date/year",
    reason: "a number of four digits that no counted noun follows and that a word or mark makes a year",
    takes: ["in 1989 the", "since 2011.", "the 2014 annexation", "(2016)"],
    leaves: ["1989 people died", "some 2014 troops", "$2016 was paid", "1,989 of"],
    read: readYearAlone,
  },
  {
    id: "date/year-in-words",
    reason: "years written out, as in speeches",
    takes: ["in nineteen ninety-six the", "the year two thousand"],
    leaves: ["nineteen people", "two thousand people"],
    read: readYearInWords,
  },
  {
    id: "date/year-range",
    reason: "two years joined by a dash",
    takes: ["the 2014-2015 fighting", "in 2014–15 the"],
    leaves: ["a 2014-2010 slip", "flight 2014-77x"],
    read: readYearRange,
  },
  {
    id: "date/decade",
    reason: "ten years by their first",
    takes: ["in the 1990s the", "the '80s were", "in the nineties they"],
    leaves: ["in their 1990 s-class", "a man in his nineties"],
    read: readDecade,
  },
  {
    id: "date/century",
    reason: "a hundred years by their number",
    takes: ["the 20th century", "a nineteenth-century fort"],
    leaves: ["a century of runs", "the 20th centurion"],
    read: readCentury,
  },
  {
    id: "date/ordinal-day",
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
const isMonthName = (pieces: Pieces, at: number) => {
  const piece = pieceAt(pieces, at);
  return piece.lexeme.isAmbiguous !== true || piece.isCapital;
};

function readMonthDay({ pieces }: Reading, at: number): Found | null {
  const { lexeme } = pieceAt(pieces, at);
  if (lexeme.month === undefined || !isMonthName(pieces, at)) return null;
  let to = skipStop(pieces, at + 1);
  if (isDash(pieces, to) && pieceAt(pieces, to).isGlued) to++; // "Nov-16-1989"
  to = skipThe(pieces, to);
  const first = readDayOfMonth(pieces, to);
  if (first === null || isCounted(pieces, first.to)) return null;
  const isPair =
    isDash(pieces, first.to) ||
    hasRole(pieces, first.to, "to") ||
    hasRole(pieces, first.to, "and") ||
    hasRole(pieces, first.to, "until");
  let second = isPair ? readDayOfMonth(pieces, skipThe(pieces, first.to + 1)) : null;
  if (
    second !== null &&
    (second.day <= first.day || isCounted(pieces, second.to) || pieceAt(pieces, second.to).lexeme.month !== undefined)
  )
    second = null;
  to = (second ?? first).to;
  const year = readYearAfter(pieces, to, false);
  const whole = (day: number) => date({ year: year?.year ?? null, month: lexeme.month ?? null, day });
  const expression: Expression =
    second === null ? whole(first.day) : { kind: "range", from: whole(first.day), to: whole(second.day) };
  return { to: year?.to ?? to, expression };
}

/** A unit of measure, a sign of percentage or a colon after a number: it is no day of the month. */
function isCounted(pieces: Pieces, at: number): boolean {
  const { lower, isGlued } = pieceAt(pieces, at);
  return (
    lower === "percent" ||
    lower === "%" ||
    lower === "km" ||
    lower === "kilometres" ||
    lower === "kilometers" ||
    lower === "miles" ||
    lower === "people" ||
    lower === "times" ||
    (lower === ":" && isGlued)
  );
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

function readMonthYear({ pieces }: Reading, at: number): Found | null {
  const { lexeme } = pieceAt(pieces, at);
  if (lexeme.month === undefined || !isMonthName(pieces, at)) return null;
  const behind = skipStop(pieces, at + 1);
  const joint = hasRole(pieces, behind, "of") ? behind + 1 : skipComma(pieces, skipHyphen(pieces, behind));
  const year = readYear(pieces, joint);
  if (year === null || isCountedNoun(pieces, year.to)) return readMonthYearInWords(pieces, joint, lexeme.month);
  return { to: year.to, expression: date({ year: year.year, month: lexeme.month }) };
}

function readMonthYearInWords(pieces: Pieces, at: number, month: number): Found | null {
  const year = yearInWords(pieces, at);
  return year === null ? null : { to: year.to, expression: date({ year: year.year, month }) };
}

const isCountedNoun = (pieces: Pieces, at: number) => pieceAt(pieces, at).lower === "people";

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
  if (lexeme.month !== undefined || lexeme.weekday !== undefined) return true;
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
]);

function readYearAlone({ pieces, vocabulary }: Reading, at: number): Found | null {
  const start = hasRole(pieces, at, "fiscal") ? at + 1 : at;
  const year = readYear(pieces, start);
  if (year === null) return null;
  const found: Found = { to: year.to, expression: date({ year: year.year }) };
  if (start > at) return found;
  const before = pieceAt(pieces, at - 1);
  const after = pieceAt(pieces, year.to);
  if (after.isGlued && /^[a-z0-9/]/.test(after.lower)) return null;
  if (pieceAt(pieces, at).isGlued && !["(", "[", "-", "–", "—", "/", '"', "“", "‘", "'"].includes(before.lower))
    return null;
  if (
    before.lexeme.roles.some((role) => YEAR_ASKED.has(role)) ||
    before.lexeme.month !== undefined ||
    before.lexeme.season !== undefined
  )
    return isPlainNumber(pieces, year.to, before.lower) ? null : found;
  if (year.year < FIRST_BARE_YEAR || year.year > LAST_BARE_YEAR) return null;
  if (before.lower === "(" || before.lower === "[")
    return after.lower === ")" ||
      after.lower === "]" ||
      after.lower === "-" ||
      after.lower === "–" ||
      after.lower === ","
      ? found
      : null;
  if (vocabulary.countedNouns.has(after.lower) || isPluralNoun(after.lower)) return null;
  if (before.lexeme.roles.some((role) => COUNT_ASKED.has(role))) return null;
  if (before.digits > 0 || before.lower === "resolution" || before.lower === "resolutions" || before.lower === "no")
    return null;
  return found;
}

/** Bare numbers of four digits are years between these; others are counts unless a word asks for a year. Chosen by us: living memory and its near future. */
const FIRST_BARE_YEAR = 1900;
const LAST_BARE_YEAR = 2049;

const YEAR_ASKED = new Set<string>([
  "in",
  "since",
  "until",
  "by",
  "during",
  "before",
  "after",
  "early",
  "mid",
  "late",
  "last",
  "next",
  "each",
  "from",
  "between",
]);

/** "more than 2014", "about 1989", "at least 2,000": the number counts. */
const COUNT_ASKED = new Set<string>(["more", "less", "least", "most", "about", "almost", "only", "a", "some"]);

/** "from 1989 people", "by 2016 troops": a preposition is not enough before a counted noun, but "in 1989 people" is. */
const isPlainNumber = (pieces: Pieces, at: number, before: string) =>
  before !== "in" && before !== "since" && pieceAt(pieces, at).lower === "people";

/** An English plural by its ending. */
const isPluralNoun = (word: string) =>
  word.length > 3 &&
  word.endsWith("s") &&
  !word.endsWith("ss") &&
  ![
    "elections",
    "was",
    "olympics",
    "talks",
    "has",
    "is",
    "accords",
    "protests",
    "games",
    "results",
    "sales",
    "earnings",
  ].includes(word);

function readYearInWords({ pieces }: Reading, at: number): Found | null {
  const hasHead = hasRole(pieces, at, "the") && pieceAt(pieces, at + 1).lexeme.unit === "year";
  const year = yearInWords(pieces, hasHead ? at + 2 : at);
  if (year !== null) return { to: year.to, expression: date({ year: year.year }) };
  if (!hasHead) return null;
  const digits = readYear(pieces, at + 2);
  if (digits !== null) return { to: digits.to, expression: date({ year: digits.year }) };
  const thousands = pieceAt(pieces, at + 2).lexeme.count;
  if (thousands !== 2 || pieceAt(pieces, at + 3).lexeme.scale !== 1000) return null;
  return { to: at + 4, expression: date({ year: 2000 }) };
}

/** "nineteen ninety-six", "twenty sixteen": a century and the years of it. */
function yearInWords(pieces: Pieces, at: number): { year: number; to: number } | null {
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

function readYearRange({ pieces }: Reading, at: number): Found | null {
  const start = hasRole(pieces, at, "the") ? at + 1 : at;
  const first = readYear(pieces, start);
  if (first === null || !isDash(pieces, first.to) || !pieceAt(pieces, first.to).isGlued) return null;
  const second = pieceAt(pieces, first.to + 1);
  if (
    !second.isGlued ||
    second.number === null ||
    (pieceAt(pieces, first.to + 2).isGlued && /^[a-z0-9-]/.test(pieceAt(pieces, first.to + 2).lower))
  )
    return null;
  const last =
    second.digits === 4 ? second.number : second.digits === 2 ? Math.floor(first.year / 100) * 100 + second.number : 0;
  if (last <= first.year || last - first.year > LONGEST_YEAR_RANGE || (pieceAt(pieces, start).isGlued && start > at))
    return null;
  return {
    to: first.to + 2,
    expression: { kind: "range", from: date({ year: first.year }), to: date({ year: last }) },
  };
}

/** Years; "1900-2049" is more likely two numbers. */
const LONGEST_YEAR_RANGE = 100;

function readDecade({ pieces }: Reading, at: number): Found | null {
  const start = skipThe(pieces, at);
  const word = pieceAt(pieces, start);
  if (word.lexeme.decade !== undefined && start > at)
    return { to: start + 1, expression: { kind: "decade", first: word.lexeme.decade } };
  const year = word.digits === 4 ? { year: word.number ?? 0, to: start + 1 } : shortDecade(pieces, start);
  if (year === null || year.year % 10 !== 0 || year.year < 1000 || year.year > 2199) return null;
  const apostrophe = isApostrophe(pieces, year.to) && pieceAt(pieces, year.to).isGlued ? 1 : 0;
  const ending = pieceAt(pieces, year.to + apostrophe);
  if (ending.lower !== "s" || !ending.isGlued) return null;
  return { to: year.to + apostrophe + 1, expression: { kind: "decade", first: year.year } };
}

function shortDecade(pieces: Pieces, at: number): { year: number; to: number } | null {
  const short = pieceAt(pieces, at + 1);
  if (!isApostrophe(pieces, at) || short.digits !== 2 || short.number === null || !short.isGlued) return null;
  return { year: 1900 + short.number, to: at + 2 };
}

function readCentury({ pieces }: Reading, at: number): Found | null {
  const start = skipThe(pieces, at);
  const ordinal = readOrdinal(pieces, start);
  if (ordinal === null || ordinal.value > 22) return null;
  const to = skipHyphen(pieces, ordinal.to);
  const piece = pieceAt(pieces, to);
  if (piece.lexeme.unit !== "century" || piece.lexeme.isPlural === true) return null;
  return { to: to + 1, expression: { kind: "century", index: ordinal.value } };
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
