import { civilDate, digits, isoWeek, type DayNumber } from "./calendar.ts";
import type { Clock } from "./expression.ts";
import type { Unit } from "./lexeme.ts";

/** TIMEX3 values (ISO 8601 with the extensions of TIDES TIMEX2 and TimeML). */

export const dayValue = (day: DayNumber): string => {
  const date = civilDate(day);
  return `${digits(date.year, 4)}-${digits(date.month, 2)}-${digits(date.day, 2)}`;
};

export const monthValue = (year: number, month: number): string => `${digits(year, 4)}-${digits(month, 2)}`;

export const monthValueOf = (day: DayNumber): string => {
  const date = civilDate(day);
  return monthValue(date.year, date.month);
};

export const weekValue = (day: DayNumber): string => {
  const { year, week } = isoWeek(day);
  return `${digits(year, 4)}-W${digits(week, 2)}`;
};

const UNIT_LETTERS: Record<Unit, [prefix: string, letter: string, factor: number]> = {
  second: ["PT", "S", 1],
  minute: ["PT", "M", 1],
  hour: ["PT", "H", 1],
  day: ["P", "D", 1],
  night: ["P", "D", 1],
  week: ["P", "W", 1],
  weekend: ["P", "WE", 1],
  month: ["P", "M", 1],
  quarter: ["P", "Q", 1],
  year: ["P", "Y", 1],
  decade: ["P", "Y", 10],
  century: ["P", "Y", 100],
};

/** Decades are counted in years; an uncounted number of them stays what it is, as does a number of quarters, which are months. */
const VAGUE_LETTERS: Partial<Record<Unit, string>> = { century: "C", quarter: "M" };

/** The next smaller unit and how many of it make a half: "two and a half years" is P2Y6M. */
const HALVES: Partial<Record<Unit, [letter: string, amount: number]>> = {
  year: ["6M", 6],
  hour: ["30M", 30],
  minute: ["30S", 30],
};

/** `P10D`; a vague count is `X`. */
export function durationValue(count: number | null, unit: Unit): string {
  const [prefix, letter, factor] = UNIT_LETTERS[unit];
  if (count === null) return `${prefix}X${VAGUE_LETTERS[unit] ?? letter}`;
  const half = HALVES[unit];
  if (half !== undefined && count % 1 === 0.5 && count > 1) return `${prefix}${Math.floor(count)}${letter}${half[0]}`;
  return `${prefix}${Math.round(count * factor * 100) / 100}${letter}`;
}

/** `T06:00`; the zone is written only for UTC, as the rest is the reader's to know. */
export function clockValue(clock: Clock): string {
  const minute = clock.minute === null ? ":00" : `:${digits(clock.minute, 2)}`;
  const second = clock.second === null ? "" : `:${digits(clock.second, 2)}`;
  const zone = clock.zone === "UTC" || clock.zone === "GMT" ? "Z" : "";
  return `T${digits(clock.hour, 2)}${minute}${second}${zone}`;
}
