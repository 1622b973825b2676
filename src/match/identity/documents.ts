import type { Analysis, Token } from "../../model/index.ts";
import { likeness, termsOf, weighTerms, type WeighedTerms } from "../terms.ts";
import type { WordCounts } from "../word-counts.ts";
import { averageLinkage } from "./linkage.ts";

/** What a document is compared with others by. */
export type DocumentWords = { all: WeighedTerms; names: WeighedTerms; opening: WeighedTerms; numbers: WeighedTerms };

/** How alike two documents are: by all words, names, the words of their openings, figures; and how long they stay in one group. */
export type DocumentsAlike = { all: number; names: number; opening: number; numbers: number; together: number };

/** The words of a document that say what it is about: nouns, names, verbs, adjectives. */
export function documentWords({ tokens, sentences }: Analysis, words: WordCounts): DocumentWords {
  const weigh = (some: readonly Token[]): WeighedTerms =>
    weighTerms(
      some.flatMap(({ lemma }) => termsOf(lemma)),
      words,
    );
  const telling = tokens.filter(({ pos }) => TELLING.has(pos));
  const opens = sentences[Math.min(OPENING, sentences.length) - 1]?.tokens[1] ?? 0;
  return {
    all: weigh(telling),
    names: weigh(tokens.filter(({ pos }) => pos === "PROPN")),
    opening: weigh(tokens.slice(0, opens).filter(({ pos }) => TELLING.has(pos))),
    numbers: weighTerms(
      tokens.filter(({ lower }) => lower[0]! >= "0" && lower[0]! <= "9").map(({ lower }) => lower),
      words,
    ),
  };
}
const TELLING: ReadonlySet<string> = new Set(["NOUN", "PROPN", "VERB", "ADJ"]);
const OPENING = 3; // sentences

/** Mean likeness from which documents stay together, ever stricter. Cosine, chosen by us. */
const LEVELS = [0.12, 0.15, 0.18, 0.21, 0.25, 0.3];

/** Compares any two of these documents; groups are found once. */
export function compareDocuments(documents: readonly DocumentWords[]): (a: number, b: number) => DocumentsAlike {
  const levels = LEVELS.map((threshold) => {
    const group = new Int32Array(documents.length);
    for (const [number, members] of groupDocuments(documents, threshold).entries())
      for (const member of members) group[member] = number;
    return group;
  });
  return (a, b) => {
    const [x, y] = [documents[a]!, documents[b]!];
    return {
      all: likeness(x.all, y.all),
      names: likeness(x.names, y.names),
      opening: likeness(x.opening, y.opening),
      numbers: likeness(x.numbers, y.numbers),
      together: levels.filter((group) => group[a] === group[b]).length,
    };
  };
}

/** Groups documents that tell of the same thing: average linkage over the likeness of their words and of their names. */
export function groupDocuments(documents: readonly DocumentWords[], threshold: number): number[][] {
  return averageLinkage(
    documents.length,
    (a, b) => {
      const [x, y] = [documents[a]!, documents[b]!];
      return (likeness(x.all, y.all) + likeness(x.names, y.names)) / 2;
    },
    threshold,
  );
}
