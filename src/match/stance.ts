import { lettersOf, likeness, termsOf, weighTerms } from "./terms.ts";
import type { WordCounts } from "./word-counts.ts";

/** How a text stands to a sentence: it says so, denies it, passes it on without taking a side, or speaks of something else. */
export type Stance = "agree" | "disagree" | "discuss" | "unrelated";

export type StanceView = {
  stance: Stance;
  /** Likeness of the sentence to the nearest sentence of the text and to all of it; 0 to 1. */
  nearest: number;
  whole: number;
};

/** Cosine of shared words from which a text is about the sentence. Chosen by us on the development part of FNC-1. */
const RELATED_WHOLE = 0.16;
const RELATED_NEAREST = 0.24;
/** So many sentences that are most like the given one are read for what they make of it. */
const READ_SENTENCES = 4;
/** The first sentences of a report tell what it makes of its subject. */
const OPENING_SENTENCES = 3;

/** Stems, as `termsOf` gives them, that say of a story that it isn't so. */
const REFUTING: ReadonlySet<string> = new Set(
  termsOf(
    "hoax hoaxes fake faked false falsely debunk debunked deny denies denied denial refute refuted untrue bogus fabricated fabrication prank satire satirical rumor rumour myth incorrect wrong disprove disproved contradict contradicted dismiss dismissed doctored photoshopped misleading",
  ),
);
/** Stems that pass on what somebody else says or leave it open. */
const PASSING_ON: ReadonlySet<string> = new Set(
  termsOf(
    "reportedly allegedly alleged purported purportedly unconfirmed unverified rumored rumoured speculation suspected apparently sources believed might possible unclear investigate investigating verify confirm claims claiming",
  ),
);
const NEGATIONS: ReadonlySet<string> = new Set([
  "not",
  "no",
  "never",
  "nobody",
  "none",
  "neither",
  "nor",
  "cannot",
  "without",
]);

/** The stance of a text towards a sentence by shared words, words that refute or pass on, and negation on one side alone. */
export function stanceOf(sentence: string, text: string, words: WordCounts): StanceView {
  const asked = weighTerms(termsOf(sentence), words);
  const sentences = splitSentences(text).map((one) => ({
    one,
    alike: likeness(asked, weighTerms(termsOf(one), words)),
  }));
  const whole = likeness(asked, weighTerms(termsOf(text), words));
  const near = [...sentences].sort((a, b) => b.alike - a.alike).slice(0, READ_SENTENCES);
  const nearest = near[0]?.alike ?? 0;
  if (whole < RELATED_WHOLE && nearest < RELATED_NEAREST) return { stance: "unrelated", nearest, whole };
  const read = [...new Set([...near, ...sentences.slice(0, OPENING_SENTENCES)])].map(({ one }) => one).join(" ");
  const refutes = termsOf(read).filter((term) => REFUTING.has(term)).length;
  const doubtsItself = termsOf(sentence).some((term) => REFUTING.has(term));
  const isNegated = hasNegation(near[0]?.one ?? "") !== hasNegation(sentence);
  if (!doubtsItself && refutes >= (isNegated ? 1 : 2)) return { stance: "disagree", nearest, whole };
  const passes = termsOf(read).filter((term) => PASSING_ON.has(term)).length;
  return { stance: passes > 0 ? "discuss" : "agree", nearest, whole };
}

/** Whether two short lines tell of one event: shared words, and shared letters where spellings differ. 0 to 1. */
export function sameEventLikeness(a: string, b: string, words: WordCounts): number {
  const [x, y] = [termsOf(a), termsOf(b)];
  const letters = likeness(lettersOf(x), lettersOf(y));
  return (letters + likeness(weighTerms(x, words), weighTerms(y, words))) / 2;
}

const hasNegation = (text: string): boolean =>
  text
    .toLowerCase()
    .split(" ")
    .some((word) => NEGATIONS.has(word) || word.endsWith("n't"));

function splitSentences(text: string): string[] {
  const out: string[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (!".!?\n".includes(text[i]!)) continue;
    if (i + 1 - start >= SHORTEST) {
      out.push(text.slice(start, i + 1));
      start = i + 1;
    }
  }
  if (text.length - start >= SHORTEST || out.length === 0) out.push(text.slice(start));
  return out;
}
const SHORTEST = 25; // characters: "U.S." is no sentence
