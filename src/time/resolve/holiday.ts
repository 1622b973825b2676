import { civilDate, dayNumber, weekdayOf, type DayNumber } from "../calendar.ts";
import type { Expression } from "../expression.ts";
import type { Holiday } from "../lexeme.ts";
import { fromPublication, made, oneDay, UNKNOWN_DAY, type Anchors, type Resolved } from "./anchors.ts";

export function resolveHoliday(holiday: Extract<Expression, { kind: "holiday" }>, anchors: Anchors): Resolved {
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
