import type { Frame } from "./frame.ts";

/** Sentences that quotations, one behind another, may bring in before and behind the cue's own. Chosen on PolNeAR's training part. */
const QUOTED_BEFORE = 4;
const QUOTED_BEHIND = 8;
/** Tokens to either side: also sentences that never end stay cheap. */
export const REACH = 250;
/** Tokens of a window at most. */
export const MOST_TOKENS = 2 * REACH;

/**
 * Half-open range of tokens around a cue in which its source and content are looked for: within its block, its own
 * sentence, the next one, and those that quotations lead to.
 */
export function windowOf(frame: Frame, anchor: number): [number, number] {
  const { sentence, firsts, block, quote } = frame;
  const own = sentence[anchor]!;
  const last = firsts.length - 2;
  const begins = (s: number) => isQuoted(quote, firsts[s]!, firsts[s]! + 1, firsts[s + 1]!);
  const ends = (s: number) => isQuoted(quote, firsts[s + 1]! - 1, firsts[s + 1]! - 2, firsts[s + 1]!);
  let a = own;
  while (a > 0 && block[a - 1] === block[own] && own - a < QUOTED_BEFORE && (ends(a - 1) || (a < own && begins(a - 1))))
    a--;
  let b = own;
  while (b < last && block[b + 1] === block[own] && b - own < QUOTED_BEHIND && (b === own || begins(b + 1))) b++;
  return [Math.max(firsts[a]!, anchor - REACH), Math.min(firsts[b + 1]!, anchor + REACH)];
}

/** Does a quotation hold one of two tokens at the edge of a sentence that ends before `end`? */
const isQuoted = (quote: Int32Array, one: number, other: number, end: number) =>
  quote[one]! >= 0 || (other >= 0 && other < end && quote[other]! >= 0);
