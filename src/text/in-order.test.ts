import { expect, test } from "vitest";
import { firstWhere } from "./in-order.ts";

test("the first item from which on the condition holds", () => {
  expect(firstWhere([1, 3, 5, 7], (item) => item > 3)).toBe(2);
  expect(firstWhere([1, 3, 5, 7], (item) => item > 0)).toBe(0);
});

test("the length where it never holds, also of nothing", () => {
  expect(firstWhere([1, 3], (item) => item > 9)).toBe(2);
  expect(firstWhere([], () => true)).toBe(0);
});
