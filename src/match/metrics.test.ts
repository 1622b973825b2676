import { expect, test } from "vitest";
import { readFigure } from "./metrics.ts";

test("a free metric string maps onto the closed table, with its class and interval", () => {
  const figure = readFigure({ metric: "fatalities", of: "children", value: 9, bound: "at least", unit: "persons" });
  expect(figure).toMatchObject({ metric: "killed", measure: "killed", of: "children", low: 9, high: null });
});

test("square miles and square kilometres come to one scale", () => {
  const figure = readFigure({ metric: "area", of: null, value: 100, bound: "about", unit: "square miles" });
  expect(figure.unit).toBe("km2");
  expect(figure.value).toBeCloseTo(258.9988);
  expect(figure.low!).toBeLessThan(figure.value);
  expect(figure.high!).toBeGreaterThan(figure.value);
});

test("an unknown metric stays other and keeps its words", () => {
  expect(readFigure({ metric: "gas masks", of: "masks", value: 40, bound: "exact", unit: "masks" })).toMatchObject({
    metric: "other",
    metricWords: "gas mask",
    of: "other",
  });
});

test("a stated measure counts before that of the metric", () => {
  const figure = readFigure({ metric: "area", of: null, value: 5, bound: "exact", unit: "km2", measure: "gain" });
  expect(figure.measure).toBe("gain");
});
