import type { Quotation, Span } from "../model/index.ts";

/** Closing mark of each opening mark. Straight marks open and close. */
const PAIRS = new Map([
  ["“", "”"],
  ["„", "“"],
  ["«", "»"],
  ['"', '"'],
]);

/**
 * Quotations inside blocks. One that is still open at the end of its block closes there (a quotation over
 * several paragraphs opens anew with each), so that one missing mark never swallows the rest of a report.
 */
export function findQuotations(text: string, blocks: readonly { span: Span }[]): Quotation[] {
  const quotations: Quotation[] = [];
  for (const { span } of blocks) {
    let open: number | null = null;
    let close = "";
    for (let i = span[0]; i < span[1]; i++) {
      const mark = text[i]!;
      if (open === null) {
        if (PAIRS.has(mark) && !isInches(text, i)) {
          open = i;
          close = PAIRS.get(mark)!;
        }
      } else if (mark === close || (close === '"' && mark === "”") || (close === "”" && mark === '"')) {
        quotations.push({ span: [open, i + 1], inner: [open + 1, i] });
        open = null;
      }
    }
    if (open !== null && span[1] > open + 1) quotations.push({ span: [open, span[1]], inner: [open + 1, span[1]] });
  }
  return quotations.filter(({ inner }) => inner[1] > inner[0]);
}

/** 12" is a measure, no quotation, where a digit stands before the mark and no word begins after it. */
const isInches = (text: string, at: number) =>
  text[at] === '"' && /[0-9]/.test(text[at - 1] ?? "") && !/[A-Za-z]/.test(text[at + 1] ?? "");
