import { civilDate, monthsSpan, type DaySpan } from "../calendar.ts";
import type { Edge } from "../expression.ts";
import type { Unit } from "../lexeme.ts";
import type { Anchors, Resolved } from "./anchors.ts";

/** `base` is what the edge is taken of, already resolved. */
export function resolveEdge(edge: Edge, base: Resolved, anchors: Anchors): Resolved {
  if (edge === "earlier" || edge === "later") return { ...base, span: openSpan(edge, base, anchors) };
  if (base.span === null) return base;
  return { ...base, span: partOf(base.span, edge, base.grain) };
}

/** "earlier this year" runs from its first day to publication, "later this year" from publication to its last. */
function openSpan(edge: "earlier" | "later", base: Resolved, anchors: Anchors): DaySpan | null {
  const { published } = anchors;
  const whole = base.span;
  if (whole === null || published === null || base.grain === "day") return whole;
  if (published < whole.from || published > whole.to)
    return partOf(whole, edge === "earlier" ? "early" : "late", base.grain);
  return edge === "earlier" ? { from: whole.from, to: published } : { from: published, to: whole.to };
}

/**
 * Days 1–10, 11–20 and 21–end of a month, quarters at both ends of a year (guidelines of this project); the
 * start or end of a year is its first or last month; of a week early is Monday to Wednesday and late Thursday
 * to Sunday; of a decade the first four, middle three or last three years; other times go in thirds. A part of
 * a day is that day.
 */
function partOf(span: DaySpan, edge: Exclude<Edge, "earlier" | "later">, grain: Unit | null): DaySpan {
  const first = civilDate(span.from);
  switch (grain) {
    case "month":
      return monthPart(span, edge);
    case "year":
      return monthsSpan(first.year, ...YEAR_PARTS[edge]);
    case "week":
      return weekPart(span, edge);
    case "decade":
      return decadePart(first.year, edge);
    case "day":
    case null:
      return span;
    default:
      return proportion(span, edge);
  }
}

/** First month and number of months. */
const YEAR_PARTS: Record<Exclude<Edge, "earlier" | "later">, [month: number, count: number]> = {
  early: [1, 3],
  mid: [5, 4],
  late: [10, 3],
  start: [1, 1],
  end: [12, 1],
  "first-half": [1, 6],
  "second-half": [7, 6],
};

/** First year and number of years of a decade's parts: the early nineties are 1990 to 1993. */
const DECADE_PARTS: Record<Exclude<Edge, "earlier" | "later">, [year: number, count: number]> = {
  early: [0, 4],
  mid: [4, 3],
  late: [7, 3],
  start: [0, 1],
  end: [9, 1],
  "first-half": [0, 5],
  "second-half": [5, 5],
};

function decadePart(decade: number, edge: Exclude<Edge, "earlier" | "later">): DaySpan {
  const [year, count] = DECADE_PARTS[edge];
  return monthsSpan(decade + year, 1, 12 * count);
}

function monthPart(span: DaySpan, edge: Exclude<Edge, "earlier" | "later">): DaySpan {
  switch (edge) {
    case "early":
    case "start":
      return { from: span.from, to: span.from + 9 };
    case "mid":
      return { from: span.from + 10, to: span.from + 19 };
    case "late":
    case "end":
      return { from: span.from + 20, to: span.to };
    case "first-half":
      return { from: span.from, to: span.from + 14 };
    case "second-half":
      return { from: span.from + 15, to: span.to };
  }
}

function weekPart(span: DaySpan, edge: Exclude<Edge, "earlier" | "later">): DaySpan {
  switch (edge) {
    case "early":
    case "first-half":
      return { from: span.from, to: span.from + 2 };
    case "start":
      return { from: span.from, to: span.from };
    case "mid":
      return { from: span.from + 2, to: span.from + 2 };
    case "late":
    case "second-half":
      return { from: span.from + 3, to: span.to };
    case "end":
      return { from: span.from + 4, to: span.to };
  }
}

function proportion(span: DaySpan, edge: Exclude<Edge, "earlier" | "later">): DaySpan {
  const days = span.to - span.from + 1;
  const third = Math.round(days / 3);
  switch (edge) {
    case "early":
    case "start":
      return { from: span.from, to: span.from + third - 1 };
    case "mid":
      return { from: span.from + third, to: span.to - third };
    case "late":
    case "end":
      return { from: span.to - third + 1, to: span.to };
    case "first-half":
      return { from: span.from, to: span.from + Math.floor(days / 2) - 1 };
    case "second-half":
      return { from: span.from + Math.floor(days / 2), to: span.to };
  }
}
