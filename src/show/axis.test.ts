import { expect, test } from "vitest";
import { axisOf, shareOf } from "./axis.ts";

test("figures that lie close together get an axis of their own", () => {
  const axis = axisOf([800, 1000]);
  expect(axis).toEqual({ low: 700, high: 1100, ticks: [700, 800, 900, 1000, 1100], isLogarithmic: false });
  expect(shareOf(axis, 900)).toBe(0.5);
});

test("other figures are shown from zero", () => {
  expect(axisOf([12, 20]).ticks).toEqual([0, 10, 20, 30]);
  expect(axisOf([0, 0]).low).toBe(0);
});

test("figures of different magnitude stand on powers of ten", () => {
  const axis = axisOf([3, 400_000]);
  expect(axis.isLogarithmic).toBe(true);
  expect(axis.ticks).toEqual([1, 100, 10_000, 1_000_000]);
  expect(shareOf(axis, 1000)).toBeCloseTo(0.5);
});

test("every figure lies within the ends", () => {
  for (const values of [[1], [5, 5], [0.5, 90], [7, 701], [1e9, 2e9], [99, 9_900]])
    for (const value of values) {
      const share = shareOf(axisOf(values), value);
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }
});
