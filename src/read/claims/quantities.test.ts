import { expect, test } from "vitest";
import { analyse } from "../../../test/support/english.ts";
import { readQuantities } from "./quantities.ts";

const figures = (text: string) =>
  readQuantities(analyse(text)).map(({ value, high, bound, unit, of, span }) => ({
    value,
    high,
    bound,
    unit,
    of,
    text: text.slice(...span),
  }));

const cases: [string, { value: number; bound?: string; unit?: string; high?: number; text?: string }][] = [
  ["They lost 1,000 soldiers.", { value: 1000, bound: "exact", unit: "persons", text: "1,000 soldiers" }],
  ["They lost two dozen tanks.", { value: 24, unit: "vehicles", text: "two dozen tanks" }],
  [
    "About 1.2 million people left.",
    { value: 1_200_000, bound: "about", unit: "persons", text: "About 1.2 million people" },
  ],
  ["At least 20 houses burned.", { value: 20, bound: "at least", unit: "buildings" }],
  ["As many as 40 drones came.", { value: 40, bound: "at most", unit: "drones" }],
  ["Fewer than 50 men stayed.", { value: 50, bound: "less than" }],
  ["Between 5 and 7 guards fled.", { value: 5, high: 7, bound: "range" }],
  ["They moved one to three kilometers.", { value: 1, high: 3, bound: "range", unit: "km" }],
  ["It covers a 300-square-mile area.", { value: 300, unit: "square miles" }],
  ["It covers 800 square kilometres.", { value: 800, unit: "km2" }],
  ["Half a million people live there.", { value: 500_000, unit: "persons" }],
  ["They hold three-quarters of the region.", { value: 75, unit: "percent" }],
  ["Some 30 percent of the land was lost.", { value: 30, bound: "about", unit: "percent" }],
  ["One hundred and twenty prisoners were freed.", { value: 120, unit: "persons" }],
  ["SOME 150 GUERRILLAS ATTACKED.", { value: 150, bound: "about", unit: "persons" }],
];
for (const [text, expected] of cases)
  test(`reads: ${text}`, () => expect(figures(text)).toContainEqual(expect.objectContaining(expected)));

for (const text of [
  "On 29 March 2016 the road was closed.",
  "It began on March 29.",
  "The blast came at 10:20 p.m. on Monday.",
  "A 37-year-old man spoke.",
  "Resolution 2249 was adopted.",
  "A Su-34 and a T-72 were shown.",
  "One of them spoke to the press.",
  "Dozens of people and several thousand refugees left.",
  "The 3rd Battalion and the 1st Brigade came.",
  "It lasted over the past 24 hours.",
  "They came two years ago.",
])
  test(`leaves alone: ${text}`, () => expect(figures(text)).toEqual([]));

test("a length given again in another unit is one figure", () => {
  expect(figures("The town lies 30km (19 miles) away.").map(({ value }) => value)).toEqual([30]);
});

test("an enumeration without commas is one figure each", () => {
  expect(figures("It hit 12 homes three schools and 4 clinics.").map(({ value }) => value)).toEqual([12, 3, 4]);
});
