import { addMonths, civilDate, dayNumber, digits, isRealDate, monthSpan } from "../calendar.ts";
import type { Expression, Which } from "../expression.ts";
import { monthValue } from "../value.ts";
import type { Tense } from "../tense.ts";
import { made, oneDay, oneMonth, oneYear, type Anchors, type Resolved } from "./anchors.ts";

type DateExpression = Extract<Expression, { kind: "date" }>;

export function resolveDate(date: DateExpression, anchors: Anchors): Resolved {
  const year =
    date.year ??
    (date.yearShift !== null && anchors.published !== null ? civilDate(anchors.published).year + date.yearShift : null);
  if (year !== null) return calendarDate(year, date.month, date.day, date.year === null ? "publication" : "none");
  if (date.month === null) return made("DATE", "XXXX", null, "publication", "year");
  const guess =
    date.which === null ? guessYear(date.month, date.day, anchors) : yearOfWhich(date.month, date.which, anchors);
  if (guess === null) {
    const day = date.day === null ? "" : `-${digits(date.day, 2)}`;
    return made(
      "DATE",
      `XXXX-${digits(date.month, 2)}${day}`,
      null,
      "publication",
      date.day === null ? "month" : "day",
    );
  }
  return calendarDate(guess.year, date.month, date.day, guess.anchor);
}

/** Impossible dates keep their digits as value and get no span. */
function calendarDate(year: number, month: number | null, day: number | null, anchor: Resolved["anchor"]): Resolved {
  if (month === null) return oneYear(year, anchor);
  if (month < 1 || month > 12)
    return made(
      "DATE",
      `${digits(year, 4)}-${digits(month, 2)}${day === null ? "" : `-${digits(day, 2)}`}`,
      null,
      anchor,
      null,
    );
  if (day === null) return oneMonth(year, month, anchor);
  if (!isRealDate(year, month, day))
    return made("DATE", `${monthValue(year, month)}-${digits(day, 2)}`, null, anchor, null);
  return oneDay(dayNumber(year, month, day), anchor);
}

/**
 * Days ahead of publication that a date without year may lie, by the tense of its sentence; beyond them, and where
 * its last occurrence is nearer, it is past. A day of a month is written without its year for what is near on
 * either side ("the offer was extended to Dec. 5"); a month in the past tense is past. Chosen by us on the TimeBank
 * and AQUAINT development parts.
 */
const DAY_LOOK_AHEAD_DAYS: Record<Tense, number> = { past: 60, future: 330, deadline: 150, unknown: 180 };
const MONTH_LOOK_AHEAD_DAYS: Record<Tense, number> = { past: 0, future: 330, deadline: 150, unknown: 45 };

/**
 * The year of a month or day without one: the latest that has begun by publication; with a verb of the
 * future the next; where no verb decides, ahead only if it is near.
 */
function guessYear(
  month: number,
  day: number | null,
  anchors: Anchors,
): { year: number; anchor: "publication" | "mention" } | null {
  const { published } = anchors;
  if (published === null) return anchors.namedYear === null ? null : { year: anchors.namedYear, anchor: "mention" };
  const { year } = civilDate(published);
  const start = (y: number) => dayNumber(y, month, day ?? 1);
  const end = (y: number) => (day === null ? monthSpan(y, month).to : start(y));
  const tense = anchors.tense();
  const latest = start(year) <= published ? year : year - 1;
  const next = end(year) >= published ? year : year + 1;
  const ahead = start(next) - published;
  const most = day === null ? MONTH_LOOK_AHEAD_DAYS[tense] : DAY_LOOK_AHEAD_DAYS[tense];
  const isAhead = ahead <= most && (tense === "future" || published - end(latest) > ahead);
  return { year: isAhead ? next : latest, anchor: "publication" };
}

function yearOfWhich(
  month: number,
  which: Which,
  anchors: Anchors,
): { year: number; anchor: "publication" | "mention" } | null {
  const { published } = anchors;
  if (published === null) return null;
  const now = civilDate(published);
  const index = now.year * 12 + now.month - 1;
  const thisYear = now.year * 12 + month - 1;
  switch (which) {
    case "last":
    case "past":
    case "previous":
    case "latest":
      return { year: thisYear < index ? now.year : now.year - 1, anchor: "publication" };
    case "next":
    case "coming":
    case "following":
      return { year: thisYear > index ? now.year : now.year + 1, anchor: "publication" };
    case "this":
    case "same":
      return { year: now.year, anchor: "publication" };
  }
}

/** "the 16th": of the month last spoken of, else the latest one by publication. */
export function resolveMonthDay(day: number, anchors: Anchors): Resolved {
  const month = anchors.mentioned.month ?? anchors.mentioned.day;
  if (month !== undefined) {
    const date = civilDate(month.from);
    return calendarDate(date.year, date.month, day, "mention");
  }
  if (anchors.published === null) return made("DATE", `XXXX-XX-${digits(day, 2)}`, null, "publication", null);
  const now = civilDate(anchors.published);
  const before = now.day >= day ? now : civilDate(addMonths(anchors.published, -1));
  return calendarDate(before.year, before.month, day, "publication");
}
