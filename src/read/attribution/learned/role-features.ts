import { MARK, type Frame } from "./frame.ts";
import { valency } from "./cue-features.ts";
import { feature, mix } from "./hash.ts";
import { REACH } from "./window.ts";

/** Features of one token and of one turn between two tokens, at most. */
export const MOST_ROLE_FEATURES = 80;
export const MOST_TURN_FEATURES = 32;

/** Ancestors of a cue that are looked at, itself included. */
const LEVELS = 6;
/** Steps from a token up to the cue's line. */
const CLIMB = 40;

/**
 * What the tokens around one cue look like from it. `branch` is, for a token of the cue's sentence, the token under
 * which it hangs on the line from the cue to the root, and `level` how far up that line; -1 where the parse is broken.
 */
export class CueView {
  readonly frame: Frame;
  readonly anchor: number;
  readonly from: number;
  readonly to: number;
  readonly #branch: Int32Array;
  readonly #second: Int32Array;
  readonly #level: Int32Array;
  readonly #depth: Int32Array;
  readonly #cues: Int32Array;
  readonly #line: number[] = [];
  readonly #first: number;
  readonly #last: number;
  readonly #bits: number;
  readonly #lemma: number;
  readonly #pos: number;
  readonly #chain: number;
  readonly #quote: number;
  readonly #frameShape: number;

  /** `from` and `to`: the window of tokens; `cues`: how many heads of cues stand before each token of the text. */
  constructor(frame: Frame, anchor: number, from: number, to: number, cues: Int32Array) {
    this.frame = frame;
    this.anchor = anchor;
    this.from = from;
    this.to = to;
    this.#cues = cues;
    const s = frame.sentence[anchor]!;
    this.#first = Math.max(frame.firsts[s]!, anchor - REACH);
    this.#last = Math.min(frame.firsts[s + 1]!, anchor + REACH);
    const length = this.#last - this.#first;
    this.#branch = new Int32Array(length).fill(-1);
    this.#second = new Int32Array(length).fill(-1);
    this.#level = new Int32Array(length).fill(-1);
    this.#depth = new Int32Array(length);
    for (let at = anchor; at >= 0 && this.#line.length < LEVELS; at = frame.head[at]!) this.#line.push(at);
    this.#hang();
    this.#bits = valency(frame, anchor);
    this.#lemma = frame.lemma[anchor]!;
    this.#pos = frame.pos[anchor]!;
    this.#chain = mix(frame.relation[anchor]!, this.#line[1] === undefined ? 0 : frame.relation[this.#line[1]]!);
    this.#quote = frame.quote[anchor]!;
    this.#frameShape = this.#sentenceShape();
  }

  #hang(): void {
    const { frame } = this;
    const onLine = new Map(this.#line.map((token, level) => [token, level]));
    for (let i = this.#first; i < this.#last; i++) {
      let at = i;
      let below = i;
      let belowThat = i;
      for (let step = 0; step < CLIMB && at >= 0; step++) {
        const level = onLine.get(at);
        if (level !== undefined) {
          const k = i - this.#first;
          this.#branch[k] = below;
          this.#second[k] = belowThat;
          this.#level[k] = level;
          this.#depth[k] = step;
          break;
        }
        belowThat = below;
        below = at;
        at = frame.head[at]!;
      }
    }
  }

  /** Where quotations, a colon and the sentence's end stand around the cue. */
  #sentenceShape(): number {
    const { frame, anchor } = this;
    let before = 0;
    let after = 0;
    for (let i = this.#first; i < this.#last; i++)
      if (frame.quote[i]! >= 0 && frame.quote[i] !== this.#quote && frame.mark[i] === MARK.word) {
        if (i < anchor) before++;
        else after++;
      }
    const size = (n: number) => (n === 0 ? 0 : n < 4 ? 1 : 2);
    const colon = this.#last - 1 > anchor && frame.mark[this.#last - 1] === MARK.colon ? 1 : 0;
    return size(before) * 8 + size(after) * 2 + colon + (this.#quote >= 0 ? 64 : 0);
  }

  /** Features of token `i` for each label; gives their count. */
  token(i: number, out: Int32Array): number {
    return i >= this.#first && i < this.#last ? this.#inside(i, out) : this.#outside(i, out);
  }

  #quoteState(i: number): number {
    const quote = this.frame.quote[i]!;
    return quote < 0 ? 0 : quote === this.#quote ? 1 : 2;
  }

  #inside(i: number, out: Int32Array): number {
    const { frame, anchor } = this;
    const { word, lemma, pos, relation, mark, shape, commas, verbs } = frame;
    let n = 0;
    let template = 100;
    const add = (a: number, b = 0, c = 0) => {
      out[n++] = feature(template++, a, b, c);
    };
    const k = i - this.#first;
    const side = i < anchor ? 0 : i > anchor ? 1 : 2;
    const level = this.#level[k]!;
    const top = this.#branch[k]!;
    const upper = level > 0 ? this.#line[level]! : anchor;
    const topSide = top < 0 ? 0 : top < upper ? 0 : top > upper ? 1 : 2;
    const branch = top < 0 ? side : mix(mix(level * 4 + topSide, relation[top]!), side);
    const distance = Math.abs(i - anchor);
    const far = distance < 4 ? distance : distance < 7 ? 4 : distance < 12 ? 5 : distance < 20 ? 6 : 7;
    const low = Math.min(i, anchor);
    const high = Math.max(i, anchor);
    const parted = Math.min(3, commas[high]! - commas[low]!);
    const acted = Math.min(3, verbs[high]! - verbs[Math.min(low + 1, high)]!);
    const others = Math.min(2, this.#cues[high]! - this.#cues[Math.min(low + 1, high)]!);
    const state = this.#quoteState(i);
    const isCue = this.#cues[i + 1]! - this.#cues[i]!;
    const second = this.#second[k]!;
    const depth = Math.min(3, this.#depth[k]!);
    const prior = i > this.#first ? word[i - 1]! : 0;
    const next = i + 1 < this.#last ? word[i + 1]! : 0;
    const priorPos = i > this.#first ? pos[i - 1]! : 0;
    const nextPos = i + 1 < this.#last ? pos[i + 1]! : 0;
    const place = side * 4 + parted;
    const opening = top < 0 ? 0 : word[frame.left[top]!]!;
    add(side, far);
    add(branch);
    add(branch, this.#pos);
    add(branch, this.#lemma);
    add(branch, this.#chain);
    add(branch, relation[i], depth);
    add(branch, this.#bits);
    add(branch, this.#bits, this.#lemma);
    add(branch, top < 0 ? 0 : pos[top]!);
    add(branch, opening);
    add(branch, opening, this.#lemma);
    add(branch, top < 0 ? 0 : lemma[top]!);
    add(branch, state, this.#frameShape);
    add(branch, parted, acted);
    add(branch, second < 0 || second === top ? 0 : relation[second]!);
    add(branch, second < 0 || second === top ? 0 : relation[second]!, this.#lemma);
    add(branch, others, isCue);
    add(branch, word[i]);
    add(branch, pos[i], mark[i]);
    add(lemma[i]!, side, level);
    add(pos[i]!, side, far);
    add(pos[i]!, mix(priorPos, nextPos), place);
    add(word[i]!, prior, place);
    add(word[i]!, next, side);
    add(far, side, this.#lemma);
    add(place, this.#lemma, state);
    add(place, this.#frameShape, state);
    add(place, this.#bits, state);
    add(place, this.#chain, this.#pos);
    add(place, acted, mix(pos[i]!, shape[i]!));
    add(place, others, state);
    add(place, mark[i], mix(priorPos, nextPos));
    add(side, shape[i], mix(pos[i]!, far));
    add(side, acted, mix(others, state));
    add(side, this.#frameShape, mix(others, parted));
    add(distance <= 2 ? word[i]! : 0, this.#lemma, side * 4 + Math.min(distance, 3));
    add(distance <= 2 ? pos[i]! : 0, this.#lemma, side * 4 + Math.min(distance, 3));
    add(word[i]!, side, Math.min(distance, 4));
    add(level, depth, side);
    add(relation[i]!, side, level);
    return n;
  }

  #outside(i: number, out: Int32Array): number {
    const { frame, anchor } = this;
    const { word, pos, sentence, firsts, quote, block } = frame;
    let n = 0;
    let template = 200;
    const add = (a: number, b = 0, c = 0) => {
      out[n++] = feature(template++, a, b, c);
    };
    const own = sentence[anchor]!;
    const s = sentence[i]!;
    const offset = Math.max(-3, Math.min(3, s - own));
    const first = firsts[s]!;
    const last = firsts[s + 1]! - 1;
    const state = this.#quoteState(i);
    const whole = (quote[first]! >= 0 ? 2 : 0) + (quote[last]! >= 0 ? 1 : 0);
    const low = Math.min(i, anchor);
    const high = Math.max(i, anchor);
    const cuesBetween = Math.min(3, this.#cues[high]! - this.#cues[Math.min(low + 1, high)]!);
    const cuesInside = Math.min(2, this.#cues[last + 1]! - this.#cues[first]!);
    // Does one quotation, or a row of them, lead from the cue's sentence to this token?
    const near = offset < 0 ? this.#first : this.#last - 1;
    const edge = (quote[near]! >= 0 ? 2 : 0) + (quote[near]! >= 0 && quote[near] === quote[i] ? 1 : 0);
    const sameBlock = block[s] === block[own] ? 1 : 0;
    const isOpening = this.#last - 1 > anchor && frame.mark[this.#last - 1] === MARK.colon ? 1 : 0;
    const all = state * 64 + whole * 16 + edge * 4 + sameBlock * 2 + isOpening;
    add(offset, all);
    add(offset, all, cuesBetween);
    add(offset, all, cuesInside);
    add(offset, all, this.#frameShape);
    add(offset, all, this.#lemma);
    add(offset, all, mix(this.#pos, this.#chain));
    add(offset, all, this.#bits);
    add(offset, state, word[first]);
    add(offset, state, word[i]);
    add(offset, state, pos[i]);
    add(offset, mix(pos[i]!, frame.shape[i]!), i === first ? 1 : 0);
    add(offset, frame.relation[i], state);
    add(offset, mix(cuesBetween, cuesInside), this.#frameShape);
    add(offset, whole, mix(this.#frameShape, anchor === this.#first ? 1 : 0));
    return n;
  }

  /** Features of what ends before token `i` and what begins with it; gives their count. */
  turn(i: number, out: Int32Array): number {
    const { frame, anchor } = this;
    const { word, pos, relation, mark, quote, sentence, left, right, head } = frame;
    let n = 0;
    let template = 300;
    const add = (a: number, b = 0, c = 0) => {
      out[n++] = feature(template++, a, b, c);
    };
    const side = i <= anchor ? 0 : 1;
    const isInside = i - 1 >= this.#first && i < this.#last;
    const opens = quote[i]! >= 0 && quote[i] !== quote[i - 1] ? 1 : 0;
    const closes = quote[i - 1]! >= 0 && quote[i] !== quote[i - 1] ? 1 : 0;
    const quotes = opens * 2 + closes + (quote[i]! >= 0 ? 4 : 0);
    const isBreak = sentence[i] !== sentence[i - 1] ? 1 : 0;
    const near = i === anchor + 1 ? 1 : i === anchor ? 2 : i === anchor + 2 ? 3 : i === anchor - 1 ? 4 : 0;
    const where = side * 8 + near;
    add(where, isBreak);
    add(where, quotes, isBreak);
    add(side, word[i]);
    add(side, word[i - 1]);
    add(side, pos[i - 1], pos[i]);
    add(side, mark[i - 1]! * 8 + mark[i]!, quotes);
    add(side, word[i - 1], word[i]);
    if (isBreak === 1) {
      add(side, quotes, mark[i - 1]! * 8 + mark[i]!);
      return n;
    }
    // What begins here and what ends before: the highest token whose words are all on one side.
    const begun = highest(head, left, i, i);
    const ended = highest(head, right, i - 1, i - 1);
    template = 320;
    add(side, relation[begun], relation[ended]);
    add(side, relation[begun], word[i]);
    add(side, relation[ended], mark[i]);
    if (!isInside) return n;
    const a = i - 1 - this.#first;
    const b = i - this.#first;
    const same = this.#branch[a] === this.#branch[b] ? 1 : 0;
    const kind = (k: number) => (this.#branch[k]! < 0 ? 0 : mix(this.#level[k]!, relation[this.#branch[k]!]!));
    const kindA = kind(a);
    const kindB = kind(b);
    template = 340;
    add(same, kindA, kindB);
    add(same, side, mark[i - 1]! * 8 + mark[i]!);
    add(same, kindB, word[i]);
    add(same, kindA, word[i - 1]);
    add(where, this.#lemma, same);
    add(near === 0 ? 0 : word[i]!, this.#lemma, near);
    add(near === 0 ? 0 : pos[i]!, this.#lemma, near);
    add(near === 0 ? 0 : pos[i]!, this.#pos, near);
    add(same, kindB, relation[begun]);
    add(same, kindA, relation[ended]);
    add(side, this.#frameShape, quotes);
    add(side, pos[i], mix(pos[i - 1]!, i >= 2 ? pos[i - 2]! : 0));
    add(side, pos[i], mix(pos[i - 1]!, i + 1 < frame.size ? pos[i + 1]! : 0));
    return n;
  }
}

/** The highest token above `at` whose edge (first or last token) is still `edge`. */
function highest(head: Int32Array, edges: Int32Array, at: number, edge: number): number {
  let found = at;
  for (let up = head[at]!, step = 0; up >= 0 && step < CLIMB && edges[up] === edge; up = head[up]!, step++) found = up;
  return found;
}
