import type { View, Word } from "./view.ts";

/** Questions to the parse of a view. Relations are those of Universal Dependencies, without subtypes. */

/** The words that hang on `at`, in order. */
export const childrenOf = (view: View, at: number): Word[] => indexOf(view)[at] ?? [];

export const childOf = (view: View, at: number, ...relations: string[]): Word | null =>
  childrenOf(view, at).find(({ relation }) => relations.includes(relation)) ?? null;

/** The preposition or marker that stands before a word as its case or mark: "by", "in", "without". */
export const caseOf = (view: View, at: number): string | null => childOf(view, at, "case", "mark")?.lower ?? null;

const INDICES = new WeakMap<View, Word[][]>();

function indexOf(view: View): Word[][] {
  const known = INDICES.get(view);
  if (known) return known;
  const index: Word[][] = view.words.map(() => []);
  for (const word of view.words) index[word.parent]?.push(word);
  INDICES.set(view, index);
  return index;
}

/** The word and those above it, up to the root of its tree. A tree has no circles; the bound is for broken ones. */
export function pathUp(view: View, at: number): Word[] {
  const path: Word[] = [];
  for (let up = at; up >= 0 && path.length < view.words.length; up = view.words[up]!.parent) path.push(view.words[up]!);
  return path;
}

/** Relations by which a clause hangs on another. */
export const CLAUSAL: ReadonlySet<string> = new Set(["ccomp", "xcomp", "advcl", "acl", "csubj", "parataxis", "conj"]);

/** The head of the clause that a word stands in: the nearest word above that is a root or a clause of its own. */
export function clauseOf(view: View, at: number): Word {
  const path = pathUp(view, at);
  return (
    path.find(
      (word) => word.relation === "root" || word.parent < 0 || (CLAUSAL.has(word.relation) && isPredicate(view, word)),
    ) ?? view.words[at]!
  );
}

export const isPredicate = (view: View, { at, pos }: Word): boolean =>
  pos === "VERB" ||
  pos === "AUX" ||
  childrenOf(view, at).some(({ relation }) => relation === "cop" || relation === "nsubj");

/** First and last word (half-open) of the noun phrase of a noun: its modifiers before it, and an "of" behind it. */
export function phraseOf(view: View, noun: number): { from: number; to: number } {
  let from = noun;
  let to = noun + 1;
  for (const word of childrenOf(view, noun)) {
    if (word.at < noun && INNER.has(word.relation)) from = Math.min(from, leftmost(view, word.at));
    const isName = word.relation === "flat" || (word.relation === "compound" && word.at > noun);
    if (word.at > noun && (isName || (word.relation === "nmod" && caseOf(view, word.at) === "of")))
      to = Math.max(to, phraseOf(view, word.at).to);
  }
  return { from, to };
}

const INNER: ReadonlySet<string> = new Set([
  "det",
  "amod",
  "nummod",
  "compound",
  "nmod",
  "advmod",
  "flat",
  "nmod:poss",
]);

function leftmost(view: View, at: number): number {
  let left = at;
  for (const word of childrenOf(view, at)) if (word.at < left) left = Math.min(left, leftmost(view, word.at));
  return left;
}
