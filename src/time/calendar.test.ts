import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addMonths,
  civilDate,
  dayNumber,
  formatDay,
  formatSpan,
  isoWeek,
  isRealDate,
  parseDay,
  weekdayOf,
} from "./calendar.ts";

test("day numbers agree with the platform's calendar and go back", () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
      const date = civilDate(day);
      expect(dayNumber(date.year, date.month, date.day)).toBe(day);
      const platform = new Date(day * 86_400_000);
      expect([date.year, date.month, date.day]).toEqual([
        platform.getUTCFullYear(),
        platform.getUTCMonth() + 1,
        platform.getUTCDate(),
      ]);
    }),
  );
});

test("impossible days are refused", () => {
  expect(isRealDate(2025, 6, 31)).toBe(false);
  expect(isRealDate(2023, 2, 29)).toBe(false);
  expect(isRealDate(2024, 2, 29)).toBe(true);
  expect(isRealDate(2025, 13, 1)).toBe(false);
  expect(parseDay("2025-06-31")).toBeNull();
  expect(parseDay("2025-6-3")).toBeNull();
});

test("weekdays and ISO weeks at the turn of a year", () => {
  expect(weekdayOf(dayNumber(1970, 1, 1))).toBe(4);
  expect(weekdayOf(dayNumber(2025, 3, 16))).toBe(7);
  expect(isoWeek(dayNumber(2024, 12, 30))).toEqual({ year: 2025, week: 1 });
  expect(isoWeek(dayNumber(2021, 1, 3))).toEqual({ year: 2020, week: 53 });
});

test("months are added to the end of a shorter month", () => {
  expect(formatDay(addMonths(dayNumber(2025, 1, 31), 1))).toBe("2025-02-28");
  expect(formatDay(addMonths(dayNumber(2025, 1, 31), -2))).toBe("2024-11-30");
});

test("years that a day can't be written in give no range", () => {
  expect(formatSpan({ from: dayNumber(99_999, 1, 1), to: dayNumber(99_999, 12, 31) })).toBeNull();
  expect(formatSpan({ from: 5, to: 4 })).toBeNull();
  expect(formatSpan({ from: dayNumber(2025, 3, 18), to: dayNumber(2025, 3, 20) })).toEqual({
    from: "2025-03-18",
    to: "2025-03-20",
  });
});
