import { expect, test } from "vitest";
import { segments } from "./highlight.ts";

test("crossing spans are cut at every border, and together give the range back", () => {
  const cut = segments(0, 20, [
    { span: [2, 10], role: "content" },
    { span: [5, 15], role: "quantity" },
    { span: [5, 7], role: "quantity" },
  ]);
  expect(cut).toEqual([
    { start: 0, end: 2, roles: [] },
    { start: 2, end: 5, roles: ["content"] },
    { start: 5, end: 7, roles: ["content", "quantity"] },
    { start: 7, end: 10, roles: ["content", "quantity"] },
    { start: 10, end: 15, roles: ["quantity"] },
    { start: 15, end: 20, roles: [] },
  ]);
});

test("spans outside the range, and empty ones, leave it whole", () => {
  expect(
    segments(10, 20, [
      { span: [0, 10], role: "cue" },
      { span: [12, 12], role: "cue" },
    ]),
  ).toEqual([{ start: 10, end: 20, roles: [] }]);
});
