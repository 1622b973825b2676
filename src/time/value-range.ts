import type { DayRange } from "../model/index.ts";
import { dayNumber, formatSpan, isRealDate, monthSpan, monthsSpan, yearSpan, type DaySpan } from "./calendar.ts";

/**
 * The days that a TIMEX3 value names by itself, whatever stood around it: "2011-03" is 1 to 31 March 2011. Null for
 * lengths, sets, references, unknown digits and impossible dates. What "since the war began in March 2011" says of
 * the beginning is this; `Timex.range` is what it says of all that has gone on since.
 */
export function valueRange(value: string): DayRange | null {
  const span = valueSpan(value);
  return span === null ? null : formatSpan(span);
}

function valueSpan(value: string): DaySpan | null {
  const [first, last, ...more] = value.split("/");
  if (first === undefined || more.length > 0) return null;
  if (last === undefined) return calendarSpan(first);
  const [from, to] = [calendarSpan(first), calendarSpan(last)];
  return from === null || to === null ? null : { from: from.from, to: to.to };
}

const VALUE = /^(\d{4})(?:-(?:W(\d\d)(-WE)?|([QH])(\d)|(SP|SU|FA|WI)|(\d\d)(?:-(\d\d))?))?(?:T[\w:.]{1,12})?$/;
const SEASON_MONTHS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

function calendarSpan(value: string): DaySpan | null {
  const match = VALUE.exec(value);
  if (match === null) return longSpan(value);
  const year = Number(match[1]);
  const [, , week, weekend, kind, index, season, month, day] = match;
  if (week !== undefined) return weekSpan(year, Number(week), weekend !== undefined);
  if (kind !== undefined) return partSpan(year, Number(index), kind === "Q" ? 3 : 6);
  if (season !== undefined) return monthsSpan(year, SEASON_MONTHS[season] ?? 1, 3);
  if (month === undefined) return yearSpan(year);
  if (day !== undefined) {
    if (!isRealDate(year, Number(month), Number(day))) return null;
    const only = dayNumber(year, Number(month), Number(day));
    return { from: only, to: only };
  }
  return isRealDate(year, Number(month), 1) ? monthSpan(year, Number(month)) : null;
}

/** Decades are written with three digits, centuries with two. */
function longSpan(value: string): DaySpan | null {
  if (!/^\d{2,3}$/.test(value)) return null;
  const years = 10 ** (4 - value.length);
  const first = Number(value) * years;
  return { from: dayNumber(first, 1, 1), to: dayNumber(first + years - 1, 12, 31) };
}

/** ISO 8601: week 1 is the week of 4 January. */
function weekSpan(year: number, week: number, isWeekend: boolean): DaySpan | null {
  if (week < 1 || week > 53) return null;
  const fourth = dayNumber(year, 1, 4);
  const monday = fourth - ((((fourth + 3) % 7) + 7) % 7) + 7 * (week - 1);
  return isWeekend ? { from: monday + 5, to: monday + 6 } : { from: monday, to: monday + 6 };
}

const partSpan = (year: number, index: number, months: number): DaySpan | null =>
  index >= 1 && index * months <= 12 ? monthsSpan(year, (index - 1) * months + 1, months) : null;
