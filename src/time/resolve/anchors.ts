import { digits, monthSpan, yearSpan, type DayNumber, type DaySpan } from "../calendar.ts";
import type { Unit, Vocabulary } from "../lexeme.ts";
import type { Tense } from "../tense.ts";
import { dayValue, monthValue } from "../value.ts";

/** What an expression was taken for. `anchor` says what it was counted from; `grain` is the unit it names. */
export interface Resolved {
  type: "DATE" | "TIME" | "DURATION" | "SET";
  value: string;
  span: DaySpan | null;
  anchor: "none" | "publication" | "mention";
  grain: Unit | null;
}

/** What an expression is set against. */
export interface Anchors {
  /** Day of publication, null where unknown. */
  published: DayNumber | null;
  /** The latest mention of each grain, and the latest of all, in reading order. */
  mentioned: Partial<Record<Unit, DaySpan>>;
  latest: { span: DaySpan; grain: Unit } | null;
  /** First day of the quarter that the text speaks of, null where it speaks of no quarter. */
  quarter: DayNumber | null;
  /** A day named in the same paragraph, to which a clock time or a dawn belongs. */
  nearDay: DayNumber | null;
  /** The latest year written out. */
  namedYear: number | null;
  tense: () => Tense;
  /** "for months" after a perfect: it lasts up to publication. */
  isPerfect: () => boolean;
  vocabulary: Vocabulary;
}

export const UNKNOWN_DAY = "XXXX-XX-XX";

export const made = (
  type: Resolved["type"],
  value: string,
  span: DaySpan | null,
  anchor: Resolved["anchor"],
  grain: Unit | null,
): Resolved => ({
  type,
  value,
  span,
  anchor,
  grain,
});

export const oneDay = (day: DayNumber, anchor: Resolved["anchor"]): Resolved =>
  made("DATE", dayValue(day), { from: day, to: day }, anchor, "day");

export const oneMonth = (year: number, month: number, anchor: Resolved["anchor"]) =>
  made("DATE", monthValue(year, month), monthSpan(year, month), anchor, "month");

export const oneYear = (year: number, anchor: Resolved["anchor"]) =>
  made("DATE", digits(year, 4), yearSpan(year), anchor, "year");

/** Unknown publication: no range, and a value with X for what is not known. */
export function fromPublication(anchors: Anchors, unknown: string, make: (day: DayNumber) => Resolved): Resolved {
  return anchors.published === null
    ? made(unknown.includes("T") ? "TIME" : "DATE", unknown, null, "publication", null)
    : make(anchors.published);
}

const GRAINS: readonly Unit[] = ["day", "weekend", "week", "month", "quarter", "year", "decade", "century"];

/** What "later" and "the following month" count from: the latest mention that is no coarser than `unit`, or for long units the latest at all. */
export function mentionFor(unit: Unit, anchors: Anchors): DaySpan | undefined {
  const { latest, mentioned } = anchors;
  if (latest === null) return undefined;
  if (GRAINS.indexOf(latest.grain) <= Math.max(0, GRAINS.indexOf(unit))) return latest.span;
  return mentioned[unit] ?? mentioned.day;
}
