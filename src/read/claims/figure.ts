import type { Bound, Metric, Span } from "../../model/index.ts";

/** A figure of the text with its bound and what it counts. `from`..`to`: words of the view, bound and noun included; `noun`: the counted noun or -1. */
export type Figure = {
  value: number;
  high: number | null;
  bound: Bound;
  unit: string;
  metric: Metric;
  of: string | null;
  isPerson: boolean;
  span: Span;
  from: number;
  number: number;
  noun: number;
  to: number;
};
