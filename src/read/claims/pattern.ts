import { classBit, type WordClass, WORD_CLASSES } from "../en/words.ts";
import type { Word } from "./view.ts";

type PosGroup = "V" | "N" | "A";

type Element = {
  /** Each word with the part of speech that it must have, if any. */
  words: ReadonlyMap<string, PosGroup | null>;
  /** Bits of word classes. */
  classes: number;
  number: boolean;
  /** Any verb: `@V`. */
  anyVerb: boolean;
  gap: number;
  isOptional: boolean;
};

/** A pattern taken apart. `head` is the element that the event hangs on. */
export type Pattern = {
  source: string;
  elements: readonly Element[];
  head: number;
  starts: readonly string[] | null;
  /** Elements that a match must fill. */ named: number;
};

/** `literal`: words matched by name; `weight`: how much of the match was asked for by name or class, for choosing among matches. */
export type Match = { from: number; to: number; head: number; literal: readonly number[]; weight: number };

const POS_GROUPS: Record<PosGroup, ReadonlySet<string>> = {
  V: new Set(["VERB", "AUX"]),
  N: new Set(["NOUN", "PROPN"]),
  A: new Set(["ADJ", "ADV"]),
};

/** Digits with their separators and nothing else. */
export const NUMBER_LIKE = /^\d[\d.,/½¼¾-]*$/u;

/** Reads the notation described at `TriggerRow.words`. */
export function compilePattern(source: string): Pattern {
  let head = 0;
  const elements = source.split(" ").map((part, index): Element => {
    let rest = part;
    if (rest.startsWith("^")) {
      head = index;
      rest = rest.slice(1);
    }
    const isOptional = rest.endsWith("?") && rest.length > 1;
    if (isOptional) rest = rest.slice(0, -1);
    const isGap = /^~\d$/u.test(rest);
    const parts = isGap || rest === "#" || rest === "@V" ? [] : rest.split("|");
    const names = parts.filter((p) => p.startsWith("$")).map((p) => p.slice(1) as WordClass);
    for (const name of names)
      if (!(name in WORD_CLASSES)) throw new Error(`unknown word class in pattern "${source}": ${name}`);
    const words = new Map(parts.filter((p) => !p.startsWith("$")).map(readAlternative));
    return {
      words,
      classes: names.reduce((bits, name) => bits | classBit(name), 0),
      number: rest === "#",
      anyVerb: rest === "@V",
      gap: isGap ? Number(rest.slice(1)) : 0,
      isOptional,
    };
  });
  const first = elements[0]!;
  const starts =
    first.classes === 0 && !first.number && !first.anyVerb && !first.isOptional && !first.gap
      ? [...first.words.keys()]
      : null;
  const named = elements.filter((one) => one.gap === 0 && !one.isOptional).length;
  return { source, elements, head, starts, named };
}

function readAlternative(part: string): [string, PosGroup | null] {
  const slash = /^(.+)\/([VNA])$/u.exec(part);
  // The expression above admits these three letters alone.
  return slash ? [slash[1]!, slash[2] as PosGroup] : [part, null];
}

/** The pattern at word `from`, or null. Gaps stay within one clause; the shortest gap wins. */
export function matchAt(pattern: Pattern, words: readonly Word[], from: number): Match | null {
  const first = pattern.elements[0]!;
  if (first.gap === 0 && !first.isOptional && !fits(first, words[from]!)) return null;
  const state: State = { literal: [], head: -1 };
  const to = step(pattern, words, from, 0, from, state);
  if (to === null) return null;
  const weight = state.literal.length + (pattern.named - state.literal.length) / 2;
  return { from, to, head: state.head < 0 ? from : state.head, literal: state.literal, weight };
}

type State = { literal: number[]; head: number };

/** End of the match of elements `element`.. at word `at`, or null. */
function step(
  pattern: Pattern,
  words: readonly Word[],
  from: number,
  element: number,
  at: number,
  state: State,
): number | null {
  const expected = pattern.elements[element];
  if (expected === undefined) return at;
  if (expected.gap > 0) {
    for (let skip = 0; skip <= expected.gap; skip++) {
      if (skip > 0 && words[at + skip - 1]?.segment !== words[from]!.segment) return null;
      const end = step(pattern, words, from, element + 1, at + skip, state);
      if (end !== null) return end;
    }
    return null;
  }
  const word = words[at];
  if (word && fits(expected, word)) {
    const depth = state.literal.length;
    if (expected.words.size > 0) state.literal.push(at);
    const end = step(pattern, words, from, element + 1, at + 1, state);
    if (end !== null) {
      if (element === pattern.head) state.head = at;
      return end;
    }
    state.literal.length = depth;
  }
  return expected.isOptional ? step(pattern, words, from, element + 1, at, state) : null;
}

function fits(element: Element, word: Word): boolean {
  if (element.anyVerb) return word.pos === "VERB";
  if (element.number) return word.pos === "NUM" || NUMBER_LIKE.test(word.lower);
  for (const form of [word.lower, word.lemma]) {
    const pos = element.words.get(form);
    if (pos === null || (pos !== undefined && POS_GROUPS[pos].has(word.pos))) return true;
  }
  return (element.classes & word.classes) !== 0;
}
