import { z } from "zod";
import { Span } from "./span.ts";

export const Metric = z.enum([
  "killed",
  "wounded",
  "casualties",
  "captured",
  "displaced",
  "destroyed",
  "troops",
  "area",
  "distance",
  "length",
  "duration",
  "strikes",
  "settlements",
  "share",
  "other",
]);
export type Metric = z.infer<typeof Metric>;

/** exact is the default of writing, not a promise of precision. */
export const Bound = z.enum(["exact", "at least", "more than", "about", "at most", "less than", "range"]);
export type Bound = z.infer<typeof Bound>;

/** What is measured: area controlled and area advanced into are different measures, soldiers killed and casualties too. */
export const Measure = z.enum([
  "control",
  "gain",
  "loss",
  "seized",
  "occupied",
  "killed",
  "wounded",
  "casualties",
  "captured",
  "missing",
  "displaced",
  "destroyed",
  "damaged",
  "launched",
  "intercepted",
  "attacked",
  "present",
  "extent",
  "other",
]);
export type Measure = z.infer<typeof Measure>;

/** What a figure counts over. */
export const Scope = z.enum(["event", "cumulative", "change", "rate", "part", "unknown"]);
export type Scope = z.infer<typeof Scope>;

export const Quantity = z.object({
  metric: Metric,
  /** Of what, as named: "Ukrainian soldiers". */
  of: z.string().nullable(),
  value: z.number(),
  bound: Bound,
  /** Upper end of a range, else null. */
  high: z.number().nullable(),
  /** "persons", "km2", "km", "days", "drones", "settlements" ... */
  unit: z.string(),
  measure: Measure.nullable(),
  scope: Scope,
  span: Span.nullable(),
});
export type Quantity = z.infer<typeof Quantity>;
