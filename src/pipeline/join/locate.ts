import type { Span } from "../../model/index.ts";
import { firstWhere } from "../../text/in-order.ts";

/** Index of the first of `items`, which are in order, that ends behind `at`. */
export const firstEndingBehind = (items: readonly { span: Span }[], at: number): number =>
  firstWhere(items, ({ span }) => span[1] > at);

export const isInside = (start: number, end: number, spans: readonly Span[]) =>
  spans.some(([from, to]) => start >= from && end <= to);
