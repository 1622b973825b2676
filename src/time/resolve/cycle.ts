import { addMonths, civilDate, dayNumber, digits, mondayOf, monthsSpan, type DayNumber } from "../calendar.ts";
import type { Expression, Which } from "../expression.ts";
import type { Season, Unit } from "../lexeme.ts";
import { isAheadTense } from "../tense.ts";
import { weekValue } from "../value.ts";
import {
  fromPublication,
  made,
  mentionFor,
  oneDay,
  oneMonth,
  oneYear,
  UNKNOWN_DAY,
  type Anchors,
  type Resolved,
} from "./anchors.ts";
import { resolveWeekend } from "./weekday.ts";

const STEPS: Record<Which, number> = {
  last: -1,
  past: -1,
  previous: -1,
  latest: -1,
  this: 0,
  same: 0,
  next: 1,
  coming: 1,
  following: 1,
};

/** "the following", "that" and "the previous" count from the time last spoken of. */
const FROM_MENTION: ReadonlySet<Which> = new Set(["same", "following", "previous"]);

export function resolveCycle(unit: Unit, which: Which | null, anchors: Anchors): Resolved {
  if (unit === "weekend") return resolveWeekend(which, anchors);
  const step = which === null ? 0 : STEPS[which];
  const isDayAhead = unit === "day" && which === "next"; // "the next day" is the day after the one spoken of
  const mention = mentionFor(unit, anchors);
  if (which !== null && (FROM_MENTION.has(which) || isDayAhead)) {
    if (mention !== undefined) return unitAt(unit, mention.from, step, "mention");
    const bare = fromPublication(anchors, unknownOf(unit), (day) => unitAt(unit, day, step, "publication"));
    return { ...bare, span: null };
  }
  if (unit === "quarter" && which === "latest" && anchors.quarter !== null)
    return unitAt(unit, anchors.quarter, 0, "mention");
  return fromPublication(anchors, unknownOf(unit), (day) =>
    unitAt(unit, day, unit === "quarter" && which === "latest" ? -1 : step, "publication"),
  );
}

export const unknownOf = (unit: Unit): string =>
  unit === "year"
    ? "XXXX"
    : unit === "month"
      ? "XXXX-XX"
      : unit === "week"
        ? "XXXX-WXX"
        : unit === "quarter"
          ? "XXXX-QX"
          : UNKNOWN_DAY;

/** The day, week, month, quarter, year, decade or century `step` after the one in which `day` lies. */
export function unitAt(unit: Unit, day: DayNumber, step: number, anchor: Resolved["anchor"]): Resolved {
  const now = civilDate(day);
  switch (unit) {
    case "week": {
      const monday = mondayOf(day) + 7 * step;
      return made("DATE", weekValue(monday), { from: monday, to: monday + 6 }, anchor, "week");
    }
    case "month": {
      const first = civilDate(addMonths(dayNumber(now.year, now.month, 1), step));
      return oneMonth(first.year, first.month, anchor);
    }
    case "quarter": {
      const index = now.year * 4 + Math.floor((now.month - 1) / 3) + step;
      return quarterOf(Math.floor(index / 4), (((index % 4) + 4) % 4) + 1, false, anchor);
    }
    case "year":
      return oneYear(now.year + step, anchor);
    case "decade": {
      const first = Math.floor(now.year / 10) * 10 + 10 * step;
      return made(
        "DATE",
        digits(first / 10, 3),
        { from: dayNumber(first, 1, 1), to: dayNumber(first + 9, 12, 31) },
        anchor,
        "decade",
      );
    }
    case "century": {
      const first = Math.floor(now.year / 100) * 100 + 100 * step;
      return made(
        "DATE",
        digits(first / 100, 2),
        { from: dayNumber(first, 1, 1), to: dayNumber(first + 99, 12, 31) },
        anchor,
        "century",
      );
    }
    default:
      return oneDay(day + step, anchor);
  }
}

export function quarterOf(year: number, index: number, half: boolean, anchor: Resolved["anchor"]): Resolved {
  const months = half ? 6 : 3;
  return made(
    "DATE",
    `${digits(year, 4)}-${half ? "H" : "Q"}${index}`,
    monthsSpan(year, (index - 1) * months + 1, months),
    anchor,
    "quarter",
  );
}

export function resolveQuarter(quarter: Extract<Expression, { kind: "quarter" }>, anchors: Anchors): Resolved {
  const index = quarter.index ?? 1;
  if (quarter.year !== null) return quarterOf(quarter.year, index, quarter.half, "none");
  const letter = quarter.half ? "H" : "Q";
  return fromPublication(anchors, `XXXX-${letter}${index}`, (published) => {
    const { year } = civilDate(published);
    if (quarter.yearShift !== null) return quarterOf(year + quarter.yearShift, index, quarter.half, "publication");
    const ofThisYear = quarterOf(year, index, quarter.half, "publication");
    if (ofThisYear.span === null || ofThisYear.span.from <= published) return ofThisYear;
    return anchors.tense() === "future" || ofThisYear.span.from - published < QUARTER_AHEAD_DAYS
      ? ofThisYear
      : quarterOf(year - 1, index, quarter.half, "publication");
  });
}

/** A quarter that begins within two months is looked forward to, not back a year. */
const QUARTER_AHEAD_DAYS = 62;

const SEASON_MONTHS: Record<Season, number> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** Meteorological seasons: spring from 1 March; the winter of a year begins on 1 December of it. */
function seasonOf(year: number, season: Season, anchor: Resolved["anchor"]): Resolved {
  return made("DATE", `${digits(year, 4)}-${season}`, monthsSpan(year, SEASON_MONTHS[season], 3), anchor, "quarter");
}

export function resolveSeason(season: Extract<Expression, { kind: "season" }>, anchors: Anchors): Resolved {
  if (season.year !== null) return seasonOf(season.year, season.season, "none");
  return fromPublication(anchors, `XXXX-${season.season}`, (published) => {
    const now = civilDate(published);
    if (season.yearShift !== null) return seasonOf(now.year + season.yearShift, season.season, "publication");
    const candidates = [now.year - 2, now.year - 1, now.year, now.year + 1].map((year) =>
      seasonOf(year, season.season, "publication"),
    );
    const begun = candidates.filter(({ span }) => span !== null && span.from <= published);
    const over = candidates.filter(({ span }) => span !== null && span.to < published);
    const open = candidates.filter(({ span }) => span !== null && span.to >= published);
    const fallback = seasonOf(now.year, season.season, "publication");
    switch (season.which) {
      case "last":
      case "previous":
        return over.at(-1) ?? fallback;
      case "next":
      case "following":
        return candidates.find(({ span }) => span !== null && span.from > published) ?? fallback;
      case "coming":
        return open[0] ?? fallback;
      case "this":
      case "same":
        return (
          candidates.find(({ span }) => span !== null && span.from <= published && span.to >= published) ??
          (isJustOver(fallback, published, anchors) ? (over.at(-1) ?? fallback) : fallback)
        );
      case "past":
      case "latest":
      case null:
        return season.which === null && anchors.tense() === "future"
          ? (open[0] ?? fallback)
          : (begun.at(-1) ?? fallback);
    }
  });
}

/** "this winter" in April: half a year ahead is further than a month back, unless a verb looks ahead. */
const isJustOver = ({ span }: Resolved, published: DayNumber, anchors: Anchors): boolean =>
  span !== null && span.from - published > HALF_YEAR_DAYS && !isAheadTense(anchors.tense());

const HALF_YEAR_DAYS = 183;

/** "the nineties": of the latest century in which they have begun. */
export function resolveDecade(first: number, anchors: Anchors): Resolved {
  if (first >= 100) return decadeOf(first, "none");
  return fromPublication(anchors, "XXX", (published) => {
    const { year } = civilDate(published);
    const century = Math.floor(year / 100) * 100;
    return decadeOf(century + first <= year ? century + first : century - 100 + first, "publication");
  });
}

const decadeOf = (first: number, anchor: Resolved["anchor"]) =>
  made(
    "DATE",
    digits(first / 10, 3),
    { from: dayNumber(first, 1, 1), to: dayNumber(first + 9, 12, 31) },
    anchor,
    "decade",
  );
