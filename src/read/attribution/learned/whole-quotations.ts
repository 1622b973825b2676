import type { Frame } from "./frame.ts";

/** Share of a quotation's tokens that a content must hold for the rest to be its too. Chosen on PolNeAR's training part. */
const HELD = 0.1;
/** Tokens that may be missing: the marks, which annotators take in or leave out. */
const MARKS = 2;
/** Tokens of the longest quotation that is filled up. */
const LONGEST = 400;

/**
 * A content with the rest of each quotation of which it holds a part: nobody stops being quoted within the marks,
 * unless the cue itself stands in them. All arguments are ordered token indices.
 */
export function withWholeQuotations(
  { quote, size }: Frame,
  head: number,
  content: readonly number[],
  others: readonly number[],
): number[] {
  const tokens = new Set(content);
  let last = -1;
  for (const token of content) {
    const quotation = quote[token]!;
    if (quotation < 0 || quotation === last || quotation === quote[head]) continue;
    last = quotation;
    let from = token;
    while (from > 0 && quote[from - 1] === quotation && token - from < LONGEST) from--;
    let to = token + 1;
    while (to < size && quote[to] === quotation && to - from < LONGEST) to++;
    let held = 0;
    for (let i = from; i < to; i++) if (tokens.has(i)) held++;
    const missing = to - from - held;
    if (missing <= MARKS || held < HELD * (to - from) || to - from >= LONGEST) continue;
    for (let i = from; i < to; i++) tokens.add(i);
  }
  if (tokens.size === content.length) return [...content];
  for (const token of others) tokens.delete(token);
  return [...tokens].sort((a, b) => a - b);
}
