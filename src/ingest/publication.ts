import { Day, type Publication, type PublicationBasis } from "../model/index.ts";

/** What a report's metadata say about its date: as written there, unchecked. */
export interface GivenDate {
  published: string | null;
  /** Where the date was read, or how it was inferred. */
  publishedFrom: string | null;
  publishedInterval: readonly [string, string] | null;
}

/**
 * The publication date as metadata give it: a day, a day with a time (the day as written, in its own zone), a month, a
 * year, or `from/to`. `invalid` is the value that is no date (31 February); the date is then unknown, never a default.
 */
export function givenPublication(given: GivenDate): { published: Publication; invalid: string | null } {
  const basis = basisOf(given.publishedFrom);
  const reason = given.publishedFrom ?? "given with the report";
  if (given.publishedInterval !== null) {
    const [from, to] = given.publishedInterval;
    if (isDay(from) && isDay(to) && from <= to) {
      return { published: { kind: "interval", from, to, basis, evidence: null, reason }, invalid: null };
    }
    return { published: unknown(`the interval given, ${from} to ${to}, is none`), invalid: `${from} to ${to}` };
  }
  if (given.published === null || given.published.trim() === "") {
    return { published: unknown(given.publishedFrom ?? "no date was given with the report"), invalid: null };
  }
  const range = rangeOf(given.published.trim());
  if (range === null) {
    return { published: unknown(`the date given, ${given.published}, is none`), invalid: given.published };
  }
  const [from, to] = range;
  if (from === to) return { published: { kind: "value", date: from, basis, evidence: null, reason }, invalid: null };
  return { published: { kind: "interval", from, to, basis, evidence: null, reason }, invalid: null };
}

/** How `publishedFrom` begins, and what that says of the date. First match wins. */
const BEGINNINGS: readonly { begins: string; basis: PublicationBasis }[] = [
  { begins: "byline", basis: "byline" },
  { begins: "dateline", basis: "byline" },
  { begins: "inferred", basis: "inferred" },
  { begins: "not in the text", basis: "inferred" },
  { begins: "neither", basis: "inferred" },
  { begins: "external", basis: "external" },
];

function basisOf(publishedFrom: string | null): PublicationBasis {
  const start = publishedFrom?.trimStart().toLowerCase() ?? "";
  return BEGINNINGS.find((row) => start.startsWith(row.begins))?.basis ?? "metadata";
}

const unknown = (reason: string): Publication => ({ kind: "unknown", reason });

const isDay = (value: string): boolean => Day.safeParse(value).success;

const DAY = /^(\d{4}-\d{2}-\d{2})(?:$|[T ]\d{2}:\d{2})/;
const COMPACT_DAY = /^(\d{4})(\d{2})(\d{2})$/;
const MONTH = /^\d{4}-\d{2}$/;
const YEAR = /^\d{4}$/;

function rangeOf(value: string): [Day, Day] | null {
  const parts = value.split("/");
  if (parts.length === 2) {
    const from = rangeOf(parts[0]!);
    const to = rangeOf(parts[1]!);
    return from !== null && to !== null && from[0] <= to[1] ? [from[0], to[1]] : null;
  }
  const compact = COMPACT_DAY.exec(value);
  const day = DAY.exec(value)?.[1] ?? (compact === null ? undefined : `${compact[1]!}-${compact[2]!}-${compact[3]!}`);
  if (day !== undefined) return isDay(day) ? [day, day] : null;
  if (MONTH.test(value)) {
    const first = `${value}-01`;
    return isDay(first) ? [first, lastDayOfMonth(value)] : null;
  }
  return YEAR.test(value) ? [`${value}-01-01`, `${value}-12-31`] : null;
}

function lastDayOfMonth(month: string): Day {
  const days = ["31", "30", "29", "28"].map((day) => `${month}-${day}`);
  return days.find(isDay)!; // every month has a 28th
}
