import type { EnglishModel } from "./english-model.ts";
import { mix } from "./hash.ts";
import type { Words } from "./words.ts";

/**
 * State of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez, Satta 2011): a stack, the first word of the buffer, and
 * the arcs so far. Words are 0 to count-1; `count` is the root, which stands at the end of the buffer; `count + 1` is
 * the word that is not there. Arrays hold one entry for each of these.
 */
export type ParseState = {
  count: number;
  /** The word that is not there. */
  none: number;
  words: Words;
  tags: Uint8Array;
  universal: Uint8Array;
  /** Hashes of word, fine tag, both, universal tag and cluster. */
  w: Int32Array;
  t: Int32Array;
  wt: Int32Array;
  u: Int32Array;
  c: Int32Array;
  stack: Int32Array;
  size: number;
  next: number;
  head: Int32Array;
  relation: Uint8Array;
  /** Outermost children so far and the ones next to them, and how many there are. */
  left1: Int32Array;
  left2: Int32Array;
  right1: Int32Array;
  right2: Int32Array;
  leftCount: Uint8Array;
  rightCount: Uint8Array;
  /** Relations of the children so far, one bit each. */
  leftRelations: Int32Array;
  rightRelations: Int32Array;
};

export const RIGHT = 0;
export const LEFT = 1;
export const SHIFT = 2;

/** Hash constants of the root and of the word that is not there. */
const ROOT_HASH = 0x51ed270b;
const NONE_HASH = 0x2545f491;

export function startState(words: Words, tags: Uint8Array, model: EnglishModel): ParseState {
  const { count } = words;
  const size = count + 2;
  const none = count + 1;
  const state: ParseState = {
    count,
    none,
    words,
    tags,
    universal: new Uint8Array(size),
    w: new Int32Array(size),
    t: new Int32Array(size),
    wt: new Int32Array(size),
    u: new Int32Array(size),
    c: new Int32Array(size),
    stack: new Int32Array(size),
    size: 0,
    next: 0,
    head: new Int32Array(size).fill(-1),
    relation: new Uint8Array(size).fill(255),
    left1: new Int32Array(size).fill(none),
    left2: new Int32Array(size).fill(none),
    right1: new Int32Array(size).fill(none),
    right2: new Int32Array(size).fill(none),
    leftCount: new Uint8Array(size),
    rightCount: new Uint8Array(size),
    leftRelations: new Int32Array(size),
    rightRelations: new Int32Array(size),
  };
  for (let i = 0; i < count; i++) {
    const tag = tags[i]!;
    state.universal[i] = model.universalNumber[tag]!;
    state.w[i] = words.word[i]!;
    state.t[i] = mix(tag, 901);
    state.u[i] = mix(state.universal[i]!, 902);
    state.c[i] = mix(words.cluster[i]!, 903);
    state.wt[i] = mix(state.w[i]!, state.t[i]!);
  }
  for (const [at, hash] of [
    [count, ROOT_HASH],
    [none, NONE_HASH],
  ] as const)
    for (const hashes of [state.w, state.t, state.u, state.c, state.wt]) hashes[at] = hash;
  return state;
}

/** Whether only one step is possible, and which; null where there is a choice; -1 at the end. */
export function forcedStep(state: ParseState): number | null {
  if (state.next === state.count) return state.size === 0 ? -1 : state.size > 1 ? RIGHT : LEFT;
  return state.size === 0 ? SHIFT : null;
}

/** Takes a step; an arc gets `relation`. */
export function takeStep(state: ParseState, step: number, relation: number): void {
  if (step === SHIFT) {
    state.stack[state.size++] = state.next++;
    return;
  }
  const dependent = state.stack[--state.size]!;
  const head = step === LEFT ? state.next : state.stack[state.size - 1]!;
  state.head[dependent] = head;
  state.relation[dependent] = relation;
  if (step === LEFT) {
    state.left2[head] = state.left1[head]!;
    state.left1[head] = dependent;
    if (state.leftCount[head]! < 255) state.leftCount[head]!++;
    state.leftRelations[head]! |= 1 << (relation & 31);
  } else {
    state.right2[head] = state.right1[head]!;
    state.right1[head] = dependent;
    if (state.rightCount[head]! < 255) state.rightCount[head]!++;
    state.rightRelations[head]! |= 1 << (relation & 31);
  }
}
