import { date } from "../expression.ts";
import { hasRole, isDash, isNamePart, pieceAt, skipHyphen, type Piece, type Pieces } from "../piece.ts";
import type { Vocabulary } from "../lexeme.ts";
import type { Found, Reading, Rule } from "./rule.ts";
import { isApostrophe, readOrdinal, readYear, skipThe, yearInWords } from "./words.ts";

/** Years, decades and centuries. */
export const YEAR_RULES: readonly Rule[] = [
  {
    id: "date/year",
    starts: ["number", "fiscal", "apostrophe"],
    reason: "a number of four digits that no counted noun follows and that a word or mark makes a year",
    takes: ["in 1989 the", "since 2011.", "the 2014 annexation", "(2016)"],
    leaves: ["1989 people died", "some 2014 troops", "$2016 was paid", "1,989 of"],
    read: readYearAlone,
  },
  {
    id: "date/year-in-words",
    starts: ["count", "the"],
    reason: "years written out, as in speeches",
    takes: ["in nineteen ninety-six the", "the year two thousand"],
    leaves: ["nineteen people", "two thousand people"],
    read: readYearInWords,
  },
  {
    id: "date/year-range",
    starts: ["number", "apostrophe", "the"],
    reason: "two years joined by a dash",
    takes: ["the 2014-2015 fighting", "in 2014–15 the"],
    leaves: ["a 2014-2010 slip", "flight 2014-77x"],
    read: readYearRange,
  },
  {
    id: "date/decade",
    starts: ["number", "apostrophe", "the"],
    reason: "ten years by their first",
    takes: ["in the 1990s the", "the '80s were", "in the nineties they"],
    leaves: ["in their 1990 s-class", "a man in his nineties"],
    read: readDecade,
  },
  {
    id: "date/century",
    starts: ["the", "ordinal", "number", "count"],
    reason: "a hundred years by their number",
    takes: ["the 20th century", "a nineteenth-century fort"],
    leaves: ["a century of runs", "the 20th centurion"],
    read: readCentury,
  },
];

function readYearAlone(reading: Reading, at: number): Found | null {
  const { pieces, vocabulary } = reading;
  const start = hasRole(pieces, at, "fiscal") ? at + 1 : at;
  const year = readYear(pieces, start);
  if (year === null) return null;
  const found: Found = { to: year.to, expression: date({ year: year.year }) };
  if (start > at) return { to: year.to, expression: { kind: "fiscal-year", year: year.year } };
  const before = pieceAt(pieces, at - 1);
  const after = pieceAt(pieces, year.to);
  if (after.lexeme.roles.includes("before-christ")) return null;
  if (after.isGlued && /^[a-z0-9/]/.test(after.lower)) return null;
  if (pieceAt(pieces, at).isGlued && !["(", "[", "-", "–", "—", "/", '"', "“", "‘", "'"].includes(before.lower))
    return null;
  if (
    before.lexeme.roles.some((role) => YEAR_ASKED.has(role)) ||
    before.lexeme.month !== undefined ||
    before.lexeme.season !== undefined
  )
    return isPlainNumber(reading, year.to, before) ? null : found;
  if (year.year < FIRST_BARE_YEAR || year.year > LAST_BARE_YEAR) return null;
  if (before.lower === "(" || before.lower === "[")
    return after.lower === ")" ||
      after.lower === "]" ||
      after.lower === "-" ||
      after.lower === "–" ||
      after.lower === ","
      ? found
      : null;
  if (vocabulary.countedNouns.has(after.lower) || isPluralNoun(vocabulary, after.lower)) return null;
  if (before.lexeme.roles.some((role) => COUNT_ASKED.has(role))) return null;
  // "Resolution 2118", "Boeing 2000": a number behind a capitalised name is its number, unless a verb made it a year.
  if (before.digits > 0 || before.lexeme.roles.includes("no")) return null;
  if (isApostrophe(pieces, at)) return null; // a short year needs a word that asks for one
  return isNamePart(pieces, at - 1) &&
    before.pos === "PROPN" &&
    !pieceAt(pieces, at).isGlued &&
    after.token >= 0 &&
    after.pos !== "PUNCT"
    ? null
    : found;
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
const COUNT_ASKED = new Set<string>(["more", "less", "least", "most", "about", "almost", "only"]);

/** "from 1989 people", "by 2016 troops": a preposition is not enough before a counted noun, but "in 1989 people" is. */
const isPlainNumber = ({ pieces, vocabulary }: Reading, at: number, before: Piece) =>
  !before.lexeme.roles.some((role) => role === "in" || role === "since") &&
  vocabulary.countedNouns.has(pieceAt(pieces, at).lower);

/** A plural by its ending, unless it is one that a year stands before ("the 2014 elections"). */
const isPluralNoun = ({ plurals }: Vocabulary, word: string) =>
  word.length > SHORTEST_PLURAL &&
  word.endsWith(plurals.ending) &&
  !word.endsWith(plurals.not) &&
  !plurals.dated.has(word);

/** Letters; "is", "was" and "has" end like plurals. */
const SHORTEST_PLURAL = 3;

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
