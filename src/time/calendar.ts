import type { DayRange } from "../model/index.ts";

/**
 * Days as whole numbers (0 is 1970-01-01) in the proleptic Gregorian calendar, without zones or clocks.
 * Algorithms: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil and civil_from_days.
 */
export type DayNumber = number;

export interface CivilDate {
  year: number;
  /** 1 to 12. */
  month: number;
  /** 1 to 31. */
  day: number;
}

/** Both days included. */
export interface DaySpan {
  from: DayNumber;
  to: DayNumber;
}

const DAYS_IN_ERA = 146_097; // 400 years
const DAYS_TO_EPOCH = 719_468; // 0000-03-01 to 1970-01-01
/** A `Day` is written with four digits of year. */
const FIRST_YEAR = 1;
const LAST_YEAR = 9999;

export function dayNumber(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - DAYS_TO_EPOCH;
}

export function civilDate(day: DayNumber): CivilDate {
  const z = day + DAYS_TO_EPOCH;
  const era = Math.floor(z / DAYS_IN_ERA);
  const dayOfEra = z - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** False for 31 June, month 13, day 0. */
export const isRealDate = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export const weekdayOf = (day: DayNumber): number => ((((day + 3) % 7) + 7) % 7) + 1;

export const mondayOf = (day: DayNumber): DayNumber => day - weekdayOf(day) + 1;

/** ISO 8601 week and the year it belongs to: the year of its Thursday. */
export function isoWeek(day: DayNumber): { year: number; week: number } {
  const thursday = mondayOf(day) + 3;
  const { year } = civilDate(thursday);
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 };
}

/** The same day `months` later, or the last day of that month where it has none such (31 January + 1 → 28 February). */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const date = civilDate(day);
  const index = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return dayNumber(year, month, Math.min(date.day, daysInMonth(year, month)));
}

export const monthSpan = (year: number, month: number): DaySpan => ({
  from: dayNumber(year, month, 1),
  to: dayNumber(year, month, daysInMonth(year, month)),
});

/** Whole months from `month` of `year` on; `month` may lie outside 1 to 12. */
export function monthsSpan(year: number, month: number, count: number): DaySpan {
  const from = addMonths(dayNumber(year, 1, 1), month - 1);
  return { from, to: addMonths(from, count) - 1 };
}

export const yearSpan = (year: number): DaySpan => ({ from: dayNumber(year, 1, 1), to: dayNumber(year, 12, 31) });

/** `YYYY-MM-DD` to a day number, or null for what is no day. */
export function parseDay(text: string): DayNumber | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isRealDate(year, month, day) ? dayNumber(year, month, day) : null;
}

export function formatDay(day: DayNumber): string {
  const date = civilDate(day);
  return `${digits(date.year, 4)}-${digits(date.month, 2)}-${digits(date.day, 2)}`;
}

/** Null where an end can't be written as a `Day` (before year 1, after 9999). */
export function formatSpan(span: DaySpan): DayRange | null {
  const inside = (day: DayNumber) => day >= dayNumber(FIRST_YEAR, 1, 1) && day <= dayNumber(LAST_YEAR, 12, 31);
  if (!inside(span.from) || !inside(span.to) || span.from > span.to) return null;
  return { from: formatDay(span.from), to: formatDay(span.to) };
}

export const digits = (value: number, width: number): string => String(value).padStart(width, "0");
