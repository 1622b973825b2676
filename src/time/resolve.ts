import {
  addMonths,
  civilDate,
  dayNumber,
  digits,
  isRealDate,
  mondayOf,
  monthSpan,
  monthsSpan,
  weekdayOf,
  yearSpan,
  type DayNumber,
  type DaySpan,
} from "./calendar.ts";
import type { Edge, Expression, Which } from "./expression.ts";
import type { Holiday, Season, Unit, Vocabulary } from "./lexeme.ts";
import type { Tense } from "./tense.ts";
import { clockValue, dayValue, durationValue, monthValue, weekValue } from "./value.ts";

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
  /** The latest mention of each grain, in reading order. */
  mentioned: Partial<Record<Unit, DaySpan>>;
  /** A day named in the same paragraph, to which a clock time or a dawn belongs. */
  nearDay: DayNumber | null;
  /** The latest year written out. */
  namedYear: number | null;
  tense: () => Tense;
  /** "for months" after a perfect: it lasts up to publication. */
  isPerfect: () => boolean;
  vocabulary: Vocabulary;
}

const UNKNOWN_DAY = "XXXX-XX-XX";

export function resolve(expression: Expression, anchors: Anchors): Resolved {
  switch (expression.kind) {
    case "date":
      return resolveDate(expression, anchors);
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
      return resolveTimed(expression.day, expression.time, anchors);
    case "edge":
      return resolveEdge(expression.edge, expression.of, anchors);
    case "range":
      return resolveRange(expression.from, expression.to, anchors);
    default:
      return unreachable(expression);
  }
}

function unreachable(expression: never): never {
  throw new Error(`unknown expression: ${JSON.stringify(expression)}`);
}

const made = (
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

const oneDay = (day: DayNumber, anchor: Resolved["anchor"]): Resolved =>
  made("DATE", dayValue(day), { from: day, to: day }, anchor, "day");

const oneMonth = (year: number, month: number, anchor: Resolved["anchor"]) =>
  made("DATE", monthValue(year, month), monthSpan(year, month), anchor, "month");

const oneYear = (year: number, anchor: Resolved["anchor"]) =>
  made("DATE", digits(year, 4), yearSpan(year), anchor, "year");

/** Unknown publication: no range, and a value with X for what is not known. */
function fromPublication(anchors: Anchors, unknown: string, make: (day: DayNumber) => Resolved): Resolved {
  return anchors.published === null
    ? made(unknown.includes("T") ? "TIME" : "DATE", unknown, null, "publication", null)
    : make(anchors.published);
}

type DateExpression = Extract<Expression, { kind: "date" }>;

function resolveDate(date: DateExpression, anchors: Anchors): Resolved {
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

/** Days ahead of publication that a date without year and without a verb that decides may lie: notices of what is planned. Chosen by us on the TimeBank development part. */
const LOOK_AHEAD_DAYS = 120;

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
  if (tense === "future")
    return { year: end(next) - published <= MOST_AHEAD_DAYS ? next : latest, anchor: "publication" };
  if (tense === "past") return { year: latest, anchor: "publication" };
  return {
    year:
      start(next) - published <= LOOK_AHEAD_DAYS && published - start(latest) > start(next) - published ? next : latest,
    anchor: "publication",
  };
}

/** A verb of the future leads at most this far ahead in a date without year. */
const MOST_AHEAD_DAYS = 330;

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
function resolveMonthDay(day: number, anchors: Anchors): Resolved {
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

function resolveWeekday(weekday: number, which: Which | null, anchors: Anchors): Resolved {
  return fromPublication(anchors, `XXXX-WXX-${weekday}`, (published) => {
    const ofThisWeek = mondayOf(published) + weekday - 1;
    const latest = ofThisWeek <= published ? ofThisWeek : ofThisWeek - 7;
    const before = latest === published ? published - 7 : latest;
    const ahead = ofThisWeek > published ? ofThisWeek : ofThisWeek + 7;
    switch (which) {
      case "last":
      case "past":
        return oneDay(before, "publication");
      case "next":
        return oneDay(ofThisWeek + 7, "publication");
      case "coming":
        return oneDay(ahead, "publication");
      case "this":
        return oneDay(ofThisWeek, "publication");
      case "previous":
      case "following":
      case "same":
      case "latest": {
        const day = anchors.mentioned.day?.from;
        if (day === undefined) return oneDay(which === "following" ? ahead : before, "publication");
        const distance = (weekday - weekdayOf(day) + 7) % 7;
        if (which === "following") return oneDay(day + (distance === 0 ? 7 : distance), "mention");
        return oneDay(which === "same" && distance === 0 ? day : day - ((7 - distance) % 7 || 7), "mention");
      }
      case null: {
        const isAhead = latest !== published && anchors.tense() === "future";
        return oneDay(isAhead ? ahead : latest, "publication");
      }
    }
  });
}

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

function resolveCycle(unit: Unit, which: Which | null, anchors: Anchors): Resolved {
  if (unit === "weekend") return resolveWeekend(which, anchors);
  const step = which === null ? 0 : STEPS[which];
  const isDayAhead = unit === "day" && which === "next"; // "the next day" is the day after the one spoken of
  const mention =
    anchors.mentioned[unit] ?? (unit === "year" ? undefined : anchors.mentioned.day) ?? largest(anchors, unit);
  if (which !== null && (FROM_MENTION.has(which) || isDayAhead)) {
    if (mention !== undefined) return unitAt(unit, mention.from, step, "mention");
    const bare = fromPublication(anchors, unknownOf(unit), (day) => unitAt(unit, day, step, "publication"));
    return { ...bare, span: null };
  }
  return fromPublication(anchors, unknownOf(unit), (day) => {
    const found = unitAt(unit, day, unit === "quarter" && which === "latest" ? -1 : step, "publication");
    return which === "this" ? { ...found, span: cutAtPublication(found.span, day, anchors.tense()) } : found;
  });
}

/** A mention of a day also names its year: "in that year". */
const largest = (anchors: Anchors, unit: Unit): DaySpan | undefined =>
  unit === "year" ? (anchors.mentioned.month ?? anchors.mentioned.day) : undefined;

/** What was done "this month" was done by publication; what will be, after it. */
function cutAtPublication(span: DaySpan | null, published: DayNumber, tense: Tense): DaySpan | null {
  if (span === null || span.from > published || span.to < published) return span;
  return tense === "past" ? { from: span.from, to: published } : span;
}

const unknownOf = (unit: Unit): string =>
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
function unitAt(unit: Unit, day: DayNumber, step: number, anchor: Resolved["anchor"]): Resolved {
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

function quarterOf(year: number, index: number, half: boolean, anchor: Resolved["anchor"]): Resolved {
  const months = half ? 6 : 3;
  return made(
    "DATE",
    `${digits(year, 4)}-${half ? "H" : "Q"}${index}`,
    monthsSpan(year, (index - 1) * months + 1, months),
    anchor,
    "quarter",
  );
}

/** The weekend: on a Saturday or Sunday this one, on another day the last one; with a verb of the future the next. */
function resolveWeekend(which: Which | null, anchors: Anchors): Resolved {
  return fromPublication(anchors, "XXXX-WXX-WE", (published) => {
    const ofThisWeek = mondayOf(published) + 5;
    const isWeekend = published >= ofThisWeek;
    const latest = isWeekend ? ofThisWeek : ofThisWeek - 7;
    const saturday = (() => {
      switch (which) {
        case null:
          return !isWeekend && anchors.tense() === "future" ? ofThisWeek : latest;
        case "this":
          return !isWeekend && anchors.tense() === "past" ? latest : ofThisWeek;
        case "past":
        case "latest":
        case "same":
          return latest;
        case "last":
        case "previous":
          return ofThisWeek - 7;
        case "next":
        case "following":
          return ofThisWeek + 7;
        case "coming":
          return isWeekend ? ofThisWeek + 7 : ofThisWeek;
      }
    })();
    return made("DATE", `${weekValue(saturday)}-WE`, { from: saturday, to: saturday + 1 }, "publication", "weekend");
  });
}

function resolveQuarter(quarter: Extract<Expression, { kind: "quarter" }>, anchors: Anchors): Resolved {
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

function resolveSeason(season: Extract<Expression, { kind: "season" }>, anchors: Anchors): Resolved {
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
          candidates.find(({ span }) => span !== null && span.from <= published && span.to >= published) ?? fallback
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

function resolveHoliday(holiday: Extract<Expression, { kind: "holiday" }>, anchors: Anchors): Resolved {
  const row = anchors.vocabulary.holidays[holiday.id];
  if (row === undefined) return made("DATE", UNKNOWN_DAY, null, "none", null);
  if (holiday.year !== null) return oneDay(holidayIn(row, holiday.year), "none");
  return fromPublication(anchors, UNKNOWN_DAY, (published) => {
    const { year } = civilDate(published);
    const days = [year - 1, year, year + 1].map((y) => holidayIn(row, y));
    const past = days.filter((day) => (holiday.which === "last" ? day < published : day <= published)).at(-1);
    const ahead = days.find((day) => day >= published);
    const isAhead =
      holiday.which === "next" ||
      holiday.which === "coming" ||
      (holiday.which === null && anchors.tense() === "future");
    return oneDay((isAhead ? ahead : past) ?? published, "publication");
  });
}

function holidayIn(holiday: Holiday, year: number): DayNumber {
  switch (holiday.kind) {
    case "fixed":
      return dayNumber(year, holiday.month, holiday.day);
    case "weekday": {
      const first = dayNumber(year, holiday.month, 1);
      return first + ((holiday.weekday - weekdayOf(first) + 7) % 7) + 7 * (holiday.nth - 1);
    }
    case "easter":
      return easterSunday(year) + holiday.offset;
  }
}

/** Western Easter; J. M. Oudin's algorithm (Explanatory Supplement to the Astronomical Almanac, 1992), with its letters. */
function easterSunday(year: number): DayNumber {
  const G = year % 19;
  const C = Math.floor(year / 100);
  const H = (C - Math.floor(C / 4) - Math.floor((8 * C + 13) / 25) + 19 * G + 15) % 30;
  const I = H - Math.floor(H / 28) * (1 - Math.floor(29 / (H + 1)) * Math.floor((21 - G) / 11));
  const J = (year + Math.floor(year / 4) + I + 2 - C + Math.floor(C / 4)) % 7;
  const L = I - J;
  const month = 3 + Math.floor((L + 40) / 44);
  return dayNumber(year, month, L + 28 - 31 * Math.floor(month / 4));
}

/** "the nineties": of the latest century in which they have begun. */
function resolveDecade(first: number, anchors: Anchors): Resolved {
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

function resolveShift(shift: Extract<Expression, { kind: "shift" }>, anchors: Anchors): Resolved {
  const { unit, direction, count } = shift;
  if (count === null) return made("DATE", direction < 0 ? "PAST_REF" : "FUTURE_REF", null, "none", null);
  const isFromMention = shift.anchor === "mention";
  const mention =
    anchors.mentioned[unit] ??
    anchors.mentioned.day ??
    (unit === "year" ? (anchors.mentioned.quarter ?? anchors.mentioned.month) : undefined);
  const base = isFromMention ? mention?.from : undefined;
  const anchor = base === undefined ? "publication" : "mention";
  const from = base ?? anchors.published;
  if (from === null) return made("DATE", unknownOf(unit), null, anchor, null);
  const moved = shiftFrom(unit, from, count * direction, anchor, anchors, isFromMention);
  // A length counted from a time that the text has not given is a guess: it has a value by custom and no range.
  return isFromMention && base === undefined ? { ...moved, span: null } : moved;
}

function shiftFrom(
  unit: Unit,
  from: DayNumber,
  count: number,
  anchor: Resolved["anchor"],
  anchors: Anchors,
  isFromMention: boolean,
): Resolved {
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
    case "year": {
      const quarter = anchors.mentioned.quarter;
      if (isFromMention && quarter !== undefined && Math.abs(count) === 1) {
        const date = civilDate(quarter.from);
        return quarterOf(date.year + count, Math.floor((date.month - 1) / 3) + 1, false, "mention");
      }
      return oneYear(now.year + Math.round(count), anchor);
    }
    case "decade":
      return oneYear(now.year + Math.round(10 * count), anchor);
    case "century":
      return oneYear(now.year + Math.round(100 * count), anchor);
    default:
      return oneDay(from + Math.round(count), anchor);
  }
}

/** "for seven months" after a perfect goes on up to publication; other lengths have no days. */
function resolveDuration(duration: Extract<Expression, { kind: "duration" }>, anchors: Anchors): Resolved {
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

/** How many units an uncounted plural stands for: "for months" is three months back (annotation guidelines of this project). */
const VAGUE_COUNT = 3;
/** "in recent days" is the week up to publication. */
const VAGUE_DAYS = 7;

function resolveWindow(window: Extract<Expression, { kind: "window" }>, anchors: Anchors): Resolved {
  const { unit, direction } = window;
  const value = window.isRecent && (unit === "day" || unit === "hour") ? "PAST_REF" : durationValue(window.count, unit);
  const type = value === "PAST_REF" ? "DATE" : "DURATION";
  const { published } = anchors;
  if (published === null) return made(type, value, null, "publication", null);
  const count = window.count ?? (unit === "day" || unit === "night" ? VAGUE_DAYS : VAGUE_COUNT);
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
      return day - Math.ceil(count / 24);
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

/** A time of the day by itself belongs to the day last named near it; its value falls back on publication, its range never. */
function atNearDay(time: string, anchors: Anchors): Resolved {
  if (anchors.nearDay !== null)
    return made(
      "TIME",
      dayValue(anchors.nearDay) + time,
      { from: anchors.nearDay, to: anchors.nearDay },
      "mention",
      null,
    );
  return made(
    "TIME",
    (anchors.published === null ? UNKNOWN_DAY : dayValue(anchors.published)) + time,
    null,
    "none",
    null,
  );
}

function resolveDayPart(part: Extract<Expression, { kind: "day-part" }>, anchors: Anchors): Resolved {
  const time = part.hour === null ? `T${part.part}` : `T${digits(part.hour, 2)}:00`;
  const atPublication = (offset: number) =>
    fromPublication(anchors, UNKNOWN_DAY + time, (day) =>
      made("TIME", dayValue(day + offset) + time, { from: day + offset, to: day + offset }, "publication", null),
    );
  switch (part.which) {
    case "this":
    case "latest":
      return atPublication(0);
    case "last":
    case "past":
      return atPublication(-1);
    case "next":
    case "coming":
    case "following":
    case "previous": {
      const step = part.which === "previous" ? -1 : 1;
      const day = anchors.mentioned.day?.from;
      if (day !== undefined)
        return made("TIME", dayValue(day + step) + time, { from: day + step, to: day + step }, "mention", null);
      return { ...atPublication(step), span: null };
    }
    case "same":
    case null:
      return atNearDay(time, anchors);
  }
}

function resolveTimed(day: Expression, time: Expression, anchors: Anchors): Resolved {
  const base = resolve(day, anchors);
  if (base.grain !== "day" || base.span === null) return { ...base, type: "TIME", span: null };
  const date = base.span.from;
  const inner = time.kind === "edge" ? time.of : time;
  if (inner.kind === "overnight") {
    const from = inner.into ? date - 1 : date;
    return { ...base, type: "TIME", value: `${dayValue(from)}TNI`, span: { from, to: from + 1 } };
  }
  if (inner.kind === "clock" && !isClock(inner.clock.hour, inner.clock.minute))
    return { ...base, type: "TIME", span: null };
  const suffix =
    inner.kind === "clock"
      ? clockValue(inner.clock)
      : inner.kind === "day-part"
        ? inner.hour === null
          ? `T${inner.part}`
          : `T${digits(inner.hour, 2)}:00`
        : "";
  return { ...base, type: "TIME", value: dayValue(date) + suffix };
}

const isClock = (hour: number, minute: number | null) => hour <= 24 && (minute ?? 0) < 60;

function resolveEdge(edge: Edge, of: Expression, anchors: Anchors): Resolved {
  const base = resolve(of, anchors);
  if (edge === "earlier" || edge === "later") return { ...base, span: openSpan(edge, base, of, anchors) };
  if (base.span === null) return base;
  const whole =
    of.kind === "cycle" && of.which === "this" && base.grain !== null && anchors.published !== null
      ? unitAt(base.grain, anchors.published, 0, "publication").span
      : base.span;
  return { ...base, span: whole === null ? null : partOf(whole, edge, base.grain) };
}

/** "earlier this year" runs from its first day to publication, "later this year" from publication to its last. */
function openSpan(edge: "earlier" | "later", base: Resolved, of: Expression, anchors: Anchors): DaySpan | null {
  const { published } = anchors;
  if (base.span === null) return null;
  const whole =
    of.kind === "cycle" && base.grain !== null && of.which === "this" && published !== null
      ? unitAt(base.grain, published, 0, "publication").span
      : base.span;
  if (whole === null || published === null || base.grain === "day") return base.span;
  if (published < whole.from || published > whole.to)
    return partOf(whole, edge === "earlier" ? "early" : "late", base.grain);
  return edge === "earlier" ? { from: whole.from, to: published } : { from: published, to: whole.to };
}

/**
 * Days 1–10, 11–20 and 21–end of a month, quarters at both ends of a year (guidelines of this project); the
 * start or end of a year is its first or last month; of a week early is Monday to Wednesday and late Thursday
 * to Sunday; other times go in thirds. A part of a day is that day.
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

/** Both ends take the year that either of them has; the value is A/B, which is not TIMEX3 but says the interval. */
function resolveRange(from: Expression, to: Expression, anchors: Anchors): Resolved {
  const [first, last] = [resolve(from, anchors), resolve(to, anchors)];
  const span =
    first.span === null || last.span === null || first.span.from > last.span.to
      ? null
      : { from: first.span.from, to: last.span.to };
  return made("DATE", `${first.value}/${last.value}`, span, first.anchor, first.grain);
}
