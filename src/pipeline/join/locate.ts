import type { Span } from "../../model/index.ts";

/** Index of the first of `items`, which are in order, that ends behind `at`. */
export function firstEndingBehind(items: readonly { span: Span }[], at: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.span[1] <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const isInside = (start: number, end: number, spans: readonly Span[]) =>
  spans.some(([from, to]) => start >= from && end <= to);
