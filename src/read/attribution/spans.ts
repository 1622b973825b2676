import type { Analysis, Quotation, Span, StatementKind } from "../../model/index.ts";
import type { Range } from "./found.ts";
import type { SentenceView } from "./view.ts";
import { firstWhere } from "../../text/in-order.ts";

const EDGE = /[\s,;:\u2013\u2014-]/;

/**
 * Character spans of a statement's content. A range that begins or ends inside a quotation is widened to the
 * whole quotation, also over sentences; marks that enclose all of it and the commas at its ends are left out.
 */
export function contentSpans(view: SentenceView, analysis: Analysis, ranges: readonly Range[]): Span[] {
  const spans: Span[] = [];
  for (const [from, to] of ranges) {
    if (to <= from) continue;
    let start = view.tokens[from]!.start;
    let end = view.tokens[to - 1]!.end;
    const first = quotationAt(analysis, start);
    const last = quotationAt(analysis, end - 1);
    if (first && first.span[0] < view.span[0]) start = first.span[0];
    if (last && last.span[1] > view.span[1]) end = last.span[1];
    const span = trimmed(analysis, [start, end]);
    if (span) spans.push(span);
  }
  return merge(spans);
}

/** direct: every word stands inside quotation marks; mixed: some do. */
export function contentKind(analysis: Analysis, content: readonly Span[]): Exclude<StatementKind, "author"> {
  let quoted = 0;
  let all = 0;
  for (const [start, end] of content) {
    for (let i = firstTokenAt(analysis, start); i < analysis.tokens.length && analysis.tokens[i]!.start < end; i++) {
      const token = analysis.tokens[i]!;
      if (!/[\p{L}\p{N}]/u.test(token.text)) continue;
      all++;
      if (quotationAt(analysis, token.start)) quoted++;
    }
  }
  if (quoted === 0) return "indirect";
  return quoted === all ? "direct" : "mixed";
}

/** The quotation that holds a character, its marks included. */
export function quotationAt(analysis: Analysis, at: number): Quotation | null {
  const { quotations } = analysis;
  const found = quotations[firstWhere(quotations, ({ span }) => span[1] > at)];
  return found && found.span[0] <= at ? found : null;
}

/** Index of the first token that ends behind `at`. */
export const firstTokenAt = (analysis: Analysis, at: number): number =>
  firstWhere(analysis.tokens, ({ end }) => end > at);

/** A span without the marks that enclose all of it and the commas and dashes at its ends; null where nothing is left. */
export function trimmed(analysis: Analysis, [from, to]: Span): Span | null {
  const { text } = analysis;
  let start = from;
  let end = to;
  while (start < end && EDGE.test(text[start]!)) start++;
  while (end > start && EDGE.test(text[end - 1]!)) end--;
  const quotation = quotationAt(analysis, start);
  if (quotation && quotation.span[0] === start && end >= quotation.inner[1]) {
    if (end <= quotation.span[1]) [start, end] = quotation.inner;
    while (end > start && EDGE.test(text[end - 1]!)) end--;
    while (start < end && EDGE.test(text[start]!)) start++;
  }
  return end > start ? [start, end] : null;
}

/** Spans in order, those that overlap joined. */
export function merge(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const merged: Span[] = [];
  for (const [start, end] of sorted) {
    const last = merged.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
