import type { Expression } from "../expression.ts";
import type { Unit } from "../lexeme.ts";
import { hasRole, isDash, isNamePart, pieceAt, skipHyphen, type Pieces } from "../piece.ts";
import { readCount } from "./count.ts";
import { WHICH_STARTS } from "./rule.ts";
import type { Found, Reading, Rule } from "./rule.ts";
import { readOrdinal, readWhich, skipThe } from "./words.ts";

/** Lengths of time, and days reached by counting them off. */
export const SPAN_RULES: readonly Rule[] = [
  {
    id: "span/shift",
    starts: ["number", "count", "half", "a", "the", "unit"],
    reason: "a length of time and a word that says from where it is counted",
    takes: ["two weeks ago they", "three days later", "a year earlier", "ten days from now", "the day before,"],
    leaves: ["long ago", "sooner or later", "two weeks, earlier or not"],
    read: readShift,
  },
  {
    id: "span/window",
    starts: [...WHICH_STARTS, "recent", "these"],
    reason: "the days, weeks or months up to publication or after it",
    takes: [
      "over the past three days",
      "in recent months",
      "in the next two weeks",
      "the last 24 hours",
      "in the coming days",
    ],
    leaves: ["the last three towns", "the next to fall", "recent arrivals"],
    read: readWindow,
  },
  {
    id: "span/duration",
    starts: ["number", "count", "half", "a", "the"],
    reason: "a counted length of time; ages are none",
    takes: ["for seven months", "a three-day truce", "18 months of", "a couple of years", "seven-month-long"],
    leaves: ["a 15-year-old boy", "he is 40 years old", "a second attack", "a quarter of it"],
    read: readDuration,
  },
  {
    id: "span/bare",
    starts: ["unit"],
    reason: "an uncounted plural: some months, not said how many",
    takes: ["for months they", "it took weeks", "a years-long war", "hours after"],
    leaves: ["the seconds of the boxer", "a years old car"],
    read: readBareUnits,
  },
];

function readShift({ pieces }: Reading, at: number): Found | null {
  const named = readDayBefore(pieces, at);
  if (named !== null) return named;
  const count = readCounted(pieces, at) ?? readUncounted(pieces, at);
  if (count === null) return null;
  let to = count.to;
  if (hasRole(pieces, to, "or") && hasRole(pieces, to + 1, "so")) to += 2;
  const shift = (direction: -1 | 1, anchor: "publication" | "mention", end: number): Found => ({
    to: end,
    expression: { kind: "shift", count: count.value, unit: count.unit, direction, anchor },
  });
  if (hasRole(pieces, to, "ago")) return shift(-1, "publication", to + 1);
  if (hasRole(pieces, to, "earlier")) return shift(-1, "mention", to + 1);
  if (hasRole(pieces, to, "later")) return shift(1, "mention", to + 1);
  if (hasRole(pieces, to, "from-now")) return shift(1, "publication", to + 1);
  if (hasRole(pieces, to, "from") && pieceAt(pieces, to + 1).lexeme.reference === "PRESENT_REF")
    return shift(1, "publication", to + 2);
  return null;
}

/** "the day before", "the week after", at the end of a clause: before the day last spoken of. */
function readDayBefore(pieces: Pieces, at: number): Found | null {
  if (!hasRole(pieces, at, "the") && !hasRole(pieces, at, "a")) return null;
  const { lexeme } = pieceAt(pieces, at + 1);
  if (lexeme.unit === undefined || lexeme.isPlural === true || lexeme.unit === "second") return null;
  const direction = hasRole(pieces, at + 2, "before") ? -1 : hasRole(pieces, at + 2, "after") ? 1 : 0;
  if (direction === 0 || pieceAt(pieces, at + 2).lexeme.roles.includes("previous")) return null;
  const after = pieceAt(pieces, at + 3);
  if (after.token >= 0 && !/^[,.;:)!?"”]/.test(after.lower) && !after.lexeme.roles.includes("and")) return null;
  return { to: at + 3, expression: { kind: "shift", count: 1, unit: lexeme.unit, direction, anchor: "mention" } };
}

interface CountedUnit {
  value: number | null;
  unit: Unit;
  to: number;
  isHyphened: boolean;
  isArticle: boolean;
}

/** "two weeks", "a year", "three-day", "six straight days", "an additional year", "weeks or months" after a count. */
function readCounted(pieces: Pieces, at: number): CountedUnit | null {
  const count = readCount(pieces, at);
  if (count === null) return null;
  let to = count.to;
  if (hasRole(pieces, to, "more") || hasRole(pieces, to, "other")) to++;
  const hyphen = skipHyphen(pieces, to);
  const adjective = pieceAt(pieces, hyphen);
  const isBetween = adjective.lexeme.roles.includes("unit-adjective");
  const end = isBetween ? hyphen + 1 : hyphen;
  const { lexeme } = pieceAt(pieces, end);
  if (lexeme.unit === undefined || lexeme.unit === "weekend") return null;
  if (isNamePart(pieces, end) || isComparison(pieces, end + 1)) return null;
  const isArticle = hasRole(pieces, at, "a");
  if (isArticle && count.to === at + 1 && lexeme.isPlural === true) return null; // "a years-long war"
  const value = count.value === null ? null : count.value * (lexeme.unitCount ?? 1);
  if (lexeme.unit === "second" && lexeme.isPlural !== true && !(hyphen > to)) return null;
  if (lexeme.unit === "quarter" && (lexeme.isPlural !== true || hasRole(pieces, end + 1, "of"))) return null;
  if (
    lexeme.isPlural !== true &&
    value !== null &&
    value > 1 &&
    hyphen === to &&
    pieceAt(pieces, at).number === null &&
    !isBetween &&
    !isUnitModifier(pieces, end + 1)
  ) {
    return null;
  }
  return { value, unit: lexeme.unit, to: end + 1, isHyphened: hyphen > to, isArticle };
}

/** "a year-earlier loss" is no length of a year. */
function isComparison(pieces: Pieces, at: number): boolean {
  const to = skipHyphen(pieces, at);
  return to > at && (hasRole(pieces, to, "earlier") || hasRole(pieces, to, "ago"));
}

/** "two day siege", where the hyphen was lost: a noun must follow. */
const isUnitModifier = (pieces: Pieces, at: number) =>
  pieceAt(pieces, at).token >= 0 && /^[a-z]/.test(pieceAt(pieces, at).lower);

function readUncounted(pieces: Pieces, at: number): CountedUnit | null {
  const { lexeme } = pieceAt(pieces, at);
  if (lexeme.unit === undefined || lexeme.isPlural !== true) return null;
  return { value: null, unit: lexeme.unit, to: at + 1, isHyphened: false, isArticle: false };
}

function readWindow({ pieces }: Reading, at: number): Found | null {
  const recent = skipThe(pieces, at);
  if (hasRole(pieces, recent, "recent")) {
    const { lexeme } = pieceAt(pieces, recent + 1);
    if (lexeme.unit === undefined || lexeme.isPlural !== true) return null;
    return {
      to: recent + 2,
      expression: { kind: "window", count: null, unit: lexeme.unit, direction: -1, isRecent: true },
    };
  }
  const which = readWhich(pieces, at);
  const these = hasRole(pieces, at, "these") ? { which: "past" as const, to: at + 1, hasThe: true } : which;
  if (these === null) return null;
  if (these.which === "last" && !these.hasThe && isVerbAsked(pieces, at - 1)) return null; // "is to last ten days"
  const direction = WINDOW_DIRECTIONS[these.which];
  if (direction === undefined) return null;
  const after =
    hasRole(pieces, at, "these") && (hasRole(pieces, these.to, "past") || hasRole(pieces, these.to, "last"))
      ? these.to + 1
      : these.to;
  const counted = readCounted(pieces, after) ?? readUncounted(pieces, after);
  if (counted === null || counted.isHyphened || counted.isArticle) return null;
  if (hasRole(pieces, at, "these") && after === these.to) return null;
  let to = counted.to;
  if (hasRole(pieces, to, "or") && hasRole(pieces, to + 1, "so")) to += 2;
  if (
    counted.value === 1 &&
    pieceAt(pieces, after).lexeme.count === undefined &&
    pieceAt(pieces, after).number === null
  )
    return null;
  return { to, expression: { kind: "window", count: counted.value, unit: counted.unit, direction, isRecent: false } };
}

/** After "to", "will", "would", "can" a verb stands. */
const isVerbAsked = (pieces: Pieces, at: number) => hasRole(pieces, at, "to") || pieceAt(pieces, at).pos === "AUX";

const WINDOW_DIRECTIONS: Partial<Record<string, -1 | 1>> = {
  last: -1,
  past: -1,
  previous: -1,
  latest: -1,
  next: 1,
  coming: 1,
  following: 1,
};

function readDuration({ pieces }: Reading, at: number): Found | null {
  let start = skipThe(pieces, at);
  const hasThe = start > at;
  if (isPeriodOfYear(pieces, start) && hasThe)
    return { to: start + 1, expression: duration(pieces, at, 1, "year", start + 1) };
  const ordinal = hasThe ? readOrdinal(pieces, start) : null;
  if (ordinal !== null) start = ordinal.to;
  const counted = readCounted(pieces, start) ?? (ordinal === null ? null : readUncounted(pieces, start));
  if (counted === null || (hasThe && (counted.isArticle || counted.isHyphened))) return null;
  let to = counted.to;
  if (isAge(pieces, to)) return readOldThing(pieces, at, counted);
  const long = skipHyphen(pieces, to);
  if (hasRole(pieces, long, "long") && long > to) to = long + 1;
  if (hasRole(pieces, to, "period") && counted.isHyphened) to++;
  else if (hasRole(pieces, to, "or") && (hasRole(pieces, to + 1, "so") || isSecondCount(pieces, to + 1))) to += 2;
  else if (hasRole(pieces, to, "or") && counted.value === null && readUncounted(pieces, to + 1) !== null) to += 2;
  else if (hasRole(pieces, to, "and") && hasRole(pieces, to + 1, "a") && hasRole(pieces, to + 2, "half"))
    return { to: to + 3, expression: duration(pieces, at, (counted.value ?? 1) + 0.5, counted.unit, to + 3) };
  return { to, expression: duration(pieces, at, counted.value, counted.unit, to) };
}

/** "a year or two". */
const isSecondCount = (pieces: Pieces, at: number) =>
  typeof pieceAt(pieces, at).lexeme.count === "number" && pieceAt(pieces, at + 1).lexeme.unit === undefined;

/** "the year ended March 31": a business year, of which only the length is sure. */
const isPeriodOfYear = (pieces: Pieces, at: number) =>
  pieceAt(pieces, at).lexeme.unit === "year" &&
  pieceAt(pieces, at).lexeme.isPlural !== true &&
  hasRole(pieces, at + 1, "ending") &&
  !hasRole(pieces, at + 1, "end");

function readBareUnits({ pieces }: Reading, at: number): Found | null {
  const counted = readUncounted(pieces, at);
  if (counted === null || NEVER_BARE.has(counted.unit) || isNamePart(pieces, at)) return null;
  let to = counted.to;
  if (isAge(pieces, to)) return null;
  const before = pieceAt(pieces, at - 1);
  if (before.digits > 0 || before.lexeme.ordinal !== undefined) return null;
  if (before.lexeme.roles.includes("the") && !isFollowedByClause(pieces, to)) return null;
  if (hasRole(pieces, to, "or") && readUncounted(pieces, to + 1) !== null)
    return { to: to + 2, expression: duration(pieces, at, null, counted.unit, to + 2) };
  const long = skipHyphen(pieces, to);
  if (hasRole(pieces, long, "long") && long > to) to = long + 1;
  return { to, expression: duration(pieces, at, null, counted.unit, to) };
}

const NEVER_BARE: ReadonlySet<Unit> = new Set<Unit>(["second", "quarter", "weekend", "night"]);

/** "the weeks before the attack", "the days after it". */
const isFollowedByClause = (pieces: Pieces, at: number) =>
  hasRole(pieces, at, "before") ||
  hasRole(pieces, at, "after") ||
  hasRole(pieces, at, "that") ||
  hasRole(pieces, at, "since");

/** "an eight-month-old truce" has a length; a person's age in months has none that matters here, nor has an age in years. */
function readOldThing(pieces: Pieces, at: number, counted: CountedUnit): Found | null {
  const old = skipHyphen(pieces, counted.to);
  const noun = pieceAt(pieces, old + 1);
  if (old === counted.to || counted.unit === "year" || noun.pos !== "NOUN" || noun.lexeme.roles.includes("person"))
    return null;
  return { to: old + 1, expression: duration(pieces, at, counted.value, counted.unit, old + 1) };
}

/** "40 years old", "15-year-old", "15 year old". */
function isAge(pieces: Pieces, to: number): boolean {
  const next = isDash(pieces, to) ? to + 1 : to;
  return hasRole(pieces, next, "old");
}

/** `bound` tells what surrounds the length: "for months", "ten days have passed since". */
function duration(pieces: Pieces, at: number, count: number | null, unit: Unit, to: number): Expression {
  const passed = hasRole(pieces, to, "has") && hasRole(pieces, to + 1, "passed") && hasRole(pieces, to + 2, "since");
  const since = hasRole(pieces, to, "since") && hasRole(pieces, at - 1, "been");
  if (passed || since) return { kind: "duration", count, unit, bound: "passed" };
  let before = at - 1;
  while (before > 0 && before > at - 4 && isApproximation(pieces, before)) before--;
  return { kind: "duration", count, unit, bound: hasRole(pieces, before, "for") ? "for" : null };
}

const isApproximation = (pieces: Pieces, at: number) =>
  pieceAt(pieces, at).lexeme.roles.some((role) =>
    ["about", "almost", "more", "less", "least", "most", "only", "over", "at", "than"].includes(role),
  );
