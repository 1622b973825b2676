import type { Frame } from "./frame.ts";

/** Sentences before and behind the cue's own in which its content may stand. Chosen on PolNeAR's training part. */
const BEFORE = 1;
const BEHIND = 2;
/** Further sentences that one quotation may bring in. */
const QUOTED = 6;
/** Tokens to either side: also sentences that never end stay cheap. */
export const REACH = 250;
/** Tokens of a window at most. */
export const MOST_TOKENS = 2 * REACH;

/** Half-open range of tokens around a cue in which its source and content are looked for: within its block. */
export function windowOf(frame: Frame, anchor: number): [number, number] {
  const { sentence, firsts, block, quote } = frame;
  const own = sentence[anchor]!;
  const last = firsts.length - 2;
  const isJoined = (s: number) => quote[firsts[s]!]! >= 0 && quote[firsts[s]!] === quote[firsts[s]! - 1];
  let a = own;
  while (a > 0 && block[a - 1] === block[own] && (own - a < BEFORE || (isJoined(a) && own - a < BEFORE + QUOTED))) a--;
  let b = own;
  while (
    b < last &&
    block[b + 1] === block[own] &&
    (b - own < BEHIND || (isJoined(b + 1) && b - own < BEHIND + QUOTED))
  )
    b++;
  return [Math.max(firsts[a]!, anchor - REACH), Math.min(firsts[b + 1]!, anchor + REACH)];
}
