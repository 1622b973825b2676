import type { DayPart, Reference, Season, Unit, Which } from "./lexeme.ts";

export type { Which } from "./lexeme.ts";

/** A part of something longer: "early March", "the end of the year", "earlier this week". */
export type Edge = "early" | "mid" | "late" | "start" | "end" | "earlier" | "later" | "first-half" | "second-half";

/** A clock time as written; `zone` in capitals, null where none is said. */
export interface Clock {
  hour: number;
  minute: number | null;
  second: number | null;
  zone: string | null;
}

/** What a time expression says, before it is set against the date of publication. */
export type Expression =
  /** Parts that are not said are null; `yearShift` counts from the year of publication ("last year's June": -1). */
  | {
      kind: "date";
      year: number | null;
      yearShift: number | null;
      month: number | null;
      day: number | null;
      which: Which | null;
    }
  /** Begins in a month that its owner sets. */
  | { kind: "fiscal-year"; year: number }
  /** "the 16th" */
  | { kind: "month-day"; day: number }
  | { kind: "weekday"; weekday: number; which: Which | null }
  /** "last week", "this month", "the weekend" (which null) */
  | { kind: "cycle"; unit: Unit; which: Which | null }
  | { kind: "quarter"; index: number | null; half: boolean; year: number | null; yearShift: number | null }
  | { kind: "season"; season: Season; year: number | null; yearShift: number | null; which: Which | null }
  | { kind: "holiday"; id: string; year: number | null; which: Which | null }
  /** `first` is a year, or 0 to 99 where the century is not said ("the nineties"). */
  | { kind: "decade"; first: number }
  /** The 20th century is 20. */
  | { kind: "century"; index: number }
  /** today, yesterday */
  | { kind: "day-offset"; days: number }
  /** "two weeks ago", "three days later"; `count` null is vague ("days earlier"). */
  | { kind: "shift"; count: number | null; unit: Unit; direction: -1 | 1; anchor: "publication" | "mention" }
  | { kind: "duration"; count: number | null; unit: Unit; bound: "for" | "passed" | null }
  /** "the past three days", "in recent months" (count null), "the next two weeks" */
  | { kind: "window"; count: number | null; unit: Unit; direction: -1 | 1; isRecent: boolean }
  | { kind: "set"; value: string }
  | { kind: "reference"; reference: Reference }
  | { kind: "clock"; clock: Clock }
  | { kind: "day-part"; part: DayPart; which: Which | null; hour: number | null }
  | { kind: "overnight"; into: boolean }
  | { kind: "timed"; day: Expression; time: Expression }
  | { kind: "edge"; edge: Edge; of: Expression }
  | { kind: "range"; from: Expression; to: Expression };

/** A date of which nothing is said but what `parts` give. */
export const date = (parts: {
  year?: number | null;
  yearShift?: number | null;
  month?: number | null;
  day?: number | null;
  which?: Which | null;
}): Expression => ({
  kind: "date",
  year: parts.year ?? null,
  yearShift: parts.yearShift ?? null,
  month: parts.month ?? null,
  day: parts.day ?? null,
  which: parts.which ?? null,
});

/** A date of one day: what a clock time can stand beside. */
export function isDay(expression: Expression): boolean {
  switch (expression.kind) {
    case "date":
      return expression.day !== null;
    case "weekday":
    case "month-day":
    case "day-offset":
    case "holiday":
      return true;
    case "edge":
      return isDay(expression.of);
    case "cycle":
      return expression.unit === "day";
    case "shift":
      return expression.unit === "day" && expression.count !== null;
    default:
      return false;
  }
}

/** A part of a day: a clock time, a morning, a night. */
export function isTimeOfDay(expression: Expression): boolean {
  if (expression.kind === "edge") return isTimeOfDay(expression.of);
  return expression.kind === "clock" || expression.kind === "day-part" || expression.kind === "overnight";
}
