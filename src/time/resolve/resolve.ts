import { dayNumber, digits } from "../calendar.ts";
import type { Expression } from "../expression.ts";
import { clockValue, dayValue } from "../value.ts";
import { fromPublication, made, oneDay, UNKNOWN_DAY, type Anchors, type Resolved } from "./anchors.ts";
import { resolveCycle, resolveDecade, resolveQuarter, resolveSeason } from "./cycle.ts";
import { resolveDate, resolveMonthDay } from "./date.ts";
import { resolveEdge } from "./edge.ts";
import { resolveHoliday } from "./holiday.ts";
import { resolveDuration, resolveShift, resolveWindow } from "./length.ts";
import { atNearDay, resolveDayPart, resolveTimed } from "./time-of-day.ts";
import { resolveWeekday } from "./weekday.ts";

export function resolve(expression: Expression, anchors: Anchors): Resolved {
  switch (expression.kind) {
    case "date":
      return resolveDate(expression, anchors);
    case "fiscal-year": // no days: whose year it is, the text seldom says
      return made("DATE", digits(expression.year, 4), null, "none", null);
    case "month-day":
      return resolveMonthDay(expression.day, anchors);
    case "weekday":
      return resolveWeekday(expression.weekday, expression.which, anchors);
    case "cycle":
      return resolveCycle(expression.unit, expression.which, anchors);
    case "quarter":
      return resolveQuarter(expression, anchors);
    case "season":
      return resolveSeason(expression, anchors);
    case "holiday":
      return resolveHoliday(expression, anchors);
    case "decade":
      return resolveDecade(expression.first, anchors);
    case "century":
      return made(
        "DATE",
        digits(expression.index - 1, 2),
        { from: dayNumber((expression.index - 1) * 100, 1, 1), to: dayNumber(expression.index * 100 - 1, 12, 31) },
        "none",
        "century",
      );
    case "day-offset":
      return fromPublication(anchors, UNKNOWN_DAY, (day) => oneDay(day + expression.days, "publication"));
    case "shift":
      return resolveShift(expression, anchors);
    case "duration":
      return resolveDuration(expression, anchors);
    case "window":
      return resolveWindow(expression, anchors);
    case "set":
      return made("SET", expression.value, null, "none", null);
    case "reference":
      return resolveReference(expression.reference, anchors);
    case "clock":
      return atNearDay(clockValue(expression.clock), anchors);
    case "day-part":
      return resolveDayPart(expression, anchors);
    case "overnight":
      return fromPublication(anchors, `${UNKNOWN_DAY}TNI`, (day) =>
        made("TIME", `${dayValue(day - 1)}TNI`, { from: day - 1, to: day }, "publication", "day"),
      );
    case "timed":
      return resolveTimed(resolve(expression.day, anchors), expression.time);
    case "edge":
      return resolveEdge(expression.edge, resolve(expression.of, anchors), anchors);
    case "range":
      return resolveRange(resolve(expression.from, anchors), resolve(expression.to, anchors));
    default:
      return unreachable(expression);
  }
}

function unreachable(expression: never): never {
  throw new Error(`unknown expression: ${JSON.stringify(expression)}`);
}

function resolveReference(reference: string, anchors: Anchors): Resolved {
  const isNow = reference === "PRESENT_REF" && anchors.published !== null;
  return made(
    "DATE",
    reference,
    isNow && anchors.published !== null ? { from: anchors.published, to: anchors.published } : null,
    "publication",
    null,
  );
}

/** Both ends take the year that either of them has; the value is A/B, which is not TIMEX3 but says the interval. */
function resolveRange(first: Resolved, last: Resolved): Resolved {
  const span =
    first.span === null || last.span === null || first.span.from > last.span.to
      ? null
      : { from: first.span.from, to: last.span.to };
  return made("DATE", `${first.value}/${last.value}`, span, first.anchor, first.grain);
}
