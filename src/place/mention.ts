import type { Analysis } from "../model/index.ts";

/** A place name in the text that is to be resolved. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** Index of its sentence, or -1 where the text was not taken apart. */
  readonly sentence: number;
  /** True where the words around it say that it is a place ("village of X"), though no list may have it. */
  readonly isNamedPlace: boolean;
}

/** Index of the sentence that holds an offset; binary search, -1 where none does. */
export function sentenceAt(analysis: Analysis, offset: number): number {
  const { sentences } = analysis;
  let from = 0;
  let to = sentences.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (sentences[middle]!.span[1] <= offset) from = middle + 1;
    else to = middle;
  }
  return from < sentences.length ? from : sentences.length - 1;
}
