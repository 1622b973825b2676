import { addMonths, civilDate, type DayNumber } from "../calendar.ts";
import type { Expression } from "../expression.ts";
import type { Unit } from "../lexeme.ts";
import { dayValue, durationValue } from "../value.ts";
import { made, mentionFor, oneDay, oneYear, type Anchors, type Resolved } from "./anchors.ts";
import { quarterOf, unitAt, unknownOf } from "./cycle.ts";

export function resolveShift(shift: Extract<Expression, { kind: "shift" }>, anchors: Anchors): Resolved {
  const { unit, direction, count } = shift;
  if (count === null) return made("DATE", direction < 0 ? "PAST_REF" : "FUTURE_REF", null, "none", null);
  const isFromMention = shift.anchor === "mention";
  if (unit === "year" && count === 1 && direction < 0 && anchors.quarter !== null) {
    const date = civilDate(anchors.quarter);
    return quarterOf(date.year - 1, Math.floor((date.month - 1) / 3) + 1, false, "mention");
  }
  const base = isFromMention ? mentionFor(unit, anchors)?.from : undefined;
  const anchor = base === undefined ? "publication" : "mention";
  const from = base ?? anchors.published;
  if (from === null) return made("DATE", unknownOf(unit), null, anchor, null);
  const moved = shiftFrom(unit, from, count * direction, anchor);
  // A length counted from a time that the text has not given is a guess: it has a value by custom and no range.
  return isFromMention && base === undefined ? { ...moved, span: null } : moved;
}

function shiftFrom(unit: Unit, from: DayNumber, count: number, anchor: Resolved["anchor"]): Resolved {
  const now = civilDate(from);
  switch (unit) {
    case "second":
    case "minute":
    case "hour": {
      const hours = unit === "hour" ? count : 0;
      const far = from + Math.trunc(hours / 24);
      const span =
        Math.abs(hours) >= 12
          ? { from: Math.min(far, far + Math.sign(hours)), to: Math.max(far, far + Math.sign(hours)) }
          : { from: far, to: far };
      return made("TIME", dayValue(far), span, anchor, null);
    }
    case "week":
      return Math.abs(count) === 1 || count % 1 !== 0
        ? oneDay(from + Math.round(7 * count), anchor)
        : unitAt("week", from, count, anchor);
    case "month":
      return unitAt("month", from, Math.round(count), anchor);
    case "quarter":
      return unitAt("quarter", from, Math.round(count), anchor);
    case "year":
      return oneYear(now.year + Math.round(count), anchor);
    case "decade":
      return oneYear(now.year + Math.round(10 * count), anchor);
    case "century":
      return oneYear(now.year + Math.round(100 * count), anchor);
    default:
      return oneDay(from + Math.round(count), anchor);
  }
}

/** "for seven months" after a perfect goes on up to publication; other lengths have no days. */
export function resolveDuration(duration: Extract<Expression, { kind: "duration" }>, anchors: Anchors): Resolved {
  const value = durationValue(duration.count, duration.unit);
  const { published } = anchors;
  if (published === null || duration.bound === null) return made("DURATION", value, null, "none", null);
  const from = back(published, duration.count ?? VAGUE_COUNT, duration.unit);
  if (duration.bound === "passed")
    return made("DURATION", value, duration.count === null ? null : { from, to: from }, "publication", null);
  return anchors.isPerfect()
    ? made("DURATION", value, { from, to: published }, "publication", null)
    : made("DURATION", value, null, "none", null);
}

/** How many units an uncounted plural stands for: "for months" is three months back (annotation guidelines of this project), "the past few days" three days. */
const VAGUE_COUNT = 3;
/** "in recent days" is the week up to publication. */
const RECENT_DAYS = 7;

export function resolveWindow(window: Extract<Expression, { kind: "window" }>, anchors: Anchors): Resolved {
  const { unit, direction } = window;
  const value =
    window.isRecent && (unit === "day" || unit === "hour" || unit === "year")
      ? "PAST_REF"
      : durationValue(window.count, unit);
  const type = value === "PAST_REF" ? "DATE" : "DURATION";
  const { published } = anchors;
  if (published === null) return made(type, value, null, "publication", null);
  const count = window.count ?? (window.isRecent && unit === "day" ? RECENT_DAYS : VAGUE_COUNT);
  const far = back(published, -direction * count, unit);
  return made(
    type,
    value,
    direction < 0 ? { from: far, to: published } : { from: published, to: far },
    "publication",
    null,
  );
}

/** The day `count` units before `day`. */
function back(day: DayNumber, count: number, unit: Unit): DayNumber {
  switch (unit) {
    case "second":
    case "minute":
      return day;
    case "hour":
      return day - Math.round(count / 24);
    case "week":
    case "weekend":
      return day - Math.round(7 * count);
    case "month":
      return addMonths(day, -Math.round(count));
    case "quarter":
      return addMonths(day, -Math.round(3 * count));
    case "year":
      return addMonths(day, -Math.round(12 * count));
    case "decade":
      return addMonths(day, -Math.round(120 * count));
    case "century":
      return addMonths(day, -Math.round(1200 * count));
    default:
      return day - Math.round(count);
  }
}
